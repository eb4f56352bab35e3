"""The ledger's file in another hand: a write lock held longer than the program waits, a reader that never ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from alegra_desktop.domain.problem import Kind
from tests.reliability.disk.apart import Case, Fault, Group
from tests.reliability.disk.moments import group
from tests.reliability.disk.stage import Witness, check_whole, judge, ledger_file, moved, new_world, settle, sync
from tests.virtual import World

_AUTOMATIC = 1000 * (24 + 4096)  # bytes of log after which SQLite would tidy up


class WriteLock:
    """Another connection is in the middle of a transaction. The program's patience is a moment here."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._other = sqlite3.connect(ledger_file(world), isolation_level=None)
        world.engine.ledger._database.execute("PRAGMA busy_timeout = 10")

    def begin(self) -> None:
        self._other.execute("BEGIN IMMEDIATE")
        self._other.execute("UPDATE memory SET value = value || '!' WHERE name = 'of another'")

    def end(self) -> None:
        self._other.close()  # and what it had not committed is gone


def _endless_reader(world: World, again: bool) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        file = ledger_file(moved(world, folder / "computer"))
        log = file.with_name(file.name + "-wal")
        witness = Witness(world)
        with closing(sqlite3.connect(file, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            seen = reader.execute("SELECT count(*) FROM event").fetchone()
            faults = [("other", str(report.error)) for report in sync(world) if report.error is not None]
            if again:
                world.restart()
                faults += [("other", str(report.error)) for report in sync(world) if report.error is not None]
            if log.stat().st_size <= _AUTOMATIC:
                faults.append(("other", "the log did not grow: the reader was no hindrance"))
            if reader.execute("SELECT count(*) FROM event").fetchone() != seen:
                faults.append(("other", "the reader saw what came later"))
        faults += settle(world) + witness.faults + judge(world) + check_whole(file)
        world.close()
        return faults + ([("other", "the log stayed")] if log.exists() else [])

    return run


def _reader_cases(folder: Path) -> list[Case]:
    world = new_world(folder / "computer")
    world.close()
    return [
        Case("a reader during a run", _endless_reader(world, False)),
        Case("a reader during two runs and a restart", _endless_reader(world, True)),
    ]


_WAYS = {"write lock": WriteLock}

GROUPS = [
    group("ledger locked by another process at a write", "write", Kind.DATABASE_BUSY, _WAYS, 41),
    group("ledger locked when an answer is to be kept", "answer", Kind.DATABASE_BUSY, _WAYS, 11),
    Group("a reader that never ends", _reader_cases),
]
