"""Contacts, items and small catalogues of the practice Alegra."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.alegra_desk import CARO, LUIS, Desk, money, without

PERSON: dict[str, Any] = {
    "nameObject": {"firstName": "Eva", "lastName": "Ruiz"},
    "identificationObject": {"type": "CC", "number": "52000111"},
    "kindOfPerson": "PERSON_ENTITY",
    "regime": "SIMPLIFIED_REGIME",
    "type": ["client"],
}
FIRM: dict[str, Any] = {
    "name": "Ferretería SAS",
    "identificationObject": {"type": "NIT", "number": "900373913"},
    "kindOfPerson": "LEGAL_ENTITY",
    "regime": "COMMON_REGIME",
}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({**PERSON, "name": "Eva Ruiz"}, 2039),
        (without(PERSON, "kindOfPerson"), 2031),
        ({**PERSON, "identificationObject": {"number": "52000111"}}, 2035),
        ({**without(PERSON, "identificationObject"), "identification": "52000111"}, 2035),
        (without(PERSON, "nameObject"), 400),
        ({**PERSON, "nameObject": {"firstName": "Eva"}}, 400),
        (without(PERSON, "regime"), 400),
        ({**PERSON, "address": {"city": "Cali"}}, 2112),
        ({**PERSON, "address": {"city": "Cali", "department": "California"}}, 2112),
        ({**PERSON, "type": ["friend"]}, 400),
        (without(FIRM, "name"), 400),
        ({**FIRM, "identificationObject": {"type": "NIT", "number": "900373913", "dv": "5"}}, 400),
    ],
)
def test_contacts_that_are_refused(body: dict[str, Any], code: int) -> None:
    desk = Desk()
    assert desk.refused("POST", "/contacts", body)["code"] == code
    assert desk.get("/contacts") == []


def test_contacts_that_are_accepted() -> None:
    desk = Desk()
    eva = desk.made("/contacts", {**PERSON, "address": {"city": "Cali", "department": "Valle del Cauca"}})
    assert (eva["name"], eva["identification"], eva["id"]) == ("Eva Ruiz", "52000111", "101")
    assert eva["address"]["zipCode"] is None
    firm = desk.made("/contacts", FIRM)
    assert firm["identificationObject"]["dv"] == "4"
    assert desk.made("/contacts", {**without(PERSON, "identificationObject"), "type": "provider"})["type"] == [
        "provider"
    ]
    assert desk.get(f"/contacts/{eva['id']}")["email"] is None


def test_a_known_number_is_2006_with_the_contact_active_or_not() -> None:
    desk = Desk()
    first = desk.made("/contacts", PERSON)["id"]
    desk.company.edit("contacts", first, status="inactive")
    body = desk.refused("POST", "/contacts", {**PERSON, "nameObject": {"firstName": "Otra", "lastName": "Vez"}})
    assert (body["code"], body["contactId"], body["contactName"]) == (2006, first, "Eva Ruiz")
    assert body["contactIdentification"] == body["contactIdentificationObject"]["number"] == "52000111"


def test_identification_matches_a_part() -> None:
    desk = Desk()
    one, two = desk.client("123456"), desk.client("9123456")
    desk.client("777")
    assert [row["id"] for row in desk.get("/contacts", identification="123456")] == [one, two]
    assert [row["id"] for row in desk.get("/contacts", query="777", type="client")] == [str(int(two) + 1)]
    assert desk.get("/contacts", type="provider") == []


def test_contact_put_and_delete() -> None:
    desk = Desk()
    made = desk.made("/contacts", PERSON)
    path = f"/contacts/{made['id']}"
    changed = desk.ask("PUT", path, {"email": "eva@x.example", "nameObject": {"firstName": "Eva", "lastName": "Paz"}})
    assert (changed.json()["name"], changed.json()["email"]) == ("Eva Paz", "eva@x.example")
    assert changed.json()["identification"] == "52000111"
    desk.company.add_contact("Otro", "1")
    assert desk.refused("PUT", path, {"identificationObject": {"type": "CC", "number": "1"}})["code"] == 2006
    desk.made("/invoices", desk.invoice_body(client=int(made["id"])))
    desk.refused("DELETE", path)


def test_mexican_contacts_have_an_rfc() -> None:
    desk = Desk(login=LUIS)
    assert "RFC" in desk.refused("POST", "/contacts", {"name": "Eva", "identification": "52000111"})["message"]
    made = desk.made(
        "/contacts", {"name": "Eva Ruiz", "identification": "RUEE800101AB1", "regime": "SIMPLIFIED_REGIME"}
    )
    assert made["identificationObject"] == {"type": "RFC", "number": "RUEE800101AB1", "dv": None}
    desk.refused("POST", "/contacts", {"name": "Eva", "regime": "601"})


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"price": None},
        {"price": "mucho"},
        {"price": [{"idPriceList": "77", "price": 1}]},
        {"type": "simple"},
        {"type": "variant"},
        {"tax": [{"id": "77"}]},
        {"itemCategory": {"id": "77"}},
        {"inventory": {"unit": "NIU"}},
        {"inventory": {"unit": "unit", "initialQuantity": 1}},
        {"inventory": {"unit": "unit", "unitCost": 1}},
    ],
)
def test_items_that_are_refused(change: dict[str, Any]) -> None:
    desk = Desk()
    desk.refused("POST", "/items", {"name": "Curso", "price": 10, **change})


def test_items_are_made_changed_and_hidden_when_inactive() -> None:
    desk = Desk()
    lists = desk.get("/price-lists")
    price = [{"idPriceList": lists[0]["id"], "price": 100000}]
    body = {"name": "Curso Excel", "reference": "REF-1-HM", "price": price, "type": "service", "tax": [{"id": 4}]}
    made = desk.made("/items", {**body, "inventory": {"unit": "service"}, "productKey": "86101700"})
    assert (made["reference"], made["type"], made["tax"][0]["percentage"]) == ("REF-1-HM", "service", "19.00")
    assert (made["price"][0]["main"], made["inventory"]) == (True, {"unit": "service"})
    path = f"/items/{made['id']}"
    assert desk.ask("PUT", path, {"tax": [{"id": "2"}]}).json()["tax"][0]["id"] == "2"
    assert money(desk.get(path)["price"][0]["price"]) == 100000
    assert [row["id"] for row in desk.get("/items", reference="ref-1")] == [made["id"]]
    assert desk.get("/items", query="excel")[0]["name"] == "Curso Excel"
    desk.ask("PUT", path, {"status": "inactive"})
    assert desk.get("/items") == []
    assert len(desk.get("/items", status="inactive")) == 1
    desk.company.hide_inactive_items = False
    assert len(desk.get("/items")) == 1


def test_stocked_items_by_request() -> None:
    desk = Desk(login=CARO)
    other = desk.company.id_of("warehouses", "Bodega Medellín")
    inventory = {"unit": "unit", "unitCost": 500, "warehouses": [{"id": other, "initialQuantity": 7}]}
    made = desk.made("/items", {"name": "Camiseta", "price": 900, "inventory": inventory})
    assert money(made["inventory"]["availableQuantity"]) == 7
    made = desk.made(
        "/items", {"name": "Gorra", "price": 9, "inventory": {"unit": "unit", "unitCost": 5, "initialQuantity": 3}}
    )
    assert made["inventory"]["warehouses"][0]["name"] == "Principal"


def test_taxes_are_added() -> None:
    desk = Desk()
    desk.refused("POST", "/taxes", {"name": "IVA", "percentage": 120})
    desk.refused("POST", "/taxes", {"percentage": 12})
    made = desk.made("/taxes", {"name": "IVA 3%", "percentage": 3, "type": "IVA"})
    assert (made["percentage"], desk.get(f"/taxes/{made['id']}")["name"]) == ("3.00", "IVA 3%")
    assert desk.company.tax_id(3) == made["id"]


def test_base_catalogues() -> None:
    colombia, store, mexico = Desk(), Desk(login=CARO), Desk(login=LUIS)
    assert {(t["type"], t["percentage"]) for t in colombia.get("/taxes") if t["status"] == "active"} == {
        *(("IVA", rate) for rate in ("0.00", "5.00", "19.00", "4.00", "12.00")),
        ("INC", "8.00"),
    }
    assert {t["percentage"] for t in mexico.get("/taxes")} == {"16.00", "8.00", "0.00"}
    assert [a["name"] for a in colombia.get("/bank-accounts")] == ["Caja general", "Banco", "Billetera MasterShop"]
    assert [w["name"] for w in store.get("/warehouses")] == ["Principal", "Bodega Medellín"]
    codes = {c["code"]: c["status"] for c in colombia.get("/currencies")}
    assert codes == {"COP": "active", "USD": "active", "EUR": "active", "MXN": "active", "BRL": "inactive"}
    templates = colombia.get("/number-templates")
    assert {(t["documentType"], t["isElectronic"], t["isDefault"]) for t in templates} >= {("invoice", True, True)}
    assert any(t["endDate"] and t["endDate"] < "2026-10-08" and t["status"] == "active" for t in templates)
    assert colombia.get("/contacts") == []
    assert colombia.get("/cost-centers")[0]["code"] == "VEN"


def test_small_catalogues_are_written() -> None:
    desk = Desk()
    made = desk.made("/sellers", {"name": "Nuevo", "identification": 5})
    assert len(made["id"]) == 36
    assert desk.ask("PUT", f"/sellers/{made['id']}", {"status": "inactive"}).json()["name"] == "Nuevo"
    desk.refused("POST", "/warehouses", {})
    desk.refused("POST", "/currencies", {"code": "COP", "exchangeRate": 1})
    desk.made("/currencies", {"code": "pen", "exchangeRate": "1100.5"})
    assert desk.get("/currencies/PEN")["status"] == "active"
    assert desk.ask("DELETE", f"/sellers/{made['id']}").status_code == 200
    desk.refused("GET", f"/sellers/{made['id']}", status=404)
    changed = desk.ask("PUT", "/company", {"phone": "1"}).json()
    assert (changed["phone"], changed["applicationVersion"]) == ("1", "colombia")
    assert len(desk.get("/users")) == 1
