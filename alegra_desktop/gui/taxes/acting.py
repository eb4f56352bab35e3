"""A dialog with one acting button that may take a moment, and the safe way out beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.gui.widgets.buttons import BusyButton, button
from alegra_desktop.gui.widgets.labels import section
from alegra_desktop.gui.words import titled


class ActingDialog(QDialog):
    """Put content into `body`; `act` does the work. Deleted when it closes."""

    def __init__(self, parent: QWidget, *, practice: bool) -> None:
        super().__init__(parent)
        self._practice = practice
        self.setMinimumSize(480, 240)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = section()
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.body.addWidget(self._heading)
        self.act = BusyButton("", default=True)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addLayout(buttons)

    def fit(self) -> None:
        """Soon, when what was said is shown: no lower than it needs at its width."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))

    def name(self, title: str, act: str) -> None:
        """The title, also on the page, and the verb on the acting button."""
        self.setWindowTitle(titled(title, practice=self._practice))
        self._heading.setText(title)
        self.act.setText(act)
