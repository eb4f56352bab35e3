"""Reading MasterShop's lists to their end. Nothing leaves from here but reads: one of them is a POST by design of the
store (`/orders/list` takes its filter as a body) and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.net.client import Network, Request
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.stores import mastershop_fields as fields
from alegra_desktop.stores.failures import HOPELESS, describe
from alegra_desktop.stores.mastershop_reading import Page, one_of, order_id, page_of
from alegra_desktop.stores.values import first_text

LIMIT: Final = 50  # the most a page holds
MAX_PAGES: Final = 1000

Filter = dict[str, str]


@dataclass(slots=True)
class Listing:
    """What a list gave, by id; `notes` says what was incomplete."""

    rows: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    failed: CallFailed | None = None
    answered: bool = False

    @property
    def hopeless(self) -> bool:
        return self.failed is not None and self.failed.failure in HOPELESS


class MasterShopApi:
    def __init__(self, network: Network, limiter: RateLimiter, api_key: str, base_url: str) -> None:
        self._network = network
        self._limiter = limiter
        self._headers = {"ms-api-key": api_key, "Accept": "application/json"}
        self._base = base_url.rstrip("/")

    async def orders(self, wanted: Filter, max_pages: int | None = None) -> Listing:
        """Every order that `wanted` lets through; a server that ignores filters gives more, which does no harm.

        With `max_pages` no more than those, and no complaint that there are more.
        """

        async def page(number: int) -> Page:
            return await self.order_page(wanted, number)

        return await self._all(page, order_id, f"orders {' '.join(wanted.values())}".strip(), max_pages or MAX_PAGES)

    async def products(self) -> Listing:
        async def page(number: int) -> Page:
            return await self.product_page(number)

        return await self._all(page, lambda row: first_text(row, fields.PRODUCT["id"]), "products", MAX_PAGES)

    async def order_page(self, wanted: Filter, number: int, limit: int = LIMIT) -> Page:
        return await self._page("POST", "/orders/list", number, limit, wanted)

    async def product_page(self, number: int, limit: int = LIMIT) -> Page:
        return await self._page("GET", "/products", number, limit, None)

    async def order(self, code: str) -> Mapping[str, Any] | None:
        """One order by id; `None` when the store does not know it (404)."""
        try:
            answer = await self._send(Request("GET", f"{self._base}/orders/{code}", headers=self._headers))
        except CallFailed as failed:
            if failed.failure is Failure.NOT_FOUND:
                return None
            raise
        found = one_of(answer, fields.ORDER["id"])
        if found is None or order_id(found) != code:
            raise CallFailed(Failure.BAD_ANSWER, words="the answer is not that order")
        return found

    async def _page(self, method: str, path: str, number: int, limit: int, body: Filter | None) -> Page:
        params = (("page", str(number)), ("limit", str(limit)))
        request = Request(method, self._base + path, params=params, json=body, headers=self._headers)
        for last in (False, True):
            page = page_of(await self._send(request))
            if page is not None:
                return page
            if last:
                break
        raise CallFailed(Failure.BAD_ANSWER, words="the answer has no list")

    async def _send(self, request: Request) -> Any:
        return await self._network.read(request, self._limiter)

    async def _all(
        self, page: Callable[[int], Any], identity: Callable[[object], str], what: str, most: int
    ) -> Listing:
        """All pages. The end is a page shorter than the limit (unless the answer counts more rows), or one that brings
        nothing new. Exactly a full page seen before is a page that failed to move on: incomplete."""
        found = Listing()
        for number in range(1, most + 1):
            try:
                part: Page = await page(number)
            except CallFailed as failed:
                found.notes.append(describe(f"{what}, page {number}", failed))
                found.failed = failed
                return found
            found.answered = True
            before = len(found.rows)
            for row in part.rows:
                code = identity(row)
                if code:
                    found.rows[code] = row
                else:
                    found.notes.append(f"{what}: a row without a usable id")
            if len(found.rows) == before:
                if len(part.rows) == LIMIT and not (part.total is not None and part.total <= before):
                    found.notes.append(f"{what}: page {number} came twice")
                return found
            if len(part.rows) < LIMIT and (part.total is None or part.total <= len(found.rows)):
                return found
        if most == MAX_PAGES:
            found.notes.append(f"{what}: more pages than can be")
        return found
