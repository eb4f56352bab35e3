"""How a sale was paid, in Alegra's words. Sales are always of the payment form `CASH`: the money came with them."""

from __future__ import annotations

from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import PaymentForm, Sale, Store

CASH = "CASH"
CREDIT_CARD = "CREDIT_CARD"
BANK_TRANSFER = "CREDIT_TRANSFER_BANK"
NOT_DEFINED = "INSTRUMENT_NOT_DEFINED"

#: Hotmart's `payment.type` (its documented list); what is not here has no clear counterpart among DIAN's means.
_HOTMART = {
    "CREDIT_CARD": CREDIT_CARD,
    "DIRECT_BANK_TRANSFER": BANK_TRANSFER,
    "MANUAL_TRANSFER": BANK_TRANSFER,
    "BILLET": CASH,
    "CASH_PAYMENT": CASH,
}

#: Words of POST /payments, which are not the words of an invoice.
_VOCABULARY = {
    CASH: "cash",
    CREDIT_CARD: "credit-card",
    "DEBIT_CARD": "debit-card",
    BANK_TRANSFER: "transfer",
    "CHECK": "check",
    "BANK_DEPOSIT": "deposit",
}


def payment_method(sale: Sale, country: str) -> str:
    """The upper-case code of a document's `paymentMethod` for Colombia, also the neutral word that is translated for
    Mexico; "" where Alegra's document has no such field (`country`: lower case, as Alegra names its versions)."""
    if country not in ("colombia", "mexico"):
        return ""
    if sale.payment_form is PaymentForm.COD:
        return CASH
    if sale.store is Store.MASTERSHOP:
        return BANK_TRANSFER
    return _HOTMART.get(sale.payment_word.strip().upper(), NOT_DEFINED)


def payment_word(sale: Sale) -> str:
    """The lower-case word of POST /payments for a sale's own payment."""
    return payment_vocabulary(payment_method(sale, "colombia"))


def bank_account(sale: Sale, rules: Rules) -> str | None:
    """The Alegra bank account that receives the money of a sale, or None if the merchant linked none.

    The store's own word ("PIX", "transfer") wins over the payment form ("prepaid", "cod"); case does not matter.
    """
    accounts = {word.strip().casefold(): account for word, account in rules.bank_accounts.items() if account}
    word = sale.payment_word.strip().casefold()
    return (accounts.get(word) if word else None) or accounts.get(sale.payment_form.value)


def payment_vocabulary(method: str) -> str:
    """The lower-case word POST /payments wants for an invoice's code; money of unknown means counts as a transfer."""
    return _VOCABULARY.get(method.upper(), "transfer")
