"""A draft gets its taxes: the total is kept or rises, never anything in between."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alegra_desktop.domain.documents import AlegraDocument, AlegraLine
from alegra_desktop.domain.pricing import Money
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.taxing import Taxed, give_taxes
from alegra_desktop.domain.totals import READINGS, PricedLine, alegra_total
from tests.domain.samples import catalog

D = Decimal
CENTS = Money(D("0.01"))
ON_TOP = replace(CENTS, prices_include_tax=False)
IVA = {0: ("4",)}


def draft(*lines: AlegraLine, total: str = "119000") -> AlegraDocument:
    return AlegraDocument("1", DocumentKind.INVOICE, "draft", date(2026, 10, 8), D(total), lines=lines)


def line(price: str, quantity: str = "1", taxes: tuple[str, ...] = (), discount: str = "0") -> AlegraLine:
    return AlegraLine("12", D(price), D(quantity), taxes, discount=D(discount))


def given(found: Taxed | Problem) -> Taxed:
    assert isinstance(found, Taxed), found
    return found


def refused(found: Taxed | Problem) -> Problem:
    assert isinstance(found, Problem), found
    return found


def test_a_price_that_holds_its_tax_keeps_the_total() -> None:
    found = given(give_taxes(draft(line("119000")), IVA, catalog(), CENTS))
    assert found == Taxed(((0, line("100000", taxes=("4",))),), D(119000))


def test_a_price_without_tax_lets_the_total_rise() -> None:
    found = given(give_taxes(draft(line("119000")), IVA, catalog(), ON_TOP))
    assert found == Taxed(((0, line("119000", taxes=("4",))),), D(141610))


@pytest.mark.parametrize("money", [CENTS, ON_TOP])
@pytest.mark.parametrize(("target", "price"), [("119000", "100000"), ("141610", "119000")])
def test_the_draft_of_a_sale_keeps_the_sales_total_whatever_the_setting(money: Money, target: str, price: str) -> None:
    found = given(give_taxes(draft(line("119000")), IVA, catalog(), money, D(target)))
    assert (found.total, found.lines[0][1].price) == (D(target), D(price))


def test_a_draft_that_can_come_to_the_sales_total_in_no_way_is_left_alone() -> None:
    problem = refused(give_taxes(draft(line("119000")), IVA, catalog(), CENTS, D(120000)))
    assert problem.kind is Kind.TOTAL_DIFFERS
    assert problem.details["sale"].startswith("120000")


@pytest.mark.parametrize("tax", ["7", "404", "excluded"])
def test_a_tax_that_is_not_there_is_never_sent(tax: str) -> None:
    problem = refused(give_taxes(draft(line("119000")), {0: (tax,)}, catalog(), CENTS))
    assert (problem.kind, problem.subject) == (Kind.SETTING_GONE, tax)


def test_other_lines_stay_as_they_are() -> None:
    document = draft(line("100000", taxes=("4",)), line("105000"), total="224000")
    found = given(give_taxes(document, {1: ("5",)}, catalog(), CENTS))
    assert found.total == D(224000)
    assert found.lines == ((0, document.lines[0]), (1, line("100000", taxes=("5",))))


def test_a_discount_stays_and_the_price_before_it_loses_its_tax() -> None:
    found = given(give_taxes(draft(line("238000", discount="50")), IVA, catalog(), CENTS))
    assert found.lines == ((0, line("200000", taxes=("4",), discount="50")),)


def test_an_exempt_line_keeps_price_and_total_and_names_its_tax() -> None:
    for money in (CENTS, ON_TOP):
        found = given(give_taxes(draft(line("119000")), {0: ("6",)}, catalog(), money))
        assert found == Taxed(((0, line("119000", taxes=("6",))),), D(119000))


def test_a_total_nobody_could_read_is_never_kept() -> None:
    assert refused(give_taxes(draft(line("119000"), total="-1"), IVA, catalog(), CENTS)).kind is Kind.TOTAL_DIFFERS


@pytest.mark.parametrize("seed", range(80))
def test_whatever_was_paid_is_what_alegra_will_answer(seed: int) -> None:
    """Any lines: the total shown is what the likeliest readings of Alegra's arithmetic give for what is sent."""
    chance = random.Random(seed)
    lines = [
        line(str(D(chance.randint(1, 9_999_999)) / 100), str(chance.randint(1, 9))) for _ in range(chance.randint(1, 4))
    ]
    document = draft(*lines, total=str(sum((one.price * one.quantity for one in lines), D(0))))
    chosen = {place: (chance.choice("456"),) for place in range(len(lines)) if chance.random() < 0.8}
    money = CENTS if chance.random() < 0.5 else ON_TOP
    found = give_taxes(document, chosen, catalog(), money)
    if isinstance(found, Problem):
        assert found.kind is Kind.TOTAL_DIFFERS
        return
    rates = {tax.id: tax.percentage for tax in catalog().taxes.values()}
    priced = [PricedLine(one.price, one.quantity, tuple(rates[tax] for tax in one.taxes)) for _, one in found.lines]
    for mode, _ in READINGS[:4]:
        assert alegra_total(priced, money.unit, mode) == found.total
    assert money is ON_TOP or found.total == document.total
    for place, one in found.lines:
        assert one.taxes == chosen.get(place, ())
    for place, before in enumerate(lines):
        assert sum(one.quantity for n, one in found.lines if n == place) == before.quantity
