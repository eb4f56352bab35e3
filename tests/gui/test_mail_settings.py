"""Notices by e-mail in the settings: typed, tested, saved, by keyboard too, and never on before a test arrived."""

from __future__ import annotations

import gc
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.mail import Security
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.attention.fixes import fix
from alegra_desktop.gui.settings.mail import MailSection
from alegra_desktop.gui.settings.page import SettingsPage
from alegra_desktop.sync.mail import OWNER
from alegra_desktop.sync.mail import PASSWORD as NAME
from tests.gui.desks import PracticeDesk
from tests.net.mails import OTHER, OWN, PASSWORD, USER, Office, mail_office

_PATIENCE = 30_000


@pytest.fixture
def office() -> Iterator[Office]:
    with mail_office() as running:
        yield running


@pytest.fixture
def section(practice_desk: PracticeDesk, qtbot: QtBot) -> MailSection:
    made = MailSection(practice_desk.desk)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    qtbot.waitUntil(lambda: made.test_button.button.isEnabled(), timeout=_PATIENCE)
    return made


def type_in(section: MailSection, office: Office, password: str = PASSWORD) -> None:
    """As a person does, field by field."""
    for field, text in (
        (section.address, OWN),
        (section.password.line, password),
        (section.recipients, OTHER),
        (section.host, office.host),
        (section.user, USER),
    ):
        field.clear()
        QTest.keyClicks(field, text)
    section.security.setCurrentIndex(section.security.findData(Security.NONE.value))
    section.port.setValue(office.port)


def try_out(section: MailSection, qtbot: QtBot) -> str:
    section.test_button.button.click()
    qtbot.waitUntil(lambda: not section.test_button.busy, timeout=_PATIENCE)
    return section.result.text()


def saved(section: MailSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.shown, timeout=_PATIENCE):
        section.save_button.button.click()


def test_it_is_off_until_a_test_has_arrived(
    section: MailSection, office: Office, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    assert "Off until" in section.standing.text()
    type_in(section, office)
    saved(section, qtbot)
    assert "Off until" in section.standing.text()
    assert section.password.text() == ""
    assert "Kept in the keyring" in section.password.line.placeholderText()
    assert "went out" in try_out(section, qtbot)  # with the password that is kept
    assert [letter["To"] for letter in office.letters] == [OTHER]
    saved(section, qtbot)
    assert f"On: e-mails go to {OTHER}." in section.standing.text()
    assert practice_desk.vault.get(OWNER, NAME) == PASSWORD
    assert not section.save_button.button.isEnabled()
    assert not section.edited()


def test_another_server_must_be_tested_anew(section: MailSection, office: Office, qtbot: QtBot) -> None:
    type_in(section, office)
    try_out(section, qtbot)
    saved(section, qtbot)
    section.daily.click()
    saved(section, qtbot)
    assert "On:" in section.standing.text()
    QTest.keyClicks(section.recipients, f", {OWN}")
    saved(section, qtbot)
    assert "Off until" in section.standing.text()


def test_a_refusal_is_told_in_words_with_the_server_s_own(section: MailSection, office: Office, qtbot: QtBot) -> None:
    office.echo = True
    type_in(section, office, PASSWORD + "x")
    said = try_out(section, qtbot)
    assert "does not accept the user or the password" in said
    assert "535" in said
    assert PASSWORD not in said
    type_in(section, office)
    office.refused = {OTHER: "550 No such \x1b[31muser"}
    said = try_out(section, qtbot)
    assert "does not take e-mail for this recipient" in said
    assert said.isprintable()
    office.refused = {}
    office.answers = ["451 Greylisted"]
    assert "try again in a while" in try_out(section, qtbot)
    office.cut = True
    assert "may have arrived" in try_out(section, qtbot)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        section.port.setValue(free.getsockname()[1])
        assert "does not answer" in try_out(section, qtbot)


def test_fields_that_cannot_be_say_so_where_they_are(section: MailSection, office: Office, qtbot: QtBot) -> None:
    type_in(section, office)
    for field, text, row in (
        (section.host, "smtp domain", "host"),
        (section.address, "ana", "sender"),
        (section.recipients, "ana@tienda.co, otra", "recipients"),
    ):
        before = field.text()
        field.setText(text)
        section.test()
        assert section.rows[row].message()
        assert not section.test_button.busy
        field.setText(before)
        field.editingFinished.emit()
        assert section.rows[row].message() == ""
    section.host.setText("mail.example")
    section.test()
    assert "TLS" in section.rows["security"].message()
    assert office.letters == []


@pytest.mark.parametrize(
    ("address", "host", "port", "security"),
    [
        ("ana@gmail.com", "smtp.gmail.com", 465, Security.TLS),
        ("ana@outlook.es", "smtp-mail.outlook.com", 587, Security.STARTTLS),
        ("ana@yahoo.com.co", "smtp.mail.yahoo.com", 465, Security.TLS),
    ],
)
def test_a_well_known_address_fills_the_rest(
    section: MailSection, address: str, host: str, port: int, security: Security
) -> None:
    QTest.keyClicks(section.address, address)
    section.address.editingFinished.emit()
    server = section.server()
    assert (server.host, server.port, server.security) == (host, port, security)
    assert (server.user, server.recipients) == (address, (address,))
    assert "app password" in section.rows["password"]._hint.text()


def test_what_was_typed_is_not_written_over(section: MailSection) -> None:
    QTest.keyClicks(section.host, "mail.tienda.co")
    QTest.keyClicks(section.address, "ana@gmail.com")
    section.address.editingFinished.emit()
    assert section.server().host == "mail.tienda.co"
    section.discard()
    assert not section.edited()
    assert section.host.text() == ""


def test_a_test_can_be_stopped(section: MailSection, qtbot: QtBot) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        type_in(section, Office(port=silent.getsockname()[1]))
        section.test_button.button.click()
        qtbot.waitUntil(lambda: section.test_button.stop_button.isVisible(), timeout=_PATIENCE)
        section.test_button.stop_button.click()
        assert section.test_button.button.isEnabled()
        assert "Stopped" in section.result.text()
        section.test_button.button.click()
        assert section.test_button.busy, "it can be tried again"
        section.test_button._stop()


def test_the_password_is_hidden_until_it_is_asked_for(section: MailSection, office: Office) -> None:
    type_in(section, office)
    assert section.password.line.echoMode() is QLineEdit.EchoMode.Password
    section.password.show_button.click()
    assert section.password.line.echoMode() is QLineEdit.EchoMode.Normal
    section.hide()
    assert section.password.line.echoMode() is QLineEdit.EchoMode.Password


def test_every_control_has_a_name_and_is_reached_by_tab(section: MailSection) -> None:
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton)
    controls = [one for kind in kinds for one in section.findChildren(kind) if one.isVisible()]
    for one in controls:
        inner = isinstance(one, QLineEdit) and isinstance(one.parent(), QAbstractSpinBox)
        text = one.text() if isinstance(one, QAbstractButton) else ""
        assert inner or one.accessibleName() or text, one
        assert inner or one.focusPolicy() & Qt.FocusPolicy.TabFocus, one


def test_practice_mode_says_that_nothing_is_sent(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    async def without(office: object) -> None:
        office.engine.mail.post = None  # type: ignore[attr-defined]

    practice_desk.ask(without)
    section = MailSection(practice_desk.desk)
    qtbot.addWidget(section)
    qtbot.waitUntil(lambda: "practice mode" in section.standing.text(), timeout=_PATIENCE)
    assert not section.test_button.button.isEnabled()
    assert not section.save_button.button.isEnabled()


def test_a_letter_that_did_not_go_out_leads_here(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    wanted: list[tuple[str, dict[str, object]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: wanted.append((key, what)))
    page = SettingsPage(practice_desk.desk)
    qtbot.addWidget(page)
    fix(practice_desk.desk, page, "Shop", Problem(Kind.MAIL_FAILED), ())
    [(key, what)] = wanted
    assert (key, what["section"]) == ("settings", "mail")
    page.show()
    page.show_what(what)
    section = page.findChild(MailSection)
    assert section is not None
    assert section.isVisible()


def test_ctrl_s_saves_what_is_in_front(practice_desk: PracticeDesk, office: Office, qtbot: QtBot) -> None:
    page = SettingsPage(practice_desk.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_what({"section": "mail"})
    section = page.findChild(MailSection)
    assert section is not None
    qtbot.waitUntil(lambda: section.test_button.button.isEnabled(), timeout=_PATIENCE)
    type_in(section, office)
    with qtbot.waitSignal(section.shown, timeout=_PATIENCE):
        page.save_what_is_in_front()
    assert section.server().host == office.host
    assert not section.edited()


def test_nothing_secret_is_in_the_files_of_the_program(
    section: MailSection, office: Office, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    type_in(section, office)
    try_out(section, qtbot)
    saved(section, qtbot)
    gc.collect()
    for file in Path(practice_desk.folders.data).rglob("*"):
        assert not file.is_file() or PASSWORD.encode() not in file.read_bytes(), file
