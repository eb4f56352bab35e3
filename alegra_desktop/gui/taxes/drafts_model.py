"""Lines of drafts that name no tax, for Qt: what each is to get, and what its draft comes to then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alegra_desktop.domain.catalog import Tax
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.taxing import Taxed
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.products.model import tax_name
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.sync.office_taxes import TaxWish, UntaxedDraft, UntaxedDrafts, UntaxedLine, Whose

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

_READY = Look("check", Role.OK)
_ASK = Look("percent-outline", Role.ATTENTION)
_WAIT = Look("timer-sand", Role.WAITING)
_FINAL = Look("file-document-outline", Role.WAITING)
_WRONG = Look("alert-outline", Role.ATTENTION)


class Column(IntEnum):
    DATE = 0
    WHOSE = 1
    CUSTOMER = 2
    PRODUCT = 3
    NOW = 4
    TAX = 5
    NEW = 6
    STATE = 7


@dataclass(frozen=True, slots=True)
class Row:
    draft: UntaxedDraft
    line: UntaxedLine

    @property
    def id(self) -> str:
        return self.draft.document.id


class DraftsModel(QAbstractTableModel):
    """One row for each line; all lines of a draft are corrected together."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self.rows: list[Row] = []
        self.included = True
        self._taxes: Mapping[str, Tax] = {}
        self._chosen: dict[tuple[str, int], tuple[str, ...]] = {}
        self._plans: Mapping[str, Taxed | Problem] = {}
        self._refused: Mapping[str, Problem] = {}

    # --- what is shown

    def fill(self, found: UntaxedDrafts) -> None:
        """What the merchant chose before stays chosen as long as its line is there."""
        self.beginResetModel()
        self.rows = [Row(draft, line) for draft in found.drafts for line in draft.lines]
        self._taxes = found.catalog.taxes
        known = {(row.id, row.line.place): row.line.suggested for row in self.rows}
        self._chosen = known | {key: tax for key, tax in self._chosen.items() if key in known}
        self._plans = {}
        self.endResetModel()

    def clear(self) -> None:
        self.beginResetModel()
        self.rows, self._plans, self._refused = [], {}, {}
        self.endResetModel()

    def choose(self, rows: Iterable[Row], tax: str) -> None:
        self._chosen |= {(row.id, row.line.place): (tax,) for row in rows}
        self._changed()

    def show_plans(self, plans: Mapping[str, Taxed | Problem]) -> None:
        self._plans = plans
        self._changed()

    def show_refused(self, refused: Mapping[str, Problem]) -> None:
        self._refused = refused
        self._changed()

    def _changed(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(Column) - 1))

    # --- what is known

    @property
    def drafts(self) -> list[UntaxedDraft]:
        return list({row.id: row.draft for row in self.rows}.values())

    def wishes(self) -> list[TaxWish]:
        """For every draft whose lines all have their tax chosen."""
        wishes = (TaxWish(draft, self._of(draft), self.included) for draft in self.drafts if not draft.issued)
        return [wish for wish in wishes if all(wish.taxes.values())]

    def _of(self, draft: UntaxedDraft) -> dict[int, tuple[str, ...]]:
        return {line.place: self._chosen.get((draft.document.id, line.place), ()) for line in draft.lines}

    def ready(self, rows: Sequence[Row]) -> list[tuple[TaxWish, Decimal]]:
        """The drafts of these rows that can be corrected now, and the totals they come to."""
        wanted = {row.id for row in rows}
        found = []
        for wish in self.wishes():
            plan = self._plans.get(wish.draft.document.id)
            if isinstance(plan, Taxed) and wish.draft.document.id in wanted:
                found.append((wish, plan.total))
        return found

    # --- Qt

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

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
        return (
            self.tr("Date"),
            self.tr("Made by"),
            self.tr("Customer"),
            self.tr("Product"),
            self.tr("Total now"),
            self.tr("Tax"),
            self.tr("New total"),
            self.tr("State"),
        )[section]

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if column is Column.STATE and role == LookRole:
            return self._state(row)[1]
        if column is Column.STATE and role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(row.line.name)}: {self._state(row)[0]}"
        return None

    def _text(self, row: Row, column: Column) -> str:
        match column:
            case Column.DATE:
                return self.formats.day(row.draft.document.day)
            case Column.WHOSE:
                return self._whose(row.draft.whose)
            case Column.CUSTOMER:
                return one_line(row.draft.customer) or "—"
            case Column.PRODUCT:
                return one_line(row.line.name)
            case Column.NOW:
                return self.money(row.draft, row.draft.document.total)
            case Column.TAX:
                return self._tax(self._chosen.get((row.id, row.line.place), ()))
            case Column.NEW:
                plan = self._plans.get(row.id)
                return self.money(row.draft, plan.total) if isinstance(plan, Taxed) else "—"
            case Column.STATE:
                return self._state(row)[0]

    def money(self, draft: UntaxedDraft, amount: Decimal) -> str:
        return self.formats.money(amount, draft.currency)

    def _whose(self, whose: Whose) -> str:
        match whose:
            case Whose.OURS:
                return self.tr("This program")
            case Whose.HOTMART:
                return self.tr("Hotmart's link")
            case Whose.LINKED:
                return self.tr("Another hand")

    def _tax(self, chosen: tuple[str, ...]) -> str:
        known = [self._taxes.get(tax) for tax in chosen]
        return " + ".join(tax_name(tax, self.formats) for tax in known if tax is not None) or self.tr("Choose tax…")

    def _state(self, row: Row) -> tuple[str, Look]:
        plan, refused = self._plans.get(row.id), self._refused.get(row.id)
        if row.draft.issued:
            return self.formats.say(self.tr("Already {issued}: {credit_note} only")), _FINAL
        if refused is not None:
            return self.say(refused), _WRONG
        if isinstance(plan, Problem):
            return self.say(plan), _WRONG
        if isinstance(plan, Taxed):
            return self.tr("Can be corrected"), _READY
        if all(self._of(row.draft).values()):
            return self.tr("Being computed"), _WAIT
        return self.tr("Choose its tax"), _ASK

    def say(self, problem: Problem) -> str:
        """What stands in the way, in Alegra's own words where it gave some."""
        said = words(problem, languages.current(), self.formats.country)
        own = problem.details.get("words", "")
        return one_line(own or (said.cause if "hindrance" in problem.details else said.title))


def _alignment(column: int) -> Qt.AlignmentFlag:
    number = column in (Column.NOW, Column.NEW)
    return (Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
