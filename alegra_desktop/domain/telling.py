"""What a person is told without asking, by a balloon or by e-mail: each cause once, until it was solved."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.overview import Cause, Tab
from alegra_desktop.domain.problem import Kind, Problem

#: Integration, kind, subject, and for what comes nearer the step it has reached: the lower, the more urgent.
Key = tuple[int, str, str, int]

_DAILY = timedelta(days=1)
_LONG = timedelta(days=3)

#: Told though nothing waits for them.
TOLD_AHEAD = frozenset({Kind.NUMBERING_SOON})


def ahead(integration: Integration, problems: Iterable[Problem]) -> tuple[Cause, ...]:
    """Those of an integration's standing problems that hold nothing up, and that a person should know in time."""
    return tuple(
        Cause(integration.id, integration.name, Tab.MINE, problem) for problem in problems if problem.kind in TOLD_AHEAD
    )


def key_of(cause: Cause) -> Key:
    step = cause.problem.details.get("step", "")
    return cause.integration_id, cause.kind.value, cause.subject, int(step) if step.isdecimal() else 0


def news(causes: Iterable[Cause], told: Collection[Key]) -> list[Cause]:
    """Those nobody was told of yet: neither of them, nor of something more urgent about the same thing."""
    known: dict[tuple[int, str, str], int] = {}
    for owner, kind, subject, step in told:
        known[owner, kind, subject] = min(step, known.get((owner, kind, subject), step))
    return [cause for cause in causes if key_of(cause)[3] < known.get(key_of(cause)[:3], 1_000_000)]


def still(told: Iterable[Key], causes: Iterable[Cause]) -> set[Key]:
    """What of the told ones stands; what was solved may come again, and is news then."""
    things = {key_of(cause)[:3] for cause in causes}
    return {key for key in told if key[:3] in things}


def silent_days(now: datetime, last: datetime | None, started: datetime) -> int:
    """Days without a run that went through, 0 if that is no news: it is after a day with the program running (since
    `started`), or after three."""
    if last is None or (now - last < _LONG and now - max(last, started) < _DAILY):
        return 0
    return max(1, (now - last).days)
