"""Both sides looked at before anything is set up, and again afterwards."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.sale import Store
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME
from alegra_desktop.sync.answers import Account, CheckState
from alegra_desktop.sync.office_goods import new_item
from tests.sync.books import company, set_up
from tests.sync.desk import ask, login, refused, request_of
from tests.virtual import World

T = TypeVar("T")


def checks(account: Account) -> dict[str, CheckState]:
    return {check.key: check.state for check in account.checks}


def test_an_account_tells_whose_it_is_and_what_it_lacks(world: World) -> None:
    user, token = login(world, HOTMART_NAME)
    account = ask(world, lambda office: office.check_account(f"  {user} ", f"\t{token}\n"))
    assert (account.company.country, account.user.email) == ("colombia", user)
    assert list(checks(account)) == ["account", "company", "electronic", "numbering", "final_consumer"]
    assert checks(account)["account"] is CheckState.OK
    assert account.electronic
    assert account.ready
    in_use = next(one for one in account.numbering if one.in_use)
    assert in_use.usable
    assert in_use.days is not None
    assert token not in repr(account)


def test_a_numbering_that_is_over_is_bad_and_one_that_ends_soon_a_warning(world: World) -> None:
    set_up(world, HOTMART_NAME)
    templates = company(world, HOTMART_NAME).all("number-templates")
    used = next(o for o in ask(world, lambda office: office.preflight(HOTMART_NAME)).numbering if o.in_use).template.id
    for end, state in (("2026-12-30", CheckState.WARNING), ("2026-11-19", CheckState.BAD)):
        templates[used]["endDate"] = end
        account = ask(world, lambda office: office.preflight(HOTMART_NAME))
        assert checks(account)["numbering"] is state
        assert next(c for c in account.checks if c.key == "numbering").details["date"] == end
    assert not account.ready


def test_a_company_without_address_is_told_of(world: World) -> None:
    user, token = login(world, HOTMART_NAME)
    company(world, HOTMART_NAME).info["email"] = ""
    account = ask(world, lambda office: office.check_account(user, token))
    [told] = [check for check in account.checks if check.key == "company"]
    assert (told.state, told.details["missing"]) == (CheckState.WARNING, "email")


def test_a_wrong_token_is_named(world: World) -> None:
    user, _ = login(world, HOTMART_NAME)
    problem = refused(world, lambda office: office.check_account(user, "not-the-token"))
    assert problem.kind is Kind.ALEGRA_CREDENTIALS
    assert "not-the-token" not in repr(problem)


def test_a_token_of_another_company_is_told_apart(world: World) -> None:
    set_up(world, HOTMART_NAME)
    integration = world.engine.integration(HOTMART_NAME)
    world.engine.ledger._database.execute("UPDATE integration SET company = '1' WHERE id = ?", (integration.id,))
    problem = refused(world, lambda office: office.preflight(HOTMART_NAME))
    assert problem.kind is Kind.ALEGRA_OTHER_COMPANY


@pytest.mark.parametrize("name", [HOTMART_NAME, MASTERSHOP_NAME])
def test_a_store_tells_what_it_sells(world: World, name: str) -> None:
    request = request_of(world, name)
    found = ask(world, lambda office: office.check_store(request.store, request.store_settings, request.secrets))
    assert found.account_id
    assert found.products
    assert found.sales_30_days > 0
    assert bool(found.warehouses) is (request.store is Store.MASTERSHOP)
    set_up(world, name)
    goods = ask(world, lambda office: office.store_products(name))
    assert (goods.products, goods.warehouses) == (found.products, found.warehouses)


def test_wrong_keys_of_a_store_are_named(world: World) -> None:
    request = request_of(world, MASTERSHOP_NAME)
    problem = refused(
        world, lambda office: office.check_store(request.store, request.store_settings, {"api_key": "ms-nothing"})
    )
    assert problem.kind is Kind.STORE_CREDENTIALS


def test_the_catalogue_is_the_companys(world: World) -> None:
    user, token = login(world, HOTMART_NAME)
    before = ask(world, lambda office: office.catalogue(user, token))
    set_up(world, HOTMART_NAME)
    assert set(ask(world, lambda office: office.catalogue_of(HOTMART_NAME)).items) == set(before.items)
    assert before.taxes
    assert before.items
    assert before.number_templates
    assert "service" in before.units
    assert before.catalog.items[before.items[0].id] is before.items[0]


def test_units_of_mexico_are_codes(world: World) -> None:
    set_up(world, MEXICO_NAME)
    assert "E48" in ask(world, lambda office: office.catalogue_of(MEXICO_NAME)).units


# --- previews ---------------------------------------------------------------------------------------------------------


def test_a_preview_is_the_document_that_a_run_then_creates(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    shown = ask(world, lambda office: office.preview(request, 10))
    assert len(shown) == 10
    assert [one.sale.ordered_at for one in shown] == sorted((one.sale.ordered_at for one in shown), reverse=True)
    assert world.engine.ledger.integrations() == []
    assert not world.servers.alegra.log.posted("/invoices")
    set_up(world, HOTMART_NAME)
    world.sync()
    due = [one for one in shown if one.document is not None and one.reason == "due"]
    assert due
    for one in due:
        row = next(row for row in world.engine.ledger.rows(roles=("document",)) if row.key.sale_id == one.sale.sale_id)
        if not row.alegra_id:
            continue
        document = company(world, HOTMART_NAME).shown("invoices", row.alegra_id)
        assert one.document is not None
        assert Decimal(str(document["total"])) == one.document.total
        assert document["date"] == one.document.day.isoformat()
        assert one.mark in document["observations"]
        assert sum(line.gross for line in one.document.lines) == pytest.approx(one.document.total, abs=Decimal("0.05"))
        assert one.document.subtotal + one.document.taxes == one.document.total
        assert one.balances


def test_the_first_run_is_told_before_it_happens(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    told = ask(world, lambda office: office.first_run(request))
    assert not world.servers.alegra.log.posted("/invoices")
    set_up(world, HOTMART_NAME)
    [report] = world.sync()
    # what only Alegra can say (a customer that is no client) shows at the run itself
    assert len(told.documents) + told.held == report.created + report.held
    assert 0 <= len(told.documents) - report.created <= 1
    assert (told.waiting, told.recognised) == (report.waiting, 0)
    assert sum(told.money.values()) > 0
    assert ask(world, lambda office: office.first_run(request)).recognised == report.created


@pytest.mark.parametrize(("key", "final"), [("86111500", True), ("86111500", False), ("", True), ("", False)])
def test_what_is_announced_with_new_items_is_what_is_made(world: World, key: str, final: bool) -> None:
    """A bundle, whose product key only the merchant can tell."""
    request = request_of(world, MEXICO_NAME)
    request = replace(request, rules=replace(request.rules, create_missing=False, final=final))
    store = ask(world, lambda office: office.check_store(request.store, request.store_settings, request.secrets))
    known = ask(world, lambda office: office.catalogue(request.alegra_user, request.secrets["token"]))
    tax = next(tax for tax in known.taxes if tax.percentage == 16)
    items = [
        item if item.product_key else replace(item, product_key=key)
        for product in store.products
        for item in [new_item(request.store, product, known.company, tax)]
        if product.product_id not in request.rules.product_links
    ]
    shown = ask(world, lambda office: office.preview(request, 50, items=items))
    told = ask(world, lambda office: office.first_run(request, items=items))
    assert world.servers.alegra.log.posted("/items") == []
    result = ask(world, lambda office: office.set_up(request, items=items))
    [report] = world.sync()
    held = [trouble.problem.kind for trouble in report.problems]
    assert (Kind.PRODUCT_KEY_MISSING in held) is (final and not key)
    late = held.count(Kind.CUSTOMER_USE_REGIME)  # the customer is looked up when his document is made
    assert (len(told.documents), told.held) == (report.created + late, report.held - late)
    assert result.items is not None
    assert any(line.new for one in shown if one.document for line in one.document.lines)
    books = company(world, MEXICO_NAME)
    rows = {row.key.sale_id: row for row in world.engine.ledger.rows(roles=("document",), has_id=True)}
    for one in shown:
        row = rows.get(one.sale.sale_id)
        if row is not None:
            assert one.document is not None, one.problems
            assert Decimal(str(books.shown("invoices", row.alegra_id)["total"])) == one.document.total


def test_a_sale_that_lacks_something_says_what(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    bare = replace(request, rules=replace(request.rules, product_links={}, create_missing=False, default_tax=""))
    shown = ask(world, lambda office: office.preview(bare, 30))
    kinds = {problem.kind for one in shown for problem in one.problems if one.document is None}
    assert kinds & {Kind.PRODUCT_NOT_LINKED, Kind.PRODUCT_WITHOUT_TAX}


def test_a_sale_stands_beside_its_document(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = next(row for row in world.engine.ledger.rows(roles=("document",), has_id=True))
    [shown] = ask(world, lambda office: office.preview_of(HOTMART_NAME, [row.key.sale_id, "unknown"]))
    assert shown.standing is not None
    assert (shown.row_id, shown.standing.id, shown.state) == (row.id, row.alegra_id, row.state)
    assert shown.document is not None
    assert shown.document.total == shown.standing.total


def test_simulating_writes_nothing(world: World) -> None:
    set_up(world, HOTMART_NAME)
    report = ask(world, lambda office: office.simulate(HOTMART_NAME))
    assert report.documents
    assert world.engine.ledger.rows() == []
