"""Undoing a run: everything of it that may go, nothing else, and never anything made again by itself."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal

import pytest

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.decide import UNDONE_RUN
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.office_undo import Undo, Undone
from tests.sync.books import check_books, company, documents_of, marked, one, set_up, set_up_both
from tests.sync.conftest import MakeWorld
from tests.sync.desk import ask, refused
from tests.sync.test_faults import LOST
from tests.virtual import World


def last_run(world: World, name: str = HOTMART_NAME) -> int:
    return world.engine.ledger.runs(world.engine.integration(name).id, 1)[0].id


def preview(world: World, run: int) -> Undo:
    return ask(world, lambda office: office.undo_preview(run))


def undo(world: World, run: int, *, parties: bool = False) -> Undone:
    return ask(world, lambda office: office.undo(run, parties=parties))


def states(world: World, *ids: int) -> set[State]:
    return {world.engine.ledger.row(number).state for number in ids}


def born(world: World, run: int, role: str) -> list[Row]:
    return [row for row in world.engine.ledger.rows(run_id=run, roles=(role,)) if row.alegra_id and not row.adopted]


def strangers(world: World, run: int) -> list[Row]:
    """The contacts born in a run, without the one that the settings name."""
    shared = world.engine.integration(HOTMART_NAME).rules.unidentified_customer
    return [row for row in born(world, run, "contact") if row.key.sale_id != shared]


@pytest.fixture
def drafts(world: World) -> int:
    set_up(world, HOTMART_NAME)
    world.sync()
    return last_run(world)


def test_drafts_are_deleted_and_their_sales_skipped_until_sent_by_hand(world: World, drafts: int) -> None:
    """With everything that others have in Alegra exactly as it was."""
    books = company(world, HOTMART_NAME)
    planned = preview(world, drafts)
    ours = {world.engine.ledger.row(number).alegra_id for number in planned.drafts}
    others = {number: record for number, record in books.all("invoices").items() if number not in ours}
    assert (len(ours), planned.final, planned.untouched) == (one_more(world), (), ())
    total = sum((Decimal(str(books.shown("invoices", number)["total"])) for number in ours), Decimal(0))
    assert planned.money["COP"] + planned.money.get("USD", 0) == total
    done = undo(world, drafts)
    assert (set(done.rows), done.refused) == (set(planned.drafts), ())
    assert books.all("invoices") == others
    assert states(world, *done.rows) == {State.SKIPPED}
    assert {world.engine.ledger.row(number).reason for number in done.rows} == {UNDONE_RUN}
    for _ in range(3):
        world.clock.jump += timedelta(hours=25)
        report = one(world.sync())
        assert (report.created, report.error) == (0, None)
    assert states(world, *done.rows) == {State.SKIPPED}
    assert preview(world, drafts).drafts == ()
    assert undo(world, drafts).rows == ()
    ask(world, lambda office: office.create_again(done.rows))
    assert one(world.sync()).created == len(done.rows)
    check_books(world, HOTMART_NAME)


def one_more(world: World) -> int:
    """The documents the ledger says are drafts."""
    return len(world.engine.ledger.rows(states=(State.DRAFT,), roles=("document",)))


def test_remissions_are_voided(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    run = last_run(world, MASTERSHOP_NAME)
    planned = preview(world, run)
    assert planned.remissions
    done = undo(world, run)
    assert set(done.rows) == {*planned.drafts, *planned.remissions}
    assert marked(world, MASTERSHOP_NAME) == Counter()
    assert states(world, *done.rows) == {State.SKIPPED}
    for _ in range(2):
        world.clock.jump += timedelta(hours=2)
        assert one(world.sync()).created == 0
    assert states(world, *done.rows) == {State.SKIPPED}
    ask(world, lambda office: office.create_again(done.rows))
    assert one(world.sync()).created == len(done.rows)
    assert max(marked(world, MASTERSHOP_NAME).values()) == 1
    check_marks(world, MASTERSHOP_NAME, len(done.rows))


def check_marks(world: World, name: str, count: int) -> None:
    assert len(marked(world, name)) == count


def test_what_is_issued_changed_or_of_another_hand_stays(world: World, drafts: int) -> None:
    books = company(world, HOTMART_NAME)
    ledger = world.engine.ledger
    issued, changed, adopted, *_ = preview(world, drafts).drafts
    books.stamp(ledger.row(issued).alegra_id)
    record = books.all("invoices")[ledger.row(changed).alegra_id]
    lines = [{**line, "price": line["price"] + 1000} for line in record["lines"]]
    books.save("invoices", {**record, "lines": lines})
    ledger.note(ledger.row(adopted), "", adopted=True, marker="")
    planned = preview(world, drafts)
    assert planned.final == (issued,)
    why = dict(planned.untouched)
    assert why[changed].kind is Kind.CHANGED_IN_ALEGRA
    assert why[adopted].details["hindrance"] == "not_of_run"
    assert states(world, issued, changed, adopted) == {State.DRAFT}, "a preview writes nothing"
    done = undo(world, drafts)
    assert not {issued, changed, adopted} & set(done.rows)
    sales = [ledger.row(number).key.sale_id for number in (issued, changed, adopted)]
    assert [marked(world, HOTMART_NAME)[sale] for sale in sales] == [1, 1, 1]


def test_what_was_issued_between_the_look_and_the_click_stays_and_is_told(world: World, drafts: int) -> None:
    [first, *_] = preview(world, drafts).drafts
    company(world, HOTMART_NAME).stamp(world.engine.ledger.row(first).alegra_id)
    done = undo(world, drafts)
    assert first not in done.rows
    assert marked(world, HOTMART_NAME)[world.engine.ledger.row(first).key.sale_id] == 1


def test_a_lost_answer_that_was_found_again_is_of_its_run(make_world: MakeWorld) -> None:
    world = make_world(faults="commit-then-drop=0.3@POST /")
    set_up(world, HOTMART_NAME)
    world.sync(wait=True)
    world.servers.faults.replace("")
    assert [row for row in world.engine.ledger.rows(states=(State.DRAFT,)) if row.adopted]
    runs = world.engine.ledger.runs(world.engine.integration(HOTMART_NAME).id, 10)
    for run in runs:
        undo(world, run.id)
    assert marked(world, HOTMART_NAME) == Counter()


def test_contacts_and_items_born_in_the_run_go_if_nothing_uses_them(world: World, drafts: int) -> None:
    books, ledger = company(world, HOTMART_NAME), world.engine.ledger
    contacts, items = strangers(world, drafts), born(world, drafts, "item")
    planned = preview(world, drafts)
    assert (planned.contacts, planned.items) == (len(contacts), len(items))
    assert contacts
    assert items
    used = contacts[0].alegra_id
    books.add_invoice(used, [{"id": items[0].alegra_id, "price": 1000, "quantity": 1}], books.today())
    others = set(books.all("contacts")) - {row.alegra_id for row in contacts}
    done = undo(world, drafts, parties=True)
    assert (done.contacts, done.items) == (len(contacts) - 1, len(items) - 1), "Alegra keeps what its invoice uses"
    assert set(books.all("contacts")) == others | {used}
    kept = ledger.row(contacts[0].id)
    assert (kept.state, kept.alegra_id, kept.reason) == (State.ISSUED, used, "")
    assert states(world, *(row.id for row in contacts[1:])) == {State.READY}
    ask(world, lambda office: office.create_again(done.rows))
    assert one(world.sync()).created == len(done.rows)
    check_books(world, HOTMART_NAME)
    numbers = Counter(str(contact["identification"]) for contact in books.all("contacts").values())
    assert {row.key.sale_id: numbers[row.key.sale_id] for row in contacts} == {row.key.sale_id: 1 for row in contacts}


def test_what_a_later_run_uses_is_not_counted(world: World, drafts: int) -> None:
    """The item of the first run is on a draft of the second."""
    ledger = world.engine.ledger
    [draft, *_] = preview(world, drafts).drafts
    ask(world, lambda office: office.undo(drafts))
    ask(world, lambda office: office.create_again([draft]))
    world.sync()
    body = ledger.row(draft).body or {}
    planned = preview(world, drafts)
    contacts = [row for row in strangers(world, drafts) if row.alegra_id != body["client"]["id"]]
    assert planned.contacts == len(contacts)


def test_of_two_runs_only_one_is_undone(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    first = last_run(world)
    [sale] = [s for s in world.servers.hotmart.sales.values() if s.status == "WAITING_PAYMENT"][:1]
    before = marked(world, HOTMART_NAME)
    world.servers.hotmart.set_status(sale.transaction, "APPROVED")
    assert one(world.sync()).created == 1
    second = last_run(world)
    assert len(undo(world, second).rows) == 1
    assert marked(world, HOTMART_NAME) == before
    assert len(undo(world, first).rows) == len(before)


def test_an_unknown_run_is_refused(world: World, drafts: int) -> None:
    assert refused(world, lambda office: office.undo_preview(999)).details["hindrance"] == "unknown_row"


# --- interrupted ------------------------------------------------------------------------------------------------------


def test_he_may_stop_it_and_go_on_later(world: World, drafts: int) -> None:
    planned = preview(world, drafts)
    done = ask(world, lambda office: office.undo(drafts, progress=lambda n, total: n < 3))
    assert 3 <= len(done.rows) < len(planned.drafts)
    left = preview(world, drafts).drafts
    assert set(left) == set(planned.drafts) - set(done.rows)
    assert states(world, *left) == {State.DRAFT}
    assert len(undo(world, drafts).rows) == len(left)


@pytest.mark.parametrize("after", [0.05, 0.1, 0.15, 0.2, 0.3, 0.5])
def test_cut_off_in_the_middle_each_sale_is_undone_or_as_it_was(make_world: MakeWorld, after: float) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    world.sync()
    run = last_run(world)
    planned = preview(world, run)

    async def cancelled() -> None:
        task = asyncio.ensure_future(Office(world.engine).undo(run))
        await asyncio.sleep(after)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    world._run(cancelled())
    assert one(world.sync()).error is None
    ledger = world.engine.ledger
    for number in planned.drafts:
        row = ledger.row(number)
        standing = marked(world, HOTMART_NAME)[row.key.sale_id]
        assert (row.state, row.reason, standing) in [(State.SKIPPED, UNDONE_RUN, 0), (State.DRAFT, "", 1)]
    undo(world, run)
    assert marked(world, HOTMART_NAME) == Counter()


@pytest.mark.parametrize("plan", ["outage=0.1:1000000@DELETE /", "http-401@DELETE /", "http-503@DELETE /"])
def test_when_alegra_is_not_to_be_had_the_rest_is_not_asked_for(world: World, drafts: int, plan: str) -> None:
    planned = preview(world, drafts)
    world.servers.faults.replace(plan)
    done = undo(world, drafts)
    world.servers.faults.replace("")
    world.clock.seconds += 2_000_000
    assert {number for number, _ in done.refused} | set(done.rows) == set(planned.drafts)
    assert done.refused
    for number, problem in done.refused:
        assert problem.kind in (Kind.ALEGRA_DOWN, Kind.OFFLINE, Kind.ALEGRA_CREDENTIALS), number
    world.sync()
    undo(world, drafts)
    assert marked(world, HOTMART_NAME) == Counter()


_STRUCK = ("answers lost after the commit", "commits later than the answer", "seen late", "everything")


@pytest.mark.parametrize("struck", _STRUCK)
def test_whatever_gets_lost_it_is_undone_once_and_sent_again_once(make_world: MakeWorld, struck: str) -> None:
    world, plan = make_world(), LOST[struck]
    set_up_both(world)
    world.sync(wait=True)
    runs = {name: last_run(world, name) for name in (HOTMART_NAME, MASTERSHOP_NAME)}
    before = {name: marked(world, name) for name in runs}
    world.servers.faults.replace(f"{plan},{plan.replace('@POST', '@DELETE')}")
    for run in runs.values():
        with suppress(ProblemError):  # Alegra could not even be asked
            undo(world, run)
    world.sync()
    world.servers.faults.replace("")
    world.clock.seconds += 60
    world.sync(wait=True)
    for name, run in runs.items():
        skipped = {row.key.sale_id for row in world.engine.ledger.rows(reason=UNDONE_RUN)}
        standing = marked(world, name)
        assert {sale: n for sale, n in standing.items() if n != 1} == {}
        assert set(standing) == set(before[name]) - skipped
        undo(world, run)
        assert marked(world, name) == Counter()
    assert [report.created for report in world.sync(wait=True)] == [0, 0]
    ids = [row.id for row in world.engine.ledger.rows(states=(State.SKIPPED,), reason=UNDONE_RUN)]
    assert set(ask(world, lambda office: office.send_again(ids)).rows) == set(ids)
    world.sync(wait=True)
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)


def test_a_run_under_way_is_waited_for(world: World) -> None:
    set_up(world, HOTMART_NAME)

    async def both() -> Undone:
        syncing = asyncio.ensure_future(world.engine.sync())
        while not world.engine.ledger.rows(states=(State.DRAFT,)):
            await asyncio.sleep(0.005)
        run = world.engine.ledger.runs(world.engine.integration(HOTMART_NAME).id, 1)[0].id
        done = await Office(world.engine).undo(run)
        assert syncing.done()
        return done

    done = world._run(both())
    assert len(done.rows) > 20
    assert marked(world, HOTMART_NAME) == Counter()


def test_a_catch_up_makes_none_of_them_again(world: World, drafts: int) -> None:
    """Everything since the first day is read anew, and the store tells every sale anew."""
    undone = undo(world, drafts).rows
    [integration] = world.engine.ledger.integrations()
    world.engine.ledger.remember(integration.id, "caught_since", "")
    world.engine.ledger.remember(integration.id, "rules", "")
    world.restart()
    for _ in range(2):
        world.clock.jump += timedelta(days=1)
        assert one(world.sync()).created == 0
    assert states(world, *undone) == {State.SKIPPED}


def test_another_computer_makes_none_of_them_again(make_world: MakeWorld) -> None:
    """One that was there before says that they were deleted; a new one asks about those that are older than what it
    finds."""
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.sync()
    beside = make_world(beside=world)
    set_up(beside, HOTMART_NAME)
    beside.sync()
    run = last_run(world)
    undone = undo(world, run).rows
    assert undone
    world.clock.jump += timedelta(hours=2)
    for computer in (beside, world, beside):
        assert one(computer.sync()).created == 0
    assert marked(world, HOTMART_NAME) == Counter()
    assert states(world, *undone) == {State.SKIPPED}


def test_a_deletion_of_alegra_that_is_refused_is_told_in_its_words(world: World, drafts: int) -> None:
    world.servers.faults.replace("http-401@GET /company")
    with pytest.raises(ProblemError):
        undo(world, drafts)
    world.servers.faults.replace("")
    [row, *_] = [world.engine.ledger.row(number) for number in preview(world, drafts).drafts]
    assert documents_of(world, HOTMART_NAME, row.key.sale_id)
