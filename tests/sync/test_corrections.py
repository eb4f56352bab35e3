"""Returns, refunds and chargebacks of sales with a document: proposed, made by a click or by the run, never twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from alegra_desktop.domain.ledger import DOCUMENT, Row
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME
from alegra_desktop.sync.corrections_answers import Credit, Way
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import may
from tests.sync.books import company, documents_of, one, set_up
from tests.sync.conftest import MakeWorld
from tests.sync.desk import ask, refused
from tests.sync.undone import (
    FINAL,
    annul,
    automatic,
    correct,
    credit_rows,
    issued,
    look,
    notes,
    notice,
    now,
    of,
    owed,
    undo,
)
from tests.virtual import World


@pytest.fixture
def invoice(world: World) -> Row:
    """An issued invoice whose sale was refunded afterwards."""
    row = issued(world)
    report = undo(world, row)
    assert of(report, row) == [Kind.REFUND_OF_INVOICE]
    assert report.corrected == 0
    return now(world, row)


def first(world: World, state: State) -> Row:
    return world.engine.ledger.rows(states=(state,), roles=(DOCUMENT,))[0]


def test_a_draft_is_deleted_when_a_person_says_so(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = first(world, State.DRAFT)
    assert of(undo(world, row, "CHARGEBACK"), row) == [Kind.REFUND_OF_DRAFT]
    assert (look(world, row).way, look(world, row).total) == (Way.DELETE, row.total)
    assert correct(world, row).rows == (row.id,)
    assert documents_of(world, HOTMART_NAME, row.key.sale_id) == []
    assert (now(world, row).state, notice(world, row)) == (State.CANCELLED, None)
    assert of(one(world.sync()), row) == []


def test_a_remission_is_voided(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    row = first(world, State.ISSUED)
    assert of(undo(world, row), row) == [Kind.REFUND_OF_REMISSION]
    assert look(world, row).way is Way.VOID
    correct(world, row)
    assert company(world, MASTERSHOP_NAME).all("remissions")[row.alegra_id]["status"] == "void"
    assert now(world, row).state is State.VOIDED


def test_a_remission_that_was_invoiced_by_hand_stays_with_the_reason(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    row = first(world, State.ISSUED)
    undo(world, row)
    company(world, MASTERSHOP_NAME).edit("remissions", row.alegra_id, status="closed")
    assert refused(world, lambda office: office.correct([row.id])).details["hindrance"] == "invoiced"
    assert notice(world, row) is Kind.CORRECTION_REFUSED
    assert of(one(world.sync()), row) == [Kind.CORRECTION_REFUSED]  # and it stays
    assert "correct" in may(now(world, row))
    company(world, MASTERSHOP_NAME).edit("remissions", row.alegra_id, status="open")
    correct(world, row)
    assert now(world, row).state is State.VOIDED


def test_an_invoice_is_credited_in_full(world: World, invoice: Row) -> None:
    found = look(world, invoice)
    assert (found.way, found.total, found.credited, found.left) == (
        Way.CREDIT,
        invoice.total,
        Decimal(0),
        invoice.total,
    )
    assert (found.suggested, found.suggested_type) == (invoice.total, "VOID_ELECTRONIC_INVOICE")
    assert invoice.key.sale_id in found.cause
    correct(world, invoice)
    [note] = notes(world)
    assert (note["total"], note["type"], note["invoices"]) == (
        invoice.total,
        "VOID_ELECTRONIC_INVOICE",
        [{"id": invoice.alegra_id, "amount": invoice.total}],
    )
    assert note["observations"].startswith(f"[alegra-desktop:hotmart:{invoice.key.sale_id}:credit-note-1]")
    assert owed(world, invoice) == 0
    world.clock.seconds += 60  # the tax office has answered
    assert of(one(world.sync(wait=True)), invoice) == []
    assert (now(world, invoice).state, notice(world, invoice)) == (State.VOIDED, None)
    [own] = credit_rows(world, invoice)
    assert (own.state, own.total, own.kind) == (State.ISSUED, invoice.total, "credit-note")


def test_a_credited_invoice_stays_corrected_however_often_it_is_read(make_world: MakeWorld) -> None:
    world = make_world()
    row = issued(world)
    automatic(world)
    assert undo(world, row).corrected == 1
    for _ in range(3):
        world.clock.seconds += 7200
        report = one(world.sync(wait=True))
        assert (now(world, row).state, report.corrected, of(report, row)) == (State.VOIDED, 0, [])
    assert len(notes(world)) == 1


@pytest.mark.parametrize(
    ("name", "status", "type_"),
    [(HOTMART_NAME, "REFUNDED", "VOID_ELECTRONIC_INVOICE"), (MASTERSHOP_NAME, 9, "VOID_ELECTRONIC_INVOICE"),
     (MEXICO_NAME, "CHARGEBACK", "01")],
)  # fmt: skip
def test_the_run_credits_by_itself_where_the_merchant_chose_that(
    world: World, name: str, status: object, type_: str
) -> None:
    row = issued(world, name)
    automatic(world, name)
    report = undo(world, row, status)
    [note] = notes(world, name)
    assert (note["type"], note["total"], report.corrected) == (type_, row.total, 1)
    assert now(world, row).state is State.VOIDED
    assert report.counts()["corrected"] == 1


def test_goods_that_came_back_are_a_return_in_mexico(world: World) -> None:
    row = issued(world, MEXICO_NAME)
    undo(world, row)
    correct(world, row, Credit(quantities={0: Decimal(1)}))
    assert notes(world, MEXICO_NAME)[0]["type"] == "03"


def test_automatic_deletes_drafts_and_voids_remissions_too(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    drafts = world.engine.ledger.rows(states=(State.DRAFT,), roles=(DOCUMENT,))
    remissions = [row for row in world.engine.ledger.rows(states=(State.ISSUED,)) if row.kind == "remission"]
    for name, row in ((HOTMART_NAME, drafts[0]), (MASTERSHOP_NAME, remissions[0])):
        automatic(world, name)
        report = undo(world, row)
        assert (report.corrected, of(report, row), report.error) == (1, [], None)
    assert (now(world, drafts[0]).state, now(world, remissions[0]).state) == (State.CANCELLED, State.VOIDED)


def test_a_sale_refunded_in_part_is_always_asked_about(world: World) -> None:
    row = issued(world)
    automatic(world)
    report = undo(world, row, "PARTIALLY_REFUNDED")
    assert of(report, row) == [Kind.REFUND_PARTIAL]
    assert notes(world) == []
    found = look(world, row)
    assert (found.way, found.suggested, found.left) == (Way.CREDIT, Decimal(0), row.total)
    assert refused(world, lambda office: office.correct([row.id])).details["hindrance"] == "partial"
    correct(world, row, Credit(amount=Decimal(10000)))
    assert (notes(world)[0]["total"], notes(world)[0]["type"]) == (10000, "REDUCTION_DISCOUNT_PARTIAL_TOTAL")
    world.clock.seconds += 60
    report = one(world.sync(wait=True))
    assert (now(world, row).state, notice(world, row), of(report, row)) == (State.ISSUED, None, [])
    report = undo(world, row)  # and the rest of it later
    assert (report.corrected, owed(world, row), now(world, row).state) == (1, Decimal(0), State.VOIDED)


def test_a_draft_refunded_in_part_is_changed_in_alegra(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = first(world, State.DRAFT)
    assert of(undo(world, row, "PARTIALLY_REFUNDED"), row) == [Kind.REFUND_PARTIAL]
    found = look(world, row)
    assert found.way is None
    assert found.problem is not None
    assert found.problem.details["hindrance"] == "partial"
    refused(world, lambda office: office.correct([row.id]))
    assert len(documents_of(world, HOTMART_NAME, row.key.sale_id)) == 1
    ask(world, lambda office: office.mark_corrected([row.id]))
    assert of(one(world.sync()), row) == []
    assert of(undo(world, row), row) == [Kind.REFUND_OF_DRAFT]  # that is another question


@pytest.mark.parametrize(("name", "status"), [(HOTMART_NAME, "PROTESTED"), (MASTERSHOP_NAME, 11)])
def test_a_claim_is_told_and_corrects_nothing(world: World, name: str, status: object) -> None:
    row = issued(world, name)
    automatic(world, name)
    assert of(undo(world, row, status), row) == [Kind.SALE_DISPUTED]
    assert notes(world, name) == []
    back = undo(world, row, "APPROVED" if name == HOTMART_NAME else 8)
    assert (of(back, row), notice(world, row)) == ([], None)


@pytest.mark.parametrize("status", ["PROTESTED", "PARTIALLY_REFUNDED", "WAITING_PAYMENT"])
def test_what_is_said_of_a_draft_that_waits_to_be_issued_is_said_once(world: World, status: str) -> None:
    set_up(world, HOTMART_NAME, **FINAL)
    world.servers.faults.replace("http-401@POST /invoices/stamp")
    world.sync()
    world.servers.faults.replace("")
    row = world.engine.ledger.rows(states=(State.DRAFT,), roles=(DOCUMENT,))[0]
    assert of(undo(world, row, status), row)
    told = len(world.engine.ledger.events(row_id=row.id))
    for _ in range(2):
        assert of(one(world.sync()), row)
    assert len(world.engine.ledger.events(row_id=row.id)) == told
    assert of(undo(world, row, "APPROVED"), row) == []
    assert now(world, row).state in (State.ISSUED, State.ISSUING)


def test_a_sale_that_stands_again_needs_nothing(world: World, invoice: Row) -> None:
    assert of(undo(world, invoice, "APPROVED"), invoice) == []
    assert notice(world, invoice) is None
    assert refused(world, lambda office: office.mark_corrected([invoice.id])).kind is Kind.NOT_POSSIBLE


def test_a_sale_that_stands_again_after_its_draft_was_deleted_asks(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = first(world, State.DRAFT)
    undo(world, row)
    correct(world, row)
    report = undo(world, row, "COMPLETE")
    assert of(report, row) == [Kind.DELETED_IN_ALEGRA]
    ask(world, lambda office: office.create_again([row.id]))
    world.sync(wait=True)
    assert len(documents_of(world, HOTMART_NAME, row.key.sale_id)) == 1


def test_a_draft_issued_by_hand_meanwhile_is_credited_instead(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = first(world, State.DRAFT)
    undo(world, row)
    company(world, HOTMART_NAME).stamp(row.alegra_id)
    assert refused(world, lambda office: office.correct([row.id])).details["hindrance"] == "issued"
    assert of(one(world.sync()), row) == [Kind.REFUND_OF_INVOICE]
    correct(world, row)
    assert owed(world, row) == 0


# --- corrected by hand


def test_a_credit_note_made_by_hand_ends_the_proposal(world: World, invoice: Row) -> None:
    company(world, HOTMART_NAME).credit(invoice.alegra_id)
    world.clock.seconds += 3700  # it is paid: what it owes tells nothing, so that notes are looked through once an hour
    report = one(world.sync())
    assert (of(report, invoice), report.corrected, now(world, invoice).state) == ([], 0, State.VOIDED)
    assert len(notes(world)) == 1
    [own] = credit_rows(world, invoice)
    assert own.adopted
    world.clock.seconds += 7200
    world.sync()
    assert now(world, invoice).state is State.VOIDED


def test_what_was_credited_by_hand_is_not_credited_again(world: World, invoice: Row) -> None:
    assert invoice.total is not None
    company(world, HOTMART_NAME).credit(invoice.alegra_id, amount=1000)
    found = look(world, invoice)
    assert (found.credited, found.left, found.suggested) == (Decimal(1000), invoice.total - 1000, invoice.total - 1000)
    correct(world, invoice)
    assert sorted(note["total"] for note in notes(world)) == [1000, invoice.total - 1000]
    world.clock.seconds += 60
    world.sync(wait=True)
    assert now(world, invoice).state is State.VOIDED


def test_one_note_made_by_hand_for_two_invoices_corrects_both(world: World) -> None:
    one_row = issued(world)
    others = world.engine.ledger.rows(states=(State.ISSUED,), roles=(DOCUMENT,))
    other = next(row for row in others if row.id != one_row.id)
    books = company(world, HOTMART_NAME)
    for row in (one_row, other):
        undo(world, row)
    first_note = books.credit(one_row.alegra_id)
    part = {"id": other.alegra_id, "amount": other.total}
    record = books.all("credit-notes")[first_note]
    books.save("credit-notes", {**record, "invoices": [*record["invoices"], part]})
    books.edit("invoices", other.alegra_id, credited=other.total, status="closed")
    world.clock.seconds += 3700
    report = one(world.sync())
    assert (of(report, one_row), of(report, other)) == ([], [])
    assert (now(world, one_row).state, now(world, other).state) == (State.VOIDED, State.VOIDED)
    world.sync()
    assert [len(credit_rows(world, row)) for row in (one_row, other)] == [1, 1]


def test_a_partial_refund_credited_by_hand_is_settled(world: World) -> None:
    row = issued(world)
    undo(world, row, "PARTIALLY_REFUNDED")
    company(world, HOTMART_NAME).credit(row.alegra_id, amount=5000)
    world.clock.seconds += 3700
    assert of(one(world.sync()), row) == []
    assert (now(world, row).state, notice(world, row)) == (State.ISSUED, None)


def test_a_paid_invoice_credited_by_hand_is_seen_within_the_hour(world: World, invoice: Row) -> None:
    books = company(world, HOTMART_NAME)
    if owed(world, invoice) > 0 and not books.payments_of.get(invoice.alegra_id):
        books.pay(invoice.alegra_id)
    world.sync()
    books.credit(invoice.alegra_id)
    world.clock.seconds += 3700
    assert of(one(world.sync()), invoice) == []
    assert now(world, invoice).state is State.VOIDED


def test_an_invoice_voided_by_hand_needs_nothing(world: World, invoice: Row) -> None:
    books = company(world, HOTMART_NAME)
    record = books.all("invoices")[invoice.alegra_id]
    books.save("invoices", {**record, "status": "void"})
    assert of(one(world.sync()), invoice) == []
    assert now(world, invoice).state is State.VOIDED


def test_i_did_it_ends_a_proposal_for_good(world: World, invoice: Row) -> None:
    ask(world, lambda office: office.mark_corrected([invoice.id]))
    world.clock.seconds += 7200
    assert of(one(world.sync()), invoice) == []
    assert now(world, invoice).state is State.ISSUED


def test_a_document_of_another_hand_is_never_corrected_by_the_run(world: World) -> None:
    row = issued(world)
    world.engine.ledger.note(row, "", reason="another_hand")
    automatic(world)
    assert of(undo(world, row), row) == [Kind.REFUND_OF_INVOICE]
    assert notes(world) == []


# --- what cannot be


def test_more_than_is_left_is_refused_before_anything_is_sent(world: World, invoice: Row) -> None:
    assert invoice.total is not None
    for wrong in (invoice.total + 1, Decimal(0), Decimal(-1)):
        problem = refused(world, lambda office, w=wrong: office.correct([invoice.id], {invoice.id: Credit(w)}))  # type: ignore[misc]
        assert problem.details["hindrance"] == "amount"
    for units in ({0: Decimal(99)}, {7: Decimal(1)}, {0: Decimal(-1)}):
        refused(world, lambda office, u=units: office.correct([invoice.id], {invoice.id: Credit(quantities=u)}))  # type: ignore[misc]
    assert (notes(world), credit_rows(world, invoice)) == ([], [])
    assert notice(world, invoice) is Kind.REFUND_OF_INVOICE


def test_nothing_is_asked_of_rows_that_are_not_there(world: World, invoice: Row) -> None:
    [lost] = ask(world, lambda office: office.corrections([99999]))
    assert lost.way is None
    assert refused(world, lambda office: office.correct([99999])).details["hindrance"] == "unknown_row"
    done = ask(world, lambda office: office.correct([99999, invoice.id]))
    assert (done.rows, [number for number, _ in done.refused]) == ((invoice.id,), [99999])


def test_an_invoice_that_stands_may_be_credited_all_the_same(world: World) -> None:
    """The store says nothing of it: the merchant knows better."""
    row = issued(world)
    assert may(row) & {"correct", "credit"} == {"credit"}
    correct(world, row, Credit(amount=Decimal(1000), cause="Acuerdo con el cliente"))
    assert (notes(world)[0]["total"], notes(world)[0]["cause"]) == (1000, "Acuerdo con el cliente")
    world.clock.seconds += 60
    assert of(one(world.sync(wait=True)), row) == []


def test_what_is_undone_is_not_paid_first(world: World) -> None:
    row = issued(world)
    known = world.engine.integration(HOTMART_NAME)
    rules = replace(known.rules, bank_accounts={"prepaid": "1"})
    world.engine.ledger.save_integration(replace(known, rules=rules))
    paid = len(company(world, HOTMART_NAME).all("payments"))
    undo(world, row)
    assert not any(
        part["id"] == row.alegra_id
        for payment in list(company(world, HOTMART_NAME).all("payments").values())[paid:]
        for part in payment["invoices"]
    )


def stands_again(world: World, row: Row) -> Report:
    world.servers.hotmart.set_status(row.key.sale_id, "APPROVED")
    return one(world.sync(wait=True))


def test_a_sale_that_stands_again_after_its_invoice_was_credited_is_told(world: World, invoice: Row) -> None:
    correct(world, invoice)
    world.clock.seconds += 60
    world.sync(wait=True)
    for _ in range(2):
        report = stands_again(world, invoice)
        assert (of(report, invoice), now(world, invoice).state) == ([Kind.CREDITED_STANDS], State.VOIDED)
    causes = [cause for cause in world.engine.ledger.attention() if cause.kind is Kind.CREDITED_STANDS]
    assert [cause.rows for cause in causes] == [(invoice.id,)]
    assert may(now(world, invoice)) & {"mark_corrected", "create_again", "correct", "credit"} == {"mark_corrected"}
    ask(world, lambda office: office.mark_corrected([invoice.id]))
    world.servers.hotmart.set_status(invoice.key.sale_id, "COMPLETE")
    assert of(one(world.sync(wait=True)), invoice) == []
    assert len(documents_of(world, HOTMART_NAME, invoice.key.sale_id)) == 1


def test_undone_once_more_nothing_is_left_to_say(world: World, invoice: Row) -> None:
    correct(world, invoice)
    world.clock.seconds += 60
    world.sync(wait=True)
    stands_again(world, invoice)
    assert of(undo(world, invoice), invoice) == []
    assert (now(world, invoice).state, notice(world, invoice), len(notes(world))) == (State.VOIDED, None, 1)


def test_what_was_credited_though_its_sale_stood_is_not_asked_about(world: World) -> None:
    row = issued(world)
    correct(world, row)
    world.clock.seconds += 60
    assert (of(one(world.sync(wait=True)), row), now(world, row).state) == ([], State.VOIDED)


@pytest.mark.parametrize("by_itself", [False, True])
@pytest.mark.parametrize("deleted", [False, True])
def test_a_credit_note_taken_back_by_hand_asks_again_and_makes_none(
    world: World, deleted: bool, by_itself: bool
) -> None:
    row = issued(world)
    undo(world, row)
    if by_itself:
        automatic(world)
        world.sync(wait=True)
    else:
        correct(world, row)
    world.clock.seconds += 60
    world.sync(wait=True)
    assert now(world, row).state is State.VOIDED
    [note] = notes(world)
    annul(world, note, deleted=deleted)
    for _ in range(2):
        world.clock.seconds += 90000
        report = one(world.sync(wait=True))
        assert (of(report, row), report.issued, now(world, row).state) == ([Kind.REFUND_OF_INVOICE], 0, State.ISSUED)
    assert owed(world, row) == row.total
    correct(world, row)
    world.clock.seconds += 60
    assert of(one(world.sync(wait=True)), row) == []
    assert (owed(world, row), now(world, row).state) == (Decimal(0), State.VOIDED)


def test_a_partial_credit_note_taken_back_by_hand_asks_again(world: World) -> None:
    row = issued(world)
    undo(world, row, "PARTIALLY_REFUNDED")
    correct(world, row, Credit(Decimal(1000)))
    world.clock.seconds += 60
    assert of(one(world.sync(wait=True)), row) == []
    [note] = notes(world)
    annul(world, note)
    world.clock.seconds += 90000
    assert of(one(world.sync(wait=True)), row) == [Kind.REFUND_PARTIAL]
    ask(world, lambda office: office.mark_corrected([row.id]))
    world.clock.seconds += 90000
    assert of(one(world.sync(wait=True)), row) == []
