"""A clock that obeys, and the two practice stores called in process."""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from alegra_desktop.net.client import Network
from alegra_desktop.practice import hotmart, mastershop
from alegra_desktop.practice.faults import FaultPlan
from alegra_desktop.practice.hotmart_state import HotmartAccount, HotmartBuyer, HotmartProduct, HotmartSale
from alegra_desktop.practice.mastershop_state import (
    MasterShopAccount,
    MasterShopOrder,
    OrderCustomer,
    OrderLine,
)
from alegra_desktop.practice.middleware import Guard
from alegra_desktop.practice.store_file import StoreFile
from alegra_desktop.stores.hotmart import HotmartSource
from alegra_desktop.stores.mastershop import MasterShopSource

NOW = datetime(2026, 10, 1, 15, 0, tzinfo=UTC)  # ten in the morning in Bogotá
BOGOTA = "America/Bogota"
ACCOUNT = HotmartAccount(
    "11111111-2222", "99999999-secret", "Estudio SAS", "ESTUDIO", "hola@estudio.example",
    (("DOCUMENT", "9000000001"),), "Colombia", "c0ffee00-aaaa",
)  # fmt: skip
MERCHANT = MasterShopAccount("ms-key-1", 7001, 9, "Tienda")


class FakeClock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.passed = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return self.passed

    async def sleep(self, seconds: float) -> None:
        self.passed += seconds
        await asyncio.sleep(0)

    def random(self) -> float:
        return 0.5


class Recorder(httpx.AsyncBaseTransport):
    """Passes requests to an ASGI app, remembers them, and turns a drop into what httpx would raise."""

    def __init__(self, app: Any) -> None:
        self._inner = httpx.ASGITransport(app=app)
        self.requests: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        try:
            return await self._inner.handle_async_request(request)
        except ConnectionError as error:
            raise httpx.RemoteProtocolError("dropped", request=request) from error

    def paths(self) -> list[str]:
        return [request.url.path for request in self.requests]


@dataclass
class World:
    """One practice store with its faults, and how to read it."""

    clock: FakeClock
    state: Any
    faults: FaultPlan
    app: Guard
    transport: Recorder = field(init=False)

    def __post_init__(self) -> None:
        self.transport = Recorder(self.app)

    def run(self, work: Callable[[Network], Coroutine[Any, Any, Any]]) -> Any:
        """Runs `work(network)` to its end on a loop of its own."""

        async def main() -> Any:
            network = Network(self.clock, user_agent="test", transport=self.transport)
            try:
                return await work(network)
            finally:
                await network.close()

        return asyncio.run(main())

    def hotmart(self, network: Network, **changes: Any) -> HotmartSource:
        given: dict[str, Any] = {
            "timezone": BOGOTA,
            "client_id": ACCOUNT.client_id,
            "client_secret": ACCOUNT.client_secret,
            "base_url": "https://hotmart.invalid",
            "auth_url": "https://hotmart.invalid",
            "account_hint": ACCOUNT.ucode,
        }
        return HotmartSource(network, self.clock, **{**given, **changes})

    def mastershop(self, network: Network, **changes: Any) -> MasterShopSource:
        given: dict[str, Any] = {
            "timezone": BOGOTA,
            "api_key": MERCHANT.api_key,
            "base_url": "https://mastershop.invalid/api",
            "account_hint": str(MERCHANT.id_business),
        }
        return MasterShopSource(network, self.clock, **{**given, **changes})


@pytest.fixture
def hotmart_world() -> World:
    clock, faults = FakeClock(), FaultPlan()
    state = hotmart.HotmartState(StoreFile(None), clock, 1)
    state.add_account(ACCOUNT)
    return World(clock, state, faults, hotmart.make_app(state, faults, clock))


@pytest.fixture
def mastershop_world() -> World:
    clock, faults = FakeClock(), FaultPlan()
    state = mastershop.MasterShopState(StoreFile(None), clock, 1)
    state.add_account(MERCHANT)
    return World(clock, state, faults, mastershop.make_app(state, faults, clock))


@pytest.fixture
def sold() -> Callable[..., HotmartSale]:
    """Makes a Hotmart sale `days` before now."""

    def make(number: int, days: float = 1, **changes: Any) -> HotmartSale:
        moment = NOW - timedelta(days=days)
        given: dict[str, Any] = {
            "client_id": ACCOUNT.client_id,
            "transaction": f"HP{2890000000 + number}",
            "status": "APPROVED",
            "product_id": 4812345,
            "product_name": "Curso de Acuarela",
            "buyer": HotmartBuyer("Lucía Prueba ", "lucia@example.com", (("DOCUMENT", "1020000000"),), phone="57311"),
            "ordered_at": moment,
            "approved_at": moment + timedelta(seconds=42),
            "value": Decimal(199000),
            "currency": "COP",
        }
        return HotmartSale(**{**given, **changes})

    return make


@pytest.fixture
def product() -> Callable[[int], HotmartProduct]:
    return lambda number: HotmartProduct(ACCOUNT.client_id, number, f"Curso {number}", f"u{number}", NOW)


@pytest.fixture
def ordered() -> Callable[..., MasterShopOrder]:
    """Makes a MasterShop order `days` before now."""

    def make(number: int, days: float = 1, **changes: Any) -> MasterShopOrder:
        moment = NOW - timedelta(days=days)
        given: dict[str, Any] = {
            "api_key": MERCHANT.api_key,
            "id_order": number,
            "id_status": 6,
            "payment_method": "cod",
            "customer": OrderCustomer("Marta Ejemplo", 3000000000, "BOGOTA", "CUNDINAMARCA", "Calle 1",
                                      None, "CC", "52000000"),
            "lines": (OrderLine(501, "Camiseta", 2, Decimal(50000), "CAM-M", 9001),),
            "total": Decimal(100000),
            "created_at": moment,
            "updated_at": moment,
        }  # fmt: skip
        return MasterShopOrder(**{**given, **changes})

    return make


@pytest.fixture
def samples_script() -> ModuleType:
    """The script that writes the sample spreadsheets: tests use its writers and its rows."""
    spec = importlib.util.spec_from_file_location("make_samples", Path(__file__).with_name("make_samples.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
