"""Money: what is sent totals the sale exactly, by an arithmetic in fractions that shares nothing with the program's."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
from hypothesis import strategies as st

from alegra_desktop.alegra.bodies import invoice_body
from alegra_desktop.domain.catalog import Catalog, Company, Currency, Item, Tax
from alegra_desktop.domain.documents import DocumentLine, DocumentPlan
from alegra_desktop.domain.mapping import plan_document
from alegra_desktop.domain.pricing import allocate
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Charge, Sale, SaleLine
from tests.domain.samples import COLOMBIA, RULES, mastershop
from tests.reliability.stateful.properties import holds

GROUP = "money"
TAXES = {tax_id: Tax(tax_id, f"tax {tax_id}", Decimal(tax_id)) for tax_id in ("0", "5", "8", "16", "19", "2.5")}
RATES = ((), ("0",), ("5",), ("8",), ("16",), ("19",), ("19", "8"), ("5", "2.5"), ("16", "0"))
FREIGHT = "freight"

cents = st.integers(0, 500_000_000).map(lambda n: Decimal(n) / 100)
prices = st.one_of(
    cents,
    cents,
    st.integers(0, 10**7).map(Decimal),
    st.sampled_from([Decimal(0), Decimal("0.01"), Decimal("0.005"), Decimal(10) ** 12]),
    st.decimals(0, 10**6, places=6, allow_nan=False),
)
ordinary = st.one_of(st.integers(1, 6).map(Decimal), st.sampled_from([Decimal(12), Decimal(120)]))
quantities = st.one_of(ordinary, ordinary, st.sampled_from(list(map(Decimal, ("5000", "0.5", "0.333", "1.25")))))


@dataclass(frozen=True)
class Case:
    """A sale with everything that decides about its prices. `adds_up`: the store's total is the sum of its parts."""

    sale: Sale
    rules: Rules
    catalog: Catalog
    adds_up: bool
    with_tax: bool = False  # of prices without tax: the store's total holds the tax nevertheless

    @property
    def unit(self) -> Fraction:
        in_cents = self.catalog.company.decimals == 2 or self.sale.currency == "USD"
        return Fraction(1, 100) if in_cents else Fraction(1)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    company = replace(COLOMBIA, decimals=draw(st.sampled_from([0, 2])), scale=draw(st.sampled_from([6, 6, 6, 2, 4, 8])))
    lines, items = [], []
    for n in range(draw(st.integers(1, 5))):
        price, quantity = draw(prices), draw(quantities)
        share = draw(st.sampled_from([0, 0, 0, 10, 33, 100]))
        discount = (price * quantity * share / 100).quantize(Decimal("0.01"), "ROUND_FLOOR")
        lines.append(SaleLine(f"p{n}", f"line {n}", quantity, price, discount=discount))
        items.append(Item(f"i{n}", f"item {n}", taxes=draw(st.sampled_from(RATES)) or ("0",)))
    charges = tuple(
        Charge(f"charge {n}", draw(prices) * draw(st.sampled_from([1, 1, -1])) / 100)
        for n in range(draw(st.integers(0, 2)))
    )
    items.append(Item(FREIGHT, "Freight", taxes=draw(st.sampled_from(RATES)) or ("0",)))
    goods = sum((line.unit_price * line.quantity - line.discount for line in lines), Decimal(0))
    off = (goods * draw(st.sampled_from([0, 0, 0, 5, 37, 100])) / 100).quantize(Decimal("0.01"), "ROUND_FLOOR")
    known = Catalog(company, taxes=TAXES, currencies={"USD": Currency("USD", Decimal("4012.37"))}).with_items(items)
    total = goods + sum((charge.amount for charge in charges), Decimal(0)) - off
    wrong = draw(st.sampled_from([Decimal(0)] * 4 + [Decimal("0.01"), Decimal(-1), Decimal(1000)]))
    sale = mastershop(
        *lines, total="0", charges=charges, discount=off, currency=draw(st.sampled_from(["COP", "", "USD"]))
    )
    included = draw(st.booleans())
    rules = replace(
        RULES,
        prices_include_tax=included,
        charges_item=FREIGHT,
        product_links={line.product_id: f"i{n}" for n, line in enumerate(lines)},
    )
    case = Case(replace(sale, total=total), rules, known, adds_up=True)
    if not included and draw(st.booleans()):
        whole = rounded(
            sum(amount * factor_of(case, n) for n, amount in enumerate(exact_amounts(case) or ())), case.unit
        )
        case = replace(case, sale=replace(sale, total=as_decimal(whole)), with_tax=True)
    elif wrong:
        case = replace(case, sale=replace(sale, total=total + wrong), adds_up=False)
    return case


# --- The independent side


def rounded(amount: Fraction | int, unit: Fraction) -> Fraction:
    """To whole units, halves to the even one, as the Colombian annex has it (`round` of a fraction does just that)."""
    return round(Fraction(amount) / unit) * unit


def as_decimal(amount: Fraction) -> Decimal:
    hundredths = amount * 100
    assert hundredths.denominator == 1
    return Decimal(hundredths.numerator).scaleb(-2)


def charged(case: Case) -> list[Charge]:
    return [charge for charge in case.sale.charges if charge.amount > 0]


def factor_of(case: Case, n: int) -> Fraction:
    """What multiplies the price of line n (charges after the lines) to include its taxes."""
    item = case.catalog.items[f"i{n}" if n < len(case.sale.lines) else FREIGHT]
    return 1 + sum((Fraction(TAXES[tax].percentage) for tax in item.taxes), Fraction(0)) / 100


def exact_amounts(case: Case) -> list[Fraction] | None:
    """What each line is sold for after every discount, to the last fraction; None if the discounts exceed it all."""
    goods = [Fraction(line.unit_price) * Fraction(line.quantity) - Fraction(line.discount) for line in case.sale.lines]
    extra = [Fraction(charge.amount) for charge in charged(case)]
    off = Fraction(case.sale.discount) - sum(
        (Fraction(charge.amount) for charge in case.sale.charges if charge.amount < 0), Fraction(0)
    )
    from_goods = min(off, sum(goods, Fraction(0)))
    from_extra = off - from_goods
    if from_extra > sum(extra):
        return None
    return [*_less(goods, from_goods), *_less(extra, from_extra)]


def _less(amounts: list[Fraction], off: Fraction) -> list[Fraction]:
    whole = sum(amounts)
    return [amount - off * amount / whole for amount in amounts] if off else amounts


def totals_of_body(case: Case, text: bytes) -> set[Fraction]:
    """What Alegra makes of the JSON that is sent, in both ways its documents show: rounded once, and net and tax
    rounded apart (`subtotal` + `tax` = `total` in every recorded answer)."""
    net = tax = Fraction(0)
    for item in msgspec.json.Decoder(float_hook=Decimal).decode(text)["items"]:
        amount = Fraction(str(item["price"])) * Fraction(str(item["quantity"]))
        net += amount
        tax += sum((amount * Fraction(TAXES[one["id"]].percentage) / 100 for one in item["tax"]), Fraction(0))
    return {rounded(net + tax, case.unit), rounded(net, case.unit) + rounded(tax, case.unit)}


def expected_total(case: Case, amounts: Sequence[Fraction]) -> Fraction:
    if case.rules.prices_include_tax or case.with_tax:
        return rounded(Fraction(case.sale.total), case.unit)
    return rounded(sum(amount * factor_of(case, n) for n, amount in enumerate(amounts)), case.unit)


# --- What must hold


@holds(GROUP, cases(), share=1.5)
def a_sale_is_billed_to_the_cent_or_held(case: Case) -> None:
    found = plan_document(case.sale, case.rules, case.catalog)
    amounts = exact_amounts(case)
    if not isinstance(found, DocumentPlan):
        _is_named(found)
        ordinary_sale = all(line.quantity <= 120 for line in case.sale.lines) and case.catalog.company.scale >= 6
        assert not (case.adds_up and amounts and ordinary_sale), "nothing was wrong with it"
        return
    assert amounts is not None
    body = invoice_body(found, "1", "", case.catalog.company)
    assert totals_of_body(case, msgspec.json.Encoder(decimal_format="number").encode(body)) == {Fraction(found.total)}
    if case.adds_up or not _is_off(case):
        assert Fraction(found.total) == expected_total(case, amounts)
    else:  # of prices without tax the wrong total may happen to be the right one with tax
        assert not case.rules.prices_include_tax
        assert Fraction(found.total) == rounded(Fraction(case.sale.total), case.unit)
    assert not [thing for thing in _inside(found) if isinstance(thing, float)]
    assert not [thing for thing in _inside(body) if isinstance(thing, float)]
    _every_line_is_there(case, found, amounts)


def _is_named(found: tuple[Problem, ...]) -> None:
    assert [problem.kind for problem in found] == [Kind.TOTAL_DIFFERS]
    figures = {name: Decimal(text) for name, text in found[0].details.items()}
    assert {"sale", "document"} <= figures.keys()
    if "difference" in figures:
        assert figures["difference"] == abs(figures["sale"] - figures["document"])


def _is_off(case: Case) -> bool:
    """A difference that the document's unit can show."""
    total = sum(exact_amounts(case) or (), Fraction(0))
    return rounded(total, case.unit) != rounded(Fraction(case.sale.total), case.unit)


def _every_line_is_there(case: Case, plan: DocumentPlan, amounts: Sequence[Fraction]) -> None:
    """In the sale's order and with its quantity, at a price no farther from its own than rounding can carry it."""
    left = list(plan.lines)
    names = [(f"i{n}", line.quantity) for n, line in enumerate(case.sale.lines)]
    names += [(FREIGHT, Decimal(1)) for _ in charged(case)]
    step = Fraction(1, 10**case.catalog.company.scale)
    steps = sum(step * Fraction(quantity) * factor_of(case, n) for n, (_, quantity) in enumerate(names))
    for n, (item, quantity) in enumerate(names):
        mine = _take(left, item, quantity)
        for part in mine:
            assert part.price >= 0
            assert part.price == part.price.quantize(Decimal(1).scaleb(-case.catalog.company.scale))
            own = amounts[n] / Fraction(quantity) / (1 if _net(case) else factor_of(case, n))
            away = abs(Fraction(part.price) - own) * Fraction(part.quantity) * factor_of(case, n)
            assert away <= 2 * case.unit + 2 * steps
            assert amounts[n] or not part.price
    assert not left


def _net(case: Case) -> bool:
    return not case.rules.prices_include_tax


def _take(left: list[DocumentLine], item: str, quantity: Decimal) -> list[DocumentLine]:
    """The next lines of a document that stand for a line of the sale: one, or two that it was split into."""
    taken: list[DocumentLine] = []
    while sum((line.quantity for line in taken), Decimal(0)) < quantity:
        assert left, f"{item} is missing"
        assert left[0].item == item
        taken.append(left.pop(0))
    assert sum((line.quantity for line in taken), Decimal(0)) == quantity
    assert len(taken) <= 2
    return taken


def _inside(thing: Any) -> Iterator[Any]:
    """Every value inside a plan or a body."""
    yield thing
    if dataclasses.is_dataclass(thing):
        thing = [getattr(thing, one.name) for one in dataclasses.fields(thing)]
    elif isinstance(thing, dict):
        thing = list(thing.values())
    if isinstance(thing, list | tuple):
        for part in thing:
            yield from _inside(part)


shifted = st.tuples(st.integers(100, 10_000), st.integers(100, 10_000), st.integers(1, 99))


@holds(GROUP, shifted, st.sampled_from(RATES), st.sampled_from(RATES), st.sampled_from([0, 2]), share=0.5)
def cents_shifted_from_line_to_line_change_no_total(
    amounts: tuple[int, int, int], one: tuple[str, ...], other: tuple[str, ...], decimals: int
) -> None:
    """The buyer pays the same; so does the document say, whatever the taxes of the two lines."""
    company = replace(COLOMBIA, decimals=decimals)
    items = [Item("i0", "one", taxes=one or ("0",)), Item("i1", "other", taxes=other or ("0",))]
    rules = replace(RULES, product_links={"p0": "i0", "p1": "i1"})
    first, second, shift = (Decimal(amount).scaleb(-decimals) for amount in amounts)
    for moved in (Decimal(0), shift):
        prices_now = (first - moved, second + moved)
        lines = [SaleLine(f"p{n}", f"line {n}", Decimal(1), price) for n, price in enumerate(prices_now)]
        sale = mastershop(*lines, total=str(first + second))
        plan = plan_document(sale, rules, Catalog(company, taxes=TAXES).with_items(items))
        assert isinstance(plan, DocumentPlan)
        assert plan.total == first + second


@holds(GROUP, st.lists(cents, min_size=1, max_size=12), st.integers(0, 10**8), st.sampled_from([0, 2]))
def what_is_shared_out_goes_to_those_who_lack_most(shares: list[Decimal], units: int, decimals: int) -> None:
    unit = Decimal(1).scaleb(-decimals)
    whole = sum(shares, Decimal(0))
    if not whole:
        return
    parts = allocate(units * unit, shares, unit)
    assert sum(parts) == units * unit
    exact = [units * Fraction(share) / Fraction(whole) for share in shares]
    given = [Fraction(part) / Fraction(unit) for part in parts]
    more = [e - g for e, g in zip(exact, given, strict=True)]  # what each still lacks, in units
    assert all(part.denominator == 1 for part in given)
    assert all(-1 < each < 1 for each in more)
    rest = [each % 1 for each in exact]
    rounded_up = [n for n, each in enumerate(more) if each < 0]
    rounded_down = [n for n, each in enumerate(more) if each > 0]
    assert all((rest[up], -up) > (rest[down], -down) for up in rounded_up for down in rounded_down)
    for i, one in enumerate(shares):
        assert all(parts[i] >= parts[j] for j, other in enumerate(shares) if one > other)


_COMPANIES = st.builds(
    lambda decimals, scale: replace(COLOMBIA, decimals=decimals, scale=scale), st.sampled_from([0, 2]), st.just(6)
)


@holds(
    GROUP,
    _COMPANIES,
    st.sampled_from([rate for rate in RATES if rate]),
    st.integers(1, 10**9),
    st.integers(1, 60),
    share=0.5,
)
def the_plainest_sale_has_the_plainest_price(
    company: Company, rates: tuple[str, ...], total: int, quantity: int
) -> None:
    """One product whose price is in whole units: its price without tax, to the last step, gives the total back."""
    unit = Decimal(1).scaleb(-company.decimals)
    price = total * unit
    known = Catalog(company, taxes=TAXES).with_items([Item("i0", "item", taxes=rates)])
    sale = mastershop(SaleLine("p0", "line", Decimal(quantity), price), total=str(price * quantity))
    plan = plan_document(sale, replace(RULES, product_links={"p0": "i0"}), known)
    assert isinstance(plan, DocumentPlan)
    factor = 1 + sum((Fraction(TAXES[rate].percentage) for rate in rates), Fraction(0)) / 100
    own = Fraction(price) / factor
    far = max(abs(Fraction(line.price) - own) for line in plan.lines)
    assert len(plan.lines) == 1
    assert far * quantity < Fraction(unit)
    assert Fraction(plan.total) == Fraction(price) * quantity
