"""The ledger: everything the program knows and did, so that an answer lost by the network makes no second document."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.storage.database import open_database
from alegra_desktop.storage.history import History
from alegra_desktop.storage.integrations import Integrations
from alegra_desktop.storage.outbox import Outbox
from alegra_desktop.storage.overview import Overview
from alegra_desktop.storage.removal import Removal
from alegra_desktop.storage.sales import Sales


class Ledger(Integrations, Sales, Outbox, History, Overview, Removal):
    """One open ledger, for the thread that opened it. Each method commits by itself, except within `batch`.

    Every method may raise `ProblemError` DATABASE_BUSY, DISK_FULL or DATABASE_DAMAGED; then nothing of it is written.
    """

    @classmethod
    def open(
        cls, folder: Path, now: Callable[[], datetime], read_only: bool = False, *, busy_seconds: float = 5.0
    ) -> Ledger:
        """Open, or for writing create, the ledger of a data folder; `now` gives aware UTC times.

        Raises what `database.open_database` raises.
        """
        return cls(open_database(folder, now, read_only=read_only, busy_seconds=busy_seconds))

    def save_integration(self, integration: Integration) -> Integration:
        """As `Integrations.save_integration`; what the merchant says of the store's states now holds for all sales."""
        with self.batch():
            before = self._state_words(integration.id)
            saved = super().save_integration(integration)
            if not integration.id or saved.rules.state_words != before:
                self.explain_sales(saved.id)
            return saved

    def close(self) -> None:
        self._database.close()

    def interrupt(self) -> None:
        """From another thread: what nobody waits for any more breaks off at once, with an exception in its own thread.

        Only for a ledger that was opened for reading.
        """
        self._database.interrupt()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def backup(self, reason: str) -> Path:
        """Copy the ledger to `backups/`; not within a batch. The five newest copies are kept."""
        return self._database.backup(reason)

    def batch(self) -> AbstractContextManager[None]:
        """`with ledger.batch():` makes everything inside one commit, or nothing if it raises; may be nested."""
        return self._database.transaction()
