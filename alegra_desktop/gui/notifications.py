"""What a person is told without asking: little, once, and never as the only place where it stands.

One's own click is answered by a toast. A run in the background is worth a balloon only if it brought a cause that
needs the merchant; what stops everything is told at once and then daily, the end of a numbering at 60, 30 and 7 days.
Success, no network, a slow Alegra and verifying are told by the icon alone. Reading or closing a balloon changes
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from alegra_desktop.domain.overview import Cause, add_up
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import facts, words
from alegra_desktop.domain.telling import TOLD_AHEAD, Key, key_of, news, silent_days, still
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.standings import Known, Standings
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.schedule import Agenda

_DAILY = timedelta(days=1)


@dataclass(frozen=True)
class Notice:
    """A balloon, and the page its click opens."""

    title: str
    body: str
    page: str = "attention"
    what: dict[str, object] = field(default_factory=dict)


class Notices(QObject):
    """Listens to runs and standings. `balloon`: a `Notice` to show outside the window."""

    balloon = Signal(object)

    def __init__(self, desk: Desk, standings: Standings) -> None:
        super().__init__(desk)
        self._desk = desk
        self._standings = standings
        self._started = _now()
        self._mine: set[str] = set()  # integrations that a person told to run
        self._ended: dict[str, tuple[int, bool]] = {}  # runs to be told about: since which reading, and whether mine
        self._told: set[Key] | None = None  # causes a person was told of, or saw when the program began
        self._stopped_at: dict[tuple[str, str], datetime] = {}
        self._silent_at: dict[str, datetime] = {}
        desk.bridge.agenda_changed.connect(self._hear)
        desk.bridge.run_ended.connect(self._run_ended)
        standings.changed.connect(self._look)

    def _hear(self, agenda: Agenda) -> None:
        """A run that somebody asked for, on whatever page, is answered in the window."""
        self._mine |= {turn.integration for turn in agenda.turns if turn.running and turn.asked}

    def _run_ended(self, report: Report) -> None:
        mine = report.integration in self._mine
        self._mine.discard(report.integration)
        self._ended[report.integration] = (self._standings.begun, mine)
        if mine:
            self._desk.toast(self._outcome(report))

    def _look(self) -> None:
        board = self._standings.board
        if not self._standings.taken:
            return
        standing = [cause for one in board.known.values() for cause in one.told]
        self._told = {key_of(cause) for cause in standing} if self._told is None else still(self._told, standing)
        for name, (since, mine) in list(self._ended.items()):
            if self._standings.taken > since:
                del self._ended[name]
                if name in board.known:
                    self._tell(board.known[name], mine)
        for one in board.known.values():
            self._watch_silence(one)

    def _tell(self, one: Known, mine: bool) -> None:
        told = self._told if self._told is not None else set()
        fresh = news(one.told, told)
        told |= {key_of(cause) for cause in fresh}
        stopped = one.integration.stopped
        if mine:
            return
        formats = self._desk.formats(one.integration.name)
        if stopped is not None and facts(stopped.kind).stops:
            self._tell_stopped(one, stopped, formats)
        elif any(cause.rows for cause in fresh):
            self.balloon.emit(self._causes(one, [cause for cause in fresh if cause.rows], formats))
        elif fresh:
            self.balloon.emit(self._alone(one, fresh[0], formats))

    def _alone(self, one: Known, cause: Cause, formats: Formats) -> Notice:
        """What holds no sale up says itself what it is; the end of a numbering stands on its own page."""
        said = words(cause.problem, formats.language, formats.country)
        title = f"{one_line(one.integration.name)}: {one_line(said.title)}"
        what: dict[str, object] = {"integration": one.integration.name, "kind": cause.kind.value}
        page = "checkup" if cause.kind in TOLD_AHEAD else "attention"
        return Notice(title, one_line(said.remedy), page, what | {"subject": cause.subject})

    def _tell_stopped(self, one: Known, problem: Problem, formats: Formats) -> None:
        key = (one.integration.name, problem.kind.value)
        if _due(self._stopped_at.get(key)):
            self._stopped_at[key] = _now()
            said = words(problem, formats.language, formats.country)
            title = f"{one_line(one.integration.name)}: {one_line(said.title)}"
            what: dict[str, object] = {"integration": one.integration.name, "kind": problem.kind.value}
            self.balloon.emit(Notice(title, one_line(said.remedy), what=what))

    def _causes(self, one: Known, fresh: list[Cause], formats: Formats) -> Notice:
        amounts = add_up(cause.amounts for cause in fresh)
        known = sorted(amounts.money.items(), key=lambda pair: (pair[0] != formats.currency, pair[0]))
        money = " + ".join(formats.money(amount, currency) for currency, amount in known)
        title = self.tr("%n sales need you", "", max(1, amounts.count))
        body = self.tr("{integration}: %n causes, {amount}.", "", len(fresh))
        what: dict[str, object] = {"integration": one.integration.name}
        what |= {"kind": fresh[0].kind.value, "subject": fresh[0].subject}
        name = one_line(one.integration.name)
        return Notice(title, body.format(integration=name, amount=money or "—"), what=what)

    def _watch_silence(self, one: Known) -> None:
        """Nothing went through for a day with the program running, or for three: that is told daily too."""
        name, now = one.integration.name, _now()
        turn = self._desk.bridge.agenda.of(name)
        if turn is None or turn.paused_until is not None or turn.next_at is None:
            return
        days = silent_days(now, one.synced_at, self._started)
        if days and _due(self._silent_at.get(name)):
            self._silent_at[name] = now
            title = self.tr("Not synced for %n days", "", days)
            remedy = self.tr("Sync: everything outstanding is collected.")
            self.balloon.emit(Notice(f"{one_line(name)}: {title}", remedy, "overview"))

    def _outcome(self, report: Report) -> str:
        """What a run that somebody asked for did."""
        formats = self._desk.formats(report.integration)
        if report.error is not None:
            return one_line(words(report.error, formats.language, formats.country).title)
        if report.created:
            return self.tr("%n documents created in Alegra.", "", report.created)
        if report.adopted:
            return self.tr("%n documents recognised as already there.", "", report.adopted)
        return self.tr("Nothing new.")


def _now() -> datetime:
    return datetime.now(UTC)


def _due(last: datetime | None) -> bool:
    return last is None or _now() - last >= _DAILY
