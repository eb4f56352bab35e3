"""The stores' own words for how a sale was paid, as a person reads them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, str] = {
    "credit_card": str(QT_TRANSLATE_NOOP("Payments", "credit card")),
    "debit_card": str(QT_TRANSLATE_NOOP("Payments", "debit card")),
    "financed_installment": str(QT_TRANSLATE_NOOP("Payments", "financed instalments")),
    "direct_bank_transfer": str(QT_TRANSLATE_NOOP("Payments", "bank transfer")),
    "manual_transfer": str(QT_TRANSLATE_NOOP("Payments", "bank transfer")),
    "transfer": str(QT_TRANSLATE_NOOP("Payments", "bank transfer")),
    "cash_payment": str(QT_TRANSLATE_NOOP("Payments", "cash")),
    "billet": str(QT_TRANSLATE_NOOP("Payments", "payment slip")),
    "cod": str(QT_TRANSLATE_NOOP("Payments", "cash on delivery")),
    "prepaid": str(QT_TRANSLATE_NOOP("Payments", "prepaid")),
    "hybrid": str(QT_TRANSLATE_NOOP("Payments", "several means")),
}
#: Names of their own, which only need their usual letters.
_NAMES = {"paypal": "PayPal", "pix": "Pix", "pse": "PSE", "google_pay": "Google Pay", "apple_pay": "Apple Pay"}


def payment_words(word: str) -> str:
    """What nobody has a word for stays as the store says it."""
    known = word.strip().casefold()
    if known in _WORDS:
        return QCoreApplication.translate("Payments", _WORDS[known])
    return _NAMES.get(known, word)
