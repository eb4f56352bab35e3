"""Credit notes: the ledger's rows of them beside what Alegra shows, and what they make of the invoice they correct.

Each is a row of its own, with the role `credit-note-1`, `-2` ... A note that somebody made by hand, or another
computer, becomes a row as well, so that the ledger knows how much of an invoice is credited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from alegra_desktop.domain.documents import AlegraCreditNote, Stamp
from alegra_desktop.domain.ledger import CREDIT_NOTE, Row, credit_note_role
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.work import Work

#: Nothing more becomes of a credit note in these.
SETTLED = frozenset({State.ISSUED, State.VOIDED, State.CANCELLED})
#: Its outcome is not known yet, or it is about to be sent.
UNDER_WAY = frozenset({State.READY, State.SENDING, State.UNKNOWN, State.CREATED, State.ISSUING})
#: Row.reason of one that Alegra shows and this ledger did not make.
FOUND = "found"


def credited(ledger: Ledger, row: Row) -> Decimal:
    """How much of a document's invoice is credited, as far as the ledger knows; what is being stamped counts."""
    notes = ledger.credit_notes(row.key)
    return sum((n.total or Decimal(0) for n in notes if n.state in (State.ISSUED, State.ISSUING)), Decimal(0))


def fully_credited(ledger: Ledger, row: Row, total: Decimal) -> bool:
    """All of an invoice of this total is taken back, by notes that nothing is open about."""
    open_ones = any(note.state is State.ISSUING for note in ledger.credit_notes(row.key))
    return 0 < total <= credited(ledger, row) and not open_ones


def unsettled(ledger: Ledger, row: Row) -> Row | None:
    """The sale's credit note that something must still become of; there is one at most."""
    return next((note for note in ledger.credit_notes(row.key) if note.state not in SETTLED), None)


def annulled(ledger: Ledger, row: Row) -> bool:
    """Somebody has annulled, or deleted, a credit note of the invoice."""
    return any(note.state is State.VOIDED for note in ledger.credit_notes(row.key))


def next_role(ledger: Ledger, row: Row) -> str:
    taken = {note.key.role for note in ledger.credit_notes(row.key)}
    return next(role for n in range(1, len(taken) + 2) if (role := credit_note_role(n)) not in taken)


def trouble(ledger: Ledger, row: Row) -> Problem | None:
    """What the document of a credit note that is not settled must tell; None if it has none."""
    note = unsettled(ledger, row)
    if note is None:
        return None
    document = row.number or row.alegra_id
    if note.state is State.ISSUING:
        return Problem(Kind.STAMPING_PENDING, note.alegra_id, {"number": note.number or note.alegra_id})
    if note.state in UNDER_WAY:
        return Problem(Kind.OUTCOME_UNKNOWN, row.alegra_id, {"document": document})
    if not note.alegra_id and note.state is State.HELD:
        return note.problem or Problem(Kind.CORRECTION_UNANSWERED, row.alegra_id, {"document": document})
    return refused(row, _words_of(note))


def _words_of(note: Row) -> str:
    problem = note.problem
    if problem is None:
        return ""
    if problem.kind is Kind.TOTAL_DIFFERS:
        return f"{note.number or note.alegra_id}: {problem.details['document']} ≠ {problem.details['sale']}"
    return f"{problem.details.get('code', '')} {problem.details.get('words', '')}".strip()


def refused(row: Row, words: str, **more: str) -> Problem:
    """Alegra did not let the row's document be corrected, in its own words. `more`: further details."""
    details = {"document": row.number or row.alegra_id, "words": words, **more}
    return Problem(Kind.CORRECTION_REFUSED, subject=row.alegra_id, details=details)


# --- what Alegra shows ------------------------------------------------------------------------------------------------


async def all_notes(work: Work) -> list[AlegraCreditNote]:
    """Every credit note there is: the list knows no filter that could be relied on, and a part proves nothing."""
    return await work.alegra.credit_notes_since(date.min)


def of_invoice(row: Row, notes: Sequence[AlegraCreditNote]) -> list[AlegraCreditNote]:
    """The live notes that correct the invoice of a document row: applied to it, or ours by their mark."""
    return [note for note in notes if note.live and part_of(note, row) > 0]


def part_of(note: AlegraCreditNote, row: Row) -> Decimal:
    """How much of the row's invoice a note credits."""
    if note.invoices:
        return sum((amount for invoice, amount in note.invoices if invoice == row.alegra_id), Decimal(0))
    return note.total if _role_in(note, row) else Decimal(0)


def _role_in(note: AlegraCreditNote, row: Row) -> str:
    """The role our mark gives a note of the row's sale; "" if it is not ours, or another sale's."""
    for mark in find_marks(note.observations):
        if mark.kind.startswith(f"{CREDIT_NOTE}-") and (mark.store, mark.sale_id) == (row.key.store, row.key.sale_id):
            return mark.kind
    return ""


async def agree(work: Work, row: Row, notes: Sequence[AlegraCreditNote]) -> Decimal:
    """Bring the ledger's credit notes of a sale in line with `notes` (all of Alegra's); what they credit of its
    invoice. A note of ours whose answer was lost is adopted, one of another hand is written down."""
    live, by_id = of_invoice(row, notes), {note.id: note for note in notes}
    for own in work.ledger.credit_notes(row.key):
        if own.id in work.waits.in_flight or own.state is State.VOIDED:
            continue
        if own.alegra_id:
            shown = by_id.get(own.alegra_id)
            if (shown is not None and not shown.live) or (shown is None and await _gone(work, own)):
                work.move(own, State.VOIDED, "voided in Alegra", {"id": own.alegra_id}, problem=None)
        elif own.attempt:
            found = next((n for n in live if _role_in(n, row) == own.key.role and not _known(work, n)), None)
            if found is not None:
                _adopt(work, own, found)
    for note in live:
        if _owner(work, row, note) != row.key.sale_id:
            _write_down(work, row, note)
    return sum((part_of(note, row) for note in live), Decimal(0))


async def search(work: Work, rows: list[Row]) -> None:
    """Look for notes whose creation was not answered. One that is not there is never sent again by the program."""
    notes = await all_notes(work)
    for own in rows:
        row = work.ledger.find_document(own.key.company, own.key.store, own.key.sale_id)
        if row is not None:
            await agree(work, row, notes)
        if work.ledger.row(own.id).state is State.UNKNOWN:
            work.waits.forget(own.id)
            details = {"document": row.number or row.alegra_id} if row is not None else {}
            problem = Problem(Kind.CORRECTION_UNANSWERED, own.key.sale_id, details)
            work.move(own, State.HELD, "not found", {"attempt": str(own.attempt)}, problem=problem)


async def _gone(work: Work, note: Row) -> bool:
    """A 404 by its id, after a complete list that lacks it."""
    try:
        await work.alegra.credit_note(note.alegra_id)
    except CallFailed as failure:
        if failure.failure is Failure.NOT_FOUND:
            return True
        raise
    return False


def _known(work: Work, note: AlegraCreditNote) -> bool:
    return work.ledger.row_with_id(work.integration.company, CREDIT_NOTE, note.id) is not None


def _owner(work: Work, row: Row, note: AlegraCreditNote) -> str:
    """The sale whose row stands for a note; "" for none. A note made by hand may correct the invoices of several."""
    own = next((each for each in work.ledger.credit_notes(row.key) if each.marker == _shared(note)), None)
    known = own or work.ledger.row_with_id(work.integration.company, CREDIT_NOTE, note.id)
    return known.key.sale_id if known is not None else ""


def _shared(note: AlegraCreditNote) -> str:
    """Row.marker of a note whose id stands in the row of another sale."""
    return f"shared {note.id}"


def _write_down(work: Work, row: Row, note: AlegraCreditNote) -> None:
    """A row for a note that this ledger did not make, or has lost."""
    role, shared = _role_in(note, row), _known(work, note)
    if not role or work.ledger.find(replace(row.key, role=role)) is not None:
        role = next_role(work.ledger, row)
    details = {"id": note.id, "number": note.number}
    work.ledger.add_row(
        row.integration_id,
        replace(row.key, role=role),
        CREDIT_NOTE,
        State.ISSUED,
        "recognised",
        details,
        alegra_id="" if shared else note.id,
        marker=_shared(note) if shared else "",
        number=note.number or note.id,
        total=part_of(note, row),
        day=note.day,
        adopted=True,
        reason=FOUND,
    )


def _adopt(work: Work, own: Row, note: AlegraCreditNote) -> None:
    """The answer that never came: what became of it is settled at the next step."""
    details, number = {"id": note.id, "number": note.number}, note.number
    work.move(own, State.CREATED, "adopted", details, alegra_id=note.id, number=number, adopted=True, problem=None)
    work.waits.forget(own.id)


def settle_note(work: Work, own: Row, note: AlegraCreditNote) -> Row:
    """Move a note's row by what its note shows. Its total must be what was asked (R15), and a stamped one must be
    accepted; what a person, or the tax authority, once settled stays so."""
    if own.state in (State.ISSUED, State.CANCELLED):
        return own
    state, problem = _standing(work, own, note)
    if state is own.state and problem == own.problem:
        return own
    details = {"number": note.number or note.id, "stamp": note.stamp.value}
    return work.move(own, state, "read", details, problem=problem, number=note.number or own.number)


def _standing(work: Work, own: Row, note: AlegraCreditNote) -> tuple[State, Problem | None]:
    if own.total is not None and abs(note.total - own.total) > work.rules.tolerance:
        details = {"sale": f"{own.total:f}", "document": f"{note.total:f}", "difference": f"{note.total - own.total:f}"}
        return State.HELD, Problem(Kind.TOTAL_DIFFERS, note.id, details)
    if note.stamp is Stamp.REJECTED:
        details = {"number": note.number or note.id, "words": note.stamp_words}
        return State.HELD, Problem(Kind.REJECTED_AT_STAMPING, note.id, details)
    return (State.ISSUING if note.stamp is Stamp.PENDING else State.ISSUED), None


# --- what becomes of the document -------------------------------------------------------------------------------------


def conclude(work: Work, row: Row, total: Decimal, event: str) -> bool:
    """The invoice is corrected as far as its credit notes go; True if the whole of it is.

    A fully credited invoice is as good as void, and its notes that came to nothing are not needed any more.
    """
    row = work.ledger.row(row.id)
    if row.state is not State.ISSUED or not fully_credited(work.ledger, row, total):
        return False
    notes = [note for note in work.ledger.credit_notes(row.key) if note.state is State.ISSUED]
    withdraw_notes(work.ledger, row, "not needed any more")
    names = ", ".join(note.number or note.alegra_id for note in notes)
    work.move(row, State.VOIDED, event, {"note": names, "amount": f"{total:f}"}, notice=None)
    return True


def accept_notes(ledger: Ledger, row: Row) -> None:
    """A person says that all is right: a note that stands otherwise than it was asked for counts as it stands."""
    for note in ledger.credit_notes(row.key):
        if note.alegra_id and note.state is State.HELD:
            ledger.move(note, State.ISSUED, "accepted by the merchant", problem=None)


def withdraw_notes(ledger: Ledger, row: Row, event: str) -> None:
    """Give up notes that do not exist in Alegra; one whose answer is still missing is never given up."""
    for note in ledger.credit_notes(row.key):
        if not note.alegra_id and note.state in (State.READY, State.REJECTED, State.HELD):
            ledger.move(note, State.CANCELLED, event, problem=None)
