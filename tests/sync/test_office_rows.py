"""What a person decides about single sales, and that it is never more than he said."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Stage
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.propose import propose_corrections
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import RULES, may
from tests.sync.books import check_books, company, documents_of, due, marked, one, set_up
from tests.sync.desk import ask, refused
from tests.virtual import World


def rows(world: World, *states: State, kind: Kind | None = None) -> list[Row]:
    found = world.engine.ledger.rows(states=states, roles=("document",))
    return [row for row in found if kind is None or (row.problem is not None and row.problem.kind is kind)]


def row_of(world: World, sale_id: str) -> Row:
    [row] = [r for r in world.engine.ledger.rows(roles=("document",)) if r.key.sale_id == sale_id]
    return row


@pytest.fixture
def synced(world: World) -> World:
    set_up(world, HOTMART_NAME)
    world.sync()
    return world


def delete_one(world: World) -> Row:
    """Somebody deletes a draft in Alegra, and a run has seen it."""
    [sale, *_] = due(world, HOTMART_NAME)
    [(_, draft)] = documents_of(world, HOTMART_NAME, sale.sale_id)
    company(world, HOTMART_NAME).delete("invoices", draft["id"])
    world.clock.jump += timedelta(hours=2)
    world.sync()
    row = row_of(world, sale.sale_id)
    assert row.state is State.DELETED
    return row


def test_skipped_and_taken_back_exactly(synced: World) -> None:
    world = synced
    ids = [row.id for row in rows(world, State.HELD, State.WAITING)]
    before = {number: world.engine.ledger.row(number) for number in ids}
    assert {row.state for row in before.values()} == {State.HELD, State.WAITING}
    assert ask(world, lambda office: office.skip(ids)).rows == tuple(ids)
    assert {world.engine.ledger.row(number).state for number in ids} == {State.SKIPPED}
    assert one(world.sync()).error is None
    assert {world.engine.ledger.row(number).state for number in ids} == {State.SKIPPED}  # it stays his word
    ask(world, lambda office: office.unskip(ids))
    for number, row in before.items():
        after = world.engine.ledger.row(number)
        assert (after.state, after.problem) == (row.state, row.problem)
    assert [event.name for event in world.engine.ledger.events(row_id=ids[0])][-2:] == [
        "skipped by the merchant",
        "not skipped any more",
    ]
    world.sync()
    check_books(world, HOTMART_NAME)


def test_what_is_in_alegra_or_unanswered_cannot_be_skipped(synced: World) -> None:
    world = synced
    [draft, *_] = rows(world, State.DRAFT)
    held = rows(world, State.HELD)[0]
    problem = refused(world, lambda office: office.skip([draft.id]))
    assert (problem.kind, problem.details["hindrance"]) == (Kind.NOT_POSSIBLE, "in_alegra")
    done = ask(world, lambda office: office.skip([draft.id, held.id, 9999]))
    assert done.rows == (held.id,)
    assert [(number, why.details["hindrance"]) for number, why in done.refused] == [
        (draft.id, "in_alegra"),
        (9999, "unknown_row"),
    ]
    assert ask(world, lambda office: office.skip([])).rows == ()


def test_nobody_may_ask_for_an_unanswered_creation_again(synced: World) -> None:
    world = synced
    ready = world.engine.ledger.move(rows(world, State.WAITING)[0], State.READY, "due")
    sending = world.engine.ledger.move(ready, State.SENDING, "claimed", session="gone")
    for row in (sending, world.engine.ledger.move(sending, State.UNKNOWN, "unanswered")):
        assert may(row) == frozenset()
        for name in ("skip", "retry", "bill_as_unidentified", "create_again"):
            problem = refused(world, lambda office, name=name, row=row: getattr(office, name)([row.id]))  # type: ignore[misc]
            assert problem.details["hindrance"] == "verifying"


def test_commands_lead_only_where_the_ledger_lets_them(synced: World) -> None:
    for row in synced.engine.ledger.rows():
        assert may(row) <= set(RULES)
        if row.key.role != "document":
            assert not may(row) & {"skip", "create_again", "choose_document"}


def test_a_held_sale_is_sent_once_its_cause_is_gone(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = rows(world, State.HELD, kind=Kind.CUSTOMER_NOT_CLIENT)[0]
    assert row.problem is not None
    contacts = company(world, HOTMART_NAME).all("contacts")
    contacts[row.problem.details["id"]]["type"] = ["client"]
    ask(world, lambda office: office.retry([row.id]))
    assert world.engine.ledger.row(row.id).state is State.READY
    assert one(world.sync()).created == 1
    assert world.engine.ledger.row(row.id).state is State.DRAFT


def test_what_was_refused_a_stamp_is_never_stamped_by_a_mere_retry(synced: World) -> None:
    """Issuing is legal: it has a command of its own, which is asked about."""
    world = synced
    held = world.engine.ledger.move(
        rows(world, State.DRAFT)[0], State.HELD, "held", problem=Problem(Kind.REJECTED_AT_STAMPING)
    )
    assert refused(world, lambda office: office.retry([held.id])).details["hindrance"] == "question"
    assert world.engine.ledger.row(held.id).state is State.HELD
    assert may(held) & {"retry", "issue_again"} == {"issue_again"}
    ask(world, lambda office: office.issue_again([held.id]))
    after = world.engine.ledger.row(held.id)
    assert (after.state, after.problem) == (State.DRAFT, None)
    assert refused(world, lambda office: office.issue_again([held.id])).details["hindrance"] == "document"


def test_a_look_alike_is_adopted(synced: World) -> None:
    world = synced
    [row] = rows(world, State.HELD, kind=Kind.ALREADY_INVOICED)
    assert row.problem is not None
    assert refused(world, lambda office: office.retry([row.id])).details["hindrance"] == "question"
    ask(world, lambda office: office.answer([row.id], "adopt"))
    after = world.engine.ledger.row(row.id)
    assert (after.alegra_id, after.adopted) == (row.problem.subject, True)
    assert after.state in (State.DRAFT, State.ISSUED)
    assert one(world.sync()).created == 0
    assert refused(world, lambda office: office.answer([row.id], "adopt")).details["hindrance"] == "no_question"


def test_a_look_alike_that_is_another_sales_is_not_asked_about_again(synced: World) -> None:
    world = synced
    [row] = rows(world, State.HELD, kind=Kind.ALREADY_INVOICED)
    ask(world, lambda office: office.answer([row.id], "create"))
    assert one(world.sync()).created == 1
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 1
    assert one(world.sync()).created == 0
    assert not rows(world, State.HELD, kind=Kind.ALREADY_INVOICED)


def test_a_look_alike_may_be_skipped(synced: World) -> None:
    world = synced
    [row] = rows(world, State.HELD, kind=Kind.ALREADY_INVOICED)
    ask(world, lambda office: office.answer([row.id], "skip"))
    assert one(world.sync()).created == 0
    ask(world, lambda office: office.unskip([row.id]))
    assert world.engine.ledger.row(row.id).problem == row.problem


def test_a_sale_is_billed_without_identification_by_his_word(synced: World) -> None:
    world = synced
    held = rows(world, State.HELD, kind=Kind.CUSTOMER_ID_INVALID) + rows(
        world, State.HELD, kind=Kind.CUSTOMER_DATA_INCOMPLETE
    )
    [row, *_] = held
    other = rows(world, State.HELD, kind=Kind.ALREADY_INVOICED)[0]
    assert refused(world, lambda office: office.bill_as_unidentified([other.id])).details["hindrance"] == "buyer"
    ask(world, lambda office: office.bill_as_unidentified([row.id]))
    assert one(world.sync()).created == 1
    [(_, record)] = documents_of(world, HOTMART_NAME, row.key.sale_id)
    shown = company(world, HOTMART_NAME).shown("invoices", record["id"])
    assert shown["client"]["identification"] == "222222222222"


# --- gone and found twice ---------------------------------------------------------------------------------------------


def test_a_deleted_document_is_created_again_by_his_click_only(synced: World) -> None:
    world = synced
    row = delete_one(world)
    assert one(world.sync()).created == 0
    ask(world, lambda office: office.create_again([row.id]))
    again = world.engine.ledger.row(row.id)
    assert (again.state, again.alegra_id, again.generation) == (State.READY, "", 2)
    assert one(world.sync()).created == 1
    [(_, record)] = documents_of(world, HOTMART_NAME, row.key.sale_id)
    assert f":{row.key.sale_id}:invoice.2]" in record["observations"]
    assert world.engine.ledger.row(row.id).state is State.DRAFT
    assert one(world.sync()).created == 0
    assert refused(world, lambda office: office.create_again([row.id])).details["hindrance"] == "document"


def test_a_deleted_document_that_is_there_after_all_is_kept(synced: World) -> None:
    world = synced
    [draft, *_] = rows(world, State.DRAFT)
    world.engine.ledger.move(draft, State.DELETED, "deleted in Alegra")  # the account was suspended for a while
    ask(world, lambda office: office.create_again([draft.id]))
    assert world.engine.ledger.row(draft.id).state is State.DRAFT
    assert one(world.sync()).created == 0
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 1


def test_a_deleted_document_may_be_left_so(synced: World) -> None:
    world = synced
    row = delete_one(world)
    ask(world, lambda office: office.skip([row.id]))
    assert one(world.sync()).created == 0
    assert world.engine.ledger.row(row.id).state is State.SKIPPED
    ask(world, lambda office: office.unskip([row.id]))
    after = world.engine.ledger.row(row.id)
    assert (after.state, after.problem) == (State.DELETED, row.problem)
    ask(world, lambda office: office.skip([row.id]))
    ask(world, lambda office: office.create_again([row.id]))
    assert one(world.sync()).created == 1


def test_the_right_one_of_two_is_chosen_and_stays_chosen(synced: World) -> None:
    world = synced
    [draft, *_] = rows(world, State.DRAFT)
    books = company(world, HOTMART_NAME)
    [(_, record)] = documents_of(world, HOTMART_NAME, draft.key.sale_id)
    copy = _copy(world, record["id"])
    names = f"invoice/{draft.alegra_id},invoice/{copy}"
    twice = Problem(Kind.FOUND_TWICE, draft.key.sale_id, {"n": "2", "ids": "", "documents": names})
    world.engine.ledger.move(draft, State.CONFLICT, "found twice", problem=twice)
    documents = ask(world, lambda office: office.documents_of(draft.id))
    assert {document.id for document in documents} == {draft.alegra_id, copy}
    assert refused(world, lambda office: office.choose_document(draft.id, "invoice", "999")).kind is Kind.NOT_POSSIBLE
    ask(world, lambda office: office.choose_document(draft.id, "invoice", copy))
    chosen = world.engine.ledger.row(draft.id)
    assert (chosen.alegra_id, chosen.state) == (copy, State.DRAFT)
    assert chosen.notice is not None
    for _ in range(3):
        world.clock.jump += timedelta(hours=2)
        assert one(world.sync()).created == 0
        assert world.engine.ledger.row(draft.id).alegra_id == copy
        assert world.engine.ledger.row(draft.id).state is State.DRAFT
    books.delete("invoices", draft.alegra_id)
    world.clock.jump += timedelta(hours=2)
    world.sync()
    after = world.engine.ledger.row(draft.id)
    assert (after.alegra_id, after.state, after.notice) == (copy, State.DRAFT, None)


def _copy(world: World, invoice: str) -> str:
    """A person copies an invoice in Alegra: same mark, new id."""
    books = company(world, HOTMART_NAME)
    record = dict(books.all("invoices")[invoice])
    body = {name: value for name, value in record.items() if name != "id"}
    return str(books.add("invoices", body)["id"])


# --- corrections and the first scan -----------------------------------------------------------------------------------


def test_a_proposed_correction_that_he_made_himself_is_not_proposed_again(synced: World) -> None:
    world = synced
    [draft, *_] = rows(world, State.DRAFT)
    ledger = world.engine.ledger
    stored = ledger.sale(draft.integration_id, draft.key.sale_id)
    assert stored is not None
    ledger.save_sales(draft.integration_id, [replace(stored.sale, stage=Stage.RETURNED)], lesser_ok=True)
    work = world._run(world.engine.open(world.engine.integration(HOTMART_NAME), Report(HOTMART_NAME)))
    propose_corrections(work)
    assert "mark_corrected" in may(ledger.row(draft.id))
    ask(world, lambda office: office.mark_corrected([draft.id]))
    assert ledger.row(draft.id).notice is None
    work = world._run(world.engine.open(world.engine.integration(HOTMART_NAME), Report(HOTMART_NAME)))
    propose_corrections(work)
    assert ledger.row(draft.id).notice is None


def test_only_what_stopped_it_can_be_lifted(synced: World) -> None:
    world = synced
    problem = refused(world, lambda office: office.continue_after_first_scan(HOTMART_NAME))
    assert problem.details["hindrance"] == "not_stopped"


def test_a_merchant_skips_while_a_run_is_sending(world: World) -> None:
    """Rows skipped in the middle of a run are not sent, and the run goes on."""
    set_up(world, MASTERSHOP_NAME)
    office = Office(world.engine)

    async def both() -> list[int]:
        running = asyncio.ensure_future(world.engine.sync())
        while not rows(world, State.SENDING):
            await asyncio.sleep(0.005)
        done = await office.skip([row.id for row in rows(world, State.READY)])
        [report] = await running
        assert report.error is None
        return list(done.rows)

    skipped = world._run(both())
    assert skipped
    assert {world.engine.ledger.row(number).state for number in skipped} == {State.SKIPPED}
    counts = marked(world, MASTERSHOP_NAME)
    assert not any(counts[world.engine.ledger.row(number).key.sale_id] for number in skipped)
