"""How fluid the window's longest list is: for each thing a merchant does with the history, until when it is shown, and
by how much the window's loop was late meanwhile.

Run on the machine's own time. A heartbeat of the window's loop tells how long it was held up; somebody who types or
scrolls feels what is longer than a tenth of a second.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, Qt, QTimer
from PySide6.QtWidgets import QApplication

from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.shell import SWITCH
from tests.gui.history_deeds import DEEDS, Deed, come_back, open_history, wait
from tests.gui.history_desk import desk_over
from tests.gui.history_rows import many

LIMIT = 100.0  # milliseconds
_BEAT = 0.002  # seconds


@dataclass
class Felt:
    """Milliseconds, one figure for each repeat."""

    shown: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)  # the longest the window itself computed at a stretch


class _Heart:
    def __init__(self) -> None:
        self.late = self.own = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last, self._spent = time.perf_counter(), time.thread_time()
        self._timer.start(int(_BEAT * 1000))

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late = max(self.late, now - self._last - _BEAT)
        self._last = now
        spent = time.thread_time()
        self.own = max(self.own, spent - self._spent)
        self._spent = spent

    def stop(self) -> None:
        self._beat()
        self._timer.stop()


def measure(folder: Path, count: int, repeats: int) -> dict[str, Felt]:
    """All deeds, one after the other, so many times. `folder` is filled if it is not there yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    QLoggingCategory.setFilterRules("default.warning=false")  # of the screen that is none
    if not folder.exists():
        many(folder, count)
    felt = {deed.name: Felt() for deed in DEEDS}
    with _quick_turns(), desk_over(folder) as desk:
        for _ in range(repeats):
            with open_history(desk) as page:
                for deed in DEEDS:
                    _feel(page, deed, folder, felt[deed.name])
    return felt


def _feel(page: HistoryPage, deed: Deed, folder: Path, felt: Felt) -> None:
    heart = _Heart()
    begun = time.perf_counter()
    wait(deed.act(page, folder))
    felt.shown.append((time.perf_counter() - begun) * 1000)
    QApplication.processEvents()  # and painted
    heart.stop()
    felt.late.append(heart.late * 1000)
    felt.own.append(heart.own * 1000)
    come_back(page)


@contextmanager
def _quick_turns() -> Iterator[None]:
    """Threads take turns as they do in the program."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
