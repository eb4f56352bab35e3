"""Crash points: a named one before and after every durable step of a process, and what stops the process at one.

A point is passed before and after every commit of the ledger, every request and every secret put into the vault. What
asks Alegra to write has a third point: on its way, where the process dies and the request still arrives, but late.
Nothing in the program knows of this: the ledger's connection, the transport and the vault are wrapped from outside.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx

from alegra_desktop.storage import database
from alegra_desktop.vault import MemoryVault
from tests.reliability.crash.labels import Labels
from tests.virtual import InProcess

#: Statements outside a transaction, or that make up a schema, each a point of its own.
_ALONE = ("CREATE", "ALTER", "VACUUM", "PRAGMA journal_mode", "PRAGMA application_id =", "PRAGMA user_version =")
_CREATED = ("/invoices", "/remissions", "/payments", "/contacts", "/items")


class Crash(BaseException):
    """The process is gone: raised at the chosen point, and by everything that is asked afterwards."""


@dataclass
class Fuse:
    """Counts the points a process passes and lets it die at number `at` (0: never).

    `worlds` tells for each point what a death there leaves behind: two points with the same entry leave the same, for
    nothing durable has happened between them.
    """

    at: int = 0
    names: list[str] = field(default_factory=list)
    worlds: list[tuple[int, bool]] = field(default_factory=list)
    dead: bool = False
    afloat: httpx.Request | None = None  # a request that outlived the process
    keep: Callable[[], None] = lambda: None  # puts aside what a killed process leaves behind
    _durable: int = 0

    def arm(self, at: int) -> None:
        """Count anew from here, and die at this point."""
        self.at = at
        self.names.clear()
        self.worlds.clear()

    def alive(self) -> None:
        """Raises `Crash` once the process is dead."""
        if self.dead:
            raise Crash

    def done(self) -> None:
        """Something happened that outlives the process."""
        self._durable += 1

    def point(self, name: str, afloat: httpx.Request | None = None) -> None:
        """Pass a point, or die at it. `afloat`: the request that will still arrive."""
        self.alive()
        self.names.append(name)
        self.worlds.append((self._durable, afloat is not None))
        if len(self.names) == self.at:
            self.dead, self.afloat = True, afloat
            self.keep()
            raise Crash(name)


class WatchedConnection:
    """peewee's connection as `storage.database` uses it; a dead process can neither write nor roll back with it."""

    def __init__(self, inner: Any, fuse: Fuse) -> None:
        self.inner = inner
        self._fuse = fuse
        self._labels = Labels(inner)

    def execute_sql(self, sql: str, parameters: Any = ()) -> Any:
        self._fuse.alive()
        if sql.startswith(_ALONE):
            return self._alone(sql, parameters)
        self._labels.note(sql, parameters)
        return self.inner.execute_sql(sql, parameters)

    def _alone(self, sql: str, parameters: Any) -> Any:
        name = " ".join(sql.split()[:3])
        self._fuse.point(f"before {name}")
        answer = self.inner.execute_sql(sql, parameters)
        self._fuse.done()
        self._fuse.point(f"after {name}")
        return answer

    def begin(self) -> None:
        self._fuse.alive()
        self._labels.clear()
        self.inner.begin()

    def commit(self) -> None:
        name = f"commit: {self._labels}"
        self._fuse.point(f"before {name}")
        self.inner.commit()
        self._fuse.done()
        self._fuse.point(f"after {name}")

    def rollback(self) -> None:
        self._fuse.alive()
        self.inner.rollback()

    def connection(self) -> Any:
        self._fuse.alive()
        return self.inner.connection()

    def is_closed(self) -> bool:
        return bool(self.inner.is_closed())

    def close(self) -> None:
        self.inner.close()

    def claimed(self, body: Any) -> bool:
        """Whether the intent to send exactly this body is committed (R1)."""
        if self.inner.connection().in_transaction:
            return False
        rows = self.inner.execute_sql("SELECT body FROM outbox WHERE state = 'sending'").fetchall()
        return any(text is not None and _json(text) == body for (text,) in rows)


@contextmanager
def watched(fuse: Fuse, made: list[WatchedConnection]) -> Iterator[None]:
    """Every ledger opened inside passes the points of `fuse`; its connection is added to `made`, for closing it."""
    connect = database._connect

    def watch(file: Path, busy_seconds: float, read_only: bool) -> Any:
        fuse.alive()
        made.append(WatchedConnection(connect(file, busy_seconds, read_only), fuse))
        return made[-1]

    with patch.object(database, "_connect", watch):
        yield


class Line(httpx.AsyncBaseTransport):
    """The network between one process and the servers: what reached a server is finished there, whoever has died."""

    def __init__(self, servers: InProcess, fuse: Fuse, claimed: Callable[[Any], bool], unclaimed: list[str]) -> None:
        self._servers = servers
        self._fuse = fuse
        self._claimed = claimed
        self._under_way: set[asyncio.Future[httpx.Response]] = set()
        self._unclaimed = unclaimed  # gets the creations that leave without a committed intent (R1)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        name = f"{request.method} {request.url.path.removeprefix('/api/v1')}"
        writes = request.method != "GET" and request.url.host.startswith("alegra")
        self._fuse.point(f"before {name}")
        if writes:
            self._note_unclaimed(request, name)
            self._fuse.point(f"{name} on its way", afloat=request)
            self._fuse.done()
        answer = self.deliver(request)
        try:
            return await asyncio.shield(answer)
        finally:
            self._fuse.point(f"after {name}")

    def deliver(self, request: httpx.Request, after: float = 0.0) -> asyncio.Future[httpx.Response]:
        """Let the request arrive, so many seconds from now; it will, whatever becomes of the one who waits."""

        async def arrive() -> httpx.Response:
            await asyncio.sleep(after)
            return await self._servers.handle_async_request(request)

        answer = asyncio.ensure_future(arrive())
        self._under_way.add(answer)
        return answer

    async def all_served(self) -> None:
        """Until the servers are done with everything that reached them."""
        while self._under_way:
            under_way, self._under_way = self._under_way, set()
            await asyncio.gather(*under_way, return_exceptions=True)

    def _note_unclaimed(self, request: httpx.Request, name: str) -> None:
        if request.method == "POST" and name.endswith(_CREATED) and not self._claimed(_json(request.content)):
            self._unclaimed.append(name)


class WatchedVault(MemoryVault):
    """A keyring: what is put into it outlives the process."""

    def __init__(self, inner: MemoryVault, fuse: Fuse) -> None:
        self._secrets = inner._secrets
        self._fuse = fuse

    def set(self, owner: str, name: str, secret: str) -> None:
        self._fuse.point(f"before keeping the secret {name}")
        super().set(owner, name, secret)
        self._fuse.done()
        self._fuse.point(f"after keeping the secret {name}")


def close_all(connections: list[WatchedConnection]) -> None:
    """Let go of a process's files; what a dead one leaves behind was put aside before."""
    while connections:
        with suppress(Exception):
            connections.pop().inner.close()


def _json(text: str | bytes) -> Any:
    return json.loads(text, parse_float=Decimal)
