"""The previews of the review as a table: sale, customer, both totals, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import theme
from alegra_desktop.gui.formats import NOTHING, Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.sync.answers import Preview

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

#: The page on which a problem of a preview is mended; what is not here is the sale's own and comes up afterwards.
PLACES: dict[Kind, Step] = {
    Kind.PRODUCT_NOT_LINKED: Step.PRODUCTS,
    Kind.PRODUCT_INACTIVE: Step.PRODUCTS,
    Kind.PRODUCT_IS_PARENT: Step.PRODUCTS,
    Kind.PRODUCT_WITHOUT_TAX: Step.PRODUCTS,
    Kind.TAX_CONTRADICTS: Step.PRODUCTS,
    Kind.PRODUCT_KEY_MISSING: Step.PRODUCTS,
    Kind.TAX_MISSING: Step.TAXES,
    Kind.CHARGE_ITEM_MISSING: Step.DOCUMENTS,
    Kind.FINAL_CONSUMER_MISSING: Step.DOCUMENTS,
    Kind.CUSTOMER_DATA_INCOMPLETE: Step.DOCUMENTS,
    Kind.TOTAL_DIFFERS: Step.DOCUMENTS,
    Kind.NUMBERING_EXPIRED: Step.DOCUMENTS,
    Kind.NUMBERING_USED_UP: Step.DOCUMENTS,
    Kind.WAREHOUSE_NOT_LINKED: Step.WAREHOUSES,
    Kind.PAYMENT_FORM_NOT_LINKED: Step.WHEN,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One preview, judged. `place`: where its problem is mended, None if not in the wizard."""

    preview: Preview
    look: Look
    words: str
    good: bool = False
    wrong: bool = False
    place: Step | None = None


class Column(IntEnum):
    SALE = 0
    CUSTOMER = 1
    STORE = 2
    ALEGRA = 3
    STATE = 4


class ReviewModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self._formats = Formats()

    def fill(self, lines: Sequence[Line], formats: Formats) -> None:
        self.beginResetModel()
        self.lines, self._formats = tuple(lines), formats
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

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
        return (self.tr("Sale"), self.tr("Customer"), self.tr("In the store"), self.tr("In Alegra"), self.tr("State"))[
            section
        ]

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line, column = self.lines[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.FontRole if column is Column.SALE:
                return theme.id_font()
        return line.look if role == LookRole and column is Column.STATE else None

    def _text(self, line: Line, column: Column) -> str:
        sale, document = line.preview.sale, line.preview.document
        match column:
            case Column.SALE:
                return one_line(sale.sale_id)
            case Column.CUSTOMER:
                return one_line(sale.buyer.name)
            case Column.STORE:
                return self._formats.money(sale.total, sale.currency)
            case Column.ALEGRA:
                if document is None:
                    return NOTHING
                total = self._formats.money(document.total, document.currency)
                return total if line.preview.balances else f"≠ {total}"
            case Column.STATE:
                return line.words


def _alignment(column: int) -> Qt.AlignmentFlag:
    number = column in (Column.STORE, Column.ALEGRA)
    return (Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
