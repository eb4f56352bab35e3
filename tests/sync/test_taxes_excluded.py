"""Excluded goods: no tax on the line, but only by the merchant's word; exempt ones name their tax of 0 %."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.catalog import EXCLUDED
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from tests.sync.books import company, documents_of, one, set_up
from tests.sync.desk import ask, item, refused
from tests.virtual import World

GUIDE, EXEMPT = 5400003, 698441  # an item without any tax, and one with Alegra's tax of 0 %
NO_DEFAULT = {'default = "4"': 'default = ""'}


def sale_of(world: World, product: int) -> Any:
    sales = [s for s in world.servers.hotmart.sales_of(CLIENT_ID) if s.product_id == product]
    return next(s for s in sales if s.status in ("APPROVED", "COMPLETE"))


def lines_of(world: World, sale_id: str) -> tuple[Decimal, list[Any]]:
    """Total and the taxes of each line of the sale's one document."""
    [(resource, record)] = documents_of(world, HOTMART_NAME, sale_id)
    shown = company(world, HOTMART_NAME).shown(resource, record["id"])
    return Decimal(shown["total"]), [[tax["id"] for tax in line["tax"]] for line in shown["items"]]


def problem_of(world: World, sale_id: str) -> Kind | None:
    [row] = [r for r in world.engine.ledger.rows(roles=("document",)) if r.key.sale_id == sale_id]
    return row.problem.kind if row.problem is not None else None


def test_nothing_goes_out_without_tax_unless_the_merchant_said_so(world: World) -> None:
    set_up(world, HOTMART_NAME, **NO_DEFAULT)
    sale = sale_of(world, GUIDE)
    world.sync()
    assert problem_of(world, sale.transaction) is Kind.PRODUCT_WITHOUT_TAX
    before = ask(world, lambda office: office.link(HOTMART_NAME, taxes={str(GUIDE): EXCLUDED}))
    world.sync()
    assert lines_of(world, sale.transaction) == (sale.value, [[]])
    ask(world, lambda office: office.restore_links(HOTMART_NAME, before, taxes=[str(GUIDE)]))
    assert one(world.sync()).error is None  # what stands, stands


def test_exempt_names_its_tax_and_excluded_none(world: World) -> None:
    set_up(world, HOTMART_NAME, **{"[taxes]": f'[taxes.links]\n"{GUIDE}" = "excluded"\n\n[taxes]'})
    world.sync()
    excluded, exempt = sale_of(world, GUIDE), sale_of(world, EXEMPT)
    assert lines_of(world, excluded.transaction) == (excluded.value, [[]])
    assert lines_of(world, exempt.transaction) == (exempt.value, [["1"]])


def test_excluded_by_default_speaks_for_items_without_a_tax_only(world: World) -> None:
    set_up(world, HOTMART_NAME, **{'default = "4"': 'default = "excluded"'})
    world.sync()
    guide, course = sale_of(world, GUIDE), sale_of(world, 5300004)
    assert lines_of(world, guide.transaction)[1] == [[]]
    assert lines_of(world, course.transaction)[1] == [["6"]]


def test_excluded_here_and_taxed_in_alegra_is_a_contradiction(world: World) -> None:
    set_up(world, HOTMART_NAME, **{"[taxes]": f'[taxes.links]\n"{EXEMPT}" = "excluded"\n\n[taxes]'})
    world.sync()
    sale = sale_of(world, EXEMPT)
    assert problem_of(world, sale.transaction) is Kind.TAX_CONTRADICTS


def test_a_word_that_is_no_tax_is_refused(world: World) -> None:
    set_up(world, HOTMART_NAME)
    problem = refused(world, lambda office: office.link(HOTMART_NAME, taxes={str(GUIDE): "exempt"}))
    assert problem.kind is Kind.SETTING_GONE
    rules = world.engine.integration(HOTMART_NAME).rules
    wrong = replace(rules, default_tax="exempt")
    assert refused(world, lambda office: office.change_rules(HOTMART_NAME, wrong)).kind is Kind.SETTINGS_WRONG


@pytest.mark.parametrize("tax", ["", "4"])
def test_a_new_item_remembers_whether_it_was_to_have_no_tax(world: World, tax: str) -> None:
    set_up(world, HOTMART_NAME)
    plan = item("REF-4713431-HM", tax, product_id="4713431")
    ask(world, lambda office: office.create_items(HOTMART_NAME, [plan]))
    rules = world.engine.integration(HOTMART_NAME).rules
    assert rules.tax_links == ({} if tax else {"4713431": EXCLUDED})
    made = company(world, HOTMART_NAME).first("items", reference="REF-4713431-HM")
    assert [one["id"] for one in made["tax"]] == ([tax] if tax else [])
    world.sync()
    assert lines_of(world, sale_of(world, 4713431).transaction)[1] == [[tax] if tax else []]


def test_a_final_invoice_without_tax_is_issued_as_it_was_sent(world: World) -> None:
    links = {"[taxes]": f'[taxes.links]\n"{GUIDE}" = "excluded"\n\n[taxes]', 'state = "draft"': 'state = "final"'}
    set_up(world, HOTMART_NAME, **links)
    world.sync(wait=True)
    sale = sale_of(world, GUIDE)
    [row] = [r for r in world.engine.ledger.rows(roles=("document",)) if r.key.sale_id == sale.transaction]
    assert (row.state, row.problem) == (State.ISSUED, None)


def test_the_story_tells_why_nothing_was_to_be_paid(world: World) -> None:
    set_up(world, HOTMART_NAME, **{"[taxes]": f'[taxes.links]\n"{GUIDE}" = "excluded"\n\n[taxes]'})
    world.sync()
    told = []
    for product in (GUIDE, EXEMPT):
        sale = sale_of(world, product).transaction
        [row] = [r for r in world.engine.ledger.rows(roles=("document",)) if r.key.sale_id == sale]
        told.append([e.details for e in world.engine.ledger.events(row_id=row.id) if e.name == "decided"][-1])
    assert told[0]["excluded"] == "Guía sin impuesto"
    assert told[1]["exempt"] == "Clase de fotografía"
