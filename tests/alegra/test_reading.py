"""Alegra's JSON, in every shape it was seen in, becomes the same thing."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.alegra import reading, values
from alegra_desktop.domain.catalog import Company, Contact, Currency, Item, NumberTemplate, Tax, Warehouse
from alegra_desktop.domain.documents import AlegraLine, AlegraPayment, Stamp
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.stock import ItemStock

COMPANY = {
    "name": "Tienda Demo SAS",
    "identification": "901123456",
    "applicationVersion": "colombia",
    "timezone": "America/Bogota",
    "decimalPrecision": "2",
    "calculationScale": 6,
    "address": {"city": "Bogotá, D.C.", "department": "Bogotá D.C.", "address": "Calle 1"},
    "currency": {"code": "COP", "symbol": "$"},
    "email": "admin@demo.co",
    "regimeKey": "COMMON_REGIME",
}

INVOICE = {
    "id": "1045",
    "date": "2026-10-08",
    "status": "open",
    "observations": "[alegra-desktop:hotmart:HP1:invoice]",
    "anotation": None,
    "client": {"id": "641", "name": "Ana", "identification": "1020304050", "email": "ana@x.co"},
    "numberTemplate": {"id": "16", "prefix": "SETP", "number": "990214715", "fullNumber": "SETP990214715"},
    "total": "100000.00",
    "balance": 100000,
    "stamp": {"legalStatus": "STAMPED_AND_ACCEPTED", "cufe": "21", "warnings": ["Regla: FAZ09"]},
    "items": [
        {"id": 1900, "name": "Curso", "price": "84033.613445", "quantity": 1, "reference": "R",
         "tax": [{"id": "4", "percentage": "19.00"}], "discount": 0, "total": 100000}
    ],
    "payments": [{"id": "1", "amount": 1}, {"id": "2", "status": "void"}],
    "warehouse": {"id": "019e", "name": "Principal"},
}  # fmt: skip


def test_a_company() -> None:
    assert reading.read_company(COMPANY) == Company(
        identification="901123456",
        name="Tienda Demo SAS",
        country="colombia",
        address="Calle 1, Bogotá, D.C., Bogotá D.C.",
        email="admin@demo.co",
        regime="COMMON_REGIME",
    )


@pytest.mark.parametrize(
    "written",
    [
        {"identificationObject": {"type": "NIT", "number": "901123456", "dv": "1"}},
        {"identification": "901.123.456-1"},
        {"identification": 901123456},
        {"identificationObject": {"type": "NIT", "number": "9011234561", "dv": 1}},
    ],
)
def test_a_companys_number_is_the_same_however_it_is_written(written: dict[str, Any]) -> None:
    assert reading.read_company({"name": "X", **written}).identification == "901123456"


def test_a_number_of_ten_digits_that_is_whole_stays_so() -> None:
    written = {"identificationObject": {"type": "NIT", "number": "9011234565", "dv": "5"}}
    assert reading.read_company(written).identification == "9011234565"


def test_a_company_with_little_in_it() -> None:
    mexican = {
        "name": "X",
        "applicationVersion": "Mexico",
        "decimalPrecision": None,
        "address": None,
        "currency": "mxn",
    }
    company = reading.read_company(mexican)
    assert (company.country, company.currency, company.timezone) == ("mexico", "MXN", "America/Mexico_City")
    assert (company.decimals, company.scale) == (2, 6)
    with pytest.raises(CallFailed):
        reading.read_company({})
    with pytest.raises(CallFailed):
        reading.read_company([])


def test_an_invoice() -> None:
    invoice = reading.read_document(DocumentKind.INVOICE, INVOICE)
    assert (invoice.id, invoice.status, invoice.day) == ("1045", "open", date(2026, 10, 8))
    assert (invoice.total, invoice.balance, invoice.payments) == (Decimal(100000), Decimal(100000), 1)
    assert (invoice.client, invoice.client_number, invoice.client_email) == ("641", "1020304050", "ana@x.co")
    assert (invoice.number, invoice.warehouse, invoice.anotation) == ("SETP990214715", "019e", "")
    assert (invoice.stamp, invoice.stamp_words) == (Stamp.ACCEPTED, "Regla: FAZ09")
    assert invoice.lines == (AlegraLine("1900", Decimal("84033.613445"), Decimal(1), ("4",), "R", Decimal(0), "Curso"),)
    assert invoice.raw is INVOICE


def test_a_thin_remission() -> None:
    found = reading.read_document(DocumentKind.REMISSION, {"id": 7, "number": "37", "total": 1, "client": 5})
    assert (found.id, found.status, found.number, found.client) == ("7", "open", "37", "5")
    assert (found.day, found.lines, found.stamp, found.balance) == (None, (), Stamp.NONE, None)


def test_a_template_may_be_a_list_and_a_draft_has_no_number() -> None:
    listed = {"id": 1, "numberTemplate": [{"prefix": "FE", "number": 12}]}
    assert reading.read_document(DocumentKind.INVOICE, listed).number == "FE12"
    draft = {"id": 1, "numberTemplate": {"prefix": "FE", "number": None, "fullNumber": None}}
    assert reading.read_document(DocumentKind.INVOICE, draft).number == ""


@pytest.mark.parametrize("total", [None, "", "cien", {}, True, "NaN", "Infinity"])
def test_a_total_that_is_not_understood_equals_no_sales(total: object) -> None:
    document = reading.read_document(DocumentKind.INVOICE, {"id": 1, "total": total})
    assert document.total == reading.UNREADABLE_TOTAL < 0


def test_a_document_without_id_is_none() -> None:
    for value in ({}, {"id": None}, None, [INVOICE]):
        with pytest.raises(CallFailed):
            reading.read_document(DocumentKind.INVOICE, value)


@pytest.mark.parametrize(
    ("row", "stamp"),
    [
        ({}, Stamp.NONE),
        ({"stamp": None}, Stamp.NONE),
        ({"stamp": {}}, Stamp.NONE),
        ({"stamp": []}, Stamp.NONE),
        ({"stamp": {"generateStamp": True}}, Stamp.NONE),
        ({"stamp": {"legalStatus": ""}}, Stamp.NONE),
        ({"stamp": {"legalStatus": "PENDING"}}, Stamp.PENDING),
        ({"stamp": {"legalStatus": "STAMPED_AND_WAITING_RESPONSE"}}, Stamp.PENDING),
        ({"stamp": {"legalStatus": "A_NEW_WORD"}}, Stamp.PENDING),
        ({"stamp": {"legalStatus": "STAMPED_AND_ACCEPTED_WITH_OBSERVATIONS"}}, Stamp.ACCEPTED),
        ({"stamp": {"cufe": "ab"}}, Stamp.ACCEPTED),
        ({"stamp": {"uuid": "ab"}}, Stamp.ACCEPTED),
        ({"stamp": {"legalStatus": "stamped_and_rejected"}}, Stamp.REJECTED),
        ({"stamp": {"legalStatus": "STAMPED_AND_CANCELLED"}}, Stamp.CANCELLED),
        ({"emission_status": "STAMPED_AND_ACCEPTED"}, Stamp.ACCEPTED),
    ],
)
def test_stamps(row: dict[str, Any], stamp: Stamp) -> None:
    assert reading.read_stamp(row)[0] is stamp


def test_an_item() -> None:
    row = {
        "id": "1",
        "name": "Aseo",
        "reference": "TAASE ",
        "status": "active",
        "price": [{"price": 9}, {"price": "1500.00", "main": True}],
        "inventory": {"unit": "unit"},
        "tax": [{"id": 4}, {"id": "5"}],
        "productKey": None,
        "type": "service",
        "itemCategory": {"id": 20},
    }
    expected = Item("1", "Aseo", "TAASE", True, "service", ("4", "5"), Decimal(1500), key_missing=True)
    assert reading.read_item(row) == expected
    assert not reading.read_item({**row, "productKey": "86111500"}).key_missing
    del row["productKey"]  # not told is not missing
    assert not reading.read_item(row).key_missing


def test_items_in_other_shapes() -> None:
    item = reading.read_item({"id": 2, "name": "X", "price": 3, "tax": {"id": 1}, "status": "inactive"})
    assert (item.id, item.price, item.taxes, item.active, item.stocked) == ("2", Decimal(3), ("1",), False, False)
    stocked = {"id": 3, "inventory": {"availableQuantity": 5, "warehouses": [{"id": 10, "availableQuantity": "5"}]}}
    assert reading.read_item(stocked).stocked
    assert reading.read_stock(stocked) == ItemStock({"10": Decimal(5)})
    costly = {"availableQuantity": -2, "unitCost": "5.50", "averageCost": 6}
    assert reading.read_stock({"inventory": costly}) == ItemStock({"": Decimal(-2)}, Decimal(6))
    del costly["averageCost"]
    assert reading.read_stock({"inventory": costly}).cost == Decimal("5.50")
    assert reading.read_stock({"inventory": {"unit": "unit"}}) == ItemStock({})


def test_catalogue_rows() -> None:
    tax = {"id": 4, "name": "IVA", "percentage": "19.00", "type": "IVA", "status": "active"}
    assert reading.read_tax(tax) == Tax("4", "IVA", Decimal(19), "IVA")
    warehouse = {"id": "019e", "name": "Principal", "isDefault": True, "status": "active"}
    assert reading.read_warehouse(warehouse) == Warehouse("019e", "Principal", True, True)
    currency = {"code": "usd", "exchangeRate": "4000.5", "status": "active"}
    assert reading.read_currency(currency) == Currency("USD", Decimal("4000.5"))
    template = {
        "id": 16,
        "name": "FE",
        "prefix": None,
        "documentType": "invoice",
        "isElectronic": "1",
        "isDefault": True,
        "nextInvoiceNumber": "12",
        "maxInvoiceNumber": None,
        "startDate": "2026-01-01",
        "endDate": "2026-12-31",
        "resolutionNumber": 187640,
    }
    assert reading.read_number_template(template) == NumberTemplate(
        "16", "FE", "", "invoice", True, True, True, 12, None, date(2026, 1, 1), date(2026, 12, 31), "187640"
    )
    user = reading.read_user({"id": 1, "email": "a@b", "name": "Ana", "lastName": "R", "role": {"name": "admin"}})
    assert (user.name, user.role) == ("Ana R", "admin")


def test_contacts() -> None:
    row = {
        "id": "641",
        "name": {"firstName": "Ana", "lastName": "López"},
        "identification": None,
        "identificationObject": {"type": "CC", "number": "1020304050"},
        "email": None,
        "status": "active",
        "type": ["client", "provider"],
    }
    assert reading.read_contact(row) == Contact("641", "Ana López", "1020304050", "CC", provider=True)
    assert not reading.read_contact({"id": 1, "type": ["provider"]}).client
    assert not reading.read_contact({"id": 1, "type": []}).client
    assert reading.read_contact({"id": 1, "type": "client"}).client
    assert reading.read_contact({"id": 1}).client
    assert not reading.read_contact({"id": 1, "status": "inactive"}).active


def test_money_documents() -> None:
    payment = {"id": 88, "date": "2026-10-08", "amount": "10.50", "client": {"id": 641}, "status": "void",
               "invoices": [{"id": 1045, "amount": 10.5}], "observations": None}  # fmt: skip
    assert reading.read_payment({**payment, "invoices": [{"id": 1045, "amount": "10.5"}]}) == AlegraPayment(
        "88", "641", date(2026, 10, 8), Decimal("10.50"), "", False, (("1045", Decimal("10.5")),)
    )
    note = reading.read_credit_note({"id": 3, "total": 5, "invoices": [{"id": 7, "amount": 5}], "client": {"id": 1}})
    assert (note.total, note.invoices, note.live) == (Decimal(5), (("7", Decimal(5)),), True)
    moved = {"id": 1, "items": [{"id": 2, "quantity": 3, "type": "out"}, {"id": 4, "quantity": "1", "type": "in"}]}
    assert reading.read_adjustment(moved).lines == (("2", Decimal(-3)), ("4", Decimal(1)))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
keys = sorted({*INVOICE, *COMPANY, "type", "price", "tax", "inventory", "identificationObject", "exchangeRate", "code",
               "nextInvoiceNumber", "startDate", "invoices", "amount", "emissionStatus", "percentage"})  # fmt: skip


@given(st.dictionaries(st.sampled_from(keys), json_values, max_size=12))
def test_no_shape_breaks_the_reading(row: dict[str, Any]) -> None:
    for read in (reading.read_tax, reading.read_item, reading.read_warehouse, reading.read_named, reading.read_stock,
                 reading.read_currency, reading.read_number_template, reading.read_contact, reading.read_payment,
                 reading.read_credit_note, reading.read_adjustment, reading.read_user):  # fmt: skip
        assert read(row) is not None
    for careful in (reading.read_company, lambda found: reading.read_document(DocumentKind.INVOICE, found)):
        with contextlib.suppress(CallFailed):  # the one thing they may raise
            assert careful(row) is not None


@pytest.mark.parametrize(
    "value", ["../company", "7/void", "²", "9" * 5000, -7, "a b", {"id": ["1"]}, Decimal("12.5e3")]
)
def test_what_cannot_be_an_id_is_none(value: Any) -> None:
    assert values.id_of(value) == ""
    with pytest.raises(CallFailed):
        reading.read_document(DocumentKind.INVOICE, {"id": value})


@pytest.mark.parametrize(
    "value", ["1e999999999", "-1E+99999999999", "1e-999999999", "9" * 5000, "NaN", "Infinity", "sNaN"]
)
def test_numbers_beyond_all_measure_are_none(value: str) -> None:
    assert values.number(value) is None
    assert values.whole(value) is None
    assert reading.read_document(DocumentKind.INVOICE, {"id": 1, "total": value}).total == reading.UNREADABLE_TOTAL


@pytest.mark.parametrize("percentage", [None, "", "x", {}, "1e30", -19, "NaN", 101])
def test_a_tax_without_a_percentage_cannot_be_used(percentage: Any) -> None:
    assert not reading.read_tax({"id": "4", "name": "IVA", "percentage": percentage}).active


@pytest.mark.parametrize("key", ["decimalPrecision", "calculationScale"])
@pytest.mark.parametrize("value", ["x", {}, [], "1e400", True, "NaN"])
def test_decimals_that_are_no_number_are_not_guessed(key: str, value: Any) -> None:
    with pytest.raises(CallFailed):
        reading.read_company({**COMPANY, key: value})
    assert reading.read_company({**COMPANY, key: None}).scale == 6


@pytest.mark.parametrize("version", [None, "", {}, 5, "../.."])
def test_a_country_that_is_not_told_is_that_of_the_money(version: Any) -> None:
    assert reading.read_company({**COMPANY, "applicationVersion": version}).country == "colombia"
    mexican = {**COMPANY, "applicationVersion": version, "currency": {"code": "MXN"}}
    assert reading.read_company(mexican).country == "mexico"
    assert reading.read_company({**COMPANY, "applicationVersion": version, "currency": None}).country == ""


@pytest.mark.parametrize("written", ["%s%n{0}{x}", "<script>", "x" * 41, "²", "9012\x003456"])
def test_a_company_is_not_bound_by_what_is_no_identification(written: str) -> None:
    with pytest.raises(CallFailed):
        reading.read_company({**COMPANY, "identification": written})
