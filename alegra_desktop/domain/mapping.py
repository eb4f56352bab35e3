"""From a sale that is due to the exact document it becomes, or every reason why it cannot become one yet.

Nothing is guessed and no line is dropped: what has no link, no tax or no customer holds the whole sale (R16).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from alegra_desktop.domain.catalog import Catalog, Company
from alegra_desktop.domain.cfdi import WITHOUT_TAX_EFFECTS, choose, regime_of
from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.customer import customer_of
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.documents import CustomerPlan, DocumentLine, DocumentPlan, ItemPlan
from alegra_desktop.domain.payment import payment_method
from alegra_desktop.domain.pricing import (
    LineToPrice,
    Money,
    Pricing,
    adds_up,
    currency_unit,
    price_lines,
    total_differs,
)
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.products import Resolved, Resolver
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import STORE_NAMES, Charge, Sale, SaleLine, Store
from alegra_desktop.domain.text import NOTE_LIMIT, clean_text, printed_amount


def plan_document(
    sale: Sale,
    rules: Rules,
    catalog: Catalog,
    *,
    as_unidentified: bool = False,
    formats: Mapping[str, str] | None = None,
    planned: Mapping[str, ItemPlan] | None = None,
    fix: BuyerFix | None = None,
    regimes: Mapping[str, str] | None = None,
) -> DocumentPlan | tuple[Problem, ...]:
    """The document of a due sale, or all of its problems at once.

    `as_unidentified`: the merchant chose to bill this sale without identification. `formats`: store product id ->
    Hotmart format, for the product key of new items in Mexico. `planned`: store product id -> the item that is about to
    be registered for it. `fix`: what the merchant says of the buyer. `regimes`: customer's number -> tax regime, as
    Alegra was last seen to hold it. Amounts: the sale's currency, tax included.
    """
    company = catalog.company
    sale = sale if fix is None else fix.applied(sale)
    currency, rate, currency_problem = _currency(sale, catalog)
    warehouse = warehouse_of(sale, rules, catalog)
    customer = _customer(sale, rules, company, as_unidentified, fix, regimes or {})
    use = cfdi_use(customer, rules, company) if isinstance(customer, CustomerPlan) else ""
    parts = _parts(sale, Resolver(sale.store, rules, catalog, rate or Decimal(1), formats or {}, planned or {}))
    money = Money(
        currency_unit(currency, company.currency, company.decimals),
        company.scale,
        rules.tolerance,
        rules.prices_include_tax,
    )
    priced = _priced(sale, parts, money)
    found = (currency_problem, warehouse, customer, use, *(part.resolved for part in parts), priced)
    problems = _unique([each for each in found if isinstance(each, Problem)])
    if problems or not isinstance(priced, Pricing) or isinstance(customer, Problem) or isinstance(warehouse, Problem):
        return problems
    mexican = company.country == "mexico"
    return DocumentPlan(
        kind=rules.kind,
        day=document_day(sale, company),
        customer=customer,
        lines=_document_lines(parts, priced, money.unit, company.country),
        total=priced.total,
        currency=currency,
        exchange_rate=rate,
        warehouse=warehouse,
        seller=rules.seller,
        cost_center=rules.cost_center,
        number_template=rules.number_template,
        payment_method=payment_method(sale, company.country, rules.payment_methods),
        payment_type=rules.payment_type if mexican else "",
        cfdi_use=str(use),
        anotation=_anotation(sale, rules, customer, company),
        notices=_notices(sale, parts, priced, money),
    )


def _customer(
    sale: Sale,
    rules: Rules,
    company: Company,
    as_unidentified: bool,
    fix: BuyerFix | None,
    regimes: Mapping[str, str],
) -> CustomerPlan | Problem:
    customer = customer_of(sale, rules, company, as_unidentified)
    if isinstance(customer, Problem) or customer.unidentified:
        return customer
    known = replace(customer, regime=regimes.get(customer.number, customer.regime))
    return fix.told(known) if fix is not None else known


def cfdi_use(customer: CustomerPlan, rules: Rules, company: Company) -> str | Problem:
    """The use of a Mexican invoice, "" for other documents; CUSTOMER_USE_REGIME if the customer's regime forbids it."""
    if company.country != "mexico" or rules.kind is not DocumentKind.INVOICE:
        return ""
    wanted = WITHOUT_TAX_EFFECTS if customer.unidentified else customer.cfdi_use or rules.cfdi_use
    use = choose(wanted, customer.regime, customer.company)
    if use is not None:
        return use
    regime = regime_of(customer.regime)
    said = f"{regime.code} {regime.name}" if regime else customer.regime
    return Problem(Kind.CUSTOMER_USE_REGIME, customer.number, {"use": wanted, "regime": said})


def document_day(sale: Sale, company: Company) -> date:
    """The company's local day of a draft or remission: Hotmart's approval (else order), MasterShop's order."""
    moment = sale.approved_at if sale.store is Store.HOTMART and sale.approved_at is not None else sale.ordered_at
    return local_day(moment, company.timezone)


@dataclass(frozen=True, slots=True)
class _Part:
    """A line of the sale or one of its charges, with what it costs and what it is in Alegra."""

    name: str
    amounts: LineToPrice
    resolved: Resolved | Problem


def _parts(sale: Sale, resolver: Resolver) -> list[_Part]:
    """Lines first, then charges; lines of one new product share its plan."""
    parts = [_line_part(line, resolver) for line in sale.lines]
    plans: dict[str, ItemPlan] = {}
    for i, part in enumerate(parts):
        if isinstance(part.resolved, Resolved) and part.resolved.create is not None:
            plan = plans.setdefault(part.resolved.create.reference, part.resolved.create)
            parts[i] = replace(part, resolved=replace(part.resolved, create=plan))
    return parts + [_charge_part(charge, resolver) for charge in sale.charges if charge.amount > 0]


def _line_part(line: SaleLine, resolver: Resolver) -> _Part:
    resolved = resolver.line(line)
    rates = resolved.rates if isinstance(resolved, Resolved) else ()
    return _Part(clean_text(line.name), LineToPrice(line.unit_price, line.quantity, line.discount, rates), resolved)


def _charge_part(charge: Charge, resolver: Resolver) -> _Part:
    name = clean_text(charge.name)
    resolved = resolver.charge(name, charge.amount)
    rates = resolved.rates if isinstance(resolved, Resolved) else ()
    return _Part(name, LineToPrice(charge.amount, Decimal(1), rates=rates, product=False), resolved)


def _priced(sale: Sale, parts: Sequence[_Part], money: Money) -> Pricing | Problem | None:
    """Prices; while a line has no tax yet only whether the sale adds up at all (None: it does, or cannot be told)."""
    discount = sale.discount - sum((c.amount for c in sale.charges if c.amount < 0), Decimal(0))
    amounts = [part.amounts for part in parts]
    if all(isinstance(part.resolved, Resolved) for part in parts):
        return price_lines(amounts, sale.total, discount, money)
    added = sum((each.amount for each in amounts), Decimal(0)) - discount
    if not money.prices_include_tax or adds_up(added, sale.total, money):
        return None
    return total_differs(sale.total, added, money.unit)


def _currency(sale: Sale, catalog: Catalog) -> tuple[str, Decimal | None, Problem | None]:
    """Currency ("": the company's) and Alegra's rate for it; it must be active there."""
    home, code = catalog.company.currency, sale.currency.strip().upper()
    if code in ("", home):
        return "", None, None
    known = catalog.currencies.get(code)
    if known is None or not known.active or known.rate <= 0:
        return code, None, Problem(Kind.CURRENCY_NOT_ENABLED, code, {"currency": code, "home": home})
    return code, known.rate, None


def linked_warehouse(name: str, rules: Rules) -> str:
    """The Alegra warehouse that the store's own word for one is linked to, "" for none."""
    links = {word.strip().casefold(): linked for word, linked in rules.warehouse_links.items()}
    return rules.warehouse_links.get(name) or links.get(name.strip().casefold(), "")


def warehouse_of(sale: Sale, rules: Rules, catalog: Catalog) -> str | Problem:
    """The linked warehouse; for a sale that names none the fallback, without which none is sent, so that Alegra takes
    its default."""
    name = sale.warehouse.strip()
    linked = linked_warehouse(sale.warehouse, rules) if name else rules.fallback_warehouse
    if not linked:
        return Problem(Kind.WAREHOUSE_NOT_LINKED, name, {"warehouse": name}) if name else ""
    known = catalog.warehouses.get(linked)
    if known is None or not known.active:
        shown, setting = known.name if known else name or linked, "warehouse" if name else "fallback_warehouse"
        return Problem(Kind.SETTING_GONE, linked, {"name": shown, "setting": setting})
    return linked


def _document_lines(parts: Sequence[_Part], priced: Pricing, unit: Decimal, country: str) -> tuple[DocumentLine, ...]:
    lines: list[DocumentLine] = []
    told: set[int] = set()  # of a split line only the first half names the discount
    for line in priced.lines:
        part = parts[line.index]
        assert isinstance(part.resolved, Resolved)  # otherwise nothing was priced
        lines.append(
            DocumentLine(
                item=part.resolved.item,
                name=part.name,
                price=line.price,
                quantity=line.quantity,
                taxes=part.resolved.taxes,
                description=_description(part, priced.discounts[line.index], unit, country, line.index in told),
                create=part.resolved.create,
            )
        )
        told.add(line.index)
    return tuple(lines)


def _description(part: _Part, discount: Decimal, unit: Decimal, country: str, told: bool) -> str:
    """Printed under the line, in Spanish for the merchant's customer: which charge it is, which discount it holds."""
    texts = [] if part.amounts.product else [part.name]
    if discount > 0 and not told:
        texts.append(f"Descuento {printed_amount(discount, unit, country)} incluido")
    return ". ".join(texts)


def _anotation(sale: Sale, rules: Rules, customer: CustomerPlan, company: Company) -> str:
    """The printed note, in Spanish: the order; the sale's day on a document dated later; and, where the customer is
    nobody in particular, who bought and where it went (Colombia wants the address of a delivery on record)."""
    texts = [f"Pedido {sale.sale_id} ({STORE_NAMES[sale.store]})"]
    if rules.final and rules.kind is DocumentKind.INVOICE:
        texts.append(f"Fecha de la venta: {document_day(sale, company)}")
    if customer.unidentified:
        address = sale.buyer.address
        name = clean_text(sale.buyer.name)
        place = ", ".join(filter(None, map(clean_text, (address.street, address.city, address.state))))
        texts += [f"Cliente: {name}"] if name else []
        texts += [f"Entrega: {place}"] if place else []
    return ". ".join(texts)[:NOTE_LIMIT]


def _notices(sale: Sale, parts: Sequence[_Part], priced: Pricing, money: Money) -> tuple[str, ...]:
    """`<kind>:<subject>...`: things worth telling that stop nothing."""
    notices = [notice for part in parts if isinstance(part.resolved, Resolved) for notice in part.resolved.notices]
    difference = priced.total - money.round(sale.total)
    if money.prices_include_tax and difference != 0:  # let through by the tolerance
        notices.append(f"{Kind.TOTAL_DIFFERS.value}:{difference:f}")
    return tuple(dict.fromkeys(notices))


def _unique(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    unique: list[Problem] = []
    for problem in problems:
        if problem not in unique:
            unique.append(problem)
    return tuple(unique)
