"""What is written down is read again, digit by digit and letter by letter; what cannot be written is refused whole."""

from __future__ import annotations

import asyncio
import csv
import json
import shutil
import ssl
import tempfile
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import strategies as st

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Address, Buyer, Charge, PaymentForm, Sale, SaleLine, Stage, Store
from alegra_desktop.domain.states import State
from alegra_desktop.net.client import Network, Request
from alegra_desktop.storage import coding
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.terminal.records import CSV_COLUMNS, exact_json, history_record, write_csv
from tests.reliability.stateful.properties import MEMORY, holds
from tests.storage.samples import INTEGRATION, SALE, Ticking, a_sale, key
from tests.virtual import VirtualClock

GROUP = "records"
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # reading those of the system takes longest of all
TRICKY = (
    "",
    "\x00",
    "a\x00b",
    "\r\n",
    "\u2028",
    "\x1b[31m",
    "=1+1",
    '"',
    ";",
    "\\ud800",
    "🙂",
    "e\u0301",
    "\uffff",
    "\ufeff",
)
texts = st.sampled_from(TRICKY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
amounts = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False),
    st.decimals(-(10**15), 10**15, places=12, allow_nan=False),
    st.sampled_from(list(map(Decimal, ("0", "-0", "0.00", "1E+3", "1E-12", "119.10", "999999999999999.999999999999")))),
)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1900, 1, 2), datetime(9999, 12, 30), timezones=zones | st.just(UTC))
days = st.dates()
maps = st.dictionaries(texts, texts, max_size=3)
problems = st.builds(Problem, st.sampled_from(Kind), texts, maps)
buyers = st.builds(Buyer, texts, texts, texts, texts, texts, st.builds(Address, texts, texts, texts, texts, texts))
sales = st.builds(
    Sale,
    st.sampled_from(Store), texts, texts, st.sampled_from(Stage), texts, st.sampled_from(PaymentForm), texts, moments,
    st.none() | moments, texts, amounts,
    st.lists(st.builds(SaleLine, texts, texts, amounts, amounts, texts, texts, amounts), max_size=3).map(tuple),
    buyers, st.lists(st.builds(Charge, texts, amounts), max_size=2).map(tuple), amounts, texts, st.booleans(),
    st.booleans(), st.lists(texts, max_size=2).map(tuple), st.none() | moments, texts,
)  # fmt: skip
rules = st.builds(
    Rules, days, st.sampled_from(DocumentKind), st.booleans(), texts, tolerance=amounts, triggers=maps,
    countries=st.lists(texts, max_size=2).map(tuple), product_links=maps,
    unknown_wait_seconds=st.floats(0, 1e6, allow_nan=False),
)  # fmt: skip
bodies = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | texts | amounts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)
halves = st.sampled_from(["\ud800", "\udfff", "Ana \udc80", "\udc00\ud800"])


def exact(thing: Any) -> Any:
    """Something that is equal only if every digit is: `Decimal("1.0")` is not `Decimal("1.00")` here."""
    if is_dataclass(thing):
        return [exact(getattr(thing, one.name)) for one in fields(thing)]
    if isinstance(thing, dict):
        return {name: exact(value) for name, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [exact(value) for value in thing]
    return repr(thing) if isinstance(thing, Decimal) else thing


@holds(GROUP, sales)
def a_sale_is_read_as_it_was_written(sale: Sale) -> None:
    text = coding.from_sale(sale)
    again = coding.to_sale(text)
    assert exact(again) == exact(sale)
    assert coding.from_sale(again) == text
    assert text.encode().decode() == text


@holds(GROUP, rules, problems)
def rules_and_problems_are_read_as_they_were_written(given: Rules, problem: Problem) -> None:
    assert exact(coding.to_rules(coding.from_rules(given))) == exact(given)
    assert coding.to_problem(coding.from_problem(problem)) == problem
    assert coding.to_texts(coding.from_texts(problem.details)) == problem.details


@holds(GROUP, bodies)
def a_frozen_body_says_the_same_for_ever(body: dict[str, Any]) -> None:
    """Numbers are equal, never a float; what was read and written again is the same text, so that a second attempt
    sends what the first one did."""
    text = coding.from_body(body)
    again = coding.to_body(text)
    assert again == body
    assert "float" not in repr(_kinds(again))
    assert coding.from_body(coding.to_body(coding.from_body(again))) == coding.from_body(again)
    assert coding.from_counts(coding.to_counts(coding.from_counts(body))) == coding.from_counts(
        coding.to_counts(text or "")
    )


def _kinds(thing: Any) -> Any:
    if isinstance(thing, dict):
        return [_kinds(value) for value in thing.values()]
    return [_kinds(value) for value in thing] if isinstance(thing, list) else type(thing).__name__


@holds(GROUP, moments, days, amounts, st.datetimes())
def columns_lose_no_digit_and_no_microsecond(moment: datetime, day: date, amount: Decimal, naive: datetime) -> None:
    assert coding.to_time(coding.from_time(moment)) == moment
    assert coding.to_day(coding.from_day(day)) == day
    assert repr(coding.to_decimal(coding.from_decimal(amount))) == repr(amount)
    with pytest.raises(ValueError, match="without a zone"):
        coding.from_time(naive)


@holds(GROUP, st.text(max_size=30))
def a_folded_text_stays_folded(text: str) -> None:
    folded = coding.fold(text)
    assert coding.fold(folded) == folded
    assert coding.fold(f"{text}\n{text}") == f"{folded}\n{folded}"
    assert coding.fold(text.casefold()) == folded


@holds(GROUP, st.lists(sales, min_size=1, max_size=8, unique_by=lambda sale: sale.sale_id), problems, bodies, share=0.1)
def the_file_keeps_everything(read: list[Sale], problem: Problem, body: dict[str, Any]) -> None:
    folder, now = Path(tempfile.mkdtemp(dir=MEMORY)), Ticking()
    try:
        with Ledger.open(folder, now) as ledger:
            owner = ledger.save_integration(replace(INTEGRATION, store_settings=problem.details)).id
            ledger.save_sales(owner, read, lesser_ok=True)
            row = ledger.add_row(
                owner, key(read[0].sale_id), "invoice", State.HELD, "seen", problem.details,
                problem=problem, notice=problem, body=body, total=read[0].total, number=read[0].notes,
            )  # fmt: skip
        with Ledger.open(folder, now, read_only=True) as ledger:
            stored = {one.sale.sale_id: exact(one.sale) for one in ledger.sales(owner)}
            assert stored == {sale.sale_id: exact(sale) for sale in read}
            assert ledger.row(row.id) == row
            assert ledger.events()[0].details == problem.details
            assert ledger.integrations()[0].store_settings == problem.details
            (line,) = ledger.history()
            assert (line.customer, line.number) == (read[0].buyer.name or read[0].buyer.email, read[0].notes)
    finally:
        shutil.rmtree(folder)


# --- Halves of broken characters


@holds(GROUP, halves, st.sampled_from(["name", "line", "status", "id"]), share=0.05)
def half_a_character_is_refused_and_nothing_of_it_kept(half: str, where: str) -> None:
    changes: dict[str, dict[str, Any]] = {
        "name": {"buyer": Buyer(half)},
        "line": {"lines": (SaleLine("1", half, Decimal(1), Decimal(1)),)},
        "status": {"status": half},
        "id": {"sale_id": half},
    }
    broken = replace(SALE, **changes[where])
    folder = Path(tempfile.mkdtemp(dir=MEMORY))
    try:
        with Ledger.open(folder, Ticking()) as ledger:
            owner = ledger.save_integration(INTEGRATION).id
            with pytest.raises(UnicodeEncodeError):
                ledger.save_sales(owner, [a_sale("HP1"), broken], lesser_ok=True)
            assert ledger.sales(owner) == []
            assert len(ledger.save_sales(owner, [a_sale("HP1")], lesser_ok=True)) == 1
    finally:
        shutil.rmtree(folder)


@holds(GROUP, halves, st.booleans(), texts, share=0.5)
def half_a_character_on_the_wire_is_a_bad_answer(half: str, escaped: bool, before: str) -> None:
    """So it never comes as far as the ledger; the store or Alegra is said to answer badly."""
    text = json.dumps({"items": [{"name": before + half}]}, ensure_ascii=escaped)
    body = text.encode("utf-8", "surrogatepass")

    async def answered() -> object:
        clock = VirtualClock()
        transport = httpx.MockTransport(lambda _: httpx.Response(200, content=body))
        network = Network(clock, user_agent="test", transport=transport, ssl_context=NO_CERTIFICATES)
        try:
            return await network.read(Request("GET", "https://store.invalid/list"), tries=1)
        finally:
            await network.close()

    with pytest.raises(CallFailed) as caught:
        asyncio.run(answered())
    assert caught.value.failure is Failure.BAD_ANSWER


# --- What other programs read

lines = st.builds(
    HistoryLine, st.integers(1, 9), texts, st.sampled_from(["hotmart", "mastershop"]), texts, st.none() | days, texts,
    st.sampled_from(["invoice", "remission"]), st.sampled_from(State), st.none() | amounts, texts, texts, texts,
    st.none() | problems, st.none() | problems, st.booleans(), st.none() | moments,
)  # fmt: skip


@holds(GROUP, st.lists(lines, max_size=4), st.sampled_from(["es", "en", "pt"]), st.booleans())
def the_history_as_json_is_the_history(shown: list[HistoryLine], tongue: str, ascii_only: bool) -> None:
    records = [history_record(line, tongue, "colombia") for line in shown]
    text = exact_json(records, ascii_only=ascii_only)
    assert json.loads(text, parse_float=Decimal, parse_int=Decimal) == records
    assert text.replace("\n", "").isprintable()
    assert text.isascii() or not ascii_only


@holds(GROUP, st.lists(lines, max_size=4), share=0.5)
def the_history_as_csv_has_every_cell_and_nothing_alive(shown: list[HistoryLine]) -> None:
    records = [history_record(line, "es", "colombia") for line in shown]
    folder = Path(tempfile.mkdtemp(dir=MEMORY))
    try:
        file = folder / "history.csv"
        assert write_csv(file, records) == len(records)
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened, delimiter=";"))
    finally:
        shutil.rmtree(folder)
    assert len(rows) == len(records)
    for row, line in zip(rows, shown, strict=True):
        assert tuple(row) == CSV_COLUMNS
        assert not [cell for cell in row.values() if not cell.isprintable()]
        if line.total is not None:
            assert Decimal(row["total"].lstrip("'")) == line.total
        for column, text in (("customer", line.customer), ("sale", line.sale_id), ("number", line.number)):
            seen = "".join(c if c.isprintable() else " " for c in text)
            assert row[column].replace("'", "") == seen.replace("'", "")
            assert (
                row[column].lstrip(" \"'")[:1] not in ("=", "+", "-", "@")
                or "'" in row[column]
                or _is_number(row[column])
            )


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdecimal()
