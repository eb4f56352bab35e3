"""A server that read the same documentation differently: fewer routes, other wrappers, other types, no totals."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, TypeVar

import httpx
import pytest

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.alegra.pages import OrderNotKept
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from tests.alegra.desk import LeapClock

T = TypeVar("T")
Answer = tuple[int, Any]


class Strange:
    """Rows by resource. `refuse_metadata`: 400 for that parameter; `wrapper`: key around lists; `sort`: does it?"""

    def __init__(self, **rows: list[dict[str, Any]]) -> None:
        self.rows = {name.replace("_", "-"): found for name, found in rows.items()}
        self.refuse_metadata = False
        self.wrapper = ""
        self.sorts = True
        self.knows_ids = False
        self.missing = 403
        self.paths: list[str] = []

    def handle(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/v1/")
        query = dict(request.url.params)
        self.paths.append(f"{path}?{request.url.query.decode()}")
        status, body = self.answer(path, query)
        return httpx.Response(status, json=body)

    def answer(self, path: str, query: dict[str, str]) -> Answer:
        resource, _, wanted = path.partition("/")
        rows = self.rows.get(resource)
        if rows is None:
            return self.missing, {"message": "no route"}
        if wanted:
            found = [row for row in rows if str(row["id"]) == wanted]
            return (200, found[0]) if found else (404, {"error": {"message": "no existe", "code": 404}})
        if "metadata" in query and self.refuse_metadata:
            return 400, {"message": "parámetro no válido", "code": 900}
        if query.get("order_direction") == "DESC" and self.sorts:
            rows = rows[::-1]
        if "id" in query and self.knows_ids:
            rows = [row for row in rows if str(row["id"]) in query["id"].split(",")]
        start, limit = int(query.get("start", 0)), int(query.get("limit", 30))
        page = rows[start : start + limit]
        return 200, {self.wrapper: page} if self.wrapper else page

    def ask(self, talk: Callable[[Alegra], Awaitable[T]]) -> T:
        async def run() -> T:
            clock = LeapClock()
            network = Network(clock, user_agent="t", transport=httpx.MockTransport(self.handle))
            return await talk(Alegra(network, "http://localhost:9/v1", "u", "t", RateLimiter(clock)))

        return asyncio.run(run())


def invoices(count: int) -> list[dict[str, Any]]:
    return [
        {"id": n, "date": f"2026-10-{n % 28 + 1:02d}", "total": f"{n}.00", "status": "draft"} for n in range(1, count)
    ]


@pytest.mark.parametrize("wrapper", ["", "data", "results", "rows"])
@pytest.mark.parametrize("refuse", [True, False])
def test_lists_without_total(wrapper: str, refuse: bool) -> None:
    server = Strange(invoices=invoices(100), contacts=[{"id": 1, "identification": "123456"}], taxes=[])
    server.wrapper, server.refuse_metadata = wrapper, refuse

    async def talk(alegra: Alegra) -> None:
        assert len(await alegra.invoices_between(date(2026, 10, 1), None)) == 99
        assert [d.id for d in await alegra.newest_invoices(lambda d: d.id == "97")] == ["99", "98", "97"]
        assert [c.id for c in await alegra.contacts_with_number("123456")] == ["1"]
        assert await alegra.taxes() == []
        assert await alegra.invoice_count(date(2026, 10, 1), date(2026, 10, 2)) is None

    server.ask(talk)
    assert sum("metadata" in path for path in server.paths if path.startswith("invoices")) == (
        1 if refuse else sum(path.startswith("invoices") for path in server.paths)
    )


@pytest.mark.parametrize("status", [403, 404])
def test_optional_lists_may_be_missing(status: int) -> None:
    server = Strange(items=[{"id": 1, "name": "X"}])
    server.missing = status

    async def talk(alegra: Alegra) -> None:
        assert [await read() for read in (
            alegra.sellers, alegra.cost_centers, alegra.warehouses, alegra.bank_accounts, alegra.terms,
            alegra.price_lists, alegra.currencies, alegra.number_templates, alegra.item_categories,
        )] == [[]] * 9  # fmt: skip
        assert [item.id for item in await alegra.items()] == ["1"]
        for needed in (alegra.company, alegra.taxes, alegra.all_contacts):
            with pytest.raises(CallFailed) as caught:
                await needed()
            assert caught.value.failure in (Failure.FORBIDDEN, Failure.NOT_FOUND)

    server.ask(talk)


def test_a_list_of_inactive_items_may_be_refused() -> None:
    server = Strange(items=[{"id": 1}])
    answer = server.answer
    server.answer = lambda path, query: (400, {}) if "status" in query else answer(path, query)  # type: ignore[method-assign]
    assert [item.id for item in server.ask(lambda alegra: alegra.items())] == ["1"]
    server.answer = lambda path, query: (503, {}) if "status" in query else answer(path, query)  # type: ignore[method-assign]
    with pytest.raises(CallFailed):
        server.ask(lambda alegra: alegra.items())


def test_without_the_id_filter_invoices_are_read_one_by_one() -> None:
    server = Strange(invoices=invoices(60))

    async def talk(alegra: Alegra) -> list[list[str]]:
        return [[d.id for d in await alegra.invoices_by_id(ids)] for ids in (["50", "777", "3"], ["4"])]

    assert server.ask(talk) == [["50", "3"], ["4"]]
    assert len(server.paths) == 1 + 3 + 1  # the filter is tried once and for all
    server.knows_ids = True
    assert server.ask(talk) == [["50", "3"], ["4"]]


def test_an_order_that_is_not_kept_is_told() -> None:
    server = Strange(invoices=invoices(10))
    server.sorts = False
    for stop in (True, False):
        with pytest.raises(OrderNotKept):
            server.ask(lambda alegra, stop=stop: alegra.newest_invoices(lambda d: stop))  # type: ignore[misc]


@pytest.mark.parametrize("sorts", [True, False])
def test_remissions_since_a_day_whatever_the_order(sorts: bool) -> None:
    rows = [{"id": f"019e-{n:04d}", "date": f"2026-10-{n:02d}", "total": 1} for n in range(1, 29)]
    server = Strange(remissions=rows)
    server.sorts = sorts
    found = server.ask(lambda alegra: alegra.remissions_since(date(2026, 10, 20)))
    assert sorted(str(d.day) for d in found) == [f"2026-10-{n}" for n in range(20, 29)]


def test_a_date_filter_that_is_ignored() -> None:
    rows = [{"id": n, "date": f"2026-10-{n:02d}", "total": 1} for n in range(1, 10)]
    found = Strange(remissions=rows).ask(lambda alegra: alegra.remissions_on(date(2026, 10, 3)))
    assert [d.id for d in found] == ["3"]


def test_an_id_can_not_climb_out_of_its_place() -> None:
    server = Strange(invoices=[])
    with pytest.raises(CallFailed):
        server.ask(lambda alegra: alegra.document(DocumentKind.INVOICE, "../contacts/1?x=1"))
    assert server.paths[0].startswith("invoices/")
