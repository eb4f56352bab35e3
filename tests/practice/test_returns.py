"""What happens afterwards in the practice stores, so that whoever practises sees every kind of correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from alegra_desktop.domain.problem import Kind
from alegra_desktop.practice.returns import AFTER_SECONDS, RETURNS, Returns
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.practice.servers import PracticeServers
from tests.sync.books import set_up_both
from tests.virtual import VirtualClock, World

PROPOSED = {Kind.REFUND_OF_DRAFT, Kind.REFUND_OF_INVOICE, Kind.REFUND_PARTIAL, Kind.REFUND_OF_REMISSION}


def proposed(world: World) -> list[Kind]:
    """What is proposed about documents that stand, once every practice shop was read again."""
    reports = [report for _ in range(2) for report in world.sync()]
    noticed = world.engine.ledger.rows(noticed=True)
    assert [report.error for report in reports if report.error] == []
    return sorted(row.notice.kind for row in noticed if row.notice and row.notice.kind in PROPOSED)


@pytest.fixture
def world(tmp_path: Path) -> World:
    clock = VirtualClock()
    servers = PracticeServers(tmp_path / "practice", clock=clock, limit_per_minute=6000)
    world = World(tmp_path / "computer", servers, clock)
    set_up_both(world)
    return world


def test_every_kind_of_return_is_to_be_seen_once_a_document_stood_for_a_while(world: World) -> None:
    Returns(world.servers)
    world.sync()
    assert proposed(world) == []
    world.clock.seconds += AFTER_SECONDS + 3700
    assert proposed(world) == sorted(PROPOSED)
    world.clock.seconds += AFTER_SECONDS
    assert proposed(world) == sorted(PROPOSED)  # each happens once
    Returns(world.servers)  # and is remembered when the servers start anew
    assert proposed(world) == sorted(PROPOSED)
    assert len(RETURNS) == len(PROPOSED)
    world.close()
    world.servers.stop()


def test_nothing_comes_back_where_nobody_practises(world: World) -> None:
    world.sync()
    world.clock.seconds += AFTER_SECONDS + 3700
    assert proposed(world) == []
    assert {one.name for one in world.engine.ledger.integrations()} == {HOTMART_NAME, MASTERSHOP_NAME}
    world.close()
    world.servers.stop()
