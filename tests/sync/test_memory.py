"""What a run remembers for the next one: a value that the program cannot have written is a damaged ledger."""

from __future__ import annotations

import shutil
from datetime import timedelta

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
    ("numbering", "[]"),
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


def test_a_backup_is_made_once_a_week(world: World) -> None:
    set_up(world, HOTMART_NAME)
    backups = world.folder / "backups"
    for days, kept in ((0, 0), (6, 0), (1, 1), (1, 1), (7, 2)):
        world.clock.jump += timedelta(days=days)
        assert one(world.sync()).error is None
        assert len(list(backups.glob("*weekly*.sqlite3"))) == kept
    world.close()
    shutil.copy(max(backups.iterdir()), world.folder / "ledger.sqlite3")
    world.open()
    assert one(world.sync()).created == 0
    check_books(world, HOTMART_NAME)


def test_a_backup_that_cannot_be_made_stops_nothing(world: World, caplog: pytest.LogCaptureFixture) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    world.clock.jump += timedelta(days=8)
    shutil.rmtree(world.folder / "backups", ignore_errors=True)
    (world.folder / "backups").write_text("a file in its place")
    assert one(world.sync()).error is None
    assert "no backup was made" in caplog.text
