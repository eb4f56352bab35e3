"""Each cause is told once until it was solved; what comes nearer once for each step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alegra_desktop.domain.overview import Cause, Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.telling import key_of, news, silent_days, still

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def cause(kind: Kind, subject: str = "", owner: int = 1, **details: str) -> Cause:
    return Cause(owner, "Shop", Tab.MINE, Problem(kind, subject, details))


def test_a_cause_is_news_until_it_is_told_and_again_after_it_was_solved() -> None:
    one, two = cause(Kind.TAX_MISSING, "P1"), cause(Kind.TAX_MISSING, "P2")
    assert news([one, two], set()) == [one, two]
    told = {key_of(one)}
    assert news([one, two], told) == [two]
    assert news([cause(Kind.TAX_MISSING, "P1", owner=2)], told) != []
    assert still(told, [one]) == told
    told = still(told, [two])
    assert news([one], told) == [one]


def test_the_end_of_a_numbering_is_told_at_each_step_once_and_never_backwards() -> None:
    def step(number: int) -> Cause:
        return cause(Kind.NUMBERING_SOON, "16", step=str(number))

    told: set[tuple[int, str, str, int]] = set()
    said = []
    for reached in (60, 60, 30, 60, 30, 7, 30, 7):  # the pace varies from day to day
        fresh = news([step(reached)], told)
        told = still(told, [step(reached)]) | {key_of(one) for one in fresh}
        said.append(bool(fresh))
    assert said == [True, False, True, False, False, True, False, False]
    assert news([cause(Kind.NUMBERING_SOON, "17", step="60")], told) != []


@pytest.mark.parametrize(
    ("last", "started", "days"),
    [
        (timedelta(hours=23), timedelta(days=9), 0),
        (timedelta(hours=25), timedelta(days=9), 1),
        (timedelta(hours=25), timedelta(hours=2), 0),  # the computer was off; it has only just begun
        (timedelta(days=3), timedelta(hours=2), 3),
    ],
)
def test_silence_is_told_after_a_day_of_running_or_three(last: timedelta, started: timedelta, days: int) -> None:
    assert silent_days(NOW, NOW - last, NOW - started) == days


def test_a_new_integration_is_not_silent() -> None:
    assert silent_days(NOW, None, NOW - timedelta(days=9)) == 0
