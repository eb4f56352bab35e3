"""Models of the total Alegra computes for a document.

Where Alegra rounds is not published: once for the whole document, for net amount and tax apart, for each line or for
each rate, and halves may go to even or up. Prices are therefore chosen so that as many readings as possible give the
same total. The first two must; and the total in Alegra's answer is compared afterwards anyway.

Everything is counted in whole numbers (a price in its last decimal, a tax in a fraction of that): exact whatever the
decimal context, and quick enough to try many prices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import starmap
from typing import NamedTuple


class Mode(StrEnum):
    """What is rounded before it is added."""

    AT_ONCE = "at-once"  # nothing: net and tax are added exactly and their sum is rounded
    PER_DOCUMENT = "per-document"  # the net amount of the document, and its tax
    PER_RATE = "per-rate"  # the net amount of the document, and the tax of each rate
    PER_LINE_EXACT = "per-line-exact"  # of each line the net amount, and each tax of the exact net amount
    PER_LINE = "per-line"  # of each line the net amount, and each tax of that rounded net amount


#: Every reading: a mode with halves to even (as Colombia's rules have it), then with halves up.
READINGS = tuple((mode, halves_up) for mode in Mode for halves_up in (False, True))

_DEFAULT = (1 << READINGS.index((Mode.AT_ONCE, False))) | (1 << READINGS.index((Mode.PER_DOCUMENT, False)))
_LIKELY = _DEFAULT << 1 | _DEFAULT  # the same two modes whichever way halves go
_ALL = (1 << len(READINGS)) - 1


class Agreement(NamedTuple):
    """Which readings give the wanted total: bit n stands for `READINGS[n]`."""

    readings: int

    @property
    def default(self) -> bool:
        """The whole document rounded at once and rounded in net and tax both give it; nothing is sent otherwise."""
        return self.readings & _DEFAULT == _DEFAULT

    @property
    def sure(self) -> bool:
        """All modes agree, whichever way halves go."""
        return self.readings == _ALL

    @property
    def weight(self) -> int:
        """More is better: the likeliest two modes outweigh all others."""
        return self.readings.bit_count() + len(READINGS) * (self.readings & _LIKELY).bit_count()

    def beyond(self, other: Agreement) -> bool:
        """Does it hold in every reading the other holds in, and in more?"""
        return self.readings != other.readings and self.readings & other.readings == other.readings


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line as Alegra sees it: `price` without tax, `rates` in percent; `index` of the line it was made from."""

    price: Decimal
    quantity: Decimal
    rates: tuple[Decimal, ...] = ()
    index: int = 0

    @property
    def base(self) -> Decimal:
        return self.price * self.quantity

    @property
    def factor(self) -> Decimal:
        """What the price is multiplied by to include tax; the rates of several taxes add up."""
        return 1 + sum(self.rates, Decimal(0)) / 100


def alegra_total(
    lines: Sequence[PricedLine], unit: Decimal, mode: Mode = Mode.PER_DOCUMENT, *, halves_up: bool = False
) -> Decimal:
    """The total of a document, tax included, a multiple of `unit` (a power of ten, at most 1)."""
    return Reckoning(lines, unit).totals()[READINGS.index((mode, halves_up))] * unit


def agreement(lines: Sequence[PricedLine], unit: Decimal, total: Decimal) -> Agreement:
    """How surely a document of these lines totals `total`."""
    return Reckoning(lines, unit).agreement(total)


class _Rounded(NamedTuple):
    """A line's totals in units where lines are rounded: exact tax or tax of the rounded net; halves even or up."""

    exact_even: int = 0
    exact_up: int = 0
    even: int = 0
    up: int = 0


class Reckoning:
    """A document's amounts, summed once, so that moving one line's price is cheap to judge.

    `unit`: the smallest amount; `scale`: decimals of a price, whose last one is a step. Net amounts are counted in
    `net_unit`ths of a unit, taxes and tax-included amounts in `tax_unit`ths.
    """

    def __init__(self, lines: Sequence[PricedLine], unit: Decimal, scale: int = 0) -> None:
        rate_decimals = 2 + max((_decimals(rate) for line in lines for rate in line.rates), default=0)
        quantity_decimals = max((_decimals(line.quantity) for line in lines), default=0)
        price_decimals = max(scale, _decimals(unit), *(_decimals(line.price) for line in lines), 0)
        self._unit, self._whole = unit, _ten_to(rate_decimals)  # 100 %
        self.net_unit = _ten_to(price_decimals + quantity_decimals - _decimals(unit))
        self.tax_unit = self.net_unit * self._whole
        self._rates = [tuple(_scaled(rate, rate_decimals - 2) for rate in line.rates) for line in lines]
        self.nets = [_scaled(line.price, price_decimals) * _scaled(line.quantity, quantity_decimals) for line in lines]
        self.steps = [_scaled(line.quantity, quantity_decimals) * _ten_to(price_decimals - scale) for line in lines]
        self._net = sum(self.nets)
        self._by_rate: dict[int, int] = {}
        for net, rates in zip(self.nets, self._rates, strict=True):
            for rate in rates:
                self._by_rate[rate] = self._by_rate.get(rate, 0) + net * rate
        self._each = list(starmap(self._line, zip(self.nets, self._rates, strict=True)))
        self._rounded = _Rounded(*map(sum, zip(*self._each, strict=True))) if lines else _Rounded()

    def totals(self) -> tuple[int, ...]:
        """The total in every reading, in units, in the order of READINGS."""
        return self._totals(self._net, list(self._by_rate.values()), self._rounded)

    def agreement(self, total: Decimal) -> Agreement:
        return _agreement(self.totals(), total, self._unit)

    def moved(self, i: int, steps: int, total: Decimal) -> Agreement:
        """The agreement if the price of line `i` were so many steps higher (or lower)."""
        by, rates = steps * self.steps[i], self._rates[i]
        old, new = self._each[i], self._line(self.nets[i] + by, rates)
        by_rate = [amount + by * rate * rates.count(rate) for rate, amount in self._by_rate.items()]
        rounded = _Rounded(*(s - a + b for s, a, b in zip(self._rounded, old, new, strict=True)))
        return _agreement(self._totals(self._net + by, by_rate, rounded), total, self._unit)

    def lacking(self, i: int, total: Decimal) -> int:
        """How many whole steps of line `i`, rounded down, bring the exact amount nearest below the total."""
        missing = _units(total, self._unit) * self.tax_unit - self._net * self._whole - sum(self._by_rate.values())
        return missing // (self.steps[i] * (self._whole + sum(self._rates[i])))

    def turns(self, i: int) -> set[int]:
        """The smallest moves of line `i`, in steps, that make some amount round otherwise, up and down."""
        step, rates, net = self.steps[i], self._rates[i], self.nets[i]
        turns = {*_turn(net, step, self.net_unit), *_turn(self._net, step, self.net_unit)}
        tax = sum(self._by_rate.values())
        more = step * sum(rates)
        turns.update(_turn(tax, more, self.tax_unit))
        turns.update(_turn(self._net * self._whole + tax, step * self._whole + more, self.tax_unit))
        for rate in rates:
            turns.update(_turn(net * rate, step * rate, self.tax_unit))
            turns.update(_turn(self._by_rate[rate], step * rate * rates.count(rate), self.tax_unit))
        return turns

    def _totals(self, net: int, by_rate: list[int], rounded: _Rounded) -> tuple[int, ...]:
        tax, unit = sum(by_rate), self.tax_unit
        exact, net_even, net_up = net * self._whole + tax, _even(net, self.net_unit), _up(net, self.net_unit)
        return (
            _even(exact, unit),
            _up(exact, unit),
            net_even + _even(tax, unit),
            net_up + _up(tax, unit),
            net_even + sum(_even(amount, unit) for amount in by_rate),
            net_up + sum(_up(amount, unit) for amount in by_rate),
            *rounded,
        )

    def _line(self, net: int, rates: tuple[int, ...]) -> _Rounded:
        even, up = _even(net, self.net_unit), _up(net, self.net_unit)
        unit, whole = self.tax_unit, self._whole
        return _Rounded(
            even + sum(_even(net * rate, unit) for rate in rates),
            up + sum(_up(net * rate, unit) for rate in rates),
            even + sum(_even(even * rate, whole) for rate in rates),
            up + sum(_up(up * rate, whole) for rate in rates),
        )


def _agreement(totals: tuple[int, ...], total: Decimal, unit: Decimal) -> Agreement:
    wanted = _units(total, unit)
    return Agreement(sum(1 << n for n, each in enumerate(totals) if each == wanted))


def _turn(value: int, step: int, unit: int) -> tuple[int, ...]:
    """The fewest steps up and down that carry `value` past the next half of a unit."""
    if step <= 0:
        return ()
    above = (2 * (-((unit - 2 * value) // (2 * unit))) + 1) * unit  # twice the half at or above the value
    below = (2 * ((2 * value - unit) // (2 * unit)) + 1) * unit
    return (above - 2 * value) // (2 * step) + 1, -((2 * value - below) // (2 * step)) - 1


def _even(value: int, unit: int) -> int:
    """Whole units in the value, halves to even."""
    units, rest = divmod(value, unit)
    return units + (2 * rest > unit or (2 * rest == unit and units & 1))


def _up(value: int, unit: int) -> int:
    return (2 * value + unit) // (2 * unit)


def _decimals(number: Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent))


def _ten_to(power: int) -> int:
    return int(10**power)


def _scaled(number: Decimal, decimals: int) -> int:
    """The number in its `decimals`-th decimal, of which it has no more."""
    numerator, denominator = number.as_integer_ratio()
    return numerator * _ten_to(decimals) // denominator


def _units(amount: Decimal, unit: Decimal) -> int:
    """Whole units in an amount; an amount between two units is no total at all."""
    units, rest = divmod(amount, unit)
    return int(units) if rest == 0 else -1
