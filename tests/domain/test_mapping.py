import random
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from alegra_desktop.alegra.bodies import invoice_body, item_body
from alegra_desktop.domain.catalog import EXCLUDED, Catalog, Item
from alegra_desktop.domain.documents import DocumentPlan, ItemPlan
from alegra_desktop.domain.mapping import plan_document
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Address, Charge, Sale, SaleLine
from alegra_desktop.domain.totals import PricedLine, alegra_total
from tests.domain.samples import (
    ANA,
    COLOMBIA,
    COURSE,
    FREIGHT,
    IVA,
    MEXICO,
    RULES,
    SHIRT,
    catalog,
    hotmart,
    mastershop,
)

D = Decimal
SHIRTS = SaleLine("3", "Camiseta", D(2), D(50000), sku="SKU1")


def plan(sale: Sale, rules: Rules = RULES, known: Catalog | None = None, **options: object) -> DocumentPlan:
    found = plan_document(sale, rules, known or catalog(COURSE, SHIRT, FREIGHT), **options)  # type: ignore[arg-type]
    assert isinstance(found, DocumentPlan), found
    return found


def problems(sale: Sale, rules: Rules = RULES, known: Catalog | None = None) -> list[Problem]:
    found = plan_document(sale, rules, known or catalog(COURSE, SHIRT, FREIGHT))
    assert isinstance(found, tuple), found
    return list(found)


def kinds(sale: Sale, rules: Rules = RULES, known: Catalog | None = None) -> list[Kind]:
    return [problem.kind for problem in problems(sale, rules, known)]


def test_a_hotmart_sale() -> None:
    found = plan(hotmart(), replace(RULES, seller="s", cost_center="c", number_template="16"))
    assert (found.kind, found.day, found.total) == (DocumentKind.INVOICE, date(2026, 10, 8), D(100000))
    (line,) = found.lines
    assert (line.item, line.name, line.taxes, line.quantity) == ("12", "Curso de Excel", ("4",), D(1))
    assert line.price == D("84033.613445")
    assert (found.seller, found.cost_center, found.number_template) == ("s", "c", "16")
    assert (found.payment_method, found.currency, found.exchange_rate) == ("CREDIT_CARD", "", None)
    assert found.customer.number == "1020304050"
    assert found.anotation == "Pedido HP2890001234 (Hotmart)"
    assert (found.notices, found.needs_items, found.warehouse) == ((), (), "")


def test_the_day_is_approval_for_hotmart_and_the_order_for_mastershop() -> None:
    late = datetime(2026, 10, 9, 5, tzinfo=UTC)
    assert plan(hotmart(approved_at=late)).day == date(2026, 10, 9)
    assert plan(hotmart(approved_at=None)).day == date(2026, 10, 8)
    assert plan(mastershop(SHIRTS, total="100000", approved_at=late)).day == date(2026, 10, 5)


def test_a_link_wins_over_the_reference_and_the_variation_over_the_product() -> None:
    other, third = Item("30", "Otro", taxes=("4",)), Item("31", "Tercero", taxes=("4",))
    known = catalog(COURSE, SHIRT, other, third)
    sale = mastershop(replace(SHIRTS, variation_id="7"), total="100000")
    assert plan(sale, RULES, known).lines[0].item == "20"
    assert plan(sale, replace(RULES, product_links={"3": "30"}), known).lines[0].item == "30"
    assert plan(sale, replace(RULES, product_links={"3": "30", "7": "31"}), known).lines[0].item == "31"


def test_items_registered_without_sku_are_found_again() -> None:
    known = catalog(Item("40", "Gorra", "REF-8-MS", taxes=("4",)))
    sale = mastershop(SaleLine("3", "Gorra", D(1), D(10), variation_id="8"), total="10")
    assert plan(sale, RULES, known).lines[0].item == "40"


def test_products_nobody_linked_hold_the_sale_and_name_themselves() -> None:
    line = SaleLine("99", "Nuevo", D(1), D(10), variation_id="990")
    (found,) = problems(mastershop(line, total="10"))
    assert (found.kind, found.subject, found.details["product"]) == (Kind.PRODUCT_NOT_LINKED, "990", "Nuevo")


def test_inactive_missing_and_parent_items_hold() -> None:
    off = replace(COURSE, active=False)
    parent = replace(COURSE, type="variantParent")
    linked = replace(RULES, product_links={"4081003": "404"})
    assert kinds(hotmart(), RULES, catalog(off)) == [Kind.PRODUCT_INACTIVE]
    assert kinds(hotmart(), RULES, catalog(parent)) == [Kind.PRODUCT_IS_PARENT]
    assert kinds(hotmart(), linked) == [Kind.PRODUCT_INACTIVE]


def test_of_several_items_with_one_reference_the_oldest_active_one_and_a_notice() -> None:
    first, second, third = (replace(COURSE, id=i) for i in ("9", "10", "8"))
    found = plan(hotmart(), RULES, catalog(second, first, replace(third, active=False)))
    assert found.lines[0].item == "9"
    assert found.notices == ("product_duplicated:REF-4081003-HM:9",)
    off = catalog(*(replace(item, active=False) for item in (first, second)))
    assert kinds(hotmart(), RULES, off) == [Kind.PRODUCT_INACTIVE]


def test_a_missing_product_is_registered_with_the_sale_if_allowed() -> None:
    rules = replace(RULES, create_missing=True)
    found = plan(hotmart(), rules, catalog(FREIGHT))
    expected = ItemPlan("REF-4081003-HM", "Curso de Excel", D("84033.613445"), "4", True, "service", "", "4081003")
    assert found.needs_items == (expected,)
    assert (found.lines[0].item, found.lines[0].taxes, found.total) == ("", ("4",), D(100000))
    shop = plan(mastershop(replace(SHIRTS, sku="NEW"), total="100000"), rules)
    assert (shop.needs_items[0].reference, shop.needs_items[0].service, shop.needs_items[0].unit) == (
        "NEW",
        False,
        "unit",
    )
    known = catalog(FREIGHT).with_items([replace(COURSE, id="77")])
    assert plan(hotmart(), rules, known).needs_items == ()


def test_two_lines_of_one_new_product_share_its_plan() -> None:
    rules = replace(RULES, create_missing=True)
    lines = (SHIRTS, replace(SHIRTS, unit_price=D(0), quantity=D(1)))
    found = plan(mastershop(*lines, total="100000"), rules, catalog())
    assert len(set(map(id, found.needs_items))) == 1
    assert found.lines[1].price == 0


def test_a_new_item_s_price_is_in_the_company_s_currency_and_before_discounts() -> None:
    rules = replace(RULES, create_missing=True)
    line = SaleLine("4081003", "Curso", D(1), D("59.50"), discount=D("9.50"))
    found = plan(hotmart("50", lines=(line,), currency="USD"), rules, catalog())
    assert found.needs_items[0].price == D(200000)
    assert (found.currency, found.exchange_rate, found.total) == ("USD", D(4000), D(50))


def test_without_reference_nothing_can_be_registered() -> None:
    rules = replace(RULES, create_missing=True)
    line = SaleLine("", "Algo", D(1), D(10))
    assert kinds(mastershop(line, total="10"), rules) == [Kind.PRODUCT_NOT_LINKED]


def test_mexico_new_items_get_unit_and_product_key() -> None:
    rules = replace(RULES, create_missing=True, unidentified_customer="XAXX010101000")
    sale = hotmart(currency="MXN", buyer=replace(ANA, number=""))
    found = plan(sale, rules, catalog(company=MEXICO), formats={"4081003": "EBOOK"})
    assert (found.needs_items[0].unit, found.needs_items[0].product_key) == ("E48", "60102300")
    [missing] = plan_document(sale, rules, catalog(company=MEXICO))  # type: ignore[misc]
    assert (missing.kind, missing.subject) == (Kind.PRODUCT_KEY_MISSING, "4081003")
    remission = replace(rules, kind=DocumentKind.REMISSION)  # no tax document: it needs no key
    assert plan(sale, remission, catalog(company=MEXICO)).needs_items[0].product_key == ""


@pytest.mark.parametrize(
    ("item_taxes", "linked", "default", "expected"),
    [
        (("5",), "", "4", ("5",)),
        (("4", "5"), "", "", ("4", "5")),
        (("7",), "", "4", ("4",)),  # an inactive tax is none
        ((), "", "4", ("4",)),
        ((), "5", "4", ("5",)),
        (("5",), "5", "4", ("5",)),
        ((), "", "", Kind.PRODUCT_WITHOUT_TAX),
        (("4",), "5", "4", Kind.TAX_CONTRADICTS),
        ((), "7", "4", Kind.SETTING_GONE),
        ((), "", "404", Kind.SETTING_GONE),
        ((), EXCLUDED, "4", ()),
        (("7",), EXCLUDED, "", ()),
        ((), "", EXCLUDED, ()),
        (("5",), "", EXCLUDED, ("5",)),  # a default speaks only for what has no tax of its own
        ((), "6", EXCLUDED, ("6",)),
        (("6",), EXCLUDED, "", Kind.TAX_CONTRADICTS),  # exempt there, excluded here
        (("6",), "4", EXCLUDED, Kind.TAX_CONTRADICTS),
    ],
)
def test_taxes(item_taxes: tuple[str, ...], linked: str, default: str, expected: object) -> None:
    rules = replace(RULES, default_tax=default, tax_links={"4081003": linked} if linked else {})
    known = catalog(replace(COURSE, taxes=item_taxes))
    if isinstance(expected, Kind):
        assert kinds(hotmart(), rules, known) == [expected]
    else:
        assert plan(hotmart(), rules, known).lines[0].taxes == expected


def test_a_new_product_without_any_tax_is_held() -> None:
    rules = replace(RULES, create_missing=True, default_tax="")
    assert kinds(hotmart(), rules, catalog()) == [Kind.TAX_MISSING]
    assert plan(hotmart(), replace(rules, tax_links={"4081003": "5"}), catalog()).lines[0].taxes == ("5",)


def test_an_excluded_line_names_no_tax_and_an_exempt_one_names_one_of_zero() -> None:
    excluded = plan(hotmart(), replace(RULES, tax_links={"4081003": EXCLUDED}), catalog(replace(COURSE, taxes=())))
    exempt = plan(hotmart(), RULES, catalog(replace(COURSE, taxes=("6",))))
    assert (excluded.lines[0].price, excluded.total) == (exempt.lines[0].price, exempt.total) == (D(100000), D(100000))
    [line] = invoice_body(excluded, "1", "", COLOMBIA)["items"]
    assert line["tax"] == []
    [line] = invoice_body(exempt, "1", "", COLOMBIA)["items"]
    assert line["tax"] == [{"id": "6"}]


def test_a_new_excluded_product_gets_an_item_without_tax() -> None:
    rules = replace(RULES, create_missing=True, tax_links={"4081003": EXCLUDED})
    [item] = plan(hotmart(), rules, catalog()).needs_items
    assert (item.tax, item.price) == ("", D(100000))
    assert item_body(item, COLOMBIA)["tax"] == []


def test_a_contradiction_says_which_of_the_two_is_excluded() -> None:
    rules = replace(RULES, tax_links={"4081003": EXCLUDED})
    [problem] = problems(hotmart(), rules, catalog(replace(COURSE, taxes=("6",))))
    assert "excluded here, Exento in Alegra" in words(problem, "en").title
    assert "excluido aquí" in words(problem, "es").title


@pytest.mark.parametrize("seed", range(60))
def test_sales_of_taxed_exempt_and_excluded_products_keep_their_total(seed: int) -> None:
    """Whatever is mixed: the document comes to what was paid, and only the excluded lines name no tax."""
    chance = random.Random(seed)
    lines: list[SaleLine] = []
    items: list[Item] = []
    links: dict[str, str] = {}
    for n in range(chance.randint(1, 5)):
        tax = chance.choice(["4", "5", "6", EXCLUDED])
        sku, by_link = f"S{n}", tax == EXCLUDED or chance.random() < 0.5
        items.append(Item(str(100 + n), f"P{n}", sku, taxes=() if by_link else (tax,)))
        links |= {str(n): tax} if by_link else {}
        price = D(chance.randint(1, 9_999_999)) / 100
        lines.append(SaleLine(str(n), f"P{n}", D(chance.randint(1, 7)), price, sku=sku))
    paid = sum((line.unit_price * line.quantity for line in lines), D(0))
    sale = mastershop(*lines, total=str(paid))
    known, rules = catalog(*items), replace(RULES, default_tax="", tax_links=links)
    found = plan_document(sale, rules, known)
    if not isinstance(found, DocumentPlan):  # no price gives the total: held, never sent otherwise
        assert [problem.kind for problem in found] == [Kind.TOTAL_DIFFERS]
        return
    assert found.total == paid
    rates = {tax.id: tax.percentage for tax in known.taxes.values()}
    priced = [PricedLine(line.price, line.quantity, tuple(rates[tax] for tax in line.taxes)) for line in found.lines]
    assert alegra_total(priced, D("0.01")) == paid
    excluded = {line.name for line in found.lines if not line.taxes}
    assert excluded == {f"P{n}" for n, tax in links.items() if tax == EXCLUDED}


def test_charges_are_lines_of_their_own_item() -> None:
    sale = mastershop(SHIRTS, total="112000", charges=(Charge("Flete", D(12000)), Charge("Nada", D(0))))
    (missing,) = problems(sale)
    assert (missing.kind, missing.details) == (Kind.CHARGE_ITEM_MISSING, {"charge": "Flete", "amount": "12000"})
    found = plan(sale, replace(RULES, charges_item="90"))
    assert [(line.item, line.price, line.taxes) for line in found.lines][1] == ("90", D(12000), ("6",))
    assert found.lines[1].description == "Flete"
    assert found.total == D(112000)
    assert kinds(sale, replace(RULES, charges_item="404")) == [Kind.PRODUCT_INACTIVE]


def test_a_negative_charge_is_a_discount_and_no_line() -> None:
    sale = mastershop(SHIRTS, total="90000", charges=(Charge("Cupón", D(-10000)),))
    found = plan(sale)
    assert len(found.lines) == 1
    assert found.lines[0].description == "Descuento 10.000,00 incluido"


def test_discounts_are_named_as_the_country_writes_them() -> None:
    sale = mastershop(replace(SHIRTS, discount=D(4000)), total="90000", discount=D(6000))
    assert plan(sale).lines[0].description == "Descuento 10.000,00 incluido"
    whole = catalog(SHIRT, company=replace(COLOMBIA, decimals=0))
    assert plan(sale, RULES, whole).lines[0].description == "Descuento 10.000 incluido"
    mexican = replace(sale, currency="MXN", buyer=replace(ANA, number="XAXX010101000"))
    assert plan(mexican, RULES, catalog(SHIRT, company=MEXICO)).lines[0].description == "Descuento 10,000.00 incluido"


def test_warehouses() -> None:
    sale = mastershop(SHIRTS, total="100000", warehouse=" bodega BOGOTÁ")
    assert kinds(sale) == [Kind.WAREHOUSE_NOT_LINKED]
    assert plan(sale, replace(RULES, warehouse_links={"Bodega Bogotá": "w1"})).warehouse == "w1"
    assert kinds(sale, replace(RULES, warehouse_links={"Bodega Bogotá": "w2"})) == [Kind.SETTING_GONE]
    assert kinds(sale, replace(RULES, warehouse_links={"Bodega Bogotá": "w3"})) == [Kind.SETTING_GONE]
    # The fallback is for a sale that names none, never for one whose warehouse is not linked.
    silent = mastershop(SHIRTS, total="100000", warehouse=" ")
    assert plan(silent, RULES).warehouse == ""
    assert plan(silent, replace(RULES, fallback_warehouse="w1")).warehouse == "w1"
    assert kinds(sale, replace(RULES, fallback_warehouse="w1")) == [Kind.WAREHOUSE_NOT_LINKED]
    for gone in ("w2", "w3"):
        [problem] = problems(silent, replace(RULES, fallback_warehouse=gone))
        assert (problem.kind, problem.details["setting"]) == (Kind.SETTING_GONE, "fallback_warehouse")


def test_currencies() -> None:
    assert kinds(hotmart(currency="EUR")) == [Kind.CURRENCY_NOT_ENABLED]
    assert kinds(hotmart(currency="BRL")) == [Kind.CURRENCY_NOT_ENABLED]
    line = SaleLine("4081003", "Curso", D(1), D("49.99"))
    whole = catalog(COURSE, company=replace(COLOMBIA, decimals=0))
    found = plan(hotmart("49.99", lines=(line,), currency="USD"), RULES, whole)
    assert (found.currency, found.total) == ("USD", D("49.99"))


def test_all_problems_are_told_at_once_and_each_once() -> None:
    new = SaleLine("99", "Nuevo", D(1), D(10))
    sale = mastershop(
        new, new, total="500", warehouse="Norte", currency="EUR", buyer=replace(ANA, number="900123456-7"),
        charges=(Charge("Flete", D(5)),),
    )  # fmt: skip
    assert kinds(sale) == [
        Kind.CURRENCY_NOT_ENABLED,
        Kind.WAREHOUSE_NOT_LINKED,
        Kind.CUSTOMER_ID_INVALID,
        Kind.PRODUCT_NOT_LINKED,
        Kind.CHARGE_ITEM_MISSING,
        Kind.TOTAL_DIFFERS,
    ]


def test_a_sale_that_does_not_add_up_is_held_unless_tolerated() -> None:
    (found,) = problems(mastershop(SHIRTS, total="99990"))
    assert found == Problem(
        Kind.TOTAL_DIFFERS, "", {"difference": "10.00", "sale": "99990.00", "document": "100000.00"}
    )
    tolerated = plan(mastershop(SHIRTS, total="99990"), replace(RULES, tolerance=D(10)))
    assert (tolerated.total, tolerated.notices) == (D(100000), ("total_differs:10.00",))
    assert kinds(hotmart(lines=())) == [Kind.TOTAL_DIFFERS]


def test_a_company_without_cents_takes_whole_totals_and_foreign_sales_keep_theirs() -> None:
    whole = catalog(SHIRT, FREIGHT, company=replace(COLOMBIA, decimals=0))
    rules = replace(RULES, charges_item="90")
    line = replace(SHIRTS, unit_price=D("0.99"), quantity=D(3))
    sale = mastershop(line, total="11502.97", discount=D(1000), charges=(Charge("Flete", D(12500)),))
    found = plan(sale, rules, whole)
    assert (found.total, found.notices) == (D(11503), ())
    assert sum(each.price * each.quantity for each in found.lines) == D(11503)  # freight without tax, shirts free
    (off,) = problems(replace(sale, total=D("11501.97")), rules, whole)
    assert off.details == {"difference": "1.00", "sale": "11501.97", "document": "11502.97"}
    assert plan(replace(sale, currency="USD"), rules, whole).total == D("11502.97")


def test_the_unidentified_customer_s_note_says_who_and_where() -> None:
    sale = mastershop(SHIRTS, total="100000", buyer=replace(ANA, number="0"))
    found = plan(sale)
    assert found.customer.unidentified
    assert found.anotation == (
        "Pedido 55871 (MasterShop). Cliente: Ana María López. Entrega: Calle 1 # 2-3, Medellín, Antioquia"
    )
    bare = plan(replace(sale, buyer=replace(ANA, number="", name="", address=Address())))
    assert bare.anotation == "Pedido 55871 (MasterShop)"
    long = plan(
        replace(
            sale,
            buyer=replace(
                ANA, number="", name="á" * 400, address=replace(ANA.address, street="b" * 400, city="c" * 200)
            ),
        )
    )
    assert len(long.anotation) == 500


def test_billing_one_sale_as_unidentified() -> None:
    wrong = hotmart(buyer=replace(ANA, number="900123456-7"))
    assert kinds(wrong) == [Kind.CUSTOMER_ID_INVALID]
    assert plan(wrong, as_unidentified=True).customer.unidentified


def test_a_final_invoice_names_the_day_of_the_sale() -> None:
    assert plan(hotmart(), replace(RULES, final=True)).anotation.endswith("Fecha de la venta: 2026-10-08")
    remission = plan(hotmart(), replace(RULES, final=True, kind=DocumentKind.REMISSION))
    assert (remission.kind, "Fecha" in remission.anotation) == (DocumentKind.REMISSION, False)


def test_prices_without_tax_add_the_tax_to_the_document() -> None:
    rules = replace(RULES, prices_include_tax=False)
    found = plan(mastershop(SHIRTS, total="100000"), rules)
    assert (found.total, found.lines[0].price) == (D(119000), D(50000))


def test_the_lines_of_a_plan_give_its_total() -> None:
    lines = (
        SHIRTS,
        SaleLine("4", "Media", D(120), D("833.33"), sku="SKU2", discount=D("0.60")),
        SaleLine("5", "Regalo", D(1), D(0), sku="SKU1"),
    )
    known = catalog(SHIRT, FREIGHT, Item("21", "Media", "SKU2", taxes=("5",)))
    sale = mastershop(*lines, total="199999", discount=D(5000), charges=(Charge("Flete", D(5000)),))
    found = plan(sale, replace(RULES, charges_item="90"), known)
    rates = {tax.id: tax.percentage for tax in known.taxes.values()}
    priced = [PricedLine(line.price, line.quantity, tuple(rates[tax] for tax in line.taxes)) for line in found.lines]
    assert alegra_total(priced, D("0.01")) == found.total == D(199999)
    assert IVA.percentage in priced[0].rates
