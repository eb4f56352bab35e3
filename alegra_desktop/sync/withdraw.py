"""Taking back what stands in Alegra: a draft is deleted, a remission voided, after a look at it as it is now.

The intent is committed first, as `Row.reason`: whoever reads that id from then on, after a lost answer or a crash,
knows why its document is gone. What a broken connection left undone, the next run finishes.
"""

from __future__ import annotations

from dataclasses import replace

from alegra_desktop.domain.after import same_content
from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import undone
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.decide import SALE_UNDONE, TAKEN_BACK
from alegra_desktop.sync.propose import proposal
from alegra_desktop.sync.reconcile import by_id, gone
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.settle import STANDING, refresh
from alegra_desktop.sync.work import Work, problem_of

#: The integration's memory that something may be half taken back; "" once a run found nothing of the kind.
TAKING_BACK = "taking_back"

_LOOKS = 3  # times a document is read that Alegra said it has taken back
_TRIES = 3  # times it is taken back in vain before the merchant is told
_REFUSED = frozenset({Failure.REFUSED, Failure.FORBIDDEN, Failure.NOT_FOUND})
#: Alegra let nobody in: nothing was changed.
_SHUT = frozenset({Failure.UNAUTHORIZED, Failure.PLAN, Failure.THROTTLED, Failure.INSECURE})
_INTENT, _IN_VAIN = "to be taken back", "taken back, but still shown"


async def delete_draft(work: Work, row: Row, reason: str = SALE_UNDONE, *, seen: bool = False) -> Problem | None:
    """Delete the draft invoice of a row. None once it is gone; else why it is not, with the row as Alegra shows it.

    `reason`: SALE_UNDONE leaves the row cancelled, UNDONE_RUN skipped. `seen`: the merchant saw the draft as it is;
    else one that is no more what was sent stays. After ALEGRA_DOWN or OFFLINE it may be gone: the next run ends it.
    """
    return await _take_back(work, row, reason, seen)


async def void_remission(work: Work, row: Row, reason: str = SALE_UNDONE, *, seen: bool = False) -> Problem | None:
    """The same for an open remission, which is voided. SALE_UNDONE leaves the row voided, UNDONE_RUN skipped."""
    return await _take_back(work, row, reason, seen)


async def finish(work: Work) -> None:
    """What was being taken back when an answer was lost or the program ended is read again, and taken back if it is
    still there; the document of a sale that stands again stays."""
    if not work.memory(TAKING_BACK):
        return
    for row in [row for reason in sorted(TAKEN_BACK) for row in work.rows(*STANDING, reason=reason)]:
        stored = work.ledger.sale(row.integration_id, row.key.sale_id)
        if row.reason == SALE_UNDONE and stored is not None and not undone(stored.sale):
            let_stand(work.ledger, row, {"problem": "sale stands again"})
        else:
            await _take_back(work, row, row.reason, False)
    if not any(work.rows(*STANDING, reason=reason) for reason in TAKEN_BACK):
        work.remember(TAKING_BACK, "")


async def _take_back(work: Work, row: Row, reason: str, seen: bool) -> Problem | None:
    try:
        document = await by_id(work, row)
    except CallFailed as failure:
        return problem_of(failure)
    row = work.ledger.row(row.id)
    live = document is not None and document.live
    if document is not None and live:
        row = refresh(work, row, document)
        problem = hindrance_of(row, document, seen)
        if problem is not None:
            return _stays(work, row, problem)
    row = _intend(work, row, reason)
    return await _became(work, row, await _act(work, row) if live else None)


def brought_back(ledger: Ledger, row: Row) -> bool:
    """Its document was taken back once, and somebody has brought it, or a copy of it, back: then it is theirs."""
    events = ledger.events(row_id=row.id)
    intent = next((n for n, event in enumerate(events) if event.name == _INTENT), len(events))
    return any(event.state in (State.CANCELLED, State.VOIDED, State.SKIPPED) for event in events[intent:])


def in_vain(problem: Problem) -> bool:
    """Alegra answered, and shows this one document all the same: no reason to stop for any other."""
    return problem.kind is Kind.ALEGRA_DOWN and problem.details.get("words") == _IN_VAIN


def hindrance_of(row: Row, document: AlegraDocument, seen: bool = False) -> Problem | None:
    """Why a live document may not be taken back; None if it may. `seen` as for `delete_draft`."""
    if document.payments:
        return _hindered("paid", row, document)
    if document.kind is DocumentKind.REMISSION:
        if document.status != "open":
            return _hindered("invoiced", row, document)
    elif document.status != "draft" or document.stamp not in (Stamp.NONE, Stamp.REJECTED):
        return _hindered("issued", row, document)
    if seen or _as_sent(row, document):
        return None
    details = {"document": row.number or row.alegra_id}
    return Problem(Kind.CHANGED_IN_ALEGRA, row.alegra_id, details)


def _hindered(why: str, row: Row, document: AlegraDocument) -> Problem:
    """With Alegra's own word for what the document is by now."""
    problem = not_possible(why, row.key.sale_id)
    return replace(problem, details=problem.details | {"words": document.status})


def _as_sent(row: Row, document: AlegraDocument) -> bool:
    """Of one that Alegra added up otherwise, only what was sent can be compared."""
    otherwise = row.problem is not None and row.problem.kind is Kind.TOTAL_DIFFERS
    return row.body is not None and same_content(document, row.body, None if otherwise else row.total)


def _intend(work: Work, row: Row, reason: str) -> Row:
    if row.reason == reason:
        return row
    with work.ledger.batch():
        work.remember(TAKING_BACK, "yes")
        return work.ledger.note(row, _INTENT, {"was": row.reason, "why": reason}, reason=reason)


async def _act(work: Work, row: Row) -> CallFailed | None:
    try:
        with work.waits.flying(row.id):
            if row.kind == DocumentKind.INVOICE.value:
                await work.alegra.delete_invoice(row.alegra_id)
            else:
                await work.alegra.void(DocumentKind.REMISSION, row.alegra_id)
    except CallFailed as failure:
        return failure
    return None


async def _became(work: Work, row: Row, failure: CallFailed | None) -> Problem | None:
    """Read it again, whatever the answer was, and move the row by what is shown."""
    done = failure is None or failure.failure is Failure.NOT_FOUND  # perhaps by a first attempt whose answer was lost
    document: AlegraDocument | None = None
    for look in range(_LOOKS if done else 1):
        if look:
            await work.clock.sleep(min(work.rules.unknown_wait_seconds / 10, 2.0) * look)
        try:
            document = await by_id(work, row)
            if document is None:
                await gone(work, row)
            else:
                refresh(work, row, document)
        except CallFailed as lost:
            return problem_of(failure or lost)
        row = work.ledger.row(row.id)
        if row.state not in STANDING:
            if row.notice is not None:
                work.ledger.note(row, "", notice=None)
            return None
    if failure is None or document is None:  # the lists are late: the next run ends it
        return _still_shown(work, row, document)
    if failure.failure in _REFUSED:
        details = {"document": row.number or row.alegra_id, "words": failure.words}
        return _stays(work, row, Problem(Kind.CORRECTION_REFUSED, row.alegra_id, details))
    problem = problem_of(failure)
    return _stays(work, row, problem) if failure.failure in _SHUT else problem


def _still_shown(work: Work, row: Row, document: AlegraDocument | None) -> Problem:
    """Alegra says that it is done and shows it nevertheless: told once that has happened a few times, and tried on."""
    row = work.ledger.note(row, _IN_VAIN)
    tries = [event.name for event in work.ledger.events(row_id=row.id)].count(_IN_VAIN)
    if tries >= _TRIES and (row.notice is None or row.notice.kind is not Kind.CORRECTION_REFUSED):
        stored = work.ledger.sale(row.integration_id, row.key.sale_id)
        offer = proposal(row, stored.sale) if stored is not None else None
        details = {"document": row.number or row.alegra_id, "hindrance": "still_shown"}
        details |= {"words": document.status} if document is not None else {}
        details |= {"proposal": offer.kind.value} if offer is not None else {}
        notice = Problem(Kind.CORRECTION_REFUSED, row.alegra_id, details)
        work.ledger.note(row, "correction refused", details, notice=notice)
    return Problem(Kind.ALEGRA_DOWN, details={"words": _IN_VAIN})


def _stays(work: Work, row: Row, problem: Problem) -> Problem:
    """It is not taken back."""
    details = {"problem": problem.kind.value, "words": problem.details.get("words", "")}
    let_stand(work.ledger, row, details)
    return problem


def let_stand(ledger: Ledger, row: Row, details: dict[str, str]) -> Row:
    """Nobody means to take its document back any more: the row is again what it was before."""
    if row.reason not in TAKEN_BACK:
        return row
    intents = [event for event in ledger.events(row_id=row.id) if event.name == _INTENT]
    was = intents[-1].details.get("was", "") if intents else ""
    return ledger.note(row, "not taken back", details, reason=was)
