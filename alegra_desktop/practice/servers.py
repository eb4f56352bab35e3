"""The three practice systems together: built, served on loopback by one background thread, stopped.

Each system module (`alegra`, `hotmart`, `mastershop`) offers
`make_app(state, faults, clock, latency) -> Guard`: its Starlette app inside the guard of `middleware`.
"""

from __future__ import annotations

import asyncio
import logging
import random
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice import alegra, hotmart, mastershop
from alegra_desktop.practice import samples as sample_data
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.faults import Dropped, FaultPlan
from alegra_desktop.practice.middleware import Guard, Hook
from alegra_desktop.practice.state import Login, SystemState
from alegra_desktop.practice.store_file import StoreFile

START_SECONDS = 20.0


class RealClock:
    """The machine's own time and chance."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def random(self) -> float:
        return random.random()


@dataclass(frozen=True, slots=True)
class Addresses:
    """What stands before the resources of each system, as the program's address variables want it."""

    alegra: str
    hotmart: str
    hotmart_auth: str
    mastershop: str


class PracticeServers:
    """Everything the practice mode runs against. Data lives in `folder/practice.sqlite3`; None keeps it in memory.

    `latency` seconds are added to every answer; `limit_per_minute` is Alegra's, per user; `faults` is a fault plan;
    `port` 0 takes free ports, another number is the first of three consecutive ones. `samples` False starts with the
    companies' base catalogues only. Not started, `apps` may still be called in process.
    """

    def __init__(
        self,
        folder: Path | None,
        *,
        seed: int = 1,
        latency: float = 0.0,
        limit_per_minute: int = 600,
        faults: str = "",
        clock: Clock | None = None,
        port: int = 0,
        samples: bool = True,
    ) -> None:
        self.clock: Clock = clock or RealClock()
        self.faults = FaultPlan.parse(faults, seed)
        self._file = StoreFile(folder)
        fresh = self._file.fresh
        with self._file.batch():
            self.alegra = AlegraState(self._file, self.clock, seed, limit_per_minute=limit_per_minute)
            self.hotmart = hotmart.HotmartState(self._file, self.clock, seed)
            self.mastershop = mastershop.MasterShopState(self._file, self.clock, seed)
            if fresh and samples:
                sample_data.fill(self.alegra, self.hotmart, self.mastershop, seed=seed)
        self.apps: dict[str, Guard] = {
            "alegra": alegra.make_app(self.alegra, self.faults, self.clock, latency),
            "hotmart": hotmart.make_app(self.hotmart, self.faults, self.clock, latency),
            "mastershop": mastershop.make_app(self.mastershop, self.faults, self.clock, latency),
        }
        self._port = port
        self._runner: _Runner | None = None

    @property
    def states(self) -> tuple[SystemState, ...]:
        return (self.alegra, self.hotmart, self.mastershop)

    @property
    def urls(self) -> Addresses:
        """The addresses while it runs; RuntimeError before `start`."""
        if self._runner is None:
            raise RuntimeError("the practice servers are not running")
        roots = {name: f"http://127.0.0.1:{port}" for name, port in self._runner.ports.items()}
        hotmart = roots["hotmart"] + self.apps["hotmart"].prefix
        return Addresses(
            alegra=roots["alegra"] + self.apps["alegra"].prefix,
            hotmart=hotmart,
            hotmart_auth=hotmart,
            mastershop=roots["mastershop"] + self.apps["mastershop"].prefix,
        )

    def environment(self) -> dict[str, str]:
        """The variables that make the program use these servers."""
        urls = self.urls
        return {
            "ALEGRA_DESKTOP_ALEGRA_URL": urls.alegra,
            "ALEGRA_DESKTOP_HOTMART_URL": urls.hotmart,
            "ALEGRA_DESKTOP_HOTMART_AUTH_URL": urls.hotmart_auth,
            "ALEGRA_DESKTOP_MASTERSHOP_URL": urls.mastershop,
        }

    def logins(self) -> list[Login]:
        """Every account of every system."""
        return [login for state in self.states for login in state.logins()]

    def watch(self, system: str, hook: Hook) -> None:
        """Calls `hook(moment, method, path)` in the server's thread before and after each commit of a system."""
        self.apps[system].hooks.append(hook)

    async def settle(self) -> None:
        """Does every late commit now (simulations, at their end)."""
        for app in self.apps.values():
            await app.settle(everything=True)

    def start(self) -> PracticeServers:
        """Serves until `stop`; returns when the ports answer. OSError if a port is taken."""
        if self._runner is None:
            self._runner = _Runner(self.apps, self._port)
            self._runner.start()
        return self

    def stop(self) -> None:
        """Closes every connection and the data file. Stopping twice is fine."""
        if self._runner is not None:
            self._runner.stop()
            self._runner = None
        self._file.close()

    def __enter__(self) -> PracticeServers:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _Droppable(H11Protocol):
    """uvicorn's protocol, with a way to reach the connection of a request: an app alone cannot cut it."""

    open_connections: dict[Any, asyncio.Transport] = {}  # noqa: RUF012  (one registry for all, by peer address)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._peer = (transport.get_extra_info("sockname"), transport.get_extra_info("peername"))
        self.open_connections[self._peer] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self.open_connections.pop(self._peer, None)
        super().connection_lost(exc)


def cut_when_dropped(app: ASGIApp) -> ASGIApp:
    """The app as a real server runs it: `Dropped` closes the client's connection without another byte."""

    async def served(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except Dropped:
            transport = _Droppable.open_connections.get((tuple(scope["server"]), tuple(scope["client"])))
            if transport is None:  # the client went away by itself
                return
            transport.abort()
            while (await receive())["type"] != "http.disconnect":
                pass

    return served


class _Runner:
    """One thread, one event loop, one uvicorn server for each app."""

    def __init__(self, apps: dict[str, Guard], first_port: int) -> None:
        self._sockets = _listen_all(list(apps), first_port)
        self.ports = {name: int(sock.getsockname()[1]) for name, sock in self._sockets.items()}
        self._servers = {name: uvicorn.Server(_config(app)) for name, app in apps.items()}
        self._thread = threading.Thread(target=self._run, name="practice-servers", daemon=True)
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)

    def start(self) -> None:
        self._thread.start()
        deadline = time.monotonic() + START_SECONDS
        while not all(server.started for server in self._servers.values()):
            if not self._thread.is_alive() or time.monotonic() > deadline:
                raise OSError("the practice servers did not start")
            time.sleep(0.005)

    def stop(self) -> None:
        for server in self._servers.values():
            server.should_exit = True
            server.force_exit = True
        self._thread.join(START_SECONDS)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        pairs = [(server, self._sockets[name]) for name, server in self._servers.items()]
        await asyncio.gather(*(server.serve(sockets=[sock]) for server, sock in pairs))
        for (own, _), transport in list(_Droppable.open_connections.items()):
            if own[1] in self.ports.values():  # others are those of servers that still run, in threads of their own
                with suppress(RuntimeError):
                    transport.abort()


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        cut_when_dropped(app),
        http=_Droppable,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=1,
    )


def _listen_all(names: list[str], first_port: int) -> dict[str, socket.socket]:
    sockets: dict[str, socket.socket] = {}
    try:
        for n, name in enumerate(names):
            sockets[name] = _listen(first_port + n if first_port else 0)
    except (OSError, OverflowError) as error:
        for sock in sockets.values():
            sock.close()
        raise OSError(f"port {first_port + len(sockets)} cannot be used: {error}") from error
    return sockets


def _listen(port: int) -> socket.socket:
    # With the protocol named, asyncio switches off the delay that makes each small answer wait 40 ms.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind(("127.0.0.1", port))
    except (OSError, OverflowError):
        sock.close()
        raise
    return sock
