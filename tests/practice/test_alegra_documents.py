"""Remissions, payments, credit notes, adjustments, stamping and what the merchant does by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.marker import marker
from tests.practice.alegra_desk import CARO, LUIS, TODAY, Desk, money, without


def test_remissions_are_open_numbered_and_filtered_by_day_only() -> None:
    desk = Desk()
    body = desk.remission_body(observations="mark", status="draft", payments=[1], costCenter={"id": "99"})
    made = desk.made("/remissions", body)
    assert (made["status"], made["number"], made["observations"]) == ("open", "1", "mark")
    assert money(made["total"]) == 119000
    assert not {"balance", "stamp", "payments", "subtotal"} & set(made)
    later = desk.made("/remissions", {**body, "date": "2026-10-09", "dueDate": "2026-10-09"})
    assert [row["id"] for row in desk.get("/remissions", date="2026-10-09")] == [later["id"]]
    assert [row["id"] for row in desk.get("/remissions", number="1", client_id=101)] == [made["id"]]
    for ignored in ({"date_afterOrNow": "2026-10-09"}, {"id": made["id"]}, {"date_start": "2026-10-09"}):
        assert len(desk.get("/remissions", **ignored)) == 2
    falling = desk.get("/remissions", order_field="date", order_direction="DESC")
    assert [row["id"] for row in falling] == [later["id"], made["id"]]
    assert "remisión" in desk.refused("GET", "/remissions/1", status=404)["message"]


def test_remissions_are_annulled_opened_changed_and_refused() -> None:
    desk = Desk()
    body = desk.remission_body()
    assert desk.refused("POST", "/remissions", without(body, "client"))["code"] == 3003
    desk.refused("POST", "/remissions", without(body, "dueDate"))
    path = f"/remissions/{desk.made('/remissions', body)['id']}"
    assert desk.ask("POST", f"{path}/void", {}).json()["status"] == "void"
    desk.refused("POST", f"{path}/void", {})
    desk.refused("PUT", path, {"anotation": "x"})
    assert desk.ask("POST", f"{path}/open", {}).json()["status"] == "open"
    assert desk.ask("PUT", path, {"anotation": "x"}).json()["anotation"] == "x"
    desk.refused("GET", f"{path}/void", status=405)
    assert desk.ask("DELETE", path).status_code == 200


def payment(invoice: str, amount: object, **fields: Any) -> dict[str, Any]:
    parts = {"date": "2026-10-08", "bankAccount": {"id": "1"}, "paymentMethod": "cash", "type": "in"}
    return {**parts, "invoices": [{"id": invoice, "amount": amount}], **fields}


def test_payments_need_an_account_and_an_open_invoice() -> None:
    desk = Desk()
    draft = desk.made("/invoices", desk.invoice_body())["id"]
    good = payment(draft, 119000)
    assert desk.refused("POST", "/payments", {**without(good, "bankAccount"), "account": {"id": "1"}})["code"] == 4002
    desk.refused("POST", "/payments", {**good, "paymentMethod": "CASH"})
    desk.refused("POST", "/payments", without(good, "date"))
    desk.refused("POST", "/payments", without(good, "invoices"))
    assert "abiertas" in desk.refused("POST", "/payments", good)["message"]
    desk.company.open(draft)
    desk.refused("POST", "/payments", payment(draft, 119001))
    desk.refused("POST", "/payments", payment("77777", 1), status=404)


def test_payments_settle_and_give_back() -> None:
    desk = Desk()
    invoice = desk.made("/invoices", desk.invoice_body(status="open"))["id"]
    first = desk.made("/payments", payment(invoice, 100000, observations="mark"))
    assert (first["client"]["id"], money(first["invoices"][0]["balance"])) == ("101", 19000)
    desk.made("/payments", payment(invoice, "19000", bankAccount=1))
    paid = desk.get(f"/invoices/{invoice}")
    assert (paid["status"], money(paid["balance"]), len(paid["payments"])) == ("closed", 0, 2)
    desk.refused("POST", f"/invoices/{invoice}/void", {})
    path = f"/payments/{first['id']}"
    assert desk.ask("POST", f"{path}/void", {}).json()["status"] == "void"
    owed = desk.get(f"/invoices/{invoice}")
    assert (owed["status"], money(owed["balance"]), len(owed["payments"])) == ("open", 100000, 1)
    assert len(desk.get("/payments", client_id="101", type="in")) == 2
    assert desk.get("/payments", id=first["id"], type="out")[0]["observations"] == "mark"
    assert desk.ask("POST", f"{path}/open", {}).json()["status"] == "open"
    assert desk.ask("DELETE", path).status_code == 200
    assert money(desk.get(f"/invoices/{invoice}")["balance"]) == 100000


def test_credit_notes_need_a_type_and_stay_below_the_invoice() -> None:
    desk = Desk(login=CARO)
    item = desk.company.add_item("Camiseta", price=1000, stock={"Principal": 10})
    line = {"id": item, "price": 1000, "quantity": 2, "tax": [{"id": "4"}]}
    invoice = desk.made("/invoices", desk.invoice_body(items=[line], status="open"))["id"]
    note: dict[str, Any] = {
        "client": {"id": "101"},
        "date": "2026-10-08",
        "items": [line],
        "invoices": [{"id": invoice, "amount": 2380}],
        "type": "PARTIALL_DEVOLUTION",
        "cause": "Devolución",
        "observations": "mark",
    }
    assert desk.refused("POST", "/credit-notes", without(note, "type"))["code"] == 9070
    assert desk.refused("POST", "/credit-notes", without(note, "cause"))["code"] == 9070
    assert desk.refused("POST", "/credit-notes", without(note, "client"))["code"] == 3003
    desk.refused("POST", "/credit-notes", {**note, "invoices": [{"id": invoice, "amount": 2381}]})
    made = desk.made("/credit-notes", note)
    assert (money(made["total"]), money(made["balance"])) == (2380, 0)
    assert money(desk.get(f"/invoices/{invoice}")["balance"]) == 0
    assert desk.company.stock(item, desk.company.main_warehouse()) == 10
    desk.refused("POST", "/credit-notes", note)
    assert desk.ask("DELETE", f"/credit-notes/{made['id']}").status_code == 200
    assert money(desk.get(f"/invoices/{invoice}")["balance"]) == 2380


def test_a_credit_note_is_stamped_by_its_creation_and_then_stays() -> None:
    desk = Desk(login=CARO)
    line = {"id": desk.item(), "price": 1000, "quantity": 2, "tax": [{"id": "4"}]}
    note: dict[str, Any] = {
        "client": {"id": "101"},
        "date": "2026-10-08",
        "items": [line],
        "type": "VOID_ELECTRONIC_INVOICE",
        "cause": "Anulación",
        "stamp": {"generateStamp": True},
    }
    opened = desk.made("/invoices", desk.invoice_body(items=[line], status="open"))["id"]
    unknown = desk.made("/credit-notes", {**note, "invoices": [{"id": opened, "amount": 2380}]})["id"]
    issued = desk.made("/invoices", desk.invoice_body(items=[line], stamp={"generateStamp": True}))["id"]
    made = desk.made("/credit-notes", {**note, "invoices": [{"id": issued, "amount": 2380}]})
    assert made["stamp"]["legalStatus"] == "PENDING"
    assert made["numberTemplate"]["fullNumber"] == "NC2"
    desk.company.stamp_seconds = 0
    for one in (unknown, made["id"]):
        desk.company.edit("credit-notes", one, _stamp_due=0)
    assert desk.get(f"/credit-notes/{unknown}")["stamp"]["legalStatus"] == "STAMPED_AND_REJECTED"
    assert desk.get(f"/credit-notes/{made['id']}")["stamp"]["legalStatus"] == "STAMPED_AND_ACCEPTED"
    assert desk.ask("DELETE", f"/credit-notes/{unknown}").status_code == 200
    desk.refused("DELETE", f"/credit-notes/{made['id']}", {})


def test_credit_notes_made_by_hand() -> None:
    desk = Desk(login=CARO)
    line = {"id": desk.item(), "price": 1000, "quantity": 2, "tax": [{"id": "4"}]}
    invoice = desk.made("/invoices", desk.invoice_body(items=[line], status="open"))["id"]
    first = desk.company.credit(invoice, amount=380)
    desk.company.credit(invoice)
    assert [money(desk.get(f"/credit-notes/{one}")["total"]) for one in (first, str(int(first) + 1))] == [380, 2000]
    desk.company.remove_credit(first)
    assert money(desk.get(f"/invoices/{invoice}")["balance"]) == 380


def test_adjustments_and_transfers_move_stock() -> None:
    desk = Desk(login=CARO)
    company = desk.company
    main, other = company.id_of("warehouses", "Principal"), company.id_of("warehouses", "Bodega Medellín")
    item = company.add_item("Camiseta", price=1000, stock={"Principal": 10})
    line = {"id": item, "type": "out", "quantity": 3, "unitCost": 100}
    body = {"date": "2026-10-08", "items": [line], "observations": "mark"}
    for wrong in ({"items": [{**line, "type": "up"}]}, {"items": [{**line, "quantity": 0}]}, {"date": None}):
        desk.refused("POST", "/inventory-adjustments", {**body, **wrong})
    desk.refused("POST", "/inventory-adjustments", {**body, "items": [{**line, "id": desk.item()}]})
    made = desk.made("/inventory-adjustments", body)
    assert (len(made["id"]), made["observations"]) == (36, "mark")
    assert company.stock(item, main) == 7
    desk.made("/inventory-adjustments", {**body, "warehouse": {"id": other}, "items": [{**line, "type": "in"}]})
    assert company.stock(item, other) == 3
    assert len(desk.get("/inventory-adjustments", warehouse_id=other, date="2026-10-08")) == 1
    move = {"date": "2026-10-08", "origin": {"id": main}, "destination": {"id": other}}
    desk.refused("POST", "/warehouse-transfers", {**move, "destination": {"id": main}, "items": [line]})
    desk.made("/warehouse-transfers", {**move, "items": [{"id": item, "quantity": 7}]})
    assert company.stock(item, main) == 0
    assert company.stock(item, other) == 10


def elements(answer: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = answer["data"] if isinstance(answer, dict) else answer
    return found


def test_stamping_opens_numbers_and_is_answered_later() -> None:
    desk = Desk()
    draft = desk.made("/invoices", desk.invoice_body())["id"]
    (first,) = elements(desk.made("/invoices/stamp", {"ids": [draft]}))
    assert first["success"]
    shown = desk.get(f"/invoices/{draft}")
    assert (shown["status"], shown["numberTemplate"]["number"]) == ("open", "990000001")
    assert shown["stamp"]["legalStatus"] in ("PENDING", "STAMPED_AND_WAITING_RESPONSE")
    (again,) = elements(desk.made("/invoices/stamp", {"ids": [int(draft)]}))
    assert (again["success"], again["error"]["code"]) == (False, "AEP2011")
    desk.clock.passed += 2
    stamp = desk.get(f"/invoices/{draft}")["stamp"]
    assert stamp["legalStatus"].startswith("STAMPED_AND_ACCEPTED")
    assert len(stamp["cufe"]) == 96
    assert desk.company.snapshot("invoices")[0]["_stamps"] == 1


def test_stamping_takes_ten_at_most_and_refuses_what_cannot_be() -> None:
    desk = Desk()
    desk.refused("POST", "/invoices/stamp", {"ids": [str(n) for n in range(11)]})
    desk.refused("POST", "/invoices/stamp", {})
    internal = desk.made("/invoices", desk.invoice_body(numberTemplate=1))["id"]
    expired = desk.made("/invoices", desk.invoice_body(client=101, numberTemplate=15))["id"]
    answers = elements(desk.made("/invoices/stamp", {"ids": [internal, expired, "77777"]}))
    assert [answer["success"] for answer in answers] == [False, False, False]
    assert {row["status"] for row in desk.get("/invoices")} == {"draft"}


def test_generate_stamp_at_creation() -> None:
    desk = Desk()
    desk.company.stamp_seconds = 0
    made = desk.made("/invoices", desk.invoice_body(stamp={"generateStamp": True}))
    assert (made["status"], made["stamp"]["legalStatus"][:19]) == ("open", "STAMPED_AND_ACCEPTE")
    draft = desk.made("/invoices", desk.invoice_body(client=101))["id"]
    opened = desk.ask("POST", f"/invoices/{draft}/open", {"stamp": {"generateStamp": True}}).json()
    assert opened["stamp"] is not None
    mexico = Desk(login=LUIS)
    body = mexico.invoice_body(paymentType="PUE", stamp={"generateStamp": True})
    body["items"][0]["tax"] = []
    assert mexico.made("/invoices", body)["stamp"] is not None


def test_the_merchant_works_by_hand() -> None:
    desk = Desk()
    company = desk.company
    client, line = desk.client(), {"id": desk.item(tax="4"), "price": 100, "quantity": 1}
    one = company.add_invoice(client, [line], TODAY, stamped=True)
    assert company.shown("invoices", one)["stamp"]["legalStatus"] == "STAMPED_AND_ACCEPTED"
    assert money(company.shown("invoices", one)["total"]) == 119
    company.pay(one, amount=19)
    company.pay(one, observations="mine")
    assert company.shown("invoices", one)["status"] == "closed"
    copy = company.clone("invoices", one)
    shown = company.shown("invoices", copy)
    assert (shown["status"], shown["stamp"], shown["payments"]) == ("draft", None, [])
    company.stamp(copy, result="STAMPED_AND_REJECTED")
    assert company.shown("invoices", copy)["stamp"]["legalStatus"] == "STAMPED_AND_REJECTED"
    company.delete("invoices", copy)
    third = company.add_invoice(client, [line], TODAY, status="open")
    company.void("invoices", third)
    assert company.shown("invoices", third)["status"] == "void"
    remission = company.add_remission(client, [line], TODAY, status="void")
    assert company.shown("remissions", remission)["status"] == "void"
    assert company.shown("remissions", company.clone("remissions", remission))["number"] == "2"
    tax = company.add_to("taxes", name="IVA 7%", percentage=7)
    assert company.tax_id(7) == tax
    with pytest.raises(KeyError):
        company.tax_id(33)
    with pytest.raises(KeyError):
        company.id_of("warehouses", "Ninguna")


def test_live_documents_of_a_sale_are_followed() -> None:
    desk = Desk()
    company = desk.company
    text = marker("hotmart", "HP1", "invoice") + "{ab-1}"
    first = desk.made("/invoices", desk.invoice_body(observations=text))["id"]
    assert desk.state.most_documents_of_a_sale == 1
    company.delete("invoices", first)
    assert company.of_sale("hotmart", "HP1") == []
    again = marker("hotmart", "HP1", "remission", 2)
    desk.made("/remissions", desk.remission_body(client=101, observations=again))
    assert desk.state.most_documents_of_a_sale == 1
    desk.made("/invoices", desk.invoice_body(client=101, observations=text))
    assert desk.state.most_documents_of_a_sale == 2
    assert [resource for resource, _ in company.of_sale("hotmart", "HP1")] == ["invoices", "remissions"]


def test_money_keeps_six_decimals_or_two_by_fault() -> None:
    desk = Desk()
    line = {"id": desk.item(), "price": 84033.6134454, "quantity": 1, "tax": [{"id": 4}]}
    made = desk.made("/invoices", desk.invoice_body(items=[line]))
    assert money(made["items"][0]["price"]) == Decimal("84033.613445")
    assert money(made["total"]) == 100000
    desk.plan.replace("price-2-decimals")
    made = desk.made("/invoices", desk.invoice_body(client=101, items=[{**line, "quantity": 3}]))
    assert money(made["items"][0]["price"]) == Decimal("84033.61")
    assert money(made["total"]) == Decimal("299999.99")
