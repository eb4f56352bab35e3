"""Lists of the practice Alegra: the documented filters and no others, order, pages of 30 at most."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from alegra_desktop.domain.catalog import id_order
from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_rules import Refusal
from alegra_desktop.practice.alegra_shape import shape
from alegra_desktop.practice.faults import Fault

MOST_ROWS = 30
Query = Mapping[str, str]
Filter = Callable[[Books, Record, str], bool]

ORDER_FIELDS = {
    "invoices": ("id", "name", "date", "dueDate", "status"),
    "remissions": ("id", "name", "date", "dueDate"),
    "items": ("id", "name", "reference", "price"),
    "contacts": ("id", "name", "email"),
    "credit-notes": ("id", "date"),
    "payments": ("id", "date"),
    "inventory-adjustments": ("id", "date"),
}


def list_answer(books: Books, resource: str, query: Query, faults: Mapping[str, Fault]) -> Any:
    """The answer to GET /resource: a bare array, or wrapped with the total when `metadata=true`."""
    start, limit = _whole(query, "start", 0), _whole(query, "limit", MOST_ROWS)
    if limit > MOST_ROWS:
        raise Refusal("El límite debe ser menor o igual a 30", 903)
    found = _sorted(resource, _filtered(books, resource, query), query)
    found = _visible(books, found, faults)
    page = found[start : start + limit]
    if "incomplete-page" in faults:
        page = page[: len(page) // 2]
    advanced = query.get("mode") == "advanced"
    rows = [shape(books, resource, record, detail=False, advanced=advanced) for record in page]
    if query.get("metadata") != "true":
        return rows
    if resource == "taxes":
        return {"total": str(len(found)), "results": rows}
    return {"metadata": {"total": len(found)}, "data": rows}


def _whole(query: Query, name: str, default: int) -> int:
    text = query.get(name, "")
    if not text:
        return default
    if not text.isdigit():
        raise Refusal(f"El parámetro {name} debe ser un número entero")
    return int(text)


def _visible(books: Books, found: list[Record], faults: Mapping[str, Fault]) -> list[Record]:
    """Late visibility: what was made less than `seconds` ago is not listed yet."""
    late = faults.get("late-visibility")
    if late is None:
        return found
    newest = books.moment() - (late.seconds or math.inf)
    return [record for record in found if float(record.get("_created", 0)) <= newest]


def _filtered(books: Books, resource: str, query: Query) -> list[Record]:
    records = list(books.all(resource).values())
    if resource in ("invoices", "payments") and query.get("id"):
        asked = {part.strip() for part in query["id"].split(",")}
        if len(asked) > MOST_ROWS:
            raise Refusal("Solo se pueden consultar 30 ids a la vez", 903)
        return [record for record in records if record["id"] in asked]
    filters = FILTERS.get(resource, {})
    if resource == "items" and books.hide_inactive_items and "status" not in query:
        records = [record for record in records if record["status"] == "active"]
    for name, value in query.items():
        if value and name in filters:
            records = [record for record in records if filters[name](books, record, value)]
    return records


def _sorted(resource: str, records: list[Record], query: Query) -> list[Record]:
    if resource == "currencies":
        return records
    field = query.get("order_field", "id")
    down = query.get("order_direction", "ASC").upper() == "DESC"
    records = sorted(records, key=lambda record: id_order(record["id"]), reverse=down)
    if field == "id" or field not in ORDER_FIELDS.get(resource, ("id", "name")):
        return records
    return sorted(records, key=lambda record: str(record.get(field) or ""), reverse=down)


# --- filters


def _equals(field: str) -> Filter:
    return lambda books, record, value: str(record.get(field)) == value


def _contains(field: str) -> Filter:
    return lambda books, record, value: value.lower() in str(record.get(field) or "").lower()


def _one_of(field: str) -> Filter:
    return lambda books, record, value: str(record.get(field)) in [part.strip() for part in value.split(",")]


def _client(field: str) -> Filter:
    def accepts(books: Books, record: Record, value: str) -> bool:
        contact = books.get("contacts", record["client"]) or {}
        return value.lower() in str(contact.get(field) or "").lower()

    return accepts


def _full_number(books: Books, record: Record, value: str) -> bool:
    template = books.all("number-templates").get(record["template"], {})
    return record["number"] is not None and value in f"{template.get('prefix') or ''}{record['number']}"


def _has_item(books: Books, record: Record, value: str) -> bool:
    return any(line["id"] == value for line in record["lines"])


def _ranges(field: str) -> dict[str, Filter]:
    """The day itself, after, from, before and until; days compare as text."""
    return {
        field: lambda books, record, value: bool(record[field] == value),
        f"{field}_after": lambda books, record, value: bool(record[field] > value),
        f"{field}_afterOrNow": lambda books, record, value: bool(record[field] >= value),
        f"{field}_before": lambda books, record, value: bool(record[field] < value),
        f"{field}_beforeOrNow": lambda books, record, value: bool(record[field] <= value),
    }


def _text_of(*fields: str) -> Filter:
    return lambda books, record, value: any(value.lower() in str(record.get(f) or "").lower() for f in fields)


FILTERS: dict[str, dict[str, Filter]] = {
    "invoices": {
        "status": _one_of("status"),
        "client_id": _equals("client"),
        "client_name": _client("name"),
        "client_identification": _client("identification"),
        "numberTemplate_fullNumber": _full_number,
        "item_id": _has_item,
        **_ranges("date"),
        **_ranges("dueDate"),
    },
    "remissions": {
        "status": _one_of("status"),
        "client_id": _equals("client"),
        "client_name": _client("name"),
        "item_id": _has_item,
        "number": _equals("number"),
        "date": _equals("date"),
        "dueDate": _equals("dueDate"),
    },
    "contacts": {
        "identification": _contains("identification"),
        "name": _contains("name"),
        "email": _equals("email"),
        "query": _text_of("name", "identification"),
        "type": lambda books, record, value: value in record["type"],
        "status": _equals("status"),
    },
    "items": {
        "query": _text_of("name", "reference"),
        "name": _contains("name"),
        "reference": _contains("reference"),
        "status": _equals("status"),
    },
    "payments": {"type": _equals("type"), "client_id": _equals("client")},
    "credit-notes": {"client_id": _equals("client"), "date": _equals("date")},
    "inventory-adjustments": {
        "number": _equals("number"),
        "date": _equals("date"),
        "warehouse_id": _equals("warehouse"),
    },
    "number-templates": {"documentType": _equals("documentType")},
}
