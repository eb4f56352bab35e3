"""Payments of issued invoices whose payment form has a bank account (R11)."""

from __future__ import annotations

from alegra_desktop.alegra.bodies import payment_body
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import PAYMENT, Row
from alegra_desktop.domain.marker import marker, observations, tag
from alegra_desktop.domain.outcomes import Created, Refused
from alegra_desktop.domain.overview import CORRECTIONS, FAILED_CORRECTIONS
from alegra_desktop.domain.payment import bank_account, payment_word
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.claim import create
from alegra_desktop.sync.decide import ANOTHER_HAND
from alegra_desktop.sync.reconcile import follow
from alegra_desktop.sync.settle import FINAL, refresh
from alegra_desktop.sync.work import Work

_BATCH = 30
#: Row.reason of a payment whose invoice is not there any more; it opens again with a new invoice.
DOCUMENT_GONE = "document_gone"
_GONE = frozenset({State.VOIDED, State.DELETED, State.CANCELLED, State.SKIPPED})
#: Notices of a document whose sale was undone: proposed, being credited, or credited in vain.
_UNDONE = CORRECTIONS | FAILED_CORRECTIONS | {Kind.OUTCOME_UNKNOWN, Kind.STAMPING_PENDING}


def owed(work: Work) -> list[tuple[Row, str]]:
    """Issued invoices of ours without a settled payment row, each with the bank account its money goes to."""
    if not work.rules.bank_accounts:
        return []
    done = {row.key.sale_id for row in work.rows(role=PAYMENT) if not _open(row)}
    result = []
    for row in work.rows(State.ISSUED):
        if row.kind != DocumentKind.INVOICE.value or row.key.sale_id in done:
            continue
        if row.notice is not None and row.notice.kind in _UNDONE:
            continue  # its sale was undone: what is to be credited is not paid first
        if row.reason == ANOTHER_HAND or (row.reason != FINAL and not work.rules.pay_when_issued_by_hand):
            continue
        stored = work.ledger.sale(work.integration.id, row.key.sale_id)
        account = bank_account(stored.sale, work.rules) if stored is not None else None
        if account:
            result.append((row, account))
    return result


def _open(payment: Row) -> bool:
    return payment.state in (State.READY, State.HELD) or payment.reason == DOCUMENT_GONE


def _close_those_of_no_invoice(work: Work) -> None:
    """A payment waits for an invoice; where that is gone it ends, until the sale has an invoice again."""
    for payment in work.rows(State.READY, State.HELD, role=PAYMENT):
        document = work.ledger.find(work.key(payment.key.sale_id))
        if document is not None and document.state in _GONE:
            work.move(payment, State.SKIPPED, "not owed in full", reason=DOCUMENT_GONE, problem=None)


async def pay_all(work: Work) -> int:
    """Read each invoice first; pay only what is open, without payments and owed in full. Returns payments settled."""
    rows, settled = owed(work), 0
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        shown = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row, _ in batch])}
        for row, account in batch:
            if not work.may_create():
                return settled
            document = shown.get(row.alegra_id)
            if document is None:  # deleted, or not to be seen now: its id says which
                await follow(work, row)
                continue
            settled += await _pay(work, row, account, document)
            work.progress("paying", settled, len(rows))
    _close_those_of_no_invoice(work)
    return settled


async def _pay(work: Work, row: Row, account: str, invoice: AlegraDocument) -> int:
    if not invoice.live:
        refresh(work, row, invoice)
        return 0
    if invoice.payments or invoice.status == "closed" or (invoice.balance is not None and invoice.balance <= 0):
        _paid_by_hand(work, row, _payment_row(work, row), invoice)
        return 1
    if invoice.status == "draft":
        return 0  # taken back by hand; it may be issued again
    payment = _payment_row(work, row)
    if invoice.status != "open" or (invoice.balance is not None and invoice.balance != invoice.total):
        return _not_owed(work, payment, invoice)
    if work.the_catalog.bank_accounts and account not in work.the_catalog.bank_accounts:
        problem = Problem(Kind.SETTING_GONE, account, {"name": account, "setting": "bank_accounts"})
        if payment.problem != problem:
            work.move(payment, State.HELD, "held", problem.details, problem=problem)
        return 0
    if payment.state in (State.HELD, State.SKIPPED):
        payment = work.move(payment, State.READY, "again", problem=None, reason="")
    return await _send(work, row, payment, account, invoice)


def _payment_row(work: Work, row: Row) -> Row:
    key = work.key(row.key.sale_id, PAYMENT)
    return work.ledger.find(key) or work.ledger.add_row(work.integration.id, key, PAYMENT, State.READY, "needed")


async def _send(work: Work, row: Row, payment: Row, account: str, invoice: AlegraDocument) -> int:
    stored = work.ledger.sale(work.integration.id, row.key.sale_id)
    assert stored is not None
    mark = marker(row.key.store, row.key.sale_id, PAYMENT, payment.generation)
    signature = tag(work.installation, work.run_token)
    body = payment_body(invoice, account, work.today, observations(mark, signature), payment_word(stored.sale))
    payment, outcome = await create(
        work, payment, body, marker=f"{mark}{signature}", total=invoice.balance, day=work.today
    )
    if isinstance(outcome, Created):
        work.move(payment, State.ISSUED, "kept")
        return 1
    if isinstance(outcome, Refused):
        shown = await work.alegra.invoices_by_id([row.alegra_id])
        if shown and (shown[0].payments or shown[0].status == "closed"):
            _paid_by_hand(work, row, payment, shown[0])  # somebody was faster between our look and our payment
            return 1
    return 0


def _not_owed(work: Work, payment: Row, invoice: AlegraDocument) -> int:
    """Not open any more, or part of it was credited: what is left of it is the merchant's to settle."""
    details = {"status": invoice.status, "balance": str(invoice.balance)}
    work.move(payment, State.SKIPPED, "not owed in full", details, reason="not_owed", problem=None)
    return 1


def _paid_by_hand(work: Work, row: Row, payment: Row, invoice: AlegraDocument) -> None:
    notice = Problem(Kind.PAID_BY_HAND, subject=invoice.id, details={"document": invoice.number or invoice.id})
    work.ledger.note(row, "paid by hand", notice=notice)
    work.move(payment, State.SKIPPED, "paid by hand", reason="paid_by_hand", problem=None)
