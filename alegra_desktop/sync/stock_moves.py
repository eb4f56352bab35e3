"""What the documents of an integration will still move in Alegra's stock, item by item and warehouse by warehouse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.mapping import warehouse_of
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.products import Resolver
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale, Stage
from alegra_desktop.domain.states import State
from alegra_desktop.domain.stock import moved, still_to_move
from alegra_desktop.domain.triggers import judge
from alegra_desktop.sync.decide import ASKED, TAKEN_BACK, UNDONE_RUN
from alegra_desktop.sync.reconcile import by_id
from alegra_desktop.sync.row_rules import BY_MERCHANT
from alegra_desktop.sync.work import Work

#: Stands for a warehouse of the store that is linked to none of Alegra's yet.
UNLINKED = "?"
#: Documents that have an id and may not have moved the stock yet, or not for good.
_OPEN = (State.DRAFT, State.HELD, State.CREATED, State.ISSUING, State.CONFLICT, State.DELETED)
#: Reasons of sales that become no document unless the merchant takes that back.
_FOR_GOOD = frozenset({BY_MERCHANT, UNDONE_RUN})
#: Answers where credit notes cannot be listed at all.
_NO_NOTES = frozenset({Failure.FORBIDDEN, Failure.NOT_FOUND, Failure.PLAN, Failure.REFUSED})


@dataclass
class Moves:
    """`units`: by item and warehouse, what has still to leave Alegra (negative: to come back).

    `doubtful`: items that something unanswered or unsettled may have moved, or not. `untold`: sales of which the store
    has not said what was sold.
    """

    units: dict[tuple[str, str], Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    sales: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    doubtful: set[str] = field(default_factory=set)
    untold: int = 0

    def add(self, sale_id: str, warehouse: str, lines: Iterable[tuple[str, Decimal]], sign: int) -> None:
        for item, quantity in lines:
            if sign:
                self.units[item, warehouse] += sign * quantity
                self.sales[item, warehouse].add(sale_id)

    def of(self, item: str, warehouses: Iterable[str]) -> tuple[Decimal, int]:
        """The units of an item in some warehouses together, and of how many sales they are."""
        keys = [(item, warehouse) for warehouse in warehouses]
        sales = {sale for key in keys for sale in self.sales.get(key, ())}
        return sum((self.units.get(key, Decimal(0)) for key in keys), Decimal(0)), len(sales)


async def moves_of(work: Work, main: str) -> Moves:
    """From the ledger's sales, and from the documents that may have changed since it last saw them, read by id.

    `main`: the warehouse that documents without one move. Raises `CallFailed`.
    """
    gathering = _Gathering(work, main)
    gathering.unanswered()
    gathering.without_document()
    await gathering.with_document()
    return gathering.moves


class _Gathering:
    def __init__(self, work: Work, main: str) -> None:
        self.work = work
        self.main = main
        self.moves = Moves()
        self._resolver = Resolver(work.integration.store, work.rules, work.the_catalog)

    def unanswered(self) -> None:
        """Whatever was sent for this company and not answered, by whichever integration."""
        states = (State.SENDING, State.UNKNOWN)
        for row in self.work.ledger.rows(company=self.work.integration.company, states=states):
            self._doubt(row)

    def without_document(self) -> None:
        """Sales that the store has taken out and that no document has yet."""
        work = self.work
        rows = {row.key.sale_id: row for row in work.rows(has_id=False)}
        for stored in work.ledger.undocumented(work.integration):
            sale, row = stored.sale, rows.get(stored.sale.sale_id)
            if row is not None and self._is_settled(row, sale):
                continue
            if judge(sale, work.rules, work.the_company, work.today).state in (State.SKIPPED, State.CANCELLED):
                continue
            self._add_sale(sale, still_to_move(sale.stage, moved=False, due=True))

    def _is_settled(self, row: Row, sale: Sale) -> bool:
        """A sale that needs no look: skipped for good, or nobody can say whether it has moved anything."""
        if row.state is State.SKIPPED and row.reason in _FOR_GOOD:
            return True
        asked = row.state is State.HELD and row.problem is not None and row.problem.kind in ASKED
        if asked or row.state in (State.SENDING, State.UNKNOWN):
            self._doubt(row, sale)
            return True
        return False

    async def with_document(self) -> None:
        """Drafts and whatever is not settled; and issued documents whose sale the store has taken back."""
        work = self.work
        rows = {row.id: row for row in work.rows(*_OPEN, has_id=True)}
        for sale_id in work.ledger.undone_documents(work.integration.id) - work.wishes.corrected:
            row = work.ledger.find(work.key(sale_id))
            if row is not None:
                rows[row.id] = row
        stored = work.ledger.sales(work.integration.id, [row.key.sale_id for row in rows.values()])
        sales = {one.sale.sale_id: one.sale for one in stored}
        shown = await self._read(list(rows.values()))
        back = [d for i, d in shown.items() if d is not None and self._comes_back(sales.get(rows[i].key.sale_id), d)]
        credited = await self._credited(back)
        for row in rows.values():
            self._add_document(row, sales.get(row.key.sale_id), shown.get(row.id), credited)

    async def _read(self, rows: list[Row]) -> dict[int, AlegraDocument | None]:
        """The documents as they are now; None for one that Alegra does not have any more."""
        wanted = [row for row in rows if row.state not in (State.CONFLICT, State.DELETED)]
        invoices = [row.alegra_id for row in wanted if row.kind == DocumentKind.INVOICE.value]
        found = {document.id: document for document in await self.work.alegra.invoices_by_id(invoices)}
        read: dict[int, AlegraDocument | None] = {}
        for row in wanted:
            is_invoice = row.kind == DocumentKind.INVOICE.value
            read[row.id] = found.get(row.alegra_id) if is_invoice else await by_id(self.work, row)
        return read

    def _comes_back(self, sale: Sale | None, document: AlegraDocument) -> bool:
        return sale is not None and still_to_move(sale.stage, moved=moved(document), due=False) < 0

    async def _credited(self, documents: list[AlegraDocument]) -> Mapping[str, Decimal] | None:
        """By invoice, what live credit notes have taken back already; None where that cannot be read."""
        invoices = [one for one in documents if one.kind is DocumentKind.INVOICE]
        if not invoices:
            return {}
        try:
            notes = await self.work.alegra.credit_notes_since(min(one.day or date.min for one in invoices))
        except CallFailed as failure:
            if failure.failure in _NO_NOTES:
                return None
            raise
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for note in notes:
            for invoice, amount in note.invoices if note.live else ():
                sums[invoice] += amount
        return sums

    def _add_document(
        self, row: Row, sale: Sale | None, document: AlegraDocument | None, credited: Mapping[str, Decimal] | None
    ) -> None:
        if row.state is State.CONFLICT or row.state is State.ISSUING:
            self._doubt(row, sale)
            return
        if document is None:  # deleted in Alegra: a person decides what becomes of the sale
            if sale is not None and row.reason not in TAKEN_BACK:
                self._add_sale(sale, still_to_move(sale.stage, moved=False, due=True))
            return
        stage = sale.stage if sale is not None else Stage.UNKNOWN  # without its sale a document simply stands
        sign = still_to_move(stage, moved=moved(document), due=document.live)
        if sign < 0 and document.kind is DocumentKind.INVOICE:
            taken = Decimal(0) if credited is None else credited.get(document.id, Decimal(0))
            if credited is None or 0 < taken < document.total:
                self._doubt(row, sale)  # which of its units came back nobody can tell from an amount
                return
            sign = sign if not taken else 0
        if document.stamp is Stamp.PENDING:
            self._doubt(row, sale)
            return
        lines = [(line.item, line.quantity) for line in document.lines if line.item]
        self.moves.add(row.key.sale_id, document.warehouse or self.main, lines or _of_body(row), sign)

    def _add_sale(self, sale: Sale, sign: int) -> None:
        if sign and ("lines" in sale.missing or not sale.lines):
            self.moves.untold += 1
            return
        warehouse = warehouse_of(sale, self.work.rules, self.work.the_catalog)
        place = (warehouse or self.main) if isinstance(warehouse, str) else UNLINKED
        self.moves.add(sale.sale_id, place, self._of_sale(sale), sign)

    def _of_sale(self, sale: Sale) -> list[tuple[str, Decimal]]:
        found = [(self._resolver.item(line), line.quantity) for line in sale.lines]
        return [(item.id, quantity) for item, quantity in found if item is not None]

    def _doubt(self, row: Row, sale: Sale | None = None) -> None:
        self.moves.doubtful.update(item for item, _ in _of_body(row))
        if sale is not None:
            self.moves.doubtful.update(item for item, _ in self._of_sale(sale))


def _of_body(row: Row) -> list[tuple[str, Decimal]]:
    """The items of what was sent."""
    items = (row.body or {}).get("items")
    entries = [entry for entry in items if isinstance(entry, dict)] if isinstance(items, list) else []
    return [(str(entry.get("id") or ""), Decimal(str(entry.get("quantity") or 0))) for entry in entries]


def items_of(row: Row) -> list[str]:
    """The ids of the items in what was sent, the oldest first."""
    return sorted({item for item, _ in _of_body(row) if item}, key=id_order)
