"""Reading the ledger beside the window, with a connection of its own: long lists, sums and exports never hold it up."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from shiboken6 import isValid

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.storage.ledger import Ledger

log = logging.getLogger("alegra_desktop.gui")
T = TypeVar("T")
#: A long job in Python takes turns with the window: it works so long, then rests as long (seconds).
_TURN = 0.002


class Cancelled(Exception):
    """The job was told to stop; nobody waits for it."""


class _Post(QObject):
    """Carries what the reading threads say into the window's thread.

    It is never deleted. A task may be, by the window, at the very moment its thread wants to say something: nothing is
    ever emitted through it from there.
    """

    arrived = Signal(object, object, object)  # Task, its signal, the value

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(_deliver, Qt.ConnectionType.QueuedConnection)


def _deliver(task: QObject, signal: SignalInstance, value: object) -> None:
    """In the window's thread: to who asked, unless that one is gone."""
    if isValid(task):
        signal.emit(value)


@cache
def _post() -> _Post:
    """Made by the first task, so in the window's thread."""
    return _Post()


class Task(QObject, Generic[T]):
    """One job. Its signals arrive in the window's thread; after `cancel` none does."""

    done = Signal(object)
    failed = Signal(object)  # Problem
    progressed = Signal(int)

    def __init__(self, parent: QObject, job: Callable[[Ledger, Task[T]], T]) -> None:
        super().__init__(parent)
        self._job = job
        self._post = _post()
        self._stop = threading.Event()
        self._ledger: Ledger | None = None  # while it is read
        self._since = time.monotonic()

    def cancel(self) -> None:
        """Stop at the next `breathe`; a question the ledger is busy with breaks off."""
        self._stop.set()
        ledger = self._ledger
        if ledger is not None:
            ledger.interrupt()
        self.blockSignals(True)
        self.deleteLater()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def breathe(self, count: int = 0) -> None:
        """Called by a long job now and then: tells how far it is, and lets the window paint. Raises `Cancelled`."""
        if self._stop.is_set():
            raise Cancelled
        if time.monotonic() - self._since < _TURN:
            return
        if count:
            self._tell(self.progressed, count)
        time.sleep(_TURN)
        self._since = time.monotonic()

    def run(self, open_reader: Callable[[], Ledger]) -> None:
        """In the reading thread."""
        if self._stop.is_set():
            return
        with suppress(Cancelled):
            self._say(open_reader)

    def _say(self, open_reader: Callable[[], Ledger]) -> None:
        try:
            with open_reader() as ledger:
                self._ledger = ledger
                if self._stop.is_set():  # cancelled before there was anything to interrupt
                    raise Cancelled
                answer = self._job(ledger, self)
        except ProblemError as error:
            self._tell(self.failed, error.problem)
        except Cancelled:
            raise
        except Exception as mistake:
            if self._stop.is_set():
                raise Cancelled from mistake
            log.exception("reading the ledger broke off")
            self._tell(self.failed, Problem(Kind.INTERNAL, details={"words": type(mistake).__name__}))
        else:
            self._tell(self.done, answer)

    def _tell(self, signal: SignalInstance, value: object) -> None:
        self._post.arrived.emit(self, signal, value)


class Reading(QObject):
    """One thread that reads, one job after the other. It ends with its owner."""

    def __init__(self, open_reader: Callable[[], Ledger], parent: QObject) -> None:
        super().__init__(parent)
        self._open_reader = open_reader
        pool = ThreadPoolExecutor(1, "reading")
        self._pool = pool
        stops: set[threading.Event] = set()
        self._stops = stops

        def end() -> None:
            for stop in tuple(stops):
                stop.set()
            pool.shutdown(wait=False, cancel_futures=True)

        self.destroyed.connect(end)

    def start(
        self, job: Callable[[Ledger, Task[T]], T], done: Callable[[T], None], failed: Callable[[Problem], None]
    ) -> Task[T]:
        """Do a job; `done` or `failed` is called later, in the window's thread, unless the task is cancelled."""
        task: Task[T] = Task(self, job)
        task.done.connect(done)
        task.failed.connect(failed)
        task.done.connect(task.deleteLater)
        task.failed.connect(task.deleteLater)
        self._stops.add(task._stop)
        stops, stop = self._stops, task._stop
        self._pool.submit(task.run, self._open_reader).add_done_callback(lambda _: stops.discard(stop))
        return task


class _Nothing:
    """In place of a ledger."""

    def __enter__(self) -> _Nothing:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def interrupt(self) -> None:
        pass


class FileReading(Reading):
    """The same for jobs that read files: they are given no ledger, and work where none can be opened."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(cast("Callable[[], Ledger]", _Nothing), parent)
