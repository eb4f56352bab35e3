"""A trouble that begins at one moment of a run and ends with it, or at the next such moment: at each moment once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from alegra_desktop.domain.problem import Kind
from tests.reliability.disk.apart import Case, Fault, Group, aside
from tests.reliability.disk.stage import Witness, check_whole, judge, kinds, ledger_file, moved, new_world, settle, sync
from tests.virtual import World


class Trouble(Protocol):
    """What happens to a world's disk, and how it passes."""

    def begin(self) -> None: ...

    def end(self) -> None:
        """Does nothing if it is over already."""
        ...


def on_begin(world: World, look: Callable[[int], None]) -> None:
    """`look(n)` is called just before the n-th transaction of the world's ledger begins."""
    connection, count = world.engine.ledger._database._peewee, 0
    begin = connection.begin

    def counted() -> None:
        nonlocal count
        count += 1
        look(count)
        begin()

    connection.begin = counted


def on_answer(world: World, look: Callable[[int], None]) -> None:
    """`look(n)` is called when Alegra has done what the n-th POST asked for, before it answers."""
    count = 0

    def done(moment: str, method: str, path: str) -> None:
        nonlocal count
        if (moment, method) == ("after", "POST"):
            count += 1
            look(count)

    world.servers.watch("alegra", done)


_MOMENTS = {"write": on_begin, "answer": on_answer}


def _count(world: World, folder: Path, moment: str) -> int:
    """How often the moment comes in a run that nothing disturbs."""
    seen = 0

    def look(n: int) -> None:
        nonlocal seen
        seen = n

    _MOMENTS[moment](moved(world, folder), look)
    assert kinds(sync(world)) == set()
    world.close()
    return seen


def _case(
    world: World, moment: str, nth: int, make: Callable[[World], Trouble], kind: Kind, *, lasting: bool, sure: bool
) -> Callable[[Path], list[Fault]]:
    """`sure`: no write succeeds while it lasts, so somebody must be told."""

    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "computer")
        trouble, hit = make(world), []
        witness = Witness(world)

        def look(n: int) -> None:
            if n == nth:
                hit.append(n)
                trouble.begin()
            elif n == nth + 1 and not lasting:
                trouble.end()

        _MOMENTS[moment](world, look)
        reports = sync(world)
        trouble.end()
        assert hit
        faults = [("silent", f"{other}") for other in kinds(reports) - {kind}]
        # A passing one may be over before this answer is kept: others are on their way as well.
        if sure and (lasting or moment == "write") and kind not in kinds(reports):
            faults.append(("silent", f"{kind} ended no run"))
        if any(report.error is not None and report.exit_code != 3 for report in reports):
            faults.append(("other", "not exit code 3"))
        faults += check_whole(ledger_file(world))
        if nth % 2:  # the program is started anew, or (its window) goes on
            world.restart()
        faults += settle(world)
        return faults + witness.faults + judge(world) + check_whole(ledger_file(world))

    return run


def group(
    what: str,
    moment: str,
    kind: Kind,
    ways: Mapping[str, Callable[[World], Trouble]],
    every: int,
    unsure: str = "",
) -> Group:
    """Every moment ("write" or "answer") with every way of the trouble, lasting and passing."""

    def prepare(folder: Path) -> list[Case]:
        world = new_world(folder / "computer")
        world.close()
        count = aside(lambda: _count(world, folder / "counted", moment))
        return [
            Case(
                f"{moment} {nth}, {way}{', lasting' if lasting else ''}",
                _case(world, moment, nth, ways[way], kind, lasting=lasting, sure=way != unsure),
            )
            for nth in range(1, count + 1)
            for way in ways
            for lasting in (True, False)
        ]

    return Group(what, prepare, every)
