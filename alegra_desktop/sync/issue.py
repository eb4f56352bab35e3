"""Issuing final invoices by id, in tens, once a sweep showed each as the only, unchanged document of its sale (R10)."""

from __future__ import annotations

from typing import Any

from alegra_desktop.domain.after import same_content
from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.outcomes import CallFailed, Created, Denied, Failure, NotSent, Outcome, Refused, Throttled
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import still_due, undone
from alegra_desktop.sync.preflight import explains
from alegra_desktop.sync.propose import proposal
from alegra_desktop.sync.recognise import sort_documents, sweep, sweep_bound
from alegra_desktop.sync.reconcile import by_id, follow, gone
from alegra_desktop.sync.send import with_sale_day
from alegra_desktop.sync.settle import FINAL, settle
from alegra_desktop.sync.withdraw import delete_draft, in_vain
from alegra_desktop.sync.work import Paused, Work

BATCH = 10
_SCOUTS = 2
READ = 30
_ALREADY_SENT = "AEP2011"
_TAX_OFFICE_BUSY = ("EPR500", "EPR503")


async def issue_all(work: Work) -> int:
    """Stamp what is due; returns how many rows moved on."""
    moved = await _follow(work)
    rows = _candidates(work)
    if not rows or not work.may_create() or work.withheld is not None:
        return moved
    work.progress("issuing", 0, len(rows))
    rows = [row for row in rows if not await _withdrawn(work, row)]
    rows = [work.ledger.row(row.id) for row in rows if await _dated_today(work, row)]
    rows, sorted_out = await _only_live_ones(work, rows)
    moved += sorted_out
    total, done = len(rows), 0
    while rows and work.may_create() and work.withheld is None:
        # Where something seems to lack, two go first: it may be only we who miss it.
        batch = BATCH if work.unready is None or done else _SCOUTS
        moved += await _stamp(work, rows[:batch])
        done, rows = done + len(rows[:batch]), rows[batch:]
        work.progress("issuing", done, total)
    return moved


def _candidates(work: Work) -> list[Row]:
    """Drafts the program is to issue, oldest first; none once the merchant went back to drafts."""
    if not work.rules.final:
        return []
    return sorted(work.rows(State.DRAFT, reason=FINAL), key=lambda row: id_order(row.alegra_id))


def rechecks(work: Work) -> list[float]:
    """Seconds until each row in process is read again."""
    unit = work.rules.unknown_wait_seconds
    return [work.waits.recheck(row.id, unit) for row in work.rows(State.ISSUING)]


async def _follow(work: Work) -> int:
    """Read rows in process again, every W. One without any stamp after its rest may be stamped once more."""
    unit = work.rules.unknown_wait_seconds
    rows = [row for row in work.rows(State.ISSUING) if work.waits.recheck(row.id, unit) <= 0]
    # after a restart the first look only starts the rest: the cut-off request may still be taking effect
    first = [row for row in rows if not work.waits.was_checked(row.id)]
    moved = await _read(work, first, rested=False)
    return moved + await _read(work, [row for row in rows if row not in first], rested=True)


async def _read(work: Work, rows: list[Row], *, rested: bool) -> int:
    """Read rows in process by id and move them by what is shown; returns how many left `issuing`."""
    moved = 0
    for start in range(0, len(rows), READ):
        batch = rows[start : start + READ]
        shown = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row in batch])}
        for row in batch:
            after, document = await follow(work, row, shown.get(row.alegra_id))
            if rested and after.state is State.ISSUING and document is not None and document.stamp is Stamp.NONE:
                after = work.move(after, State.DRAFT, "not stamped", {"status": document.status})
            if after.state is State.ISSUING:
                work.waits.checked(row.id)
            else:
                work.waits.forget(row.id)
                moved += 1
    return moved


async def _withdrawn(work: Work, row: Row) -> bool:
    """The last pull must still call the sale due: an undone sale's draft is deleted, a disputed one's waits."""
    stored = work.ledger.sale(work.integration.id, row.key.sale_id)
    if stored is None:
        return True
    if still_due(stored.sale, work.rules, work.the_company, work.today):
        return False
    if not undone(stored.sale):
        details = {"state": stored.sale.status, "store": stored.sale.store.value}
        notice = proposal(row, stored.sale) or Problem(Kind.SALE_DISPUTED, stored.sale.status, details)
        if row.notice != notice:
            work.ledger.note(row, "not issued", details, notice=notice)
        return True
    problem = await delete_draft(work, row)
    if problem is None:
        work.ledger.note(row, "draft deleted", {"id": row.alegra_id, "status": stored.sale.status}, notice=None)
        work.report.corrected += 1
    elif problem.kind not in (Kind.CHANGED_IN_ALEGRA, Kind.CORRECTION_REFUSED):
        if work.ledger.row(row.id).state is State.DRAFT and not in_vain(problem):  # not to be read, or not to be told
            raise Paused(problem)
    elif work.ledger.row(row.id).state is State.DRAFT:  # somebody has worked on it: then it is theirs to decide
        work.move(row, State.HELD, "held", problem.details, problem=problem)
    return True


async def _dated_today(work: Work, row: Row) -> bool:
    """A final invoice bears the day it is stamped: a draft of an earlier day is given today's date first.

    Its note for the customer is taken as it stands: somebody may have written something into it.
    """
    today = work.today
    if row.day == today:
        return True
    row, document = await follow(work, row)
    if document is None or row.state is not State.DRAFT:
        return False
    body = dict(row.body or {})
    fields: dict[str, Any] = {"date": today.isoformat(), "dueDate": today.isoformat()}
    if row.day is not None:
        fields["anotation"] = with_sale_day(document.anotation, row.day)
    try:
        await work.alegra.update_invoice(row.alegra_id, fields)
    except CallFailed as failure:
        if failure.failure not in (Failure.REFUSED, Failure.NOT_FOUND):
            raise
        await _follow_refusal(work, row, failure)
        return False
    work.ledger.note(row, "dated", {"date": today.isoformat()}, day=today, body=body | fields)
    return True


async def _follow_refusal(work: Work, row: Row, failure: CallFailed) -> None:
    """Alegra does not let the draft be dated: it was issued or deleted by hand, or something is wrong with it."""
    after, document = await follow(work, row)
    if document is not None and after.state is State.DRAFT:
        details = {"document": row.number or row.alegra_id, "words": failure.words}
        work.move(after, State.HELD, "held", details, problem=Problem(Kind.CORRECTION_REFUSED, row.alegra_id, details))


async def _only_live_ones(work: Work, rows: list[Row]) -> tuple[list[Row], bool]:
    """Those that a sweep begun after their answers shows as the only live document of their sale, exactly as sent.

    The flag says that something was sorted out on the way: then none is given, and the next pass sweeps again.
    """
    if not rows:
        return [], False
    ids = [sweep_bound(work), *(row.floor for row in rows), *(row.alegra_id for row in rows)]
    low = min(ids, key=lambda alegra_id: id_order(alegra_id) if alegra_id else (-1, 0, ""))
    by_sale, _ = sort_documents(work, await sweep(work, low=low))
    await _settle_others(work, rows, by_sale)
    good, sorted_out = [], False
    for row in rows:
        documents = by_sale.get(row.key.sale_id, [])
        own = next((d for d in documents if d.id == row.alegra_id), None)
        if own is None and not documents:
            sorted_out = await _unseen(work, row) or sorted_out
        elif own is None or len([d for d in documents if d.live]) > 1 or own.stamp is not Stamp.NONE or not own.live:
            removed = await settle(work, row.key.sale_id, documents)
            sorted_out = sorted_out or removed or work.ledger.row(row.id) != row
        elif own.day != work.today:
            work.ledger.note(row, "dated otherwise", {"date": str(own.day)}, day=own.day)
            sorted_out = True
        elif row.body is None or not same_content(own, row.body, row.total):
            details = {"document": own.number or own.id}
            work.move(row, State.HELD, "held", details, problem=Problem(Kind.CHANGED_IN_ALEGRA, own.id, details))
        else:
            good.append(row)
    return ([], True) if sorted_out else (good, False)


async def _unseen(work: Work, row: Row) -> bool:
    """A draft that the sweep does not show: gone, without our mark, or not to be seen yet. True if its row moved."""
    document = await by_id(work, row)
    if document is None:
        await gone(work, row)
    elif not any(mark.sale_id == row.key.sale_id for mark in find_marks(document.observations)):
        # Somebody has taken the mark away: no sweep can show that it is the only one of its sale.
        details = {"document": document.number or document.id}
        work.move(row, State.HELD, "held", details, problem=Problem(Kind.CHANGED_IN_ALEGRA, document.id, details))
    return work.ledger.row(row.id) != row


async def _settle_others(work: Work, rows: list[Row], by_sale: dict[str, list[AlegraDocument]]) -> None:
    """What the sweep shows of other sales is not passed over: another computer may be at work on them."""
    ours = {row.key.sale_id for row in rows}
    for sale_id, documents in by_sale.items():
        if sale_id in ours:
            continue
        row = work.ledger.find_document(work.integration.company, work.integration.store.value, sale_id)
        if row is None or any(document.id != row.alegra_id for document in documents):
            await settle(work, sale_id, documents)


async def _stamp(work: Work, rows: list[Row]) -> int:
    rows = [work.move(row, State.ISSUING, "issuing", {"id": row.alegra_id}, notice=None) for row in rows]
    with work.waits.flying(*(row.id for row in rows)):
        outcome = await work.alegra.stamp([row.alegra_id for row in rows])
    if isinstance(outcome, Denied | NotSent | Throttled):
        work.stop_for(outcome)
        for row in rows:
            work.move(row, State.DRAFT, "not issued", {"why": type(outcome).__name__})
        return 0
    for row in rows:
        work.waits.checked(row.id)
    moved = await _read(work, rows, rested=False)
    refused = [
        (row, words)
        for row in (work.ledger.row(row.id) for row in rows)
        if row.state is State.ISSUING and (words := _refusal(outcome, row.alegra_id)) and await _unstamped(work, row)
    ]
    return moved + await _take_back(work, refused, all_refused=1 < len(rows) == len(refused))


async def _take_back(work: Work, refused: list[tuple[Row, str]], *, all_refused: bool) -> int:
    """What Alegra will not stamp: drafts still, if they would be refused whatever they are, else held, each for its
    own reason. Returns how many are held."""
    if refused and await explains(work, refused[0][1], issuing=True, all_refused=all_refused):
        for row, words in refused:
            work.move(row, State.DRAFT, "not issued", {"why": "numbering", "words": words})
        return 0
    for row, words in refused:
        details = {"number": row.number or row.alegra_id, "words": words}
        problem = Problem(Kind.REJECTED_AT_STAMPING, row.alegra_id, details)
        work.move(row, State.HELD, "held", details, problem=problem)
    return len(refused)


async def _unstamped(work: Work, row: Row) -> bool:
    shown = await work.alegra.invoices_by_id([row.alegra_id])
    return bool(shown) and shown[0].stamp is Stamp.NONE


def _refusal(outcome: Outcome, alegra_id: str) -> str:
    """Alegra's words if it definitely refused to stamp this one; "" if it did not, or will try again by itself."""
    if isinstance(outcome, Refused):
        words = f"{outcome.code} {outcome.words}".strip()
    elif isinstance(outcome, Created):
        words = _element_words(outcome.body, alegra_id)
    else:
        return ""
    passing = any(code in words for code in (_ALREADY_SENT, *_TAX_OFFICE_BUSY))
    return "" if passing else words


def _element_words(body: dict[str, Any], alegra_id: str) -> str:
    """The refusal of one invoice inside a batch's answer, whose exact shape is not documented."""
    elements = next((v for v in (body.get("items"), body.get("data"), body.get("results")) if isinstance(v, list)), [])
    for element in elements:
        if not isinstance(element, dict):
            continue
        inner = element.get("invoice")
        known = element.get("id") or (inner.get("id") if isinstance(inner, dict) else None)
        if str(known) != alegra_id:
            continue
        error = element.get("error")
        message = error.get("message") if isinstance(error, dict) else element.get("message")
        if element.get("success") is False or error:
            code = error.get("code") if isinstance(error, dict) else element.get("code")
            return f"{code or ''} {message or 'no reason given'}".strip()
    return ""
