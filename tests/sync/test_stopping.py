"""Cancel at any moment, crash at any moment: nothing is lost, nothing is repeated."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.waits import Waits
from tests.sync.books import check_books, set_up_both
from tests.sync.conftest import MakeWorld
from tests.virtual import VirtualClock


@pytest.mark.parametrize("after", [0.05, 0.2, 0.35, 0.5, 0.8, 1.2])
def test_cancelled_midway(make_world: MakeWorld, after: float) -> None:
    world = make_world(latency=0.05)
    set_up_both(world)

    async def cancelled() -> None:
        task = asyncio.ensure_future(world.engine.sync())
        await asyncio.sleep(after)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    world.clock.run(cancelled())
    assert not world.engine.ledger.rows(states=(State.SENDING,))
    for report in world.sync(wait=True):
        assert (report.error, report.busy) == (None, 0)
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)
    assert world.servers.alegra.most_documents_of_a_sale == 1


@pytest.mark.parametrize("after", [0.3, 0.7, 1.1, 1.9, 3.0])
def test_the_process_dies_midway(make_world: MakeWorld, after: float, caplog: pytest.LogCaptureFixture) -> None:
    world = make_world(latency=0.05)
    set_up_both(world)

    async def die() -> None:
        task = asyncio.ensure_future(world.engine.sync())
        await asyncio.sleep(after)
        world.close()  # from here on nothing more is written down
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    world.clock.run(die())
    world.open()
    for report in world.sync(wait=True):
        assert (report.error, report.busy) == (None, 0)
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)
    assert world.servers.alegra.most_documents_of_a_sale == 1


class _Hands(VirtualClock):
    """A clock moved by hand."""

    def monotonic(self) -> float:
        return self.seconds


def test_waits_count_from_the_last_of_close_start_and_wake() -> None:
    clock = _Hands()
    clock.seconds = 100.0
    waits = Waits(clock)
    assert waits.rest(1, "invoice", 10) == 10
    assert waits.rest(1, "remission", 10) == 30
    clock.seconds = 107.0
    waits.closed(1)
    assert waits.rest(1, "invoice", 10) == 10
    assert waits.rest(2, "invoice", 10) == 3
    clock.seconds = 120.0
    assert waits.rest(1, "invoice", 10) == 0
    clock.jump += timedelta(hours=1)  # the computer slept: the wall clock ran on alone
    assert waits.notice_sleep()
    assert waits.rest(1, "invoice", 10) == 10
    assert not waits.notice_sleep()


def test_a_wall_clock_set_back_shortens_no_wait() -> None:
    clock = _Hands()
    waits = Waits(clock)
    clock.jump -= timedelta(days=3)
    assert not waits.notice_sleep()
    assert waits.rest(1, "invoice", 10) == 10
