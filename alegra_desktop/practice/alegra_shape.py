"""How the practice Alegra shows its records: the shapes of the real answers, with their inconsistencies.

With `books.quirks` on, money is at times text ("100000.00"), sub-objects are null, a template list leaves its dates
out: everything a client must put up with.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_documents import balance
from alegra_desktop.practice.alegra_money import stamp_of_note


def shape(books: Books, resource: str, record: Record, *, detail: bool, advanced: bool = False) -> Record:
    """One record as an answer shows it; `detail` is the answer to GET by id, `advanced` is `mode=advanced`."""
    if resource == "items":
        return _item(books, record, detail or advanced)
    if resource == "number-templates" and not detail:
        return _template_row(books, record)
    return SHAPES.get(resource, _plain)(books, record)


def _chance(books: Books, likely: float) -> bool:
    return books.quirks and books.random.random() < likely


def _money(books: Books, amount: Any) -> Decimal | str | int:
    """A number, or at times text."""
    value = Decimal(str(amount))
    if not _chance(books, 0.3):
        return value
    return str(value) if -value.as_tuple().exponent > 2 else f"{value:.2f}"  # type: ignore[operator]


def _plain(books: Books, record: Record) -> Record:
    return {key: value for key, value in record.items() if not key.startswith("_")}


def _currency(books: Books, record: Record) -> Record:
    return {**_plain(books, record), "exchangeRate": _money(books, record["exchangeRate"])}


def _template_row(books: Books, record: Record) -> Record:
    row = _plain(books, record)
    if _chance(books, 0.3):
        for key in ("startDate", "endDate", "resolutionNumber"):
            row.pop(key)
    return row


def _named(books: Books, resource: str, record_id: object) -> Record | None:
    record = books.get(resource, record_id) if record_id else None
    return None if record is None else {"id": record["id"], "name": record["name"]}


def _tax(books: Books, tax_id: str) -> Record:
    tax = books.get("taxes", tax_id) or {"id": tax_id, "name": "", "percentage": "0.00", "status": "active"}
    return {key: tax.get(key) for key in ("id", "name", "percentage", "description", "status", "type")}


def _item(books: Books, record: Record, full: bool) -> Record:
    """An item; stock only in full, `inventory` and `itemCategory` of a service at times absent."""
    own = books.info["currency"]
    prices = []
    for list_id, price in record["prices"].items():
        price_list = books.get("price-lists", list_id) or {"name": "", "main": False}
        prices.append(
            {
                "idPriceList": list_id,
                "name": price_list["name"],
                "type": "amount",
                "price": _money(books, price),
                "currency": own,
                "main": price_list["main"],
                "edited": False,
            }
        )
    shown: Record = {
        "id": record["id"],
        "category": {"id": "5150", "name": "Ventas"},
        "hasNoIvaDays": False,
        "name": record["name"],
        "description": record["description"],
        "reference": record["reference"],
        "status": record["status"],
        "calculationScale": books.scale,
        "price": prices,
        "tax": [_tax(books, tax["id"]) for tax in record["tax"]],
        "customFields": [],
        "productKey": record["productKey"],
        "type": record["type"],
        "itemType": None,
    }
    stock = record.get("_stock")
    if stock is not None or not _chance(books, 0.3):
        shown["inventory"] = _inventory(books, record, full)
    category = books.get("item-categories", record.get("itemCategory"))
    if category is not None:
        shown["itemCategory"] = {**_plain(books, category), "id": int(category["id"])}
    elif not _chance(books, 0.5):
        shown["itemCategory"] = None
    return shown


def _inventory(books: Books, record: Record, full: bool) -> Record:
    inventory = dict(record["inventory"])
    stock = record.get("_stock")
    if stock is None or not full:
        return {"unit": inventory.get("unit", "unit")}
    names = {key: (books.get("warehouses", key) or {"name": ""})["name"] for key in stock}
    warehouses = [{"id": key, "name": names[key], "availableQuantity": Decimal(n)} for key, n in stock.items()]
    total = sum((Decimal(n) for n in stock.values()), Decimal(0))
    return {**inventory, "availableQuantity": total, "warehouses": warehouses}


def _contact(books: Books, record: Record) -> Record:
    account = {"id": "5010", "idParent": "5009", "name": "Cuentas por cobrar", "text": "Cuentas por cobrar"}
    return {
        "uuid": f"00000000-0000-7000-8000-{int(record['id']):012d}",
        **_plain(books, record),
        "statementAttached": False,
        "seller": None,
        "term": None,
        "priceList": None,
        "internalContacts": [],
        "accounting": {"accountReceivable": account, "debtToPay": None},
    }


def _client(books: Books, client_id: object) -> Record | None:
    contact = books.get("contacts", client_id)
    if contact is None:
        return None
    keys = ("id", "name", "identification", "phonePrimary", "email", "kindOfPerson", "regime", "identificationObject")
    address = contact.get("address") or {}
    part = {key: address.get(key) for key in ("address", "department", "city")}
    return {**{key: contact.get(key) for key in keys}, "address": part}


def _lines(books: Books, record: Record) -> list[Record]:
    return [
        {
            **line,
            "price": _money(books, line["price"]),
            "total": _money(books, line["total"]),
            "tax": [_tax(books, tax_id) for tax_id in line["tax"]],
        }
        for line in record["lines"]
    ]


def _invoice(books: Books, record: Record) -> Record:
    template = books.all("number-templates").get(record["template"], {})
    hidden = ("lines", "template", "number", "credited", "client", "currency")
    shown = {key: value for key, value in _plain(books, record).items() if key not in hidden}
    number = None if record["number"] is None else str(record["number"])
    shown.update(
        client=_client(books, record["client"]),
        numberTemplate={
            "id": record["template"],
            "prefix": template.get("prefix"),
            "number": number,
            "text": template.get("invoiceText"),
            "documentType": "invoice",
            "fullNumber": None if number is None else f"{template.get('prefix') or ''}{number}",
            "formattedNumber": number,
            "isElectronic": template.get("isElectronic"),
        },
        subtotal=_money(books, record["subtotal"]),
        discount=_money(books, record["discount"]),
        tax=_money(books, record["tax"]),
        total=_money(books, record["total"]),
        totalPaid=_money(books, record["totalPaid"]),
        balance=_money(books, balance(record)),
        decimalPrecision=books.info["decimalPrecision"],
        warehouse=_named(books, "warehouses", record["warehouse"]),
        term="De contado",
        seller=_named(books, "sellers", record["seller"]),
        priceList=_named(books, "price-lists", record["priceList"]),
        costCenter=_named(books, "cost-centers", record["costCenter"]),
        items=_lines(books, record),
        payments=_payments_of(books, record["id"]),
        retentions=[],
        printingTemplate={"id": "7", "name": "Clásico", "pageSize": "letter"},
    )
    if record["currency"] is not None:
        shown["currency"] = record["currency"]
    if record["stamp"] is None and _chance(books, 0.5):
        del shown["stamp"]
    return shown


def _payments_of(books: Books, invoice_id: str) -> list[Record]:
    found = []
    for payment_id in books.payments_of.get(invoice_id, ()):
        payment = books.all("payments")[payment_id]
        for part in payment["invoices"]:
            if part["id"] == invoice_id and payment["status"] == "open":
                keys = ("id", "number", "date", "paymentMethod", "observations", "status")
                found.append({**{key: payment[key] for key in keys}, "amount": _money(books, part["amount"])})
    return found


def _remission(books: Books, record: Record) -> Record:
    hidden = ("lines", "client", "currency", "subtotal", "discount", "tax")
    shown = {key: value for key, value in _plain(books, record).items() if key not in hidden}
    shown.update(
        client=_client(books, record["client"]),
        warehouse=_named(books, "warehouses", record["warehouse"]),
        seller=_named(books, "sellers", record["seller"]),
        priceList=_named(books, "price-lists", record["priceList"]),
        currency=record["currency"] or books.info["currency"],
        total=_money(books, record["total"]),
        items=_lines(books, record),
    )
    return shown


def _payment(books: Books, record: Record) -> Record:
    invoices = []
    for part in record["invoices"]:
        invoice = books.get("invoices", part["id"])
        if invoice is not None:
            shown = _invoice(books, invoice)
            invoices.append(
                {
                    "id": part["id"],
                    "number": shown["numberTemplate"]["fullNumber"],
                    "date": invoice["date"],
                    "amount": _money(books, part["amount"]),
                    "total": shown["total"],
                    "balance": shown["balance"],
                }
            )
    account = books.get("bank-accounts", record["bankAccount"]) or {}
    client = _named(books, "contacts", record["client"])
    return {
        **_plain(books, record),
        "amount": _money(books, record["amount"]),
        "bankAccount": {key: account.get(key) for key in ("id", "name", "type")},
        "client": client,
        "invoices": invoices,
        "categories": [],
        "retentions": [],
    }


def _credit_note(books: Books, record: Record) -> Record:
    hidden = ("lines", "currency", "number")
    shown = {key: value for key, value in _plain(books, record).items() if key not in hidden}
    if record.get("currency") is not None:
        shown["currency"] = record["currency"]
    template = books.first("number-templates", documentType="creditNote") or {"id": None, "prefix": None}
    applied = sum((Decimal(part["amount"]) for part in record["invoices"]), Decimal(0))
    shown.update(
        client=_client(books, record["client"]),
        numberTemplate={
            "id": template["id"],
            "prefix": template["prefix"],
            "number": record["number"],
            "fullNumber": f"{template['prefix'] or ''}{record['number']}",
        },
        stamp=stamp_of_note(books, record),
        items=_lines(books, record),
        total=_money(books, record["total"]),
        totalApplied=_money(books, applied),
        balance=_money(books, Decimal(record["total"]) - applied),
        warehouse=_named(books, "warehouses", record["warehouse"]),
        refunds=[],
    )
    return shown


def _adjustment(books: Books, record: Record) -> Record:
    shown = {key: value for key, value in _plain(books, record).items() if key != "lines"}
    shown.update(
        warehouse=_named(books, "warehouses", record["warehouse"]),
        costCenter=_named(books, "cost-centers", record["costCenter"]),
        items=record["lines"],
        idResolution=None,
        prefix=None,
    )
    return shown


def _transfer(books: Books, record: Record) -> Record:
    shown = {key: value for key, value in _plain(books, record).items() if key != "lines"}
    for field in ("origin", "destination"):
        shown[field] = _named(books, "warehouses", record[field])
    return {**shown, "items": record["lines"]}


SHAPES: dict[str, Callable[[Books, Record], Record]] = {
    "contacts": _contact,
    "currencies": _currency,
    "invoices": _invoice,
    "remissions": _remission,
    "payments": _payment,
    "credit-notes": _credit_note,
    "inventory-adjustments": _adjustment,
    "warehouse-transfers": _transfer,
}
