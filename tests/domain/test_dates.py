from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain import dates
from alegra_desktop.domain.dates import day_bounds, local_day
from alegra_desktop.domain.problem import Kind, ProblemError


def test_an_evening_in_bogota_belongs_to_that_day_not_to_the_utc_one() -> None:
    assert local_day(datetime(2026, 10, 9, 4, 59, tzinfo=UTC), "America/Bogota") == date(2026, 10, 8)
    assert local_day(datetime(2026, 10, 9, 5, 0, tzinfo=UTC), "America/Bogota") == date(2026, 10, 9)


@given(
    st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1)).map(lambda d: d.replace(tzinfo=UTC)),
    st.sampled_from(["America/Bogota", "America/Mexico_City", "America/Santiago", "UTC"]),
)
def test_a_moment_lies_within_the_bounds_of_its_day(moment: datetime, zone: str) -> None:
    start, end = day_bounds(local_day(moment, zone), zone)
    assert start <= moment < end
    assert timedelta(hours=23) <= end - start <= timedelta(hours=25)


def test_naive_moments_and_unknown_zones_are_refused() -> None:
    with pytest.raises(ValueError, match="without time zone"):
        local_day(datetime(2026, 10, 9), "America/Bogota")
    with pytest.raises(ProblemError) as caught:
        local_day(datetime(2026, 10, 9, tzinfo=UTC), "America/Macondo")
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG


def test_without_a_zone_database_the_fixed_zones_still_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(dates, "ZoneInfo", missing)
    dates.zone.cache_clear()
    try:
        assert local_day(datetime(2026, 10, 9, 4, tzinfo=UTC), "America/Bogota") == date(2026, 10, 8)
        assert local_day(datetime(2026, 10, 9, 5, 30, tzinfo=UTC), "America/Mexico_City") == date(2026, 10, 8)
    finally:
        dates.zone.cache_clear()
