"""What the self-test wants to know of Qt's part of the program: plugins, words, icons, and a window that is painted."""

from __future__ import annotations

import importlib
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication, QWidget

from alegra_desktop.domain.states import State
from alegra_desktop.gui import icons, languages, theme
from alegra_desktop.gui.crash import CrashGuard
from alegra_desktop.gui.pages import PAGES
from alegra_desktop.gui.shell import Plan, Shell
from alegra_desktop.gui.words import state_word

_PATIENCE = 15.0  # seconds until the engine is open
_COLOURS = 8  # an empty window has one or two
_GRID = 4
#: Qt's own files that nothing imports, for a frozen program the easiest to lose. `compose` makes accents.
_PLUGINS = {
    "win32": ("platforms/*qwindows*", "styles/*q*style*"),
    "darwin": ("platforms/*qcocoa*", "styles/*qmacstyle*"),
}.get(sys.platform, ("platforms/*qxcb*", "platforms/*qwayland*", "platforminputcontexts/*compose*"))


class Missing(AssertionError):
    """A piece is not there or does not work; the words say which."""


def start(died: Callable[[str], None]) -> QApplication:
    """The application, with the program's theme; without a wish of its own it shows itself to nobody.

    Qt ends the whole process where it cannot start: `died` is told why before that, and should end it more politely.
    """
    platform = os.environ.setdefault("QT_QPA_PLATFORM", "offscreen").partition(":")[0]
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for wanted in (*_PLUGINS, f"platforms/*q{platform}*", "iconengines/*svg*", "imageformats/*svg*"):
        if not list(plugins.glob(wanted)):
            raise Missing(f"Qt's plugin {wanted.replace('*', '')} is not in {plugins}")

    def heard(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            died(words)

    qInstallMessageHandler(heard)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.install(app)
    return app


def translations() -> str:
    """Both translations, by one of our words and one of Qt's."""
    app = _running()
    found: dict[str, tuple[str, str]] = {}
    for code in languages.LANGUAGES:
        if languages.install(app, code) != code:
            raise Missing(f"the language {code} cannot be chosen")
        found[code] = (state_word(State.WAITING), app.translate("QPlatformTheme", "Cancel"))
    languages.install(app)
    for code in ("es", "pt"):
        for english, word in zip(found["en"], found[code], strict=True):
            if word == english:
                raise Missing(f"“{word}” is not translated into {languages.LANGUAGES[code]} ({code})")
    return ", ".join(" · ".join(two) for two in found.values())


def icon_names() -> str:
    """The font is there, has every name that the program's tables hold, and draws it."""
    wanted = {*icons.ROLES.values(), *icons.KINDS.values()}
    wanted |= {look.icon for look in icons.STATES.values()} | {entry.icon for entry in PAGES}
    try:
        known = icons.names()
    except (OSError, StopIteration):
        raise Missing("the icon font or its list of names is not in the program") from None
    missing = sorted(wanted - known) or sorted(name for name in wanted if icons.glyph(name).isEmpty())
    if missing:
        raise Missing(f"the font does not have {', '.join(missing)}")
    return f"{len(wanted)} of the font's {len(known)}"


def _loads(module: str) -> bool:
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def window(plan: Plan) -> str:
    """The program's own window before a running engine: shown, painted page by page, and everything ended in order."""
    absent = [entry.key for entry in PAGES if not _loads(entry.module)]
    if absent:
        raise Missing(f"pages that are not in the program: {', '.join(absent)}")
    app = _running()
    started = time.monotonic()
    with _complaints() as complaints, _opened(app, plan) as shell:
        _wait(app, lambda: shell.window.isVisible() and _painted(shell.window), "painted")
        painted = time.monotonic() - started
        _wait(app, lambda: shell.desk.reader is not None, "given a ledger to read")
        for entry in PAGES:
            shell.window.go(entry.key)
            _wait(app, lambda: _painted(shell.window), f"painted with the page {entry.key}")
        size = shell.window.size()
    if complaints:
        raise Missing(f"while it was open: {'; '.join(sorted(set(complaints)))}")
    return (
        f"{size.width()}x{size.height()} on {app.platformName()}, Qt {qVersion()}, {len(PAGES)} pages, "
        f"first painted after {painted:.2f} s"
    )


@contextmanager
def _opened(app: QApplication, plan: Plan) -> Iterator[Shell]:
    """The program's life around its window, as `shell.run` has it, and its end."""
    guard = CrashGuard(plan.redact)
    guard.install(qt=False)
    try:
        shell = Shell(app, plan, guard)
        shell.start()
        try:
            yield shell
        finally:
            shell.stop()
    finally:
        guard.remove(qt=False)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """The errors that the window writes to the log: an icon nobody knows, a page that cannot be filled."""
    lines: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("alegra_desktop.gui")
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)


def _running() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise Missing("Qt did not start")
    return app


def _wait(app: QApplication, done: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > end:
            raise Missing(f"the window was not {what} within {_PATIENCE:.0f} s")
        app.processEvents()
        time.sleep(0.02)


def _painted(window: QWidget) -> bool:
    """Whether there is more to see than a plain surface: different colours on a grid of points."""
    image = window.grab().toImage()
    points = product(range(0, image.width(), _GRID), range(0, image.height(), _GRID))
    return len({image.pixel(x, y) for x, y in points}) >= _COLOURS
