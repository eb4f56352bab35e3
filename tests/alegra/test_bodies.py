"""Whole bodies, because a misspelt key would be ignored in silence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import msgspec

from alegra_desktop.alegra import bodies
from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.documents import (
    AlegraDocument,
    AlegraLine,
    CustomerPlan,
    DocumentLine,
    DocumentPlan,
    ItemPlan,
)
from alegra_desktop.domain.places import Place
from alegra_desktop.domain.rules import DocumentKind

COLOMBIA = Company("901123456", "Tienda", "colombia")
MEXICO = Company("GODE561231GR8", "Tienda", "mexico", "MXN")
PERU = Company("20123456789", "Tienda", "peru", "PEN")
DAY = date(2026, 10, 8)
ANA = CustomerPlan("1020304050", "CC", name="Ana María López", first_name="Ana María", last_name="López",
                   email="ana@x.co", phone="300", street="Calle 1", city="Cali", country="CO")  # fmt: skip
LINE = DocumentLine("1900", "Curso", Decimal("84033.613400"), Decimal("1.00"), ("4",))
PLAN = DocumentPlan(DocumentKind.INVOICE, DAY, ANA, (LINE,), Decimal(100000), payment_method="CREDIT_CARD")


def test_an_invoice_is_always_a_draft() -> None:
    assert bodies.invoice_body(PLAN, "641", "[mark]", COLOMBIA) == {
        "date": "2026-10-08",
        "dueDate": "2026-10-08",
        "client": {"id": "641"},
        "items": [{"id": "1900", "price": Decimal("84033.6134"), "quantity": 1, "tax": [{"id": "4"}]}],
        "observations": "[mark]",
        "status": "draft",
        "paymentForm": "CASH",
        "paymentMethod": "CREDIT_CARD",
    }


def test_an_invoice_with_everything() -> None:
    line = replace(LINE, description="Primer mes", taxes=())
    plan = replace(PLAN, lines=(line,), anotation="n" * 600, currency="USD", exchange_rate=Decimal("4000.50"),
                   warehouse="019e", seller="7", cost_center="8", number_template="16", payment_method="")  # fmt: skip
    body = bodies.invoice_body(plan, "641", "[mark]", COLOMBIA)
    assert body["items"][0] == {"id": "1900", "price": Decimal("84033.6134"), "quantity": 1, "tax": [],
                                "description": "Primer mes"}  # fmt: skip
    assert body["currency"] == {"code": "USD", "exchangeRate": Decimal("4000.5")}
    assert (body["warehouse"], body["seller"], body["costCenter"]) == ({"id": "019e"}, {"id": "7"}, {"id": "8"})
    assert body["numberTemplate"] == {"id": "16"}
    assert len(body["anotation"]) == 500
    assert body["paymentMethod"] == "INSTRUMENT_NOT_DEFINED"
    assert not {"stamp", "payments"} & set(body)


def test_numbers_are_written_exactly() -> None:
    write = msgspec.json.Encoder(decimal_format="number").encode
    amounts = [bodies.exact(Decimal(text)) for text in ("84033.613445", "1E+3", "2.0", "0.10")]
    assert write(amounts) == b"[84033.613445,1000,2,0.1]"
    assert json.loads(write(bodies.exact(Decimal("0.0000001")))) == 1e-7


def test_a_remission_has_no_state_and_no_payment_form() -> None:
    plan = replace(PLAN, kind=DocumentKind.REMISSION, warehouse="019e", anotation="Calle 1")
    body = bodies.remission_body(plan, "641", "[mark]", COLOMBIA)
    assert sorted(body) == ["anotation", "client", "date", "dueDate", "items", "observations", "warehouse"]


def test_a_mexican_invoice() -> None:
    body = bodies.invoice_body(PLAN, "641", "[mark]", MEXICO)
    assert (body["paymentType"], body["paymentMethod"]) == ("PUE", "credit-card")
    assert not {"paymentForm", "cfdiUse", "regimeClient"} & set(body)
    public = replace(
        PLAN,
        customer=replace(ANA, number="XAXX010101000", regime="SIMPLIFIED_REGIME", unidentified=True),
        cfdi_use="S01",
        payment_method="",
    )
    body = bodies.invoice_body(public, "1", "[mark]", MEXICO)
    assert (body["cfdiUse"], body["regimeClient"], body["paymentMethod"]) == ("S01", "SIMPLIFIED_REGIME", "transfer")
    later = bodies.invoice_body(replace(PLAN, payment_type="PPD"), "641", "[mark]", MEXICO)
    assert (later["paymentType"], later["paymentMethod"]) == ("PPD", "other")


def test_a_colombian_person() -> None:
    assert bodies.contact_body(ANA, COLOMBIA) == {
        "type": ["client"],
        "nameObject": {"firstName": "Ana María", "lastName": "López"},
        "identificationObject": {"type": "CC", "number": "1020304050"},
        "kindOfPerson": "PERSON_ENTITY",
        "regime": "SIMPLIFIED_REGIME",
        "email": "ana@x.co",
        "phonePrimary": "300",
        "observations": "Calle 1, Cali, CO",  # no place was told: the address is a note
    }
    cali = replace(ANA, place=Place("Valle del Cauca", "Cali"))
    body = bodies.contact_body(cali, COLOMBIA)
    assert body["address"] == {"address": "Calle 1", "city": "Cali", "department": "Valle del Cauca"}
    assert "observations" not in body


def test_a_colombian_company() -> None:
    customer = CustomerPlan("900123456", "NIT", "8", company=True, name="Demo SAS")
    assert bodies.contact_body(customer, COLOMBIA) == {
        "type": ["client"],
        "name": "Demo SAS",
        "identificationObject": {"type": "NIT", "number": "900123456", "dv": "8"},
        "kindOfPerson": "LEGAL_ENTITY",
        "regime": "COMMON_REGIME",
    }


def test_names_always_have_two_parts() -> None:
    for name, parts in (("Cher", ("Cher", "-")), ("Ana de la Cruz", ("Ana de la", "Cruz")), ("", ("1020304050", "-"))):
        customer = replace(ANA, name=name, first_name="", last_name="")
        body = bodies.contact_body(customer, COLOMBIA)
        assert tuple(body["nameObject"].values()) == parts


def test_contacts_elsewhere() -> None:
    rfc = CustomerPlan("GODE561231GR8", "RFC", name="Ana", zip_code="06000", country="MX")
    assert bodies.contact_body(rfc, MEXICO) == {
        "type": ["client"],
        "name": "Ana",
        "identification": "GODE561231GR8",
        "thirdType": "NATIONAL",
        "address": {"zipCode": "06000"},
    }
    abroad = CustomerPlan("XEXX010101000", "RFC", name="CLIENTE EXTRANJERO", unidentified=True,
                          regime="SIMPLIFIED_REGIME", zip_code="06700")  # fmt: skip
    assert bodies.contact_body(abroad, MEXICO) == {
        "type": ["client"],
        "name": "CLIENTE EXTRANJERO",
        "identification": "XEXX010101000",
        "thirdType": "FOREIGN",
        "regime": "SIMPLIFIED_REGIME",
        "address": {"zipCode": "06700"},
    }
    peru = bodies.contact_body(CustomerPlan("20123456", "DNI", name="Ana"), PERU)
    assert peru["identificationObject"] == {"type": "DNI", "number": "20123456"}


def test_items() -> None:
    course = ItemPlan("REF-1-HM", "Curso", Decimal("84033.61"), "4", service=True, product_key="86111500")
    assert bodies.item_body(course, COLOMBIA) == {
        "name": "Curso",
        "reference": "REF-1-HM",
        "price": Decimal("84033.61"),
        "type": "service",
        "inventory": {"unit": "service"},
        "tax": [{"id": "4"}],
        "productKey": "86111500",
    }
    shirt = ItemPlan("SKU", " ", Decimal("10.00"), "", service=False)
    assert bodies.item_body(shirt, COLOMBIA) == {
        "name": "SKU",
        "reference": "SKU",
        "price": 10,
        "type": "product",
        "inventory": {"unit": "unit"},
        "tax": [],
    }
    assert bodies.item_body(course, MEXICO)["inventory"] == {"unit": "E48"}
    assert bodies.item_body(shirt, MEXICO)["inventory"] == {"unit": "H87"}


INVOICE = AlegraDocument(
    "1045",
    DocumentKind.INVOICE,
    "open",
    DAY,
    Decimal("100000.00"),
    client="641",
    balance=Decimal("100000.00"),
    warehouse="019e",
    lines=(AlegraLine("1", Decimal("84033.613445"), Decimal(1), ("4",), discount=Decimal(5)),),
)


def test_a_payment_is_all_that_is_owed() -> None:
    assert bodies.payment_body(INVOICE, "2", DAY, "[mark]", "CREDIT_CARD") == {
        "type": "in",
        "date": "2026-10-08",
        "bankAccount": {"id": "2"},
        "paymentMethod": "credit-card",
        "client": {"id": "641"},
        "invoices": [{"id": "1045", "amount": 100000}],
        "observations": "[mark]",
    }
    words = {word: bodies.payment_body(INVOICE, "2", DAY, "", word)["paymentMethod"]
             for word in ("CASH", "cash", "deposit", "INSTRUMENT_NOT_DEFINED", "PIX")}  # fmt: skip
    assert words == {"CASH": "cash", "cash": "cash", "deposit": "deposit", "INSTRUMENT_NOT_DEFINED": "transfer",
                     "PIX": "transfer"}  # fmt: skip


def test_a_credit_note_annuls_the_whole_invoice() -> None:
    body = bodies.credit_note_body(INVOICE, DAY, "[mark]", COLOMBIA, number_template="9")
    assert body == {
        "date": "2026-10-08",
        "client": {"id": "641"},
        "items": [{"id": "1", "price": Decimal("84033.613445"), "quantity": 1, "tax": [{"id": "4"}], "discount": 5}],
        "invoices": [{"id": "1045", "amount": 100000}],
        "observations": "[mark]",
        "type": "VOID_ELECTRONIC_INVOICE",
        "cause": "Anulación de la factura",
        "numberTemplate": {"id": "9"},
        "warehouse": {"id": "019e"},
    }
    assert bodies.credit_note_body(INVOICE, DAY, "", MEXICO)["type"] == "01"


def test_an_adjustment_and_a_tax() -> None:
    changes = [("1", Decimal(3), Decimal("5.00")), ("2", Decimal(-1), Decimal(0)), ("3", Decimal(0), Decimal(1))]
    assert bodies.adjustment_body(DAY, "019e", "[mark]", changes)["items"] == [
        {"id": "1", "type": "in", "quantity": 3, "unitCost": 5},
        {"id": "2", "type": "out", "quantity": 1, "unitCost": 0},
    ]
    assert bodies.tax_body("IVA", Decimal("19.00"), "IVA") == {
        "name": "IVA",
        "percentage": 19,
        "type": "IVA",
        "status": "active",
    }


def test_an_adjustment_names_its_warehouse_unless_it_is_the_main_one() -> None:
    changes = [("1", Decimal(2), Decimal("5.5")), ("2", Decimal(-3), Decimal(0)), ("3", Decimal(0), Decimal(9))]
    body = bodies.adjustment_body(date(2026, 11, 20), "7", "[mark]", changes)
    assert body["warehouse"] == {"id": "7"}
    assert [(line["id"], line["type"], line["quantity"]) for line in body["items"]] == [("1", "in", 2), ("2", "out", 3)]
    assert "warehouse" not in bodies.adjustment_body(date(2026, 11, 20), "", "[mark]", changes)
