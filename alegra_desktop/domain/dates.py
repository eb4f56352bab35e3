"""The merchant's local days. Moments are aware UTC; documents carry the day of the company's own time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from alegra_desktop.domain.problem import ProblemError, settings_wrong

#: Windows has no time zone database of its own. These zones have had one fixed offset since 2022 (Mexico gave up
#: summer time in October 2022), so they need none.
_FIXED_HOURS = {
    "America/Bogota": -5,
    "America/Lima": -5,
    "America/Panama": -5,
    "America/Mexico_City": -6,
    "America/Costa_Rica": -6,
    "America/Santo_Domingo": -4,
    "America/Argentina/Buenos_Aires": -3,
    "UTC": 0,
}


@cache
def zone(timezone_name: str) -> tzinfo:
    """The zone of that IANA name. Raises `ProblemError` (settings_wrong) if nobody knows it."""
    try:
        return ZoneInfo(timezone_name)
    except (OSError, ValueError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        if timezone_name in _FIXED_HOURS:
            return timezone(timedelta(hours=_FIXED_HOURS[timezone_name]), timezone_name)
        raise ProblemError(settings_wrong("unknown_zone", "timezone", zone=timezone_name)) from error


def local_day(moment: datetime, timezone_name: str) -> date:
    """The calendar day of an aware moment in that time zone; `ValueError` for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without time zone has no local day")
    return moment.astimezone(zone(timezone_name)).date()


def day_bounds(day: date, timezone_name: str) -> tuple[datetime, datetime]:
    """First moment of a local day and first moment of the next one (excluded), aware, in UTC."""
    where = zone(timezone_name)
    start = datetime.combine(day, time.min, where)
    end = datetime.combine(day + timedelta(days=1), time.min, where)
    return start.astimezone(UTC), end.astimezone(UTC)
