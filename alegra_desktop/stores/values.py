"""Reading single values out of what a store sent: tolerant of shape, never inventing a value.

Every reader answers `None` (or "") for something that is not there or cannot be understood; the caller decides
whether the sale can live without it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Any, Final

#: Beyond these an amount is a broken answer; the bound also keeps later arithmetic cheap.
LARGEST: Final = Decimal(10) ** 15
FINEST: Final = -12

_FIRST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def text_of(value: object) -> str:
    """A string or number as trimmed text; "" for anything else (also for booleans, which are no names)."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else ""
    if isinstance(value, float):
        value = decimal_of(value)
    if isinstance(value, Decimal):
        checked = decimal_of(value)
        return "" if checked is None else plain(checked)
    return ""


def plain(value: Decimal) -> str:
    """A number without exponent and without needless zeros: `Decimal("1E+3")` -> "1000", 12.0 -> "12"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_of(value: object) -> Decimal | None:
    """An amount given as JSON number or as text with a decimal point. Infinite, NaN and absurd values are `None`."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int) and abs(value) > LARGEST:
        return None
    if not isinstance(value, int | float | str | Decimal):
        return None
    try:
        number = Decimal(value.strip() if isinstance(value, str) else str(value))
    except InvalidOperation:
        return None
    # By its digits first: arithmetic with a text such as 1e999999999 fails.
    if not number.is_finite() or number.adjusted() > LARGEST.adjusted() or abs(number) > LARGEST:
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < FINEST:
        return None
    return number if number else Decimal(0)


def amount_of_text(text: str, decimal_mark: str = "") -> Decimal | None:
    """An amount as a person or a spreadsheet wrote it: `249.90`, `1.234,56`, `1,234.56`, `$ 119.000,00`, `119000`.

    One mark followed by exactly three digits (`1.234`) can be read in two ways: it is `None` unless `decimal_mark`
    ("." or ",") tells how this file writes decimals.
    """
    cleaned = "".join(ch for ch in text if not ch.isspace() and ch not in "$€£'").upper()
    for code in ("COP", "BRL", "USD", "MXN", "EUR", "R"):
        cleaned = cleaned.removeprefix(code).removesuffix(code)
    negative = cleaned.startswith("-")
    body = cleaned.removeprefix("-")
    if not body or not body.isascii() or not all(ch.isdigit() or ch in ".," for ch in body):
        return None
    number = _unsigned(body, decimal_mark)
    return -number if negative and number else number


def decimal_mark_of(texts: Iterable[str]) -> str:
    """How the amounts of a file write decimals, told by those that can be read in one way only; "" if none can."""
    for text in texts:
        marks = [ch for ch in text if ch in ".,"]
        if len(set(marks)) == 2:
            return marks[-1]
        if marks and amount_of_text(text) is not None:
            return marks[0] if len(marks) == 1 else ("," if marks[0] == "." else ".")
    return ""


def _unsigned(body: str, decimal_mark: str) -> Decimal | None:
    dot, comma = body.rfind("."), body.rfind(",")
    if dot >= 0 and comma >= 0:
        last, group_mark = (".", ",") if dot > comma else (",", ".")
        whole, _, part = body.partition(last)
        return _number(_grouped(whole, group_mark), part)
    mark = "." if dot >= 0 else ","
    if mark not in body:
        return decimal_of(body)
    whole, _, part = body.partition(mark)
    if body.count(mark) > 1:
        return _number(_grouped(body, mark), "0")
    if len(part) == 3 and len(whole) <= 3 and whole != "0":
        if not decimal_mark:
            return None
        if decimal_mark != mark:
            return _number(whole + part, "0")
    return _number(whole, part)


def _number(whole: str, part: str) -> Decimal | None:
    return decimal_of(f"{whole}.{part}") if whole.isdigit() and part.isdigit() else None


def _grouped(whole: str, mark: str) -> str:
    """`1.234.567` without its thousands marks, "" when the groups are not groups of three."""
    head, *groups = whole.split(mark)
    if not head or (len(head) > 3 and groups) or any(len(group) != 3 for group in groups):
        return ""
    return head + "".join(groups)


def from_millis(value: object) -> datetime | None:
    """An epoch in milliseconds as a moment in UTC; one in seconds (some documented samples) is recognised."""
    number = decimal_of(value)
    if number is None or number <= 0:
        return None
    seconds = number / 1000 if number > 10**11 else number
    if seconds > 10**11:
        return None
    try:
        moment = datetime.fromtimestamp(float(seconds), tz=UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if _FIRST <= moment <= _LAST else None


def from_iso(value: object, zone: tzinfo) -> datetime | None:
    """An ISO-8601 text, or an epoch number, as a moment in UTC. Without a zone of its own it is in `zone`."""
    if not isinstance(value, str):
        return from_millis(value)
    text = value.strip()
    if text.isdigit():
        return from_millis(text) if len(text) > 8 else None
    try:
        moment = datetime.fromisoformat(text)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if _FIRST <= moment <= _LAST else None


def flag_of(value: object) -> bool:
    """A boolean in any usual dress: true, 1, "true", "1", "yes", "si"."""
    return value is True or text_of(value).lower() in {"1", "true", "yes", "si", "sí"}


def words(text: str) -> str:
    """A label for comparing: no accents, lower case, only letters and digits, single spaces."""
    bare = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return " ".join("".join(ch if ch.isalnum() else " " for ch in bare.casefold()).split())


def obj(value: object) -> Mapping[str, Any]:
    """The value if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> Sequence[Any]:
    """The value if it is a JSON array, else an empty one."""
    return value if isinstance(value, list) else ()


def dig(value: object, path: str) -> Any:
    """`dig(order, "customer.email")`; `None` where the path breaks off."""
    for part in path.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(part)
    return value


def first_text(value: object, paths: Iterable[str]) -> str:
    """The first of `paths` that holds a non-empty text or number."""
    return next((text for text in (text_of(dig(value, path)) for path in paths) if text), "")


def usable_id(text: str) -> bool:
    """Whether an id can stand in a mark and in an address: no spaces, colons, brackets or control characters.

    It begins with a letter or digit and is not nought: a negative number or 0 in its place is a broken answer.
    """
    if not 0 < len(text) <= 80 or not text.isascii() or not text[0].isalnum() or not text.strip("0"):
        return False
    return all(ch.isalnum() or ch in "-_." for ch in text)
