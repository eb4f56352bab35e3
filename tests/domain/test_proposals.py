"""Products of a store find their items: by reference surely, by name with a score that means something."""

from __future__ import annotations

import time
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.catalog import Item
from alegra_desktop.domain.proposals import LOWEST, Why, name_score, propose_links
from alegra_desktop.domain.sale import Store


@dataclass(frozen=True)
class Sold:
    product_id: str
    name: str
    variation_id: str = ""
    sku: str = ""


def test_the_exact_reference_wins_over_any_name() -> None:
    items = [Item("1", "Curso Excel"), Item("2", "Otra cosa", reference="REF-51-HM")]
    [found] = propose_links(Store.HOTMART, [Sold("51", "Curso Excel")], items)
    assert (found.key, found.item, found.score, found.why) == ("51", items[1], 100, Why.REFERENCE)


def test_hotmarts_reference_is_known_however_it_was_typed() -> None:
    [found] = propose_links(Store.HOTMART, [Sold("51", "X")], [Item("2", "Y", reference=" ref - 51 - hm ")])
    assert found.why is Why.REFERENCE


def test_a_sku_is_exact() -> None:
    items = [Item("1", "Camiseta", reference="cam-m"), Item("2", "Camiseta", reference="CAM-M")]
    [found] = propose_links(Store.MASTERSHOP, [Sold("9", "Gorra", "91", "CAM-M")], items)
    assert (found.item, found.why) == (items[1], Why.REFERENCE)


def test_each_variation_is_its_own_row_and_no_item_is_proposed_twice_by_name() -> None:
    products = [Sold("9", "Camiseta Talla M", "91"), Sold("9", "Camiseta Talla L", "92"), Sold("9", "Camiseta", "93")]
    items = [Item("1", "Camiseta talla L"), Item("2", "Camiseta talla M")]
    found = propose_links(Store.MASTERSHOP, products, items)
    assert [(one.key, one.item.id if one.item else "", one.score) for one in found] == [
        ("91", "2", 100),
        ("92", "1", 100),
        ("93", "", 0),
    ]


def test_what_cannot_be_sold_is_not_proposed() -> None:
    items = [
        Item("1", "Curso Excel", active=False),
        Item("2", "Curso Excel", type="variantParent"),
        Item("3", "Curso", reference="REF-51-HM", active=False),
    ]
    [found] = propose_links(Store.HOTMART, [Sold("51", "Curso Excel")], items)
    assert (found.item, found.why, found.score) == (None, None, 0)


def test_the_oldest_of_equal_ones_and_the_next_best_beside_it() -> None:
    items = [Item("12", "Curso Excel"), Item("3", "Curso Excel"), Item("5", "Curso Excel avanzado")]
    [found] = propose_links(Store.HOTMART, [Sold("51", "Curso de Excel")], items)
    assert found.item == items[1]
    assert found.others == (items[0], items[2])


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("Ebook Finanzas", "Ebook de finanzas", 80, 99),
        ("MENTORÍA GRUPAL", "mentoria grupal", 100, 100),
        ("Grupal, mentoría", "Mentoría grupal", 100, 100),
        ("Mentoría", "Mentoría grupal", 55, 85),
        ("Camiseta 10", "Camiseta 12", 0, 75),
        ("Curso Excel", "Gorra negra", 0, LOWEST - 1),
        ("", "Curso", 0, 0),
        ("***", "***", 0, 0),
    ],
)
def test_scores_mean_something(one: str, other: str, low: int, high: int) -> None:
    assert low <= name_score(one, other) <= high


@given(st.text(max_size=30), st.text(max_size=30))
def test_scores_are_between_nothing_and_all(one: str, other: str) -> None:
    assert 0 <= name_score(one, other) <= 100
    assert name_score(one, one) in (0, 100)


def test_many_products_among_thousands_of_items_take_seconds() -> None:
    items = [Item(str(n), f"Producto de prueba número {n} azul") for n in range(2000)]
    products = [Sold(str(n), f"Producto prueba nro {n} rojo") for n in range(100)]
    began = time.process_time()
    found = propose_links(Store.HOTMART, products, items)
    assert len(found) == 100
    assert time.process_time() - began < 30
