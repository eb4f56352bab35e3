"""Contacts, items, taxes and the small catalogues of the practice Alegra: created and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_rules import (
    Refusal,
    check_contact,
    check_item,
    check_reference,
    check_unique,
    id_in,
    number_in,
    stocked,
    text_in,
)

CONTACT_TEXTS = ("email", "emailSecondary", "phonePrimary", "phoneSecondary", "mobile", "fax", "observations")


def create_contact(books: Books, body: Record) -> Record:
    """POST /contacts; a number that a contact has already, active or not, is refused with code 2006."""
    parts = _contact_parts(books, body)
    check_unique(books, parts["identification"])
    moment = books.local_now().strftime("%Y-%m-%d %H:%M:%S")
    return books.add("contacts", {**parts, "created_at": moment, "updated_at": moment})


def update_contact(books: Books, record: Record, body: Record) -> Record:
    merged = {**record, **body}
    if "identification" in body and "identificationObject" not in body:
        merged["identificationObject"] = None
    if "nameObject" in body or ("name" not in body and record.get("nameObject")):
        merged["name"] = body.get("name")
    elif "name" in body:
        merged["nameObject"] = None
    parts = _contact_parts(books, merged)
    check_unique(books, parts["identification"], record["id"])
    return books.save("contacts", {**record, **parts})


def _contact_parts(books: Books, body: Record) -> Record:
    parts = check_contact(books, body)
    kinds = body.get("type") or ["client"]
    kinds = [kinds] if isinstance(kinds, str) else list(kinds)
    if not set(kinds) <= {"client", "provider"}:
        raise Refusal("El tipo de contacto no es válido")
    status = body.get("status") or "active"
    if status not in ("active", "inactive"):
        raise Refusal("El estado del contacto no es válido")
    texts = {name: text_in(body.get(name)) for name in CONTACT_TEXTS}
    return {**parts, **texts, "type": kinds, "status": status}


def create_item(books: Books, body: Record) -> Record:
    """POST /items. An inventory with cost and quantity makes the item stocked; a unit alone does not."""
    check_item(books, body)
    inventory = body.get("inventory")
    stock = _initial_stock(books, inventory) if stocked(inventory) and isinstance(inventory, Mapping) else None
    return books.add("items", {**_item_parts(books, body), "_stock": stock})


def update_item(books: Books, record: Record, body: Record) -> Record:
    """PUT /items/{id}: partial. Quantities in `inventory` are ignored; stock moves by adjustments."""
    merged = {**record, **body, "inventory": {**(record.get("inventory") or {}), **(body.get("inventory") or {})}}
    merged.setdefault("price", record["prices"])
    if record["type"] in ("simple", "variant") and "type" not in body:
        merged["type"] = None
    check_item(books, {**merged, "inventory": {"unit": merged["inventory"].get("unit")}})
    changed = _item_parts(books, merged)
    if merged["type"] is None:
        changed["type"] = record["type"]
    return books.save("items", {**record, **changed})


def _item_parts(books: Books, body: Record) -> Record:
    inventory = body.get("inventory") if isinstance(body.get("inventory"), Mapping) else {}
    kept = {key: value for key, value in (inventory or {}).items() if key in ("unit", "unitCost", "negativeSale")}
    return {
        "name": str(body["name"])[:200],
        "reference": text_in(body.get("reference")),
        "description": text_in(body.get("description")),
        "status": "inactive" if body.get("status") == "inactive" else "active",
        "type": body.get("type") or "product",
        "prices": _prices(books, body),
        "inventory": {"unit": "unit", **kept},
        "tax": [{"id": id_in(tax)} for tax in body.get("tax") or []],
        "productKey": text_in(body.get("productKey")),
        "itemCategory": check_reference(books, body, "itemCategory", "item-categories", "La categoría no existe"),
    }


def _prices(books: Books, body: Record) -> Record:
    """Prices by price list; a bare number is the main list's."""
    given = body["price"] if "price" in body else body.get("prices")
    words = "El precio del ítem no es válido"
    main = books.first("price-lists", main=True)
    if isinstance(given, Mapping):
        return dict(given)
    if not isinstance(given, list):
        return {str(main["id"]) if main else "1": number_in(given, words)}
    prices: Record = {}
    for part in given:
        list_id = id_in(part.get("idPriceList")) if isinstance(part, Mapping) else ""
        if books.get("price-lists", list_id) is None:
            raise Refusal("La lista de precios no existe")
        prices[list_id] = number_in(part.get("price"), words)
    return prices


def _initial_stock(books: Books, inventory: Mapping[str, object]) -> Record:
    warehouses = inventory.get("warehouses")
    words = "La cantidad inicial no es válida"
    if not isinstance(warehouses, list) or not warehouses:
        return {books.main_warehouse(): number_in(inventory.get("initialQuantity") or 0, words)}
    stock: Record = {}
    for part in warehouses:
        if books.get("warehouses", id_in(part)) is None:
            raise Refusal("La bodega no existe")
        stock[id_in(part)] = number_in(part.get("initialQuantity") or 0, words)
    return stock


def tax_parts(books: Books, body: Record) -> Record:
    """A tax: name and percentage from 0 to 100."""
    name, percentage = _name(body), number_in(body.get("percentage"), "El porcentaje del impuesto es obligatorio")
    if not 0 <= percentage <= 100:
        raise Refusal("El porcentaje del impuesto debe estar entre 0 y 100")
    return {
        "name": name,
        "percentage": f"{percentage:.2f}",
        "description": text_in(body.get("description")) or "",
        "status": body.get("status") or "active",
        "deductible": "no",
        "type": text_in(body.get("type")) or "IVA",
        "rate": None,
        "categoryFavorable": body.get("categoryFavorable"),
        "categoryToBePaid": body.get("categoryToBePaid"),
    }


def _name(body: Record) -> str:
    if not isinstance(body.get("name"), str) or not body["name"].strip():
        raise Refusal("El nombre es obligatorio")
    return str(body["name"])[:255]


def _texts(*fields: str, **defaults: object) -> Callable[[Books, Record], Record]:
    """A catalogue whose records are a name, these texts and these defaults."""

    def parts(books: Books, body: Record) -> Record:
        record: Record = {"name": _name(body), **{field: text_in(body.get(field)) or "" for field in fields}}
        for field, default in defaults.items():
            record[field] = default if body.get(field) is None else body[field]
        return record

    return parts


def currency_parts(books: Books, body: Record) -> Record:
    code = body.get("code")
    if not isinstance(code, str) or len(code) != 3:
        raise Refusal("El código de la moneda es obligatorio")
    rate = number_in(body.get("exchangeRate"), "La tasa de cambio es obligatoria")
    own = {"code": code.upper(), "name": body.get("name") or code, "symbol": body.get("symbol") or "$"}
    return {**own, "exchangeRate": Decimal(rate), "status": body.get("status") or "active"}


# What POST and PUT of a small catalogue keep.
CATALOGUES: dict[str, Callable[[Books, Record], Record]] = {
    "taxes": tax_parts,
    "currencies": currency_parts,
    "item-categories": _texts("description", status="active", image=None),
    "warehouses": _texts(observations=None, address=None, isDefault=False, costCenter=None, status="active"),
    "sellers": _texts("observations", identification=None, status="active"),
    "cost-centers": _texts("code", "description", status="active"),
    "bank-accounts": _texts(
        "number", "description", type="bank", status="active", initialBalance="0.00", initialBalanceDate=None
    ),
    "terms": _texts(days=0),
    "price-lists": _texts("description", status="active", type="amount", percentage=None, main=False, currency=None),
    "number-templates": _texts(
        prefix=None,
        invoiceText=None,
        documentType="invoice",
        isDefault=False,
        isElectronic=False,
        autoincrement=True,
        status="active",
        nextInvoiceNumber="1",
        minInvoiceNumber=None,
        maxInvoiceNumber=None,
        startDate=None,
        endDate=None,
        resolutionNumber=None,
        deletable=True,
    ),
}


def create_in_catalogue(books: Books, resource: str, body: Record) -> Record:
    """POST of a small catalogue."""
    parts = CATALOGUES[resource](books, body)
    if resource == "currencies":
        if books.get("currencies", parts["code"]) is not None:
            raise Refusal("La moneda ya existe")
        return books.save("currencies", parts)
    return books.add(resource, parts)


def update_in_catalogue(books: Books, resource: str, record: Record, body: Record) -> Record:
    """PUT of a small catalogue: absent keys stay."""
    return books.save(resource, {**record, **CATALOGUES[resource](books, {**record, **body})})
