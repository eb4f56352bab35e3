"""The engine seen from the window: asks go in, answers and events come out, all in the window's thread.

The engine runs in one thread of its own, on one asyncio loop. The window never waits for it: it asks, goes on, and is
told. Events are gathered and handed over at most five times a second, so that a run of thousands of sales repaints a
few rows and not everything.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.sync.events import Changed, EngineEvent, Progress, RunEnded, RunStarted, Stopped
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.schedule import Agenda, Schedule

log = logging.getLogger("alegra_desktop.gui")
T = TypeVar("T")
_EVERY = 200  # milliseconds between two hand-overs of events
_GRACE = 3.0  # seconds for what was cancelled to end by itself
_PATIENCE = 10.0  # seconds to end at the latest; what is under way then is looked for at the next start

#: Opens the engine with everything it needs and closes it again; given by the composition root.
OpenOffice = Callable[[Callable[[EngineEvent], None]], AbstractAsyncContextManager[Office]]


class Asked:
    """A question on its way. After `cancel`, or when its owner is gone, no answer is delivered."""

    def __init__(
        self, bridge: Bridge, owner: QObject, done: Callable[[Any], None], failed: Callable[[Problem], None]
    ) -> None:
        self._bridge = bridge
        self._owner = owner
        self._done = done
        self._failed = failed
        self._over = False
        self.task: asyncio.Future[object] | None = None  # of the engine's loop

    @property
    def over(self) -> bool:
        """It was answered, refused or cancelled."""
        return self._over

    def cancel(self) -> None:
        """Stop asking; what the engine already did stays done."""
        if not self._over:
            self._over = True
            self._bridge.call(lambda: self.task.cancel() if self.task is not None else None)

    def deliver(self, answer: object, problem: Problem | None) -> None:
        """In the window's thread: to who asked, unless that one is gone."""
        if self._over or self._bridge.ended or not isValid(self._owner):
            return
        self._over = True
        if problem is None:
            self._done(answer)
        else:
            self._failed(problem)


class Bridge(QObject):
    """Signals arrive in the thread that made the bridge. `start` opens the engine, `stop` ends it in order."""

    opened = Signal()  # the ledger may be read from now on
    broke = Signal(object)  # Problem: the engine could not be opened
    run_started = Signal(str)
    progressed = Signal(object)  # Progress, the last one of each integration
    changed = Signal(object)  # frozenset of row ids
    stopped = Signal(str, object)  # integration, Problem
    run_ended = Signal(object)  # Report
    agenda_changed = Signal(object)  # Agenda
    _something = Signal()
    # Answers travel through the bridge, which outlives the engine's thread: emitting through an object that the window
    # may delete at that moment would not be safe.
    _answered = Signal(object, object, object)  # Asked, the answer, Problem or None

    def __init__(self, open_office: OpenOffice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.agenda = Agenda(())
        self._open_office = open_office
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._office: Office | None = None
        self._schedule: Schedule | None = None
        self._end: asyncio.Event | None = None
        self._lock = threading.Lock()
        self._events: list[EngineEvent | Agenda] = []
        self._early: list[Callable[[], object]] = []
        self._broken: Problem | None = None
        self._stopped = False
        self._tasks: set[asyncio.Future[Any]] = set()  # of the engine's loop: questions being answered
        self._between: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._hand_over)
        self._something.connect(self._wait_a_moment)
        self._answered.connect(_deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def ended(self) -> bool:
        """After `stop`: nothing is delivered any more, whatever is still on its way."""
        return self._stopped

    # --- called by the window

    def start(self) -> None:
        """Open the engine; again, if it could not be opened before."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._broken = None
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()

    def reopen(self, between: Callable[[], object]) -> None:
        """End the engine in order, do something while nobody has the ledger open (in the engine's thread; it raises
        nothing), and open the engine again. Open or broken, it ends with `opened` or `broke`."""
        self._between = between
        if self._thread is not None and self._broken is not None:
            self._thread.join(_PATIENCE)  # it has said so with its last words
        if self._thread is not None and self._thread.is_alive():
            self.call(self._finish)
        else:
            self.start()

    def stop(self) -> bool:
        """No new work, the run cut off, the ledger closed. Returns when it is done, after ten seconds at the latest:
        False if it still is not."""
        self._stopped = True
        self._timer.stop()
        self.call(self._finish)
        if self._thread is not None:
            self._thread.join(_PATIENCE)
        return self._thread is None or not self._thread.is_alive()

    def ask(
        self,
        owner: QObject,
        command: Callable[[Office], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> Asked:
        """Let the office do something; exactly one of `done` and `failed` is called, later, in the window's thread."""
        asked = Asked(self, owner, done, failed)
        if not self._stopped and not self.call(lambda: self._begin(asked, command)):
            self._answered.emit(asked, None, self._broken)
        return asked

    def order(self, command: Callable[[Schedule], None]) -> None:
        """Tell the schedule something: sync now, stop, pause, resume."""
        self.call(lambda: command(self._schedule) if self._schedule is not None else None)

    def call(self, job: Callable[[], object]) -> bool:
        """Run a job on the engine's loop; before it exists, as soon as it does; after its end, never. False while the
        engine is broken: then nothing is kept for later."""
        with self._lock:
            if self._loop is not None:
                with suppress(RuntimeError):  # it was closed at this very moment
                    self._loop.call_soon_threadsafe(job)
            elif self._broken is None:
                self._early.append(job)
            return self._broken is None

    # --- in the engine's thread

    def _run(self) -> None:
        try:
            while not self._stopped:
                between, self._between = self._between, None
                if between is not None:
                    between()
                asyncio.run(self._live())
                if self._between is None:
                    break
        except ProblemError as error:
            self._break(error.problem)
        except Exception as mistake:
            log.exception("the engine broke off")
            self._break(Problem(Kind.INTERNAL, details={"words": type(mistake).__name__}))

    def _break(self, problem: Problem) -> None:
        """Whoever asked meanwhile gets the reason for an answer."""
        self._office = self._schedule = None
        with self._lock:
            self._broken, self._loop = problem, None
            early, self._early = self._early, []
        for job in early:
            job()
        if not self._stopped:
            self.broke.emit(problem)

    async def _live(self) -> None:
        self._end = asyncio.Event()
        async with self._open_office(self._publish) as office:
            self._office = office
            self._schedule = Schedule(office.engine, self._publish)
            running = asyncio.ensure_future(self._schedule.run())
            with self._lock:
                self._loop = asyncio.get_running_loop()
                early, self._early = self._early, []
            self.opened.emit()
            for job in early:
                job()
            ending = asyncio.ensure_future(self._end.wait())
            await asyncio.wait([ending, running], return_when=asyncio.FIRST_COMPLETED)
            broken = running.exception() if running.done() and not running.cancelled() else None
            with self._lock:  # who asks from now on is heard by the next engine, if there is to be one
                self._loop = None
            await self._wind_up({running, ending, *self._tasks})
        if broken is not None:
            raise broken

    async def _wind_up(self, ours: set[asyncio.Future[Any]]) -> None:
        """End what we began, and let it end what it began itself, in its own order: the ledger is still open. Whatever
        then goes on is cut off."""
        for task in ours:
            task.cancel()
        await asyncio.gather(*ours, return_exceptions=True)
        left = asyncio.all_tasks() - {asyncio.current_task()}
        if left:
            _, left = await asyncio.wait(left, timeout=_GRACE)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def _finish(self) -> None:
        if self._end is not None:
            self._end.set()

    def _begin(self, asked: Asked, command: Callable[[Office], Awaitable[T]]) -> None:
        if self._office is None:
            self._answered.emit(asked, None, self._broken or Problem(Kind.INTERNAL))
            return
        office = self._office

        async def work() -> object:
            return await command(office)

        asked.task = asyncio.ensure_future(work())
        self._tasks.add(asked.task)
        asked.task.add_done_callback(self._tasks.discard)
        asked.task.add_done_callback(lambda done: self._answer(asked, done))

    def _answer(self, asked: Asked, task: asyncio.Future[object]) -> None:
        if task.cancelled():  # by who asked, who hears nothing; or with the engine that broke off
            self._answered.emit(asked, None, self._broken or Problem(Kind.INTERNAL))
            return
        error = task.exception()
        if error is None:
            self._answered.emit(asked, task.result(), None)
        elif isinstance(error, ProblemError):
            self._answered.emit(asked, None, error.problem)
        else:
            log.error("a command broke off", exc_info=error)
            self._answered.emit(asked, None, Problem(Kind.INTERNAL, details={"words": type(error).__name__}))

    def _publish(self, event: EngineEvent | Agenda) -> None:
        with self._lock:
            self._events.append(event)
            first = len(self._events) == 1
        if first:  # the others are handed over with it: a storm shall not fill the window's queue
            self._something.emit()

    # --- back in the window's thread

    def _wait_a_moment(self) -> None:
        if not self._stopped and not self._timer.isActive():
            self._timer.start()

    def _hand_over(self) -> None:
        with self._lock:
            events, self._events = self._events, []
        rows: set[int] = set()
        progress: dict[str, Progress] = {}
        for event in events:
            match event:
                case Changed():
                    rows.update(event.rows)
                case Progress():
                    progress[event.integration] = event
                case RunStarted():
                    self.run_started.emit(event.integration)
                case Stopped():
                    self.stopped.emit(event.integration, event.problem)
                case RunEnded():
                    progress.pop(event.report.integration, None)
                    if not event.rehearsal:
                        self.run_ended.emit(event.report)
                case Agenda():
                    self.agenda = event
                    self.agenda_changed.emit(event)
        for one in progress.values():
            self.progressed.emit(one)
        if rows:
            self.changed.emit(frozenset(rows))


def _deliver(asked: Asked, answer: object, problem: Problem | None) -> None:
    asked.deliver(answer, problem)
