"""The main window before the real engine: where one stands, the pages, the keys, and the way it is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.pages import PAGES
from alegra_desktop.gui.practice_band import PracticeBand
from alegra_desktop.gui.shortcuts import HelpDialog, of_page, purpose
from alegra_desktop.gui.state_line import Standing
from alegra_desktop.sync.events import Progress
from alegra_desktop.sync.schedule import Agenda, Turn
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk
from tests.gui.windows import settle, window_of


@pytest.fixture
def window(practice_desk: PracticeDesk, qtbot: QtBot) -> MainWindow:
    return window_of(practice_desk, qtbot)


def test_every_page_is_there_and_shows_itself(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=3)
    practice_desk.sync()
    for number, entry in enumerate(PAGES, 1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.sidebar.key() == entry.key
        assert window.pages.front is window.pages.page(entry.key)
    assert window.desk.settings.value("window/page") == PAGES[-1].key


def test_no_page_opens_a_window_of_its_own_while_it_is_made(
    practice_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot
) -> None:
    """A part that is shown before it has its place flashes up alone, and takes the keyboard with it."""
    shown: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    window = window_of(practice_desk, qtbot)
    for entry in PAGES:
        window.go(entry.key)
    qapp.removeEventFilter(watch)
    assert shown == [window]
    assert qapp.activeWindow() is window


def test_the_sidebar_counts_what_each_page_mends(window: MainWindow) -> None:
    for entry in PAGES:
        assert getattr(window.pages.page(entry.key), "mended_here", frozenset()) == entry.mends


def test_it_says_where_one_stands(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    assert window.top.line.text() == "No integration is set up yet."
    assert window.top.switcher.isHidden()
    assert not window.top.sync.button.isEnabled()
    practice_desk.set_up()
    qtbot.waitUntil(lambda: window.top.line.text() == "Ready. Not synced yet.")
    assert window.windowTitle() == "PRACTICE · alegra_desktop — All integrations"
    QTest.keyClick(window, Qt.Key.Key_F5)
    both = (HOTMART_NAME, MASTERSHOP_NAME)
    qtbot.waitUntil(
        lambda: all(window.standings.line(name).standing is Standing.CAUSES for name in both), timeout=60_000
    )
    settle(window, qtbot)
    causes = len(window.standings.board.causes)
    assert window.top.line.text() == f"Up to date, {causes} causes need attention."
    assert window.sidebar.item(1).data(Qt.ItemDataRole.AccessibleTextRole) == f"Needs attention: {causes}"


def test_the_switcher_carries_the_states(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    practice_desk.set_up(days=3)
    box = window.top.switcher
    qtbot.waitUntil(lambda: box.count() == 3)
    shown = [box.itemText(row) for row in range(3)]
    assert shown == ["All integrations", f"{HOTMART_NAME} (Hotmart)", f"{MASTERSHOP_NAME} (MasterShop)"]
    assert not any(box.itemIcon(row).isNull() for row in range(3))
    QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert practice_desk.desk.integration == HOTMART_NAME
    assert window.windowTitle() == f"PRACTICE · alegra_desktop — {HOTMART_NAME}"
    practice_desk.bridge.order(lambda schedule: schedule.pause(HOTMART_NAME, None))
    qtbot.waitUntil(lambda: window.top.line.text().startswith("Paused since"))
    practice_desk.desk.choose("")
    assert window.top.line.text() == "Ready. Not synced yet."  # the other one can go


def test_pausing_is_undone_not_asked(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=3)
    settle(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.standings.line().standing is Standing.PAUSED)
    assert window.toasts.words.startswith("Paused until")
    qtbot.waitUntil(window.menus.resume.isEnabled)
    window.toasts._button.click()
    qtbot.waitUntil(lambda: window.standings.line().standing is Standing.NEVER)
    window.pause_until_tomorrow()
    qtbot.waitUntil(lambda: window.standings.line().standing is Standing.PAUSED)
    until = practice_desk.bridge.agenda.turns[0].paused_until
    assert until is not None
    assert timedelta() < until - datetime.now(UTC) <= timedelta(days=1)
    assert until.astimezone(until.tzinfo).minute == 0
    window.pause_or_resume()
    qtbot.waitUntil(lambda: window.standings.line().standing is Standing.NEVER)


def test_a_run_shows_counts_and_can_be_stopped(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=3)
    settle(window, qtbot)
    sync, bridge = window.top.sync, practice_desk.bridge
    sync._timer.setInterval(1)
    bridge.agenda = Agenda((Turn(HOTMART_NAME, running=True),))
    bridge.agenda_changed.emit(bridge.agenda)
    assert not sync.button.isEnabled()
    qtbot.waitUntil(sync.stop_button.isVisible)
    bridge.progressed.emit(Progress(HOTMART_NAME, "sending", 12, 1065))
    assert sync.bar.format() == "12 of 1.065"
    assert (sync.bar.value(), sync.bar.maximum()) == (12, 1065)
    assert window.top.line.text() == "Syncing: 12 of 1.065 sales."
    sync._began = sync._now() - 24
    bridge.progressed.emit(Progress(HOTMART_NAME, "sending", 213, 1065))
    assert sync.bar.format().startswith("213 of 1.065 · 1\N{NO-BREAK SPACE}min 3")
    sync.stop_button.click()
    assert not sync.stop_button.isEnabled()
    assert sync.stop_button.text() == "Stopping…"
    bridge.agenda = Agenda((Turn(HOTMART_NAME),))
    bridge.agenda_changed.emit(bridge.agenda)
    assert sync.button.isVisible()
    assert sync.button.isEnabled()
    assert not sync.bar.isVisible()


def test_narrow_windows_show_icons(window: MainWindow, qtbot: QtBot) -> None:
    wide = window.sidebar.width()
    window.setMinimumSize(0, 0)
    window.resize(880, 560)
    qtbot.waitUntil(lambda: window.sidebar.collapsed)
    assert window.sidebar.width() < wide / 2
    assert window.sidebar.item(0).toolTip() == "Overview (Ctrl+1)"
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: not window.sidebar.collapsed)
    assert window.sidebar.width() == wide


def test_sizes_are_as_they_were(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    room = window.screen().availableGeometry().size()
    assert window.minimumSize() == QSize(940, 560).boundedTo(room)
    window.resize(window.minimumSize())
    window.keep()
    assert isinstance(practice_desk.desk.settings.value("window/geometry"), QByteArray)
    again = MainWindow(practice_desk.desk, window.standings)
    qtbot.addWidget(again)
    assert again.size() == window.size()


def test_the_practice_band(window: MainWindow, qtbot: QtBot) -> None:
    band = window.findChild(PracticeBand)
    assert band is not None
    assert band.isVisible()
    with qtbot.waitSignal(window.mode_wanted) as wanted:
        band.leave.emit()
    assert wanted.args == [False]


def test_data_that_cannot_be_opened_takes_the_pages_place(window: MainWindow, qtbot: QtBot) -> None:
    damaged = Problem(Kind.DATABASE_DAMAGED, details={"file": "ledger.sqlite3"})
    window.desk.bridge.broke.emit(damaged)
    assert window.trouble.isVisible()
    assert not window.pages.isVisible()
    assert window.trouble.restore_button.isVisible()
    assert window.top.line.text().startswith("Stopped: ")
    with qtbot.waitSignal(window.again_wanted):
        window.trouble.again_button.click()
    window.desk.bridge.broke.emit(Problem(Kind.ALREADY_RUNNING))
    assert not window.trouble.restore_button.isVisible()


def test_toasts_say_one_thing_and_undo_it_once(window: MainWindow, qtbot: QtBot) -> None:
    undone: list[str] = []
    window.desk.toast("<b>Two</b> sales skipped.", lambda: undone.append("two"))
    assert window.toasts.words == "<b>Two</b> sales skipped."
    label = window.toasts.findChild(QLabel)
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText
    window.toasts._button.click()
    assert undone == ["two"]
    assert window.toasts.words == ""
    window.desk.toast("Copied.")
    assert not window.toasts._button.isVisible()
    window.toasts._timer.setInterval(1)
    window.desk.toast("Changes saved.")
    qtbot.waitUntil(lambda: not window.toasts.isVisible())
    assert undone == ["two"]


def test_a_toast_lies_over_nothing_that_can_be_pressed(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.toast("Long words that say what was done. " * 6, lambda: None)
    seen = 0
    for entry in PAGES:
        window.go(entry.key)
        QApplication.processEvents()
        for one in window.findChildren(QAbstractButton):
            if not one.visibleRegion().isEmpty():
                there = one.mapTo(window, one.visibleRegion().boundingRect().center())
                found = window.childAt(there)
                assert found is not None
                assert found is one or one.isAncestorOf(found), (entry.key, one.text())
                seen += 1
    assert seen > len(PAGES)
    assert not window.top.line.isVisible()  # its place is taken meanwhile
    below = QPushButton("x", window.pages)
    below.resize(below.sizeHint())
    for x, y in ((0.5, 1.0), (1.0, 1.0), (0.5, 0.0)):
        room = window.pages.size() - below.sizeHint()
        below.move(round(room.width() * x), round(room.height() * y))
        below.show()
        handle = window.windowHandle()
        assert handle is not None
        with qtbot.waitSignal(below.clicked):
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=below.mapTo(window, below.rect().center()))
    assert window.toasts.words.startswith("Long words")


def test_a_toast_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    undone: list[int] = []
    before = window.pages.geometry()
    window.desk.toast("Two sales skipped.", lambda: undone.append(1))
    QApplication.processEvents()
    assert window.pages.geometry() == before  # a short one moves nothing
    window.toasts._button.setFocus()
    QTest.keyClick(window.toasts._button, Qt.Key.Key_Escape)
    assert (window.toasts.words, undone) == ("", [])
    assert window.top.line.isVisible()
    window.desk.toast("Two sales skipped.", lambda: undone.append(2))
    window.toasts._button.setFocus()
    QTest.keyClick(window.toasts._button, Qt.Key.Key_Space)
    assert (window.toasts.words, undone) == ("", [2])


def test_panes_by_keyboard(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=3)
    settle(window, qtbot)
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert window.sidebar in seen
    assert len(set(map(id, seen))) == 3
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is seen[1]


def test_help_knows_every_page(window: MainWindow, qtbot: QtBot) -> None:
    for entry in PAGES:
        assert purpose(entry.key)
        assert all(words for _, words in of_page(entry.key))
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    helps = window.findChildren(HelpDialog)
    assert {one.windowTitle() for one in helps} == {"PRACTICE · Overview", "PRACTICE · Shortcuts"}
    for one in helps:
        one.close()


def test_no_key_is_used_twice_and_every_menu_letter_once(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.menus.findChildren(QAction)]
    used = [key for key in keys if key]
    assert len(used) == len(set(used))
    menus = [menu for action in window.menuBar().actions() if isinstance(menu := action.menu(), QMenu)]
    assert len(menus) == len(window.menuBar().actions())
    for menu in menus:
        letters = [
            action.text()[action.text().index("&") + 1].lower() for action in menu.actions() if "&" in action.text()
        ]
        assert len(letters) == len(set(letters)), (menu.title(), letters)


def test_pages_may_send_one_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.open_page("log")
    assert window.sidebar.key() == "log"
    window.desk.open_page("nowhere")
    assert window.sidebar.key() == "log"
    with qtbot.waitSignal(window.wizard_wanted) as wanted:
        window.desk.open_page("wizard", integration=HOTMART_NAME)
    assert wanted.args == [HOTMART_NAME]


def test_names_cannot_paint(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    practice_desk.set_up(HOTMART_NAME, days=3, edit=lambda text: text.replace(HOTMART_NAME, "<b>AB</b>"))
    qtbot.waitUntil(lambda: window.top.switcher.count() == 1)
    assert window.top.switcher.itemText(0) == "<b>AB</b> (Hotmart)"
    assert window.windowTitle() == "PRACTICE · alegra_desktop — <b>AB</b>"
