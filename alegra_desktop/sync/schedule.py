"""When each integration runs: by its interval, at once when asked, never two at a time; nothing while idle (R19)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.read import moment
from alegra_desktop.sync.report import Report

log = logging.getLogger("alegra_desktop.sync")

#: Of passing problems: the program looks again this soon, whatever the interval.
_SOON = timedelta(minutes=2)
_NAP = 60.0  # seconds
_PASSING = frozenset({Kind.OFFLINE, Kind.THROTTLED, Kind.ALEGRA_DOWN, Kind.STORE_DOWN, Kind.DATABASE_BUSY})
_PAUSED, _PAUSED_SINCE = "paused_until", "paused_since"
_FOR_EVER = "9999-12-31T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Turn:
    """How things stand with one integration. Times are aware; `next_at` None: only when asked.

    `troubled_since`: since when its runs fail for the same reason. `queued`: it runs as soon as nothing else does.
    `unfinished`: its set-up was left before the end, so it never runs.
    """

    integration: str
    next_at: datetime | None = None
    paused_until: datetime | None = None
    paused_since: datetime | None = None
    troubled_since: datetime | None = None
    running: bool = False
    stopping: bool = False
    asked: bool = False  # the present run was asked for; otherwise it was its time
    queued: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """What runs and what comes next, after each change of it."""

    turns: tuple[Turn, ...]

    def of(self, name: str) -> Turn | None:
        return next((turn for turn in self.turns if turn.integration == name), None)


class Schedule:
    """Runs on the engine's loop until it is cancelled. Everything else about it is called on that loop too."""

    def __init__(self, engine: Engine, publish: Callable[[Agenda], None]) -> None:
        self._engine = engine
        self._publish = publish
        self._next: dict[str, datetime] = {}
        self._trouble: dict[str, tuple[Kind, datetime]] = {}  # why runs fail, and since when
        self._asked: dict[str, bool] = {}  # names to run at once -> whether refused ones are sent again
        self._wake = asyncio.Event()
        self._task: asyncio.Task[list[Report]] | None = None
        self._running = ""
        self._stopping = self._was_asked = False

    async def run(self) -> None:
        """Sleeps until something is due, runs it, and again. A ledger that cannot be read now is tried again."""
        self.tell()
        while True:
            self._wake.clear()
            try:
                name = self._due()
                if name:
                    await self._sync(name)
                elif self._letter_due():
                    await self._engine.mail.summary()
                    self.tell()
                else:
                    await self._sleep(self._until_next())
            except ProblemError as error:
                log.warning("the schedule could not look into the ledger: %s", error.problem.kind.value)
                await self._sleep(_NAP)

    # --- what may be asked of it

    def sync_now(self, names: Iterable[str] = (), *, retry: bool = False) -> None:
        """Run these integrations (all without names) as soon as nothing else runs."""
        for name in names or [one.name for one in self._engine.ledger.integrations()]:
            self._asked[name] = retry or self._asked.get(name, False)
        self._wake.set()
        self.tell()

    def stop(self) -> None:
        """End the present run and forget what was asked for. What is under way is answered first."""
        self._asked.clear()
        if self._task is not None:
            self._stopping = True
            if not self._engine.stop(self._task):
                self._task.cancel()  # it is still waiting for its turn
        self.tell()

    def pause(self, name: str, until: datetime | None) -> None:
        """No runs by themselves until then (None: until they are resumed). Kept across restarts."""
        one = self._engine.ledger.integration(name)
        if one is not None:
            self._engine.ledger.remember(one.id, _PAUSED, until.isoformat() if until else _FOR_EVER)
            self._engine.ledger.remember(one.id, _PAUSED_SINCE, self._engine.clock.now().isoformat())
        self._wake.set()
        self.tell()

    def resume(self, name: str) -> None:
        one = self._engine.ledger.integration(name)
        if one is not None:
            self._engine.ledger.remember(one.id, _PAUSED, "")
        self._wake.set()
        self.tell()

    def changed(self) -> None:
        """Integrations came, went or changed their interval."""
        self._wake.set()
        self.tell()

    # --- inside

    def tell(self) -> None:
        self._publish(Agenda(tuple(self._turn(one) for one in self._engine.ledger.integrations())))

    def _turn(self, one: Integration) -> Turn:
        running = one.name == self._running
        until = self._paused_until(one)
        return Turn(
            one.name,
            self._next_at(one),
            until,
            self._engine.ledger.remembered(one.id, _PAUSED_SINCE, moment, None) if until else None,
            self._trouble[one.name][1] if one.name in self._trouble else None,
            running,
            running and self._stopping,
            running and self._was_asked,
            one.name in self._asked,
            self._unfinished(one),
        )

    def _unfinished(self, one: Integration) -> bool:
        return self._engine.unfinished(one)

    def _paused_until(self, one: Integration) -> datetime | None:
        until = self._engine.ledger.remembered(one.id, _PAUSED, moment, None)
        return until if until is not None and until > self._engine.clock.now() else None

    def _next_at(self, one: Integration) -> datetime | None:
        if one.rules.interval_minutes <= 0 or self._unfinished(one):
            return None
        # Never further away than an interval: it may have become shorter, or the clock may have been set back.
        latest = self._engine.clock.now() + timedelta(minutes=one.rules.interval_minutes)
        at = self._next[one.name] = min(self._next.get(one.name) or self._after_last(one), latest)
        paused = self._paused_until(one)
        return max(at, paused) if paused else at

    def _after_last(self, one: Integration) -> datetime:
        """An interval after the last run that this ledger remembers; at once if that is over, or never was."""
        runs = self._engine.ledger.runs(one.id, 1)
        if not runs or runs[0].ended_at is None:
            return self._engine.clock.now()
        return runs[0].ended_at + timedelta(minutes=one.rules.interval_minutes)

    def _due(self) -> str:
        known = {one.name: one for one in self._engine.ledger.integrations()}
        can = {name for name, one in known.items() if not self._unfinished(one)}
        self._asked = {name: retry for name, retry in self._asked.items() if name in can}
        self._next = {name: at for name, at in self._next.items() if name in can}
        if self._asked:
            return next(iter(self._asked))
        now = self._engine.clock.now()
        waiting = [(at, name) for name, one in known.items() if (at := self._next_at(one)) is not None and at <= now]
        return min(waiting)[1] if waiting else ""

    def _letter_due(self) -> bool:
        at = self._engine.mail.next_summary()
        return at is not None and at <= self._engine.clock.now()

    def _until_next(self) -> float | None:
        """Seconds; a long sleep is cut in pieces, so that a computer that slept, or whose clock was set, is noticed.
        None: nothing is due before somebody asks."""
        now = self._engine.clock.now()
        ends = [at for one in self._engine.ledger.integrations() if (at := self._next_at(one)) is not None]
        letter = self._engine.mail.next_summary()
        ends += [letter] if letter is not None else []
        return min(_NAP, max(0.0, (min(ends) - now).total_seconds())) if ends else None

    async def _sleep(self, seconds: float | None) -> None:
        woken = asyncio.ensure_future(self._wake.wait())
        try:
            await asyncio.wait([woken], timeout=seconds)
        finally:
            woken.cancel()

    async def _sync(self, name: str) -> None:
        self._was_asked = name in self._asked
        retry = self._asked.pop(name, False)
        self._running = name
        self.tell()
        self._task = asyncio.ensure_future(self._engine.sync(name, retry=retry, by_hand=self._was_asked))
        reports: list[Report] = []
        try:
            await asyncio.wait([self._task])
            reports = _reports(self._task)
        finally:
            if not self._task.done():
                self._task.cancel()
            self._task, self._running, self._stopping = None, "", False
            self._plan(name, reports)
            self.tell()

    def _plan(self, name: str, reports: list[Report]) -> None:
        one = self._engine.ledger.integration(name)
        if one is None:
            return
        self._note_trouble(name, reports)
        pause = timedelta(minutes=one.rules.interval_minutes)
        if any(report.error is not None and report.error.kind in _PASSING for report in reports):
            pause = min(pause, _SOON)
        elif any(report.unknown for report in reports):
            pause = min(pause, self._rest(one))
        self._next[name] = self._engine.clock.now() + pause

    def _rest(self, one: Integration) -> timedelta:
        """Until unanswered creations may be looked for: nobody wants to wait an interval to know."""
        rows = self._engine.ledger.rows(integration_id=one.id, states=(State.UNKNOWN,))
        unit = one.rules.unknown_wait_seconds
        rests = [self._engine.waits.rest(row.id, row.kind, unit) for row in rows]
        return timedelta(seconds=max(unit / 10, min(rests, default=unit)))

    def _note_trouble(self, name: str, reports: list[Report]) -> None:
        kinds = [report.error.kind for report in reports if report.error is not None]
        if not kinds:
            self._trouble.pop(name, None)
        elif name not in self._trouble or self._trouble[name][0] is not kinds[0]:
            self._trouble[name] = (kinds[0], self._engine.clock.now())


def _reports(run: asyncio.Task[list[Report]]) -> list[Report]:
    """Of a run that is over; none of one that was called off, or could not even begin."""
    if run.cancelled():
        return []
    error = run.exception()
    if error is None:
        return run.result()
    if isinstance(error, ProblemError):
        log.warning("a run could not begin: %s", error.problem.kind.value)
    else:
        log.error("a run broke off", exc_info=error)
    return []
