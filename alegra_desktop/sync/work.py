"""One integration during one run: everything its steps share, and the few verbs they all need."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import Catalog, Company, id_order
from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.documents import AlegraDocument, DocumentPlan, ItemPlan
from alegra_desktop.domain.ledger import CREDIT_NOTE, DOCUMENT, Integration, Key, Row
from alegra_desktop.domain.outcomes import CallFailed, Denied, Failure, NotSent, Throttled
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.states import State
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import SalesSource
from alegra_desktop.sync.events import Changed, EngineEvent, Progress
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.waits import Waits
from alegra_desktop.sync.wishes import Wishes

T = TypeVar("T")

#: Problems that keep an integration stopped until a person acts; every other one is tried again at the next run.
STICKY = frozenset({Kind.MARK_NOT_KEPT, Kind.FIRST_SCAN_MATCHES, Kind.ALEGRA_OTHER_COMPANY})

#: Moves that are progress for the patience of `--wait`.
_STEPS = frozenset(State) - {State.WAITING, State.READY, State.SENDING, State.UNKNOWN, State.DRAFT, State.ISSUING}

_FAILURES = {
    Failure.OFFLINE: Kind.OFFLINE,
    Failure.INSECURE: Kind.INSECURE_CONNECTION,
    Failure.UNAUTHORIZED: Kind.ALEGRA_CREDENTIALS,
    Failure.PLAN: Kind.ALEGRA_PLAN,
    Failure.FORBIDDEN: Kind.ALEGRA_PERMISSION,
    Failure.THROTTLED: Kind.THROTTLED,
}
_DENIALS = {401: Kind.ALEGRA_CREDENTIALS, 402: Kind.ALEGRA_PLAN, 403: Kind.ALEGRA_PERMISSION}


class Paused(Exception):
    """The integration cannot go on now. Nothing is lost; the reason is a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.value)
        self.problem = problem


def problem_of(failure: CallFailed) -> Problem:
    """The problem a failed read of Alegra means for the whole integration."""
    kind = _FAILURES.get(failure.failure, Kind.ALEGRA_DOWN)
    return Problem(kind, details={"words": failure.words, "status": str(failure.status or "")})


def problem_of_denial(outcome: Denied | NotSent) -> Problem:
    """The problem a creation that Alegra let nobody in for, or that never left, means."""
    if isinstance(outcome, Denied):
        kind = _DENIALS.get(outcome.status, Kind.ALEGRA_PERMISSION)
        return Problem(kind, details={"words": outcome.words, "status": str(outcome.status)})
    kind = Kind.INSECURE_CONNECTION if outcome.failure is Failure.INSECURE else Kind.OFFLINE
    return Problem(kind, details={"words": outcome.words})


@dataclass
class Work:
    """Lives as long as the run. Steps are functions that take it; they keep nothing else between them."""

    integration: Integration
    ledger: Ledger
    alegra: Alegra
    source: SalesSource
    clock: Clock
    waits: Waits
    session: str
    installation: str
    publish: Callable[[EngineEvent], None]
    woke: Callable[[], Awaitable[None]]  # forget connections from before a sleep
    report: Report
    retry: bool = False  # send again what Alegra refused: the merchant has mended it
    stopping: Callable[[], bool] = lambda: False  # the merchant wants the run to end
    run_id: int = 0
    run_token: str = ""
    company: Company | None = None
    catalog: Catalog | None = None
    pulled: frozenset[str] = frozenset()  # sale ids of this run's pull
    changed: frozenset[str] = frozenset()  # those new or different from what was stored
    floor: str = ""  # the highest invoice id known
    resume_at: float = 0.0  # monotonic: nothing is created before (after a 429)
    not_now: set[int] = field(default_factory=set)  # rows that cannot go on in this pass
    pause: Problem | None = None  # set once; workers then stop taking rows
    withheld: Problem | None = None  # why no invoice is created and issued for now; everything else goes on
    unready: Problem | None = None  # what would explain that Alegra refuses to issue
    locks: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    plans: dict[str, tuple[Catalog | None, DocumentPlan]] = field(default_factory=dict)  # by sale, as decided
    planned: dict[str, ItemPlan] = field(default_factory=dict)  # before a set-up: store product -> its item to be
    formats: dict[str, str] = field(default_factory=dict)  # Mexico: store product -> its kind, for new items
    regimes: dict[str, str] = field(default_factory=dict)  # Mexico: contact id -> tax regime, as read in this run
    steps: int = 0  # moves that brought something to an end; sending the same again is none
    days_listed: set[date] = field(default_factory=set)  # whose remissions this run has listed

    @property
    def rules(self) -> Rules:
        return self.integration.rules

    @cached_property
    def wishes(self) -> Wishes:
        """What the merchant said about single sales before this run began."""
        return Wishes(self.ledger, self.integration.id)

    @property
    def the_company(self) -> Company:
        assert self.company is not None, "read before any step that needs it"
        return self.company

    @property
    def the_catalog(self) -> Catalog:
        assert self.catalog is not None, "read before any step that needs it"
        return self.catalog

    @property
    def today(self) -> date:
        """The merchant's local day."""
        return local_day(self.clock.now(), self.the_company.timezone)

    def key(self, sale_id: str, role: str = DOCUMENT) -> Key:
        one = self.integration
        return Key(one.company, one.store.value, one.account, sale_id, role)

    def rows(
        self,
        *states: State,
        role: str = DOCUMENT,
        has_id: bool | None = None,
        sent_after: datetime | None = None,
        attempts: int = 0,
        reason: str | None = None,
        noticed: bool = False,
    ) -> list[Row]:
        """This integration's rows of a role; the conditions are the ledger's (see `Outbox.rows`)."""
        return self.ledger.rows(
            integration_id=self.integration.id,
            states=states or None,
            roles=(role,),
            has_id=has_id,
            sent_after=sent_after,
            attempts=attempts,
            reason=reason,
            noticed=noticed,
        )

    def credit_notes(self, *states: State) -> list[Row]:
        """This integration's credit notes, of whatever sale, in these states."""
        return self.ledger.rows(integration_id=self.integration.id, states=states, role_prefix=f"{CREDIT_NOTE}-")

    def move(self, row: Row, state: State, event: str, details: dict[str, str] | None = None, **fields: Any) -> Row:
        moved = self.ledger.move(row, state, event, details, **fields)
        self.steps += state in _STEPS and state is not row.state
        if row.key.role == DOCUMENT:
            self.publish(Changed(self.integration.name, (row.id,)))
        return moved

    def progress(self, phase: str, done: int = 0, total: int = 0) -> None:
        self.publish(Progress(self.integration.name, phase, done, total))

    def know(self, alegra_id: str) -> None:
        """Raise the highest invoice id known."""
        if alegra_id and (not self.floor or id_order(alegra_id) > id_order(self.floor)):
            self.floor = alegra_id

    def remember(self, name: str, value: str) -> None:
        self.ledger.remember(self.integration.id, name, value)

    def memory(self, name: str) -> str:
        return self.ledger.memory(self.integration.id, name)

    def recall(self, name: str, read: Callable[[str], T], default: T) -> T:
        """What was remembered, as `read` makes a value of it; a value that cannot be is a damaged ledger."""
        return self.ledger.remembered(self.integration.id, name, read, default)

    def stop_for(self, outcome: Denied | NotSent | Throttled) -> None:
        """Remember why nothing more is to be created now; requests in flight still finish."""
        if isinstance(outcome, Throttled):
            self.resume_at = max(self.resume_at, self.clock.monotonic() + outcome.reset + 1.0)
        elif self.pause is None:
            self.pause = problem_of_denial(outcome)

    def may_create(self) -> bool:
        """Nothing has paused or stopped the run and no 429 is being waited out."""
        return self.pause is None and not self.stopping() and self.clock.monotonic() >= self.resume_at

    def stop_integration(self, problem: Problem) -> None:
        """Stop until a person acts; kept across runs."""
        self.ledger.stop_integration(self.integration.id, problem)
        self.ledger.tell(self.integration.id, "stopped", {"kind": problem.kind.value, **problem.details})
        self.pause = problem


def newest(documents: list[AlegraDocument]) -> str:
    """The highest id among documents, "" if there is none."""
    return max((d.id for d in documents), key=id_order, default="")
