"""Which option stands in which section of the page. Pure, and tested to hold every option once."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.sale import Store
from alegra_desktop.options import OPTIONS, Option, Type

#: Section -> its options. Links of products, taxes and warehouses have pages of their own and are only counted here.
SECTIONS: dict[str, tuple[str, ...]] = {
    "general": ("name", "store", "source", "since"),
    "account": ("alegra.user", "alegra.token_env"),
    "store": (
        "hotmart.client_id",
        "hotmart.client_secret_env",
        "hotmart.basic_env",
        "mastershop.api_key_env",
    ),
    "documents": (
        "documents.type",
        "documents.state",
        "documents.number_template",
        "documents.seller",
        "documents.cost_center",
        "documents.prices_include_tax",
        "documents.charges_item",
        "documents.tolerance",
    ),
    "taxes": ("taxes.default", "taxes.links", "products.create_missing", "products.links"),
    "when": (
        "documents.hotmart_trigger",
        "documents.triggers",
        "documents.cod_enabled",
        "documents.delivered_wait_days",
        "documents.states",
    ),
    "payments": (
        "documents.bank_accounts",
        "documents.pay_when_issued_by_hand",
        "documents.payment_methods",
        "documents.payment_type",
    ),
    "customers": ("documents.unidentified_customer", "documents.cfdi_use", "hotmart.countries"),
    "stock": ("warehouses.links", "warehouses.fallback", "stock.mover", "stock.adjust"),
    "corrections": ("sync.corrections", "sync.already_invoiced", "sync.after_restore"),
    "sync": ("sync.interval_minutes", "sync.watch_folder", "sync.in_flight", "sync.unknown_wait_seconds"),
}
#: Sections that belong to the program and not to an integration.
OF_PROGRAM = ("program", "mail", "copies")

_TITLES: dict[str, str] = {
    "general": str(QT_TRANSLATE_NOOP("Sections", "General")),
    "account": str(QT_TRANSLATE_NOOP("Sections", "Alegra account")),
    "store": str(QT_TRANSLATE_NOOP("Sections", "Store")),
    "documents": str(QT_TRANSLATE_NOOP("Sections", "Documents")),
    "taxes": str(QT_TRANSLATE_NOOP("Sections", "Taxes and products")),
    "when": str(QT_TRANSLATE_NOOP("Sections", "When to invoice")),
    "payments": str(QT_TRANSLATE_NOOP("Sections", "Accounts and payments")),
    "customers": str(QT_TRANSLATE_NOOP("Sections", "Customers")),
    "stock": str(QT_TRANSLATE_NOOP("Sections", "Inventory")),
    "corrections": str(QT_TRANSLATE_NOOP("Sections", "Corrections")),
    "sync": str(QT_TRANSLATE_NOOP("Sections", "Syncing")),
    "program": str(QT_TRANSLATE_NOOP("Sections", "Program")),
    "mail": str(QT_TRANSLATE_NOOP("Sections", "Notices and e-mail")),
    "copies": str(QT_TRANSLATE_NOOP("Sections", "Backups")),
}

_BY_NAME = {option.name: option for option in OPTIONS}


#: A store's own, though a set-up file may hold them for either.
_ONE_STORE = {"documents.cod_enabled": Store.MASTERSHOP, "warehouses.links": Store.MASTERSHOP}
#: Asked by one country's tax authority only.
_ONE_COUNTRY = {"documents.cfdi_use": "mexico", "documents.payment_type": "mexico"}


def title_of(section: str) -> str:
    return QCoreApplication.translate("Sections", _TITLES[section])


def section_of(option: str) -> str:
    """The section that holds an option; the first one for a name nobody knows."""
    return next((section for section, names in SECTIONS.items() if option in names), "general")


def options_of(section: str, integration: Integration, country: str = "") -> list[Option]:
    """The options of a section that this integration has: those of the other store, and of other countries than the
    company's (as Alegra names its versions), are passed over; "" is any country."""
    by_file = integration.store_settings.get("source") == "file"
    found = [_BY_NAME[name] for name in SECTIONS.get(section, ())]
    return [
        option
        for option in found
        if (_ONE_STORE.get(option.name) or option.store) in (None, integration.store)
        and (not country or _ONE_COUNTRY.get(option.name) in (None, country))
        and not (by_file and option.store is not None and (option.required or option.type is Type.VARIABLE))
    ]


def sections_for(integration: Integration | None) -> list[str]:
    """What the list at the left shows; a section without any option is left out."""
    own = [] if integration is None else [name for name in SECTIONS if options_of(name, integration)]
    return [*own, *OF_PROGRAM]
