"""Starting with the computer, hidden in the tray, in the way each system wants it."""

from __future__ import annotations

import os
import plistlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

_NAME = "alegra_desktop"
_RUN = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    """`enable` and `disable` raise `OSError` where the system refuses."""

    def enabled(self) -> bool: ...
    def enable(self, command: Sequence[str]) -> None: ...
    def disable(self) -> None: ...


class DesktopFile:
    """Linux and its like: a .desktop file in the folder that every desktop reads (XDG autostart)."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        config = environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME", "~")).expanduser() / ".config"
        self.file = Path(config) / "autostart" / f"{_NAME}.desktop"

    def enabled(self) -> bool:
        try:
            lines = self.file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        # A desktop's own settings switch an entry off by a line in it.
        return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"} & {line.strip() for line in lines}

    def enable(self, command: Sequence[str]) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        line = " ".join(map(_exec_word, command))
        text = (
            f"[Desktop Entry]\nType=Application\nName={_NAME}\nExec={line}\nIcon={_NAME}\nTerminal=false\n"
            "X-GNOME-Autostart-Delay=20\n"
        )
        self.file.write_text(text, "utf-8")

    def disable(self) -> None:
        self.file.unlink(missing_ok=True)


def _exec_word(word: str) -> str:
    """One word of an Exec line: quoted, with what the quoting rules reserve escaped; a percent sign is doubled."""
    inner = "".join(f"\\{char}" if char in '"`$\\' else char for char in word)
    # The file's own strings are escaped once more than the words in them.
    inner = inner.replace("\\", "\\\\").replace("%", "%%")
    plain = word.replace("-", "").replace("_", "").replace("/", "").replace(".", "").isalnum()
    return word if plain else f'"{inner}"'


class LaunchAgent:
    """macOS: a property list in the user's LaunchAgents."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        home = Path(environment.get("HOME", "~")).expanduser()
        self.file = home / "Library" / "LaunchAgents" / f"{_NAME}.plist"

    def enabled(self) -> bool:
        return self.file.exists()

    def enable(self, command: Sequence[str]) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        entry = {"Label": _NAME, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
        self.file.write_bytes(plistlib.dumps(entry))

    def disable(self) -> None:
        self.file.unlink(missing_ok=True)


class RunKey:
    """Windows: a value of the user's Run key. `store` is that key; a test gives a file."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(_RUN, QSettings.Format.NativeFormat)

    def enabled(self) -> bool:
        return bool(self._store.value(_NAME))

    def enable(self, command: Sequence[str]) -> None:
        self._store.setValue(_NAME, " ".join(map(_windows_word, command)))
        self._written()

    def disable(self) -> None:
        self._store.remove(_NAME)
        self._written()

    def _written(self) -> None:
        self._store.sync()
        if self._store.status() is not QSettings.Status.NoError:
            raise OSError("the registry refused")


def _windows_word(word: str) -> str:
    return f'"{word}"' if " " in word or not word else word


def of_this_system() -> Autostart:
    if sys.platform == "win32":
        return RunKey()
    if sys.platform == "darwin":
        return LaunchAgent(os.environ)
    return DesktopFile(os.environ)


def switch(system: Autostart, wanted: bool, restart: Sequence[str] = ()) -> None:
    """Start with the computer, hidden, or no more; `restart`: the words that start this very program. Raises `OSError`
    where the system refuses."""
    if wanted:
        system.enable([*(restart or program()), "--hidden"])
    else:
        system.disable()


def program(data: Path | None = None, *arguments: str) -> list[str]:
    """The words that start this program again: the packaged one, or the package in its Python. `data`: a data folder
    that is not the usual one."""
    first = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "alegra_desktop"]
    return [*first, *(["--data-dir", str(data)] if data is not None else []), *arguments]
