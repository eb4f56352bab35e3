"""One computer of the simulation: a process that can be killed at any await or statement, and its wire.

The wire loses nothing by itself: a request that has left arrives and is finished by the server even if the process
that sent it is gone. Each way takes a time of its own, so answers overtake each other.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx

from alegra_desktop.domain.marker import find_marks
from alegra_desktop.net.client import Network
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import Engine
from tests.virtual import InProcess, World

_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # never used, but reading the trusted certificates takes long
_UNDOING = ("ROLLBACK", "RELEASE")
#: What Alegra's answer to a creation leaves no doubt about (R3).
_PLAIN_REFUSALS = frozenset({400, 401, 402, 403, 404, 405, 413, 415, 422, 429})


class Dead(BaseException):
    """The process was killed: nothing of it goes on."""


@dataclass(eq=False)
class Life:
    """One process, from its start to its end.

    `fuse`: ledger statements until it is killed; below zero: never. `doom`: the request to Alegra, as its method and
    the beginning of its path, that it is killed at, just before it would leave; "": none.
    """

    started: float
    dead: bool = False
    fuse: int = -1
    doom: str = ""

    def check(self) -> None:
        if self.dead:
            raise Dead

    def burn(self) -> None:
        """A statement is about to be executed."""
        self.check()
        self.fuse -= self.fuse > 0
        if self.fuse == 0:
            self.dead = True
            raise Dead


@dataclass
class Call:
    """One request as its computer sees it. `key`: what a creation creates, as (resource, sale, number or reference)."""

    computer: str
    life: Life
    system: str
    method: str
    path: str
    query: str
    body: Any
    key: tuple[str, str] | None
    left: float
    back: float | None = None  # when the answer came, or the connection was closed
    status: int = 0  # 0: none came
    clear: bool = False  # the answer leaves no doubt about what became of it
    headers: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        asked = f"?{self.query}" if self.query else ""
        return f"{self.method} {self.system}{self.path}{asked} {self.key[1] if self.key else ''}".strip()


class Ears:
    """Who listens to the wire and to the steps of a story; every method may be overridden."""

    def leaving(self, call: Call) -> None:
        """A request is about to leave."""

    def back(self, call: Call) -> None:
        """Its answer came, or its connection was closed; not called for the dead."""


class Wire(InProcess):
    """The network of one process. `travel` gives the seconds of one way."""

    def __init__(self, computer: Computer, travel: Callable[[], float]) -> None:
        super().__init__(computer.servers, computer.clock, travel)
        self._computer = computer
        self._travel = travel
        self._life = computer.life

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._life.check()
        if self._clock.monotonic() < self._computer.offline_until:
            raise httpx.ConnectError("no network", request=request)
        call = self._call(request)
        if self._life.doom and call.system == "alegra" and f"{call.method} {call.path}".startswith(self._life.doom):
            self._life.dead = True
            raise Dead
        self._computer.ears.leaving(call)
        task = asyncio.ensure_future(self._there_and_back(request))
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        seconds = float(request.extensions.get("timeout", {}).get("read") or 30.0)
        try:
            done, _ = await asyncio.wait({task}, timeout=seconds)
            if not done:
                raise httpx.ReadTimeout("no answer in time", request=request)
            response = task.result()
            self._answered(call, response)
        finally:
            call.back = self._clock.monotonic()
            if not self._life.dead:
                self._computer.ears.back(call)
        self._life.check()
        return response

    async def _there_and_back(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        await self._clock.sleep(self._travel())
        return response

    def _call(self, request: httpx.Request) -> Call:
        content = request.content
        body = json.loads(content, parse_float=Decimal) if content[:1] == b"{" else None
        system = request.url.host.split(".")[0]
        path = request.url.path.removeprefix(self._computer.servers.apps[system].prefix)
        key = key_of(path, body) if system == "alegra" and request.method == "POST" else None
        query = request.url.query.decode()
        left = self._clock.monotonic()
        return Call(self._computer.name, self._life, system, request.method, path, query, body, key, left)

    def _answered(self, call: Call, response: httpx.Response) -> None:
        call.status = response.status_code
        call.headers = {name.lower(): value for name, value in response.headers.items()}
        call.clear = call.status in _PLAIN_REFUSALS or (200 <= call.status < 300 and _has_id(response.content))


def key_of(path: str, body: Any) -> tuple[str, str] | None:
    """What a POST creates, whatever its text: a document or payment by sale, a contact by number, an item."""
    resource = path.strip("/")
    if not isinstance(body, dict):
        return None
    if resource in ("invoices", "remissions", "payments"):
        marks = find_marks(body.get("observations"))
        return ("payment" if resource == "payments" else "document", marks[0].sale_id) if marks else None
    if resource == "contacts":
        known = body.get("identificationObject") or {}
        return ("contact", str(known.get("number") or body.get("identification") or ""))
    if resource == "items":
        return ("item", str(body.get("reference") or ""))
    return None


def _has_id(content: bytes) -> bool:
    try:
        value = json.loads(content)
    except ValueError:
        return False
    return isinstance(value, dict) and bool(value.get("id"))


@dataclass
class Computer(World):
    """A `World` whose process can be killed. `ears` hear its wire."""

    name: str = "one"
    ears: Ears = field(default_factory=Ears)
    offline_until: float = 0.0

    def open(self) -> None:
        """Start a process on what the folder holds."""
        self.life = Life(self.clock.monotonic())
        self.transport = Wire(self, self.latency)
        self._limiters = {}
        self.network = Network(self.clock, user_agent="sim", transport=self.transport, ssl_context=_TLS)
        ledger = Ledger.open(self.folder, self.clock.now)
        _watch_statements(ledger, self.life)
        self.engine = Engine(ledger, self.vault, self.clock, self, self.events.append)
        self._eye: sqlite3.Connection | None = None

    def close(self) -> None:
        """End the process: politely, or what is left of it after it was killed."""
        self.life.dead, self.life.fuse = False, -1  # closing the file is all that is left to do
        self.engine.ledger.close()
        self.life.dead = True
        if self._eye is not None:
            self._eye.close()
            self._eye = None

    def begin_again(self) -> None:
        self.close()
        self.open()

    def committed(self, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """What anybody else who opens the ledger's file now would read."""
        if self._eye is None:
            self._eye = sqlite3.connect(f"file:{self.folder / FILE}?mode=ro", uri=True)
        return self._eye.execute(sql, values).fetchall()

    def everything(self) -> list[tuple[Any, ...]]:
        """All that a dry run must leave alone."""
        tables = ("sale", "outbox", "event", "run", "integration")
        return [row for table in tables for row in self.committed(f"SELECT * FROM {table}")]

    # --- its folder

    def copy_to(self, folder: Path) -> None:
        """A backup: the folder as it stands, made while the program is closed."""
        self.close()
        shutil.copytree(self.folder, folder)
        self.open()

    def restore_from(self, folder: Path | None) -> None:
        """An older copy takes the place of the folder; without one it is lost."""
        self.close()
        shutil.rmtree(self.folder)
        if folder is None:
            self.folder.mkdir()
        else:
            shutil.copytree(folder, self.folder)
        self.open()


def _watch_statements(ledger: Ledger, life: Life) -> None:
    """Let the process die between two statements; undoing what is open is what the next start would do."""
    connection = ledger._database._peewee
    execute = connection.execute_sql

    def guarded(sql: str, *arguments: Any) -> Any:
        if not sql.startswith(_UNDOING):
            life.burn()
        return execute(sql, *arguments)

    connection.execute_sql = guarded
