"""Creating the documents of ready sales, several at once, never two for one sale."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import replace
from datetime import date

from alegra_desktop.alegra.bodies import invoice_body, remission_body
from alegra_desktop.alegra.reading import read_document
from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import AlegraDocument, DocumentPlan
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.marker import LIMIT, TAG, find_marks, marker, observations, tag
from alegra_desktop.domain.outcomes import CallFailed, Created, Refused
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.claim import create
from alegra_desktop.sync.decide import apply, decide_sale
from alegra_desktop.sync.mexico import with_regime
from alegra_desktop.sync.parties import CannotServe, NotNow, contact_id, forget_lost_contact, item_for
from alegra_desktop.sync.preflight import explains
from alegra_desktop.sync.recognise import look_before_remissions, newest_down_to
from alegra_desktop.sync.reconcile import by_id, gone
from alegra_desktop.sync.settle import FINAL, refresh
from alegra_desktop.sync.work import Work

_CANARY_LOOKS = 4  # times the list is read before the canary is left for the next run


async def send_all(work: Work) -> int:
    """Send every ready row that can go now; returns how many left `ready`."""
    rows = [
        row
        for row in sorted(work.rows(State.READY), key=lambda row: (row.day is None, row.day, row.key.sale_id))
        # Without its day nothing was decided about it in this run: the merchant has only just freed it.
        if row.id not in work.not_now and row.day is not None
    ]
    total, before = len(rows), _left(work)
    if not rows or not work.may_create() or _withheld(work, rows):
        return 0
    if await look_before_remissions(work, rows):
        rows = [row for row in rows if work.ledger.row(row.id).state is State.READY]
        if not rows:
            return before - _left(work)
    kind = DocumentKind(rows[0].kind)
    while work.may_create() and not _withheld(work, rows) and not await canary_sings(work, kind):
        if not rows or _canary_row(work, kind.value) is not None or _unanswered(work, kind.value):
            return before - _left(work)  # the first document is not to be seen in the list yet: no second one now
        await _send(work, rows.pop(0))
    queue, sent = deque(rows), 0

    async def worker() -> None:
        nonlocal sent
        while queue and work.may_create() and not _withheld(work, rows):
            await _send(work, queue.popleft())
            sent += 1
            work.progress("sending", total - len(queue), total)

    await together([worker() for _ in range(min(work.rules.in_flight, len(queue)))])
    return before - _left(work)


async def send_only(work: Work, row: Row) -> None:
    """Send this row and no other. Nothing is sent while the first document of its kind is not seen in the list."""
    if await look_before_remissions(work, [row]) and work.ledger.row(row.id).state is not State.READY:
        return
    kind = DocumentKind(row.kind)
    unproved = not await canary_sings(work, kind)
    if unproved and (_canary_row(work, kind.value) is not None or _unanswered(work, kind.value)):
        return
    await _send(work, row)
    if unproved:
        await canary_sings(work, kind)


def _withheld(work: Work, rows: list[Row]) -> bool:
    """Invoices wait, all of them, for what the check before each run found; remissions do not."""
    return work.withheld is not None and any(row.kind == DocumentKind.INVOICE.value for row in rows)


def _left(work: Work) -> int:
    return sum(row.day is not None for row in work.rows(State.READY))


async def together(jobs: list[object]) -> None:
    """Run all to their end; the first failure is raised only after every request in flight has been written down."""
    results = await asyncio.gather(*jobs, return_exceptions=True)  # type: ignore[call-overload]
    for result in results:
        if isinstance(result, BaseException):
            raise result


async def _send(work: Work, row: Row) -> None:
    if not _wanted(work, row):
        return
    plan = _plan(work, row)
    try:
        if plan is not None and plan.needs_items:
            for item in plan.needs_items:
                await item_for(work, item)
            plan = _plan(work, row)
        if plan is None or plan.needs_items:
            return
        client = await contact_id(work, plan.customer)
        plan = await with_regime(work, plan, client)
    except NotNow:
        work.not_now.add(row.id)
        return
    except CannotServe as error:
        if _wanted(work, row):
            details = {"problem": error.problem.kind.value, **error.problem.details}
            work.move(row, State.HELD, "held", details, problem=error.problem)
        return
    if work.may_create() and _wanted(work, row):
        await _create_document(work, row, plan, client)


def _wanted(work: Work, row: Row) -> bool:
    """The merchant has not skipped it meanwhile."""
    return work.ledger.row(row.id).state is State.READY


def _plan(work: Work, row: Row) -> DocumentPlan | None:
    """The plan as decided in this run; decided anew once the catalogue has grown, for new items may serve this sale.

    None if the sale is not to be sent after all; its row then says why.
    """
    known = work.plans.get(row.key.sale_id)
    if known is not None and known[0] is work.catalog:
        return known[1]
    stored = work.ledger.sale(work.integration.id, row.key.sale_id)
    if stored is None:
        work.not_now.add(row.id)
        return None
    decision = decide_sale(work, stored.sale)
    if decision.plan is None:
        apply(work, stored.sale, row, decision)
        return None
    work.plans[row.key.sale_id] = (work.catalog, decision.plan)
    return decision.plan


async def _create_document(work: Work, row: Row, plan: DocumentPlan, client: str) -> None:
    mark = marker(row.key.store, row.key.sale_id, plan.kind.value, row.generation)
    signature = tag(work.installation, work.run_token)
    invoice = plan.kind is DocumentKind.INVOICE
    if invoice and work.rules.final:
        plan = _dated(plan, work.today)
    body = (invoice_body if invoice else remission_body)(plan, client, observations(mark, signature), work.the_company)
    row, outcome = await create(
        work,
        row,
        body,
        marker=f"{mark}{signature}{''.join(TAG.findall(row.marker))}",  # earlier attempts may still turn up
        total=plan.total,
        day=plan.day,
        kind=plan.kind.value,
        reason=FINAL if invoice and work.rules.final else "",
    )
    if isinstance(outcome, Refused) and await forget_lost_contact(work, plan.customer, client):
        work.move(row, State.READY, "its contact was gone", problem=None)
    elif isinstance(outcome, Refused) and invoice and await explains(work, outcome.words, issuing=False):
        work.move(row, State.READY, "not created", {"why": "numbering", "words": outcome.words}, problem=None)
    if not isinstance(outcome, Created):
        return
    work.report.created += 1
    if invoice:
        work.know(outcome.id)
    else:
        work.remember("remissions", "yes")
    document = await _answer(work, row, outcome)
    if document is not None:
        refresh(work, row, document)


def _dated(plan: DocumentPlan, today: date) -> DocumentPlan:
    """A final invoice bears the day it is issued; the sale's own day is told to the customer (R10)."""
    if plan.day == today:
        return plan
    return replace(plan, day=today, anotation=with_sale_day(plan.anotation, plan.day))


def with_sale_day(note: str, day: date) -> str:
    """The note for the customer with the day of the sale in it, once."""
    words = f"Fecha de la venta: {day.isoformat()}"
    return note if "Fecha de la venta:" in note else f"{words}. {note}".strip()[:LIMIT]


async def _answer(work: Work, row: Row, outcome: Created) -> AlegraDocument | None:
    """The created document as its answer shows it, or read by id if the answer is too thin to check the total."""
    if "total" in outcome.body and ("status" in outcome.body or row.kind == DocumentKind.REMISSION.value):
        return read_document(DocumentKind(row.kind), outcome.body)
    try:
        return await work.alegra.document(DocumentKind(row.kind), outcome.id)
    except CallFailed:
        return None  # the row stays `created`; it is read by id at the next step


# --- the canary: does Alegra keep our mark? ---------------------------------------------------------------------------


def _canary_row(work: Work, kind: str) -> Row | None:
    there = (State.CREATED, State.DRAFT, State.ISSUING, State.ISSUED, State.HELD)
    rows = [row for row in work.rows(*there, has_id=True) if row.kind == kind and not row.adopted and row.attempt]
    return max(rows, key=lambda row: id_order(row.alegra_id), default=None)


def _unanswered(work: Work, kind: str) -> bool:
    return any(row.kind == kind for row in work.rows(State.UNKNOWN))


async def canary_sings(work: Work, kind: DocumentKind) -> bool:
    """True once a list showed our mark in a document of this kind; until then only one is created (R14)."""
    if work.memory(f"canary:{kind.value}") == "kept":
        return True
    row = _canary_row(work, kind.value)
    if row is None:
        return False
    for look in range(_CANARY_LOOKS):
        document = await _listed(work, kind, row)
        if document is not None:
            if any(mark.sale_id == row.key.sale_id for mark in find_marks(document.observations)):
                work.remember(f"canary:{kind.value}", "kept")
                return True
            work.stop_integration(Problem(Kind.MARK_NOT_KEPT, details={"document": row.number or row.alegra_id}))
            return False
        await work.clock.sleep(min(work.rules.unknown_wait_seconds / 10, 2.0) * (look + 1))
    if await by_id(work, row) is None:
        await gone(work, row)  # somebody removed it: the next one is the canary
    return False


async def _listed(work: Work, kind: DocumentKind, row: Row) -> AlegraDocument | None:
    if kind is DocumentKind.INVOICE:
        day = row.day or work.today
        rows = await newest_down_to(work, row.alegra_id, day, day)
    else:
        rows = await work.alegra.remissions_on(row.day or work.today)
    return next((document for document in rows if document.id == row.alegra_id), None)
