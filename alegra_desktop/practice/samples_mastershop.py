"""Sample orders of the merchant on the practice MasterShop: every state, payment word and oddity there is.

All names, numbers and amounts are invented. `trap` says, where a due order cannot become a document, why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from alegra_desktop.practice.mastershop_state import (
    UNDONE,
    MasterShopAccount,
    MasterShopOrder,
    MasterShopProduct,
    OrderCustomer,
    OrderLine,
    Variation,
)
from alegra_desktop.practice.samples_common import Calendar, check_digit, people

API_KEY = "ms-practica-6f1d2c3b4a5968778695a4b3c2d1e0f9"
ACCOUNT = MasterShopAccount(API_KEY, id_business=20417, id_user=31881, name="Mesa Envíos")

WAREHOUSE, SECOND_WAREHOUSE, UNLINKED_WAREHOUSE = "Bodega Bogotá", "Bodega Medellín", "Bodega Cali"

#: id, name, price, category, ((id of the variation, its name, SKU, stock), ...)
_CATALOGUE: tuple[tuple[int, str, int, str, tuple[tuple[int, str, str, int], ...]], ...] = (
    (7001, "Organizador de cocina", 45900, "Hogar", ((70011, "Default Variant", "ORG-01", 120),)),
    (
        7002,
        "Camiseta básica",
        39900,
        "Ropa",
        (
            (70021, "Talla S / Blanca", "CAM-S-BL", 40),
            (70022, "Talla M / Blanca", "CAM-M-BL", 55),
            (70023, "Talla L / Negra", "CAM-L-NE", 12),
            (70024, "Talla XL / Negra", "CAM-XL-NE", 3),
        ),
    ),
    (7003, "Lámpara de luna", 69900, "Hogar", ((70031, "Default Variant", "", 20),)),  # no SKU anywhere
    (7004, "Cable USB-C 2 m", 9990, "Tecnología", ((70041, "Default Variant", "USB-2M", 900),)),
    (7005, "Café tostado 500 g", 32500, "Alimentos", ((70051, "Default Variant", "CAFE-500", 200),)),
    (7006, "Llavero de regalo", 0, "Regalos", ((70061, "Default Variant", "REGALO", 999),)),
    (7007, "Producto retirado", 25000, "Hogar", ((70071, "Default Variant", "RET-01", 0),)),
    (7008, "Termo de acero", 54900, "Hogar", ((70081, "Default Variant", "TERMO-1", 60),)),
    (7009, "Cuaderno rayado", 12333, "Papelería", ((70091, "Default Variant", "CUAD-R", 300),)),
    (7010, "Audífonos de catálogo", 88000, "Tecnología", ((70101, "Default Variant", "AUD-10", 15),)),
)
MARKETPLACE_PRODUCT = 7010
INACTIVE_SKU, DOUBLE_SKU, UNTAXED_SKU = "RET-01", "TERMO-1", "CUAD-R"
PROVIDER_NUMBER, OTHER_NAME_NUMBER = "71222333", "98111222"

_PLACES = (
    ("CUNDINAMARCA", "BOGOTA"), ("ANTIOQUIA", "Medellín"), ("Valle del Cauca", "CALI"), ("ATLANTICO", "Barranquilla"),
    ("Santander", "Bucaramanga"), ("BOLIVAR", "CARTAGENA"), ("Caldas", "Manizales"),
)  # fmt: skip


def products() -> list[MasterShopProduct]:
    """The merchant's catalogue, variations included."""
    return [
        MasterShopProduct(
            API_KEY,
            number,
            name,
            Decimal(price),
            tuple(Variation(v, label, sku, Decimal(price), stock) for v, label, sku, stock in variations),
            category,
            marketplace=number == MARKETPLACE_PRODUCT,
        )
        for number, name, price, category, variations in _CATALOGUE
    ]


def line(product: int, quantity: int = 1, *, price: int | str | None = None, variation: int = 0) -> OrderLine:
    """An order line of a product, at its own price unless told; `variation` counts from 0."""
    _, name, own, _, variations = next(row for row in _CATALOGUE if row[0] == product)
    number, label, sku, _ = variations[variation]
    full = name if label == "Default Variant" else f"{name} - {label}"
    return OrderLine(product, full, quantity, Decimal(own if price is None else price), sku, number)


class Maker:
    """Writes orders one after another, each with its own number."""

    def __init__(self, calendar: Calendar, seed: int) -> None:
        self.calendar = calendar
        self.number = 550_100
        self.crowd = [_customer(n, person) for n, person in enumerate(people(40, seed, "pedidos.example"))]

    def order(
        self,
        days_ago: int,
        clock: str,
        status: int,
        method: str,
        lines: tuple[OrderLine, ...],
        customer: OrderCustomer | None = None,
        *,
        discount: int = 0,
        **over: Any,
    ) -> MasterShopOrder:
        """One order; its total is that of its lines and charges less `discount` unless `total` is told."""
        self.number += 1
        created = self.calendar.at(days_ago, clock)
        charges: tuple[tuple[str, Decimal], ...] = over.get("charges", ())
        total = sum((row.price * row.quantity for row in lines), Decimal(0)) + sum(c[1] for c in charges) - discount
        fields: dict[str, Any] = {
            "api_key": API_KEY,
            "id_order": self.number,
            "id_status": status,
            "payment_method": method,
            "customer": customer or self.crowd[self.number % 34],
            "lines": lines,
            "total": total,
            "created_at": created,
            "updated_at": self.calendar.at(min(days_ago, 1), "06:00") if status >= 3 else created,
            "warehouse": WAREHOUSE,
            "upper_items": self.number % 5 == 0,
        }
        return MasterShopOrder(**(fields | over))


def _customer(n: int, person: Any) -> OrderCustomer:
    """Telephones as numbers, with and without the country's prefix, as orders have them."""
    state, city = _PLACES[n % len(_PLACES)]
    phones: tuple[str | int, ...] = (person.phone, int(person.phone), f"+57 {person.phone}")
    return OrderCustomer(
        full_name=person.name,
        phone=phones[n % 3],
        city=city,
        state=state,
        address=f"Cra {10 + n} # {20 + n}-{30 + n} apto {n}",
        email=person.email if n % 4 else None,
        document_type="CC" if n % 3 else None,
        document_number=person.number,
    )


def sales(calendar: Calendar, seed: int) -> list[MasterShopOrder]:
    """All sample orders, oldest number first."""
    maker = Maker(calendar, seed)
    return [
        *_ordinary(maker),
        *_states(maker),
        *_lines(maker),
        *_people(maker),
        *_places(maker),
        *_traps(maker),
    ]


def stock_before_documents(calendar: Calendar, seed: int) -> Counter[str]:
    """By SKU, what the books hold before any order has its document: what is left, and what open orders took out."""
    held = Counter({v.sku: v.stock for product in products() for v in product.variations})
    for order in sales(calendar, seed):
        stands = order.id_status not in UNDONE and not order.is_test and order.total > 0
        if stands and calendar.day(order.created_at) >= calendar.since:
            for line in order.lines:
                held[line.sku] += line.quantity
    return held


def _ordinary(maker: Maker) -> Iterator[MasterShopOrder]:
    """Thirty plain orders that are due: cash on delivery delivered, prepaid on its way or delivered."""
    ways = (("cod", 8), ("transfer", 6), ("prepaid", 8), ("cod", 8), ("bank", 6))
    baskets = (
        (line(7001),),
        (line(7002, 2, variation=1),),
        (line(7004, 3), line(7005)),
        (line(7005, 2, price=31999),),
        (line(7002, variation=0), line(7002, variation=2), line(7001)),
        (line(7010),),
    )
    for n in range(30):
        method, status = ways[n % len(ways)]
        yield maker.order(2 + (n * 7) % 22, f"{6 + n % 15:02d}:15", status, method, baskets[n % len(baskets)])


def _states(maker: Maker) -> Iterator[MasterShopOrder]:
    """Every state once with cash on delivery and once prepaid, the unknown one among them."""
    for n, status in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 77)):
        yield maker.order(1 + n, "11:00", status, "cod", (line(7001),))
        yield maker.order(2 + n, "11:30", status, "transfer", (line(7004, 2),))
    yield maker.order(25, "00:00", 8, "cod", (line(7001),))  # the first moment of the first day
    yield maker.order(26, "23:59", 8, "cod", (line(7001),))  # one minute too early
    yield maker.order(60, "10:00", 6, "transfer", (line(7001),))  # old, still on its way
    yield maker.order(2, "23:30", 6, "transfer", (line(7001),))  # the next day already in Greenwich


def _lines(maker: Maker) -> Iterator[MasterShopOrder]:
    """Discounts, many pieces, freight, variations, gifts, products without SKU."""
    order = maker.order
    freight = (("Flete", Decimal(12900)),)
    yield order(3, "12:00", 8, "cod", (line(7001), line(7005)), discount=10000)
    three = (line(7001, price=33333), line(7004, 2, price=9999), line(7005, 3, price=11111))
    yield order(4, "12:10", 6, "prepaid", three, discount=7777)
    yield order(5, "12:20", 6, "transfer", (line(7004, 120, price=8750),))
    yield order(6, "12:30", 8, "cod", (line(7004, 120, price=8333),), discount=1)
    yield order(7, "12:40", 8, "cod", (line(7001),), charges=freight)
    yield order(8, "12:50", 6, "transfer", (line(7002, variation=3),), charges=freight, discount=5001)
    yield order(9, "13:00", 8, "cod", (line(7005),), charges=(*freight, ("Recaudo contraentrega", Decimal(2350))))
    yield order(10, "13:10", 6, "bank", tuple(line(7002, n + 1, variation=n) for n in range(4)))
    yield order(11, "13:20", 8, "cod", (line(7003),))
    yield order(12, "13:30", 8, "cod", (line(7003, 2, price=65000), line(7001)))
    yield order(13, "13:40", 6, "transfer", (line(7001), line(7001, 2, price=40000)))
    yield order(14, "13:50", 8, "cod", (line(7008), line(7006)))
    yield order(15, "14:00", 6, "prepaid", (line(7009, 7),))
    yield order(16, "14:10", 8, "cod", (replace(line(7002, variation=1), id_variant=None),))


def _people(maker: Maker) -> Iterator[MasterShopOrder]:
    """Customers with every kind of identification, or none."""
    basket = (line(7001),)

    def buyer(name: str, kind: str | None, number: str | None, **over: Any) -> OrderCustomer:
        return replace(maker.crowd[35], full_name=name, document_type=kind, document_number=number, **over)

    documents: tuple[tuple[str, str | None, str | None], ...] = (
        ("Sin Documento Uno", None, None),
        ("Sin Documento Dos", "CC", ""),
        ("Cero Documento", "CC", "0"),
        ("Cero Sin Tipo", None, "0"),
        ("FERRETERÍA LA 14 SAS", "NIT", "900555444-" + check_digit("900555444")),
        ("Ferretería La 14", "NIT", "900555444"),
        ("Extranjera Residente", "CE", "4432198"),
        ("Pasajero Alemán", "PP", "C01X00T48"),
        ("Menor Autorizado", "TI", "1099887766"),
        ("Cédula Con Puntos", "CC", "1.020.777.888"),
        ("  Nombre   Con  <i>Marcas</i> ", None, "1020111999"),
    )
    for n, (name, kind, number) in enumerate(documents):
        yield maker.order(
            2 + n, "15:00", 8 if n % 2 else 6, "cod" if n % 2 else "transfer", basket, buyer(name, kind, number)
        )
    yield maker.order(9, "15:30", 8, "cod", basket, buyer("Otro Nombre Gómez", "CC", OTHER_NAME_NUMBER))
    places = (("NARINO", "TUMACO"), ("Norte de S/der", "San Jose de Cucuta"), ("Magdalena", "Macondo"))
    for n, (state, city) in enumerate(places):
        person = buyer(f"Compra Lejana {n + 1}", "CC", f"5244433{n}", state=state, city=city)
        yield maker.order(4 + n, "15:40", 8, "cod", basket, person)
    company = buyer("Tienda De La Vereda SAS", "NIT", "900777111", state="Magdalena", city="Macondo")
    yield maker.order(5, "15:50", 8, "cod", basket, company, trap="customer_city_unknown")


def _places(maker: Maker) -> Iterator[MasterShopOrder]:
    """Orders from another warehouse, from one that nobody linked, from none."""
    yield maker.order(3, "16:00", 8, "cod", (line(7001),), warehouse=SECOND_WAREHOUSE)
    yield maker.order(4, "16:10", 6, "transfer", (line(7005),), warehouse=SECOND_WAREHOUSE)
    yield maker.order(5, "16:20", 8, "cod", (line(7001),), warehouse="")
    yield maker.order(6, "16:30", 8, "cod", (line(7001),), warehouse=UNLINKED_WAREHOUSE, trap="warehouse_not_linked")


def _traps(maker: Maker) -> Iterator[MasterShopOrder]:
    """Orders at their trigger that cannot, or must not, become a document by themselves."""
    order, basket = maker.order, (line(7001),)
    wrong = "900555444-" + str((int(check_digit("900555444")) + 3) % 10)

    def buyer(name: str, kind: str, number: str) -> OrderCustomer:
        return replace(maker.crowd[36], full_name=name, document_type=kind, document_number=number)

    yield order(3, "17:00", 8, "cod", basket, buyer("Dígito Malo SAS", "NIT", wrong), trap="customer_id_invalid")
    provider = buyer("Proveedor De Cajas", "CC", PROVIDER_NUMBER)
    yield order(4, "17:10", 8, "cod", basket, provider, trap="customer_not_client")
    yield order(5, "17:20", 8, "cod", (line(7007),), trap="product_inactive")
    yield order(6, "17:30", 6, "nequi", basket, trap="unknown_order_state")
    yield order(7, "17:40", 8, "cod", basket, is_test=True)
    yield order(8, "17:50", 8, "cod", (line(7006),))  # a gift alone: nothing to bill
