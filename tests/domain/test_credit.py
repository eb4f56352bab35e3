"""Credit notes to the cent: whole, by units, by amount; with discounts, two taxes, several notes after each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.catalog import Company, Tax
from alegra_desktop.domain.credit import (
    TYPES,
    CreditPlan,
    credit_plan,
    currency_of,
    gross_price,
    money_of,
    rates_of,
    suggested_cause,
    suggested_type,
    units_left,
)
from alegra_desktop.domain.documents import AlegraCreditNote, AlegraDocument, AlegraLine, Stamp
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.totals import Mode, PricedLine, alegra_total

D = Decimal
COLOMBIA = Company("901", "Uno", "colombia")
WITHOUT_CENTS = Company("901", "Uno", "colombia", decimals=0)
TAXES = {"4": Tax("4", "IVA", D(19)), "5": Tax("5", "INC", D(8)), "6": Tax("6", "IVA", D(5))}
DAY = date(2026, 10, 8)


def line(price: str, quantity: str = "1", *taxes: str, discount: str = "0", item: str = "1") -> AlegraLine:
    return AlegraLine(item, D(price), D(quantity), taxes, discount=D(discount), name=f"Ítem {item}")


def invoice(*lines: AlegraLine, company: Company = COLOMBIA) -> AlegraDocument:
    total = of_lines(lines, company)
    return AlegraDocument("7", DocumentKind.INVOICE, "open", DAY, total, client="3", lines=lines, stamp=Stamp.ACCEPTED)


def of_lines(lines: tuple[AlegraLine, ...], company: Company = COLOMBIA) -> Decimal:
    priced = [
        PricedLine(one.price * (100 - one.discount) / 100, one.quantity, tuple(TAXES[t].percentage for t in one.taxes))
        for one in lines
    ]
    return alegra_total(priced, company.unit, Mode.PER_DOCUMENT)


def plan(document: AlegraDocument, left: Decimal | None = None, **wanted: Any) -> CreditPlan | Problem:
    left = document.total if left is None else left
    return credit_plan(document, left, TAXES, money_of(document, COLOMBIA), **wanted)


def planned(document: AlegraDocument, left: Decimal | None = None, **wanted: Any) -> CreditPlan:
    found = plan(document, left, **wanted)
    assert isinstance(found, CreditPlan), found
    return found


THREE = invoice(
    line("84033.613445", "1", "4"),
    line("12500", "3", "4", "5", discount="12.5", item="2"),
    line("999.99", "2", item="3"),
)


def test_the_whole_invoice_is_repeated_as_it_stands() -> None:
    found = planned(THREE)
    assert (found.lines, found.amount, found.whole) == (THREE.lines, THREE.total, True)
    all_units = {n: one.quantity for n, one in enumerate(THREE.lines)}
    assert planned(THREE, quantities=all_units).lines == THREE.lines
    assert planned(THREE, amount=THREE.total).whole


def test_units_cost_what_they_cost_on_the_invoice() -> None:
    found = planned(THREE, quantities={1: D(2)})
    unit = gross_price(THREE.lines[1], (D(19), D(8)))
    assert abs(found.amount - 2 * unit) <= D("0.01")
    assert [(one.item, one.quantity, one.taxes, one.discount) for one in found.lines] == [("2", D(2), ("4", "5"), D(0))]
    assert of_lines(found.lines) == found.amount
    assert (found.units, found.whole) == (True, False)


@pytest.mark.parametrize("amount", ["0.01", "1", "99.99", "12345.67", "100000", "119999.99"])
def test_an_amount_is_met_to_the_cent_in_every_likely_reading(amount: str) -> None:
    found = planned(THREE, amount=D(amount))
    assert found.amount == D(amount)
    for mode in (Mode.AT_ONCE, Mode.PER_DOCUMENT):
        priced = [PricedLine(o.price, o.quantity, tuple(TAXES[t].percentage for t in o.taxes)) for o in found.lines]
        assert alegra_total(priced, D("0.01"), mode) == D(amount)


@given(
    st.lists(
        st.tuples(
            st.decimals(min_value=1, max_value=900000, places=2),
            st.integers(1, 5),
            st.sampled_from([(), ("4",), ("4", "5"), ("6",)]),
            st.sampled_from(["0", "10", "33.3333"]),
        ),
        min_size=1,
        max_size=4,
    ),
    st.floats(0.001, 1),
    st.sampled_from([COLOMBIA, WITHOUT_CENTS]),
)
def test_any_part_of_any_invoice(
    lines: list[tuple[Decimal, int, tuple[str, ...], str]], part: float, company: Company
) -> None:
    """Either the note totals what was asked, or it says that no prices give it; it never says something else."""
    document = invoice(
        *(line(str(p), str(q), *t, discount=d, item=str(n)) for n, (p, q, t, d) in enumerate(lines)), company=company
    )
    amount = max((document.total * D(str(part))).quantize(company.unit), company.unit)
    if amount > document.total:
        return
    found = credit_plan(document, document.total, TAXES, money_of(document, company), amount=amount)
    if isinstance(found, Problem):
        assert found.kind is Kind.TOTAL_DIFFERS
        return
    assert found.amount == amount
    assert of_lines(found.lines, company) == amount


def test_several_notes_add_up_to_the_invoice() -> None:
    """Three thirds of a line: each is rounded, and the last takes what is left."""
    document = invoice(line("33.333333", "3", "4"))
    left = document.total
    for _ in range(3):
        found = planned(document, left, quantities={0: D(1)}, units=(D(1),))
        left -= found.amount
        assert of_lines(found.lines) == found.amount
    assert abs(left) <= D("0.01")
    whole_rest = planned(document, D("10.00"))
    assert (whole_rest.amount, whole_rest.whole) == (D("10.00"), False)


@pytest.mark.parametrize(
    "wanted",
    [{"amount": D(0)}, {"amount": D(-5)}, {"amount": THREE.total + 1}, {"amount": D("1.001")},
     {"quantities": {0: D(2)}}, {"quantities": {9: D(1)}}, {"quantities": {0: D(-1)}},
     {"quantities": {1: D(1)}, "units": (D(1), D(0), D(2))}],
)  # fmt: skip
def test_what_cannot_be_credited(wanted: dict[str, Any]) -> None:
    found = plan(THREE, **wanted)
    assert isinstance(found, Problem)
    assert (found.kind, found.details["hindrance"]) == (Kind.NOT_POSSIBLE, "amount")


def test_more_units_than_are_left_in_money() -> None:
    found = plan(THREE, D(5), quantities={0: D(1)})
    assert isinstance(found, Problem)
    assert found.details["left"] == "5"


def test_a_tax_that_alegra_does_not_list_holds_it() -> None:
    strange = invoice(line("100", "2", "4"))
    found = credit_plan(strange, strange.total, {}, money_of(strange, COLOMBIA), amount=D(10))
    assert isinstance(found, Problem)
    assert (found.kind, found.subject) == (Kind.TAX_MISSING, "4")
    assert isinstance(rates_of(strange.lines[0], {}), Problem)
    assert credit_plan(strange, strange.total, {}, money_of(strange, COLOMBIA)) == CreditPlan(
        strange.lines, strange.total, whole=True
    )


def test_units_that_came_back_are_not_offered_again() -> None:
    def note(*lines: AlegraLine) -> AlegraCreditNote:
        return AlegraCreditNote("1", "3", DAY, D(1), lines=lines)

    returned = note(line("10937.5", "2", "4", "5", item="2"))  # at the invoice's price after its discount
    cheaper = note(line("100", "3", "4", "5", item="2"))  # money back, no goods
    assert units_left(THREE, [returned]) == (D(1), D(1), D(2))
    assert units_left(THREE, [cheaper]) == (D(1), D(3), D(2))
    assert units_left(THREE, [returned, returned]) == (D(1), D(0), D(2))
    twice = invoice(line("5", "1"), line("5", "1"))
    assert units_left(twice, [note(line("5", "1"))]) == (D(0), D(1))


def test_a_foreign_currency_has_cents_where_the_company_has_none() -> None:
    dollars = AlegraDocument("7", DocumentKind.INVOICE, "open", DAY, D("19.99"), raw={"currency": {"code": "usd"}})
    assert currency_of(dollars, WITHOUT_CENTS) == "USD"
    assert money_of(dollars, WITHOUT_CENTS).unit == D("0.01")
    assert money_of(invoice(line("5"), company=WITHOUT_CENTS), WITHOUT_CENTS).unit == 1


def test_types_and_causes_by_country() -> None:
    whole, part, units = CreditPlan((), D(1), whole=True), CreditPlan((), D(1)), CreditPlan((), D(1), units=True)
    assert [suggested_type("colombia", one, None) for one in (whole, part, units)] == [
        "VOID_ELECTRONIC_INVOICE",
        "REDUCTION_DISCOUNT_PARTIAL_TOTAL",
        "PARTIALL_DEVOLUTION",
    ]
    assert [suggested_type("mexico", one, None) for one in (whole, part, units)] == ["01", "01", "03"]
    assert suggested_type("peru", whole, None) == ""
    for country, types in TYPES.items():
        assert suggested_type(country, part, None) in types
    assert suggested_cause("HP1", "hotmart", None, whole=False) == "Devolución parcial de la venta HP1 de Hotmart"


@given(st.decimals("0.01", "99999", places=4), st.integers(2, 7), st.sampled_from(["", "4", "6"]))
def test_units_returned_one_by_one_leave_no_cent(price: Decimal, quantity: int, tax: str) -> None:
    document = invoice(line(str(price), str(quantity), *([tax] if tax else [])))
    left = document.total
    for n in range(quantity):
        units = (D(quantity - n),)
        found = plan(document, left, quantities={0: D(1)}, units=units)
        if isinstance(found, Problem):  # less than a cent for each: nothing is left for the last ones
            assert left <= quantity * D("0.01")
            return
        assert of_lines(found.lines) == found.amount <= left
        left -= found.amount
    assert left == 0
