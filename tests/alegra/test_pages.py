"""Complete lists: pages that move, lose rows or lie, with and without a total."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.alegra.pages import OrderNotKept, complete, read_page, until
from alegra_desktop.domain.outcomes import CallFailed, Failure


class Server:
    """A list of ids; `before` may change it, `page` may spoil a page."""

    def __init__(self, ids: list[int], *, total: bool = True, limit: int = 5) -> None:
        self.ids = ids
        self.total = total
        self.limit = limit
        self.calls: list[int] = []
        self.before: Callable[[Server, int], None] = lambda server, call: None
        self.spoil: Callable[[int, list[dict[str, Any]]], list[dict[str, Any]]] = lambda call, rows: rows

    async def fetch(self, start: int, limit: int) -> Any:
        self.before(self, len(self.calls))
        rows = self.spoil(len(self.calls), [{"id": str(n)} for n in self.ids[start : start + limit]])
        self.calls.append(start)
        return {"metadata": {"total": len(self.ids)}, "data": rows} if self.total else rows

    def all(self) -> list[int]:
        return [int(row["id"]) for row in asyncio.run(complete(self.fetch, self.limit))]

    def down_to(self, last: int) -> list[int]:
        def stop(row: dict[str, Any]) -> bool:
            return int(row["id"]) <= last

        rows = asyncio.run(until(self.fetch, stop, lambda row: int(row["id"]), self.limit))
        return [int(row["id"]) for row in rows]


@given(st.integers(0, 40), st.booleans(), st.integers(2, 6))
def test_a_quiet_list_is_read_whole(count: int, total: bool, limit: int) -> None:
    assert Server(list(range(count)), total=total, limit=limit).all() == list(range(count))


def test_what_a_list_costs() -> None:
    few, many = Server([1, 2, 3]), Server(list(range(13)))
    few.all()
    many.all()
    assert few.calls == [0]
    assert many.calls == [0, 4, 8]
    untold = Server([1, 2, 3], total=False)
    untold.all()
    assert untold.calls == [0, 2]  # the second page only confirms that there is no more


@pytest.mark.parametrize("total", [True, False])
def test_a_page_without_its_last_rows_is_asked_for_again(total: bool) -> None:
    server = Server(list(range(12)), total=total)
    server.spoil = lambda call, rows: rows[:2] if call == 1 else rows
    assert server.all() == list(range(12))


@pytest.mark.parametrize("total", [True, False])
def test_a_page_without_rows_in_its_middle_is_noticed(total: bool) -> None:
    server = Server(list(range(12)), total=total)
    server.spoil = lambda call, rows: rows[:1] + rows[3:] if call == 0 else rows
    assert server.all() == list(range(12))


@pytest.mark.parametrize("total", [True, False])
def test_a_row_deleted_between_two_pages(total: bool) -> None:
    server = Server(list(range(20)), total=total)
    server.before = lambda server, call: server.ids.remove(2) if call == 1 else None
    assert set(server.all()) >= set(range(20)) - {2}


@pytest.mark.parametrize("total", [True, False])
def test_a_row_that_comes_in_at_the_top_between_two_pages(total: bool) -> None:
    server = Server(list(range(20, 0, -1)), total=total)
    server.before = lambda server, call: server.ids.insert(0, 99) if call == 2 else None
    assert set(server.all()) >= set(range(1, 21))


@pytest.mark.parametrize("total", [True, False])
def test_rows_that_come_in_as_fast_as_the_list_is_read_hide_no_other(total: bool) -> None:
    server = Server(list(range(20, 0, -1)), total=total)

    def burst(server: Server, call: int) -> None:
        if call in (1, 2):  # exactly what lies between two pages: each shows what the one before showed
            server.ids[:0] = [100 * call + n for n in range(4)]

    server.before = burst
    assert set(server.all()) >= set(range(1, 21))


def test_a_page_cut_down_to_the_overlap_is_not_taken_for_the_end() -> None:
    server = Server(list(range(12)), total=False)
    server.spoil = lambda call, rows: rows[:1] if call == 1 else rows
    assert server.all() == list(range(12))


def test_a_list_that_never_stands_still_is_given_up() -> None:
    server = Server(list(range(20)))
    server.spoil = lambda call, rows: rows[:-1]
    with pytest.raises(CallFailed) as caught:
        server.all()
    assert caught.value.failure is Failure.BAD_ANSWER
    assert len(server.calls) == 6


def test_a_server_that_ignores_where_to_start_is_not_believed() -> None:
    server = Server(list(range(20)))

    async def first_page(start: int, limit: int) -> Any:
        return await Server.fetch(server, 0, limit)

    for server.total in (True, False):
        with pytest.raises(CallFailed):
            asyncio.run(complete(first_page, 5))


def test_a_server_that_gives_everything_at_once() -> None:
    server = Server(list(range(20)), total=False)

    async def everything(start: int, limit: int) -> Any:
        return await Server.fetch(server, 0, 99)

    assert len(asyncio.run(complete(everything, 5))) == 20


def test_an_empty_list_is_looked_at_twice_unless_it_says_so() -> None:
    server = Server([1, 2], total=False)
    server.spoil = lambda call, rows: [] if call == 0 else rows
    assert server.all() == [1, 2]
    told = Server([])
    assert told.all() == []
    assert told.calls == [0]
    server = Server([], total=False)
    assert server.all() == []
    assert server.calls == [0, 0]


@pytest.mark.parametrize("total", [True, False])
def test_newest_first_until_known(total: bool) -> None:
    server = Server(list(range(100, 0, -1)), total=total)
    assert server.down_to(98) == [100, 99, 98]
    assert server.calls == [0]
    assert server.down_to(90) == list(range(100, 89, -1))
    assert server.down_to(-1) == list(range(100, 0, -1))


def test_an_end_on_a_short_page_is_confirmed_by_the_next() -> None:
    server = Server([9, 8, 7, 6, 5, 4, 3], total=False)
    server.spoil = lambda call, rows: [rows[0], rows[3]] if call == 0 else rows
    assert server.down_to(6) == [9, 8, 7, 6]


@pytest.mark.parametrize("total", [True, False])
def test_new_rows_while_reading_newest_first(total: bool) -> None:
    server = Server(list(range(30, 0, -1)), total=total)
    server.before = lambda server, call: server.ids.insert(0, 31 + call) if call in (1, 2) else None
    assert server.down_to(15) == list(range(30, 14, -1))


def test_a_server_that_does_not_sort() -> None:
    with pytest.raises(OrderNotKept):
        Server([1, 2, 3]).down_to(0)
    with pytest.raises(OrderNotKept):
        Server([1, 2, 3]).down_to(2)  # the very first row would be the end
    assert Server([3]).down_to(0) == [3]
    assert Server([3]).down_to(5) == [3]


def test_rows_that_are_all_equal_prove_no_order() -> None:
    server = Server([1, 2, 3])

    def read(stop: bool) -> Any:
        return asyncio.run(until(server.fetch, lambda row: stop, lambda row: "2026-10-08", 5))

    assert len(read(False)) == 3
    with pytest.raises(OrderNotKept):
        read(True)


@given(st.data())
def test_faults_at_random_never_lose_a_row(data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 25))
    server = Server(list(range(count, 0, -1)), total=data.draw(st.booleans()))
    spoilt: list[int] = []

    def spoil(call: int, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        # never twice in a row: without a total two equal answers can not be told from the truth
        spoilt.append(call) if call - 1 not in spoilt and data.draw(st.booleans()) else None
        return rows[: data.draw(st.integers(0, len(rows)))] if call in spoilt else rows

    server.spoil = spoil
    found = None
    with contextlib.suppress(CallFailed):
        found = server.all()
    assert found in (None, list(range(count, 0, -1)))


@pytest.mark.parametrize(
    ("answer", "ids", "total"),
    [
        ([{"id": 1}], [1], None),
        ({"data": [{"id": 1}]}, [1], None),
        ({"metadata": {"total": "7"}, "data": [{"id": 1}]}, [1], 7),
        ({"total": "4", "results": [{"id": "a"}]}, ["a"], 4),
        ({"rows": []}, [], None),
        ({"metadata": {}, "data": []}, [], None),
        ({"metadata": {"total": None}, "data": []}, [], None),
        ({"total": "many", "data": []}, [], None),
    ],
)
def test_shapes_of_a_page(answer: Any, ids: list[object], total: int | None) -> None:
    page = read_page(answer)
    assert ([row["id"] for row in page.rows], page.total) == (ids, total)


@pytest.mark.parametrize("answer", [None, {}, "x", 7, {"data": {}}, [1], {"message": "no"}, [{"id": 1}, None]])
def test_what_is_no_page(answer: Any) -> None:
    with pytest.raises(CallFailed) as caught:
        read_page(answer)
    assert caught.value.failure is Failure.BAD_ANSWER


def test_rows_without_an_id_are_told_apart_by_what_they_say() -> None:
    async def currencies(start: int, limit: int) -> Any:
        return [{"code": "COP"}, {"code": "USD"}, {"name": "x"}][start : start + limit]

    assert len(asyncio.run(complete(currencies))) == 3


@pytest.mark.parametrize("total", [0, 1, 6])
def test_a_total_smaller_than_what_is_there_is_no_end(total: int) -> None:
    async def lying(start: int, limit: int) -> Any:
        return {"metadata": {"total": total}, "data": [{"id": str(n)} for n in range(start, min(start + limit, 12))]}

    with pytest.raises(CallFailed) as caught:
        asyncio.run(complete(lying, 5))
    assert caught.value.failure is Failure.BAD_ANSWER


@pytest.mark.parametrize("total", ["x", "-1", -5, 1.5, {}, [], True, "9" * 5000, "²"])
def test_a_total_that_is_no_number_is_none(total: Any) -> None:
    assert read_page({"metadata": {"total": total}, "data": []}).total is None


def test_a_list_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alegra_desktop.alegra.pages.MOST_PAGES", 50)

    async def endless(start: int, limit: int) -> Any:
        return [{"id": str(n)} for n in range(start, start + limit)]

    with pytest.raises(CallFailed) as caught:
        asyncio.run(complete(endless, 5))
    assert caught.value.failure is Failure.BAD_ANSWER
