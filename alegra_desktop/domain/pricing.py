"""From what the buyer paid to prices without tax that add up to exactly that again (R15).

Alegra takes a price without tax per unit and computes the rest. So: every line gets a target, tax included, in whole
units of the company's currency, discounts folded in by largest remainder; the price is that target without tax and
per unit, at the company's scale; and if Alegra's total would differ, one price is nudged, or one unit is split off
into a line of its own, or the sale is held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import plain_amount
from alegra_desktop.domain.totals import Agreement, PricedLine, agreement, alegra_total

#: Currencies without cents in daily life; they follow a company that keeps none. Every other currency has cents.
WITHOUT_CENTS = frozenset({"COP", "CLP", "PYG", "JPY", "KRW", "VND", "ISK", "UGX", "XAF", "XOF"})

_PRECISION = 60  # digits: more than any amount x quantity x scale needs, so that nothing is rounded on the way
_LINES_TO_NUDGE = 6  # moving any line moves the total; more lines add time, hardly chances
_SMALL_STEPS = (1, 2, 3, 5, 8)
_PARTS_OF_UNIT = tuple(Decimal(n) / 100 for n in (2, 5, 10, 15, 20, 25, 30, 35, 40, 45))


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

    `sale_total`: what the store says the buyer pays. With tax-included prices the document's total is that; with
    prices without tax (`prices_include_tax` False) each line's tax is added and the sale's own total must be the sum
    without it (or already the sum with it).
    """
    with localcontext(prec=_PRECISION):
        exact = _after_discounts(lines, order_discount)
        added = sum((line.amount for line in lines), Decimal(0)) - order_discount
        if exact is None or any(line.quantity <= 0 for line in lines):
            return total_differs(sale_total, added, money.unit)
        if money.prices_include_tax:
            if not adds_up(added, sale_total, money):
                return total_differs(sale_total, added, money.unit)
            targets = _largest_remainder(exact, money.round(added), money.unit)
            natural = [_net_price(lines[i], target, money) for i, target in enumerate(targets)]
        else:
            targets = [money.round(amount * _factor(line)) for line, amount in zip(lines, exact, strict=True)]
            if not adds_up(added, sale_total, money) and sum(targets) != money.round(sale_total):
                return total_differs(sale_total, added, money.unit)
            natural = [(a / line.quantity).quantize(money.step) for line, a in zip(lines, exact, strict=True)]
        return _fitted(lines, natural, targets, exact, money)


def adds_up(added: Decimal, sale_total: Decimal, money: Money) -> bool:
    """Do the parts of the sale give its total, in the document's unit, or within the tolerance?"""
    return money.round(added) == money.round(sale_total) or abs(added - sale_total) <= money.tolerance


def total_differs(sale: Decimal, document: Decimal, unit: Decimal) -> Problem:
    """TOTAL_DIFFERS; details `difference`, `sale`, `document` as plain amounts."""
    fine = min(unit, Decimal("0.01"))
    amounts = {"difference": abs(sale - document), "sale": sale, "document": document}
    with localcontext(prec=_PRECISION):
        return Problem(Kind.TOTAL_DIFFERS, "", {name: plain_amount(a, fine) for name, a in amounts.items()})


def _after_discounts(lines: Sequence[LineToPrice], order_discount: Decimal) -> list[Decimal] | None:
    """Exact amount of each line after every discount; None if one would be negative."""
    products = sum((line.amount for line in lines if line.product), Decimal(0))
    if order_discount < 0 or order_discount > products or any(line.amount < 0 for line in lines):
        return None
    left = (products - order_discount) / products if products else Decimal(1)
    return [line.amount * left if line.product else line.amount for line in lines]


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
    best, found = _best(start, total, money)
    if not found.default:
        for split in _splits(start, targets, money):
            best, found = _best(split, total, money)
            if found.default:
                break
        else:
            return total_differs(total, alegra_total(start, money.unit), money.unit)
    folded = (money.round(line.unit_price * line.quantity - end) for line, end in zip(lines, exact, strict=True))
    return Pricing(tuple(best), total, tuple(folded), found.sure)


def _best(start: list[PricedLine], total: Decimal, money: Money) -> tuple[list[PricedLine], Agreement]:
    """The start itself or, if that is not beyond doubt, the nudged variant on which most readings agree."""
    best, found = start, agreement(start, money.unit, total)
    variants = _nudged(start, total, money) if not found.sure else iter(())
    for variant in variants:
        level = agreement(variant, money.unit, total)
        if level > found:
            best, found = variant, level
            if found.sure:
                break
    return best, found


def _nudged(start: list[PricedLine], total: Decimal, money: Money) -> Iterator[list[PricedLine]]:
    """Variants with one price moved: by what the whole document lacks, by a few steps, and by more and more of a unit
    (always less than half of it, so that a line's own total stays)."""
    movable = _worth_moving(start)
    lacking = total - sum((line.base * line.factor for line in start), Decimal(0))
    yield from (_moved(start, i, lacking, money) for i in movable)
    for steps in _SMALL_STEPS:
        for i in movable:
            by = steps * money.step * start[i].quantity * start[i].factor
            yield _moved(start, i, by, money)
            yield _moved(start, i, -by, money)
    for part in _PARTS_OF_UNIT if len(start) > 1 else ():  # a line alone has nothing to make up for
        for i in movable:
            yield _moved(start, i, part * money.unit, money)
            yield _moved(start, i, -part * money.unit, money)


def _worth_moving(start: Sequence[PricedLine]) -> list[int]:
    """Lines with a price, one of every set of rates first, fewest units first (their moves are the finest)."""
    order = sorted((i for i, line in enumerate(start) if line.price > 0), key=lambda i: start[i].quantity)
    seen: set[tuple[Decimal, ...]] = set()
    first: list[int] = []
    for i in order:
        if start[i].rates not in seen:
            seen.add(start[i].rates)
            first.append(i)
    return (first + [i for i in order if i not in first])[:_LINES_TO_NUDGE]


def _moved(start: list[PricedLine], i: int, by: Decimal, money: Money) -> list[PricedLine]:
    """The lines with the tax-included amount of line `i` moved by about `by`, never below zero."""
    line = start[i]
    price = (line.price + by / (line.quantity * line.factor)).quantize(money.step, ROUND_HALF_EVEN)
    return [*start[:i], replace(line, price=max(price, Decimal(0))), *start[i + 1 :]]


def _splits(start: list[PricedLine], targets: Sequence[Decimal], money: Money) -> Iterator[list[PricedLine]]:
    """Variants with one unit of a line in a line of its own, whose price takes up what the others leave over; the
    largest quantities first, then all of them at once."""
    many = sorted(
        (i for i, line in enumerate(start) if line.quantity > 1 and line.price > 0),
        reverse=True,
        key=lambda i: start[i].quantity,
    )
    for i in many[:_LINES_TO_NUDGE]:
        yield [*start[:i], *_split(start[i], targets[i], money), *start[i + 1 :]]
    if len(many) > 1:
        apart = [_split(line, targets[i], money) if i in many else [line] for i, line in enumerate(start)]
        yield [line for part in apart for line in part]


def _split(line: PricedLine, target: Decimal, money: Money) -> list[PricedLine]:
    net = target / line.factor
    price = (net / line.quantity).quantize(money.step, ROUND_FLOOR)
    single = (net - price * (line.quantity - 1)).quantize(money.step, ROUND_HALF_EVEN)
    return [replace(line, price=price, quantity=line.quantity - 1), replace(line, price=single, quantity=Decimal(1))]
