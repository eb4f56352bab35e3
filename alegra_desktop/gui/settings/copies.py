"""Backups of the ledger: made by hand here, once a week by the program, and put back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.sections import title_of
from alegra_desktop.gui.widgets.buttons import BusyButton, button
from alegra_desktop.gui.widgets.labels import Text, muted, section


class CopiesSection(QWidget):
    """Restoring closes the ledger and opens it again, so the window does it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.last = muted(self._last())
        self.back_up_button = BusyButton(self.tr("Back up now"), "harddisk")
        self.back_up_button.clicked.connect(self.back_up)
        self.restore_button = button(self.tr("Restore backup…"), "history")
        self.restore_button.clicked.connect(self.restore)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back_up_button)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(section(title_of("copies")))
        column.addWidget(
            Text(self.tr("Once a week the program keeps a copy of its history on this computer; the newest five stay."))
        )
        column.addWidget(self.last)
        column.addLayout(row)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def act(self, action: str) -> None:
        """`back_up` or `restore`, as the menu asks."""
        if action == "back_up":
            self.back_up()
        elif action == "restore":
            self.restore()

    def back_up(self) -> None:
        if self.back_up_button.busy:
            return
        self.back_up_button.start()
        self._desk.bridge.ask(self, lambda office: office.back_up(), self._done, self._failed)

    def restore(self) -> None:
        from alegra_desktop.gui.main_window import MainWindow  # it makes the pages, so only now

        window = self.window()
        if isinstance(window, MainWindow):
            window.restore_wanted.emit()

    def _done(self, file: Path) -> None:
        self.back_up_button.finish()
        self.last.setText(self._last())
        self._desk.toast(self.tr("Saved to {file}.").format(file=file.name))

    def _failed(self, problem: Problem) -> None:
        self.back_up_button.finish()
        self._desk.toast(one_line(words(problem, languages.current()).title))

    def _last(self) -> str:
        try:
            noted = self._desk.reader.memory(0, "backup") if self._desk.reader is not None else ""
            when = datetime.fromisoformat(noted) if noted else None
        except (ProblemError, ValueError):
            when = None
        if when is None:
            return self.tr("No weekly copy yet.")
        return self.tr("Last weekly copy: {when}.").format(when=self._desk.formats().when(when))
