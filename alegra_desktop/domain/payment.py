"""How a sale was paid, in Alegra's words. Sales are always of the payment form `CASH`: the money came with them."""

from __future__ import annotations

from collections.abc import Mapping

from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import PaymentForm, Sale, Store

CASH = "CASH"
CREDIT_CARD = "CREDIT_CARD"
BANK_TRANSFER = "CREDIT_TRANSFER_BANK"
NOT_DEFINED = "INSTRUMENT_NOT_DEFINED"

#: Alegra's codes of Colombia's means of payment that a sale may have. Mexico has the first five, in other words.
METHODS = (
    CASH,
    CREDIT_CARD,
    "DEBIT_CARD",
    BANK_TRANSFER,
    "CHECK",
    NOT_DEFINED,
    "BANK_DEPOSIT",
    "DEBIT_TRANSFER",
    "DEBIT_TRANSFER_BANK",
    "DEBIT_TRANSFER_INTERBANK",
    "CREDIT_TRANSFER",
    "ACH_CREDIT",
    "ACH_DEBIT",
    "BANK_CHECK",
    "BONDS",
    "VOUCHERS",
    "MUTUAL_AGREEMENT",
)

MEXICAN_METHODS = METHODS[:5]

#: Hotmart's `payment.type`, its documented list.
HOTMART_WORDS = (
    "CREDIT_CARD",
    "PIX",
    "PAYPAL",
    "PAYPAL_INTERNACIONAL",
    "BILLET",
    "CASH_PAYMENT",
    "DIRECT_BANK_TRANSFER",
    "MANUAL_TRANSFER",
    "DIRECT_DEBIT",
    "FINANCED_BILLET",
    "FINANCED_INSTALLMENT",
    "GOOGLE_PAY",
    "SAMSUNG_PAY",
    "HOTCARD",
    "HYBRID",
    "PICPAY",
    "WALLET",
)

#: What is not here has no clear counterpart among DIAN's means.
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


def payment_method(sale: Sale, country: str, chosen: Mapping[str, str] | None = None) -> str:
    """The upper-case code of a document's `paymentMethod` for Colombia, also the neutral word that is translated for
    Mexico; "" where Alegra's document has no such field (`country`: lower case, as Alegra names its versions).

    `chosen`: what the merchant wants for the store's word ("PIX") or the payment form ("cod").
    """
    if country not in ("colombia", "mexico"):
        return ""
    wanted = by_word(sale, chosen or {})
    if wanted in METHODS:
        return wanted
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
    return by_word(sale, rules.bank_accounts)


def by_word(sale: Sale, chosen: Mapping[str, str]) -> str | None:
    """What was chosen for the store's own word of a sale, else for its payment form; None if neither."""
    known = {word.strip().casefold(): value for word, value in chosen.items() if value}
    word = sale.payment_word.strip().casefold()
    return (known.get(word) if word else None) or known.get(sale.payment_form.value)


def payment_vocabulary(method: str) -> str:
    """The lower-case word POST /payments wants for an invoice's code; money of unknown means counts as a transfer."""
    return _VOCABULARY.get(method.upper(), "transfer")
