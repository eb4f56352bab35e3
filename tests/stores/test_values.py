"""Single values: what is read, and what is refused rather than guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.stores.countries import country_code
from alegra_desktop.stores.values import (
    amount_of_text,
    decimal_mark_of,
    decimal_of,
    from_iso,
    from_millis,
    text_of,
    usable_id,
    words,
)

BOGOTA = ZoneInfo("America/Bogota")


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("249.90", "", "249.90"),
        ("1.234,56", "", "1234.56"),
        ("1,234.56", "", "1234.56"),
        ("1.234.567", "", "1234567"),
        ("$ 119.000,00", "", "119000.00"),
        ("COP 119000", "", "119000"),
        ("R$ 49,9", "", "49.9"),
        ("-5,5", "", "-5.5"),
        ("0.125", "", "0.125"),
        ("119.000", ",", "119000"),
        ("119.000", ".", "119"),
        ("12345.678", "", "12345.678"),
    ],
)
def test_amounts_in_every_dress(text: str, mark: str, expected: str) -> None:
    assert amount_of_text(text, mark) == Decimal(expected)


@pytest.mark.parametrize("text", ["119.000", "1,234", "", "abc", "1.23.4", "1,23,456.7", "12-3", "١٢٣", "1.", ".5,"])
def test_an_amount_that_can_be_read_in_two_ways_or_none_is_not_read(text: str) -> None:
    assert amount_of_text(text) is None


def test_a_file_tells_how_it_writes_decimals() -> None:
    assert decimal_mark_of(["119.000", "5.50"]) == "."
    assert decimal_mark_of(["119.000", "1.234,56"]) == ","
    assert decimal_mark_of(["1.234.567", "119.000"]) == ","
    assert decimal_mark_of(["119.000", "12"]) == ""


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_both_ways_of_writing_the_same_amount_agree(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    spanish = english.replace(",", "_").replace(".", ",").replace("_", ".")
    assert amount_of_text(english) == amount_of_text(spanish) == amount


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        "NaN",
        "Infinity",
        "1e400",
        "-1E+999999999999",
        "1e-999999999999",
        "1e999999999",
        Decimal("1e-99"),
        10**20,
        [],
        {},
        "x",
    ],
)
def test_what_is_no_amount_is_none(value: Any) -> None:
    assert decimal_of(value) is None


def test_ids_stay_text() -> None:
    assert text_of(4812345) == "4812345"
    assert text_of(Decimal("4812345.0")) == "4812345"
    assert text_of(True) == ""
    assert usable_id("HP3609000000C1")
    assert not usable_id("HP 1")
    assert not usable_id("a:b]")


def test_moments() -> None:
    assert from_millis(1788879600000) == datetime(2026, 9, 8, 15, 0, tzinfo=UTC)
    assert from_millis(1788879600) == from_millis("1788879600000")
    assert from_millis(0) is None
    assert from_millis(Decimal("1e14")) is None
    assert from_iso("2026-09-08T10:00:00", BOGOTA) == datetime(2026, 9, 8, 15, 0, tzinfo=UTC)
    assert from_iso("2026-09-08T15:00:00.000Z", BOGOTA) == datetime(2026, 9, 8, 15, 0, tzinfo=UTC)
    assert from_iso("2026-09-08 10:00:00-05:00", BOGOTA) == datetime(2026, 9, 8, 15, 0, tzinfo=UTC)
    assert from_iso("0001-01-01T00:00:00+14:00", BOGOTA) is None
    assert from_iso("soon", BOGOTA) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [("Brasil", "BR"), ("México", "MX"), ("mexico", "MX"), ("España", "ES"), ("Estados Unidos", "US"), ("co", "CO"),
     ("Colômbia", "CO"), ("Ruritania", "Ruritania"), ("", "")],
)  # fmt: skip
def test_country_names(name: str, code: str) -> None:
    assert country_code(name) == code


@given(st.text(), st.one_of(st.text(), st.integers(), st.decimals(), st.floats(), st.none(), st.booleans()))
def test_nothing_a_store_sends_breaks_a_reader(text: str, value: Any) -> None:
    assert amount_of_text(text) is None or isinstance(amount_of_text(text), Decimal)
    assert isinstance(words(text), str)
    assert isinstance(text_of(value), str)
    number = decimal_of(value)
    assert number is None or number.is_finite()
    moment = from_iso(value, BOGOTA)
    assert moment is None or moment.tzinfo is UTC
