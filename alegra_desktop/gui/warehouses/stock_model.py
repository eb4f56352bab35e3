"""Stock side by side, for Qt: one row for each item, by its id."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alegra_desktop.domain.stock import StockLine, Why
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import NOTHING, Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.pill import LookRole

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

_EQUAL = Look("check", Role.OK)
_DIFFERS = Look("not-equal-variant", Role.ATTENTION)
LOOKS: dict[Why, Look] = {
    Why.NO_INVENTORY: Look("minus-circle-outline", Role.NEUTRAL),
    Why.INACTIVE: Look("alert-outline", Role.ATTENTION),
    Why.STORE_SILENT: Look("help-circle-outline", Role.NEUTRAL),
    Why.ALEGRA_SILENT: Look("help-circle-outline", Role.NEUTRAL),
    Why.NOT_OWN: Look("minus-circle-outline", Role.NEUTRAL),
    Why.SHARED: Look("content-duplicate", Role.ATTENTION),
    Why.UNANSWERED: Look("file-question-outline", Role.WAITING),
    Why.CHANGING: Look("clock-outline", Role.WAITING),
    Why.NO_COST: Look("alert-outline", Role.ATTENTION),
}


class Column(IntEnum):
    ITEM = 0
    STORE = 1
    ALEGRA = 2
    UNDER_WAY = 3
    DIFFERENCE = 4
    STATE = 5


class StockModel(QAbstractTableModel):
    """`show_lines` keeps what is chosen while only figures change."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._lines: list[StockLine] = []

    @property
    def lines(self) -> Sequence[StockLine]:
        return self._lines

    def show_lines(self, lines: Sequence[StockLine]) -> None:
        if [line.item for line in lines] != [line.item for line in self._lines]:
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
        elif lines:
            self._lines = list(lines)
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(Column) - 1))

    def row_of(self, item: str) -> int:
        """The row of an item of Alegra, -1 if it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.item == item), -1)

    # --- what Qt asks

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
            case Qt.ItemDataRole.ToolTipRole if section == Column.UNDER_WAY:
                return self.tr("Sold in the store, but the document has not moved Alegra's stock yet.")
            case Qt.ItemDataRole.DisplayRole:
                titles = (
                    self.tr("Item"),
                    self.tr("Store"),
                    self.tr("Alegra"),
                    self.tr("Under way"),
                    self.tr("Difference"),
                    self.tr("State"),
                )
                return titles[section]
        return None

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line, column = self._lines[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text_of(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._more_of(line, column) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.STATE:
                return f"{self.name_of(line)}: {self.state_of(line)}"
        if role == LookRole and column is Column.STATE:
            return _look(line)
        return None

    # --- words

    def _text_of(self, line: StockLine, column: Column) -> str:
        match column:
            case Column.ITEM:
                return self.name_of(line)
            case Column.STORE:
                return self._units(line.store)
            case Column.ALEGRA:
                return self._units(line.alegra)
            case Column.UNDER_WAY:
                return self.formats.difference(line.under_way) if line.under_way else ""
            case Column.DIFFERENCE:
                return NOTHING if line.difference is None else self.formats.difference(line.difference)
            case Column.STATE:
                return self.state_of(line)

    def _units(self, units: Decimal | None) -> str:
        return NOTHING if units is None else self.formats.number(units)

    def name_of(self, line: StockLine) -> str:
        name, reference = one_line(line.name), one_line(line.reference)
        return f"{name} · {reference}" if reference else name

    def state_of(self, line: StockLine) -> str:
        match line.why:
            case Why.NO_INVENTORY:
                return self.tr("No inventory")
            case Why.INACTIVE:
                return self.tr("Inactive in Alegra")
            case Why.STORE_SILENT:
                return self.tr("Store tells none")
            case Why.ALEGRA_SILENT:
                return self.tr("Not by warehouse")
            case Why.NOT_OWN:
                return self.tr("Supplier's stock")
            case Why.SHARED:
                return self.tr("In another store too")
            case Why.UNANSWERED:
                return self.tr("Being verified")
            case Why.CHANGING:
                return self.tr("Moving right now")
            case Why.NO_COST:
                return self.tr("No cost in Alegra")
            case None:
                return self.tr("Differs") if line.difference else self.tr("Equal")

    def _more_of(self, line: StockLine, column: Column) -> str:
        """What a cell cannot say; "" leaves the tooltip to the table."""
        match column:
            case Column.STATE:
                return self.reason_of(line)
            case Column.ALEGRA if line.alegra is not None and line.alegra < 0:
                return self.tr("Below zero: more was sold in Alegra than was ever recorded as entered.")
            case Column.UNDER_WAY if line.under_way > 0:
                return self.tr("Of %n sale(s) whose document has not moved Alegra's stock yet.", "", line.sales)
            case Column.UNDER_WAY if line.under_way < 0:
                return self.tr("Of %n undone sale(s): they come back when the document is corrected.", "", line.sales)
        return ""

    def reason_of(self, line: StockLine) -> str:
        """Why the difference of an item is not adjusted, and what can be done; "" if it may be."""
        match line.why:
            case Why.NO_INVENTORY:
                return self.tr("Alegra keeps no stock of this item. That is not zero: there is nothing to compare.")
            case Why.INACTIVE:
                return self.tr("Activate the item in Alegra, or link the product to another.")
            case Why.STORE_SILENT:
                return self.tr("The store does not say how much it has here.")
            case Why.ALEGRA_SILENT:
                return self.tr("Alegra tells one figure for all its warehouses together.")
            case Why.NOT_OWN:
                return self.tr("What the store shows is the supplier's stock, not yours.")
            case Why.SHARED:
                return self.tr("Each of your stores counts for itself, so neither figure is what Alegra should hold.")
            case Why.UNANSWERED:
                return self.tr("Something that moves it has no answer yet, or waits for you. Read again afterwards.")
            case Why.CHANGING:
                return self.tr("It moved while it was read. Read again.")
            case Why.NO_COST:
                return self.tr("Alegra shows no cost, and none is invented. Record the entry there, with its cost.")
            case None:
                return ""


def _look(line: StockLine) -> Look:
    if line.why is not None:
        return LOOKS[line.why]
    return _DIFFERS if line.difference else _EQUAL


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = Column.STORE <= column <= Column.DIFFERENCE
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
