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
    """`again`: open the data once more. `restore`: put a backup in its place. `versions`: which one is needed.
    `report`: what support needs to know. `leave`: quit the program."""

    again = Signal()
    restore = Signal()
    versions = Signal()
    report = Signal()
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
        self.versions_button = button(self.tr("See versions"))
        self.versions_button.clicked.connect(self.versions)
        self.report_button = button(self.tr("Save report…"))
        self.report_button.clicked.connect(self.report)
        self._ways = {
            Kind.DATABASE_DAMAGED: self.restore_button,
            Kind.DATABASE_NEWER: self.versions_button,
            Kind.INTERNAL: self.report_button,
        }
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
        for each in (self.again_button, *self._ways.values(), leave):
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
        for kind, way in self._ways.items():
            way.setVisible(kind is problem.kind)
            way.setDefault(kind is problem.kind)
        self.again_button.setDefault(problem.kind not in self._ways)
