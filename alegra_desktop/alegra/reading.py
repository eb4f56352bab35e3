"""From Alegra's JSON to the types of `domain`, tolerantly.

Ids arrive as text or numbers, money and percentages as numbers or text, sub-objects may be null, absent or a list of
one. Whatever is not understood becomes the empty value of its type, except a document's total, which becomes
`UNREADABLE_TOTAL`: no sale equals it, so the document is held instead of taken for right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from alegra_desktop.alegra.values import active, day_of, id_of, number, object_of, part, rows, text, whole, yes
from alegra_desktop.domain.catalog import (
    AlegraUser,
    Company,
    Contact,
    Currency,
    Item,
    Named,
    NumberTemplate,
    Tax,
    Warehouse,
)
from alegra_desktop.domain.documents import (
    AlegraAdjustment,
    AlegraCreditNote,
    AlegraDocument,
    AlegraLine,
    AlegraPayment,
    Stamp,
)
from alegra_desktop.domain.identity import check_digit, clean_number, split_check_digit
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.stock import ItemStock

UNREADABLE_TOTAL = Decimal(-1)
#: A company is bound to an integration by it: what is no identification must not become one.
_IDENTIFICATION = re.compile(r"[A-Za-zÑñ0-9&./ -]{0,40}")
_WORDS_LIMIT = 500

_TIMEZONES = {"colombia": "America/Bogota", "mexico": "America/Mexico_City"}
_CURRENCIES = {"colombia": "COP", "mexico": "MXN"}
_COUNTRIES = {currency: country for country, currency in _CURRENCIES.items()}


# --- catalogue


def read_company(value: Any) -> Company:
    """GET /company. Raises `CallFailed` (BAD_ANSWER) if it names neither an identification nor a company."""
    row = object_of(value)
    identity = part(row, "identificationObject")
    written = text(identity.get("number")) or text(row.get("identification"))
    if not _IDENTIFICATION.fullmatch(written):
        raise CallFailed(Failure.BAD_ANSWER, words="the company's identification is not one")
    identification = nit_without_digit(written, identity)
    name = text(row.get("name")).strip()
    if not (identification or name):
        raise CallFailed(Failure.BAD_ANSWER, words="the company has neither name nor identification")
    if any(
        row.get(key) not in (None, "") and whole(row[key]) is None for key in ("decimalPrecision", "calculationScale")
    ):
        raise CallFailed(Failure.BAD_ANSWER, words="the company's decimals are not a number")
    stated = text(row.get("applicationVersion")).strip().lower()
    money = (text(part(row, "currency").get("code")) or text(row.get("currency"))).upper()
    country = stated if stated.isalpha() else _COUNTRIES.get(money, "")
    address = part(row, "address")
    street = text(address.get("address")) or text(address.get("description")) or text(row.get("address"))
    places = (street, text(address.get("city")), text(address.get("department")))
    decimals, scale = whole(row.get("decimalPrecision")), whole(row.get("calculationScale"))
    code = money or _CURRENCIES.get(country, "")
    return Company(
        identification=identification,
        name=name,
        country=country,
        currency=code or "COP",
        timezone=text(row.get("timezone")).strip() or _TIMEZONES.get(country, "America/Bogota"),
        decimals=2 if decimals is None or not 0 <= decimals <= 6 else decimals,
        scale=6 if scale is None or not 0 <= scale <= 12 else scale,
        address=", ".join(place.strip() for place in places if place.strip()),
        email=text(row.get("email")).strip(),
        regime=text(row.get("regimeKey")) or text(row.get("regime")),
        zip_code=text(address.get("zipCode")).strip(),
    )


def nit_without_digit(written: str, identity: dict[str, Any]) -> str:
    """An identification as letters and digits; a NIT without its check digit, however it was written."""
    parts = split_check_digit(written)
    if parts and check_digit(parts[0]) == parts[1]:
        return parts[0]
    cleaned = clean_number(written)
    digit = text(identity.get("dv")).strip()
    is_nit = text(identity.get("type")).upper() == "NIT"
    if is_nit and digit and len(cleaned) == 10 and cleaned.endswith(digit) and cleaned.isdigit():
        return cleaned[:-1] if check_digit(cleaned[:-1]) == digit else cleaned
    return cleaned


def read_user(value: Any) -> AlegraUser:
    row = object_of(value)
    name = " ".join(word for word in (text(row.get("name")), text(row.get("lastName"))) if word)
    role = text(row.get("role")) or text(part(row, "role").get("name"))
    return AlegraUser(id_of(row), text(row.get("email")) or text(row.get("username")), name, role)


def read_tax(row: dict[str, Any]) -> Tax:
    """A tax whose percentage cannot be read is not one of nothing: it cannot be used, and counts as inactive."""
    percentage = number(row.get("percentage"))
    known = percentage is not None and 0 <= percentage <= 100
    rate = percentage if percentage is not None and known else Decimal(0)
    return Tax(id_of(row), text(row.get("name")), rate, text(row.get("type")), known and active(row))


def read_item(row: dict[str, Any]) -> Item:
    inventory = part(row, "inventory")
    return Item(
        id=id_of(row),
        name=text(row.get("name")),
        reference=_reference(row.get("reference")),
        active=active(row),
        type=text(row.get("type")),
        taxes=_tax_ids(row.get("tax")),
        price=_price(row.get("price")),
        stocked=any(key in inventory for key in ("availableQuantity", "unitCost", "initialQuantity", "warehouses")),
        product_key=text(row.get("productKey")),
        key_missing="productKey" in row and not text(row["productKey"]).strip(),
    )


def read_stock(row: dict[str, Any]) -> ItemStock:
    """What an item of `mode=advanced` has in each warehouse, by its id; under "" where warehouses are not told.

    `held` is empty for an item without inventory, which is not the same as none left. The cost is the average where
    Alegra shows one, else that of the item.
    """
    inventory = part(row, "inventory")
    cost = number(inventory.get("averageCost"))
    cost = number(inventory.get("unitCost")) if cost is None else cost
    held = {}
    for warehouse in rows(inventory, "warehouses"):
        quantity = number(warehouse.get("availableQuantity"))
        if quantity is not None:
            held[id_of(warehouse)] = quantity
    total = number(inventory.get("availableQuantity"))
    return ItemStock(held or ({} if total is None else {"": total}), cost)


def _reference(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("reference")
    return text(value).strip()


def _tax_ids(value: Any) -> tuple[str, ...]:
    values: Iterable[Any] = value if isinstance(value, list) else [value]
    return tuple(found for found in map(id_of, values) if found)


def _price(value: Any) -> Decimal:
    """A plain number, or the main entry of a list of prices."""
    if isinstance(value, list):
        prices = [entry for entry in value if isinstance(entry, dict)]
        chosen = next((entry for entry in prices if yes(entry.get("main"))), prices[0] if prices else {})
        value = chosen.get("price")
    return number(value) or Decimal(0)


def read_warehouse(row: dict[str, Any]) -> Warehouse:
    return Warehouse(id_of(row), text(row.get("name")), active(row), yes(row.get("isDefault")))


def read_named(row: dict[str, Any]) -> Named:
    return Named(id_of(row), text(row.get("name")), active(row))


def read_currency(row: dict[str, Any]) -> Currency:
    rate = number(row.get("exchangeRate"))
    return Currency(text(row.get("code")).upper(), Decimal(0) if rate is None else rate, active(row))


def read_number_template(row: dict[str, Any]) -> NumberTemplate:
    return NumberTemplate(
        id=id_of(row),
        name=text(row.get("name")),
        prefix=text(row.get("prefix")),
        document_type=text(row.get("documentType")),
        electronic=yes(row.get("isElectronic")),
        default=yes(row.get("isDefault")),
        active=active(row),
        next_number=whole(row.get("nextInvoiceNumber")),
        max_number=whole(row.get("maxInvoiceNumber")),
        start=day_of(row.get("startDate")),
        end=day_of(row.get("endDate")),
        resolution=text(row.get("resolutionNumber")),
    )


def read_contact(value: Any) -> Contact:
    row = object_of(value)
    identity = part(row, "identificationObject") or part(row, "identification")
    types = row.get("type")
    kinds = [types] if isinstance(types, str) else types if isinstance(types, list) else None
    return Contact(
        id=id_of(row),
        name=_name(row.get("name")) or _name(row.get("nameObject")),
        number=text(row.get("identification")) or text(identity.get("number")),
        number_type=text(identity.get("type")),
        email=text(row.get("email")),
        active=active(row),
        # A contact that does not say what it is may be billed: Alegra decides.
        client=kinds is None or "client" in kinds,
        provider=kinds is not None and "provider" in kinds,
        regime=text(row.get("regime")) or _first_regime(row.get("regimeObject")),
    )


def _first_regime(value: Any) -> str:
    """Of a list of words, or of objects with one."""
    first = value[0] if isinstance(value, list) and value else value
    return (text(first.get("regime")) or text(first.get("key"))) if isinstance(first, dict) else text(first)


def _name(value: Any) -> str:
    if isinstance(value, dict):
        keys = ("firstName", "secondName", "lastName", "secondLastName")
        return " ".join(word for word in (text(value.get(key)).strip() for key in keys) if word)
    return text(value).strip()


# --- documents


def read_document(kind: DocumentKind, value: Any) -> AlegraDocument:
    """An invoice or remission, from a list's row, a detail or a creation's answer. Raises `CallFailed` without id."""
    row = object_of(value)
    found = id_of(row)
    if not found:
        raise CallFailed(Failure.BAD_ANSWER, words="a document without id")
    client = row.get("client")
    total = number(row.get("total"))
    stamp, words = read_stamp(row)
    # a payment that was annulled is no payment any more
    payments = [payment for payment in rows(row, "payments") if text(payment.get("status")).lower() != "void"]
    return AlegraDocument(
        id=found,
        kind=kind,
        status=text(row.get("status")).lower() or ("open" if kind is DocumentKind.REMISSION else "draft"),
        day=day_of(row.get("date")),
        total=UNREADABLE_TOTAL if total is None else total,
        client=id_of(client),
        client_number=_client_number(client),
        client_email=text(part(row, "client").get("email")),
        observations=text(row.get("observations")),
        anotation=text(row.get("anotation")),
        number=_number_of(row),
        stamp=stamp,
        stamp_words=words,
        balance=number(row.get("balance")),
        payments=len(payments),
        lines=tuple(_line(line) for line in rows(row, "items")),
        warehouse=id_of(row.get("warehouse")),
        raw=row,
    )


def _client_number(client: Any) -> str:
    if not isinstance(client, dict):
        return ""
    return text(client.get("identification")) or text(part(client, "identificationObject").get("number"))


def _number_of(row: dict[str, Any]) -> str:
    """The printed number. A draft has none, and none is made up from its template's prefix."""
    template = part(row, "numberTemplate")
    full = text(template.get("fullNumber")).strip()
    if full:
        return full
    plain = text(template.get("number")) or text(template.get("formattedNumber"))
    return f"{text(template.get('prefix'))}{plain}".strip() if plain else text(row.get("number")).strip()


def _line(row: dict[str, Any]) -> AlegraLine:
    return AlegraLine(
        item=id_of(row),
        price=number(row.get("price")) or Decimal(0),
        quantity=number(row.get("quantity")) or Decimal(0),
        taxes=_tax_ids(row.get("tax")),
        reference=_reference(row.get("reference")),
        discount=number(row.get("discount")) or Decimal(0),
        name=text(row.get("name")),
    )


_STAMPS = {
    "STAMPED_AND_ACCEPTED": Stamp.ACCEPTED,
    "STAMPED_AND_ACCEPTED_WITH_OBSERVATIONS": Stamp.ACCEPTED,
    "ACCEPTED": Stamp.ACCEPTED,
    "STAMPED_AND_REJECTED": Stamp.REJECTED,
    "REJECTED": Stamp.REJECTED,
    "STAMPED_AND_CANCELLED": Stamp.CANCELLED,
    "CANCELLED": Stamp.CANCELLED,
}


def read_stamp(row: dict[str, Any]) -> tuple[Stamp, str]:
    """What the tax authority said, and its words (warnings, reasons), 500 characters at most.

    A legal status nobody knows counts as pending: it is read again, and never stamped a second time.
    """
    stamp = part(row, "stamp")
    status = text(stamp.get("legalStatus")) or text(row.get("emissionStatus")) or text(row.get("emission_status"))
    status = status.strip().upper()
    words = " ".join(_texts([stamp.get(key) for key in ("message", "error", "errors", "warnings")]))[:_WORDS_LIMIT]
    if status:
        return _STAMPS.get(status, Stamp.PENDING), words
    proof = text(stamp.get("cufe")) or text(stamp.get("uuid"))
    return (Stamp.ACCEPTED if proof else Stamp.NONE), words


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, dict):
        value = list(value.values())
    return [found for inner in value for found in _texts(inner)] if isinstance(value, list) else []


def _parts(row: dict[str, Any]) -> tuple[tuple[str, Decimal], ...]:
    return tuple((id_of(entry), number(entry.get("amount")) or Decimal(0)) for entry in rows(row, "invoices"))


def read_payment(row: dict[str, Any]) -> AlegraPayment:
    return AlegraPayment(
        id=id_of(row),
        client=id_of(row.get("client")),
        day=day_of(row.get("date")),
        amount=number(row.get("amount")) or Decimal(0),
        observations=text(row.get("observations")),
        live=text(row.get("status")).lower() != "void",
        invoices=_parts(row),
    )


def read_credit_note(row: dict[str, Any]) -> AlegraCreditNote:
    total = number(row.get("total"))
    stamp, words = read_stamp(row)
    return AlegraCreditNote(
        id=id_of(row),
        client=id_of(row.get("client")),
        day=day_of(row.get("date")),
        total=UNREADABLE_TOTAL if total is None else total,
        observations=text(row.get("observations")),
        live=text(row.get("status")).lower() != "void" and stamp is not Stamp.CANCELLED,
        invoices=_parts(row),
        number=_number_of(row),
        stamp=stamp,
        stamp_words=words,
        lines=tuple(_line(line) for line in rows(row, "items")),
    )


def read_adjustment(row: dict[str, Any]) -> AlegraAdjustment:
    lines = []
    for line in rows(row, "items"):
        quantity = number(line.get("quantity")) or Decimal(0)
        lines.append((id_of(line), -quantity if text(line.get("type")).lower() == "out" else quantity))
    return AlegraAdjustment(
        id=id_of(row),
        day=day_of(row.get("date")),
        warehouse=id_of(row.get("warehouse")),
        observations=text(row.get("observations")),
        lines=tuple(lines),
    )
