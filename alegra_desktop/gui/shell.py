"""The window's life: what is built before it shows, what outlives it, and how everything ends in order."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

from alegra_desktop.gui import autostart, icons, keys, languages, theme, watchdog
from alegra_desktop.gui.bridge import Bridge, OpenOffice
from alegra_desktop.gui.closing import MINIMISE, decide_closing
from alegra_desktop.gui.crash import CrashDialog, CrashGuard, save_report
from alegra_desktop.gui.desk import Desk, SampleLogin
from alegra_desktop.gui.endings import Endings
from alegra_desktop.gui.guide import Guide
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.notifications import Notice, Notices
from alegra_desktop.gui.report import report, versions
from alegra_desktop.gui.restoring import RestoreDialog
from alegra_desktop.gui.simulation import simulate
from alegra_desktop.gui.single_instance import SingleInstance
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.tray import Mood, Tray, mood_icon
from alegra_desktop.gui.watched_folders import WatchedFolders
from alegra_desktop.gui.words import titled
from alegra_desktop.storage.ledger import Ledger

NAME = "alegra_desktop"
#: Seconds after which Python lets another thread go on. Painting asks for its turn at every call into Qt: with the
#: usual five milliseconds a busy engine would make the window crawl.
SWITCH = 0.0001


@dataclass(frozen=True)
class Plan:
    """What the composition root gives. `restore` puts a backup in the ledger's place, or raises `ProblemError`. `data`
    is the chosen data folder, `own` that of this mode's ledger; `restart` are the words that start the program again,
    without its mode."""

    open_office: OpenOffice
    open_reader: Callable[[], Ledger]
    restore: Callable[[Path], None]
    data: Path
    own: Path
    logs: Path
    practice: bool
    hidden: bool
    redact: Callable[[str], str]
    restart: tuple[str, ...] = ()
    sample_logins: Callable[[], Sequence[SampleLogin]] = tuple


class Shell(QObject):
    """Everything that lives as long as the program. The window is made anew when the language changes."""

    def __init__(self, app: QApplication, plan: Plan, guard: CrashGuard) -> None:
        super().__init__()
        self.app = app
        self.plan = plan
        self.settings = QSettings(str(plan.data / "window.ini"), QSettings.Format.IniFormat)
        self._dress()
        self.bridge = Bridge(plan.open_office, self)
        self.desk = Desk(self.bridge, plan.open_reader, practice=plan.practice, logs=plan.logs, settings=self.settings)
        self.desk.sample_logins = plan.sample_logins
        self.desk.restart = plan.restart
        self.guide = Guide(self.desk)
        self.guide.mode_wanted.connect(self._change_mode)
        self.standings = Standings(self.desk, unfinished=self.guide.unfinished)
        self.guide.changed.connect(self.standings.changed)
        self.guide.changed.connect(self._speak_alike, Qt.ConnectionType.QueuedConnection)
        self.notices = Notices(self.desk, self.standings)
        self.notices.balloon.connect(self._show_balloon)
        self._balloon: Notice | None = None
        self.folders = WatchedFolders(self.desk)
        self.autostart = autostart.of_this_system()
        self.tray = self._make_tray() if QSystemTrayIcon.isSystemTrayAvailable() else None
        self.bridge.broke.connect(lambda problem: None if self.tray is not None else self.come_forward())
        self._guard = guard
        self._closing = False  # the question is open
        self._successor: list[str] = []
        self._greeted = False
        self.window = self._make_window()
        guard.broke.connect(self._tell_crash, Qt.ConnectionType.QueuedConnection)
        self.desk.ready.connect(self._greet)

    # --- building

    def _dress(self) -> None:
        """Theme and language before the first widget."""
        theme.install(self.app, theme.Choice(self._look("theme", "system", list(theme.Choice))))
        languages.install(self.app, self._look("language", languages.SYSTEM, [languages.SYSTEM, *languages.LANGUAGES]))

    def _look(self, name: str, usual: str, allowed: list[str]) -> str:
        value = str(self.settings.value(f"look/{name}", usual))
        return value if value in allowed else usual

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.desk, self.standings)
        self._spoken = languages.current()
        window.setWindowIcon(icons.program_icon())
        window.closing.connect(self._close)
        window.quit_wanted.connect(self.quit)
        window.mode_wanted.connect(self._change_mode)
        window.report_wanted.connect(self._save_report)
        window.about_wanted.connect(self._about)
        window.restore_wanted.connect(self._restore)
        window.again_wanted.connect(self._again)
        window.look_wanted.connect(self._change_look)
        window.wizard_wanted.connect(lambda name: self.guide.open(self.window, name))
        window.keys_wanted.connect(self._ask_for_keys)
        window.simulation_wanted.connect(self._simulate)
        return window

    def _make_tray(self) -> Tray:
        tray = Tray(self.desk, self.standings, autostarts=self.autostart.enabled())
        tray.opened.connect(self.come_forward)
        tray.page_wanted.connect(self._open_page)
        tray.sync_wanted.connect(self._sync_all)
        tray.pause_wanted.connect(self._pause)
        tray.resume_wanted.connect(lambda: self.window.resume_these(self._all_names()))
        tray.autostart_wanted.connect(self.start_with_the_computer)
        tray.quit_wanted.connect(self.quit)
        tray.icon.messageClicked.connect(self._open_balloon)
        return tray

    # --- the life

    def start(self) -> None:
        """Show the window, then open the engine: whoever starts the program sees it at once."""
        if self.tray is None and self.plan.hidden:
            self.window.showMinimized()
        elif not self.plan.hidden:
            self.window.show()
        self.bridge.start()

    def stop(self) -> None:
        """No new work, the engine ended, the reader closed; then the program may go."""
        self.window.keep()
        self.window.hide()
        if self.tray is not None:
            self.tray.hide()
        self.bridge.stop()
        self.desk.close()
        self.settings.sync()

    def quit(self) -> None:
        """Not `QApplication.quit`: that asks every window whether it may close, and ours stays open when closed."""
        self.window.keep()
        self.app.exit(0)

    def come_forward(self) -> None:
        self.window.come_forward()
        self._greet()

    def _greet(self) -> None:
        """What is asked at the start: the set-up at the very first, keys that were kept for a session only at each. A
        program that starts hidden asks when somebody looks."""
        seen = self.window.isVisible() and not self.window.isMinimized()
        if self._greeted or self.desk.reader is None or not seen:
            return
        self._greeted = True
        self.guide.begin(self.window)
        keys.ask(self.desk, self.window, keys.wanted(self.desk))

    def _ask_for_keys(self, name: str) -> None:
        keys.ask(self.desk, self.window, [one for one in self.desk.integrations() if name in ("", one.name)])

    # --- commands

    def _sync_all(self) -> None:
        names = self._all_names()
        if names:
            self.bridge.order(lambda schedule: schedule.sync_now(names))

    def _simulate(self) -> None:
        simulate(self.desk, self.window)

    def _pause(self, an_hour: bool) -> None:
        """From the tray, which speaks of all integrations whatever the window shows."""
        self.window.pause(self._all_names(), timedelta(hours=1) if an_hour else None)

    def _all_names(self) -> list[str]:
        return [one.name for one in self.desk.integrations()]

    def _open_page(self, key: str, what: dict[str, object] | None = None) -> None:
        self.come_forward()
        self.window.go(key, what)

    def start_with_the_computer(self, wanted: bool) -> None:
        """Write or remove what makes the system start us; a refusal is told, and nothing pretends."""
        try:
            autostart.switch(self.autostart, wanted, self.plan.restart)
        except OSError as error:
            self.desk.toast(
                self.tr("The system did not allow it: {reason}").format(reason=error.strerror or str(error))
            )
        if self.tray is not None:
            self.tray.autostarts = self.autostart.enabled()

    def _show_balloon(self, notice: Notice) -> None:
        if self.tray is not None and QSystemTrayIcon.supportsMessages():
            self._balloon = notice
            self.tray.icon.showMessage(notice.title, notice.body, mood_icon(Mood.ATTENTION))
        elif self.window.isActiveWindow():
            self.desk.toast(f"{notice.title}. {notice.body}")

    def _open_balloon(self) -> None:
        if self._balloon is not None:
            notice, self._balloon = self._balloon, None
            integration = str(notice.what.get("integration", ""))
            if integration:
                self.desk.choose(integration)
            self._open_page(notice.page, dict(notice.what))

    def _change_look(self, name: str, value: str) -> None:
        self.settings.setValue(f"look/{name}", value)
        if name == "theme":
            theme.install(self.app, theme.Choice(value))
            return
        self._dress()
        self._new_window()

    def _speak_alike(self) -> None:
        """The wizard is closed: another language was chosen on its first page."""
        if self._spoken != languages.current():
            self._new_window()

    def _new_window(self) -> None:
        """The same window with other words: everything in it is made again, the engine goes on."""
        old = self.window
        old.keep()
        self.window = self._make_window()
        self.window.setVisible(old.isVisible())
        if self.tray is not None:
            self.tray.write_menu()
            self.tray.follow()
        old.hide()
        old.deleteLater()

    def _change_mode(self, practice: bool) -> None:
        """The other mode is another program with other data: start it, end this one."""
        self._restart(practice)

    def _restart(self, practice: bool) -> None:
        """Begun only when this one has ended: the two would meet at the lock of the data, and the new one give way."""
        words = [*self.plan.restart, *(["--practice"] if practice else [])]
        if words and shutil.which(words[0]):
            self._successor = words
            self.quit()

    def succeed(self) -> None:
        """After the end: start the program that was wanted instead of this one, if there is one."""
        if self._successor:
            QProcess.startDetached(self._successor[0], self._successor[1:])

    def _again(self) -> None:
        self.standings.reopening()
        self.bridge.start()

    def _restore(self) -> None:
        RestoreDialog(self.window, self.plan.own, self.plan.restore, self.desk, self.standings).open()

    def _save_report(self) -> None:
        save_report(self.window, report(None, self.plan.redact))

    def _tell_crash(self, text: str) -> None:
        """One dialog; what follows while it is open is in the log."""
        parent = self.window if self.window.isVisible() else None
        dialog = CrashDialog(text, parent, practice=self.plan.practice)
        dialog.restart.connect(lambda: self._restart(self.plan.practice))
        dialog.finished.connect(self._hear_of_crashes)
        dialog.open()

    def _hear_of_crashes(self) -> None:
        self._guard.quiet = False

    def _about(self) -> None:
        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(titled(self.tr("About alegra_desktop"), practice=self.plan.practice))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(versions()))
        box.setInformativeText(self.tr("Turns every sale of a store into exactly one document in Alegra."))
        box.setIconPixmap(icons.program_icon().pixmap(48))
        box.open()

    def _close(self) -> None:
        """With a tray the program goes on there; without one it asks, once."""
        if self.tray is not None:
            self.window.hide()
        elif not self._closing:
            question = decide_closing(self.window, self.settings, self._closed, practice=self.plan.practice)
            self._closing = question is not None

    def _closed(self, answer: str) -> None:
        self._closing = False
        if answer == MINIMISE:
            self.window.showMinimized()
        else:
            self.quit()


def run(plan: Plan) -> int:
    """The program until it is quit; returns its exit code."""
    sys.setswitchinterval(SWITCH)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    app.setQuitOnLastWindowClosed(False)
    single = SingleInstance(plan.own)
    if not single.first():
        return 0 if single.call() else 3
    guard = CrashGuard(plan.redact)
    guard.install()
    shell = Shell(app, plan, guard)
    endings = Endings(shell.quit)
    single.raised.connect(shell.come_forward)
    dog = watchdog.wanted(shell)
    try:
        shell.start()
        if dog is None:
            return app.exec()
        with dog:
            return app.exec()
    finally:
        shell.stop()
        endings.close()
        single.close()
        guard.remove()
        shell.succeed()
