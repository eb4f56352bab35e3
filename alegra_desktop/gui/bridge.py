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
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.sync.events import Changed, EngineEvent, Progress, RunEnded, RunStarted, Stopped
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.schedule import Agenda, Schedule

log = logging.getLogger("alegra_desktop.gui")
T = TypeVar("T")
_EVERY = 200  # milliseconds between two hand-overs of events
_PATIENCE = 10.0  # seconds to end at the latest; what is under way then is looked for at the next start

#: Opens the engine with everything it needs and closes it again; given by the composition root.
OpenOffice = Callable[[Callable[[EngineEvent], None]], AbstractAsyncContextManager[Office]]


class Asked(QObject):
    """A question on its way. After `cancel`, or when its owner is gone, no answer is delivered."""

    _answered = Signal(object)
    _refused = Signal(object)

    def __init__(self, owner: QObject, bridge: Bridge) -> None:
        super().__init__(owner)
        self._bridge = bridge
        self._task: asyncio.Future[object] | None = None
        self._over = False
        self.done: Callable[[object], None] = lambda answer: None
        self.failed: Callable[[Problem], None] = lambda problem: None
        self._answered.connect(self._deliver)
        self._refused.connect(self._refuse)

    @property
    def over(self) -> bool:
        """It was answered, refused or cancelled."""
        return self._over

    def cancel(self) -> None:
        """Stop asking; what the engine already did stays done."""
        if not self._over:
            self._over = True
            self._bridge.call(self._cancel_task)
            self.deleteLater()

    def _cancel_task(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _deliver(self, answer: object) -> None:
        if not self._over:
            self._over = True
            self.done(answer)
            self.deleteLater()

    def _refuse(self, problem: Problem) -> None:
        if not self._over:
            self._over = True
            self.failed(problem)
            self.deleteLater()


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

    def __init__(self, open_office: OpenOffice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.agenda = Agenda(())
        self._open_office = open_office
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._office: Office | None = None
        self._schedule: Schedule | None = None
        self._end: asyncio.Event | None = None
        self._lock = threading.Lock()
        self._events: list[EngineEvent | Agenda] = []
        self._early: list[Callable[[], object]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._hand_over)
        self._something.connect(self._wait_a_moment)

    # --- called by the window

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """No new work, the run cut off, the ledger closed. Returns when it is done, after ten seconds at the latest."""
        self.call(lambda: self._end.set() if self._end is not None else None)
        if self._thread.is_alive():
            self._thread.join(_PATIENCE)

    def ask(
        self,
        owner: QObject,
        command: Callable[[Office], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> Asked:
        """Let the office do something; exactly one of `done` and `failed` is called, later, in the window's thread."""
        asked = Asked(owner, self)
        asked.done = done  # type: ignore[assignment]
        asked.failed = failed
        self.call(lambda: self._begin(asked, command))
        return asked

    def order(self, command: Callable[[Schedule], None]) -> None:
        """Tell the schedule something: sync now, stop, pause, resume."""
        self.call(lambda: command(self._schedule) if self._schedule is not None else None)

    def call(self, job: Callable[[], object]) -> None:
        """Run a job on the engine's loop; before it exists, as soon as it does; after its end, never."""
        with self._lock:
            if self._loop is None:
                self._early.append(job)
                return
            loop = self._loop
        if not loop.is_closed():
            loop.call_soon_threadsafe(job)

    # --- in the engine's thread

    def _run(self) -> None:
        try:
            asyncio.run(self._live())
        except ProblemError as error:
            self.broke.emit(error.problem)
        except Exception as mistake:
            log.exception("the engine could not be opened")
            self.broke.emit(Problem(Kind.INTERNAL, details={"words": type(mistake).__name__}))

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
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()
            await asyncio.gather(running, ending, return_exceptions=True)

    def _begin(self, asked: Asked, command: Callable[[Office], Awaitable[T]]) -> None:
        async def work() -> object:
            assert self._office is not None
            return await command(self._office)

        task = asyncio.ensure_future(work())
        asked._task = task
        task.add_done_callback(lambda done: self._answer(asked, done))

    def _answer(self, asked: Asked, task: asyncio.Future[object]) -> None:
        if task.cancelled():
            return
        error = task.exception()
        try:
            if error is None:
                asked._answered.emit(task.result())
            elif isinstance(error, ProblemError):
                asked._refused.emit(error.problem)
            else:
                log.error("a command broke off", exc_info=error)
                asked._refused.emit(Problem(Kind.INTERNAL, details={"words": type(error).__name__}))
        except RuntimeError:
            pass  # its owner was deleted meanwhile: nobody waits for the answer

    def _publish(self, event: EngineEvent | Agenda) -> None:
        with self._lock:
            self._events.append(event)
        self._something.emit()

    # --- back in the window's thread

    def _wait_a_moment(self) -> None:
        if not self._timer.isActive():
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
                    self.run_ended.emit(event.report)
                case Agenda():
                    self.agenda = event
                    self.agenda_changed.emit(event)
        for one in progress.values():
            self.progressed.emit(one)
        if rows:
            self.changed.emit(frozenset(rows))
