"""Complete lists (R5): a list that may lack a row proves nothing, so every page must fit to the one before.

Pages overlap by one row. The last row of a page must be found in the next, and everything before it there must be
known already; otherwise something moved or was left out, and the reading starts again. Where the server tells how many
rows there are, no page may be shorter than that number demands and the end is where it says. Where it does not tell, a
page that is short or brings nothing new is the end only when one more page brings nothing new either.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from alegra_desktop.domain.outcomes import CallFailed, Failure

LIMIT = 30  # rows of a page; more is refused
RESTARTS = 5
#: Beyond these a list is none: half a million documents would be read by then.
MOST_PAGES = 20_000

Row = dict[str, Any]
Fetch = Callable[[int, int], Awaitable[Any]]  # (start, limit) -> parsed JSON of that page
Stop = Callable[[Row], bool]
Key = Callable[[Row], Any]  # what the list is sorted by, falling

_WRAPPERS = ("data", "results", "rows", "subscriptions", "items")


class OrderNotKept(Exception):
    """The server does not sort as it was asked to: reading "newest first until ..." would prove nothing."""


class _Moved(Exception):
    """This page does not fit to the one before."""


@dataclass(frozen=True, slots=True)
class Page:
    rows: list[Row]
    total: int | None = None


def read_page(answer: Any) -> Page:
    """A page in any known shape. Raises `CallFailed` (BAD_ANSWER) if it is no list."""
    total = None
    if isinstance(answer, dict):
        metadata = answer.get("metadata")
        total = _whole(metadata.get("total") if isinstance(metadata, dict) else answer.get("total"))
        answer = next((answer[key] for key in _WRAPPERS if isinstance(answer.get(key), list)), None)
    if not isinstance(answer, list) or not all(isinstance(row, dict) for row in answer):
        raise CallFailed(Failure.BAD_ANSWER, words="a list was expected")
    return Page(answer, total)


async def complete(fetch: Fetch, limit: int = LIMIT) -> list[Row]:
    """Every row of a list, each id once. Raises `CallFailed`; BAD_ANSWER if five new starts do not give a whole."""
    return await _again_while_moving(lambda: _Walk(fetch, limit).run())


async def until(fetch: Fetch, stop: Stop, key: Key, limit: int = LIMIT) -> list[Row]:
    """The rows of a list sorted by falling `key` up to the first for which `stop` holds, that one included, or all.

    Raises `OrderNotKept` when the server did not sort, or nothing it gave shows that it did: on a list that begins
    with its oldest rows `stop` would hold at once. Raises `CallFailed` as `complete` does.
    """
    return await _again_while_moving(lambda: _Walk(fetch, limit, stop, key).run())


async def _again_while_moving(walk: Callable[[], Awaitable[list[Row]]]) -> list[Row]:
    for _ in range(1 + RESTARTS):
        try:
            return await walk()
        except _Moved:
            continue
    raise CallFailed(Failure.BAD_ANSWER, words="the pages of a list do not fit together")


class _Walk:
    """One passage through a list."""

    def __init__(self, fetch: Fetch, limit: int, stop: Stop | None = None, key: Key | None = None) -> None:
        self._fetch = fetch
        self._limit = limit
        self._stop = stop
        self._key = key
        self._fell = False  # two rows were really in falling order
        self._last: Row | None = None  # the last row of the list so far, also beyond the stop
        self._rows: list[Row] = []
        self._known: set[str] = set()
        self._stopped = False
        self._doubtful = False  # the page before was short, or brought nothing: perhaps the end

    async def run(self) -> list[Row]:
        start, last = 0, ""
        page = await self._page(start)
        if not page.rows and page.total is None:
            page = await self._page(start)  # an empty list deserves a second look: so much depends on it
        for _ in range(MOST_PAGES):
            self._check_length(page, start)
            fresh = self._fresh(page.rows, last)
            if self._stopped:
                return self._rows  # this page only confirmed the one that held the end
            self._take(fresh)
            if self._at_end(page, start, first=not last, brought=bool(fresh)):
                return self._rows
            last = _identity(page.rows[-1])
            start += len(page.rows) - 1
            page = await self._page(start)
        raise CallFailed(Failure.BAD_ANSWER, words="a list without end")

    async def _page(self, start: int) -> Page:
        return read_page(await self._fetch(start, self._limit))

    def _check_length(self, page: Page, start: int) -> None:
        """A page must fit to the total, which may be too small as well; without a total its length says nothing."""
        if page.total is None:
            return
        if len(page.rows) < min(self._limit, page.total - start) or len(page.rows) > max(page.total - start, 0):
            raise _Moved

    def _fresh(self, rows: list[Row], last: str) -> list[Row]:
        """The rows after the overlap."""
        if not last:
            return rows
        names = [_identity(row) for row in rows]
        if last not in names:
            raise _Moved
        overlap = names.index(last)
        if any(name not in self._known for name in names[:overlap]):
            # Before it stand rows that came in meanwhile, at the top (known: they moved down) or in between (not).
            raise _Moved
        return rows[overlap + 1 :]

    def _take(self, rows: list[Row]) -> None:
        new = [row for row in rows if _identity(row) not in self._known]
        for row in new:
            self._known.add(_identity(row))
            self._check_order(row)
            if not self._stopped:
                self._rows.append(row)
                self._stopped = self._stop is not None and self._stop(row)
        if self._stopped and not self._fell and len(self._known) > 1:
            raise OrderNotKept

    def _check_order(self, row: Row) -> None:
        """Rows beyond the stop are looked at too: they show best whether the list is sorted at all."""
        if self._key is not None and self._last is not None:
            before, now = self._key(self._last), self._key(row)
            if now > before:
                raise OrderNotKept
            self._fell = self._fell or now < before
        self._last = row

    def _at_end(self, page: Page, start: int, *, first: bool, brought: bool) -> bool:
        if self._stopped:
            # A full page cannot have lost a row; a short one must be confirmed by the next.
            return page.total is not None or len(page.rows) >= self._limit
        if page.total is not None:
            if start + len(page.rows) < page.total:
                return False
            if len(self._known) < page.total:
                raise _Moved
            return True
        if not page.rows:
            return True
        quiet = not first and not brought
        if quiet and len(page.rows) == self._limit:
            # Full of known rows it says nothing of what follows: new ones push the list down as fast as it is read,
            # or the server does not heed where to start.
            raise _Moved
        confirmed = quiet and self._doubtful
        self._doubtful = quiet or len(page.rows) < self._limit
        return confirmed


def _identity(row: Row) -> str:
    """What tells a row from others: its id, a currency's code, else all of it."""
    found = row.get("id")
    if found is None or found == "":
        found = row.get("code")
    return str(found) if found not in (None, "") else msgspec.json.encode(row, order="deterministic").decode()


def _whole(value: Any) -> int | None:
    """A number of rows: as whole number or in digits, not negative. Anything else tells nothing."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
