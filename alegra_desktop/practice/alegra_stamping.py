"""Electronic issuing in the practice Alegra: asked for now, answered by the tax authority a little later."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_documents import open_invoice
from alegra_desktop.practice.alegra_rules import Refusal, id_in
from alegra_desktop.practice.faults import Fault

MOST_AT_ONCE = 10
NEVER = 4102444800.0  # 2100-01-01, for an authority that does not answer


def stamp_many(books: Books, body: Record, faults: Mapping[str, Fault]) -> list[Record]:
    """POST /invoices/stamp {ids}: one element for each id, with `success`, `message` and what became of it."""
    ids = body.get("ids")
    if not isinstance(ids, list) or not ids:
        raise Refusal("Debes indicar las facturas que se van a emitir")
    if len(ids) > MOST_AT_ONCE:
        raise Refusal(f"Solo se pueden emitir {MOST_AT_ONCE} facturas a la vez")
    answers = []
    for n, given in enumerate(ids):
        refused = "stamp-partly-refused" in faults and n % 2 == 1
        try:
            if refused:
                raise Refusal("AEP6009: la numeración fue rechazada por la DIAN", "AEP6009")
            record = books.get("invoices", id_in(given))
            if record is None:
                raise Refusal("no se ha encontrado la factura con el id especificado", 404)
            answers.append(_element(stamp_one(books, record, faults)))
        except Refusal as refusal:
            answers.append(_refused(id_in(given), refusal))
    return answers


def stamp_one(books: Books, record: Record, faults: Mapping[str, Fault]) -> Record:
    """Opens and numbers a draft, then hands the invoice to the tax authority. Refused if that was done before."""
    settle_stamps(books)
    record = books.all("invoices")[record["id"]]
    if record["stamp"] is not None and record["stamp"]["legalStatus"] != "STAMPED_AND_REJECTED":
        raise Refusal("AEP2011: el documento ya fue enviado o se encuentra en proceso", "AEP2011")
    if record["status"] == "void":
        raise Refusal("La factura está anulada")
    if not books.electronic or not books.all("number-templates")[record["template"]]["isElectronic"]:
        raise Refusal("La numeración de la factura no es electrónica", "AEP6008")
    if record["status"] == "draft":
        record = open_invoice(books, record)
    pending = faults.get("stamp-pending")
    wait = books.stamp_seconds if pending is None else pending.seconds
    due = NEVER if pending is not None and not pending.seconds else books.moment() + wait
    result = "STAMPED_AND_REJECTED" if "stamp-rejected" in faults else _accepted(books)
    waiting = "PENDING" if books.random.random() < 0.5 else "STAMPED_AND_WAITING_RESPONSE"
    changed = {
        **record,
        "stamp": {"legalStatus": waiting, "date": books.local_now().strftime("%Y-%m-%d %H:%M:%S"), "warnings": []},
        "_stamp_due": due,
        "_stamp_result": result,
        "_stamps": record["_stamps"] + 1,
    }
    books.save("invoices", changed)
    settle_stamps(books)
    return books.all("invoices")[record["id"]]


def settle_stamps(books: Books) -> None:
    """Writes down the authority's answers whose time has come."""
    now = books.moment()
    for record in [books.all("invoices")[invoice_id] for invoice_id in sorted(books.stamps_due)]:
        if record["_stamp_due"] <= now:
            refused = record.get("_refusals", 0) + (record["_stamp_result"] == "STAMPED_AND_REJECTED")
            changed = {**record, "stamp": _answer(record), "_stamp_due": None, "_refusals": refused}
            books.save("invoices", changed)


def _accepted(books: Books) -> str:
    odd = books.country == "colombia" and books.random.random() < 0.2
    return "STAMPED_AND_ACCEPTED_WITH_OBSERVATIONS" if odd else "STAMPED_AND_ACCEPTED"


def _answer(record: Record) -> Record:
    result = record["_stamp_result"]
    stamp: dict[str, Any] = {**record["stamp"], "legalStatus": result}
    if result == "STAMPED_AND_REJECTED":
        stamp["warnings"] = ["Regla: FAD06, Rechazo: el documento no cumple las reglas de validación"]
        return stamp
    code = hashlib.sha384(f"{record['id']} {record['number']}".encode()).hexdigest()
    stamp["cufe"], stamp["barCodeContent"] = code, f"NumFac: {record['number']}"
    if result.endswith("OBSERVATIONS"):
        stamp["warnings"] = ["Regla: FAZ09, Notificación: código de producto sin clasificar"]
    return stamp


def _element(record: Record) -> Record:
    return {
        "success": True,
        "message": "Factura enviada",
        "id": record["id"],
        "status": record["status"],
        "stamp": record["stamp"],
    }


def _refused(invoice_id: str, refusal: Refusal) -> Record:
    error = {"code": refusal.code, "message": refusal.words}
    return {"success": False, "message": refusal.words, "id": invoice_id, "error": error}
