"""Notices by e-mail: only what is news, once, one letter a run; the summary; and what happens when mail fails."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from email.message import EmailMessage

import pytest

from alegra_desktop.domain.figures import Figures
from alegra_desktop.domain.mail import Letter, MailServer, MailSettings, Security
from alegra_desktop.domain.overview import Amounts, Cause, Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import Group
from alegra_desktop.logs import Redactor
from alegra_desktop.net.mail import Smtp
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync import mail_words
from alegra_desktop.sync.mail import OWNER, PASSWORD
from alegra_desktop.sync.mail_words import Standing
from alegra_desktop.sync.schedule import Schedule
from alegra_desktop.vault import MemoryVault, SessionVault
from tests.net.mails import OTHER, OWN, Office, mail_office, server
from tests.net.mails import PASSWORD as SECRET
from tests.sync.books import company, one, set_up
from tests.sync.desk import ask, refused
from tests.virtual import World

STRANGER = "Shop\r\nBcc: thief@evil.example <b>&</b>"
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


class RealPost:
    """The real client to a real server, beside a world whose time is not real."""

    def __init__(self) -> None:
        self._smtp = Smtp(Redactor())

    async def send(self, where: MailServer, password: str, letter: Letter) -> str:
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(asyncio.run, self._smtp.send(where, password, letter)).result()


@pytest.fixture
def office() -> Iterator[Office]:
    with mail_office() as running:
        yield running


@pytest.fixture
def mailing(world: World, office: Office) -> World:
    """A world that tells by e-mail what needs the merchant."""
    set_up(world, HOTMART_NAME)
    turn_on(world, office)
    return world


def turn_on(world: World, office: Office, **changes: object) -> None:
    world.engine.mail.post = RealPost()
    settings = MailSettings(server(office), **{"language": "en", **changes})  # type: ignore[arg-type]
    ask(world, lambda desk: desk.test_mail(settings, SECRET))
    assert ask(world, lambda desk: desk.set_mail(settings, SECRET)).settings.tested
    office.letters.clear()


def sync(world: World, *, by_hand: bool = False) -> None:
    world._run(world.engine.sync(HOTMART_NAME, by_hand=by_hand))


def plain(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def failing(world: World) -> list[Problem]:
    owner = world.engine.integration(HOTMART_NAME).id
    return [problem for problem in world.engine.ledger.told(owner) if problem.kind is Kind.MAIL_FAILED]


def mine(world: World) -> list[Cause]:
    return [cause for cause in world.engine.ledger.attention() if cause.tab is Tab.MINE]


# --- settings ---------------------------------------------------------------------------------------------------------


def test_nothing_is_sent_before_a_test_letter_went_out_with_these_very_settings(world: World, office: Office) -> None:
    set_up(world, HOTMART_NAME)
    world.engine.mail.post = RealPost()
    settings = MailSettings(server(office))
    assert not ask(world, lambda desk: desk.set_mail(settings, SECRET)).settings.tested
    sync(world)
    assert office.letters == []
    ask(world, lambda desk: desk.test_mail(settings, None))  # with the password that is kept
    assert len(office.letters) == 1
    assert ask(world, lambda desk: desk.set_mail(settings, None)).settings.tested
    # What is sent may change; to whom, by whom and with which password may not.
    assert ask(world, lambda desk: desk.set_mail(replace(settings, daily=True), None)).settings.tested
    other = replace(settings, server=replace(settings.server, recipients=(OWN,)))
    assert not ask(world, lambda desk: desk.set_mail(other, None)).settings.tested
    ask(world, lambda desk: desk.test_mail(other, None))
    assert not ask(world, lambda desk: desk.set_mail(other, "another password")).settings.tested


def test_the_password_is_in_the_vault_and_nowhere_else(mailing: World, office: Office) -> None:
    sync(mailing)
    assert isinstance(mailing.vault, MemoryVault)
    assert mailing.vault.get(OWNER, PASSWORD) == SECRET
    kept = ask(mailing, lambda desk: desk.mail_settings())
    assert kept.password
    assert SECRET not in repr(kept)
    known = json.loads(mailing.engine.ledger.memory(0, "mail"))
    assert set(known) == {
        "host", "port", "security", "user", "sender", "recipients", "problems", "daily", "language", "tested"
    }  # fmt: skip
    mailing.close()
    for file in mailing.folder.rglob("*"):
        assert not file.is_file() or SECRET.encode() not in file.read_bytes(), file
    mailing.open()
    without = MailSettings(server(office, user=""))
    ask(mailing, lambda desk: desk.set_mail(without, None))
    assert mailing.vault.get(OWNER, PASSWORD) is None


def test_a_vault_of_one_session_forgets_it_and_says_so(
    mailing: World, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    mailing.engine.vault = SessionVault()
    for name, secret in mailing.vault._secrets.items():
        if name[0] != OWNER:
            mailing.engine.vault.set(*name, secret)
    with caplog.at_level(logging.WARNING):
        sync(mailing)
    caplog.clear()
    assert office.letters == []
    assert [problem.details["why"] for problem in failing(mailing)] == ["login"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"host": "mail example"}, "host"),
        ({"host": "mail.example", "security": Security.NONE}, "security"),
        ({"port": 0}, "port"),
        ({"sender": "ana"}, "sender"),
        ({"recipients": ()}, "recipients"),
        ({"recipients": (OTHER, "x@y.example\r\nBcc: z@evil.example")}, "recipients"),
    ],
)
def test_settings_that_cannot_be_are_named(world: World, changes: dict[str, object], field: str) -> None:
    world.engine.mail.post = RealPost()
    where = replace(MailServer("127.0.0.1", 25, Security.NONE, "", OWN, (OTHER,)), **changes)  # type: ignore[arg-type]
    for problem in (
        refused(world, lambda desk: desk.set_mail(MailSettings(where), "")),
        refused(world, lambda desk: desk.test_mail(MailSettings(where), "")),
    ):
        assert (problem.kind, problem.subject) == (Kind.SETTINGS_WRONG, field)


def test_a_test_that_fails_says_why(world: World, office: Office) -> None:
    world.engine.mail.post = RealPost()
    office.echo = True
    problem = refused(world, lambda desk: desk.test_mail(MailSettings(server(office)), SECRET + "x"))
    assert (problem.kind, problem.details["why"]) == (Kind.MAIL_FAILED, "login")
    assert SECRET not in repr(problem)


def test_practice_sends_nothing(world: World) -> None:
    assert world.engine.mail.post is None
    assert not ask(world, lambda desk: desk.mail_settings()).possible
    assert refused(world, lambda desk: desk.test_mail(MailSettings(), "")).kind is Kind.NOT_POSSIBLE


# --- news -------------------------------------------------------------------------------------------------------------


def test_a_run_that_leaves_something_to_do_is_told_once(mailing: World, office: Office) -> None:
    sync(mailing)
    [letter] = office.letters
    causes = mine(mailing)
    assert causes
    count = sum(cause.amounts.count for cause in causes)
    assert letter["Subject"] == f"[{HOTMART_NAME}] {count} sales need attention"
    text = plain(letter)
    for cause in causes:
        row = mailing.engine.ledger.row(cause.rows[0])
        assert row.key.sale_id in text
    assert "The rest went well" in text
    sync(mailing)
    mailing.restart()
    mailing.engine.mail.post = RealPost()
    sync(mailing)
    assert len(office.letters) == 1, "never twice for the same cause"


def test_a_letter_names_no_buyer(mailing: World, office: Office) -> None:
    sync(mailing)
    ledger = mailing.engine.ledger
    letter = office.letters[0]
    html = letter.get_body(("html",))
    assert html is not None
    said = plain(letter) + str(html.get_content())
    owner = mailing.engine.integration(HOTMART_NAME).id
    for stored in ledger.sales(owner):
        buyer = stored.sale.buyer
        for personal in (buyer.name, buyer.email, buyer.number, buyer.phone):
            assert len(personal) < 4 or personal not in said, personal


def test_a_cause_that_was_solved_may_come_again(mailing: World, office: Office) -> None:
    sync(mailing)
    number = company(mailing, HOTMART_NAME).all("number-templates")["16"]
    before = dict(number)
    for change in ({"endDate": "2026-11-19"}, before, {"endDate": "2026-11-19"}):
        number.update(change)
        mailing.clock.jump += timedelta(days=1)
        sync(mailing)
    subjects = [letter["Subject"] for letter in office.letters[1:]]
    assert len(subjects) == 2
    assert all("Missing in your Alegra company" in subject for subject in subjects)
    assert len({letter["Message-ID"] for letter in office.letters}) == 3


def test_the_end_of_a_numbering_is_told_at_each_step(mailing: World, office: Office) -> None:
    sync(mailing)
    office.letters.clear()
    for days in (70, 50, 45, 29, 20, 6, 5):
        today = (mailing.clock.now() - timedelta(hours=5)).date()
        company(mailing, HOTMART_NAME).all("number-templates")["16"]["endDate"] = str(today + timedelta(days=days))
        sync(mailing)
        mailing.clock.jump += timedelta(days=1)
    told = [letter["Subject"] for letter in office.letters]
    assert len(told) == 3
    assert all("SETP" in subject for subject in told)


def test_what_stops_everything_is_told_once(mailing: World, office: Office) -> None:
    sync(mailing)
    office.letters.clear()
    mailing.vault.set(HOTMART_NAME, "token", "not the token")
    sync(mailing)
    [letter] = office.letters
    assert letter["Subject"] == f"[{HOTMART_NAME}] Alegra does not accept the user or the token"
    assert "Configuración" in plain(letter)
    sync(mailing)
    assert len(office.letters) == 1


def test_silence_is_told_after_three_days(mailing: World, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    sync(mailing)
    office.letters.clear()
    from alegra_desktop.alegra.client import Alegra
    from alegra_desktop.domain.outcomes import CallFailed, Failure

    async def down(self: Alegra) -> object:
        raise CallFailed(Failure.SERVER, status=502, words="bad gateway")

    monkeypatch.setattr(Alegra, "company", down)
    sync(mailing)
    assert office.letters == []
    mailing.clock.jump += timedelta(days=3, hours=1)
    sync(mailing)
    sync(mailing)
    [letter] = office.letters
    assert letter["Subject"] == f"[{HOTMART_NAME}] Not synced for 3 days"


def test_one_s_own_click_is_answered_in_the_window(mailing: World, office: Office) -> None:
    sync(mailing, by_hand=True)
    sync(mailing)
    assert office.letters == []
    assert mine(mailing)


def test_what_stood_before_it_was_turned_on_is_no_news(world: World, office: Office) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    assert mine(world)
    turn_on(world, office)
    sync(world)
    assert office.letters == []


def test_no_letter_about_problems_if_nobody_wants_one(world: World, office: Office) -> None:
    set_up(world, HOTMART_NAME)
    turn_on(world, office, problems=False)
    sync(world)
    assert office.letters == []


# --- failures ---------------------------------------------------------------------------------------------------------


def test_a_letter_that_is_refused_stands_in_attention_and_goes_out_with_the_next_run(
    mailing: World, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.answers = ["451 4.7.1 Greylisted"]
    with caplog.at_level(logging.WARNING):
        report = one(mailing._run(mailing.engine.sync(HOTMART_NAME)))
    caplog.clear()
    assert (report.error, office.letters) == (None, [])
    assert report.created > 0, "syncing goes on"
    [problem] = failing(mailing)
    assert "Greylisted" in problem.details["words"]
    assert any(cause.kind is Kind.MAIL_FAILED and not cause.rows for cause in mine(mailing))
    sync(mailing, by_hand=True)  # owed since before the click
    [letter] = office.letters
    assert "the e-mail" not in plain(letter)
    assert failing(mailing) == []
    sync(mailing)
    assert len(office.letters) == 1


def test_an_answer_that_is_lost_makes_no_second_letter_in_a_mailbox(
    mailing: World, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.cut = True
    with caplog.at_level(logging.WARNING):
        sync(mailing)
    caplog.clear()
    assert [problem.details["why"] for problem in failing(mailing)] == ["lost"]
    mailing.restart()
    mailing.engine.mail.post = RealPost()
    sync(mailing)
    assert len(office.letters) == 2
    assert len({letter["Message-ID"] for letter in office.letters}) == 1, "mailboxes show it once"
    sync(mailing)
    assert len(office.letters) == 2


def test_nothing_unforeseen_in_a_letter_stops_a_sync(mailing: World, caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        async def send(self, where: MailServer, password: str, letter: Letter) -> str:
            raise RuntimeError("nobody thought of this")

    mailing.engine.mail.post = Broken()
    with caplog.at_level(logging.ERROR):
        report = one(mailing._run(mailing.engine.sync(HOTMART_NAME)))
    caplog.clear()
    assert report.error is None


def test_a_dry_run_sends_nothing(mailing: World, office: Office) -> None:
    mailing._run(mailing.engine.sync(HOTMART_NAME, dry_run=True))
    assert office.letters == []


# --- the summary ------------------------------------------------------------------------------------------------------


@pytest.fixture
def summary(world: World, office: Office) -> World:
    """10:00 in Bogotá; the first summary comes tomorrow."""
    set_up(world, HOTMART_NAME)
    set_up(world, MASTERSHOP_NAME)
    turn_on(world, office, problems=False, daily=True)
    world.sync()
    return world


def test_the_summary_is_of_yesterday_with_the_company_s_amounts(summary: World, office: Office) -> None:
    assert office.letters == []
    assert summary.engine.mail.next_summary() == datetime(2026, 11, 21, 13, 0, tzinfo=UTC)
    summary.engine.ledger.remember(0, "mail_daily", "2026-11-19")  # this morning's is owed
    summary._run(summary.engine.mail.summary())
    [letter] = office.letters
    text = plain(letter)
    assert letter["Subject"] == "alegra_desktop: summary of 19 Nov 2026"
    assert HOTMART_NAME in text
    assert MASTERSHOP_NAME in text
    owner = summary.engine.integration(HOTMART_NAME).id
    from alegra_desktop.domain.dates import zone

    totals = summary.engine.ledger.totals(
        [owner], since=date(2026, 11, 19), until=date(2026, 11, 20), zone=zone("America/Bogota")
    )
    there = totals.groups[Group.IN_ALEGRA]
    assert there.count
    assert f"In Alegra: {there.count} " in text
    assert Figures("en", now=summary.clock.now).money(there.money["COP"]) in text
    summary._run(summary.engine.mail.summary())
    assert len(office.letters) == 1


def test_a_summary_that_could_not_be_sent_is_owed_until_it_was(
    summary: World, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    summary.clock.jump += timedelta(hours=23)
    office.answers = ["451 later"]
    with caplog.at_level(logging.WARNING):
        summary._run(summary.engine.mail.summary())
    caplog.clear()
    due = summary.engine.mail.next_summary()
    assert due is not None
    assert due > summary.clock.now(), "no timer tries again and again"
    summary.sync(HOTMART_NAME)
    assert len(office.letters) == 1


def test_the_schedule_sleeps_until_the_morning(summary: World, office: Office) -> None:
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        kept = summary.engine.integration(name)
        summary.engine.ledger.save_integration(replace(kept, rules=replace(kept.rules, interval_minutes=0)))

    async def story() -> None:
        schedule = Schedule(summary.engine, lambda agenda: None)
        running = asyncio.ensure_future(schedule.run())
        while not office.letters:
            await asyncio.sleep(60)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    summary._run(story())
    assert len(office.letters) == 1
    local = summary.clock.now() - timedelta(hours=5)
    assert (local.day, local.hour, local.minute <= 2) == (21, 8, True)


# --- words ------------------------------------------------------------------------------------------------------------


def standing(language: str, *causes: Cause, name: str = "Shop") -> Standing:
    return Standing(name, Figures(language, now=lambda: NOW), causes, {0: ["HP1", "HP2"]})


def held(count: int = 3) -> Cause:
    amounts = Amounts(count, {"COP": Decimal("357000.5"), "USD": Decimal("49")})
    return Cause(1, "Shop", Tab.MINE, Problem(Kind.TAX_MISSING, "P1", {"product": "Excel <b>"}), (1, 2, 3), amounts)


@pytest.mark.parametrize("language", mail_words.LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    soon = Cause(1, "Shop", Tab.MINE, Problem(Kind.NUMBERING_SOON, "16", {"prefix": "SETP", "days": "6"}))
    letters = [
        mail_words.news_letter(standing(language, held()), 14, NOW, "1"),
        mail_words.news_letter(standing(language, soon), 0, NOW, "2"),
        mail_words.daily_letter([standing(language, held(1)), standing(language)], date(2026, 11, 19), NOW, "3"),
        mail_words.test_letter(language, NOW, "4"),
    ]
    for letter in letters:
        whole = letter.subject + letter.plain + letter.html
        assert "{" not in whole
        assert letter.subject.isprintable()
    assert "$\N{NO-BREAK SPACE}357.000,50 + USD\N{NO-BREAK SPACE}49,00" in letters[0].plain
    assert "HP1, HP2" in letters[0].plain
    assert mail_words._WORDS[language].keys() == mail_words._WORDS["en"].keys()


def test_words_of_others_are_one_line_and_no_markup() -> None:
    cause = Cause(1, "x", Tab.MINE, Problem(Kind.TAX_MISSING, "P", {"product": STRANGER}), (1,), Amounts(1))
    letter = mail_words.news_letter(standing("en", cause, name=STRANGER), 0, NOW, "1")
    assert "\n" not in letter.subject
    assert "\r" not in letter.plain
    assert not any(line.startswith("Bcc") for line in letter.plain.splitlines())
    assert "<b>" not in letter.html
    assert "&lt;b&gt;" in letter.html


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind.value.startswith("customer_")])
def test_no_cause_names_a_buyer(kind: Kind) -> None:
    details = dict.fromkeys(("customer", "name", "number", "email", "buyer", "words"), "Ana Pérez 1020304050")
    cause = Cause(1, "x", Tab.MINE, Problem(kind, "1020304050", details), (1,), Amounts(1))
    for language in mail_words.LANGUAGES:
        letter = mail_words.news_letter(standing(language, cause), 0, NOW, "1")
        assert "Ana" not in letter.plain + letter.html + letter.subject
        assert "1020304050" not in letter.plain


def test_a_long_list_is_cut() -> None:
    causes = [
        Cause(1, "x", Tab.MINE, Problem(Kind.TAX_MISSING, f"P{n}", {"product": f"P{n}"}), (n,), Amounts(1))
        for n in range(50)
    ]
    letter = mail_words.news_letter(standing("en", *causes), 0, NOW, "1")
    assert "… and 30 more" in letter.plain
    assert letter.plain.count("•") == 21
