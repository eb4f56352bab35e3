"""Documents per day as bars, drawn by hand; the same as one sentence for screen readers, and as a table."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from alegra_desktop.domain.overview import DayCount
from alegra_desktop.gui import theme
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.theme import Role

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_GAP, _LEGEND = 8, 16


class Column(IntEnum):
    DAY = 0
    DRAFTS = 1
    ISSUED = 2
    HELD = 3


#: From the bottom of a bar to its top.
_PARTS: tuple[tuple[Column, Role, Callable[[DayCount], int]], ...] = (
    (Column.ISSUED, Role.OK, lambda day: day.issued),
    (Column.DRAFTS, Role.WORKING, lambda day: day.drafts),
    (Column.HELD, Role.ATTENTION, lambda day: day.held),
)


class DayModel(QAbstractTableModel):
    """The chart's figures, the newest day first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: list[DayCount] = []
        self._formats = Formats()

    def show_days(self, days: list[DayCount], formats: Formats) -> None:
        self.beginResetModel()
        self._days, self._formats = list(reversed(days)), formats
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def names(self) -> tuple[str, ...]:
        return (self.tr("Day"), self.tr("Drafts"), self.tr("Issued"), self.tr("Held"))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.names()[section]
        return _align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._days):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        day = self._days[index.row()]
        if index.column() == Column.DAY:
            return self._formats.day(day.day)
        return self._formats.number(next(count(day) for column, _, count in _PARTS if column == index.column()))


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == Column.DAY else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


class Chart(QWidget):
    """Bars of drafts, issued and held documents; no axis but the highest day's number."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._days: list[DayCount] = []
        self._formats = Formats()
        self.setMinimumHeight(100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_days(self, days: list[DayCount], formats: Formats) -> None:
        self._days, self._formats = days, formats
        self.setAccessibleName(self.sentence())
        self.update()

    def sentence(self) -> str:
        """The whole chart in words."""
        drafts, issued, held = (
            sum(count(day) for day in self._days) for count in (_PARTS[1][2], _PARTS[0][2], _PARTS[2][2])
        )
        if not self._days or not drafts + issued + held:
            return self.tr("Documents per day: none in these days.")
        highest = max(self._days, key=_height)
        words = self.tr(
            "Documents per day, {first} to {last}: {drafts} drafts, {issued} issued, {held} held. "
            "The most on {day}: {most}."
        )
        return words.format(
            first=self._formats.day(self._days[0].day),
            last=self._formats.day(self._days[-1].day),
            drafts=self._formats.number(drafts),
            issued=self._formats.number(issued),
            held=self._formats.number(held),
            day=self._formats.day(highest.day),
            most=self._formats.number(_height(highest)),
        )

    def sizeHint(self) -> QSize:
        return QSize(420, 180)

    # --- painting

    def _room(self) -> QRectF:
        """Where the bars stand: below the legend, above the days."""
        line = QFontMetrics(theme.small_font()).height()
        return QRectF(self.rect()).adjusted(0, line + _GAP, 0, -line - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tabular(theme.small_font()))
        self._paint_legend(painter)
        room = self._room()
        painter.setPen(QColor(theme.tone().hairline))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        most = max((_height(day) for day in self._days), default=0)
        if most:
            self._paint_bars(painter, room, most)
        self._paint_days(painter, room)
        painter.end()

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        x = 0.0
        for column, role, _ in (_PARTS[1], _PARTS[0], _PARTS[2]):
            side = metrics.ascent()
            painter.fillRect(QRectF(x, 1, side, side), theme.role_text(role))
            painter.setPen(theme.secondary())
            painter.drawText(round(x) + side + 4, metrics.ascent(), self._names[column])
            x += side + 4 + metrics.horizontalAdvance(self._names[column]) + _LEGEND

    def _paint_bars(self, painter: QPainter, room: QRectF, most: int) -> None:
        step = room.width() / len(self._days)
        wide = min(step * 0.7, 24.0)
        painter.setPen(theme.secondary())
        text = self._formats.number(most)
        painter.drawText(QRectF(0, 0, self.width(), painter.fontMetrics().height()), Qt.AlignmentFlag.AlignRight, text)
        for place, day in enumerate(self._days):
            bottom = room.bottom()
            left = room.left() + step * place + (step - wide) / 2
            for _, role, count in _PARTS:
                high = room.height() * count(day) / most
                painter.fillRect(QRectF(left, bottom - high, wide, high), theme.role_text(role))
                bottom -= high

    def _paint_days(self, painter: QPainter, room: QRectF) -> None:
        """As many days as have room under the bars, from the first on, the last one always."""
        if not self._days:
            return
        metrics = painter.fontMetrics()
        step = room.width() / len(self._days)
        wide = metrics.horizontalAdvance(self._formats.short_day(self._days[-1].day)) + _LEGEND
        every = max(1, -(-wide // max(1, int(step))))
        painter.setPen(theme.secondary())
        last = len(self._days) - 1
        for place in range(last, -1, -every):
            text = self._formats.short_day(self._days[place].day)
            middle = room.left() + step * (place + 0.5)
            left = min(max(0.0, middle - wide / 2), self.width() - wide)
            painter.drawText(
                QRectF(left, room.bottom() + 4, wide, metrics.height()), Qt.AlignmentFlag.AlignCenter, text
            )

    # --- tooltips

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos().x())
            if day is not None:
                QToolTip.showText(event.globalPos(), self.day_in_words(day), self)
            return True
        return super().event(event)

    def day_at(self, x: int) -> DayCount | None:
        place = int(x * len(self._days) / max(1, self.width()))
        return self._days[place] if 0 <= place < len(self._days) else None

    def day_in_words(self, day: DayCount) -> str:
        return self.tr("{day}: {drafts} drafts, {issued} issued, {held} held").format(
            day=self._formats.day(day.day), drafts=day.drafts, issued=day.issued, held=day.held
        )


def _height(day: DayCount) -> int:
    return day.drafts + day.issued + day.held
