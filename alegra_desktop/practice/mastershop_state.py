"""What the practice MasterShop knows: merchants, their catalogue, their orders."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

import msgspec

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.state import Login, SystemState
from alegra_desktop.practice.store_file import StoreFile

CALLS_PER_MINUTE = 600

#: id_status -> (label, group label). 7 is followed by the platform itself but published nowhere; 77 is our invention.
STATES: dict[int, tuple[str, str]] = {
    1: ("Por Confirmar", "Por preparar"),
    2: ("Pendiente", "Por preparar"),
    3: ("Por Alistar", "En preparación"),
    4: ("Por Recolectar", "En preparación"),
    5: ("Recolectada", "En tránsito"),
    6: ("En Tránsito", "En tránsito"),
    7: ("En Validación", "En tránsito"),
    8: ("Entregada", "Finalizadas"),
    9: ("Cancelada", "Finalizadas"),
    10: ("Devuelta", "Finalizadas"),
    11: ("Reclamaciones", "Finalizadas"),
    77: ("En Bodega Aliada", "En tránsito"),
}


#: Cancelled and returned: the units are in the warehouse again.
UNDONE = frozenset({9, 10})


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line as the store writes it; `price` may hold tax, the store does not say. A gift costs 0."""

    id_product: int
    name: str
    quantity: int
    price: Decimal
    sku: str = ""
    id_variant: int | None = None
    weight: Decimal = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class OrderCustomer:
    """`phone` is text or a number, as in real orders; `document_number` may be None, "" or "0"."""

    full_name: str
    phone: str | int
    city: str
    state: str
    address: str
    email: str | None = None
    document_type: str | None = None
    document_number: str | None = None
    zip_code: str | None = None


@dataclass(frozen=True, slots=True)
class MasterShopOrder:
    """One order. Times are aware UTC; `total` is what the customer pays, charges and discount included.

    `upper_items`: the lines stand under `order_Items`, the store's other spelling. `trap` is never shown by the API:
    the reason, told by whoever wrote the sample, why a due order cannot become a document.
    """

    api_key: str
    id_order: int
    id_status: int
    payment_method: str
    customer: OrderCustomer
    lines: tuple[OrderLine, ...]
    total: Decimal
    created_at: datetime
    updated_at: datetime
    charges: tuple[tuple[str, Decimal], ...] = ()
    warehouse: str = ""
    is_test: bool = False
    notes: tuple[str, ...] = ()
    carrier: str = "Coordinadora"
    upper_items: bool = False
    trap: str = ""


@dataclass(frozen=True, slots=True)
class Variation:
    """`stocks`: what each warehouse has, for a store that says it; `stock` is what is left in all."""

    id_variant: int
    name: str
    sku: str
    price: Decimal
    stock: int
    enabled: bool = True
    stocks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MasterShopProduct:
    """`marketplace`: somebody else's product, whose variations come under the other key."""

    api_key: str
    id_product: int
    name: str
    price: Decimal
    variations: tuple[Variation, ...]
    category: str = "Hogar"
    marketplace: bool = False


@dataclass(frozen=True, slots=True)
class MasterShopAccount:
    api_key: str
    id_business: int
    id_user: int
    name: str


@dataclass(slots=True)
class Switches:
    """What nobody outside MasterShop knows for certain: each reading can be chosen by a test."""

    wrong_key: Literal[401, 403] = 401
    products_forbidden: bool = False  # 403 on the catalogue, as some accounts see
    firewall: bool = False  # 403 and a web page on everything
    wrappers: Literal["mixed", "results", "result", "data", "bare"] = "mixed"  # around one product or order
    short_lists: bool = False  # lists of orders leave the lines out: each order is to be read by itself
    over_limit: Literal["refuse", "clamp"] = "refuse"


@dataclass(slots=True)
class _Window:
    ends: float = 0.0
    used: int = 0


@dataclass(slots=True)
class Calls:
    """Requests of one key in the present minute."""

    windows: dict[str, _Window] = field(default_factory=dict)

    def take(self, key: str, now: float, limit: int) -> tuple[int, int]:
        """Counts one call: calls left (-1: too many), seconds to the end of the minute."""
        window = self.windows.setdefault(key, _Window())
        if now >= window.ends:
            window.ends, window.used = now + 60, 0
        window.used += 1
        return max(limit - window.used, -1), max(round(window.ends - now), 0)


class MasterShopState(SystemState):
    """Everything behind the practice MasterShop. Orders may be added and moved while it runs."""

    def __init__(self, file: StoreFile, clock: Clock, seed: int) -> None:
        super().__init__(file, clock, seed)
        self.switches = Switches()
        self.calls_per_minute = CALLS_PER_MINUTE
        self.calls = Calls()
        self.writes: list[tuple[str, str]] = []  # everything that would change an order: nobody should
        self.accounts: dict[str, MasterShopAccount] = self._load("mastershop-account", MasterShopAccount)
        self.products: dict[str, MasterShopProduct] = self._load("mastershop-product", MasterShopProduct)
        self.orders: dict[str, MasterShopOrder] = self._load("mastershop-order", MasterShopOrder)

    def logins(self) -> list[Login]:
        return [Login("mastershop", a.name, {"api_key": a.api_key}) for a in self.accounts.values()]

    # -- what people and tests do ------------------------------------------------------------------------------

    def add_account(self, account: MasterShopAccount) -> None:
        with self.lock:
            self.accounts[account.api_key] = account
            self._keep("mastershop-account", account.api_key, account)

    def add_product(self, product: MasterShopProduct) -> None:
        with self.lock:
            self.products[str(product.id_product)] = product
            self._keep("mastershop-product", str(product.id_product), product)

    def add_sale(self, order: MasterShopOrder) -> MasterShopOrder:
        """Puts an order in, or replaces the one with its id."""
        with self.lock:
            self.orders[str(order.id_order)] = order
            self._keep("mastershop-order", str(order.id_order), order)
        return order

    def add_sales(self, orders: Iterable[MasterShopOrder]) -> None:
        for order in orders:
            self.add_sale(order)

    def set_status(self, id_order: str, id_status: int) -> MasterShopOrder:
        """Moves an order and notes the time; KeyError if there is none."""
        return self.change_sale(id_order, id_status=id_status)

    def change_sale(self, id_order: str, **fields: Any) -> MasterShopOrder:
        with self.lock:
            before = self.orders[id_order]
            moved = replace(before, **({"updated_at": self.clock.now()} | fields))
            back = (moved.id_status in UNDONE) - (before.id_status in UNDONE)
            for line in moved.lines if back else ():
                self._count(line, back * line.quantity, moved.warehouse)
            return self.add_sale(moved)

    def _count(self, line: OrderLine, quantity: int, warehouse: str) -> None:
        """What comes back from an undone order is for sale again (negative: an order stands again)."""
        product = self.products.get(str(line.id_product))
        for one in product.variations if product is not None else ():
            if one.id_variant == line.id_variant:
                stocks = ((name, held + (quantity if name == warehouse else 0)) for name, held in one.stocks)
                self.set_stock(line.id_product, one.id_variant, one.stock + quantity, *stocks)

    def set_stock(self, id_product: int, id_variant: int, stock: int, *stocks: tuple[str, int]) -> None:
        """Counts a variation anew; `stocks` by warehouse."""
        with self.lock:
            product = self.products[str(id_product)]
            variations = tuple(
                replace(one, stock=stock, stocks=stocks) if one.id_variant == id_variant else one
                for one in product.variations
            )
            self.add_product(replace(product, variations=variations))

    def surprise(self, api_key: str) -> MasterShopOrder | None:
        """An order made this minute, like the newest sound one: what moves rows between two pages."""
        with self.lock:
            own = [o for o in self.orders_of(api_key) if not o.trap and not o.is_test and o.id_status == 6]
            if not own:
                return None
            moment = self.clock.now() - timedelta(seconds=30)
            number = max(order.id_order for order in self.orders.values()) + 1
            return self.add_sale(replace(own[0], id_order=number, created_at=moment, updated_at=moment))

    # -- what the server asks ----------------------------------------------------------------------------------

    def orders_of(self, api_key: str) -> list[MasterShopOrder]:
        """The merchant's orders, newest first."""
        with self.lock:
            own = [order for order in self.orders.values() if order.api_key == api_key]
        return sorted(own, key=lambda order: (order.created_at, order.id_order), reverse=True)

    def products_of(self, api_key: str) -> list[MasterShopProduct]:
        with self.lock:
            return [product for product in self.products.values() if product.api_key == api_key]

    def note_write(self, method: str, path: str) -> None:
        with self.lock:
            self.writes.append((method, path))

    def _keep(self, space: str, key: str, record: Any) -> None:
        self.file.put(space, key, msgspec.to_builtins(record))

    def _load(self, space: str, kind: Callable[..., Any]) -> dict[str, Any]:
        return {key: msgspec.convert(value, kind) for key, value in self.file.load(space)}
