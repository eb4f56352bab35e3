"""Mexican identification: the RFC, its form, date and check digit, and the two generic ones."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from stdnum.mx import rfc

from alegra_desktop.domain.identity import Identity
from alegra_desktop.domain.problem import Kind, Problem

PUBLIC_RFC = "XAXX010101000"  # buyers without RFC; its last digit does not follow the rule
FOREIGN_RFC = "XEXX010101000"  # buyers abroad

#: As the tax authority's schema has it: three letters for a company, four for a person, a date, two and a digit.
_FORM = re.compile(r"([A-Z&Ñ]{3,4})(\d{2})(\d{2})(\d{2})[A-Z0-9]{2}[0-9A]")


def identify(text: str, *, foreign: bool) -> Identity | Problem:
    """The RFC a buyer gave; a foreign buyer's own number becomes the generic RFC, as the tax authority wants it.

    CUSTOMER_ID_INVALID (`why`: rfc) for a number that is no RFC.
    """
    number = clean_rfc(text)
    if number in (PUBLIC_RFC, FOREIGN_RFC):
        return Identity(number, "RFC", generic=True)
    if is_rfc(number):
        return Identity(number, "RFC", company=len(number) == 12)
    if foreign:
        return Identity(FOREIGN_RFC, "RFC", generic=True)
    return Problem(Kind.CUSTOMER_ID_INVALID, number, {"number": number, "why": "rfc", "dv": ""})


def clean_rfc(text: str) -> str:
    """Upper case without separators; unlike other numbers an RFC may hold `&`."""
    plain = unicodedata.normalize("NFC", text).upper()
    return "".join(c for c in plain if c.isalnum() or c == "&")


def is_rfc(number: str) -> bool:
    """Form, a date that exists, and the check digit."""
    found = _FORM.fullmatch(number)
    if not found:
        return False
    try:
        date(2000 + int(found[2]), int(found[3]), int(found[4]))
    except ValueError:
        return False
    return rfc.calc_check_digit(number[:-1]) == number[-1]
