"""What is proposed about the documents of sales that were undone, in whole or in part: said, never done here.

The proposal is the notice of the document's row. A correction that is under way, or did not succeed, takes its place.
"""

from __future__ import annotations

from decimal import Decimal

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.overview import CORRECTIONS, DOUBTS, FAILED_CORRECTIONS
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale, Stage
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import partly_refunded, still_due, undone
from alegra_desktop.sync.credit_notes import SETTLED, credited, trouble, unsettled, withdraw_notes
from alegra_desktop.sync.decide import SALE_UNDONE, UNDONE_RUN
from alegra_desktop.sync.settle import FINAL
from alegra_desktop.sync.wishes import Wishes, pair
from alegra_desktop.sync.work import Work

#: Row.reason of a credit note that a person asked for without any proposal.
BY_HAND = "by_hand"
_STANDING, _GONE = (State.DRAFT, State.ISSUED), (State.VOIDED, State.DELETED, State.CANCELLED)
#: Notices of a correction that is under way.
_UNDER_WAY = frozenset({Kind.OUTCOME_UNKNOWN, Kind.STAMPING_PENDING})
#: All that this module says of a document.
_SAID = CORRECTIONS | DOUBTS | FAILED_CORRECTIONS | _UNDER_WAY | {Kind.CHANGED_IN_ALEGRA, Kind.CREDITED_STANDS}
#: What is remembered of a person's answer about a credited invoice whose sale stands again: "<sale>/stands".
_STANDS = "stands"


def propose_corrections(work: Work) -> None:
    """Sales undone in the store after their document exists: propose the right correction, change nothing.

    A sale that the store takes back (a refund reversed, a dispute won) needs no correction any more.
    """
    ledger, answered = work.ledger, Wishes(work.ledger, work.integration.id).corrected
    ids = ledger.undone_documents(work.integration.id) | ledger.undone_documents(work.integration.id, disputed=True)
    under_way = {note.key.sale_id for note in work.credit_notes(*(frozenset(State) - SETTLED))}
    standing: set[int] = set()
    for stored in ledger.sales(work.integration.id, sorted(ids | under_way)):
        row = ledger.find_document(work.integration.company, stored.sale.store.value, stored.sale.sale_id)
        if row is not None and row.state in _STANDING:
            wanted = _wanted(work, row, stored.sale, answer_of(stored.sale) in answered)
            if wanted is not None:
                standing.add(row.id)
                _say(work, row, wanted)
    standing |= _credited_but_standing(work, answered)
    for row in work.rows(*_STANDING, *_GONE, noticed=True):
        if row.notice is not None and row.notice.kind in _SAID and row.id not in standing and not _said_elsewhere(row):
            ledger.note(row, "sale stands again" if row.state in _STANDING else "", notice=None)
    _documents_wanted_again(work)


def answer_of(sale: Sale, row: Row | None = None) -> str:
    """What is remembered of a person's answer: of a sale undone once and for all, or of the state it has now; `row`:
    that of its document."""
    if undone(sale):
        return sale.sale_id
    return pair(sale.sale_id, _STANDS if row is not None and row.state is State.VOIDED else sale.status)


def proposal(row: Row, sale: Sale, credit: Decimal = Decimal(0)) -> Problem | None:
    """The right correction of a standing document, or the doubt; None for a sale that stands.

    `credit`: how much of it is credited already.
    """
    if undone(sale):
        if row.kind == DocumentKind.REMISSION.value:
            kind = Kind.REFUND_OF_REMISSION
        else:
            kind = Kind.REFUND_OF_DRAFT if row.state is State.DRAFT else Kind.REFUND_OF_INVOICE
    elif sale.stage is Stage.DISPUTED:
        kind = Kind.REFUND_PARTIAL if partly_refunded(sale) else Kind.SALE_DISPUTED
    else:
        return None
    amount = (row.total or sale.total) - credit
    details = {
        "document": row.number or row.alegra_id,
        "state": sale.status,
        "store": sale.store.value,
        "amount": f"{amount:f}",
    }
    return Problem(kind, subject=row.alegra_id, details=details)


def _wanted(work: Work, row: Row, sale: Sale, answered: bool) -> Problem | None:
    """What the document of this sale must tell now; None for nothing."""
    offer = proposal(row, sale, credited(work.ledger, row))
    note = unsettled(work.ledger, row)
    if offer is None and note is not None and note.reason != BY_HAND:
        withdraw_notes(work.ledger, row, "sale stands again")  # what was to be sent for it must not be any more
    failed = trouble(work.ledger, row)
    if failed is not None or offer is None or answered:
        return failed
    sticks = row.notice is not None and row.notice.details.get("proposal") == offer.kind.value
    return row.notice if sticks else offer


def _say(work: Work, row: Row, wanted: Problem) -> None:
    now = row.notice
    if now is not None and now.kind is wanted.kind and now.details == wanted.details:
        return
    new = wanted.kind in CORRECTIONS | DOUBTS and (now is None or now.kind is not wanted.kind)
    work.ledger.note(row, "sale undone" if new else "", {"proposal": wanted.kind.value}, notice=wanted)


def _said_elsewhere(row: Row) -> bool:
    """Issuing says itself why a draft is not issued yet; taking back, what it cannot end."""
    doubt = row.notice is not None and row.notice.kind in DOUBTS
    issuing = doubt and row.reason == FINAL and row.state is State.DRAFT
    return issuing or (row.reason == UNDONE_RUN and row.state in _STANDING)


def _credited_but_standing(work: Work, answered: frozenset[str]) -> set[int]:
    """Invoices credited for sales that the store takes back afterwards: nothing stands for them, and that is told."""
    notes = [note for note in work.credit_notes(State.ISSUED) if note.reason != BY_HAND]
    found = set()
    for stored in work.ledger.sales(work.integration.id, sorted({note.key.sale_id for note in notes})):
        sale = stored.sale
        row = work.ledger.find_document(work.integration.company, sale.store.value, sale.sale_id)
        if row is None or row.state is not State.VOIDED or answer_of(sale, row) in answered:
            continue
        if still_due(sale, work.rules, work.the_company, work.today):
            details = {"document": row.number or row.alegra_id, "state": sale.status, "store": sale.store.value}
            notice = Problem(Kind.CREDITED_STANDS, row.alegra_id, details)
            if row.notice != notice:
                work.ledger.note(row, "sale stands again", notice=notice)
            found.add(row.id)
    return found


def _documents_wanted_again(work: Work) -> None:
    """A document was deleted or voided for a sale that the store takes back afterwards: it lacks one, so ask."""
    gone = work.rows(State.CANCELLED, State.VOIDED, reason=SALE_UNDONE)
    stored = work.ledger.sales(work.integration.id, [row.key.sale_id for row in gone])
    sales = {one.sale.sale_id: one.sale for one in stored}
    for row in gone:
        sale = sales.get(row.key.sale_id)
        if sale is not None and still_due(sale, work.rules, work.the_company, work.today):
            details = {"document": row.number or row.alegra_id}
            problem = Problem(Kind.DELETED_IN_ALEGRA, subject=row.key.sale_id, details=details)
            work.move(row, State.DELETED, "sale stands again", details, problem=problem, reason="")
