"""Ledgers of other versions: newer ones and other programs' are left alone; each older one is brought up to date with
its data, and a sync creates nothing twice, also if bringing it up to date was cut short.

The ledger of version n is made by the steps up to n and filled from a ledger of today, table by table, with the
columns both have. Beyond the versions that exist a step of the future is tried on today's ledger.
"""

from __future__ import annotations

import resource
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.storage.database import APPLICATION_ID, open_database
from alegra_desktop.storage.files import FILE, backups
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.storage.migrations import MIGRATIONS, Execute, Migration
from alegra_desktop.storage.tables import TABLES
from tests.reliability.disk.apart import Case, Fault, Group
from tests.reliability.disk.power import Power
from tests.reliability.disk.stage import check_whole, judge, ledger_file, new_world, settle, sync
from tests.virtual import World

NEWEST = len(MIGRATIONS)


def future(execute: Execute) -> None:
    """A step such as will come: a column, an index, and every row written anew."""
    execute("ALTER TABLE outbox ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    execute("UPDATE outbox SET colour = 'of ' || sale_id")
    execute("CREATE INDEX outbox_colour ON outbox (colour)")


class PowerCut(Exception):
    """In the middle of a step."""


def broken(execute: Execute) -> None:
    future(execute)
    raise PowerCut


def downgrade(today: Path, old: Path, version: int) -> None:
    """Write the ledger `old` at schema `version` with the rows of today's ledger."""
    old.parent.mkdir(parents=True)
    old.touch(0o600)
    with closing(sqlite3.connect(old, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        for step in MIGRATIONS[:version]:
            step(raw.execute)
        raw.execute("ATTACH ? AS today", (str(today),))
        for table in [*(model._meta.table_name for model in TABLES), "search"]:
            _fill(raw, table)
        raw.execute("DETACH today")
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version = {version}")


def _fill(raw: sqlite3.Connection, table: str) -> None:
    def columns(schema: str) -> list[str]:
        return [one[0] for one in raw.execute("SELECT name FROM pragma_table_info(?, ?)", (table, schema))]

    both = [name for name in columns("main") if name in columns("today")]
    if not both:
        return  # there was no such table yet
    if table == "search":
        raw.execute("INSERT INTO search (search) VALUES ('rebuild')")
    else:
        raw.execute(f"INSERT INTO main.{table} ({', '.join(both)}) SELECT {', '.join(both)} FROM today.{table}")


def _rows(file: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as raw:
        return raw.execute("SELECT id, sale_id, role, state, alegra_id, body FROM outbox ORDER BY id").fetchall()


# --- older ------------------------------------------------------------------------------------------------------------


def _older(world: World, ledger: Path, version: int, steps: Sequence[Migration]) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        downgrade(ledger / FILE, folder / "old" / FILE, version)
        before = _rows(folder / "old" / FILE)
        _open_with(world, folder / "old", steps)
        faults = [] if _rows(ledger_file(world)) == before else [("lost", "rows are not what they were")]
        saved = backups(world.folder)
        if len(saved) != len(steps) - version:
            faults.append(("other", f"{len(saved)} backups for {len(steps) - version} steps"))
        faults += [("other", "the backup is not what was") for file in saved[-1:] if _rows(file) != before]
        return faults + settle(world) + judge(world) + check_whole(ledger_file(world))

    return run


def _open_with(world: World, folder: Path, steps: Sequence[Migration]) -> None:
    """Open the world's computer in this folder, with a program that knows these steps."""
    world.folder = folder
    database = open_database(folder, world.clock.now, migrations=steps)
    if len(steps) == NEWEST:
        database.close()
        world.open()
        return
    # The newer program is this one in everything but the schema.
    elsewhere = folder.with_name("elsewhere")
    world.folder = elsewhere
    elsewhere.mkdir()
    world.open()
    world.close()
    world.folder = folder
    world.engine.ledger = Ledger(database)


def _cut_short(world: World, ledger: Path, how: str) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        old = shutil.copytree(ledger, folder / "old")
        before = _rows(old / FILE)
        faults = _fail(world, old, how)
        world.folder = old
        world.open()  # the old program still can
        if _rows(ledger_file(world)) != before:
            faults.append(("lost", "rows are not what they were"))
        with closing(sqlite3.connect(ledger_file(world))) as raw:
            if raw.execute("PRAGMA user_version").fetchone() != (NEWEST,):
                faults.append(("other", "the version moved"))
        return faults + settle(world) + judge(world) + check_whole(ledger_file(world))

    return run


def _fail(world: World, old: Path, how: str) -> list[Fault]:
    steps = (*MIGRATIONS, broken if how == "crash" else future)
    if how.startswith("full"):
        room = int(how.split()[1]) * 16_384
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        open_database(old, world.clock.now, migrations=steps).close()
    except PowerCut:
        return []
    except ProblemError as error:
        return [] if error.problem.kind is Kind.DISK_FULL else [("silent", str(error))]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return [("other", "it did not fail")]


def _older_cases(folder: Path) -> list[Case]:
    world, ledger = _half_done(folder)
    steps = [(version, MIGRATIONS) for version in range(1, NEWEST + 1)]
    cases = [
        Case(f"schema {version} to {len(all_steps)}", _older(world, ledger, version, all_steps))
        for version, all_steps in [*steps, (NEWEST, (*MIGRATIONS, future))]
    ]
    size = (ledger / FILE).stat().st_size // 16_384
    return cases + [
        Case(f"{how} while it is brought up to date", _cut_short(world, ledger, how))
        for how in ("crash", *(f"full {n}" for n in range(size + 1)))
    ]


def _half_done(folder: Path) -> tuple[World, Path]:
    """A world whose power went in the middle of its run, and what its disk held."""
    world = new_world(folder / "computer")
    power, seen = Power(world, folder / "kept"), 0

    def arrived(moment: str, method: str, path: str) -> None:
        nonlocal seen
        seen += (moment, method) == ("after", "POST")
        if seen == 20:
            power.cut()

    world.servers.watch("alegra", arrived)
    power.sync()
    world.close()
    world.servers.apps["alegra"].hooks.clear()
    with closing(sqlite3.connect(folder / "kept" / FILE)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return world, folder / "kept"


# --- newer, and others' -----------------------------------------------------------------------------------------------


def _foreign(world: World, ledger: Path, pragma: str, kind: Kind, *, log: bool) -> Callable[[Path], list[Fault]]:
    """`log`: the other program did not close the file, and left its write-ahead log."""

    def run(folder: Path) -> list[Fault]:
        left = shutil.copytree(ledger, folder / "other")
        with closing(sqlite3.connect(left / FILE, isolation_level=None)) as raw:
            raw.execute(f"PRAGMA {pragma}")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if log:
                raw.execute("INSERT INTO memory VALUES (0, 'written', 'last')")
                left = shutil.copytree(left, folder / "left")
        return [fault for read_only in (False, True) for fault in _refused(left, world, kind, read_only)]

    return run


def _refused(folder: Path, world: World, kind: Kind, read_only: bool) -> list[Fault]:
    before = _files(folder)
    try:
        Ledger.open(folder, world.clock.now, read_only).close()
        faults = [("silent", "it was opened")]
    except ProblemError as error:
        faults = [] if error.problem.kind is kind else [("silent", str(error))]
    return faults if _files(folder) == before else [*faults, ("lost", "the file or its log was changed")]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob(FILE + "*") if not path.name.endswith("-shm")}


def _foreign_cases(folder: Path) -> list[Case]:
    world = new_world(folder / "computer")
    sync(world)
    world.close()
    return [
        Case(f"{pragma}{', not closed' if log else ''}", _foreign(world, world.folder, pragma, kind, log=log))
        for pragma, kind in (
            (f"user_version = {NEWEST + 1}", Kind.DATABASE_NEWER),
            ("user_version = 2147483647", Kind.DATABASE_NEWER),
            ("application_id = 252006673", Kind.DATABASE_DAMAGED),
            ("application_id = 0", Kind.DATABASE_DAMAGED),
        )
        for log in (False, True)
        if not (log and pragma.endswith(" 0"))  # only SQLite can tell, and it empties the log when it closes
    ]


GROUPS = [
    Group("older schemas brought up to date", _older_cases, 2),
    Group("newer schemas, other programs' files", _foreign_cases, 1),
]
