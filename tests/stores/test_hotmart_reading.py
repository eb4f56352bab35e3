"""Hotmart's JSON to sales, without any network."""

from __future__ import annotations

import base64
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.sale import Address, PaymentForm, Sale, Stage
from alegra_desktop.stores.hotmart_login import clean_credentials, parse_pasted
from alegra_desktop.stores.hotmart_reading import Details, best_document, product_of, sale_of
from alegra_desktop.stores.hotmart_words import FEE_CHARGE, PRICE_STATUSES, STATUSES, VAT_CHARGE, stage_of

CODE = "HP2890001234"


def history(**purchase: Any) -> dict[str, Any]:
    return {
        "product": {"id": 4812345, "name": "Curso "},
        "buyer": {"name": "Lucía Prueba", "email": "lucia@example.com"},
        "purchase": {
            "transaction": CODE, "order_date": 1788879600000, "approved_date": 1788879642000, "status": "APPROVED",
            "commission_as": "PRODUCER", "price": {"value": 199000, "currency_code": "COP"},
            "payment": {"type": "PIX", "method": "FINANCED_INSTALLMENT_ADYEN_ONEY_12X"}, **purchase,
        },
    }  # fmt: skip


def participants(**user: Any) -> dict[str, Any]:
    buyer = {"role": "BUYER", "user": {"name": "Lucía Prueba Ríos ", "email": "lucia@example.com", **user}}
    return {"transaction": CODE, "users": [{"role": "PRODUCER", "user": {"name": "ESTUDIO"}}, buyer]}


def prices(**parts: Any) -> dict[str, Any]:
    return {"transaction": CODE, **{key: {"value": value, "currency_code": "COP"} for key, value in parts.items()}}


def read(row: dict[str, Any], users: dict[str, Any] | None, price: dict[str, Any] | None, priced: bool = True) -> Sale:
    details = Details({CODE: users} if users else {}, {CODE: price} if price else {}, priced)
    sale = sale_of(row, details, "acc")
    assert sale is not None
    return sale


def test_a_whole_sale() -> None:
    address = {"country": "Colombia", "city": "Medellín", "address": "Calle Falsa", "number": "123", "zip_code": "05",
               "complement": "Of. 4", "neighborhood": "Laureles", "state": "Antioquia"}  # fmt: skip
    person = participants(documents=[{"type": "DOCUMENT", "value": "1020000000"}], cellphone="", phone="573110000000",
                          address=address)  # fmt: skip
    sale = read(history(), person, prices(base=199000, total=199000, vat=0))
    assert (sale.sale_id, sale.stage, sale.status, sale.payment_word) == (CODE, Stage.APPROVED, "APPROVED", "PIX")
    assert sale.payment_form is PaymentForm.PREPAID
    assert (sale.total, sale.currency, sale.charges, sale.missing) == (Decimal(199000), "COP", (), ())
    (line,) = sale.lines
    assert (line.product_id, line.name, line.quantity, line.unit_price) == (
        "4812345",
        "Curso",
        Decimal(1),
        Decimal(199000),
    )
    buyer = sale.buyer
    assert (buyer.name, buyer.number, buyer.number_type) == ("Lucía Prueba Ríos", "1020000000", "")
    assert buyer.phone == "573110000000"
    assert buyer.address == Address("Calle Falsa 123 Of. 4, Laureles", "Medellín", "Antioquia", "05", "CO")


def test_vat_and_interest_stand_beside_the_base() -> None:
    row = history(price={"value": Decimal("257.90"), "currency_code": "MXN"})
    sale = read(row, participants(), prices(base=Decimal("199.90"), vat=38, fee=20))
    assert sale.total == Decimal("257.90")
    assert sale.lines[0].unit_price == Decimal("199.90")
    assert [(c.name, c.amount) for c in sale.charges] == [(VAT_CHARGE, Decimal(38)), (FEE_CHARGE, Decimal(20))]


def test_what_has_not_been_answered_yet_is_missing() -> None:
    assert read(history(), None, None).missing == ("buyer", "price")
    assert read(history(), participants(), None).missing == ("price",)
    assert read(history(), participants(), None, priced=False).missing == ()
    assert read(history(status="STARTED"), participants(), None).missing == ()
    assert read(history(status="REFUNDED"), None, None).missing == ()
    assert read(history(status="COMPLETE"), {"transaction": CODE, "users": []}, prices()).missing == ("buyer",)
    assert read(history(price={}), participants(), prices()).missing == ("price",)
    assert read(history(), participants(), prices(vat="some")).missing == ("price",)


def test_no_document_is_an_answer_too() -> None:
    sale = read(history(), participants(address={"country": "Brasil"}), prices(base=199000))
    assert (sale.buyer.number, sale.buyer.address.country, sale.missing) == ("", "BR", ())


@pytest.mark.parametrize(
    ("status", "stage"),
    [("COMPLETE", Stage.COMPLETE), ("REFUNDED", Stage.RETURNED), ("CHARGEBACK", Stage.RETURNED),
     ("CANCELLED", Stage.CANCELLED), ("EXPIRED", Stage.CANCELLED), ("PROTESTED", Stage.DISPUTED),
     ("PARTIALLY_REFUNDED", Stage.DISPUTED), ("NO_FUNDS", Stage.PENDING), ("BLOCKED", Stage.PENDING),
     ("BILLET_PRINTED", Stage.UNKNOWN), ("COMPLETED", Stage.UNKNOWN), ("", Stage.UNKNOWN)],
)  # fmt: skip
def test_stages(status: str, stage: Stage) -> None:
    assert stage_of(status) is stage


def test_the_documented_lists() -> None:
    assert len(STATUSES) == 17
    assert set(STATUSES) - set(PRICE_STATUSES) == {"NO_FUNDS", "PRE_ORDER", "PROCESSING_TRANSACTION"}


def test_sold_for_somebody_else_is_not_our_own() -> None:
    assert not read(history(commission_as="AFFILIATE"), participants(), prices()).own
    assert not read(history(commission_as="COPRODUCER"), participants(), prices()).own
    assert read(history(), participants(), prices()).own


def test_the_best_of_several_documents() -> None:
    assert best_document([{"type": "DOCUMENT", "value": "123456"}, {"type": "CNPJ", "value": "00000000000191"}]) == (
        "CNPJ",
        "00000000000191",
    )
    assert best_document([{"type": "CPF", "value": "0"}, {"type": "DOCUMENT", "value": "123456"}]) == ("", "123456")
    assert best_document([{"type": "DOCUMENT", "value": ""}]) == ("", "")
    assert best_document(None) == ("", "")


def test_rows_that_are_no_sale() -> None:
    details = Details({}, {})
    assert sale_of({}, details, "acc") is None
    assert sale_of(history(transaction="a b"), details, "acc") is None
    assert sale_of(history(order_date="x", approved_date=None), details, "acc") is None
    assert product_of({"name": "x"}) is None


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["status", "price", "payment", "order_date", "commission_as"]), JSON), JSON, JSON
)
def test_any_shape_is_read_or_named_missing(purchase: dict[str, Any], users: Any, price: Any) -> None:
    sale = sale_of(history(**purchase), Details({CODE: users}, {CODE: {"vat": price, "base": price}}), "acc")
    assert sale is None or (sale.sale_id == CODE and sale.total.is_finite())


ID, SECRET = "0b1c2d3e-1111-4222-8333-444455556666", "5ec4e700-aaaa-4bbb-8ccc-ddddeeeeffff"
BASIC = base64.b64encode(f"{ID}:{SECRET}".encode()).decode()


@pytest.mark.parametrize(
    ("client_id", "secret", "basic"),
    [
        (ID, SECRET, ""),
        (f" Client ID: {ID}\n", f"Client Secret:\n{SECRET} ", f"Basic: Basic {BASIC}"),
        ("", "", f"Basic {BASIC[:20]}\n{BASIC[20:]}"),
        (f"Client ID: {ID} Client Secret: {SECRET} Basic: Basic {BASIC}", "", ""),
        (f"client_id={ID}", f'"{SECRET}"', ""),
        ("", "", BASIC.rstrip("=")),
    ],
)
def test_credentials_as_people_paste_them(client_id: str, secret: str, basic: str) -> None:
    found = clean_credentials(client_id, secret, basic)
    assert (found.client_id, found.client_secret) == (ID, SECRET)
    assert found.basic.rstrip("=") == BASIC.rstrip("=")
    assert SECRET not in repr(found)
    assert BASIC not in repr(found)


@pytest.mark.parametrize(("client_id", "basic"), [("", ""), (ID, ""), ("", "Basic !!!"), ("", "bm9jb2xvbg==")])
def test_credentials_that_cannot_be_complete(client_id: str, basic: str) -> None:
    with pytest.raises(ProblemError) as caught:
        clean_credentials(client_id, "", basic)
    assert caught.value.problem.kind is Kind.STORE_CREDENTIALS


def test_text_without_labels_names_nothing() -> None:
    assert parse_pasted(ID) == {}
    assert parse_pasted(f"Client ID: {ID}\nBasic: Basic {BASIC}") == {"client_id": ID, "basic": BASIC}


@pytest.mark.parametrize(
    "documents", ["x", 5, {}, {"type": "CPF"}, [None], ["1020"], [{"value": {}}], [{"value": [1]}]]
)
def test_damaged_documents_are_no_buyer_without_any(documents: Any) -> None:
    assert read(history(), participants(documents=documents), prices()).missing == ("buyer",)


@pytest.mark.parametrize(
    "documents", [None, [], [{"type": "CPF", "value": None}], [{"value": ""}], [{"value": 52000111}], [{}]]
)
def test_documents_may_be_empty(documents: Any) -> None:
    assert read(history(), participants(documents=documents), prices()).missing == ()


@pytest.mark.parametrize("part", ["x", 5, [], True])
def test_a_damaged_part_of_a_price_is_not_nothing(part: Any) -> None:
    assert read(history(), participants(), {**prices(base=1), "vat": part}).missing == ("price",)
