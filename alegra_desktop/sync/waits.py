"""How long an unanswered creation must rest before it is looked for (R4).

Everything is counted on the monotonic clock, from the latest of: the connection was closed, this process started,
the computer woke. A clock set by hand therefore changes nothing; sleep is noticed because the wall clock then runs
ahead of the monotonic one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from alegra_desktop.domain.clock import Clock

#: Kinds without a draft phase commit later and cannot be taken back quietly: they rest three times as long.
SLOW_KINDS = frozenset({"remission", "credit-note", "adjustment"})

_SLEEP_SIGN = 20.0  # seconds the wall clock must run ahead before it counts as sleep


class Waits:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.monotonic()
        self.in_flight: set[int] = set()  # rows whose answer this process is still waiting for
        self._closed: dict[int, float] = {}
        self._checked: dict[int, float] = {}
        self._landed: Callable[[], object] | None = None
        self._wall = clock.now().timestamp()
        self._mono = self._since

    def notice_sleep(self) -> bool:
        """True if the computer slept since the last call; every wait then starts again."""
        wall, mono = self._clock.now().timestamp(), self._clock.monotonic()
        slept = (wall - self._wall) - (mono - self._mono) > _SLEEP_SIGN
        self._wall, self._mono = wall, mono
        if slept:
            self._since = mono
        return slept

    @contextmanager
    def flying(self, *row_ids: int) -> Iterator[None]:
        """While a request that changes these rows' things in Alegra is under way."""
        self.in_flight.update(row_ids)
        try:
            yield
        finally:
            self.in_flight.difference_update(row_ids)
            if not self.in_flight and self._landed is not None:
                landed, self._landed = self._landed, None
                landed()

    def when_landed(self, job: Callable[[], object]) -> None:
        """Do it as soon as nothing is under way: now, or when the last answer is written down."""
        if self.in_flight:
            self._landed = job
        else:
            job()

    def closed(self, row_id: int) -> None:
        """The connection of this row's request was closed without a usable answer, or a search for it failed."""
        self._closed[row_id] = self._clock.monotonic()

    def rest(self, row_id: int, kind: str, unit: float) -> float:
        """Seconds until the row may be searched for; 0 when it may be now. `unit` is W, in seconds."""
        wait = unit * (3 if kind in SLOW_KINDS else 1)
        start = max(self._closed.get(row_id, self._since), self._since)
        return max(0.0, start + wait - self._clock.monotonic())

    def checked(self, row_id: int) -> None:
        """The row was just read by its id and is still in process."""
        self._checked[row_id] = self._clock.monotonic()

    def was_checked(self, row_id: int) -> bool:
        return row_id in self._checked

    def recheck(self, row_id: int, unit: float) -> float:
        """Seconds until a row in process is read again; 0 when it may be now (never read: at once)."""
        last = self._checked.get(row_id)
        return 0.0 if last is None else max(0.0, last + unit - self._clock.monotonic())

    def forget(self, row_id: int) -> None:
        self._closed.pop(row_id, None)
        self._checked.pop(row_id, None)
