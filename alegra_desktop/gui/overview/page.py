"""The overview: is all well, and what comes next? Every figure opens the sales behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.dates import zone
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.overview.balance import Balance
from alegra_desktop.gui.overview.days import DaysCard
from alegra_desktop.gui.overview.figures import Figures, Question, first_of, month_after, read
from alegra_desktop.gui.overview.last_run import LastRunCard
from alegra_desktop.gui.overview.start import StartCard
from alegra_desktop.gui.overview.tiles import Tiles
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import icon_button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import Text, page_title

_SOON = 250  # milliseconds in which several changes become one reading


class OverviewPage(Page):
    """The figures are read beside the window; the old ones stay until the new ones are complete."""

    key = "overview"
    icon = "view-dashboard-outline"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.figures: Figures | None = None
        self._step = 0  # months before this one
        self._task: Task[Figures] | None = None
        self._looks = Looks(desk.formats)
        self._reading = Reading(desk.new_reader, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._read)
        self._build()
        # A method and not a lambda: it ends with the page, which the window makes anew in another language.
        desk.bridge.run_ended.connect(self._something)
        desk.integrations_changed.connect(self._something)
        desk.bridge.agenda_changed.connect(self._follow)

    def title(self) -> str:
        return self.tr("Overview")

    # --- building

    def _build(self) -> None:
        self.news = Banner()
        self.tiles = Tiles(self.desk)
        self.balance = Balance(self.desk)
        self.days = DaysCard()
        self.days.asked.connect(self._soon.start)
        self.last = LastRunCard(self.desk)
        self.start = StartCard(self.desk)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.start)
        column.addWidget(self.tiles)
        column.addWidget(self.balance)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.days, 3)
        row.addWidget(self.last, 2)
        column.addLayout(row, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self._heading())
        banner = QHBoxLayout()
        banner.setContentsMargins(24, 0, 24, 0)
        banner.addWidget(self.news)
        whole.addLayout(banner)
        whole.addWidget(self.stack, 1)

    def _heading(self) -> QHBoxLayout:
        self.month = Text(wrap=False)
        self.before = icon_button("chevron-left", self.tr("Month before"))
        self.after = icon_button("chevron-right", self.tr("Month after"))
        self.before.clicked.connect(lambda: self._turn(1))
        self.after.clicked.connect(lambda: self._turn(-1))
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(page_title(self.title()), 1)
        for part in (self.month, self.before, self.after):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    # --- reading

    def load(self) -> None:
        self._read()

    def refresh(self, rows: frozenset[int]) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _something(self, *_: object) -> None:
        self._soon.start()

    def _follow(self, *_: object) -> None:
        self.last.follow()

    def _turn(self, months: int) -> None:
        self._step = max(0, self._step + months)
        self._read()

    def _read(self) -> None:
        chosen = self.desk.chosen()
        self.start.look()
        if not chosen:
            self._say_new()
            return
        formats = self.desk.formats()
        month = month_after(first_of(formats.today()), -self._step)
        ids = tuple(one.id for one in chosen)
        asked = Question(ids, formats.today(), month, self.days.wanted(), zone(formats.timezone))
        if self._task is not None:
            self._task.cancel()
        self._task = self._reading.start(lambda ledger, task: read(ledger, asked), self._show, self._fail)

    def _fail(self, problem: Problem) -> None:
        self._task = None
        spoken = self._looks.words("", problem)
        self.news.say(Role.ERROR, one_line(spoken.title), self.tr("Try again"), self._read)

    # --- showing

    def _say_new(self) -> None:
        """No integration yet: the one thing to do."""
        self._name_month(None)
        self.empty.say(
            "link-variant",
            self.tr("Connect your store to Alegra. It takes about ten minutes; nothing is written until the end."),
            self.tr("Start"),
            self.set_up_store,
        )
        self.stack.setCurrentWidget(self.empty)

    def _show(self, figures: Figures) -> None:
        self._task = None
        self.news.clear()
        self.figures = figures
        self._name_month(figures)
        if not figures.sales and figures.last is None:
            self.empty.say("history", self.tr("No sales yet. Sync to bring them in."), self.tr("Sync now"), self._sync)
            self.stack.setCurrentWidget(self.empty)
            return
        formats = self.desk.formats()
        self.tiles.show_figures(figures, formats)
        self.balance.show_month(figures, formats)
        self.days.show_days(figures.days, formats)
        self.last.show_run(figures.last, formats)
        self.stack.setCurrentIndex(0)

    def _name_month(self, figures: Figures | None) -> None:
        for part in (self.month, self.before, self.after):
            part.setVisible(figures is not None)
        if figures is not None:
            self.month.setText(self.desk.formats().month(figures.question.month))
        self.after.setEnabled(self._step > 0)

    def _sync(self) -> None:
        names = [one.name for one in self.desk.chosen()]
        self.desk.bridge.order(lambda schedule: schedule.sync_now(names))
