"""The words of every option: `options.py` speaks English and knows no window, so its texts are named here again.

A test compares both: what an option says there must stand here, or it could not be translated.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from alegra_desktop.domain.cfdi import AUTOMATIC, DEFERRED_PAYMENT, SINGLE_PAYMENT, USES
from alegra_desktop.options import Option

#: Every label and help of an option that the window shows.
TEXTS: tuple[str, ...] = (
    str(QT_TRANSLATE_NOOP("Options", "Name")),
    str(QT_TRANSLATE_NOOP("Options", "Watched folder")),
    str(
        QT_TRANSLATE_NOOP("Options", "Files of sales that are put there are imported at each sync. They are only read.")
    ),
    str(QT_TRANSLATE_NOOP("Options", "A name to recognise this store by.")),
    str(QT_TRANSLATE_NOOP("Options", "Store")),
    str(QT_TRANSLATE_NOOP("Options", "Where the sales come from.")),
    str(QT_TRANSLATE_NOOP("Options", "Source")),
    str(QT_TRANSLATE_NOOP("Options", "Since")),
    str(QT_TRANSLATE_NOOP("Options", "Sales before this day are left alone.")),
    str(QT_TRANSLATE_NOOP("Options", "User")),
    str(QT_TRANSLATE_NOOP("Options", "The e-mail used to sign in to Alegra.")),
    str(QT_TRANSLATE_NOOP("Options", "Token")),
    str(QT_TRANSLATE_NOOP("Options", "Client ID")),
    str(QT_TRANSLATE_NOOP("Options", "Of Hotmart's credentials.")),
    str(QT_TRANSLATE_NOOP("Options", "Client secret")),
    str(QT_TRANSLATE_NOOP("Options", "Basic")),
    str(QT_TRANSLATE_NOOP("Options", "Countries")),
    str(QT_TRANSLATE_NOOP("Options", "Buyers' countries to invoice; all if absent.")),
    str(QT_TRANSLATE_NOOP("Options", "API key")),
    str(QT_TRANSLATE_NOOP("Options", "Document")),
    str(QT_TRANSLATE_NOOP("Options", "What each sale becomes.")),
    str(QT_TRANSLATE_NOOP("Options", "State")),
    str(
        QT_TRANSLATE_NOOP(
            "Options",
            "draft: reviewed in Alegra (recommended); final: issued at once. Remissions have no draft.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Options", "Numbering")),
    str(QT_TRANSLATE_NOOP("Options", "Alegra's default if absent.")),
    str(QT_TRANSLATE_NOOP("Options", "Seller")),
    str(QT_TRANSLATE_NOOP("Options", "Cost center")),
    str(QT_TRANSLATE_NOOP("Options", "Of every document.")),
    str(QT_TRANSLATE_NOOP("Options", "Prices include the tax")),
    str(QT_TRANSLATE_NOOP("Options", "The store's prices already hold the tax.")),
    str(QT_TRANSLATE_NOOP("Options", "Tolerance")),
    str(QT_TRANSLATE_NOOP("Options", "Difference of totals that is let through.")),
    str(QT_TRANSLATE_NOOP("Options", "Customer without ID")),
    str(QT_TRANSLATE_NOOP("Options", "Number to invoice them as; without it their sales are held.")),
    str(QT_TRANSLATE_NOOP("Options", "CFDI use")),
    str(QT_TRANSLATE_NOOP("Options", "Payment type")),
    str(QT_TRANSLATE_NOOP("Options", "Means of payment")),
    str(QT_TRANSLATE_NOOP("Options", "Payment form, or the store's own word for it, and how the invoice names it.")),
    str(QT_TRANSLATE_NOOP("Options", "Item for extra charges")),
    str(QT_TRANSLATE_NOOP("Options", "Freight and the like; without it such sales are held.")),
    str(QT_TRANSLATE_NOOP("Options", "Cash on delivery")),
    str(QT_TRANSLATE_NOOP("Options", "false: such orders are skipped.")),
    str(QT_TRANSLATE_NOOP("Options", "Record the payment of drafts issued by hand")),
    str(QT_TRANSLATE_NOOP("Options", "Only where the payment form has an account.")),
    str(QT_TRANSLATE_NOOP("Options", "Due when")),
    str(QT_TRANSLATE_NOOP("Options", "approved: at once; complete: when the warranty is over.")),
    str(QT_TRANSLATE_NOOP("Options", "Days to wait after delivery")),
    str(
        QT_TRANSLATE_NOOP(
            "Options", "Carriers correct some deliveries, or take a parcel back; 0: at once, 3 suggested."
        )
    ),
    str(QT_TRANSLATE_NOOP("Options", "When it is invoiced")),
    str(QT_TRANSLATE_NOOP("Options", "Payment form and the state of the sale that makes its document due.")),
    str(QT_TRANSLATE_NOOP("Options", "What unknown states mean")),
    str(QT_TRANSLATE_NOOP("Options", "The store's own word or number for a state we do not know, and what it means.")),
    str(QT_TRANSLATE_NOOP("Options", "Accounts")),
    str(
        QT_TRANSLATE_NOOP(
            "Options", "Payment form, or the store's own word for it, and the Alegra account the money goes to."
        )
    ),
    str(QT_TRANSLATE_NOOP("Options", "Tax")),
    str(
        QT_TRANSLATE_NOOP(
            "Options",
            "For products without their own; without it they are held. excluded: outside IVA, the line carries none.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Options", "Taxes of products")),
    str(QT_TRANSLATE_NOOP("Options", "Store product or variation and its Alegra tax, or excluded.")),
    str(QT_TRANSLATE_NOOP("Options", "Create new items with each sale")),
    str(QT_TRANSLATE_NOOP("Options", "When nothing in Alegra matches the product.")),
    str(QT_TRANSLATE_NOOP("Options", "Products")),
    str(QT_TRANSLATE_NOOP("Options", "Store product or variation and its Alegra item.")),
    str(QT_TRANSLATE_NOOP("Options", "Warehouses")),
    str(QT_TRANSLATE_NOOP("Options", "Store warehouse and its Alegra warehouse.")),
    str(QT_TRANSLATE_NOOP("Options", "Warehouse of sales that name none")),
    str(QT_TRANSLATE_NOOP("Options", "Without it Alegra takes its main one.")),
    str(QT_TRANSLATE_NOOP("Options", "Who moves stock in Alegra")),
    str(
        QT_TRANSLATE_NOOP(
            "Options",
            "document: the invoice or remission; nobody: stock is never adjusted, and new items keep none.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Options", "Adjust stock in Alegra")),
    str(QT_TRANSLATE_NOOP("Options", "manual: by a click, after a preview; each_sync: every difference, by itself.")),
    str(QT_TRANSLATE_NOOP("Options", "Minutes between syncs")),
    str(QT_TRANSLATE_NOOP("Options", "0: only by hand.")),
    str(QT_TRANSLATE_NOOP("Options", "Requests at once")),
    str(QT_TRANSLATE_NOOP("Options", "Never two for one sale.")),
    str(QT_TRANSLATE_NOOP("Options", "Wait before looking")),
    str(QT_TRANSLATE_NOOP("Options", "Seconds before a creation that was not answered is looked for.")),
    str(QT_TRANSLATE_NOOP("Options", "After a restored backup")),
    str(QT_TRANSLATE_NOOP("Options", "Sales older than what Alegra holds: ask, or create them.")),
    str(QT_TRANSLATE_NOOP("Options", "Look-alikes")),
    str(QT_TRANSLATE_NOOP("Options", "A document made elsewhere that looks like the sale's: ask, or adopt it.")),
    str(QT_TRANSLATE_NOOP("Options", "Corrections")),
    str(
        QT_TRANSLATE_NOOP(
            "Options",
            "The document of a returned, refunded or cancelled sale: ask, or correct it automatically.",
        )
    ),
)

#: What a choice is called in the window, by the option and the choice.
CHOICES: dict[tuple[str, str], str] = {
    ("source", "api"): str(QT_TRANSLATE_NOOP("Options", "The store's own interface")),
    ("source", "file"): str(QT_TRANSLATE_NOOP("Options", "Files exported by hand")),
    ("documents.type", "invoice"): str(QT_TRANSLATE_NOOP("Options", "Sales invoice")),
    ("documents.type", "remission"): str(QT_TRANSLATE_NOOP("Options", "Remission")),
    ("documents.state", "draft"): str(QT_TRANSLATE_NOOP("Options", "Draft (recommended)")),
    ("documents.state", "final"): str(QT_TRANSLATE_NOOP("Options", "Final")),
    ("documents.hotmart_trigger", "approved"): str(QT_TRANSLATE_NOOP("Options", "On approval (recommended)")),
    ("documents.hotmart_trigger", "complete"): str(QT_TRANSLATE_NOOP("Options", "When the warranty ends")),
    ("documents.triggers", "to_prepare"): str(QT_TRANSLATE_NOOP("Options", "To prepare")),
    ("documents.triggers", "to_collect"): str(QT_TRANSLATE_NOOP("Options", "To collect")),
    ("documents.triggers", "collected"): str(QT_TRANSLATE_NOOP("Options", "Collected")),
    ("documents.triggers", "in_transit"): str(QT_TRANSLATE_NOOP("Options", "In transit")),
    ("documents.triggers", "delivered"): str(QT_TRANSLATE_NOOP("Options", "Delivered")),
    ("documents.states", "pending"): str(QT_TRANSLATE_NOOP("Options", "Not due yet")),
    ("documents.states", "to_prepare"): str(QT_TRANSLATE_NOOP("Options", "To prepare")),
    ("documents.states", "to_collect"): str(QT_TRANSLATE_NOOP("Options", "To collect")),
    ("documents.states", "collected"): str(QT_TRANSLATE_NOOP("Options", "Collected")),
    ("documents.states", "in_transit"): str(QT_TRANSLATE_NOOP("Options", "In transit")),
    ("documents.states", "delivered"): str(QT_TRANSLATE_NOOP("Options", "Delivered")),
    ("documents.states", "approved"): str(QT_TRANSLATE_NOOP("Options", "Approved")),
    ("documents.states", "complete"): str(QT_TRANSLATE_NOOP("Options", "Complete: the warranty is over")),
    ("documents.states", "cancelled"): str(QT_TRANSLATE_NOOP("Options", "Not invoiced: cancelled")),
    ("documents.states", "returned"): str(QT_TRANSLATE_NOOP("Options", "Not invoiced: returned or refunded")),
    ("documents.states", "disputed"): str(QT_TRANSLATE_NOOP("Options", "In dispute: ask me about each sale")),
    ("stock.mover", "document"): str(QT_TRANSLATE_NOOP("Options", "The document (invoice or remission)")),
    ("stock.mover", "nobody"): str(QT_TRANSLATE_NOOP("Options", "Nobody: I keep it myself")),
    ("stock.adjust", "manual"): str(QT_TRANSLATE_NOOP("Options", "When I say so, after a preview (recommended)")),
    ("stock.adjust", "each_sync"): str(QT_TRANSLATE_NOOP("Options", "At each sync, by itself")),
    ("sync.after_restore", "ask"): str(QT_TRANSLATE_NOOP("Options", "Ask me (recommended)")),
    ("sync.after_restore", "create"): str(QT_TRANSLATE_NOOP("Options", "Create their documents")),
    ("sync.already_invoiced", "ask"): str(QT_TRANSLATE_NOOP("Options", "Ask me (recommended)")),
    ("sync.already_invoiced", "adopt"): str(QT_TRANSLATE_NOOP("Options", "Take it as the sale's")),
    ("sync.corrections", "ask"): str(QT_TRANSLATE_NOOP("Options", "Propose them, I decide (recommended)")),
    ("sync.corrections", "automatic"): str(QT_TRANSLATE_NOOP("Options", "Make them automatically")),
}

CHOICES |= {
    ("documents.cfdi_use", AUTOMATIC): str(QT_TRANSLATE_NOOP("Options", "G03, or S01 where needed (recommended)")),
    ("documents.payment_type", SINGLE_PAYMENT): str(QT_TRANSLATE_NOOP("Options", "PUE · paid at once (recommended)")),
    ("documents.payment_type", DEFERRED_PAYMENT): str(QT_TRANSLATE_NOOP("Options", "PPD · paid later or in parts")),
    ("documents.payment_methods", "CASH"): str(QT_TRANSLATE_NOOP("Options", "Cash")),
    ("documents.payment_methods", "CREDIT_CARD"): str(QT_TRANSLATE_NOOP("Options", "Credit card")),
    ("documents.payment_methods", "DEBIT_CARD"): str(QT_TRANSLATE_NOOP("Options", "Debit card")),
    ("documents.payment_methods", "CREDIT_TRANSFER_BANK"): str(QT_TRANSLATE_NOOP("Options", "Bank transfer, credit")),
    ("documents.payment_methods", "CHECK"): str(QT_TRANSLATE_NOOP("Options", "Cheque")),
    ("documents.payment_methods", "INSTRUMENT_NOT_DEFINED"): str(QT_TRANSLATE_NOOP("Options", "Not defined")),
    ("documents.payment_methods", "BANK_DEPOSIT"): str(QT_TRANSLATE_NOOP("Options", "Bank deposit")),
    ("documents.payment_methods", "DEBIT_TRANSFER"): str(QT_TRANSLATE_NOOP("Options", "Transfer, debit")),
    ("documents.payment_methods", "DEBIT_TRANSFER_BANK"): str(QT_TRANSLATE_NOOP("Options", "Bank transfer, debit")),
    ("documents.payment_methods", "DEBIT_TRANSFER_INTERBANK"): str(
        QT_TRANSLATE_NOOP("Options", "Transfer between banks, debit")
    ),
    ("documents.payment_methods", "CREDIT_TRANSFER"): str(QT_TRANSLATE_NOOP("Options", "Transfer, credit")),
    ("documents.payment_methods", "ACH_CREDIT"): str(QT_TRANSLATE_NOOP("Options", "ACH credit")),
    ("documents.payment_methods", "ACH_DEBIT"): str(QT_TRANSLATE_NOOP("Options", "ACH debit")),
    ("documents.payment_methods", "BANK_CHECK"): str(QT_TRANSLATE_NOOP("Options", "Bank cheque")),
    ("documents.payment_methods", "BONDS"): str(QT_TRANSLATE_NOOP("Options", "Bonds")),
    ("documents.payment_methods", "VOUCHERS"): str(QT_TRANSLATE_NOOP("Options", "Vouchers")),
    ("documents.payment_methods", "MUTUAL_AGREEMENT"): str(QT_TRANSLATE_NOOP("Options", "Mutual agreement")),
}
# The tax authority's own words, the same in every language.
CHOICES |= {("documents.cfdi_use", use.code): f"{use.code} · {use.name}" for use in USES}

#: Where a choice or a tick needs other words than the set-up file's.
_HINTS: dict[str, str] = {
    "documents.state": str(
        QT_TRANSLATE_NOOP(
            "Options",
            "Draft: you review, change and decide when to {issue}. Final: goes out without review, corrected only by "
            "{credit_note}. Remissions have no draft.",
        )
    ),
    "stock.mover": str(
        QT_TRANSLATE_NOOP(
            "Options",
            "The document moves the stock of items that keep inventory in Alegra. Nobody: the program never adjusts "
            "stock and creates items without inventory; items that keep it in Alegra are still moved by their "
            "documents.",
        )
    ),
    "stock.adjust": str(
        QT_TRANSLATE_NOOP(
            "Options",
            "At each sync: differences between store and Alegra are adjusted in Alegra without asking, once everything "
            "was read completely.",
        )
    ),
    "documents.cfdi_use": str(
        QT_TRANSLATE_NOOP(
            "Options", "Of invoices to a customer with RFC. Those whose tax regime does not allow it are held."
        )
    ),
    "documents.payment_type": str(
        QT_TRANSLATE_NOOP("Options", "With PPD each payment needs its payment complement, which you make in Alegra.")
    ),
    "documents.hotmart_trigger": str(
        QT_TRANSLATE_NOOP("Options", "The state of the sale that makes its document due.")
    ),
    "documents.cod_enabled": str(QT_TRANSLATE_NOOP("Options", "Without the tick such orders are skipped.")),
    "hotmart.countries": str(QT_TRANSLATE_NOOP("Options", "Two letters each, such as CO, MX. Empty: all countries.")),
    "alegra.token_env": str(
        QT_TRANSLATE_NOOP("Options", "Not your password. Leave it empty to keep the one that is stored.")
    ),
    "hotmart.client_secret_env": str(QT_TRANSLATE_NOOP("Options", "Leave it empty to keep the one that is stored.")),
    "hotmart.basic_env": str(QT_TRANSLATE_NOOP("Options", "Optional. Leave it empty to keep the one that is stored.")),
    "mastershop.api_key_env": str(QT_TRANSLATE_NOOP("Options", "Leave it empty to keep the one that is stored.")),
    "source": str(QT_TRANSLATE_NOOP("Options", "Chosen when the store was set up.")),
    "store": str(QT_TRANSLATE_NOOP("Options", "Chosen when the store was set up.")),
}


def tr(text: str) -> str:
    return QCoreApplication.translate("Options", text)


def label(option: Option) -> str:
    return tr(option.label)


def help_of(option: Option) -> str:
    """What stands under the field."""
    return tr(_HINTS.get(option.name, option.help))


def choice(option: Option, value: str) -> str:
    """A choice in words; names of stores are as they are."""
    known = CHOICES.get((option.name, value))
    return tr(known) if known is not None else value.capitalize()
