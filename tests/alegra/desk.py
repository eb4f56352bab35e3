"""The client in front of the practice Alegra, in process, in a time of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

import httpx

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.practice.alegra import make_app
from alegra_desktop.practice.alegra_company import Company
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.faults import FaultPlan
from alegra_desktop.practice.store_file import StoreFile

T = TypeVar("T")
DAY = date(2026, 10, 8)


class LeapClock:
    """Time passes at once in `sleep`, and only there."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> datetime:
        return datetime(2026, 10, 8, 12, tzinfo=UTC) + timedelta(seconds=self.time)

    def monotonic(self) -> float:
        return self.time

    def random(self) -> float:
        return 0.5

    async def sleep(self, seconds: float) -> None:
        self.time += max(seconds, 0.0)
        await asyncio.sleep(0)


@dataclass
class Desk:
    """`company` is what stands in the server's books; `ask` runs one conversation with a fresh client."""

    state: AlegraState
    company: Company
    faults: FaultPlan
    clock: LeapClock
    transport: httpx.AsyncBaseTransport
    user: str = " ana@tienda.example "  # copied with spaces around it
    token: str = "practice-co\n"
    requests: int = 0

    def ask(self, talk: Callable[[Alegra], Awaitable[T]]) -> T:
        async def run() -> T:
            network = Network(self.clock, user_agent="t", transport=self.transport)
            alegra = Alegra(network, "https://alegra.invalid/api/v1/", self.user, self.token, RateLimiter(self.clock))
            try:
                return await talk(alegra)
            finally:
                self.requests = alegra.requests
                await network.close()

        return asyncio.run(run())

    def invoices(self, count: int, day: date = DAY, **fields: Any) -> list[str]:
        client = self.company.add_contact("Ana López", str(self.clock.random()))
        item = self.company.add_item("Curso", reference="R")
        line = {"id": item, "price": Decimal("84033.61"), "quantity": 1, "tax": [{"id": self.company.tax_id(19)}]}
        return [self.company.add_invoice(client, [line], day, **fields) for _ in range(count)]

    def remissions(self, count: int, day: date = DAY, **fields: Any) -> list[str]:
        client = self.company.add_contact("Ana López", str(self.clock.random()))
        item = self.company.add_item("Camisa", reference="R")
        line = {"id": item, "price": 10, "quantity": 2, "tax": []}
        return [self.company.add_remission(client, [line], day, **fields) for _ in range(count)]


def open_desk(faults: str = "", *, company: str = "co") -> Desk:
    """A practice Alegra without samples, with this fault plan."""
    clock = LeapClock()
    state = AlegraState(StoreFile(None), clock, 1)
    plan = FaultPlan.parse(faults, 1)
    transport = httpx.ASGITransport(app=make_app(state, plan, clock))
    return Desk(state, state.companies[company], plan, clock, transport)
