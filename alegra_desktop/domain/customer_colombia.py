"""Colombian identification: the type of document a number is, and the check digit of a NIT.

Types are Alegra's names for DIAN's codes. Stores seldom state a type (Hotmart calls every Latin American document
DOCUMENT), so it is told from the number where it must be.
"""

from __future__ import annotations

from alegra_desktop.domain.identity import (
    Identity,
    check_digit,
    clean_number,
    is_company_with_digit,
    split_check_digit,
)
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import fold

FINAL_CONSUMER = "222222222222"

_TYPES = {
    "NIT": ("NIT", "NI", "NUMERODEIDENTIFICACIONTRIBUTARIA"),
    "CC": ("CC", "CEDULA", "CEDULADECIUDADANIA", "CEDULACIUDADANIA"),
    "CE": ("CE", "CEDULADEEXTRANJERIA", "CEDULAEXTRANJERIA"),
    "TI": ("TI", "TARJETADEIDENTIDAD"),
    "RC": ("RC", "REGISTROCIVIL"),
    "TE": ("TE", "TARJETADEEXTRANJERIA"),
    "PP": ("PP", "PA", "PAS", "PASAPORTE", "PASSPORT"),
    "PEP": ("PEP",),
    "NUIP": ("NUIP",),
    # Foreign documents; the temporary permit PPT has no name of its own in Alegra's list.
    "DIE": ("DIE", "CPF", "DNI", "CIF", "RG", "CNPJ", "PPT", "DOCUMENTODEIDENTIFICACIONEXTRANJERO"),
    "FOREIGN_NIT": ("FOREIGNNIT", "NITEXTRANJERO", "NITDEOTROPAIS"),
}
_BY_WORD = {word: kind for kind, words in _TYPES.items() for word in words}
_DIGITS_ONLY = frozenset({"NIT", "CC", "TI", "RC", "NUIP"})


def identify(text: str, stated_type: str, buyer_country: str) -> Identity | Problem:
    """Type, number and check digit of a number that is there (S12); CUSTOMER_ID_INVALID if it cannot be right.

    A stated type is kept unless the number contradicts it: letters in a number of digits, or the hyphen and right
    check digit that only a NIT has.
    """
    number = clean_number(text)
    if number == FINAL_CONSUMER:
        return Identity(number, "CC", generic=True)
    stated = _BY_WORD.get(fold(stated_type), "")
    if stated in _DIGITS_ONLY and not number.isdecimal():
        stated = ""
    if stated == "NIT":
        return _stated_nit(text, number)
    if stated not in ("", "CC"):
        return Identity(number, stated)
    parts = split_check_digit(text)
    if parts:
        return _checked(*parts)
    return Identity(number, stated) if stated else _inferred(number, buyer_country)


def _stated_nit(text: str, number: str) -> Identity | Problem:
    parts = split_check_digit(text)
    if parts:
        return _checked(*parts)
    with_digit = (len(number) == 10 and number[0] in "89") or len(number) == 11
    if with_digit:
        return _checked(number[:-1], number[-1])
    return _nit(number) if len(number) <= 10 else _invalid(number, "length")


def _inferred(number: str, buyer_country: str) -> Identity | Problem:
    if not number.isdecimal():
        return Identity(number, "PP")
    if len(number) == 9 and number[0] in "89":
        return _nit(number)
    if is_company_with_digit(number):
        return _nit(number[:-1])
    if len(number) <= 10:
        return Identity(number, "CC")
    if buyer_country not in ("", "CO"):
        return Identity(number, "DIE")  # a Brazilian CPF and the like
    if len(number) == 11 and check_digit(number[:-1]) == number[-1]:
        return _nit(number[:-1])
    return _invalid(number, "length")  # no Colombian document is so long; often a telephone number


def _checked(number: str, digit: str) -> Identity | Problem:
    """A number written with its check digit: right, or the digit that would be."""
    right = check_digit(number)
    return _nit(number) if digit == right else _invalid(f"{number}-{digit}", "check_digit", right)


def _nit(number: str) -> Identity:
    company = len(number) == 9 and number[0] in "89"
    return Identity(number, "NIT", check_digit(number), company=company)


def _invalid(number: str, why: str, dv: str = "") -> Problem:
    return Problem(Kind.CUSTOMER_ID_INVALID, number, {"number": number, "why": why, "dv": dv})
