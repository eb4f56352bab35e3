"""Paints a cause in two lines: icon and title, and under them what it holds up and who acts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.attention.model import Show

_PAD, _GAP = 8, 4
_STEP = icons.MEDIUM + _PAD


class CauseDelegate(QStyledItemDelegate):
    """All rows are equally high, so that a list of any length scrolls at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, 2 * QFontMetrics(QApplication.font()).height() + _GAP + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        widget = whole.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, widget)
        rect: QRect = whole.rect
        state: QStyle.StateFlag = whole.state
        palette: QPalette = whole.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        text = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        painter.save()
        self._paint_cause(painter, rect.adjusted(_PAD, _PAD, -_PAD, -_PAD), index, text, chosen)
        painter.restore()

    def _paint_cause(
        self,
        painter: QPainter,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
        text: QColor,
        chosen: bool,
    ) -> None:
        mark = text if chosen else theme.role_text(index.data(Show.COLOUR))
        line = QFontMetrics(QApplication.font()).height()
        icons.paint(
            painter,
            QRectF(area.left(), area.top() + (line - icons.MEDIUM) / 2, icons.MEDIUM, icons.MEDIUM),
            index.data(Show.ICON),
            mark,
        )
        first = QRect(area.left() + _STEP, area.top(), area.width() - _STEP, line)
        who = str(index.data(Show.WHO))
        painter.setFont(theme.small_font())
        wide = QFontMetrics(theme.small_font()).horizontalAdvance(who)
        painter.setPen(text if chosen else theme.secondary())
        second = first.translated(0, line + _GAP)
        painter.drawText(second, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, who)
        _draw(painter, second.adjusted(0, 0, -wide - _PAD, 0), str(index.data(Show.COUNTS)))
        painter.setFont(theme.font(bold=True))
        painter.setPen(text)
        _draw(painter, first, str(index.data(Qt.ItemDataRole.DisplayRole)))


def _draw(painter: QPainter, where: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
