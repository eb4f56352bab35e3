"""Taking documents back: only what may go, told as it is, and never lost between two commits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice import alegra
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.decide import SALE_UNDONE, UNDONE_RUN
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.withdraw import delete_draft, finish, void_remission
from alegra_desktop.sync.work import Work
from tests.sync.books import company, documents_of, marked, one, set_up
from tests.sync.desk import ask, refused
from tests.virtual import World


async def opened(world: World, name: str) -> Work:
    work = await world.engine.open(world.engine.integration(name), Report(name))
    work.company = await work.alegra.company()
    return work


def take_back(world: World, name: str, row: Row, reason: str = SALE_UNDONE, *, seen: bool = False) -> Problem | None:
    async def now() -> Problem | None:
        work = await opened(world, name)
        act = delete_draft if row.kind == "invoice" else void_remission
        return await act(work, row, reason, seen=seen)

    return world._run(now())


def finished(world: World, name: str) -> None:
    async def now() -> None:
        await finish(await opened(world, name))

    world._run(now())


def kept(world: World, row: Row) -> Row:
    return world.engine.ledger.row(row.id)


def standing(world: World, kind: str, *states: State) -> Row:
    rows = world.engine.ledger.rows(states=states, roles=("document",), has_id=True)
    return next(row for row in rows if row.kind == kind and row.problem is None)


@pytest.fixture
def draft(world: World) -> Row:
    set_up(world, HOTMART_NAME)
    world.sync()
    return standing(world, "invoice", State.DRAFT)


@pytest.fixture
def remission(world: World) -> Row:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    return standing(world, "remission", State.ISSUED)


@pytest.mark.parametrize(("reason", "state"), [(SALE_UNDONE, State.CANCELLED), (UNDONE_RUN, State.SKIPPED)])
def test_a_draft_is_deleted_and_stays_so(world: World, draft: Row, reason: str, state: State) -> None:
    if reason == SALE_UNDONE:
        world.servers.hotmart.set_status(draft.key.sale_id, "REFUNDED")
    assert take_back(world, HOTMART_NAME, draft, reason) is None
    assert documents_of(world, HOTMART_NAME, draft.key.sale_id) == []
    for _ in range(3):
        row = kept(world, draft)
        assert (row.state, row.reason, row.alegra_id, row.problem) == (state, reason, draft.alegra_id, None)
        world.clock.jump += timedelta(hours=2)
        assert one(world.sync()).created == 0


@pytest.mark.parametrize(("reason", "state"), [(SALE_UNDONE, State.VOIDED), (UNDONE_RUN, State.SKIPPED)])
def test_a_remission_is_voided_and_stays_so(world: World, remission: Row, reason: str, state: State) -> None:
    if reason == SALE_UNDONE:
        world.servers.mastershop.set_status(remission.key.sale_id, 10)
    assert take_back(world, MASTERSHOP_NAME, remission, reason) is None
    assert company(world, MASTERSHOP_NAME).all("remissions")[remission.alegra_id]["status"] == "void"
    for _ in range(3):
        assert kept(world, remission).state is state
        world.clock.jump += timedelta(hours=2)
        assert one(world.sync()).created == 0


def test_what_was_issued_or_paid_stays(world: World, draft: Row) -> None:
    company(world, HOTMART_NAME).stamp(draft.alegra_id)
    problem = take_back(world, HOTMART_NAME, draft, seen=True)
    assert problem is not None
    assert (problem.kind, problem.details["hindrance"]) == (Kind.NOT_POSSIBLE, "issued")
    assert (kept(world, draft).state, kept(world, draft).reason) == (State.ISSUED, "")
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 1


def test_a_remission_that_was_invoiced_stays(world: World, remission: Row) -> None:
    company(world, MASTERSHOP_NAME).all("remissions")[remission.alegra_id]["status"] = "closed"
    problem = take_back(world, MASTERSHOP_NAME, remission)
    assert problem is not None
    assert problem.details["hindrance"] == "invoiced"
    assert kept(world, remission).state is State.ISSUED


def test_what_somebody_changed_goes_only_when_he_saw_it(world: World, draft: Row) -> None:
    books = company(world, HOTMART_NAME)
    record = books.all("invoices")[draft.alegra_id]
    lines = [{**line, "price": line["price"] + 1} for line in record["lines"]]
    books.save("invoices", {**record, "lines": lines})
    problem = take_back(world, HOTMART_NAME, draft)
    assert problem is not None
    assert problem.kind is Kind.CHANGED_IN_ALEGRA
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 1
    assert kept(world, draft).reason == ""
    assert take_back(world, HOTMART_NAME, draft, seen=True) is None
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 0


def test_what_is_gone_already_is_what_was_wanted(world: World, draft: Row) -> None:
    company(world, HOTMART_NAME).delete("invoices", draft.alegra_id)
    assert take_back(world, HOTMART_NAME, draft, UNDONE_RUN) is None
    assert kept(world, draft).state is State.SKIPPED


def test_a_refusal_is_told_in_alegras_words_and_leaves_the_row_as_it_was(
    world: World, draft: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody stamps it between our look and our word."""
    look, first = Alegra.document, True

    async def and_stamped(self: Alegra, *args: object) -> AlegraDocument:
        nonlocal first
        document = await look(self, *args)  # type: ignore[arg-type]
        if first:
            company(world, HOTMART_NAME).stamp(draft.alegra_id)
        first = False
        return document

    monkeypatch.setattr(Alegra, "document", and_stamped)
    problem = take_back(world, HOTMART_NAME, draft, UNDONE_RUN)
    assert problem is not None
    assert problem.kind is Kind.CORRECTION_REFUSED
    assert "borrador" in problem.details["words"]
    assert (kept(world, draft).state, kept(world, draft).reason) == (State.ISSUED, "")


@pytest.mark.parametrize("fault", ["commit-then-drop@DELETE /", "drop-before-commit@DELETE /", "outage=1:60@DELETE /"])
def test_a_lost_answer_is_told_and_ended_by_the_next_run(world: World, draft: Row, fault: str) -> None:
    world.servers.faults.replace(fault)
    problem = take_back(world, HOTMART_NAME, draft, UNDONE_RUN)
    world.servers.faults.replace("")
    row = kept(world, draft)
    if problem is None:
        assert row.state is State.SKIPPED
    else:
        assert (problem.kind, row.state, row.reason) == (Kind.ALEGRA_DOWN, State.DRAFT, UNDONE_RUN)
        world.clock.seconds += 120
        assert one(world.sync()).created == 0
        assert kept(world, draft).state is State.SKIPPED
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 0


def test_a_crash_after_the_intent_is_finished(world: World, draft: Row) -> None:
    world.engine.ledger.note(draft, "to be taken back", {"was": "", "why": UNDONE_RUN}, reason=UNDONE_RUN)
    world.engine.ledger.remember(draft.integration_id, "taking_back", "yes")
    world.restart()
    finished(world, HOTMART_NAME)
    assert kept(world, draft).state is State.SKIPPED
    finished(world, HOTMART_NAME)
    assert world.engine.ledger.memory(draft.integration_id, "taking_back") == ""


def test_a_voided_remission_that_somebody_reopens_counts_again(world: World, remission: Row) -> None:
    take_back(world, MASTERSHOP_NAME, remission, UNDONE_RUN)
    books = company(world, MASTERSHOP_NAME)
    books.save("remissions", {**books.all("remissions")[remission.alegra_id], "status": "open"})
    world.sync()
    assert (kept(world, remission).state, kept(world, remission).reason) == (State.ISSUED, "")
    world.sync()
    assert kept(world, remission).state is State.ISSUED  # and is not voided again


@pytest.mark.parametrize("name", [HOTMART_NAME, MASTERSHOP_NAME])
def test_it_is_sent_again_by_hand_only(world: World, name: str) -> None:
    set_up(world, name)
    world.sync()
    kind = "invoice" if name == HOTMART_NAME else "remission"
    row = standing(world, kind, State.DRAFT, State.ISSUED)
    take_back(world, name, row, UNDONE_RUN)
    assert refused(world, lambda office: office.unskip([row.id])).details["hindrance"] == "not_skipped"
    ask(world, lambda office: office.create_again([row.id]))
    again = kept(world, row)
    assert (again.state, again.alegra_id, again.generation, again.reason) == (State.READY, "", 2, "")
    assert one(world.sync()).created == 1
    [(_, record)] = [(k, d) for k, d in documents_of(world, name, row.key.sale_id) if d["status"] != "void"]
    assert f":{row.key.sale_id}:{kind}.2]" in record["observations"]
    for _ in range(2):
        world.clock.jump += timedelta(hours=2)
        assert one(world.sync()).created == 0
        assert kept(world, row).alegra_id == record["id"]


def test_what_alegra_shows_although_it_deleted_it_is_told_and_stops_nothing(
    world: World, draft: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(alegra.DELETERS, "invoices", lambda books, record: None)
    world.servers.hotmart.set_status(draft.key.sale_id, "REFUNDED")
    known = world.engine.integration(HOTMART_NAME)
    world.engine.ledger.save_integration(replace(known, rules=replace(known.rules, corrections="automatic")))
    told = []
    for _ in range(4):
        report = one(world.sync())
        assert report.error is None
        told.append([trouble.problem.kind for trouble in report.problems if trouble.sale == draft.key.sale_id])
    assert told[-1] == [Kind.CORRECTION_REFUSED]
    found = kept(world, draft).notice
    assert found is not None
    assert (found.details["words"], found.details["hindrance"]) == ("draft", "still_shown")
    monkeypatch.undo()
    report = one(world.sync())
    assert (kept(world, draft).state, kept(world, draft).notice) == (State.CANCELLED, None)
    assert draft.key.sale_id not in [trouble.sale for trouble in report.problems]


def test_what_an_undone_run_cannot_take_back_is_told(world: World, draft: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(alegra.DELETERS, "invoices", lambda books, record: None)
    take_back(world, HOTMART_NAME, draft, UNDONE_RUN)
    for _ in range(3):
        report = one(world.sync())
    assert [t.problem.kind for t in report.problems if t.sale == draft.key.sale_id] == [Kind.CORRECTION_REFUSED]
    monkeypatch.undo()
    world.sync()
    assert (kept(world, draft).state, kept(world, draft).notice) == (State.SKIPPED, None)


def test_a_sale_that_stands_again_keeps_the_draft_that_could_not_be_deleted(world: World, draft: Row) -> None:
    world.servers.hotmart.set_status(draft.key.sale_id, "REFUNDED")
    world.sync()
    world.servers.faults.replace("http-503=1@DELETE /")
    refused(world, lambda office: office.correct([draft.id]))
    world.servers.faults.replace("")
    world.servers.hotmart.set_status(draft.key.sale_id, "APPROVED")
    report = one(world.sync())
    row = kept(world, draft)
    assert (row.state, row.reason, row.notice, report.corrected) == (State.DRAFT, "", None, 0)
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 1


def test_who_lets_a_draft_stand_after_all_keeps_it(world: World, draft: Row) -> None:
    world.servers.hotmart.set_status(draft.key.sale_id, "REFUNDED")
    world.sync()
    world.servers.faults.replace("http-503=1@DELETE /")
    refused(world, lambda office: office.correct([draft.id]))
    world.servers.faults.replace("")
    ask(world, lambda office: office.mark_corrected([draft.id]))
    world.sync()
    assert (kept(world, draft).state, kept(world, draft).reason) == (State.DRAFT, "")
    assert marked(world, HOTMART_NAME)[draft.key.sale_id] == 1


@pytest.mark.parametrize("name", [HOTMART_NAME, MASTERSHOP_NAME])
def test_what_somebody_brings_back_is_not_taken_back_by_the_run(world: World, name: str) -> None:
    """A copy of the draft, or the remission opened again: proposed once more, and left to a person."""
    set_up(world, name)
    world.sync()
    hotmart, books = name == HOTMART_NAME, company(world, name)
    row = standing(world, "invoice" if hotmart else "remission", State.DRAFT if hotmart else State.ISSUED)
    if hotmart:
        books.clone("invoices", row.alegra_id)
        world.servers.hotmart.set_status(row.key.sale_id, "REFUNDED")
    else:
        world.servers.mastershop.set_status(row.key.sale_id, 10)
    known = world.engine.integration(name)
    world.engine.ledger.save_integration(replace(known, rules=replace(known.rules, corrections="automatic")))
    assert one(world.sync()).corrected == 1
    if not hotmart:
        books.edit("remissions", row.alegra_id, status="open")
    for _ in range(2):
        world.clock.jump += timedelta(hours=2)
        report = one(world.sync())
    kind = Kind.REFUND_OF_DRAFT if hotmart else Kind.REFUND_OF_REMISSION
    assert [t.problem.kind for t in report.problems if t.sale == row.key.sale_id] == [kind]
    assert marked(world, name)[row.key.sale_id] == 1
