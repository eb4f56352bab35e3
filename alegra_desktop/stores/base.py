"""What every store offers the engine, whether it speaks through an API or a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from alegra_desktop.domain.sale import Sale, Store


@dataclass(frozen=True, slots=True)
class StoreAccount:
    """Whose sales these are. `id` is stable as long as the store says it; `name` is for people."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class StoreProduct:
    """One product or, where it varies, one variation of it. `price` in the store's currency, if the store says it.

    `stock`: what is left of it in all, `stocks` by the store's name of each warehouse, as far as the store says it.
    `own` is False for a supplier's product: its stock is the supplier's.
    """

    product_id: str
    name: str
    variation_id: str = ""
    sku: str = ""
    price: Decimal | None = None
    format: str = ""  # Hotmart: EBOOK, ONLINE_COURSE, ...
    active: bool = True
    stock: Decimal | None = None
    stocks: tuple[tuple[str, Decimal], ...] = ()
    own: bool = True


@dataclass(frozen=True, slots=True)
class Pull:
    """Sales read in one run. `complete` is False when a page failed or repeated: the caller then changes no stored
    sale to a lesser state. `reason` says what was incomplete, in plain words without secrets."""

    sales: tuple[Sale, ...]
    complete: bool = True
    reason: str = ""


class SalesSource(Protocol):
    store: Store

    async def check(self) -> StoreAccount:
        """Check the credentials. Raises `ProblemError` (store_credentials, store_refuses, store_down, offline)."""
        ...

    async def products(self) -> list[StoreProduct]: ...

    async def warehouses(self) -> list[str]:
        """The store's warehouse names; empty where the store has none or does not tell."""
        ...

    async def pull(self, since: date, *, open_sales: frozenset[str], deep: bool, everything: bool = False) -> Pull:
        """Every sale that may have become due since the merchant-local day `since` (R17).

        `open_sales`: ids of stored sales not yet in a final state, to be read again even if no list shows them.
        `deep`: the daily long look (90 days). `everything`: from `since` however long ago (an integration's first
        run, or one whose `since` was moved back). Raises `ProblemError` when nothing at all could be read.
        """
        ...
