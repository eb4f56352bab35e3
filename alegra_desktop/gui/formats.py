"""Amounts and days as the window shows them: `domain.figures`, and the words around a time.

Qt's own currency formatting is never used: in Colombia it drops the cents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.figures import MINUS, NOTHING, SPACE, Figures

__all__ = ["MINUS", "NOTHING", "SPACE", "Formats"]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Formats(Figures):
    """How one company's figures and days look in one language ("es", "en", "pt")."""

    now: Callable[[], datetime] = _now

    def when(self, moment: datetime | None) -> str:
        """`hoy 15:04`, `ayer 15:04`, `8 oct 2026 15:04`."""
        if moment is None:
            return NOTHING
        day, time = local_day(moment, self.timezone), self.time(moment)
        if day == self.today():
            return QCoreApplication.translate("Formats", "today {time}").format(time=time)
        if day == self.today() - timedelta(days=1):
            return QCoreApplication.translate("Formats", "yesterday {time}").format(time=time)
        return f"{self.day(day)} {time}"

    def next_time(self, moment: datetime | None) -> str:
        """When something comes: `15:19` today, `mañana 08:00`, else the day too."""
        if moment is None:
            return NOTHING
        day, time = local_day(moment, self.timezone), self.time(moment)
        if day == self.today():
            return time
        if day == self.today() + timedelta(days=1):
            return QCoreApplication.translate("Formats", "tomorrow {time}").format(time=time)
        return f"{self.day(day)} {time}"

    def duration(self, seconds: float) -> str:
        """`less than 1 s`, `18 s`, `2 min 5 s`, `1 h 4 min`."""
        if seconds < 1:
            return QCoreApplication.translate("Formats", "less than {time}").format(time=f"1{SPACE}s")
        whole = round(seconds)
        if whole < 60:
            return f"{whole}{SPACE}s"
        if whole < 3600:
            return f"{whole // 60}{SPACE}min" + (f" {whole % 60}{SPACE}s" if whole % 60 else "")
        minutes = whole // 60 % 60
        return f"{whole // 3600}{SPACE}h" + (f" {minutes}{SPACE}min" if minutes else "")
