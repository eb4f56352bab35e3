"""Reading Hotmart's lists to their end: tokens renewed, pages followed, refused statuses and slow windows taken apart.

Only GET requests leave from here (the token request apart): Hotmart's keys can also refund, and this program must not
be able to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from zoneinfo import ZoneInfo

from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.net.client import Network, Request
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.stores.failures import HOPELESS, describe
from alegra_desktop.stores.hotmart_login import Tokens, bearer
from alegra_desktop.stores.values import text_of
from alegra_desktop.stores.windows import Window

Params = tuple[tuple[str, str], ...]

HISTORY: Final = "/payments/api/v1/sales/history"
USERS: Final = "/payments/api/v1/sales/users"
PRICES: Final = "/payments/api/v1/sales/price/details"
PRODUCTS: Final = "/products/api/v1/products"
ME: Final = "/user/api/v1/me"

PAGE: Final = 100  # accepted by every account seen; 500 is only said to be
MAX_PAGES: Final = 2000
#: How often, in one run, a window that takes Hotmart too long may be cut in two.
MAX_SPLITS: Final = 12


@dataclass(slots=True)
class Reading:
    """What a list gave. `notes` says what was incomplete; `failed` is the first failure."""

    rows: list[Mapping[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    failed: CallFailed | None = None
    answered: bool = False  # at least one page was good

    @property
    def hopeless(self) -> bool:
        return self.failed is not None and self.failed.failure in HOPELESS

    def fail(self, what: str, failed: CallFailed) -> None:
        self.notes.append(describe(what, failed))
        self.failed = self.failed or failed

    def add(self, other: Reading) -> None:
        self.rows += other.rows
        self.notes += other.notes
        self.failed = self.failed or other.failed
        self.answered = self.answered or other.answered


class HotmartApi:
    """Authorised reads. `tokens` and `limiter` belong to one Hotmart account."""

    def __init__(self, network: Network, tokens: Tokens, limiter: RateLimiter, base_url: str) -> None:
        self._network = network
        self._tokens = tokens
        self._limiter = limiter
        self._base = base_url.rstrip("/")

    async def get(self, path: str, params: Params = ()) -> Mapping[str, Any]:
        """One GET; an answer 401 buys a new token and is asked once more. Raises `CallFailed`."""
        token = await self._tokens.token()
        try:
            return await self._read(path, params, token)
        except CallFailed as failed:
            if failed.failure is not Failure.UNAUTHORIZED:
                raise
        return await self._read(path, params, await self._tokens.token(refused=token))

    async def _read(self, path: str, params: Params, token: str) -> Mapping[str, Any]:
        request = Request("GET", self._base + path, params=params, headers=dict(bearer(token)))
        answer = await self._network.read(request, self._limiter)
        if not isinstance(answer, dict):
            raise CallFailed(Failure.BAD_ANSWER, words="the answer is not an object")
        return answer

    async def page(self, path: str, params: Params) -> tuple[list[Any], str]:
        """Rows and next token of one page. `{}` and an answer without `items` are failures, never "nothing";
        they are asked once more, since Hotmart sends them in passing."""
        try:
            return _items(await self.get(path, params))
        except CallFailed as failed:
            if failed.failure is not Failure.BAD_ANSWER:
                raise
        return _items(await self.get(path, params))

    async def pages(self, path: str, params: Params, size: int = PAGE) -> Reading:
        """Every page of one list. Never raises `CallFailed`: what was read before a failure is kept."""
        reading = Reading()
        used: set[str] = set()
        token = ""
        for _ in range(MAX_PAGES):
            asked = (*params, ("max_results", str(size)), *((("page_token", token),) if token else ()))
            try:
                found, token = await self.page(path, asked)
            except CallFailed as failed:
                reading.fail(path, failed)
                return reading
            reading.answered = True
            reading.rows += [row for row in found if isinstance(row, dict)]
            if any(not isinstance(row, dict) for row in found):
                reading.notes.append(f"{path}: a row is not an object")
            if not token:
                return reading
            if token in used:
                reading.notes.append(f"{path}: a page token came twice")
                return reading
            used.add(token)
        reading.notes.append(f"{path}: more pages than can be")
        return reading


class SalesLists:
    """The three sales lists over windows of merchant-local days. One object per run: it counts its splits."""

    def __init__(self, api: HotmartApi, zone: ZoneInfo) -> None:
        self._api = api
        self._zone = zone
        self._splits = MAX_SPLITS

    async def read(self, path: str, window: Window, statuses: Sequence[str] = ()) -> Reading:
        """All rows of `window` with one of `statuses` (none: what Hotmart shows unasked, APPROVED and COMPLETE).

        One refused status refuses the whole request, so after a 400 each is asked alone and the refused are named.
        A window that takes Hotmart longer than its limit (502) is read in halves.
        """
        start, end = window.bounds(self._zone)
        params: list[tuple[str, str]] = [("start_date", str(start)), ("end_date", str(end))]
        params += [("transaction_status", status) for status in statuses]
        reading = await self._api.pages(path, tuple(params))
        failed = reading.failed
        if failed is None:
            return reading
        if failed.failure is Failure.SERVER and failed.status == 502 and self._splits > 0 and window.halves():
            self._splits -= 1
            return await self._each([(path, half, statuses) for half in window.halves()])
        if failed.failure is Failure.REFUSED and len(statuses) > 1:
            return await self._each([(path, window, (status,)) for status in statuses])
        if len(statuses) == 1:
            reading.notes[-1] += f" (status {statuses[0]})"
        return reading

    async def one(self, path: str, transaction: str) -> Reading:
        """The rows of one transaction, whatever its status and day."""
        reading = await self._api.pages(path, (("transaction", transaction),))
        reading.rows = [row for row in reading.rows if _code(row) == transaction]
        return reading

    async def _each(self, parts: list[tuple[str, Window, Sequence[str]]]) -> Reading:
        whole = Reading()
        for path, window, statuses in parts:
            whole.add(await self.read(path, window, statuses))
            if whole.hopeless:
                break
        return whole


def _items(answer: Mapping[str, Any]) -> tuple[list[Any], str]:
    items = answer.get("items")
    if not isinstance(items, list):
        raise CallFailed(Failure.BAD_ANSWER, words="the answer has no items")
    info = answer.get("page_info")
    return items, text_of(info.get("next_page_token")) if isinstance(info, dict) else ""


def _code(row: Mapping[str, Any]) -> str:
    purchase = row.get("purchase")
    return text_of(purchase.get("transaction") if isinstance(purchase, dict) else row.get("transaction"))
