"""Single values of Alegra's JSON, tolerantly: ids as text or numbers, money as numbers or text, parts that are null,
absent or a list of one. What is not understood becomes the empty value of its type."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from alegra_desktop.domain.catalog import is_id
from alegra_desktop.domain.outcomes import CallFailed, Failure

_LARGEST_EXPONENT = 60


def text(value: Any) -> str:
    """Text of a JSON value; numbers as they are written, everything else (null, objects) ""."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value)
    return ""


def part(value: Any, key: str) -> dict[str, Any]:
    """The object under `key`: itself, the first of a list, or empty."""
    inner = value.get(key) if isinstance(value, dict) else None
    if isinstance(inner, list):
        inner = inner[0] if inner else None
    return inner if isinstance(inner, dict) else {}


def id_of(value: Any) -> str:
    """The id in `{"id": 12}`, `12` or `"12"`, as text; "" if there is none, or nothing that can be one."""
    found = text(value.get("id") if isinstance(value, dict) else value).strip()
    return found if is_id(found) else ""


def number(value: Any) -> Decimal | None:
    """A finite number, also from text; None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal | float):
        return None
    try:
        found = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    # Beyond that no amount means anything, and counting with it would take for ever.
    return found if found.is_finite() and abs(found.adjusted()) <= _LARGEST_EXPONENT else None


def whole(value: Any) -> int | None:
    found = number(value)
    return None if found is None else int(found)


def day_of(value: Any) -> date | None:
    """The day of `2026-10-08`, with or without a time after it."""
    try:
        return date.fromisoformat(text(value).strip()[:10])
    except ValueError:
        return None


def rows(value: Any, key: str) -> list[dict[str, Any]]:
    inner = value.get(key)
    return [row for row in inner if isinstance(row, dict)] if isinstance(inner, list) else []


def yes(value: Any, default: bool = False) -> bool:
    """A truth value that may be text or a number."""
    if isinstance(value, bool):
        return value
    word = text(value).strip().lower()
    return default if not word else word in ("1", "true", "yes", "si", "sí", "active")


def active(row: dict[str, Any]) -> bool:
    return text(row.get("status")).lower() != "inactive"


def object_of(value: Any) -> dict[str, Any]:
    """The object an answer must be. Raises `CallFailed` (BAD_ANSWER)."""
    if not isinstance(value, dict):
        raise CallFailed(Failure.BAD_ANSWER, words="an object was expected")
    return value
