"""A practice Alegra in process, with a clock that only moves when told, and short words to ask it things."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx

from alegra_desktop.practice.alegra import make_app
from alegra_desktop.practice.alegra_company import Company
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.faults import FaultPlan
from alegra_desktop.practice.store_file import StoreFile

ANA = ("ana@tienda.example", "practice-co")
CARO = ("caro@tienda.example", "practice-co2")
LUIS = ("luis@tienda.example", "practice-mx")
TODAY = date(2026, 10, 8)


class StillClock:
    """Time stands still; `sleep` moves it at once."""

    def __init__(self) -> None:
        self.passed = 0.0

    def now(self) -> datetime:
        return datetime(2026, 10, 8, 17, 0, tzinfo=UTC) + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return 1000.0 + self.passed

    async def sleep(self, seconds: float) -> None:
        self.passed += seconds

    def random(self) -> float:
        return 0.5


class Desk:
    """Requests as one user (Ana unless told); `quirks` off so that answers are plain."""

    def __init__(
        self,
        faults: str = "",
        *,
        login: tuple[str, str] = ANA,
        quirks: bool = False,
        limit: int = 600,
        seed: int = 1,
        folder: Path | None = None,
    ) -> None:
        self.clock = StillClock()
        self.file = StoreFile(folder)
        self.state = AlegraState(self.file, self.clock, seed, limit_per_minute=limit)
        self.plan = FaultPlan.parse(faults, seed)
        self.app = make_app(self.state, self.plan, self.clock)
        self.login = login
        for company in self.state.companies.values():
            company.quirks = quirks

    @property
    def company(self) -> Company:
        return self.state.company_of(self.login[0])

    def ask(self, method: str, path: str, body: Any = None, /, **query: object) -> httpx.Response:
        """One request; `Dropped` comes through as itself."""

        async def go() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://alegra", auth=self.login) as client:
                params = {name: str(value) for name, value in query.items()}
                return await client.request(method, "/api/v1" + path, json=body, params=params or None)

        return asyncio.run(go())

    def get(self, path: str, /, **query: object) -> Any:
        answer = self.ask("GET", path, **query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def made(self, path: str, body: Mapping[str, Any]) -> Any:
        answer = self.ask("POST", path, body)
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    def refused(self, method: str, path: str, body: Any = None, *, status: int = 400) -> Any:
        answer = self.ask(method, path, body)
        assert answer.status_code == status, answer.text
        return answer.json()

    # --- things to sell

    def client(self, number: str = "1020304050", **fields: Any) -> str:
        return self.company.add_contact("Ana López", number, **fields)

    def item(self, price: object = 100000, **fields: Any) -> str:
        return self.company.add_item("Curso Excel", price=Decimal(str(price)), **fields)

    def invoice_body(self, **fields: Any) -> dict[str, Any]:
        """A good Colombian draft of one line of 100 000 with IVA 19 %."""
        line = {"id": self.item(), "price": 100000, "quantity": 1, "tax": [{"id": "4"}]}
        days = {"date": "2026-10-08", "dueDate": "2026-10-08"}
        payment = {"paymentForm": "CASH", "paymentMethod": "CASH"}
        return {"client": {"id": self.client()}, "items": [line], **days, **payment, **fields}

    def remission_body(self, **fields: Any) -> dict[str, Any]:
        body = self.invoice_body()
        return {key: body[key] for key in ("client", "items", "date", "dueDate")} | fields


def money(value: object) -> Any:
    """An amount of an answer, number or text, as Decimal (Any: it is compared with whole numbers in tuples)."""
    return Decimal(str(value))


def without(body: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key not in names}
