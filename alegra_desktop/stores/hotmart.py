"""Hotmart through its public API: the sales of one producer, joined with buyers and price details."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.sale import Sale, Stage, Store
from alegra_desktop.net.addresses import check_url
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.stores.base import Pull, StoreAccount, StoreProduct
from alegra_desktop.stores.failures import store_problem
from alegra_desktop.stores.hotmart_api import HISTORY, ME, PRICES, PRODUCTS, USERS, HotmartApi, Reading, SalesLists
from alegra_desktop.stores.hotmart_login import Tokens, clean_credentials
from alegra_desktop.stores.hotmart_reading import Details, product_of, sale_of, transaction_of
from alegra_desktop.stores.hotmart_words import MAYBE_PAID, PRICE_STATUSES, STATUSES, stage_of
from alegra_desktop.stores.values import first_text, obj, rows, text_of, usable_id
from alegra_desktop.stores.windows import Window, today, windows, zone_of

BASE_URL: Final = "https://developers.hotmart.com"
AUTH_URL: Final = "https://api-sec-vlc.hotmart.com"

LONGEST_WINDOW: Final = 90  # days; a year is refused
RECENT_DAYS: Final = 30
DEEP_DAYS: Final = 90
PRODUCT_PAGE: Final = 50
#: Single sales asked for by their code in one run: old open ones, and paid ones whose buyer no list showed.
MAX_OLD: Final = 60
MAX_BUYERS: Final = 30

_NAME: Final = "Hotmart"
_EMAIL: Final = re.compile(r"[^\s@]{1,100}@[^\s@]{1,100}")


@dataclass(slots=True)
class _Run:
    """What one pull has gathered so far; later answers about the same sale replace earlier ones."""

    history: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    users: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    prices: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    failed: CallFailed | None = None
    answered: bool = False
    hopeless: bool = False
    priced: bool = False  # some read of price details was good
    no_prices: bool = False  # some read said that this account has none

    def take_history(self, reading: Reading) -> None:
        for row in reading.rows:
            code = transaction_of(row)
            if code:
                self.history[code] = row
            else:
                self.notes.append(f"{HISTORY}: a sale without a usable code")
        self.answered = self.answered or reading.answered
        self._took(reading)

    def take_users(self, reading: Reading) -> None:
        self.users.update((text_of(row.get("transaction")), row) for row in reading.rows)
        self._took(reading)

    def take_prices(self, reading: Reading) -> None:
        self.prices.update((text_of(row.get("transaction")), row) for row in reading.rows)
        self.priced = self.priced or reading.answered
        if reading.failed and reading.failed.failure in {Failure.FORBIDDEN, Failure.NOT_FOUND} and not self.priced:
            self.no_prices = True
            return
        self._took(reading)

    def _took(self, reading: Reading) -> None:
        self.notes += reading.notes
        self.failed = self.failed or reading.failed
        self.hopeless = self.hopeless or reading.hopeless


class HotmartSource:
    """One Hotmart account as a source of sales. Reads only.

    `timezone`: the merchant's, whose days bound what is asked for. `account_hint`: the account an integration is
    already bound to; it is kept unless the profile names another, so that a profile that appears or disappears later
    never renames the account.
    Credentials may be pasted in any form (see `clean_credentials`, which raises `ProblemError`). `learned` is told
    every secret as it is sent, among them the access tokens Hotmart hands out, so that the log can hide them.
    """

    store = Store.HOTMART

    def __init__(
        self,
        network: Network,
        clock: Clock,
        timezone: str,
        client_id: str,
        client_secret: str,
        basic: str = "",
        base_url: str = BASE_URL,
        auth_url: str = AUTH_URL,
        account_hint: str = "",
        learned: Callable[[str], None] = lambda secret: None,
    ) -> None:
        self._clock = clock
        self._zone = zone_of(timezone)
        self._credentials = clean_credentials(client_id, client_secret, basic)
        for secret in (self._credentials.client_secret, self._credentials.basic):
            learned(secret)
        tokens = Tokens(network, clock, self._credentials, check_url(auth_url), learned)
        self._api = HotmartApi(network, tokens, RateLimiter(clock), check_url(base_url))
        self._account = account_hint

    async def check(self) -> StoreAccount:
        """Buy a token, then read one product and one sale. Raises `ProblemError` (store_credentials, store_refuses,
        store_down, offline)."""
        now = today(self._clock.now(), self._zone)
        start, end = Window(now - timedelta(days=RECENT_DAYS), now).bounds(self._zone)
        try:
            await self._api.get(PRODUCTS, (("max_results", "1"),))
            await self._api.page(HISTORY, (("start_date", str(start)), ("end_date", str(end)), ("max_results", "1")))
            return await self._who()
        except CallFailed as failed:
            raise store_problem(_NAME, failed) from failed

    async def products(self) -> list[StoreProduct]:
        """Every product this account created, in the store's order. Raises `ProblemError` if the list is not whole."""
        reading = await self._api.pages(PRODUCTS, (), PRODUCT_PAGE)
        if reading.notes:
            raise store_problem(_NAME, reading.failed or CallFailed(Failure.BAD_ANSWER, words=reading.notes[0]))
        found = [product for product in map(product_of, reading.rows) if product is not None]
        return list({product.product_id: product for product in found}.values())

    async def warehouses(self) -> list[str]:
        """Hotmart sells digital goods: there are none."""
        return []

    async def pull(self, since: date, *, open_sales: frozenset[str], deep: bool, everything: bool = False) -> Pull:
        """Sales ordered in the last 30 days (`deep`: 90), never before the local day `since`; `everything`: from
        `since` however long ago. Filters go by order day, so a late refund is found by reading the days again."""
        account = await self._account_id()
        now = today(self._clock.now(), self._zone)
        first = since if everything else max(since, now - timedelta(days=DEEP_DAYS if deep else RECENT_DAYS))
        run, lists = _Run(), SalesLists(self._api, self._zone)
        for window in windows(first, now, LONGEST_WINDOW):
            await self._read_window(run, lists, window)
            if run.hopeless:
                break
        if run.failed is not None and not run.answered:
            raise store_problem(_NAME, run.failed)
        if deep and not run.hopeless:
            await self._read_old(run, lists, open_sales)
        if not run.hopeless:
            await self._complete_buyers(run, lists)
        return self._pull_of(run, account)

    async def _read_window(self, run: _Run, lists: SalesLists, window: Window) -> None:
        """History twice (as Hotmart shows it unasked, and in every documented status), then buyers and prices.

        The first read survives a change of Hotmart's status words; the second sees refunds, disputes and sales that
        are not paid yet. Its answer wins, for only there a sale that changes its status meanwhile stays listed.
        """
        unasked, every = await asyncio.gather(lists.read(HISTORY, window), lists.read(HISTORY, window, STATUSES))
        run.take_history(unasked)
        run.take_history(every)
        if run.hopeless or not (unasked.rows or every.rows):
            return
        users, prices = await asyncio.gather(
            lists.read(USERS, window, STATUSES), lists.read(PRICES, window, PRICE_STATUSES)
        )
        if users.failed and not users.hopeless:
            users.rows += (await lists.read(USERS, window)).rows
        run.take_users(users)
        run.take_prices(prices)

    async def _read_old(self, run: _Run, lists: SalesLists, open_sales: frozenset[str]) -> None:
        """Open sales older than any window, one by one, the newest first."""
        for code in sorted(open_sales - run.history.keys(), reverse=True)[:MAX_OLD]:
            found = await lists.one(HISTORY, code)
            run.take_history(found)
            if found.rows and not run.hopeless:
                run.take_users(await lists.one(USERS, code))
                run.take_prices(await lists.one(PRICES, code))
            if run.hopeless:
                return

    async def _complete_buyers(self, run: _Run, lists: SalesLists) -> None:
        """Ask once more, by code, for the buyers of paid sales that no list of participants showed.

        A state outside the documented ones is in none of the lists they filter; its price is asked for too.
        """
        stages = {code: stage_of(text_of(obj(row.get("purchase")).get("status"))) for code, row in run.history.items()}
        bare = [
            code
            for code, stage in stages.items()
            if stage in MAYBE_PAID
            and (code not in run.users or (stage is Stage.UNKNOWN and code not in run.prices and not run.no_prices))
        ]
        for code in sorted(bare, reverse=True)[:MAX_BUYERS]:
            run.take_users(await lists.one(USERS, code))
            if stages[code] is Stage.UNKNOWN and not run.no_prices and not run.hopeless:
                run.take_prices(await lists.one(PRICES, code))
            if run.hopeless:
                return

    def _pull_of(self, run: _Run, account: str) -> Pull:
        details = Details(run.users, run.prices, priced=run.priced or not run.no_prices)
        sales: list[Sale] = []
        for row in run.history.values():
            sale = sale_of(row, details, account)
            if sale is None:
                run.notes.append(f"{HISTORY}: {transaction_of(row)} has no date")
            else:
                sales.append(sale)
        reasons = list(dict.fromkeys(run.notes))
        return Pull(tuple(sales), complete=not reasons, reason="; ".join(reasons))

    async def _account_id(self) -> str:
        if not self._account:
            try:
                self._account = (await self._who()).id
            except CallFailed as failed:
                raise store_problem(_NAME, failed) from failed
        return self._account

    async def _who(self) -> StoreAccount:
        """The producer's profile. Where Hotmart does not offer it, the client id stands for the account.

        An account already bound keeps its name as long as nothing contradicts it: a profile that names another
        account does, a profile that appears where only the client id was known does not.
        """
        bound, client_id = self._account, self._credentials.client_id
        try:
            me = _profile(await self._api.get(ME))
        except CallFailed as failed:
            lasting = failed.failure in {Failure.NOT_FOUND, Failure.FORBIDDEN, Failure.REFUSED, Failure.BAD_ANSWER}
            if not lasting and not bound:
                raise  # a passing failure must not decide under which name the sales are kept
            me = {}
        ids = [text for text in (text_of(me.get(key)) for key in ("ucode", "id")) if usable_id(text)]
        email = text_of(me.get("email"))
        ids += [email] if email.isprintable() and _EMAIL.fullmatch(email) else []
        identity = bound if bound and (not ids or bound in ids or bound == client_id) else (ids or [client_id])[0]
        return StoreAccount(identity, first_text(me, ("name", "trade_name", "email")) or identity)


def _profile(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """The profile, wherever in the answer it is: its shape is published nowhere."""
    inner = (answer.get("user"), answer.get("data"), *rows(answer.get("items")))
    return next((part for part in inner if isinstance(part, dict)), answer)
