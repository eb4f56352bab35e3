"""The checks of the disk tests see what they are there to see."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from alegra_desktop.practice.samples import HOTMART_NAME
from alegra_desktop.storage.files import FILE
from tests.reliability.disk.apart import Case, Fault, Group, measure_group
from tests.reliability.disk.stage import (
    Witness,
    check_whole,
    due,
    judge,
    ledger_file,
    new_world,
    settle,
    sync,
    unannounced,
)
from tests.reliability.lines import Ask
from tests.sync.books import company, documents_of
from tests.virtual import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = new_world(tmp_path / "computer")
    yield made
    made.close()


def columns(faults: list[Fault]) -> set[str]:
    return {column for column, _ in faults}


def test_a_run_that_nothing_disturbs_has_no_fault(world: World) -> None:
    witness = Witness(world)
    assert settle(world) + judge(world) + check_whole(ledger_file(world)) == []
    assert (witness.faults, witness.seen) == ([], len(world.servers.alegra.log.bodies))
    assert witness.seen > 40


def test_what_is_not_done_is_lost(world: World) -> None:
    assert columns(judge(world)) == {"lost"}


def test_a_second_document_and_a_second_payment_are_seen(world: World) -> None:
    sync(world)
    books = company(world, HOTMART_NAME)
    [(_, invoice)] = documents_of(world, HOTMART_NAME, min(due(world, HOTMART_NAME)))
    paid = books.payments_of[invoice["id"]]
    another = next(payment for payment in books.all("payments") if payment not in paid)
    paid[another] = None
    assert columns(judge(world)) == {"twice"}
    del paid[another]
    copy = books.clone("invoices", invoice["id"])
    assert "twice" in columns(judge(world))
    books.delete("invoices", copy)
    assert judge(world, ever=False) == []
    assert columns(judge(world)) == {"twice"}  # it stood for a moment


def test_an_intent_that_is_not_kept_is_seen(world: World) -> None:
    assert unannounced(ledger_file(world), "/invoices", {"total": 1})
    assert unannounced(ledger_file(world), "/invoices/stamp", {"ids": ["1001"]})


def test_half_a_transaction_is_seen(world: World) -> None:
    sync(world)
    with closing(sqlite3.connect(world.folder / FILE)) as raw:
        raw.execute("UPDATE outbox SET state = 'ready' WHERE id = 3")
        raw.commit()
    assert columns(check_whole(ledger_file(world))) == {"other"}


def _never_ends(folder: Path) -> list[Fault]:
    raise KeyboardInterrupt


def test_a_case_that_fails_dies_or_finds_something_is_told() -> None:
    runs = {"finds": lambda folder: [("twice", "x")], "fails": lambda folder: [][0], "dies": _never_ends}
    group = Group("tried", lambda folder: [Case(name, run) for name, run in runs.items()])
    line = measure_group(group, Ask(jobs=2), lambda of: range(1, of + 1))
    assert (line.runs, line.twice, line.other, line.stuck) == (3, 1, 1, 1)
    assert len(line.failures) == 3
