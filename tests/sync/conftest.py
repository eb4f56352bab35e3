"""Worlds for the engine's tests: practice servers in process, virtual time, one or more computers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alegra_desktop.practice.servers import PracticeServers
from tests.virtual import VirtualClock, World

MakeWorld = Callable[..., World]


@pytest.fixture
def make_world(tmp_path: Path) -> Iterator[MakeWorld]:
    """`make_world(faults="", beside=world)`: a computer with fresh servers, or one more beside another."""
    made: list[World] = []

    def make(
        *, faults: str = "", beside: World | None = None, seed: int = 1, limit: int = 6000, latency: float = 0.01
    ) -> World:
        clock = beside.clock if beside else VirtualClock(seed)
        servers = (
            beside.servers
            if beside
            else PracticeServers(None, clock=clock, faults=faults, seed=seed, limit_per_minute=limit)
        )
        world = World(tmp_path / f"computer{len(made)}", servers, clock, lambda: latency)
        made.append(world)
        return world

    yield make
    for world in made:
        world.close()


@pytest.fixture
def world(make_world: MakeWorld) -> World:
    return make_world()
