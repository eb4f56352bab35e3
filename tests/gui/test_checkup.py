"""The check-up: each line says how it stands and where it is put right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.catalog import NumberTemplate
from alegra_desktop.gui.checkup import speaking
from alegra_desktop.gui.checkup.health import Checkups
from alegra_desktop.gui.checkup.page import CheckupPage
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import Text
from alegra_desktop.sync.answers import Check, CheckState, Numbering
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000
_KEYS = ("account", "company", "electronic", "numbering", "final_consumer")


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize("state", CheckState, ids=str)
def test_every_line_is_said_in_each_state(qtbot: QtBot, key: str, state: CheckState) -> None:
    bare = speaking.said(Check(key, state), Formats("en"))
    details = {"user": "ana@tienda.example", "company": "Shop", "missing": "address,email", "prefix": "SETP"}
    details |= {"number": "222222222222", "name": "Consumidor final", "words": "no answer"}
    full = speaking.said(Check(key, state, details), Formats("en"))
    for said in (bare, full):
        assert said.title
        assert "{" not in said.title
    assert key == "account" or "›" in full.place


def test_what_is_missing_is_named(qtbot: QtBot) -> None:
    said = speaking.said(Check("company", CheckState.WARNING, {"missing": "address,email"}), Formats("en"))
    assert said.title.endswith("address, e-mail")


def test_a_numbering_says_what_is_left_and_until_when(qtbot: QtBot) -> None:
    template = NumberTemplate(
        "1", "Electrónica", "SETP", next_number=5, max_number=706, end=date(2027, 1, 12), resolution="1876"
    )
    lines = speaking.numbering(Numbering(template, 702, 41, 12, True), Formats("en"))
    assert any("1876" in line for line in lines)
    assert any("702" in line for line in lines)
    assert any("12" in line for line in lines)
    assert any("2027" in line and "Expires" in line for line in lines)
    past = speaking.numbering(Numbering(template, 702, -1), Formats("en"))
    assert any("Expired" in line for line in past)


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> CheckupPage:
    practice_desk.set_up(HOTMART_NAME)
    made = CheckupPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.show()
    return made


def _texts(page: CheckupPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Text) if label.isVisible())


def _wait(page: CheckupPage, desk: PracticeDesk, qtbot: QtBot) -> None:
    checkups = Checkups.of_desk(desk.desk)
    qtbot.waitUntil(lambda: not checkups.of(HOTMART_NAME).asking, timeout=_PATIENCE)
    QApplication.processEvents()  # new lines are shown in the loop's next turn


def test_the_company_is_checked_and_told(practice_desk: PracticeDesk, page: CheckupPage, qtbot: QtBot) -> None:
    page.load()
    busy = [page.check_button.busy]
    _wait(page, practice_desk, qtbot)
    assert [*busy, page.check_button.busy] == [True, False]
    told = _texts(page)
    for part in ("User and token accepted", "Electronic invoicing active", "SETP", "222222222222"):
        assert part in told
    assert page.badge() == 0


def test_without_a_store_there_is_only_its_set_up(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    seen: list[tuple[str, dict[str, Any]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: seen.append((key, what)))
    made = CheckupPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.show()
    made.load()
    assert not made.check_button.isEnabled()
    [empty] = made.findChildren(EmptyState)
    assert empty.button.text() == "Set up a store"
    empty.button.click()
    assert seen == [("wizard", {"integration": "", "step": ""})]


def test_it_is_asked_once_until_somebody_wants_it_again(
    practice_desk: PracticeDesk, page: CheckupPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.load()
    _wait(page, practice_desk, qtbot)
    asked: list[Any] = []
    monkeypatch.setattr(practice_desk.bridge, "ask", lambda *what: asked.append(what))
    page.load()
    assert not asked
    page.check()
    assert len(asked) == 1


def test_a_refused_token_is_a_line_of_its_own(practice_desk: PracticeDesk, page: CheckupPage, qtbot: QtBot) -> None:
    practice_desk.vault.set(HOTMART_NAME, "token", "wrong")
    page.load()
    _wait(page, practice_desk, qtbot)
    assert "It could not be checked" in _texts(page)


def test_another_numbering_is_chosen_in_the_settings(
    practice_desk: PracticeDesk, page: CheckupPage, qtbot: QtBot
) -> None:
    seen: list[tuple[str, dict[str, Any]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: seen.append((key, what)))
    page.load()
    _wait(page, practice_desk, qtbot)
    [other] = [one for one in page.findChildren(QPushButton) if one.text() == "Choose other…" and one.isVisible()]
    usable = sum(one.usable for one in Checkups.of_desk(practice_desk.desk).of(HOTMART_NAME).account.numbering)  # type: ignore[union-attr]
    assert other.isEnabled() == (usable > 1)
    other.setEnabled(True)
    other.click()
    assert seen == [("settings", {"integration": HOTMART_NAME, "option": "documents.number_template"})]


def test_what_is_wrong_leads_to_alegra(
    practice_desk: PracticeDesk, page: CheckupPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    [integration] = practice_desk.desk.integrations()
    made = page._check(Check("company", CheckState.WARNING, {"missing": "address"}), integration)
    qtbot.addWidget(made)
    made.show()
    [way] = made.findChildren(QPushButton)
    way.click()
    assert opened
    assert opened[0].startswith("https://app.alegra.com")


def test_a_run_that_ended_is_reason_to_look_again(practice_desk: PracticeDesk, page: CheckupPage, qtbot: QtBot) -> None:
    page.load()
    _wait(page, practice_desk, qtbot)
    before = Checkups.of_desk(practice_desk.desk).of(HOTMART_NAME).at
    page.refresh(frozenset({1}))  # a row of many changed
    assert not page.check_button.busy
    page.refresh(frozenset())
    _wait(page, practice_desk, qtbot)
    assert Checkups.of_desk(practice_desk.desk).of(HOTMART_NAME).at != before


def test_remissions_need_no_numbering_of_invoices(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(MASTERSHOP_NAME)
    page = CheckupPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.load()
    checkups = Checkups.of_desk(practice_desk.desk)
    qtbot.waitUntil(lambda: not checkups.of(MASTERSHOP_NAME).asking, timeout=_PATIENCE)
    QApplication.processEvents()
    assert "User and token accepted" in _texts(page)
    assert "Numbering in use" not in _texts(page)
