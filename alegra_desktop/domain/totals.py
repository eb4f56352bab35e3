"""One model of the total Alegra computes for a document.

Where Alegra rounds is not published: tax may be rounded once per document, per line or per rate, and halves may go to
even or up. Prices are therefore chosen so that every reading gives the same total; where that cannot be, the first
one (tax rounded once per document) decides, and the answer's own total is compared afterwards anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from enum import IntEnum, StrEnum


class Mode(StrEnum):
    """Where tax is rounded."""

    PER_DOCUMENT = "per-document"
    PER_LINE = "per-line"
    PER_RATE = "per-rate"


class Agreement(IntEnum):
    """How many readings of Alegra's arithmetic give the wanted total; the more the better."""

    NONE = 0
    DEFAULT = 1  # tax rounded once per document
    MODES = 2  # all three modes
    FULL = 3  # also with halves rounded up, and with line totals or the whole document rounded in one go


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


def alegra_total(lines: Sequence[PricedLine], unit: Decimal, mode: Mode = Mode.PER_DOCUMENT) -> Decimal:
    """The total of a document, tax included, a multiple of `unit`, halves to even (as Colombia's rules have it)."""
    return _Parts(lines, unit, ROUND_HALF_EVEN).total(mode)


def agreement(lines: Sequence[PricedLine], unit: Decimal, total: Decimal) -> Agreement:
    """How surely a document of these lines totals `total`."""
    even = _Parts(lines, unit, ROUND_HALF_EVEN)
    if even.total(Mode.PER_DOCUMENT) != total:
        return Agreement.NONE
    if even.total(Mode.PER_LINE) != total or even.total(Mode.PER_RATE) != total:
        return Agreement.DEFAULT
    up = _Parts(lines, unit, ROUND_HALF_UP)
    others = (*even.other_totals(), *(up.total(mode) for mode in Mode), *up.other_totals())
    return Agreement.FULL if all(other == total for other in others) else Agreement.MODES


class _Parts:
    """Bases and taxes of the lines, computed once for all readings."""

    def __init__(self, lines: Sequence[PricedLine], unit: Decimal, rounding: str) -> None:
        self._unit, self._rounding = unit, rounding
        self._bases = [line.base for line in lines]
        self._taxes = [base * (line.factor - 1) for line, base in zip(lines, self._bases, strict=True)]
        self._by_rate: dict[Decimal, Decimal] = {}
        for line, base in zip(lines, self._bases, strict=True):
            for rate in line.rates:
                self._by_rate[rate] = self._by_rate.get(rate, Decimal(0)) + base * rate / 100

    def total(self, mode: Mode) -> Decimal:
        if mode is Mode.PER_LINE:
            return self._each(self._bases) + self._each(self._taxes)
        subtotal = self._round(sum(self._bases, Decimal(0)))
        if mode is Mode.PER_RATE:
            return subtotal + self._each(self._by_rate.values())
        return subtotal + self._round(sum(self._taxes, Decimal(0)))

    def other_totals(self) -> tuple[Decimal, ...]:
        """Three more readings: everything rounded once, each line's total rounded, only each line's tax rounded."""
        base, tax = sum(self._bases, Decimal(0)), sum(self._taxes, Decimal(0))
        lines = [b + t for b, t in zip(self._bases, self._taxes, strict=True)]
        return self._round(base + tax), self._each(lines), self._round(base) + self._each(self._taxes)

    def _round(self, amount: Decimal) -> Decimal:
        return amount.quantize(self._unit, self._rounding)

    def _each(self, amounts: Iterable[Decimal]) -> Decimal:
        return sum((self._round(amount) for amount in amounts), Decimal(0))
