"""Every option of a set-up file, declared once: where it is written, its type, default, label and help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from alegra_desktop.domain.cfdi import AUTOMATIC, DEFERRED_PAYMENT, SINGLE_PAYMENT, USES
from alegra_desktop.domain.payment import METHODS
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store

TRIGGERS = ("to_prepare", "to_collect", "collected", "in_transit", "delivered")
PAYMENT_FORMS = ("prepaid", "cod")


class Type(StrEnum):
    """How an option is written and what it becomes."""

    TEXT = "text"
    ID = "id"  # of something in Alegra: text, a whole number is taken as text
    FLAG = "flag"  # true | false
    WHOLE = "whole"
    NUMBER = "number"
    AMOUNT = "amount"  # exact: text or a number, becomes Decimal
    DAY = "day"
    CHOICE = "choice"
    FOLDER = "folder"  # a whole path on this computer; ~ is the person's own folder
    COUNTRIES = "countries"  # list of two-letter codes
    VARIABLE = "variable"  # the name of an environment variable that holds a secret
    LINKS = "links"  # a whole section: the merchant's own keys, each an id
    TRIGGERS = "triggers"  # a whole section: payment form -> state of the sale
    STATES = "states"  # a whole section: the store's word or number for a state -> a stage of its sales
    METHODS = "methods"  # a whole section: payment form or store's word -> one of the choices


@dataclass(frozen=True, slots=True)
class Option:
    """One option. `section` is "" for the top of the file. `target` is the field of `Rules` it fills, or "".

    An option of the types LINKS, TRIGGERS, STATES and METHODS is a section of its own; its `key` is "".
    `minimum` and `maximum` are the smallest and the largest value allowed. `store` limits it to one store: for the
    other it is passed over.
    """

    section: str
    key: str
    type: Type
    label: str
    help: str
    default: Any = None
    target: str = ""
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 1_000_000
    required: bool = False
    store: Store | None = None

    @property
    def name(self) -> str:
        return ".".join(part for part in (self.section, self.key) if part)


_H, _M = Store.HOTMART, Store.MASTERSHOP
_D = Rules(since=date.min)  # the defaults live in Rules

OPTIONS: tuple[Option, ...] = (
    Option("", "name", Type.TEXT, "Name", "A name to recognise this store by.", required=True),
    Option("", "store", Type.CHOICE, "Store", "Where the sales come from.", choices=tuple(Store), required=True),
    Option("", "source", Type.CHOICE, "Source", "api: the store's interface; file: only files exported by "
           "hand, without any key of the store.", "api", choices=("api", "file")),
    Option("", "since", Type.DAY, "Since", "Sales before this day are left alone.", target="since", required=True),
    Option("alegra", "user", Type.TEXT, "User", "The e-mail used to sign in to Alegra.", required=True),
    Option("alegra", "token_env", Type.VARIABLE, "Token", "Variable that holds the token.", required=True),
    Option("hotmart", "client_id", Type.TEXT, "Client ID", "Of Hotmart's credentials.", required=True, store=_H),
    Option("hotmart", "client_secret_env", Type.VARIABLE, "Client secret", "Variable that holds it.",
           required=True, store=_H),
    Option("hotmart", "basic_env", Type.VARIABLE, "Basic", "Variable that holds it; computed if absent.", store=_H),
    Option("hotmart", "countries", Type.COUNTRIES, "Countries", "Buyers' countries to invoice; all if absent.",
           _D.countries, "countries", store=_H),
    Option("mastershop", "api_key_env", Type.VARIABLE, "API key", "Variable that holds the key.",
           required=True, store=_M),
    Option("documents", "type", Type.CHOICE, "Document", "What each sale becomes.", _D.kind.value, "kind",
           choices=tuple(DocumentKind)),
    Option("documents", "state", Type.CHOICE, "State", "draft: reviewed in Alegra (recommended); final: issued at "
           "once. Remissions have no draft.", "draft", "final", choices=("draft", "final")),
    Option("documents", "number_template", Type.ID, "Numbering", "Alegra's default if absent.",
           _D.number_template, "number_template"),
    Option("documents", "seller", Type.ID, "Seller", "Of every document.", _D.seller, "seller"),
    Option("documents", "cost_center", Type.ID, "Cost center", "Of every document.", _D.cost_center, "cost_center"),
    Option("documents", "prices_include_tax", Type.FLAG, "Prices include the tax", "The store's prices already hold "
           "the tax.", _D.prices_include_tax, "prices_include_tax"),
    Option("documents", "tolerance", Type.AMOUNT, "Tolerance", "Difference of totals that is let through.",
           _D.tolerance, "tolerance"),
    Option("documents", "unidentified_customer", Type.ID, "Customer without ID", "Number to invoice them as; without "
           "it their sales are held.", _D.unidentified_customer, "unidentified_customer"),
    Option("documents", "cfdi_use", Type.CHOICE, "CFDI use", "Mexico. auto: G03, or S01 where the regime does not "
           "allow it or is not known.", _D.cfdi_use, "cfdi_use", choices=(AUTOMATIC, *(use.code for use in USES))),
    Option("documents", "payment_type", Type.CHOICE, "Payment type", "Mexico. PUE: paid at once; PPD: each payment "
           "needs its complement, made in Alegra.", _D.payment_type, "payment_type",
           choices=(SINGLE_PAYMENT, DEFERRED_PAYMENT)),
    Option("documents", "charges_item", Type.ID, "Item for extra charges", "Freight and the like; without it such "
           "sales are held.", _D.charges_item, "charges_item"),
    Option("documents", "cod_enabled", Type.FLAG, "Cash on delivery", "false: such orders are skipped.",
           _D.cod_enabled, "cod_enabled"),
    Option("documents", "pay_when_issued_by_hand", Type.FLAG, "Record the payment of drafts issued by hand",
           "Only where the payment form has an account.", _D.pay_when_issued_by_hand, "pay_when_issued_by_hand"),
    Option("documents", "hotmart_trigger", Type.CHOICE, "Due when", "approved: at once; complete: when the warranty "
           "is over.", _D.hotmart_trigger, "hotmart_trigger", choices=("approved", "complete"), store=_H),
    Option("documents", "delivered_wait_days", Type.WHOLE, "Days to wait after delivery", "Carriers correct some "
           "deliveries, or take a parcel back; 0: at once, 3 suggested.", _D.delivered_wait_days, "delivered_wait_days",
           store=_M),
    Option("documents.triggers", "", Type.TRIGGERS, "When it is invoiced", "Payment form and the state of the sale "
           "that makes its document due.", _D.triggers, "triggers", choices=TRIGGERS, store=_M),
    Option("documents.states", "", Type.STATES, "What unknown states mean", "The store's own word or number for a "
           "state we do not know, and what it means.", _D.state_words, "state_words"),
    Option("documents.bank_accounts", "", Type.LINKS, "Accounts", "Payment form, or the store's own word for it, and "
           "the Alegra account the money goes to.", _D.bank_accounts, "bank_accounts"),
    Option("documents.payment_methods", "", Type.METHODS, "Means of payment", "Payment form, or the store's own word "
           "for it, and how the invoice names it.", _D.payment_methods, "payment_methods", choices=METHODS),
    Option("taxes", "default", Type.ID, "Tax", "For products without their own; without it they are held. "
           "excluded: outside IVA, the line carries none.", _D.default_tax, "default_tax"),
    Option("taxes.links", "", Type.LINKS, "Taxes of products", "Store product or variation and its Alegra tax, "
           "or excluded.", _D.tax_links, "tax_links"),
    Option("products", "create_missing", Type.FLAG, "Create new items with each sale", "When nothing in Alegra "
           "matches the product.", _D.create_missing, "create_missing"),
    Option("products.links", "", Type.LINKS, "Products", "Store product or variation and its Alegra item.",
           _D.product_links, "product_links"),
    Option("warehouses.links", "", Type.LINKS, "Warehouses", "Store warehouse and its Alegra warehouse.",
           _D.warehouse_links, "warehouse_links"),
    Option("warehouses", "fallback", Type.ID, "Warehouse of sales that name none", "Without it Alegra takes its main "
           "one.", _D.fallback_warehouse, "fallback_warehouse", store=_M),
    Option("stock", "mover", Type.CHOICE, "Who moves stock in Alegra", "document: the invoice or remission; nobody: "
           "stock is never adjusted, and new items keep none.", _D.stock_mover, "stock_mover",
           choices=("document", "nobody"), store=_M),
    Option("stock", "adjust", Type.CHOICE, "Adjust stock in Alegra", "manual: by a click, after a preview; each_sync: "
           "every difference, by itself.", _D.stock_adjust, "stock_adjust", choices=("manual", "each_sync"), store=_M),
    Option("sync", "interval_minutes", Type.WHOLE, "Minutes between syncs", "0: only by hand.",
           _D.interval_minutes, "interval_minutes"),
    Option("sync", "watch_folder", Type.FOLDER, "Watched folder", "Files of sales that are put there are imported at "
           "each sync. They are only read.", _D.watch_folder, "watch_folder"),
    Option("sync", "in_flight", Type.WHOLE, "Requests at once", "Never two for one sale.", _D.in_flight, "in_flight",
           minimum=1),
    Option("sync", "unknown_wait_seconds", Type.NUMBER, "Wait before looking", "Seconds before a creation that was "
           "not answered is looked for.", _D.unknown_wait_seconds, "unknown_wait_seconds", minimum=1),
    Option("sync", "after_restore", Type.CHOICE, "After a restored backup", "Sales older than what Alegra holds: "
           "ask, or create them.", _D.after_restore, "after_restore", choices=("ask", "create")),
    Option("sync", "already_invoiced", Type.CHOICE, "Look-alikes", "A document made elsewhere that looks like the "
           "sale's: ask, or adopt it.", _D.already_invoiced, "already_invoiced", choices=("ask", "adopt")),
    Option("sync", "corrections", Type.CHOICE, "Corrections", "The document of a returned, refunded or cancelled sale: "
           "ask, or correct it automatically.", _D.corrections, "corrections", choices=("ask", "automatic")),
)  # fmt: skip

#: Option that names a variable -> name of the secret it holds, as the vault keeps it.
SECRETS = {
    "alegra.token_env": "token",
    "hotmart.client_secret_env": "client_secret",
    "hotmart.basic_env": "basic",
    "mastershop.api_key_env": "api_key",
}
