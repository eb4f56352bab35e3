"""Alegra's types of credit notes in words; the misspelt one is Alegra's own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TYPES: dict[str, str] = {
    "PARTIALL_DEVOLUTION": str(QT_TRANSLATE_NOOP("CreditTypes", "Partial return")),
    "VOID_ELECTRONIC_INVOICE": str(QT_TRANSLATE_NOOP("CreditTypes", "Cancellation")),
    "REDUCTION_DISCOUNT_PARTIAL_TOTAL": str(QT_TRANSLATE_NOOP("CreditTypes", "Discount or reduction")),
    "PRICE_ADJUSTMENT": str(QT_TRANSLATE_NOOP("CreditTypes", "Price adjustment")),
    "OTHER": str(QT_TRANSLATE_NOOP("CreditTypes", "Others")),
    "01": str(QT_TRANSLATE_NOOP("CreditTypes", "01 · Credit note of the related documents")),
    "03": str(QT_TRANSLATE_NOOP("CreditTypes", "03 · Return of goods on earlier invoices")),
}


def type_word(code: str) -> str:
    """A type that nobody has a word for stays as Alegra calls it."""
    return QCoreApplication.translate("CreditTypes", _TYPES[code]) if code in _TYPES else code
