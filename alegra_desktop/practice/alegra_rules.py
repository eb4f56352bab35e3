"""What the practice Alegra refuses, one problem at a time, with the codes its public documentation names.

Where no code is documented the answer carries 400 as `code`, which is a status and says nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from alegra_desktop.domain.cfdi import allowed
from alegra_desktop.domain.places import is_place
from alegra_desktop.practice.alegra_base import check_digit
from alegra_desktop.practice.alegra_books import Books, Record

DIAN_PAYMENT_METHODS = frozenset(
    {
        "CASH",
        "INSTRUMENT_NOT_DEFINED",
        "DEBIT_TRANSFER",
        "BANK_DEPOSIT",
        "ACH_CREDIT",
        "ACH_DEBIT",
        "CHECK",
        "CREDIT_TRANSFER",
        "CREDIT_TRANSFER_BANK",
        "DEBIT_TRANSFER_BANK",
        "DEBIT_TRANSFER_INTERBANK",
        "CREDIT_CARD",
        "DEBIT_CARD",
        "BONDS",
        "VOUCHERS",
        "BANK_CHECK",
        "MUTUAL_AGREEMENT",
    }
)
PAYMENT_METHODS = frozenset({"cash", "transfer", "deposit", "check", "credit-card", "debit-card"})
IDENTIFICATION_TYPES = frozenset({"RC", "TI", "CC", "TE", "CE", "NIT", "PP", "PEP", "DIE", "NUIP", "FOREIGN_NIT"})
REGIMES = {
    "colombia": frozenset(
        {
            "SIMPLIFIED_REGIME",
            "COMMON_REGIME",
            "NOT_REPONSIBLE_FOR_CONSUMPTION",  # spelled so by Alegra
            "SPECIAL_REGIME",
            "NATIONAL_CONSUMPTION_TAX",
            "INC_IVA_RESPONSIBLE",
        }
    ),
    "mexico": frozenset(
        {
            "SALARIED_REGIME",
            "BUSINESS_ACTIVITIES_REGIME",
            "LEASEHOLD_REGIME",
            "GENERAL_REGIME_OF_MORAL_PEOPLE_LAW",
            "REGIME_OF_MORAL_PEOPLE_NOT_PROFIT",
            "FISCAL_INCORPORATION_REGIME",
            "PRIMARY_SECTOR_REGIME",
            "REGIME_OF_THE_COORDINATED",
            "REGIME_OF_THE_TECHNOLOGICAL_PLATFORMS_INCOME_ACTIVITIES",
            "REGIME_OF_COOPERATIVE_PRODUCTION_SOCIETIES",
            "REGIME_OF_TRUST",
            "SOCIETIES_OPTIONAL_REGIME",
            "NO_REGIME",
            "SIMPLIFIED_REGIME",
            "DIVIDEND_INCOME",
        }
    ),
}
WRITABLE_ITEM_TYPES = frozenset({"product", "service", "variantParent", "kit"})
COLOMBIAN_UNITS = frozenset(
    {
        *("unit", "service", "piece", "thousand", "par", "npr", "box", "drum", "centimeter", "meter", "inch", "foot"),
        *("centimeterSquared", "meterSquared", "inchSquared", "mililiter", "liter", "gallon", "gram", "kilogram"),
        *("ton", "pound", "administration", "cubicMeterNet", "cubicMeter", "hour", "minute", "day", "hectare"),
        *("blister", "vial", "package", "envelope", "jar", "tube", "decimeter", "linealMeter"),
    }
)
CFDI_USE = re.compile(r"G0[1-3]|I0[1-8]|D(0[1-9]|10)|P01|S01|CP01|CN01")
#: Eight digits in a segment that the tax authority's catalogue has.
PRODUCT_KEY = re.compile(r"01010101|([1-8]\d|9[0-5])\d{6}")
RFC = re.compile(r"[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}")


class Refusal(Exception):
    """A 4xx answer: status, Alegra's words, application code, further keys of the body."""

    def __init__(self, words: str, code: int | str = 400, status: int = 400, **extra: Any) -> None:
        super().__init__(words)
        self.words, self.code, self.status, self.extra = words, code, status, extra


def id_in(value: object) -> str:
    """The id in `{"id": 12}`, `12` or `"12"`; "" if there is none."""
    if isinstance(value, Mapping):
        value = value.get("id")
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) and value != "" else ""


def taxes_in(value: object) -> list[str]:
    """The ids in a list of taxes; refused if it is anything else."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refusal("El impuesto debe ser una lista de objetos con id")
    return [id_in(tax) for tax in value]


def number_in(value: object, words: str) -> Decimal:
    """A number, also as text; refused with `words` otherwise."""
    if isinstance(value, int | str | Decimal) and not isinstance(value, bool):
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise Refusal(words) from None
        if number.is_finite():
            return number
    raise Refusal(words)


def day_in(value: object, words: str) -> date:
    """A day written `YYYY-MM-DD`."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Refusal(words) from None
    raise Refusal(words)


def text_in(value: object, limit: int = 500) -> str | None:
    """Text cut to what Alegra keeps; None if it is none."""
    return value[:limit] if isinstance(value, str) else None


# --- documents


def check_client(books: Books, body: Record) -> str:
    client = id_in(body.get("client"))
    if not client or books.get("contacts", client) is None:
        raise Refusal("El cliente debe ser un contacto existente, indicado con su id", 3003)
    return client


def check_lines(books: Books, body: Record) -> list[Record]:
    """The items of a document, each an existing, active one; the lines as they were sent."""
    lines = body.get("items")
    if not isinstance(lines, list) or not lines:
        raise Refusal("Debes incluir al menos un ítem")
    for line in lines:
        if not isinstance(line, Mapping) or not id_in(line):
            raise Refusal("El id del ítem es obligatorio", 3065)
        if books.get("items", id_in(line)) is None:
            raise Refusal(f"El ítem con el id {id_in(line)} no existe", 3065)
    for line in lines:
        item = books.all("items")[id_in(line)]
        if item["status"] != "active" or item["type"] == "variantParent":
            raise Refusal("Solo puedes incluir ítems activos en el documento")
    return [dict(line) for line in lines]


def check_line_values(books: Books, line: Record) -> None:
    """Price, quantity, discount and taxes of one line; replaces numbers sent as text."""
    line["price"] = number_in(line.get("price"), "El precio del ítem es obligatorio y debe ser un número")
    line["quantity"] = number_in(line.get("quantity"), "La cantidad del ítem es obligatoria y debe ser un número")
    line["discount"] = number_in(line.get("discount") or 0, "El descuento debe ser un porcentaje")
    if line["price"] < 0 or line["quantity"] <= 0 or not 0 <= line["discount"] <= 100:
        raise Refusal("El precio, la cantidad o el descuento del ítem no son válidos")
    line["tax"] = taxes_in(line.get("tax"))
    for tax_id in line["tax"]:
        if books.get("taxes", tax_id) is None:
            raise Refusal(f"El impuesto con el id {tax_id} no existe")


def check_days(body: Record) -> tuple[str, str]:
    """(date, dueDate) as text; due on the same day or later."""
    day = day_in(body.get("date"), "La fecha es obligatoria y debe tener el formato yyyy-MM-dd")
    due = day_in(body.get("dueDate"), "La fecha de vencimiento es obligatoria y debe tener el formato yyyy-MM-dd")
    if due < day:
        raise Refusal("La fecha de vencimiento no puede ser anterior a la fecha del documento")
    return day.isoformat(), due.isoformat()


def check_payment_form(books: Books, body: Record) -> None:
    """How the invoice is paid, by country."""
    if books.country == "colombia":
        if body.get("paymentForm") not in ("CASH", "CREDIT"):
            raise Refusal("La forma de pago es obligatoria")
        if body["paymentForm"] == "CASH" and body.get("paymentMethod") not in DIAN_PAYMENT_METHODS:
            raise Refusal("El método de pago no es válido")
    elif books.country == "mexico":
        if body.get("paymentType") not in ("PUE", "PPD"):
            raise Refusal("El tipo de pago es obligatorio")
        if not isinstance(body.get("paymentMethod"), str) or not body["paymentMethod"]:
            raise Refusal("El método de pago es obligatorio")
        use = body.get("cfdiUse")
        if use is not None and not (isinstance(use, str) and CFDI_USE.fullmatch(use)):
            raise Refusal("El uso de CFDI no es válido")
        _check_use(books, body)


def _check_use(books: Books, body: Record) -> None:
    """The use must be one that the customer's regime allows: the invoice's, else the contact's own."""
    contact = books.get("contacts", id_in(body.get("client"))) or {}
    regime = str(body.get("regimeClient") or contact.get("regime") or "")
    company = len(str(contact.get("identification") or "")) == 12
    if body.get("cfdiUse") and not allowed(str(body["cfdiUse"]), regime, company):
        raise Refusal("El uso de CFDI no corresponde al régimen fiscal del cliente")


def check_reference(books: Books, body: Record, field: str, resource: str, words: str) -> str | None:
    """The id an optional field points to; refused if it is not there."""
    if body.get(field) is None:
        return None
    found = id_in(body[field])
    if books.get(resource, found) is None:
        raise Refusal(words)
    return found


def check_currency(books: Books, body: Record) -> Record | None:
    """Foreign money needs an active currency and its rate; the company's own is left out of the record."""
    currency = body.get("currency")
    if currency is None:
        return None
    code = str(currency.get("code", "")) if isinstance(currency, Mapping) else ""
    known = books.get("currencies", code)
    if known is None or known["status"] != "active":
        raise Refusal("La moneda no está activa en la compañía")
    if code == books.info["currency"]["code"]:
        return None
    rate = number_in(currency.get("exchangeRate"), "La tasa de cambio es obligatoria")
    if rate <= 0:
        raise Refusal("La tasa de cambio es obligatoria")
    return {"code": code, "symbol": known["symbol"], "exchangeRate": rate}


def check_status(body: Record) -> str:
    """`draft` or `open`: as asked, else open if there are payments, else draft."""
    status = body.get("status")
    if status not in (None, "draft", "open"):
        raise Refusal("El estado de la factura no es válido")
    return "open" if body.get("payments") else str(status or "draft")


# --- contacts


def check_contact(books: Books, body: Record) -> Record:
    """A contact's name, person, identification, regime and address, as a part of its record."""
    if body.get("name") and body.get("nameObject"):
        raise Refusal("Debes enviar name o nameObject, no ambos", 2039)
    colombia = books.country == "colombia"
    person = body.get("kindOfPerson")
    if colombia and person not in ("PERSON_ENTITY", "LEGAL_ENTITY"):
        raise Refusal("El tipo de persona del cliente es obligatorio", 2031)
    identification = _check_identification(body, colombia)
    name, parts = _check_name(body, colombia)
    regime = body.get("regime")
    demanded = colombia and person == "LEGAL_ENTITY" and bool(books.info.get("_city_demanded"))
    if (colombia or regime is not None) and regime not in REGIMES.get(books.country, ()):
        raise Refusal("El régimen del cliente es obligatorio y debe ser válido")
    return {
        "name": name,
        "nameObject": parts,
        "identification": identification["number"] if identification else None,
        "identificationObject": identification,
        "kindOfPerson": person,
        "regime": regime,
        "address": _check_address(body.get("address"), colombia, demanded),
    }


def check_unique(books: Books, number: str | None, own_id: str = "") -> None:
    """2006 with the contact that already has this number, active or not."""
    if not number:
        return
    for contact in books.all("contacts").values():
        if contact["identification"] == number and contact["id"] != own_id:
            raise Refusal(
                f"Ya existe un contacto con la identificación {number}",
                2006,
                contactId=contact["id"],
                contactName=contact["name"],
                contactIdentification=number,
                contactIdentificationObject=contact["identificationObject"],
            )


def _check_identification(body: Record, colombia: bool) -> Record | None:
    given = body.get("identificationObject") or body.get("identification")
    if not given:
        return None
    parts = dict(given) if isinstance(given, Mapping) else {"number": given}
    number = str(parts.get("number") or "").strip()
    kind = parts.get("type")
    if colombia:
        if kind not in IDENTIFICATION_TYPES:
            raise Refusal("El tipo de identificación es obligatorio", 2035)
        if not number:
            raise Refusal("El número de identificación es obligatorio")
        return {"type": kind, "number": number, "dv": _check_digit_of(kind, number, parts.get("dv"))}
    if not RFC.fullmatch(number.upper()):
        raise Refusal("El RFC no es válido")
    return {"type": kind or "RFC", "number": number.upper(), "dv": None}


def _check_digit_of(kind: object, number: str, given: object) -> str | None:
    if kind != "NIT":
        return None
    if not number.isdigit():
        raise Refusal("El NIT solo debe contener números")
    right = check_digit(number)
    if given not in (None, "") and str(given) != right:
        raise Refusal("El dígito de verificación no es válido")
    return right


def _check_name(body: Record, colombia: bool) -> tuple[str, Record | None]:
    if colombia and body.get("kindOfPerson") == "PERSON_ENTITY":
        parts = body.get("nameObject")
        if not isinstance(parts, Mapping):
            raise Refusal("El campo nameObject es obligatorio")
        if not parts.get("firstName") or not parts.get("lastName"):
            raise Refusal("El nombre y el apellido del cliente son obligatorios")
        keys = ("firstName", "secondName", "lastName", "secondLastName")
        return " ".join(str(parts[key]) for key in keys if parts.get(key)), {key: parts.get(key) for key in keys}
    name = body.get("name")
    if not isinstance(name, str) or not name.strip():
        raise Refusal("El nombre del contacto es obligatorio")
    return name[:255], None


def _check_address(given: object, colombia: bool, demanded: bool) -> Record:
    """In Colombia a city comes with its department, both as in the list; sources disagree on who must have one."""
    parts = given if isinstance(given, Mapping) else {"address": given if isinstance(given, str) else None}
    address = {key: parts.get(key) or None for key in ("zipCode", "department", "country", "address", "city")}
    city, department = address["city"], address["department"]
    if colombia and (city or department) and not is_place(str(department or ""), str(city or "")):
        raise Refusal("El departamento es obligatorio y debe corresponder a la ciudad", 2112)
    if demanded and not city:
        raise Refusal("La ciudad y el departamento del cliente son obligatorios", 2112)
    return address


# --- items


def check_item(books: Books, body: Record) -> None:
    """Name, price, kind, taxes and inventory of a new or changed item."""
    if not isinstance(body.get("name"), str) or not body["name"].strip():
        raise Refusal("El nombre del ítem es obligatorio")
    if body.get("price") in (None, []):
        raise Refusal("El precio del ítem es obligatorio")
    kind = body.get("type")
    if kind is not None and kind not in WRITABLE_ITEM_TYPES:
        raise Refusal("El tipo de ítem no es válido")
    for tax_id in taxes_in(body.get("tax")):
        if books.get("taxes", tax_id) is None:
            raise Refusal(f"El impuesto con el id {tax_id} no existe")
    key = body.get("productKey")
    if books.country == "mexico" and key not in (None, "") and not PRODUCT_KEY.fullmatch(str(key)):
        raise Refusal("La clave de producto o servicio no existe en el catálogo del SAT")
    check_reference(books, body, "itemCategory", "item-categories", "La categoría del ítem no existe")
    inventory = body.get("inventory")
    if isinstance(inventory, Mapping):
        _check_inventory(books, inventory)


def stocked(inventory: object) -> bool:
    """Whether an `inventory` asks for stock: a unit alone does not."""
    return isinstance(inventory, Mapping) and bool({"unitCost", "initialQuantity", "warehouses"} & set(inventory))


def _check_inventory(books: Books, inventory: Mapping[str, Any]) -> None:
    unit = inventory.get("unit")
    if books.country == "colombia" and unit is not None and unit not in COLOMBIAN_UNITS:
        raise Refusal("La unidad de medida no es válida")
    if stocked(inventory) and (unit is None or inventory.get("unitCost") is None):
        raise Refusal("La unidad y el costo son obligatorios para un ítem inventariable")
    if stocked(inventory) and inventory.get("initialQuantity") is None and not inventory.get("warehouses"):
        raise Refusal("La cantidad inicial es obligatoria para un ítem inventariable")
