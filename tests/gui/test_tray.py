"""Tray, balloons, closing, and starting with the computer: doors to the window, none of which keeps anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.telling import ahead, still
from alegra_desktop.gui import autostart, notifications
from alegra_desktop.gui.closing import KEY, MINIMISE, QUIT, decide_closing
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.notifications import Notice, Notices
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.state_line import Standing
from alegra_desktop.gui.tray import Mood, Tray, mood_icon, mood_of
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.schedule import Agenda, Turn
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.windows import settle, shell_of, window_of

#: Without a desktop, showing a tray icon makes Qt complain of what the platform lacks.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def window(practice_desk: PracticeDesk, qtbot: QtBot) -> MainWindow:
    practice_desk.set_up(HOTMART_NAME, days=20)
    made = window_of(practice_desk, qtbot)
    settle(made, qtbot)
    return made


def captions(tray: Tray) -> list[str]:
    tray.write_menu()
    return [action.text() for action in tray.menu.actions() if action.text()]


def test_the_icon_and_the_tooltip_say_what_the_line_says(
    practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot
) -> None:
    tray = Tray(practice_desk.desk, window.standings, autostarts=False)
    assert tray.icon.toolTip() == "alegra_desktop · practice\nReady. Not synced yet."
    assert captions(tray) == [
        "Ready. Not synced yet.", "&Open alegra_desktop", "&Sync now", "&Pause", "Start with the &computer", "&Quit",
    ]  # fmt: skip
    practice_desk.sync()
    settle(window, qtbot)
    count = len(window.standings.board.causes)
    assert count > 1
    assert tray._mood is Mood.ATTENTION
    assert f"&Needs attention ({count})…" in captions(tray)
    practice_desk.bridge.order(lambda schedule: schedule.pause(HOTMART_NAME, None))
    qtbot.waitUntil(lambda: tray._mood is Mood.PAUSED)
    assert "&Resume" in captions(tray)
    assert "&Pause" not in captions(tray)
    tray.hide()


def test_every_standing_has_its_mood_and_every_mood_its_icon(qtbot: QtBot) -> None:
    assert {mood_of(standing) for standing in Standing} == set(Mood)
    assert mood_of(Standing.FINE) is Mood.FINE
    assert mood_of(Standing.STOPPED) is Mood.ATTENTION
    pictures = {mood: mood_icon(mood).pixmap(22).toImage() for mood in Mood}
    assert len({bytes(image.constBits()) for image in pictures.values()}) == len(Mood)


def test_a_click_opens_the_window(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> None:
    tray = Tray(practice_desk.desk, window.standings, autostarts=True)
    with qtbot.waitSignal(tray.opened):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.opened):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    start = next(action for action in tray.menu.actions() if action.text() == "Start with the &computer")
    assert start.isChecked()
    with qtbot.waitSignal(tray.autostart_wanted) as wanted:
        start.trigger()
    assert wanted.args == [False]
    tray.hide()


# --- balloons


class Balloons:
    def __init__(self, desk: PracticeDesk, standings: Standings, qtbot: QtBot) -> None:
        self.notices = Notices(desk.desk, standings)
        self.shown: list[Notice] = []
        self.notices.balloon.connect(self.shown.append)
        self._desk, self._standings, self._qtbot = desk, standings, qtbot
        standings.changed.emit()  # what stands at the start is no news

    def run(self, *, asked: bool = False) -> None:
        bridge = self._desk.bridge
        if asked:
            bridge.agenda_changed.emit(Agenda((Turn(HOTMART_NAME, running=True, asked=True),)))
        with self._qtbot.waitSignal(bridge.run_ended, timeout=30_000):
            (report,) = self._desk.sync()
        self._qtbot.waitUntil(lambda: not self.notices._ended, timeout=10_000)
        assert isinstance(report, Report)


@pytest.fixture
def balloons(practice_desk: PracticeDesk, window: MainWindow, qtbot: QtBot) -> Balloons:
    return Balloons(practice_desk, window.standings, qtbot)


def test_one_balloon_a_run_for_new_causes_only(
    balloons: Balloons, window: MainWindow, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    balloons.run()
    (notice,) = balloons.shown
    causes = len(window.standings.board.causes)
    assert notice.title.endswith("sales need you")
    assert notice.body.startswith(f"{HOTMART_NAME}: {causes} causes, $")
    assert notice.page == "attention"
    assert notice.what["integration"] == HOTMART_NAME
    assert {"kind", "subject"} <= set(notice.what)
    balloons.run()
    assert len(balloons.shown) == 1


def test_ones_own_click_is_answered_in_the_window(
    balloons: Balloons, window: MainWindow, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    balloons.run(asked=True)
    assert balloons.shown == []
    assert window.toasts.words.endswith("documents created in Alegra.")
    balloons.run()  # what the click brought is known
    assert balloons.shown == []


def test_the_end_of_a_numbering_is_told_at_each_step_once(balloons: Balloons, window: MainWindow, qtbot: QtBot) -> None:
    one = window.standings.board.known[HOTMART_NAME]
    for step in ("60", "60", "30", "60", "7", "7"):
        details = {"prefix": "SETP", "days": step, "numbers": "40", "step": step}
        soon = ahead(one.integration, [Problem(Kind.NUMBERING_SOON, "16", details)])
        balloons.notices._told = still(balloons.notices._told or set(), soon)
        balloons.notices._tell(replace(one, causes=(), ahead=soon), mine=False)
    assert [notice.title for notice in balloons.shown] == [
        f"{HOTMART_NAME}: SETP has 40 numbers · {days} days left" for days in (60, 30, 7)
    ]
    assert {notice.page for notice in balloons.shown} == {"checkup"}


def test_a_simulation_does_not_take_the_answer_of_a_sync(
    balloons: Balloons, window: MainWindow, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    ended: list[Report] = []
    practice_desk.bridge.run_ended.connect(ended.append)
    practice_desk.bridge.agenda_changed.emit(Agenda((Turn(HOTMART_NAME, running=True, asked=True),)))
    report = practice_desk.ask(lambda office: office.simulate(HOTMART_NAME))
    assert report.documents
    assert HOTMART_NAME in balloons.notices._mine
    with qtbot.waitSignal(practice_desk.bridge.run_ended, timeout=30_000):
        practice_desk.sync(HOTMART_NAME)
    assert [one.documents for one in ended] == [None]
    assert window.toasts.words.endswith("documents created in Alegra.")


def test_what_stops_everything_is_told_at_once_then_daily(
    balloons: Balloons, window: MainWindow, practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_desk.vault, "get", lambda integration, name: None)
    balloons.run()
    balloons.run()
    (notice,) = balloons.shown
    assert notice.title == f"{HOTMART_NAME}: Alegra does not accept the user or the token"
    now = notifications._now()
    monkeypatch.setattr(notifications, "_now", lambda: now + timedelta(hours=25))
    balloons.run()
    assert [one.title for one in balloons.shown] == [notice.title] * 2


def test_no_network_is_no_balloon(balloons: Balloons, window: MainWindow, qtbot: QtBot) -> None:
    one = window.standings.board.known[HOTMART_NAME]
    offline = replace(one, integration=replace(one.integration, stopped=Problem(Kind.OFFLINE)))
    balloons.notices._tell(offline, mine=False)
    assert balloons.shown == []


def test_silence_for_days_is_told(
    balloons: Balloons, window: MainWindow, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    one = window.standings.board.known[HOTMART_NAME]
    now = datetime.now(UTC)
    silent = replace(one, synced_at=now - timedelta(days=4))
    balloons.notices._watch_silence(silent)
    assert balloons.shown == []  # it runs only when told to: nothing is overdue
    practice_desk.bridge.agenda = Agenda((Turn(HOTMART_NAME, next_at=now),))
    balloons.notices._watch_silence(replace(one, synced_at=now - timedelta(days=2)))
    assert balloons.shown == []  # the program was off
    balloons.notices._watch_silence(silent)
    balloons.notices._watch_silence(silent)
    (notice,) = balloons.shown
    assert notice.title == f"{HOTMART_NAME}: Not synced for 4 days"
    balloons.notices._started = now - timedelta(days=3)
    balloons.notices._silent_at.clear()
    balloons.notices._watch_silence(replace(one, synced_at=now - timedelta(hours=25)))
    assert len(balloons.shown) == 2


def test_a_balloon_opens_its_cause(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp) as shell:
        shell.bridge.start()
        qtbot.waitUntil(lambda: bool(shell.standings.taken))
        shell._balloon = Notice("title", "body", "log", {"integration": HOTMART_NAME})
        shell._open_balloon()
        assert shell.window.isVisible()
        assert shell.window.sidebar.key() == "log"
        assert shell._balloon is None


# --- closing


def test_closing_without_a_tray_asks_once(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    question = decide_closing(window, settings, done.append, practice=True)
    assert question is not None
    assert question.text() == "Keep syncing when closed?"
    assert question.windowTitle() == "PRACTICE · Keep syncing when closed?"
    assert question.defaultButton() is question.stay
    question.stay.click()
    assert done == [MINIMISE]
    assert not settings.contains(KEY)
    again = decide_closing(window, settings, done.append, practice=False)
    assert again is not None
    again.always.setChecked(True)
    again.leave.click()
    assert done == [MINIMISE, QUIT]
    assert decide_closing(window, settings, done.append, practice=False) is None
    assert done == [MINIMISE, QUIT, QUIT]


def test_the_shell_closes_by_what_the_desktop_has(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp, hidden=True) as shell:
        assert shell.tray is None  # these tests have no desktop
        shell.start()
        assert shell.window.isMinimized()  # hidden for good would be lost
        shell.settings.setValue(KEY, MINIMISE)
        shell.come_forward()
        shell.window.close()
        assert shell.window.isMinimized()
        shell.tray = Tray(shell.desk, shell.standings, autostarts=False)
        shell.come_forward()
        assert not shell.window.isMinimized()
        shell.window.close()
        assert not shell.window.isVisible()


# --- starting with the computer


@pytest.fixture
def desktop_file(tmp_path: Path) -> autostart.DesktopFile:
    return autostart.DesktopFile({"XDG_CONFIG_HOME": str(tmp_path / "config")})


def test_a_desktop_file_that_starts_us_hidden(desktop_file: autostart.DesktopFile, tmp_path: Path) -> None:
    assert not desktop_file.enabled()
    desktop_file.disable()
    desktop_file.enable(["/opt/Mi tienda/100%/alegra$", "--hidden"])
    assert desktop_file.file == tmp_path / "config" / "autostart" / "alegra_desktop.desktop"
    text = desktop_file.file.read_text("utf-8")
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert 'Exec="/opt/Mi tienda/100%%/alegra\\\\$" --hidden\n' in text
    assert desktop_file.enabled()
    desktop_file.file.write_text(text + "Hidden=true\n", "utf-8")
    assert not desktop_file.enabled()
    desktop_file.disable()
    assert not desktop_file.file.exists()


def test_the_usual_place(tmp_path: Path) -> None:
    assert autostart.DesktopFile({"HOME": str(tmp_path)}).file == tmp_path / ".config/autostart/alegra_desktop.desktop"


def test_a_launch_agent(tmp_path: Path) -> None:
    agent = autostart.LaunchAgent({"HOME": str(tmp_path)})
    agent.enable(["/Applications/a b", "--hidden"])
    assert agent.enabled()
    assert agent.file == tmp_path / "Library/LaunchAgents/alegra_desktop.plist"
    assert b"<string>--hidden</string>" in agent.file.read_bytes()
    agent.disable()
    assert not agent.enabled()


def test_a_run_key(tmp_path: Path, qtbot: QtBot) -> None:
    store = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    key = autostart.RunKey(store)
    assert not key.enabled()
    key.enable([r"C:\Program Files\alegra.exe", "--hidden"])
    assert key.enabled()
    assert store.value("alegra_desktop") == r'"C:\Program Files\alegra.exe" --hidden'
    key.disable()
    assert not key.enabled()


def test_the_shell_writes_it_and_says_when_it_may_not(
    idle_desk: PracticeDesk, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with shell_of(idle_desk, qapp) as shell:
        shell.window.show()
        shell.autostart = autostart.DesktopFile({"XDG_CONFIG_HOME": str(tmp_path / "config")})
        shell.start_with_the_computer(True)
        assert shell.autostart.enabled()
        shell.start_with_the_computer(False)
        assert not shell.autostart.enabled()
        shell.autostart = autostart.DesktopFile({"XDG_CONFIG_HOME": str(tmp_path / "file")})
        (tmp_path / "file").write_text("in the way")
        shell.start_with_the_computer(True)
        assert shell.window.toasts.words.startswith("The system did not allow it: ")
