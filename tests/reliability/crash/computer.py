"""A computer whose program can be killed at a crash point: what it leaves behind is what a killed process leaves."""

from __future__ import annotations

import shutil
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

import httpx

from alegra_desktop.net.client import Network, trusted_certificates
from alegra_desktop.storage import ledger
from alegra_desktop.storage.database import open_database
from alegra_desktop.storage.migrations import MIGRATIONS, Migration
from alegra_desktop.sync.report import Report
from tests.reliability.crash.points import Fuse, Line, WatchedConnection, WatchedVault, close_all, watched
from tests.virtual import World

#: Seconds after which a request arrives that outlived its process: well below W, which is 5 in practice.
LATE = 3.0

#: Seconds until somebody starts it again.
RESTART = 1.0

_T = TypeVar("_T")
_CERTIFICATES = trusted_certificates()  # reading them takes longer than a whole run


@dataclass
class Computer(World):
    """One folder with the program in it; `fuse` decides where the program dies, `bury` makes room for the next one.

    The folder as it stood at the moment of death, the log of unfinished writes included, is the folder of the next
    process; whatever the dead one still does to the old files is of no account.
    """

    fuse: Fuse = field(default_factory=Fuse)
    migrations: Sequence[Migration] = MIGRATIONS
    reports: list[Report] = field(default_factory=list)  # of this process
    unclaimed: list[str] = field(default_factory=list)  # creations without a committed intent, of all processes
    deaths: int = 0
    running: bool = False
    _afloat: httpx.Request | None = None
    _connections: list[WatchedConnection] = field(default_factory=list)

    def open(self) -> None:
        self.fuse.keep = self._put_aside
        known = partial(open_database, migrations=self.migrations)
        with watched(self.fuse, self._connections), patch.object(ledger, "open_database", known):
            super().open()
        self.line = Line(self.transport, self.fuse, lambda body: self._connections[-1].claimed(body), self.unclaimed)
        self.network = Network(self.clock, user_agent="test", transport=self.line, ssl_context=_CERTIFICATES)
        self.engine.vault = WatchedVault(self.vault, self.fuse)
        self.running = True

    def close(self) -> None:
        if self.running and not self.fuse.dead:
            super().close()
        self.running = False
        close_all(self._connections)

    def bury(self, next_death: int = 0) -> None:
        """The program has died: what comes next begins with what it left behind, and dies at that point (0: never)."""
        close_all(self._connections)
        self.folder = self._left_behind()
        self.deaths += 1
        self.clock.seconds += RESTART
        self.reports = []
        self.running = False
        self._afloat = self.fuse.afloat
        self.fuse = Fuse(next_death)

    def sync(self, name: str | None = None, *, wait: bool = False, dry_run: bool = False) -> list[Report]:
        done = super().sync(name, wait=wait, dry_run=dry_run)
        self.reports += done
        return done

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return super()._run(self._served(work))

    async def _served(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Work beside servers that finish what reached them, a request of the dead process among it."""
        if self._afloat is not None:
            self.line.deliver(self._afloat, LATE)
            self._afloat = None
        try:
            return await work
        finally:
            await self.line.all_served()

    def _put_aside(self) -> None:
        shutil.copytree(self.folder, self._left_behind())

    def _left_behind(self) -> Path:
        return self.folder.with_name(f"after-death-{self.deaths + 1}")
