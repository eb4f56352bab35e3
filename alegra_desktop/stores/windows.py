"""Spans of merchant-local days. Stores keep instants; a merchant thinks in days of his own zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from alegra_desktop.domain.problem import ProblemError, settings_wrong

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """Whole local days, `first` and `last` included."""

    first: date
    last: date

    def bounds(self, zone: ZoneInfo) -> tuple[int, int]:
        """First and last millisecond (epoch, UTC) of these days in `zone`."""
        start = datetime.combine(self.first, time.min, zone)
        end = datetime.combine(self.last + DAY, time.min, zone)
        return int(start.timestamp() * 1000), int(end.timestamp() * 1000) - 1

    def halves(self) -> tuple[Window, ...]:
        """The window cut in two, or empty when it is one day and cannot be cut."""
        days = (self.last - self.first).days
        if days < 1:
            return ()
        middle = self.first + timedelta(days=days // 2)
        return Window(self.first, middle), Window(middle + DAY, self.last)


def windows(first: date, last: date, longest: int) -> list[Window]:
    """`first`..`last` cut into windows of at most `longest` days, the oldest first; empty when `first` is later."""
    found = []
    while first <= last:
        end = min(last, first + timedelta(days=longest - 1))
        found.append(Window(first, end))
        first = end + DAY
    return found


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The merchant's day of an instant."""
    return moment.astimezone(zone).date()


def zone_of(name: str) -> ZoneInfo:
    """The zone called `name`. Raises `ProblemError` (settings_wrong) when there is no such zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ProblemError(settings_wrong("unknown_zone", name, zone=name)) from error


def today(now: datetime, zone: ZoneInfo) -> date:
    return now.astimezone(UTC).astimezone(zone).date()
