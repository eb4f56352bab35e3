"""Putting the document of an undone sale right: a draft deleted, a remission voided, an invoice credited.

By a person's click, or by the run itself where the merchant chose that; a sale that was refunded in part, one in
dispute and a document of another hand are always a person's to decide.
"""

from __future__ import annotations

import json
from datetime import timedelta

from alegra_desktop.domain.documents import AlegraCreditNote, AlegraDocument
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.overview import CORRECTIONS, DOUBTS, FAILED_CORRECTIONS
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.credit import credit, look_at
from alegra_desktop.sync.credit_notes import agree, all_notes, annulled, conclude, credited, refused
from alegra_desktop.sync.decide import ANOTHER_HAND, TAKEN_BACK
from alegra_desktop.sync.propose import answer_of, proposal
from alegra_desktop.sync.read import moment
from alegra_desktop.sync.reconcile import follow
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.settle import refresh
from alegra_desktop.sync.wishes import CORRECTED, wish
from alegra_desktop.sync.withdraw import brought_back, delete_draft, in_vain, void_remission
from alegra_desktop.sync.work import Paused, Work

#: The ledger's memory of invoices whose credit notes were looked through: row -> what it owed then, and when.
_LOOKED = "credit notes looked through"
_EVERY, _DAILY = timedelta(hours=1), timedelta(days=1)
#: How long after a credit note its invoice is looked at again.
_AS_LONG_AS = timedelta(days=60)
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
    rows = [row for row in rows if row.reason != ANOTHER_HAND and row.reason not in TAKEN_BACK]
    # who took a note back, or brought a document back, has the next word
    rows = [row for row in rows if not annulled(work.ledger, row) and not brought_back(work.ledger, row)]
    for n, row in enumerate(rows):
        if not work.may_create():
            return
        work.progress("correcting", n, len(rows))
        problem = await correct(work, work.ledger.row(row.id), Credit())
        if problem is None or problem.kind is Kind.THROTTLED or in_vain(problem):
            continue
        if problem.kind in _OF_ALL:
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
        words = problem.details.get("words") or hindrance
        return refused(row, words, proposal=offer.kind.value, hindrance=hindrance)
    return refused(row, problem.details.get("words", ""), proposal=offer.kind.value)


# --- corrected by hand ------------------------------------------------------------------------------------------------


async def _corrected_by_hand(work: Work) -> None:
    """Look at the documents a correction is proposed for, which somebody may have voided or credited already, and at
    those credited lately, whose credit notes somebody may have annulled since."""
    rows = [row for row in _proposed(work) if row.state is State.ISSUED]
    for row in rows:
        if row.kind == DocumentKind.REMISSION.value:
            await follow(work, row)
    invoices = {row.id: row for row in rows if row.kind == DocumentKind.INVOICE.value}
    invoices |= {row.id: row for row in _credited_lately(work)}
    nothing: dict[str, list[str]] = {}
    looked = work.recall(_LOOKED, lambda text: dict(json.loads(text)), nothing)
    kept: dict[str, list[str]] = {}
    notes = _Notes()
    for start in range(0, len(invoices), _BATCH):
        batch = list(invoices.values())[start : start + _BATCH]
        shown = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row in batch])}
        for row in batch:
            last = await _look(work, row, shown.get(row.alegra_id), looked.get(str(row.id)), notes)
            if last is not None:
                kept[str(row.id)] = last
    if kept != looked:
        work.remember(_LOOKED, json.dumps(kept) if kept else "")


def _credited_lately(work: Work) -> list[Row]:
    """Invoices with a credit note of the last weeks, whether it took all of them back or a part."""
    since = work.today - _AS_LONG_AS
    notes = [note for note in work.credit_notes(State.ISSUED) if note.day is None or note.day >= since]
    keys = {note.key.sale_id: note.key for note in notes}
    found = [work.ledger.find_document(key.company, key.store, key.sale_id) for key in keys.values()]
    return [row for row in found if row is not None and row.state in (State.ISSUED, State.VOIDED)]


class _Notes:
    """All of Alegra's credit notes, read at most once."""

    def __init__(self) -> None:
        self._read: list[AlegraCreditNote] | None = None

    async def all(self, work: Work) -> list[AlegraCreditNote]:
        if self._read is None:
            self._read = await all_notes(work)
        return self._read


async def _look(
    work: Work, row: Row, invoice: AlegraDocument | None, last: list[str] | None, notes: _Notes
) -> list[str] | None:
    """Look through an invoice's credit notes if there may be something new; what it owed then, and when that was."""
    if invoice is None:
        if row.state is State.ISSUED:
            await follow(work, row)
        return None
    now, before = work.clock.now(), credited(work.ledger, row)
    same = last is not None and last[0] == _owes(invoice)
    if last is not None and same and now - moment(last[1]) < (_EVERY if row.notice is not None else _DAILY):
        refresh(work, row, invoice)
        return last
    if not before and not _perhaps_credited(invoice):
        refresh(work, row, invoice)
        return None
    await (_still_credited(work, row, invoice, notes) if before else _credited_by_hand(work, row, notes))
    return [_owes(invoice), now.isoformat()]


def _owes(invoice: AlegraDocument) -> str:
    return "" if invoice.balance is None else f"{invoice.balance.normalize():f}"


def _perhaps_credited(invoice: AlegraDocument) -> bool:
    """An invoice that owes its whole total has no credit notes; one that was paid tells nothing."""
    return invoice.live and (invoice.balance is None or invoice.balance != invoice.total)


async def _credited_by_hand(work: Work, row: Row, notes: _Notes) -> None:
    before = credited(work.ledger, row)
    look = await look_at(work, row, await notes.all(work))
    row = work.ledger.row(row.id)
    if isinstance(look, Problem) or conclude(work, row, look.invoice.total, "corrected in Alegra"):
        return
    stored = work.ledger.sale(row.integration_id, row.key.sale_id)
    partial = row.notice is not None and row.notice.kind is Kind.REFUND_PARTIAL
    if partial and stored is not None and credited(work.ledger, row) > before:
        wish(work.ledger, row.integration_id, CORRECTED, [answer_of(stored.sale)])
        names = ", ".join(note.number or note.id for note in look.notes)
        work.ledger.note(row, "corrected in Alegra", {"note": names}, notice=None)


async def _still_credited(work: Work, row: Row, invoice: AlegraDocument, notes: _Notes) -> None:
    """A credit note that somebody annulled corrects nothing: its invoice stands again, and so does the question."""
    before = credited(work.ledger, row)
    if row.state is State.ISSUED:
        await _credited_by_hand(work, row, notes)
    else:
        await agree(work, row, await notes.all(work))
        refresh(work, work.ledger.row(row.id), invoice)
    stored = work.ledger.sale(row.integration_id, row.key.sale_id)
    if stored is not None and credited(work.ledger, row) < before:
        wish(work.ledger, row.integration_id, CORRECTED, [answer_of(stored.sale)], off=True)
