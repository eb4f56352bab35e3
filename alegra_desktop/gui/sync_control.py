"""The button that syncs, and what stands in its place while a run goes on: a bar with counts, and Stop."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QToolButton, QWidget

from alegra_desktop.gui import icons
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.widgets.buttons import HEIGHT, button

_A_WHILE = 1000  # milliseconds of work that show nothing but a resting button
_STEADY = 10.0  # seconds after which the time left may be told


class SyncControl(QWidget):
    """`pressed` when somebody wants a sync now; what then happens is told by the standings."""

    pressed = Signal()

    def __init__(
        self, desk: Desk, standings: Standings, menu: QMenu, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._desk = desk
        self._standings = standings
        self._now = now
        self._began: float | None = None
        self.button = self._make_button(menu)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(220)
        self.bar.setMinimumHeight(HEIGHT - 8)
        self.bar.setAccessibleName(self.tr("Progress of the sync"))
        self.stop_button = button(self.tr("Stop"))
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.bar, self.stop_button, self.button):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self, singleShot=True, interval=_A_WHILE)
        self._timer.timeout.connect(self._show_bar)
        standings.changed.connect(self._follow)
        desk.integration_changed.connect(self._follow)
        self._rest()

    def _make_button(self, menu: QMenu) -> QToolButton:
        made = QToolButton()
        made.setText(self.tr("Sync now"))
        made.setToolTip("F5")
        made.setAccessibleName(self.tr("Sync now"))
        made.setIcon(icons.icon("sync"))
        made.setIconSize(QSize(icons.SMALL, icons.SMALL))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setMinimumHeight(HEIGHT)
        made.setMenu(menu)
        made.clicked.connect(self.pressed)
        return made

    def _follow(self, *_: object) -> None:
        turn = self._standings.running()
        if turn is None:
            self._rest()
            return
        if self._began is None:
            self._began = self._now()
            self.button.setEnabled(False)
            self._timer.start()
        self.stop_button.setEnabled(not turn.stopping)
        self.stop_button.setText(self.tr("Stopping…") if turn.stopping else self.tr("Stop"))
        self._count(turn.integration)

    def _rest(self) -> None:
        had_focus = self.stop_button.hasFocus()
        self._began = None
        self._timer.stop()
        self.bar.hide()
        self.stop_button.hide()
        self.button.show()
        self.button.setEnabled(self._standings.may_run(self._desk.integration))
        self.bar.setRange(0, 0)
        if had_focus:
            self.button.setFocus()

    def _show_bar(self) -> None:
        had_focus = self.button.hasFocus()
        self.button.hide()
        self.bar.show()
        self.stop_button.show()
        if had_focus:
            self.stop_button.setFocus()

    def _count(self, name: str) -> None:
        known = self._standings.progress(name)
        if known is None or not known.total:
            self.bar.setRange(0, 0)
            self.bar.setFormat("")
            return
        self.bar.setRange(0, known.total)
        self.bar.setValue(min(known.done, known.total))
        formats = self._desk.formats(name)
        counts = {"done": formats.number(known.done), "total": formats.number(known.total)}
        left = self._left(known.done, known.total)
        if left is None:
            self.bar.setFormat(self.tr("{done} of {total}").format(**counts))
        else:
            self.bar.setFormat(self.tr("{done} of {total} · {time} left").format(**counts, time=formats.duration(left)))

    def _left(self, done: int, total: int) -> float | None:
        """Seconds to go, once it has been going on long enough to tell."""
        spent = self._now() - self._began if self._began is not None else 0.0
        return spent / done * (total - done) if done and spent > _STEADY else None

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self.tr("Stopping…"))
        self._desk.bridge.order(lambda schedule: schedule.stop())
