"""Identification numbers, whatever the country: cleaning, comparing, "there is none"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from stdnum.co import nit

from alegra_desktop.domain.text import fold

SHORTEST = 5  # fewer letters and digits than this are no identification ("0", "123", "NA")

_WITH_CHECK_DIGIT = re.compile(r"(\D*)([\d.\s]{5,})[-\u2010-\u2015]\s*(\d)\s*")
#: Words that only announce a number. Other letters are part of it: V-12345678-9 is no Colombian's.
_LABEL = re.compile(r"(NIT|RUT|CC|CEDULA)?(NO|NRO|NUMERO|N)?")


@dataclass(frozen=True, slots=True)
class Identity:
    """A number Alegra can take. `generic`: the number many buyers share. `company`: a legal entity."""

    number: str
    kind: str
    check_digit: str = ""
    company: bool = False
    generic: bool = False


def clean_number(text: str) -> str:
    """Letters and digits only, letters upper case, every script's digits as 0-9."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.upper()))
    plain = unicodedata.normalize("NFKC", text).upper()
    kept = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain if c.isalnum())
    return unicodedata.normalize("NFKC", kept)  # letters that come together may make one: cleaned stays cleaned


def is_none(text: str) -> bool:
    """Is this no identification at all: empty, only zeros, or fewer than five letters and digits?"""
    cleaned = clean_number(text)
    return len(cleaned) < SHORTEST or not cleaned.strip("0")


def check_digit(number: str) -> str:
    """The check digit of a NIT or of a Colombian person's number (up to 15 digits)."""
    return str(nit.calc_check_digit(number))


def split_check_digit(text: str) -> tuple[str, str] | None:
    """`("900123456", "8")` for "900.123.456-8" or "NIT 900123456-8": a number, a hyphen and one last digit; None for
    anything else, also where letters are part of the number."""
    found = _WITH_CHECK_DIGIT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not found or not _LABEL.fullmatch(fold(found[1])):
        return None
    number = clean_number(found[2])
    return (number, clean_number(found[3])) if SHORTEST <= len(number) <= 15 else None


def is_company_with_digit(digits: str) -> bool:
    """Ten digits beginning with 8 or 9 whose last is the check digit of the others: a company's NIT, written whole."""
    return len(digits) == 10 and digits.isdecimal() and digits[0] in "89" and check_digit(digits[:-1]) == digits[-1]


def same_number(one: str, other: str) -> bool:
    """Do two texts name the same person? Letters and digits only, a NIT with or without its check digit."""
    first, second = _comparable(one), _comparable(other)
    return bool(first) and first == second


def _comparable(text: str) -> str:
    parts = split_check_digit(text)
    if parts and check_digit(parts[0]) == parts[1]:
        return parts[0]
    cleaned = clean_number(text)
    return cleaned[:-1] if is_company_with_digit(cleaned) else cleaned
