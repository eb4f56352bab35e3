"""What the merchant chose for one integration: the settings that decide which document a sale becomes.

`settings.py` declares how each is written in a set-up file, its default and its help; this is the typed result.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from alegra_desktop.domain.cfdi import AUTOMATIC, SINGLE_PAYMENT


class DocumentKind(StrEnum):
    INVOICE = "invoice"
    REMISSION = "remission"


@dataclass(frozen=True, slots=True)
class Rules:
    since: date
    kind: DocumentKind = DocumentKind.INVOICE
    final: bool = False
    number_template: str = ""
    seller: str = ""
    cost_center: str = ""
    prices_include_tax: bool = True
    tolerance: Decimal = Decimal(0)
    unidentified_customer: str = ""
    cfdi_use: str = AUTOMATIC  # Mexico: the use of an invoice to a customer with RFC
    payment_type: str = SINGLE_PAYMENT  # Mexico: PUE | PPD
    payment_methods: dict[str, str] = field(default_factory=dict)  # payment form or store's word -> means of payment
    charges_item: str = ""
    cod_enabled: bool = True
    pay_when_issued_by_hand: bool = True
    triggers: dict[str, str] = field(default_factory=lambda: {"prepaid": "in_transit", "cod": "delivered"})
    hotmart_trigger: str = "approved"  # approved | complete
    delivered_wait_days: int = 0
    state_words: dict[str, str] = field(default_factory=dict)  # store's word or number -> Stage, see `explain.py`
    countries: tuple[str, ...] = ()  # buyers' countries to invoice; empty: all
    bank_accounts: dict[str, str] = field(default_factory=dict)  # payment form or store's word -> bank account id
    default_tax: str = ""  # Alegra tax id, or "excluded"
    tax_links: dict[str, str] = field(default_factory=dict)  # store product or variation id -> tax id, or "excluded"
    create_missing: bool = False
    product_links: dict[str, str] = field(default_factory=dict)  # store product or variation id -> Alegra item id
    warehouse_links: dict[str, str] = field(default_factory=dict)  # store's name -> Alegra warehouse id
    fallback_warehouse: str = ""  # of sales that name none; "": none is sent, and Alegra takes its own default
    interval_minutes: int = 15
    in_flight: int = 6
    unknown_wait_seconds: float = 180.0
    after_restore: str = "ask"  # ask | create
    already_invoiced: str = "ask"  # ask | adopt: what to do with a document of another hand that looks like the sale's
    watch_folder: str = ""  # whose files of sales are imported at each run; "": none
    corrections: str = "ask"  # ask | automatic: what to do with the document of a sale that was undone
    stock_mover: str = "document"  # document | nobody: what moves the stock of Alegra
    stock_adjust: str = "manual"  # manual | each_sync: when drifted stock is put right in Alegra
