"""Making one ledger row agree with what Alegra shows for its sale: adopt, follow, or sort out seconds (R9)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from alegra_desktop.alegra.bodies import invoice_body
from alegra_desktop.domain.after import choose_live, same_content, same_documents
from alegra_desktop.domain.customer import same_number
from alegra_desktop.domain.documents import AlegraDocument, DocumentPlan, Stamp
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.credit_notes import fully_credited
from alegra_desktop.sync.decide import TAKEN_BACK, UNDONE_RUN, expected_plan
from alegra_desktop.sync.work import Work

FINAL = "final"  # Row.reason of an invoice the program is to issue
_REMISSION_REMOVABLE = timedelta(days=1)
#: States of a row whose document stands in Alegra and may be taken back.
STANDING = (State.DRAFT, State.ISSUED, State.HELD)


async def settle(work: Work, sale_id: str, documents: list[AlegraDocument]) -> bool:
    """Bring the sale's row in line with `documents`, all of which carry its mark; True if a second was removed."""
    row = work.ledger.find_document(work.integration.company, work.integration.store.value, sale_id)
    if row is not None and row.id in work.waits.in_flight:
        return False  # its answer is still on the way and will say more than this list
    documents = await _with_own(work, row, [d for d in documents if not given_up(row, d)])
    live = [document for document in documents if document.live]
    if len(live) > 1:
        return await _settle_seconds(work, row, sale_id, live)
    if documents:
        _point(work, row, sale_id, live[0] if live else documents[-1])
    return False


def given_up(row: Row | None, document: AlegraDocument) -> bool:
    """A void document of an earlier generation: the merchant asked for another one since."""
    if row is None or document.live or document.id == row.alegra_id:
        return False
    return any(m.generation < row.generation for m in find_marks(document.observations) if m.sale_id == row.key.sale_id)


async def _settle_seconds(work: Work, row: Row | None, sale_id: str, live: list[AlegraDocument]) -> bool:
    """Several live documents of one sale: keep one by the rule every computer shares, remove what is surely ours."""
    own = next((d for d in live if row is not None and d.id == row.alegra_id), None)
    if row is not None and own is not None and _chosen(row, own, live):
        refresh(work, row, own)
        return False
    if row is not None and own is not None and all(_is_clone(row, d) for d in live if d is not own):
        clones = [d for d in live if d is not own]
        if row.reason == FINAL and own.stamp is Stamp.NONE:
            _conflict(work, row, sale_id, [own, *clones])  # nothing is issued while somebody's copy stands beside it
        else:
            _tell_clones(work, row, own, clones)
        return False
    kept, others = choose_live(live)
    left = [other for other in others if not await _removed(work, row, kept, other)]
    if left:
        _conflict(work, row, sale_id, [kept, *left])
    else:
        _point(work, row, sale_id, kept)
    return len(left) < len(others)


async def _with_own(work: Work, row: Row | None, documents: list[AlegraDocument]) -> list[AlegraDocument]:
    """The documents, and the one the ledger points to even if the list read did not reach that far."""
    if row is None or not row.alegra_id or any(d.id == row.alegra_id for d in documents):
        return documents
    try:
        return [*documents, await work.alegra.document(DocumentKind(row.kind), row.alegra_id)]
    except CallFailed as failure:
        if failure.failure is Failure.NOT_FOUND:
            return documents
        raise


def _chosen(row: Row, own: AlegraDocument, live: list[AlegraDocument]) -> bool:
    """The merchant said that this one is right, and knows of all the others (he has yet to remove them)."""
    if row.notice is None or "chosen" not in row.notice.details:
        return False
    known = row.notice.details.get("documents", "").split(",")
    return all(names_of([document]) in known for document in live if document is not own)


def _is_clone(row: Row, other: AlegraDocument) -> bool:
    """A copy somebody made: it carries the tag of our only attempt, whose answer we know, and is not issued."""
    fresh = other.status == ("draft" if other.kind is DocumentKind.INVOICE else "open")
    if row.attempt != 1 or row.adopted or not fresh or other.kind.value != row.kind:
        return False
    marks = find_marks(other.observations)
    return bool(marks) and f"{{{marks[0].installation}-{marks[0].run}}}" in row.marker


def _tell_clones(work: Work, row: Row, own: AlegraDocument, clones: list[AlegraDocument]) -> None:
    ids = ", ".join(clone.number or clone.id for clone in clones)
    details = {"n": str(len(clones) + 1), "ids": ids, "documents": names_of(clones)}
    notice = Problem(Kind.FOUND_TWICE, subject=row.alegra_id, details=details)
    if row.notice != notice:
        row = work.ledger.note(row, "copied in Alegra", {"ids": ids}, notice=notice)
    refresh(work, row, own)


async def _removed(work: Work, row: Row | None, kept: AlegraDocument, other: AlegraDocument) -> bool:
    """Remove a second document if it is surely only ours: a draft (or a fresh open remission) nobody has touched."""
    body = row.body if row is not None else None
    untouched = bool(body and same_content(other, body)) or (
        same_documents(kept, other) and (body is None or same_content(kept, body))
    )
    note = str(body.get("anotation") or "") if body else kept.anotation
    if not untouched or other.anotation not in (note, kept.anotation) or other.kind is not kept.kind:
        return False  # somebody worked on it, if only on its note
    try:
        if other.kind is DocumentKind.INVOICE:
            if other.status != "draft" or other.stamp is not Stamp.NONE:
                return False
            await work.alegra.delete_invoice(other.id)
        else:
            if other.status != "open" or not _younger_than_a_day(work, row, other):
                return False
            await work.alegra.void(DocumentKind.REMISSION, other.id)
    except CallFailed as failure:
        if failure.failure not in (Failure.NOT_FOUND, Failure.REFUSED, Failure.FORBIDDEN):
            raise  # not now; the next sweep finds it again
        return failure.failure is Failure.NOT_FOUND
    work.ledger.tell(work.integration.id, "second removed", {"id": other.id, "kept": kept.id})
    return True


def _younger_than_a_day(work: Work, row: Row | None, document: AlegraDocument) -> bool:
    """By the moment inside a UUID v7 id; for other ids by our own first attempt."""
    try:
        uuid = UUID(document.id)
        made = datetime.fromtimestamp((uuid.int >> 80) / 1000, UTC) if uuid.version == 7 else None
    except ValueError:
        made = None
    made = made or (row.first_sent_at if row is not None else None)
    return made is not None and work.clock.now() - made < _REMISSION_REMOVABLE


def names_of(documents: list[AlegraDocument]) -> str:
    """Which documents a problem of seconds is about, so that they can be read again."""
    return ",".join(f"{document.kind.value}/{document.id}" for document in documents)


def _conflict(work: Work, row: Row | None, sale_id: str, documents: list[AlegraDocument]) -> None:
    ids = ", ".join(document.number or document.id for document in documents)
    details = {"n": str(len(documents)), "ids": ids, "documents": names_of(documents)}
    problem = Problem(Kind.FOUND_TWICE, subject=sale_id, details=details)
    if row is None:
        work.ledger.add_row(
            work.integration.id,
            work.key(sale_id),
            documents[0].kind.value,
            State.CONFLICT,
            "found twice",
            {"ids": ids},
            alegra_id=documents[0].id,
            problem=problem,
            adopted=True,
            total=expected_total(work, sale_id),
        )
        return
    if row.state is not State.CONFLICT or row.problem != problem:
        work.move(row, State.CONFLICT, "found twice", {"ids": ids}, problem=problem)


def _point(work: Work, row: Row | None, sale_id: str, document: AlegraDocument) -> None:
    """Let the row stand for this document."""
    if row is None:
        row = work.ledger.add_row(
            work.integration.id, work.key(sale_id), document.kind.value, State.WAITING, "recognised"
        )
        row = adopt(work, row, document)
    elif not row.alegra_id:
        row = adopt(work, row, document)
    elif row.alegra_id != document.id:
        ids = {"from": row.alegra_id, "to": document.id}
        fields = {"alegra_id": document.id, "number": document.number, "day": document.day}
        with work.ledger.batch():  # both or neither: its total is compared only now
            row = work.ledger.note(row, "repointed", ids, kind=document.kind.value, **fields)
            refresh(work, row, document, new=True)
        return
    refresh(work, row, document)


def adopt(work: Work, row: Row, document: AlegraDocument) -> Row:
    """An answer we never got, or another computer's document: it is the sale's, nothing is sent again.

    A ledger that lost the body that was sent expects what the sale would become now: the same total, and under a
    final integration the same content before it is issued.
    """
    fields: dict[str, Any] = {"reason": row.reason if row.body else "", "total": row.total}
    if row.body is None:
        plan = expected_plan(work, row.key.sale_id)
        if plan is None:
            fields["total"] = expected_total(work, row.key.sale_id)
        elif plan.kind is document.kind:
            fields["total"] = plan.total
            if document.kind is DocumentKind.INVOICE and work.rules.final:
                client = document.client if _same_buyer(plan, document) else ""
                fields |= {"reason": FINAL, "body": invoice_body(plan, client, "", work.the_company)}
    adopted = work.move(
        row,
        State.CREATED,
        "adopted",
        {"id": document.id},
        alegra_id=document.id,
        adopted=True,
        number=document.number,
        kind=document.kind.value,
        day=document.day,
        problem=None,
        not_before=None,
        **fields,
    )
    work.waits.forget(row.id)
    work.report.adopted += 1
    return adopted


def expected_total(work: Work, sale_id: str) -> Decimal | None:
    """What a document of the sale must come to, though the sale may become none any more; None if it is not known."""
    plan = expected_plan(work, sale_id)
    if plan is not None:
        return plan.total
    stored = work.ledger.sale(work.integration.id, sale_id)
    return stored.sale.total if stored is not None else None


def _same_buyer(plan: DocumentPlan, document: AlegraDocument) -> bool:
    """Somebody may have changed the client of a draft that this ledger did not send; it is then not ours to issue."""
    return not document.client_number or same_number(document.client_number, plan.customer.number)


def refresh(work: Work, row: Row, document: AlegraDocument, *, new: bool = False) -> Row:
    """Move a row that has an id by what reading that id shows. `new`: the row has only now been led to it."""
    state, problem = state_of(work, row, document, new=new)
    fields = {"number": document.number or row.number, "checked_at": work.clock.now()}
    if state is row.state and problem == row.problem:
        if fields["number"] != row.number:
            return work.ledger.note(row, "", number=fields["number"], checked_at=fields["checked_at"])
        return row
    if state is State.ISSUED and row.state not in (State.ISSUED, State.VOIDED) and row.attempt:
        work.report.issued += 1
    if row.reason in TAKEN_BACK and document.live and row.state not in STANDING:
        fields["reason"] = ""  # somebody brought it back
    details = {"status": document.status, "stamp": document.stamp.value}
    return work.move(row, state, "read", details, problem=problem, **fields)


def state_of(work: Work, row: Row, document: AlegraDocument, *, new: bool = False) -> tuple[State, Problem | None]:
    """The state a document's own data mean for its row; `new` as for `refresh`."""
    if not document.live:
        undone = row.reason == UNDONE_RUN and row.state in (*STANDING, State.SKIPPED)
        return (State.SKIPPED if undone else State.VOIDED), None
    wrong_total = _total_problem(work, row, document, new=new)
    if document.kind is DocumentKind.REMISSION:
        return (State.HELD, wrong_total) if wrong_total else (State.ISSUED, None)
    if row.state in (State.ISSUED, State.VOIDED) and fully_credited(work.ledger, row, document.total):
        return State.VOIDED, None  # it stands in Alegra, and its credit notes take all of it back
    if document.stamp is Stamp.ACCEPTED:
        return State.ISSUED, None
    if document.stamp is Stamp.PENDING:
        return State.ISSUING, Problem(
            Kind.STAMPING_PENDING, subject=document.id, details={"number": document.number or document.id}
        )
    if document.stamp is Stamp.CANCELLED:
        return State.VOIDED, None
    if document.stamp is Stamp.REJECTED:
        details = {"number": document.number or document.id, "words": document.stamp_words}
        return State.HELD, Problem(Kind.REJECTED_AT_STAMPING, subject=document.id, details=details)
    return _unstamped(row, document, wrong_total)


def _unstamped(row: Row, document: AlegraDocument, wrong_total: Problem | None) -> tuple[State, Problem | None]:
    if wrong_total is not None:
        return State.HELD, wrong_total
    if row.state is State.HELD and row.problem is not None and row.problem.kind is not Kind.TOTAL_DIFFERS:
        if document.status == "draft" or row.reason == FINAL:
            return State.HELD, row.problem  # only a person, or a stamp, frees it
        return State.ISSUED, None
    if row.reason == FINAL and row.state in (State.CREATED, State.DRAFT, State.ISSUING):
        return (State.ISSUING if row.state is State.ISSUING else State.DRAFT), None  # not done before it is stamped
    return (State.DRAFT, None) if document.status == "draft" else (State.ISSUED, None)


def _total_problem(work: Work, row: Row, document: AlegraDocument, *, new: bool) -> Problem | None:
    """The total of the answer, of a `new` document, or of the one left of several must be the sale's (R15); once
    somebody issued or settled the document it is theirs."""
    if row.total is None or not (new or row.state in (State.CREATED, State.HELD, State.CONFLICT)):
        return None
    if document.status not in ("draft", "open"):
        return None
    difference = document.total - row.total
    if abs(difference) <= work.rules.tolerance:
        return None
    details = {"difference": str(difference), "sale": str(row.total), "document": str(document.total)}
    return Problem(Kind.TOTAL_DIFFERS, subject=document.id, details=details)
