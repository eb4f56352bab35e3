"""The document a sale becomes (a plan, before anything is sent) and a document as read back from Alegra."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from alegra_desktop.domain.places import Place
from alegra_desktop.domain.rules import DocumentKind


@dataclass(frozen=True, slots=True)
class ItemPlan:
    """An item to be registered with the sale (H5)."""

    reference: str
    name: str
    price: Decimal  # without tax
    tax: str  # Alegra tax id; "": excluded, without any
    service: bool  # Hotmart: service; MasterShop: product without stock
    unit: str = "service"
    product_key: str = ""
    product_id: str = ""  # the store's, to link it afterwards


@dataclass(frozen=True, slots=True)
class CustomerPlan:
    """The contact a document needs. `number` is cleaned, without check digit; `unidentified`: the shared contact."""

    number: str
    number_type: str  # CC, NIT, CE, PP, ... ; RFC in Mexico
    check_digit: str = ""
    company: bool = False
    name: str = ""  # company name, or the full name of a person
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    city: str = ""  # as the store gave it
    state: str = ""
    zip_code: str = ""
    country: str = ""
    place: Place | None = None  # Colombia: city and department where they could be told
    regime: str = ""  # Mexico: Alegra's key of the tax regime, where it is known
    cfdi_use: str = ""  # Mexico: what the merchant chose for this customer
    unidentified: bool = False


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """`price` is without tax, at the company's scale; `item` is "" while `create` has not been registered."""

    item: str
    name: str
    price: Decimal
    quantity: Decimal
    taxes: tuple[str, ...]
    description: str = ""
    create: ItemPlan | None = None


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """Everything about a document except its client's id, its mark and (for final invoices) its stamping day."""

    kind: DocumentKind
    day: date
    customer: CustomerPlan
    lines: tuple[DocumentLine, ...]
    total: Decimal  # tax included, in `currency`; equals what Alegra must answer
    currency: str = ""  # "" : the company's
    exchange_rate: Decimal | None = None
    warehouse: str = ""
    seller: str = ""
    cost_center: str = ""
    number_template: str = ""
    payment_method: str = ""  # CASH, CREDIT_CARD, ... (Colombia's upper-case codes)
    payment_type: str = ""  # Mexico: PUE, PPD
    cfdi_use: str = ""  # Mexico
    anotation: str = ""  # printed
    notices: tuple[str, ...] = ()  # things worth telling that stop nothing

    @property
    def needs_items(self) -> tuple[ItemPlan, ...]:
        return tuple(line.create for line in self.lines if line.create is not None and not line.item)


class Stamp(StrEnum):
    NONE = "none"
    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class AlegraLine:
    item: str
    price: Decimal
    quantity: Decimal
    taxes: tuple[str, ...] = ()
    reference: str = ""
    discount: Decimal = Decimal(0)
    name: str = ""


@dataclass(frozen=True, slots=True)
class AlegraDocument:
    """An invoice or remission as Alegra shows it. `status`: draft, open, closed, void."""

    id: str
    kind: DocumentKind
    status: str
    day: date | None
    total: Decimal
    client: str = ""
    client_number: str = ""
    client_email: str = ""
    observations: str = ""
    anotation: str = ""
    number: str = ""
    stamp: Stamp = Stamp.NONE
    stamp_words: str = ""
    balance: Decimal | None = None
    payments: int = 0
    lines: tuple[AlegraLine, ...] = ()
    warehouse: str = ""
    raw: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def live(self) -> bool:
        return self.status != "void"


@dataclass(frozen=True, slots=True)
class AlegraPayment:
    """A payment received. `invoices`: what part of it went to which invoice. `live` is False once it was annulled."""

    id: str
    client: str
    day: date | None
    amount: Decimal
    observations: str = ""
    live: bool = True
    invoices: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class AlegraCreditNote:
    """A credit note. `invoices`: what part of it corrects which invoice."""

    id: str
    client: str
    day: date | None
    total: Decimal
    observations: str = ""
    live: bool = True
    invoices: tuple[tuple[str, Decimal], ...] = ()
    number: str = ""
    stamp: Stamp = Stamp.NONE
    stamp_words: str = ""
    lines: tuple[AlegraLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AlegraAdjustment:
    """An inventory adjustment. `lines`: item id and quantity, negative for what left."""

    id: str
    day: date | None
    warehouse: str
    observations: str = ""
    lines: tuple[tuple[str, Decimal], ...] = ()
