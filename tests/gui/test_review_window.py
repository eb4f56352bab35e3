"""What must never happen, whatever is clicked and however late the answers come."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget, QWizard
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.overview import Cause
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.gui import autostart
from alegra_desktop.gui.bridge import Bridge
from alegra_desktop.gui.history.importing import ImportDialog
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.restoring import RestoreDialog
from alegra_desktop.gui.settings.program import ProgramSection
from alegra_desktop.gui.settings.removal import NameQuestion, RemovalQuestion
from alegra_desktop.gui.shell import Shell
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.tray import Tray
from alegra_desktop.gui.widgets.form import SecretField
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.review import ReviewPage
from alegra_desktop.gui.wizard.when import WhenPage
from alegra_desktop.gui.wizard.wizard import SetupWizard
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.engine import UNFINISHED
from alegra_desktop.sync.events import EngineEvent
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk, practice
from tests.gui.windows import settle, shell_of, window_of
from tests.gui.wizards import ANA, BY_FILE, Visitor

#: Without a desktop, showing a tray icon makes Qt complain of what the platform lacks.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
_LONG = 20_000


async def _names(office: Office) -> list[str]:
    return [one.name for one in office.engine.ledger.integrations()]


def _asked(shell: Shell, qtbot: QtBot) -> list[str]:
    """The integrations that the engine knows."""
    heard: list[list[str]] = []
    shell.bridge.ask(shell, _names, heard.append, lambda problem: pytest.fail(str(problem)))
    qtbot.waitUntil(lambda: bool(heard), timeout=_LONG)
    return heard[0]


def test_a_backup_is_never_put_under_an_open_engine(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp) as shell:
        with qtbot.waitSignal(shell.desk.ready, timeout=_LONG):
            shell.start()
        idle_desk.bridge, bridge = shell.bridge, idle_desk.bridge
        idle_desk.set_up(HOTMART_NAME, days=1)
        copy: Path = idle_desk.ask(lambda office: office.back_up())
        idle_desk.set_up(MASTERSHOP_NAME, days=1)
        idle_desk.bridge = bridge
        assert copy.exists()
        assert _asked(shell, qtbot) == [HOTMART_NAME, MASTERSHOP_NAME]
        shell.window.restore_wanted.emit()
        dialog = shell.window.findChild(RestoreDialog)
        assert dialog is not None
        with qtbot.waitSignal(shell.desk.ready, timeout=_LONG):
            dialog.act.click()
        assert _asked(shell, qtbot) == [HOTMART_NAME]
        assert [one.name for one in shell.desk.integrations()] == [HOTMART_NAME]


def test_a_broken_engine_is_reopened_after_its_data_is_mended(idle_desk: PracticeDesk, qtbot: QtBot) -> None:
    mended: list[str] = []

    @asynccontextmanager
    async def opened(publish: Callable[[EngineEvent], None]) -> AsyncIterator[Office]:
        if not mended:
            raise ProblemError(Problem(Kind.DATABASE_DAMAGED))
        async with idle_desk._open(publish) as office:
            yield office

    bridge = Bridge(opened)
    with qtbot.waitSignal(bridge.broke, timeout=_LONG):
        bridge.start()
    with qtbot.waitSignal(bridge.opened, timeout=_LONG):
        bridge.reopen(lambda: mended.append("yes"))
    assert bridge.stop()
    assert mended == ["yes"]


def test_the_menu_asks_for_another_name_and_for_the_removal(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=1)
    window = window_of(practice_desk, qtbot)
    settle(window, qtbot)
    for action, kind in ((window.menus.rename, NameQuestion), (window.menus.remove, RemovalQuestion)):
        action.trigger()
        question = window.findChild(kind)
        assert question is not None
        assert question.isVisible()
        question.reject()


def test_a_set_up_whose_items_were_not_made_is_not_said_to_be_finished(tmp_path: Path, qtbot: QtBot) -> None:
    with practice(tmp_path / "desk", qtbot, faults="http-401@POST /items#1") as desk:
        visitor = Visitor(desk, qtbot)
        review = visitor.walk(ANA, Step.REVIEW)
        assert isinstance(review, ReviewPage)
        visitor.press(QWizard.WizardButton.FinishButton)
        visitor.wait(lambda: bool(review.news.text()))
        assert not visitor.finished
        assert visitor.wizard.draft.begun
        visitor.press(QWizard.WizardButton.FinishButton)
        visitor.wait(lambda: visitor.finished == ["Mi tienda"])
        reader = desk.desk.reader
        assert reader is not None
        assert reader.memory(desk.desk.integrations()[0].id, UNFINISHED) == ""


def test_what_was_left_unfinished_is_activated_when_it_is_gone_through_again(
    practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    [made] = practice_desk.set_up(HOTMART_NAME, days=1)
    number = made.integration.id

    async def leave(office: Office) -> None:
        office.engine.ledger.remember(number, UNFINISHED, "yes")

    practice_desk.ask(leave)
    wizard = SetupWizard(practice_desk.desk, SetupDraft.of(practice_desk.desk.integrations()[0]))
    qtbot.addWidget(wizard)
    assert not wizard.changing
    assert wizard.buttonText(QWizard.WizardButton.FinishButton) == "&Activate integration"


def test_a_set_up_without_its_end_is_never_called_ready(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    [made] = practice_desk.set_up(HOTMART_NAME, days=1)
    number = made.integration.id

    async def leave(office: Office) -> None:
        office.engine.ledger.remember(number, UNFINISHED, "yes")

    practice_desk.ask(leave)
    practice_desk.bridge.order(lambda schedule: schedule.changed())
    window = window_of(practice_desk, qtbot)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.top.line.text() == "Set-up unfinished: step 8 of 8.")
    assert not window.top.sync.button.isEnabled()


def test_a_language_chosen_in_the_wizard_is_the_windows_too(
    idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot
) -> None:
    with shell_of(idle_desk, qapp) as shell:
        with qtbot.waitSignal(shell.desk.ready, timeout=_LONG):
            shell.start()
        first = shell.window
        wizard = shell.guide.open(first)
        wizard.speak("es")
        wizard.reject()
        qtbot.waitUntil(lambda: shell.window is not first)
        assert shell.window.isVisible()
        assert shell.window.menuBar().actions()[0].text() == "&Archivo"


def test_a_key_that_was_looked_at_is_hidden_again_when_its_page_is_left(qtbot: QtBot) -> None:
    page = QWidget()
    field = SecretField(parent=page)
    qtbot.addWidget(page)
    page.show()
    field.setText("a secret of mine")
    field.show_button.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    page.hide()
    page.show()
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_practice_never_starts_with_the_computer_over_its_own_data(
    practice_desk: PracticeDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = autostart.DesktopFile({"XDG_CONFIG_HOME": str(tmp_path / "config")})
    monkeypatch.setattr(autostart, "of_this_system", lambda: system)
    practice_desk.desk.restart = ("/opt/alegra_desktop", "--data-dir", "/home/ana/ventas")
    tray = Tray(practice_desk.desk, Standings(practice_desk.desk), autostarts=False)
    section = ProgramSection(practice_desk.desk)
    qtbot.addWidget(section)
    section.starts.click()
    assert "Exec=/opt/alegra_desktop --data-dir /home/ana/ventas --hidden\n" in system.file.read_text("utf-8")
    assert tray.autostarts
    section.starts.click()
    assert not tray.autostarts


def test_what_a_file_holds_is_never_shown_for_another_one(practice_desk: PracticeDesk, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=1)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog(practice_desk.desk, parent)
    dialog.look_into(BY_FILE.file)
    first = dialog._looking
    dialog.look_into(BY_FILE.file.with_name("another.csv"))
    assert first is not None
    assert first.over
    qtbot.waitUntil(lambda: dialog._looking is not None and dialog._looking.over)
    assert dialog.name.text() == "another.csv"
    assert not dialog.act.button.isEnabled()


def test_pages_that_mend_causes_never_gather_them_in_the_windows_thread(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many held sales are more than an indexed query: the standings gather them beside the window."""
    practice_desk.set_up()
    practice_desk.sync()
    window = window_of(practice_desk, qtbot)
    settle(window, qtbot)
    gathered = Ledger.attention

    def beside(ledger: Ledger, ids: Iterable[int] | None = None) -> list[Cause]:
        assert threading.current_thread() is not threading.main_thread()
        return gathered(ledger, ids)

    monkeypatch.setattr(Ledger, "attention", beside)
    practice_desk.desk.choose(MASTERSHOP_NAME)
    for key in ("products", "taxes", "warehouses"):
        window.go(key)
        page = window.pages.page(key)
        assert isinstance(page, TwoSidesPage)
        qtbot.waitUntil(lambda page=page: page.stack.currentWidget() is page.content, timeout=_LONG)  # type: ignore[misc]
        page.refresh(frozenset())
    one = next(one for one in practice_desk.desk.integrations() if one.name == MASTERSHOP_NAME)
    assert practice_desk.desk.causes(one)


def test_retrying_one_draft_activates_nothing(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    async def offline(office: Office, name: str, sale_id: str) -> None:
        tried.append(sale_id)
        raise ProblemError(Problem(Kind.OFFLINE))

    monkeypatch.setattr(Office, "send_one_as_draft", offline)
    visitor = Visitor(practice_desk, qtbot)
    when = visitor.walk(ANA, Step.WHEN)
    assert isinstance(when, WhenPage)
    visitor.click(when.month)  # so that some sales are due
    visitor.go_on()
    review = visitor.at(ReviewPage, Step.REVIEW)
    visitor.click(review.send)
    visitor.wait(lambda: len(tried) == 1 and bool(review.news.text()))
    visitor.click(review.news.button)
    visitor.wait(lambda: len(tried) == 2 and bool(review.news.text()))
    assert tried[0] == tried[1]
    assert not visitor.finished
    reader = practice_desk.desk.reader
    assert reader is not None
    [one] = practice_desk.desk.integrations()
    assert reader.memory(one.id, UNFINISHED) == "yes"
