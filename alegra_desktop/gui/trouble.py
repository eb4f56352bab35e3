"""What stands in the pages' place while the program's own data cannot be opened: what is the case, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons, languages
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import IconLabel, Text, muted, page_title


class Trouble(QWidget):
    """`again`: open the data once more. `restore`: put a backup in its place. `leave`: quit the program."""

    again = Signal()
    restore = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("database-alert-outline", Role.ERROR, icons.LARGE)
        self._title = page_title()
        self._cause = muted()
        self._remedy = Text()
        self.again_button = button(self.tr("Try now"), "sync", default=True)
        self.again_button.clicked.connect(self.again)
        self.restore_button = button(self.tr("Restore backup…"))
        self.restore_button.clicked.connect(self.restore)
        leave = button(self.tr("Quit"))
        leave.clicked.connect(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignLeft)
        for text in (self._title, self._cause, self._remedy):
            column.addWidget(text)  # not aligned: it would be as high as its lines are at its least width
        row = QHBoxLayout()
        for each in (self.again_button, self.restore_button, leave):
            row.addWidget(each)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)

    def show_problem(self, problem: Problem) -> None:
        said = words(problem, languages.current())
        self._icon.show_icon(icons.KINDS[problem.kind], Role.ERROR)
        self._title.setText(one_line(said.title))
        self._cause.setText(one_line(said.cause))
        self._remedy.setText(one_line(said.remedy))
        damaged = problem.kind is Kind.DATABASE_DAMAGED
        self.restore_button.setVisible(damaged)
        self.restore_button.setDefault(damaged)
        self.again_button.setDefault(not damaged)
