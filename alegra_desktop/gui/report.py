"""The report for support: versions, and where the program broke off. No secrets, and no data of customers."""

from __future__ import annotations

import platform
import re
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6 import __version__ as pyside
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from alegra_desktop import __version__
from alegra_desktop.domain.text import one_line

#: Words of an exception quote what it stumbled over: a name, an address, a number. They stay on this computer.
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|«[^»]*»|“[^”]*”|[^\s@]+@[^\s@]+|\d{4,}")
_CAUSES = 5


def versions() -> list[str]:
    """What somebody who helps asks first."""
    frozen = "packaged" if getattr(sys, "frozen", False) else "source"
    return [
        f"alegra_desktop {__version__} ({frozen})",
        f"Python {platform.python_version()}, PySide6 {pyside}, Qt {qVersion()}",
        f"{platform.platform()}, {platform.machine()}, screen by {QGuiApplication.platformName()}",
        f"{QLocale.system().name()}",
    ]


def report(error: BaseException | None, redact: Callable[[str], str], place: str = "") -> str:
    """The whole text; `place` names the thread an exception ended."""
    parts = versions()
    if error is not None:
        parts += ["", *([f"in {place}"] if place else []), *_chain(error)]
    return redact("\n".join(parts)) + "\n"


def _chain(error: BaseException) -> list[str]:
    lines: list[str] = []
    seen: BaseException | None = error
    for _ in range(_CAUSES):
        if seen is None:
            break
        words = _QUOTED.sub("[…]", one_line(str(seen)))
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}: {words}"[:500])
        for frame in traceback.extract_tb(seen.__traceback__):
            lines.append(f"    {_inside(frame.filename)}:{frame.lineno} {frame.name}")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return lines


def _inside(file: str) -> str:
    """A file by its last parts: the folders above name the computer's owner."""
    return "/".join(Path(file).parts[-3:])
