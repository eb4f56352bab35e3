"""Importing a file the merchant exported from the store: all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.stores.files import read_file
from alegra_desktop.sync.engine import Engine


@dataclass(frozen=True, slots=True)
class Imported:
    """`new`: sales the ledger did not know, `changed`: known ones that say something else now, `same`: the rest."""

    integration: Integration
    rows: int
    new: int
    changed: int
    same: int


def import_file(engine: Engine, name: str, path: Path) -> Imported:
    """Put the sales of a CSV or XLSX export into the ledger; the next sync decides about them.

    Raises `ProblemError`: file_not_understood naming row and column (nothing is imported then), settings_wrong for an
    unknown integration, or for a file whose sale ids are not those of the store's interface (S7): importing it beside
    the interface would make every sale twice.
    """
    integration = engine.ledger.integration(name)
    if integration is None:
        raise _wrong(f"There is no integration named «{name}».")
    zone = engine.ledger.memory(integration.id, "timezone") or "America/Bogota"
    file = read_file(path, integration.store, integration.account, zone)
    if not file.api_ids and integration.account != FilesOnly.ACCOUNT:
        raise _wrong("The sale ids of this file are not those of the store's interface, which this integration reads.")
    known = {stored.sale.sale_id for stored in engine.ledger.sales(integration.id)}
    with engine.ledger.batch():
        changed = engine.ledger.save_sales(integration.id, file.sales, lesser_ok=False)
        new = sum(sale_id not in known for sale_id in changed)
        details = {"file": path.name, "sales": str(len(file.sales)), "new": str(new)}
        engine.ledger.remember(integration.id, "rules", "")  # skipped and rejected sales are looked at again
        engine.ledger.tell(integration.id, "imported", details)
    return Imported(integration, file.rows, new, len(changed) - new, len(file.sales) - len(changed))


def _wrong(words: str) -> ProblemError:
    return ProblemError(Problem(Kind.SETTINGS_WRONG, details={"reason": words, "words": words}))
