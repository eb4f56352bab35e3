"""Alegra's taxes, and which one products without their own are sold with. The wizard and the page both show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from alegra_desktop.domain.catalog import NO_TAX, Tax
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.model import tax_name
from alegra_desktop.gui.widgets.table import Table

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class Column(IntEnum):
    TAX = 0
    TYPE = 1
    PERCENT = 2
    ITEMS = 3
    DEFAULT = 4


class TaxesModel(QAbstractTableModel):
    """The active taxes; then what is excluded; and a last row that stands for no default at all."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._taxes: list[Tax] = []
        self._items: Mapping[str, int] = {}
        self._default = ""

    @property
    def default(self) -> str:
        return self._default

    def fill(self, taxes: Sequence[Tax], items: Mapping[str, int], default: str) -> None:
        """`items`: how many items of Alegra carry each tax, and how many products are excluded."""
        self.beginResetModel()
        self._taxes = sorted((tax for tax in taxes if tax.active), key=lambda tax: (-tax.percentage, tax.name))
        self._taxes.append(NO_TAX)
        self._items = items
        self._default = default if any(tax.id == default for tax in self._taxes) else ""
        self.endResetModel()

    def choose(self, default: str) -> None:
        self._default = default
        last = len(self._taxes)
        self.dataChanged.emit(self.index(0, Column.DEFAULT), self.index(last, Column.DEFAULT))

    def tax_at(self, row: int) -> str:
        """Its id, "" for the row that stands for no default."""
        return self._taxes[row].id if row < len(self._taxes) else ""

    def row_of(self, tax: str) -> int:
        return next((row for row, one in enumerate(self._taxes) if one.id == tax), len(self._taxes))

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._taxes) + 1

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Tax"), self.tr("Type"), "%", self.tr("Items"), self.tr("Use by default"))[section]

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() > len(self._taxes):
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if column is Column.DEFAULT:
            return self._default_cell(self.tax_at(index.row()) == self._default, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        return None

    def _default_cell(self, chosen: bool, role: int) -> object:
        if role == Qt.ItemDataRole.DecorationRole:
            return icons.icon("radiobox-marked") if chosen else icons.icon("radiobox-blank")
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("By default") if chosen else ""
        return None

    def _text(self, row: int, column: Column) -> str:
        if row >= len(self._taxes):
            return self.tr("No default: hold and ask") if column is Column.TAX else ""
        tax = self._taxes[row]
        match column:
            case Column.TAX:
                return one_line(tax.name) if tax is not NO_TAX else tax_name(tax, self.formats)
            case Column.TYPE:
                return one_line(tax.type) or "—"
            case Column.PERCENT if tax is NO_TAX:
                return "—"
            case Column.PERCENT:
                return self.formats.percent(tax.percentage, exact=True)
            case _:
                return self.formats.number(self._items.get(tax.id, 0))


class TaxesTable(Table):
    """A click on the last column, Space or Enter makes a tax the default."""

    default_chosen = Signal(str)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Taxes in Alegra"), parent)
        self.taxes = TaxesModel(formats, self)
        self.setModel(self.taxes)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.set_widths(216, 64, 80, 72, 152, stretch=Column.TAX)
        self.clicked.connect(lambda index: self._choose(index) if index.column() == Column.DEFAULT else None)
        self.entered_row.connect(self._choose)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(lambda: self._choose(self.currentIndex()))

    def show_taxes(self, taxes: Sequence[Tax], items: Mapping[str, int], default: str) -> None:
        self.taxes.fill(taxes, items, default)
        self.setCurrentIndex(self.taxes.index(self.taxes.row_of(self.taxes.default), Column.TAX))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.taxes.tax_at(index.row()) != self.taxes.default:
            self.taxes.choose(self.taxes.tax_at(index.row()))
            self.default_chosen.emit(self.taxes.default)


def _alignment(column: int) -> Qt.AlignmentFlag:
    number = column in (Column.PERCENT, Column.ITEMS)
    return (Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
