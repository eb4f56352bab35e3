"""Every way the network can lie, and still exactly one document per due sale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from tests.sync.books import check_books, company, due, marked, one, set_up, set_up_both
from tests.sync.conftest import MakeWorld

LOST = {
    "answers lost after the commit": "commit-then-drop=0.33@POST /",
    "answers turned into 502": "commit-then-502=0.33@POST /",
    "requests lost before the commit": "drop-before-commit=0.33@POST /",
    "commits later than the answer": "commit-late=0.3:1.5@POST /",
    "half answers": "half-body=0.3@POST /",
    "web pages": "html=0.3@POST /",
    "empty objects": "empty-object=0.3@POST /",
    "empty answers": "empty-body=0.3@POST /",
    "busy": "http-503=0.3@POST /",
    "slowed down": "http-429=0.1@POST /",
    "seen late": "late-visibility=1:2@GET /,commit-then-drop=0.2@POST /",
    "pages that lack rows": "incomplete-page=0.3@GET /invoices,commit-then-drop=0.2@POST /",
    "an outage": "outage=0.02:20@POST /invoices",
    "everything": "commit-then-drop=0.1@POST /,drop-before-commit=0.1@POST /,http-502=0.05,slow=0.05:20,"
    "half-body=0.05,late-visibility=1:2@GET /,incomplete-page=0.05@GET /",
}


@pytest.mark.parametrize("plan", LOST.values(), ids=LOST.keys())
def test_one_document_per_sale_whatever_gets_lost(make_world: MakeWorld, plan: str) -> None:
    world = make_world()
    set_up_both(world)
    world.servers.faults.replace(plan)
    world.sync(wait=True)
    for _ in range(3):
        world.sync(wait=True)
    world.servers.faults.replace("")
    for report in world.sync(wait=True):
        assert (report.error, report.unknown, report.busy) == (None, 0, 0)
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)
    assert world.servers.alegra.most_documents_of_a_sale == 1


def test_unknown_is_visible_while_it_lasts(make_world: MakeWorld) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.servers.faults.replace("commit-then-drop=0.33@POST /invoices")
    report = one(world.sync())
    assert report.unknown > 5
    assert report.exit_code in (0, 1)
    unknown = world.engine.ledger.rows(states=(State.UNKNOWN,))
    assert len(unknown) == report.unknown
    assert all(row.problem and row.problem.kind.value == "outcome_unknown" for row in unknown)
    report = one(world.sync(wait=True))
    assert report.unknown == 0
    check_books(world, HOTMART_NAME)


def test_a_lost_creation_is_not_repeated_before_it_has_rested(make_world: MakeWorld) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.servers.faults.replace("drop-before-commit=1@POST /invoices#1")
    world.sync()
    [row] = world.engine.ledger.rows(states=(State.UNKNOWN,))
    world.sync()  # too early: nothing is sent again
    assert len(world.servers.alegra.log.posted("/invoices")) == 1
    world.sync(wait=True)
    last = world.engine.ledger.row(row.id)
    assert row.sent_at is not None
    assert last.sent_at is not None
    assert (last.sent_at - row.sent_at).total_seconds() >= 5
    texts = [body["observations"] for body in world.servers.alegra.log.posted("/invoices")]
    assert sum(row.key.sale_id in text for text in texts) == 2


def test_the_merchant_corrects_a_draft_whose_answer_was_lost(make_world: MakeWorld) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.servers.faults.replace("commit-then-drop=1@POST /invoices#1")
    world.sync()
    [row] = world.engine.ledger.rows(states=(State.UNKNOWN,))
    books = company(world, HOTMART_NAME)
    [(_, draft)] = books.of_sale("hotmart", row.key.sale_id)
    other = books.add_contact(name="Otra Persona", number="52123456")
    books.edit("invoices", draft["id"], client=other, date="2026-11-05")
    world.sync(wait=True)
    assert set(marked(world, HOTMART_NAME).values()) == {1}
    assert len(marked(world, HOTMART_NAME)) == len(due(world, HOTMART_NAME))
    assert world.engine.ledger.row(row.id).alegra_id == draft["id"]


def test_a_refused_token_stops_at_once_and_loses_nothing(make_world: MakeWorld) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.servers.faults.replace("http-401=1@POST /invoices#1")
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind.value == "alegra_credentials"
    assert report.exit_code == 3
    report = one(world.sync(wait=True))
    assert report.error is None
    check_books(world, HOTMART_NAME)


def test_the_rate_limit_is_kept(make_world: MakeWorld) -> None:
    world = make_world(limit=60)
    set_up(world, HOTMART_NAME)
    world.sync(wait=True)
    assert world.servers.alegra.log.statuses[429] == 0
    check_books(world, HOTMART_NAME)


def test_a_busy_neighbour_is_waited_for(make_world: MakeWorld) -> None:
    world = make_world(limit=60)
    set_up(world, HOTMART_NAME)
    user = world.engine.ledger.integrations()[0].alegra_user
    world.servers.alegra.exhaust(user)
    world.sync(wait=True)
    check_books(world, HOTMART_NAME)


def test_a_store_that_answers_badly_is_no_empty_store(make_world: MakeWorld) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.sync()
    before = {row.key.sale_id: row.state for row in world.engine.ledger.rows(roles=("document",))}
    world.servers.faults.replace("empty-object=1@GET /payments")
    report = one(world.sync())
    assert report.error is not None or report.incomplete
    assert {row.key.sale_id: row.state for row in world.engine.ledger.rows(roles=("document",))} == before


def test_marks_that_are_not_kept_stop_the_integration_before_a_second_document(
    make_world: MakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    listed = Alegra.newest_invoices

    async def without_marks(alegra: Alegra, stop: Callable[[AlegraDocument], bool]) -> list[AlegraDocument]:
        return [replace(document, observations="") for document in await listed(alegra, stop)]

    monkeypatch.setattr(Alegra, "newest_invoices", without_marks)
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind.value == "mark_not_kept"
    assert report.created == 1
    again = one(world.sync())
    assert again.created == 0
    assert again.exit_code == 3
    monkeypatch.undo()
    set_up(world, HOTMART_NAME)  # the merchant looked into it and set it up again
    assert one(world.sync()).error is None
    check_books(world, HOTMART_NAME)
