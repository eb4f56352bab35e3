"""Cards and tiles: framed pieces of a page; a tile is one large button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.labels import Text, section

_PADDING = 12
_GAP = 4
_RADIUS = 6
_NARROWEST = 80  # percent of the letters' usual width


class Card(QFrame):
    """A framed piece of a page; put things into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, _PADDING, 16, 16)
        self.body.setSpacing(8)
        self.heading: Text | None = None
        if title:
            self.heading = section(title)
            self.body.addWidget(self.heading)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _ground(painter, self, hovered=False, pressed=False, focused=False)
        painter.end()


class Tile(QAbstractButton):
    """A fact one can press: title, a large figure with its icon, and lines under it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._icon = ""
        self._role: Role | None = None
        self._figure = ""
        self._lines: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def show_facts(self, icon: str, role: Role | None, figure: str, lines: Sequence[str] = ()) -> None:
        self._icon, self._role, self._figure, self._lines = icon, role, figure, tuple(lines)
        self._name()
        self.updateGeometry()
        self.update()

    def facts(self) -> tuple[str, ...]:
        """What it shows, from the top."""
        return (self._title, self._figure, *self._lines)

    def sizeHint(self) -> QSize:
        title, figure, line = self._fonts()
        wide = [QFontMetrics(title).horizontalAdvance(self._title)]
        wide.append(
            QFontMetrics(figure).horizontalAdvance(self._figure) + (icons.MEDIUM + 2 * _GAP if self._icon else 0)
        )
        wide += [QFontMetrics(line).horizontalAdvance(text) for text in self._lines]
        high = QFontMetrics(title).height() + _GAP + QFontMetrics(figure).height()
        high += max(2, len(self._lines)) * (QFontMetrics(line).height() + 2)
        return QSize(max(wide) + 2 * _PADDING + 2, high + 2 * _PADDING)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _ground(painter, self, hovered=self.underMouse(), pressed=self.isDown(), focused=self.hasFocus())
        title, figure, line = self._fonts()
        room = self.rect().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        top = self._line(painter, room.x(), room.y(), room.width(), self._title, title, muted=True) + _GAP
        left = room.x()
        if self._icon:
            middle = QFontMetrics(figure).height() / 2
            colour = theme.role_text(self._role) if self._role else self.palette().windowText().color()
            icons.paint(painter, QRectF(left, top + middle - 10, icons.MEDIUM, icons.MEDIUM), self._icon, colour)
            left += icons.MEDIUM + 2 * _GAP
        top = self._line(painter, left, top, room.right() - left, self._figure, figure)
        for text in self._lines:
            top = self._line(painter, room.x(), top, room.width(), text, QFont(line), muted=True) + 2
        painter.end()

    def _line(
        self, painter: QPainter, x: int, y: int, width: int, text: str, font: QFont, *, muted: bool = False
    ) -> int:
        metrics, narrow = QFontMetrics(font), 100
        while metrics.horizontalAdvance(text) > width and narrow > _NARROWEST:
            narrow -= 5  # an amount that is cut says less than a narrow one
            font.setStretch(narrow)
            metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.secondary() if muted else self.palette().windowText().color())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(x, y + metrics.ascent(), shown)
        return y + metrics.height()

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        return theme.font(bold=True), theme.tabular(theme.font(1.6, bold=True)), theme.tabular(theme.font())

    def _name(self) -> None:
        said = ", ".join(text for text in (self._figure, *self._lines) if text)
        self.setAccessibleName(f"{self._title}: {said}" if said else self._title)
        self.setToolTip("")


def _ground(painter: QPainter, widget: QWidget, *, hovered: bool, pressed: bool, focused: bool) -> None:
    palette = widget.palette()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = palette.alternateBase() if hovered or pressed else palette.base()
    thick = 2.0 if focused else 1.0
    plain = QColor(theme.tone().border if hovered else theme.tone().hairline)
    edge = palette.highlight().color() if focused else plain
    painter.setPen(QPen(edge, thick))
    painter.setBrush(fill)
    painter.drawRoundedRect(
        QRectF(widget.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), _RADIUS, _RADIUS
    )
