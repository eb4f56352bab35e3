"""The other direction: what the store would have to say, as a table to enter there. Its interface takes no stock."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.stock import StockLine

Cells = tuple[str | Decimal | None, ...]


def columns() -> tuple[str, ...]:
    """In the order of the cells of `rows`."""
    return (
        QCoreApplication.translate("StoreFile", "SKU"),
        QCoreApplication.translate("StoreFile", "Product id"),
        QCoreApplication.translate("StoreFile", "Variation id"),
        QCoreApplication.translate("StoreFile", "Name"),
        QCoreApplication.translate("StoreFile", "Warehouse"),
        QCoreApplication.translate("StoreFile", "Stock in the store"),
        QCoreApplication.translate("StoreFile", "Stock to enter"),
    )


def rows(lines: Sequence[StockLine], warehouse: str) -> list[Cells]:
    """One for each product; `warehouse`: what the store calls it. What several products of one item have together,
    nobody can share out: that stays empty."""
    return [
        (
            good.sku, good.product_id, good.variation_id, good.name, warehouse, good.stock,
            line.for_store if len(line.goods) == 1 else None,
        )
        for line in lines
        for good in line.goods
    ]  # fmt: skip


def writable(lines: Sequence[StockLine]) -> list[StockLine]:
    """Those for which Alegra's figure says something about the store's."""
    return [line for line in lines if line.alegra is not None and line.why is None]
