"""What a page shows when it has nothing: an icon, one sentence, one action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.gui import icons
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import IconLabel, muted

_WIDTH = 420


class EmptyState(QWidget):
    """Stands where the list would be."""

    def __init__(
        self,
        icon: str = "",
        sentence: str = "",
        action_text: str = "",
        action: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, Role.NEUTRAL, icons.LARGE)
        self._sentence = muted()
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(_WIDTH)
        self.button = button("")
        self.button.clicked.connect(self._act)
        self._action = action
        column = QVBoxLayout(self)
        column.setSpacing(16)
        # Between stretches, not aligned: what a layout aligns loses the height that its lines need.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(middle)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say(icon, sentence, action_text, action)

    def say(self, icon: str, sentence: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        self._action = action
        self._icon.show_icon(icon, Role.NEUTRAL)
        self._icon.setVisible(bool(icon))
        self._sentence.setText(sentence)
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text))
        self.setAccessibleName(sentence)

    def sentence(self) -> str:
        return self._sentence.text()

    def _act(self) -> None:
        if self._action is not None:
            self._action()
