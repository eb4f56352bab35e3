"""What Alegra holds that documents point to. Ids are text; money and percentages are `Decimal`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Company:
    """GET /company. `decimals` is `decimalPrecision` (0 or 2), `scale` is `calculationScale` (6)."""

    identification: str  # cleaned to letters and digits, without check digit
    name: str
    country: str  # applicationVersion, lower case: colombia, mexico, ...
    currency: str = "COP"
    timezone: str = "America/Bogota"
    decimals: int = 2
    scale: int = 6
    address: str = ""
    email: str = ""
    regime: str = ""
    zip_code: str = ""

    @property
    def unit(self) -> Decimal:
        """The smallest amount a total may have."""
        return Decimal(1).scaleb(-self.decimals)


@dataclass(frozen=True, slots=True)
class Tax:
    id: str
    name: str
    percentage: Decimal
    type: str = ""  # IVA, INC, ...
    active: bool = True


#: Said in the place of a tax's id: goods outside IVA (in Colombia ET 424 and 476), whose lines name no tax at all.
#: Exempt goods are another thing: taxed at 0 % (ET 477 and 481), by a tax that Alegra has.
EXCLUDED = "excluded"
NO_TAX = Tax(EXCLUDED, EXCLUDED, Decimal(0))


def sent_taxes(taxes: Iterable[Tax]) -> tuple[str, ...]:
    """The ids that a line or an item is sent with: none for what is excluded."""
    return tuple(tax.id for tax in taxes if tax.id != EXCLUDED)


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    name: str
    reference: str = ""
    active: bool = True
    type: str = ""  # product, service, variantParent, variant, kit, simple
    taxes: tuple[str, ...] = ()  # ids of its taxes
    price: Decimal = Decimal(0)  # main price list, without tax
    stocked: bool = False
    product_key: str = ""
    key_missing: bool = False  # Alegra shows that it has none; False where it does not say


@dataclass(frozen=True, slots=True)
class Warehouse:
    id: str
    name: str
    active: bool = True
    default: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Sellers, cost centers, bank accounts, terms, price lists, item categories."""

    id: str
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class Currency:
    code: str
    rate: Decimal  # of the company's currency for one unit of this one
    active: bool = True


@dataclass(frozen=True, slots=True)
class NumberTemplate:
    id: str
    name: str
    prefix: str = ""
    document_type: str = ""  # invoice, estimate, creditNote, ...
    electronic: bool = False
    default: bool = False
    active: bool = True
    next_number: int | None = None
    max_number: int | None = None
    start: date | None = None
    end: date | None = None
    resolution: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    id: str
    name: str
    number: str  # identification, as Alegra gives it
    number_type: str = ""
    email: str = ""
    active: bool = True
    client: bool = True
    provider: bool = False
    regime: str = ""  # Alegra's key


@dataclass(frozen=True, slots=True)
class AlegraUser:
    id: str
    email: str
    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything of one company that mapping needs. `complete` lists only; a partial list is never put here."""

    company: Company
    taxes: dict[str, Tax] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    warehouses: dict[str, Warehouse] = field(default_factory=dict)
    currencies: dict[str, Currency] = field(default_factory=dict)  # by code
    bank_accounts: dict[str, Named] = field(default_factory=dict)
    by_reference: dict[str, tuple[Item, ...]] = field(default_factory=dict)  # exact text -> items, lowest id first

    def tax(self, tax_id: str) -> Tax | None:
        """By its id, or by the word for none at all."""
        return NO_TAX if tax_id == EXCLUDED else self.taxes.get(tax_id)

    def with_items(self, items: Iterable[Item]) -> Catalog:
        """The same catalog knowing also these items (created or read since)."""
        merged = {**self.items, **{item.id: item for item in items}}
        return Catalog(
            self.company,
            self.taxes,
            merged,
            self.warehouses,
            self.currencies,
            self.bank_accounts,
            index_references(merged.values()),
        )


_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")


def is_id(text: str) -> bool:
    """Whether a text can be one of Alegra's ids: numbers and UUIDs, with room for what may come, never a path."""
    return _ID.fullmatch(text) is not None


def id_order(alegra_id: str) -> tuple[int, int, str]:
    """Sort key of Alegra ids by age: old decimal ids first by value, then UUID v7, which sort as text."""
    plain = alegra_id.isascii() and alegra_id.isdigit()  # "²" is a digit, but no number
    return (0, int(alegra_id), "") if plain else (1, 0, alegra_id.lower())


def index_references(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    """Items by exact reference, the lowest id first."""
    index: dict[str, list[Item]] = {}
    for item in items:
        if item.reference:
            index.setdefault(item.reference, []).append(item)
    return {ref: tuple(sorted(found, key=lambda i: id_order(i.id))) for ref, found in index.items()}
