"""The practice MasterShop answers in all the ways that have been seen."""

from __future__ import annotations

from typing import Any

import pytest

from alegra_desktop.practice.samples_mastershop import (
    API_KEY,
    MARKETPLACE_PRODUCT,
    SECOND_WAREHOUSE,
    UNLINKED_WAREHOUSE,
    WAREHOUSE,
)
from tests.practice.store_desk import StoreDesk


@pytest.fixture
def desk() -> StoreDesk:
    return StoreDesk()


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_is_wanted(desk: StoreDesk, status: Any) -> None:
    desk.mastershop.switches.wrong_key = status
    for key in ("", "another"):
        assert desk.ship("GET", "/products", key=key).status_code == status


def test_the_firewall_answers_403_with_a_web_page(desk: StoreDesk) -> None:
    desk.mastershop.switches.products_forbidden = True
    for path in ("/products", "/products/7001"):
        answer = desk.ship("GET", path)
        assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (403, "text/html")
    assert desk.orders()
    desk.mastershop.switches.firewall = True
    assert desk.ship("POST", "/orders/list", {}).status_code == 403


def test_pages_hold_fifty_at_most(desk: StoreDesk) -> None:
    total = len(desk.mastershop.orders)
    assert total > 50
    orders = desk.orders()
    assert len({order["id_order"] for order in orders}) == len(orders) == total
    assert desk.ship("POST", "/orders/list", {}, limit=51).status_code == 400
    desk.mastershop.switches.over_limit = "clamp"
    page = desk.ship("POST", "/orders/list", {}, limit=500).json()
    assert (len(page["results"]), page["resultsCount"]["totalOrders"]) == (50, total)
    assert desk.ship("POST", "/orders/list", {}, page=0).status_code == 400


def test_an_order_has_the_names_of_the_real_one(desk: StoreDesk) -> None:
    order = desk.orders()[0]
    assert {"id_order", "id_status", "is_test", "date_created_order", "order_transaction", "customer"} <= set(order)
    assert set(order["order_transaction"]) == {"payment_method", "total", "currency"}
    assert {"full_name", "email", "phone", "documentType", "documentNumber"} <= set(order["customer"])


def test_both_spellings_of_the_lines_and_both_kinds_of_telephone(desk: StoreDesk) -> None:
    orders = desk.orders()
    assert all(("order_items" in order) != ("order_Items" in order) for order in orders)
    assert any("order_Items" in order for order in orders)
    assert {type(order["customer"]["phone"]) for order in orders} == {str, int}
    assert any(str(order["customer"]["phone"]).startswith("+57 ") for order in orders)


@pytest.mark.parametrize(
    ("body", "fits"),
    [
        ({"orderStatusParent": "En tránsito"}, lambda o: o["id_status"] in {5, 6, 7, 77}),
        ({"orderStatus": "Entregada"}, lambda o: o["id_status"] == 8),
        ({"paymentMethod": "cod"}, lambda o: o["order_transaction"]["payment_method"] == "cod"),
        ({"orderStatus": "Entregada", "paymentMethod": "prepaid"}, lambda o: o["id_status"] == 8),
        ({"idOrder": "550101"}, lambda o: o["id_order"] == 550101),
        ({"customerText": "sin documento"}, lambda o: o["customer"]["full_name"].startswith("Sin Documento")),
        ({"startDate": "2026-10-05", "finalDate": "2026-10-06"}, lambda o: o["date_created_order"] > "2026-10-05"),
        ({"orderStatus": "Nunca Oída"}, lambda o: False),
    ],
)
def test_filters(desk: StoreDesk, body: dict[str, Any], fits: Any) -> None:
    found = desk.orders(body)
    assert all(fits(order) for order in found)
    assert bool(found) is (body.get("orderStatus") != "Nunca Oída")


def test_an_evening_order_is_of_the_local_day(desk: StoreDesk) -> None:
    evening = [order for order in desk.orders() if order["date_created_order"][11:16] == "04:30"]
    assert evening
    day = {"startDate": "2026-10-06", "finalDate": "2026-10-06"}
    assert evening[0]["date_created_order"].startswith("2026-10-07")
    assert evening[0]["id_order"] in {order["id_order"] for order in desk.orders(day)}


def test_an_unknown_filter_is_refused(desk: StoreDesk) -> None:
    assert desk.ship("POST", "/orders/list", {"status": 8}).status_code == 400
    assert desk.ship("POST", "/orders/list", [1]).status_code == 400


def test_single_things_come_in_every_wrapper(desk: StoreDesk) -> None:
    seen = set()
    for number in range(550_101, 550_105):
        seen.add(frozenset(desk.ship("GET", f"/orders/{number}").json()) & {"results", "result", "data", "id_order"})
    assert seen == {frozenset({name}) for name in ("results", "result", "data", "id_order")}
    desk.mastershop.switches.wrappers = "data"
    assert desk.ship("GET", "/orders/550101").json()["data"]["id_order"] == 550101
    assert desk.ship("GET", "/orders/1").status_code == 404


def test_short_lists_leave_the_lines_to_the_single_order(desk: StoreDesk) -> None:
    desk.mastershop.switches.short_lists = True
    assert not any({"order_items", "order_Items"} & set(order) for order in desk.orders())
    desk.mastershop.switches.wrappers = "bare"
    assert {"order_items", "order_Items"} & set(desk.ship("GET", "/orders/550101").json())


def test_catalogue_with_variations(desk: StoreDesk) -> None:
    page = desk.ship("GET", "/products", limit=50).json()
    rows = {row["idProduct"]: row for row in page["results"]}
    assert page["resultsCount"]["totalProducts"] == len(rows)
    assert len(rows[7002]["variation"]) == 4
    assert rows[7001]["variation"][0]["name"] == "Default Variant"
    assert rows[7003]["variation"][0]["sku"] == ""
    assert "variants" in rows[MARKETPLACE_PRODUCT]
    assert [row["idProduct"] for row in desk.ship("GET", "/products", search="camiseta").json()["results"]] == [7002]


def test_limits_are_told_in_the_new_headers(desk: StoreDesk) -> None:
    desk.mastershop.calls_per_minute = 2
    answers = [desk.ship("GET", "/products") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    headers = answers[1].headers
    assert (headers["ratelimit-limit"], headers["ratelimit-remaining"]) == ("2", "0")
    assert (headers["ratelimit-reset"], headers["ratelimit-policy"]) == ("60", "2;w=60")


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/orders"), ("PUT", "/orders/550101"), ("POST", "/orders/550101/cancel"), ("DELETE", "/products/7001")],
)
def test_every_write_is_refused_and_remembered(desk: StoreDesk, method: str, path: str) -> None:
    assert desk.ship(method, path, {}).status_code == 403
    assert desk.mastershop.writes == [(method, f"/api{path}")]


def test_orders_may_move_and_come_in_between_pages() -> None:
    desk = StoreDesk("new-sale-between-pages#1")
    before = len(desk.mastershop.orders)
    first = desk.ship("POST", "/orders/list", {}, page=1, limit=20).json()["results"]
    second = desk.ship("POST", "/orders/list", {}, page=2, limit=20).json()["results"]
    assert second[0] == first[-1]
    assert len(desk.mastershop.orders) == before + 1
    moved = desk.mastershop.set_status("550101", 10)
    assert moved.updated_at == desk.clock.now()
    assert [order["id_status"] for order in desk.orders({"idOrder": "550101"})] == [10]


def test_repeated_pages() -> None:
    desk = StoreDesk("repeated-token")
    pages = [desk.ship("POST", "/orders/list", {}, page=page, limit=20).json()["results"] for page in (1, 2)]
    assert pages[0] == pages[1]


def test_samples_hold_every_state_word_and_place(desk: StoreDesk) -> None:
    orders = desk.mastershop.orders_of(API_KEY)
    assert {order.id_status for order in orders} == {*range(1, 12), 77}
    assert {order.payment_method for order in orders} == {"cod", "transfer", "prepaid", "bank", "nequi"}
    assert {order.warehouse for order in orders} == {WAREHOUSE, SECOND_WAREHOUSE, UNLINKED_WAREHOUSE, ""}
    assert any(line.quantity == 120 for order in orders for line in order.lines)
    assert any(order.is_test for order in orders)
    assert {None, "", "0"} <= {order.customer.document_number for order in orders}
    assert any(len({line.id_product for line in order.lines}) < len(order.lines) for order in orders)
    free = [line for order in orders for line in order.lines if line.price == 0]
    assert free
    for order in orders:
        parts = sum(line.price * line.quantity for line in order.lines) + sum(value for _, value in order.charges)
        assert order.total <= parts
