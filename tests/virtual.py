"""A whole world in one process: virtual time, the real engine and ledger, the practice servers without sockets.

Time only passes when nobody has anything to do, so a test that waits hours takes milliseconds, and the same seed
always gives the same order of things.
"""

from __future__ import annotations

import asyncio
import random
import selectors
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.sale import Store
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.practice.faults import Dropped
from alegra_desktop.practice.samples import SampleIntegration
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.settings import read_setup
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import SalesSource
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.stores.hotmart import HotmartSource
from alegra_desktop.stores.mastershop import MasterShopSource
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import EngineEvent
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import SetupRequest, SetupResult, set_up
from alegra_desktop.vault import MemoryVault

START = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
_T = TypeVar("_T")


class _IdleSelector(selectors.SelectSelector):
    """Never waits: where a loop would, virtual time passes instead."""

    def __init__(self, passed: Callable[[float], None]) -> None:
        super().__init__()
        self._passed = passed

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready and timeout:
            self._passed(timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose time jumps to the next timer as soon as nothing is left to do."""

    def __init__(self, start: float = 0.0) -> None:
        self.virtual = start
        super().__init__(_IdleSelector(self._pass))

    def _pass(self, seconds: float) -> None:
        self.virtual += seconds

    def time(self) -> float:
        return self.virtual


class VirtualClock:
    """Time of the running virtual loop; keeps its value between loops, so that a world lives through restarts."""

    def __init__(self, seed: int = 1, start: datetime = START) -> None:
        self.start = start
        self.seconds = 0.0
        self.jump = timedelta()  # how far the wall clock is off, as after a sleep
        self._random = random.Random(seed)

    def now(self) -> datetime:
        return self.start + self.jump + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return self.seconds
        self.seconds = max(self.seconds, loop.time())
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def random(self) -> float:
        return self._random.random()

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run to its end in a loop of virtual time that begins where the last one stopped."""
        loop = VirtualLoop(self.seconds)
        try:
            return loop.run_until_complete(work)
        finally:
            self.seconds = max(self.seconds, loop.time())
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()


class InProcess(httpx.AsyncBaseTransport):
    """HTTP without sockets. A dropped answer becomes what a dropped connection is to the client."""

    def __init__(self, servers: PracticeServers, clock: VirtualClock, latency: Callable[[], float]) -> None:
        self._routes = {name: httpx.ASGITransport(app=app) for name, app in servers.apps.items()}
        self._clock = clock
        self._latency = latency
        self.sent: list[tuple[str, str]] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        system = request.url.host.split(".")[0]
        self.sent.append((request.method, request.url.path))
        await self._clock.sleep(self._latency())
        try:
            response = await self._routes[system].handle_async_request(request)
            await response.aread()
        except Dropped as drop:
            raise httpx.ReadError(str(drop), request=request) from drop
        except httpx.StreamError as cut:
            raise httpx.RemoteProtocolError(str(cut), request=request) from cut
        return response


@dataclass
class World:
    """Servers, clock and one computer (`folder`). `restart` throws the process state away and opens it again."""

    folder: Path
    servers: PracticeServers
    clock: VirtualClock
    latency: Callable[[], float] = lambda: 0.01
    events: list[EngineEvent] = field(default_factory=list)
    vault: MemoryVault = field(default_factory=MemoryVault)
    engine: Engine = field(init=False)
    transport: InProcess = field(init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.open()

    def open(self) -> None:
        self.transport = InProcess(self.servers, self.clock, self.latency)
        self._limiters: dict[str, RateLimiter] = {}
        self.network = Network(self.clock, user_agent="test", transport=self.transport)
        self.engine = Engine(Ledger.open(self.folder, self.clock.now), self.vault, self.clock, self, self.events.append)

    def close(self) -> None:
        self.engine.ledger.close()

    def restart(self) -> None:
        self.close()
        self.open()

    # --- Connections

    def alegra(self, user: str, token: str) -> Alegra:
        limiter = self._limiters.setdefault(user, RateLimiter(self.clock))
        return Alegra(self.network, f"https://alegra.test{self.servers.apps['alegra'].prefix}", user, token, limiter)

    async def woke(self) -> None:
        await self.network.drop_pool()

    def store(
        self, store: Store, account: str, settings: dict[str, str], secrets: dict[str, str], timezone: str
    ) -> SalesSource:
        if settings.get("source") == "file":
            return FilesOnly(store)
        if store is Store.HOTMART:
            base = f"https://hotmart.test{self.servers.apps['hotmart'].prefix}"
            return HotmartSource(
                self.network,
                self.clock,
                timezone,
                settings["client_id"],
                secrets.get("client_secret", ""),
                secrets.get("basic", ""),
                base_url=base,
                auth_url=base,
                account_hint=account,
            )
        base = f"https://mastershop.test{self.servers.apps['mastershop'].prefix}"
        return MasterShopSource(
            self.network, self.clock, timezone, secrets["api_key"], base_url=base, account_hint=account
        )

    # --- what a person does

    def set_up(self, sample: SampleIntegration, **changes: str) -> SetupResult:
        """Set an integration up from its file; `changes` replace whole pieces of the text."""
        text = sample.setup_toml
        for old, new in changes.items():
            assert old in text, old
            text = text.replace(old, new)
        return self._run(set_up(self.engine, self.setup_request(text, sample.secrets)))

    def setup_request(self, text: str, secrets: dict[str, str]) -> SetupRequest:
        """What the set-up file with this text asks for."""
        path = self.folder / "setup.toml"
        path.write_text(text, "utf-8")
        file = read_setup(path, secrets)
        return SetupRequest(file.name, file.store, file.alegra_user, file.rules, file.store_settings, file.secrets)

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """In a loop of its own: a limiter's waiters belong to the loop they wait in."""
        self._limiters.clear()
        return self.clock.run(work)

    def sync(self, name: str | None = None, *, wait: bool = False, dry_run: bool = False) -> list[Report]:
        return self._run(self.engine.sync(name, wait=wait, dry_run=dry_run))
