"""MasterShop's JSON to sales, in every shape that has been seen."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.sale import Charge, PaymentForm, Sale, Stage
from alegra_desktop.stores.mastershop_fields import ORDER
from alegra_desktop.stores.mastershop_reading import business_of, one_of, order_id, page_of, products_of, sale_of

BOGOTA = ZoneInfo("America/Bogota")


def order(**changes: Any) -> dict[str, Any]:
    return {
        "id_order": 500101, "id_status": 6, "date_created_order": "2026-09-10T15:04:00",
        "order_transaction": {"payment_method": "transfer", "total": 100000, "currency": "COP"},
        "customer": {"full_name": "Marta Ejemplo", "email": None, "phone": 3000000000,
                     "documentType": "CC", "documentNumber": "52000000"},
        "billing_address": {"country": "CO", "state": "CUNDINAMARCA", "city": "BOGOTA", "address1": "Calle 1",
                            "address2": None, "zip": None},
        "order_items": [{"id_product": 501, "id_variant": 9001, "quantity": 2, "sku": "CAM-M", "name": "Camiseta",
                         "price": 50000}],
        **changes,
    }  # fmt: skip


def read(**changes: Any) -> Sale:
    sale = sale_of(order(**changes), "7001", BOGOTA)
    assert sale is not None
    return sale


def money(total: Any, **more: Any) -> dict[str, Any]:
    return {"order_transaction": {"payment_method": "cod", "total": total}, **more}


def test_a_whole_order() -> None:
    sale = read()
    assert (sale.sale_id, sale.stage, sale.status, sale.currency) == ("500101", Stage.IN_TRANSIT, "6", "COP")
    assert (sale.payment_form, sale.payment_word) == (PaymentForm.PREPAID, "transfer")
    assert sale.ordered_at == datetime(2026, 9, 10, 20, 4, tzinfo=UTC)
    (line,) = sale.lines
    assert (line.product_id, line.variation_id, line.sku, line.quantity) == ("501", "9001", "CAM-M", Decimal(2))
    assert (sale.total, sale.discount, sale.missing) == (Decimal(100000), Decimal(0), ())
    assert (sale.buyer.phone, sale.buyer.email) == ("3000000000", "")
    assert (sale.buyer.number, sale.buyer.number_type) == ("52000000", "CC")
    assert (sale.buyer.address.street, sale.buyer.address.country) == ("Calle 1", "CO")


@pytest.mark.parametrize(
    ("status", "stage"),
    [(1, Stage.PENDING), (2, Stage.PENDING), (3, Stage.TO_PREPARE), (4, Stage.TO_COLLECT), (5, Stage.COLLECTED),
     ("6", Stage.IN_TRANSIT), (8, Stage.DELIVERED), (9, Stage.CANCELLED), (10, Stage.RETURNED),
     (7, Stage.UNKNOWN), (11, Stage.DISPUTED), (77, Stage.UNKNOWN), ("En Tránsito", Stage.IN_TRANSIT),
     ("Flotando", Stage.UNKNOWN), (None, Stage.UNKNOWN), ({"id": 8, "name": "Entregada"}, Stage.UNKNOWN)],
)  # fmt: skip
def test_states(status: Any, stage: Stage) -> None:
    assert read(id_status=status).stage is stage


def test_a_state_given_as_label_only() -> None:
    assert read(id_status=None, status="Entregada").stage is Stage.DELIVERED
    assert read(id_status=None, status={"id": 8, "name": "Entregada"}).stage is Stage.DELIVERED


@pytest.mark.parametrize("word", ["transfer", "prepaid", "bank", "Transferencia"])
def test_prepaid_words(word: str) -> None:
    assert read(order_transaction={"payment_method": word, "total": 1}).payment_form is PaymentForm.PREPAID


def test_an_unknown_payment_word_is_held_and_named() -> None:
    sale = read(order_transaction={"payment_method": "crypto", "total": 100000})
    assert (sale.stage, sale.payment_word) == (Stage.UNKNOWN, "crypto")
    assert "crypto" in sale.status
    assert read(order_transaction={"total": 100000}).stage is Stage.UNKNOWN
    cancelled = read(order_transaction={"payment_method": "crypto", "total": 1}, id_status=9)
    assert cancelled.stage is Stage.CANCELLED


def test_what_the_total_lacks_is_a_discount_and_what_it_has_too_much_is_left() -> None:
    charge = [{"type_charge": "Envío", "value": 12000}]
    sale = read(**money(105000, additional_charge=charge))
    assert (sale.charges, sale.discount) == ((Charge("Envío", Decimal(12000)),), Decimal(7000))
    assert read(**money(130000, additional_charge=charge)).discount == 0
    assert read(**money(100000, additional_charge=[{"type_charge": "Envío", "value": 0}])).charges == ()
    negative = read(**money(90000, additional_charge=[{"type_charge": "Cupón", "value": -10000}]))
    assert (negative.charges, negative.discount) == ((), Decimal(10000))


def test_parts_that_cannot_be_read_are_missing() -> None:
    assert read(order_items=None).missing == ("lines",)
    assert read(order_items=[{"name": "x", "quantity": 1}]).missing == ("lines",)
    assert read(order_items=[{"name": "x", "quantity": 0, "price": 1}]).missing == ("lines",)
    assert read(**money(None)).missing == ("price",)
    assert read(**money(1, additional_charge=[{"value": "?"}])).missing == ("price",)
    assert read(order_items=None, id_status=9).missing == ()
    assert sale_of(order(date_created_order="?"), "a", BOGOTA) is None
    assert sale_of(order(id_order="a b"), "a", BOGOTA) is None


def test_other_spellings() -> None:
    sale = read(order_items=None, order_Items=order()["order_items"], id_order="500101", is_test="true",
                bodega={"nombre": "Bodega Cali"}, customer={"first_name": "Ana", "last_name": "Ruiz"},
                shipping_address={"document_number": "41000000", "phone": "+57 300"})  # fmt: skip
    assert len(sale.lines) == 1
    assert sale.is_test
    assert sale.warehouse == "Bodega Cali"
    assert (sale.buyer.name, sale.buyer.number, sale.buyer.phone) == ("Ana Ruiz", "41000000", "+57 300")
    assert read(warehouse="Bodega Bogotá").warehouse == "Bodega Bogotá"
    assert read(warehouse={"id": 3, "name": "Bodega Bogotá"}).warehouse == "Bodega Bogotá"
    assert read(date_created_order="2026-09-10T15:04:00.000Z").ordered_at.hour == 15


def test_when_it_was_delivered() -> None:
    updated = "2026-09-14T10:00:00-05:00"
    assert read(id_status=8, date_update_order=updated).delivered_at == datetime(2026, 9, 14, 15, 0, tzinfo=UTC)
    assert read(id_status=6, date_update_order=updated).delivered_at is None


@pytest.mark.parametrize(
    "answer",
    [[{"id_order": 1}], {"results": [{"id_order": 1}]}, {"result": [{"id_order": 1}]}, {"orders": [{"id_order": 1}]},
     {"data": {"results": [{"id_order": 1}]}}, {"data": [{"id_order": 1}]}],
)  # fmt: skip
def test_lists_in_every_wrapper(answer: Any) -> None:
    page = page_of(answer)
    assert page is not None
    assert list(page.rows) == [{"id_order": 1}]


def test_answers_without_a_list() -> None:
    assert page_of({}) is None
    assert page_of({"message": "hi"}) is None
    assert page_of("x") is None
    page = page_of({"results": [], "resultsCount": {"totalOrders": 7}})
    assert page is not None
    assert (list(page.rows), page.total) == ([], 7)


@pytest.mark.parametrize(
    "answer",
    [{"id_order": 1}, {"results": [{"id_order": 1}]}, {"result": {"id_order": 1}}, {"data": {"id_order": 1}}],
)
def test_one_order_in_every_wrapper(answer: Any) -> None:
    assert one_of(answer, ORDER["id"]) == {"id_order": 1}
    assert one_of({"message": "x"}, ORDER["id"]) is None


def test_products() -> None:
    variation = [
        {"idVariant": 1, "name": "M", "sku": "C-M", "price": 50000, "stock": 3, "isEnable": True},
        {"idVariant": 2, "name": "L", "sku": "C-L", "price": 52000, "stock": 0, "isEnable": False},
    ]
    medium, large = products_of({"idProduct": 501, "name": "Camiseta", "variation": variation})
    assert (medium.product_id, medium.variation_id, medium.name, medium.sku) == ("501", "1", "Camiseta - M", "C-M")
    assert (large.price, large.stock, large.active) == (Decimal(52000), Decimal(0), False)
    only = [{"idVariant": 3, "name": "Default Variant", "sku": "TER", "price": 80000, "stock": 9}]
    (thermos,) = products_of({"idProduct": 502, "name": "Termo", "variants": only})
    assert (thermos.variation_id, thermos.name, thermos.sku, thermos.price) == ("", "Termo", "TER", Decimal(80000))
    (bare,) = products_of({"idProduct": 503, "name": "Gorra", "suggestedPrice": 20000, "basePrice": 9000})
    assert bare.price == Decimal(20000)
    assert products_of({"name": "x"}) == []


def test_stock_by_warehouse_where_the_store_tells_it_whole() -> None:
    told = [{"warehouse": {"name": "Bogotá"}, "stock": 3}, {"bodega": "Cali", "cantidad": "2"}]
    variations = [{"idVariant": 1, "name": "M", "stock": 5, "stockByWarehouse": told}, {"idVariant": 2, "name": "L"}]
    medium, large = products_of({"idProduct": 501, "name": "Gorra", "stockTotal": 9, "variation": variations})
    assert medium.stocks == (("Bogotá", Decimal(3)), ("Cali", Decimal(2)))
    assert (large.stock, large.stocks) == (Decimal(9), ())
    (whole,) = products_of({"idProduct": 502, "name": "Gorra", "warehouses": [{"name": "Cali", "stock": 4}]})
    assert whole.stocks == (("Cali", Decimal(4)),)
    for half in ([{"name": "Cali"}], [{"stock": 3}], [{"name": "Cali", "stock": 4}, "Bogotá"]):
        assert products_of({"idProduct": 502, "name": "Gorra", "warehouses": half})[0].stocks == ()


def test_a_suppliers_product_is_known_by_its_key() -> None:
    variations = [{"idVariant": 1, "name": "M", "stock": 5}]
    (theirs,) = products_of({"idProduct": 1, "name": "A", "variants": variations})
    (ours,) = products_of({"idProduct": 1, "name": "A", "variation": variations})
    (bare,) = products_of({"idProduct": 1, "name": "A"})
    assert [one.own for one in (theirs, ours, bare)] == [False, True, True]


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.decimals(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["name", "id", "price", "total"]), inner, max_size=3),
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(order())), JSON), JSON)
def test_any_shape_is_read_or_refused(changes: dict[str, Any], answer: Any) -> None:
    sale = sale_of(order(**changes), "7001", BOGOTA)
    assert sale is None or (sale.total.is_finite() and sale.discount >= 0)
    page = page_of(answer)
    assert page is None or page.total is None or isinstance(page.total, int)
    assert isinstance(products_of(answer), list)


@pytest.mark.parametrize("number", [{}, [], True, {"value": "52000000"}, Decimal("NaN")])
def test_a_damaged_number_is_no_buyer_without_one(number: Any) -> None:
    assert read(customer={"full_name": "Marta Ejemplo", "documentNumber": number}).missing == ("buyer",)


@pytest.mark.parametrize("business", ["-99999.5", 0, -1, "", None, {}, "<script>", "²"])
def test_a_business_that_cannot_be_one_is_not_taken_for_the_account(business: Any) -> None:
    assert business_of({"id_business": business}) == ""


@pytest.mark.parametrize("code", [0, "0", "000", -1, "-0", "-7.5", "."])
def test_an_order_needs_a_number_that_counts(code: Any) -> None:
    assert order_id({"id_order": code}) == ""
