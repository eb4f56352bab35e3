"""Main windows and shells for tests, and what one looks for in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.crash import CrashGuard
from alegra_desktop.gui.main_window import DEFAULT, MainWindow
from alegra_desktop.gui.shell import Plan, Shell
from alegra_desktop.gui.standings import Standings
from alegra_desktop.storage.files import restore
from tests.gui.desks import PracticeDesk


def window_of(desk: PracticeDesk, qtbot: QtBot) -> MainWindow:
    """A main window before a running desk, shown."""
    window = MainWindow(desk.desk, Standings(desk.desk))
    qtbot.addWidget(window)
    window.resize(DEFAULT)  # the screen of the tests is smaller than any that people have
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.standings.taken), timeout=10_000)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until every event was handed over and every change read."""
    qtbot.waitUntil(lambda: not window.desk.bridge._timer.isActive())
    seen = window.standings.begun
    window.standings.read_soon()
    qtbot.waitUntil(lambda: window.standings.taken > seen, timeout=10_000)


def plan_of(desk: PracticeDesk, *, hidden: bool = False, practice: bool = True) -> Plan:
    folder: Path = desk.folders.data
    return Plan(
        open_office=desk._open,
        open_reader=desk._read,
        restore=lambda backup: restore(folder, backup),
        data=folder,
        own=folder,
        logs=desk.folders.logs,
        practice=practice,
        hidden=hidden,
        redact=desk.redact,
        restart=("/bin/true",),
    )


@contextmanager
def shell_of(desk: PracticeDesk, qapp: QApplication, *, hidden: bool = False, practice: bool = True) -> Iterator[Shell]:
    """The whole program around a desk whose own bridge was not started."""
    guard = CrashGuard(desk.redact)
    settings = QSettings(str(desk.folders.data / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("look/language", "en")
    settings.sync()
    shell = Shell(qapp, plan_of(desk, hidden=hidden, practice=practice), guard)
    try:
        yield shell
    finally:
        shell.stop()
        shell.window.deleteLater()
        shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
