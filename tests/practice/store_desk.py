"""The practice Hotmart and MasterShop in process, with sample data and a clock that only moves when told."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import httpx

from alegra_desktop.practice import samples
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.faults import FaultPlan
from alegra_desktop.practice.hotmart import make_app as hotmart_app
from alegra_desktop.practice.hotmart_state import HotmartState
from alegra_desktop.practice.hotmart_views import milliseconds
from alegra_desktop.practice.mastershop import make_app as mastershop_app
from alegra_desktop.practice.mastershop_state import MasterShopState
from alegra_desktop.practice.middleware import Guard
from alegra_desktop.practice.samples_hotmart import ACCOUNT
from alegra_desktop.practice.samples_mastershop import API_KEY
from alegra_desktop.practice.store_file import StoreFile
from tests.practice.alegra_desk import TODAY, StillClock

Query = Mapping[str, object] | Sequence[tuple[str, object]]


def asked(app: Guard, method: str, path: str, **options: Any) -> httpx.Response:
    """One request to an app; `Dropped` comes through as itself."""

    async def go() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://practice") as client:
            return await client.request(method, path, **options)

    return asyncio.run(go())


class StoreDesk:
    """All three states with sample data of one day, and both stores' apps."""

    def __init__(self, faults: str = "", *, lookalikes: int = 1, today: date = TODAY) -> None:
        self.clock = StillClock()
        file = StoreFile(None)
        self.alegra = AlegraState(file, self.clock, 1)
        self.hotmart = HotmartState(file, self.clock, 1)
        self.mastershop = MasterShopState(file, self.clock, 1)
        samples.fill(self.alegra, self.hotmart, self.mastershop, today=today, lookalikes=lookalikes)
        self.plan = FaultPlan.parse(faults, 1)
        self.hotmart_app = hotmart_app(self.hotmart, self.plan, self.clock)
        self.mastershop_app = mastershop_app(self.mastershop, self.plan, self.clock)
        self.token = self.hotmart.new_token(ACCOUNT.client_id)

    def hot(self, path: str, query: Query = (), method: str = "GET", token: str | None = None) -> httpx.Response:
        """A Hotmart call with a good token unless another is given ("" for none)."""
        token = self.token if token is None else token
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        pairs = list(query.items()) if isinstance(query, Mapping) else list(query)
        params = [(name, str(value)) for name, value in pairs]
        return asked(self.hotmart_app, method, path, headers=headers, params=params)

    def sales(self, path: str = "history", query: Query = ()) -> dict[str, Any]:
        answer = self.hot(f"/payments/api/v1/sales/{path}", query)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    def codes(self, query: Query = ()) -> list[str]:
        """Transaction codes of history, at most 500."""
        pairs = list(query.items()) if isinstance(query, Mapping) else list(query)
        page = self.sales("history", [*pairs, ("max_results", 500)])
        return [item["purchase"]["transaction"] for item in page["items"]]

    def ship(self, method: str, path: str, body: Any = None, key: str = API_KEY, **query: object) -> httpx.Response:
        """A MasterShop call."""
        params = {name: str(value) for name, value in query.items()}
        return asked(self.mastershop_app, method, f"/api{path}", json=body, params=params, headers={"ms-api-key": key})

    def orders(self, body: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        """All pages of /orders/list."""
        found: list[dict[str, Any]] = []
        page = 1
        while True:
            answer = self.ship("POST", "/orders/list", body or {}, page=page, limit=50)
            assert answer.status_code == 200, answer.text
            rows = answer.json()["results"]
            found += rows
            if len(rows) < 50:
                return found
            page += 1


def ms(moment: datetime) -> int:
    return milliseconds(moment)
