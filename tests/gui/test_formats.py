"""Amounts and days exactly as the merchant's country writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from alegra_desktop.gui.formats import Formats

NOW = datetime(2026, 10, 8, 20, 4, tzinfo=UTC)  # 15:04 in Bogotá
CO = Formats(language="es", now=lambda: NOW)
MX = Formats("es", "mexico", "MXN", 2, "America/Mexico_City", lambda: NOW)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", "_")


@pytest.mark.parametrize(
    ("formats", "amount", "currency", "said"),
    [
        (CO, "119000", "", "$_119.000,00"),
        (CO, "119000.5", "COP", "$_119.000,50"),
        (CO, "-119000", "", "−$_119.000,00"),
        (CO, "0", "", "$_0,00"),
        (CO, "49", "USD", "USD_49,00"),
        (CO, "12345678901234567.89", "", "$_12.345.678.901.234.567,89"),
        (MX, "119000", "", "$119,000.00"),
        (MX, "-1234.5", "MXN", "−$1,234.50"),
        (MX, "49", "USD", "USD_49.00"),
        (Formats(decimals=0), "119000", "", "$_119.000"),
        (Formats(decimals=0), "49", "USD", "USD_49,00"),
    ],
)
def test_money(formats: Formats, amount: str, currency: str, said: str) -> None:
    assert plain(formats.money(Decimal(amount), currency)) == said


def test_nothing_known_is_a_dash() -> None:
    assert {CO.money(None), CO.amount(None), CO.day(None), CO.time(None), CO.when(None)} == {"—"}


def test_an_amount_beyond_all_measure_is_still_shown() -> None:
    assert "9" * 40 in CO.money(Decimal("9" * 40)).replace(".", "")
    assert CO.money(Decimal("NaN"))


def test_columns_numbers_differences_percents() -> None:
    assert CO.amount(Decimal("-119000")) == "−119.000,00"
    assert CO.number(1240) == "1.240"
    assert MX.number(1240) == "1,240"
    assert CO.number(Decimal("2.50")) == "2,5"
    assert [CO.difference(Decimal(n)) for n in ("2", "-1.5", "0")] == ["+2", "−1,5", "0"]
    assert plain(CO.percent(Decimal("19.00"))) == "19_%"
    assert plain(CO.percent(Decimal("19"), exact=True)) == "19,00_%"


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [("es", "8_oct_2026", "octubre_2026"), ("pt", "8_out_2026", "outubro_2026"), ("en", "8_Oct_2026", "October_2026")],
)
def test_days_are_in_the_windows_language(language: str, day: str, month: str) -> None:
    formats = Formats(language=language)
    assert plain(formats.day(date(2026, 10, 8))) == day
    assert plain(formats.month(date(2026, 10, 8))) == month


def test_a_moment_belongs_to_the_companys_day() -> None:
    late = datetime(2026, 10, 9, 3, 30, tzinfo=UTC)  # 22:30 of the eighth in Bogotá
    assert plain(CO.day(late)) == "8_oct_2026"
    assert CO.time(late) == "22:30"
    assert MX.time(late) == "21:30"
    assert plain(CO.short_day(late)) == "8_oct"
    assert CO.today() == date(2026, 10, 8)


def test_today_yesterday_tomorrow_have_their_words() -> None:
    assert CO.when(NOW) == "today 15:04"
    assert CO.when(datetime(2026, 10, 7, 20, 4, tzinfo=UTC)) == "yesterday 15:04"
    assert plain(CO.when(datetime(2026, 10, 6, 20, 4, tzinfo=UTC))) == "6_oct_2026 15:04"
    assert CO.next_time(NOW) == "15:04"
    assert CO.next_time(datetime(2026, 10, 9, 13, 0, tzinfo=UTC)) == "tomorrow 08:00"
    assert plain(CO.exact(NOW)) == "8_oct_2026 15:04:00 (America/Bogota)"


def test_durations() -> None:
    said = [plain(CO.duration(seconds)) for seconds in (0.4, 0.99, 1, 18, 125, 120, 3840)]
    assert said == ["less than 1_s", "less than 1_s", "1_s", "18_s", "2_min 5_s", "2_min", "1_h 4_min"]


def test_sentences_speak_the_countrys_terms() -> None:
    sentence = "{Issue} %1 · {the_tax_office} · {name}"
    assert CO.say(sentence, name="{issue} [a]") == "Emitir %1 · la DIAN · {issue} [a]"
    assert MX.say("{Issued} · {credit_note}") == "Timbrada · nota de crédito"


def test_what_the_ledger_remembers_makes_the_formats() -> None:
    known = {"country": "mexico", "timezone": "America/Mexico_City", "decimals": "0"}
    made = Formats.remembered(lambda name: known.get(name, ""), "es", now=lambda: NOW)
    assert (made.country, made.currency, made.decimals, made.timezone) == ("mexico", "MXN", 0, "America/Mexico_City")
    assert Formats.remembered(lambda name: "", "en").currency == "COP"
