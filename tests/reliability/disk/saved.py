"""Backups made in the middle of a run, and put back after it; and a data folder that vanishes in the middle of one."""

from __future__ import annotations

import resource
from collections.abc import Callable
from pathlib import Path

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.storage.files import backups, restore
from alegra_desktop.storage.ledger import Ledger
from tests.reliability.disk.apart import Case, Fault, Group, aside
from tests.reliability.disk.moments import on_answer
from tests.reliability.disk.power import on_commit
from tests.reliability.disk.stage import (
    Witness,
    check_whole,
    judge,
    kinds,
    ledger_file,
    moved,
    new_world,
    set_up,
    settle,
    settle_restored,
    sync,
)
from tests.virtual import World


def _everything(ledger: Ledger) -> tuple[object, ...]:
    return ledger.integrations(), ledger.rows(), ledger.events(), ledger.history()


def _restored(world: World, nth: int) -> Callable[[Path], list[Fault]]:
    """Saved after the n-th commit, while requests are under way; the run goes on; then the backup is put back."""

    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "computer")
        witness, at_that_time = Witness(world), []

        def look(n: int) -> None:
            if n == nth:
                world.engine.ledger.backup("midway")
                at_that_time.append(_everything(world.engine.ledger))

        on_commit(world, look)
        faults = [("other", f"{kind}") for kind in kinds(sync(world))] + settle(world) + judge(world)
        world.close()
        [backup] = backups(world.folder)
        faults += check_whole(backup)
        restore(world.folder, backup)
        world.open()
        if [_everything(world.engine.ledger)] != at_that_time:
            faults.append(("lost", "the backup is not what the ledger was"))
        faults += settle_restored(world) + witness.faults
        return faults + judge(world, ever=False) + check_whole(ledger_file(world))

    return run


def _no_room_to_save(world: World, room: int) -> Callable[[Path], list[Fault]]:
    """A backup that finds no room says so, leaves nothing half done, and stops nothing."""

    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "computer")
        first = world.engine.ledger.backup("before")
        faults: list[Fault] = []
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        try:
            world.engine.ledger.backup("without room")
            faults.append(("silent", "it was saved where there was no room"))
        except ProblemError as error:
            if error.problem.kind is not Kind.DISK_FULL:
                faults.append(("silent", str(error)))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        if [*(world.folder / "backups").iterdir()] != [first]:
            faults.append(("other", "something half done was left"))
        return faults + check_whole(first) + settle(world) + judge(world)

    return run


def _backup_cases(folder: Path) -> list[Case]:
    world = new_world(folder / "computer")
    size = ledger_file(world).stat().st_size
    world.close()
    count = aside(lambda: _commits(moved(world, folder / "counted")))
    full = [Case(f"{room} bytes of room", _no_room_to_save(world, room)) for room in range(0, size, 16_384)]
    return [Case(f"commit {nth}", _restored(world, nth)) for nth in range(1, count + 1)] + full


def _commits(world: World) -> int:
    counted: list[int] = []
    on_commit(world, counted.append)
    sync(world)
    return len(counted)


def _vanishes(world: World, nth: int, how: str) -> Callable[[Path], list[Fault]]:
    """At the n-th answer. Whoever set it up does so again, or brings the folder back."""

    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "computer")
        aside_folder = folder / "aside"

        def look(n: int) -> None:
            if n == nth:
                world.folder.rename(aside_folder)

        on_answer(world, look)
        reports = sync(world)
        faults = [("silent", f"{kind}") for kind in kinds(reports) - {Kind.SETTINGS_WRONG}]
        if not kinds(reports):
            faults.append(("silent", "nobody was told that the ledger is gone"))
        world.close()
        if how == "brought back":
            aside_folder.rename(world.folder)
            world.open()
            return faults + settle(world) + judge(world)
        world.folder.mkdir()
        world.open()
        set_up(world)
        return faults + settle_restored(world) + judge(world, ever=False)

    return run


def _vanishing_cases(folder: Path) -> list[Case]:
    world = new_world(folder / "computer")
    world.close()
    count = aside(lambda: _answers(moved(world, folder / "counted")))
    return [
        Case(f"answer {nth}, {how}", _vanishes(world, nth, how))
        for nth in range(1, count + 1)
        for how in ("brought back", "set up again")
    ]


def _answers(world: World) -> int:
    counted: list[int] = []
    on_answer(world, counted.append)
    sync(world)
    return len(counted)


GROUPS = [
    Group("saved in the middle of a run, put back after it", _backup_cases, 41),
    Group("the data folder vanishes", _vanishing_cases, 17),
]
