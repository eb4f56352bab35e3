"""The list of steps beside the pages: done, here, still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.labels import IconLabel, Text
from alegra_desktop.gui.wizard.draft import Step


class StepList(QWidget):
    """Not a way to jump: each step builds on those before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # texts in the window's colours, as on the pages
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 8, 16)
        column.addLayout(self._grid)
        column.addStretch(1)

    def names(self) -> dict[Step, str]:
        return {
            Step.START: self.tr("Start"),
            Step.ACCOUNT: self.tr("Alegra"),
            Step.STORE: self.tr("Store"),
            Step.DOCUMENTS: self.tr("Documents"),
            Step.TAXES: self.tr("Taxes"),
            Step.PRODUCTS: self.tr("Products"),
            Step.WAREHOUSES: self.tr("Warehouses"),
            Step.WHEN: self.tr("When and accounts"),
            Step.REVIEW: self.tr("Review"),
        }

    def show_steps(self, steps: Sequence[Step], here: Step) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names, reached = self.names(), steps.index(here)
        bold = QFontMetrics(theme.font(bold=True))  # the widest there will be: pages must not move as one goes on
        self._grid.setColumnMinimumWidth(0, max(icons.SMALL, bold.horizontalAdvance("9")))
        self._grid.setColumnMinimumWidth(1, max(bold.horizontalAdvance(name) for name in names.values()))
        for line, step in enumerate(steps):
            done = line < reached
            colour = theme.secondary if line > reached else None
            font = theme.font(bold=step is here)
            mark: QWidget = (
                IconLabel("check", Role.OK, icons.SMALL)
                if done
                else Text(str(line + 1), font=font, colour=colour, wrap=False)
            )
            text = Text(names[step], font=font, colour=colour, wrap=False)
            text.setAccessibleName(self._said(names[step], line, reached))
            self._grid.setRowMinimumHeight(line, max(icons.SMALL, bold.height()))
            self._grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignHCenter)
            self._grid.addWidget(text, line, 1)
        self._grid.setColumnStretch(1, 1)

    def _said(self, name: str, line: int, reached: int) -> str:
        if line < reached:
            return self.tr("{step}, done").format(step=name)
        return self.tr("{step}, you are here").format(step=name) if line == reached else name
