"""From what the buyer paid to prices without tax that add up to exactly that again (R15).

Alegra takes a price without tax per unit and computes the rest. So: every line gets a target, tax included, in whole
units of the company's currency, discounts folded in by largest remainder; the price is that target without tax and
per unit, at the company's scale; and if Alegra's total might differ, one price is moved by a few steps, or one unit is
split off into a line of its own, or the sale is held (see `fitting`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext

from alegra_desktop.domain.fitting import fit
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import plain_amount
from alegra_desktop.domain.totals import Mode, PricedLine, alegra_total

#: Currencies without cents in daily life; they follow a company that keeps none. Every other currency has cents.
WITHOUT_CENTS = frozenset({"COP", "CLP", "PYG", "JPY", "KRW", "VND", "ISK", "UGX", "XAF", "XOF"})

_PRECISION = 60  # digits: more than any amount x quantity x scale needs, so that nothing is rounded on the way
_FINEST = Decimal(1).scaleb(-30)  # finer than any such amount; what a share of a discount leaves beyond it is noise


@dataclass(frozen=True, slots=True)
class LineToPrice:
    """A line of the sale: prices as the store states them, `rates` in percent. `product` False: a charge, which
    takes no share of the order's discount."""

    unit_price: Decimal
    quantity: Decimal
    discount: Decimal = Decimal(0)  # of the whole line, positive
    rates: tuple[Decimal, ...] = ()
    product: bool = True

    @property
    def amount(self) -> Decimal:
        return self.unit_price * self.quantity - self.discount


@dataclass(frozen=True, slots=True)
class Money:
    """How amounts of one document are rounded. `unit`: smallest amount; `scale`: decimals of a price."""

    unit: Decimal
    scale: int = 6
    tolerance: Decimal = Decimal(0)
    prices_include_tax: bool = True

    @property
    def step(self) -> Decimal:
        return Decimal(1).scaleb(-self.scale)

    def round(self, amount: Decimal) -> Decimal:
        return amount.quantize(self.unit, ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class Pricing:
    """Lines ready to be sent, in the sale's order (a split line is two neighbours with the same `index`).

    `total`: what Alegra must answer. `discounts[i]`: what was folded into line i, its share of the order's discount
    included. `sure`: it is that in every mode of Alegra's arithmetic.
    """

    lines: tuple[PricedLine, ...]
    total: Decimal
    discounts: tuple[Decimal, ...]
    sure: bool


def currency_unit(currency: str, home: str, decimals: int) -> Decimal:
    """The unit of amounts in `currency` for a company whose own is `home` with `decimals` (0 or 2)."""
    if currency in ("", home):
        return Decimal(1).scaleb(-decimals)
    return Decimal(1) if decimals == 0 and currency in WITHOUT_CENTS else Decimal("0.01")


def allocate(total: Decimal, shares: Sequence[Decimal], unit: Decimal) -> list[Decimal]:
    """`total` (a multiple of `unit`) in multiples of `unit`, in proportion to `shares` (none negative).

    Largest remainder, the earlier share first among equals; the parts add up to `total` exactly. A share of zero gets
    nothing; `ValueError` if there is something to share and nobody to take it.
    """
    whole = sum(shares, Decimal(0))
    if whole <= 0:
        if total != 0:
            raise ValueError("nothing to allocate to")
        return [Decimal(0)] * len(shares)
    with localcontext(prec=_PRECISION):
        return _largest_remainder([total * share / whole for share in shares], total, unit)


def _largest_remainder(exact: Sequence[Decimal], total: Decimal, unit: Decimal) -> list[Decimal]:
    """Whole units whose sum is `total`, each less than one unit from its exact value; zeros stay zero."""
    parts = [amount.quantize(unit, ROUND_FLOOR) for amount in exact]
    left = int(((total - sum(parts, Decimal(0))) / unit).to_integral_value())
    rest = [i for i, amount in enumerate(exact) if amount != 0]
    rest.sort(key=lambda i: (parts[i] - exact[i], i))
    for i in rest[:left]:
        parts[i] += unit
    return parts


def price_lines(
    lines: Sequence[LineToPrice], sale_total: Decimal, order_discount: Decimal, money: Money
) -> Pricing | Problem:
    """Prices for the lines of a sale, or TOTAL_DIFFERS if it does not add up or no price gives its total.

    `sale_total`: what the store says the buyer pays. With tax-included prices the document's total is that, rounded
    half even to the document's unit; with prices without tax (`prices_include_tax` False) each line's tax is added and
    the sale's own total must be the sum without it (or already the sum with it).
    """
    with localcontext(prec=_PRECISION):
        exact = _after_discounts(lines, order_discount)
        added = sum((line.amount for line in lines), Decimal(0)) - order_discount
        if exact is None:
            return total_differs(sale_total, _without_negatives(lines, order_discount), money.unit)
        if money.prices_include_tax:
            targets = plain = _largest_remainder(exact, money.round(added), money.unit)
            if not adds_up(added, sale_total, money):
                return total_differs(sale_total, added, money.unit)
        else:
            with_tax = _with_tax(lines, exact, sale_total, adds_up(added, sale_total, money), money)
            if with_tax is None:
                return total_differs(sale_total, added, money.unit)
            targets, plain = with_tax
        natural = [_net_price(line, amount, money) for line, amount in zip(lines, plain, strict=True)]
        return _fitted(lines, natural, targets, exact, money)


def adds_up(added: Decimal, sale_total: Decimal, money: Money) -> bool:
    """Do the parts of the sale give its total, in the document's unit, or within the tolerance?"""
    return money.round(added) == money.round(sale_total) or abs(added - sale_total) <= money.tolerance


def total_differs(sale: Decimal, document: Decimal, unit: Decimal) -> Problem:
    """TOTAL_DIFFERS; details `sale`, `document` and, unless it is zero, `difference` as plain amounts, with as many
    decimals as they have (two at least)."""
    with localcontext(prec=_PRECISION):
        amounts = {"difference": abs(sale - document), "sale": sale, "document": document}
        finest = min(int(amount.normalize().as_tuple().exponent) for amount in amounts.values())
        fine = min(unit, Decimal("0.01"), Decimal(1).scaleb(finest))
        if sale == document:
            del amounts["difference"]
        return Problem(Kind.TOTAL_DIFFERS, "", {name: plain_amount(a, fine) for name, a in amounts.items()})


def _after_discounts(lines: Sequence[LineToPrice], order_discount: Decimal) -> list[Decimal] | None:
    """Exact amount of each line after every discount; None if one would be negative. What the order's discount leaves
    over when the products are free can only have been taken off the charges (a coupon that covers part of the
    freight)."""
    products = sum((line.amount for line in lines if line.product), Decimal(0))
    charges = sum((line.amount for line in lines if not line.product), Decimal(0))
    if any(line.amount < 0 or line.quantity <= 0 for line in lines) or not 0 <= order_discount <= products + charges:
        return None
    of_products = min(order_discount, products)
    left = _left(products, of_products), _left(charges, order_discount - of_products)
    return [line.amount * left[0 if line.product else 1] for line in lines]


def _left(amount: Decimal, discount: Decimal) -> Decimal:
    """The share of an amount that a discount leaves."""
    return (amount - discount) / amount if discount else Decimal(1)


def _without_negatives(lines: Sequence[LineToPrice], order_discount: Decimal) -> Decimal:
    """What a document could say at most of a sale with a negative line or discount, of which it can have none."""
    amounts = sum((max(line.amount, Decimal(0)) for line in lines if line.quantity > 0), Decimal(0))
    return max(amounts - max(order_discount, Decimal(0)), Decimal(0))


def _with_tax(
    lines: Sequence[LineToPrice], exact: Sequence[Decimal], sale_total: Decimal, net: bool, money: Money
) -> tuple[list[Decimal], list[Decimal]] | None:
    """Tax-included targets of lines whose prices are without tax, and the amounts their plain prices come from: the
    exact ones if possible. `net`: the sale's total is the sum without tax; otherwise it must be the sum with it,
    rounded as a whole or line by line (None: it is neither)."""
    with_tax = [amount * _factor(line) for line, amount in zip(lines, exact, strict=True)]
    total, sold = money.round(_without_noise(sum(with_tax, Decimal(0)))), money.round(sale_total)
    if net or total == sold:
        return _largest_remainder(with_tax, total, money.unit), with_tax
    by_line = [money.round(_without_noise(amount)) for amount in with_tax]
    return (by_line, by_line) if sum(by_line) == sold else None


def _without_noise(amount: Decimal) -> Decimal:
    """Half a unit must be exactly that to be rounded to the even one."""
    return amount.quantize(_FINEST, ROUND_HALF_EVEN)


def _factor(line: LineToPrice) -> Decimal:
    return 1 + sum(line.rates, Decimal(0)) / 100


def _net_price(line: LineToPrice, target: Decimal, money: Money) -> Decimal:
    return (target / _factor(line) / line.quantity).quantize(money.step, ROUND_HALF_EVEN)


def _fitted(
    lines: Sequence[LineToPrice],
    natural: Sequence[Decimal],
    targets: Sequence[Decimal],
    exact: Sequence[Decimal],
    money: Money,
) -> Pricing | Problem:
    total = sum(targets, Decimal(0))
    start = [
        PricedLine(p, line.quantity, line.rates, i) for i, (p, line) in enumerate(zip(natural, lines, strict=True))
    ]
    best, found = fit(start, targets, money.unit, money.scale)
    if not found.default:
        readings = (alegra_total(start, money.unit, mode) for mode in Mode)
        return total_differs(total, next((each for each in readings if each != total), total), money.unit)
    folded = (money.round(line.unit_price * line.quantity - end) for line, end in zip(lines, exact, strict=True))
    return Pricing(tuple(best), total, tuple(folded), found.sure)
