"""Whatever is sold, returned, documented and adjusted, in any order: at the end Alegra holds what the store holds."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sync.shop import CANCELLED, DELIVERED, PREPARE, RETURNED, TRANSIT, Shop, fresh

SKUS = ("A", "B")
_deeds = st.lists(
    st.one_of(
        st.tuples(st.just("sell"), st.sampled_from(SKUS), st.integers(1, 4), st.sampled_from((PREPARE, DELIVERED))),
        st.tuples(st.just("deliver"), st.integers(0, 30)),
        st.tuples(st.just("undo"), st.integers(0, 30), st.sampled_from((CANCELLED, RETURNED))),
        st.tuples(st.just("come_back"), st.sampled_from(SKUS), st.integers(1, 4)),
        st.tuples(st.just("count"), st.sampled_from(SKUS), st.integers(-3, 5)),
        st.tuples(st.just("sync")),
        st.tuples(st.just("adjust")),
        st.tuples(st.just("lose"), st.sampled_from(("commit-then-drop", "drop-before-commit"))),
    ),
    max_size=14,
)


def play(shop: Shop, deeds: list[tuple[object, ...]]) -> None:
    orders: dict[str, int] = {}
    for deed in deeds:
        match deed:
            case ("sell", str(sku), int(quantity), int(status)):
                orders[shop.sell(sku, quantity, status)] = status
            case ("deliver", int(which)) if waiting := [o for o, s in orders.items() if s in (PREPARE, TRANSIT)]:
                order = waiting[which % len(waiting)]
                orders[order] = DELIVERED
                shop.now(order, DELIVERED)
            case ("undo", int(which), int(status)) if standing := [o for o, s in orders.items() if s < CANCELLED]:
                order = standing[which % len(standing)]
                orders[order] = status
                shop.now(order, status)
            case ("come_back", str(sku), int(quantity)):
                order = shop.sell(sku, quantity, DELIVERED)
                shop.sync()
                orders[order] = RETURNED
                shop.now(order, RETURNED)
            case ("count", str(sku), int(more)):
                shop.count(sku, shop.in_store(sku) + more)
            case ("sync",):
                shop.sync()
            case ("adjust",):
                shop.adjust()
            case ("lose", str(fault)):
                shop.world.servers.faults.replace(f"{fault}@POST /inventory-adjustments#1")


def everything_arrives(shop: Shop) -> None:
    """Every document under way is issued, and those of undone sales are corrected, as a merchant would."""
    for resource in ("invoices", "remissions"):
        for record in list(shop.books.all(resource).values()):
            sale = record["observations"].split(":")[2]
            undone = shop.store.orders[sale].id_status in (CANCELLED, RETURNED)
            if undone and record["status"] == "open":
                shop.books.void(resource, record["id"])
            elif not undone and record["status"] == "draft":
                shop.books.open(record["id"])


@settings(max_examples=25)
@given(deeds=_deeds, kind=st.sampled_from(("invoice", "remission")), each_sync=st.booleans())
def test_alegra_ends_where_the_store_is(deeds: list[tuple[object, ...]], kind: str, each_sync: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = fresh(Path(folder))
        try:
            shop.thing("A", 20, 17)
            shop.thing("B", 5, 9)
            shop.set_up(kind, more='[stock]\nadjust = "each_sync"' if each_sync else "")
            play(shop, deeds)
            shop.world.servers.faults.replace("")
            for order, sold in list(shop.store.orders.items()):
                if sold.id_status == PREPARE:
                    shop.now(order, DELIVERED)
            for _ in range(3):
                shop.world._run(asyncio.sleep(60))
                shop.sync(wait=True)
            shop.adjust()
            everything_arrives(shop)
            for sku in SKUS:
                assert shop.in_alegra(sku) == shop.in_store(sku), sku
            assert shop.adjust().done == {}
        finally:
            shop.world.close()
