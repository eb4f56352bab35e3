"""What a credit note says: an invoice's lines once more, all of them, some units of them, or scaled down to an amount.

A whole invoice is repeated exactly as it stands, so that Alegra's arithmetic gives its total again. Anything less is
priced like a sale (see `pricing`): discounts are folded into the prices, and Alegra's total must be the amount (R15).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from alegra_desktop.domain.catalog import Company, Tax
from alegra_desktop.domain.documents import AlegraCreditNote, AlegraDocument, AlegraLine
from alegra_desktop.domain.pricing import LineToPrice, Money, currency_unit, price_lines
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Sale, Stage, Store
from alegra_desktop.domain.totals import PricedLine

#: Alegra's words for what a credit note is: Colombia's reasons, Mexico's relations to the invoice.
TYPES: dict[str, tuple[str, ...]] = {
    "colombia": (
        "PARTIALL_DEVOLUTION",
        "VOID_ELECTRONIC_INVOICE",
        "REDUCTION_DISCOUNT_PARTIAL_TOTAL",
        "PRICE_ADJUSTMENT",
        "OTHER",
    ),
    "mexico": ("01", "03"),
}
_STORES = {Store.HOTMART: "Hotmart", Store.MASTERSHOP: "MasterShop"}
_PRECISION = 60
#: Two prices are one if they differ by less than this part of them: a price may be kept with fewer decimals.
_HARDLY = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class CreditPlan:
    """`amount`: what it must total, tax included. `whole`: it annuls the invoice; `units`: goods come back."""

    lines: tuple[AlegraLine, ...]
    amount: Decimal
    whole: bool = False
    units: bool = False


def money_of(invoice: AlegraDocument, company: Company) -> Money:
    """How amounts of an invoice's currency are rounded."""
    return Money(currency_unit(currency_of(invoice, company), company.currency, company.decimals), company.scale)


def currency_of(invoice: AlegraDocument, company: Company) -> str:
    """The invoice's currency; the company's where the invoice names none."""
    currency = invoice.raw.get("currency")
    code = currency.get("code") if isinstance(currency, dict) else currency
    return str(code).upper() if code else company.currency


def rates_of(line: AlegraLine, taxes: Mapping[str, Tax]) -> tuple[Decimal, ...] | Problem:
    """The percentages of a line's taxes, or TAX_MISSING for one that Alegra does not list."""
    for tax in line.taxes:
        if tax not in taxes:
            return Problem(Kind.TAX_MISSING, tax, {"product": line.name or line.item})
    return tuple(taxes[tax].percentage for tax in line.taxes)


def net_price(line: AlegraLine) -> Decimal:
    """Of one unit, without tax, after the line's discount."""
    return line.price * (100 - line.discount) / 100


def gross_price(line: AlegraLine, rates: Sequence[Decimal]) -> Decimal:
    """Of one unit, tax included, after the line's discount; not rounded."""
    return net_price(line) * (1 + sum(rates, Decimal(0)) / 100)


def units_left(invoice: AlegraDocument, notes: Sequence[AlegraCreditNote]) -> tuple[Decimal, ...]:
    """How many units of each line were not returned yet, by the live credit notes of the invoice.

    Only lines that credit an item at the invoice's own price return units; a lower price gave money back.
    """
    returned = [line for note in notes for line in note.lines]
    left = []
    for line in invoice.lines:
        net, quantity = net_price(line), line.quantity
        for n, other in enumerate(returned):
            if other.item == line.item and abs(net_price(other) - net) <= abs(net) * _HARDLY:
                taken = min(quantity, other.quantity)
                quantity -= taken
                returned[n] = replace(other, quantity=other.quantity - taken)
        left.append(quantity)
    return tuple(left)


def credit_plan(
    invoice: AlegraDocument,
    left: Decimal,
    taxes: Mapping[str, Tax],
    money: Money,
    *,
    amount: Decimal | None = None,
    quantities: Mapping[int, Decimal] | None = None,
    units: Sequence[Decimal] = (),
) -> CreditPlan | Problem:
    """What to credit of an invoice of which `left` was not credited yet, and of whose lines these `units` are left.

    `quantities` (units of lines, by their index) win over `amount` (tax included); without either, all that is left.
    NOT_POSSIBLE for nothing, for more than is left and for units that the invoice does not have; TAX_MISSING or
    TOTAL_DIFFERS if no prices give the amount.
    """
    wanted = {n: number for n, number in (quantities or {}).items() if number}
    if wanted:
        most = tuple(units) or tuple(line.quantity for line in invoice.lines)
        if any(not 0 <= n < len(most) or not 0 < wanted[n] <= most[n] for n in wanted):
            return _too_much(invoice, left)
        return _of_units(invoice, left, taxes, money, wanted, most)
    asked = left if amount is None else amount
    if not 0 < asked <= left or money.round(asked) != asked:
        return _too_much(invoice, left)
    if asked == invoice.total:
        return CreditPlan(invoice.lines, invoice.total, whole=True)
    return _priced(invoice, dict(enumerate(line.quantity for line in invoice.lines)), taxes, money, asked)


def _too_much(invoice: AlegraDocument, left: Decimal) -> Problem:
    return Problem(Kind.NOT_POSSIBLE, invoice.id, {"hindrance": "amount", "left": f"{left:f}"})


def _of_units(
    invoice: AlegraDocument,
    left: Decimal,
    taxes: Mapping[str, Tax],
    money: Money,
    wanted: Mapping[int, Decimal],
    most: Sequence[Decimal],
) -> CreditPlan | Problem:
    if left == invoice.total and dict(enumerate(line.quantity for line in invoice.lines)) == dict(wanted):
        return CreditPlan(invoice.lines, invoice.total, whole=True, units=True)
    plan = _priced(invoice, wanted, taxes, money, None)
    if isinstance(plan, Problem):
        return plan
    over = plan.amount - left
    few = _roundings(invoice, money)
    if over > few:
        return _too_much(invoice, left)
    last = all(wanted.get(n, Decimal(0)) == units for n, units in enumerate(most))
    if over > 0 or (last and -few <= over < 0):  # several notes were each rounded: the last one takes what is left
        plan = _priced(invoice, wanted, taxes, money, left)
    return plan if isinstance(plan, Problem) else replace(plan, units=True)


def _roundings(invoice: AlegraDocument, money: Money) -> Decimal:
    """The most that notes for single units, each rounded, and the invoice itself may differ by."""
    return sum((max(line.quantity, Decimal(1)) for line in invoice.lines), Decimal(0)) * money.unit


def _priced(
    invoice: AlegraDocument,
    quantities: Mapping[int, Decimal],
    taxes: Mapping[str, Tax],
    money: Money,
    amount: Decimal | None,
) -> CreditPlan | Problem:
    """Lines of these units whose document totals `amount`; without one, what they cost on the invoice."""
    chosen = sorted(quantities)
    lines: list[LineToPrice] = []
    with localcontext(prec=_PRECISION):
        for n in chosen:
            rates = rates_of(invoice.lines[n], taxes)
            if isinstance(rates, Problem):
                return rates
            lines.append(LineToPrice(gross_price(invoice.lines[n], rates), quantities[n], rates=rates))
        added = sum((line.amount for line in lines), Decimal(0))
        asked = money.round(added) if amount is None else amount
        discount = max(added - asked, Decimal(0)) if amount is not None else Decimal(0)
        if asked - added > _roundings(invoice, money):  # the invoice holds more than its lines say
            return Problem(
                Kind.TOTAL_DIFFERS, invoice.id, {"sale": f"{asked:f}", "document": f"{money.round(added):f}"}
            )
        if amount is not None and asked > added > 0:  # by roundings of earlier notes only
            lines = [replace(line, unit_price=line.unit_price * asked / added) for line in lines]
            discount = Decimal(0)
        priced = price_lines(lines, asked, discount, money)
    if isinstance(priced, Problem):
        return replace(priced, subject=invoice.id)
    return CreditPlan(tuple(_line(invoice.lines[chosen[line.index]], line) for line in _needed(priced.lines)), asked)


def _needed(lines: Sequence[PricedLine]) -> list[PricedLine]:
    """A line of nothing credits nothing; but a note has one line at least."""
    return [line for line in lines if line.price > 0] or list(lines[:1])


def _line(line: AlegraLine, priced: PricedLine) -> AlegraLine:
    return replace(line, price=priced.price, quantity=priced.quantity, discount=Decimal(0))


# --- what it is called ------------------------------------------------------------------------------------------------


def suggested_type(country: str, plan: CreditPlan, sale: Sale | None) -> str:
    """Alegra's word for a note of this kind; "" for a country without such words."""
    if country == "colombia":
        if plan.whole:
            return "VOID_ELECTRONIC_INVOICE"
        return "PARTIALL_DEVOLUTION" if plan.units else "REDUCTION_DISCOUNT_PARTIAL_TOTAL"
    if country == "mexico":
        goods = sale is not None and sale.store is Store.MASTERSHOP and sale.stage is Stage.RETURNED
        return "03" if plan.units or (goods and plan.whole) else "01"
    return ""


def suggested_cause(sale_id: str, store: str, sale: Sale | None, *, whole: bool) -> str:
    """Printed and reported, therefore in the country's language."""
    name = f"venta {sale_id} de {_STORES.get(Store(store), store)}"
    if not whole:
        return f"Devolución parcial de la {name}"
    word = "Anulación" if sale is None or sale.stage is Stage.CANCELLED else "Devolución"
    return f"{word} de la {name}"
