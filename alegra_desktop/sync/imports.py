"""Importing a file the merchant exported from the store: all of it or nothing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from alegra_desktop.domain.explain import explained
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem, ProblemError, settings_wrong
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.storage.sales import keep_greater
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.stores.files import FileSales, read_file
from alegra_desktop.sync.answers import StoreCheck
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.files import Imported, keep_sales, read_for

__all__ = [
    "Imported",
    "SeenFile",
    "SeenSale",
    "check_file",
    "import_file",
    "import_file_aside",
    "look_into_file",
    "look_into_file_aside",
]


@dataclass(frozen=True, slots=True)
class SeenSale:
    """One sale of a file that was only looked into. `fate`: new, changed or same."""

    sale_id: str
    ordered_at: datetime
    customer: str
    currency: str
    total: Decimal
    fate: str


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What importing a file would do."""

    integration: Integration
    rows: int
    sales: tuple[SeenSale, ...]
    unreadable: tuple[Problem, ...] = ()

    def count(self, fate: str) -> int:
        return sum(sale.fate == fate for sale in self.sales)


def check_file(store: Store, path: Path, timezone: str) -> StoreCheck:
    """What a first file holds, before there is an integration. Raises `ProblemError` for one that cannot be read."""
    file = read_file(path, store, FilesOnly.ACCOUNT, timezone)
    products = {
        line.variation_id or line.product_id: StoreProduct(
            line.product_id, line.name, line.variation_id, line.sku, line.unit_price
        )
        for sale in sorted(file.sales, key=lambda sale: sale.ordered_at)  # the last price is the one that counts
        for line in sale.lines
    }
    return StoreCheck(FilesOnly.ACCOUNT, path.name, tuple(products.values()), (), len(file.sales))


def look_into_file(engine: Engine, name: str, path: Path) -> SeenFile:
    """What `import_file` would bring, changing nothing; what cannot be read is named. Raises what it raises."""
    integration = _owner(engine.ledger, name)
    return _look(engine.ledger, integration, read_for(engine.ledger, integration)(path, readable_only=True))


async def look_into_file_aside(engine: Engine, name: str, path: Path) -> SeenFile:
    """The same, while the engine's thread goes on with other things."""
    integration = _owner(engine.ledger, name)
    read = read_for(engine.ledger, integration)
    return _look(engine.ledger, integration, await asyncio.to_thread(read, path, readable_only=True))


def _look(ledger: Ledger, integration: Integration, file: FileSales) -> SeenFile:
    ids = [sale.sale_id for sale in file.sales]
    known = {stored.sale.sale_id: stored.sale for stored in ledger.sales(integration.id, ids)}
    words = integration.rules.state_words
    sales = tuple(_seen(explained(sale, words), known.get(sale.sale_id)) for sale in file.sales)
    return SeenFile(integration, file.rows, sales, file.unreadable)


def _seen(sale: Sale, known: Sale | None) -> SeenSale:
    fate = "new" if known is None else "same" if keep_greater(known, sale) == known else "changed"
    buyer = sale.buyer.name or sale.buyer.email
    return SeenSale(sale.sale_id, sale.ordered_at, buyer, sale.currency, sale.total, fate)


def import_file(engine: Engine, name: str, path: Path, *, readable_only: bool = False) -> Imported:
    """Put the sales of a CSV or XLSX export into the ledger; the next sync decides about them.

    `readable_only`: leave out the orders that cannot be read, because the merchant saw them and said so.

    Raises `ProblemError`: file_not_understood naming row and column (nothing is imported then), settings_wrong for an
    unknown integration, or for a file whose sale ids are not those of the store's interface (S7): importing it beside
    the interface would make every sale twice.
    """
    integration = _owner(engine.ledger, name)
    file = read_for(engine.ledger, integration)(path, readable_only=readable_only)
    return keep_sales(engine.ledger, integration, file, path.name)


async def import_file_aside(engine: Engine, name: str, path: Path, *, readable_only: bool = False) -> Imported:
    """The same, while the engine's thread goes on with other things; ended early, nothing is imported."""
    integration = _owner(engine.ledger, name)
    read = read_for(engine.ledger, integration)
    file = await asyncio.to_thread(read, path, readable_only=readable_only)
    return keep_sales(engine.ledger, engine.current(integration), file, path.name)


def _owner(ledger: Ledger, name: str) -> Integration:
    integration = ledger.integration(name)
    if integration is None:
        raise ProblemError(settings_wrong("no_integration", name, name=name))
    return integration
