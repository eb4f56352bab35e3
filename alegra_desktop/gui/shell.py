"""The window's life: what is built before it shows, and how everything ends in order."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from alegra_desktop.gui.bridge import Bridge, OpenOffice
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.storage.ledger import Ledger

NAME = "alegra_desktop"


@dataclass(frozen=True)
class Plan:
    """What the composition root gives. `data` is the chosen data folder, `own` that of this mode's ledger."""

    open_office: OpenOffice
    open_reader: Callable[[], Ledger]
    data: Path
    own: Path
    logs: Path
    practice: bool
    hidden: bool
    redact: Callable[[str], str]


class Shell(QObject):
    """Everything that lives as long as the program."""

    def __init__(self, app: QApplication, plan: Plan) -> None:
        super().__init__()
        self._app = app
        self.settings = QSettings(str(plan.data / "window.ini"), QSettings.Format.IniFormat)
        self.bridge = Bridge(plan.open_office, self)
        self.desk = Desk(self.bridge, plan.open_reader, practice=plan.practice, logs=plan.logs, settings=self.settings)
        self.window = MainWindow(self.desk)

    def start(self) -> None:
        """Show the window, then open the engine: whoever starts the program sees it at once."""
        self.window.show()
        self.bridge.start()

    def stop(self) -> None:
        """No new work, the engine ended, the reader closed; then the program may go."""
        self.bridge.stop()
        self.desk.close()
        self.settings.sync()


def run(plan: Plan) -> int:
    """The program until it is quit; returns its exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName(NAME)
    shell = Shell(app, plan)
    shell.start()
    try:
        return app.exec()
    finally:
        shell.stop()
