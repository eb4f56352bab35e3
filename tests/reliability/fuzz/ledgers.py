"""A ledger whose file is damaged, foreign or no database: told by name and left as it is, or still right."""

from __future__ import annotations

import atexit
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from tests.reliability.fuzz import garbage
from tests.reliability.fuzz.cases import Broken, Case
from tests.reliability.fuzz.garbage import Dice
from tests.reliability.fuzz.shop import BadLine, a_few, open_world
from tests.sync.books import marked, set_up
from tests.virtual import START

WAL, SHM = FILE + "-wal", FILE + "-shm"
#: What opening and reading may answer. The file is then kept for whoever can save it.
_TOLD = frozenset({Kind.DATABASE_DAMAGED, Kind.DATABASE_NEWER, Kind.DATABASE_BUSY, Kind.SETTINGS_WRONG})
Damage = Callable[[Dice, Path], str]


def run(case: Case) -> None:
    dice = case.dice()
    if dice.random() < 0.15:
        _run_with_servers(case, dice)
        return
    folder = case.folder / "data"
    shutil.copytree(_template(unclean=dice.random() < 0.4), folder)
    if dice.random() < 0.4:
        shutil.rmtree(folder / "backups", ignore_errors=True)
    _spoil(case, dice, folder)
    before = _contents(folder)
    if dice.random() < 0.2:
        _open_and_read(case, folder, read_only=True)
    told, opened = _open_and_read(case, folder)
    if told is not None:
        _left_as_it_was(folder, before, told, opened=opened)
        again, _ = _open_and_read(case, folder)
        if again is None or again.kind is not told.kind:
            raise Broken("silent", f"told as {told.kind} once, then as {again.kind if again else 'nothing'}")


def _open_and_read(case: Case, folder: Path, *, read_only: bool = False) -> tuple[Problem | None, bool]:
    """Everything that reads the ledger: the problem it ended with (None if there is none), and whether it opened."""
    opened = False
    try:
        with Ledger.open(folder, lambda: START, read_only=read_only) as ledger:
            opened = True
            _read_all(ledger)
            if not read_only:
                with ledger.batch():
                    ledger.remember(0, "fuzz", "1")
    except ProblemError as stop:
        case.named(stop.problem, "ledger")
        if stop.problem.kind not in _TOLD:
            raise Broken("other", f"told as {stop.problem.kind}") from stop
        return stop.problem, opened
    case.seen["readable"] += 1
    return None, opened


def _read_all(ledger: Ledger) -> None:
    ledger.rows()
    for one in ledger.integrations():
        ledger.sales(one.id)
        ledger.open_sales(one.id)
        ledger.standing(one.id)
        list(ledger.history(integration_id=one.id))
        ledger.memory(one.id, "floors")
        ledger.events()


def _contents(folder: Path) -> dict[str, bytes]:
    found = (folder / name for name in (FILE, WAL))
    return {path.name: path.read_bytes() for path in found if path.is_file()}


def _left_as_it_was(folder: Path, before: dict[str, bytes], told: Problem, *, opened: bool) -> None:
    """A file refused at the door is not changed; of a damaged one a copy is kept, with its log."""
    if FILE not in before:
        return
    file = folder / FILE
    if not file.is_file():
        raise Broken("lost", f"the ledger is gone ({told.kind})")
    copies = [path for path in (folder / "damaged").glob("*") if path.suffix == ".sqlite3"]
    # The log of an unclean file is played into it by SQLite itself before anybody can look.
    if not opened and WAL not in before and file.read_bytes() != before[FILE]:
        raise Broken("lost", f"a refused ledger was changed ({told.kind}: {told.details.get('words')})")
    if told.kind is Kind.DATABASE_DAMAGED and not copies:
        raise Broken("lost", f"no copy was kept ({told.details.get('words')})")
    if told.details.get("copy") and not Path(told.details["copy"]).is_file():
        raise Broken("silent", "the copy that is told of is not there")


# --- with everything around it ----------------------------------------------------------------------------------------


def _run_with_servers(case: Case, dice: Dice) -> None:
    """A whole run on a damaged ledger: ended by name, or right; in no case a second document."""
    name = dice.choice([HOTMART_NAME, MASTERSHOP_NAME])
    world = open_world(case.folder, case.seed, a_few(dice, name))
    set_up(world, name)
    world.sync(wait=True)
    before = marked(world, name)
    world.close()
    try:
        _spoil(case, dice, case.folder)
        _sync(case, world, name)
    finally:
        world.close()
    for sale, count in marked(world, name).items():
        if count > max(1, before[sale]):
            raise Broken("twice", f"{sale}: {count} documents after a run on a damaged ledger")


def _sync(case: Case, world: BadLine, name: str) -> None:
    try:
        world.open()
        reports = world.sync(wait=True)
    except ProblemError as stop:
        case.named(stop.problem, "run")
        return
    for report in reports:
        case.named(report.error, "run")
        for trouble in report.problems:
            case.named(trouble.problem, f"run, {trouble.sale}")


# --- a ledger to begin with -------------------------------------------------------------------------------------------


@lru_cache(maxsize=2)
def _template(*, unclean: bool) -> Path:
    """A folder with a ledger full of real rows, and a backup; an unclean one was not closed and has a log."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-ledger-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    world = open_world(
        folder / "world", 1, lambda servers: frozenset([*servers.hotmart.sales, *servers.mastershop.orders])
    )
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        set_up(world, name)
    world.sync(wait=True)
    world.engine.ledger.backup("before")
    if unclean:
        world.clock.seconds += 90_000
        world.sync()
        shutil.copytree(world.folder, folder / "copy")
    world.close()
    if not unclean:
        shutil.copytree(world.folder, folder / "copy")
    return folder / "copy"


# --- what may happen to it --------------------------------------------------------------------------------------------


def _spoil(case: Case, dice: Dice, folder: Path) -> None:
    damage = dice.choice(_DAMAGES)
    case.story.append(f"{damage.__name__}: {damage(dice, folder)}")


def _target(dice: Dice, folder: Path) -> Path:
    names = [name for name in (FILE, FILE, WAL, SHM) if (folder / name).exists() and (folder / name).stat().st_size]
    return folder / dice.choice(names or [FILE])


def bits(dice: Dice, folder: Path) -> str:
    """Some bits of any page."""
    file = _target(dice, folder)
    data = bytearray(file.read_bytes())
    for _ in range(dice.choice([1, 1, 3, 20, 200])):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)
    return file.name


def header(dice: Dice, folder: Path) -> str:
    """Bytes of the first hundred."""
    file = _target(dice, folder)
    data = bytearray(file.read_bytes())
    places = [dice.randrange(100) for _ in range(dice.randint(1, 6))]
    for at in places:
        data[at : at + 1] = bytes([dice.choice([0, 255, 1, dice.randrange(256)])])
    file.write_bytes(data)
    return f"{file.name} {places}"


def page(dice: Dice, folder: Path) -> str:
    """A whole page of zeros, of noise, or of another page."""
    file = _target(dice, folder)
    data = bytearray(file.read_bytes())
    size = 4096
    at, other = (dice.randrange(max(len(data) // size, 1)) * size for _ in range(2))
    data[at : at + size] = dice.choice([bytes(size), dice.randbytes(size), bytes(data[other : other + size])])
    file.write_bytes(data)
    return f"{file.name} at {at}"


def shorter(dice: Dice, folder: Path) -> str:
    """Cut at the boundary of a page, near one, or anywhere; or longer than it should be."""
    file = _target(dice, folder)
    data = file.read_bytes()
    pages = max(len(data) // 4096, 1)
    size = dice.choice([0, 1, 15, 16, 99, 100, 512, 4096 * dice.randrange(pages), 4096 * dice.randrange(pages) + 1,
                        dice.randrange(len(data) + 1), len(data) - 1])  # fmt: skip
    file.write_bytes(data[:size] if dice.random() < 0.9 else data + dice.randbytes(5000))
    return f"{file.name} to {size}"


def words(dice: Dice, folder: Path) -> str:
    """Text inside the rows: JSON, dates, numbers that nobody can read any more. SQLite itself finds nothing wrong."""
    with sqlite3.connect(folder / FILE) as database:
        tables = [
            name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        tables = [name for name in tables if not name.startswith("sqlite_")]
        table = dice.choice(tables)
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        column = dice.choice(columns)
        put = dice.choice(
            ["{", "", "x", "2026-99-99", "NaN", '{"a":', "[]", b"\xff\xfe", None, -1, 1e300, 2**62, "null"]
        )
        said = f"{table}.{column} = {put!r}"
        try:
            for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                database.execute(f'DROP TRIGGER "{trigger}"')
            database.execute("PRAGMA ignore_check_constraints = 1")
            database.execute(f'UPDATE "{table}" SET "{column}" = ?', (put,))
        except sqlite3.Error as error:
            said += f" ({error})"
    database.close()
    return said


def schema(dice: Dice, folder: Path) -> str:
    """Tables, indexes or columns that are gone; another version; another owner."""
    with sqlite3.connect(folder / FILE) as database:
        objects = database.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
        kind, name = dice.choice(objects.fetchall())
        order = dice.choice(
            [f'DROP {kind.upper()} "{name}"', f"PRAGMA user_version = {dice.choice([0, 999, -1, 2**31 - 1])}",
             f"PRAGMA application_id = {dice.choice([0, 1, -1])}", f'ALTER TABLE "{name}" RENAME TO stranger']
        )  # fmt: skip
        try:
            database.execute(order)
        except sqlite3.Error as error:
            order += f" ({error})"
    database.close()
    return order


def foreign(dice: Dice, folder: Path) -> str:
    """Something else in its place."""
    file = folder / FILE
    for name in (FILE, WAL, SHM):
        (folder / name).unlink(missing_ok=True)
    kind = dice.choice(["database", "empty database", "text", "folder", "empty", "noise", "pages", "link", "zip"])
    match kind:
        case "database" | "empty database":
            with sqlite3.connect(file) as database:
                if kind == "database":
                    database.execute("CREATE TABLE sale (id INTEGER, name TEXT)")
                    database.execute("INSERT INTO sale VALUES (1, 'x')")
                else:
                    database.execute("PRAGMA user_version = 3")
            database.close()
        case "folder":
            file.mkdir()
        case "link":
            os.symlink(folder / "nowhere", file)
        case _:
            content = {"text": b"hello\n" * 99, "empty": b"", "noise": dice.randbytes(9000), "zip": b"PK\x03\x04" * 500}
            file.write_bytes(content.get(kind, b"SQLite format 3\0" + dice.randbytes(8176)))
    return kind


def log(dice: Dice, folder: Path) -> str:
    """A write-ahead log that is noise, or belongs to another file."""
    wal = folder / WAL
    old = wal.read_bytes() if wal.exists() else b""
    made = dice.choice(["noise", "lone", "flip", "cut", "head"])
    content = {
        "noise": dice.randbytes(dice.choice([10, 32, 9000])),
        "lone": b"",
        "flip": garbage.flip(dice, old or b"7\x7f\x06\x82" + dice.randbytes(5000)),
        "cut": old[: dice.randrange(len(old) + 1)],
        "head": b"\x37\x7f\x06\x82\x00\x2d\xe2\x18" + dice.randbytes(9000),
    }[made]
    wal.write_bytes(content)
    (folder / SHM).unlink(missing_ok=True) if dice.random() < 0.5 else (folder / SHM).write_bytes(dice.randbytes(32768))
    return made


_DAMAGES: tuple[Damage, ...] = (
    bits,
    bits,
    bits,
    header,
    page,
    page,
    shorter,
    shorter,
    words,
    words,
    schema,
    foreign,
    log,
)
