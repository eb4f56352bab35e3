"""Local days and the windows in which stores are read, in every time zone there is."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from alegra_desktop.domain import dates
from alegra_desktop.stores import windows as spans
from alegra_desktop.stores.hotmart import LONGEST_WINDOW
from tests.reliability.stateful import tzif
from tests.reliability.stateful.properties import holds

GROUP = "days"
DAY = timedelta(days=1)
#: Summer time that begins or ends at midnight, odd offsets, and zones far from UTC.
STRANGE = (
    "America/Santiago", "America/Asuncion", "America/Havana", "Atlantic/Azores", "Africa/Cairo", "Asia/Beirut",
    "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati",
    "Pacific/Pago_Pago", "Africa/Casablanca", "Antarctica/Troll", "America/Bogota", "America/Mexico_City",
)  # fmt: skip
_EVERY = sorted(name for name in zoneinfo.available_timezones() if "/" in name and name != "America/Argentina")
names = st.sampled_from(STRANGE) | st.sampled_from(_EVERY)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2199, 12, 30), timezones=st.just(UTC))


@holds(GROUP, names, moments, st.integers(-3, 3))
def the_local_day_is_what_the_zone_file_says(name: str, moment: datetime, seconds: int) -> None:
    """Anywhere, and within three seconds of the zone's own changes."""
    zone = tzif.zone(name)
    later = [change for change in zone.moments if change > moment.timestamp()]
    near = datetime.fromtimestamp(later[0] + seconds, UTC) if later else moment
    for each in (moment, near):
        expected = zone.day(each)
        assert dates.local_day(each, name) == expected
        assert spans.local_day(each, ZoneInfo(name)) == spans.today(each, ZoneInfo(name)) == expected
        elsewhere = each.astimezone(ZoneInfo("Pacific/Auckland"))
        assert dates.local_day(elsewhere, name) == expected


#: Since 2012 no zone has left a day out and none has turned the clock back over midnight by minutes.
recent = st.datetimes(datetime(2012, 1, 2), datetime(2120, 1, 1), timezones=st.just(UTC))


@holds(GROUP, names, recent)
def a_moment_lies_in_its_own_day_and_in_no_other(name: str, moment: datetime) -> None:
    day = tzif.zone(name).day(moment)
    for other in (day - DAY, day, day + DAY):
        start, end = dates.day_bounds(other, name)
        assert (start <= moment < end) is (other == day)
        first, last = spans.Window(other, other).bounds(ZoneInfo(name))
        assert (first <= moment.timestamp() * 1000 < last + 1) is (other == day)


@holds(GROUP, names, recent, st.integers(0, 800), st.integers(0, 10**9), st.integers(1, LONGEST_WINDOW))
def windows_leave_nothing_out_and_read_nothing_twice(
    name: str, now: datetime, back: int, inside: int, longest: int
) -> None:
    """From the first moment of the first day to now, each moment is in one window, to the millisecond."""
    zone = ZoneInfo(name)
    last = spans.today(now, zone)
    found = spans.windows(last - back * DAY, last, longest)
    bounds = [window.bounds(zone) for window in found]
    assert bounds[0][0] == _millisecond(dates.day_bounds(last - back * DAY, name)[0])
    assert bounds[-1][1] >= _millisecond(now)
    for (_, end), (start, _) in pairwise(bounds):
        assert start == end + 1
    at = bounds[0][0] + (inside * 7_919) % (bounds[-1][1] - bounds[0][0] + 1)
    (mine,) = [n for n, (start, end) in enumerate(bounds) if start <= at <= end]
    day = tzif.zone(name).day(datetime.fromtimestamp(at // 1000, UTC))
    assert found[mine].first <= day <= found[mine].last
    for window, (start, end) in zip(found, bounds, strict=True):
        assert window.last - window.first < longest * DAY
        # In milliseconds a window is an hour longer where summer time ends in it (Troll: two); Hotmart takes a year.
        assert end - start < (longest * 24 + 2) * 3_600_000
        halves = window.halves()
        assert not halves or [halves[0].bounds(zone)[0], halves[1].bounds(zone)[1]] == [start, end]


def _millisecond(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
