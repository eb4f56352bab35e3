"""The MasterShop source against the practice MasterShop, in health and with every fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import httpx
import pytest

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.sale import Stage
from alegra_desktop.net.client import Network
from alegra_desktop.practice.mastershop import order_json
from alegra_desktop.practice.mastershop_state import MasterShopProduct, Variation
from alegra_desktop.practice.store_file import dumps
from alegra_desktop.stores.base import Pull

LONG_AGO = date(2020, 1, 1)


async def passed_on(inner: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
    return await inner.handle_async_request(request)


def pull(world: Any, since: date = LONG_AGO, *, deep: bool = False, open_sales: Any = (), **options: Any) -> Pull:
    found = world.run(
        lambda network: world.mastershop(network).pull(since, open_sales=frozenset(open_sales), deep=deep, **options)
    )
    assert isinstance(found, Pull)
    return found


def ids(found: Pull) -> set[int]:
    assert len({sale.sale_id for sale in found.sales}) == len(found.sales)
    return {int(sale.sale_id) for sale in found.sales}


def problem(world: Any, work: Callable[[Network], Any]) -> Kind:
    with pytest.raises(ProblemError) as caught:
        world.run(work)
    assert "ms-key" not in repr(caught.value.problem)
    return caught.value.problem.kind


def test_open_orders_of_any_age_and_recent_final_ones(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales(
        [
            ordered(1, days=200, id_status=1),
            ordered(2, days=100, id_status=3),
            ordered(3, days=50, id_status=6),
            ordered(4, days=5, id_status=8, upper_items=True),
            ordered(5, days=40, id_status=8),
            ordered(6, days=5, id_status=9),
            ordered(7, days=100, id_status=10),
            ordered(8, days=2, id_status=7),
        ]
    )
    found = pull(mastershop_world)
    assert (found.complete, found.reason) == (True, "")
    assert ids(found) == {1, 2, 3, 4, 6, 8}
    assert ids(pull(mastershop_world, deep=True)) == {1, 2, 3, 4, 5, 6, 8}
    assert ids(pull(mastershop_world, deep=True, everything=True)) == {1, 2, 3, 4, 5, 6, 7, 8}
    assert ids(pull(mastershop_world, date(2026, 9, 20))) == {4, 6, 8}
    stages = {sale.sale_id: sale.stage for sale in found.sales}
    assert stages["4"] is Stage.DELIVERED
    assert stages["8"] is Stage.UNKNOWN
    assert all(sale.missing == () and sale.account == "7001" for sale in found.sales)
    assert mastershop_world.state.writes == []


def test_the_filters_sent(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sale(ordered(1))
    pull(mastershop_world, date(2026, 9, 20))
    sent = mastershop_world.state.log.posted("/orders/list")
    assert sent == [
        {"orderStatusParent": "Por preparar"},
        {"orderStatusParent": "En preparación"},
        {"orderStatusParent": "En tránsito"},
        {"orderStatusParent": "Finalizadas", "startDate": "2026-09-20"},
    ]


def test_open_sales_that_no_list_shows_are_read_by_id(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales([ordered(n, days=60, id_status=10) for n in (11, 12, 13, 14)])
    found = pull(mastershop_world, date(2026, 9, 20), open_sales={"11", "12", "13", "14", "99"})
    assert ids(found) == {11, 12, 13, 14}
    assert {sale.stage for sale in found.sales} == {Stage.RETURNED}
    assert found.complete
    many = pull(mastershop_world, open_sales={str(n) for n in range(1000, 1500)})
    assert many.complete
    assert sum(path.startswith("/api/orders/1") for path in mastershop_world.transport.paths()) <= 200 + 4


def test_many_pages_and_an_order_made_between_two(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales(ordered(n, days=n / 10) for n in range(1, 121))
    assert ids(pull(mastershop_world)) == set(range(1, 121))
    mastershop_world.faults.replace("new-sale-between-pages")
    found = pull(mastershop_world)
    assert set(range(1, 121)) <= ids(found)
    assert found.complete


def test_exactly_one_full_page(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales(ordered(n, days=n / 10) for n in range(1, 51))
    found = pull(mastershop_world)
    assert (len(found.sales), found.complete) == (50, True)


def test_a_page_that_comes_twice_is_said(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales(ordered(n, days=n / 10) for n in range(1, 121))
    mastershop_world.faults.replace("repeated-token")
    found = pull(mastershop_world)
    assert len(found.sales) == 50
    assert not found.complete
    assert "twice" in found.reason


@pytest.mark.parametrize("fault", ["html", "empty-object", "empty-body", "http-502", "drop-before-commit"])
def test_broken_answers(mastershop_world: Any, ordered: Any, fault: str) -> None:
    mastershop_world.state.add_sales([ordered(1, id_status=1), ordered(2, id_status=8)])
    mastershop_world.faults.replace(f"{fault}@POST /orders/list#1")
    found = pull(mastershop_world)
    assert (ids(found), found.complete) == ({1, 2}, True)

    work = lambda network: mastershop_world.mastershop(network).pull(LONG_AGO, open_sales=frozenset(), deep=False)  # noqa: E731
    mastershop_world.faults.replace(f"{fault}@POST /orders/list")
    assert problem(mastershop_world, work) is Kind.STORE_DOWN


def test_a_list_that_fails_midway_keeps_the_rest(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales([ordered(1, id_status=1), ordered(2, id_status=8)])

    class NoFinal(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if b"Finalizadas" in request.content:
                return httpx.Response(500)
            return await passed_on(inner, request)

    inner, mastershop_world.transport = mastershop_world.transport, NoFinal()
    found = pull(mastershop_world, open_sales={"2"})
    assert (ids(found), found.complete) == ({1, 2}, False)
    assert "Finalizadas" in found.reason


def test_a_server_that_ignores_or_refuses_filters_and_paging(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales([ordered(n, id_status=1 + n % 10) for n in range(1, 71)])
    everything = set(range(1, 71))

    class Stubborn(httpx.AsyncBaseTransport):
        """Refuses filters, or answers with a bare list of all orders whatever is asked."""

        def __init__(self, refuse: bool) -> None:
            self.refuse = refuse

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if self.refuse and request.content != b"{}":
                return httpx.Response(422, json={"message": "property startDate should not exist"})
            if self.refuse:
                return await passed_on(inner, request)
            return httpx.Response(200, content=whole)

    inner = mastershop_world.transport
    (account,) = mastershop_world.state.accounts.values()
    whole = dumps([order_json(order, account) for order in mastershop_world.state.orders.values()])
    for refuse in (True, False):
        mastershop_world.transport = Stubborn(refuse)
        found = pull(mastershop_world)
        assert (ids(found), found.complete) == (everything, True)


def test_lists_without_lines(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sales([ordered(1), ordered(2, id_status=9)])
    mastershop_world.state.switches.short_lists = True

    async def work(network: Network) -> list[Pull]:
        source = mastershop_world.mastershop(network)
        return [await source.pull(LONG_AGO, open_sales=frozenset(), deep=False) for _ in range(2)]

    for found in mastershop_world.run(work):
        assert {sale.sale_id: sale.missing for sale in found.sales} == {"1": (), "2": ()}
        assert found.complete
    assert mastershop_world.transport.paths().count("/api/orders/1") == 1  # unchanged: not read again


def test_check(mastershop_world: Any, ordered: Any) -> None:
    def check(**changes: Any) -> Any:
        return mastershop_world.run(lambda network: mastershop_world.mastershop(network, **changes).check())

    def failing(**changes: Any) -> Kind:
        return problem(mastershop_world, lambda network: mastershop_world.mastershop(network, **changes).check())

    assert check(account_hint="").id == "mastershop"
    mastershop_world.state.add_sale(ordered(1))
    assert check(account_hint="").id == "7001"
    assert check(account_hint="mastershop").id == "mastershop"  # bound before any order named the business
    assert check(api_key=" ms-key-1\n").id == "7001"
    assert failing(api_key="wrong") is Kind.STORE_CREDENTIALS
    assert failing(api_key=" ") is Kind.STORE_CREDENTIALS
    mastershop_world.state.switches.products_forbidden = True
    assert check().id == "7001"
    mastershop_world.state.switches.firewall = True
    assert failing() is Kind.STORE_REFUSES


def test_somebody_elses_key_is_noticed(mastershop_world: Any, ordered: Any) -> None:
    mastershop_world.state.add_sale(ordered(1))

    async def work(network: Network) -> Any:
        source = mastershop_world.mastershop(network, account_hint="4242")
        assert (await source.check()).id == "7001"
        return await source.pull(LONG_AGO, open_sales=frozenset(), deep=False)

    assert problem(mastershop_world, work) is Kind.STORE_CREDENTIALS


def test_products_and_warehouses(mastershop_world: Any, ordered: Any) -> None:
    state = mastershop_world.state
    for number in range(60):
        only = (Variation(number, "Default Variant", f"S{number}", Decimal(1000), 5),)
        state.add_product(MasterShopProduct("ms-key-1", number + 1, f"P{number}", Decimal(1000), only))
    found = mastershop_world.run(lambda network: mastershop_world.mastershop(network).products())
    assert len({product.sku for product in found}) == len(found) == 60
    state.add_sales([ordered(1, warehouse="Cali"), ordered(2, warehouse="Bogotá"), ordered(3), ordered(4, days=99)])
    names = mastershop_world.run(lambda network: mastershop_world.mastershop(network).warehouses())
    assert names == ["Bogotá", "Cali"]
    state.switches.products_forbidden = True
    kind = problem(mastershop_world, lambda network: mastershop_world.mastershop(network).products())
    assert kind is Kind.STORE_REFUSES
