"""Which item a product may be: references are facts, names are proposals with a score."""

from __future__ import annotations

import time

import pytest

from alegra_desktop.domain.catalog import Item
from alegra_desktop.domain.matching import SURE_SCORE, How, Match, Matcher, Wanted, settle, wanted
from alegra_desktop.domain.sale import Store


def scores(name: str, *items: str) -> dict[str, int]:
    matcher = Matcher([Item(item, item) for item in items])
    return {match.item: match.score for match in matcher.by_name(Wanted("1", name))}


def test_the_expected_reference_is_a_fact() -> None:
    matcher = Matcher([Item("9", "Otra cosa", "REF-51-HM"), Item("10", "Mentoría", "REF-51-HM")])
    assert matcher.certain(wanted(Store.HOTMART, "51", "", "", "Mentoría")) == Match("9", How.REFERENCE)
    shirts = Matcher([Item("3", "Camiseta M", "CAM-M")])
    assert shirts.certain(wanted(Store.MASTERSHOP, "7", "71", "CAM-M", "Camiseta")) == Match("3", How.REFERENCE)


@pytest.mark.parametrize("written", ["ref-51-hm", " REF - 51 - HM ", "Ref-51-Hm"])
def test_a_reference_written_otherwise_is_the_same_code(written: str) -> None:
    matcher = Matcher([Item("9", "Mentoría", written)])
    assert matcher.certain(wanted(Store.HOTMART, "51", "", "", "Mentoría")) == Match("9", How.CODE)


def test_items_that_cannot_be_sold_are_never_matched() -> None:
    gone = Item("1", "Curso", "REF-51-HM", active=False)
    parent = Item("2", "Curso", "REF-51-HM", type="variantParent")
    matcher = Matcher([gone, parent])
    product = wanted(Store.HOTMART, "51", "", "", "Curso")
    assert matcher.certain(product) is None
    assert matcher.by_name(product) == []


def test_names_score_by_likeness() -> None:
    found = scores("Ebook Finanzas", "Ebook de finanzas", "Finanzas ebook", "Ebook Finanzas!", "Taller de pan")
    assert found == {"Ebook Finanzas!": 100, "Ebook de finanzas": 97, "Finanzas ebook": 94}
    assert SURE_SCORE > scores("Mentoría", "Mentoría grupal")["Mentoría grupal"] >= 60
    assert scores("Lámpara", "LAMPARA") == {"LAMPARA": 100}


@pytest.mark.parametrize(
    ("product", "item"),
    [("Camiseta básica negra M", "Camiseta básica negra L"), ("Curso de ventas 1", "Curso de ventas 2")],
)
def test_sizes_and_numbers_tell_siblings_apart(product: str, item: str) -> None:
    assert scores(product, item)[item] <= 60


def test_no_item_is_proposed_twice() -> None:
    named = {"a": [Match("1", How.NAME, 90), Match("2", How.NAME, 80)], "b": [Match("1", How.NAME, 95)]}
    settled = settle({"c": Match("3", How.REFERENCE)}, named | {"d": [Match("3", How.NAME, 99)]}, ())
    assert {key: match.item for key, match in settled.items()} == {"a": "2", "b": "1", "c": "3"}
    assert settle({}, named, {"1"}) == {"a": Match("2", How.NAME, 80)}


def test_names_without_letters_match_nothing() -> None:
    assert scores("¡¡ !!", "Curso") == {}
    assert scores("", "", "Curso") == {}


def test_thousands_of_products_against_thousands_of_items() -> None:
    words = [f"{a}{b}" for a in ("camisa", "libro", "curso", "taza", "lámpara") for b in ("azul", "roja", "grande")]
    items = [Item(str(n), f"{words[n % 15]} {words[n // 15 % 15]} {n}") for n in range(2000)]
    matcher = Matcher(items)
    began = time.thread_time()  # its own: other programs may keep the machine busy
    found = [matcher.by_name(Wanted(str(n), f"{words[n % 15]} {words[n // 15 % 15]} {n}")) for n in range(0, 2000, 20)]
    assert [matches[0].item for matches in found] == [str(n) for n in range(0, 2000, 20)]
    assert time.thread_time() - began < 5
