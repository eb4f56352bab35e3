"""Payments, credit notes, stock adjustments and transfers of the practice Alegra."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from math import inf

from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_documents import balance, settle_invoice
from alegra_desktop.practice.alegra_rules import (
    PAYMENT_METHODS,
    Refusal,
    check_client,
    check_currency,
    check_line_values,
    check_lines,
    check_reference,
    day_in,
    id_in,
    number_in,
    text_in,
)
from alegra_desktop.practice.alegra_stamping import NEVER
from alegra_desktop.practice.alegra_totals import add_up, kept_price, rounding_mode

CREDIT_NOTE_TYPES = frozenset(
    {"PARTIALL_DEVOLUTION", "VOID_ELECTRONIC_INVOICE", "REDUCTION_DISCOUNT_PARTIAL_TOTAL", "PRICE_ADJUSTMENT", "OTHER"}
)

#: Mexico's relations of a credit note to its invoice.
CREDIT_NOTE_RELATIONS = frozenset({"01", "03"})


def create_payment(books: Books, body: Record) -> Record:
    """POST /payments. The account goes by `bankAccount`; `account` alone is refused with code 4002."""
    if books.get("bank-accounts", id_in(body.get("bankAccount"))) is None:
        raise Refusal("La cuenta de banco asociada al pago es obligatoria", 4002)
    day = day_in(body.get("date"), "La fecha del pago es obligatoria")
    if body.get("paymentMethod") not in PAYMENT_METHODS:
        raise Refusal("El método de pago no es válido")
    if body.get("type", "in") not in ("in", "out"):
        raise Refusal("El tipo de pago no es válido")
    invoices = _paid_invoices(books, body)
    for part in invoices:
        settle_invoice(books, books.all("invoices")[part["id"]], paid=part["amount"])
    client = check_reference(books, body, "client", "contacts", "El cliente no existe")
    return books.add(
        "payments",
        {
            "number": str(books.count("payment-number")),
            "date": day.isoformat(),
            "type": body.get("type", "in"),
            "status": "open",
            "paymentMethod": body["paymentMethod"],
            "observations": text_in(body.get("observations")),
            "anotation": text_in(body.get("anotation")),
            "bankAccount": id_in(body["bankAccount"]),
            "client": client or (books.all("invoices")[invoices[0]["id"]]["client"] if invoices else None),
            "amount": sum((part["amount"] for part in invoices), Decimal(0)),
            "invoices": invoices,
        },
    )


def set_payment_status(books: Books, record: Record, status: str) -> Record:
    """Annuls a payment (the invoices owe the amount again) or takes the annulment back."""
    if record["status"] == status:
        raise Refusal("El pago ya se encuentra en este estado")
    sign = -1 if status == "void" else 1
    for part in record["invoices"]:
        invoice = books.get("invoices", part["id"])
        if invoice is not None:
            settle_invoice(books, invoice, paid=sign * Decimal(part["amount"]))
    return books.save("payments", {**record, "status": status})


def delete_payment(books: Books, record: Record) -> None:
    if record["status"] == "open":
        set_payment_status(books, record, "void")
    books.remove("payments", record["id"])


def _paid_invoices(books: Books, body: Record) -> list[Record]:
    parts = []
    given = body.get("invoices")
    if not isinstance(given, list) or not given:
        if body.get("categories"):
            return []
        raise Refusal("Debes indicar las facturas o las categorías del pago")
    for part in given:
        invoice = books.get("invoices", id_in(part))
        if invoice is None:
            raise Refusal("no se ha encontrado la factura con el id especificado", 404, status=404)
        if invoice["status"] != "open":
            raise Refusal("Solo se pueden asociar pagos a facturas abiertas")
        amount = number_in(part.get("amount"), "El valor del pago es obligatorio")
        if not 0 < amount <= balance(invoice):
            raise Refusal("El valor del pago debe ser mayor que cero y no superar el saldo de la factura")
        parts.append({"id": invoice["id"], "amount": amount})
    return parts


def create_credit_note(books: Books, body: Record, faults: Collection[str] = ()) -> Record:
    """POST /credit-notes: what it applies to may not be credited beyond its total; goods come back.

    `stamp: {generateStamp: true}` hands it to the tax authority at once, which takes only notes of issued invoices.
    """
    client = check_client(books, body)
    lines = check_lines(books, body)
    day = day_in(body.get("date"), "La fecha de la nota crédito es obligatoria")
    if books.country == "colombia" and books.electronic:
        if body.get("type") not in CREDIT_NOTE_TYPES:
            raise Refusal("El tipo de la nota crédito es obligatorio", 9070)
        if not text_in(body.get("cause")):
            raise Refusal("La causa de la nota crédito es obligatoria", 9070)
    if books.country == "mexico" and body.get("type") not in CREDIT_NOTE_RELATIONS:
        raise Refusal("El tipo de relación de la nota de crédito es obligatorio")
    currency = check_currency(books, body)
    for line in lines:
        check_line_values(books, line)
        line["price"] = kept_price(books, line["price"], faults)
        line["name"] = books.all("items")[id_in(line)]["name"]
        line["id"] = id_in(line)
    totals = add_up(books, lines, rounding_mode(books, faults))
    applied = _credited_invoices(books, body, totals.total)
    warehouse = check_reference(books, body, "warehouse", "warehouses", "La bodega no existe") or books.main_warehouse()
    for part in applied:
        settle_invoice(books, books.all("invoices")[part["id"]], credit=part["amount"])
    for line in lines:
        books.move_stock(line["id"], warehouse, line["quantity"])
    return books.add(
        "credit-notes",
        {
            "number": str(books.count("credit-note-number")),
            "date": day.isoformat(),
            "status": "open",
            "client": client,
            "lines": lines,
            "total": totals.total,
            "invoices": applied,
            "warehouse": warehouse,
            "type": body.get("type"),
            "cause": text_in(body.get("cause")),
            "observations": text_in(body.get("observations")),
            "anotation": text_in(body.get("anotation")),
            "currency": currency,
            **_note_stamp(books, body, applied, faults),
        },
    )


def _note_stamp(books: Books, body: Record, applied: list[Record], faults: Collection[str]) -> Record:
    """What the authority will answer, and when: a note, once made, shows it as soon as its time has come."""
    asked = body.get("stamp")
    if not isinstance(asked, Mapping) or asked.get("generateStamp") is not True:
        return {"stamp": None, "_stamp_due": None}
    stamp = {"legalStatus": "PENDING", "date": books.local_now().strftime("%Y-%m-%d %H:%M:%S"), "warnings": []}
    known = all(books.all("invoices")[part["id"]]["stamp"] is not None for part in applied)
    rejected = "stamp-rejected" in faults or not known
    result = "STAMPED_AND_REJECTED" if rejected else "STAMPED_AND_ACCEPTED"
    wait = inf if "stamp-pending" in faults else books.stamp_seconds
    return {"stamp": stamp, "_stamp_due": min(books.moment() + wait, NEVER), "_stamp_result": result}


def stamp_of_note(books: Books, record: Record) -> Record | None:
    """The stamp of a credit note as it stands now."""
    stamp, due = record["stamp"], record.get("_stamp_due")
    if stamp is None or due is None or due > books.moment():
        return stamp  # type: ignore[no-any-return]
    answered = {**stamp, "legalStatus": record["_stamp_result"]}
    if record["_stamp_result"] == "STAMPED_AND_REJECTED":
        answered["warnings"] = ["Regla: CAJ43, Rechazo: la factura referenciada no existe"]
    return answered


def delete_credit_note(books: Books, record: Record) -> None:
    """DELETE /credit-notes/{id}: never one that the tax authority has accepted."""
    stamp = stamp_of_note(books, record)
    if stamp is not None and stamp["legalStatus"] == "STAMPED_AND_ACCEPTED":
        raise Refusal("Una nota crédito emitida electrónicamente no se puede eliminar")
    for part in record["invoices"]:
        invoice = books.get("invoices", part["id"])
        if invoice is not None:
            settle_invoice(books, invoice, credit=-Decimal(part["amount"]))
    for line in record["lines"]:
        books.move_stock(line["id"], record["warehouse"], -Decimal(line["quantity"]))
    books.remove("credit-notes", record["id"])


def _credited_invoices(books: Books, body: Record, most: Decimal) -> list[Record]:
    parts = []
    for part in body.get("invoices") or []:
        invoice = books.get("invoices", id_in(part))
        if invoice is None:
            raise Refusal("no se ha encontrado la factura con el id especificado", 404, status=404)
        if invoice["status"] not in ("open", "closed"):
            raise Refusal("Solo se pueden asociar notas crédito a facturas abiertas o cobradas")
        amount = number_in(part.get("amount"), "El valor de la nota crédito es obligatorio")
        if not 0 < amount <= min(most, invoice["total"] - invoice["credited"]):
            raise Refusal("El valor de la nota crédito supera el de la factura")
        parts.append({"id": invoice["id"], "amount": amount})
    return parts


def create_adjustment(books: Books, body: Record) -> Record:
    """POST /inventory-adjustments: moves stock in or out of one warehouse."""
    day = day_in(body.get("date"), "La fecha del ajuste es obligatoria")
    warehouse = check_reference(books, body, "warehouse", "warehouses", "La bodega no existe") or books.main_warehouse()
    lines = [_adjustment_line(books, line) for line in check_lines(books, body)]
    for line in lines:
        books.move_stock(line["id"], warehouse, line["quantity"] if line["type"] == "in" else -line["quantity"])
    return books.add(
        "inventory-adjustments",
        {
            "date": day.isoformat(),
            "observations": text_in(body.get("observations")),
            "warehouse": warehouse,
            "lines": lines,
            "costCenter": check_reference(books, body, "costCenter", "cost-centers", "El centro de costo no existe"),
            "number": str(books.count("adjustment-number")),
        },
    )


def _adjustment_line(books: Books, line: Record) -> Record:
    item = books.all("items")[id_in(line)]
    if item.get("_stock") is None:
        raise Refusal("El ítem no es inventariable")
    if line.get("type") not in ("in", "out"):
        raise Refusal("El tipo de ajuste del ítem debe ser in u out")
    quantity = number_in(line.get("quantity"), "La cantidad del ítem es obligatoria")
    if quantity <= 0:
        raise Refusal("La cantidad del ítem debe ser mayor que cero")
    cost = number_in(line.get("unitCost"), "El costo del ítem es obligatorio")
    found = {"id": item["id"], "name": item["name"], "reference": item["reference"]}
    return {**found, "type": line["type"], "quantity": quantity, "unitCost": cost}


def create_transfer(books: Books, body: Record) -> Record:
    """POST /warehouse-transfers: from one warehouse to another."""
    day = day_in(body.get("date"), "La fecha del traslado es obligatoria")
    origin = check_reference(books, body, "origin", "warehouses", "La bodega de origen no existe")
    destination = check_reference(books, body, "destination", "warehouses", "La bodega de destino no existe")
    if origin is None or destination is None or origin == destination:
        raise Refusal("Las bodegas de origen y destino son obligatorias y diferentes")
    lines = []
    for line in check_lines(books, body):
        quantity = number_in(line.get("quantity"), "La cantidad del ítem es obligatoria")
        lines.append({"id": id_in(line), "quantity": quantity})
        books.move_stock(id_in(line), origin, -quantity)
        books.move_stock(id_in(line), destination, quantity)
    record: Mapping[str, object] = {
        "date": day.isoformat(),
        "origin": origin,
        "destination": destination,
        "lines": lines,
        "observations": text_in(body.get("observations")),
    }
    return books.add("warehouse-transfers", dict(record))
