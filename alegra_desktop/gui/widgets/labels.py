"""Text on a page. Everything is plain text: names of customers and words of Alegra can hold anything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Role

TEXT_WIDTH = 640  # wider lines are hard to read


class Text(QLabel):
    """A plain label that breaks its lines and can be copied; `colour` is asked again when the theme changes."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        font: QFont | None = None,
        colour: Callable[[], QColor] | None = None,
        wrap: bool = True,
    ) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if font is not None:
            self.setFont(font)
        if wrap:
            self.setMaximumWidth(TEXT_WIDTH)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._paint_again()
        self.setText(text)

    def set_colour(self, colour: Callable[[], QColor] | None) -> None:
        """Another colour, or the window's own."""
        self._colour = colour
        if colour is None:
            self.setPalette(QPalette())
        self._paint_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._paint_again()

    def _paint_again(self) -> None:
        if self._colour is None:
            return
        colour = self._colour()
        if self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText) != colour:
            changed = QPalette(self.palette())
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                changed.setColor(group, QPalette.ColorRole.WindowText, colour)
            self.setPalette(changed)


def foreign(words: str) -> str:
    """A name or message of somebody else, safe to show in one line."""
    return one_line(words)


def page_title(text: str = "") -> Text:
    return Text(text, font=theme.title_font(), wrap=False)


def section(text: str = "") -> Text:
    return Text(text, font=theme.section_font())


def hint(text: str = "") -> Text:
    """What explains a field or a choice, under it."""
    return Text(text, font=theme.small_font(), colour=theme.secondary)


def muted(text: str = "") -> Text:
    """Text of the usual size that says less."""
    return Text(text, colour=theme.secondary)


def figure(text: str = "") -> Text:
    return Text(text, font=theme.figure_font(), wrap=False)


def identifier(text: str = "") -> Text:
    """A number people compare sign by sign."""
    return Text(text, font=theme.id_font(), wrap=False)


class IconLabel(QWidget):
    """One icon, in the text's colour or a role's. Screen readers pass over it: the word stands beside it."""

    def __init__(
        self, name: str, role: Role | None = None, size: int = icons.SMALL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, role: Role | None = None) -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        own = self.palette().color(QPalette.ColorRole.WindowText)
        painter = QPainter(self)
        icons.paint(
            painter, self.rect().toRectF(), self._name, own if self._role is None else theme.role_text(self._role)
        )
        painter.end()
