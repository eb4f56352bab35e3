from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.stores.windows import Window, local_day, windows, zone_of

DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_a_window_is_bounded_by_local_days() -> None:
    start, end = Window(date(2026, 9, 8), date(2026, 9, 8)).bounds(ZoneInfo("America/Bogota"))
    assert datetime.fromtimestamp(start / 1000, UTC) == datetime(2026, 9, 8, 5, 0, tzinfo=UTC)
    assert end - start == 86_400_000 - 1


def test_a_day_with_a_clock_change_has_23_hours() -> None:
    start, end = Window(date(2026, 3, 8), date(2026, 3, 8)).bounds(ZoneInfo("America/New_York"))
    assert end - start == 23 * 3_600_000 - 1


@given(DAYS, st.integers(0, 1000), st.integers(1, 90))
def test_windows_cover_every_day_once(first: date, days: int, longest: int) -> None:
    last = first + timedelta(days=days)
    found = windows(first, last, longest)
    covered = [w.first + timedelta(days=n) for w in found for n in range((w.last - w.first).days + 1)]
    assert covered == [first + timedelta(days=n) for n in range(days + 1)]
    assert all((w.last - w.first).days < longest for w in found)


@given(DAYS, st.integers(0, 100))
def test_halves_cover_the_window(first: date, days: int) -> None:
    whole = Window(first, first + timedelta(days=days))
    halves = whole.halves()
    if days == 0:
        assert halves == ()
    else:
        one, two = halves
        assert (one.first, two.last) == (whole.first, whole.last)
        assert two.first - one.last == timedelta(days=1)


def test_since_in_the_future_leaves_nothing_to_read() -> None:
    assert windows(date(2026, 2, 1), date(2026, 1, 1), 90) == []


def test_the_local_day_and_an_unknown_zone() -> None:
    assert local_day(datetime(2026, 9, 9, 3, 0, tzinfo=UTC), zone_of("America/Bogota")) == date(2026, 9, 8)
    with pytest.raises(ProblemError) as caught:
        zone_of("Mars/Olympus")
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG
