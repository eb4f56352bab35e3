"""Invoices of the practice Alegra: what is refused, in which order, and what becomes of the rest."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.practice.alegra_desk import LUIS, TODAY, Desk, money, without


def test_problems_come_one_at_a_time_in_order() -> None:
    desk = Desk()
    good = desk.invoice_body()
    line = good["items"][0]
    inactive = {**line, "id": desk.item(status="inactive")}
    parent = {**line, "id": desk.item(kind="variantParent")}
    steps: list[tuple[dict[str, Any], str]] = [
        ({}, "cliente"),
        ({"client": {"name": "Ana"}}, "cliente"),
        ({"client": int(good["client"]["id"])}, "al menos un ítem"),
        ({"items": []}, "al menos un ítem"),
        ({"items": [without(line, "id")]}, "id del ítem"),
        ({"items": [inactive]}, "activos"),
        ({"items": [parent]}, "activos"),
        ({"items": [line]}, "fecha"),
        ({"date": "08/10/2026"}, "fecha"),
        ({"date": "2026-10-08"}, "vencimiento"),
        ({"dueDate": "2026-10-07"}, "vencimiento"),
        ({"dueDate": "2026-10-08"}, "forma de pago"),
        ({"paymentForm": "CASH"}, "método de pago"),
        ({"paymentMethod": "cash"}, "método de pago"),
    ]
    body: dict[str, Any] = {}
    for change, words in steps:
        body.update(change)
        assert words in desk.refused("POST", "/invoices", body)["message"]
    desk.made("/invoices", {**body, "paymentMethod": "CREDIT_CARD", "nonsense": 1})
    assert len(desk.get("/invoices")) == 1


def test_documented_codes() -> None:
    desk = Desk()
    good = desk.invoice_body()
    assert desk.refused("POST", "/invoices", {**good, "client": 9999})["code"] == 3003
    assert desk.refused("POST", "/invoices", {**good, "items": [without(good["items"][0], "id")]})["code"] == 3065


def test_credit_needs_no_method_and_mexico_has_its_own_fields() -> None:
    desk = Desk()
    desk.made("/invoices", {**without(desk.invoice_body(), "paymentMethod"), "paymentForm": "CREDIT"})
    mexico = Desk(login=LUIS)
    body = mexico.invoice_body()
    body["items"][0]["tax"] = [{"id": "1"}]
    assert "tipo de pago" in mexico.refused("POST", "/invoices", body)["message"]
    body["paymentType"] = "PUE"
    assert "CFDI" in mexico.refused("POST", "/invoices", {**body, "cfdiUse": "Z99"})["message"]
    made = mexico.made("/invoices", {**body, "cfdiUse": "S01", "paymentMethod": "electronic-transfer"})
    assert (money(made["total"]), made["cfdiUse"]) == (116000, "S01")
    assert "método" in mexico.refused("POST", "/invoices", {**body, "paymentMethod": ""})["message"]


@pytest.mark.parametrize(
    "change",
    [
        {"seller": {"id": "99"}},
        {"warehouse": {"id": "99"}},
        {"costCenter": {"id": "99"}},
        {"numberTemplate": {"id": "19"}},
        {"status": "sent"},
        {"currency": {"code": "USD"}},
        {"currency": {"code": "BRL", "exchangeRate": 700}},
    ],
)
def test_pointers_to_nothing_are_refused(change: dict[str, Any]) -> None:
    desk = Desk()
    desk.refused("POST", "/invoices", desk.invoice_body(**change))
    assert desk.get("/invoices") == []


def test_foreign_currency_with_its_rate_is_kept() -> None:
    desk = Desk()
    made = desk.made("/invoices", desk.invoice_body(currency={"code": "USD", "exchangeRate": 4050.5}))
    assert made["currency"]["code"] == "USD"
    assert money(made["currency"]["exchangeRate"]) == Decimal("4050.5")
    assert "currency" not in desk.made("/invoices", desk.invoice_body(currency={"code": "COP"}, client=101))


def test_without_status_and_payments_it_is_a_draft_without_number() -> None:
    desk = Desk()
    made = desk.made("/invoices", desk.invoice_body(observations="x" * 600))
    assert (made["status"], made["numberTemplate"]["fullNumber"]) == ("draft", None)
    assert len(desk.get("/invoices")[0]["observations"]) == 500
    assert money(made["balance"]) == money(made["total"]) == 119000


def test_open_gives_the_number_and_payments_open() -> None:
    desk = Desk()
    made = desk.made("/invoices", desk.invoice_body(status="open"))
    assert (made["status"], made["numberTemplate"]["fullNumber"]) == ("open", "SETP990000001")
    payment = {"date": "2026-10-08", "account": {"id": 1}, "amount": 119000, "paymentMethod": "cash"}
    paid = desk.made("/invoices", desk.invoice_body(client=101, payments=[payment]))
    assert (paid["status"], money(paid["balance"]), len(paid["payments"])) == ("closed", 0, 1)
    wrong = {**without(payment, "account"), "bankAccount": {"id": 1}}
    assert desk.refused("POST", "/invoices", desk.invoice_body(client=101, payments=[wrong]))["code"] == 4002


def test_expired_and_used_up_numbering_is_refused_on_opening() -> None:
    desk = Desk()
    draft = desk.made("/invoices", desk.invoice_body(numberTemplate={"id": 15}))
    assert "vencida" in desk.refused("POST", f"/invoices/{draft['id']}/open", {})["message"]
    assert (
        "vencida"
        in desk.refused("POST", "/invoices", desk.invoice_body(client=101, numberTemplate=15, status="open"))["message"]
    )
    assert len(desk.get("/invoices")) == 1
    desk.company.edit("number-templates", "16", nextInvoiceNumber="995000001")
    assert "máximo" in desk.refused("POST", "/invoices", desk.invoice_body(client=101, status="open"))["message"]


def test_a_line_without_tax_has_none_whatever_the_item_says() -> None:
    desk = Desk()
    line = {"id": desk.item(tax="4"), "price": "1000.5", "quantity": 2, "discount": 10}
    made = desk.made("/invoices", {**desk.invoice_body(), "items": [line]})
    assert (money(made["tax"]), money(made["total"]), made["items"][0]["tax"]) == (0, Decimal("1800.9"), [])
    assert money(made["discount"]) == Decimal("200.1")


@pytest.mark.parametrize(("mode", "total"), [("document", "0.16"), ("rate", "0.15"), ("line", "0.14")])
def test_tax_rounding_modes(mode: str, total: str) -> None:
    # Tax of 3 x 0.02 at 19 % and 0.08 at 5 %: together 0.0154; by rate 0.0114 and 0.004; by line 0.0038 and 0.004.
    desk = Desk()
    item = desk.item()
    lines = [{"id": item, "price": "0.02", "quantity": 1, "tax": [{"id": "4"}]} for _ in range(3)]
    lines.append({"id": item, "price": "0.08", "quantity": 1, "tax": [{"id": "2"}]})
    desk.company.tax_rounding = mode
    made = desk.made("/invoices", {**desk.invoice_body(), "items": lines})
    assert money(made["total"]) == Decimal(total)
    by_fault = Desk(f"tax-per-{mode}")
    by_fault.item()
    made = by_fault.made("/invoices", {**by_fault.invoice_body(), "items": lines})
    assert money(made["total"]) == Decimal(total)


def test_put_changes_only_what_is_sent() -> None:
    desk = Desk()
    made = desk.made("/invoices", desk.invoice_body(observations="mark", anotation="note"))
    path = f"/invoices/{made['id']}"
    changed = desk.ask("PUT", path, {"date": "2026-10-09", "dueDate": "2026-10-09", "anotation": None}).json()
    assert (changed["date"], changed["observations"], changed["anotation"]) == ("2026-10-09", "mark", None)
    assert money(changed["total"]) == 119000
    assert changed["items"][0]["tax"][0]["id"] == "4"
    assert desk.refused("PUT", path, {"client": 1})["code"] == 3003
    opened = desk.ask("PUT", path, {"status": "open"}).json()
    assert opened["status"] == "open"
    desk.company.stamp(made["id"])
    desk.refused("PUT", path, {"anotation": "late"})


def test_only_drafts_are_deleted_and_only_open_ones_annulled() -> None:
    desk = Desk()
    draft = desk.made("/invoices", desk.invoice_body())["id"]
    desk.refused("POST", f"/invoices/{draft}/void", {})
    assert desk.ask("DELETE", f"/invoices/{draft}").status_code == 200
    desk.refused("GET", f"/invoices/{draft}", status=404)
    opened = desk.made("/invoices", desk.invoice_body(client=101, status="open"))["id"]
    assert int(opened) > int(draft), "ids are never used twice"
    desk.refused("DELETE", f"/invoices/{opened}")
    assert desk.ask("POST", f"/invoices/{opened}/void", {}).json()["status"] == "void"
    assert desk.ask("POST", f"/invoices/{opened}/open", {}).json()["status"] == "open"
    desk.company.stamp(opened)
    desk.refused("POST", f"/invoices/{opened}/void", {})


def test_documented_filters_and_no_others() -> None:
    desk = Desk()
    ana, item = desk.client("1001"), desk.item()
    eva = desk.company.add_contact("Eva Ruiz", "2002")
    line = [{"id": item, "price": 10, "quantity": 1}]
    ids = []
    for day, client in ((6, ana), (7, eva), (8, ana)):
        ids.append(desk.company.add_invoice(client, line, TODAY.replace(day=day), observations=f"text {day}"))
    desk.company.open(ids[2])

    def found(**query: object) -> list[str]:
        return [row["id"] for row in desk.get("/invoices", **query)]

    a, b, c = ids
    assert found(id=f"{a},{c}", status="void") == [a, c]
    assert found(date="2026-10-07") == [b]
    assert found(date_after="2026-10-07") == [c]
    assert found(date_afterOrNow="2026-10-07") == [b, c]
    assert found(date_before="2026-10-07") == [a]
    assert found(date_beforeOrNow="2026-10-07") == [a, b]
    assert found(status="draft,void") == [a, b]
    assert found(client_id=eva) == found(client_name="eva") == found(client_identification="200") == [b]
    assert found(numberTemplate_fullNumber="SETP990000001") == [c]
    assert found(item_id=item) == ids
    assert found(item_id="77") == []
    assert found(order_field="id", order_direction="DESC") == [c, b, a]
    assert found(order_field="date", order_direction="DESC") == [c, b, a]
    assert found(query="text 6", observations="text 6", created_at="2020-01-01") == ids
    desk.refused("GET", "/invoices?id=" + ",".join(str(n) for n in range(31)))


def test_open_invoices_and_remissions_move_stock() -> None:
    desk = Desk(login=("caro@tienda.example", "practice-co2"))
    company = desk.company
    item = company.add_item("Camiseta", price=1000, stock={"Principal": 10, "Bodega Medellín": 5})
    main, other = company.id_of("warehouses", "Principal"), company.id_of("warehouses", "Bodega Medellín")
    lines = [{"id": item, "price": 1000, "quantity": 2}]
    client = desk.client()
    draft = company.add_invoice(client, lines, TODAY)
    assert company.stock(item, main) == 10
    desk.ask("POST", f"/invoices/{draft}/open", {})
    assert company.stock(item, main) == 8
    days = {"date": "2026-10-08", "dueDate": "2026-10-08"}
    sent = desk.made("/remissions", {"client": client, "items": lines, "warehouse": {"id": other}, **days})["id"]
    assert company.stock(item, other) == 3
    desk.ask("POST", f"/remissions/{sent}/void", {})
    assert company.stock(item, other) == 5
    desk.ask("POST", f"/invoices/{draft}/void", {})
    assert company.stock(item, main) == 10
    simple = next(row for row in desk.get("/items") if row["id"] == item)
    assert "availableQuantity" not in simple["inventory"]
    full = next(row for row in desk.get("/items", mode="advanced") if row["id"] == item)
    assert money(full["inventory"]["availableQuantity"]) == 15
    assert {row["name"] for row in full["inventory"]["warehouses"]} == {"Principal", "Bodega Medellín"}
