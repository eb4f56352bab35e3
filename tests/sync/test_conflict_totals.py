"""What is left of several documents must come to the sale's total, whoever made them and however they were found."""

from __future__ import annotations

from typing import Any

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME
from tests.sync.books import company, one, set_up
from tests.sync.test_review import draft_of, keep_only, lose_ledger, row_of
from tests.virtual import World


def _twice_as_much(world: World, sale: str) -> str:
    """Somebody's open copy of the draft with one piece more; its id."""
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    copy = str(books.clone("invoices", draft["id"]))
    _double(world, copy, draft)
    books.open(copy)
    return copy


def _double(world: World, invoice: str, draft: dict[str, Any]) -> None:
    lines = [{**draft["lines"][0], "quantity": 2}]
    company(world, HOTMART_NAME).edit("invoices", invoice, lines=lines, total=2 * draft["total"])


def _held_for_its_total(row: Row) -> bool:
    return row.state is State.HELD and row.problem is not None and row.problem.kind is Kind.TOTAL_DIFFERS


def test_a_conflict_of_a_ledger_that_was_lost_knows_what_the_sale_comes_to(world: World) -> None:
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    total, first = row_of(world, sale).total, row_of(world, sale).alegra_id
    copy = _twice_as_much(world, sale)
    lose_ledger(world)
    set_up(world, HOTMART_NAME)
    assert one(world.sync()).conflict == 1
    assert row_of(world, sale).total == total
    company(world, HOTMART_NAME).delete("invoices", first)
    report = one(world.sync())
    assert report.conflict == 0
    assert row_of(world, sale).alegra_id == copy
    assert _held_for_its_total(row_of(world, sale))


def test_a_total_that_differed_before_the_conflict_differs_after_it(world: World) -> None:
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    row, draft = row_of(world, sale), draft_of(world, sale)
    _double(world, row.alegra_id, draft)
    world.engine.ledger.move(row, State.HELD, "read", problem=Problem(Kind.TOTAL_DIFFERS, row.alegra_id))
    world.sync()
    assert _held_for_its_total(row_of(world, sale))
    copy = _twice_as_much(world, sale)
    assert one(world.sync()).conflict == 1
    company(world, HOTMART_NAME).delete("invoices", copy)
    world.sync()
    assert row_of(world, sale).alegra_id == row.alegra_id
    assert _held_for_its_total(row_of(world, sale))
