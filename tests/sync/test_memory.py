"""What a run remembers for the next one: a value that the program cannot have written is a damaged ledger."""

from __future__ import annotations

import pytest

from alegra_desktop.domain.problem import Kind
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from tests.sync.books import check_books, one, set_up
from tests.virtual import World

BROKEN = [
    ("caught_since", "2026-10-\x126"),
    ("read_since", "yesterday"),
    ("deep", "2026-10-01T00:00:00"),
    ("floors", '[["2026-10-01"]]'),
    ("listed_days", "[1]"),
    ("strangers", "[{}]"),
    ("changed", "7"),
    ("cutoff", '["'),
]


@pytest.mark.parametrize(("name", "value"), BROKEN)
def test_a_memory_nobody_wrote_stops_the_run_by_its_name(world: World, name: str, value: str) -> None:
    shop = MASTERSHOP_NAME if name == "listed_days" else HOTMART_NAME  # only remissions are listed by days
    set_up(world, shop)
    world.sync()
    [integration] = world.engine.ledger.integrations()
    before = world.engine.ledger.memory(integration.id, name)
    world.engine.ledger.remember(integration.id, name, value)
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind is Kind.DATABASE_DAMAGED
    world.restart()
    world.engine.ledger.remember(integration.id, name, before)
    assert one(world.sync()).created == 0
    check_books(world, shop)
