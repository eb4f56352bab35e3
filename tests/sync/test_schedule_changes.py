"""What comes in between: the clock, settings, other commands, the end."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest

from alegra_desktop.domain.ledger import ITEM
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.office import Office
from tests.sync.books import check_books, set_up, set_up_both
from tests.sync.conftest import MakeWorld
from tests.sync.desk import item
from tests.sync.watched import MINUTE, Watched, rest, set_interval
from tests.virtual import World


def test_a_clock_set_back_delays_nothing_by_more_than_an_interval(world: World) -> None:
    set_up(world, HOTMART_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(2 * MINUTE)
        world.clock.jump -= timedelta(days=2)
        await rest(17 * MINUTE)
        assert len(watched.reports) == 2

    watched.during(story)


def test_a_last_run_in_the_future_delays_nothing_by_more_than_an_interval(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    world.clock.jump -= timedelta(days=2)
    world.restart()
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(17 * MINUTE)
        assert len(watched.reports) == 1

    watched.during(story)


def test_a_shorter_interval_counts_at_once(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_interval(world, 600)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(MINUTE)
        assert len(watched.reports) == 1
        set_interval(world, 10)
        watched.schedule.changed()
        await rest(11 * MINUTE)
        assert len(watched.reports) == 2
        set_interval(world, 0)
        watched.schedule.changed()
        await rest(600 * MINUTE)
        assert len(watched.reports) == 2

    watched.during(story)


def test_each_of_two_has_its_own_interval(world: World) -> None:
    set_up_both(world)
    set_interval(world, 10, HOTMART_NAME)
    set_interval(world, 30, MASTERSHOP_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(65 * MINUTE)

    watched.during(story)
    names = [report.integration for report in watched.reports]
    assert (names.count(HOTMART_NAME), names.count(MASTERSHOP_NAME)) == (7, 3)
    assert max(sum(turn.running for turn in agenda.turns) for agenda in watched.agendas) == 1


def test_asked_for_during_a_run_it_runs_once_more_afterwards(make_world: MakeWorld) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(0.5)
        assert watched.turn().running
        for _ in range(3):
            watched.schedule.sync_now([HOTMART_NAME])
        assert watched.turn().queued
        await rest(5 * MINUTE)

    watched.during(story)
    assert len(watched.reports) == 2
    assert [report.created for report in watched.reports][1] == 0
    check_books(world, HOTMART_NAME)


def test_paused_during_a_run_the_run_is_the_last(make_world: MakeWorld) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(0.5)
        assert watched.turn().running
        watched.schedule.pause(HOTMART_NAME, None)
        await rest(600 * MINUTE)
        assert [report.halted for report in watched.reports] == [False]

    watched.during(story)
    check_books(world, HOTMART_NAME)


def test_nothing_runs_after_the_end(make_world: MakeWorld) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(0.7)
        assert watched.turn().running

    watched.during(story)  # the schedule is cancelled in the middle of the run, as when the program quits
    sent = len(world.transport.sent)

    async def later() -> None:
        watched.schedule.sync_now([HOTMART_NAME])
        await rest(60 * MINUTE)

    world._run(later())
    assert len(world.transport.sent) == sent
    world.sync(wait=True)
    check_books(world, HOTMART_NAME)


def test_stopping_calls_off_the_run_that_waits_and_not_what_it_waits_for(make_world: MakeWorld) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    set_interval(world, 0)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        simulation = asyncio.ensure_future(Office(world.engine).simulate(HOTMART_NAME))
        await rest(0.2)
        watched.schedule.sync_now([HOTMART_NAME])
        await rest(0.2)
        assert watched.turn().running
        watched.schedule.stop()
        report = await simulation
        assert not report.halted
        assert report.documents
        await rest(10 * MINUTE)
        assert watched.reports == [report]
        assert not watched.turn().running
        assert not watched.turn().stopping

    watched.during(story)
    assert not world.servers.alegra.log.posted("/invoices")


def test_what_waits_for_its_turn_runs_with_the_settings_of_then(make_world: MakeWorld) -> None:
    """A run that waits behind another command knows what was changed, and by what name it goes, meanwhile."""
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    office = Office(world.engine)

    async def story() -> None:
        simulation = asyncio.ensure_future(office.simulate(HOTMART_NAME))
        await rest(0.2)
        waiting = asyncio.ensure_future(world.engine.sync(HOTMART_NAME))
        await rest(0.2)
        await office.rename(HOTMART_NAME, "Otra")
        set_interval(world, 77, "Otra")
        await simulation
        [report] = await waiting
        assert (report.integration, report.error) == ("Otra", None)
        assert report.created > 0

    world._run(story())
    assert world.engine.integration("Otra").rules.interval_minutes == 77
    assert world.engine.integration("Otra").stopped is None


def test_a_run_that_waits_for_a_removal_does_not_run(make_world: MakeWorld, caplog: pytest.LogCaptureFixture) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)
    set_interval(world, 0)
    watched = Watched(world)
    office = Office(world.engine)

    async def story(watched: Watched) -> None:
        simulation = asyncio.ensure_future(office.simulate(HOTMART_NAME))
        await rest(0.2)
        removal = asyncio.ensure_future(office.remove(HOTMART_NAME))
        watched.schedule.sync_now([HOTMART_NAME])
        await asyncio.gather(simulation, removal)
        await rest(MINUTE)
        assert len(watched.reports) == 1  # the simulation's
        assert watched.agendas[-1].turns == ()

    watched.during(story)
    warned = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert warned == ["a run could not begin: settings_wrong"]
    assert not world.servers.alegra.log.posted("/invoices")


def test_a_run_without_network_is_repeated_soon_and_catches_up(world: World) -> None:
    set_up_both(world)
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        set_interval(world, 60, name)
    world.servers.faults.replace("drop-before-commit@GET /company")
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(7 * MINUTE)
        assert {report.error.kind for report in watched.reports if report.error} <= {Kind.OFFLINE, Kind.ALEGRA_DOWN}
        tries = len(watched.reports)
        assert 4 <= tries <= 10  # both of them, every two minutes and no more often
        assert all(turn.troubled_since is not None for turn in watched.agendas[-1].turns)
        world.servers.faults.replace("")
        await rest(3 * MINUTE)
        assert len(watched.reports) == tries + 2

    watched.during(story)
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)


@pytest.mark.parametrize("after", [0.5, 1.0, 1.5, 2.0])
def test_called_off_while_items_are_made_the_made_ones_are_linked(make_world: MakeWorld, after: float) -> None:
    world = make_world(latency=0.05)
    set_up(world, HOTMART_NAME)

    async def story() -> None:
        plans = [item(f"REF-{n}") for n in range(40)]
        making = asyncio.ensure_future(Office(world.engine).create_items(HOTMART_NAME, plans))
        await rest(after)
        making.cancel()
        await asyncio.gather(making, return_exceptions=True)
        assert making.cancelled()

    world._run(story())
    made = world.engine.ledger.rows(roles=(ITEM,), states=(State.ISSUED,))
    links = world.engine.integration(HOTMART_NAME).rules.product_links
    assert {row.alegra_id for row in made} <= set(links.values())
    assert not world.engine.ledger.rows(states=(State.SENDING,))
