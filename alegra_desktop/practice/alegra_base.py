"""The three practice companies as they are before any sale: who they are and their base catalogues.

Ids and names are invented; shapes follow Alegra's public API documentation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from alegra_desktop.practice.alegra_books import Books, Record


@dataclass(frozen=True, slots=True)
class Account:
    """One login of Alegra and the company it opens."""

    user: str
    token: str
    company: str  # key of the company
    name: str


ACCOUNTS = (
    Account("ana@tienda.example", "practice-co", "co", "Ana Rueda"),
    Account("caro@tienda.example", "practice-co2", "co2", "Carolina Mesa"),
    Account("luis@tienda.example", "practice-mx", "mx", "Luis Herrera"),
)


def company_info(key: str) -> Record:
    """GET /company of one of the three companies."""
    names = {
        "co": ("Academia Rueda SAS", "901123456", "Bogotá, D.C.", "Bogotá D.C.", "Calle 72 # 10-34"),
        "co2": ("Mesa Envíos SAS", "900876543", "Medellín", "Antioquia", "Carrera 43A # 1-50"),
        "mx": ("Cursos Herrera SA de CV", "CHE200115AB1", "Benito Juárez", "Ciudad de México", "Insurgentes Sur 1602"),
    }
    name, number, city, department, street = names[key]
    mexico = key == "mx"
    return {
        "name": name,
        "identification": number,
        "phone": "6015551234",
        "website": "",
        "email": f"contabilidad@{key}.example",
        "regime": "Régimen general de ley personas morales" if mexico else "Responsable de IVA",
        "regimeKey": "GENERAL_REGIME_OF_MORAL_PEOPLE_LAW" if mexico else "COMMON_REGIME",
        "applicationVersion": "mexico" if mexico else "colombia",
        "registryDate": "2024-01-15 10:00:00",
        "timezone": "America/Mexico_City" if mexico else "America/Bogota",
        "profile": "entrepreneur",
        "decimalPrecision": "2",
        "calculationScale": 6,
        "multitax": True,
        "employeesNumber": "5",
        "address": {"city": city, "department": department, "address": street, "zipCode": "06700" if mexico else None},
        "currency": {"code": "MXN" if mexico else "COP", "symbol": "$"},
        "identificationObject": {
            "type": "RFC" if mexico else "NIT",
            "number": number,
            "dv": None if mexico else check_digit(number),
        },
        "kindOfPerson": "LEGAL_ENTITY",
        "invoicePreferences": {"electronicInvoicing": True},
        "_electronic": True,
    }


def check_digit(number: str) -> str:
    """The check digit of a Colombian NIT (weights of the tax authority, sum modulo 11)."""
    weights = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71)
    rest = sum(int(digit) * weight for digit, weight in zip(reversed(number), weights, strict=False)) % 11
    return str(rest if rest < 2 else 11 - rest)


def fill_base(books: Books) -> None:
    """Puts the base catalogue into empty books."""
    books.save_info()
    mexico = books.country == "mexico"
    for tax in _mexican_taxes() if mexico else _colombian_taxes():
        books.add("taxes", tax)
    for account in _bank_accounts():
        books.add("bank-accounts", account)
    _add_warehouses(books)
    for name, main in (("General", True), ("Mayorista", False)):
        books.add("price-lists", _price_list(name, main, str(books.info["currency"]["code"])))
    for name, days in (("De contado", 0), ("8 días", "8"), ("30 días", "30")):
        books.add("terms", {"name": name, "days": days})
    books.add("sellers", {"id": "1", **_seller("Tienda en línea", 1000001)})
    books.add("sellers", _seller("Equipo de ventas", 1000002))
    for code, name in (("VEN", "Ventas"), ("ADM", "Administración")):
        books.add("cost-centers", {"code": code, "name": name, "description": "", "status": "active"})
    for name in ("Cursos", "Productos físicos"):
        books.add("item-categories", {"name": name, "description": "", "status": "active", "image": None})
    for currency in _currencies(mexico):
        books.save("currencies", currency)
    _add_templates(books, mexico)


def _tax(tax_id: str, name: str, percentage: str, kind: str, status: str = "active") -> Record:
    account = {"idParent": None, "code": "2408", "type": "liability", "status": "active"}
    return {
        "id": tax_id,
        "name": name,
        "percentage": percentage,
        "description": "",
        "status": status,
        "deductible": "no",
        "type": kind,
        "rate": None,
        "categoryFavorable": {"id": "5064", "name": f"{name} descontable", **account},
        "categoryToBePaid": {"id": "5101", "name": f"{name} generado", **account},
    }


def _colombian_taxes() -> list[Record]:
    return [
        _tax("1", "IVA Exento", "0.00", "IVA"),
        _tax("2", "IVA 5%", "5.00", "IVA"),
        _tax("4", "IVA", "19.00", "IVA"),
        _tax("5", "Impuesto al consumo", "8.00", "INC"),
        _tax("6", "IVA servicios especiales 4%", "4.00", "IVA"),
        _tax("7", "IVA especial 12%", "12.00", "IVA"),
        _tax("8", "IVA 16% (anterior)", "16.00", "IVA", status="inactive"),
    ]


def _mexican_taxes() -> list[Record]:
    return [
        _tax("1", "IVA", "16.00", "IVA"),
        _tax("2", "IVA frontera", "8.00", "IVA"),
        _tax("3", "IVA 0%", "0.00", "IVA"),
    ]


def _bank_accounts() -> list[Record]:
    rows = (("Caja general", "cash", ""), ("Banco", "bank", "24012345678"), ("Billetera MasterShop", "bank", ""))
    return [
        {
            "name": name,
            "number": number or None,
            "description": "",
            "type": kind,
            "status": "active",
            "initialBalance": "0.00",
            "initialBalanceDate": "2024-01-15",
        }
        for name, kind, number in rows
    ]


def _add_warehouses(books: Books) -> None:
    names = ["Principal", "Bodega Medellín"] if books.key == "co2" else ["Principal"]
    for name in names:
        warehouse = {"name": name, "observations": None, "isDefault": name == "Principal", "address": None}
        books.add("warehouses", {**warehouse, "costCenter": None, "status": "active"})


def _price_list(name: str, main: bool, currency: str) -> Record:
    return {
        "name": name,
        "description": "",
        "status": "active",
        "type": "amount",
        "percentage": None,
        "main": main,
        "currency": {"code": currency, "symbol": "$"},
    }


def _seller(name: str, number: int) -> Record:
    return {"name": name, "identification": number, "observations": "", "status": "active"}


def _currencies(mexico: bool) -> list[Record]:
    own = "MXN" if mexico else "COP"
    rates = (
        (("MXN", 1), ("USD", "18.25"), ("EUR", "19.90"), ("COP", "0.0045"))
        if mexico
        else (("COP", 1), ("USD", "4050.50"), ("EUR", "4400"), ("MXN", "221.75"))
    )
    rows: list[Record] = [_currency(code, Decimal(rate), code == own) for code, rate in rates]
    return [*rows, {**_currency("BRL", Decimal("3.30") if mexico else Decimal("720"), False), "status": "inactive"}]


def _currency(code: str, rate: Decimal, main: bool) -> Record:
    return {"code": code, "name": code, "symbol": "$", "exchangeRate": rate, "status": "active", "main": main}


def _add_templates(books: Books, mexico: bool) -> None:
    today = books.today()
    valid = (today - timedelta(days=200), today + timedelta(days=500))
    over = (today - timedelta(days=800), today - timedelta(days=70))
    prefix = {"co": "SETP", "co2": "MSFE", "mx": "A"}[books.key]
    electronic = _template("Factura electrónica", prefix, 990000001, 995000000, valid, "18760000001")
    books.add("number-templates", {"id": "16", **electronic, "isDefault": True})
    expired = _template("Factura electrónica anterior", "FEV", 412, 5000, over, "18750000009")
    books.add("number-templates", {"id": "15", **expired})
    internal = _template("Numeración interna", "", 1, None, (None, None), None)
    books.add("number-templates", {"id": "1", **internal, "isElectronic": False})
    note = _template("Nota crédito electrónica", "NC", 1, None, (None, None), None)
    books.add("number-templates", {"id": "18", **note, "documentType": "creditNote", "isDefault": True})
    estimate = _template("Cotizaciones", "", 1, None, (None, None), None)
    books.add(
        "number-templates",
        {"id": "19", **estimate, "documentType": "estimate", "isElectronic": False, "isDefault": True},
    )
    if mexico:
        books.remove("number-templates", "15")


def _template(
    name: str, prefix: str, following: int, last: int | None, days: tuple[object, object], resolution: str | None
) -> Record:
    start, end = days
    return {
        "name": name,
        "prefix": prefix or None,
        "invoiceText": None,
        "documentType": "invoice",
        "isDefault": False,
        "isElectronic": True,
        "autoincrement": True,
        "status": "active",
        "nextInvoiceNumber": str(following),
        "minInvoiceNumber": None if last is None else "1",
        "maxInvoiceNumber": None if last is None else str(last),
        "startDate": None if start is None else str(start),
        "endDate": None if end is None else str(end),
        "resolutionNumber": resolution,
        "deletable": False,
    }
