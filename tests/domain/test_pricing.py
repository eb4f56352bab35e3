from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from alegra_desktop.domain.pricing import LineToPrice, Money, Pricing, allocate, currency_unit, price_lines
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.totals import Agreement, Mode, PricedLine, Reckoning, agreement, alegra_total

CENTS, PESOS = Money(Decimal("0.01")), Money(Decimal(1))
IVA, IVA5, INC = Decimal(19), Decimal(5), Decimal(8)
D = Decimal


def line(price: str, quantity: str = "1", *rates: Decimal, discount: str = "0", product: bool = True) -> LineToPrice:
    return LineToPrice(D(price), D(quantity), D(discount), rates, product)


def priced(lines: Sequence[LineToPrice], total: str, money: Money = CENTS, discount: str = "0") -> Pricing:
    found = price_lines(lines, D(total), D(discount), money)
    assert isinstance(found, Pricing), found
    assert alegra_total(found.lines, money.unit) == found.total
    return found


def refused(lines: Sequence[LineToPrice], total: str, money: Money = CENTS, discount: str = "0") -> Problem:
    found = price_lines(lines, D(total), D(discount), money)
    assert isinstance(found, Problem), found
    assert found.kind is Kind.TOTAL_DIFFERS
    return found


def test_a_price_without_tax_at_six_decimals() -> None:
    found = priced([line("100000", "1", IVA)], "100000")
    assert [(each.price, each.quantity) for each in found.lines] == [(D("84033.613445"), D(1))]
    assert (found.total, found.sure) == (D(100000), True)


@pytest.mark.parametrize("money", [CENTS, PESOS])
def test_a_hundred_and_twenty_units(money: Money) -> None:
    found = priced([line("833.33", "120", IVA)], "99999.60", money)
    assert found.total == (D("99999.60") if money is CENTS else D(100000))
    assert sum(each.quantity for each in found.lines) == 120


def test_several_taxes_of_one_line_add_up() -> None:
    found = priced([line("127000", "1", IVA, INC)], "127000")
    assert found.lines[0].price == D(100000)
    assert found.sure


def test_no_tax_and_zero_tax_and_fractions_of_a_unit() -> None:
    assert priced([line("10.50")], "10.50").lines[0].price == D("10.50")
    assert priced([line("10.50", "1", D(0))], "10.50").lines[0].price == D("10.50")
    assert priced([line("9000", "0.333", IVA)], "2997").total == D(2997)


def test_a_gift_keeps_its_line_and_its_price_of_zero() -> None:
    found = priced([line("50000", "1", IVA), line("0", "1", IVA)], "50000")
    assert [each.price for each in found.lines][1] == 0


def test_discounts_are_folded_in_by_largest_remainder() -> None:
    lines = [line("10", "1"), line("10", "1"), line("10", "1")]
    found = priced(lines, "20", discount="10")
    assert sorted(each.price for each in found.lines) == [D("6.66"), D("6.67"), D("6.67")]
    assert [each.price for each in found.lines][2] == D("6.66")  # the earlier line first
    assert found.discounts == (D("3.33"),) * 3


def test_a_line_s_own_discount_and_a_share_of_the_order_s() -> None:
    found = priced([line("100", "1", discount="20"), line("120", "1")], "150", discount="50")
    assert [each.price for each in found.lines] == [D(60), D(90)]
    assert found.discounts == (D(40), D(30))


def test_charges_take_no_share_of_the_discount() -> None:
    found = priced([line("100", "1"), line("15", "1", product=False)], "65", discount="50")
    assert [each.price for each in found.lines] == [D(50), D(15)]


def test_a_gift_may_take_everything_the_discount_leaves() -> None:
    found = priced([line("100", "1"), line("15", "1", product=False)], "15", discount="100")
    assert [each.price for each in found.lines] == [D(0), D(15)]


def test_a_discount_greater_than_the_products_comes_off_the_charges() -> None:
    found = priced([line("0.99", "3", IVA), line("12500", "1", product=False)], "11502.97", discount="1000")
    assert [each.price for each in found.lines] == [D(0), D("11502.97")]
    assert found.discounts == (D("2.97"), D("997.03"))


def test_prices_without_tax() -> None:
    money = Money(D("0.01"), prices_include_tax=False)
    found = priced([line("9.99", "3", IVA), line("5", "1")], "34.97", money)
    assert found.total == D("40.66")  # 35.66 with tax, and 5
    assert found.lines[0].price == D("9.99")
    assert priced([line("100", "1", IVA)], "119", money).total == D(119)  # the store's total has the tax already
    refused([line("100", "1", IVA)], "110", money)


def test_a_total_with_tax_may_be_rounded_as_a_whole_or_line_by_line() -> None:
    money = Money(D("0.01"), prices_include_tax=False)
    lines = [line("9.99", "1", IVA)] * 3  # 11.8881 each, 35.6643 together
    whole, by_line = priced(lines, "35.66", money), priced(lines, "35.67", money)
    assert (whole.total, [each.price for each in whole.lines]) == (D("35.66"), [D("9.99")] * 3)
    assert (by_line.total, by_line.lines[0].price) == (D("35.67"), D("9.991597"))
    refused(lines, "35.65", money)


def test_half_a_cent_is_half_a_cent_also_after_a_share_of_a_discount() -> None:
    money = Money(D("0.01"), prices_include_tax=False)
    lines = [line("1486", "5000"), line("0.01", "0.5")]
    assert priced(lines, "7429999.995", money, discount="0.01").total == D(7430000)  # half even, not 7429999.99


def test_a_sale_that_does_not_add_up_is_held_with_its_figures() -> None:
    found = refused([line("100", "2", IVA)], "150")
    assert found.details == {"difference": "50.00", "sale": "150.00", "document": "200.00"}


def test_figures_have_the_decimals_that_tell_them_apart() -> None:
    found = refused([line("33.355", "0.3", IVA)], "10")
    assert found.details == {"difference": "0.0065", "sale": "10.0000", "document": "10.0065"}
    assert refused([line("5", "0")], "0").details == {"sale": "0.00", "document": "0.00"}  # nothing to be off by
    assert refused([line("-5"), line("9")], "4").details == {"difference": "5.00", "sale": "4.00", "document": "9.00"}


@pytest.mark.parametrize("units", range(1, 40))
def test_a_company_without_cents_takes_the_sale_s_total_in_whole_units(units: int) -> None:
    total = D("0.99") * units + 11500
    lines = [line("0.99", str(units), IVA), line("12500", "1", IVA, product=False)]
    found = priced(lines, str(total), PESOS, discount="1000")
    assert found.total == total.quantize(D(1))  # half even
    lines = [line("0.99", str(units), IVA), line("12500", "1", IVA)]
    assert priced(lines, str(total), PESOS, discount="1000").total == found.total


def test_a_tolerance_lets_a_difference_through_and_the_lines_decide() -> None:
    money = Money(D(1), tolerance=D(50))
    assert priced([line("100", "2", IVA)], "150", money).total == D(200)
    refused([line("100", "2", IVA)], "149", money)


@pytest.mark.parametrize(
    ("lines", "total", "discount"),
    [
        ([line("-5", "1")], "-5", "0"),
        ([line("5", "0")], "0", "0"),
        ([line("5", "-1")], "-5", "0"),
        ([line("5", "1", discount="6")], "-1", "0"),
        ([line("5", "1")], "-1", "6"),
        ([line("5", "1")], "6", "-1"),
        ([line("5", "1"), line("10", "1", product=False)], "-1", "16"),
    ],
)
def test_no_line_is_ever_negative(lines: list[LineToPrice], total: str, discount: str) -> None:
    refused(lines, total, discount=discount)


def test_one_unit_is_split_off_where_no_single_price_can_give_the_total() -> None:
    money = Money(D("0.01"), scale=2)  # an account that keeps prices with two decimals only
    found = priced([line("1.01", "1000")], "1009.99", money, discount="0.01")
    assert [(each.price, each.quantity, each.index) for each in found.lines] == [
        (D("1.00"), D(999), 0),
        (D("10.99"), D(1), 0),
    ]


def test_units() -> None:
    assert currency_unit("", "COP", 0) == 1
    assert currency_unit("COP", "COP", 2) == D("0.01")
    assert currency_unit("USD", "COP", 0) == D("0.01")
    assert currency_unit("CLP", "COP", 0) == 1
    assert currency_unit("COP", "MXN", 2) == D("0.01")


def test_the_modes_of_alegra_s_arithmetic_differ_in_what_is_rounded() -> None:
    third, cent = PricedLine(D("0.33"), D(1), (IVA,)), D("0.01")  # tax 0.0627
    assert alegra_total([third] * 3, cent, Mode.PER_LINE) == D("1.17")
    assert alegra_total([third] * 3, cent, Mode.PER_DOCUMENT) == D("1.18")
    mixed = [third, PricedLine(D("1.25"), D(1), (IVA5,))]
    assert alegra_total(mixed, cent, Mode.PER_DOCUMENT) == D("1.71")
    assert alegra_total(mixed, cent, Mode.PER_RATE) == D("1.70")
    assert not agreement(mixed, cent, D("1.71")).sure
    fine = [PricedLine(D("0.334"), D(1), (IVA,))]  # tax 0.06346, of the rounded net amount 0.0627
    assert alegra_total(fine, D("0.001"), Mode.PER_LINE_EXACT) == D("0.397")
    near = [PricedLine(D("0.025"), D(1), (D(20),))]  # 0.030 at once, 0.02 + 0.00 apart, 0.03 + 0.01 with halves up
    assert alegra_total(near, cent, Mode.AT_ONCE) == D("0.03")
    assert alegra_total(near, cent, Mode.PER_DOCUMENT) == D("0.02")
    assert alegra_total(near, cent, Mode.PER_DOCUMENT, halves_up=True) == D("0.04")
    assert alegra_total([], cent) == 0


def test_exact_and_rounded_tax_of_a_line_differ() -> None:
    net = [PricedLine(D("1140011.764706"), D(1), (IVA,))]  # tax 216602.235294, of the rounded net amount 216602.2344
    assert alegra_total(net, D("0.01"), Mode.PER_LINE_EXACT) == D("1356614.00")
    assert alegra_total(net, D("0.01"), Mode.PER_LINE) == D("1356613.99")


def test_a_plain_price_is_kept_where_another_would_only_exchange_one_mode_for_another() -> None:
    lines = [line("678307", "2", IVA), line("12500", "1", IVA, product=False)]
    found = priced(lines, "1369114")
    assert [each.price for each in found.lines] == [D("570005.882353"), D("10504.201681")]
    assert not found.sure
    for mode in (Mode.AT_ONCE, Mode.PER_DOCUMENT, Mode.PER_RATE, Mode.PER_LINE_EXACT):
        assert alegra_total(found.lines, D("0.01"), mode, halves_up=True) == found.total


def test_a_price_is_moved_by_the_fewest_steps_that_settle_the_tax_of_each_rate() -> None:
    lines = [line("79607", "1", IVA), line("134172", "2", IVA), line("186142", "1", IVA5), line("39885", "1", IVA)]
    found, cent, total = priced(lines, "573978"), D("0.01"), D(573978)
    assert [each.price for each in found.lines] == [
        D("66896.638655"),
        D("112749.579943"),  # 111 steps above the plain price
        D("177278.095238"),
        D("33516.806723"),
    ]

    def one_at(price: str) -> Agreement:
        return agreement([replace(e, price=D(price)) if e.index == 1 else e for e in found.lines], cent, total)

    assert agreement(found.lines, cent, total).beyond(one_at("112749.579832"))
    assert not one_at("112749.579942").beyond(one_at("112749.579832"))


@pytest.mark.parametrize("tax", [(), (IVA,), (IVA5,)])
def test_a_tiny_amount_keeps_its_price(tax: tuple[Decimal, ...]) -> None:
    for other in range(10_001, 10_040):
        lines = [line("1", "1", *tax), line(str(other), "3", IVA), line("777", "1", IVA5)]
        tiny = priced(lines, str(3 * other + 778), PESOS).lines[0]
        assert abs(tiny.base * tiny.factor - 1) < D("0.02")


money_of = st.sampled_from([CENTS, PESOS, Money(D("0.01"), prices_include_tax=False), Money(D("0.01"), scale=2)])
rates = st.sampled_from([(), (D(0),), (IVA,), (IVA5,), (D(16),), (IVA, INC)])
quantities = st.one_of(
    st.integers(1, 5).map(D), st.sampled_from([D(12), D(120), D(5000), D("0.5"), D("1.25"), D("0.333")])
)
cents = st.integers(0, 200_000_000).map(lambda n: D(n) / 100)


@st.composite
def baskets(draw: st.DrawFn) -> tuple[list[LineToPrice], Decimal]:
    lines = []
    for _ in range(draw(st.integers(1, 6))):
        price, quantity = draw(cents), draw(quantities)
        share = draw(st.sampled_from([D(0), D(0), D("0.1"), D("0.333"), D(1)]))
        discount = (price * quantity * share).quantize(D("0.01"), "ROUND_FLOOR")
        lines.append(LineToPrice(price, quantity, discount, draw(rates), draw(st.sampled_from([True, True, False]))))
    products = sum((each.amount for each in lines if each.product), D(0))
    off = draw(st.sampled_from([D(0), D(0), D("0.05"), D("0.37")]))
    return lines, (products * off).quantize(D("0.01"), "ROUND_FLOOR")


@given(baskets(), money_of)
def test_every_basket_totals_exactly_or_is_held(basket: tuple[list[LineToPrice], Decimal], money: Money) -> None:
    lines, discount = basket
    total = sum((each.amount for each in lines), D(0)) - discount
    found = price_lines(lines, total, discount, money)
    if isinstance(found, Problem):
        assert money.scale == 2  # with six decimals there is always a price
        return
    for mode in (Mode.AT_ONCE, Mode.PER_DOCUMENT):
        assert alegra_total(found.lines, money.unit, mode) == found.total
    assert found.sure == agreement(found.lines, money.unit, found.total).sure
    if money.prices_include_tax:
        assert found.total == money.round(total)
    assert all(each.price >= 0 and each.quantity > 0 for each in found.lines)
    for i, each in enumerate(lines):
        assert sum(part.quantity for part in found.lines if part.index == i) == each.quantity
        assert all(part.rates == each.rates for part in found.lines if part.index == i)
        assert all(part.price == part.price.quantize(money.step) for part in found.lines)


@given(baskets().filter(lambda basket: all(each.quantity <= 120 for each in basket[0])))
def test_at_six_decimals_no_basket_has_to_be_held(basket: tuple[list[LineToPrice], Decimal]) -> None:
    lines, discount = basket
    total = sum((each.amount for each in lines), D(0)) - discount
    for money in (CENTS, PESOS):
        assert isinstance(price_lines(lines, total, discount, money), Pricing)


@given(baskets(), st.sampled_from([CENTS, PESOS]))
def test_a_plain_price_is_left_only_for_more_certainty(basket: tuple[list[LineToPrice], Decimal], money: Money) -> None:
    lines = basket[0]
    amounts = [money.round(each.amount) for each in lines]
    lines = [LineToPrice(a, D(1), rates=each.rates) for a, each in zip(amounts, lines, strict=True)]
    total = sum(amounts, D(0))
    plain = [
        PricedLine((each.amount / (1 + sum(each.rates, D(0)) / 100)).quantize(money.step), D(1), each.rates)
        for each in lines
    ]
    found, before = priced(lines, str(total), money).lines, agreement(plain, money.unit, total)
    moved = [i for i, each in enumerate(found) if each.price != plain[i].price]
    if before.sure:
        assert not moved
    elif before.default and moved:
        assert agreement(found, money.unit, total).beyond(before)
    assert len(moved) <= 1
    for i in moved:
        assert abs(found[i].base - plain[i].base) < money.unit
        assert not before.default or abs(found[i].base - plain[i].base) * 100 <= plain[i].base


@given(baskets(), st.sampled_from([D(1), D("0.01")]))
def test_a_moved_price_is_judged_as_if_it_were_summed_anew(
    basket: tuple[list[LineToPrice], Decimal], unit: Decimal
) -> None:
    lines = [PricedLine(each.unit_price, each.quantity, each.rates) for each in basket[0]]
    total = alegra_total(lines, unit)
    reckoning = Reckoning(lines, unit, 6)
    for i, each in enumerate(lines):
        for steps in (-2, 1, 5000, *reckoning.turns(i)):
            moved = [*lines[:i], replace(each, price=each.price + D(steps).scaleb(-6)), *lines[i + 1 :]]
            assert reckoning.moved(i, steps, total) == agreement(moved, unit, total)


@given(st.lists(st.tuples(cents, quantities, rates), min_size=1, max_size=5), st.sampled_from([D(1), D("0.01")]))
def test_whole_numbers_give_what_decimals_give(
    rows: list[tuple[Decimal, Decimal, tuple[Decimal, ...]]], unit: Decimal
) -> None:
    lines = [PricedLine(*row) for row in rows]
    taxes = [[each.base * rate / 100 for rate in each.rates] for each in lines]
    for up, rounding in ((False, "ROUND_HALF_EVEN"), (True, "ROUND_HALF_UP")):

        def whole(amount: Decimal, rounding: str = rounding) -> Decimal:
            return amount.quantize(unit, rounding)

        net, tax = sum((each.base for each in lines), D(0)), sum((sum(own, D(0)) for own in taxes), D(0))
        exact = sum((whole(each.base) + sum(map(whole, own)) for each, own in zip(lines, taxes, strict=True)), D(0))
        rounded = sum((whole(e.base) + sum(whole(whole(e.base) * r / 100) for r in e.rates) for e in lines), D(0))
        assert alegra_total(lines, unit, Mode.AT_ONCE, halves_up=up) == whole(net + tax)
        assert alegra_total(lines, unit, Mode.PER_DOCUMENT, halves_up=up) == whole(net) + whole(tax)
        assert alegra_total(lines, unit, Mode.PER_LINE_EXACT, halves_up=up) == exact
        assert alegra_total(lines, unit, Mode.PER_LINE, halves_up=up) == rounded


@given(st.integers(1, 50_000_000), quantities)
def test_one_line_with_one_tax_stays_within_a_unit_of_its_target_in_every_mode(total: int, quantity: Decimal) -> None:
    amount = D(total) / 100
    found = priced([LineToPrice(amount, D(1), rates=(IVA,))], str(amount))
    for mode in Mode:
        assert abs(alegra_total(found.lines, D("0.01"), mode) - amount) <= D("0.01")
    assert alegra_total(found.lines, D("0.01"), Mode.PER_RATE) == amount


@given(st.lists(cents, min_size=1, max_size=20), st.integers(0, 10**9), st.sampled_from([D(1), D("0.01")]))
@example([D(0), D(1)], 3, D(1))
def test_largest_remainder_shares_everything_and_fairly(shares: list[Decimal], units: int, unit: Decimal) -> None:
    assume(sum(shares) > 0)
    total = units * unit
    parts = allocate(total, shares, unit)
    assert sum(parts) == total
    for part, share in zip(parts, shares, strict=True):
        assert part >= 0
        assert part % unit == 0
        assert share > 0 or part == 0
        assert abs(part - total * share / sum(shares)) < unit + D("1e-15")


def test_nothing_to_share_with_nobody() -> None:
    assert allocate(D(0), [D(0), D(0)], D(1)) == [0, 0]
    with pytest.raises(ValueError, match="nothing to allocate"):
        allocate(D(1), [D(0)], D(1))
