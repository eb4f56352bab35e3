"""The products' table for Qt: rows by number, nothing kept but what is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from alegra_desktop.domain.catalog import EXCLUDED, Tax
from alegra_desktop.domain.matching import How
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import fold, one_line
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.products.book import Row, Show, Standing, visible
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.sync.notice import REFERENCE, RENAMED, UNTAXED

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

LOOKS: dict[Standing, Look] = {
    Standing.BROKEN: Look("alert-outline", Role.ATTENTION),
    Standing.MISSING: Look("link-variant-off", Role.ATTENTION),
    Standing.PROPOSED: Look("auto-fix", Role.WAITING),
    Standing.UNTAXED: Look("percent-outline", Role.ATTENTION),
    Standing.DIFFERS: Look("not-equal-variant", Role.ATTENTION),
    Standing.PLANNED: Look("plus", Role.WORKING),
    Standing.EQUAL: Look("check", Role.OK),
    Standing.LINKED: Look("link-variant", Role.OK),
}


_CHANGED = Look("alert-outline", Role.ATTENTION)  # linked, and its item is not what it was


class Column(IntEnum):
    PRODUCT = 0
    PRICE = 1
    ITEM = 2
    TAX = 3
    STATE = 4


class ProductsModel(QAbstractTableModel):
    """`link_wanted` comes from the cell that was edited: a product's key and an item's id, "" to unlink."""

    link_wanted = Signal(str, str)

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self.fresh = 0  # rows of the filter "New"
        self._alike: set[str] = set()  # names that several products have
        self._show = Show.ALL
        self._text = ""
        self._sort: tuple[Column, bool] | None = None  # column, descending

    # --- what the page does

    @property
    def rows(self) -> Sequence[Row]:
        """The visible ones, in their order."""
        return self._rows

    @property
    def all_rows(self) -> Sequence[Row]:
        return self._all

    def fill(self, rows: Sequence[Row]) -> None:
        """New facts. Rows that only changed keep their place, so that selection and scrolling stay."""
        same = [row.key for row in self._all] == [row.key for row in rows]
        self._all = list(rows)
        names = Counter(row.name for row in rows)
        self.fresh = len(visible(rows, Show.NEW))
        self._alike = {name for name, count in names.items() if count > 1}
        if not same:
            self._arrange()
        elif self._rows:
            # A row that was just mended stays in sight until the filter is touched: it must not vanish under the hand.
            now = {row.key: row for row in rows}
            self._rows = [now[row.key] for row in self._rows]
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def show_only(self, show: Show, text: str) -> None:
        self._show, self._text = show, text
        self._arrange()

    def row_of(self, key: str) -> int:
        """The visible row of a product, -1 if the filter hides it."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = visible(self._all, self._show, self._text)
        if self._sort is not None:
            column, descending = self._sort
            self._rows.sort(key=_SORT[column], reverse=descending)
        self.endResetModel()

    # --- what Qt asks

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Asked for every cell that is chosen whenever the header is painted: nothing is computed here."""
        column = index.column()
        return _EDITED if column == _ITEM else _SHOWN if column >= 0 else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Product in the store"),
            self.tr("Price"),
            self.tr("Item in Alegra"),
            self.tr("Tax"),
            self.tr("State"),
        )[section]

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text_of(row, column)
            case Qt.ItemDataRole.EditRole if column is Column.ITEM:
                return row.item.id if row.item else ""
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.STATE and row.sharing > 1:
                return self._told_of_sharing(row)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.STATE:
                return f"{self.name_of(row)}: {self.state_of(row)}"
        if role == LookRole and column is Column.STATE:
            return _CHANGED if row.of_item and row.standing is Standing.LINKED else LOOKS[row.standing]
        return None

    def setData(self, index: _Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """The link is made by whoever listens; the cell changes when it is."""
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.ITEM or index.row() >= len(self._rows):
            return False
        self.link_wanted.emit(self._rows[index.row()].key, str(value or ""))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sort = (Column(column), order is Qt.SortOrder.DescendingOrder) if 0 <= column < len(Column) else None
        self._arrange()

    # --- words

    def _text_of(self, row: Row, column: Column) -> str:
        match column:
            case Column.PRODUCT:
                return self.name_of(row)
            case Column.PRICE:
                return self.formats.amount(row.price)
            case Column.ITEM:
                return self.item_of(row)
            case Column.TAX:
                return ", ".join(tax_name(tax, self.formats) for tax in row.taxes) or "—"
            case Column.STATE:
                return self.state_of(row)

    def name_of(self, row: Row) -> str:
        """With its reference, where the name alone does not tell it from another."""
        return f"{row.name} · {row.reference or row.key}" if row.name in self._alike else row.name

    def item_of(self, row: Row) -> str:
        if row.item is not None:
            return one_line(row.item.name)
        if row.gone:
            return one_line(row.gone)
        if row.standing is Standing.PLANNED:
            return self.tr("Create {reference}").format(reference=row.reference or row.name)
        return self.tr("Choose item…")

    def state_of(self, row: Row) -> str:
        """How it stands, and what happened since somebody looked."""
        return " · ".join((*((self.tr("New"),) if row.new else ()), self._standing_of(row), *self.news_of(row)))

    def news_of(self, row: Row) -> list[str]:
        """What became of the product in the store and of its item in Alegra, where the standing does not say it."""
        found = []
        if row.in_store is not None:
            what, was = row.in_store
            renamed = self.tr("renamed, was “{was}”").format(was=one_line(was))
            found.append(renamed if what == RENAMED else self.tr("not for sale in the store any more"))
        for what, was in row.of_item:
            if what == UNTAXED:
                found.append(self.tr("lost its tax"))
            elif what == REFERENCE and was:
                found.append(self.tr("its reference was {was}").format(was=one_line(was)))
            elif what == REFERENCE:
                found.append(self.tr("has a reference now"))
        return found

    def _standing_of(self, row: Row) -> str:
        match row.standing:
            case Standing.BROKEN:
                if row.item is None:
                    return self.tr("Gone from Alegra")
                return self.tr("Has variants") if row.item.active else self.tr("Inactive in Alegra")
            case Standing.MISSING:
                return self.tr("Not linked")
            case Standing.PROPOSED if row.how is How.CODE:
                return self.tr("Same code")
            case Standing.PROPOSED:
                return self.tr("Alike {percent}").format(percent=self.formats.percent(Decimal(row.score)))
            case Standing.UNTAXED:
                return self.tr("No tax")
            case Standing.DIFFERS:
                return self.tr("Another tax in Alegra")
            case Standing.PLANNED:
                return self.tr("Will be created")
            case Standing.EQUAL:
                same = self.tr("Same ({reference})").format(reference=row.reference)
                return f"{same} · {self.tr('%n items share it', '', row.sharing)}" if row.sharing > 1 else same
            case Standing.LINKED:
                return self.tr("Linked")

    def _told_of_sharing(self, row: Row) -> str:
        """Which of the items with one reference is used, and what to do if it is another."""
        details = {"n": str(row.sharing), "reference": row.reference, "item": self.item_of(row)}
        said = words(Problem(Kind.PRODUCT_DUPLICATED, row.reference, details), self.formats.language)
        return "\n".join((said.title, said.cause, said.remedy))


def tax_name(tax: Tax, formats: Formats) -> str:
    """`IVA 19 %`; names that say their percentage already are left as they are, and what is excluded has none."""
    if tax.id == EXCLUDED:
        return QCoreApplication.translate("Taxes", "Excluded")
    name, percent = one_line(tax.name), formats.percent(tax.percentage)
    return name if "%" in name else f"{name} {percent}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.PRICE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_COLUMNS = len(Column)
_RANK = {standing: rank for rank, standing in enumerate(Standing)}
_ITEM = int(Column.ITEM)
_SHOWN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _SHOWN | Qt.ItemFlag.ItemIsEditable

_SORT: dict[Column, Callable[[Row], tuple[object, ...]]] = {
    Column.PRODUCT: lambda row: (fold(row.name),),
    Column.PRICE: lambda row: (row.price is None, row.price or 0),
    Column.ITEM: lambda row: (row.item is None, fold(row.item.name) if row.item else ""),
    Column.TAX: lambda row: (not row.taxes, [fold(tax.name) for tax in row.taxes]),
    Column.STATE: lambda row: (_RANK[row.standing], -row.score, fold(row.name)),
}
