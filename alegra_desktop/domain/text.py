"""Text as it may leave for Alegra or be shown to a person, and amounts as the merchant's customer reads them."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

NAME_LIMIT = 200
NOTE_LIMIT = 500  # characters Alegra keeps in `anotation`


def clean_text(text: str, limit: int = NAME_LIMIT) -> str:
    """Trimmed, without control characters and halves of broken characters, cut at `limit`; all else as it came,
    HTML too (it is a name, not markup). Line breaks and tabs become spaces so that words stay apart."""
    if text.isprintable():  # nearly always: nothing to take out
        return text.strip()[:limit].strip()
    spaced = "".join(" " if c in "\t\n\r\v\f\x85\u2028\u2029" else c for c in text)
    kept = "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.strip()[:limit].strip()


def one_line(text: str) -> str:
    """Text for a screen, a log, a cell: what cannot be seen becomes a space. Names come from strangers, and line
    breaks, escapes and marks that turn the direction of writing would let them forge what stands around them."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def fold(text: str) -> str:
    """For comparing words of people: no accents, upper case, letters and digits only."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.upper()))
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain.upper() if c.isalnum() and not unicodedata.combining(c))


def plain_amount(amount: Decimal, unit: Decimal) -> str:
    """An amount for a problem's details: digits and a point, with the decimals of the unit."""
    return f"{amount.quantize(unit):f}"


def printed_amount(amount: Decimal, unit: Decimal, country: str) -> str:
    """An amount as people of that country write it: 10.000,00, in Mexico 10,000.00."""
    text = f"{amount.quantize(unit):,f}"
    return text if country == "mexico" else text.translate(str.maketrans(",.", ".,"))
