"""Killed while it undoes a run: each document is undone or as it was, and the same click again ends it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync import withdraw
from alegra_desktop.sync.decide import UNDONE_RUN
from alegra_desktop.sync.office import Office
from tests.reliability.crash.computer import Computer
from tests.reliability.crash.points import Crash
from tests.reliability.crash.worlds import hotmart, mastershop
from tests.sync.books import check_books, company, marked

Build = Callable[[Path], Computer]
CASES = {"drafts": (hotmart, HOTMART_NAME), "remissions": (mastershop, MASTERSHOP_NAME)}


@dataclass(frozen=True)
class End:
    """What remains: live documents, contacts and items in Alegra, and how the ledger's rows stand."""

    documents: Counter[str]
    contacts: int
    items: int
    rows: Counter[tuple[str, str, str]]


@contextmanager
def _synced(build: Build) -> Iterator[Computer]:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        computer = build(Path(folder))
        computer.sync(wait=True)
        yield computer
        computer.close()


def _undo(computer: Computer) -> None:
    run = computer.engine.ledger.runs(computer.engine.ledger.integrations()[0].id, 100)[-1]
    computer._run(Office(computer.engine).undo(run.id, parties=True))


def _played(build: Build, name: str, at: int) -> tuple[End, list[str], list[tuple[int, bool]]]:
    """Undo, dying at that point (0: not at all); a run comes in between, then the merchant clicks once more."""
    with _synced(build) as computer:
        computer.fuse.arm(at)
        try:
            _undo(computer)
        except Crash:
            computer.bury()
            computer.open()
        names, worlds = list(computer.fuse.names), list(computer.fuse.worlds)
        computer.fuse.arm(0)
        computer.sync(wait=True)
        standing = marked(computer, name)
        for row in computer.engine.ledger.rows(roles=("document",), run_id=1):
            undone = (row.state, row.reason) == (State.SKIPPED, UNDONE_RUN)
            assert undone == (not standing[row.key.sale_id]), f"{names[-1:]}: {row}"
        _undo(computer)
        computer.sync(wait=True)
        end = _end(computer, name)
        ids = [row.id for row in computer.engine.ledger.rows(states=(State.SKIPPED,), reason=UNDONE_RUN)]
        computer._run(Office(computer.engine).send_again(ids))
        computer.sync(wait=True)
        check_books(computer, name)
        assert computer.unclaimed == []
        return end, names, worlds


def _end(computer: Computer, name: str) -> End:
    books = company(computer, name)
    return End(
        marked(computer, name),
        len(books.all("contacts")),
        len(books.all("items")),
        Counter((row.key.role, row.state.value, row.reason) for row in computer.engine.ledger.rows()),
    )


@pytest.mark.timeout(600)
@pytest.mark.parametrize("case", CASES)
def test_a_death_at_any_point_leaves_no_trace(case: str) -> None:
    build, name = CASES[case]
    plain, names, worlds = _played(build, name, 0)
    assert plain.documents == Counter()
    points = [at for at, world in enumerate(worlds, start=1) if world not in worlds[: at - 1]]
    assert len(points) >= 10
    for at in points:
        assert _played(build, name, at)[0] == plain, names[at - 1]


@pytest.mark.timeout(600)
def test_a_program_that_forgets_its_intent_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it a deletion that nobody saw end is told as somebody else's."""
    build, name = CASES["drafts"]
    plain, names, _ = _played(build, name, 0)
    monkeypatch.setattr(withdraw, "_intend", lambda work, row, reason: row)
    point = next(at for at, point in enumerate(names, start=1) if "DELETE /invoices" in point and "on its way" in point)
    with pytest.raises(AssertionError):
        assert _played(build, name, point)[0] == plain
