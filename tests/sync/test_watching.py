"""What is looked at again after a document exists: by id, one by one, without one of them stopping the others."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from alegra_desktop.domain.ledger import DOCUMENT, Row
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.sync import send
from alegra_desktop.sync.report import Report
from tests.sync.books import check_books, company, due, marked, one, set_up
from tests.sync.conftest import MakeWorld
from tests.virtual import World

FINAL = {'state = "draft"': 'state = "final"'}


def told(report: Report, kind: Kind) -> list[str]:
    return [trouble.sale for trouble in report.problems if trouble.problem.kind is kind]


def test_a_document_that_cannot_be_read_stops_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(world, HOTMART_NAME)
    sales = due(world, HOTMART_NAME)

    async def too_thin(*_: object) -> None:
        """The answer to a creation held an id and nothing else, and reading it at once failed."""

    monkeypatch.setattr(send, "_answer", too_thin)
    world.servers.faults.replace("http-503@GET /invoices/")
    assert one(world.sync()).error is None
    rows = world.engine.ledger.rows(states=(State.CREATED,), roles=(DOCUMENT,))
    assert len(rows) == len(sales)
    world.clock.seconds += 600
    world.servers.faults.replace(f"http-503@GET /invoices/{rows[0].alegra_id}$")
    assert one(world.sync()).error is None
    told_of = [event.name for event in world.engine.ledger.events(row_id=rows[0].id)]
    assert told_of.count("could not be read") == 2
    check_books(world, HOTMART_NAME)  # a list shows what reading by id does not
    assert one(world.sync()).busy == 0


def test_a_refund_taken_back_asks_for_nothing(world: World) -> None:
    set_up(world, HOTMART_NAME)
    sale = due(world, HOTMART_NAME)[0].sale_id
    world.sync()
    world.servers.hotmart.set_status(sale, "REFUNDED")
    assert told(one(world.sync()), Kind.REFUND_OF_DRAFT) == [sale]
    world.servers.hotmart.set_status(sale, "APPROVED")
    assert told(one(world.sync()), Kind.REFUND_OF_DRAFT) == []
    check_books(world, HOTMART_NAME)


def test_a_copy_made_and_removed_by_hand_is_told_only_while_it_stands(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = world.engine.ledger.rows(states=(State.DRAFT,))[-1]
    books = company(world, HOTMART_NAME)
    copy = books.clone("invoices", row.alegra_id)
    assert told(one(world.sync()), Kind.FOUND_TWICE) == [row.key.sale_id]
    books.delete("invoices", copy)
    assert told(one(world.sync()), Kind.FOUND_TWICE) == []
    assert marked(world, HOTMART_NAME)[row.key.sale_id] == 1


def test_a_draft_of_another_computer_whose_client_was_changed_is_not_issued(make_world: MakeWorld) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME, **FINAL)
    world.servers.faults.replace("http-503@POST /invoices/stamp")
    world.sync()
    world.servers.faults.replace("")
    row = world.engine.ledger.rows(states=(State.DRAFT, State.ISSUING), roles=(DOCUMENT,))[0]
    books = company(world, HOTMART_NAME)
    drafts = books.all("invoices")
    other = next(d["client"] for d in drafts.values() if d["client"] != drafts[row.alegra_id]["client"])
    books.edit("invoices", row.alegra_id, client=other)
    second = make_world(beside=world)
    set_up(second, HOTMART_NAME, **FINAL)
    report = one(second.sync(wait=True))
    assert told(report, Kind.CHANGED_IN_ALEGRA) == [row.key.sale_id]
    assert books.all("invoices")[row.alegra_id]["_stamps"] == 0


def unstamped_draft(world: World) -> Row:
    """A final integration whose drafts could not be stamped yet; one of them."""
    set_up(world, HOTMART_NAME, **FINAL)
    world.servers.faults.replace("http-401@POST /invoices/stamp")
    world.sync()
    world.servers.faults.replace("")
    return world.engine.ledger.rows(states=(State.DRAFT,), roles=(DOCUMENT,), reason="final")[0]


def test_a_draft_somebody_worked_on_is_not_deleted_when_its_sale_is_undone(world: World) -> None:
    row = unstamped_draft(world)
    books = company(world, HOTMART_NAME)
    lines = [{**line, "quantity": 2} for line in books.all("invoices")[row.alegra_id]["lines"]]
    books.edit("invoices", row.alegra_id, lines=lines)
    world.servers.hotmart.set_status(row.key.sale_id, "REFUNDED")
    report = one(world.sync(wait=True))
    assert row.alegra_id in books.all("invoices")
    assert told(report, Kind.CHANGED_IN_ALEGRA) == [row.key.sale_id]


def test_a_draft_whose_mark_was_taken_away_is_not_issued_in_silence(world: World) -> None:
    row = unstamped_draft(world)
    books = company(world, HOTMART_NAME)
    books.edit("invoices", row.alegra_id, observations="Pedido especial")
    report = one(world.sync(wait=True))
    assert report.error is None
    assert told(report, Kind.CHANGED_IN_ALEGRA) == [row.key.sale_id]
    assert books.all("invoices")[row.alegra_id]["_stamps"] == 0


def test_a_note_written_by_hand_stays_when_the_invoice_is_dated_today(world: World) -> None:
    row = unstamped_draft(world)
    books = company(world, HOTMART_NAME)
    books.edit("invoices", row.alegra_id, anotation="Entregar al portero")
    world.clock.jump += timedelta(days=1)
    assert one(world.sync(wait=True)).busy == 0
    document = books.all("invoices")[row.alegra_id]
    assert document["_stamps"] == 1
    assert document["anotation"].endswith("Entregar al portero")
    assert document["anotation"].startswith("Fecha de la venta:")


def test_two_runs_asked_for_at_once_go_one_after_the_other(world: World) -> None:
    set_up(world, HOTMART_NAME)

    async def both() -> tuple[list[Report], list[Report]]:
        return await asyncio.gather(world.engine.sync(), world.engine.sync())

    first, second = world.clock.run(both())
    assert one(first).created == len(due(world, HOTMART_NAME))
    assert one(second).created == 0
    check_books(world, HOTMART_NAME)
