"""The main window: where one stands above, the sidebar at the left, the chosen page beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import panes
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.dropping import files_of
from alegra_desktop.gui.menus import Menus
from alegra_desktop.gui.pages import PAGES, Pages
from alegra_desktop.gui.practice_band import PracticeBand
from alegra_desktop.gui.returning import Seen
from alegra_desktop.gui.shortcuts import HelpDialog
from alegra_desktop.gui.sidebar import Sidebar, separator
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.state_line import Standing
from alegra_desktop.gui.top_bar import TopBar
from alegra_desktop.gui.trouble import Trouble
from alegra_desktop.gui.words import titled

DEFAULT, SMALLEST = QSize(1180, 740), QSize(940, 560)
_NARROW = 900  # below this many pixels the sidebar shows icons only


class MainWindow(QMainWindow):
    """One at a time. What outlives it (tray, engine, dialogs of the whole program) belongs to the shell, which hears
    the signals."""

    quit_wanted = Signal()
    closing = Signal()  # the shell decides what closing means
    mode_wanted = Signal(bool)  # practice or not
    report_wanted = Signal()
    about_wanted = Signal()
    restore_wanted = Signal()
    again_wanted = Signal()
    look_wanted = Signal(str, str)
    wizard_wanted = Signal(str)  # the integration to go through again, "" for a new one
    keys_wanted = Signal(str)  # of this integration
    simulation_wanted = Signal()

    def __init__(self, desk: Desk, standings: Standings) -> None:
        super().__init__()
        self.desk = desk
        self.standings = standings
        self._seen = Seen(desk.settings)
        self._returning = False  # somebody has just come, and nothing was shown to him yet
        self.sidebar = Sidebar(PAGES)
        self.pages = Pages(desk)
        self.trouble = Trouble()
        self.menus = Menus(self.menuBar(), self, PAGES, practice=desk.practice)
        self.top = TopBar(desk, standings, self.menus.sync_menu())
        self.toasts = self.top.toasts
        self._lay_out()
        self._connect()
        self._restore()
        self._follow()

    # --- building

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self.pages)
        self._body.addWidget(self.trouble)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        for part in (self.sidebar, separator(vertical=True)):
            below.addWidget(part)
        below.addWidget(self._body, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.desk.practice:
            band = PracticeBand()
            band.leave.connect(self.change_mode)
            column.addWidget(band)
        column.addWidget(self.top)
        column.addWidget(separator())
        column.addLayout(below, 1)
        self.setCentralWidget(whole)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.go)
        self.top.sync.pressed.connect(self.sync_now)
        self.desk.wanted.connect(self.go)
        self.desk.told.connect(self.toasts.say)
        self.desk.integration_changed.connect(self._follow)
        self.desk.ready.connect(self._begin)
        self.standings.changed.connect(self._follow)
        self.trouble.again.connect(self.again_wanted)
        self.trouble.restore.connect(self.restore_wanted)
        self.trouble.versions.connect(self._tell_versions)
        self.trouble.report.connect(self.report_wanted)
        self.trouble.leave.connect(self.quit_wanted)
        if self.desk.reader is not None:
            self._begin()

    def _begin(self) -> None:
        if self.pages.front is None:
            self.go(self._last_page())
            self._return()

    def _return(self) -> None:
        self._returning = True
        self._show_what_stops()

    def _show_what_stops(self) -> None:
        """Whoever comes back finds the last page, or what stops everything if he has not seen it."""
        causes = self.standings.board.causes
        if not (self.standings.taken and self.isVisible() and self.pages.front is not None):
            return
        fresh = self._seen.fresh(causes) if self._returning else None
        self._returning = False
        if fresh is not None:
            if self.desk.integration not in ("", fresh.integration):
                self.desk.choose(fresh.integration)
            self.go("attention", {"kind": fresh.kind, "subject": fresh.subject, "integration": fresh.integration})
        self._seen.follow(causes, looked_at=self.sidebar.key() == "attention" and not self.isMinimized())

    def _last_page(self) -> str:
        key = str(self.desk.settings.value("window/page", ""))
        known = [entry.key for entry in PAGES]
        return key if key in known else known[0]

    def _tell_versions(self) -> None:
        from alegra_desktop.gui.attention.fixes import fix  # it brings pages along, so only now

        if self.standings.broken is not None:
            fix(self.desk, self, "", self.standings.broken, ())

    # --- following

    def _follow(self, *_: object) -> None:
        line = self.standings.line(self.desk.integration)
        broken = self.standings.broken
        if broken is not None:
            self.trouble.show_problem(broken)
        self._body.setCurrentWidget(self.pages if broken is None else self.trouble)
        known = self.standings.board.known
        name = self.desk.integration or (next(iter(known)) if len(known) == 1 else "")
        shown = one_line(name) if name else self.tr("All integrations")
        title = f"alegra_desktop — {shown}" if known else "alegra_desktop"
        self.setWindowTitle(titled(title, practice=self.desk.practice))
        self.menus.show_state(integrations=bool(known), paused=line.standing is Standing.PAUSED, one=bool(name))
        self._count()
        self._show_what_stops()

    def _count(self) -> None:
        causes = self.standings.board.causes
        self.sidebar.set_badge("attention", len(causes))
        for entry in PAGES:
            if entry.mends:
                held = {(cause.integration_id, cause.subject) for cause in causes if cause.kind in entry.mends}
                if entry.key == "products":
                    known = self.standings.board.known.values()
                    held |= {(one.integration.id, thing) for one in known for thing in one.news}
                self.sidebar.set_badge(entry.key, len(held))
        checkup = self.pages.made().get("checkup")
        if checkup is not None and self.desk.reader is not None:
            self.sidebar.set_badge("checkup", checkup.badge())

    # --- commands (see `menus.Commands`)

    def go(self, key: str, what: dict[str, object] | None = None) -> None:
        """To a page, to the wizard, to where keys are given again, or to the report for support."""
        asks = {"wizard": self.wizard_wanted, "keys": self.keys_wanted}
        if key in asks:
            asks[key].emit(str((what or {}).get("integration", "")))
            return
        if key == "report":
            self.report_wanted.emit()
            return
        if key not in {entry.key for entry in PAGES}:
            return
        self.sidebar.select(key)
        self.desk.settings.setValue("window/page", key)
        self.pages.show_page(key, what)
        self._returning = False  # from here on he goes where he likes
        self._show_what_stops()

    def sync_now(self) -> None:
        names = [one.name for one in self.desk.chosen()]
        if names:
            self.desk.bridge.order(lambda schedule: schedule.sync_now(names))

    def simulate(self) -> None:
        self.simulation_wanted.emit()

    def pause_for_an_hour(self) -> None:
        self.pause(self._chosen_names(), timedelta(hours=1))

    def pause_until_tomorrow(self) -> None:
        self.pause(self._chosen_names(), None)

    def pause(self, names: Sequence[str], how_long: timedelta | None) -> None:
        """These integrations run no more by themselves for so long (None: until tomorrow)."""
        until = self.standings.later(how_long, self.desk.formats().timezone)
        for name in names:
            self._order_pause(name, until)
        words = self.tr("Paused until {time}.").format(time=self.desk.formats().next_time(until))
        self.desk.toast(words, partial(self.resume_these, names))

    def resume(self) -> None:
        self.resume_these(self._chosen_names())

    def resume_these(self, names: Sequence[str]) -> None:
        for name in names:
            self._order_resume(name)

    def _chosen_names(self) -> list[str]:
        return [one.name for one in self.desk.chosen()]

    def _order_pause(self, name: str, until: datetime) -> None:
        self.desk.bridge.order(lambda schedule: schedule.pause(name, until))

    def _order_resume(self, name: str) -> None:
        self.desk.bridge.order(lambda schedule: schedule.resume(name))

    def pause_or_resume(self) -> None:
        if self.standings.line(self.desk.integration).standing is Standing.PAUSED:
            self.resume()
        else:
            self.pause_for_an_hour()

    def next_integration(self) -> None:
        self.top.switcher.next()

    def new_integration(self) -> None:
        self.wizard_wanted.emit("")

    def edit_step_by_step(self) -> None:
        chosen = self.desk.chosen()
        if len(chosen) == 1:
            self.wizard_wanted.emit(chosen[0].name)

    def next_pane(self) -> None:
        panes.go_on(self._panes(), 1)

    def previous_pane(self) -> None:
        panes.go_on(self._panes(), -1)

    def _panes(self) -> list[QWidget]:
        page = self.pages.front if self.standings.broken is None else self.trouble
        return [self.top, self.sidebar, *(panes.parts(page) if page is not None else [])]

    def help_on_page(self) -> None:
        HelpDialog(self, (self.sidebar.key() or "overview",), whole=False, practice=self.desk.practice).show()

    def list_shortcuts(self) -> None:
        HelpDialog(self, tuple(entry.key for entry in PAGES), whole=True, practice=self.desk.practice).show()

    def change_mode(self) -> None:
        self.mode_wanted.emit(not self.desk.practice)

    def save_report(self) -> None:
        self.report_wanted.emit()

    def about(self) -> None:
        self.about_wanted.emit()

    def quit(self) -> None:
        self.quit_wanted.emit()

    def look(self, name: str, value: str) -> None:
        self.look_wanted.emit(name, value)

    def looks(self, name: str) -> str:
        usual = "normal" if name == "density" else "system"
        return str(self.desk.settings.value(f"look/{name}", usual))

    # --- files of sales, dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.standings.broken is None and self.standings.board.known and files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = files_of(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.go("history", {"do": "import", "files": tuple(str(file) for file in files)})

    # --- the window on the screen

    def _restore(self) -> None:
        """As it was, if that place is still on a screen; never larger than the screen."""
        room = self.screen().availableGeometry()
        self.setMinimumSize(SMALLEST.boundedTo(room.size()))
        self.resize(DEFAULT.boundedTo(room.size()))
        kept = self.desk.settings.value("window/geometry")
        if isinstance(kept, QByteArray) and not kept.isEmpty():
            self.restoreGeometry(kept)  # Qt itself brings it back to a screen that is there
        self.sidebar.collapse(self.width() < _NARROW)

    def keep(self) -> None:
        """Note place and size for the next time."""
        self.desk.settings.setValue("window/geometry", self.saveGeometry())

    def come_forward(self) -> None:
        """Show the window over the others, whatever it was."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.sidebar.key():
            self.sidebar.select(self._last_page())
        if not event.spontaneous():
            self._return()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != self.sidebar.collapsed:
            self.sidebar.collapse(narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        event.ignore()
        self.closing.emit()
