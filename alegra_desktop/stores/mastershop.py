"""MasterShop through its merchant API: orders by state, products, warehouses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.net.addresses import check_url
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.stores.base import Pull, StoreAccount, StoreProduct
from alegra_desktop.stores.failures import HOPELESS, describe, store_problem
from alegra_desktop.stores.mastershop_api import Filter, Listing, MasterShopApi
from alegra_desktop.stores.mastershop_fields import FINAL_GROUP, OPEN_GROUPS, ORDER
from alegra_desktop.stores.mastershop_reading import (
    OVER,
    business_of,
    has_lines,
    products_of,
    sale_of,
    stage_of,
    warehouse_of,
)
from alegra_desktop.stores.values import first_text
from alegra_desktop.stores.windows import local_day, today, zone_of

BASE_URL: Final = "https://prod.api.mastershop.com/api"
ACCOUNT: Final = "mastershop"  # where no answer names the business

RECENT_DAYS: Final = 30
DEEP_DAYS: Final = 90
#: Orders read one by one in one run: open ones that no list showed, and ones that a list showed without lines.
MAX_SINGLE: Final = 200
WAREHOUSE_PAGES: Final = 40

_NAME: Final = "MasterShop"


@dataclass(slots=True)
class _Run:
    orders: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    failed: CallFailed | None = None
    answered: bool = False
    hopeless: bool = False
    unfiltered: bool = False  # the list without any filter has been read whole

    def take(self, listing: Listing) -> None:
        self.orders.update(listing.rows)
        self.notes += listing.notes
        self.failed = self.failed or listing.failed
        self.answered = self.answered or listing.answered
        self.hopeless = self.hopeless or listing.hopeless

    def fail(self, what: str, failed: CallFailed) -> None:
        self.notes.append(describe(what, failed))
        self.hopeless = self.hopeless or failed.failure in HOPELESS


class MasterShopSource:
    """One MasterShop merchant as a source of sales. Reads only.

    `timezone`: the merchant's, for days and for dates without a zone. `account_hint`: the account an integration is
    already bound to. The API key may be pasted with blanks and line breaks in it; `learned` is told it as it is sent,
    so that the log can hide it.
    """

    store = Store.MASTERSHOP

    def __init__(
        self,
        network: Network,
        clock: Clock,
        timezone: str,
        api_key: str,
        base_url: str = BASE_URL,
        account_hint: str = "",
        learned: Callable[[str], None] = lambda secret: None,
    ) -> None:
        self._clock = clock
        self._zone = zone_of(timezone)
        key = "".join(api_key.split())
        if not key or not key.isascii():
            details = {"store": _NAME, "words": "the API key is empty or damaged", "status": ""}
            raise ProblemError(Problem(Kind.STORE_CREDENTIALS, "mastershop", details))
        learned(key)
        self._api = MasterShopApi(network, RateLimiter(clock), key, check_url(base_url))
        self._account = account_hint
        self._read_alone: dict[str, tuple[str, Mapping[str, Any]]] = {}  # id -> (state and time of change, order)

    async def check(self) -> StoreAccount:
        """Read one product, or one order where the catalogue is closed to this key (some accounts answer 403 there).

        Raises `ProblemError` (store_credentials for 401, store_refuses for 403, store_down, offline).
        """
        try:
            products: Sequence[object] = (await self._api.product_page(1, limit=1)).rows
        except CallFailed as failed:
            if failed.failure not in {Failure.FORBIDDEN, Failure.NOT_FOUND, Failure.REFUSED}:
                raise store_problem(_NAME, failed) from failed
            products = ()
        try:
            return await self._who(products)
        except CallFailed as failed:
            raise store_problem(_NAME, failed) from failed

    async def products(self) -> list[StoreProduct]:
        """Every variation of every product. Raises `ProblemError` if the list is not whole."""
        listing = await self._api.products()
        if listing.notes:
            raise store_problem(_NAME, listing.failed or CallFailed(Failure.BAD_ANSWER, words=listing.notes[0]))
        return [product for row in listing.rows.values() for product in products_of(row)]

    async def warehouses(self) -> list[str]:
        """Names of the warehouses that the orders of the last 90 days name, sorted: no list of them is known.

        Raises `ProblemError` when the orders could not be read at all.
        """
        first = today(self._clock.now(), self._zone) - timedelta(days=DEEP_DAYS)
        listing = await self._api.orders({"startDate": first.isoformat()}, WAREHOUSE_PAGES)
        if listing.failed is not None and not listing.answered:
            raise store_problem(_NAME, listing.failed)
        return sorted({name for name in map(warehouse_of, listing.rows.values()) if name})

    async def pull(self, since: date, *, open_sales: frozenset[str], deep: bool, everything: bool = False) -> Pull:
        """All orders in states that are not final, whatever their age, and the final ones of the last 30 days (`deep`:
        all orders of the last 90; `everything`: since `since`); then, by id, open sales that no list showed.

        Orders of days before `since` are left out unless they are among `open_sales`.
        """
        now = today(self._clock.now(), self._zone)
        run = _Run()
        for group in OPEN_GROUPS:
            await self._list(run, {"orderStatusParent": group})
        days = DEEP_DAYS if deep else RECENT_DAYS
        first = since if everything else max(since, now - timedelta(days=days))
        wanted = {"startDate": first.isoformat()}
        await self._list(run, wanted if deep or everything else {"orderStatusParent": FINAL_GROUP, **wanted})
        if run.failed is not None and not run.answered:
            raise store_problem(_NAME, run.failed)
        await self._read_unseen(run, open_sales)
        await self._read_lines(run)
        return self._pull_of(run, since, open_sales)

    async def _list(self, run: _Run, wanted: Filter) -> None:
        """One filtered list; where the store refuses the filter, everything is read once instead."""
        if run.hopeless or run.unfiltered:
            return
        listing = await self._api.orders(wanted)
        if listing.failed is not None and listing.failed.failure is Failure.REFUSED:
            listing = await self._api.orders({})
            run.unfiltered = not listing.notes
        run.take(listing)

    async def _read_unseen(self, run: _Run, open_sales: frozenset[str]) -> None:
        """Open sales by id. An id the store no longer knows stays as it is. If there are more than one run may ask
        for, chance decides where to begin, so that none is left out for ever."""
        unseen = sorted(open_sales - run.orders.keys())
        if len(unseen) > MAX_SINGLE:
            start = int(self._clock.random() * len(unseen))
            unseen = (unseen[start:] + unseen[:start])[:MAX_SINGLE]
        for code in unseen:
            if run.hopeless:
                return
            try:
                found = await self._api.order(code)
            except CallFailed as failed:
                run.fail(f"order {code}", failed)
                continue
            if found is not None:
                run.orders[code] = found

    async def _read_lines(self, run: _Run) -> None:
        """Read by itself every order that came without its lines, unless it did so before and has not changed."""
        left = MAX_SINGLE
        for code, order in list(run.orders.items()):
            if has_lines(order) or stage_of(order) in OVER:
                continue
            version = f"{first_text(order, ORDER['status'])}/{first_text(order, ORDER['updated'])}"
            known = self._read_alone.get(code)
            if known is None or known[0] != version:
                if left == 0 or run.hopeless:
                    run.notes.append("more orders without lines than one run may read")
                    return
                left -= 1
                try:
                    found = await self._api.order(code)
                except CallFailed as failed:
                    run.fail(f"order {code}", failed)
                    continue
                known = self._read_alone[code] = (version, found or order)
            run.orders[code] = known[1]

    def _pull_of(self, run: _Run, since: date, open_sales: frozenset[str]) -> Pull:
        account = self._account_of(run.orders.values())
        if self._account and account != self._account:
            words = f"this key belongs to business {account}, not to {self._account}"
            details = {"store": _NAME, "words": words, "status": ""}
            raise ProblemError(Problem(Kind.STORE_CREDENTIALS, "mastershop", details))
        sales: list[Sale] = []
        for code, order in run.orders.items():
            sale = sale_of(order, account, self._zone)
            if sale is None:
                run.notes.append(f"order {code} has no date that can be read")
            elif code in open_sales or local_day(sale.ordered_at, self._zone) >= since:
                sales.append(sale)
        reasons = list(dict.fromkeys(run.notes))
        return Pull(tuple(sales), complete=not reasons, reason="; ".join(reasons))

    def _account_of(self, rows: Iterable[object]) -> str:
        """The account of these products or orders: the one the integration is bound to, unless they all name another
        business; then that one, for somebody else's key must not pass for ours."""
        named = {business for business in map(business_of, rows) if business}
        if self._account and (not named or self._account in named or self._account == ACCOUNT):
            return self._account
        return min(named, default=ACCOUNT)

    async def _who(self, products: Iterable[object]) -> StoreAccount:
        orders = (await self._api.order_page({}, 1, limit=1)).rows
        identity = self._account_of([*products, *orders])
        return StoreAccount(identity, f"{_NAME} {identity}" if identity != ACCOUNT else _NAME)
