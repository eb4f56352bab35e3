"""What is new or different on either side since somebody looked: products of the store, items they are linked to.

Products are known by the sales that name them and by the store's own list, which is read once a day and when a sale
names one that nobody has seen. Linked items are compared with what Alegra showed before, at every reading of its
catalogue, and once a day at least. Nothing here stops anything: a product that cannot be sold holds its sales anyway.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from alegra_desktop.domain.catalog import Catalog, Item
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.text import clean_text
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.sync.read import load_catalog, moment
from alegra_desktop.sync.work import Work

_EVERY = timedelta(hours=24)
GOODS, _NEWS = "goods", "goods news"  # memory of what there was, and of what nobody has looked at yet
_NAMED = 5  # products named in the log

#: What became of a product in the store, and of an item in Alegra; with what it was called before.
RENAMED, GONE = "renamed", "gone"
INACTIVE, PARENT, UNTAXED, REFERENCE = "inactive", "parent", "untaxed", "reference"
Note = tuple[str, str]


@dataclass(frozen=True, slots=True)
class News:
    """What happened since somebody looked. `products`: keys of new ones; `store`: by product key; `items`: by the id
    of a linked item. `names`: what linked items were called that Alegra does not have any more."""

    products: frozenset[str] = frozenset()
    store: Mapping[str, Note] = field(default_factory=dict)
    items: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.things)

    @property
    def things(self) -> frozenset[str]:
        """Keys of products and ids of items that somebody may want to look at."""
        return self.products | self.store.keys() | self.items.keys()

    def and_then(self, later: News) -> News:
        """Both together."""
        return News(
            self.products | later.products,
            {**self.store, **later.store},
            {**self.items, **later.items},
            {**self.names, **later.names},
        )


def news(ledger: Ledger, integration: Integration) -> News:
    """What nobody has looked at yet."""
    return ledger.remembered(integration.id, _NEWS, _read_news, News())


def seen(ledger: Ledger, integration: Integration, looked_at: News) -> None:
    """Somebody looked at these; what came since stays news."""
    left = news(ledger, integration)
    _keep_news(
        ledger,
        integration,
        News(
            left.products - looked_at.products,
            {key: note for key, note in left.store.items() if looked_at.store.get(key) != note},
            {item: notes for item, notes in left.items.items() if looked_at.items.get(item) != notes},
            left.names,
        ),
    )


async def notice(work: Work) -> None:
    """The step of a run. What cannot be read now is looked at another day: it is no reason to stop."""
    known = recall(work.ledger, work.integration)
    fresh = note_sold(work.ledger, work.integration, _sales(work, known))
    due = known.looked_at is None or not timedelta() <= work.clock.now() - known.looked_at < _EVERY
    if due or fresh:
        listed: list[StoreProduct] = []
        with suppress(CallFailed, ProblemError):
            listed = await work.source.products()
        fresh |= note_listed(work.ledger, work.integration, listed, work.clock.now())
    work.report.new_products = len(fresh)
    if fresh:
        names = recall(work.ledger, work.integration).products
        told = ", ".join(names[key].name or key for key in sorted(fresh)[:_NAMED])
        work.ledger.tell(work.integration.id, "new products", {"n": str(len(fresh)), "names": told})
    if work.catalog is not None and work.catalog.items:
        note_items(work.ledger, work.integration, work.catalog)
    elif due and linked_items(work.integration):
        with suppress(CallFailed):
            note_items(work.ledger, work.integration, await load_catalog(work.alegra, work.the_company))


def _sales(work: Work, known: Goods) -> Iterable[Sale]:
    """Those of this run; of an integration that was never looked at, all."""
    ids = None if known.looked_at is None else sorted(work.changed)
    return (stored.sale for stored in work.ledger.sales(work.integration.id, ids))


# --- products of the store --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Product:
    """`listed`: the store's own list has it for sale; others are known by a sale, or were sold once."""

    product_id: str
    name: str
    sku: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Goods:
    """What was there when it was looked at last. `looked_at`: when the store was asked for its list; `listed`: it has
    given one."""

    looked_at: datetime | None = None
    listed: bool = False
    products: Mapping[str, Product] = field(default_factory=dict)
    items: Mapping[str, Facts] = field(default_factory=dict)


def note_sold(ledger: Ledger, integration: Integration, sales: Iterable[Sale]) -> set[str]:
    """Products that only a sale has named until now; the answer is those nobody had seen. Before the first look, or
    where there is none yet, they are how things were from the beginning."""
    known = recall(ledger, integration)
    found = {
        line.variation_id or line.product_id: Product(line.product_id, clean_text(line.name), line.sku)
        for sale in sales
        for line in sale.lines
        if line.variation_id or line.product_id
    }
    fresh = {key: product for key, product in found.items() if key not in known.products}
    if not fresh:
        return set()
    _keep(ledger, integration, replace(known, products={**known.products, **fresh}))
    if known.looked_at is None or not known.products:
        return set()
    _add_news(ledger, integration, News(products=frozenset(fresh)))
    return set(fresh)


def note_listed(ledger: Ledger, integration: Integration, listed: Iterable[StoreProduct], now: datetime) -> set[str]:
    """The store's own list; the answer is what nobody had seen. The first one is how things were."""
    known = recall(ledger, integration)
    found = {
        product.variation_id or product.product_id: Product(
            product.product_id, clean_text(product.name), product.sku, product.active
        )
        for product in listed
    }
    if not found:  # it could not be read, or a store lists nothing at all: that says nothing of what it had
        _keep(ledger, integration, replace(known, looked_at=now))
        return set()
    kept = {**{key: replace(before, listed=False) for key, before in known.products.items()}, **found}
    _keep(ledger, integration, replace(known, looked_at=now, listed=True, products=kept))
    if not known.listed:
        return set()
    fresh = found.keys() - known.products.keys()
    notes = {key: note for key, before in known.products.items() if (note := _became(before, found.get(key)))}
    back = {key for key, product in found.items() if product.listed}
    _add_news(ledger, integration, News(frozenset(fresh), notes), over=back)
    return set(fresh)


def _became(before: Product, after: Product | None) -> Note | None:
    if not before.listed:
        return None
    if after is None or not after.listed:
        return GONE, before.name
    return (RENAMED, before.name) if before.name and after.name and before.name != after.name else None


# --- items of Alegra --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Facts:
    """Of a linked item, what a document depends on."""

    name: str
    reference: str
    active: bool = True
    parent: bool = False
    taxed: bool = True
    there: bool = True


def linked_items(integration: Integration) -> set[str]:
    """Items this integration sells by a link of its own."""
    return set(integration.rules.product_links.values())


def note_items(ledger: Ledger, integration: Integration, catalog: Catalog) -> None:
    """Compare linked items with what they were. One that was linked since is as it is."""
    known = recall(ledger, integration)
    now = {item: _facts(catalog, item, known.items.get(item)) for item in linked_items(integration)}
    notes = {item: _changes(known.items[item], facts) for item, facts in now.items() if item in known.items}
    if now != known.items:
        _keep(ledger, integration, replace(known, items=now))
    names = {item: facts.name for item, facts in now.items() if not facts.there and facts.name}
    _add_news(ledger, integration, News(items={item: found for item, found in notes.items() if found}, names=names))


def _facts(catalog: Catalog, item_id: str, before: Facts | None) -> Facts:
    item: Item | None = catalog.items.get(item_id)
    if item is None:
        return replace(before, there=False) if before is not None else Facts("", "", there=False)
    taxes = [tax for tax in map(catalog.taxes.get, item.taxes) if tax is not None and tax.active]
    return Facts(clean_text(item.name), item.reference, item.active, item.type == "variantParent", bool(taxes))


def _changes(before: Facts, after: Facts) -> tuple[Note, ...]:
    if not before.there or not after.there:
        return ((GONE, before.name),) if before.there else ()
    found = [
        (INACTIVE, "") if before.active and not after.active else None,
        (PARENT, "") if after.parent and not before.parent else None,
        (UNTAXED, "") if before.taxed and not after.taxed else None,
        (REFERENCE, before.reference) if after.reference != before.reference else None,
    ]
    return tuple(note for note in found if note is not None)


def named(ledger: Ledger, integration: Integration, problem: Problem) -> Problem:
    """An item that is gone is told by the name it had: its id says nothing to anybody."""
    if problem.kind is not Kind.PRODUCT_INACTIVE or problem.details.get("item") != problem.subject:
        return problem
    name = news(ledger, integration).names.get(problem.subject)
    return Problem(problem.kind, problem.subject, {"item": name}) if name else problem


# --- what is remembered -----------------------------------------------------------------------------------------------


def recall(ledger: Ledger, integration: Integration) -> Goods:
    return ledger.remembered(integration.id, GOODS, read_goods, Goods())


def _keep(ledger: Ledger, integration: Integration, goods: Goods) -> None:
    kept = {
        "at": goods.looked_at.isoformat() if goods.looked_at else "",
        "listed": goods.listed,
        "products": {key: [p.product_id, p.name, p.sku, p.listed] for key, p in goods.products.items()},
        "items": {item: [f.name, f.reference, f.active, f.parent, f.taxed, f.there] for item, f in goods.items.items()},
    }
    ledger.remember(integration.id, GOODS, json.dumps(kept))


def read_goods(text: str) -> Goods:
    """What is remembered under `GOODS`."""
    if not text:
        return Goods()
    kept = json.loads(text)
    return Goods(
        moment(kept["at"]) if kept["at"] else None,
        bool(kept["listed"]),
        {str(key): Product(str(a), str(b), str(c), bool(d)) for key, (a, b, c, d) in kept["products"].items()},
        {
            str(key): Facts(str(a), str(b), bool(c), bool(d), bool(e), bool(f))
            for key, (a, b, c, d, e, f) in kept["items"].items()
        },
    )


def _add_news(ledger: Ledger, integration: Integration, more: News, over: Iterable[str] = ()) -> None:
    """What is told already and over again (`over`: products that are back) is told no more."""
    told = news(ledger, integration)
    linked = linked_items(integration)
    store = {key: note for key, note in told.store.items() if key not in set(over) or note[0] != GONE}
    items = {item: notes for item, notes in told.items.items() if item in linked}
    for item, notes in more.items.items():
        items[item] = (*(note for note in items.get(item, ()) if note[0] not in {one[0] for one in notes}), *notes)
    _keep_news(
        ledger,
        integration,
        News(told.products | more.products, {**store, **more.store}, items, more.names or told.names),
    )


def _keep_news(ledger: Ledger, integration: Integration, all_of_it: News) -> None:
    text = ""
    if all_of_it or all_of_it.names:
        text = json.dumps(
            {
                "products": sorted(all_of_it.products),
                "store": {key: list(note) for key, note in sorted(all_of_it.store.items())},
                "items": {item: [list(note) for note in notes] for item, notes in sorted(all_of_it.items.items())},
                "names": dict(sorted(all_of_it.names.items())),
            }
        )
    if ledger.memory(integration.id, _NEWS) != text:
        ledger.remember(integration.id, _NEWS, text)


def _read_news(text: str) -> News:
    kept = json.loads(text)
    return News(
        frozenset(str(key) for key in kept["products"]),
        {str(key): (str(what), str(was)) for key, (what, was) in kept["store"].items()},
        {str(item): tuple((str(what), str(was)) for what, was in notes) for item, notes in kept["items"].items()},
        {str(item): str(name) for item, name in kept["names"].items()},
    )
