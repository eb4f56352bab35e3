"""How every integration stands, gathered for the state line, the switcher, the sidebar, the tray and the balloons.

The bridge's events and the ledger are the only sources: what a person dismissed changes nothing here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from alegra_desktop.domain.dates import zone
from alegra_desktop.domain.ledger import DOCUMENT, Integration
from alegra_desktop.domain.overview import Cause, Tab
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.states import State
from alegra_desktop.domain.telling import ahead
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.state_line import Facts, Line, Standing, state_of, together
from alegra_desktop.gui.wizard.draft import SetupDraft
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import SYNCED_AT
from alegra_desktop.sync.events import Progress
from alegra_desktop.sync.notice import news
from alegra_desktop.sync.read import moment
from alegra_desktop.sync.schedule import Turn

_SOON = 150  # milliseconds in which several changes become one reading


@dataclass(frozen=True)
class Known:
    """What the ledger says of one integration."""

    integration: Integration
    causes: tuple[Cause, ...] = ()  # that need the merchant
    ahead: tuple[Cause, ...] = ()  # that nothing waits for, and the merchant should know
    unknown: int = 0
    looked_for_at: datetime | None = None
    synced_at: datetime | None = None
    news: frozenset[str] = frozenset()  # new products and changed items that nobody has looked at

    @property
    def told(self) -> tuple[Cause, ...]:
        """What a person is told of without asking."""
        return (*self.causes, *self.ahead)


@dataclass(frozen=True)
class Board:
    """All integrations, as the ledger showed them last."""

    known: dict[str, Known] = field(default_factory=dict)

    @property
    def causes(self) -> list[Cause]:
        return [cause for one in self.known.values() for cause in one.causes]


class Standings(QObject):
    """`changed` follows every change of what is shown.

    `unfinished` tells of a set-up that was left half-way: at which step, of how many.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        *,
        unfinished: Callable[[], tuple[int, int] | None] = lambda: None,
        upgrading: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(desk)
        self.board = Board()
        self.broken: Problem | None = None  # why the engine is not open
        self._desk = desk
        self._unfinished = unfinished
        self._upgrading = upgrading
        self._now = now
        self.begun = self.taken = 0  # readings of the ledger, and which one the board is from
        self._opened = False
        self._progress: dict[str, Progress] = {}
        self._reading = Reading(desk.new_reader, self)
        self._task: Task[Board] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._read)
        self._alarm = QTimer(self, singleShot=True)
        self._alarm.timeout.connect(self._turn_the_day)
        self._listen(desk)

    def _listen(self, desk: Desk) -> None:
        bridge = desk.bridge
        desk.ready.connect(self._open)
        desk.integrations_changed.connect(self.read_soon)
        desk.noted.connect(self.read_soon)
        bridge.broke.connect(self._break)
        bridge.agenda_changed.connect(self._schedule_changed)
        bridge.progressed.connect(self._go_on)
        for signal in (bridge.run_ended, bridge.changed, bridge.stopped):
            signal.connect(self.read_soon)
        if desk.reader is not None:
            self._open()

    def line(self, name: str = "") -> Line:
        """How one integration stands; "": all of them together."""
        whole = self._of_program()
        if whole is not None:
            return whole
        if name:
            one = self.board.known.get(name)
            return self._line(one) if one is not None else Line(Standing.NOTHING)
        return together([self._line(one) for one in self.board.known.values()])

    def running(self, name: str = "") -> Turn | None:
        """The turn that runs now, of this integration or of any."""
        turns = self._desk.bridge.agenda.turns
        return next((turn for turn in turns if turn.running and name in ("", turn.integration)), None)

    def may_run(self, name: str = "") -> bool:
        """Is there anything to sync? What was never finished to set up does not run."""
        turns = self._desk.bridge.agenda.turns
        left = {turn.integration for turn in turns if turn.unfinished}
        return any(one not in left for one in self.board.known if name in ("", one))

    def later(self, how_long: timedelta | None, timezone: str) -> datetime:
        """The moment in so long; None: the first of tomorrow, where the company is."""
        now = self._now()
        return now + how_long if how_long is not None else _midnight(now, timezone)

    def progress(self, name: str) -> Progress | None:
        return self._progress.get(name)

    def read_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def reopening(self) -> None:
        """The engine is being opened once more."""
        self.broken, self._opened = None, False
        self.changed.emit()

    def _of_program(self) -> Line | None:
        if self.broken is not None:
            return state_of(Facts(self._now(), problem=self.broken))
        if not self._opened:
            return state_of(Facts(self._now(), opening=True, upgrading=self._upgrading))
        step = self._unfinished() if not self.board.known else None
        return state_of(Facts(self._now(), unfinished=step)) if step else None

    def _line(self, one: Known) -> Line:
        name = one.integration.name
        turn = self._desk.bridge.agenda.of(name) or Turn(name)
        progress = self._progress.get(name) if turn.running else None
        return state_of(
            Facts(
                self._now(),
                unfinished=self._left_at(one) if turn.unfinished else None,
                problem=one.integration.stopped,
                since=turn.troubled_since or one.synced_at,
                paused=turn.paused_until is not None,
                paused_since=turn.paused_since,
                stopping=0 if turn.stopping else None,
                running=turn.running,
                done=progress.done if progress else 0,
                total=progress.total if progress else 0,
                unknown=one.unknown,
                looked_for_at=one.looked_for_at,
                synced_at=one.synced_at,
                causes=len(one.causes),
                next_at=turn.next_at,
            )
        )

    def _left_at(self, one: Known) -> tuple[int, int]:
        """Where the set-up of an integration stopped that is saved and never runs: at the end, if nobody noted it."""
        steps = len(SetupDraft.of(one.integration).steps)
        return self._unfinished() or (steps, steps)

    # --- what happens

    def _open(self) -> None:
        self.broken = None
        self._read()

    def _break(self, problem: Problem) -> None:
        self.broken = problem
        self.changed.emit()

    def _schedule_changed(self) -> None:
        self._progress = {name: one for name, one in self._progress.items() if self.running(name) is not None}
        self.read_soon()  # integrations came or went, or a letter after a run did not go out
        self.changed.emit()

    def _go_on(self, progress: Progress) -> None:
        self._progress[progress.integration] = progress
        self.changed.emit()

    def _read(self) -> None:
        if self._task is not None:  # what it read may be old already: once more when it is done
            self.read_soon()
            return
        self.begun += 1
        self._task = self._reading.start(lambda ledger, task: read_board(ledger), self._take, self._refuse)

    def _take(self, board: Board) -> None:
        self._task = None
        self._opened = True
        self.board, self.taken = board, self.begun
        self._desk.take_causes(board.causes)
        self._set_the_alarm()
        self.changed.emit()

    def _refuse(self, problem: Problem) -> None:
        self._task = None
        self._opened = True
        self.broken = problem
        self.changed.emit()

    def _set_the_alarm(self) -> None:
        """ "Today" becomes "yesterday" at midnight, and silence for days is a state of its own."""
        now = self._now()
        wait = _midnight(now, self._desk.formats().timezone) - now
        self._alarm.start(1000 + int(wait.total_seconds() * 1000))

    def _turn_the_day(self) -> None:
        self._set_the_alarm()
        self.changed.emit()


def _midnight(now: datetime, timezone: str) -> datetime:
    """When the merchant's next day begins."""
    place = zone(timezone)
    return datetime.combine(now.astimezone(place).date() + timedelta(days=1), time(), place)


def read_board(ledger: Ledger) -> Board:
    """Everything at once, in a thread that may wait for the disk."""
    integrations = ledger.integrations()
    causes = [cause for cause in ledger.attention() if cause.tab is Tab.MINE]
    known = {}
    for one in integrations:
        asked = ledger.rows(integration_id=one.id, states=(State.UNKNOWN,), roles=(DOCUMENT,))
        moments = [row.not_before for row in asked if row.not_before is not None]
        known[one.name] = Known(
            one,
            tuple(cause for cause in causes if cause.integration_id == one.id),
            ahead(one, ledger.told(one.id)),
            len(asked),
            min(moments) if moments else None,
            ledger.remembered(one.id, SYNCED_AT, moment, None),
            news(ledger, one).things,
        )
    return Board(known)
