"""Documents put right one after the other: a bar with *Stop* when there are several, and one message at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import facts
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands, Rows
from alegra_desktop.gui.words import titled
from alegra_desktop.sync.answers import Done
from alegra_desktop.sync.corrections_answers import Credit

_SOON = 1000  # milliseconds before the bar appears
#: What the next document would meet too.
_FOR_ALL = frozenset({Kind.OFFLINE, Kind.ALEGRA_DOWN, Kind.THROTTLED, Kind.ALEGRA_PERMISSION, Kind.INTERNAL})


class Correcting(QObject):
    """Asks the engine for one document at a time, so that *Stop* lets the one under way end and begins no other.

    `said` tells how many were put right. What Alegra refuses stays in the list and is told in its own words.
    """

    def __init__(
        self,
        hands: Hands,
        line: Line,
        rows: Rows,
        title: str,
        said: Callable[[int], str],
        credits: Mapping[int, Credit] | None = None,
    ) -> None:
        super().__init__(hands)
        self._hands = hands
        self._line = line
        self._left = list(rows)
        self._said = said
        self._credits = dict(credits or {})
        self._done = 0
        self._refused: list[Problem] = []
        self.progress: QProgressDialog | None = None
        if len(self._left) > 1:
            self._show_progress(title)
        self._next()

    def _show_progress(self, title: str) -> None:
        progress = QProgressDialog(title, self.tr("Stop"), 0, len(self._left), self._hands.window)
        progress.setWindowTitle(titled(title, practice=self._hands.desk.practice))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_SOON)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.canceled.connect(self._stop)
        self.progress = progress

    def _stop(self) -> None:
        self._left.clear()
        if self.progress is not None:
            self.progress.setLabelText(self.tr("Stopping…"))

    def _next(self) -> None:
        if not self._left:
            self._end()
            return
        row = self._left.pop(0)
        wanted = {row: self._credits[row]} if row in self._credits else {}
        self._hands.desk.bridge.ask(
            self, lambda office: office.correct((row,), wanted), self._one_done, self._one_failed
        )

    def _one_done(self, answer: Done) -> None:
        self._done += len(answer.rows)
        self._refused += [problem for _, problem in answer.refused]
        self._go_on()

    def _one_failed(self, problem: Problem) -> None:
        self._refused.append(problem)
        if problem.kind in _FOR_ALL or facts(problem.kind).stops:
            self._left.clear()
        self._go_on()

    def _go_on(self) -> None:
        if self.progress is not None and not self.progress.wasCanceled():
            self.progress.setValue(self.progress.maximum() - len(self._left))
        self._next()

    def _end(self) -> None:
        if self.progress is not None:
            self.progress.deleteLater()
            self.progress = None
        if self._done:
            self._hands.desk.toast(self._said(self._done))
            if self._credits:  # the tax authority answers a moment later: the next run reads it
                self._hands.sync(self._line)
        if self._refused:
            self._hands.complain(self._line, self._refused[0])
        self._hands.worked.emit()
        self.deleteLater()
