"""The sales a cause holds up, as a table with ticks: ids at once, lines when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.history.looks import Looks

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Iterable[int]], list[HistoryLine]]
PAGE = 128
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    SALE = 0
    CUSTOMER = 1
    DATE = 2
    TOTAL = 3


class SalesModel(QAbstractTableModel):
    """Everything is ticked at first: what is remembered is what the merchant took out."""

    ticked = Signal()

    def __init__(self, fetch: Fetch, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._looks = looks
        self._rows: tuple[int, ...] = ()
        self._left_out: set[int] = set()
        self._lines: dict[int, HistoryLine] = {}

    def show_rows(self, rows: tuple[int, ...], *, same: bool = False) -> None:
        """`same`: the same cause as before, so that what was left out stays so."""
        self.beginResetModel()
        self._rows = rows
        self._left_out = self._left_out & set(rows) if same else set()
        self._lines.clear()
        self.endResetModel()
        self.ticked.emit()

    @property
    def rows(self) -> tuple[int, ...]:
        return self._rows

    def chosen(self) -> tuple[int, ...]:
        """The ticked rows, also those never shown."""
        return tuple(row for row in self._rows if row not in self._left_out)

    def tick_all(self, wanted: bool) -> None:
        self._left_out = set() if wanted else set(self._rows)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticked.emit()

    def line(self, row: int) -> HistoryLine | None:
        """The line at a place of the table; None if it cannot be read now."""
        if not 0 <= row < len(self._rows):
            return None
        wanted = self._rows[row]
        if wanted not in self._lines:
            first = row - row % PAGE
            try:
                self._lines |= {line.row_id: line for line in self._fetch(self._rows[first : first + PAGE])}
            except ProblemError:
                return None
        return self._lines.get(wanted)

    # --- what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Sale"), self.tr("Customer"), self.tr("Date"), self.tr("Total"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == Column.TOTAL else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        own = super().flags(index)
        return own | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == Column.SALE else own

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.SALE:
            ticked = self._rows[index.row()] not in self._left_out
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == Column.TOTAL else _LEFT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self.line(index.row())
        return None if line is None else self._text(line, Column(index.column()))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != Column.SALE:
            return False
        row = self._rows[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left_out.discard(row)
        else:
            self._left_out.add(row)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _text(self, line: HistoryLine, column: Column) -> str:
        match column:
            case Column.SALE:
                return one_line(line.sale_id)
            case Column.CUSTOMER:
                return one_line(line.customer)
            case Column.DATE:
                return self._looks.day(line)
            case Column.TOTAL:
                return self._looks.total(line)
