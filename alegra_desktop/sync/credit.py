"""Crediting an invoice. A credit note cannot be taken back and has no draft, so that (R12) the invoice and all credit
notes are read before each attempt, one that Alegra shows is adopted instead of repeated, and nobody but a person sends
it a second time.

The note of an invoice that the tax authority accepted is stamped by its creation: there is no request that would do it
later, and a note that is not stamped corrects nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from alegra_desktop.alegra.bodies import credit_note_body
from alegra_desktop.alegra.reading import read_credit_note
from alegra_desktop.domain.catalog import Tax
from alegra_desktop.domain.credit import CreditPlan, credit_plan, money_of, suggested_cause, suggested_type, units_left
from alegra_desktop.domain.documents import AlegraCreditNote, AlegraDocument
from alegra_desktop.domain.ledger import CREDIT_NOTE, Row
from alegra_desktop.domain.marker import TAG, marker, observations, tag
from alegra_desktop.domain.outcomes import CallFailed, Created, Failure, Outcome, Refused, Unknown
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import undone
from alegra_desktop.sync.claim import create
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.credit_notes import (
    UNDER_WAY,
    agree,
    all_notes,
    conclude,
    next_role,
    of_invoice,
    settle_note,
    trouble,
    unsettled,
    withdraw_notes,
)
from alegra_desktop.sync.propose import BY_HAND, answer_of, proposal
from alegra_desktop.sync.reconcile import by_id, gone, only_this_one
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.settle import refresh
from alegra_desktop.sync.wishes import CORRECTED, wish
from alegra_desktop.sync.work import Work


@dataclass(frozen=True, slots=True)
class Look:
    """An invoice and the live notes that correct it, as Alegra shows them now."""

    invoice: AlegraDocument
    notes: tuple[AlegraCreditNote, ...]
    credited: Decimal

    @property
    def left(self) -> Decimal:
        return max(self.invoice.total - self.credited, Decimal(0))


async def credit(work: Work, row: Row, wanted: Credit) -> Problem | None:
    """Credit the invoice of a document row; None if that is done, else why not (yet). Raises `CallFailed` when Alegra
    cannot be read: nothing was sent then."""
    note = unsettled(work.ledger, row)
    if note is not None and note.state in UNDER_WAY - {State.READY}:
        return not_possible("verifying", row.key.sale_id)
    look = await look_at(work, row)
    if isinstance(look, Problem):
        return look
    if _corrected(work, row, look):
        return None
    sale = _sale(work, row)
    note = unsettled(work.ledger, row)
    if note is not None and (note.alegra_id or note.state is State.UNKNOWN):
        return trouble(work.ledger, row)
    if sale is not None and not undone(sale) and wanted.amount is None and not wanted.quantities and _doubtful(row):
        return not_possible("partial", row.key.sale_id)
    plan = credit_plan(
        look.invoice,
        look.left,
        await taxes_of(work),
        money_of(look.invoice, work.the_company),
        amount=wanted.amount,
        quantities=wanted.quantities,
        units=units_left(look.invoice, look.notes),
    )
    if isinstance(plan, Problem):
        return plan
    return await _send(work, row, note, look, plan, wanted, sale)


def _corrected(work: Work, row: Row, look: Look) -> bool:
    """Nothing is left to credit: a note of ours was found only now, or somebody made one by hand."""
    found = work.ledger.row(row.id).state is State.VOIDED
    return found or conclude(work, row, look.invoice.total, "corrected in Alegra")


def _doubtful(row: Row) -> bool:
    """A part was refunded and nobody said how much: all of it is not a guess to make."""
    return row.notice is not None and row.notice.kind in (Kind.REFUND_PARTIAL, Kind.SALE_DISPUTED)


async def look_at(work: Work, row: Row, notes: list[AlegraCreditNote] | None = None) -> Look | Problem:
    """Read the invoice of a row and its credit notes, and bring the ledger in line; a problem if it cannot be credited
    as it stands. `notes`: all of them, where they were read only now and nothing is to be sent."""
    invoice = await by_id(work, row)
    if invoice is None:
        await gone(work, row)
        return work.ledger.row(row.id).problem or not_possible("not_in_alegra", row.key.sale_id)
    row = refresh(work, row, invoice)
    if row.state is not State.ISSUED:
        pending = Problem(Kind.STAMPING_PENDING, row.alegra_id, {"number": row.number or row.alegra_id})
        return row.problem or (
            pending if row.state is State.ISSUING else not_possible("not_in_alegra", row.key.sale_id)
        )
    notes = await all_notes(work) if notes is None else notes
    credited = await agree(work, row, notes)
    for own in work.ledger.credit_notes(row.key):
        if own.state is State.CREATED or (own.state is State.HELD and own.alegra_id):
            await _settle(work, own, next((note for note in notes if note.id == own.alegra_id), None), invoice)
    return Look(invoice, tuple(of_invoice(row, notes)), credited)


async def taxes_of(work: Work) -> Mapping[str, Tax]:
    if work.catalog is not None and work.catalog.taxes:
        return work.catalog.taxes
    return {tax.id: tax for tax in await work.alegra.taxes()}


def _sale(work: Work, row: Row) -> Sale | None:
    stored = work.ledger.sale(row.integration_id, row.key.sale_id)
    return stored.sale if stored is not None else None


# --- sending ----------------------------------------------------------------------------------------------------------


async def _send(
    work: Work, row: Row, note: Row | None, look: Look, plan: CreditPlan, wanted: Credit, sale: Sale | None
) -> Problem | None:
    key = note.key if note is not None else replace(row.key, role=next_role(work.ledger, row))
    mark, signature = marker(key.store, key.sale_id, key.role), tag(work.installation, work.run_token)
    body = credit_note_body(
        look.invoice,
        work.today,
        observations(mark, signature),
        work.the_company,
        lines=plan.lines,
        amount=plan.amount,
        kind=wanted.type or suggested_type(work.the_company.country, plan, sale),
        cause=wanted.cause.strip() or suggested_cause(key.sale_id, key.store, sale, whole=plan.whole),
    )
    fields: dict[str, Any] = {
        "marker": f"{mark}{signature}{''.join(TAG.findall(note.marker)) if note is not None else ''}",
        "total": plan.amount,
        "day": work.today,
        "reason": "" if sale is not None and proposal(row, sale) is not None else BY_HAND,
    }
    if note is None:
        details = {"amount": f"{plan.amount:f}"}
        note = work.ledger.add_row(
            row.integration_id, key, CREDIT_NOTE, State.READY, "needed", details, body=body, **fields
        )
    elif note.state is not State.READY:  # with what is asked for now: a crash here must not send what was asked before
        note = work.move(note, State.READY, "again, by the merchant", problem=None, body=body, **fields)
    note, outcome = await create(work, note, body, **fields)
    return await _follow(work, row, note, outcome, look.invoice)


async def _follow(work: Work, row: Row, note: Row, outcome: Outcome, invoice: AlegraDocument) -> Problem | None:
    """What became of it; the document says so as long as it is not settled."""
    if isinstance(outcome, Created):
        shown = read_credit_note(outcome.body) if "total" in outcome.body else None
        await _settle(work, note, shown, invoice)
    elif isinstance(outcome, Refused):
        # another computer, or somebody by hand, may have been faster
        look = await look_at(work, row)
        if not isinstance(look, Problem):
            _corrected(work, row, look)
    row = work.ledger.row(row.id)
    problem = trouble(work.ledger, row)
    if row.state is State.ISSUED and problem is not None:
        work.ledger.note(row, "", notice=problem)
    if problem is None or problem.kind is Kind.STAMPING_PENDING:
        return None  # it exists; what the tax authority says of it is read later
    if isinstance(outcome, Created | Refused | Unknown):
        return problem
    return work.pause or Problem(Kind.THROTTLED)


async def _settle(work: Work, note: Row, shown: AlegraCreditNote | None, invoice: AlegraDocument) -> Row:
    """Move a note whose id is known by what it shows (`shown`, or read by its id), and its document with it: both or
    neither."""
    read = shown is None
    if shown is None:
        try:
            shown = await work.alegra.credit_note(note.alegra_id)
        except CallFailed as failure:
            if failure.failure is Failure.NOT_FOUND:  # somebody was quick to remove it
                return work.move(note, State.VOIDED, "voided in Alegra", {"id": note.alegra_id}, problem=None)
            await only_this_one(work, failure)
            work.waits.checked(note.id)
            return note
    with work.ledger.batch():
        after = settle_note(work, note, shown)
        if after.state is State.ISSUED and note.state is not State.ISSUED:
            _done(work, after, invoice)
    if after.state is not State.ISSUING:
        work.waits.forget(note.id)
    elif read:  # the answer of its creation is no look at it: the authority often needs but a moment more
        work.waits.checked(note.id)
    return after


def _done(work: Work, note: Row, invoice: AlegraDocument) -> None:
    """A credit note of ours stands: its invoice is as good as void, or corrected in part."""
    row = work.ledger.find_document(note.key.company, note.key.store, note.key.sale_id)
    if row is None:
        return
    work.report.corrected += 1
    if conclude(work, row, invoice.total, "credited"):
        return
    sale = _sale(work, row)
    if sale is not None and proposal(row, sale) is not None:
        wish(work.ledger, row.integration_id, CORRECTED, [answer_of(sale)])
    details = {"note": note.number or note.alegra_id, "amount": f"{note.total or Decimal(0):f}"}
    work.ledger.note(row, "credited in part", details, notice=None)


# --- what an earlier step, or an earlier run, left open ---------------------------------------------------------------


async def settle_notes(work: Work) -> int:
    """Follow notes whose id is known and send those that never left; returns how many moved on."""
    unit = work.rules.unknown_wait_seconds
    moved = 0
    for note in work.credit_notes(State.CREATED, State.ISSUING):
        row = work.ledger.find_document(note.key.company, note.key.store, note.key.sale_id)
        if row is None or work.waits.recheck(note.id, unit) > 0:
            continue
        invoice = await by_id(work, row)
        if invoice is not None:
            moved += (await _settle(work, note, None, invoice)).state is not note.state
    for note in work.credit_notes(State.READY):
        if work.may_create() and note.id not in work.not_now:
            moved += await _resend(work, note)
    return moved


async def _resend(work: Work, note: Row) -> bool:
    """A note that was asked for and never left (no connection, too many requests, the program ended) goes out now if it
    still fits; otherwise it is given up, and the proposal stands as before."""
    work.not_now.add(note.id)
    row = work.ledger.find_document(note.key.company, note.key.store, note.key.sale_id)
    if row is None or note.body is None:
        return False
    look = await look_at(work, row)
    if isinstance(look, Problem) or _corrected(work, row, look) or note.total is None or note.total > look.left:
        withdraw_notes(work.ledger, row, "not needed any more")
        return True
    if work.ledger.row(note.id).state is not State.READY:
        return True
    body = note.body | {"date": work.today.isoformat()}
    note, outcome = await create(work, note, body, day=work.today)
    await _follow(work, row, note, outcome, look.invoice)
    return note.state is not State.READY


def rechecks(work: Work) -> list[float]:
    """Seconds until each note in process at the tax authority is read again."""
    unit = work.rules.unknown_wait_seconds
    return [work.waits.recheck(note.id, unit) for note in work.credit_notes(State.CREATED, State.ISSUING)]
