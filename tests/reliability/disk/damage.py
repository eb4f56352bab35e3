"""Damaged pages of a ledger with real data, page by page: it is named, or the result is right.

The ledger has a run behind it and another one before it, for sales that have become due since. A page is lost in the
ways disks lose them: empty, rubbish, as it was some time ago, as another page, half written, or with single bits
turned over. What is not noticed must not matter: a row that an index no longer shows must not become a second
document.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.storage.files import FILE, backups, restore
from alegra_desktop.storage.ledger import Ledger
from tests.reliability.disk.apart import Case, Fault, Group, aside
from tests.reliability.disk.stage import (
    NAMES,
    check_whole,
    due,
    judge,
    kinds,
    ledger_file,
    new_world,
    settle,
    settle_restored,
    sync,
)
from tests.sync import books
from tests.virtual import World

PAGE = 4096
#: Whole pages, which SQLite or the program can tell from sound ones.
PAGES = ("empty", "rubbish", "older", "another", "half")
BITS = ("bits 1", "bits 2")  # may hit a letter of a name, which nobody can tell

Lines = list[tuple[object, ...]]


@dataclass(frozen=True)
class Shelf:
    """The world, the folder of its ledger, an older state of that file, and what is true before and after a run."""

    world: World
    folder: Path
    older: bytes
    before: Lines
    after: Lines


def shelf(folder: Path) -> Shelf:
    world = new_world(folder / "computer")
    for name in NAMES:
        world.sync(name, wait=True)
        world.engine.ledger._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if name == HOTMART_NAME:
            older = ledger_file(world).read_bytes()
    world.engine.ledger.backup("weekly")
    before = _lines(world.engine.ledger)
    world.close()
    _more_becomes_due(world)
    return Shelf(world, world.folder, older, before, aside(lambda: _after(world, folder / "after")))


def _more_becomes_due(world: World) -> None:
    was = {name: len(due(world, name)) for name in NAMES}
    for sale in list(world.servers.hotmart.sales.values()):
        if sale.status == "PRINTED_BILLET":
            world.servers.hotmart.set_status(sale.transaction, "APPROVED", approved_at=world.clock.now())
    for order in list(world.servers.mastershop.orders.values()):
        if order.id_status in (1, 2, 3):
            world.servers.mastershop.set_status(str(order.id_order), 8)
    assert all(len(due(world, name)) > was[name] for name in NAMES)


def _after(world: World, folder: Path) -> Lines:
    shutil.copytree(world.folder, folder)
    world.folder = folder
    world.open()
    assert settle(world) + judge(world) == []
    return _lines(world.engine.ledger)


def _lines(ledger: Ledger) -> Lines:
    """What the merchant sees, and how many of each kind."""
    shown: Lines = [
        (one.sale_id, one.customer, one.kind, one.state.value, one.total, one.day) for one in ledger.history()
    ]
    counts = [sorted(ledger.standing(one.id).items()) for one in ledger.integrations()]
    return [*shown, tuple(map(str, counts))]


def _points_right(world: World) -> bool:
    """Each line of the history shows the document that Alegra has for the sale."""
    return all(
        line.alegra_id in {record["id"] for _, record in books.documents_of(world, line.integration, line.sale_id)}
        for line in world.engine.ledger.history()
        if line.alegra_id
    )


def spoil(whole: bytes, older: bytes, page: int, how: str) -> bytes:
    """The file with one page (the first is 0) damaged in one of the ways of `PAGES` and `BITS`."""
    start = page * PAGE
    old, sound = older[start : start + PAGE].ljust(PAGE, b"\0"), whole[start : start + PAGE]
    dice = random.Random(f"{page} {how}")
    if how == "another":
        other = dice.choice([n for n in range(len(whole) // PAGE) if n != page]) * PAGE
        bad = whole[other : other + PAGE]
    elif how in BITS:
        changed = bytearray(sound)
        changed[dice.randrange(PAGE)] ^= 1 << dice.randrange(8)
        bad = bytes(changed)
    else:
        bad = {
            "empty": bytes(PAGE),
            "rubbish": dice.randbytes(PAGE),
            "older": old,
            "half": sound[: PAGE // 2] + old[PAGE // 2 :],
        }[how]
    return whole[:start] + bad + whole[start + PAGE :]


def _case(on: Shelf, page: int, how: str) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        own = shutil.copytree(on.folder, folder / "computer")
        file = own / FILE
        file.write_bytes(spoil(file.read_bytes(), on.older, page, how))
        on.world.folder = own
        shown = _look(on, own, how)
        spoilt = file.read_bytes()
        try:
            on.world.open()
        except ProblemError as error:
            return _named(error.problem, file, spoilt) + _restored(on)
        faults = shown  # a history shown wrongly is to be named by the next sync at the latest
        reports = sync(on.world)
        if found := kinds(reports):
            faults += [("silent", f"{kind}") for kind in found - {Kind.DATABASE_DAMAGED}]
            on.world.close()
            return faults + _restored(on)
        faults += settle_restored(on.world) + judge(on.world)
        if how not in BITS and (_lines(on.world.engine.ledger) != on.after or not _points_right(on.world)):
            faults.append(("silent", "the history is not what it should be"))
        return faults

    return run


def _look(on: Shelf, folder: Path, how: str) -> list[Fault]:
    """The history as the command shows it: right, or refused by the right name."""
    copy = shutil.copytree(folder, folder.with_name("looked into"))
    try:
        with Ledger.open(copy, on.world.clock.now, read_only=True) as ledger:
            right = how in BITS or _lines(ledger) == on.before
    except ProblemError as error:
        right = error.problem.kind is Kind.DATABASE_DAMAGED
    return [] if right else [("silent", "the history shown is wrong, or its damage has no name")]


def _named(problem: Problem, file: Path, spoilt: bytes) -> list[Fault]:
    """Damage was found at the start: it says so, offers the newest backup, and keeps both the file and a copy."""
    faults: list[Fault] = []
    if problem.kind is not Kind.DATABASE_DAMAGED:
        faults.append(("silent", f"{problem.kind}"))
    if file.read_bytes() != spoilt:
        faults.append(("lost", "the damaged file was changed"))
    copy = problem.details.get("copy")
    if not copy or Path(copy).read_bytes() != spoilt:
        faults.append(("lost", "no copy was kept"))
    if not problem.details.get("date"):
        faults.append(("other", "the backup was not offered"))
    return faults


def _restored(on: Shelf) -> list[Fault]:
    restore(on.world.folder, backups(on.world.folder)[0])
    on.world.open()
    faults = settle_restored(on.world) + judge(on.world, ever=False)
    return faults + check_whole(ledger_file(on.world))


def _cases(folder: Path, ways: tuple[str, ...]) -> list[Case]:
    on = shelf(folder)
    pages = len((on.folder / FILE).read_bytes()) // PAGE
    return [Case(f"page {page}, {how}", _case(on, page, how)) for page in range(pages) for how in ways]


GROUPS = [
    Group("pages damaged", lambda folder: _cases(folder, PAGES), 17),
    Group("bits turned over", lambda folder: _cases(folder, BITS), 25, "letters of a text cannot be told"),
]
