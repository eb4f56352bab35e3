"""The Alegra API as the program uses it: catalogue, contacts, documents.

Every method raises `CallFailed` when a read fails after its repeats; creations give an `Outcome` and are sent once.
Lists are complete or they fail (see `pages`). The only filters used are the documented ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from alegra_desktop.alegra import pages, reading
from alegra_desktop.alegra.pages import OrderNotKept, Row
from alegra_desktop.alegra.transport import STAMP_SECONDS, Params, Transport, under
from alegra_desktop.alegra.values import id_of
from alegra_desktop.domain.catalog import (
    AlegraUser,
    Company,
    Contact,
    Currency,
    Item,
    Named,
    NumberTemplate,
    Tax,
    Warehouse,
    id_order,
)
from alegra_desktop.domain.documents import (
    AlegraAdjustment,
    AlegraCreditNote,
    AlegraDocument,
    AlegraPayment,
)
from alegra_desktop.domain.identity import same_number
from alegra_desktop.domain.outcomes import CallFailed, Failure, Outcome
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.stock import ItemStock
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter

T = TypeVar("T")

IDS_AT_ONCE = 30  # of GET /invoices?id=
STAMPS_AT_ONCE = 10

_RESOURCES = {DocumentKind.INVOICE: "invoices", DocumentKind.REMISSION: "remissions"}
#: Answers of a server, a plan or a role that does not have an optional list.
_NOT_THERE = frozenset({Failure.FORBIDDEN, Failure.NOT_FOUND})
#: A fixed order, new rows at the end: pages then fit together while others work.
_OLDEST_FIRST: Params = (("order_field", "id"), ("order_direction", "ASC"))


class Alegra:
    """One login of one Alegra company. User and token are trimmed and kept nowhere else.

    Give the same `limiter` to everything that speaks for the same user: the limit is the user's.
    """

    def __init__(self, network: Network, base_url: str, user: str, token: str, limiter: RateLimiter) -> None:
        self._to = Transport(network, base_url, user, token, limiter)
        self._ids_ignored = False

    @property
    def requests(self) -> int:
        """Every request made so far, repeats included."""
        return self._to.requests

    # --- who, and the catalogue

    async def company(self) -> Company:
        return reading.read_company(await self._to.get("company"))

    async def me(self) -> AlegraUser:
        return reading.read_user(await self._to.get("users/self"))

    async def taxes(self) -> list[Tax]:
        return await self._list("taxes", reading.read_tax, total=True)

    async def items(self) -> list[Item]:
        """Every item, inactive ones too: those are asked for once more, in case the plain list leaves them out."""
        rows = await self._rows("items", _OLDEST_FIRST, total=True)
        try:
            rows += await self._rows("items", (("status", "inactive"), *_OLDEST_FIRST), total=True)
        except CallFailed as failed:
            if failed.failure not in (*_NOT_THERE, Failure.REFUSED):
                raise
        found: dict[str, Item] = {}
        for row in rows:
            item = reading.read_item(row)
            found.setdefault(item.id, item)
        return list(found.values())

    async def stock(self) -> dict[str, ItemStock]:
        """What each item with inventory has, by item id."""
        rows = await self._rows("items", (("mode", "advanced"), *_OLDEST_FIRST), total=True)
        held = {id_of(row): reading.read_stock(row) for row in rows}
        return {item: stock for item, stock in held.items() if stock.held}

    async def item(self, item_id: str) -> Item:
        return reading.read_item(_object(await self._to.get(under("items", item_id))))

    async def item_categories(self) -> list[Named]:
        return await self._optional("item-categories", reading.read_named)

    async def warehouses(self) -> list[Warehouse]:
        return await self._optional("warehouses", reading.read_warehouse)

    async def sellers(self) -> list[Named]:
        return await self._optional("sellers", reading.read_named)

    async def cost_centers(self) -> list[Named]:
        return await self._optional("cost-centers", reading.read_named)

    async def bank_accounts(self) -> list[Named]:
        return await self._optional("bank-accounts", reading.read_named)

    async def terms(self) -> list[Named]:
        return await self._optional("terms", reading.read_named)

    async def price_lists(self) -> list[Named]:
        return await self._optional("price-lists", reading.read_named)

    async def currencies(self) -> list[Currency]:
        return await self._optional("currencies", reading.read_currency)

    async def number_templates(self) -> list[NumberTemplate]:
        """The list may leave out a numbering's dates: `number_template` has them."""
        return await self._optional("number-templates", reading.read_number_template)

    async def number_template(self, template_id: str) -> NumberTemplate:
        return reading.read_number_template(_object(await self._to.get(under("number-templates", template_id))))

    # --- contacts

    async def contact(self, contact_id: str) -> Contact:
        return reading.read_contact(await self._to.get(under("contacts", contact_id)))

    async def contacts_with_number(self, number: str) -> list[Contact]:
        """The contacts with exactly this number (letters and digits compare, a NIT without check digit), oldest first.

        Alegra's filter may match parts, so the rows are compared here.
        """
        params: Params = (("identification", number), *_OLDEST_FIRST)
        contacts = await self._list("contacts", reading.read_contact, params, total=True)
        found = [contact for contact in contacts if same_number(contact.number, number)]
        return sorted(found, key=lambda contact: id_order(contact.id))

    async def all_contacts(self) -> list[Contact]:
        return await self._list("contacts", reading.read_contact, _OLDEST_FIRST, total=True)

    # --- creations and changes

    async def create(self, resource: str, body: dict[str, Any]) -> Outcome:
        """POST /resource, exactly once."""
        return await self._to.post(resource, body)

    async def update(self, resource: str, alegra_id: str, fields: dict[str, Any]) -> None:
        """PUT with the fields that change; absent ones stay, None clears. Repeatable: same values."""
        await self._to.change("PUT", under(resource, alegra_id), fields)

    async def update_invoice(self, invoice_id: str, fields: dict[str, Any]) -> None:
        await self.update("invoices", invoice_id, fields)

    async def delete_invoice(self, invoice_id: str) -> None:
        """DELETE, which Alegra allows for drafts only. NOT_FOUND may mean that a lost first attempt did it."""
        await self._to.change("DELETE", under("invoices", invoice_id))

    async def delete(self, resource: str, alegra_id: str) -> None:
        """DELETE of a contact or an item, which Alegra refuses while a document points to it."""
        await self._to.change("DELETE", under(resource, alegra_id))

    async def void(self, kind: DocumentKind, document_id: str) -> None:
        """Annul a document: sent once; after a failure read it to see what became of it."""
        await self._to.change("POST", under(_RESOURCES[kind], document_id, "void"), {}, tries=1)

    async def open(self, kind: DocumentKind, document_id: str) -> None:
        """Take an annulment back: sent once, as `void`."""
        await self._to.change("POST", under(_RESOURCES[kind], document_id, "open"), {}, tries=1)

    async def stamp(self, invoice_ids: Sequence[str]) -> Outcome:
        """POST /invoices/stamp for ten drafts at most, once. The answer's shape is not documented: read them by id."""
        if not 1 <= len(invoice_ids) <= STAMPS_AT_ONCE:
            raise ValueError("one to ten invoices are stamped at a time")
        return await self._to.post("invoices/stamp", {"ids": list(invoice_ids)}, needs_id=False, seconds=STAMP_SECONDS)

    # --- documents

    async def document(self, kind: DocumentKind, document_id: str) -> AlegraDocument:
        """One document by id; `CallFailed` NOT_FOUND if Alegra says it has none."""
        return reading.read_document(kind, await self._to.get(under(_RESOURCES[kind], document_id)))

    async def invoices_by_id(self, ids: Iterable[str]) -> list[AlegraDocument]:
        """Invoices by id, thirty to a request, in the order asked for. Those Alegra does not give are left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, AlegraDocument] = {}
        for start in range(0, len(wanted), IDS_AT_ONCE):
            for document in await self._by_id(wanted[start : start + IDS_AT_ONCE]):
                found[document.id] = document
        return [found[one] for one in wanted if one in found]

    async def _by_id(self, ids: list[str]) -> list[AlegraDocument]:
        if not self._ids_ignored:
            documents = await self._by_filter(ids)
            if documents is not None:
                return documents
            self._ids_ignored = True
        return [document for one in ids if (document := await self._maybe(one)) is not None]

    async def _by_filter(self, ids: list[str]) -> list[AlegraDocument] | None:
        """The invoices by the list's `id` filter, or None if the server refuses or ignores that filter."""
        try:
            answer = await self._to.get("invoices", (("id", ",".join(ids)), ("limit", str(IDS_AT_ONCE))))
        except CallFailed as failed:
            if failed.failure is not Failure.REFUSED:
                raise
            return None
        documents = [reading.read_document(DocumentKind.INVOICE, row) for row in pages.read_page(answer).rows]
        return documents if all(document.id in ids for document in documents) else None

    async def _maybe(self, invoice_id: str) -> AlegraDocument | None:
        try:
            return await self.document(DocumentKind.INVOICE, invoice_id)
        except CallFailed as failed:
            if failed.failure is Failure.NOT_FOUND:
                return None
            raise

    async def newest_invoices(self, stop: Callable[[AlegraDocument], bool]) -> list[AlegraDocument]:
        """Invoices by falling id up to the first for which `stop` holds, that one included.

        Raises `pages.OrderNotKept` if the ids do not fall.
        """
        fetch = self._to.pages("invoices", (("order_field", "id"), ("order_direction", "DESC")), total=True)
        return await _documents_until(fetch, DocumentKind.INVOICE, stop, lambda d: id_order(d.id))

    async def invoices_between(self, first: date, last: date | None) -> list[AlegraDocument]:
        """Every invoice dated from `first` to `last` (both included; None: without end), whatever its status."""
        params: Params = (("date_afterOrNow", first.isoformat()),)
        if last is not None:
            params += (("date_beforeOrNow", last.isoformat()),)
        return await self._documents(DocumentKind.INVOICE, params + _OLDEST_FIRST)

    async def invoices_with_status(self, status: str) -> list[AlegraDocument]:
        """Every invoice of one status (draft, open, closed, void)."""
        return await self._documents(DocumentKind.INVOICE, (("status", status), *_OLDEST_FIRST))

    async def invoice_count(self, first: date, last: date) -> int | None:
        """How many invoices are dated in these days, without reading them; None if the server does not count."""
        params: Params = (("date_afterOrNow", first.isoformat()), ("date_beforeOrNow", last.isoformat()))
        return pages.read_page(await self._to.pages("invoices", params, total=True)(0, 1)).total

    async def remissions_on(self, day: date) -> list[AlegraDocument]:
        found = await self._documents(DocumentKind.REMISSION, (("date", day.isoformat()), *_OLDEST_FIRST))
        # A server that ignores the filter gives them all.
        return [document for document in found if document.day in (day, None)]

    async def remissions_since(self, day: date) -> list[AlegraDocument]:
        """Remissions dated `day` or later. There is no such filter: read from the latest date back, or all of them."""
        fetch = self._to.pages("remissions", (("order_field", "date"), ("order_direction", "DESC")), total=True)
        try:
            found = await _documents_until(
                fetch,
                DocumentKind.REMISSION,
                lambda document: document.day is not None and document.day < day,
                lambda document: document.day or date.max,
            )
        except (OrderNotKept, CallFailed) as error:
            # Rows of one date may change places between two pages, so that these never fit; by id they do. And
            # when every row is of one old day, nothing shows that the server sorted at all.
            if isinstance(error, CallFailed) and error.failure is not Failure.BAD_ANSWER:
                raise
            found = await self._documents(DocumentKind.REMISSION, _OLDEST_FIRST)
        return [document for document in found if document.day is None or document.day >= day]

    async def payments_of(self, client_id: str) -> list[AlegraPayment]:
        """Every payment received from a client, annulled ones too."""
        params: Params = (("type", "in"), ("client_id", client_id))
        payments = await self._list("payments", reading.read_payment, params, total=True)
        return [payment for payment in payments if payment.client in (client_id, "")]

    async def credit_note(self, note_id: str) -> AlegraCreditNote:
        """One by its id; `CallFailed` NOT_FOUND if Alegra says it has none."""
        return reading.read_credit_note(_object(await self._to.get(under("credit-notes", note_id))))

    async def credit_notes_since(self, day: date) -> list[AlegraCreditNote]:
        notes = await self._list("credit-notes", reading.read_credit_note)
        return [note for note in notes if note.day is None or note.day >= day]

    async def inventory_adjustments(self, warehouse: str = "", day: date | None = None) -> list[AlegraAdjustment]:
        """Adjustments of a warehouse, of a day, or all."""
        params: Params = (("warehouse_id", warehouse),) if warehouse else ()
        params += (("date", day.isoformat()),) if day is not None else ()
        return await self._list("inventory-adjustments", reading.read_adjustment, params, total=True)

    # --- lists

    async def _rows(self, path: str, params: Params = (), *, total: bool = False) -> list[Row]:
        return await pages.complete(self._to.pages(path, params, total=total))

    async def _list(self, path: str, read: Callable[[Row], T], params: Params = (), *, total: bool = False) -> list[T]:
        return [read(row) for row in await self._rows(path, params, total=total)]

    async def _optional(self, path: str, read: Callable[[Row], T]) -> list[T]:
        """A list that a country, a plan or a role may be without: then it is empty."""
        try:
            return await self._list(path, read)
        except CallFailed as failed:
            if failed.failure in _NOT_THERE:
                return []
            raise

    async def _documents(self, kind: DocumentKind, params: Params) -> list[AlegraDocument]:
        rows = await self._rows(_RESOURCES[kind], params, total=True)
        return [reading.read_document(kind, row) for row in rows]


async def _documents_until(
    fetch: pages.Fetch,
    kind: DocumentKind,
    stop: Callable[[AlegraDocument], bool],
    key: Callable[[AlegraDocument], Any],
) -> list[AlegraDocument]:
    """Documents of a list sorted by falling `key`; each row is read once."""
    read: dict[int, AlegraDocument] = {}  # by the row's identity; a document keeps its row, so none is used again

    def document(row: Row) -> AlegraDocument:
        if id(row) not in read:
            read[id(row)] = reading.read_document(kind, row)
        return read[id(row)]

    rows = await pages.until(fetch, lambda row: stop(document(row)), lambda row: key(document(row)))
    return [document(row) for row in rows]


def _object(answer: Any) -> dict[str, Any]:
    if not isinstance(answer, dict):
        raise CallFailed(Failure.BAD_ANSWER, words="an object was expected")
    return answer
