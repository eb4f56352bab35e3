"""Adjusting Alegra's stock: by a click or at each sync, once, and never what a document moves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from alegra_desktop.alegra import bodies
from alegra_desktop.domain.ledger import ADJUSTMENT, Row
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.domain.stock import Why
from alegra_desktop.sync import adjust as adjusting
from tests.sync.desk import ask, refused
from tests.sync.shop import DELIVERED, MEDELLIN, NAME, PREPARE, RETURNED, Shop, fresh
from tests.virtual import World

EACH_SYNC = '[stock]\nadjust = "each_sync"'


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = fresh(tmp_path)
    yield shop
    shop.world.close()


def rows(shop: Shop, *states: State) -> list[Row]:
    return shop.world.engine.ledger.rows(states=states or None, roles=(ADJUSTMENT,))


def agree(shop: Shop) -> bool:
    return all(shop.in_alegra(sku) == shop.in_store(sku) for sku in shop.items)


# --- by a click


def test_a_click_adjusts_in_and_out_once(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.thing("B", 5, 9)
    shop.thing("C", 5, 5)
    shop.set_up()
    done = shop.adjust()
    assert done.done == {shop.items["A"]: Decimal(2), shop.items["B"]: Decimal(-4)}
    assert agree(shop)
    [made] = shop.adjustments()
    assert [(line["type"], line["quantity"], line["unitCost"]) for line in made["lines"]] == [
        ("in", 2, 1000),
        ("out", 4, 1000),
    ]
    assert made["observations"].startswith(f"[alegra-desktop:stock:2026-11-20:{shop.place()}:1]")
    [row] = rows(shop)
    assert (row.state, row.alegra_id, row.kind) == (State.ISSUED, made["id"], ADJUSTMENT)
    assert shop.adjust().done == {}
    assert len(shop.adjustments()) == 1


def test_only_what_was_shown_is_adjusted(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.thing("B", 12, 10)
    shop.set_up()
    shop.picture()
    shop.count("A", 15)  # somebody counted meanwhile
    done = shop.adjust(A=2, B=2)
    assert (done.changed, done.done) == ((shop.items["A"],), {shop.items["B"]: Decimal(2)})


def test_what_moves_while_it_is_read_is_left_alone(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.thing("B", 12, 10)
    shop.set_up()
    changes = {shop.items[sku]: Decimal(2) for sku in "AB"}
    server = shop.world.servers.apps["mastershop"]
    sold: list[str] = []

    async def sell_meanwhile(scope: Any, receive: Any, send: Any) -> None:
        """An order of the very moment in which the orders are read."""
        if scope["path"].endswith("/orders/list") and not sold:
            sold.append(shop.sell("A", 1, PREPARE))
        await server(scope, receive, send)

    shop.world.transport._routes["mastershop"].app = sell_meanwhile
    done = ask(shop.world, lambda office: office.adjust_stock(NAME, shop.place(), changes))
    assert (done.changed, done.done) == ((shop.items["A"],), {shop.items["B"]: Decimal(2)})


def test_nobody_adjusts_nothing(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more='[stock]\nmover = "nobody"\nadjust = "each_sync"')
    problem = refused(shop.world, lambda office: office.adjust_stock(NAME, shop.place(), {}))
    assert problem.details == {"hindrance": "stock_nobody"}
    shop.sync()
    assert shop.adjustments() == []
    assert shop.line("A").difference == 2  # it is shown all the same


def test_an_incomplete_reading_adjusts_nothing(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more=EACH_SYNC)
    shop.world.servers.faults.replace("http-502@POST /orders/list#6")
    command = refused(shop.world, lambda office: office.adjust_stock(NAME, shop.place(), {shop.items["A"]: Decimal(2)}))
    assert command.details == {"hindrance": "stock_unread"}
    shop.world.servers.faults.replace("http-502@POST /orders/list#6")
    assert shop.sync().incomplete
    shop.world.servers.faults.replace("http-502@GET /products")
    shop.sync()
    assert shop.adjustments() == []
    shop.world.servers.faults.replace("http-502@GET /items")
    shop.sync()
    assert shop.adjustments() == []


def test_one_item_that_alegra_refuses_holds_up_no_other(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        shop.thing(f"A{number}", 12, 10)
    shop.set_up()
    real = bodies.adjustment_body

    def body(day: Any, place: str, mark: str, changes: list[Any]) -> Any:
        wrong = [(item, n, Decimal(-1) if item == shop.items["A3"] else cost) for item, n, cost in changes]
        made = real(day, place, mark, wrong)
        for line in made["items"]:
            if line["id"] == shop.items["A3"]:
                line["type"] = "sideways"
        return made

    monkeypatch.setattr(adjusting, "adjustment_body", body)
    done = shop.adjust()
    assert set(done.refused) == {shop.items["A3"]}
    assert done.refused[shop.items["A3"]].kind in (Kind.REJECTED_BY_ALEGRA, Kind.NO_STOCK)
    assert len(done.done) == 4
    assert shop.in_alegra("A3") == 10


def test_many_items_go_in_several_adjustments(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adjusting, "ITEMS_AT_ONCE", 2)
    for number in range(5):
        shop.thing(f"A{number}", 12, 10)
    shop.set_up()
    assert len(shop.adjust().done) == 5
    assert agree(shop)
    assert len(shop.adjustments()) == len(rows(shop)) == 3
    assert len({row.marker for row in rows(shop)}) == 3


def test_a_role_that_may_not_adjust_is_told_and_goes_on_invoicing(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more=EACH_SYNC)
    shop.world.servers.faults.replace("http-401@POST /inventory-adjustments")
    done = shop.adjust()
    assert done.problem is not None
    assert [row.state for row in rows(shop)] == [State.CANCELLED]
    shop.sell("A")
    assert shop.sync().created == 1
    assert shop.adjustments() == []
    tried = len(rows(shop))
    assert shop.sync().error is None
    assert len(rows(shop)) == tried  # not again today, unless somebody clicks
    shop.world.servers.faults.replace("")
    assert shop.adjust().done


def test_two_warehouses_adjust_each_its_own(tmp_path: Path) -> None:
    shop = fresh(tmp_path, by_warehouse=True, two=True)
    shop.thing("A", 10, 12, second=4)
    shop.count("A", 10, 7)
    shop.set_up()
    shop.adjust("Bodega Medellín")
    assert [shop.in_alegra("A", place) for place in ("Principal", "Bodega Medellín")] == [12, 7]
    shop.adjust()
    assert [shop.in_alegra("A", place) for place in ("Principal", "Bodega Medellín")] == [10, 7]
    shop.world.close()


def test_where_a_sum_of_two_warehouses_drifted_a_person_says(tmp_path: Path) -> None:
    shop = fresh(tmp_path, two=True)
    shop.thing("A", 12, 6, second=2)
    shop.set_up(more=EACH_SYNC)
    shop.sync()
    assert shop.adjustments() == []
    assert shop.adjust("Bodega Medellín").done == {shop.items["A"]: Decimal(4)}
    assert shop.in_alegra("A", "Bodega Medellín") == 6
    shop.sell("A", 1, warehouse=MEDELLIN)
    assert shop.line("A").difference == 0
    shop.world.close()


# --- answers that get lost


def wait_and_sync(shop: Shop) -> None:
    shop.world._run(asyncio.sleep(20))
    shop.sync()


@pytest.mark.parametrize("plan", ["commit-then-drop", "commit-then-502", "empty-body", "html"])
def test_an_adjustment_whose_answer_got_lost_is_found(shop: Shop, plan: str) -> None:
    shop.thing("A", 12, 10)
    shop.set_up()
    shop.world.servers.faults.replace(f"{plan}@POST /inventory-adjustments#1")
    done = shop.adjust()
    assert (done.done, done.unanswered) == ({}, (shop.items["A"],))
    assert shop.line("A").why is not None  # being verified
    assert shop.adjust(A=2).done == {}
    wait_and_sync(shop)
    [row] = rows(shop)
    assert (row.state, row.adopted) == (State.ISSUED, True)
    assert len(shop.adjustments()) == 1
    assert agree(shop)
    assert shop.adjust().done == {}


def test_one_that_never_arrived_is_closed_and_computed_anew(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up()
    shop.world.servers.faults.replace("drop-before-commit@POST /inventory-adjustments#1")
    assert shop.adjust().unanswered
    shop.count("A", 13)
    wait_and_sync(shop)
    [row] = rows(shop)
    assert row.state is State.CANCELLED
    assert shop.adjustments() == []
    assert shop.adjust().done == {shop.items["A"]: Decimal(3)}
    assert agree(shop)


def test_one_that_comes_very_late_is_only_another_drift(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up()
    shop.world.servers.faults.replace("commit-late=1:60@POST /inventory-adjustments#1")
    assert shop.adjust().unanswered
    wait_and_sync(shop)
    shop.adjust()
    shop.world._run(asyncio.sleep(60))
    shop.world._run(shop.world.servers.settle())
    assert shop.in_alegra("A") == 14
    assert shop.adjust().done == {shop.items["A"]: Decimal(-2)}
    assert agree(shop)


def test_a_search_that_fails_leaves_it_open(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up()
    shop.world.servers.faults.replace("commit-then-drop@POST /inventory-adjustments#1")
    shop.adjust()
    shop.world.servers.faults.replace("http-502@GET /inventory-adjustments")
    wait_and_sync(shop)
    assert [row.state for row in rows(shop)] == [State.UNKNOWN]
    shop.world.servers.faults.replace("")
    wait_and_sync(shop)
    assert [row.state for row in rows(shop)] == [State.ISSUED]


def test_another_computers_adjustment_is_not_taken_for_ours(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up()
    shop.world.servers.faults.replace("drop-before-commit@POST /inventory-adjustments#1")
    shop.adjust()
    [row] = rows(shop)
    mark = row.marker.partition("{")[0] + "{other1-abcde}"
    other = {"date": "2026-11-20", "warehouse": shop.place(), "observations": mark, "lines": [], "number": "77"}
    shop.books.add("inventory-adjustments", other | {"costCenter": None})
    wait_and_sync(shop)
    assert [row.state for row in rows(shop)] == [State.CANCELLED]


def test_waiting_ends_when_the_adjustment_is_found(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more=EACH_SYNC)
    shop.world.servers.faults.replace("commit-then-drop@POST /inventory-adjustments#1")
    report = shop.sync(wait=True)
    assert (report.unknown, report.busy) == (0, 0)
    assert agree(shop)
    assert len(shop.adjustments()) == 1


# --- the program dies


class Dies(BaseException):
    pass


@pytest.mark.parametrize("commit", range(1, 6))
def test_a_crash_at_any_commit_adjusts_once(tmp_path: Path, commit: int) -> None:
    """Before and after each write of the ledger that an adjustment makes."""
    for after in (False, True):
        shop = fresh(tmp_path / str(after))
        shop.thing("A", 12, 10)
        shop.set_up()
        shop.sync()
        _die_at(shop, commit, after=after)
        try:
            shop.adjust(A=2)
        except Dies:
            shop.world.restart()
            wait_and_sync(shop)
        assert rows(shop, State.SENDING, State.UNKNOWN, State.READY) == []
        shop.adjust()
        assert agree(shop), (commit, after)
        assert len(shop.adjustments()) == 1
        shop.world.close()


def _die_at(shop: Shop, number: int, *, after: bool) -> None:
    ledger = shop.world.engine.ledger
    count = 0
    for name in ("add_row", "move"):
        real = getattr(ledger, name)

        def write(*args: Any, real: Any = real, **kwargs: Any) -> Any:
            nonlocal count
            count += 1
            if count == number and not after:
                raise Dies
            done = real(*args, **kwargs)
            if count == number:
                raise Dies
            return done

        setattr(ledger, name, write)


# --- by itself


def test_each_sync_adjusts_what_no_document_moves(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.thing("B", 10, 10)
    shop.set_up(more=EACH_SYNC)
    shop.sell("B", 3)  # its draft moves nothing yet
    shop.sell("A", 1)
    assert shop.sync().created == 2
    assert shop.in_alegra("A") == 12  # eleven in the store, and one that the draft will take
    assert shop.in_alegra("B") == 10
    for _ in range(3):
        shop.sync()
    assert len(shop.adjustments()) == 1


@pytest.mark.parametrize("kind", ["invoice", "remission"])
def test_each_sync_leaves_to_documents_what_they_move(shop: Shop, kind: str) -> None:
    shop.thing("A", 10, 10)
    shop.set_up(kind, "final" if kind == "invoice" else "draft", more=EACH_SYNC)
    for quantity in (1, 2, 3):
        shop.sell("A", quantity)
        shop.sell("A", 1, PREPARE)
        shop.sync(wait=True)
    assert shop.adjustments() == []
    assert [shop.in_store("A"), shop.in_alegra("A")] == [1, 4]


def test_each_sync_waits_for_an_unanswered_document(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up("remission", more=EACH_SYNC)
    shop.sell("A", 4)
    shop.world.servers.faults.replace("drop-before-commit@POST /remissions#1")
    assert shop.sync().unknown == 1
    assert shop.adjustments() == []
    wait_and_sync(shop)
    wait_and_sync(shop)
    assert shop.in_alegra("A") == shop.in_store("A") == 8


def test_each_sync_does_not_fight_with_another_store(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more=EACH_SYNC)
    ledger = shop.world.engine.ledger
    one = ledger.integration(NAME)
    assert one is not None
    other = ledger.save_integration(replace(one, id=0, name="Otra", account="99"))
    ledger.remember(other.id, "unfinished", "yes")
    shop.sync()
    assert shop.adjustments() == []


def test_each_sync_says_what_alegra_refused_once_a_day(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more=EACH_SYNC)
    monkeypatch.setattr(adjusting, "adjustment_body", lambda *_: {"date": "2026-11-20", "items": []})
    for _ in range(3):
        assert shop.sync().exit_code == 0
    assert [row.state for row in rows(shop)] == [State.REJECTED]
    told = shop.world.engine.ledger.events(row_id=0)
    assert any(event.name == "stock adjusted" and event.details["refused"] == "1" for event in told)


def test_a_dry_run_adjusts_nothing(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.set_up(more=EACH_SYNC)
    shop.world.sync(dry_run=True)
    assert shop.adjustments() == []


def test_a_return_is_left_to_its_correction(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up("remission", more=EACH_SYNC)
    order = shop.sell("A", 4, DELIVERED)
    shop.sync()
    shop.now(order, RETURNED)
    shop.sync()
    shop.sync()
    assert shop.adjustments() == []
    [remission] = shop.books.all("remissions").values()
    shop.books.void("remissions", remission["id"])
    shop.sync()
    assert shop.adjustments() == []
    assert agree(shop)


# --- what the ledger does not know


def test_another_computers_documents_are_recognised_first(shop: Shop, tmp_path: Path) -> None:
    shop.thing("A", 10, 10)
    shop.set_up("remission")
    shop.sell("A", 4)
    other = World(tmp_path / "other", shop.world.servers, shop.world.clock)
    mine, shop.world = shop.world, other
    shop.set_up("remission")
    assert shop.sync().created == 1
    shop.world = mine  # its ledger has never seen that remission
    assert shop.line("A").under_way == 0
    assert shop.adjust().done == {}
    other.close()


def test_a_lost_ledger_asks_before_it_counts_sales_as_under_way(shop: Shop, tmp_path: Path) -> None:
    shop.thing("A", 10, 10)
    shop.set_up("remission", more=EACH_SYNC)
    shop.sell("A", 1, ordered=3)
    shop.sell("A", 1, ordered=1)
    shop.sync()
    [first, _] = shop.books.all("remissions").values()
    shop.books.edit("remissions", first["id"], observations="")  # whatever became of it, its mark is gone
    shop.world.close()
    shop.world = World(tmp_path / "new", shop.world.servers, shop.world.clock)
    shop.set_up("remission", more=EACH_SYNC)
    assert shop.line("A").why is Why.UNANSWERED
    shop.sync()
    assert shop.adjustments() == []
