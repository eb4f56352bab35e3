"""A state as icon, word and colour: in the cells of tables, and by itself in panes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.theme import Role

#: `data()` of a state's cell gives its `Look` for this role, and the word for DisplayRole.
LookRole = int(Qt.ItemDataRole.UserRole) + 20

PADDING = 8  # between a cell's border and its text
_GAP = 4  # between icon and word
_RADIUS = 4
_INSET = 5  # of the pill in its row, above and below
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Cells with room at their sides, so that texts stand under their headers."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        # A focus frame around one cell says nothing where whole rows are chosen.
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        style = _style(full)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, full, painter, full.widget)
        full.rect = full.rect.adjusted(PADDING - _side(style), 0, _side(style) - PADDING, 0)
        full.backgroundBrush = QBrush(Qt.BrushStyle.NoBrush)
        # The panel is painted: what the style draws now must not paint a second one on the smaller rectangle.
        full.showDecorationSelected = False
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, full, painter, full.widget)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * PADDING, hint.height())


class PillDelegate(CellDelegate):
    """The cell of a state. On a chosen row word and icon take the row's colour, and the pill is left away."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = index.data(LookRole)
        if not isinstance(look, Look):
            super().paint(painter, option, index)
            return
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        word, full.text = full.text, ""
        style = _style(full)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, full, painter, full.widget)
        selected = bool(full.state & QStyle.StateFlag.State_Selected)
        chosen = full.palette.color(QPalette.ColorRole.HighlightedText) if selected else None
        where = full.rect.adjusted(PADDING - 2, _inset(full.rect), -PADDING + 2, -_inset(full.rect))
        painter.save()
        painter.setFont(full.font)
        draw_pill(painter, where, word, look, chosen, full.direction)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + icons.SMALL + _GAP + PADDING, hint.height())


class Pill(QWidget):
    """One state beside other text. Its accessible name is its word."""

    def __init__(self, word: str = "", look: Look | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = ""
        self._look = look or Look("", Role.NEUTRAL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(word, look)

    def show_state(self, word: str, look: Look | None) -> None:
        self._word = word
        self._look = look or self._look
        self.setAccessibleName(word)
        self.setVisible(bool(word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self._word)
        return QSize(text + icons.SMALL + _GAP + 2 * PADDING, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, self.rect(), self._word, self._look, None, self.layoutDirection())
        painter.end()


def draw_pill(
    painter: QPainter, rect: QRect, word: str, look: Look, chosen: QColor | None, direction: Qt.LayoutDirection
) -> None:
    """Icon and word on the role's colour; in the colour `chosen` and without a ground if there is one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chosen is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.role_pill(look.role))
        painter.drawRoundedRect(QRectF(rect), _RADIUS, _RADIUS)
    colour = chosen or theme.role_text(look.role)
    side = min(icons.SMALL, rect.height())
    left = QRectF(rect.x() + PADDING - 2, rect.center().y() - side / 2 + 0.5, side, side)
    right = rect.right() - PADDING + 2
    text = QRect(round(left.right()) + _GAP, rect.y(), max(0, right - round(left.right()) - _GAP), rect.height())
    if direction is Qt.LayoutDirection.RightToLeft:
        left.moveRight(rect.right() - PADDING + 2)
        text.moveLeft(rect.x() + PADDING - 2)
    if look.icon:
        icons.paint(painter, left, look.icon, colour)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)


def use_pills(view: QAbstractItemView, *columns: int) -> None:
    """Padding for all cells of a table, pills in these columns. The view keeps the delegates."""
    view.setItemDelegate(CellDelegate(view))
    for column in columns:
        view.setItemDelegateForColumn(column, PillDelegate(view))


def _style(option: QStyleOptionViewItem) -> QStyle:
    widget: QWidget | None = option.widget
    return widget.style() if widget is not None else QApplication.style()


def _side(style: QStyle) -> int:
    """What the style itself leaves free beside a cell's text."""
    return style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1


def _inset(rect: QRect) -> int:
    return _INSET if rect.height() >= 28 else 2
