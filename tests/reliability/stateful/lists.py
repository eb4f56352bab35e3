"""Lists that change while they are read page by page: what was there all the time is read, or the reading fails."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from hypothesis import strategies as st

from alegra_desktop.alegra.pages import OrderNotKept, complete, until
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.stores.hotmart_api import HISTORY, HotmartApi, Params, Reading
from alegra_desktop.stores.hotmart_reading import transaction_of
from alegra_desktop.stores.mastershop_api import LIMIT, Filter, Listing, MasterShopApi
from alegra_desktop.stores.mastershop_reading import Page, page_of
from tests.reliability.stateful.properties import holds

GROUP = "lists"
LONGEST = 400  # requests of one reading of a list this small; more is an endless one


@dataclass
class Server:
    """Ids, the newest first. Before each answer but the first, `happens` says how many rows are new and which places
    lose theirs; when it is used up the list stands still."""

    ids: list[int]
    happens: list[tuple[int, list[int]]] = field(default_factory=list)
    total: bool = True
    cap: int = 1_000  # rows of a page, whatever is asked for
    ignores_start: bool = False
    asked: int = 0

    def __post_init__(self) -> None:
        self.next_id = max(self.ids, default=0) + 1
        self.always = set(self.ids)  # there since the first answer

    def change(self) -> None:
        self.asked += 1
        assert self.asked < LONGEST, "the reading has no end"
        if self.asked == 1 or not self.happens:
            return
        new, gone = self.happens.pop(0)
        for place in gone:
            if self.ids:
                self.always.discard(self.ids.pop(place % len(self.ids)))
        for _ in range(new):
            self.ids.insert(0, self.next_id)
            self.next_id += 1

    def rows(self, start: int, limit: int) -> list[dict[str, Any]]:
        first = 0 if self.ignores_start else start
        return [{"id": str(number)} for number in self.ids[first : first + min(limit, self.cap)]]

    async def fetch(self, start: int, limit: int) -> Any:
        self.change()
        rows = self.rows(start, limit)
        return {"metadata": {"total": len(self.ids)}, "data": rows} if self.total else rows


limits = st.integers(2, 9)


@st.composite
def servers(draw: st.DrawFn, grows: bool = True) -> tuple[Server, int]:
    """A server and the rows of a page; often as many rows are new as lie between two pages, which hides it best."""
    limit = draw(limits)
    new = st.sampled_from([0, 1, limit - 1, limit - 1, limit]) | st.integers(0, 9) if grows else st.just(0)
    places = st.integers(0, 60)
    gone = st.lists(places, max_size=4) | st.lists(places, max_size=0)
    happens = draw(st.lists(st.tuples(new, gone), max_size=12))
    return Server(list(range(draw(st.integers(0, 40)), 0, -1)), happens, draw(st.booleans())), limit


def read(reading: Callable[[], Any]) -> list[int] | None:
    """The ids that were read, or None where the reading failed, as it may."""
    try:
        rows = asyncio.run(reading())
    except CallFailed as failed:
        if failed.failure is not Failure.BAD_ANSWER:
            raise
        return None
    found = [int(row["id"]) for row in rows]
    assert len(set(found)) == len(found)
    return found


@holds(GROUP, servers())
def a_complete_list_lacks_nothing_that_was_always_there(served: tuple[Server, int]) -> None:
    changing, limit = served
    found = read(lambda: complete(changing.fetch, limit))
    if found is None:
        assert changing.asked > 1
    else:
        assert changing.always <= set(found)


@holds(GROUP, servers(), st.integers(0, 45))
def a_list_down_to_a_row_lacks_nothing_above_it(served: tuple[Server, int], last: int) -> None:
    changing, limit = served

    async def reading() -> Any:
        return await until(changing.fetch, lambda row: int(row["id"]) <= last, lambda row: int(row["id"]), limit)

    try:
        found = read(reading)
    except OrderNotKept:
        raise AssertionError("the list was in order all the time") from None
    if found is not None:
        assert found == sorted(found, reverse=True)
        assert {number for number in changing.always if number > last} <= set(found)
        below = [number for number in changing.always if number <= last]
        assert not below or found[-1] <= last


@holds(GROUP, servers(), st.integers(2, 12), st.booleans())
def a_server_with_pages_of_its_own_is_read_whole_or_not_at_all(
    served: tuple[Server, int], cap: int, ignores_start: bool
) -> None:
    """Fewer rows in a page than were asked for, or always the first page. Nobody can tell a server that does both,
    and says no total, from one whose list is so short."""
    changing, limit = served
    changing.cap, changing.ignores_start, changing.happens = cap, ignores_start, []
    found = read(lambda: complete(changing.fetch, limit))
    whole = len(changing.ids) <= min(limit, cap)
    if found is not None and (whole or not ignores_start or changing.total or cap >= limit):
        assert set(found) == set(changing.ids)
    if whole and min(limit, cap) > len(changing.ids):
        assert found is not None


@holds(GROUP, servers(grows=False))
def deletions_alone_are_survived_once_they_stop(served: tuple[Server, int]) -> None:
    """Each new start needs a change, and there are fewer changes than starts."""
    changing, limit = served
    changing.happens = changing.happens[:5]
    found = read(lambda: complete(changing.fetch, limit))
    assert found is not None
    assert set(changing.ids) <= set(found)


# --- Hotmart: tokens


@dataclass
class Tokens:
    """What each page says comes next; "" is the end. A page without rows, or a token that leads back, may be among
    them. `broken` pages have no list."""

    following: list[int]
    broken: set[int]
    served: list[int] = field(default_factory=list)


class TokenServer(HotmartApi):
    """Hotmart's real reading of pages, without the wire."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(cast(Any, None), cast(Any, None), cast(Any, None), "https://hotmart.invalid")
        self.tokens = tokens

    async def get(self, path: str, params: Params = ()) -> Mapping[str, Any]:
        token = dict(params).get("page_token", "p0")
        page = int(token.removeprefix("p"))
        self.tokens.served.append(page)
        assert len(self.tokens.served) < LONGEST, "the reading has no end"
        if page in self.tokens.broken:
            return {}
        following = self.tokens.following[page]
        info = {"next_page_token": f"p{following}" if following >= 0 else ""}
        rows = [{"purchase": {"transaction": f"HP{page}X{n}"}} for n in range(page % 3)]
        return {"items": rows, "page_info": info}


@st.composite
def token_graphs(draw: st.DrawFn) -> Tokens:
    pages = draw(st.integers(1, 12))
    wild = draw(st.booleans())
    following = [draw(st.integers(-1, pages - 1)) if wild else page + 1 for page in range(pages)]
    if not wild:
        following[-1] = -1
    return Tokens(following, draw(st.sets(st.integers(0, pages - 1), max_size=2)) if draw(st.booleans()) else set())


@holds(GROUP, token_graphs())
def tokens_that_turn_in_a_circle_are_incomplete_not_endless(tokens: Tokens) -> None:
    reading: Reading = asyncio.run(TokenServer(tokens).pages(HISTORY, ()))
    way, page = [0], 0
    while page not in tokens.broken and tokens.following[page] >= 0 and tokens.following[page] not in way:
        page = tokens.following[page]
        way.append(page)
    good = [page for page in way if page not in tokens.broken]
    ended = page not in tokens.broken and tokens.following[page] < 0
    assert (reading.notes == []) is ended
    assert (reading.failed is not None) is (page in tokens.broken)
    assert reading.answered is bool(good)
    read_ids = {transaction_of(row) for row in reading.rows}
    assert read_ids == {f"HP{page}X{n}" for page in good for n in range(page % 3)}


# --- MasterShop: numbers of pages


class PageServer(MasterShopApi):
    """MasterShop's real reading of pages, over the same changing list. `repeats`: from this page on it serves the
    page before; `told`: how many rows it says there are, if it says so."""

    def __init__(self, changing: Server, repeats: int, told: int | None) -> None:
        super().__init__(cast(Any, None), cast(Any, None), "key", "https://mastershop.invalid")
        self.changing, self.repeats, self.told = changing, repeats, told

    async def order_page(self, wanted: Filter, number: int, limit: int = LIMIT) -> Page:
        self.changing.change()
        rows = [{"id_order": row["id"]} for row in self.changing.rows((min(number, self.repeats) - 1) * limit, limit)]
        answer = {"data": rows} if self.told is None else {"data": rows, "total": len(self.changing.ids) + self.told}
        found = page_of(answer)
        assert found is not None
        return found


big = st.builds(
    Server,
    ids=st.integers(0, 4 * LIMIT + 3).map(lambda count: list(range(count, 0, -1))),
    happens=st.lists(st.tuples(st.integers(0, 2 * LIMIT), st.just([])), max_size=4),
)


@holds(GROUP, big, st.sampled_from([99, 99, 1, 2, 3]), st.sampled_from([None, None, 0, 5]), share=0.5)
def orders_made_between_two_pages_hide_no_other(changing: Server, repeats: int, told: int | None) -> None:
    """New orders push the others down: those are met again, and nothing that was there is left out unsaid."""
    listing: Listing = asyncio.run(PageServer(changing, repeats, told).orders({}))
    read_ids = {int(code) for code in listing.rows}
    assert changing.always <= read_ids or listing.notes
    if not listing.notes and repeats == 99 and not told:
        assert changing.asked <= len(changing.ids) // LIMIT + 6


@holds(GROUP, big, st.lists(st.lists(st.integers(0, 300), max_size=3), max_size=4), share=0.5)
def an_order_that_slipped_through_is_read_by_the_next_run(changing: Server, gone: list[list[int]]) -> None:
    """Orders that leave a list pull others over the edge of a page; what one run misses the next one reads."""
    changing.happens = [(new, left) for (new, _), left in zip(changing.happens, gone, strict=False)]
    listing: Listing = asyncio.run(PageServer(changing, 99, None).orders({}))
    again: Listing = asyncio.run(PageServer(Server(list(changing.ids)), 99, None).orders({}))
    assert set(map(str, changing.ids)) <= again.rows.keys()
    assert again.notes == []
    assert changing.always <= {int(code) for code in (*listing.rows, *again.rows)}
