"""The lines of the history as a table: all row ids, eight bytes each, and pages of lines fetched when they are shown.

A million sales open at once and take 8 MB. Nothing is sorted or filtered here: the ledger does that, and a new order
comes in one reset. What happens to a sale meanwhile is repainted where it stands.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.history.columns import Column, titles
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.widgets.pill import LookRole

PAGE = 256
_PAGES = 64
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Iterable[int]], list[HistoryLine]]

#: The whole line, for whoever paints or acts on it.
LINE = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


Tell = Callable[[HistoryLine], str]


class HistoryModel(QAbstractTableModel):
    """`fetch` gives the lines of row ids; it is asked for a page at a time, when a line of it is first shown.

    `tell` says of one line where it stands, when the mouse rests on its state.
    """

    def __init__(self, fetch: Fetch, looks: Looks, parent: QObject | None = None, tell: Tell | None = None) -> None:
        super().__init__(parent)
        self._tell = tell or looks.state_in_words
        self._fetch = fetch
        self._looks = looks
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, HistoryLine]] = OrderedDict()
        self._known: frozenset[int] | None = None  # the ids once more, for finding one; made when it is needed

    # --- what it holds

    @property
    def ids(self) -> array[int]:
        return self._ids

    def show_ids(self, ids: array[int]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._known = None
        self.endResetModel()

    def refresh(self, rows: frozenset[int]) -> bool:
        """Read these rows again where they stand (all that were read, if none is named).

        The answer is whether all of them are here: if not, some are new or belong to another filter.
        """
        shown = 0
        for page, lines in list(self._pages.items()):
            found = rows & lines.keys() if rows else lines.keys()
            shown += len(found)
            if found:
                del self._pages[page]
                self._repaint(page, found if rows else None)
        if shown >= len(rows):
            return True
        if self._known is None:
            self._known = frozenset(self._ids)
        return rows <= self._known

    def _repaint(self, page: int, found: Iterable[int] | None) -> None:
        first = page * PAGE
        last = min(first + PAGE, len(self._ids)) - 1
        if found is not None:
            places = [self._ids.index(row_id, first, last + 1) for row_id in found]
            first, last = min(places), max(places)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def line(self, row: int) -> HistoryLine | None:
        """The line in a row of the table, None if it is gone or cannot be read now."""
        if not 0 <= row < len(self._ids):
            return None
        return self._page(row // PAGE).get(self._ids[row])

    def row_of(self, row_id: int) -> int:
        """Where a row stands; -1 if it is not here."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def _page(self, number: int) -> dict[int, HistoryLine]:
        lines = self._pages.get(number)
        if lines is None:
            try:
                read = self._fetch(self._ids[number * PAGE : (number + 1) * PAGE])
            except ProblemError:
                return {}  # painted empty; the page of the window says why when it reads the ids
            lines = {line.row_id: line for line in read}
            self._pages[number] = lines
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return lines

    # --- what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == Column.TOTAL else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == Column.TOTAL else _LEFT
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            LookRole,
            LINE,
        ):
            return None
        if not index.isValid() or (line := self.line(index.row())) is None:
            return None
        if role == LINE:
            return line
        if role == LookRole:
            return self._looks.look(line) if index.column() == Column.STATE else None
        return self._text(line, Column(index.column()), role)

    def _text(self, line: HistoryLine, column: Column, role: int) -> str:
        if column is Column.STATE:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._looks.state(line)
            return self._tell(line) if role == Qt.ItemDataRole.ToolTipRole else self._looks.state_in_words(line)
        if column is Column.DATE:
            return self._looks.moment(line) if role == Qt.ItemDataRole.ToolTipRole else self._looks.day(line)
        if column is Column.SALE:
            return one_line(line.sale_id)
        if column is Column.CUSTOMER:
            return one_line(line.customer)
        if column is Column.DOCUMENT:
            return self._looks.document(line)
        return self._looks.total(line)
