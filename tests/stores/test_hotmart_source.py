"""The Hotmart source against the practice Hotmart, in health and with every fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import httpx
import pytest

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.sale import Stage
from alegra_desktop.net.client import Network
from alegra_desktop.stores.base import Pull

LONG_AGO = date(2020, 1, 1)
HISTORY, USERS, PRICES = (
    "/payments/api/v1/sales/history",
    "/payments/api/v1/sales/users",
    "/payments/api/v1/sales/price",
)


async def passed_on(inner: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
    return await inner.handle_async_request(request)


def pull(world: Any, since: date = LONG_AGO, *, deep: bool = False, open_sales: Any = (), **options: Any) -> Pull:
    async def work(network: Network) -> Any:
        source = world.hotmart(network)
        return await source.pull(since, open_sales=frozenset(open_sales), deep=deep, **options)

    found = world.run(work)
    assert isinstance(found, Pull)
    return found


def problem(world: Any, work: Callable[[Network], Any]) -> Kind:
    with pytest.raises(ProblemError) as caught:
        world.run(work)
    assert "secret" not in repr(caught.value.problem)
    return caught.value.problem.kind


def asked(world: Any, path: str) -> list[httpx.QueryParams]:
    return [request.url.params for request in world.transport.requests if request.url.path.startswith(path)]


def test_every_status_is_read_and_joined(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales(
        [
            sold(1),
            sold(2, status="REFUNDED"),
            sold(3, status="WAITING_PAYMENT", approved_at=None),
            sold(4, status="NO_FUNDS", approved_at=None),
            sold(5, value=Decimal("257.90"), vat=Decimal(38), fee=Decimal(20), currency="MXN", status="COMPLETE"),
            sold(6, commission_as="AFFILIATE"),
            sold(7, transaction="HP3609000000C2"),
            sold(8, status="SOMETHING_NEW", found_as="APPROVED"),
        ]
    )
    found = pull(hotmart_world)
    assert (found.complete, found.reason) == (True, "")
    sales = {sale.sale_id: sale for sale in found.sales}
    assert len(sales) == 8
    assert all(sale.missing == () and sale.account == "c0ffee00-aaaa" for sale in sales.values())
    assert sales["HP2890000001"].buyer.number == "1020000000"
    assert sales["HP2890000001"].buyer.address.country == "CO"
    assert sales["HP2890000002"].stage is Stage.RETURNED
    assert sales["HP2890000003"].stage is Stage.PENDING
    assert sales["HP2890000005"].lines[0].unit_price == Decimal("199.90")
    assert sum(charge.amount for charge in sales["HP2890000005"].charges) == 58
    assert not sales["HP2890000006"].own
    assert "HP3609000000C2" in sales
    assert sales["HP2890000008"].stage is Stage.UNKNOWN
    assert hotmart_world.state.writes == []


def test_what_is_asked_for(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sale(sold(1))
    pull(hotmart_world)
    unasked, every = sorted(asked(hotmart_world, HISTORY), key=lambda q: len(q.get_list("transaction_status")))
    assert unasked.get_list("transaction_status") == []
    assert len(every.get_list("transaction_status")) == 17
    assert len(asked(hotmart_world, PRICES)[0].get_list("transaction_status")) == 14
    # The first of September, midnight in Bogotá, to the last millisecond of the first of October.
    assert (every["start_date"], every["end_date"]) == ("1788238800000", "1790917199999")
    assert every["max_results"] == "100"
    token = hotmart_world.transport.requests[0]
    assert token.url.query == b""
    assert token.content == b"grant_type=client_credentials"


def ids(found: Pull) -> set[str]:
    return {sale.sale_id[-1] for sale in found.sales}


def test_how_far_back(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales([sold(1, days=2), sold(2, days=29), sold(3, days=80), sold(4, days=200)])
    assert ids(pull(hotmart_world)) == {"1", "2"}
    assert ids(pull(hotmart_world, date(2026, 9, 20))) == {"1"}
    assert ids(pull(hotmart_world, deep=True)) == {"1", "2", "3"}
    assert ids(pull(hotmart_world, date(2026, 1, 1), deep=True, everything=True)) == {"1", "2", "3", "4"}
    longest = max(int(q["end_date"]) - int(q["start_date"]) for q in asked(hotmart_world, HISTORY))
    assert longest < 90 * 86_400_000
    # Daily, an open sale older than any window is asked for by its code, buyer and price as well.
    deep = pull(hotmart_world, deep=True, open_sales={"HP2890000004", "HP0"})
    (old,) = [sale for sale in deep.sales if sale.sale_id == "HP2890000004"]
    assert (old.missing, deep.complete) == ((), True)


def test_since_tomorrow_reads_nothing(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sale(sold(1))
    assert pull(hotmart_world, date(2026, 10, 2)) == Pull(())


def test_many_pages(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales(sold(n, days=n / 20) for n in range(1, 251))
    found = pull(hotmart_world)
    assert (len(found.sales), found.complete) == (250, True)
    assert {sale.missing for sale in found.sales} == {()}


def test_a_sale_made_between_two_pages_loses_no_other(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales(sold(n, days=n / 20) for n in range(1, 251))
    hotmart_world.faults.replace(f"new-sale-between-pages@GET {HISTORY}")
    found = pull(hotmart_world)
    codes = [sale.sale_id for sale in found.sales]
    assert len(codes) == len(set(codes))
    assert {f"HP{2890000000 + n}" for n in range(1, 251)} <= set(codes)


@pytest.mark.parametrize("fault", ["repeated-token", "html", "empty-object", "empty-body", "http-503"])
def test_a_broken_second_page_is_said_and_keeps_what_was_read(hotmart_world: Any, sold: Any, fault: str) -> None:
    hotmart_world.state.add_sales(sold(n, days=n / 20) for n in range(1, 251))
    broken = hotmart_world.faults

    class SecondPage(httpx.AsyncBaseTransport):
        """Breaks every page after the first of the history."""

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            late = "page_token" in request.url.params or fault == "repeated-token"
            broken.replace(f"{fault}@GET {HISTORY}" if late else "")
            return await passed_on(inner, request)

    inner, hotmart_world.transport = hotmart_world.transport, SecondPage()
    found = pull(hotmart_world)
    assert not found.complete
    assert "history" in found.reason
    assert 100 <= len(found.sales) <= 200
    assert "secret" not in found.reason


@pytest.mark.parametrize("fault", ["html", "empty-object", "empty-body"])
def test_a_bad_answer_in_passing_is_asked_again(hotmart_world: Any, sold: Any, fault: str) -> None:
    hotmart_world.state.add_sale(sold(1))
    hotmart_world.faults.replace(f"{fault}@GET {HISTORY}#1")
    found = pull(hotmart_world)
    assert (len(found.sales), found.complete) == (1, True)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [("html", Kind.STORE_DOWN), ("empty-object", Kind.STORE_DOWN), ("http-502", Kind.STORE_DOWN),
     ("drop-before-commit", Kind.STORE_DOWN), ("http-429", Kind.THROTTLED)],
)  # fmt: skip
def test_when_nothing_can_be_read_it_is_a_problem_and_never_no_sales(
    hotmart_world: Any, sold: Any, fault: str, kind: Kind
) -> None:
    hotmart_world.state.add_sale(sold(1))
    hotmart_world.faults.replace(f"{fault}@GET {HISTORY}")

    async def work(network: Network) -> Any:
        return await hotmart_world.hotmart(network).pull(LONG_AGO, open_sales=frozenset(), deep=False)

    assert problem(hotmart_world, work) is kind


def test_a_window_too_slow_for_hotmart_is_read_in_halves(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales([sold(1, days=1), sold(2, days=20)])

    class Slow(httpx.AsyncBaseTransport):
        """Answers 502 to windows longer than twenty days."""

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            asked_for = request.url.params
            if "end_date" in asked_for and int(asked_for["end_date"]) - int(asked_for["start_date"]) > 20 * 86_400_000:
                return httpx.Response(502, json={"error": "internal_server_error"})
            return await passed_on(inner, request)

    inner, hotmart_world.transport = hotmart_world.transport, Slow()
    found = pull(hotmart_world)
    assert (len(found.sales), found.complete) == (2, True)


def test_a_refused_status_is_found_and_named(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales([sold(1), sold(2, status="REFUNDED")])

    class Refusing(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if "PRE_ORDER" in request.url.params.get_list("transaction_status"):
                return httpx.Response(400, json={"error": "invalid_parameter"})
            return await passed_on(inner, request)

    inner, hotmart_world.transport = hotmart_world.transport, Refusing()
    found = pull(hotmart_world)
    assert {sale.stage for sale in found.sales} == {Stage.APPROVED, Stage.RETURNED}
    assert all(sale.missing == () for sale in found.sales)
    assert not found.complete
    assert "PRE_ORDER" in found.reason
    assert "REFUNDED" not in found.reason


def test_a_buyer_nobody_has_told_yet_is_missing(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales([sold(1, in_users=False), sold(2)])
    found = pull(hotmart_world)
    assert {sale.sale_id[-1]: sale.missing for sale in found.sales} == {"1": ("buyer",), "2": ()}
    assert found.complete
    hotmart_world.faults.replace(f"http-503@GET {USERS}")
    found = pull(hotmart_world)
    assert {sale.missing for sale in found.sales} == {("buyer",)}
    assert not found.complete


@pytest.mark.parametrize("status", [403, 404])
def test_an_account_without_price_details_sells_at_the_total(hotmart_world: Any, sold: Any, status: int) -> None:
    hotmart_world.state.add_sale(sold(1))

    class NoPrices(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.path.startswith(PRICES):
                return httpx.Response(status, json={})
            return await passed_on(inner, request)

    inner, hotmart_world.transport = hotmart_world.transport, NoPrices()
    found = pull(hotmart_world)
    (sale,) = found.sales
    assert (sale.missing, sale.lines[0].unit_price, found.complete) == ((), Decimal(199000), True)


def test_prices_that_fail_in_passing_are_missing(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales([sold(1), sold(2, status="STARTED")])
    hotmart_world.faults.replace(f"http-503@GET {PRICES}")
    found = pull(hotmart_world)
    assert {sale.sale_id[-1]: sale.missing for sale in found.sales} == {"1": ("price",), "2": ()}
    assert not found.complete


def test_a_token_that_ends_midway_is_renewed(hotmart_world: Any, sold: Any) -> None:
    hotmart_world.state.add_sales(sold(n, days=n / 20) for n in range(1, 251))
    hotmart_world.faults.replace("http-401=1@GET /payments#1")
    found = pull(hotmart_world)
    assert (len(found.sales), found.complete) == (250, True)
    assert hotmart_world.transport.paths().count("/security/oauth/token") == 2


def test_a_token_is_kept_for_four_fifths_of_its_life(hotmart_world: Any) -> None:
    async def work(network: Network) -> list[int]:
        source, counts = hotmart_world.hotmart(network), []
        for hours in (0, 38, 1):
            hotmart_world.clock.passed += hours * 3600
            await source.check()
            counts.append(hotmart_world.transport.paths().count("/security/oauth/token"))
        return counts

    assert hotmart_world.run(work) == [1, 1, 2]


def test_a_server_that_wants_the_documented_form(hotmart_world: Any) -> None:
    class Documented(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.path.endswith("/token") and not request.url.query:
                return httpx.Response(400, json={"error": "invalid_parameter"})
            return await passed_on(inner, request)

    inner, hotmart_world.transport = hotmart_world.transport, Documented()
    account = hotmart_world.run(lambda network: hotmart_world.hotmart(network).check())
    assert account.id == "c0ffee00-aaaa"


def test_check_says_what_is_wrong(hotmart_world: Any) -> None:
    def check(**changes: Any) -> Callable[[Network], Any]:
        return lambda network: hotmart_world.hotmart(network, **changes).check()

    assert problem(hotmart_world, check(client_secret="other-secret")) is Kind.STORE_CREDENTIALS
    assert not any(request.url.query for request in hotmart_world.transport.requests)
    hotmart_world.state.switches.token_blocked = True
    assert problem(hotmart_world, check()) is Kind.STORE_REFUSES
    hotmart_world.state.switches.token_blocked = False
    hotmart_world.faults.replace("http-503")
    assert problem(hotmart_world, check()) is Kind.STORE_DOWN


def test_whose_account_it_is(hotmart_world: Any) -> None:
    def check(hint: str) -> str:
        account = hotmart_world.run(lambda network: hotmart_world.hotmart(network, account_hint=hint).check())
        return str(account.id)

    assert check("") == check("c0ffee00-aaaa") == "c0ffee00-aaaa"
    assert check("11111111-2222") == "11111111-2222"  # bound before Hotmart offered a profile
    assert check("somebody-else") == "c0ffee00-aaaa"
    hotmart_world.faults.replace("html@GET /user")
    assert check("") == "11111111-2222"
    assert check("c0ffee00-aaaa") == "c0ffee00-aaaa"


def test_a_passing_failure_does_not_name_the_account(hotmart_world: Any) -> None:
    hotmart_world.faults.replace("http-503@GET /user")
    kind = problem(hotmart_world, lambda network: hotmart_world.hotmart(network, account_hint="").check())
    assert kind is Kind.STORE_DOWN


def test_products(hotmart_world: Any, product: Any) -> None:
    for number in range(120):
        hotmart_world.state.add_product(product(number + 1))
    hotmart_world.state.add_product(replace(product(500), status="PAUSED", format="EBOOK"))
    found = hotmart_world.run(lambda network: hotmart_world.hotmart(network).products())
    assert len(found) == 121
    assert (found[-1].active, found[-1].format, found[-1].price) == (False, "EBOOK", None)
    assert hotmart_world.run(lambda network: hotmart_world.hotmart(network).warehouses()) == []
    hotmart_world.faults.replace("empty-object@GET /products")
    kind = problem(hotmart_world, lambda network: hotmart_world.hotmart(network).products())
    assert kind is Kind.STORE_DOWN


def test_plain_http_to_another_computer_is_refused(hotmart_world: Any) -> None:
    async def work(network: Network) -> Any:
        return hotmart_world.hotmart(network, base_url="http://hotmart.invalid")

    assert problem(hotmart_world, work) in {Kind.INSECURE_CONNECTION, Kind.SETTINGS_WRONG}


def test_the_log_is_told_every_secret_as_it_is_sent(hotmart_world: Any, mastershop_world: Any) -> None:
    learned: list[str] = []
    account = hotmart_world.state.accounts[next(iter(hotmart_world.state.accounts))]

    async def check(network: Network) -> Any:
        pasted = f"Client Secret: {account.client_secret}"
        await hotmart_world.hotmart(network, client_secret=pasted, learned=learned.append).check()

    hotmart_world.run(check)
    assert learned[:2] == [account.client_secret, account.basic]
    assert hotmart_world.state.owner_of(learned[2]) == account.client_id

    async def make(network: Network) -> Any:
        mastershop_world.mastershop(network, api_key="ms-\n key-1 ", learned=learned.append)

    mastershop_world.run(make)
    assert learned[3:] == ["ms-key-1"]
