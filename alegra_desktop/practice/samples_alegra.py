"""What the three practice companies hold in Alegra before the program's first run: items, contacts, old documents.

All names, numbers and amounts are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from alegra_desktop.practice import samples_hotmart, samples_mastershop, samples_mexico
from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_catalog import create_contact, create_item
from alegra_desktop.practice.alegra_documents import create_invoice, void_invoice
from alegra_desktop.practice.hotmart_state import HotmartSale
from alegra_desktop.practice.samples_common import Calendar, people

IVA_0, IVA_5, IVA_19, IVA_4, IVA_12 = "1", "2", "4", "6", "7"  # Colombian tax ids of the base catalogue
MX_16, MX_8 = "1", "2"
CHARGES = "CARGOS"  # reference of the item for freight, interest and the like
CATALOGUE_ITEM = "AUDIFONOS-IMPORTADOS"  # linked by hand: its reference is not the store's SKU


def fill_hotmart_company(books: Books, calendar: Calendar, seed: int, lookalikes: int) -> None:
    """The Colombian company that sells on Hotmart. `lookalikes`: for how many due sales Hotmart's own link has
    already made an invoice (without our mark)."""
    euro = books.get("currencies", "EUR")
    if euro is not None:
        books.save("currencies", {**euro, "status": "inactive"})
    for number, name, taxes in (
        (4081003, "Curso Excel para tenderos", [IVA_19]),
        (4812345, "Ebook Recetas de la Sabana", [IVA_5]),
        (5120044, "Membresía Círculo Lector", [IVA_19]),
        (698441, "Clase de fotografía", [IVA_0]),
        (5300004, "Taller de cuatro por ciento", [IVA_4]),
        (5300012, "Taller de doce por ciento", [IVA_12]),
        (5400001, "Curso retirado", [IVA_19]),
        (5400002, "Curso de acuarela", [IVA_19]),
        (5400002, "Curso de acuarela (repetido)", [IVA_19]),
        (5400003, "Guía sin impuesto", []),
    ):
        status = "inactive" if number == samples_hotmart.INACTIVE_PRODUCT else "active"
        _item(books, f"REF-{number}-HM", name, taxes, status=status)
    _item(books, CHARGES, "Cargos adicionales", [IVA_19])
    _many_items(books, 24)
    provider, other = samples_hotmart.PROVIDER_NUMBER, samples_hotmart.OTHER_NAME_NUMBER
    _known_contacts(books, provider, other, calendar, seed)
    _old_documents(books, calendar)
    for sale in samples_hotmart.lookalike_sales(calendar, seed)[:lookalikes]:
        invoice_of_other_hand(books, calendar, sale)
    _drafts_without_tax(books, calendar)


def fill_mastershop_company(books: Books, calendar: Calendar, seed: int) -> None:
    """The Colombian company that ships through MasterShop; it counts in whole pesos and keeps stock.

    Alegra holds what the store has and what its open orders have still to take out; three items have drifted from that.
    """
    books.info["decimalPrecision"] = "0"
    books.info["_city_demanded"] = True  # of companies, as some accounts are said to do
    books.save_info()
    stock = samples_mastershop.stock_before_documents(calendar, seed)
    stocked: tuple[tuple[str, str, list[str], int | None], ...] = (
        ("ORG-01", "Organizador de cocina", [IVA_19], stock["ORG-01"]),
        ("CAM-S-BL", "Camiseta básica S blanca", [IVA_19], stock["CAM-S-BL"]),
        ("CAM-M-BL", "Camiseta básica M blanca", [IVA_19], stock["CAM-M-BL"] - 2),
        ("CAM-L-NE", "Camiseta básica L negra", [IVA_19], stock["CAM-L-NE"]),
        ("CAM-XL-NE", "Camiseta básica XL negra", [IVA_19], stock["CAM-XL-NE"] - 9),
        ("USB-2M", "Cable USB-C 2 m", [IVA_19], stock["USB-2M"] + 25),
        ("CAFE-500", "Café tostado 500 g", [IVA_5], stock["CAFE-500"]),
        ("REGALO", "Llavero de regalo", [IVA_0], None),  # keeps no inventory
        (samples_mastershop.INACTIVE_SKU, "Producto retirado", [IVA_19], 0),
        (samples_mastershop.DOUBLE_SKU, "Termo de acero", [IVA_19], stock[samples_mastershop.DOUBLE_SKU]),
        (samples_mastershop.DOUBLE_SKU, "Termo de acero (repetido)", [IVA_19], 0),
        (samples_mastershop.UNTAXED_SKU, "Cuaderno rayado", [], stock[samples_mastershop.UNTAXED_SKU]),
        (CATALOGUE_ITEM, "Audífonos importados", [IVA_19], 90),
    )
    for reference, name, taxes, quantity in stocked:
        status = "inactive" if reference == samples_mastershop.INACTIVE_SKU else "active"
        counted = {"unitCost": 5000, "initialQuantity": quantity, "negativeSale": True}
        inventory = {"unit": "unit", **(counted if quantity is not None else {})}
        _item(books, reference, name, taxes, status=status, type="product", inventory=inventory)
    _item(books, CHARGES, "Flete y otros cargos", [IVA_19])
    _many_items(books, 21)
    provider, other = samples_mastershop.PROVIDER_NUMBER, samples_mastershop.OTHER_NAME_NUMBER
    _known_contacts(books, provider, other, calendar, seed + 1)


def fill_mexican_company(books: Books, calendar: Calendar) -> None:
    """The Mexican company: 16 % for everything but the course of the border region, and an item for charges."""
    for number, name, tax, key in (
        (6100001, "Curso de repostería", MX_16, "86111500"),
        (6100002, "Ebook Salsas del norte", MX_16, "60102300"),
        (6100003, "Taller en vivo", MX_16, "86111500"),
        (6100004, "Curso de frontera", MX_8, "86111500"),
    ):
        _item(books, f"REF-{number}-HM", name, [tax], productKey=key, inventory={"unit": "E48"})
    _item(books, CHARGES, "Cargos adicionales", [MX_16], productKey="84111506", inventory={"unit": "E48"})
    create_contact(
        books,
        {
            "name": "Cliente anterior",
            "identification": "MAL180222MS6",
            "type": ["client"],
            "regime": "GENERAL_REGIME_OF_MORAL_PEOPLE_LAW",
            "address": {"zipCode": "64000"},
        },
    )
    salaried = {"name": "Alma López", "identification": samples_mexico.SALARIED, "regime": "SALARIED_REGIME"}
    create_contact(books, {**salaried, "type": ["client"], "address": {"zipCode": "44100"}})


def invoice_of_other_hand(books: Books, calendar: Calendar, sale: HotmartSale) -> Record:
    """The open invoice that somebody else, such as Hotmart's own link, would make for a sale: same buyer, item and
    total, no mark of ours. The sale's product must be registered with 19 %."""
    number = sale.buyer.documents[0][1]
    contact = books.first("contacts", identification=number) or _person(books, sale.buyer.name, number)
    item = _item_id(books, sale.product_id)
    day = calendar.day(sale.approved_at or sale.ordered_at).isoformat()
    net = (sale.value / Decimal("1.19")).quantize(Decimal("0.000001"), ROUND_HALF_EVEN)
    return _invoice(books, str(contact["id"]), item, net, day, status="open")


def _item(books: Books, reference: str, name: str, taxes: Iterable[str], **over: Any) -> Record:
    body: Record = {
        "name": name,
        "reference": reference or None,
        "price": 100000,
        "type": "service",
        "tax": [{"id": tax} for tax in taxes],
        "inventory": {"unit": "service"},
    }
    return create_item(books, body | over)


def _many_items(books: Books, count: int) -> None:
    """Items that no sale needs: enough for the list to have a second page."""
    for n in range(1, count + 1):
        _item(books, f"VARIOS-{n:02d}", f"Artículo de otro negocio {n}", [IVA_19])


def _person(books: Books, name: str, number: str, kinds: tuple[str, ...] = ("client",)) -> Record:
    first, _, last = name.partition(" ")
    return create_contact(
        books,
        {
            "nameObject": {"firstName": first, "lastName": last or "-"},
            "identificationObject": {"type": "CC", "number": number},
            "kindOfPerson": "PERSON_ENTITY",
            "regime": "SIMPLIFIED_REGIME",
            "type": list(kinds),
        },
    )


def _known_contacts(books: Books, provider: str, other: str, calendar: Calendar, seed: int) -> None:
    """A provider who also bought, a number under another name, and strangers for a second page of contacts."""
    _person(books, "Proveedora de Insumos", provider, ("provider",))
    _person(books, "Nombre Distinto", other)
    for person in people(32, seed, "antiguos.example"):
        if books.first("contacts", identification=person.number) is None:
            _person(books, person.name, person.number)


def _old_documents(books: Books, calendar: Calendar) -> None:
    """Invoices the merchant made by hand: some old ones, an annulled one, and one that was cloned."""
    client = str(_person(books, "Cliente De Mostrador", "52111222")["id"])
    item = str(books.all("items")[next(iter(books.all("items")))]["id"])
    for days_ago in (60, 55, 50, 45, 40):
        day = calendar.at(days_ago).date().isoformat()
        _invoice(books, client, item, Decimal(50000 + days_ago), day, status="open")
    day = calendar.at(5).date().isoformat()
    void_invoice(books, _invoice(books, client, item, Decimal(77000), day, status="open"))
    for _ in range(2):
        _invoice(books, client, item, Decimal(88000), day, status="draft", observations="clonada a mano")


def _drafts_without_tax(books: Books, calendar: Calendar) -> None:
    """What Hotmart's own link left behind of sales before the first day: no tax on the line, the price as it was paid.
    One has a second product, which somebody gave its tax already."""
    guide, course = _item_id(books, 5400003), _item_id(books, 4081003)
    for days_ago, name, number, items in (
        (31, "Marta Lucía Pardo", "52777001", ((guide, 27900, ""),)),
        (30, "Hernán Quintero", "79666002", ((course, 129000, ""),)),
        (29, "Olga Cecilia Niño", "41333003", ((guide, 27900, ""), (course, 100000, IVA_19))),
        (28, "Iván Darío Soto", "80555004", ((guide, "19999.99", ""),)),
    ):
        client = str(_person(books, name, number)["id"])
        lines = [
            {"id": item, "price": Decimal(price), "quantity": 1, "tax": [{"id": tax}] if tax else []}
            for item, price, tax in items
        ]
        _invoice(
            books, client, guide, Decimal(0), calendar.at(days_ago).date().isoformat(), status="draft", items=lines
        )


def _item_id(books: Books, product: int) -> str:
    item = books.first("items", reference=f"REF-{product}-HM")
    if item is None:
        raise LookupError(f"product {product} is not registered")
    return str(item["id"])


def _invoice(books: Books, client: str, item: str, net: Decimal, day: str, **over: Any) -> Record:
    body: Record = {
        "client": {"id": client},
        "date": day,
        "dueDate": day,
        "items": [{"id": item, "price": net, "quantity": 1, "tax": [{"id": IVA_19}]}],
        "paymentForm": "CASH",
        "paymentMethod": "CASH",
    }
    return create_invoice(books, body | over)
