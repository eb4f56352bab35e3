"""What the pages of products, warehouses and taxes have in common: one integration, both its sides read and shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.products.goods import Goods, Known, Stage
from alegra_desktop.gui.products.releasing import Releasing
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import BusyButton
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import muted, page_title
from alegra_desktop.sync.office import Office

_PATIENCE = 300  # milliseconds before anything is said of work that is under way


class TwoSidesPage(Page):
    """Subclasses build `content` and show `Known` in `show_known`. Links are changed at once, with a way back."""

    #: Causes of held sales that are mended on this page.
    mended_here: frozenset[Kind] = frozenset()

    def __init__(self, desk: Desk, subtitle: str, read_again: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.goods = Goods.of_desk(desk)
        self.goods.changed.connect(self._changed)
        desk.causes_changed.connect(self._causes_changed)
        self.releasing = Releasing(desk, self)
        self._working = ""  # what is being done now, in words
        self._stop: Callable[[], object] | None = None
        self._trouble: tuple[Problem, Callable[[], object]] | None = None  # what could not be done, and once more
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._soon.timeout.connect(self._tell)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Integration"))
        self.which.activated.connect(lambda row: desk.choose(str(self.which.itemData(row))))
        self.read = BusyButton(read_again, "sync")
        self.read.clicked.connect(self._read_again)
        self.news = Banner()
        self.empty = EmptyState()
        self.content = QWidget()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.content)
        self.top = top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(page_title(self.title()), 1)
        top.addWidget(self.which)
        top.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(muted(subtitle))
        column.addWidget(self.news)
        column.addWidget(self.stack, 1)

    def badge(self) -> int:
        """What holds sales back and is mended here, over all integrations: told by the ledger, whatever was read."""
        causes = [cause for one in self.desk.integrations() for cause in self.desk.causes(one)]
        return len({(one.integration_id, one.subject) for one in causes if one.kind in self.mended_here})

    # --- what subclasses say

    def show_known(self, integration: Integration, known: Known) -> None:
        """What the page needs is read: show it."""

    def enough(self, integration: Integration, known: Known) -> bool:
        """Whether that is so."""
        return known.read

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        """Icon and sentence where there is nothing to show, None where there is. Asked before anything is read too."""
        return None

    # --- one integration

    @property
    def one(self) -> Integration | None:
        """The integration this page speaks of; several have no common products."""
        chosen = self.desk.chosen()
        return chosen[0] if len(chosen) == 1 else None

    @property
    def formats(self) -> Formats:
        one = self.one
        return self.desk.formats(one.name if one else "")

    def load(self) -> None:
        every = self.desk.integrations()
        self.which.clear()
        self.which.addItem(self.tr("Choose integration…"), "")
        for each in every:
            self.which.addItem(one_line(each.name), each.name)
        one = self.one
        self.which.setVisible(one is None and len(every) > 1)
        if one is not None and self.nothing(one, self.goods.of(one.name)) is None:
            self.goods.look(one)
        self.show_all()

    def refresh(self, rows: frozenset[int]) -> None:
        """Rules may have changed elsewhere; the two sides are read again only when that is asked for."""
        if not rows:
            self.show_all()

    def show_all(self) -> None:
        """As everything stands now."""
        one = self.one
        if one is None:
            if self.desk.integrations():
                self.empty.say(self.icon, self.tr("Choose one integration: each has its own."))
            else:
                sentence = self.tr("Once a store is set up, it is shown here.")
                self.empty.say(self.icon, sentence, self.tr("Set up a store"), self.set_up_store)
            self.read.setVisible(False)
            self.stack.setCurrentWidget(self.empty)
            self._tell()
            return
        known = self.goods.of(one.name)
        if known.asking and not self.read.busy:
            self.read.start(partial(self.goods.stop, one.name))
        elif not known.asking and self.read.busy:
            self.read.finish()
        nothing = self.nothing(one, known)
        self.read.setVisible(nothing is None or known.read)
        if nothing is not None:
            self.empty.say(*nothing)
            self.stack.setCurrentWidget(self.empty)
        elif self.enough(one, known):
            self.stack.setCurrentWidget(self.content)
            self.show_known(one, known)
        else:
            self.empty.say(self.icon, self._reading(known.stage) or self.tr("Not read yet."))
            self.stack.setCurrentWidget(self.empty)
        self._tell()

    def _changed(self, name: str) -> None:
        if self.one is not None and self.one.name == name and self.isVisible():
            self.show_all()

    def _causes_changed(self) -> None:
        if self.isVisible():
            self.show_all()

    def _read_again(self) -> None:
        if self.one is not None:
            self._trouble = None
            self.goods.look(self.one, again=True)

    def _reading(self, stage: Stage) -> str:
        match stage:
            case Stage.ALEGRA:
                return self.tr("Reading Alegra…")
            case Stage.STORE:
                return self.tr("Reading the store…")
            case Stage.NAMES:
                return self.tr("Comparing products and items…")
        return ""

    # --- changing

    def change(
        self,
        command: Callable[[Office], Awaitable[Rules]],
        told: str,
        back: Callable[[Office, Rules], Awaitable[object]],
        freed: int = 0,
    ) -> None:
        """Change rules at once; the toast takes it back. The `freed` sales that waited for it go out by themselves.

        `command` answers with the rules as they were, `back` brings those back.
        """
        one = self.one
        if one is None:
            return

        def undo(before: Rules) -> None:
            self.releasing.keep(one.name)
            self.work(self.tr("Taking it back…"))
            again = partial(undo, before)
            self.desk.bridge.ask(
                self, lambda office: back(office, before), lambda _: self._done(), partial(self.failed, again=again)
            )

        def changed(before: Rules) -> None:
            self._done()
            if freed:
                self.releasing.release(one.name)
            self.desk.toast(told, partial(undo, before))

        def begin() -> None:
            self.work(self.tr("Saving…"))
            self.desk.bridge.ask(self, command, changed, partial(self.failed, again=begin))

        begin()

    def link(self, told: str, freed: int = 0, **links: Mapping[str, str]) -> None:
        """Change links (`products`, `taxes`, `warehouses`)."""
        one = self.one
        if one is not None:
            name = one.name
            self.change(
                lambda office: office.link(name, **links),
                told,
                lambda office, before: office.restore_links(name, before, **links),
                freed,
            )

    def freed_by(self, subjects: Iterable[str], kinds: frozenset[Kind]) -> int:
        """How many held sales wait for one of these."""
        one, wanted = self.one, set(subjects)
        causes = self.desk.causes(one) if one is not None else []
        return sum(len(cause.rows) for cause in causes if cause.kind in kinds and cause.subject in wanted)

    def _done(self) -> None:
        self._trouble = None
        self.desk.bridge.order(lambda schedule: schedule.changed())
        self.worked()

    # --- telling

    def work(self, words: str, stop: Callable[[], object] | None = None, *, now: bool = False) -> None:
        """Something is being done, and what ends it early; said after a moment, or `now`."""
        self._working, self._stop, self._trouble = words, stop, None
        if now:
            self._tell()
        else:
            self._soon.start()

    def worked(self) -> None:
        """It is over."""
        self._working, self._stop = "", None
        self._soon.stop()
        self.show_all()

    def failed(self, problem: Problem, again: Callable[[], object] | None = None) -> None:
        """What was to be changed was not: say why, with the way to do it once more, and show things as they are."""
        self._trouble = (problem, again or self._read_again)
        self.worked()

    def _tell(self) -> None:
        """The one line above the page: what is done now, else what could not be done, else what is being read."""
        one = self.one
        known = self.goods.of(one.name) if one is not None else Known()
        if self._working:
            self.news.say(Role.WORKING, self._working, self.tr("Stop") if self._stop else "", self._stop)
        elif self._trouble is not None:
            self._complain(*self._trouble)
        elif known.problem is not None:
            self._complain(known.problem, self._read_again)
        elif known.asking and self.stack.currentWidget() is self.content:
            self.news.say(Role.WORKING, self._reading(known.stage))
        else:
            self.news.clear()

    def _complain(self, problem: Problem, again: Callable[[], object]) -> None:
        said = words(problem, languages.current(), self.formats.country)
        text = self.tr("{title}. {remedy}").format(title=one_line(said.title), remedy=one_line(said.remedy))
        self.news.say(Role.ATTENTION, text, self.tr("Try again"), again)
