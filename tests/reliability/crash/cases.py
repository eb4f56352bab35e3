"""Playing a scenario: undisturbed, to learn its points and its end; or with deaths, whose end must be the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alegra_desktop.domain.ledger import Key, Row
from tests.reliability.crash.checks import Books, Finding, at_rest, differences, read_books, restless
from tests.reliability.crash.computer import Computer
from tests.reliability.crash.points import Crash
from tests.reliability.crash.scenarios import Scenario, Step, sync

_MEMORY = Path("/dev/shm")


@dataclass(frozen=True, slots=True)
class Plain:
    """An undisturbed pass: the names of its points, what a death at each leaves behind, and the books at its end."""

    names: tuple[str, ...]
    worlds: tuple[tuple[int, bool], ...]
    books: Books


@dataclass(frozen=True, slots=True)
class Played:
    """What was found wrong, and the points died at."""

    found: tuple[Finding, ...]
    died_at: tuple[str, ...]


@cache
def undisturbed(scenario: Scenario) -> Plain:
    """Play the scenario without a death. Raises `AssertionError` if even that ends badly."""
    with _built(scenario) as computer:
        computer.fuse.arm(0)
        if not computer.running:
            computer.open()
        before = _rows(computer)
        for step in scenario.story:
            step(computer)
        names, worlds = tuple(computer.fuse.names), tuple(computer.fuse.worlds)
        found = _end(scenario, computer, before)
        assert not found, found
        return Plain(names, worlds, read_books(computer, scenario.integration))


def play(scenario: Scenario, plain: Plain, *deaths: int) -> Played:
    """Play the scenario, dying at these points: the first counted in the story, each other from the start of the
    process that follows a death. The command that died is given again; stories end with a sync, one more follows."""
    with _built(scenario) as computer:
        todo: list[Step] = [*scenario.story, sync]
        left, died, found = list(deaths), [], list[Finding]()
        before: dict[Key, Row] = {}
        computer.fuse.arm(left.pop(0))
        while todo:
            try:
                if not computer.running:
                    computer.open()
                    before = _rows(computer)
                    found += [Finding("other", words) for words in scenario.half(computer)]
                todo[0](computer)
                del todo[0]
            except Crash:
                died.append(computer.fuse.names[-1])
                computer.bury(left.pop(0) if left else 0)
        computer.fuse.arm(0)  # a death chosen for later than this does not happen
        found += _end(scenario, computer, before)
        found += differences(plain.books, read_books(computer, scenario.integration))
        return Played(tuple(found), tuple(died))


def _rows(computer: Computer) -> dict[Key, Row]:
    return {row.key: row for row in computer.engine.ledger.rows()}


def _end(scenario: Scenario, computer: Computer, before: dict[Key, Row]) -> list[Finding]:
    once_more = list(restless(computer, scenario.integration))
    return [*at_rest(scenario, computer, before), *once_more]


@contextmanager
def _built(scenario: Scenario) -> Iterator[Computer]:
    """The scenario's prepared world, in memory where the system has a file system of memory."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        computer = scenario.build(Path(folder))
        computer.reports.clear()
        try:
            yield computer
        finally:
            computer.close()
