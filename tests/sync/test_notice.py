"""What is new in the store and different in Alegra is told, once, and stops nothing."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.notice import (
    GONE,
    INACTIVE,
    PARENT,
    REFERENCE,
    RENAMED,
    UNTAXED,
    News,
    news,
    recall,
    seen,
)
from alegra_desktop.sync.report import Report
from tests.sync.books import company, one, set_up
from tests.virtual import World

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
EXPORT = SAMPLES / "hotmart-detailed-pt.csv"
DAY = timedelta(hours=25).total_seconds()


@pytest.fixture
def hotmart(world: World) -> World:
    """Synced once: what there is now is no news."""
    set_up(world, HOTMART_NAME)
    assert one(world.sync()).new_products == 0
    assert not told(world)
    return world


def integration(world: World, name: str = HOTMART_NAME) -> Integration:
    return world.engine.integration(name)


def told(world: World, name: str = HOTMART_NAME) -> News:
    return news(world.engine.ledger, integration(world, name))


def sync(world: World) -> Report:
    return one(world.sync(HOTMART_NAME))


def next_day(world: World) -> Report:
    world.clock.seconds += DAY
    return sync(world)


def products_read(world: World) -> int:
    return sum(path.endswith("/products") for _, path in world.transport.sent)


def add_product(world: World, number: int = 777_001, name: str = "Curso nuevo") -> str:
    known = next(iter(world.servers.hotmart.products.values()))
    world.servers.hotmart.add_product(replace(known, id=number, name=name, ucode=f"u{number}", listed=True))
    return str(number)


def sell(world: World, product: int, name: str) -> None:
    hotmart = world.servers.hotmart
    known = next(sale for sale in hotmart.sales.values() if sale.status == "APPROVED" and not sale.trap)
    now = world.clock.now()
    hotmart.add_sale(
        replace(
            known,
            transaction=f"HP99{product}",
            product_id=product,
            product_name=name,
            ordered_at=now,
            approved_at=now,
        )
    )


def link(world: World, product: str, item: str, name: str = HOTMART_NAME) -> None:
    one = integration(world, name)
    rules = replace(one.rules, product_links={**one.rules.product_links, product: item})
    world.engine.ledger.save_integration(replace(one, rules=rules))


def some_item(world: World, name: str = HOTMART_NAME) -> str:
    """A new item, with a tax."""
    books = company(world, name)
    return str(books.add_item("Ítem vinculado", reference="REF-LINKED", price=100, tax=books.tax_id(19)))


def linked_item(world: World) -> str:
    item = some_item(world)
    link(world, "51", item)
    next_day(world)
    assert not told(world)
    return item


# --- the store ------------------------------------------------------------------------------------------------------


def test_a_new_product_is_told_the_day_after_at_the_latest(hotmart: World) -> None:
    key = add_product(hotmart)
    assert sync(hotmart).new_products == 0  # nobody asks for the list every quarter of an hour
    report = next_day(hotmart)
    assert report.new_products == report.counts()["new_products"] == 1
    assert told(hotmart).products == {key}
    assert next_day(hotmart).new_products == 0
    assert told(hotmart).products == {key}  # until somebody looks


def test_a_sale_of_an_unknown_product_makes_the_list_be_read_at_once(hotmart: World) -> None:
    other = add_product(hotmart)
    sell(hotmart, 777_002, "Solo vendido")
    before = products_read(hotmart)
    assert sync(hotmart).new_products == 2
    assert products_read(hotmart) == before + 1
    assert told(hotmart).products == {other, "777002"}
    assert sync(hotmart).new_products == 0
    assert products_read(hotmart) == before + 1


def test_the_list_is_read_once_a_day_and_no_more(hotmart: World) -> None:
    before = products_read(hotmart)
    for _ in range(5):
        sync(hotmart)
    assert products_read(hotmart) == before
    next_day(hotmart)
    assert products_read(hotmart) == before + 1


def test_what_somebody_looked_at_is_no_news_and_what_came_since_is(hotmart: World) -> None:
    add_product(hotmart)
    next_day(hotmart)
    shown = told(hotmart)
    later = add_product(hotmart, 777_009, "Otro")
    next_day(hotmart)
    seen(hotmart.engine.ledger, integration(hotmart), shown)
    assert told(hotmart).products == {later}
    seen(hotmart.engine.ledger, integration(hotmart), told(hotmart))
    assert not told(hotmart)


def test_a_product_that_was_renamed_or_taken_away_is_told(hotmart: World) -> None:
    store = hotmart.servers.hotmart
    mine = integration(hotmart).store_settings["client_id"]
    one_, two = [p for p in store.products.values() if p.client_id == mine and p.listed and p.status == "ACTIVE"][:2]
    store.add_product(replace(one_, name="Otro nombre"))
    store.add_product(replace(two, listed=False))
    next_day(hotmart)
    assert told(hotmart).store == {str(one_.id): (RENAMED, one_.name), str(two.id): (GONE, two.name)}
    store.add_product(two)
    next_day(hotmart)
    assert set(told(hotmart).store) == {str(one_.id)}  # it is back


def test_a_list_that_cannot_be_read_stops_nothing_and_says_nothing(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    world.servers.mastershop.switches.products_forbidden = True
    world.clock.seconds += DAY
    report = one(world.sync())
    assert (report.error, report.new_products) == (None, 0)
    assert told(world, MASTERSHOP_NAME) == News()
    assert recall(world.engine.ledger, integration(world, MASTERSHOP_NAME)).products


def test_variations_are_products_of_their_own(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    store = world.servers.mastershop
    key, product = next((key, p) for key, p in store.products.items() if p.variations and not p.marketplace)
    added = replace(product.variations[0], id_variant=990_001, name="Talla XXL", sku="XXL-1")
    store.products[key] = replace(product, variations=(*product.variations, added))
    world.clock.seconds += DAY
    assert one(world.sync()).new_products == 1
    assert told(world, MASTERSHOP_NAME).products == {"990001"}


def test_products_of_files_are_new_from_the_second_file_on(world: World, tmp_path: Path) -> None:
    made = tmp_path / "exports"
    made.mkdir()
    by_file = {'store = "hotmart"': 'store = "hotmart"\nsource = "file"'}
    set_up(world, HOTMART_NAME, **by_file, **{"[sync]": f'[sync]\nwatch_folder = "{made}"'})
    shutil.copy(EXPORT, made)
    assert sync(world).new_products == 0
    assert not told(world)
    lines = EXPORT.read_text("utf-8-sig").splitlines()
    known = next(iter(recall(world.engine.ledger, integration(world)).products))
    more = next(line for line in lines if known in line).replace(known, "123456789").replace("HP", "HP9", 1)
    (made / "more.csv").write_text("\n".join([lines[0], more]) + "\n", "utf-8")
    assert sync(world).files == 1
    assert told(world).products == {"123456789"}


def test_an_integration_of_before_begins_with_what_it_knows(hotmart: World) -> None:
    """A ledger of an earlier version remembers nothing of products."""
    ledger = hotmart.engine.ledger
    ledger.remember(integration(hotmart).id, "goods", "")
    sell(hotmart, 777_002, "Solo vendido")
    assert sync(hotmart).new_products == 0
    assert not told(hotmart)


# --- Alegra ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"status": "inactive"}, (INACTIVE, "")),
        ({"type": "variantParent"}, (PARENT, "")),
        ({"tax": []}, (UNTAXED, "")),
        ({"reference": "REF-OTHER"}, (REFERENCE, "REF-LINKED")),
    ],
)
def test_a_linked_item_that_changed_is_told(hotmart: World, change: dict[str, object], note: tuple[str, str]) -> None:
    item = linked_item(hotmart)
    company(hotmart, HOTMART_NAME).edit("items", item, **change)
    next_day(hotmart)
    assert told(hotmart).items == {item: (note,)}
    next_day(hotmart)
    assert told(hotmart).items == {item: (note,)}
    seen(hotmart.engine.ledger, integration(hotmart), told(hotmart))
    next_day(hotmart)
    assert not told(hotmart)


def test_a_linked_item_that_is_gone_is_told_and_holds_its_sales_by_its_name(hotmart: World) -> None:
    item = some_item(hotmart)
    link(hotmart, "777002", item)
    next_day(hotmart)
    company(hotmart, HOTMART_NAME).delete("items", item)
    sell(hotmart, 777_002, "Con ítem borrado")
    report = sync(hotmart)
    assert told(hotmart).items == {item: ((GONE, "Ítem vinculado"),)}
    [held] = [trouble.problem for trouble in report.problems if trouble.sale == "HP99777002"]
    assert (held.kind.value, held.subject, held.details["item"]) == ("product_inactive", item, "Ítem vinculado")


def test_another_link_ends_what_was_told_of_the_old_one(hotmart: World) -> None:
    item = linked_item(hotmart)
    company(hotmart, HOTMART_NAME).edit("items", item, status="inactive")
    next_day(hotmart)
    link(hotmart, "51", some_item(hotmart))
    next_day(hotmart)
    assert not told(hotmart)


def test_without_links_alegra_is_not_read_for_this(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    reads = []
    for run in (sync, next_day):
        world.transport.sent.clear()
        run(world)
        reads.append(sum(path.endswith("/items") for _, path in world.transport.sent))
    assert reads[1] == reads[0]
