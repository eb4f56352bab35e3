"""Mexican sales from the store to Alegra: uses, regimes, keys of new items."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.ledger import DOCUMENT
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice import samples_mexico
from alegra_desktop.practice.samples import MEXICO_NAME, due_sales, mexico_integration
from alegra_desktop.sync.setup import change_rules
from tests.sync.books import check_books, company, one
from tests.sync.desk import ask, refused
from tests.virtual import World


@pytest.fixture
def mexico(world: World) -> World:
    world.set_up(mexico_integration(world.servers))
    return world


def test_every_mexican_sale_becomes_its_document_or_says_why(mexico: World) -> None:
    report = one(mexico.sync())
    check_books(mexico, MEXICO_NAME)
    held = {told.problem.kind for told in report.problems}
    assert held == {Kind.CUSTOMER_ID_INVALID, Kind.CUSTOMER_USE_REGIME, Kind.PRODUCT_KEY_MISSING}
    books = company(mexico, MEXICO_NAME)
    keys = {item["reference"]: item["productKey"] for item in books.all("items").values()}
    made = {f"REF-{number}-HM": keys.get(f"REF-{number}-HM") for number in range(6100005, 6100010)}
    assert list(made.values()) == ["81112501", "80161507", "01010101", "83112600", None]


def test_uses_and_regimes_on_the_invoices(mexico: World) -> None:
    mexico.sync()
    books = company(mexico, MEXICO_NAME)
    told = {
        (
            books.all("contacts")[row["client"]]["identification"],
            row["cfdiUse"],
            row["regimeClient"],
            row["paymentType"],
        )
        for row in books.all("invoices").values()
    }
    assert told == {
        (samples_mexico.RIGHT_PERSON, "G03", None, "PUE"),
        (samples_mexico.RIGHT_COMPANY, "G03", "GENERAL_REGIME_OF_MORAL_PEOPLE_LAW", "PUE"),
        (samples_mexico.GENERIC, "S01", "SIMPLIFIED_REGIME", "PUE"),
        (samples_mexico.FOREIGN, "S01", "SIMPLIFIED_REGIME", "PUE"),
    }
    public = books.first("contacts", identification=samples_mexico.GENERIC)
    assert public is not None
    assert (public["name"], public["regime"], public["address"]["zipCode"]) == (
        "PUBLICO EN GENERAL", "SIMPLIFIED_REGIME", "06700",
    )  # fmt: skip


def test_a_regime_that_is_put_right_in_alegra_frees_its_sale(mexico: World) -> None:
    report = one(mexico.sync())
    [held] = [told for told in report.problems if told.problem.kind is Kind.CUSTOMER_USE_REGIME]
    before = len(mexico.engine.ledger.events(sale_id=held.sale))
    assert one(mexico.sync()).created == 0
    assert len(mexico.engine.ledger.events(sale_id=held.sale)) == before  # a held sale makes no noise
    books = company(mexico, MEXICO_NAME)
    contact = books.first("contacts", identification=samples_mexico.SALARIED)
    assert contact is not None
    books.edit("contacts", contact["id"], regime="BUSINESS_ACTIVITIES_REGIME")
    assert one(mexico.sync()).created == 1


def test_another_use_for_the_whole_integration_frees_it_too(mexico: World) -> None:
    mexico.sync()
    rules = mexico.engine.integration(MEXICO_NAME).rules
    mexico.clock.run(change_rules(mexico.engine, MEXICO_NAME, replace(rules, cfdi_use="auto")))
    assert one(mexico.sync()).created == 1
    books = company(mexico, MEXICO_NAME)
    contact = books.first("contacts", identification=samples_mexico.SALARIED)
    assert contact is not None
    [invoice] = books.each("invoices", client=contact["id"])
    assert (invoice["cfdiUse"], invoice["regimeClient"]) == ("S01", "SALARIED_REGIME")
    assert len(due_sales(mexico.servers, MEXICO_NAME)) + 1 == len(books.all("invoices"))


def test_what_the_merchant_says_of_a_buyer_is_kept_for_every_later_run(mexico: World) -> None:
    report = one(mexico.sync())
    held = {told.problem.kind: told for told in report.problems}
    wrong, use = held[Kind.CUSTOMER_ID_INVALID], held[Kind.CUSTOMER_USE_REGIME]
    ledger = mexico.engine.ledger
    rows = {row.key.sale_id: row.id for row in ledger.rows(roles=(DOCUMENT,), states=(State.HELD,))}
    done = ask(mexico, lambda office: office.correct_buyers([rows[wrong.sale]], BuyerFix(number="GODE561231GR8")))
    assert done.rows == (rows[wrong.sale],)
    ask(mexico, lambda office: office.correct_buyers([rows[use.sale]], BuyerFix(cfdi_use="S01")))
    mexico.restart()
    assert one(mexico.sync()).created == 2
    again = refused(mexico, lambda office: office.correct_buyers([rows[use.sale]], BuyerFix(cfdi_use="G03")))
    assert again.kind is Kind.NOT_POSSIBLE  # its document stands
