"""The bridge: what is asked is answered once, in the window's thread, and only to who still waits."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.gui.bridge import Bridge
from alegra_desktop.sync.events import Changed, EngineEvent, Progress, RunStarted
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk


class Heard:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.problems: list[Problem] = []
        self.threads: set[int] = set()

    def done(self, answer: object) -> None:
        self.threads.add(threading.get_ident())
        self.answers.append(answer)

    def failed(self, problem: Problem) -> None:
        self.threads.add(threading.get_ident())
        self.problems.append(problem)

    @property
    def over(self) -> bool:
        return bool(self.answers or self.problems)


async def where(office: Office) -> int:
    return threading.get_ident()


def test_a_desk_with_both_integrations(practice_desk: PracticeDesk) -> None:
    assert [done.integration.name for done in practice_desk.set_up()] == [HOTMART_NAME, MASTERSHOP_NAME]
    reports = practice_desk.sync()
    assert all(report.error is None and report.created > 0 for report in reports)
    assert [one.name for one in practice_desk.desk.integrations()] == [HOTMART_NAME, MASTERSHOP_NAME]


def test_the_engine_works_elsewhere_and_answers_here(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    heard = Heard()
    owner = QObject()
    asked = practice_desk.bridge.ask(owner, where, heard.done, heard.failed)
    assert [asked.over, heard.over] == [False, False]
    qtbot.waitUntil(lambda: heard.over)
    assert asked.over
    assert heard.answers != [threading.get_ident()]
    assert heard.threads == {threading.get_ident()}


def test_after_cancel_no_answer_comes(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    cancelled, late = Heard(), Heard()
    stopped = threading.Event()

    async def long(office: Office) -> str:
        try:
            await asyncio.sleep(60)
        finally:
            stopped.set()
        return "never"

    owner = QObject()
    asked = practice_desk.bridge.ask(owner, long, cancelled.done, cancelled.failed)
    done = practice_desk.bridge.ask(owner, where, late.done, late.failed)
    practice_desk.ask(where)
    asked.cancel()
    done.cancel()  # answered already by the engine, not yet delivered or delivered: either way never twice
    qtbot.waitUntil(stopped.is_set)
    practice_desk.ask(where)
    assert not cancelled.over
    assert len(late.answers) <= 1


def test_an_owner_that_is_gone_is_not_called(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    heard = Heard()
    owner = QObject()
    go = threading.Event()

    async def slow(office: Office) -> int:
        await asyncio.get_running_loop().run_in_executor(None, go.wait)
        return 1

    practice_desk.bridge.ask(owner, slow, heard.done, heard.failed)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    go.set()
    practice_desk.ask(where)
    practice_desk.ask(where)
    assert not heard.over


def test_what_goes_wrong_becomes_a_problem(
    practice_desk: PracticeDesk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    known, unknown = Heard(), Heard()
    owner = QObject()

    async def refused(office: Office) -> None:
        raise ProblemError(Problem(Kind.OFFLINE))

    async def broken(office: Office) -> None:
        raise ZeroDivisionError

    practice_desk.bridge.ask(owner, refused, known.done, known.failed)
    practice_desk.bridge.ask(owner, broken, unknown.done, unknown.failed)
    qtbot.waitUntil(lambda: known.over and unknown.over)
    assert [one.kind for one in known.problems] == [Kind.OFFLINE]
    assert [one.kind for one in unknown.problems] == [Kind.INTERNAL]
    assert "ZeroDivisionError" in caplog.text
    assert practice_desk.ask(where)  # the engine lives on


def test_events_come_merged_and_at_most_five_times_a_second(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    bridge = practice_desk.bridge
    times: list[float] = []
    rows: set[int] = set()
    told: list[Progress] = []
    bridge.changed.connect(lambda ids: times.append(time.monotonic()))
    bridge.changed.connect(rows.update)
    bridge.progressed.connect(told.append)

    async def storm(office: Office) -> None:
        for n in range(1000):
            office.engine.publish(Changed("x", (n,)))
            office.engine.publish(Progress("x", "sending", n + 1, 1000))
            if n % 100 == 0:
                await asyncio.sleep(0.05)

    practice_desk.ask(storm)
    qtbot.waitUntil(lambda: len(rows) == 1000)
    assert rows == set(range(1000))
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert len(times) < 10
    assert all(gap > 0.15 for gap in gaps)
    assert told[-1].done == 1000
    assert len(told) <= len(times)


def test_events_keep_their_order(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    heard: list[str] = []
    practice_desk.bridge.run_started.connect(heard.append)

    async def start(office: Office) -> None:
        for name in "abc":
            office.engine.publish(RunStarted(name))

    practice_desk.ask(start)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == ["a", "b", "c"]


# --- opening and ending


class Rooms:
    """An office that can be counted, and that refuses as often as told."""

    def __init__(self, desk: PracticeDesk, refusals: int) -> None:
        self._desk = desk
        self.refusals = refusals
        self.opened = self.closed = 0

    @asynccontextmanager
    async def open(self, publish: Callable[[EngineEvent], None]) -> AsyncIterator[Office]:
        if self.refusals:
            self.refusals -= 1
            raise ProblemError(Problem(Kind.DATABASE_BUSY))
        self.opened += 1
        async with self._desk._open(publish) as office:
            yield office
        self.closed += 1


def test_an_engine_that_does_not_open_says_why_and_can_be_tried_again(idle_desk: PracticeDesk, qtbot: QtBot) -> None:
    rooms = Rooms(idle_desk, refusals=1)
    bridge = Bridge(rooms.open)
    early, late, again = Heard(), Heard(), Heard()
    owner = QObject()
    bridge.ask(owner, where, early.done, early.failed)
    with qtbot.waitSignal(bridge.broke) as broke:
        bridge.start()
    assert broke.args is not None
    assert broke.args[0].kind is Kind.DATABASE_BUSY
    bridge.ask(owner, where, late.done, late.failed)
    qtbot.waitUntil(lambda: early.over and late.over)
    assert [one.kind for one in (*early.problems, *late.problems)] == [Kind.DATABASE_BUSY] * 2
    with qtbot.waitSignal(bridge.opened):
        bridge.start()
    bridge.ask(owner, where, again.done, again.failed)
    qtbot.waitUntil(lambda: again.over)
    assert again.answers
    assert bridge.stop()
    assert (rooms.opened, rooms.closed) == (1, 1)


def test_ending_cuts_off_what_runs_and_closes_the_engine(idle_desk: PracticeDesk, qtbot: QtBot) -> None:
    rooms = Rooms(idle_desk, refusals=0)
    bridge = Bridge(rooms.open)
    with qtbot.waitSignal(bridge.opened):
        bridge.start()
    heard, after = Heard(), Heard()
    begun, ended = threading.Event(), threading.Event()

    async def long(office: Office) -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            assert office.engine.ledger.integrations() == []  # not closed yet
            ended.set()

    owner = QObject()
    bridge.ask(owner, long, heard.done, heard.failed)
    qtbot.waitUntil(begun.is_set)
    assert bridge.stop()
    assert ended.is_set()
    assert rooms.closed == 1
    bridge.ask(owner, where, after.done, after.failed)
    bridge.order(lambda schedule: schedule.sync_now())
    qtbot.wait(50)
    assert not heard.over
    assert not after.over


def test_ending_before_it_began(idle_desk: PracticeDesk) -> None:
    assert Bridge(idle_desk._open).stop()


def test_an_engine_that_breaks_off_is_told(
    practice_desk: PracticeDesk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    under_way, later = Heard(), Heard()
    owner = QObject()

    async def long(office: Office) -> None:
        await asyncio.sleep(60)

    practice_desk.bridge.ask(owner, long, under_way.done, under_way.failed)
    practice_desk.ask(where)
    with qtbot.waitSignal(practice_desk.bridge.broke) as broke:
        practice_desk.bridge.order(lambda schedule: setattr(schedule, "_due", None))
        practice_desk.bridge.order(lambda schedule: schedule.changed())
    assert broke.args is not None
    assert broke.args[0].kind is Kind.INTERNAL
    assert "the engine broke off" in caplog.text
    practice_desk.bridge.ask(owner, where, later.done, later.failed)
    qtbot.waitUntil(lambda: under_way.over and later.over)
    assert [one.kind for one in (*under_way.problems, *later.problems)] == [Kind.INTERNAL] * 2


def test_what_arrives_after_the_end_is_dropped(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    """Everything is still on its way into the window's thread when the program ends."""
    bridge, heard, rows = practice_desk.bridge, Heard(), list[object]()
    bridge.changed.connect(rows.append)
    answered = threading.Event()
    owner = QObject()

    async def speak(office: Office) -> int:
        office.engine.publish(Changed("x", (1,)))
        asyncio.get_running_loop().call_later(0.05, answered.set)
        return 1

    bridge.ask(owner, speak, heard.done, heard.failed)
    answered.wait(10)  # the window's loop does not run meanwhile
    assert bridge.stop()
    practice_desk.desk.close()
    bridge.opened.emit()
    qtbot.wait(300)
    assert not heard.over
    assert rows == []
    assert practice_desk.desk.reader is None
