"""The table of the history: its columns, what is chosen by id, and a place that stays while the rows are read anew."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from alegra_desktop.gui.history.columns import Column
from alegra_desktop.gui.history.model import HistoryModel
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.storage.history import Sort

_SORTS = {
    Column.STATE: Sort.STATE,
    Column.DATE: Sort.DAY,
    Column.SALE: Sort.SALE,
    Column.CUSTOMER: Sort.CUSTOMER,
    Column.DOCUMENT: Sort.DOCUMENT,
    Column.TOTAL: Sort.TOTAL,
}
_WIDTHS = (132, 92, 112, 92, 116, 116)
#: Given up in this order where there is no room; both stand in the details.
_SPARED = (Column.DOCUMENT, Column.SALE)
_ONE_BY_ONE = 50  # so few ids are looked up singly
_DOWN = Qt.SortOrder.DescendingOrder
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class HistoryView(Table):
    """`ordered` when a header was clicked. Choices are told as row ids, whatever their number."""

    ordered = Signal()
    copy_wanted = Signal()

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Sales and their documents"))
        self._history = model
        self.setModel(model)
        self.show_states(Column.STATE)
        self.set_widths(*_WIDTHS, stretch=Column.CUSTOMER)
        header = self.horizontalHeader()
        # A header asks of every row whether it is selected, only to paint its own edges. It is given none to ask.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.DATE, _DOWN)
        header.sortIndicatorChanged.connect(self.ordered)
        self._widths = {column: header.sectionSize(column) for column in Column}
        header.sectionResized.connect(self._note_width)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def order(self) -> tuple[Sort, bool]:
        """What the rows are ordered by, and whether downwards."""
        header = self.horizontalHeader()
        return _SORTS[Column(header.sortIndicatorSection())], header.sortIndicatorOrder() == _DOWN

    # --- what is chosen

    def chosen_count(self) -> int:
        return sum(last - first + 1 for first, last in self._runs())

    def chosen_ids(self) -> array[int]:
        """Of all chosen rows, from the top. Never row by row: there may be a million."""
        ids: array[int] = array("q")
        for first, last in self._runs():
            ids.extend(self._history.ids[first : last + 1])
        return ids

    def _runs(self) -> list[tuple[int, int]]:
        parts: Any = self.selectionModel().selection()  # a list, which Qt's types do not say
        return sorted({(part.top(), part.bottom()) for part in parts if part.isValid()})

    @property
    def current_id(self) -> int:
        """The row with the cursor, 0 for none."""
        row = self.currentIndex().row()
        return self._history.ids[row] if 0 <= row < len(self._history.ids) else 0

    def choose(self, row_id: int) -> bool:
        """Choose one row and show it; False if it is not here."""
        row = self._history.row_of(row_id)
        if row < 0:
            return False
        index = self._history.index(row, 0)
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def replace_ids(self, ids: array[int]) -> None:
        """Show other rows: what is chosen stays chosen, and the first visible row stays where it is."""
        chosen, current, top = self.chosen_ids(), self.current_id, self._top_id()
        self._history.show_ids(ids)
        selection = QItemSelection()
        for first, last in self._places(chosen):
            selection.select(self._history.index(first, 0), self._history.index(last, len(Column) - 1))
        model = self.selectionModel()
        place = self._history.row_of(current) if current else -1
        if place >= 0:
            model.setCurrentIndex(self._history.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, _CHOOSE)
        row = self._history.row_of(top) if top else -1
        self.verticalScrollBar().setValue(max(0, row))

    def _top_id(self) -> int:
        """The first visible row, 0 at the very top: there the newest sales may come in."""
        row = self.rowAt(0)
        return self._history.ids[row] if row > 0 and self.verticalScrollBar().value() > 0 else 0

    def _places(self, chosen: array[int]) -> Iterator[tuple[int, int]]:
        """Where these ids stand now, as runs of rows."""
        if len(chosen) <= _ONE_BY_ONE:
            rows: Iterable[int] = sorted(row for row in map(self._history.row_of, chosen) if row >= 0)
        else:
            wanted = frozenset(chosen)
            if wanted.issuperset(self._history.ids):  # all of them, as they mostly are if they are many
                yield 0, len(self._history.ids) - 1
                return
            rows = (row for row, row_id in enumerate(self._history.ids) if row_id in wanted)
        first = last = -2
        for row in rows:
            if row != last + 1:
                if first >= 0:
                    yield first, last
                first = row
            last = row
        if first >= 0:
            yield first, last

    # --- columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restore_columns(self, kept: QByteArray) -> None:
        """Widths and order as they were."""
        header = self.horizontalHeader()
        if header.restoreState(kept):
            header.setSectionResizeMode(Column.CUSTOMER, QHeaderView.ResizeMode.Stretch)
            for column in self.shown_columns():
                if column is not Column.CUSTOMER:
                    self._widths[column] = header.sectionSize(column)
        self._fit()

    def least_width(self) -> int:
        """What the columns that are never given up take."""
        kept = sum(width for column, width in self._widths.items() if column not in _SPARED)
        return kept + self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def shown_columns(self) -> list[Column]:
        return [column for column in Column if not self.isColumnHidden(column)]

    def _fit(self) -> None:
        """Leave away what there is no room for, so that the customer can always be read."""
        room = self.viewport().width()
        needed = sum(self._widths.values())
        for column in _SPARED:
            spare = needed > room
            needed -= self._widths[column] if spare else 0
            if self.isColumnHidden(column) != spare:
                self.setColumnHidden(column, spare)

    def _note_width(self, column: int, old: int, new: int) -> None:
        if new > 0 and column != Column.CUSTOMER:
            self._widths[Column(column)] = new

    def copy_selection(self) -> None:
        """Many rows are read beside the window first."""
        self.copy_wanted.emit()
