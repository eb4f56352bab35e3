"""What the engine asks instead of guessing: look-alikes of another hand, sales from before a lost ledger, seconds."""

from __future__ import annotations

import shutil
from datetime import date, timedelta

import pytest

from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, fill
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.servers import PracticeServers
from tests.sync.books import check_books, company, documents_of, due, marked, one, set_up
from tests.sync.conftest import MakeWorld
from tests.virtual import VirtualClock, World


@pytest.fixture
def two_lookalikes(make_world: MakeWorld) -> World:
    world = make_world()
    clock = VirtualClock()
    servers = PracticeServers(None, clock=clock, samples=False, limit_per_minute=6000)
    fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=2)
    world.close()
    world.clock, world.servers = clock, servers
    world.open()
    return world


def test_one_document_of_another_hand_holds_its_sale_and_nothing_else(world: World) -> None:
    set_up(world, HOTMART_NAME)
    report = one(world.sync())
    [asked] = [t for t in report.problems if t.problem.kind.value == "already_invoiced"]
    assert asked.problem.details["document"]
    assert marked(world, HOTMART_NAME)[asked.sale] == 0
    check_books(world, HOTMART_NAME)
    assert [t.sale for t in one(world.sync()).problems if t.problem.kind.value == "already_invoiced"] == [asked.sale]


def test_several_of_them_stop_the_first_run_before_it_creates(two_lookalikes: World) -> None:
    world = two_lookalikes
    set_up(world, HOTMART_NAME)
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind.value == "first_scan_matches"
    assert report.exit_code == 3
    assert (report.created, report.held >= 2) == (0, True)
    assert not world.servers.alegra.log.posted("/invoices")
    assert one(world.sync()).created == 0  # it stays stopped
    set_up(world, HOTMART_NAME)  # nothing was answered: it still stays stopped
    assert one(world.sync()).created == 0


def test_the_merchant_adopts_what_is_there(two_lookalikes: World) -> None:
    world = two_lookalikes
    set_up(world, HOTMART_NAME)
    world.sync()
    set_up(world, HOTMART_NAME, **{"[sync]": '[sync]\nalready_invoiced = "adopt"'})
    report = one(world.sync())
    assert (report.error, report.adopted) == (None, 2)
    check_books(world, HOTMART_NAME)
    adopted = [row for row in world.engine.ledger.rows(has_id=True, roles=("document",)) if row.adopted]
    assert {row.state for row in adopted} <= {State.DRAFT, State.ISSUED}
    assert one(world.sync()).adopted == 0


def test_sales_from_before_a_lost_ledger_are_asked_about(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [old, *_, newest] = sorted(due(world, HOTMART_NAME), key=lambda sale: sale.day)
    assert old.day < newest.day
    [(_, draft)] = documents_of(world, HOTMART_NAME, old.sale_id)
    company(world, HOTMART_NAME).delete("invoices", draft["id"])  # the merchant did not want it
    world.close()
    shutil.rmtree(world.folder)
    world.folder.mkdir()
    world.open()
    set_up(world, HOTMART_NAME)
    report = one(world.sync())
    assert report.created == 0
    assert old.sale_id in [t.sale for t in report.problems if t.problem.kind.value == "handled_before"]
    assert one(world.sync()).created == 0
    set_up(world, HOTMART_NAME, **{"[sync]": '[sync]\nafter_restore = "create"'})
    assert one(world.sync()).created == 1
    check_books(world, HOTMART_NAME)


def test_a_document_deleted_in_alegra_is_told_and_not_made_again(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [sale, *_] = due(world, HOTMART_NAME)
    [(_, draft)] = documents_of(world, HOTMART_NAME, sale.sale_id)
    company(world, HOTMART_NAME).delete("invoices", draft["id"])
    world.clock.jump += timedelta(hours=2)
    report = one(world.sync())
    assert [t.sale for t in report.problems if t.problem.kind.value == "deleted_in_alegra"] == [sale.sale_id]
    assert report.created == 0
    assert one(world.sync()).created == 0


def test_a_voided_document_counts_as_found(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    [sale, *_] = due(world, MASTERSHOP_NAME)
    [(_, remission)] = documents_of(world, MASTERSHOP_NAME, sale.sale_id)
    company(world, MASTERSHOP_NAME).void("remissions", remission["id"])
    world.close()
    shutil.rmtree(world.folder)
    world.folder.mkdir()
    world.open()
    set_up(world, MASTERSHOP_NAME)
    report = one(world.sync())
    assert report.created == 0
    [row] = [r for r in world.engine.ledger.rows(states=(State.VOIDED,)) if r.key.sale_id == sale.sale_id]
    assert row.alegra_id == remission["id"]


def test_a_copy_made_by_hand_is_not_taken_for_ours(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [sale, *_] = due(world, HOTMART_NAME)
    [(_, draft)] = documents_of(world, HOTMART_NAME, sale.sale_id)
    twin = company(world, HOTMART_NAME).clone("invoices", draft["id"])
    one(world.sync())
    [row] = [r for r in world.engine.ledger.rows(has_id=True) if r.key.sale_id == sale.sale_id]
    assert row.alegra_id == draft["id"]
    assert row.notice is not None
    assert row.notice.kind.value == "found_twice"
    assert company(world, HOTMART_NAME).get("invoices", twin) is not None  # never ours to delete


def test_a_stamped_copy_is_a_conflict_for_a_person(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [sale, *_] = due(world, HOTMART_NAME)
    [(_, draft)] = documents_of(world, HOTMART_NAME, sale.sale_id)
    books = company(world, HOTMART_NAME)
    twin = books.clone("invoices", draft["id"])
    books.stamp(twin)
    books.edit("invoices", draft["id"], anotation="cambiada", lines=[{**draft["lines"][0], "quantity": 2}])
    report = one(world.sync())
    assert report.conflict == 1
    assert report.exit_code == 1
    books.delete("invoices", draft["id"])  # the merchant chose
    report = one(world.sync())
    assert report.conflict == 0
    [row] = [r for r in world.engine.ledger.rows(has_id=True, roles=("document",)) if r.key.sale_id == sale.sale_id]
    assert (row.alegra_id, row.state) == (twin, State.ISSUED)


def test_a_new_trigger_frees_what_waited(world: World) -> None:
    set_up(world, HOTMART_NAME, **{"[documents]": '[documents]\nhotmart_trigger = "complete"'})
    few = one(world.sync()).created
    set_up(world, HOTMART_NAME)
    report = one(world.sync())
    wanted = {sale.sale_id for sale in due(world, HOTMART_NAME)}
    asked = {t.sale for t in report.problems if t.problem.kind.value == "already_invoiced"}
    assert few < len(wanted)
    assert marked(world, HOTMART_NAME).keys() == wanted - asked
    assert set(marked(world, HOTMART_NAME).values()) == {1}


def test_the_document_of_a_sale_stays_one_whatever_the_settings_say(world: World) -> None:
    set_up(world, HOTMART_NAME)
    made = one(world.sync()).created
    set_up(world, HOTMART_NAME, **{'type = "invoice"': 'type = "remission"'})
    sale = next(s for s in world.servers.hotmart.sales_of(CLIENT_ID) if s.status == "PRINTED_BILLET")
    world.servers.hotmart.set_status(sale.transaction, "APPROVED", approved_at=world.clock.now())
    assert one(world.sync()).created == 1
    counts = marked(world, HOTMART_NAME)
    assert len(counts) == made + 1
    assert set(counts.values()) == {1}
    [(resource, _)] = documents_of(world, HOTMART_NAME, sale.transaction)
    assert resource == "remissions"


def test_a_second_that_counts_is_held_if_its_total_is_not_the_sale_s(world: World) -> None:
    """Two computers at once, and Alegra computed the older remission otherwise: it counts, but not in silence (R15)."""
    set_up(world, MASTERSHOP_NAME)
    books = company(world, MASTERSHOP_NAME)
    made: dict[str, str] = {}  # sale -> the other computer's remission

    def other_computer(moment: str, method: str, path: str) -> None:
        if (moment, method, path) != ("before", "POST", "/remissions") or made:
            return
        body = world.servers.alegra.log.posted("/remissions")[-1]
        mark, _, _ = body["observations"].partition("{")
        lines = [{**line, "price": line["price"] + 1} for line in body["items"]]
        client, day = body["client"]["id"], date.fromisoformat(body["date"])
        other = books.add_remission(client, lines, day, observations=f"{mark}{{other9-abcde}}")
        made[mark.split(":")[2]] = other

    world.servers.watch("alegra", other_computer)
    for _ in range(2):
        report = one(world.sync(wait=True))
    [(sale, other)] = made.items()
    [(_, kept)] = documents_of(world, MASTERSHOP_NAME, sale)
    [row] = [r for r in world.engine.ledger.rows(has_id=True, roles=("document",)) if r.key.sale_id == sale]
    assert (kept["id"], row.alegra_id, row.state) == (other, other, State.HELD)
    assert [t.problem.kind.value for t in report.problems if t.sale == sale] == ["total_differs"]
