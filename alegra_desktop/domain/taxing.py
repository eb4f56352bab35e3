"""Giving the lines of a draft in Alegra their taxes: what the draft says then, and what it comes to (R15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from alegra_desktop.domain.catalog import Catalog
from alegra_desktop.domain.documents import AlegraDocument, AlegraLine
from alegra_desktop.domain.fitting import fit
from alegra_desktop.domain.pricing import Money, allocate, total_differs
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.totals import Mode, PricedLine, agreement, alegra_total

#: Of each line that gets a tax, by its place in the document: the ids of its taxes.
Taxes = Mapping[int, tuple[str, ...]]

_PRECISION = 60  # digits, as in `pricing`


@dataclass(frozen=True, slots=True)
class Taxed:
    """A draft with its taxes. `lines`: each with the place of the line it was made from (of a split one both halves
    have the same); `total`: what Alegra must answer, tax included."""

    lines: tuple[tuple[int, AlegraLine], ...]
    total: Decimal


def give_taxes(
    document: AlegraDocument, taxes: Taxes, catalog: Catalog, money: Money, target: Decimal | None = None
) -> Taxed | Problem:
    """The draft with these taxes, or why that cannot be: SETTING_GONE for a tax that is not there any more,
    TOTAL_DIFFERS if no price gives the total.

    The price of such a line holds its tax already, and the document keeps its total, if `money.prices_include_tax`;
    otherwise the tax comes on top. `target`: the total of the sale the draft is of; it decides which of the two it is.
    """
    for tax_id in {tax_id for chosen in taxes.values() for tax_id in chosen}:
        tax = catalog.taxes.get(tax_id)
        if tax is None or not tax.active:
            return Problem(Kind.SETTING_GONE, tax_id, {"name": tax.name if tax else tax_id, "setting": "tax"})
    with localcontext(prec=_PRECISION):
        if target is None:
            return _priced(document, taxes, catalog, money)
        if abs(document.total - target) <= money.tolerance:
            return _priced(document, taxes, catalog, replace(money, prices_include_tax=True))
        found = _priced(document, taxes, catalog, replace(money, prices_include_tax=False))
        if isinstance(found, Taxed) and abs(found.total - target) > money.tolerance:
            return total_differs(target, found.total, money.unit)
        return found


def _priced(document: AlegraDocument, taxes: Taxes, catalog: Catalog, money: Money) -> Taxed | Problem:
    lines = [_line(line, taxes.get(place, ()), catalog, money) for place, line in enumerate(document.lines)]
    start = [
        PricedLine(line.price * _kept(line), line.quantity, _rates(line, catalog), place)
        for place, line in enumerate(lines)
    ]
    exact = [line.base * line.factor for line in start]
    total = document.total if money.prices_include_tax else money.round(sum(exact, Decimal(0)))
    if agreement(start, money.unit, total).default:
        return Taxed(tuple(enumerate(lines)), total)
    if all(line.discount == 0 for line in lines) and total == money.round(total) and sum(exact) > 0:
        fitted, found = fit(start, allocate(total, exact, money.unit), money.unit, money.scale)
        if found.default:
            return Taxed(tuple(_as_fitted(lines, fitted)), total)
    return total_differs(total, alegra_total(start, money.unit, Mode.PER_DOCUMENT), money.unit)


def _line(line: AlegraLine, taxes: tuple[str, ...], catalog: Catalog, money: Money) -> AlegraLine:
    taxed = replace(line, taxes=taxes or line.taxes)
    if not taxes or not money.prices_include_tax:
        return taxed
    factor = 1 + sum(_rates(taxed, catalog), Decimal(0)) / 100
    return replace(taxed, price=(line.price / factor).quantize(money.step, ROUND_HALF_EVEN))


def _rates(line: AlegraLine, catalog: Catalog) -> tuple[Decimal, ...]:
    return tuple(tax.percentage for tax in map(catalog.taxes.get, line.taxes) if tax is not None)


def _kept(line: AlegraLine) -> Decimal:
    """What a line's discount, in percent, leaves of its price."""
    return 1 - line.discount / 100


def _as_fitted(lines: Sequence[AlegraLine], fitted: Sequence[PricedLine]) -> list[tuple[int, AlegraLine]]:
    return [(one.index, replace(lines[one.index], price=one.price, quantity=one.quantity)) for one in fitted]
