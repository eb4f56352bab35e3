"""Python values to columns and back, without losing a digit or a microsecond."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import msgspec

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Sale

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

_json = msgspec.json.Encoder()  # a Decimal becomes text: nothing is lost
_body = msgspec.json.Encoder(decimal_format="number")  # as it is sent
_read_body = msgspec.json.Decoder(float_hook=Decimal)
_read_sale = msgspec.json.Decoder(Sale)
_read_problem = msgspec.json.Decoder(Problem)
_read_rules = msgspec.json.Decoder(Rules)
_read_texts = msgspec.json.Decoder(dict[str, str])


def from_time(moment: datetime) -> int:
    """Microseconds since 1970 in UTC; a time without a zone is refused with `ValueError`."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return (moment - _EPOCH) // _MICROSECOND


def to_time(stored: int) -> datetime:
    return _EPOCH + timedelta(microseconds=stored)


def from_time_or_none(moment: datetime | None) -> int | None:
    return None if moment is None else from_time(moment)


def to_time_or_none(stored: int | None) -> datetime | None:
    return None if stored is None else to_time(stored)


def from_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def to_day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def from_decimal(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def to_decimal(stored: str | None) -> Decimal | None:
    return None if stored is None else Decimal(stored)


def from_body(body: Mapping[str, Any] | None) -> str | None:
    """The exact JSON that is sent; numbers with a decimal point come back as `Decimal`."""
    return None if body is None else _body.encode(body).decode()


def to_body(stored: str | None) -> dict[str, Any] | None:
    if stored is None:
        return None
    body: dict[str, Any] = _read_body.decode(stored)
    return body


def from_problem(problem: Problem | None) -> str | None:
    return None if problem is None else _json.encode(problem).decode()


def to_problem(stored: str | None) -> Problem | None:
    return None if stored is None else _read_problem.decode(stored)


def from_sale(sale: Sale) -> str:
    return _json.encode(sale).decode()


def to_sale(stored: str) -> Sale:
    return _read_sale.decode(stored)


def from_rules(rules: Rules) -> str:
    return _json.encode(rules).decode()


def to_rules(stored: str) -> Rules:
    return _read_rules.decode(stored)


def from_texts(texts: Mapping[str, object] | None) -> str:
    """A mapping of text; anything else in it is written as its text."""
    return "{}" if not texts else _json.encode({key: str(value) for key, value in texts.items()}).decode()


def to_texts(stored: str) -> dict[str, str]:
    return {} if stored == "{}" else _read_texts.decode(stored)


def from_counts(counts: Mapping[str, Any]) -> str:
    return _body.encode(counts).decode()


def to_counts(stored: str) -> dict[str, Any]:
    counts: dict[str, Any] = _read_body.decode(stored)
    return counts


def fold(text: str) -> str:
    """Text as it is searched: without accents, capitals and fancy letters, so that "jose" finds "José" and "𝓙𝓸𝓼𝓮"."""
    text = text.replace("\0", "")  # SQLite's LIKE takes it for the end
    if text.isascii():
        return text.lower()
    text = text.encode("utf-8", "replace").decode()  # half a character, as from a shell with another encoding
    plain = unicodedata.normalize("NFKD", text).casefold()  # fancy capitals show only now that they are capitals
    split = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in split if not unicodedata.combining(c))


def for_search(parts: list[str]) -> str:
    """One text out of several, which a search cannot match across."""
    return fold("\n".join(part for part in parts if part))
