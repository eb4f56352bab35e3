"""The sidebar: one line for each page, with what it counts; icons alone in a narrow window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.pages import Entry
from alegra_desktop.gui.theme import Role

_KEY, _BADGE, _APART = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_PAD, _GAP, _APARTNESS = 14, 8, 17
_BESIDE_LABEL = 60  # the icon, the badge and the air around the longest label

Index = QModelIndex | QPersistentModelIndex


class Sidebar(QListWidget):
    """`chosen` tells the key of the page somebody went to."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = tuple(entries)
        self._collapsed = False
        self.setAccessibleName(self.tr("Pages"))
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setUniformItemSizes(False)
        for entry in self._entries:
            item = QListWidgetItem(icons.icon(entry.icon), entry.title())
            item.setData(_KEY, entry.key)
            item.setData(_APART, entry.apart)
            self.addItem(item)
        self._describe()
        self.collapse(False)
        self.currentRowChanged.connect(self._tell)

    @property
    def collapsed(self) -> bool:
        return self._collapsed

    def key(self) -> str:
        item = self.currentItem()
        return str(item.data(_KEY)) if self.currentRow() >= 0 else ""

    def select(self, key: str) -> None:
        """Mark a page as the one in front, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentRow(next((n for n, entry in enumerate(self._entries) if entry.key == key), -1))
        self.blockSignals(False)
        self.viewport().update()

    def set_badge(self, key: str, count: int) -> None:
        for row, entry in enumerate(self._entries):
            if entry.key == key and self.item(row).data(_BADGE) != count:
                self.item(row).setData(_BADGE, count)
                self._describe()

    def collapse(self, collapsed: bool) -> None:
        """Icons only, their names as tooltips; or names too."""
        self._collapsed = collapsed
        metrics = QFontMetrics(theme.font(bold=True))
        widest = max((metrics.horizontalAdvance(entry.title()) for entry in self._entries), default=0)
        self.setFixedWidth(2 * _PAD + icons.MEDIUM if collapsed else widest + _BESIDE_LABEL + _GAP)
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        for row, entry in enumerate(self._entries):
            item = self.item(row)
            count = int(item.data(_BADGE) or 0)
            title = entry.title()
            spoken = f"{title}: {count}" if count else title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(f"{spoken} (Ctrl+{row + 1})" if self._collapsed else f"Ctrl+{row + 1}")

    def _tell(self) -> None:
        if self.key():
            self.chosen.emit(self.key())


class _Delegate(QStyledItemDelegate):
    """Paints one line. A selected one takes the highlight's colours, its icon and its badge too."""

    def __init__(self, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height() + 20
        return QSize(0, height + (_APARTNESS if index.data(_APART) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        rect = QRect(option.rect)
        painter.save()
        if index.data(_APART):
            line = rect.top() + _APARTNESS // 2
            painter.fillRect(rect.left() + _PAD, line, rect.width() - 2 * _PAD, 1, QColor(theme.tone().hairline))
            rect.setTop(rect.top() + _APARTNESS)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, option.palette.color(QPalette.ColorRole.Highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, option.palette.color(QPalette.ColorRole.AlternateBase))
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(ink if selected else option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        self._content(painter, option, index, rect, ink, selected)
        painter.restore()

    def _content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect, ink: QColor, selected: bool
    ) -> None:
        where = QRect(rect.left() + _PAD, 0, icons.MEDIUM, icons.MEDIUM)
        where.moveTop(rect.center().y() - icons.MEDIUM // 2 + 1)
        icons.paint(painter, where.toRectF(), self._sidebar._entries[index.row()].icon, ink)
        count = int(index.data(_BADGE) or 0)
        if self._sidebar.collapsed:
            if count:
                self._dot(painter, where, ink if selected else theme.role_text(Role.ATTENTION))
            return
        left, right = where.right() + 1 + _GAP, rect.right() - _GAP
        if count:
            right = self._badge(painter, option, rect, count, ink, selected) - _GAP
        painter.setPen(ink)
        painter.setFont(option.font)
        text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _badge(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, count: int, ink: QColor, selected: bool
    ) -> int:
        """The count at the right end; returns where it begins."""
        text = str(count) if count < 1000 else "999+"
        metrics = option.fontMetrics
        width = max(metrics.horizontalAdvance(text) + 12, metrics.height() + 2)
        pill = QRect(rect.right() - _PAD - width + 1, 0, width, metrics.height() + 2)
        pill.moveTop(rect.center().y() - pill.height() // 2 + 1)
        if not selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.role_pill(Role.ATTENTION))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(ink if selected else theme.role_text(Role.ATTENTION))
        painter.setFont(theme.font(bold=True))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return pill.left()

    def _dot(self, painter: QPainter, icon: QRect, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(icon.right() - 3, icon.top() - 3, 8, 8)


def separator(vertical: bool = False) -> QWidget:
    """A hairline."""
    line = _Hairline()
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class _Hairline(QWidget):
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.tone().hairline))
        painter.end()
