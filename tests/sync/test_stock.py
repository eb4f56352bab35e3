"""Stock side by side: what is under way is no drift, in every state a sale can be in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from alegra_desktop.domain import stock as rules_of_stock
from alegra_desktop.domain.stock import Why
from tests.sync.desk import ask, refused
from tests.sync.shop import (
    CANCELLED,
    CONFIRM,
    DELIVERED,
    MEDELLIN,
    NAME,
    PREPARE,
    RETURNED,
    Shop,
    fresh,
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = fresh(tmp_path)
    yield shop
    shop.world.close()


def figures(shop: Shop, sku: str, warehouse: str = "Principal") -> tuple[Decimal | None, ...]:
    line = shop.line(sku, warehouse)
    return line.store, line.alegra, line.under_way, line.difference


def numbers(*values: int) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, values))


def test_drift_is_what_neither_side_explains(shop: Shop) -> None:
    shop.thing("A", 12, 10)
    shop.thing("B", 5, 5)
    shop.thing("C", 3, -2)
    shop.set_up()
    assert figures(shop, "A") == numbers(12, 10, 0, 2)
    assert figures(shop, "B") == numbers(5, 5, 0, 0)
    assert figures(shop, "C") == numbers(3, -2, 0, 5)
    assert not shop.line("B").adjustable


@pytest.mark.parametrize("status", [CONFIRM, PREPARE, DELIVERED])
def test_a_sale_without_document_is_under_way(shop: Shop, status: int) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 3, status)
    assert figures(shop, "A") == numbers(7, 10, 3, 0)
    assert shop.line("A").sales == 1


def test_a_draft_has_moved_nothing_and_opening_it_has(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 3)
    assert shop.sync().created == 1
    assert figures(shop, "A") == numbers(7, 10, 3, 0)
    [draft] = shop.books.all("invoices").values()
    shop.books.open(draft["id"])  # by the merchant, in Alegra: the ledger does not know it yet
    assert figures(shop, "A") == numbers(7, 7, 0, 0)


def test_the_reading_of_drafts_can_be_turned_around(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 3)
    shop.sync()
    monkeypatch.setattr(rules_of_stock, "DRAFTS_MOVE_STOCK", True)
    assert figures(shop, "A") == numbers(7, 10, 0, -3)


def test_a_remission_moves_at_once(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up("remission")
    shop.sell("A", 3)
    shop.sync()
    assert figures(shop, "A") == numbers(7, 7, 0, 0)


def test_drafts_and_held_sales_are_under_way(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    buyer = replace(shop.store.orders[shop.sell("A", 2)].customer, document_number=None)
    shop.sell("A", 1, customer=buyer)  # nobody said whom to bill it to
    assert shop.sync().held == 1
    assert figures(shop, "A") == numbers(7, 10, 3, 0)


def test_a_refused_document_is_under_way(shop: Shop) -> None:
    item = shop.thing("A", 10, 10)
    shop.set_up()
    shop.sync()
    shop.sell("A", 2)
    shop.books.edit("items", item, status="inactive")
    shop.sync()
    line = shop.line("A")
    assert (line.under_way, line.why) == (Decimal(2), Why.INACTIVE)


def test_a_skipped_sale_is_not_under_way(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    order = shop.sell("A", 2, PREPARE)
    shop.sync()
    assert figures(shop, "A") == numbers(8, 10, 2, 0)
    [row] = shop.world.engine.ledger.rows(roles=("document",))
    ask(shop.world, lambda office: office.skip([row.id]))
    assert row.key.sale_id == order
    assert figures(shop, "A") == numbers(8, 10, 0, -2)  # no document will ever take them out


def test_tests_and_sales_before_the_first_day_are_not_under_way(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 1, is_test=True)
    assert figures(shop, "A") == numbers(9, 10, 0, -1)


def test_a_cancelled_sale_without_document_owes_nothing(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    order = shop.sell("A", 4, PREPARE)
    shop.sync()
    shop.now(order, CANCELLED)
    assert figures(shop, "A") == numbers(10, 10, 0, 0)


def test_a_draft_of_a_returned_sale_owes_nothing(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    order = shop.sell("A", 4)
    shop.sync()
    shop.now(order, RETURNED)
    assert figures(shop, "A") == numbers(10, 10, 0, 0)


def test_a_returned_sale_comes_back_until_its_document_is_voided(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up("remission")
    order = shop.sell("A", 4)
    shop.sync()
    shop.now(order, RETURNED)
    assert figures(shop, "A") == numbers(10, 6, -4, 0)
    [remission] = shop.books.all("remissions").values()
    shop.books.void("remissions", remission["id"])  # by hand: the ledger still believes it open
    assert figures(shop, "A") == numbers(10, 10, 0, 0)


def test_a_return_that_the_merchant_calls_corrected_is_not_waited_for(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up("remission")
    order = shop.sell("A", 4)
    shop.sync()
    shop.now(order, RETURNED)
    shop.sync()
    [row] = shop.world.engine.ledger.rows(roles=("document",))
    ask(shop.world, lambda office: office.mark_corrected([row.id]))
    assert figures(shop, "A") == numbers(10, 6, 0, 4)


def returned_invoice(shop: Shop) -> tuple[str, dict[str, Any]]:
    shop.thing("A", 10, 10)
    shop.set_up("invoice", "final")
    order = shop.sell("A", 4)
    shop.sync(wait=True)
    shop.now(order, RETURNED)
    [invoice] = shop.books.all("invoices").values()
    assert figures(shop, "A") == numbers(10, 6, -4, 0)
    note = {
        "client": {"id": invoice["client"]},
        "date": "2026-11-20",
        "items": [{"id": shop.items["A"], "price": 10000, "quantity": 4, "tax": [{"id": "4"}]}],
        "type": "VOID_ELECTRONIC_INVOICE",
        "cause": "Devolución",
    }
    return str(invoice["id"]), note


def credit(shop: Shop, invoice: str, note: dict[str, Any], amount: int) -> None:
    async def post() -> None:
        alegra = await shop.world.engine.alegra(shop.world.engine.integration(NAME))
        await alegra.create("credit-notes", {**note, "invoices": [{"id": invoice, "amount": amount}]})

    shop.world._run(post())


def test_a_credit_note_brings_the_units_back_whoever_made_it(shop: Shop) -> None:
    invoice, note = returned_invoice(shop)
    credit(shop, invoice, note, 47600)
    assert figures(shop, "A") == numbers(10, 10, 0, 0)


def test_a_partial_credit_note_leaves_a_doubt(shop: Shop) -> None:
    invoice, note = returned_invoice(shop)
    credit(shop, invoice, note, 20000)
    assert shop.line("A").why is Why.UNANSWERED


def test_an_unanswered_document_leaves_a_doubt(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.thing("B", 4, 3)
    shop.set_up("remission")
    shop.sell("A", 4)
    shop.world.servers.faults.replace("drop-before-commit@POST /remissions#1")
    assert shop.sync().unknown == 1
    assert shop.line("A").why is Why.UNANSWERED
    assert shop.line("B").adjustable


def test_an_item_without_inventory_has_no_stock_which_is_not_zero(shop: Shop) -> None:
    shop.thing("A", 12, None)
    shop.set_up()
    line = shop.line("A")
    assert (line.store, line.alegra, line.difference, line.why) == (Decimal(12), None, None, Why.NO_INVENTORY)


def test_products_without_item_are_not_in_the_picture(shop: Shop) -> None:
    item = shop.thing("A", 12, 12)
    shop.set_up()
    shop.books.edit("items", item, reference="other")
    assert shop.picture().of(shop.place()) == ()


def test_what_would_enter_at_no_cost_is_not_adjusted(shop: Shop) -> None:
    shop.thing("A", 12, 10, cost=False)
    shop.thing("B", 12, 13, cost=False)
    shop.thing("C", 12, 12, cost=False)
    shop.set_up()
    assert [shop.line(sku).why for sku in "ABC"] == [Why.NO_COST, Why.NO_COST, None]


def test_two_warehouses_that_the_store_tells_apart(tmp_path: Path) -> None:
    shop = fresh(tmp_path, by_warehouse=True, two=True)
    shop.thing("A", 10, 12, second=4)
    shop.set_up()
    shop.sell("A", 1)
    shop.sell("A", 3, warehouse=MEDELLIN)
    assert figures(shop, "A") == numbers(9, 12, 1, -2)
    assert figures(shop, "A", "Bodega Medellín") == numbers(1, 4, 3, 0)
    assert all(place.certain for place in shop.picture().places)
    shop.world.close()


def test_two_warehouses_of_which_the_store_tells_the_sum(tmp_path: Path) -> None:
    shop = fresh(tmp_path, two=True)
    shop.thing("A", 10, 6, second=2)
    shop.set_up()
    shop.sell("A", 1)
    shop.sell("A", 3, warehouse=MEDELLIN)
    for warehouse in ("Principal", "Bodega Medellín"):
        assert figures(shop, "A", warehouse) == numbers(6, 8, 4, 2)
    assert [place.together for place in shop.picture().places] == [("Principal", "Bodega Medellín")] * 2
    shop.world.close()


def test_units_of_a_warehouse_that_is_not_linked_left_the_total_too(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 2, warehouse="Bodega Cali")
    assert figures(shop, "A") == numbers(8, 10, 2, 0)


def test_several_products_of_one_item_count_together(shop: Shop) -> None:
    item = shop.thing("A", 10, 15)
    shop.thing("B", 4, 0)
    shop.set_up()
    ask(shop.world, lambda office: office.link(NAME, products={"91": item}))
    line = shop.line("A")
    assert (line.store, line.alegra, len(line.goods)) == (Decimal(14), Decimal(15), 2)


def test_a_suppliers_product_is_not_our_stock(shop: Shop) -> None:
    shop.thing("A", 10, 15)
    product = next(iter(shop.store.products.values()))
    shop.store.add_product(replace(product, marketplace=True))
    shop.set_up()
    assert shop.line("A").why is Why.NOT_OWN


def test_another_store_of_the_company_that_sells_it_too(shop: Shop) -> None:
    item = shop.thing("A", 10, 15)
    shop.thing("B", 10, 15)
    shop.set_up()
    ledger = shop.world.engine.ledger
    one = ledger.integration(NAME)
    assert one is not None
    rules = replace(one.rules, product_links={"x": item})
    ledger.save_integration(replace(one, id=0, name="Otra", account="99", rules=rules))
    assert [shop.line(sku).why for sku in "AB"] == [Why.SHARED, None]


def test_a_sale_whose_products_the_store_does_not_tell_is_counted(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 2, PREPARE, lines=())
    assert shop.picture().untold == 1


def test_an_incomplete_reading_says_so(shop: Shop) -> None:
    shop.thing("A", 10, 10)
    shop.set_up()
    shop.sell("A", 2)
    shop.world.servers.faults.replace("http-502@POST /orders/list#6")
    assert shop.picture().incomplete


def test_stores_without_stock_say_so(shop: Shop) -> None:
    shop.set_up()
    ledger = shop.world.engine.ledger
    one = ledger.integration(NAME)
    assert one is not None
    ledger.save_integration(replace(one, store_settings={"source": "file"}))
    assert refused(shop.world, lambda office: office.stock(NAME)).details == {"hindrance": "stock_none"}


def test_a_merchant_who_links_no_warehouse_has_the_main_one(shop: Shop) -> None:
    shop.places = {}
    shop.thing("A", 10, 7, second=1)
    shop.set_up()
    assert figures(shop, "A") == numbers(10, 7, 0, 3)
