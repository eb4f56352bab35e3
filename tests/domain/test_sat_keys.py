import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.products import ADVANCES_KEY, NOT_IN_CATALOGUE, PRODUCT_KEYS
from alegra_desktop.domain.sat_keys import SEARCH_TERMS, SatKeys

_FILES = Path(__file__).parents[2] / "resources" / "sat"


def read(name: str) -> SatKeys:
    return SatKeys(lzma.decompress((_FILES / f"{name}.txt.xz").read_bytes()).decode())


PRODUCTS, UNITS = read("products"), read("units")


def test_the_catalogues_are_whole_and_small() -> None:
    assert (len(PRODUCTS), len(UNITS)) == (52_514, 2_418)
    assert sum(file.stat().st_size for file in _FILES.iterdir()) < 500_000


def test_every_key_the_program_suggests_is_in_the_catalogue() -> None:
    for key in {*PRODUCT_KEYS.values(), *SEARCH_TERMS, ADVANCES_KEY, NOT_IN_CATALOGUE}:
        assert PRODUCTS.knows(key), key
    assert PRODUCTS.text_of("60102300") == "Libros de lectura y recursos"
    assert (UNITS.text_of("E48"), UNITS.text_of("h87")) == ("Unidad de servicio", "Pieza")
    assert not PRODUCTS.knows("99999999")
    assert PRODUCTS.text_of("") == ""


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("libros lectura", "60102300"),
        ("LECTURA libr", "60102300"),  # any order, beginnings, capitals
        ("reading books", "60102300"),  # the guide's English
        ("aprendizaje a distancia", "86111500"),
        ("customer access", "83112600"),
        ("no existe en el catalogo", "01010101"),
        ("8611150", "86111500"),
        ("84111506", "84111506"),
        ("licencias del software", "81112501"),
    ],
)
def test_keys_are_found_by_words_and_by_themselves(query: str, key: str) -> None:
    assert key in [found for found, _ in PRODUCTS.search(query)][:3]


def test_what_begins_with_the_query_comes_first_and_nothing_is_better_than_noise() -> None:
    words = [words for _, words in PRODUCTS.search("libros")]
    assert words[0].startswith("Libros")
    assert len(PRODUCTS.search("de", most=10)) == 10
    assert PRODUCTS.search("") == PRODUCTS.search("  ·· ") == PRODUCTS.search("xyzzyx") == []
    assert PRODUCTS.search("educación a distancia")  # no entry has both: those with one are still of help
    assert "E48" in [key for key, _ in UNITS.search("servicio")]


@given(st.text(max_size=60))
def test_any_text_can_be_searched(query: str) -> None:
    for key, words in UNITS.search(query):
        assert UNITS.text_of(key) == words
