"""The band over everything in practice mode: nobody may take its documents for real ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import IconLabel, Text


class PracticeBand(QWidget):
    """`leave`: the merchant wants their own accounts."""

    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.")
        text = Text(words, font=theme.font(bold=True), colour=lambda: theme.role_text(Role.PRACTICE))
        text.setMaximumWidth(16_777_215)
        own = button(self.tr("Connect my account"))
        own.clicked.connect(self.leave)
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(IconLabel("flask-outline", Role.PRACTICE, icons.MEDIUM))
        row.addWidget(text, 1)
        row.addWidget(own)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.role_pill(Role.PRACTICE))
        painter.end()
