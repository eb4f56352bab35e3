"""Time that really passes: what a run costs this process in CPU, and how long it takes over loopback HTTP.

The practice servers run in another process, so `time.process_time` of this one is the engine's own: its ledger with
every commit, its log file, and the HTTP client. httpx's share is measured beside it: the very bodies the engine sent
are posted once more to the same server by a bare `httpx.AsyncClient`, with the same headers and as many at once.
"""

from __future__ import annotations

import asyncio
import cProfile
import logging
import time
from base64 import b64encode
from collections import deque
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import httpx
import msgspec

from alegra_desktop import logs
from alegra_desktop.app import NetConnections, SystemClock
from alegra_desktop.domain.rules import Rules
from alegra_desktop.net.client import Network
from alegra_desktop.settings import read_setup
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import EngineEvent, Progress
from alegra_desktop.sync.setup import SetupRequest, set_up
from alegra_desktop.vault import MemoryVault
from tests.speed import shop
from tests.speed.elsewhere import Elsewhere, elsewhere

IN_FLIGHT = Rules(since=date.min).in_flight  # the default
_encoder = msgspec.json.Encoder(decimal_format="number")


@dataclass
class Stopwatch:
    """CPU and wall seconds of the part before the first document was sent, and from there on."""

    started: tuple[float, float] = (0.0, 0.0)
    sending: tuple[float, float] | None = None
    ended: tuple[float, float] = (0.0, 0.0)

    def start(self) -> None:
        self.started, self.sending = _times(), None

    def follow(self, event: EngineEvent) -> None:
        if self.sending is None and isinstance(event, Progress) and event.phase == "sending":
            self.sending = _times()

    def stop(self) -> None:
        self.ended = _times()

    def whole(self, what: int) -> float:
        """Seconds of the whole run; `what`: 0 CPU, 1 wall."""
        return self.ended[what] - self.started[what]

    def sent(self, what: int) -> float:
        """Seconds since the first document was sent."""
        return self.ended[what] - (self.sending or self.started)[what]


def _times() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


@dataclass
class Ran:
    """One run over `sales` new sales of known buyers. Seconds; `bare`: the httpx loop with the same bodies."""

    sales: int
    watch: Stopwatch
    bare_cpu: float = 0.0
    bare_wall: float = 0.0
    idle_cpu: float = 0.0  # CPU of a run right after, that finds nothing new
    bodies: list[bytes] = field(default_factory=list, repr=False)


def measure(
    folder: Path, *, sales: int = 300, latency: float = 0.0, bare: bool = True, profile: cProfile.Profile | None = None
) -> Ran:
    """A first run that brings the buyers in, then the measured one. Raises AssertionError if a sale was not served."""
    with elsewhere(latency=latency) as servers:
        return asyncio.run(_measure(folder, servers, sales, bare, profile))


async def _measure(folder: Path, servers: Elsewhere, sales: int, bare: bool, profile: cProfile.Profile | None) -> Ran:
    clock, redact, watch = SystemClock(), logs.Redactor(), Stopwatch()
    folder.mkdir(parents=True, exist_ok=True)
    log = logs.start(folder, redact)
    network = Network(clock, user_agent="alegra_desktop/benchmark")
    ledger = Ledger.open(folder, clock.now)
    try:
        connections = NetConnections(network, clock, servers.addresses, redact)
        engine = Engine(ledger, MemoryVault(), clock, connections, watch.follow)
        await _set_up(engine, folder, servers.token)
        servers.sell(sales, buyers=sales)
        await engine.sync(wait=True)
        servers.sell(sales, first=sales + 1, buyers=sales)
        ran = Ran(sales, watch)
        with profile or nullcontext():
            watch.start()
            [report] = await engine.sync(wait=True)
            watch.stop()
        assert (report.created, report.error, servers.documents()) == (sales, None, 2 * sales), report
        before = time.process_time()
        await engine.sync()
        ran.idle_cpu = time.process_time() - before
        ran.bodies = [_encoder.encode(row.body) for row in ledger.rows(roles=("document",)) if row.run_id == 2]
        assert len(ran.bodies) == sales
        if bare:
            await _bare(ran, servers)
        return ran
    finally:
        await network.close()
        ledger.close()
        logs.stop(log)
        logging.getLogger().setLevel(logging.WARNING)


async def _set_up(engine: Engine, folder: Path, token: str) -> None:
    sample = shop.integration(token, engine.clock.now())
    path = folder / "setup.toml"
    path.write_text(sample.setup_toml, "utf-8")
    file = read_setup(path, sample.secrets)
    await set_up(
        engine, SetupRequest(file.name, file.store, file.alegra_user, file.rules, file.store_settings, file.secrets)
    )


async def _bare(ran: Ran, servers: Elsewhere) -> None:
    """The same bodies by httpx alone, as a script of ten lines would send them."""
    login = b64encode(f"{shop.USER}:{servers.token}".encode()).decode()
    headers = {
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": "alegra_desktop/benchmark",
        "Authorization": f"Basic {login}",
        "Content-Type": "application/json",
    }
    queue = deque(ran.bodies)
    url = f"{servers.addresses.alegra}/invoices"
    async with httpx.AsyncClient(trust_env=False) as client:

        async def worker() -> None:
            while queue:
                answer = await client.post(url, content=queue.popleft(), headers=headers)
                assert answer.is_success

        cpu, wall = _times()
        await asyncio.gather(*(worker() for _ in range(IN_FLIGHT)))
        after = _times()
    ran.bare_cpu, ran.bare_wall = after[0] - cpu, after[1] - wall
