"""The client against the practice Alegra."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.alegra import bodies
from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import CustomerPlan, DocumentLine, DocumentPlan, ItemPlan, Stamp
from alegra_desktop.domain.outcomes import CallFailed, Created, Denied, Failure, Refused, Unknown
from alegra_desktop.domain.rules import DocumentKind
from tests.alegra.desk import DAY, Desk, open_desk

INVOICE, REMISSION = DocumentKind.INVOICE, DocumentKind.REMISSION


def test_a_login_with_spaces_around_it_is_let_in() -> None:
    desk = open_desk()
    company = desk.ask(lambda alegra: alegra.company())
    assert (company.country, company.currency, company.decimals) == ("colombia", "COP", 2)
    assert company.identification.isdigit()
    me = desk.ask(lambda alegra: alegra.me())
    assert me.email == "ana@tienda.example"


@pytest.mark.parametrize("style", ["message", "empty", "wrapped"])
def test_a_wrong_login_is_told_at_once(style: str) -> None:
    desk = open_desk()
    desk.state.error_style = style
    desk.token = "wrong"
    with pytest.raises(CallFailed) as caught:
        desk.ask(lambda alegra: alegra.company())
    assert caught.value.failure is Failure.UNAUTHORIZED
    assert desk.requests == 1
    assert isinstance(desk.ask(lambda alegra: alegra.create("items", {})), Denied)


def test_the_catalogue() -> None:
    desk = open_desk()

    async def talk(alegra: Alegra) -> Counter[str]:
        assert any(tax.percentage == 19 and tax.type == "IVA" for tax in await alegra.taxes())
        assert any(currency.code == "USD" for currency in await alegra.currencies())
        assert any(template.electronic for template in await alegra.number_templates())
        lists: dict[str, Any] = {
            "warehouses": await alegra.warehouses(), "bank": await alegra.bank_accounts(),
            "sellers": await alegra.sellers(), "centers": await alegra.cost_centers(),
            "terms": await alegra.terms(), "prices": await alegra.price_lists(),
            "categories": await alegra.item_categories(),
        }  # fmt: skip
        assert all(entry.id and entry.name for entries in lists.values() for entry in entries)
        return Counter({name: len(entries) for name, entries in lists.items()})

    found = desk.ask(talk)
    assert all(found[name] for name in ("warehouses", "bank", "terms", "prices"))


def test_items_include_the_inactive_and_stock_is_read() -> None:
    desk = open_desk()
    place = str(next(iter(desk.company.each("warehouses")))["name"])
    for n in range(35):
        desk.company.add_item(f"Item {n}", reference=f"R{n}")
    gone = desk.company.add_item("Viejo", status="inactive")
    stocked = desk.company.add_item("Camisa", stock={place: 7})
    items = {item.id: item for item in desk.ask(lambda alegra: alegra.items())}
    assert len(items) == len(list(desk.company.each("items")))
    assert not items[gone].active
    stock = desk.ask(lambda alegra: alegra.stock())
    assert (list(stock[stocked].held.values()), stock[stocked].cost) == ([Decimal(7)], Decimal(1000))
    assert gone not in stock
    assert desk.ask(lambda alegra: alegra.item(stocked)).name == "Camisa"


def test_contacts_by_exact_number() -> None:
    desk = open_desk()
    wanted = desk.company.add_contact("Demo SAS", "900123456", number_type="NIT", company=True)
    desk.company.add_contact("Otra", "9001234567")
    for number in ("900.123.456-8", "900123456"):
        found = desk.ask(lambda alegra, number=number: alegra.contacts_with_number(number))  # type: ignore[misc]
        assert [contact.id for contact in found] in ([wanted], [])
    assert [c.id for c in desk.ask(lambda alegra: alegra.contacts_with_number("900123456"))] == [wanted]
    assert desk.ask(lambda alegra: alegra.contact(wanted)).number_type == "NIT"
    assert len(desk.ask(lambda alegra: alegra.all_contacts())) == len(list(desk.company.each("contacts")))


def test_a_sale_from_contact_to_payment() -> None:
    desk = open_desk()
    customer = CustomerPlan("1020304050", "CC", name="Ana López", first_name="Ana", last_name="López", city="Cali")
    item_plan = ItemPlan("REF-1-HM", "Curso", Decimal("84033.613445"), desk.company.tax_id(19), service=True)

    async def talk(alegra: Alegra) -> None:
        company = await alegra.company()
        client = await alegra.create("contacts", bodies.contact_body(customer, company))
        again = await alegra.create("contacts", bodies.contact_body(customer, company))
        item = await alegra.create("items", bodies.item_body(item_plan, company))
        assert isinstance(client, Created)
        assert isinstance(again, Refused)
        assert (again.code, str(again.body["contactId"])) == ("2006", client.id)
        assert isinstance(item, Created)
        line = DocumentLine(item.id, "Curso", item_plan.price, Decimal(1), (item_plan.tax,))
        plan = DocumentPlan(INVOICE, DAY, customer, (line,), Decimal(100000), payment_method="CREDIT_CARD")
        made = await alegra.create("invoices", bodies.invoice_body(plan, client.id, "[mark]", company))
        assert isinstance(made, Created)
        invoice = await alegra.document(INVOICE, made.id)
        assert (invoice.status, invoice.total, invoice.observations) == ("draft", Decimal(100000), "[mark]")
        assert (invoice.client, invoice.client_number, invoice.number) == (client.id, "1020304050", "")
        assert isinstance(await alegra.stamp([made.id]), Created)
        await desk.clock.sleep(10)
        [invoice] = await alegra.invoices_by_id([made.id])
        assert (invoice.status, invoice.stamp) == ("open", Stamp.ACCEPTED)
        assert invoice.number
        account = (await alegra.bank_accounts())[0].id
        paid = await alegra.create("payments", bodies.payment_body(invoice, account, DAY, "[pay]", "CREDIT_CARD"))
        assert isinstance(paid, Created)
        [payment] = await alegra.payments_of(client.id)
        assert (payment.id, payment.invoices, payment.live) == (paid.id, ((made.id, Decimal(100000)),), True)
        [invoice] = await alegra.invoices_by_id([made.id])
        assert (invoice.status, invoice.balance, invoice.payments) == ("closed", Decimal(0), 1)

    desk.ask(talk)
    assert desk.requests == desk.state.log.total


def test_drafts_are_changed_and_deleted() -> None:
    desk = open_desk()
    [draft] = desk.invoices(1)

    async def talk(alegra: Alegra) -> None:
        await alegra.update_invoice(draft, {"date": "2026-10-09", "dueDate": "2026-10-09"})
        assert (await alegra.document(INVOICE, draft)).day == date(2026, 10, 9)
        assert [d.id for d in await alegra.invoices_with_status("draft")] == [draft]
        await alegra.delete_invoice(draft)
        with pytest.raises(CallFailed) as caught:
            await alegra.document(INVOICE, draft)
        assert caught.value.failure is Failure.NOT_FOUND
        assert await alegra.invoices_by_id([draft]) == []

    desk.ask(talk)


def test_remissions_are_annulled_once() -> None:
    desk = open_desk("http-502=1@POST /remissions#1")
    [made] = desk.remissions(1)

    async def talk(alegra: Alegra) -> list[str]:
        with pytest.raises(CallFailed):
            await alegra.void(REMISSION, made)
        assert alegra.requests == 1
        states = []
        for act in (alegra.void, alegra.open):
            await act(REMISSION, made)
            states.append((await alegra.document(REMISSION, made)).status)
        return states

    assert desk.ask(talk) == ["void", "open"]


def test_invoices_by_id_thirty_at_a_time_in_the_order_asked_for() -> None:
    desk = open_desk()
    ids = desk.invoices(34)
    wanted = [*reversed(ids), "99999", ids[0]]
    assert [d.id for d in desk.ask(lambda alegra: alegra.invoices_by_id(wanted))] == list(reversed(ids))
    assert desk.requests == 2


def test_the_newest_until_a_known_one() -> None:
    desk = open_desk()
    ids = desk.invoices(70)
    found = desk.ask(lambda alegra: alegra.newest_invoices(lambda d: id_order(d.id) <= id_order(ids[65])))
    assert [d.id for d in found] == ids[:64:-1]
    assert desk.requests == 1
    found = desk.ask(lambda alegra: alegra.newest_invoices(lambda d: False))
    assert [d.id for d in found] == ids[::-1]
    assert desk.requests == 3


@pytest.mark.parametrize(
    "fault", ["", "incomplete-page=0.3", "http-503=0.2", "drop-before-commit=0.2", "half-body=0.2"]
)
def test_lists_are_complete_or_fail(fault: str) -> None:
    desk = open_desk(fault)
    old, new = desk.invoices(40, DAY - timedelta(days=9)), desk.invoices(65)
    desk.invoices(1, DAY + timedelta(days=1))

    async def talk(alegra: Alegra) -> None:
        between = await alegra.invoices_between(DAY, DAY)
        assert [d.id for d in between] == new
        since = await alegra.invoices_between(DAY - timedelta(days=9), None)
        assert len(since) == len(old) + len(new) + 1

    failure = None
    try:
        desk.ask(talk)
    except CallFailed as failed:
        failure = failed.failure
    assert failure in ((None, Failure.SERVER, Failure.BAD_ANSWER) if fault else (None,))


def test_remissions_by_day_and_since_a_day() -> None:
    desk = open_desk()
    days = [DAY - timedelta(days=n % 5) for n in range(60)]
    made = {day: [desk.remissions(1, day)[0] for same in days if same == day] for day in set(days)}
    found = desk.ask(lambda alegra: alegra.remissions_on(DAY))
    assert sorted(d.id for d in found) == sorted(made[DAY])
    since = desk.ask(lambda alegra: alegra.remissions_since(DAY - timedelta(days=1)))
    assert sorted(d.id for d in since) == sorted(made[DAY] + made[DAY - timedelta(days=1)])
    assert desk.ask(lambda alegra: alegra.remissions_since(DAY + timedelta(days=1))) == []


def test_other_documents() -> None:
    desk = open_desk()
    desk.invoices(3)

    async def talk(alegra: Alegra) -> None:
        assert await alegra.invoice_count(DAY, DAY) == 3
        assert await alegra.credit_notes_since(DAY) == []
        assert await alegra.inventory_adjustments("1", DAY) == []

    desk.ask(talk)


def test_an_adjustment_moves_stock() -> None:
    desk = open_desk()
    place = next(iter(desk.company.each("warehouses")))
    item = desk.company.add_item("Camisa", stock={str(place["name"]): 7})

    async def talk(alegra: Alegra) -> None:
        body = bodies.adjustment_body(DAY, str(place["id"]), "[stock]", [(item, Decimal(-2), Decimal(1000))])
        assert isinstance(await alegra.create("inventory-adjustments", body), Created)
        assert (await alegra.stock())[item].held == {str(place["id"]): Decimal(5)}
        [done] = await alegra.inventory_adjustments(str(place["id"]))
        assert (done.observations, done.lines) == ("[stock]", ((item, Decimal(-2)),))

    desk.ask(talk)


def test_a_credit_note_annuls_an_issued_invoice() -> None:
    desk = open_desk()
    [issued] = desk.invoices(1, stamped=True)

    async def talk(alegra: Alegra) -> None:
        invoice = await alegra.document(INVOICE, issued)
        body = bodies.credit_note_body(invoice, DAY, "[note]", await alegra.company())
        assert isinstance(await alegra.create("credit-notes", body), Created)
        [note] = await alegra.credit_notes_since(DAY)
        assert (note.observations, note.total, note.invoices) == ("[note]", invoice.total, ((issued, invoice.total),))

    desk.ask(talk)


@pytest.mark.parametrize(
    ("fault", "made"), [("commit-then-drop", 1), ("commit-then-502", 1), ("drop-before-commit", 0), ("html", 1)]
)
def test_a_creation_that_is_not_answered_is_unknown_and_not_repeated(fault: str, made: int) -> None:
    desk = open_desk(f"{fault}=1@POST /taxes")
    before = len(list(desk.company.each("taxes")))
    outcome = desk.ask(lambda alegra: alegra.create("taxes", bodies.tax_body("INC", Decimal(8), "INC")))
    assert isinstance(outcome, Unknown)
    assert desk.requests == 1
    assert len(list(desk.company.each("taxes"))) == before + made


def test_the_limit_of_the_user_is_kept() -> None:
    desk = open_desk()
    desk.state.limit_per_minute = 20
    [one] = desk.invoices(1)

    async def talk(alegra: Alegra) -> None:
        await asyncio.gather(*(alegra.document(INVOICE, one) for _ in range(50)))

    desk.ask(talk)
    assert desk.state.log.statuses == Counter({200: 50})


def test_stamping_takes_ten_at_most() -> None:
    desk = open_desk()
    for ids in ([], [str(n) for n in range(11)]):
        with pytest.raises(ValueError, match="ten"):
            desk.ask(lambda alegra, ids=ids: alegra.stamp(ids))  # type: ignore[misc]
    assert desk.requests == 0


def test_mexico() -> None:
    desk = open_desk(company="mx")
    desk.user, desk.token = "luis@tienda.example", "practice-mx"

    async def talk(alegra: Alegra) -> None:
        company = await alegra.company()
        assert company.country == "mexico"
        public = CustomerPlan("XAXX010101000", "RFC", name="PUBLICO EN GENERAL", unidentified=True)
        found = await alegra.contacts_with_number(public.number)
        client = found[0].id if found else _id(await alegra.create("contacts", bodies.contact_body(public, company)))
        plan = ItemPlan("REF-1-HM", "Curso", Decimal(100), desk.company.tax_id(16), True, product_key="86111500")
        item = _id(await alegra.create("items", bodies.item_body(plan, company)))
        line = DocumentLine(item, "Curso", Decimal(100), Decimal(1), (plan.tax,))
        invoice = bodies.invoice_body(DocumentPlan(INVOICE, DAY, public, (line,), Decimal(116)), client, "[m]", company)
        made = await alegra.document(INVOICE, _id(await alegra.create("invoices", invoice)))
        assert made.total == Decimal(116)

    desk.ask(talk)


def _id(outcome: object) -> str:
    assert isinstance(outcome, Created), outcome
    return outcome.id


def test_the_desk_is_what_the_tests_think(request: pytest.FixtureRequest) -> None:
    desk: Desk = open_desk()
    assert desk.invoices(2) == [d["id"] for d in desk.company.each("invoices")]
