"""The practice servers in a process of their own, so that their work is not counted as the program's."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import Any

from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.settings import Addresses
from tests.speed import shop

_PATIENCE = 60.0  # seconds for any answer of the other process


@dataclass
class Elsewhere:
    """A running shop in another process."""

    addresses: Addresses
    token: str
    _pipe: Connection

    def sell(self, count: int, *, first: int = 1, buyers: int = 0) -> None:
        """See `shop.sell`; the sales are a day old."""
        self._ask(("sell", count, first, buyers))

    def documents(self) -> int:
        """How many invoices the company has."""
        return int(self._ask(("documents",)))

    def _ask(self, question: tuple[Any, ...]) -> Any:
        self._pipe.send(question)
        if not self._pipe.poll(_PATIENCE):
            raise TimeoutError(f"no answer to {question[0]}")
        return self._pipe.recv()


@contextmanager
def elsewhere(*, latency: float = 0.0) -> Iterator[Elsewhere]:
    """A fresh shop on loopback ports of another process; its limit of requests is out of reach."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, latency), daemon=True)
    process.start()
    try:
        if not here.poll(_PATIENCE):
            raise TimeoutError("the practice servers did not start")
        addresses, token = here.recv()
        yield Elsewhere(Addresses(*addresses), token, here)
    finally:
        here.close()  # ends it
        process.join(_PATIENCE)


def _serve(pipe: Connection, latency: float) -> None:
    servers = PracticeServers(None, latency=latency, limit_per_minute=1_000_000, samples=False)
    shop.open_shop(servers, datetime.now(UTC))
    with servers:
        urls = servers.urls
        addresses = (urls.alegra, urls.hotmart, urls.hotmart_auth, urls.mastershop)
        pipe.send((addresses, servers.alegra.tokens[shop.USER]))
        while True:
            try:
                name, *values = pipe.recv()
            except EOFError:
                return
            if name == "sell":
                count, first, buyers = values
                shop.sell(servers, datetime.now(UTC), count, first=first, buyers=buyers)
                pipe.send(None)
            else:
                pipe.send(len(servers.alegra.companies[shop.COMPANY].all("invoices")))
