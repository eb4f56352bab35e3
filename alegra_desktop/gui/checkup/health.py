"""What the last look at each company's readiness in Alegra gave; asked once for all pages that show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from alegra_desktop.domain.problem import Problem
from alegra_desktop.gui.desk import Desk
from alegra_desktop.sync.answers import Account, Numbering


@dataclass(frozen=True)
class Health:
    """`problem`: why it could not be read this time; `account` is then that of the time before, if any."""

    account: Account | None = None
    problem: Problem | None = None
    at: datetime | None = None
    asking: bool = False

    @property
    def numbering(self) -> Numbering | None:
        """The one that documents take their numbers from."""
        found = self.account.numbering if self.account is not None else ()
        return next((one for one in found if one.in_use), None)


class Checkups(QObject):
    """One per desk: `of_desk` finds it. Nothing is asked before a page wants to know."""

    changed = Signal(str)

    def __init__(self, desk: Desk, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__(desk)
        self._desk = desk
        self._now = now
        self._known: dict[str, Health] = {}
        # A run changes numbers and set-up may have been finished in Alegra: what was seen before is looked at again.
        desk.integrations_changed.connect(self._known.clear)

    @classmethod
    def of_desk(cls, desk: Desk) -> Checkups:
        found = desk.findChild(cls)
        return found if found is not None else cls(desk)

    def of(self, name: str) -> Health:
        return self._known.get(name, Health())

    def look(self, name: str, *, again: bool = False) -> None:
        """Ask Alegra how the company stands, unless it was asked already."""
        known = self.of(name)
        if known.asking or (known.at is not None and not again):
            return
        self._set(name, Health(known.account, None, known.at, asking=True))

        def done(account: Account) -> None:
            self._set(name, Health(account, None, self._now()))

        def failed(problem: Problem) -> None:
            self._set(name, Health(known.account, problem, self._now()))

        self._desk.bridge.ask(self, lambda office: office.preflight(name), done, failed)

    def _set(self, name: str, health: Health) -> None:
        self._known[name] = health
        self.changed.emit(name)
