"""Final invoices: drafted first, issued by id in tens, never twice, dated when stamped; and their payments."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.ledger import PAYMENT
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from tests.sync.books import check_books, company, due, marked, one, set_up
from tests.sync.conftest import MakeWorld
from tests.sync.desk import ask
from tests.virtual import World

FINAL = {'state = "draft"': 'state = "final"'}


def set_up_final(world: World, **more: str) -> None:
    set_up(world, HOTMART_NAME, **FINAL, **more)


def stamped(world: World) -> list[dict[str, Any]]:
    return [i for i in company(world, HOTMART_NAME).all("invoices").values() if i.get("_stamps")]


def ours(world: World) -> list[dict[str, Any]]:
    records = company(world, HOTMART_NAME).all("invoices").values()
    return [i for i in records if "[alegra-desktop:" in (i.get("observations") or "")]


def check_issued(world: World) -> None:
    check_books(world, HOTMART_NAME, dates=False)
    assert {i["_stamps"] for i in ours(world)} == {1}
    assert {i["status"] for i in ours(world)} <= {"open", "closed"}


def test_every_due_sale_is_issued_once_in_tens(world: World) -> None:
    set_up_final(world)
    report = one(world.sync(wait=True))
    assert report.issued == report.created == len(due(world, HOTMART_NAME))
    check_issued(world)
    calls = [body["ids"] for body in world.servers.alegra.log.posted("/invoices/stamp")]
    assert max(len(ids) for ids in calls) == 10
    assert Counter(i for ids in calls for i in ids).most_common(1)[0][1] == 1
    assert not any(
        {"stamp", "payments"} & set(body) or body["status"] != "draft"
        for body in world.servers.alegra.log.posted("/invoices")
    )
    assert one(world.sync(wait=True)).issued == 0


def test_final_invoices_bear_the_day_they_are_issued_and_name_the_sale_s(world: World) -> None:
    set_up_final(world)
    world.sync(wait=True)
    today = company(world, HOTMART_NAME).today().isoformat()
    assert {i["date"] for i in ours(world)} == {today}
    days = {sale.sale_id: sale.day.isoformat() for sale in due(world, HOTMART_NAME)}
    for invoice in ours(world):
        sale = invoice["observations"].split(":")[2]
        assert days[sale] == today or days[sale] in invoice["anotation"]


def test_issuing_goes_on_after_the_stamp_took_its_time(world: World) -> None:
    set_up_final(world)
    company(world, HOTMART_NAME).stamp_seconds = 30.0
    first = one(world.sync())
    assert first.issued == 0
    assert first.busy == first.created
    assert one(world.sync(wait=True)).issued == first.created
    check_issued(world)


@pytest.mark.parametrize(
    "plan",
    [
        "commit-then-drop=0.5@POST /invoices/stamp",
        "drop-before-commit=0.5@POST /invoices/stamp",
        "commit-late=0.5:3@POST /invoices/stamp",
        "empty-object=0.5@POST /invoices/stamp",
        "http-502=0.3",
        "stamp-pending=0.5:20@POST /invoices/stamp",
        "commit-then-drop=0.2,late-visibility=1:1@GET /invoices",
    ],
)
def test_nothing_is_stamped_twice_whatever_gets_lost(make_world: MakeWorld, plan: str) -> None:
    world = make_world()
    set_up_final(world)
    world.servers.faults.replace(plan)
    for _ in range(3):
        world.sync(wait=True)
    world.servers.faults.replace("")
    assert one(world.sync(wait=True)).error is None
    check_issued(world)


def test_a_rejected_stamp_is_told_with_the_office_s_words_and_kept(make_world: MakeWorld) -> None:
    world = make_world()
    set_up_final(world)
    world.servers.faults.replace("stamp-rejected=1@POST /invoices/stamp#1")
    report = one(world.sync(wait=True))
    rejected = [t for t in report.problems if t.problem.kind.value == "rejected_at_stamping"]
    assert len(rejected) == 10
    assert all(t.problem.details["words"] for t in rejected)
    assert report.exit_code == 1
    assert max(marked(world, HOTMART_NAME).values()) == 1
    for trouble in rejected:  # the merchant mends and stamps it in Alegra
        row = world.engine.ledger.find_document("901123456", "hotmart", trouble.sale)
        row = row or next(r for r in world.engine.ledger.rows(states=(State.HELD,)) if r.key.sale_id == trouble.sale)
        company(world, HOTMART_NAME).stamp(row.alegra_id)
    world.sync(wait=True)
    assert not [t for t in world.sync(wait=True)[0].problems if t.problem.kind.value == "rejected_at_stamping"]


def test_a_partly_refused_batch_names_only_its_own(make_world: MakeWorld) -> None:
    world = make_world()
    set_up_final(world)
    world.servers.faults.replace("stamp-partly-refused=1@POST /invoices/stamp#1")
    report = one(world.sync(wait=True))
    held = [t for t in report.problems if t.problem.kind.value == "rejected_at_stamping"]
    assert 0 < len(held) < 10
    assert report.issued == report.created - len(held)


def test_a_draft_changed_by_hand_is_not_issued(world: World) -> None:
    set_up_final(world)
    world.servers.faults.replace("http-503=1@POST /invoices/stamp")
    world.sync()
    [draft, other, *_] = ours(world)
    books = company(world, HOTMART_NAME)
    books.edit("invoices", draft["id"], lines=[{**draft["lines"][0], "price": Decimal(1000)}])
    books.delete("invoices", other["id"])
    world.servers.faults.replace("")
    report = one(world.sync(wait=True))
    assert books.get("invoices", draft["id"])["status"] == "draft"
    kinds = {t.problem.kind.value for t in report.problems}
    assert {"changed_in_alegra", "deleted_in_alegra"} <= kinds
    assert report.busy == 0


def test_a_sale_undone_before_issuing_loses_its_draft(world: World) -> None:
    set_up_final(world)
    world.servers.faults.replace("http-503=1@POST /invoices/stamp")
    world.sync()
    [sale, disputed, *_] = due(world, HOTMART_NAME)
    world.servers.hotmart.set_status(sale.sale_id, "REFUNDED")
    world.servers.hotmart.set_status(disputed.sale_id, "PROTESTED")
    world.servers.faults.replace("")
    report = one(world.sync(wait=True))
    assert report.corrected == 1
    assert marked(world, HOTMART_NAME)[sale.sale_id] == 0
    [left] = [i for i in ours(world) if i["status"] == "draft"]
    assert disputed.sale_id in left["observations"]
    assert report.busy == 0


def test_payments_are_recorded_once_for_what_is_owed(make_world: MakeWorld) -> None:
    world = make_world()
    set_up_final(world)
    world.servers.faults.replace("commit-then-drop=0.4@POST /payments,drop-before-commit=0.2@POST /payments")
    world.sync(wait=True)
    world.servers.faults.replace("")
    assert one(world.sync(wait=True)).error is None
    check_issued(world)
    assert all(company(world, HOTMART_NAME).payments_of.get(i["id"], {}) for i in ours(world))
    for invoice in ours(world):
        payments = company(world, HOTMART_NAME).payments_of[invoice["id"]]
        assert len(payments) == 1, invoice["id"]
        assert Decimal(str(company(world, HOTMART_NAME).shown("invoices", invoice["id"])["balance"])) == 0
    assert {row.state for row in world.engine.ledger.rows(roles=(PAYMENT,))} == {State.ISSUED}


def test_the_merchant_s_own_payment_is_left_alone(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [draft, unpaid, *_] = ours(world)
    books = company(world, HOTMART_NAME)
    for invoice in (draft, unpaid):
        books.stamp(invoice["id"])
    books.pay(draft["id"])
    world.clock.jump += timedelta(hours=2)
    world.sync(wait=True)
    assert len(books.payments_of[draft["id"]]) == 1
    assert len(books.payments_of[unpaid["id"]]) == 1
    posted = [str(b["invoices"][0]["id"]) for b in world.servers.alegra.log.posted("/payments")]
    assert posted == [unpaid["id"]]


def test_a_payment_ends_with_its_invoice_and_is_made_for_the_next_one(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    books, invoice = company(world, HOTMART_NAME), ours(world)[0]
    [document] = [row for row in world.engine.ledger.rows(has_id=True) if row.alegra_id == invoice["id"]]
    books.open(invoice["id"])
    world.servers.faults.replace("drop-before-commit=1@POST /payments")
    world.clock.jump += timedelta(hours=2)
    world.sync()
    books.delete("invoices", invoice["id"])
    world.servers.faults.replace("")
    world.clock.jump += timedelta(hours=2)
    world.sync(wait=True)
    [payment] = world.engine.ledger.rows(roles=(PAYMENT,))
    assert payment.state is State.SKIPPED

    ask(world, lambda office: office.create_again([document.id]))
    world.sync(wait=True)
    again = world.engine.ledger.row(document.id).alegra_id
    assert again != invoice["id"]
    books.open(again)
    world.clock.jump += timedelta(hours=2)
    world.sync(wait=True)
    [payment] = world.engine.ledger.rows(roles=(PAYMENT,))
    assert payment.state is State.ISSUED
    assert len(books.payments_of[again]) == 1


def test_remissions_are_never_paid_or_stamped(world: World) -> None:
    set_up(world, MASTERSHOP_NAME, **{'type = "remission"': 'type = "remission"\nstate = "final"'})
    world.sync(wait=True)
    check_books(world, MASTERSHOP_NAME)
    assert not world.servers.alegra.log.posted("/payments")
    assert not world.servers.alegra.log.posted("/invoices/stamp")


def test_a_second_late_document_is_removed_before_issuing(world: World) -> None:
    set_up_final(world)
    world.servers.faults.replace("http-503=1@POST /invoices/stamp")
    world.sync()
    [draft, *_] = ours(world)
    books = company(world, HOTMART_NAME)
    twin = books.clone("invoices", draft["id"])
    books.edit("invoices", twin, observations=draft["observations"].replace("{", "{otherx"))
    world.servers.faults.replace("")
    world.sync(wait=True)
    assert books.get("invoices", twin) is None
    check_issued(world)
