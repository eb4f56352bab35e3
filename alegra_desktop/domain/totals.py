"""One model of the total Alegra computes for a document.

Where Alegra rounds is not published: tax may be rounded once per document, per line or per rate, and halves may go to
even or up. Prices are therefore chosen so that every reading gives the same total; where that cannot be, the first
one (tax rounded once per document) decides, and the answer's own total is compared afterwards anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple


class Mode(StrEnum):
    """Where tax is rounded."""

    PER_DOCUMENT = "per-document"
    PER_LINE = "per-line"
    PER_RATE = "per-rate"


class Agreement(NamedTuple):
    """How many readings of Alegra's arithmetic give the wanted total; more is greater."""

    default: bool  # tax rounded once per document, apart from the net amount or together with it
    modes: int  # of the three modes, halves to even and halves up

    @property
    def sure(self) -> bool:
        """All three modes agree, whichever way halves go."""
        return self.modes == 2 * len(Mode)


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
    even, up = _Parts(lines, unit, ROUND_HALF_EVEN), _Parts(lines, unit, ROUND_HALF_UP)
    if even.total(Mode.PER_DOCUMENT) != total or even.at_once() != total:
        return NONE
    modes = sum(parts.total(mode) == total for parts in (even, up) for mode in Mode)
    return Agreement(True, modes)


NONE = Agreement(False, 0)


class _Parts:
    """Bases and taxes of the lines, computed once for all readings."""

    def __init__(self, lines: Sequence[PricedLine], unit: Decimal, rounding: str) -> None:
        self._unit, self._rounding, self._lines = unit, rounding, lines
        self._bases = [line.base for line in lines]
        self._taxes = [base * (line.factor - 1) for line, base in zip(lines, self._bases, strict=True)]
        self._base, self._tax = sum(self._bases, Decimal(0)), sum(self._taxes, Decimal(0))
        self._by_rate: dict[Decimal, Decimal] = {}
        for line, base in zip(lines, self._bases, strict=True):
            for rate in line.rates:
                self._by_rate[rate] = self._by_rate.get(rate, Decimal(0)) + base * rate / 100

    def total(self, mode: Mode) -> Decimal:
        if mode is Mode.PER_LINE:
            return sum(map(self._line_by_line, self._lines, self._bases), Decimal(0))
        subtotal = self._round(self._base)
        if mode is Mode.PER_RATE:
            return subtotal + self._each(self._by_rate.values())
        return subtotal + self._round(self._tax)

    def at_once(self) -> Decimal:
        """Net and tax of the whole document rounded together, which differs only where both are near a half."""
        return self._round(self._base + self._tax)

    def _line_by_line(self, line: PricedLine, base: Decimal) -> Decimal:
        """A line's net amount is rounded, and each tax of that rounded amount."""
        net = self._round(base)
        return net + self._each(net * rate / 100 for rate in line.rates)

    def _round(self, amount: Decimal) -> Decimal:
        return amount.quantize(self._unit, self._rounding)

    def _each(self, amounts: Iterable[Decimal]) -> Decimal:
        return sum((self._round(amount) for amount in amounts), Decimal(0))
