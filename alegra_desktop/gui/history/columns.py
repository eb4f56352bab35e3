"""The columns of the history and their names."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication


class Column(IntEnum):
    STATE = 0
    DATE = 1
    SALE = 2
    CUSTOMER = 3
    DOCUMENT = 4
    TOTAL = 5


def titles() -> tuple[str, ...]:
    """In the order of `Column`; asked each time, since the language may change."""
    return (
        QCoreApplication.translate("Column", "State"),
        QCoreApplication.translate("Column", "Date"),
        QCoreApplication.translate("Column", "Sale"),
        QCoreApplication.translate("Column", "Customer"),
        QCoreApplication.translate("Column", "Document"),
        QCoreApplication.translate("Column", "Total"),
    )
