"""Notices by e-mail: the same news as on the desktop, one letter a run at most, and a summary in the morning.

Nothing is sent before a test letter went out with these very settings. What could not be sent is tried again with the
next run, under the same Message-ID; syncing goes on meanwhile, and the reason stands among what needs attention.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

from alegra_desktop.domain.dates import local_day, zone
from alegra_desktop.domain.figures import Figures
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.mail import Letter, MailFailed, MailServer, MailSettings, Security, Why, wrong
from alegra_desktop.domain.overview import Cause, Tab
from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong
from alegra_desktop.domain.problems import facts, words
from alegra_desktop.domain.telling import Key, ahead, key_of, news, silent_days, still
from alegra_desktop.sync import mail_words
from alegra_desktop.sync.mail_words import Standing
from alegra_desktop.sync.report import Report
from alegra_desktop.vault import ask

if TYPE_CHECKING:
    from alegra_desktop.sync.engine import Engine

log = logging.getLogger("alegra_desktop.sync")

#: Where the password is kept in the vault.
OWNER, PASSWORD = "e-mail", "smtp_password"
#: When the summary goes out, where the first company is.
MORNING = time(8)

_SETTINGS, _COUNT, _SUMMARY, _MAILED = "mail", "mail_count", "mail_daily", "mailed"
_TOLD = "mail"
_NEVER_MAILED = frozenset({Kind.MAIL_FAILED})
_SALES = 5  # whose numbers a letter names for each cause


class Post(Protocol):
    """Sends a letter once. The answer holds the server's words about recipients it did not take.

    Raises `MailFailed`.
    """

    async def send(self, server: MailServer, password: str, letter: Letter) -> str: ...


class Mail:
    """One per engine. `post` None: nothing is sent here, as in practice mode."""

    def __init__(self, engine: Engine, post: Post | None) -> None:
        self.post = post
        self._engine = engine
        self._ledger = engine.ledger
        self._clock = engine.clock
        self._proved: tuple[MailServer, str] | None = None  # with whom a test letter went out
        self._tried: date | None = None  # the day whose summary was tried and not sent

    # --- settings

    def settings(self) -> MailSettings:
        return self._ledger.remembered(0, _SETTINGS, _read, MailSettings())

    async def password(self) -> str:
        """Raises `ProblemError` if the vault cannot be asked."""
        return await ask(self._engine.vault, lambda vault: vault.get(OWNER, PASSWORD)) or ""

    async def keep(self, settings: MailSettings, password: str | None) -> MailSettings:
        """Keep these settings; `password` None: as it was. The answer says whether they count as tested.

        Raises `ProblemError`.
        """
        before = self.settings()
        given = await self._given(settings.server, password)
        proved = self._proved == (settings.server, given)
        same = before.tested and before.server == settings.server and password is None
        kept = replace(settings, tested=proved or same)
        if not settings.server.user or password == "":
            await ask(self._engine.vault, lambda vault: vault.delete(OWNER, PASSWORD))
        elif password is not None:
            await ask(self._engine.vault, lambda vault: vault.set(OWNER, PASSWORD, password))
        with self._ledger.batch():
            self._ledger.remember(0, _SETTINGS, _written(kept))
            if not kept.tested:
                self._note(None)
            if kept.tested and not before.tested:
                for one in self._ledger.integrations():  # what stands already is no news
                    self._remember(one, {key_of(cause) for cause in self._causes(one)})
            if kept.daily and not (before.daily and before.tested) and self._clock.now() >= self._morning():
                self._ledger.remember(0, _SUMMARY, self._today().isoformat())
        return kept

    async def test(self, settings: MailSettings, password: str | None) -> str:
        """Send a test letter; the answer holds words about recipients that were not taken.

        Raises `ProblemError` MAIL_FAILED with `why`, `host` and the server's `words`.
        """
        if self.post is None:
            raise ProblemError(Problem(Kind.NOT_POSSIBLE, details={"hindrance": "practice"}))
        server = settings.server
        if field := wrong(server):
            raise ProblemError(settings_wrong(f"mail_{field}", field))
        given = await self._given(server, password)
        letter = mail_words.test_letter(settings.language, self._clock.now(), f"test {self._engine.token(12)}")
        try:
            refused = await self.post.send(server, given, letter)
        except MailFailed as failure:
            raise ProblemError(_problem(server, failure)) from None
        self._proved = (server, given)
        return refused

    async def _given(self, server: MailServer, password: str | None) -> str:
        if not server.user:
            return ""
        return await self.password() if password is None else password

    # --- after a run

    async def after_run(self, report: Report, *, by_hand: bool) -> None:
        """Tell what is new, and send the summary if it is owed. Never raises: no mail keeps a sync from going on."""
        try:
            settings = self.settings()
            if self.post is not None and settings.tested and not report.halted:
                if settings.problems:
                    await self._tell(report, settings, by_hand=by_hand)
                await self.summary()
        except ProblemError as error:
            log.warning("no e-mail was sent: %s", error.problem.kind.value)
        except Exception:
            log.exception("no e-mail was sent")

    async def _tell(self, report: Report, settings: MailSettings, *, by_hand: bool) -> None:
        one = self._ledger.integration(report.integration)
        if one is None:
            return
        causes = self._causes(one)
        told = still(self._told(one), causes)
        fresh = news(causes, told)
        owed = any(problem.kind is Kind.MAIL_FAILED for problem in self._ledger.told(one.id))
        if not fresh or (by_hand and not owed):  # one's own click is answered in the window
            self._remember(one, told | {key_of(cause) for cause in fresh})
            return
        if report.error is not None and report.error.kind is Kind.OFFLINE:
            return
        standing = self._standing(one, settings, fresh)
        key = self._key(f"{one.id} {sorted(map(key_of, fresh))}")
        letter = mail_words.news_letter(standing, report.created, self._clock.now(), key)
        if await self._send(settings, letter, one):
            self._remember(one, told | {key_of(cause) for cause in fresh})

    def _causes(self, one: Integration) -> list[Cause]:
        """What the merchant is to know of it now."""
        found = [cause for cause in self._ledger.attention([one.id]) if cause.tab is Tab.MINE]
        found += ahead(one, self._ledger.told(one.id))
        stopped = self._engine.current(one).stopped
        if stopped is not None and not facts(stopped.kind).stops:
            days = silent_days(self._clock.now(), self._engine.synced_at(one), self._engine.started)
            if days:
                found.append(Cause(one.id, one.name, Tab.MINE, Problem(Kind.OVERDUE, details={"days": str(days)})))
        return [cause for cause in found if cause.kind not in _NEVER_MAILED]

    # --- the summary

    def next_summary(self) -> datetime | None:
        """When the next one is due, which may be over already; None if nobody wants one."""
        settings = self.settings()
        if self.post is None or not (settings.tested and settings.daily) or not self._ledger.integrations():
            return None
        done = self._tried == self._today() or self._ledger.memory(0, _SUMMARY) >= self._today().isoformat()
        return self._morning() + timedelta(days=1 if done else 0)

    async def summary(self) -> None:
        """Send it if this morning's is owed, also where it was tried in vain."""
        self._tried = None
        due = self.next_summary()
        if due is None or due > self._clock.now():
            return
        settings, today = self.settings(), self._today()
        self._tried = today
        standings = [self._yesterday(one, settings) for one in self._ledger.integrations()]
        key = self._key(f"summary {today}")
        letter = mail_words.daily_letter(standings, today - timedelta(days=1), self._clock.now(), key)
        if await self._send(settings, letter, self._ledger.integrations()[0]):
            self._ledger.remember(0, _SUMMARY, today.isoformat())

    def _yesterday(self, one: Integration, settings: MailSettings) -> Standing:
        standing = self._standing(one, settings, self._causes(one))
        today = local_day(self._clock.now(), standing.figures.timezone)
        place = zone(standing.figures.timezone)
        totals = self._ledger.totals([one.id], since=today - timedelta(days=1), until=today, zone=place)
        return replace(standing, yesterday=totals.groups)

    def _timezone(self) -> str:
        first = next(iter(self._ledger.integrations()), None)
        return (self._ledger.memory(first.id, "timezone") if first else "") or "America/Bogota"

    def _today(self) -> date:
        return local_day(self._clock.now(), self._timezone())

    def _morning(self) -> datetime:
        return datetime.combine(self._today(), MORNING, zone(self._timezone()))

    # --- sending

    def _standing(self, one: Integration, settings: MailSettings, causes: list[Cause]) -> Standing:
        figures = Figures.remembered(
            lambda name: self._ledger.memory(one.id, name), settings.language, now=self._clock.now
        )
        sales = {
            place: [self._ledger.row(row).key.sale_id for row in cause.rows[:_SALES]]
            for place, cause in enumerate(causes)
        }
        return Standing(one.name, figures, causes, sales)

    def _key(self, what: str) -> str:
        """The same for the same news until a letter went out: a mailbox that got it twice shows it once."""
        return f"{self._engine.installation} {self._ledger.memory(0, _COUNT)} {what}"

    async def _send(self, settings: MailSettings, letter: Letter, one: Integration) -> bool:
        """Whether it went out; if not, why stands among what needs attention."""
        assert self.post is not None, "asked before"
        server = settings.server
        try:
            refused = await self.post.send(server, await self._given(server, None), letter)
        except MailFailed as failure:
            self._note(one, _problem(server, failure))
            return False
        except ProblemError as error:
            said = words(error.problem, settings.language).title
            self._note(one, Problem(Kind.MAIL_FAILED, details={"host": server.host, "words": said}))
            return False
        count = self._ledger.memory(0, _COUNT)
        self._ledger.remember(0, _COUNT, str(int(count) + 1 if count.isdecimal() else 1))
        partly = _problem(server, MailFailed(Why.RECIPIENT, refused)) if refused else None
        self._note(one if partly else None, partly)
        return True

    def _note(self, of: Integration | None, problem: Problem | None = None) -> None:
        """Since the letters of all take the same way, a letter that went out settles it for all."""
        for one in self._ledger.integrations():
            mine = [problem] if problem is not None and of is not None and one.id == of.id else []
            if mine or problem is None:
                self._ledger.keep_told(one.id, _TOLD, mine)
        if problem is not None:
            log.warning("the e-mail did not go out: %s", problem.details.get("words", ""))

    # --- what was told

    def _told(self, one: Integration) -> set[Key]:
        return self._ledger.remembered(one.id, _MAILED, _keys, set())

    def _remember(self, one: Integration, told: Iterable[Key]) -> None:
        text = json.dumps(sorted(told))
        if self._ledger.memory(one.id, _MAILED) != text:
            self._ledger.remember(one.id, _MAILED, text)


def _keys(remembered: str) -> set[Key]:
    return {(int(owner), str(kind), str(subject), int(step)) for owner, kind, subject, step in json.loads(remembered)}


def _problem(server: MailServer, failure: MailFailed) -> Problem:
    details = {"host": server.host, "why": failure.why.value, "words": failure.words or failure.why.value}
    return Problem(Kind.MAIL_FAILED, details=details)


def _written(settings: MailSettings) -> str:
    server = settings.server
    return json.dumps(
        {
            "host": server.host,
            "port": server.port,
            "security": server.security.value,
            "user": server.user,
            "sender": server.sender,
            "recipients": list(server.recipients),
            "problems": settings.problems,
            "daily": settings.daily,
            "language": settings.language,
            "tested": settings.tested,
        }
    )


def _read(remembered: str) -> MailSettings:
    known = json.loads(remembered)
    server = MailServer(
        str(known["host"]),
        int(known["port"]),
        Security(known["security"]),
        str(known["user"]),
        str(known["sender"]),
        tuple(map(str, known["recipients"])),
    )
    flags = (bool(known["problems"]), bool(known["daily"]), str(known["language"]), bool(known["tested"]))
    return MailSettings(server, *flags)
