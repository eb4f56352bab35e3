"""Answers that never came: wait, search completely, adopt or release (R4, R5); and rows cut off by a crash (R6)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.customer import same_number
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import ADJUSTMENT, CONTACT, CREDIT_NOTE, DOCUMENT, ITEM, PAYMENT, Row
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync import credit_notes
from alegra_desktop.sync.adjustments import close_unsent, search_adjustments
from alegra_desktop.sync.decide import TAKEN_BACK, UNDONE_RUN
from alegra_desktop.sync.recognise import newest_down_to, sort_documents
from alegra_desktop.sync.settle import STANDING, given_up, refresh, settle
from alegra_desktop.sync.work import Work

_DAY = timedelta(days=1)
#: Everything whose creation may go unanswered; CREDIT_NOTE stands for the role of each of them.
_ROLES = (DOCUMENT, PAYMENT, CREDIT_NOTE, CONTACT, ITEM, ADJUSTMENT)
#: Failures that may be about the one document that was asked for.
_OF_ONE = frozenset({Failure.SERVER, Failure.BAD_ANSWER, Failure.REFUSED, Failure.TIMEOUT})


def recover(work: Work) -> None:
    """Rows left `sending` by another session may exist: with an id they are read, without one they are unknown."""
    close_unsent(work)
    for role in _ROLES:
        for row in mine(work, role, State.SENDING):
            if row.session != work.session or row.id not in work.waits.in_flight:
                state = State.CREATED if row.alegra_id else State.UNKNOWN
                work.move(row, state, "cut off", {"session": row.session})


def mine(work: Work, role: str, *states: State) -> list[Row]:
    """This integration's rows; contacts and items belong to the company and are anybody's to finish. CREDIT_NOTE stands
    for every role of a credit note."""
    if role in (CONTACT, ITEM):
        return work.ledger.rows(company=work.integration.company, states=states, roles=(role,))
    if role == CREDIT_NOTE:
        return work.credit_notes(*states)
    return work.ledger.rows(integration_id=work.integration.id, states=states, roles=(role,))


def settle_known_items(work: Work) -> None:
    """An item whose creation was not answered, and that the complete list of items shows, is settled at once."""
    for row in mine(work, ITEM, State.UNKNOWN, State.READY):
        found = work.the_catalog.by_reference.get(row.key.sale_id)
        if found:
            _adopt_party(work, row, found[0].id)


async def follow_created(work: Work) -> None:
    """Rows whose id is known but not yet what became of it: documents are read by id, the rest is done."""
    for role in (CONTACT, ITEM, PAYMENT, ADJUSTMENT):
        for row in mine(work, role, State.CREATED):
            work.move(row, State.ISSUED, "kept")
    for row in work.rows(State.CREATED):
        if work.waits.recheck(row.id, work.rules.unknown_wait_seconds) <= 0:
            await follow(work, row)


async def follow(work: Work, row: Row, shown: AlegraDocument | None = None) -> tuple[Row, AlegraDocument | None]:
    """The row moved by what its document shows (`shown`, or read by its id), and that document if there is one.

    One that Alegra cannot show while it answers otherwise is passed over for W: it must not stop all the others.
    """
    document = shown
    if document is None:
        try:
            document = await by_id(work, row)
            if document is None:
                await gone(work, row)
        except CallFailed as failure:
            await only_this_one(work, failure)
            work.waits.checked(row.id)
            work.ledger.note(row, "could not be read", {"why": str(failure)})
    if document is None:
        return work.ledger.row(row.id), None
    return refresh(work, row, document), document


async def only_this_one(work: Work, failure: CallFailed) -> None:
    """Raises the failure again unless it is about one document only: then Alegra answers everything else."""
    if failure.failure not in _OF_ONE:
        raise failure
    await work.alegra.company()


async def by_id(work: Work, row: Row) -> AlegraDocument | None:
    """The row's document read by its id; None for a 404."""
    try:
        return await work.alegra.document(DocumentKind(row.kind), row.alegra_id)
    except CallFailed as failure:
        if failure.failure is Failure.NOT_FOUND:
            return None
        raise


async def gone(work: Work, row: Row) -> None:
    """A 404 by id counts as deleted only if a good list lacks it too: a suspended account answers 404 as well."""
    kind = DocumentKind(row.kind)
    if kind is DocumentKind.INVOICE:
        listed = await work.alegra.invoices_by_id([row.alegra_id])
    else:
        listed = await work.alegra.remissions_on(row.day or work.today)
    if any(document.id == row.alegra_id for document in listed):
        return
    details = {"document": row.number or row.alegra_id}
    if row.reason in TAKEN_BACK and row.state in STANDING:
        work.move(row, _ending(row), "taken back", details, problem=None, notice=None)
        return
    work.move(
        row,
        State.DELETED,
        "deleted in Alegra",
        details,
        problem=Problem(Kind.DELETED_IN_ALEGRA, subject=row.key.sale_id, details=details),
    )


def _ending(row: Row) -> State:
    """Where a row comes to rest whose document is gone because it was taken back."""
    if row.reason == UNDONE_RUN:
        return State.SKIPPED
    return State.CANCELLED if row.kind == DocumentKind.INVOICE.value else State.VOIDED


def resting(work: Work) -> list[tuple[Row, float]]:
    """Every unknown row and the seconds it still has to rest."""
    unit = work.rules.unknown_wait_seconds
    rows = [row for role in _ROLES for row in mine(work, role, State.UNKNOWN)]
    return [(row, work.waits.rest(row.id, row.kind, unit)) for row in rows]


async def reconcile(work: Work) -> int:
    """Search for every unknown row that has rested long enough; returns how many were settled."""
    due = [row for row, rest in resting(work) if rest <= 0]
    settled = 0
    for pick, search in _SEARCHES:
        rows = [row for row in due if pick(row)]
        if not rows:
            continue
        work.progress("verifying", settled, len(due))
        try:
            await search(work, rows)
        except CallFailed as failure:
            if failure.failure is Failure.UNAUTHORIZED:
                raise
            for row in rows:
                work.waits.closed(row.id)
                work.ledger.note(row, "search failed", {"why": str(failure)})
            continue
        settled += len(rows)
    return settled


def _release(work: Work, row: Row) -> None:
    """A complete search found nothing, later than the request could still take effect: it may be sent again."""
    work.waits.forget(row.id)
    work.move(row, State.READY, "not found", {"attempt": str(row.attempt)}, problem=None)


async def _search_invoices(work: Work, rows: list[Row]) -> None:
    low = min((row.floor for row in rows), key=lambda floor: id_order(floor) if floor else (-1, 0, ""))
    days = [row.day or work.today for row in rows]
    await _settle_rows(work, rows, await newest_down_to(work, low, min(days), max(days)))


async def _search_remissions(work: Work, rows: list[Row]) -> None:
    days = {(row.day or work.today) + step for row in rows for step in (-_DAY, 0 * _DAY, _DAY)}
    documents: list[AlegraDocument] = []
    for day in sorted(days):
        documents += await work.alegra.remissions_on(day)
    await _settle_rows(work, rows, documents)


async def _settle_rows(work: Work, rows: list[Row], documents: list[AlegraDocument]) -> None:
    by_sale, _ = sort_documents(work, documents)
    for row in rows:
        found = [document for document in by_sale.get(row.key.sale_id, []) if not given_up(row, document)]
        if found:
            await settle(work, row.key.sale_id, found)
        else:
            _release(work, row)


async def _search_contacts(work: Work, rows: list[Row]) -> None:
    contacts = await work.alegra.all_contacts()
    for row in rows:
        found = [c for c in contacts if same_number(c.number, row.key.sale_id)]
        usable = next((c for c in found if c.active and c.client), None)
        if usable is not None:
            _adopt_party(work, row, usable.id)
        elif found:  # the lost answer was a refusal: somebody has this number and cannot be invoiced
            work.move(row, State.HELD, "not usable", {"id": found[0].id})
        else:
            _release(work, row)


async def _search_items(work: Work, rows: list[Row]) -> None:
    items = await work.alegra.items()
    if work.catalog is not None:
        work.catalog = work.catalog.with_items(items)
    for row in rows:
        found = sorted((i for i in items if i.reference == row.key.sale_id), key=lambda i: id_order(i.id))
        if found:
            _adopt_party(work, row, found[0].id)
        else:
            _release(work, row)


def _adopt_party(work: Work, row: Row, alegra_id: str) -> None:
    row = work.move(row, State.CREATED, "adopted", {"id": alegra_id}, alegra_id=alegra_id, adopted=True)
    work.move(row, State.ISSUED, "kept")
    work.waits.forget(row.id)


async def _search_payments(work: Work, rows: list[Row]) -> None:
    for row in rows:
        body = row.body or {}
        invoice_id = str(body["invoices"][0]["id"])
        payments = await work.alegra.payments_of(str(body.get("client", {}).get("id", "")))
        ours = [p for p in payments if p.live and _is_payment_of(p.observations, row, p.invoices, invoice_id)]
        if ours:
            _adopt_party(work, row, ours[0].id)
        else:
            _release(work, row)


def _is_payment_of(text: str, row: Row, invoices: tuple[tuple[str, object], ...], invoice_id: str) -> bool:
    marks = [mark for mark in find_marks(text) if mark.kind == PAYMENT]
    if marks:
        return any(m.store == row.key.store and m.sale_id == row.key.sale_id for m in marks)
    return False


_Search = Callable[[Work, list[Row]], Awaitable[None]]
_SEARCHES: tuple[tuple[Callable[[Row], bool], _Search], ...] = (
    (lambda row: row.kind == DocumentKind.INVOICE.value, _search_invoices),
    (lambda row: row.kind == DocumentKind.REMISSION.value, _search_remissions),
    (lambda row: row.kind == CONTACT, _search_contacts),
    (lambda row: row.kind == ITEM, _search_items),
    (lambda row: row.kind == PAYMENT, _search_payments),
    (lambda row: row.kind == ADJUSTMENT, search_adjustments),
    (lambda row: row.kind == CREDIT_NOTE, credit_notes.search),
)
