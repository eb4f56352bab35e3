"""Reading beside the window: answers come to who still waits, and what nobody waits for ends at once."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.storage.ledger import Ledger
from tests.gui.history_rows import many, now

_ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
_PATIENCE = 20_000


class Asking(QObject):
    """An owner with a reading of its own, and what it was told."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        many(folder, 8)
        self.told: list[object] = []
        self.reading = Reading(lambda: Ledger.open(folder, now, read_only=True), self)

    def failed(self, problem: Problem) -> None:
        self.told.append(problem.kind)


@pytest.fixture
def asking(tmp_path: Path, qtbot: QtBot) -> Asking:
    return Asking(tmp_path / "data")


def test_an_answer_comes(asking: Asking, qtbot: QtBot) -> None:
    asking.reading.start(lambda ledger, task: len(ledger.history_ids()), asking.told.append, asking.failed)
    qtbot.waitUntil(lambda: asking.told == [8], timeout=_PATIENCE)


def test_a_question_nobody_waits_for_breaks_off(asking: Asking, qtbot: QtBot) -> None:
    """A search of another letter must not stand in the way of the next."""
    begun = threading.Event()

    def endless(ledger: Ledger, task: Task[object]) -> object:
        begun.set()
        return ledger._database.all(_ENDLESS)

    task = asking.reading.start(endless, asking.told.append, asking.failed)
    qtbot.waitUntil(begun.is_set, timeout=_PATIENCE)
    qtbot.wait(20)  # it is in the middle of it
    task.cancel()
    asking.reading.start(lambda ledger, task: "next", asking.told.append, asking.failed)
    qtbot.waitUntil(lambda: asking.told == ["next"], timeout=_PATIENCE)


def test_what_was_cancelled_before_its_turn_is_never_begun(asking: Asking, qtbot: QtBot) -> None:
    free = threading.Event()
    begun: list[str] = []

    def job(ledger: Ledger, task: Task[str]) -> str:
        begun.append("cancelled")
        return "cancelled"

    asking.reading.start(lambda ledger, task: str(free.wait(20)), asking.told.append, asking.failed)
    asking.reading.start(job, asking.told.append, asking.failed).cancel()
    asking.reading.start(lambda ledger, task: "last", asking.told.append, asking.failed)
    free.set()
    qtbot.waitUntil(lambda: asking.told == ["True", "last"], timeout=_PATIENCE)
    assert begun == []


def test_a_mistake_is_told_and_the_next_question_answered(
    asking: Asking, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    asking.reading.start(lambda ledger, task: 1 // 0, asking.told.append, asking.failed)
    asking.reading.start(lambda ledger, task: "next", asking.told.append, asking.failed)
    qtbot.waitUntil(lambda: asking.told == [Kind.INTERNAL, "next"], timeout=_PATIENCE)
    assert "reading the ledger broke off" in caplog.text
    caplog.clear()


def test_an_owner_that_is_gone_is_told_nothing(asking: Asking, qtbot: QtBot) -> None:
    told = asking.told
    begun, free, done = threading.Event(), threading.Event(), threading.Event()

    def job(ledger: Ledger, task: Task[bool]) -> bool:
        begun.set()
        free.wait(20)
        done.set()
        return True

    asking.reading.start(job, told.append, asking.failed)
    qtbot.waitUntil(begun.is_set, timeout=_PATIENCE)
    with qtbot.waitSignal(asking.destroyed, timeout=_PATIENCE):
        asking.deleteLater()
    free.set()
    qtbot.waitUntil(done.is_set, timeout=_PATIENCE)
    qtbot.wait(50)
    assert told == []
