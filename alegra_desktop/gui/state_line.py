"""The state line: what happened last and what comes next, in one sentence; the first of a list that applies.

`state_of` decides and knows nothing but its arguments; `sentence` and `LOOKS` say and show what it decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import facts, words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import NOTHING, Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.theme import Role

OVERDUE_AFTER = timedelta(days=3)

translate = QCoreApplication.translate


class Standing(Enum):
    """How things stand, the most urgent first: the order is that of the rule "the first that applies"."""

    OPENING = "opening"
    UPGRADING = "upgrading"
    UNFINISHED = "unfinished"
    STOPPED = "stopped"
    KEYRING = "keyring"
    PAUSED = "paused"
    OFFLINE = "offline"
    DOWN = "down"
    TROUBLED = "troubled"
    STOPPING = "stopping"
    SYNCING = "syncing"
    VERIFYING = "verifying"
    OVERDUE = "overdue"
    NEVER = "never"
    CAUSES = "causes"
    FINE = "fine"
    NOTHING = "nothing"  # no integration is set up


_ORDER = {standing: place for place, standing in enumerate(Standing)}

LOOKS: dict[Standing, Look] = {
    Standing.OPENING: Look("progress-clock", Role.WORKING),
    Standing.UPGRADING: Look("progress-clock", Role.WORKING),
    Standing.UNFINISHED: Look("clipboard-check-outline", Role.ATTENTION),
    Standing.STOPPED: Look("close-octagon-outline", Role.ERROR),
    Standing.KEYRING: Look("lock-outline", Role.ATTENTION),
    Standing.PAUSED: Look("pause-circle-outline", Role.NEUTRAL),
    Standing.OFFLINE: Look("wifi-off", Role.WAITING),
    Standing.DOWN: Look("server-network-off", Role.WAITING),
    Standing.TROUBLED: Look("alert-outline", Role.ATTENTION),
    Standing.STOPPING: Look("progress-clock", Role.WORKING),
    Standing.SYNCING: Look("sync", Role.WORKING),
    Standing.VERIFYING: Look("file-question-outline", Role.WAITING),
    Standing.OVERDUE: Look("calendar-alert-outline", Role.ATTENTION),
    Standing.NEVER: Look("playlist-check", Role.NEUTRAL),
    Standing.CAUSES: Look("alert-outline", Role.ATTENTION),
    Standing.FINE: Look("check-circle-outline", Role.OK),
    Standing.NOTHING: Look("information-outline", Role.NEUTRAL),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one integration at one moment; all times are aware."""

    now: datetime
    opening: bool = False
    upgrading: bool = False
    unfinished: tuple[int, int] | None = None  # step, of how many, of a set-up nobody finished
    problem: Problem | None = None  # why it cannot run, of the integration or of the program
    since: datetime | None = None  # of that problem
    paused: bool = False
    paused_since: datetime | None = None
    stopping: int | None = None  # requests that still finish
    running: bool = False
    done: int = 0
    total: int = 0
    unknown: int = 0  # documents whose answer never came
    looked_for_at: datetime | None = None
    synced_at: datetime | None = None  # the last run that went through
    causes: int = 0  # that need a person
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What the line says: its standing and what stands in the sentence."""

    standing: Standing
    count: int = 0
    total: int = 0
    at: datetime | None = None
    next_at: datetime | None = None
    problem: Problem | None = None


def state_of(facts: Facts) -> Line:
    """How one integration stands: the first that applies."""
    return _not_yet(facts) or _hindered(facts) or _at_work(facts) or _at_rest(facts)


def _not_yet(known: Facts) -> Line | None:
    if known.upgrading:
        return Line(Standing.UPGRADING)
    if known.opening:
        return Line(Standing.OPENING)
    if known.unfinished is not None:
        return Line(Standing.UNFINISHED, *known.unfinished)
    return None


def _hindered(known: Facts) -> Line | None:
    problem = known.problem
    if problem is not None and problem.kind is not Kind.KEYRING_LOCKED and facts(problem.kind).stops:
        return Line(Standing.STOPPED, problem=problem)
    if problem is not None and problem.kind is Kind.KEYRING_LOCKED:
        return Line(Standing.KEYRING)
    if known.paused:
        return Line(Standing.PAUSED, at=known.paused_since)
    if problem is None:
        return None
    if problem.kind is Kind.OFFLINE:
        return Line(Standing.OFFLINE, at=known.since)
    if problem.kind is Kind.ALEGRA_DOWN:
        return Line(Standing.DOWN, next_at=known.next_at)
    return Line(Standing.TROUBLED, problem=problem, next_at=known.next_at)


def _at_work(known: Facts) -> Line | None:
    if known.stopping is not None:
        return Line(Standing.STOPPING, known.stopping)
    if known.running:
        return Line(Standing.SYNCING, known.done, known.total)
    if known.unknown:
        return Line(Standing.VERIFYING, known.unknown, at=known.looked_for_at or known.next_at)
    return None


def _at_rest(known: Facts) -> Line:
    if known.synced_at is None:
        return Line(Standing.NEVER)
    idle = known.now - known.synced_at
    if idle >= OVERDUE_AFTER:
        return Line(Standing.OVERDUE, idle.days)
    if known.causes:
        return Line(Standing.CAUSES, known.causes, next_at=known.next_at)
    return Line(Standing.FINE, at=known.synced_at, next_at=known.next_at)


def together(lines: Sequence[Line]) -> Line:
    """One line for several integrations: the most urgent, except that one in pause, new or not yet set up to its end
    does not hide the others."""
    if not lines:
        return Line(Standing.NOTHING)
    awake = [line for line in lines if line.standing is not Standing.PAUSED] or list(lines)
    loud = [line for line in awake if line.standing not in (Standing.NEVER, Standing.UNFINISHED)] or awake
    first = min(loud, key=lambda line: _ORDER[line.standing])
    same = [line for line in loud if line.standing is first.standing]
    nexts = [line.next_at for line in same if line.next_at is not None]
    at = [line.at for line in same if line.at is not None]
    counts = [line.count for line in same]
    return replace(
        first,
        count=max(counts) if first.standing in (Standing.OVERDUE, Standing.UNFINISHED) else sum(counts),
        total=first.total if first.standing is Standing.UNFINISHED else sum(line.total for line in same),
        # The oldest sync is the one that matters, and the earliest search.
        at=min(at) if at else None,
        next_at=min(nexts) if nexts else None,
    )


def sentence(line: Line, formats: Formats) -> str:
    """The line in words."""
    if line.standing in _WORK:
        return _of_work(line, formats)
    if line.standing in _REST:
        return _of_rest(line, formats)
    return _of_hindrance(line, formats)


_WORK = (Standing.STOPPING, Standing.SYNCING, Standing.VERIFYING)
_REST = (Standing.OVERDUE, Standing.NEVER, Standing.CAUSES, Standing.FINE, Standing.NOTHING)


def _of_hindrance(line: Line, formats: Formats) -> str:
    match line.standing:
        case Standing.OPENING:
            return translate("StateLine", "Opening your data…")
        case Standing.UPGRADING:
            return translate("StateLine", "Updating your data; a backup was made first.")
        case Standing.UNFINISHED:
            text = translate("StateLine", "Set-up unfinished: step {n} of {m}.")
            return text.format(n=line.count, m=line.total)
        case Standing.STOPPED:
            text = translate("StateLine", "Stopped: {title}. Nothing is lost.")
            return text.format(title=_title(line, formats))
        case Standing.KEYRING:
            return translate("StateLine", "Waiting for the keyring. Nothing is lost.")
        case Standing.PAUSED if line.at is None:
            return translate("StateLine", "Paused.")
        case Standing.PAUSED:
            return translate("StateLine", "Paused since {time}.").format(time=_since(line, formats))
        case Standing.OFFLINE if line.at is None:
            return translate("StateLine", "Offline. We go on when it is back.")
        case Standing.OFFLINE:
            text = translate("StateLine", "Offline since {time}. We go on when it is back.")
            return text.format(time=_since(line, formats))
        case Standing.DOWN if line.next_at is None:
            return translate("StateLine", "Alegra is not responding.")
        case Standing.DOWN:
            text = translate("StateLine", "Alegra is not responding. Next try: {time}.")
            return text.format(time=formats.next_time(line.next_at))
    if line.next_at is None:
        return translate("StateLine", "{title}.").format(title=_title(line, formats))
    text = translate("StateLine", "{title}. Next try: {time}.")
    return text.format(title=_title(line, formats), time=formats.next_time(line.next_at))


def _of_work(line: Line, formats: Formats) -> str:
    match line.standing:
        case Standing.STOPPING if not line.count:
            return translate("StateLine", "Stopping…")
        case Standing.STOPPING:
            return translate("StateLine", "Stopping: %n requests finishing.", None, line.count)
        case Standing.SYNCING if not line.total:
            return translate("StateLine", "Syncing…")
        case Standing.SYNCING:
            text = translate("StateLine", "Syncing: {done} of {total} sales.")
            return text.format(done=formats.number(line.count), total=formats.number(line.total))
    if line.at is None:
        return translate("StateLine", "Verifying %n unanswered documents.", None, line.count)
    text = translate("StateLine", "Verifying %n unanswered documents: {time}.", None, line.count)
    return text.format(time=formats.next_time(line.at))


def _of_rest(line: Line, formats: Formats) -> str:
    coming = formats.next_time(line.next_at)
    match line.standing:
        case Standing.OVERDUE:
            return translate("StateLine", "Not synced for %n days.", None, line.count)
        case Standing.NEVER:
            return translate("StateLine", "Ready. Not synced yet.")
        case Standing.NOTHING:
            return translate("StateLine", "No integration is set up yet.")
        case Standing.CAUSES if line.next_at is None:
            return translate("StateLine", "Up to date, %n causes need attention.", None, line.count)
        case Standing.CAUSES:
            text = translate("StateLine", "Up to date, %n causes need attention. Next: {time}.", None, line.count)
            return text.format(time=coming)
    if line.next_at is None:
        return translate("StateLine", "Up to date. Last sync: {when}.").format(when=formats.when(line.at))
    text = translate("StateLine", "Up to date. Last sync: {when}. Next: {time}.")
    return text.format(when=formats.when(line.at), time=coming)


def _title(line: Line, formats: Formats) -> str:
    if line.problem is None:
        return NOTHING
    return one_line(words(line.problem, formats.language, formats.country).title)


def _since(line: Line, formats: Formats) -> str:
    """The time alone while it is of today, as the sentence wants it; else with its day."""
    if line.at is not None and local_day(line.at, formats.timezone) == formats.today():
        return formats.time(line.at)
    return formats.when(line.at)
