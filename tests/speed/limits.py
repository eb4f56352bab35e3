"""How much of Alegra's limit a run uses, and whether it ever goes beyond, in virtual time.

A run with many sales is limited by the limit alone, if enough of its requests are in flight. Counted are its requests
from the first period in which it only creates to the beginning of its last one; what the headers allow is the limit
less the reserve, a period. Beside it another client of the same user may take half of the limit without ever looking
at a header: evenly, or all at once, every minute or as soon as a period begins. A share above 1 then means that the
other client spent of the reserve.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from alegra_desktop.net.client import Network
from alegra_desktop.practice.alegra_state import PERIOD
from tests.speed import shop
from tests.speed.counting import simple_world
from tests.virtual import InProcess, VirtualClock, World

LIMIT = 150  # requests a minute that Alegra allows a user
RESERVE = 5
_HALF = LIMIT // 2
_GLANCE = 0.1  # seconds between two looks of a client that wants to be first
_ALONE = 2  # invoices at the beginning that go one by one, whatever the limit: does Alegra keep our mark?
SHARES = ("alone", "half, evenly", "half, in bursts", "half, always first")


@dataclass(frozen=True)
class Sent:
    """One request to Alegra. `at`, `period`: when it left and the end of the period it was counted in, in virtual
    seconds; `status` of its answer, 0 if there was none."""

    at: float
    period: float
    status: int
    creates: bool  # an invoice


class _Recorder(httpx.AsyncBaseTransport):
    """Notes every request to Alegra on its way. The way back takes `back` seconds."""

    def __init__(self, inner: InProcess, world: World, back: float) -> None:
        self._inner, self._world, self._back = inner, world, back
        self.sent: list[Sent] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        left, status = self._world.clock.monotonic(), 0
        try:
            response = await self._inner.handle_async_request(request)
            await self._world.clock.sleep(self._back)
            status = response.status_code
            return response
        finally:
            if request.url.host.startswith("alegra"):
                period = self._world.servers.alegra.windows[shop.USER].ends
                creates = request.method == "POST" and request.url.path.endswith("/invoices")
                self.sent.append(Sent(left, period, status, creates))


@dataclass(frozen=True)
class Used:
    """`share` of what the headers allow, less what the other client took; `most_429`: the longest row of them;
    `refused`: the part of the other client's requests that met a limit already spent."""

    latency: float
    in_flight: int
    beside: str
    share: float
    throttled: int
    most_429: int
    refused: float
    seconds: float


def use(folder: Path, *, latency: float, in_flight: int = 0, beside: str = "alone", sales: int = 900) -> Used:
    """One run over `sales` sales of thirty buyers, at so many seconds of latency."""
    with simple_world(folder, limit=LIMIT, latency=latency / 2) as world:
        recorder = _Recorder(world.transport, world, latency / 2)
        world.network = Network(world.clock, user_agent="benchmark", transport=recorder)
        token = world.servers.alegra.tokens[shop.USER]
        world.set_up(shop.integration(token, world.clock.now(), in_flight=in_flight))
        shop.sell(world.servers, world.clock.now(), sales, buyers=30)
        recorder.sent.clear()
        other = _Other(world, token)
        world.clock.run(_together(world, other.run(beside)))
        [integration] = world.engine.ledger.integrations()
        assert len(world.servers.alegra.companies[shop.COMPANY].all("invoices")) == sales
        sent = recorder.sent
        return Used(
            latency,
            integration.rules.in_flight,
            beside,
            _share(sent, other.taken),
            sum(one.status == 429 for one in sent),
            _longest(sent),
            other.refused / max(other.refused + len(other.taken), 1),
            sent[-1].at - sent[0].at,
        )


async def _together(world: World, other: Coroutine[Any, Any, None]) -> None:
    beside = asyncio.ensure_future(other)
    [report] = await world.engine.sync(wait=True)
    assert report.error is None, report.error
    beside.cancel()
    with suppress(asyncio.CancelledError):
        await beside


class _Other:
    """Another program with the same login, which takes what it wants."""

    def __init__(self, world: World, token: str) -> None:
        self._clock: VirtualClock = world.clock
        self._state = world.servers.alegra
        self.taken: list[float] = []  # the moments of requests it was allowed
        self.refused = 0

    async def run(self, how: str) -> None:
        await self._clock.sleep(17.0)  # it has its own beat
        period = 0.0
        while how != "alone":
            if how.endswith("evenly"):
                self._take(1)
                await self._clock.sleep(PERIOD / _HALF)
            elif how.endswith("bursts"):
                self._take(_HALF)
                await self._clock.sleep(PERIOD)
            else:
                now = self._state.windows[shop.USER].ends
                self._take(_HALF if now != period else 0)
                period = now
                await self._clock.sleep(_GLANCE)

    def _take(self, count: int) -> None:
        for _ in range(count):
            if self._state.take(shop.USER):
                self.taken.append(self._clock.monotonic())
            else:
                self.refused += 1


def _share(sent: list[Sent], others: list[float]) -> float:
    begin = sorted(one.at for one in sent if one.creates)[_ALONE]
    starts = sorted(min(one.at for one in sent if one.period == period) for period in {one.period for one in sent})
    first, last = next(at for at in starts if at > begin), starts[-1]
    assert last - first > 2 * PERIOD, "too few sales to tell"
    ours = sum(first <= one.at < last for one in sent)
    allowed = (LIMIT - RESERVE) * (last - first) / PERIOD - sum(first <= at < last for at in others)
    return ours / allowed


def _longest(sent: list[Sent]) -> int:
    """The longest row of 429, in the order in which the requests left."""
    most = row = 0
    for one in sorted(sent, key=lambda one: one.at):
        row = row + 1 if one.status == 429 else 0
        most = max(most, row)
    return most
