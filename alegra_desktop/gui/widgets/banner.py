"""A line across a page that says what is the case, with at most one action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button, icon_button
from alegra_desktop.gui.widgets.labels import IconLabel, Text

_RADIUS = 4


class Banner(QWidget):
    """Hidden while it has nothing to say."""

    closed = Signal()

    def __init__(self, role: Role = Role.NEUTRAL, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._action: Callable[[], object] | None = None
        self._icon = IconLabel(icons.ROLES[role], role, icons.MEDIUM)
        self._text = Text(colour=lambda: theme.role_text(self._role))
        self._text.setMaximumWidth(16_777_215)
        self.button: QPushButton = button("")
        self.button.clicked.connect(self._act)
        self._close = icon_button("close", self.tr("Close this message"))
        self._close.clicked.connect(self._shut)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.say(role, text)

    def say(
        self,
        role: Role,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        closable: bool = False,
    ) -> None:
        """Show this, or hide with an empty text."""
        self._role, self._action = role, action
        self._icon.show_icon(icons.ROLES[role], role)
        self._text.setText(text)
        self._text.set_colour(lambda: theme.role_text(self._role))
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text))
        self._close.setVisible(closable)
        self.setAccessibleName(text)
        self._appear(bool(text))
        self.update()

    def _appear(self, shown: bool) -> None:
        """Shown before it has a place it would be a window of its own; so it waits, and shows with its page."""
        if shown and self.isWindow():
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.setVisible(shown)

    def text(self) -> str:
        return self._text.text()

    def clear(self) -> None:
        self.say(Role.NEUTRAL, "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.role_pill(self._role))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _act(self) -> None:
        if self._action is not None:
            self._action()

    def _shut(self) -> None:
        self.clear()
        self.closed.emit()
