"""What a document of the practice Alegra adds up to. Amounts are `Decimal` in the document's currency."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from alegra_desktop.practice.alegra_books import Books, Record

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Totals:
    subtotal: Decimal
    discount: Decimal
    tax: Decimal
    total: Decimal


def rounded(amount: Decimal, decimals: int) -> Decimal:
    """Half up, as money is rounded."""
    return amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def kept_price(books: Books, price: Decimal, faults: Collection[str]) -> Decimal:
    """The line price as it is stored: at the company's calculation scale, or at two decimals by fault."""
    decimals = 2 if "price-2-decimals" in faults else books.scale
    return price.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN).normalize() + 0


def rounding_mode(books: Books, faults: Collection[str]) -> str:
    for mode in ("document", "line", "rate"):
        if f"tax-per-{mode}" in faults:
            return mode
    return books.tax_rounding


def add_up(books: Books, lines: list[Record], mode: str) -> Totals:
    """Totals of the lines, and each line's own `total` (tax included) written into it.

    `document`: net and tax are summed exactly and rounded once. `rate`: tax is rounded once for each rate. `line`: net
    and tax of every line are rounded before they are added.
    """
    net_sum = gross_sum = Decimal(0)
    by_tax: dict[str, Decimal] = {}
    for line in lines:
        gross = line["price"] * line["quantity"]
        net = gross * (HUNDRED - line["discount"]) / HUNDRED
        taxes = {tax_id: net * _rate(books, tax_id) for tax_id in line["tax"]}
        line["total"] = rounded(net + sum(taxes.values(), Decimal(0)), books.decimals)
        if mode == "line":
            gross, net = rounded(gross, books.decimals), rounded(net, books.decimals)
            taxes = {tax_id: rounded(net * _rate(books, tax_id), books.decimals) for tax_id in taxes}
        gross_sum += gross
        net_sum += net
        for tax_id, amount in taxes.items():
            by_tax[tax_id] = by_tax.get(tax_id, Decimal(0)) + amount
    if mode == "rate":
        by_tax = {tax_id: rounded(amount, books.decimals) for tax_id, amount in by_tax.items()}
    tax = sum(by_tax.values(), Decimal(0))
    total = rounded(net_sum, books.decimals) + tax if mode == "rate" else rounded(net_sum + tax, books.decimals)
    subtotal = rounded(net_sum, books.decimals)
    return Totals(subtotal, rounded(gross_sum - net_sum, books.decimals), total - subtotal, total)


def _rate(books: Books, tax_id: str) -> Decimal:
    tax = books.get("taxes", tax_id)
    return Decimal(0) if tax is None else Decimal(str(tax["percentage"])) / HUNDRED
