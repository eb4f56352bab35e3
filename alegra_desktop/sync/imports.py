"""Importing a file the merchant exported from the store: all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.storage.sales import keep_greater
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.stores.files import FileSales, read_file
from alegra_desktop.sync.answers import StoreCheck
from alegra_desktop.sync.engine import Engine


@dataclass(frozen=True, slots=True)
class Imported:
    """`new`: sales the ledger did not know, `changed`: known ones that say something else now, `same`: the rest."""

    integration: Integration
    rows: int
    new: int
    changed: int
    same: int


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
    integration, file = _read(engine, name, path, readable_only=True)
    known = {stored.sale.sale_id: stored.sale for stored in engine.ledger.sales(integration.id)}
    sales = tuple(_seen(sale, known.get(sale.sale_id)) for sale in file.sales)
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
    integration, file = _read(engine, name, path, readable_only=readable_only)
    known = {stored.sale.sale_id for stored in engine.ledger.sales(integration.id)}
    with engine.ledger.batch():
        changed = engine.ledger.save_sales(integration.id, file.sales, lesser_ok=False)
        new = sum(sale_id not in known for sale_id in changed)
        details = {"file": path.name, "sales": str(len(file.sales)), "new": str(new)}
        engine.ledger.remember(integration.id, "rules", "")  # skipped and rejected sales are looked at again
        engine.ledger.tell(integration.id, "imported", details)
    return Imported(integration, file.rows, new, len(changed) - new, len(file.sales) - len(changed))


def _read(engine: Engine, name: str, path: Path, *, readable_only: bool) -> tuple[Integration, FileSales]:
    integration = engine.ledger.integration(name)
    if integration is None:
        raise _wrong(f"There is no integration named «{name}».")
    zone = engine.ledger.memory(integration.id, "timezone") or "America/Bogota"
    file = read_file(path, integration.store, integration.account, zone, readable_only=readable_only)
    if not file.api_ids and integration.account != FilesOnly.ACCOUNT:
        raise _wrong("The sale ids of this file are not those of the store's interface, which this integration reads.")
    return integration, file


def _wrong(words: str) -> ProblemError:
    return ProblemError(Problem(Kind.SETTINGS_WRONG, details={"reason": words, "words": words}))
