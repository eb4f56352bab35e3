"""The history: every sale that was read, what became of it, why, and what to do."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.dates import zone
from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.actions import Acts
from alegra_desktop.gui.history.details import DetailsPane
from alegra_desktop.gui.history.facts import Facts, read_facts
from alegra_desktop.gui.history.filters import FilterBar, Wanted
from alegra_desktop.gui.history.footer import Footer
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.model import HistoryModel
from alegra_desktop.gui.history.panes import Panes
from alegra_desktop.gui.history.view import HistoryView
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import muted, page_title
from alegra_desktop.gui.words import GROUPS
from alegra_desktop.storage.ledger import Ledger

_SOON = 1000  # milliseconds in which new sales are gathered before the rows are read again


class HistoryPage(Page):
    """Rows are read beside the window and swapped at once; what happens meanwhile is repainted where it stands."""

    key = "history"
    icon = "history"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._looks = Looks(desk.formats)
        self._reading = Reading(desk.new_reader, self)
        self._task: Task[array[int]] | None = None
        self._read = False  # rows of this filter are shown
        self._then = 0  # a row to choose once they are
        self.model = HistoryModel(self._fetch, self._looks, self, self._tell)
        self.view = HistoryView(self.model, self)
        self.filters = FilterBar(self)
        self.acts = Acts(desk, self, self._looks, self._reading)
        self.details = DetailsPane(self._looks, self._menu, self)
        self.footer = Footer(self)
        self.banner = Banner(Role.ERROR, "", self)
        self.empty = EmptyState(parent=self)
        self.stack = QStackedWidget(self)
        self.panes = Panes(self.view, self.details, self)
        self.panes.restore(desk.settings)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._lay_out()
        self._connect()
        self._add_actions()
        self._allow_export()
        self._say_nothing_yet()

    def title(self) -> str:
        return self.tr("History")

    # --- the page's life

    def load(self) -> None:
        self._looks.forget()
        self._looks.show_of(one.name for one in self.desk.chosen())
        self.filters.use(self._formats())
        self.footer.use(self._formats())
        self.filters.show_stores(tuple(dict.fromkeys(one.store for one in self.desk.chosen())))
        self._read_rows()

    def refresh(self, rows: frozenset[int]) -> None:
        if not self._read:
            return
        if not self.model.refresh(rows) or not rows:
            self._soon.start()  # some are new: they come with the next reading, a little later
        if not rows or self.view.current_id in rows:
            self._update_actions()
            self._show_details()

    def show_what(self, what: dict[str, object]) -> None:
        """Understands: row; rows; states, group, since, until (excluded), kind, store, text, noticed, adopted;
        do, files."""
        do = what.get("do") or what.get("action")
        if do == "import":
            files = what.get("files")
            self.acts.import_file(*(Path(str(file)) for file in files) if isinstance(files, Sequence) else ())
        elif do == "export":
            self._export()
        elif isinstance(row := what.get("row"), int):
            self._then = row
            if not self.view.choose(row):
                self.filters.clear()
        elif what:
            self.filters.show_wanted(wanted_of(what))

    def hideEvent(self, event: QHideEvent) -> None:
        self.panes.keep(self.desk.settings)
        super().hideEvent(event)

    # --- reading

    def _formats(self) -> Formats:
        return self._looks.formats(self.desk.integration)

    def _fetch(self, ids: Iterable[int]) -> list[HistoryLine]:
        reader = self.desk.reader
        return reader.history_lines(ids, zone=zone(self._formats().timezone)) if reader is not None else []

    def _tell(self, line: HistoryLine) -> str:
        """Of a document that is void: since when, or by what it was corrected."""
        if line.state is State.VOIDED and self.desk.reader is not None:
            with suppress(ProblemError):
                facts = read_facts(self.desk.reader, line.row_id, self._looks)
                return facts.standing if facts is not None else self._looks.state(line)
        return self._looks.state_in_words(line)

    def _read_rows(self) -> None:
        """Ask for the rows of this filter; only the last question is answered."""
        self._soon.stop()
        if self.desk.reader is None:
            return
        if self._task is not None:
            self._task.cancel()
        conditions = self.filters.wanted().conditions()
        owners = [one.id for one in self.desk.chosen()] if self.desk.integration else None
        sort, descending = self.view.order
        where = zone(self._formats().timezone)

        def job(ledger: Ledger, task: Task[array[int]]) -> array[int]:
            return ledger.history_ids(
                integration_ids=owners, sort=sort, descending=descending, zone=where, **conditions
            )

        self.footer.wait()
        self._task = self._reading.start(job, self._show_rows, self._failed)

    def _show_rows(self, ids: array[int]) -> None:
        self._task = None
        self._read = True
        self.banner.clear()
        self.view.replace_ids(ids)
        if self._then and self.view.choose(self._then):
            self._then = 0
            self.view.setFocus()
        elif len(ids) == 1 and not self.view.chosen_count():
            self.view.choose(ids[0])
        self._show_list_or_empty()
        self._chosen_changed()

    def _failed(self, problem: Problem) -> None:
        self._task = None
        words = self._looks.words(self.desk.integration, problem)
        text = self.tr("The history could not be read. {reason}").format(reason=one_line(words.cause))
        self.banner.say(Role.ERROR, text, self.tr("Try again"), self._read_rows)
        self.footer.show_total(len(self.model.ids))

    def _allow_export(self) -> None:
        any_rows = bool(self.model.ids)
        self.export_button.setEnabled(any_rows)
        self.export_button.setToolTip("" if any_rows else self.tr("There is nothing to export."))

    def _show_list_or_empty(self) -> None:
        self._allow_export()
        if self.model.ids:
            self.stack.setCurrentWidget(self.panes)
        elif self.filters.wanted().everything:
            self._say_nothing_yet()
        else:
            self.empty.say(
                "filter-remove-outline",
                self.tr("No sale matches these filters."),
                self.tr("Remove filters"),
                self.filters.clear,
            )
            self.stack.setCurrentWidget(self.empty)

    def _say_nothing_yet(self) -> None:
        self.empty.say("history", self.tr("Sales will appear here."))
        self.stack.setCurrentWidget(self.empty)

    # --- what is chosen

    def _chosen_changed(self) -> None:
        ids = self.view.chosen_ids()
        self.footer.show_chosen(len(ids), len(self.model.ids))
        self._update_actions()
        self._show_details()
        if len(ids) == 1 and (line := self._line()) is not None:
            self.footer.show_sum(self._looks.total(line))
        elif ids:
            self.acts.add_up(ids, self._show_sum)

    def _update_actions(self) -> None:
        self.acts.choose(self.view.chosen_ids(), self._line())
        self.footer.allow(self.acts.retry.isEnabled(), self.acts.skip.isEnabled())

    def _show_sum(self, ids: array[int], sums: dict[str, Decimal]) -> None:
        if ids == self.view.chosen_ids():
            self.footer.show_sum(self._looks.sums(self.desk.integration, sums))

    def _line(self) -> HistoryLine | None:
        return self.model.line(self.view.currentIndex().row()) if self.view.chosen_count() else None

    def _show_details(self) -> None:
        self.details.show_facts(self._facts())

    def _facts(self) -> Facts | None:
        row_id = self.view.current_id if self.view.chosen_count() else 0
        if self.desk.reader is None or not row_id:
            return None
        try:
            return read_facts(self.desk.reader, row_id, self._looks)
        except ProblemError:
            return self.details.facts  # the ledger is busy for a moment

    # --- doing

    def _copy(self) -> None:
        """The chosen rows, parted by tabs, with the visible columns' names above if there are several."""
        self.acts.copy(self.view.chosen_ids(), self.view.shown_columns(), self._put_on_clipboard)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.desk.toast(self.tr("Copied."))

    def _export(self) -> None:
        self.acts.export(self.model.ids)

    def _exported(self, file: Path) -> None:
        folder = QUrl.fromLocalFile(str(file.parent))
        text = one_line(self.tr("Saved to {file}.").format(file=file))
        self.banner.say(Role.OK, text, self.tr("Open folder"), lambda: QDesktopServices.openUrl(folder), closable=True)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.acts.of_a_row)
        return menu

    def _open_menu(self, where: QPoint) -> None:
        if self.view.chosen_count():
            self._menu().popup(self.view.viewport().mapToGlobal(where))

    def _choose_all(self) -> None:
        self.view.selectAll()
        self.view.setFocus()

    # --- building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(page_title(self.title()))
        words.addWidget(muted(self.tr("What happened to every sale, why, and what to do.")))
        head.addLayout(words, 1)
        self.import_button = button(self.tr("I&mport file…"), "file-import-outline")
        self.export_button = button(self.tr("E&xport…"), "file-export-outline")
        for one in (self.import_button, self.export_button):
            head.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addSpacing(4)
        self._column.addWidget(self.filters)
        self._column.addWidget(self.banner)
        self._column.addWidget(self.stack, 1)
        self._column.addWidget(self.footer)
        self._column.setContentsMargins(24, 16, 24, 16)
        self.setFocusProxy(self.filters.search)

    def _connect(self) -> None:
        self.filters.changed.connect(self._read_rows)
        self.view.ordered.connect(self._read_rows)
        self.view.selection_changed.connect(self._chosen_changed)
        self.view.copy_wanted.connect(self._copy)
        self.view.entered_row.connect(self.panes.open_details)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.details.preview_wanted.connect(self.acts.preview.trigger)
        self.details.alegra_wanted.connect(self.acts.browse.trigger)
        self.details.repair.connect(self.acts.repair)
        self.details.copied.connect(lambda: self.desk.toast(self.tr("Copied.")))
        self.footer.all_wanted.connect(self._choose_all)
        self.footer.retry.clicked.connect(self.acts.retry.trigger)
        self.footer.skip.clicked.connect(self.acts.skip.trigger)
        self.acts.worked.connect(lambda: self.refresh(frozenset(self.view.chosen_ids()[:1000])))
        self.acts.written.connect(self._exported)
        self.import_button.clicked.connect(lambda: self.acts.import_file())
        self.export_button.clicked.connect(self._export)
        self._soon.timeout.connect(self._read_rows)
        self.desk.integrations_changed.connect(self._looks.forget)

    def _add_actions(self) -> None:
        self.addActions(self.acts.of_a_row)
        export = QAction(self.tr("Export…"), self)
        export.setShortcut(QKeySequence("Ctrl+E"))
        export.triggered.connect(self._export)
        importing = QAction(self.tr("Import file…"), self)
        importing.setShortcut(QKeySequence("Ctrl+I"))
        importing.triggered.connect(lambda: self.acts.import_file())
        for action in (*self.acts.of_a_row, export, importing):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions([export, importing])


def wanted_of(what: dict[str, object]) -> Wanted:
    """The filter that another page asked for; what it did not name is not filtered by."""
    states = what.get("states") or (GROUPS[str(what["group"])][1] if what.get("group") in GROUPS else None)
    since, until, rows = what.get("since"), what.get("until"), what.get("rows")
    noticed, adopted = what.get("noticed"), what.get("adopted")
    return Wanted(
        states=tuple(states) if isinstance(states, Sequence) else None,
        kind=str(what.get("kind") or ""),
        store=str(what.get("store") or ""),
        since=since if isinstance(since, date) else None,
        until=until - timedelta(days=1) if isinstance(until, date) else None,
        text=str(what.get("text") or ""),
        rows=tuple(rows) if isinstance(rows, Sequence) and not isinstance(rows, str) else None,
        noticed=noticed if isinstance(noticed, bool) else None,
        adopted=adopted if isinstance(adopted, bool) else None,
    )
