"""A store that is never asked: its sales come only from files the merchant exports and imports."""

from __future__ import annotations

from datetime import date

from alegra_desktop.domain.sale import Store
from alegra_desktop.stores.base import Pull, StoreAccount, StoreProduct


class FilesOnly:
    """Stands where a store's interface would. Its account has no other name than this."""

    ACCOUNT = "file"

    def __init__(self, store: Store) -> None:
        self.store = store

    async def check(self) -> StoreAccount:
        return StoreAccount(self.ACCOUNT, self.store.value)

    async def products(self) -> list[StoreProduct]:
        return []

    async def warehouses(self) -> list[str]:
        return []

    async def pull(self, since: date, *, open_sales: frozenset[str], deep: bool, everything: bool = False) -> Pull:
        """Nothing new by itself: what was imported stays as it is until a newer file is imported."""
        return Pull(())
