"""What the pages of products, warehouses and taxes have in common: one integration, both its sides read and shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.page import Page
from alegra_desktop.gui.products.goods import Goods, Known
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import BusyButton
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import muted, page_title
from alegra_desktop.sync.office import Office


class TwoSidesPage(Page):
    """Subclasses build `content` and show `Known` in `show_known`. Links are changed at once, with a way back."""

    def __init__(self, desk: Desk, subtitle: str, read_again: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.goods = Goods.of_desk(desk)
        self.goods.changed.connect(self._changed)
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
        top = QHBoxLayout()
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

    # --- what subclasses say

    def show_known(self, integration: Integration, known: Known) -> None:
        """Both sides are read: show them."""

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        """Icon and sentence where there is nothing to show, None where there is."""
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
        self.which.setVisible(self.one is None and len(every) > 1)
        self.read.setEnabled(self.one is not None)
        if self.one is not None:
            self.goods.look(self.one)
        self.show_all()

    def refresh(self, rows: frozenset[int]) -> None:
        """Rules may have changed elsewhere; the two sides are read again only when that is asked for."""
        if not rows:
            self.show_all()

    def show_all(self) -> None:
        """As everything stands now."""
        one = self.one
        if one is None:
            several = bool(self.desk.integrations())
            sentence = self.tr("Choose one integration: each has its own.") if several else ""
            self.empty.say(self.icon, sentence or self.tr("Once a store is connected, it is shown here."))
            self.news.clear()
            self.stack.setCurrentWidget(self.empty)
            return
        known = self.goods.of(one.name)
        if known.asking and not self.read.busy:
            self.read.start(lambda: self.goods.stop(one.name))
        elif not known.asking and self.read.busy:
            self.read.finish()
        self._tell(known.problem)
        nothing = self.nothing(one, known) if known.read else None
        if not known.read:
            self.empty.say(self.icon, self.tr("Reading the store and Alegra…") if known.asking else "")
            self.stack.setCurrentWidget(self.empty)
        elif nothing is not None:
            self.empty.say(*nothing)
            self.stack.setCurrentWidget(self.empty)
        else:
            self.show_known(one, known)
            self.stack.setCurrentWidget(self.content)

    def _changed(self, name: str) -> None:
        if self.one is not None and self.one.name == name and self.isVisible():
            self.show_all()

    def _read_again(self) -> None:
        if self.one is not None:
            self.goods.look(self.one, again=True)

    # --- changing

    def change(
        self,
        command: Callable[[Office], Awaitable[Rules]],
        told: str,
        back: Callable[[Office, Rules], Awaitable[object]],
    ) -> None:
        """Change rules at once; the toast takes it back. The sales that waited for it go out by themselves.

        `command` answers with the rules as they were, `back` brings those back.
        """

        def undo(before: Rules) -> None:
            self.desk.bridge.ask(self, lambda office: back(office, before), lambda _: again(), self.failed)

        def changed(before: Rules) -> None:
            again()
            self.desk.toast(told, lambda: undo(before))

        def again() -> None:
            self.desk.bridge.order(lambda schedule: schedule.changed())
            self.show_all()

        self.desk.bridge.ask(self, command, changed, self.failed)

    def link(self, told: str, **links: Mapping[str, str]) -> None:
        """Change links (`products`, `taxes`, `warehouses`)."""
        one = self.one
        if one is not None:
            name = one.name
            self.change(
                lambda office: office.link(name, **links),
                told,
                lambda office, before: office.restore_links(name, before),
            )

    def failed(self, problem: Problem) -> None:
        """What was changed was not: say why, and show things as they are."""
        self.show_all()
        self._tell(problem)

    def _tell(self, problem: Problem | None) -> None:
        if problem is None:
            self.news.clear()
            return
        said = words(problem, languages.current(), self.formats.country)
        text = self.tr("{title}. {remedy}").format(title=one_line(said.title), remedy=one_line(said.remedy))
        self.news.say(Role.ATTENTION, text, self.tr("Try again"), self._read_again)
