"""Sales that a repair set free go out by themselves, once its *Undo* is gone."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.toasts import SECONDS


class Releasing(QObject):
    """Several repairs one after the other make one sync. What is paused, or synced by hand only, is left alone."""

    def __init__(self, desk: Desk, parent: QObject, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: set[str] = set()
        self.timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self.timer.timeout.connect(self._sync)

    def release(self, name: str) -> None:
        """Sync this integration soon."""
        if self.by_itself(name):
            self._names.add(name)
            self.timer.start()

    def keep(self, name: str) -> None:
        """The repair was taken back in time."""
        self._names.discard(name)

    def by_itself(self, name: str) -> bool:
        """Whether it syncs without being asked now."""
        rules = next((one.rules for one in self._desk.integrations() if one.name == name), None)
        turn = self._desk.bridge.agenda.of(name)
        paused = turn is not None and turn.paused_until is not None and turn.paused_until > datetime.now(UTC)
        return rules is not None and rules.interval_minutes > 0 and not paused

    def _sync(self) -> None:
        names, self._names = tuple(self._names), set()
        if names:
            self._desk.bridge.order(lambda schedule: schedule.sync_now(names))
