"""Says where the window hangs: a heartbeat in its thread, watched from another one.

On while developing and in tests only: a program that does nothing shall do nothing (R19).
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer

VARIABLE = "ALEGRA_DESKTOP_WATCHDOG"
log = logging.getLogger("alegra_desktop.gui")


class Watchdog(QObject):
    """`late` is called in the watching thread with the stacks of all threads, once for each time the window hangs.

    A machine that gives nobody time is not the window's fault: by what the watcher itself is late, the window may be.
    """

    def __init__(self, limit: float, late: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._late = late
        self._window = threading.get_ident()
        self._beat = time.monotonic()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._heart = QTimer(self, interval=max(5, int(limit * 200)))
        self._heart.timeout.connect(self._feel)

    def __enter__(self) -> Watchdog:
        self._feel()
        self._heart.start()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._heart.stop()
        self._end.set()
        self._thread.join()

    def _feel(self) -> None:
        self._beat = time.monotonic()

    def _watch(self) -> None:
        step = self._limit / 4
        told = last = 0.0
        allowance = 0.0  # how much later than it wanted this thread itself was woken, since the last beat
        while not self._end.is_set():
            asleep = time.monotonic()
            self._end.wait(step)
            if self._beat != last:
                last, allowance = self._beat, 0.0
            allowance += max(0.0, time.monotonic() - asleep - step)
            if time.monotonic() - last > self._limit + allowance and told != last:
                told = last
                self._late(stacks(self._window))


def stacks(first: int) -> str:
    """What every thread is doing, `first` before the others."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    frames = sorted(sys._current_frames().items(), key=lambda pair: pair[0] != first)
    parts = [f"{names.get(ident, ident)}:\n{''.join(traceback.format_stack(frame))}" for ident, frame in frames]
    return "\n".join(parts)


def wanted(parent: QObject) -> Watchdog | None:
    """The watchdog that the environment asks for, by its limit in milliseconds; it writes to the log."""
    limit = os.environ.get(VARIABLE, "")
    if not limit.isdigit() or not int(limit):
        return None
    return Watchdog(
        int(limit) / 1000, lambda text: log.warning("the window hangs for more than %s ms\n%s", limit, text), parent
    )
