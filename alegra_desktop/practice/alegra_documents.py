"""Invoices and remissions of the practice Alegra: created, changed, opened, annulled, deleted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_rules import (
    PAYMENT_METHODS,
    Refusal,
    check_client,
    check_currency,
    check_days,
    check_line_values,
    check_lines,
    check_payment_form,
    check_reference,
    check_status,
    id_in,
    number_in,
    text_in,
)
from alegra_desktop.practice.alegra_totals import add_up, kept_price, rounding_mode

INVOICE_TEXTS = ("purchaseOrderNumber", "type", "operationType", "paymentForm", "paymentMethod")
MEXICAN_TEXTS = ("paymentType", "cfdiUse", "regimeClient", "accountNumber")


def create_invoice(books: Books, body: Record, faults: Collection[str] = ()) -> Record:
    """POST /invoices without stamping: the kept invoice. Raises Refusal with the first thing that is wrong."""
    parts = _invoice_parts(books, body, faults)
    status = check_status(body)
    payments = _inline_payments(books, body)
    record = books.add(
        "invoices",
        {
            "datetime": books.local_now().strftime("%Y-%m-%d %H:%M:%S"),
            **parts,
            "status": "draft",
            "number": None,
            "totalPaid": Decimal(0),
            "credited": Decimal(0),
            "stamp": None,
            "_stamps": 0,
        },
    )
    if status == "draft":
        return record
    try:
        record = open_invoice(books, record)
    except Refusal:
        books.remove("invoices", record["id"])
        raise
    for payment in payments:
        record = _pay_inline(books, record, payment)
    return record


def update_invoice(books: Books, record: Record, body: Record, faults: Collection[str] = ()) -> Record:
    """PUT /invoices/{id}: absent keys stay, null clears; an invoice that is stamped or annulled stays as it is."""
    if record["stamp"] is not None or record["status"] not in ("draft", "open"):
        raise Refusal("La factura no se puede editar")
    if body.get("status") not in (None, "draft", "open"):
        raise Refusal("El estado de la factura no es válido")
    changed = {**record, **_invoice_parts(books, {**_as_body(record), **body}, faults)}
    opened = record["status"] == "open"
    if opened:
        _move_stock(books, record, back=True)
        _move_stock(books, changed)
    books.save("invoices", changed)
    return open_invoice(books, changed) if body.get("status") == "open" and not opened else changed


def open_invoice(books: Books, record: Record) -> Record:
    """Numbers a draft, or takes an annulment back; moves the stock."""
    if record["status"] not in ("draft", "void"):
        raise Refusal("La factura ya se encuentra abierta")
    number = record["number"] if record["number"] is not None else _next_number(books, record["template"])
    _move_stock(books, record)
    status = "open" if _balance(record) > 0 or record["total"] == 0 else "closed"
    return books.save("invoices", {**record, "status": status, "number": number})


def void_invoice(books: Books, record: Record) -> Record:
    """POST /invoices/{id}/void. Drafts, paid and electronically issued invoices are refused."""
    if record["status"] not in ("open", "closed"):
        raise Refusal("Solo se pueden anular facturas abiertas")
    if record["totalPaid"] > 0 or record["credited"] > 0:
        raise Refusal("La factura tiene pagos o notas crédito asociados")
    if record["stamp"] is not None and books.country == "colombia":
        raise Refusal("Una factura emitida electrónicamente solo se corrige con una nota crédito")
    _move_stock(books, record, back=True)
    stamp = record["stamp"] and {**record["stamp"], "legalStatus": "STAMPED_AND_CANCELLED"}
    return books.save("invoices", {**record, "status": "void", "stamp": stamp})


def delete_invoice(books: Books, record: Record) -> None:
    """DELETE /invoices/{id}: drafts only."""
    if record["status"] != "draft":
        raise Refusal("Solo se pueden eliminar facturas en borrador")
    books.remove("invoices", record["id"])


def create_remission(books: Books, body: Record, faults: Collection[str] = ()) -> Record:
    """POST /remissions: always open, numbered by its own counter; it moves stock."""
    parts = _common_parts(books, body, faults)
    number = str(books.count("remission-number"))
    record = books.add("remissions", {"number": number, "documentName": "remission", **parts, "status": "open"})
    _move_stock(books, record)
    return record


def update_remission(books: Books, record: Record, body: Record, faults: Collection[str] = ()) -> Record:
    if record["status"] != "open":
        raise Refusal("La remisión no se puede editar")
    changed = {**record, **_common_parts(books, {**_as_body(record), **body}, faults)}
    _move_stock(books, record, back=True)
    _move_stock(books, changed)
    return books.save("remissions", changed)


def set_remission_status(books: Books, record: Record, status: str) -> Record:
    """`void` from open, or `open` from void; the goods come back or leave again."""
    if (record["status"], status) not in (("open", "void"), ("void", "open")):
        raise Refusal("El estado de la remisión no permite esta acción")
    _move_stock(books, record, back=status == "void")
    return books.save("remissions", {**record, "status": status})


def delete_remission(books: Books, record: Record) -> None:
    if record["status"] == "closed":
        raise Refusal("La remisión ya fue facturada")
    if record["status"] == "open":
        _move_stock(books, record, back=True)
    books.remove("remissions", record["id"])


def settle_invoice(books: Books, record: Record, *, paid: Decimal = Decimal(0), credit: Decimal = Decimal(0)) -> Record:
    """Adds (or with a negative amount takes back) a payment or a credit; closed when nothing is left to pay."""
    changed = {**record, "totalPaid": record["totalPaid"] + paid, "credited": record["credited"] + credit}
    changed["status"] = "closed" if _balance(changed) <= 0 else "open"
    return books.save("invoices", changed)


def balance(record: Record) -> Decimal:
    """What is left to pay of an invoice, never less than 0."""
    return max(_balance(record), Decimal(0))


def _balance(record: Record) -> Decimal:
    return Decimal(record["total"]) - Decimal(record["totalPaid"]) - Decimal(record["credited"])


# --- parts


def _invoice_parts(books: Books, body: Record, faults: Collection[str]) -> Record:
    check_client(books, body)
    check_lines(books, body)
    check_days(body)
    check_payment_form(books, body)
    parts = _common_parts(books, body, faults)
    parts["template"] = _template(books, body)
    parts["costCenter"] = check_reference(books, body, "costCenter", "cost-centers", "El centro de costo no existe")
    names = INVOICE_TEXTS + (MEXICAN_TEXTS if books.country == "mexico" else ())
    parts.update({name: text_in(body.get(name)) for name in names})
    parts["termsConditions"] = text_in(body.get("termsConditions")) or ""
    return parts


def _common_parts(books: Books, body: Record, faults: Collection[str]) -> Record:
    """What invoices and remissions share, checked in Alegra's order, with totals."""
    client = check_client(books, body)
    sent = check_lines(books, body)
    day, due = check_days(body)
    lines = [_line(books, line, faults) for line in sent]
    warehouse = check_reference(books, body, "warehouse", "warehouses", "La bodega no existe")
    totals = add_up(books, lines, rounding_mode(books, faults))
    return {
        "date": day,
        "dueDate": due,
        "observations": text_in(body.get("observations")),
        "anotation": text_in(body.get("anotation")),
        "client": client,
        "lines": lines,
        "warehouse": warehouse or books.main_warehouse(),
        "seller": check_reference(books, body, "seller", "sellers", "El vendedor no existe"),
        "priceList": check_reference(books, body, "priceList", "price-lists", "La lista de precios no existe"),
        "currency": check_currency(books, body),
        "subtotal": totals.subtotal,
        "discount": totals.discount,
        "tax": totals.tax,
        "total": totals.total,
    }


def _line(books: Books, sent: Record, faults: Collection[str]) -> Record:
    """A line without `tax` is billed without tax, whatever the item says."""
    check_line_values(books, sent)
    item = books.all("items")[id_in(sent)]
    return {
        "id": item["id"],
        "name": text_in(sent.get("name"), 200) or item["name"],
        "description": text_in(sent.get("description")) or "",
        "reference": text_in(sent.get("reference")) or item["reference"],
        "price": kept_price(books, sent["price"], faults),
        "quantity": sent["quantity"],
        "discount": sent["discount"],
        "tax": sent["tax"],
        "unit": (item.get("inventory") or {}).get("unit", "unit"),
    }


def _as_body(record: Record) -> Record:
    """A kept document as the body that would create it, for partial changes."""
    lines = [{**line, "tax": [{"id": tax_id} for tax_id in line["tax"]]} for line in record["lines"]]
    body: dict[str, Any] = {**record, "items": lines}
    for field in ("client", "warehouse", "seller", "priceList", "costCenter"):
        body[field] = None if record.get(field) is None else {"id": record[field]}
    body["numberTemplate"] = {"id": record["template"]} if record.get("template") else None
    return body


def _move_stock(books: Books, record: Record, *, back: bool = False) -> None:
    for line in record["lines"]:
        books.move_stock(line["id"], record["warehouse"], line["quantity"] if back else -line["quantity"])


# --- numbering


def _template(books: Books, body: Record) -> str:
    given = body.get("numberTemplate")
    if given is None:
        found = books.first("number-templates", documentType="invoice", isDefault=True)
    else:
        found = books.get("number-templates", id_in(given))
    if found is None or found["documentType"] != "invoice" or found["status"] != "active":
        raise Refusal("La numeración no existe o no está activa")
    return str(found["id"])


def _next_number(books: Books, template_id: str) -> int:
    template = books.all("number-templates")[template_id]
    today = books.today()
    if template["endDate"] and date.fromisoformat(template["endDate"]) < today:
        raise Refusal("La resolución de la numeración está vencida")
    if template["startDate"] and date.fromisoformat(template["startDate"]) > today:
        raise Refusal("La resolución de la numeración aún no está vigente")
    number = int(template["nextInvoiceNumber"])
    if template["maxInvoiceNumber"] and number > int(template["maxInvoiceNumber"]):
        raise Refusal("La numeración llegó a su número máximo")
    books.save("number-templates", {**template, "nextInvoiceNumber": str(number + 1)})
    return number


# --- payments sent with the invoice


def _inline_payments(books: Books, body: Record) -> list[Record]:
    payments = body.get("payments") or []
    for payment in payments:
        account = payment.get("account") if isinstance(payment, Mapping) else None
        if books.get("bank-accounts", id_in(account)) is None:
            raise Refusal("La cuenta de banco asociada al pago es obligatoria", 4002)
        if payment.get("paymentMethod") not in PAYMENT_METHODS:
            raise Refusal("El método de pago no es válido")
        number_in(payment.get("amount"), "El valor del pago es obligatorio")
    return list(payments)


def _pay_inline(books: Books, record: Record, payment: Record) -> Record:
    amount = min(Decimal(str(payment["amount"])), balance(record))
    books.add(
        "payments",
        {
            "number": str(books.count("payment-number")),
            "date": str(payment.get("date") or record["date"]),
            "type": "in",
            "status": "open",
            "paymentMethod": payment["paymentMethod"],
            "observations": None,
            "anotation": None,
            "bankAccount": id_in(payment["account"]),
            "client": record["client"],
            "amount": amount,
            "invoices": [{"id": record["id"], "amount": amount}],
        },
    )
    return settle_invoice(books, record, paid=amount)
