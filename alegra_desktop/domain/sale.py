"""The neutral sale: what a store sold, without the store's own shapes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Store(StrEnum):
    HOTMART = "hotmart"
    MASTERSHOP = "mastershop"


#: As they call themselves.
STORE_NAMES = {Store.HOTMART: "Hotmart", Store.MASTERSHOP: "MasterShop"}


class PaymentForm(StrEnum):
    PREPAID = "prepaid"
    COD = "cod"


class Stage(StrEnum):
    """Where a sale stands, in words both stores share. The store's own word stays in `Sale.status`."""

    PENDING = "pending"  # not money yet, may become due
    TO_PREPARE = "to_prepare"
    TO_COLLECT = "to_collect"
    COLLECTED = "collected"
    IN_TRANSIT = "in_transit"
    DELIVERED = "delivered"
    APPROVED = "approved"  # paid, inside the warranty
    COMPLETE = "complete"  # paid, warranty over
    CANCELLED = "cancelled"
    RETURNED = "returned"  # returned, refunded or charged back
    DISPUTED = "disputed"  # a claim or partial refund is open: a person decides
    UNKNOWN = "unknown"  # a word or number we have never seen, or one nobody can explain


#: What stands behind the store's word in `Sale.status` where not that word is the riddle, but how it was paid or what
#: each of its products cost.
PAYMENT_UNCLEAR = " (payment: "
VALUE_UNCLEAR = " (one value for "


@dataclass(frozen=True, slots=True)
class Address:
    street: str = ""
    city: str = ""
    state: str = ""
    zip_code: str = ""
    country: str = ""  # ISO-3166 alpha-2 where it could be told, else the store's word


@dataclass(frozen=True, slots=True)
class Buyer:
    """`number` and `number_type` are exactly what the store gave; cleaning is `customer.py`'s work."""

    name: str = ""
    email: str = ""
    phone: str = ""
    number: str = ""
    number_type: str = ""
    address: Address = Address()


@dataclass(frozen=True, slots=True)
class SaleLine:
    """`unit_price` and `discount` are in the sale's currency, as the store states them (see `prices_include_tax`)."""

    product_id: str
    name: str
    quantity: Decimal
    unit_price: Decimal
    variation_id: str = ""
    sku: str = ""
    discount: Decimal = Decimal(0)  # of the whole line, positive


@dataclass(frozen=True, slots=True)
class Charge:
    """Freight, interest, foreign VAT: an amount beside the products, billed with its own item."""

    name: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Sale:
    """One sale as last read. `missing` names parts the store has not answered for yet ("buyer", "price"):
    while it is not empty nothing is decided, the sale waits."""

    store: Store
    account: str  # the store account it belongs to
    sale_id: str
    stage: Stage
    status: str  # the store's own word or number
    payment_form: PaymentForm
    payment_word: str  # the store's own word, e.g. PIX, transfer, cod
    ordered_at: datetime  # aware, UTC
    approved_at: datetime | None
    currency: str
    total: Decimal  # what the buyer pays, everything included
    lines: tuple[SaleLine, ...]
    buyer: Buyer
    charges: tuple[Charge, ...] = ()
    discount: Decimal = Decimal(0)  # of the whole order, positive
    warehouse: str = ""  # the store's name of it, "" when it names none
    is_test: bool = False
    own: bool = True  # False: sold as affiliate or co-producer, not ours to invoice
    missing: tuple[str, ...] = ()
    delivered_at: datetime | None = None
    notes: str = ""
    explained: bool = False  # the stage is what the merchant says of `status`, a word that we do not know
