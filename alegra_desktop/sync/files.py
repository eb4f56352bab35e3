"""What files and the ledger have to do with each other: how one is read for an integration, and its sales kept."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import ProblemError, settings_wrong
from alegra_desktop.domain.sale import STORE_NAMES, Store
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.stores.files import FileSales, read_file, store_of
from alegra_desktop.stores.spreadsheet import unreadable
from alegra_desktop.sync.notice import note_sold


@dataclass(frozen=True, slots=True)
class Imported:
    """`new`: sales the ledger did not know, `changed`: known ones that say something else now, `same`: the rest."""

    integration: Integration
    rows: int
    new: int
    changed: int
    same: int
    file: str = ""


def keep_sales(ledger: Ledger, integration: Integration, file: FileSales, name: str) -> Imported:
    """The sales of a file that was read, all of them or nothing."""
    known = {stored.sale.sale_id for stored in ledger.sales(integration.id, [sale.sale_id for sale in file.sales])}
    with ledger.batch():
        changed = ledger.save_sales(integration.id, file.sales, lesser_ok=False)
        new = sum(sale_id not in known for sale_id in changed)
        details = {"file": name, "sales": str(len(file.sales)), "new": str(new)}
        ledger.remember(integration.id, "rules", "")  # skipped and rejected sales are looked at again
        ledger.tell(integration.id, "imported", details)
        note_sold(ledger, integration, file.sales)
    return Imported(integration, file.rows, new, len(changed) - new, len(file.sales) - len(changed), name)


class ReadFile(Protocol):
    def __call__(self, path: Path, *, readable_only: bool) -> FileSales: ...


def read_for(ledger: Ledger, integration: Integration) -> ReadFile:
    """How files of an integration are read; the answer may be called in any thread."""
    zone = ledger.memory(integration.id, "timezone") or "America/Bogota"

    def read(path: Path, *, readable_only: bool) -> FileSales:
        try:
            file = read_file(path, integration.store, integration.account, zone, readable_only=readable_only)
        except ProblemError as error:
            raise _of_another_store(path, integration.store) or error from error
        if not file.api_ids and integration.account != FilesOnly.ACCOUNT:
            raise ProblemError(settings_wrong("other_sale_ids"))
        return file

    return read


def _of_another_store(path: Path, store: Store) -> ProblemError | None:
    """The reason why a file was not understood, if it is a good one of another store."""
    found = store_of(path)
    if found is None or found is store:
        return None
    return unreadable(
        path.name, f"it is a file of {STORE_NAMES[found]}, and this integration is of {STORE_NAMES[store]}"
    )


@dataclass(frozen=True, slots=True)
class Fit:
    """Whose export a file is by its columns (None: nobody's that we know), and the integrations it may go to."""

    store: Store | None
    names: tuple[str, ...] = ()


async def fitting(ledger: Ledger, path: Path) -> Fit:
    """Where a file may go."""
    found = await asyncio.to_thread(store_of, path)
    return Fit(found, tuple(one.name for one in ledger.integrations() if one.store is found))
