"""The log, for support: what the program did, as its file has it, without secrets. Follows what is new."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QStandardPaths, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.log.lines import FILE, LEVEL, TEXT, LogLine, LogModel, Tail, everything
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.reading import FileReading, Task
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import hint, page_title
from alegra_desktop.gui.widgets.search import SearchBox
from alegra_desktop.gui.widgets.table import Table

_LEVELS = ("", "WARNING", "ERROR")


class _LogTable(Table):
    """Copies whole lines, with what stands under them."""

    def copy_selection(self) -> None:
        model = self.model()
        assert isinstance(model, LogModel)
        text = "\n".join(model.line(row).whole for row in self.chosen_rows())
        if text:
            QGuiApplication.clipboard().setText(text)


class LogPage(Page):
    """Watches the log's file only while it is in front; nothing is asked for on a timer."""

    key = "log"
    icon = "text-box-outline"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._tail = Tail(desk.logs)
        self._reading = FileReading(self)
        self._task: Task[tuple[bool, list[LogLine]]] | None = None
        self._again: list[bool] = []  # what was to be read while something was: from the start, or what is new
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)
        self._watcher.directoryChanged.connect(self._look)
        self.model = LogModel(self)
        self.table = _LogTable(self.tr("Lines of the log"), self)
        self.table.setModel(self.model)
        self.table.show_states(LEVEL)
        self.table.set_compact(True)
        self.table.set_widths(132, 104, 300, stretch=TEXT)
        self.search = SearchBox(self.tr("Search"), self)
        self.level = QComboBox(self)
        self.level.setAccessibleName(self.tr("Level"))
        self.level.addItems([self.tr("Level: all"), self.tr("Notices and failures"), self.tr("Failures")])
        self.follow = QCheckBox(self.tr("Follow what is &new"), self)
        self.follow.setChecked(True)
        self.copy_button = button(self.tr("&Copy"), "content-copy")
        self.save_button = button(self.tr("&Save log…"), "file-export-outline")
        self.banner = Banner(Role.OK, "", self)
        self.empty = EmptyState(parent=self)
        self.stack = QStackedWidget(self)
        self.dialog: QFileDialog | None = None
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("Log")

    def load(self) -> None:
        self.model.formats = self.desk.formats()
        self._watch()
        self._read(anew=True)

    def show_what(self, what: dict[str, object]) -> None:
        """Understands do="save"."""
        if what.get("do") == "save":
            self.save()

    def hideEvent(self, event: QHideEvent) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        super().hideEvent(event)

    def save(self) -> None:
        """Ask for a file, and write all there is of the log to it."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("alegra_desktop log {day}").format(day=self.desk.formats().today().isoformat())
        dialog = QFileDialog(self, self.tr("Save log"), str(folder), self.tr("Text (*.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"{name}.txt")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.dialog = dialog

    def write(self, file: Path) -> None:
        folder = self.desk.logs

        def job(ledger: object, task: object) -> str:
            try:
                file.write_text(everything(folder), "utf-8")
            except OSError as refused:
                return str(refused.strerror or refused)
            return ""

        def done(reason: str) -> None:
            if reason:
                words = one_line(self.tr("It could not be saved. {reason}").format(reason=reason))
                self.banner.say(Role.ERROR, words)
            else:
                words = one_line(self.tr("Saved to {file}.").format(file=file))
                self.banner.say(Role.OK, words, closable=True)

        self._reading.start(job, done, lambda problem: done(problem.details.get("words", "")))

    # --- following

    def _watch(self) -> None:
        file = self.desk.logs / FILE
        for path in (self.desk.logs, file):
            if path.exists() and str(path) not in (*self._watcher.files(), *self._watcher.directories()):
                self._watcher.addPath(str(path))

    def _look(self) -> None:
        self._watch()
        self._read(anew=False)

    def _read(self, *, anew: bool) -> None:
        """Beside the window: a full log is more than it has time for."""
        if self._task is not None:
            self._again.append(anew)
            return

        def job(ledger: object, task: Task[tuple[bool, list[LogLine]]]) -> tuple[bool, list[LogLine]]:
            lines = None if anew else self._tail.more(task.breathe)
            return (True, self._tail.start(task.breathe)) if lines is None else (False, lines)

        self._task = self._reading.start(job, self._take, lambda problem: self._take((False, [])))

    def _take(self, read: tuple[bool, list[LogLine]]) -> None:
        self._task = None
        anew, lines = read
        if anew:
            self.model.show_lines(lines)
        else:
            self.model.add(lines)
        self._watch()
        self._show_list_or_empty()
        if self.follow.isChecked():
            self.table.scrollToBottom()
        if self._again:
            again, self._again = any(self._again), []
            self._read(anew=again)

    def _stop_following(self, place: int) -> None:
        """Whoever scrolls up wants to read; at the end it goes on."""
        self.follow.setChecked(place >= self.table.verticalScrollBar().maximum())

    def _follow_again(self, ticked: bool) -> None:
        if ticked:
            self.table.scrollToBottom()

    def _filter(self) -> None:
        self.model.search(self.search.text(), _LEVELS[self.level.currentIndex()])
        self._show_list_or_empty()
        if self.follow.isChecked():
            self.table.scrollToBottom()

    def _show_list_or_empty(self) -> None:
        if self.model.rowCount():
            self.stack.setCurrentWidget(self.table)
            return
        if self.model.total:
            self.empty.say(
                "filter-remove-outline", self.tr("No line matches."), self.tr("Remove filters"), self._remove_filters
            )
        else:
            self.empty.say("text-box-outline", self.tr("The log is empty."))
        self.stack.setCurrentWidget(self.empty)

    def _remove_filters(self) -> None:
        self.search.clear()
        self.level.setCurrentIndex(0)
        self._filter()

    def _copy(self) -> None:
        if not self.table.chosen_rows():
            self.table.selectAll()
        self.table.copy_selection()
        self.desk.toast(self.tr("Copied."))

    # --- building

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.level)
        filters.addWidget(self.follow)
        below = QHBoxLayout()
        below.setSpacing(8)
        place = self.tr("Without keys or tokens. The file: {path}").format(path=self.desk.logs / FILE)
        below.addWidget(hint(one_line(place)), 1)
        below.addWidget(self.copy_button)
        below.addWidget(self.save_button)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(page_title(self.title()))
        column.addSpacing(4)
        column.addLayout(filters)
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)
        column.addLayout(below)
        self.setFocusProxy(self.table)
        reading = (self.search, self.level, self.follow, self.table, self.copy_button, self.save_button)
        for one, following in pairwise(reading):
            self.setTabOrder(one, following)

    def _connect(self) -> None:
        self.search.searched.connect(lambda text: self._filter())
        self.level.currentIndexChanged.connect(lambda place: self._filter())
        self.follow.toggled.connect(self._follow_again)
        self.table.verticalScrollBar().sliderMoved.connect(self._stop_following)
        self.table.verticalScrollBar().actionTriggered.connect(
            lambda action: self._stop_following(self.table.verticalScrollBar().sliderPosition())
        )
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self.save)
        saving = QAction(self)
        saving.setShortcut(QKeySequence.StandardKey.Save)
        saving.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        saving.triggered.connect(self.save)
        self.addAction(saving)
