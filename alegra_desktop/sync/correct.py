"""Putting the document of an undone sale right: a draft deleted, a remission voided, an invoice credited.

By a person's click, or by the run itself where the merchant chose that; a sale that was refunded in part, one in
dispute and a document of another hand are always a person's to decide.
"""

from __future__ import annotations

import json
from datetime import timedelta

from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.overview import CORRECTIONS, DOUBTS, FAILED_CORRECTIONS
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.credit import credit, look_at
from alegra_desktop.sync.credit_notes import conclude, credited, refused
from alegra_desktop.sync.decide import ANOTHER_HAND
from alegra_desktop.sync.propose import answer_of, proposal
from alegra_desktop.sync.read import moment
from alegra_desktop.sync.reconcile import follow
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.settle import refresh
from alegra_desktop.sync.wishes import CORRECTED, wish
from alegra_desktop.sync.withdraw import delete_draft, void_remission
from alegra_desktop.sync.work import Paused, Work

#: The ledger's memory of invoices whose credit notes were looked through: row -> what it owed then, and when.
_LOOKED = "credit notes looked through"
_EVERY = timedelta(hours=1)
_BATCH = 30
#: Problems of the connection and the account, not of the document: nothing is written down about it.
_OF_ALL = frozenset(
    {
        Kind.OFFLINE,
        Kind.INSECURE_CONNECTION,
        Kind.ALEGRA_DOWN,
        Kind.ALEGRA_CREDENTIALS,
        Kind.ALEGRA_PLAN,
        Kind.ALEGRA_PERMISSION,
        Kind.THROTTLED,
    }
)


async def correct_all(work: Work) -> None:
    """What was corrected by hand needs nothing more; the rest is corrected if the merchant chose that."""
    await _corrected_by_hand(work)
    if work.rules.corrections != "automatic":
        return
    rows = [row for row in _proposed(work) if row.notice and row.notice.kind in CORRECTIONS]
    rows = [row for row in rows if row.reason != ANOTHER_HAND]
    for n, row in enumerate(rows):
        if not work.may_create():
            return
        work.progress("correcting", n, len(rows))
        problem = await correct(work, work.ledger.row(row.id), Credit())
        if problem is not None and problem.kind in _OF_ALL and problem.kind is not Kind.THROTTLED:
            raise Paused(problem)


def _proposed(work: Work) -> list[Row]:
    kinds = CORRECTIONS | DOUBTS | FAILED_CORRECTIONS
    noticed = work.rows(State.DRAFT, State.ISSUED, noticed=True)
    return [row for row in noticed if row.notice is not None and row.notice.kind in kinds]


async def correct(work: Work, row: Row, wanted: Credit, *, seen: bool = False) -> Problem | None:
    """Delete, void or credit a row's document after reading it again; None once that is done, else why not (yet).

    `seen`: a person saw the document as it is. What Alegra refuses stays with the document until a person acts.
    """
    stored = work.ledger.sale(row.integration_id, row.key.sale_id)
    offer = proposal(row, stored.sale) if stored is not None else None
    if row.kind == DocumentKind.INVOICE.value and row.state is State.ISSUED:
        return await credit(work, row, wanted)
    if offer is None or offer.kind not in CORRECTIONS:
        return not_possible("partial" if offer is not None and offer.kind is Kind.REFUND_PARTIAL else "no_question")
    take_back = void_remission if row.kind == DocumentKind.REMISSION.value else delete_draft
    problem = await take_back(work, row, seen=seen)
    after = work.ledger.row(row.id)
    if problem is None:
        work.report.corrected += after.state in (State.CANCELLED, State.VOIDED)
    elif problem.kind not in _OF_ALL and after.state is row.state:
        work.ledger.note(after, "correction refused", dict(problem.details), notice=_kept(after, problem, offer))
    return problem


def _kept(row: Row, problem: Problem, offer: Problem) -> Problem:
    """As the document's notice, until a person retries or says that it is done."""
    if problem.kind is Kind.CHANGED_IN_ALEGRA:
        return Problem(problem.kind, row.alegra_id, problem.details | {"proposal": offer.kind.value})
    hindrance = problem.details.get("hindrance", "")
    if hindrance:  # it stands in the way as it is: nothing was asked of Alegra but that
        words = "closed" if hindrance == "invoiced" else hindrance
        return refused(row, words, proposal=offer.kind.value, hindrance=hindrance)
    return refused(row, problem.details.get("words", ""), proposal=offer.kind.value)


# --- corrected by hand ------------------------------------------------------------------------------------------------


async def _corrected_by_hand(work: Work) -> None:
    """Look at the documents a correction is proposed for: somebody may have voided or credited them already."""
    rows = [row for row in _proposed(work) if row.state is State.ISSUED]
    for row in rows:
        if row.kind == DocumentKind.REMISSION.value:
            await follow(work, row)
    invoices = [row for row in rows if row.kind == DocumentKind.INVOICE.value]
    nothing: dict[str, list[str]] = {}
    looked = work.recall(_LOOKED, lambda text: dict(json.loads(text)), nothing)
    now = work.clock.now()
    kept: dict[str, list[str]] = {}
    for start in range(0, len(invoices), _BATCH):
        batch = invoices[start : start + _BATCH]
        shown = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row in batch])}
        for row in batch:
            invoice = shown.get(row.alegra_id)
            if invoice is None:
                continue
            last = looked.get(str(row.id))
            known = last is not None and last[0] == _owes(invoice) and now - moment(last[1]) < _EVERY
            if not known and _perhaps_credited(invoice):
                await _credited_by_hand(work, row)
                last = [_owes(invoice), now.isoformat()]
            else:
                refresh(work, row, invoice)
            if last is not None:
                kept[str(row.id)] = last
    if kept != looked:
        work.remember(_LOOKED, json.dumps(kept) if kept else "")


def _owes(invoice: AlegraDocument) -> str:
    return "" if invoice.balance is None else f"{invoice.balance.normalize():f}"


def _perhaps_credited(invoice: AlegraDocument) -> bool:
    """An invoice that owes its whole total has no credit notes; one that was paid tells nothing."""
    return invoice.live and (invoice.balance is None or invoice.balance != invoice.total)


async def _credited_by_hand(work: Work, row: Row) -> None:
    before = credited(work.ledger, row)
    look = await look_at(work, row)
    row = work.ledger.row(row.id)
    if isinstance(look, Problem) or conclude(work, row, look.invoice.total, "corrected in Alegra"):
        return
    stored = work.ledger.sale(row.integration_id, row.key.sale_id)
    partial = row.notice is not None and row.notice.kind is Kind.REFUND_PARTIAL
    if partial and stored is not None and credited(work.ledger, row) > before:
        wish(work.ledger, row.integration_id, CORRECTED, [answer_of(stored.sale)])
        names = ", ".join(note.number or note.id for note in look.notes)
        work.ledger.note(row, "corrected in Alegra", {"note": names}, notice=None)
