"""Several integrations side by side: each with its own state, sales and settings; none is taken for another."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from alegra_desktop.app import request_of
from alegra_desktop.gui.history.importing import ImportDialog, open_import
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.overview.figures import LastRun
from alegra_desktop.gui.overview.page import OverviewPage
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.settings.page import SettingsPage
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.state_line import Standing
from alegra_desktop.practice.samples import MEXICO_NAME, mexico_integration
from alegra_desktop.settings import read_setup
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import SetupResult, set_up
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk

_PATIENCE = 30_000
NAMES = (HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME)
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "hotmart-detailed-pt.csv"


def set_up_mexico(desk: PracticeDesk) -> None:
    """A second Hotmart account, of a company in Mexico."""
    sample = mexico_integration(desk.servers)
    text = sample.setup_toml.replace("unknown_wait_seconds = 5", "unknown_wait_seconds = 1\ninterval_minutes = 0")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "setup.toml"
        file.write_text(text, "utf-8")
        request = request_of(read_setup(file, sample.secrets))

    async def work(office: Office) -> SetupResult:
        return await set_up(office.engine, request)

    desk.ask(work)
    desk.bridge.order(lambda schedule: schedule.changed())
    desk.desk.integrations_changed.emit()


@pytest.fixture
def three(practice_desk: PracticeDesk) -> PracticeDesk:
    practice_desk.set_up(days=10)
    set_up_mexico(practice_desk)
    return practice_desk


@pytest.fixture
def window(three: PracticeDesk, qtbot: QtBot) -> MainWindow:
    standings = Standings(three.desk)
    made = MainWindow(three.desk, standings)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    qtbot.waitUntil(lambda: len(standings.board.known) == 3, timeout=_PATIENCE)
    return made


def _switch(window: MainWindow, name: str) -> None:
    window.desk.choose(name)


def _history(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    window.go("history")
    page = window.pages.page("history")
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: page._task is None and page._read, timeout=_PATIENCE)
    return page


def _owners(page: HistoryPage) -> set[str]:
    found = (page.model.line(row) for row in range(len(page.model.ids)))
    return {line.integration for line in found if line is not None}


# --- how each stands ------------------------------------------------------------------------------------------------


def test_each_has_its_own_state_and_all_of_them_the_worst(
    window: MainWindow, three: PracticeDesk, qtbot: QtBot
) -> None:
    three.sync()
    three.vault.set(MEXICO_NAME, "token", "revoked")
    three.sync(MEXICO_NAME)
    standings = window.standings
    qtbot.waitUntil(lambda: standings.line(MEXICO_NAME).standing is Standing.STOPPED, timeout=_PATIENCE)
    others = {standings.line(name).standing for name in NAMES[:2]}
    assert Standing.STOPPED not in others
    assert standings.line("").standing is Standing.STOPPED
    switcher = window.top.switcher
    assert [switcher.itemText(row) for row in range(4)] == [
        "All integrations", f"{HOTMART_NAME} (Hotmart)", f"{MASTERSHOP_NAME} (MasterShop)", f"{MEXICO_NAME} (Hotmart)",
    ]  # fmt: skip
    pictures = [switcher.itemIcon(row).pixmap(16).toImage() for row in range(4)]
    assert pictures[0] == pictures[3] != pictures[1]
    assert three.sync(HOTMART_NAME)[0].error is None  # what stops one stops no other


def test_ctrl_tab_goes_from_one_to_the_next_and_round(window: MainWindow) -> None:
    keys = QKeySequence("Ctrl+Tab")
    [action] = [one for one in window.menus.findChildren(QAction) if one.shortcut() == keys]
    went = []
    for _ in range(5):
        action.trigger()
        went.append(window.desk.integration)
    assert went == [*NAMES, "", HOTMART_NAME]


def test_the_badges_count_over_all_whatever_is_chosen(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    three.sync()

    def badge() -> int:
        rows = range(window.sidebar.count())
        item = next(window.sidebar.item(row) for row in rows if window.sidebar.item(row).data(256) == "attention")
        return int(item.data(257) or 0)

    def owners() -> set[str]:
        return {cause.integration for cause in window.standings.board.causes}

    qtbot.waitUntil(lambda: badge() > 0 and len(owners()) == 3, timeout=_PATIENCE)
    for name in ("", *NAMES):
        _switch(window, name)
        assert badge() == len(window.standings.board.causes)


# --- pages ----------------------------------------------------------------------------------------------------------


def test_the_history_shows_all_or_one_and_says_whose(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    three.sync()
    page = _history(window, qtbot)
    qtbot.waitUntil(lambda: _owners(page) == set(NAMES), timeout=_PATIENCE)
    totals: dict[str, str] = {}
    for row in range(len(page.model.ids)):
        line = page.model.line(row)
        assert line is not None
        totals.setdefault(line.integration, page._looks.total(line))
    assert totals[MEXICO_NAME].startswith("MXN")
    assert not totals[HOTMART_NAME].startswith("$")  # a sign would say nothing beside the other's
    page.view.choose(next(iter(page.model.ids)))
    facts = page._facts()
    assert facts is not None
    assert facts.line.integration in facts.subtitle
    for name in NAMES:
        _switch(window, name)
        qtbot.waitUntil(lambda name=name: _owners(page) == {name}, timeout=_PATIENCE)  # type: ignore[misc]
        line = page.model.line(0)
        assert line is not None
        assert "MXN" not in page._looks.total(line)


@pytest.mark.parametrize("key", ["products", "warehouses", "taxes"])
def test_pages_of_one_integration_ask_which_and_the_answer_counts_everywhere(
    window: MainWindow, qtbot: QtBot, key: str
) -> None:
    window.go(key)
    page = window.pages.page(key)
    assert isinstance(page, TwoSidesPage)
    assert page.which.isVisible()
    assert "Choose one integration" in page.empty.sentence()
    assert [page.which.itemText(row) for row in range(1, 4)] == list(NAMES)
    page.which.setCurrentIndex(2)
    page.which.activated.emit(2)
    assert window.desk.integration == MASTERSHOP_NAME
    assert window.top.switcher.currentText().startswith(MASTERSHOP_NAME)
    assert not page.which.isVisible()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.content, timeout=_PATIENCE)


def test_the_settings_say_of_which_they_are_and_let_another_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.go("settings")
    page = window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.which, QComboBox)
    assert page.which.isVisible()
    page.which.setCurrentIndex(2)
    page.which.activated.emit(2)
    assert MEXICO_NAME in page.heading.text()
    assert page.form is not None
    assert page.form.integration.name == MEXICO_NAME
    name = page.form.fields["name"].widget
    name.setText("Otro nombre")
    name.textEdited.emit("Otro nombre")
    assert not page.which.isEnabled()  # nobody loses changes by looking at another one
    page.discard()
    assert page.which.isEnabled()
    _switch(window, HOTMART_NAME)
    assert not page.which.isVisible()
    assert HOTMART_NAME in page.heading.text()


def test_the_last_sync_of_all_says_whose_it_was(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    three.sync(HOTMART_NAME)
    three.sync(MEXICO_NAME)
    window.go("overview")
    page = window.pages.page("overview")
    assert isinstance(page, OverviewPage)
    card = page.last
    qtbot.waitUntil(lambda: MEXICO_NAME in card.when.text(), timeout=_PATIENCE)
    _switch(window, HOTMART_NAME)
    qtbot.waitUntil(lambda: isinstance(card._last, LastRun) and not card._last.of, timeout=_PATIENCE)
    assert MEXICO_NAME not in card.when.text()


# --- pausing, syncing, simulating -----------------------------------------------------------------------------------


def _paused(desk: PracticeDesk) -> set[str]:
    return {turn.integration for turn in desk.bridge.agenda.turns if turn.paused_until is not None}


def test_one_is_paused_and_undoing_it_resumes_that_one_only(
    window: MainWindow, three: PracticeDesk, qtbot: QtBot
) -> None:
    undo: list[object] = []
    three.desk.told.connect(lambda words, back: undo.append(back))
    three.bridge.order(lambda schedule: schedule.pause(MASTERSHOP_NAME, None))
    _switch(window, MEXICO_NAME)
    window.pause_for_an_hour()
    qtbot.waitUntil(lambda: _paused(three) == {MASTERSHOP_NAME, MEXICO_NAME}, timeout=_PATIENCE)
    assert window.standings.line(MEXICO_NAME).standing is Standing.PAUSED
    assert window.standings.line(HOTMART_NAME).standing is not Standing.PAUSED
    _switch(window, "")  # and then somebody looks at all of them
    back = undo[-1]
    assert callable(back)
    back()
    qtbot.waitUntil(lambda: _paused(three) == {MASTERSHOP_NAME}, timeout=_PATIENCE)


def test_all_are_paused_and_resumed_together(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    window.pause(list(NAMES), timedelta(hours=1))
    qtbot.waitUntil(lambda: _paused(three) == set(NAMES), timeout=_PATIENCE)
    window.resume()
    qtbot.waitUntil(lambda: _paused(three) == set(), timeout=_PATIENCE)


def test_sync_now_runs_the_chosen_one_only(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    reports: list[Report] = []
    three.bridge.run_ended.connect(reports.append)
    _switch(window, MASTERSHOP_NAME)
    window.sync_now()
    qtbot.waitUntil(lambda: bool(reports), timeout=_PATIENCE)
    _switch(window, "")
    window.sync_now()
    qtbot.waitUntil(lambda: len(reports) == 4, timeout=_PATIENCE)
    assert [report.integration for report in reports] == [MASTERSHOP_NAME, *NAMES]


def test_simulating_all_shows_each_of_them(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    from alegra_desktop.gui.preview.dialog import PreviewDialog
    from alegra_desktop.gui.simulation import simulate

    simulate(three.desk, window)
    titles = []
    for _ in NAMES:

        def opened() -> list[PreviewDialog]:
            return [one for one in window.findChildren(PreviewDialog) if one.isVisible()]

        qtbot.waitUntil(lambda: bool(opened()), timeout=_PATIENCE)
        dialog = opened()[0]
        titles.append(dialog._integration)
        dialog.reject()
    assert titles == list(NAMES)


# --- files ----------------------------------------------------------------------------------------------------------


def _opened(three: PracticeDesk, window: MainWindow, qtbot: QtBot) -> ImportDialog:
    dialog = open_import(three.desk, window, SAMPLE)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 or bool(dialog.banner.text()), timeout=_PATIENCE)
    return dialog


def test_a_file_that_fits_several_is_asked_about(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    dialog = _opened(three, window, qtbot)
    assert dialog.owner.currentIndex() == -1
    assert "choose the one" in dialog.banner.text()
    assert not dialog.act.button.isEnabled()
    place = dialog.owner.findData(MEXICO_NAME)
    dialog.owner.setCurrentIndex(place)
    dialog.owner.activated.emit(place)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=_PATIENCE)
    assert dialog.act.button.isEnabled()
    with qtbot.waitSignal(dialog.accepted, timeout=_PATIENCE):
        dialog.act.button.click()
    assert three.desk.reader is not None
    kept = {one.name: len(three.desk.reader.sales(one.id)) for one in three.desk.integrations()}
    assert kept[MEXICO_NAME] > 0
    assert kept[HOTMART_NAME] == 0


def test_a_file_goes_to_the_one_in_front_if_it_fits(window: MainWindow, three: PracticeDesk, qtbot: QtBot) -> None:
    _switch(window, MEXICO_NAME)
    dialog = _opened(three, window, qtbot)
    assert dialog.owner.currentText() == MEXICO_NAME
    dialog.reject()


# --- what they share ------------------------------------------------------------------------------------------------


def test_integrations_of_one_alegra_user_share_its_limit(three: PracticeDesk) -> None:
    async def limiters(office: Office) -> list[object]:
        connections = office.engine.connections
        users = ("ana@tienda.example", "ANA@tienda.example ", "caro@tienda.example")
        return [connections.alegra(user, "token")._to._limiter for user in users]

    mine, too, other = three.ask(limiters)
    assert mine is too
    assert mine is not other
