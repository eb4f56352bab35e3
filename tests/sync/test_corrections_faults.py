"""Credit notes when things go wrong: refused, unanswered, cut off, asked for twice, on two computers, after a loss."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice import alegra_money
from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.sync import claim, credit
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.row_rules import may
from tests.sync.books import company, one, set_up
from tests.sync.conftest import MakeWorld
from tests.sync.desk import ask, refused
from tests.sync.undone import (
    FINAL,
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

NOTES = "@POST /credit-notes$"


@pytest.fixture
def invoice(world: World) -> Row:
    """An issued invoice whose sale was refunded afterwards."""
    row = issued(world)
    undo(world, row)
    return now(world, row)


def faulty(world: World, fault: str) -> None:
    world.servers.faults.replace(fault)


@pytest.mark.parametrize("fault", ["commit-then-drop", "commit-then-502", "empty-object", "html"])
def test_an_answer_lost_after_the_commit_is_found(world: World, invoice: Row, fault: str) -> None:
    faulty(world, f"{fault}=1{NOTES}#1")
    assert refused(world, lambda office: office.correct([invoice.id])).kind is Kind.OUTCOME_UNKNOWN
    assert notice(world, invoice) is Kind.OUTCOME_UNKNOWN
    assert may(now(world, invoice)) & {"correct", "credit", "mark_corrected"} == set()
    assert refused(world, lambda office: office.correct([invoice.id])).details["hindrance"] == "verifying"
    report = one(world.sync(wait=True))
    assert (of(report, invoice), report.corrected, now(world, invoice).state) == ([], 1, State.VOIDED)
    assert len(notes(world)) == 1


@pytest.mark.parametrize("fault", ["drop-before-commit", "http-502", "http-503"])
def test_a_note_that_never_came_to_be_is_not_sent_again_by_the_program(world: World, invoice: Row, fault: str) -> None:
    automatic(world)
    held = one(world.sync(dry_run=True)).held
    faulty(world, f"{fault}=1{NOTES}#1")
    begun = world.clock.monotonic()
    report = one(world.sync(wait=True))
    assert world.clock.monotonic() - begun >= 3 * 5  # it has no draft: it is waited for three times as long
    assert of(report, invoice) == [Kind.CORRECTION_UNANSWERED]
    assert report.exit_code == 1
    for _ in range(3):
        world.clock.seconds += 3700
        assert of(one(world.sync(wait=True)), invoice) == [Kind.CORRECTION_UNANSWERED]
    assert notes(world) == []
    assert may(now(world, invoice)) >= {"correct", "mark_corrected"}
    correct(world, invoice)  # a person says so
    world.clock.seconds += 60
    report = one(world.sync(wait=True))
    assert (of(report, invoice), now(world, invoice).state, report.held) == ([], State.VOIDED, held)
    [note], [own] = notes(world), credit_rows(world, invoice)
    assert (own.attempt, own.alegra_id) == (2, note["id"])


def test_a_note_that_comes_late_is_found_before_a_person_sends_it_again(world: World, invoice: Row) -> None:
    faulty(world, f"late-visibility=1:60@GET /credit-notes,commit-then-drop=1{NOTES}#1")
    refused(world, lambda office: office.correct([invoice.id]))
    assert of(one(world.sync(wait=True)), invoice) == [Kind.CORRECTION_UNANSWERED]
    faulty(world, "")
    correct(world, invoice)
    assert len(notes(world)) == 1
    assert now(world, invoice).state is State.VOIDED


def test_i_did_it_gives_up_what_never_came_to_be(world: World, invoice: Row) -> None:
    held = one(world.sync()).held
    faulty(world, f"drop-before-commit=1{NOTES}#1")
    refused(world, lambda office: office.correct([invoice.id]))
    assert one(world.sync(wait=True)).held == held + 1
    ask(world, lambda office: office.mark_corrected([invoice.id]))
    report = one(world.sync(wait=True))
    assert (of(report, invoice), report.held) == ([], held)
    assert [own.state for own in credit_rows(world, invoice)] == [State.CANCELLED]


def test_what_alegra_refuses_stays_in_its_own_words(
    world: World, invoice: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credit, "suggested_type", lambda *_: "NO_SUCH_TYPE")
    problem = refused(world, lambda office: office.correct([invoice.id]))
    assert problem.kind is Kind.CORRECTION_REFUSED
    assert "El tipo de la nota crédito es obligatorio" in problem.details["words"]
    automatic(world)
    for _ in range(2):
        assert of(one(world.sync()), invoice) == [Kind.CORRECTION_REFUSED]  # and is not tried again by itself
    assert one(world.sync()).rejected == 1
    monkeypatch.undo()
    correct(world, invoice)
    world.clock.seconds += 60
    report = one(world.sync(wait=True))
    assert (of(report, invoice), report.rejected, now(world, invoice).state) == ([], 0, State.VOIDED)


def test_another_total_than_asked_is_held_with_its_id(
    world: World, invoice: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alegra_money, "kept_price", lambda books, price, faults: price + 1)
    asked = Decimal("10001.37")
    problem = refused(world, lambda office: office.correct([invoice.id], {invoice.id: Credit(asked)}))
    assert problem.kind is Kind.CORRECTION_REFUSED
    [note], [own] = notes(world), credit_rows(world, invoice)
    assert (own.state, own.alegra_id, notice(world, invoice)) == (State.HELD, note["id"], Kind.CORRECTION_REFUSED)
    refused(world, lambda office: office.correct([invoice.id]))
    assert len(notes(world)) == 1
    ask(world, lambda office: office.mark_corrected([invoice.id]))
    assert (of(one(world.sync()), invoice), credit_rows(world, invoice)[0].state) == ([], State.ISSUED)


def test_a_note_the_tax_office_rejects_corrects_nothing(world: World, invoice: Row) -> None:
    faulty(world, f"stamp-rejected=1{NOTES}")
    correct(world, invoice)
    world.clock.seconds += 60
    report = one(world.sync(wait=True))
    assert (of(report, invoice), report.corrected) == ([Kind.CORRECTION_REFUSED], 0)
    assert now(world, invoice).state is State.ISSUED
    found = now(world, invoice).notice
    assert found is not None
    assert "CAJ43" in found.details["words"]
    faulty(world, "")
    company(world, HOTMART_NAME).remove_credit(notes(world)[0]["id"])  # the merchant takes it away
    assert of(one(world.sync(wait=True)), invoice) == [Kind.REFUND_OF_INVOICE]
    correct(world, invoice)
    world.clock.seconds += 60
    assert of(one(world.sync(wait=True)), invoice) == []
    assert [own.key.role for own in credit_rows(world, invoice)] == ["credit-note-1", "credit-note-2"]
    assert now(world, invoice).state is State.VOIDED


def test_while_the_tax_office_does_not_answer_nobody_is_asked(world: World, invoice: Row) -> None:
    faulty(world, f"stamp-pending=1{NOTES}")
    correct(world, invoice)
    assert notice(world, invoice) is Kind.STAMPING_PENDING
    one(world.sync())
    assert credit_rows(world, invoice)[0].state is State.ISSUING
    books = company(world, HOTMART_NAME)
    books.save("credit-notes", {**books.all("credit-notes")[notes(world)[0]["id"]], "_stamp_due": 0})
    world.clock.seconds += 60
    assert of(one(world.sync()), invoice) == []
    assert now(world, invoice).state is State.VOIDED


def test_without_a_connection_it_goes_out_at_the_next_run(world: World, invoice: Row) -> None:
    faulty(world, f"http-429=1{NOTES}#1")
    assert refused(world, lambda office: office.correct([invoice.id])).kind is Kind.THROTTLED
    assert [own.state for own in credit_rows(world, invoice)] == [State.READY]
    world.clock.seconds += 120
    report = one(world.sync(wait=True))
    assert (of(report, invoice), report.corrected, len(notes(world))) == ([], 1, 1)


def test_what_waits_to_be_sent_is_given_up_when_the_sale_stands_again(world: World, invoice: Row) -> None:
    faulty(world, f"http-429=1{NOTES}#1")
    refused(world, lambda office: office.correct([invoice.id]))
    world.clock.seconds += 120
    assert of(undo(world, invoice, "COMPLETE"), invoice) == []
    assert (notes(world), [own.state for own in credit_rows(world, invoice)]) == ([], [State.CANCELLED])


def test_what_waits_to_be_sent_is_given_up_when_it_was_credited_by_hand(world: World, invoice: Row) -> None:
    faulty(world, f"http-429=1{NOTES}#1")
    refused(world, lambda office: office.correct([invoice.id]))
    company(world, HOTMART_NAME).credit(invoice.alegra_id)
    world.clock.seconds += 120
    assert of(one(world.sync(wait=True)), invoice) == []
    assert len(notes(world)) == 1
    assert now(world, invoice).state is State.VOIDED


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", range(7))
def test_killed_at_any_commit_it_is_credited_once(
    world: World, invoice: Row, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However far it came, the next run and at most one more word of the merchant end with exactly one note."""
    automatic(world)
    left = step
    move, note = world.engine.ledger.move, world.engine.ledger.note

    def counted(write: object) -> object:
        def written(*given: object, **fields: object) -> object:
            nonlocal left
            if given[0].key.role != "document" or (len(given) > 2 and given[2] in ("credited", "credited in part")):  # type: ignore[attr-defined]
                if left == 0:
                    raise Killed
                left -= 1
            return write(*given, **fields)  # type: ignore[operator]

        return written

    monkeypatch.setattr(world.engine.ledger, "move", counted(move))
    monkeypatch.setattr(world.engine.ledger, "note", counted(note))
    with suppress(Killed):
        world.sync(wait=True)
    world.restart()
    report = one(world.sync(wait=True))
    if of(report, invoice) == [Kind.CORRECTION_UNANSWERED]:
        correct(world, invoice)
        world.clock.seconds += 60
        report = one(world.sync(wait=True))
    assert of(report, invoice) == []
    assert (len(notes(world)), owed(world, invoice), now(world, invoice).state) == (1, Decimal(0), State.VOIDED)


def test_stopped_while_the_request_is_under_way(world: World, invoice: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    record = claim._record
    monkeypatch.setattr(claim, "_record", lambda *given: (_ for _ in ()).throw(Killed()))
    with pytest.raises(Killed):
        correct(world, invoice)
    monkeypatch.setattr(claim, "_record", record)
    world.restart()
    assert credit_rows(world, invoice)[0].state is State.SENDING
    report = one(world.sync(wait=True))
    assert (of(report, invoice), len(notes(world)), now(world, invoice).state) == ([], 1, State.VOIDED)


def test_a_second_computer_does_not_credit_again(make_world: MakeWorld) -> None:
    world = make_world()
    row = issued(world)
    second = make_world(beside=world)
    set_up(second, HOTMART_NAME, **FINAL)
    second.sync(wait=True)
    other = second.engine.ledger.find_document(row.key.company, row.key.store, row.key.sale_id)
    assert other is not None
    undo(world, row)
    second.sync(wait=True)
    assert notice(second, other) is Kind.REFUND_OF_INVOICE
    correct(world, row)
    correct(second, other)  # it was looked at before
    world.clock.seconds += 60
    for computer in (world, second):
        automatic(computer)
        assert of(one(computer.sync(wait=True)), row) == []
    assert len(notes(world)) == 1
    assert (now(world, row).state, now(second, other).state) == (State.VOIDED, State.VOIDED)


def test_a_ledger_that_lost_its_note_recognises_it(make_world: MakeWorld) -> None:
    world = make_world()
    row = issued(world)
    undo(world, row)
    correct(world, row)
    fresh = make_world(beside=world)
    set_up(fresh, HOTMART_NAME, **FINAL)
    automatic(fresh)
    report = one(fresh.sync(wait=True))
    found = fresh.engine.ledger.find_document(row.key.company, row.key.store, row.key.sale_id)
    assert found is not None
    assert (of(report, row), len(notes(world)), found.state) == ([], 1, State.VOIDED)
    assert fresh.engine.ledger.credit_notes(row.key)[0].key.role == "credit-note-1"


def test_a_partial_note_of_a_lost_ledger_counts(make_world: MakeWorld) -> None:
    world = make_world()
    row = issued(world)
    undo(world, row, "PARTIALLY_REFUNDED")
    correct(world, row, Credit(amount=Decimal(7000)))
    fresh = make_world(beside=world)
    set_up(fresh, HOTMART_NAME, **FINAL)
    report = one(fresh.sync(wait=True))
    assert of(report, row) == []
    found = fresh.engine.ledger.find_document(row.key.company, row.key.store, row.key.sale_id)
    assert found is not None
    assert look(fresh, found).credited == 7000


def test_two_clicks_make_one_note(world: World, invoice: Row) -> None:
    correct(world, invoice)
    with pytest.raises(Exception, match="not_possible"):
        correct(world, invoice)
    assert len(notes(world)) == 1


def test_alegra_unreachable_changes_nothing(world: World, invoice: Row) -> None:
    faulty(world, "http-503@GET")
    assert refused(world, lambda office: office.correct([invoice.id])).kind is Kind.ALEGRA_DOWN
    faulty(world, "")
    assert (notes(world), credit_rows(world, invoice), notice(world, invoice)) == ([], [], Kind.REFUND_OF_INVOICE)


def test_killed_between_two_answers_of_the_merchant_the_earlier_is_not_sent(
    world: World, invoice: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty(world, f"drop-before-commit=1{NOTES}#1")
    refused(world, lambda office: office.correct([invoice.id], {invoice.id: Credit(Decimal(1000))}))
    world.sync(wait=True)

    async def killed(*_: object, **__: object) -> None:
        raise Killed

    monkeypatch.setattr(credit, "create", killed)
    with suppress(Killed):
        correct(world, invoice, Credit(Decimal(700)))
    monkeypatch.undo()
    world.restart()
    world.sync(wait=True)
    assert [note["total"] for note in notes(world)] == [Decimal(700)]
