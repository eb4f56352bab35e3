"""A small shop whose store counts its stock truthfully: what is sold leaves it at once, what is undone comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from alegra_desktop.domain.stock import StockLine
from alegra_desktop.practice.mastershop_state import (
    MasterShopAccount,
    MasterShopOrder,
    MasterShopProduct,
    OrderCustomer,
    OrderLine,
    Variation,
)
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.stock_answers import Adjusted, StockPicture
from tests.sync.desk import ask
from tests.virtual import VirtualClock, World

NAME, KEY, IVA = "Tienda", "ms-prueba-0123456789abcdef", "4"
USER = "caro@tienda.example"
BOGOTA, MEDELLIN = "Bodega Bogotá", "Bodega Medellín"
#: MasterShop's numbers of states.
CONFIRM, PREPARE, TRANSIT, DELIVERED, CANCELLED, RETURNED = 1, 3, 6, 8, 9, 10


@dataclass
class Shop:
    """`fresh(folder)` opens one; `places`: what the store calls its warehouses and Alegra's for each."""

    world: World
    places: dict[str, str]
    number: int = 9000
    items: dict[str, str] = field(default_factory=dict)  # SKU -> Alegra's item
    by_warehouse: bool = False

    @property
    def books(self) -> Any:
        return self.world.servers.alegra.companies["co2"]

    @property
    def store(self) -> Any:
        return self.world.servers.mastershop

    # --- things

    def thing(self, sku: str, store: int, alegra: int | None, *, second: int = 0, cost: bool = True) -> str:
        """A product of the store and its item; None: an item without inventory. `second`: in the second warehouse, of
        a store and an Alegra that agree about it."""
        variation = Variation(900 + len(self.items), "Default Variant", sku, Decimal(11900), store)
        self.store.add_product(
            MasterShopProduct(KEY, 90 + len(self.items), f"Cosa {sku}", Decimal(11900), (variation,))
        )
        held = None if alegra is None else {"Principal": alegra, "Bodega Medellín": second}
        item = str(self.books.add_item(f"Cosa {sku}", reference=sku, price=10000, tax=IVA, stock=held))
        if not cost:
            self.books.edit("items", item, inventory={"unit": "unit"})
        self.items[sku] = item
        if self.by_warehouse:
            self.count(sku, store, second)
        return item

    def _variation(self, sku: str) -> tuple[MasterShopProduct, Variation]:
        return next((p, v) for p in self.store.products.values() for v in p.variations if v.sku == sku)

    def count(self, sku: str, first: int, second: int = 0) -> None:
        """What the store says from now on."""
        product, variation = self._variation(sku)
        stocks = ((BOGOTA, first), (MEDELLIN, second)) if self.by_warehouse else ()
        self.store.set_stock(product.id_product, variation.id_variant, first + second, *stocks)

    def _take(self, sku: str, quantity: int, warehouse: str) -> None:
        _, variation = self._variation(sku)
        held = dict(variation.stocks) or {BOGOTA: variation.stock, MEDELLIN: 0}
        held[warehouse if self.by_warehouse else BOGOTA] -= quantity
        self.count(sku, held[BOGOTA], held[MEDELLIN])

    def in_alegra(self, sku: str, warehouse: str = "Principal") -> Decimal:
        return Decimal(self.books.stock(self.items[sku], self.books.id_of("warehouses", warehouse)))

    def in_store(self, sku: str) -> int:
        return self._variation(sku)[1].stock

    # --- sales

    def sell(
        self,
        sku: str,
        quantity: int = 1,
        status: int = DELIVERED,
        *,
        warehouse: str = BOGOTA,
        ordered: int = 0,
        **over: Any,
    ) -> str:
        """An order of one line, `ordered` days ago; the store's stock is lower from now on."""
        self.number += 1
        product, variation = self._variation(sku)
        line = OrderLine(product.id_product, f"Cosa {sku}", quantity, Decimal(11900), sku, variation.id_variant)
        buyer = OrderCustomer("Ana Ruiz", "3001112233", "Bogotá", "CUNDINAMARCA", "Calle 1", None, "CC", "52000111")
        moment = self.world.clock.now() - timedelta(days=ordered, hours=1)
        fields: dict[str, Any] = {
            "api_key": KEY, "id_order": self.number, "id_status": status, "payment_method": "cod", "customer": buyer,
            "lines": (line,), "total": Decimal(11900) * quantity, "created_at": moment, "updated_at": moment,
            "warehouse": warehouse,
        }  # fmt: skip
        self.store.add_sale(MasterShopOrder(**(fields | over)))
        self._take(sku, quantity, warehouse)
        return str(self.number)

    def now(self, order: str, status: int) -> None:
        """Moves an order; one that is undone gives its units back."""
        self.store.set_status(order, status)

    # --- the program

    def set_up(self, kind: str = "invoice", state: str = "draft", more: str = "") -> None:
        links = "\n".join(
            f'"{name}" = "{self.books.id_of("warehouses", alegra)}"' for name, alegra in self.places.items()
        )
        text = f"""\
name = "{NAME}"
store = "mastershop"
since = {(self.world.clock.now() - timedelta(days=20)).date()}
[alegra]
user = "{USER}"
token_env = "T"
[mastershop]
api_key_env = "K"
[documents]
type = "{kind}"
state = "{state}"
number_template = "16"
[taxes]
default = "{IVA}"
[warehouses.links]
{links}
[sync]
unknown_wait_seconds = 5
{more}
"""
        secrets = {"T": self.world.servers.alegra.tokens[USER], "K": KEY}
        request = self.world.setup_request(text, secrets)
        ask(self.world, lambda office: office.set_up(request))

    def sync(self, *, wait: bool = False) -> Report:
        [report] = self.world.sync(wait=wait)
        assert report.error is None, report.error
        return report

    def picture(self) -> StockPicture:
        return ask(self.world, lambda office: office.stock(NAME))

    def place(self, warehouse: str = "Principal") -> str:
        return str(self.books.id_of("warehouses", warehouse))

    def line(self, sku: str, warehouse: str = "Principal") -> StockLine:
        return next(line for line in self.picture().of(self.place(warehouse)) if line.reference == sku)

    def adjust(self, warehouse: str = "Principal", **units: int) -> Adjusted:
        """By the click: what the page shows now, or just these SKUs (with `_` for what a word cannot hold)."""
        lines = self.picture().of(self.place(warehouse))
        shown = {line.item: line.difference for line in lines if line.adjustable and line.difference is not None}
        changes = {self.items[sku]: Decimal(n) for sku, n in units.items()} or shown
        return ask(self.world, lambda office: office.adjust_stock(NAME, self.place(warehouse), changes))

    def adjustments(self) -> list[dict[str, Any]]:
        return list(self.books.all("inventory-adjustments").values())


def fresh(folder: Path, *, by_warehouse: bool = False, two: bool = False, seed: int = 1) -> Shop:
    """A shop that has sold nothing yet; `two`: it ships from two warehouses."""
    clock = VirtualClock(seed)
    servers = PracticeServers(None, clock=clock, seed=seed, limit_per_minute=60000, samples=False)
    servers.mastershop.add_account(MasterShopAccount(KEY, id_business=77, id_user=78, name="Tienda"))
    world = World(folder / "computer", servers, clock)
    places = {BOGOTA: "Principal"} | ({MEDELLIN: "Bodega Medellín"} if two else {})
    return Shop(world, places, by_warehouse=by_warehouse)
