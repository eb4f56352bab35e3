"""An account that was in use before: what another hand made is asked about, taken over, and never repeated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME
from tests.sync.books import company, marked, one, set_up
from tests.sync.desk import ask
from tests.sync.test_questions import two_lookalikes
from tests.virtual import World

__all__ = ["two_lookalikes"]


def asked(world: World) -> list[Row]:
    held = world.engine.ledger.rows(states=[State.HELD])
    return [row for row in held if row.problem is not None and row.problem.kind is Kind.ALREADY_INVOICED]


def subjects(rows: Iterable[Row]) -> list[str]:
    return [row.problem.subject for row in rows if row.problem is not None]


@pytest.fixture
def one_asked(world: World) -> World:
    set_up(world, HOTMART_NAME)
    world.sync()
    assert len(asked(world)) == 1
    return world


# --- one answer for many


def test_both_sides_are_read_before_the_answer(two_lookalikes: World) -> None:
    world = two_lookalikes
    set_up(world, HOTMART_NAME)
    world.sync()
    rows = asked(world)
    pairs = ask(world, lambda office: office.twins([row.id for row in rows]))
    assert [pair.row_id for pair in pairs] == [row.id for row in rows]
    for pair, row in zip(pairs, rows, strict=True):
        assert pair.document is not None
        assert (pair.document.id, pair.document.total) == (row.problem and row.problem.subject, row.total)
        assert pair.total == pair.sale.total
        assert (pair.customer, pair.document.client_number) == (pair.sale.buyer.name, pair.sale.buyer.number)
        assert pair.holds


def test_one_answer_adopts_them_all_and_lets_the_first_run_go_on(two_lookalikes: World) -> None:
    world = two_lookalikes
    set_up(world, HOTMART_NAME)
    assert one(world.sync()).error is not None
    rows = asked(world)
    before = len(world.transport.sent)
    done = ask(world, lambda office: office.answer([row.id for row in rows], "adopt"))
    assert (sorted(done.rows), done.refused) == (sorted(row.id for row in rows), ())
    assert len(world.transport.sent) - before == 2  # the company, and both invoices together
    ask(world, lambda office: office.continue_after_first_scan(HOTMART_NAME))
    assert one(world.sync()).error is None
    after = [world.engine.ledger.row(row.id) for row in rows]
    assert {row.state for row in after} == {State.ISSUED}
    assert [row.alegra_id for row in after] == subjects(rows)
    counts = marked(world, HOTMART_NAME)
    assert not any(counts[row.key.sale_id] for row in rows)
    assert one(world.sync()).created == 0


def test_of_several_the_one_that_is_gone_is_told_and_the_other_adopted(two_lookalikes: World) -> None:
    world = two_lookalikes
    set_up(world, HOTMART_NAME)
    world.sync()
    first, second = asked(world)
    company(world, HOTMART_NAME).void("invoices", subjects([first])[0])
    done = ask(world, lambda office: office.answer([first.id, second.id], "adopt"))
    assert done.rows == (second.id,)
    [(number, problem)] = done.refused
    assert (number, problem.details["hindrance"]) == (first.id, "not_in_alegra")


# --- what does not count as invoiced


def test_a_document_that_was_voided_since_frees_its_sale(one_asked: World) -> None:
    world = one_asked
    [row] = asked(world)
    company(world, HOTMART_NAME).void("invoices", subjects([row])[0])
    world.sync()
    after = world.engine.ledger.row(row.id)
    assert (after.state, after.problem) == (State.DRAFT, None)
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 1
    assert one(world.sync()).created == 0


def test_a_document_that_was_deleted_since_frees_its_sale(one_asked: World) -> None:
    world = one_asked
    [row] = asked(world)
    company(world, HOTMART_NAME).delete("invoices", subjects([row])[0])
    world.sync()
    assert world.engine.ledger.row(row.id).state is State.DRAFT
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 1


@pytest.mark.parametrize("fault", ["html=1@GET /invoices", "http-503=1@GET /invoices", "empty-body=1@GET /invoices"])
def test_what_could_not_be_read_frees_nothing(one_asked: World, fault: str) -> None:
    world = one_asked
    [row] = asked(world)
    company(world, HOTMART_NAME).void("invoices", subjects([row])[0])
    world.servers.faults.replace(fault)
    world.sync()
    world.servers.faults.replace("")
    assert [each.id for each in asked(world)] == [row.id]
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 0
    world.sync()
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 1


def test_an_invoice_that_a_credit_note_took_back_says_so(one_asked: World) -> None:
    world = one_asked
    [row] = asked(world)
    books, number = company(world, HOTMART_NAME), subjects(asked(world))[0]
    record = books.get("invoices", number)
    books.edit("invoices", number, credited=record["total"], status="closed")
    [pair] = ask(world, lambda office: office.twins([row.id]))
    assert pair.corrected
    assert not pair.holds


def test_a_paid_invoice_is_not_taken_for_a_corrected_one(one_asked: World) -> None:
    world = one_asked
    [row] = asked(world)
    company(world, HOTMART_NAME).pay(subjects([row])[0])
    [pair] = ask(world, lambda office: office.twins([row.id]))
    assert pair.holds


def test_a_void_document_of_another_hand_was_never_an_invoice(world: World) -> None:
    set_up(world, HOTMART_NAME)
    books = company(world, HOTMART_NAME)
    for number, record in list(books.all("invoices").items()):
        if record["status"] == "open":
            books.void("invoices", number)
    report = one(world.sync())
    assert asked(world) == []
    assert report.created > 0


# --- remissions, and items by their own reference


def test_a_remission_of_another_hand_is_asked_about_and_taken_as_one(world: World) -> None:
    set_up(world, HOTMART_NAME)
    books = company(world, HOTMART_NAME)
    [invoice] = [one for one in books.all("invoices").values() if _is_lookalike(one)]
    lines = [
        {"id": line["id"], "price": line["price"], "quantity": 1, "tax": [{"id": "4"}]} for line in invoice["lines"]
    ]
    day = books.today() - timedelta(days=1)
    remission = books.add_remission(invoice["client"], lines, day)
    books.edit("remissions", remission, date=day.isoformat())
    books.delete("invoices", invoice["id"])
    world.sync()
    [row] = asked(world)
    assert subjects([row]) == [remission]
    [pair] = ask(world, lambda office: office.twins([row.id]))
    assert pair.document is not None
    assert pair.document.kind.value == "remission"
    ask(world, lambda office: office.answer([row.id], "adopt"))
    after = world.engine.ledger.row(row.id)
    assert (after.kind, after.alegra_id, after.state) == ("remission", remission, State.ISSUED)
    assert one(world.sync()).created == 0


def test_a_line_that_does_not_say_its_reference_is_known_by_its_item(world: World) -> None:
    set_up(world, HOTMART_NAME)
    books = company(world, HOTMART_NAME)
    [invoice] = [one for one in books.all("invoices").values() if _is_lookalike(one)]
    books.edit("invoices", invoice["id"], lines=[{**line, "reference": None} for line in invoice["lines"]])
    world.sync()
    assert subjects(asked(world)) == [invoice["id"]]


def test_nothing_is_asked_twice_and_an_answer_of_no_makes_one_document(one_asked: World) -> None:
    world = one_asked
    [row] = asked(world)
    ask(world, lambda office: office.answer([row.id], "create"))
    world.sync()
    assert asked(world) == []
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 1
    with pytest.raises(ProblemError):
        ask(world, lambda office: office.answer([row.id], "adopt"))
    assert max(marked(world, HOTMART_NAME).values()) == 1


def _is_lookalike(invoice: dict[str, Any]) -> bool:
    return bool(invoice["status"] == "open" and invoice["total"] == Decimal(119000))
