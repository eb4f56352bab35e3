"""Store products beside Alegra's items: who is linked, who looks alike, who is still missing. Knows no window."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from alegra_desktop.domain.catalog import Catalog, Item, Tax
from alegra_desktop.domain.matching import SURE_SCORE, How, Match, Matcher, settle, wanted
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import fold, one_line
from alegra_desktop.sync.answers import StoreProduct
from alegra_desktop.sync.notice import News, Note

NOTHING_NEW = News()

_TURN = 0.005  # seconds of matching before others get their turn
_REST = 0.005  # and how long: a window that is painted asks for Python hundreds of times


class Standing(StrEnum):
    """How a product stands with Alegra, the worst first."""

    BROKEN = "broken"  # its item is gone, inactive, or has variants of its own
    MISSING = "missing"
    PROPOSED = "proposed"  # by its name
    UNTAXED = "untaxed"  # linked, and nothing says which tax
    DIFFERS = "differs"  # the tax chosen here is not the one its item has
    PLANNED = "planned"  # created when the set-up is finished
    EQUAL = "equal"  # found by its reference, without a link
    LINKED = "linked"


#: What keeps a product's sales from becoming documents.
UNLINKED = frozenset({Standing.BROKEN, Standing.MISSING, Standing.PROPOSED})


class Show(StrEnum):
    """The filters."""

    ALL = "all"
    UNLINKED = "unlinked"
    PROPOSED = "proposed"
    UNTAXED = "untaxed"
    NEW = "new"  # since somebody looked at the page


@dataclass(frozen=True, slots=True)
class Row:
    """One store product or variation and what is known of its item."""

    key: str  # under which it is linked
    product: StoreProduct
    standing: Standing
    item: Item | None = None  # linked, found, or proposed
    taxes: tuple[Tax, ...] = ()
    score: int = 0
    reference: str = ""
    how: How | None = None
    linked: str = ""  # the item's id, also where Alegra does not have it any more
    new: bool = False  # since somebody looked; so are the next two
    in_store: Note | None = None
    of_item: tuple[Note, ...] = ()
    gone: str = ""  # what an item was called that Alegra does not have any more
    sharing: int = 0  # items with this reference, where the item was found by it

    @property
    def name(self) -> str:
        return one_line(self.product.name) or self.reference or self.key

    @property
    def price(self) -> Decimal | None:
        return self.product.price


@dataclass
class ProductBook:
    """All products of a store as they stand under these rules. `matches`: see `match_products`."""

    store: Store
    products: Sequence[StoreProduct]
    catalog: Catalog
    rules: Rules
    matches: Mapping[str, Match] = field(default_factory=dict)
    planned: Collection[str] = ()
    news: News = NOTHING_NEW

    def __post_init__(self) -> None:
        self.planned = frozenset(self.planned)

    def rows(self, before: ProductBook | None = None, known: Sequence[Row] = ()) -> list[Row]:
        """One for each product. `known`: the rows as they stood in the book `before`; what cannot have changed since
        is taken from there, for there may be thousands."""
        if before is None or not self._alike(before):
            return [self.row(product) for product in self.products]
        rows, other = {id(row.product): row for row in known}, self._changed(before)
        found = ((product, rows.get(id(product))) for product in self.products)
        return [
            self.row(product) if row is None or row.key in other or product.product_id in other else row
            for product, row in found
        ]

    async def rows_in_turns(self) -> list[Row]:
        """The same, for the engine's thread: others get their turn in between."""
        rows: list[Row] = []
        since = time.monotonic()
        for product in self.products:
            rows.append(self.row(product))
            since = await _breathe(since)
        return rows

    def _alike(self, before: ProductBook) -> bool:
        """The same lists, and the same rules but for links."""
        return (
            self.catalog is before.catalog
            and self.matches is before.matches
            and self.store is before.store
            and self.rules.default_tax == before.rules.default_tax
        )

    def _changed(self, before: ProductBook) -> set[str]:
        """The products whose links are others now."""
        pairs = (
            (self.rules.product_links, before.rules.product_links),
            (self.rules.tax_links, before.rules.tax_links),
        )
        found = {key for now, then in pairs for key, _ in now.items() ^ then.items()}
        found |= (set(self.planned) ^ set(before.planned)) | (self.news.products ^ before.news.products)
        found |= {key for key, _ in self.news.store.items() ^ before.news.store.items()}
        items = {item for item, _ in self.news.items.items() ^ before.news.items.items()}
        return found | {key for key, item in self.rules.product_links.items() if item in items}

    def row(self, product: StoreProduct) -> Row:
        row, told = self._standing(product), self.news
        if told is NOTHING_NEW:
            return row
        gone = told.names.get(row.linked, "") if row.item is None else ""
        happened = (row.key in told.products, told.store.get(row.key), told.items.get(row.linked, ()), gone)
        if not any(happened):
            return row
        new, in_store, of_item, gone = happened
        return replace(row, new=new, in_store=in_store, of_item=of_item, gone=gone)

    def _standing(self, product: StoreProduct) -> Row:
        key = key_of(product)
        reference = _reference(self.store, product.product_id, product.variation_id, product.sku)
        linked = self.rules.product_links.get(key) or self.rules.product_links.get(product.product_id, "")
        match = self.matches.get(key)
        if linked:
            item, standing, score, how = self.catalog.items.get(linked), Standing.LINKED, 0, None
        elif match is not None and match.how is How.REFERENCE:
            item, standing, score, how = self.catalog.items.get(match.item), Standing.EQUAL, 100, match.how
        elif key in self.planned:
            return Row(key, product, Standing.PLANNED, taxes=self._taxes(key, product, None), reference=reference)
        elif match is not None:
            item = self.catalog.items.get(match.item)
            return Row(key, product, Standing.PROPOSED, item, (), match.score, reference, match.how)
        elif reference in self.catalog.by_reference:
            item = self.catalog.by_reference[reference][0]  # found, and not to be sold: the engine holds such sales
            return Row(key, product, Standing.BROKEN, item, (), 0, reference, How.REFERENCE)
        else:
            return Row(key, product, Standing.MISSING, reference=reference)
        taxes = self._taxes(key, product, item)
        if item is None or not item.active or item.type == "variantParent":
            standing = Standing.BROKEN
        elif not taxes:
            standing = Standing.UNTAXED
        elif self._contradicted(key, product, item):
            standing = Standing.DIFFERS
        sharing = len(self.catalog.by_reference.get(reference, ())) if how is How.REFERENCE else 0
        return Row(key, product, standing, item, taxes, score, reference, how, linked, sharing=sharing)

    def _taxes(self, key: str, product: StoreProduct, item: Item | None) -> tuple[Tax, ...]:
        """The tax the merchant linked, else the item's own, else the default: as the engine decides."""
        linked = self.linked_tax(key, product)
        own = self._active(item.taxes if item is not None else ())
        if linked or not own:
            return self._active(filter(None, (linked or self.rules.default_tax,)))
        return own

    def linked_tax(self, key: str, product: StoreProduct) -> str:
        """The one the merchant chose, "" for none."""
        return self.rules.tax_links.get(key) or self.rules.tax_links.get(product.product_id, "")

    def _contradicted(self, key: str, product: StoreProduct, item: Item) -> bool:
        linked, own = self.linked_tax(key, product), self._active(item.taxes)
        return bool(linked and own) and [tax.id for tax in own] != [linked]

    def _active(self, names: Iterable[str]) -> tuple[Tax, ...]:
        known = map(self.catalog.tax, names)
        return tuple(tax for tax in known if tax is not None and tax.active)


@lru_cache(maxsize=20_000)
def _reference(store: Store, product_id: str, variation_id: str, sku: str) -> str:
    return wanted(store, product_id, variation_id, sku, "").reference


def key_of(product: StoreProduct) -> str:
    """One Alegra item per variation: it is linked under its own id."""
    return product.variation_id or product.product_id


def visible(rows: Iterable[Row], show: Show = Show.ALL, text: str = "") -> list[Row]:
    """The rows of a filter that hold every word of a text in name, reference, code or item."""
    words = [fold(word) for word in text.split()]
    return [row for row in rows if _shown(row, show) and (not words or _holds(row, words))]


def _shown(row: Row, show: Show) -> bool:
    match show:
        case Show.UNLINKED:
            return row.standing in UNLINKED
        case Show.PROPOSED:
            return row.standing is Standing.PROPOSED
        case Show.UNTAXED:
            return row.standing is Standing.UNTAXED
        case Show.NEW:
            return bool(row.new or row.in_store or row.of_item)
    return True


def _holds(row: Row, words: Sequence[str]) -> bool:
    item = f"{row.item.name} {row.item.reference}" if row.item else ""
    haystack = fold(f"{row.product.name} {row.reference} {row.product.sku} {item}")
    return all(word in haystack for word in words)


def counts(rows: Iterable[Row]) -> Counter[Standing]:
    return Counter(row.standing for row in rows)


def sure_proposals(rows: Iterable[Row]) -> dict[str, str]:
    """Links for every proposal that is likely enough to be accepted unseen."""
    return {
        row.key: row.item.id
        for row in rows
        if row.standing is Standing.PROPOSED and row.item is not None and row.score >= SURE_SCORE
    }


async def match_products(
    store: Store, products: Sequence[StoreProduct], items: Iterable[Item], linked: Mapping[str, str]
) -> dict[str, Match]:
    """A match for each product that has one. Others get their turn in between: there may be thousands."""
    matcher = Matcher(items)
    certain: dict[str, Match] = {}
    named: dict[str, list[Match]] = {}
    since = time.monotonic()
    for product in products:
        since = await _breathe(since)
        one = wanted(store, product.product_id, product.variation_id, product.sku, product.name)
        found = matcher.certain(one)
        if found is not None:
            certain[one.key] = found
        elif one.key not in linked:
            named[one.key] = matcher.by_name(one)
    return settle(certain, named, set(linked.values()))


async def _breathe(since: float) -> float:
    if time.monotonic() - since <= _TURN:
        return since
    await asyncio.sleep(_REST)
    return time.monotonic()
