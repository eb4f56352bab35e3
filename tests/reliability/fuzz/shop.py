"""Small worlds for fuzzing: the sample servers with two or three of their due sales and one that is not due."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Coroutine
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from alegra_desktop.net.client import Network
from alegra_desktop.practice import samples
from alegra_desktop.practice.samples import HOTMART_NAME, due_sales
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import Engine
from tests.reliability.fuzz.garbage import Dice
from tests.reliability.fuzz.wire import Spoiled
from tests.virtual import VirtualClock, World

_T = TypeVar("_T")


class TidyClock(VirtualClock):
    """Ends a loop as `asyncio.run` does: what a broken answer left half read is closed before the loop is."""

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return super().run(_tidied(work))


async def _tidied(work: Coroutine[Any, Any, _T]) -> _T:
    try:
        return await work
    finally:
        for _ in range(5):
            await asyncio.sleep(0)


class BadLine(World):
    """A world whose line to the servers can be spoiled (`line.mutations`)."""

    def open(self) -> None:
        self.line = self.transport = Spoiled(self.servers, self.clock, self.latency)
        self._limiters = {}
        # Reading the certificates would be a third of a whole case.
        self.network = Network(self.clock, user_agent="test", transport=self.line, ssl_context=_certificates())
        self.engine = Engine(Ledger.open(self.folder, self.clock.now), self.vault, self.clock, self, self.events.append)

    def retry(self) -> None:
        """The merchant has mended what was to be mended, and says so."""
        self._run(self.engine.sync(retry=True, wait=True))


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return ssl.create_default_context()


def open_world(folder: Path, seed: int, keep: Callable[[PracticeServers], frozenset[str]]) -> BadLine:
    """A fresh world with the sample data; of the sales only those that `keep` names are left in the stores."""
    world = bare_world(folder, seed)
    servers = world.servers
    samples.fill(servers.alegra, servers.hotmart, servers.mastershop, seed=seed, lookalikes=0)
    kept = keep(servers)
    servers.hotmart.sales = {code: sale for code, sale in servers.hotmart.sales.items() if code in kept}
    servers.mastershop.orders = {code: order for code, order in servers.mastershop.orders.items() if code in kept}
    return world


def bare_world(folder: Path, seed: int) -> BadLine:
    """A world whose servers hold base catalogues only; the ledger is what the folder holds."""
    clock = TidyClock(seed)
    return BadLine(folder, PracticeServers(None, clock=clock, limit_per_minute=6000, samples=False), clock)


def a_few(dice: Dice, name: str, due: int = 3) -> Callable[[PracticeServers], frozenset[str]]:
    """Chooses up to `due` sales that are due and one that is not."""

    def keep(servers: PracticeServers) -> frozenset[str]:
        wanted = sorted(sale.sale_id for sale in due_sales(servers, name))
        everything = servers.hotmart.sales if name == HOTMART_NAME else servers.mastershop.orders
        others = sorted(everything.keys() - set(wanted))
        return frozenset({*dice.sample(wanted, dice.randint(2, due)), dice.choice(others)})

    return keep
