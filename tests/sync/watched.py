"""A schedule at work in virtual time, and what it told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.sync.events import RunEnded
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.schedule import Agenda, Schedule, Turn
from tests.virtual import VirtualLoop, World

MINUTE = 60.0


class Watched:
    """A schedule at work, and what it told."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.agendas: list[Agenda] = []
        self.schedule = Schedule(world.engine, self.agendas.append)
        world.events.clear()

    def during(self, story: Callable[[Watched], Awaitable[None]]) -> None:
        async def live() -> None:
            running = asyncio.ensure_future(self.schedule.run())
            try:
                await story(self)
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)

        self.world._run(live())

    @property
    def reports(self) -> list[Report]:
        return [event.report for event in self.world.events if isinstance(event, RunEnded)]

    def turn(self, name: str = HOTMART_NAME) -> Turn:
        turn = self.agendas[-1].of(name)
        assert turn is not None
        return turn


def timers() -> int:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    waiting: list[asyncio.TimerHandle] = loop._scheduled  # type: ignore[attr-defined]
    return sum(not timer.cancelled() for timer in waiting)


def set_interval(world: World, minutes: int, name: str = HOTMART_NAME) -> None:
    one = world.engine.integration(name)
    world.engine.ledger.save_integration(replace(one, rules=replace(one.rules, interval_minutes=minutes)))


async def rest(seconds: float) -> None:
    await asyncio.sleep(seconds)
