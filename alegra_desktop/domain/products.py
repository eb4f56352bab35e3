"""Which Alegra item a sale line is, with which taxes, or why that cannot be told (S10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal

from alegra_desktop.domain.catalog import NO_TAX, Catalog, Company, Item, Tax, sent_taxes
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.reference import line_reference
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import SaleLine, Store
from alegra_desktop.domain.text import clean_text

#: Keys of the Mexican catalogue (SAT, CFDI 4.0) for Hotmart's product formats, by the search terms of Hotmart's own
#: guide. A bundle may hold anything and an agent is in no term of the guide: those are left for the merchant.
PRODUCT_KEYS = {
    "EBOOK": "60102300",
    "ONLINE_COURSE": "86111500",
    "ONLINE_SERVICE": "86111500",
    "ONLINE_EVENT": "86111500",
    "IMAGES": "01010101",
    "TEMPLATES": "01010101",
    "COMMUNITY": "01010101",
    "ETICKET": "83112600",
    "VIDEOS": "90131602",
    "SOFTWARE": "81112501",
    "MOBILE_APPS": "81112501",
    "SERIAL_CODES": "81112501",
    "AUDIOS": "80161507",
}

NOT_IN_CATALOGUE = "01010101"
#: What the guide names for payment links, "billing services", is the key the tax authority reserves for advances: it
#: is offered with that said, and never taken by itself.
ADVANCES_KEY = "84111506"

#: Measurement units, (service, product), as Alegra's version of the country writes them.
_UNITS = {"mexico": ("E48", "H87")}


@dataclass(frozen=True, slots=True)
class Resolved:
    """An item that exists or, without one, the plan of it; `rates` in percent, one per tax."""

    item: str
    taxes: tuple[str, ...]
    rates: tuple[Decimal, ...]
    create: ItemPlan | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves the lines of one sale. `formats`: store product id -> Hotmart format, where known. `planned`: items that
    are about to be registered, by store product."""

    store: Store
    rules: Rules
    catalog: Catalog
    exchange_rate: Decimal = Decimal(1)  # of the company's currency for one of the sale's
    formats: Mapping[str, str] = field(default_factory=dict)
    planned: Mapping[str, ItemPlan] = field(default_factory=dict)

    def line(self, line: SaleLine) -> Resolved | Problem:
        """What is planned for it, else a link (variation before product), else the exact reference, else a new item if
        the merchant allows it."""
        plan = self.planned.get(line.variation_id) or self.planned.get(line.product_id)
        if plan is not None:
            return self._planned(line, plan)
        found = self._linked(line) or self._by_reference(line)
        if isinstance(found, Problem):
            return found
        return self._new(line) if found is None else self._with_item(line, *found)

    def _planned(self, line: SaleLine, plan: ItemPlan) -> Resolved | Problem:
        """As the line will be resolved once its item is registered and linked."""
        known = self.catalog.by_reference.get(plan.reference)
        if known:  # is taken instead of made
            return self._with_item(line, known[0], ())
        there = self._with_item(line, made_item("", plan), ())
        return replace(there, create=plan) if isinstance(there, Resolved) else there

    def _with_item(self, line: SaleLine, item: Item, notices: tuple[str, ...]) -> Resolved | Problem:
        unusable = _unusable(item) or self._keyless(item, product_key(self.formats.get(line.product_id, "")))
        return unusable or self._with_taxes(item, self._linked_tax(line), notices)

    def item(self, line: SaleLine) -> Item | None:
        """The item that stands in Alegra for a line, usable or not; None without one."""
        found = self._linked(line) or self._by_reference(line)
        return None if found is None or isinstance(found, Problem) else found[0]

    def charge(self, name: str, amount: Decimal) -> Resolved | Problem:
        """The item of freight and other charges."""
        if not self.rules.charges_item:
            return Problem(Kind.CHARGE_ITEM_MISSING, "charges_item", {"charge": name, "amount": f"{amount:f}"})
        item = self.catalog.items.get(self.rules.charges_item)
        if item is None:
            return _gone(self.rules.charges_item, self.rules.charges_item)
        return _unusable(item) or self._keyless(item, "") or self._with_taxes(item, "", ())

    def _linked(self, line: SaleLine) -> tuple[Item, tuple[str, ...]] | Problem | None:
        item_id = _first(self.rules.product_links, line)
        if not item_id:
            return None
        item = self.catalog.items.get(item_id)
        return (item, ()) if item is not None else _gone(item_id, item_id)

    def _by_reference(self, line: SaleLine) -> tuple[Item, tuple[str, ...]] | None:
        """Several items may share one reference: the oldest that can be sold is taken, and it is told."""
        reference = line_reference(self.store, line)
        found = self.catalog.by_reference.get(reference, ()) if reference else ()
        if not found:
            return None
        item = next((item for item in found if _unusable(item) is None), found[0])
        notices = (f"{Kind.PRODUCT_DUPLICATED.value}:{reference}:{item.id}",) if len(found) > 1 else ()
        return item, notices

    def _new(self, line: SaleLine) -> Resolved | Problem:
        reference = line_reference(self.store, line)
        name = clean_text(line.name) or reference
        if not self.rules.create_missing or not reference:
            subject = line.variation_id or line.product_id or name
            return Problem(Kind.PRODUCT_NOT_LINKED, subject, {"product": name, "reference": reference})
        tax_id = self._linked_tax(line) or self.rules.default_tax
        if not tax_id:
            return Problem(Kind.TAX_MISSING, line.product_id or name, {"product": name})
        tax = self._tax(tax_id)
        if isinstance(tax, Problem):
            return tax
        plan = plan_item(
            line,
            self.store,
            self.catalog.company,
            tax,
            exchange_rate=self.exchange_rate,
            prices_include_tax=self.rules.prices_include_tax,
            product_format=self.formats.get(line.product_id, ""),
        )
        if self._key_wanted and not plan.product_key:
            return Problem(Kind.PRODUCT_KEY_MISSING, line.product_id or reference, {"item": name, "key": ""})
        return replace(_resolved("", [tax], ()), create=plan)

    @property
    def _key_wanted(self) -> bool:
        """Mexican invoices cannot be stamped without the tax authority's key of each product."""
        return self.catalog.company.country == "mexico" and self.rules.kind is DocumentKind.INVOICE

    def _keyless(self, item: Item, suggested: str) -> Problem | None:
        """A draft may go without the key, which can still be given in Alegra; what is stamped at once may not."""
        if not (item.key_missing and self._key_wanted and self.rules.final):
            return None
        return Problem(Kind.PRODUCT_KEY_MISSING, item.id, {"item": item.name, "key": suggested})

    def _with_taxes(self, item: Item, linked: str, notices: tuple[str, ...]) -> Resolved | Problem:
        """The tax linked to the product, else the item's own active taxes, else the default, else held. Only the
        merchant's word makes a line go without any: "excluded" as link or default.

        A link that contradicts what the item says in Alegra is held as well: one of the two is wrong, and only the
        merchant's accountant knows which.
        """
        own = [tax for tax in map(self.catalog.taxes.get, item.taxes) if tax is not None and tax.active]
        if linked and own and [tax.id for tax in own] != [linked]:
            here = self.catalog.tax(linked)
            names = {"tax": here.name if here else linked, "tax2": ", ".join(tax.name for tax in own)}
            return Problem(Kind.TAX_CONTRADICTS, item.id, {"item": item.name, **names})
        if own and not linked:
            return _resolved(item.id, own, notices)
        tax_id = linked or self.rules.default_tax
        if not tax_id:
            return Problem(Kind.PRODUCT_WITHOUT_TAX, item.id, {"item": item.name})
        tax = self._tax(tax_id)
        return tax if isinstance(tax, Problem) else _resolved(item.id, [tax], notices)

    def _linked_tax(self, line: SaleLine) -> str:
        return _first(self.rules.tax_links, line)

    def _tax(self, tax_id: str) -> Tax | Problem:
        tax = self.catalog.tax(tax_id)
        if tax is None or not tax.active:
            return Problem(Kind.SETTING_GONE, tax_id, {"name": tax.name if tax else tax_id, "setting": "tax"})
        return tax


def plan_item(
    line: SaleLine,
    store: Store,
    company: Company,
    tax: Tax,
    *,
    exchange_rate: Decimal = Decimal(1),
    prices_include_tax: bool = True,
    product_format: str = "",
) -> ItemPlan:
    """The item to register for a sold product: Hotmart sells services, MasterShop products without stock control.

    The price is the sale's before discounts, without tax, in the company's currency.
    """
    divisor = 1 + tax.percentage / 100 if prices_include_tax else Decimal(1)
    price = (line.unit_price * exchange_rate / divisor).quantize(Decimal(1).scaleb(-company.scale), ROUND_HALF_EVEN)
    service = store is Store.HOTMART
    reference = line_reference(store, line)
    units = _UNITS.get(company.country, ("service", "unit"))
    return ItemPlan(
        reference=reference,
        name=clean_text(line.name) or reference,
        price=price,
        tax=next(iter(sent_taxes([tax])), ""),
        service=service,
        unit=units[0] if service else units[1],
        product_key=product_key(product_format) if company.country == "mexico" else "",
        product_id=line.variation_id or line.product_id,
    )


def made_item(item_id: str, plan: ItemPlan) -> Item:
    """The item that Alegra has once the plan is registered."""
    return Item(
        id=item_id,
        name=plan.name,
        reference=plan.reference,
        type="service" if plan.service else "product",
        taxes=(plan.tax,) if plan.tax else (),
        price=plan.price,
        product_key=plan.product_key,
        key_missing=not plan.product_key,
    )


def product_key(product_format: str) -> str:
    """The Mexican product key suggested for a Hotmart format, "" where none can be told."""
    return PRODUCT_KEYS.get(product_format.strip().upper(), "")


def _first(links: Mapping[str, str], line: SaleLine) -> str:
    return links.get(line.variation_id, "") or links.get(line.product_id, "")


def _resolved(item_id: str, taxes: list[Tax], notices: tuple[str, ...]) -> Resolved:
    rates = tuple(tax.percentage for tax in taxes if tax is not NO_TAX)
    return Resolved(item_id, sent_taxes(taxes), rates, notices=notices)


def _unusable(item: Item) -> Problem | None:
    if not item.active:
        return _gone(item.id, item.name)
    if item.type == "variantParent":
        return Problem(Kind.PRODUCT_IS_PARENT, item.id, {"item": item.name})
    return None


def _gone(item_id: str, name: str) -> Problem:
    return Problem(Kind.PRODUCT_INACTIVE, item_id, {"item": name})
