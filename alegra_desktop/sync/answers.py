"""What the office answers. Frozen, without secrets."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from alegra_desktop.alegra.links import page as web_page
from alegra_desktop.alegra.links import view as web_link
from alegra_desktop.domain.catalog import (
    AlegraUser,
    Catalog,
    Company,
    Currency,
    Item,
    Named,
    NumberTemplate,
    Tax,
    Warehouse,
    index_references,
)
from alegra_desktop.domain.documents import AlegraDocument, CustomerPlan, ItemPlan
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.sync.report import Planned, Trouble

__all__ = [
    "Account",
    "Catalogue",
    "Check",
    "CheckState",
    "Done",
    "FirstRun",
    "MadeItems",
    "NewTax",
    "Numbering",
    "Preview",
    "PreviewDocument",
    "PreviewLine",
    "RefusedItem",
    "Sent",
    "StoreCheck",
    "StoreGoods",
    "StoreProduct",
    "web_link",
    "web_page",
]


# --- accounts ---------------------------------------------------------------------------------------------------------


#: A new numbering takes its time to be had; the count is for a company whose pace is not known.
SOON_DAYS, FEW_NUMBERS = 60, 100


class CheckState(StrEnum):
    OK = "ok"
    WARNING = "warning"
    BAD = "bad"
    UNKNOWN = "unknown"  # it could not be read; `details["words"]` say why


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the pre-flight. `key`: account, company, electronic, numbering or final_consumer."""

    key: str
    state: CheckState
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Numbering:
    """A numbering for invoices. `days`: until it expires, negative afterwards; `lasts`: days its numbers last at the
    present pace."""

    template: NumberTemplate
    left: int | None = None
    days: int | None = None
    lasts: int | None = None
    in_use: bool = False

    @property
    def usable(self) -> bool:
        used_up = self.left is not None and self.left <= 0
        return self.template.active and not used_up and (self.days is None or self.days >= 0)

    @property
    def ends_in(self) -> int | None:
        """Days until it expires or its numbers are used up, whichever comes first; None: no end is known."""
        return min((days for days in (self.days, self.lasts) if days is not None), default=None)

    @property
    def soon(self) -> bool:
        """The next one is to be requested now."""
        return self._within(SOON_DAYS, FEW_NUMBERS)

    @property
    def coming(self) -> bool:
        """Its end is in sight, and nothing has to be done about it yet."""
        return not self.soon and self._within(2 * SOON_DAYS, 2 * FEW_NUMBERS)

    def _within(self, days: int, numbers: int) -> bool:
        few = self.lasts is None and self.left is not None and self.left < numbers
        return few or (self.ends_in is not None and self.ends_in < days)


@dataclass(frozen=True, slots=True)
class Account:
    """An Alegra company as one user sees it."""

    company: Company
    user: AlegraUser
    checks: tuple[Check, ...]
    numbering: tuple[Numbering, ...]

    @property
    def electronic(self) -> bool:
        return any(each.template.electronic and each.usable for each in self.numbering)

    @property
    def ready(self) -> bool:
        return all(check.state is not CheckState.BAD for check in self.checks)


@dataclass(frozen=True, slots=True)
class StoreCheck:
    """`sales_30_days`: distinct sales in any state; a smaller number than true if not `complete`."""

    account_id: str
    name: str
    products: tuple[StoreProduct, ...]
    warehouses: tuple[str, ...]
    sales_30_days: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class StoreGoods:
    """What the store of an integration sells, and from where."""

    products: tuple[StoreProduct, ...]
    warehouses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything of an Alegra company there is to choose from."""

    company: Company
    taxes: tuple[Tax, ...]
    items: tuple[Item, ...]
    warehouses: tuple[Warehouse, ...]
    sellers: tuple[Named, ...]
    cost_centers: tuple[Named, ...]
    bank_accounts: tuple[Named, ...]
    number_templates: tuple[NumberTemplate, ...]
    item_categories: tuple[Named, ...]
    price_lists: tuple[Named, ...]
    currencies: tuple[Currency, ...]
    units: tuple[str, ...]

    @property
    def catalog(self) -> Catalog:
        return Catalog(
            self.company,
            {tax.id: tax for tax in self.taxes},
            {item.id: item for item in self.items},
            {warehouse.id: warehouse for warehouse in self.warehouses},
            {currency.code: currency for currency in self.currencies},
            {account.id: account for account in self.bank_accounts},
            index_references(self.items),
        )


# --- creating ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewTax:
    name: str
    percentage: Decimal
    type: str = "IVA"
    description: str = ""


@dataclass(frozen=True, slots=True)
class RefusedItem:
    item: ItemPlan
    problem: Problem


@dataclass(frozen=True, slots=True)
class MadeItems:
    """`made`: by the store's product id. `unanswered` ones may have been created: they are looked for, not sent again.

    `problem`: why it ended before the last one; what was left is in `unanswered` too.
    """

    made: dict[str, Item] = field(default_factory=dict)
    refused: tuple[RefusedItem, ...] = ()
    unanswered: tuple[ItemPlan, ...] = ()
    problem: Problem | None = None


# --- previews ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """`item`: its name in Alegra, or the new one's. Amounts of the line are rounded for showing."""

    item: str
    reference: str
    new: bool
    name: str
    description: str
    quantity: Decimal
    price: Decimal
    net: Decimal
    taxes: tuple[Tax, ...]
    tax_amount: Decimal

    @property
    def gross(self) -> Decimal:
        return self.net + self.tax_amount


@dataclass(frozen=True, slots=True)
class PreviewDocument:
    """A document before it is sent, with names instead of ids; "" where the document names nothing."""

    day: date
    customer: CustomerPlan
    lines: tuple[PreviewLine, ...]
    subtotal: Decimal
    taxes: Decimal
    total: Decimal
    currency: str
    numbering: str = ""
    warehouse: str = ""
    seller: str = ""
    cost_center: str = ""
    account: str = ""
    payment_method: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """The exact document beside its sale. `difference`: document minus sale. `standing`: what is in Alegra already."""

    sale: Sale
    state: State
    reason: str
    kind: DocumentKind
    final: bool
    document: PreviewDocument | None = None
    problems: tuple[Problem, ...] = ()
    difference: Decimal = Decimal(0)
    mark: str = ""
    row_id: int = 0
    standing: AlegraDocument | None = None

    @property
    def balances(self) -> bool:
        return self.document is not None and not any(one.kind is Kind.TOTAL_DIFFERS for one in self.problems)


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What activating an integration would do."""

    documents: tuple[Planned, ...]
    recognised: int
    waiting: int
    held: int
    skipped: int
    problems: tuple[Trouble, ...]
    incomplete: str = ""

    @property
    def money(self) -> dict[str, Decimal]:
        """What the documents add up to, by currency ("": the company's)."""
        sums: dict[str, Decimal] = {}
        for planned in self.documents:
            sums[planned.plan.currency] = sums.get(planned.plan.currency, Decimal(0)) + planned.plan.total
        return sums


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one sale sent by hand. `problem`: why it is not in Alegra (yet)."""

    row_id: int
    state: State
    alegra_id: str = ""
    number: str = ""
    link: str = ""
    problem: Problem | None = None


# --- rows -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Done:
    """Which rows it was done to, and why not to the others."""

    rows: tuple[int, ...]
    refused: tuple[tuple[int, Problem], ...] = ()
