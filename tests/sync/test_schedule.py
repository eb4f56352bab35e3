"""When integrations run by themselves: nothing while idle, sooner after a passing problem, stopped in order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.engine import UNFINISHED
from tests.sync.books import check_books, one, set_up, set_up_both
from tests.sync.conftest import MakeWorld
from tests.sync.watched import MINUTE, Watched, rest, set_interval, timers
from tests.virtual import World


def test_each_interval_one_run_and_nothing_in_between(world: World) -> None:
    set_up(world, HOTMART_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(MINUTE)
        assert len(watched.reports) == 1
        assert watched.reports[0].created > 0
        sent = len(world.transport.sent)
        for _ in range(13):
            assert timers() == 1  # the schedule's one nap
            await rest(MINUTE)
        assert len(world.transport.sent) == sent
        assert len(watched.reports) == 1
        await rest(3 * MINUTE)
        assert len(watched.reports) == 2
        assert watched.reports[1].created == 0

    watched.during(story)
    check_books(world, HOTMART_NAME)


def test_without_an_interval_it_runs_only_when_asked_and_sets_no_timer(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_interval(world, 0)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(24 * 60 * MINUTE)
        assert timers() == 0
        assert not world.events
        assert watched.turn().next_at is None
        watched.schedule.sync_now([HOTMART_NAME, "unknown"])
        assert watched.turn().queued
        await rest(10 * MINUTE)
        assert len(watched.reports) == 1

    watched.during(story)


def test_one_after_the_other(world: World) -> None:
    set_up_both(world)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        watched.schedule.sync_now()
        await rest(10 * MINUTE)

    watched.during(story)
    assert [report.integration for report in watched.reports] == [HOTMART_NAME, MASTERSHOP_NAME]
    assert max(sum(turn.running for turn in agenda.turns) for agenda in watched.agendas) == 1


def test_a_pause_is_kept_by_the_ledger_and_ends_by_itself(world: World) -> None:
    set_up(world, HOTMART_NAME)
    first = Watched(world)

    async def pause(first: Watched) -> None:
        await rest(MINUTE)
        first.schedule.pause(HOTMART_NAME, world.clock.now() + timedelta(hours=1))

    first.during(pause)
    world.restart()
    second = Watched(world)

    async def wait(second: Watched) -> None:
        await rest(55 * MINUTE)
        assert not second.reports
        assert second.turn().paused_until is not None
        second.schedule.sync_now([HOTMART_NAME])  # his own click is no automatic run
        await rest(MINUTE)
        assert len(second.reports) == 1
        await rest(20 * MINUTE)
        assert len(second.reports) == 2
        assert second.turn().paused_until is None
        second.schedule.pause(HOTMART_NAME, None)
        await rest(48 * 60 * MINUTE)
        assert len(second.reports) == 2
        second.schedule.resume(HOTMART_NAME)
        await rest(MINUTE)
        assert len(second.reports) == 3

    second.during(wait)


def test_after_a_passing_problem_it_looks_sooner_and_says_since_when(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_interval(world, 60)
    plan = world.servers.faults
    plan.replace("http-503@GET /company")
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        began = world.clock.now()
        await rest(5 * MINUTE)
        assert len(watched.reports) == 3  # at once, and every two minutes
        errors = [report.error.kind for report in watched.reports if report.error is not None]
        assert errors == [Kind.ALEGRA_DOWN] * 3
        since = watched.turn().troubled_since
        assert since is not None
        assert since - began < timedelta(minutes=1)
        plan.replace("")
        await rest(3 * MINUTE)
        assert watched.reports[-1].error is None
        assert watched.turn().troubled_since is None
        runs = len(watched.reports)
        await rest(50 * MINUTE)
        assert len(watched.reports) == runs

    watched.during(story)


def test_a_computer_that_slept_makes_up_for_it_within_a_minute(world: World) -> None:
    set_up(world, HOTMART_NAME)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        await rest(2 * MINUTE)
        assert len(watched.reports) == 1
        world.clock.jump += timedelta(hours=8)
        await rest(1.5 * MINUTE)
        assert len(watched.reports) == 2

    watched.during(story)


def test_what_is_unfinished_never_runs(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.engine.ledger.remember(world.engine.integration(HOTMART_NAME).id, UNFINISHED, "yes")
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        watched.schedule.sync_now([HOTMART_NAME])
        await rest(60 * MINUTE)
        assert not world.events
        assert watched.turn().unfinished

    watched.during(story)


def test_a_run_that_is_ended_early_does_not_say_that_all_is_well_again(make_world: MakeWorld) -> None:
    world = make_world(latency=0.05)
    set_up_both(world)
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        set_interval(world, 0, name)
    before = Problem(Kind.OFFLINE)
    world.engine.ledger.stop_integration(world.engine.integration(HOTMART_NAME).id, before)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        watched.schedule.sync_now([HOTMART_NAME])
        await rest(0.02)
        watched.schedule.stop()
        await rest(1.0)

    watched.during(story)
    assert watched.reports[-1].halted
    assert world.engine.integration(HOTMART_NAME).stopped == before
    assert one(world.sync(HOTMART_NAME)).error is None
    assert world.engine.integration(HOTMART_NAME).stopped is None


@pytest.mark.parametrize("after", [0.02, 0.3, 0.7, 1.0, 1.4, 2.5])
def test_stopped_in_order_at_any_moment(make_world: MakeWorld, after: float) -> None:
    world = make_world(latency=0.05)
    set_up_both(world)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        watched.schedule.sync_now()
        await rest(after)
        running = [turn.integration for turn in watched.agendas[-1].turns if turn.running]
        assert running
        watched.schedule.stop()
        assert watched.turn(running[0]).stopping
        await rest(1.0)
        assert not any(turn.running or turn.stopping or turn.queued for turn in watched.agendas[-1].turns)

    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        set_interval(world, 0, name)
    watched.during(story)
    last = watched.reports[-1]
    assert (last.halted, last.error) == (True, None)
    assert world.engine.integration(last.integration).stopped is None
    # what was under way has been answered: nothing is left to be looked for
    assert not world.engine.ledger.rows(states=(State.SENDING, State.UNKNOWN))
    counted = world.engine.ledger.runs(world.engine.integration(last.integration).id, 1)[0]
    assert counted.counts["halted"] is True
    for report in world.sync(wait=True):
        assert (report.error, report.busy, report.halted) == (None, 0, False)
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)


def test_an_unanswered_creation_is_looked_for_after_its_rest_not_after_the_interval(make_world: MakeWorld) -> None:
    world = make_world(faults="commit-then-drop@POST /invoices#3")
    set_up(world, HOTMART_NAME)
    set_interval(world, 600)
    watched = Watched(world)

    async def story(watched: Watched) -> None:
        for _ in range(12):
            await rest(MINUTE)
        assert len(watched.reports) > 1

    watched.during(story)
    assert watched.reports[-1].unknown == 0
    check_books(world, HOTMART_NAME)
