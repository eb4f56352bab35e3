"""Whom a document is for, whatever a buyer typed, and when a sale is due."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.customer import clean_number, customer_of, same_number
from alegra_desktop.domain.documents import CustomerPlan
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Address, Buyer, PaymentForm, Sale, Stage, Store
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import NAME_LIMIT
from alegra_desktop.domain.triggers import ORDER_OF_TRIGGERS, judge, still_due, undone
from tests.domain.samples import ANA, COLOMBIA, MEXICO, RULES, hotmart, mastershop
from tests.reliability.stateful.properties import holds

GROUP = "customers"
STRICT = replace(RULES, unidentified_customer="")
PERU = replace(COLOMBIA, country="peru", currency="PEN")
#: Words that only mean the number that follows them.
LABELS = ("", "", "", "NIT ", "NIT: ", "C.C. ", "Nit. No. ")
PRIMES = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71)
RFC_LETTERS = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"

plain_digits = st.text("0123456789", min_size=1, max_size=16)
companies = st.builds(
    lambda first, rest: first + rest, st.sampled_from("89"), st.text("0123456789", min_size=8, max_size=8)
)
numbers = st.one_of(
    plain_digits, companies, companies.map(lambda n: n + digit_of(n)), st.sampled_from(["222222222222", "0000000", "X"])
)


def digit_of(number: str) -> str:
    """The check digit of a NIT, by the tax authority's table."""
    rest = sum(int(digit) * prime for digit, prime in zip(reversed(number), PRIMES, strict=False)) % 11
    return f"{rest if rest < 2 else 11 - rest}"


@st.composite
def typed(draw: st.DrawFn) -> str:
    """A number as people type it: dots, spaces, a hyphen and a check digit, right or wrong; words and letters."""
    number = draw(numbers)
    kind = draw(st.sampled_from(["bare", "dotted", "digit", "letters", "letters and digit"]))
    if kind == "dotted":
        return re.sub(r"(?<=\d)(?=(\d{3})+$)", draw(st.sampled_from([".", " ", ","])), number)
    if kind == "digit" and number.isdecimal() and len(number) < 16:
        digit: str = draw(st.sampled_from([digit_of(number), digit_of(number), *"0123456789"]))
        hyphen = draw(st.sampled_from(["-", " - ", "\u2013", "\u2011"]))
        return f"{draw(st.sampled_from(LABELS))}{number}{hyphen}{digit}"
    if kind == "letters":
        return draw(st.sampled_from(["AB", "V-", "J", "PE"])) + number
    if kind == "letters and digit":
        return draw(st.sampled_from(["J-", "V-", "AB", "G "])) + number + "-" + draw(st.sampled_from("0123456789"))
    return number


def buyer(number: str, kind: str = "", country: str = "CO", **changes: str) -> Sale:
    return hotmart(buyer=replace(ANA, number=number, number_type=kind, address=Address(country=country), **changes))


# --- Colombia, rule by rule


def expected(text: str, country: str) -> tuple[str, str, str]:
    """What a number without a stated type is (S12): type, number, check digit; "held" or "none" as type."""
    cleaned = re.sub(r"[^0-9A-Z]", "", text.upper())
    if len(cleaned) < 5 or not cleaned.strip("0"):
        return "none", "", ""
    if cleaned == "222222222222":
        return "generic", cleaned, ""
    label = "|".join(re.escape(word.strip()) for word in LABELS if word)
    found = re.fullmatch(rf"(?:{label})?\s*([\d. ]{{5,}}?)\s*[-\u2013\u2011]\s*(\d)", text.strip())
    digits = re.sub(r"\D", "", found[1]) if found else ""
    if found and 5 <= len(digits) <= 15:
        return ("NIT", digits, found[2]) if digit_of(digits) == found[2] else ("held", "", digit_of(digits))
    if not cleaned.isdecimal():
        return "PP", cleaned, ""
    if len(cleaned) == 9 and cleaned[0] in "89":
        return "NIT", cleaned, digit_of(cleaned)
    with_digit = cleaned[0] in "89" if len(cleaned) == 10 else len(cleaned) == 11 and country in ("", "CO")
    if with_digit and digit_of(cleaned[:-1]) == cleaned[-1]:
        return "NIT", cleaned[:-1], cleaned[-1]
    if len(cleaned) <= 10:
        return "CC", cleaned, ""
    return ("DIE", cleaned, "") if country not in ("", "CO") else ("held", "", "")


@holds(GROUP, typed(), st.sampled_from(["CO", "", "BR"]))
def a_colombian_number_is_read_by_the_rules(text: str, country: str) -> None:
    kind, number, digit = expected(text, country)
    found = customer_of(buyer(text, country=country), STRICT, COLOMBIA)
    if isinstance(found, Problem):
        assert (kind, found.kind) in (("held", Kind.CUSTOMER_ID_INVALID), ("none", Kind.CUSTOMER_DATA_INCOMPLETE))
        if kind == "held":
            assert found.details["dv"] == digit
        return
    if kind == "generic":
        assert found.unidentified
        return
    assert (found.number_type, found.number, found.check_digit) == (kind, number, digit)
    assert found.company is (kind == "NIT" and len(number) == 9 and number[0] in "89")


# --- Whatever a buyer types

anything = st.one_of(
    typed(),
    st.text(max_size=30),
    st.text("0123456789-. \u0660\u0661\uff10\u2170\u00b2\u1100\u1161\u11a8\u0301aßŉΐñ&", max_size=15),
    st.sampled_from(
        ["XAXX010101000", "XEXX010101000", "GODE561231GR8", "MAL180222MS6", "GODE561231GR9", "MAL991332MS6"]
    ),
)
kinds = st.sampled_from(["", "DOCUMENT", "CC", "NIT", "CE", "PP", "CPF", "DNI", "nit", "Cédula", "?"])
countries = st.sampled_from(["CO", "MX", "BR", "", "Colombia", "México", "Perú"])
named = st.builds(
    Buyer,
    st.text(max_size=250),
    st.text(max_size=20),
    number=anything,
    number_type=kinds,
    address=st.builds(Address, country=countries),
)


@holds(GROUP, named, st.sampled_from([COLOMBIA, MEXICO, PERU]), st.sampled_from([STRICT, RULES]), st.booleans())
def every_buyer_is_a_customer_the_unidentified_one_or_held(
    who: Buyer, company: Company, rules: Rules, asked: bool
) -> None:
    sale = hotmart(buyer=who)
    found = customer_of(sale, rules, company, asked)
    if isinstance(found, Problem):
        assert found.kind in (Kind.CUSTOMER_ID_INVALID, Kind.CUSTOMER_DATA_INCOMPLETE)
        assert (found.kind is Kind.CUSTOMER_ID_INVALID) == bool(found.details.get("number"))
        return
    assert found.number
    assert found.name
    assert len(found.name) <= NAME_LIMIT
    assert not [c for c in found.name + found.street + found.email if ord(c) < 32]
    if found.unidentified:
        other = replace(sale, buyer=replace(who, name="Otro", email="o@o.example", phone="1"))
        assert customer_of(other, rules, company, asked) == found  # nothing of a single buyer is in it
        return
    assert found.company or (found.first_name and found.last_name)
    if company is COLOMBIA:
        _colombian(found)
    if company is MEXICO:
        assert _rfc_fits(found.number)


def _colombian(found: CustomerPlan) -> None:
    assert found.number_type in {"NIT", "CC", "CE", "TI", "RC", "TE", "PP", "PEP", "NUIP", "DIE", "FOREIGN_NIT"}
    assert found.number == clean_number(found.number)
    assert found.number.isalnum()
    if found.number_type in ("CC", "NIT", "TI", "RC", "NUIP"):
        assert found.number.isascii()
        assert found.number.isdecimal()
    assert found.check_digit == (digit_of(found.number) if found.number_type == "NIT" else "")


def _rfc_fits(number: str) -> bool:
    """Form and check digit, by the tax authority's description."""
    if not re.fullmatch(r"[A-Z&Ñ]{3,4}\d{6}[0-9A-Z]{2}[0-9A]", number):
        return False
    padded = number.rjust(13)
    rest = sum(RFC_LETTERS.index(c) * weight for c, weight in zip(padded[:12], range(13, 1, -1), strict=True)) % 11
    return "0A987654321"[rest] == number[-1]


@holds(GROUP, anything, anything)
def numbers_are_cleaned_once_and_for_all(one: str, other: str) -> None:
    cleaned = clean_number(one)
    assert clean_number(cleaned) == cleaned
    assert not cleaned or cleaned.isalnum()
    assert clean_number(f" {one}.\t") == cleaned
    assert same_number(one, other) is same_number(other, one)
    assert not cleaned or same_number(one, one)
    if same_number(one, other):
        bare = [re.sub(r"^(NIT|CC)(NO)?(?=\d)", "", clean_number(text)) for text in (one, other)]
        shorter, longer = sorted(bare, key=len)
        assert longer == shorter or (len(longer) == len(shorter) + 1 and longer.startswith(shorter))


# --- Triggers

HOTMART_WAY = (Stage.APPROVED, Stage.COMPLETE)
stages = st.sampled_from(Stage)
forms = st.sampled_from(PaymentForm)
words = st.sampled_from([stage.value for stage in ORDER_OF_TRIGGERS])
rules_of = st.builds(
    lambda prepaid, cod, hotmart_trigger, wait, cod_enabled: replace(
        RULES, triggers={"prepaid": prepaid, "cod": cod}, hotmart_trigger=hotmart_trigger,
        delivered_wait_days=wait, cod_enabled=cod_enabled,
    ),
    words, words, st.sampled_from(["approved", "complete"]), st.sampled_from([0, 0, 3]), st.booleans(),
)  # fmt: skip


@st.composite
def sold(draw: st.DrawFn) -> Sale:
    """Mostly sales on their way; the first day is the first of October in Bogotá."""
    ordered = datetime(2026, 10, 1, tzinfo=UTC) + timedelta(hours=draw(st.integers(-20, 300)))
    from_hotmart = draw(st.booleans())
    changes: dict[str, Any] = {
        "stage": draw(st.one_of(st.sampled_from(HOTMART_WAY if from_hotmart else ORDER_OF_TRIGGERS), stages)),
        "ordered_at": ordered,
        "payment_form": draw(forms),
        "delivered_at": draw(st.none() | st.integers(0, 200).map(lambda hours: ordered + timedelta(hours=hours))),
    }
    unusual = draw(st.sampled_from([None, None, None, "is_test", "own", "missing", "total"]))
    if unusual is not None:
        values = {"is_test": True, "own": False, "missing": ("buyer",), "total": draw(st.sampled_from([0, -1]))}
        changes[unusual] = values[unusual]
    return hotmart(**changes) if from_hotmart else mastershop(**{"total": Decimal(100), **changes})


@holds(GROUP, sold(), rules_of, st.dates(date(2026, 9, 25), date(2026, 11, 1)), st.integers(0, 40))
def what_is_due_stays_due_as_a_sale_goes_on(sale: Sale, rules: Rules, today: date, days: int) -> None:
    verdict = judge(sale, rules, COLOMBIA, today)
    assert (verdict.state is State.HELD) is (verdict.problem is not None)
    assert verdict.reason
    assert verdict.state in (State.READY, State.WAITING, State.HELD, State.SKIPPED, State.CANCELLED)
    if undone(sale):
        assert verdict.state in (State.CANCELLED, State.SKIPPED)
        assert not still_due(sale, rules, COLOMBIA, today)
    if verdict.state is not State.READY:
        return
    assert still_due(sale, rules, COLOMBIA, today)
    assert sale.total > 0
    assert not sale.is_test
    assert not sale.missing
    for later in _later(sale, rules):
        assert judge(later, rules, COLOMBIA, today + timedelta(days=days)).state is State.READY
    for stage in (Stage.CANCELLED, Stage.RETURNED):
        assert judge(replace(sale, stage=stage), rules, COLOMBIA, today).state is State.CANCELLED
    for stage in (Stage.DISPUTED, Stage.UNKNOWN):
        assert judge(replace(sale, stage=stage), rules, COLOMBIA, today).state is State.HELD


def _later(sale: Sale, rules: Rules) -> list[Sale]:
    """The same sale at its own stage and at every later one."""
    way = HOTMART_WAY if sale.store is Store.HOTMART else ORDER_OF_TRIGGERS
    return [replace(sale, stage=stage) for stage in way[way.index(sale.stage) :]]
