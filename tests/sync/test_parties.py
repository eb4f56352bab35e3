"""Contacts and items: made once however many sales need them, found again when their answer is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from alegra_desktop.domain.ledger import CONTACT, DOCUMENT
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice import alegra_rules
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from tests.sync.books import check_books, company, one, set_up
from tests.sync.conftest import MakeWorld
from tests.virtual import World

LOST = ["commit-then-drop=0.5@POST /{0}", "drop-before-commit=0.5@POST /{0}", "commit-late=0.5:2@POST /{0}"]


@pytest.mark.parametrize("plan", LOST)
def test_lost_answers_make_no_second_contact(make_world: MakeWorld, plan: str) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    world.servers.faults.replace(plan.format("contacts"))
    world.sync(wait=True)
    check_books(world, HOTMART_NAME)
    numbers = Counter(c["identification"] for c in company(world, HOTMART_NAME).all("contacts").values())
    assert numbers.most_common(1)[0][1] == 1


@pytest.mark.parametrize("plan", LOST)
def test_lost_answers_make_no_second_item(make_world: MakeWorld, plan: str) -> None:
    world = make_world()
    set_up(world, HOTMART_NAME)
    known = {i["reference"] for i in company(world, HOTMART_NAME).all("items").values()}
    world.servers.faults.replace(plan.format("items"))
    world.sync(wait=True)
    check_books(world, HOTMART_NAME)
    made = Counter(i["reference"] for i in company(world, HOTMART_NAME).all("items").values())
    assert made.keys() - known
    assert all(made[reference] == 1 for reference in made.keys() - known)


def test_a_repaired_contact_frees_its_sale(world: World) -> None:
    set_up(world, HOTMART_NAME)
    [held] = [t for t in one(world.sync()).problems if t.problem.kind.value == "customer_not_client"]
    before = len(world.engine.ledger.events(sale_id=held.sale))
    one(world.sync())
    assert len(world.engine.ledger.events(sale_id=held.sale)) == before  # a held sale makes no noise
    company(world, HOTMART_NAME).edit("contacts", held.problem.details["id"], type=["client", "provider"])
    assert one(world.sync()).created == 1


def test_a_linked_item_frees_its_sale(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    [held] = [t for t in one(world.sync()).problems if t.problem.kind.value == "product_inactive"]
    books = company(world, MASTERSHOP_NAME)
    inactive = next(i for i in books.all("items").values() if i["name"] == held.problem.details["item"])
    books.edit("items", inactive["id"], status="active")
    assert one(world.sync()).created == 1


def test_buyers_without_identification_share_one_contact(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    shared = [c for c in company(world, MASTERSHOP_NAME).all("contacts").values() if "222222222222" in str(c.values())]
    assert len(shared) == 1


def test_a_customer_that_was_refused_is_sent_again_when_the_merchant_says_so(world: World) -> None:
    """What Alegra refused in a customer's data may have been Alegra's own rule, mended since."""
    set_up(world, HOTMART_NAME)
    world.servers.faults.replace("http-401@POST /contacts")
    world.sync()
    world.servers.faults.replace("")
    ledger = world.engine.ledger
    for contact in ledger.rows(roles=(CONTACT,), states=(State.READY,)):
        ledger.move(ledger.move(contact, State.SENDING, "test"), State.REJECTED, "test")
    refused = Problem(Kind.CUSTOMER_DATA_INCOMPLETE, subject="", details={"words": "no"})
    numbers = {row.key.sale_id for row in ledger.rows(roles=(CONTACT,), states=(State.REJECTED,))}
    assert numbers
    held = ledger.rows(roles=(DOCUMENT,), states=(State.READY,))
    number = min(numbers)
    for row in held:
        ledger.move(row, State.HELD, "test", problem=replace(refused, subject=number))
    assert one(world.sync()).created == 0
    world.clock.run(world.engine.sync(retry=True))
    check_books(world, HOTMART_NAME)


def test_cities_reach_alegra_in_its_own_spelling(world: World) -> None:
    """Without accents, in capitals, by another name: the table's spelling. What is no place stays a note."""
    set_up(world, MASTERSHOP_NAME)
    report = one(world.sync())
    contacts = {c["identification"]: c for c in company(world, MASTERSHOP_NAME).all("contacts").values()}
    tumaco, cucuta, nowhere = (contacts[f"5244433{n}"] for n in range(3))
    assert (tumaco["address"]["city"], tumaco["address"]["department"]) == ("San Andrés de Tumaco", "Nariño")
    assert tumaco["address"]["address"]
    assert cucuta["address"]["city"] == "Cúcuta"
    assert nowhere["address"]["city"] is None
    assert "Macondo" in nowhere["observations"]
    [held] = [told for told in report.problems if told.problem.kind is Kind.CUSTOMER_CITY_UNKNOWN]
    assert held.problem.details["city"] == "Macondo"


def test_a_city_that_alegra_spells_otherwise_is_left_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal was certain, so the contact goes once more without city: nothing of the sale is held for it."""
    monkeypatch.setattr(alegra_rules, "is_place", lambda department, city: city != "San Andrés de Tumaco")
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    [contact] = list(company(world, MASTERSHOP_NAME).each("contacts", identification="52444330"))
    assert contact["address"]["city"] is None
    assert "TUMACO" in contact["observations"]
    rows = world.engine.ledger.rows(roles=(CONTACT,))
    [row] = [row for row in rows if row.key.sale_id == "52444330"]
    told = [event.name for event in world.engine.ledger.events(row_id=row.id)]
    assert "without city" in told


def test_every_delivery_to_nobody_in_particular_tells_where_it_went(world: World) -> None:
    """What is delivered outside the shop needs its address on record, with the final consumer too."""
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    books = company(world, MASTERSHOP_NAME)
    shared = books.first("contacts", identification="222222222222")
    assert shared is not None
    told = [row["anotation"] for row in books.each("remissions", client=shared["id"])]
    assert len(told) >= 3
    assert all("Cliente: " in note and "Entrega: Cra " in note for note in told)
    assert shared["address"]["address"] is None  # nothing of a single buyer goes into the contact of all
