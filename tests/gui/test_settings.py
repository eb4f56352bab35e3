"""Settings: every option has its place and words, nothing is saved unasked, and what Alegra refuses is said there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.gui import autostart
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.settings import wording
from alegra_desktop.gui.settings.care import IntegrationCare
from alegra_desktop.gui.settings.copies import CopiesSection
from alegra_desktop.gui.settings.fields import (
    AmountField,
    CountriesField,
    DayField,
    IdField,
    MapField,
    TextField,
    field_for,
)
from alegra_desktop.gui.settings.keyring import Keeping, KeyringState
from alegra_desktop.gui.settings.page import SettingsPage
from alegra_desktop.gui.settings.program import ProgramSection
from alegra_desktop.gui.settings.removal import NameQuestion, RemovalQuestion, ask_name, ask_removal
from alegra_desktop.gui.settings.sections import SECTIONS, options_of, section_of, sections_for, title_of
from alegra_desktop.gui.settings.values import changes_of, option_meant, values_of
from alegra_desktop.options import OPTIONS, SECRETS, Option, Type
from alegra_desktop.vault import VaultState
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk
from tests.gui.windows import window_of

_PATIENCE = 30_000
_BY_NAME = {option.name: option for option in OPTIONS}


def _integration(store: Store = Store.HOTMART, **settings: str) -> Integration:
    rules = Rules(since=date(2026, 10, 1), seller="7", tolerance=Decimal("0.5"))
    return Integration(1, "Shop", store, "a", "9", "Shop SAS", "ana@tienda.example", rules, settings)


# --- without a window


def test_every_option_stands_in_one_section() -> None:
    placed = [name for names in SECTIONS.values() for name in names]
    assert sorted(placed) == sorted(_BY_NAME)
    assert all(title_of(section) for section in sections_for(_integration()))
    assert section_of("documents.seller") == "documents"


def test_the_other_stores_options_are_passed_over() -> None:
    for store, foreign in ((Store.HOTMART, "mastershop"), (Store.MASTERSHOP, "hotmart")):
        shown = [option for section in SECTIONS for option in options_of(section, _integration(store))]
        assert not [option.name for option in shown if option.name.startswith(foreign)]
    by_file = _integration(source="file")
    assert "store" not in sections_for(by_file)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_every_option_has_words_that_can_be_translated(option: Option) -> None:
    assert option.label in wording.TEXTS
    assert wording.help_of(option)
    assert option.name in wording._HINTS or option.help in wording.TEXTS
    if option.type in (Type.CHOICE, Type.TRIGGERS) and option.name != "store":
        assert all((option.name, choice) in wording.CHOICES for choice in option.choices)


def test_values_go_out_and_come_back() -> None:
    integration = _integration(client_id="c1")
    values = values_of(integration)
    assert values["documents.state"] == "draft"
    assert values["hotmart.client_id"] == "c1"
    assert not any(values[name] for name in SECRETS)
    changes = changes_of(
        integration,
        {
            "documents.type": "remission",
            "documents.state": "final",
            "documents.seller": "8",
            "alegra.token_env": "tok3n",
        },
    )
    assert changes.rules == replace(integration.rules, kind=DocumentKind.REMISSION, final=True, seller="8")
    assert changes.secrets == {"token": "tok3n"}
    assert changes.access
    assert "tok3n" not in repr(changes)
    only_name = changes_of(integration, {"name": "Other"})
    assert (only_name.rules, only_name.access, only_name.name) == (None, False, "Other")


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("[documents] seller = 99", "documents.seller"),
        ("[documents.bank_accounts] prepaid = 9", "documents.bank_accounts"),
        ("something else", ""),
    ],
)
def test_the_refused_option_is_recognised(entries: str, expected: str) -> None:
    assert option_meant(Problem(Kind.SETTINGS_WRONG, details={"entries": entries})) == expected


# --- the fields


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_every_field_shows_what_it_is_given(qtbot: QtBot, option: Option) -> None:
    field = field_for(option)
    qtbot.addWidget(field.widget)
    edits: list[str] = []
    field.edited = lambda: edits.append(option.name)
    value = values_of(_integration(option.store or Store.HOTMART, client_id="c"))[option.name]
    field.show(value)
    assert field.value() == value
    assert not field.wrong()
    assert not edits


def test_wrong_values_are_said_under_the_field(qtbot: QtBot) -> None:
    user = TextField(_BY_NAME["alegra.user"])
    countries = CountriesField(_BY_NAME["hotmart.countries"])
    amount = AmountField(_BY_NAME["documents.tolerance"])
    day = DayField(_BY_NAME["since"])
    for field in (user, countries, amount, day):
        qtbot.addWidget(field.widget)
    for text, good in (("ana", False), ("", False), ("ana@tienda.co", True)):
        user.widget.setText(text)
        assert bool(user.wrong()) != good
    for text, good in (("CO, Mexico", False), ("co mx", True), ("", True)):
        countries.widget.setText(text)
        assert bool(countries.wrong()) != good
    for text, good in (("abc", False), ("-1", False), ("NaN", False), ("0,5", True)):
        amount.widget.setText(text)
        assert bool(amount.wrong()) != good, text
    day.widget.setDate(QDate.currentDate().addDays(40))
    assert day.wrong()


def test_an_id_keeps_its_value_until_alegra_has_answered(qtbot: QtBot) -> None:
    field = IdField(_BY_NAME["documents.seller"])
    qtbot.addWidget(field.widget)
    field.show("7")
    assert field.value() == "7"
    assert "7" in field.widget.currentText()
    field.offer([("7", "Ana <b>"), ("8", "Luis")])
    assert field.widget.currentText() == "Ana <b>"
    field.offer([("8", "Luis")])
    assert field.value() == "7"


def test_a_new_payment_form_gets_a_line(qtbot: QtBot) -> None:
    field = field_for(_BY_NAME["documents.bank_accounts"])
    assert isinstance(field, MapField)
    qtbot.addWidget(field.widget)
    field.show({"cod": "3"})
    field.focus_entry("PIX")
    assert field.value() == {"cod": "3"}
    assert field.widget.findChildren(QComboBox)[-1].accessibleName() == "Pix"


# --- the page


@pytest.fixture
def page(practice_desk: PracticeDesk, qtbot: QtBot) -> SettingsPage:
    practice_desk.set_up()
    made = SettingsPage(practice_desk.desk)
    qtbot.addWidget(made)
    made.resize(980, 640)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: HOTMART_NAME in made._catalogues, timeout=_PATIENCE)
    return made


def _stored(desk: PracticeDesk, name: str = HOTMART_NAME) -> Integration:
    return next(one for one in desk.desk.integrations() if one.name == name)


def _edit(page: SettingsPage, name: str, value: Any) -> None:
    assert page.form is not None
    page.form.fields[name].show(value)
    page.form.fields[name].edited()


def test_nothing_is_saved_before_save(practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot) -> None:
    before = _stored(practice_desk)
    assert not page.save_button.button.isEnabled()
    _edit(page, "sync.interval_minutes", 45)
    assert page.unsaved.text()
    page.discard_button.click()
    assert not page.unsaved.text()
    assert _stored(practice_desk) == before
    _edit(page, "sync.interval_minutes", 45)
    with qtbot.waitSignal(practice_desk.desk.told, timeout=_PATIENCE):
        page.save_button.button.click()
    assert _stored(practice_desk).rules == replace(before.rules, interval_minutes=45)
    assert page.form is not None
    assert page.form.integration == _stored(practice_desk)
    assert not page.unsaved.text()


def test_what_alegra_refuses_is_said_at_the_field_and_not_saved(
    practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot
) -> None:
    before = _stored(practice_desk)
    page.list.setCurrentRow(0)
    _edit(page, "documents.seller", "999")
    page.save()
    assert page.form is not None
    row = page.form.rows["documents.seller"]
    qtbot.waitUntil(lambda: bool(row.message()), timeout=_PATIENCE)
    assert row.message() == "Alegra does not have this any more. Choose another."
    assert page._section() == "documents"
    assert not page.save_button.busy
    assert _stored(practice_desk) == before
    assert page.form.edited() == {"documents.seller": "999"}


def test_a_wrong_field_holds_the_save(practice_desk: PracticeDesk, page: SettingsPage) -> None:
    _edit(page, "alegra.user", "nobody")
    page.save()
    assert page.form is not None
    assert page.form.rows["alegra.user"].message()
    assert page._section() == "account"
    assert not page.save_button.busy
    _edit(page, "alegra.user", "ana@tienda.example")
    assert not page.form.rows["alegra.user"].message()


def test_a_wrong_token_is_refused_and_the_old_one_stays(
    practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot
) -> None:
    assert page.form is not None
    before = practice_desk.vault.get(HOTMART_NAME, "token")
    page.form.fields["alegra.token_env"].widget.setText("not-a-token")
    page.form.fields["alegra.token_env"].edited()
    page.save()
    qtbot.waitUntil(lambda: bool(page.news.text()), timeout=_PATIENCE)
    assert practice_desk.vault.get(HOTMART_NAME, "token") == before


def test_final_documents_are_asked_about(practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot) -> None:
    _edit(page, "documents.state", "final")
    page.save()
    [question] = page.findChildren(Question)
    assert not _stored(practice_desk).rules.final
    assert question.windowTitle().startswith("PRACTICE")
    with qtbot.waitSignal(practice_desk.desk.told, timeout=_PATIENCE):
        question.acting()[0].click()
    assert _stored(practice_desk).rules.final


def test_automatic_corrections_are_asked_about_after_final_documents(
    practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot
) -> None:
    _edit(page, "documents.state", "final")
    _edit(page, "sync.corrections", "automatic")
    page.save()
    [first] = page.findChildren(Question)
    first.acting()[0].click()
    [second] = [one for one in page.findChildren(Question) if one.isVisible()]
    assert second.windowTitle() == "PRACTICE · Correct automatically from now on?"
    second.reject()  # then neither is saved
    assert not _stored(practice_desk).rules.final
    page.save()
    for _ in range(2):
        [asked] = [one for one in page.findChildren(Question) if one.isVisible()]
        if asked.windowTitle().endswith("Correct automatically from now on?"):
            with qtbot.waitSignal(practice_desk.desk.told, timeout=_PATIENCE):
                asked.acting()[0].click()
        else:
            asked.acting()[0].click()
    assert _stored(practice_desk).rules.corrections == "automatic"
    assert _stored(practice_desk).rules.final


def test_changes_stay_while_another_integration_is_chosen(practice_desk: PracticeDesk, page: SettingsPage) -> None:
    _edit(page, "sync.interval_minutes", 45)
    practice_desk.desk.choose(MASTERSHOP_NAME)
    page.load()
    assert page.form is not None
    assert page.form.integration.name == HOTMART_NAME
    page.discard()
    page.load()
    assert page.form.integration.name == MASTERSHOP_NAME
    assert "documents.triggers" in page.form.fields


def test_other_pages_lead_to_an_option(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_what({"integration": MASTERSHOP_NAME, "option": "documents.bank_accounts", "entry": "nequi"})
    assert page.form is not None
    assert page.form.integration.name == MASTERSHOP_NAME
    assert page._section() == "payments"
    field = page.form.fields["documents.bank_accounts"]
    assert [box.accessibleName() for box in field.widget.findChildren(QComboBox)][-1] == "nequi"
    page.show_what({"section": "copies"})
    assert page._section() == "copies"


def test_a_setting_is_found_by_its_words(page: SettingsPage) -> None:
    page._find("numbering")
    assert page._section() == "documents"
    page._find("nothing of the kind")
    assert page.news.text()
    page._find("theme")
    assert page._section() == "program"
    assert not page.news.text()


def test_the_kind_of_document_waits_for_the_sync(
    practice_desk: PracticeDesk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.form is not None
    page.form.lock(("documents.type",), "Finish the sync first.")
    assert not page.form.fields["documents.type"].widget.isEnabled()
    page.refresh(frozenset())
    assert page.form.fields["documents.type"].widget.isEnabled()


def test_an_integration_gets_another_name(practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot) -> None:
    question = ask_name(practice_desk.desk, page, _stored(practice_desk))
    assert isinstance(question, NameQuestion)
    question.field.setText(MASTERSHOP_NAME)
    assert not question.acting()[0].isEnabled()
    question.field.setText("  Other   name ")
    with qtbot.waitSignal(practice_desk.desk.integrations_changed, timeout=_PATIENCE):
        question.acting()[0].click()
    assert _stored(practice_desk, "Other name").store is Store.HOTMART


def test_removing_keeps_the_history_unless_the_name_is_typed(
    practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot
) -> None:
    question = ask_removal(practice_desk.desk, page, _stored(practice_desk))
    assert isinstance(question, RemovalQuestion)
    assert question.keep.isChecked()
    question.forget.setChecked(True)
    assert not question.acting()[0].isEnabled()
    question.field.setText(HOTMART_NAME)
    assert question.acting()[0].isEnabled()
    question.keep.setChecked(True)
    with qtbot.waitSignal(practice_desk.desk.integrations_changed, timeout=_PATIENCE):
        question.acting()[0].click()
    assert [one.name for one in practice_desk.desk.integrations()] == [MASTERSHOP_NAME]


def test_a_backup_is_made(practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot) -> None:
    page.show_what({"section": "copies", "do": "back_up"})
    copies = page.findChild(CopiesSection)
    assert copies is not None
    with qtbot.waitSignal(practice_desk.desk.told, timeout=_PATIENCE):
        assert copies.back_up_button.busy
    assert list(practice_desk.folders.backups.glob("ledger-*.sqlite3"))


def test_the_keyring_says_how_it_stands(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    state = KeyringState(practice_desk.desk, HOTMART_NAME)
    qtbot.addWidget(state)
    assert "practice" in state.words.text()
    said = set()
    for each in Keeping:
        state.show_state(each)
        said.add(state.words.text())
        assert state.way.isHidden() == (each is Keeping.READY)
    assert len(said) == len(Keeping) == len(VaultState) + 1
    practice_desk.desk.practice = False
    real = KeyringState(practice_desk.desk, HOTMART_NAME)
    qtbot.addWidget(real)
    qtbot.waitUntil(lambda: real.words.text() in said, timeout=_PATIENCE)


def test_a_keyring_that_is_locked_or_missing_has_its_way_out(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice_desk.desk.practice = False
    asked_for: list[tuple[str, dict[str, object]]] = []
    practice_desk.desk.wanted.connect(lambda key, what: asked_for.append((key, what)))
    states = [VaultState.LOCKED, VaultState.READY]
    monkeypatch.setattr(practice_desk.vault, "state", lambda: states.pop(0))
    state = KeyringState(practice_desk.desk, HOTMART_NAME)
    qtbot.addWidget(state)
    state.show()
    qtbot.waitUntil(lambda: state.way.button.text() == "Unlock…", timeout=_PATIENCE)
    state.way.button.click()
    qtbot.waitUntil(state.way.isHidden, timeout=_PATIENCE)
    assert "keyring, and nowhere else" in state.words.text()
    state.show_state(Keeping.MISSING)
    state.way.button.click()
    qtbot.waitUntil(lambda: bool(asked_for), timeout=_PATIENCE)
    assert asked_for == [("keys", {"integration": HOTMART_NAME})]
    assert "this session only" in state.words.text()
    again = KeyringState(practice_desk.desk, HOTMART_NAME)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: "this session only" in again.words.text(), timeout=_PATIENCE)


def test_an_integration_is_paused_and_resumed(practice_desk: PracticeDesk, page: SettingsPage, qtbot: QtBot) -> None:
    care = page.findChild(IntegrationCare)
    assert care is not None
    assert care.pause_button.text() == "&Pause"
    told: list[object] = []
    practice_desk.desk.told.connect(lambda words, undo: told.append(undo))
    care.pause_button.click()
    qtbot.waitUntil(lambda: care.paused_until is not None, timeout=_PATIENCE)
    assert "until you resume" in care.state.text()
    [undo] = told
    assert callable(undo)
    undo()
    qtbot.waitUntil(lambda: care.paused_until is None, timeout=_PATIENCE)
    assert care.pause_button.text() == "&Pause"
    care.remove_button.click()
    [question] = care.findChildren(RemovalQuestion)
    assert question.keep.isChecked()


def test_the_folder_is_shown_and_opened(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def refuse(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    told: list[str] = []
    practice_desk.desk.told.connect(lambda words, undo: told.append(words))
    section = ProgramSection(practice_desk.desk)
    qtbot.addWidget(section)
    section.open_button.click()
    assert opened == [section.folder.text()]
    assert section.folder.text() in told[0]


def test_the_report_is_saved_by_the_window(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    window = window_of(practice_desk, qtbot)
    window.go("settings", {"section": "program"})
    section = window.findChild(ProgramSection)
    assert section is not None
    with qtbot.waitSignal(window.report_wanted):
        section.report_button.click()


def test_a_name_that_is_taken_is_said_on_leaving_the_field(page: SettingsPage) -> None:
    assert page.form is not None
    field = page.form.fields["name"]
    field.show(MASTERSHOP_NAME)
    field.widget.editingFinished.emit()
    assert page.form.rows["name"].message() == "That name is taken."
    field.show("Another")
    field.edited()
    assert not page.form.rows["name"].message()


def test_a_wheel_that_scrolls_the_page_changes_nothing(page: SettingsPage) -> None:
    assert page.form is not None
    page.show_what({"section": "documents"})
    combo = page.form.fields["documents.type"].widget
    before = combo.currentData()
    middle = combo.rect().center()
    wheel = QWheelEvent(
        QPointF(middle),
        QPointF(combo.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, wheel)
    assert combo.currentData() == before


def test_starting_with_the_computer_is_written_and_taken_back(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = autostart.DesktopFile({"XDG_CONFIG_HOME": str(practice_desk.folders.data / "config")})
    monkeypatch.setattr(autostart, "of_this_system", lambda: system)
    section = ProgramSection(practice_desk.desk)
    qtbot.addWidget(section)
    section.starts.click()
    assert system.enabled()
    assert "--hidden" in system.file.read_text("utf-8")
    section.starts.click()
    assert not system.enabled()


def test_looks_are_kept(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    section = ProgramSection(practice_desk.desk)
    qtbot.addWidget(section)
    row = section.theme.findData("dark")
    section.theme.setCurrentIndex(row)
    section.theme.activated.emit(row)
    assert practice_desk.desk.settings.value("look/theme") == "dark"


def test_every_control_has_a_name(page: SettingsPage) -> None:
    assert page.form is not None
    for name, field in page.form.fields.items():
        named = [field.widget, *field.widget.findChildren(QComboBox), *field.widget.findChildren(QLineEdit)]
        assert any(each.accessibleName() for each in named) or field.option.type is Type.FLAG, name
