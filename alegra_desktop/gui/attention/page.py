"""Needs attention: the daily work list. One line for each cause; once it is fixed, its sales go out by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.delegate import CauseDelegate
from alegra_desktop.gui.attention.groups import Key, Line, badge, in_tab, lines_of
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.model import CauseModel, Show
from alegra_desktop.gui.attention.story import Story
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import hint, muted, page_title
from alegra_desktop.storage.ledger import Ledger

_TABS = (Tab.MINE, Tab.PROPOSALS, Tab.ITSELF)
_SOON = 250  # milliseconds in which several changes become one reading
_NARROW = 640  # pixels: list and story one after the other


@dataclass(frozen=True)
class Found:
    """What one reading gave."""

    lines: list[Line]
    checked_at: datetime | None


class AttentionPage(Page):
    """Reads beside the window; what it shows stays until the next reading is complete."""

    key = "attention"
    icon = "inbox-arrow-down-outline"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._looks = Looks(desk.formats)
        self._found: Found | None = None
        self._wanted: Key | None = None
        self._asked_for: dict[str, object] = {}
        self._task: Task[Found] | None = None
        self._reading = Reading(desk.new_reader, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._read)
        self.hands = Hands(desk, self, self._looks)
        self.hands.worked.connect(self._soon.start)
        self._build()
        self._bind_keys()
        # Methods and not lambdas: these end with the page, which the window makes anew in another language.
        desk.bridge.run_ended.connect(self._something)
        desk.bridge.stopped.connect(self._something)
        desk.integrations_changed.connect(self._forget)

    def title(self) -> str:
        return self.tr("Needs attention")

    def badge(self) -> int:
        return badge(self._found.lines) if self._found is not None else 0

    # --- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        self.news = Banner()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Who acts"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in _TABS:
            self.tabs.addTab("")
        self._name_tabs()
        self.tabs.currentChanged.connect(lambda tab: self._show_tab())
        column.addWidget(page_title(self.title()))
        column.addWidget(muted(self.tr("One line per cause; once fixed, its sales go out by themselves.")))
        column.addWidget(self.news)
        column.addWidget(self.tabs)
        self.causes = CauseModel(self._looks, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Causes"))
        self.list.setModel(self.causes)
        self.list.setItemDelegate(CauseDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAlternatingRowColors(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._show_story)
        self.list.clicked.connect(lambda index: self._arrange(story=True))
        self.story = Story(self.hands, self.causes)
        self.story.back.connect(self._back)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.story)
        self.split.setSizes([400, 600])
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 3)
        self.list.setMinimumWidth(240)
        self.empty = EmptyState("inbox-arrow-down-outline", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        column.addWidget(hint(self.tr("Order: what stops everything, then by amount.")))
        self.setFocusProxy(self.list)

    def _bind_keys(self) -> None:
        for keys, act in (("Ctrl+R", self.story.retry), ("Ctrl+D", self.story.preview)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        # Keys and not `activated`: on some desktops one click activates, and a click must never repair anything.
        on_list = (
            ("Return", self._enter),
            ("Enter", self._enter),
            ("Del", self.story.skip),
            ("Ctrl+C", self.story.copy),
        )
        for keys, act in on_list:
            QShortcut(QKeySequence(keys), self.list, act, context=Qt.ShortcutContext.WidgetShortcut)

    # --- reading

    def load(self) -> None:
        self._read()

    def refresh(self, rows: frozenset[int]) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def show_what(self, what: dict[str, object]) -> None:
        """`kind`, `subject`, `integration`: that cause; `tab`: that list."""
        self._asked_for = dict(what)
        if self._found is not None:
            self._go_where_asked()

    def _something(self, *_: object) -> None:
        self._soon.start()

    def _forget(self) -> None:
        self._looks.forget()
        self._soon.start()

    def _read(self) -> None:
        if self.desk.reader is None:
            return
        if self._task is not None:
            self._task.cancel()
        owners = [one.id for one in self.desk.chosen()] if self.desk.integration else None

        def job(ledger: Ledger, task: Task[Found]) -> Found:
            ids = owners if owners is not None else [one.id for one in ledger.integrations()]
            lines = lines_of(ledger.attention(ids))
            ends = [run.ended_at for number in ids for run in ledger.runs(number, 1) if run.ended_at is not None]
            return Found(lines, max(ends, default=None))

        self._task = self._reading.start(job, self._show, self._fail)

    def _show(self, found: Found) -> None:
        self._task = None
        self.news.clear()
        self._found = found
        self._name_tabs()
        if self._asked_for:
            self._go_where_asked()
        else:
            self._show_tab()

    def _fail(self, problem: Problem) -> None:
        self._task = None
        spoken = self._looks.words("", problem)
        self.news.say(Role.ERROR, one_line(spoken.title), self.tr("Try again"), self._read)

    # --- showing

    def _name_tabs(self) -> None:
        names = (self.tr("Need something from you"), self.tr("Proposed corrections"), self.tr("Resolve by themselves"))
        for place, (tab, name) in enumerate(zip(_TABS, names, strict=True)):
            count = str(len(in_tab(self._found.lines, tab))) if self._found is not None else "…"
            self.tabs.setTabText(place, f"{name}  {count}")

    def _go_where_asked(self) -> None:
        asked, self._asked_for = self._asked_for, {}
        assert self._found is not None
        tab = asked.get("tab")
        for line in self._found.lines:
            if asked.get("kind") not in (None, line.kind) or asked.get("subject") not in (None, line.problem.subject):
                continue
            if asked.get("integration") not in (None, "", *line.integrations) or tab not in (None, line.tab):
                continue
            self._wanted, tab = line.key, line.tab
            break
        if tab in _TABS:
            self.tabs.setCurrentIndex(_TABS.index(Tab(str(tab))))
        self._show_tab()

    def _show_tab(self) -> None:
        if self._found is None:
            return
        tab = _TABS[max(0, self.tabs.currentIndex())]
        lines = in_tab(self._found.lines, tab)
        wanted = self._wanted or (self.story.line.key if self.story.line is not None else None)
        place = self.list.currentIndex().row()
        self.causes.show_lines(lines, several=len(self.desk.chosen()) > 1)
        if not lines:
            self._say_empty(tab)
            return
        self._wanted = None
        self.stack.setCurrentWidget(self.split)
        row = next((row for row, line in enumerate(lines) if line.key == wanted), min(max(place, 0), len(lines) - 1))
        self.list.setCurrentIndex(self.causes.index(row))
        self.story.show_line(lines[row])
        self._arrange()

    def _say_empty(self, tab: Tab) -> None:
        formats = self.desk.formats()
        checked = self._found.checked_at if self._found is not None else None
        if tab is Tab.PROPOSALS:
            words = self.tr("No corrections are proposed.")
        elif tab is Tab.ITSELF:
            words = self.tr("Nothing is waiting to resolve by itself.")
        elif checked is None:
            words = self.tr("Nothing needs attention.")
        else:
            words = self.tr("Nothing needs attention. Checked {when}.").format(when=formats.when(checked))
        self.empty.say("inbox-arrow-down-outline", words)
        self.stack.setCurrentWidget(self.empty)

    def _show_story(self, current: QModelIndex, previous: QModelIndex) -> None:
        line = current.data(Show.LINE) if current.isValid() else None
        if isinstance(line, Line):
            self.story.show_line(line)

    # --- narrow windows: one after the other

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _narrow(self) -> bool:
        return self.width() < _NARROW

    def _arrange(self, *, story: bool = False) -> None:
        narrow = self._narrow()
        self.story.back_button.setVisible(narrow)
        self.list.setVisible(not (narrow and story))
        self.story.setVisible(not narrow or story)

    def _enter(self) -> None:
        """Enter presses the cause's button; in a narrow window it opens its story first."""
        if self._narrow() and not self.story.isVisible():
            self._arrange(story=True)
        else:
            self.story.act()

    def _back(self) -> None:
        self._arrange()
        self.list.setFocus()
