"""A disk without room, at every single write of a run, by two means: pages (SQLite's own limit), and bytes (the
system refuses to let the file grow, also in the middle of a write)."""

from __future__ import annotations

import resource
import struct
from collections.abc import Callable
from pathlib import Path

from alegra_desktop.domain.problem import Kind
from alegra_desktop.storage.database import FILE, Database
from tests.reliability.disk.apart import Case, Fault, Group, aside
from tests.reliability.disk.stage import Witness, check_whole, judge, kinds, ledger_file, moved, new_world, settle, sync
from tests.virtual import World

_MANY = 1_000_000_000
_FRAME = 24 + 4096  # a page in the write-ahead log, with its header
_TORN = 3000  # bytes of the failing write that still find room

Steps = Callable[[World, Callable[[], None]], None]


class Pages:
    """No page can be added to the ledger; what changes within its pages still fits."""

    def __init__(self, world: World) -> None:
        self._world = world

    def fill(self) -> None:
        (count,) = self._database.one("PRAGMA page_count") or (0,)
        self._database.execute(f"PRAGMA max_page_count = {count}")

    def empty(self) -> None:
        self._database.execute(f"PRAGMA max_page_count = {_MANY}")

    @property
    def _database(self) -> Database:
        return self._world.engine.ledger._database


class Bytes:
    """No file grows beyond where the write-ahead log is written to next, but for `torn` bytes."""

    def __init__(self, world: World, torn: int = 0) -> None:
        self._world, self._torn = world, torn

    def fill(self) -> None:
        index = ledger_file(self._world).with_name(FILE + "-shm").read_bytes()
        (frames,) = struct.unpack_from("=I", index, 16)  # mxFrame, https://sqlite.org/walformat.html
        room = 32 + frames * _FRAME + self._torn if frames else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))

    def empty(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


Disk = Pages | Bytes
_DISKS: dict[str, Callable[[World], Disk]] = {
    "no page": Pages,
    "no byte": Bytes,
    "half a write": lambda world: Bytes(world, _TORN),
}


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


def _case(world: World, moment: str, nth: int, disk: str, lasting: bool) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "computer")
        drive, hit = _DISKS[disk](world), []
        witness = Witness(world)

        def look(n: int) -> None:
            if n == nth:
                hit.append(n)
                drive.fill()
            elif n == nth + 1 and not lasting:
                drive.empty()

        _MOMENTS[moment](world, look)
        reports = sync(world)
        drive.empty()
        assert hit
        faults = [("silent", f"{kind}") for kind in kinds(reports) - {Kind.DISK_FULL}]
        if disk != "no page" and Kind.DISK_FULL not in kinds(reports):
            faults.append(("silent", "nobody was told that the disk is full"))
        if any(report.error is not None and report.exit_code != 3 for report in reports):
            faults.append(("other", "not exit code 3"))
        faults += check_whole(ledger_file(world))
        if nth % 2:  # the program is started anew, or (its window) goes on
            world.restart()
        faults += settle(world)
        return faults + witness.faults + judge(world) + check_whole(ledger_file(world))

    return run


def _group(what: str, moment: str, every: int) -> Group:
    def prepare(folder: Path) -> list[Case]:
        world = new_world(folder / "computer")
        world.close()
        count = aside(lambda: _count(world, folder / "counted", moment))
        return [
            Case(f"{moment} {nth}, {disk}{', lasting' if lasting else ''}", _case(world, moment, nth, disk, lasting))
            for nth in range(1, count + 1)
            for disk in _DISKS
            for lasting in (True, False)
        ]

    return Group(what, prepare, every)


GROUPS = [
    _group("disk full at a write", "write", 41),
    _group("disk full when an answer is to be kept", "answer", 7),
]
