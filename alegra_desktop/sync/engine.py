"""The engine: takes integrations through their runs, one after the other, and answers commands."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Protocol

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong
from alegra_desktop.domain.sale import Store
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import SalesSource
from alegra_desktop.sync.events import EngineEvent, RunEnded, RunStarted, Stopped
from alegra_desktop.sync.mail import Mail, Post
from alegra_desktop.sync.read import moment
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.run import busy, rehearse, run, take_stock
from alegra_desktop.sync.waits import Waits
from alegra_desktop.sync.work import STICKY, Paused, Work, problem_of
from alegra_desktop.vault import Vault, ask

log = logging.getLogger("alegra_desktop.sync")
_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"


_BACKUP_EVERY = timedelta(days=7)


class Connections(Protocol):
    """Opens the two sides of an integration. Only the composition root knows addresses and the network."""

    def alegra(self, user: str, token: str) -> Alegra: ...

    async def woke(self) -> None:
        """The computer slept: connections kept open are dead without knowing it."""
        ...

    def store(
        self, store: Store, account: str, settings: dict[str, str], secrets: dict[str, str], timezone: str
    ) -> SalesSource: ...


#: What the ledger remembers of each integration: the end of its last run that went through.
SYNCED_AT = "synced_at"
#: And of one whose set-up was left before its end, "yes": it is not run.
UNFINISHED = "unfinished"
#: Names of an integration's secrets in the vault.
ALEGRA_TOKEN = "token"
STORE_SECRETS = {
    Store.HOTMART: ("client_secret", "basic"),
    Store.MASTERSHOP: ("api_key",),
}


class Engine:
    """One per process and data folder. Not thread-safe: everything happens on the loop that calls it."""

    def __init__(
        self,
        ledger: Ledger,
        vault: Vault,
        clock: Clock,
        connections: Connections,
        publish: Callable[[EngineEvent], None] = lambda event: None,
        post: Post | None = None,
    ) -> None:
        """`post` sends letters; without it nothing is told by e-mail."""
        self.ledger = ledger
        self.vault = vault
        self.clock = clock
        self.connections = connections
        self.publish = publish
        self.session = self.token(12)
        self.started = clock.now()
        self.mail = Mail(self, post)
        self.waits = Waits(clock)
        self._turn = asyncio.Lock()  # customers and items of a company are made by one run at a time
        self._present: asyncio.Task[Any] | None = None  # that is running an integration
        self._running = 0  # which one
        self._stopping = False

    def token(self, length: int) -> str:
        """Letters and digits by chance: names of sessions and runs, never secrets."""
        return "".join(_LETTERS[int(self.clock.random() * len(_LETTERS))] for _ in range(length))

    @property
    def installation(self) -> str:
        """This ledger's own name in the marks; made once."""
        name = self.ledger.memory(0, "installation")
        if not name:
            name = self.token(6)
            self.ledger.remember(0, "installation", name)
        return name

    async def sync(
        self,
        name: str | None = None,
        *,
        wait: bool = False,
        dry_run: bool = False,
        retry: bool = False,
        by_hand: bool = False,
    ) -> list[Report]:
        """Run one integration or all whose set-up is finished; one report each, with their settings as they are when
        it is their turn. `retry` sends again what Alegra had refused. `by_hand`: somebody watches, and needs no letter.

        Raises `ProblemError` SETTINGS_WRONG for an unknown or unfinished one.
        """
        named = None if name is None else self.integration(name)
        reports = []
        async with self.turn():
            if not dry_run:
                self._keep_a_copy()
            for one in self._to_run() if named is None else [named]:
                if not self._stopping:
                    now = self.current(one)
                    if self.unfinished(now) and not dry_run:
                        raise ProblemError(settings_wrong("setup_unfinished", now.name, name=now.name))
                    reports.append(await self._run(now, wait=wait, dry_run=dry_run, retry=retry))
        if not dry_run:
            for report in reports:
                await self.mail.after_run(report, by_hand=by_hand)
        return reports

    def _to_run(self) -> list[Integration]:
        return [one for one in self.ledger.integrations() if not self.unfinished(one)]

    def unfinished(self, integration: Integration) -> bool:
        """Its set-up was left before its end."""
        return self.ledger.memory(integration.id, UNFINISHED) != ""

    def synced_at(self, integration: Integration) -> datetime | None:
        """The end of its last run that went through."""
        return self.ledger.remembered(integration.id, SYNCED_AT, moment, None)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Nothing else creates anything in Alegra meanwhile."""
        async with self._turn:
            self._stopping = False
            yield

    @asynccontextmanager
    async def without_runs_of(self, integration: Integration, *, alone: bool = False) -> AsyncIterator[None]:
        """Its run is ended and none begins, as long as what is done inside waits for nothing. A run of another one goes
        on: while that has its turn nothing of this one can be under way. `alone`: its end is waited for."""
        another = self._running not in (0, integration.id)
        if another and not alone:
            yield
            return
        if not another:
            self.stop()
        async with self.turn():
            yield

    def stop(self, run: asyncio.Task[Any] | None = None) -> bool:
        """End the present run without an error: no creation begins any more, and those under way are answered first.

        False if nothing is running, or another run than the one that is meant.
        """
        if self._present is None or (run is not None and run is not self._present):
            return False
        if not self._stopping:
            self._stopping = True
            self.waits.when_landed(self._present.cancel)
        return True

    # --- integrations by name

    def integration(self, name: str) -> Integration:
        """Raises `ProblemError` SETTINGS_WRONG for an unknown name."""
        found = self.ledger.integration(name)
        if found is None:
            raise ProblemError(settings_wrong("no_integration", name, name=name))
        return found

    def current(self, integration: Integration) -> Integration:
        """The same one as it is now: whoever waited meanwhile may find it renamed or with other settings.

        Raises `ProblemError` SETTINGS_WRONG if it was removed.
        """
        found = next((one for one in self.ledger.integrations() if one.id == integration.id), None)
        if found is None:
            raise ProblemError(settings_wrong("integration_removed", integration.name, name=integration.name))
        return found

    async def stored(self, owner: str, names: Iterable[str]) -> dict[str, str]:
        """By vault name, "" for one that was never kept. Raises `ProblemError` if the keyring gives none."""
        return await ask(self.vault, lambda vault: {name: vault.get(owner, name) or "" for name in names})

    async def secrets(self, integration: Integration) -> dict[str, str]:
        """By vault name. Raises `ProblemError` without a token too."""
        secrets = await self.stored(integration.name, (ALEGRA_TOKEN, *STORE_SECRETS[integration.store]))
        if not secrets[ALEGRA_TOKEN]:
            raise ProblemError(Problem(Kind.ALEGRA_CREDENTIALS))
        return secrets

    async def alegra(self, integration: Integration) -> Alegra:
        return self.connections.alegra(integration.alegra_user, (await self.secrets(integration))[ALEGRA_TOKEN])

    async def source(self, integration: Integration) -> SalesSource:
        return (await self.sides(integration))[1]

    async def sides(self, integration: Integration) -> tuple[Alegra, SalesSource]:
        """Both, with each secret asked for once: a keyring may be slow, or lock itself in between."""
        secrets = await self.secrets(integration)
        one, token = integration, secrets.pop(ALEGRA_TOKEN)
        source = self.connections.store(one.store, one.account, one.store_settings, secrets, self.timezone(one))
        return self.connections.alegra(one.alegra_user, token), source

    def timezone(self, integration: Integration) -> str:
        return self.ledger.memory(integration.id, "timezone") or "America/Bogota"

    def _keep_a_copy(self) -> None:
        """Once a week a backup of the ledger, so that a damaged one has something to be restored from."""
        now = self.clock.now()
        last = self.ledger.remembered(0, "backup", moment, None)
        if last is not None and timedelta() <= now - last < _BACKUP_EVERY:
            return
        if last is not None:
            try:
                self.ledger.backup("weekly")
            except ProblemError as refused:  # no room for it: the run itself says so if it cannot write either
                log.warning("no backup was made: %s", refused.problem.kind.value)
                return
        self.ledger.remember(0, "backup", now.isoformat())

    async def _run(self, integration: Integration, *, wait: bool, dry_run: bool, retry: bool) -> Report:
        report = Report(integration.name, country=self.ledger.memory(integration.id, "country"))
        started = self.clock.monotonic()
        self._present, self._running = asyncio.current_task(), integration.id
        self.publish(RunStarted(integration.name))
        work: Work | None = None
        try:
            work = await self.open(integration, report)
            work.retry = retry
            if dry_run:
                await rehearse(work)
            else:
                work.run_id = self.ledger.begin_run(integration.id)
                await run(work, wait=wait)
        except Paused as stop:
            report.error = stop.problem
        except ProblemError as stop:
            report.error = stop.problem
        except CallFailed as failure:
            report.error = problem_of(failure)
        except asyncio.CancelledError:
            if not self._stopping or self._present is None:
                raise
            self._present.uncancel()
            report.halted = True
        except Exception as mistake:  # a mistake of ours ends this integration's run, never the others'
            log.exception("the run of %s broke off", integration.name)
            report.error = Problem(Kind.INTERNAL, details={"words": type(mistake).__name__})
        finally:
            self._present, self._running = None, 0
            report.seconds = self.clock.monotonic() - started
            self._close(work, integration, report, dry_run)
        return report

    def _close(self, work: Work | None, integration: Integration, report: Report, dry_run: bool) -> None:
        if work is not None:
            report.requests = work.alegra.requests
        if not dry_run:
            take_stock(self.ledger, integration, report)
            report.busy = len(busy(work)) if work is not None else 0
            known = next((one for one in self.ledger.integrations() if one.id == integration.id), None)
            sticky = known is not None and known.stopped is not None and known.stopped.kind in STICKY
            looked = report.error is not None or not report.halted  # one that was ended early has nothing to say
            if looked and not sticky and (known is None or known.stopped != report.error):
                self.ledger.stop_integration(integration.id, report.error)
        if work is not None and work.run_id:
            with self.ledger.batch():
                self.ledger.end_run(work.run_id, report.counts())
                if report.error is None and not report.halted:
                    self.ledger.remember(integration.id, SYNCED_AT, self.clock.now().isoformat())
        if report.error is not None:
            self.publish(Stopped(integration.name, report.error))
        self.publish(RunEnded(report, dry_run))

    async def open(self, integration: Integration, report: Report) -> Work:
        """Everything a run of this integration needs. Raises `ProblemError` when a secret cannot be had."""
        alegra, source = await self.sides(integration)
        return Work(
            integration=integration,
            ledger=self.ledger,
            alegra=alegra,
            source=source,
            clock=self.clock,
            waits=self.waits,
            session=self.session,
            installation=self.installation,
            publish=self.publish,
            woke=self.connections.woke,
            report=report,
            run_token=self.token(5),
            stopping=lambda: self._stopping,
        )
