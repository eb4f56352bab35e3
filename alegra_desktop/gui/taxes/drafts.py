"""The tab of drafts in Alegra that carry no tax: what each gets, what it comes to then, and all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.taxing import Taxed
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.gui.taxes.drafts_model import Column, DraftsModel, Row
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.form import KeyValues
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.sync.events import Progress
from alegra_desktop.sync.office_taxes import TaxedDrafts, TaxWish, UntaxedDrafts

_LISTED = 12  # drafts that a question names one by one


class DraftsTab(QWidget):
    """Reads by itself once for each integration, and again when it is told to."""

    counted = Signal()  # another number of drafts

    def __init__(self, page: TwoSidesPage) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._found: dict[str, UntaxedDrafts] = {}
        self._asked: set[str] = set()
        self._name = ""
        self._doing: tuple[str, Event] | None = None  # for which integration, and what ends it
        self._desk.bridge.progressed.connect(self._progressed)
        self.model = DraftsModel(self._desk.formats(), self)
        self.table = Table(self.tr("Lines of drafts without tax"))
        self.table.setModel(self.model)
        self.table.show_states(Column.STATE)
        self.table.set_widths(92, 92, 96, 96, 116, 72, 116, 168, stretch=Column.PRODUCT)
        self.table.selection_changed.connect(self._enable)
        self.table.entered_row.connect(lambda _: self.choose_tax())
        self.note = muted()
        self.included = QCheckBox(self.tr("The &price already includes the tax"))
        self.included.toggled.connect(self._include)
        self.kept = muted(self.tr("The draft of a sale always keeps the sale's total."))
        self.choose = button(self.tr("Choose &tax…"))
        self.choose.clicked.connect(self.choose_tax)
        self.fix = button(self.tr("&Fix…"))
        self.fix.clicked.connect(lambda: self._ask(self._chosen()))
        self.fix_all = button(self.tr("Fix &all…"))
        self.fix_all.clicked.connect(lambda: self._ask(self.model.rows))
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.choose, self.fix, self.fix_all):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.included)
        column.addWidget(self.kept)
        self._show()

    @property
    def count(self) -> int:
        """How many drafts can still be given their tax."""
        return sum(not draft.issued for draft in self.model.drafts)

    # --- reading

    def show_of(self, one: Integration) -> None:
        """The drafts of this integration; they are read if they were not."""
        self.model.formats = self._page.formats
        if one.name != self._name:
            self._name = one.name
            self.included.setChecked(one.rules.prices_include_tax)
            self.model.included = one.rules.prices_include_tax
            self._fill()
        found = self._found.get(one.name)
        if one.name not in self._asked and (found is None or _other_links(found.rules, one.rules)):
            self.read()

    def read(self) -> None:
        name = self._name

        def read(found: UntaxedDrafts) -> None:
            self._asked.discard(name)
            self._found[name] = found
            if name == self._name:
                self._fill()

        def failed(problem: Problem) -> None:
            if name == self._name:
                self._page.failed(problem, self.read)  # it stays asked for: nobody asks again by himself

        if name:
            self._asked.add(name)
            self._show()
            self._desk.bridge.ask(self, lambda office: office.untaxed(name), read, failed)

    def _fill(self) -> None:
        found = self._found.get(self._name)
        if found is not None:
            self.model.fill(found)
        elif self.model.rows:
            self.model.clear()
        self._show()
        self._plan()
        self.counted.emit()

    def _plan(self) -> None:
        """What they come to is computed by the engine: there may be hundreds."""
        found, wishes, name = self._found.get(self._name), self.model.wishes(), self._name

        def planned(plans: dict[str, Taxed | Problem]) -> None:
            if name == self._name and wishes == self.model.wishes():  # nothing else was chosen meanwhile
                self.model.show_plans(plans)
                self._show()

        if found is not None and wishes:
            self._desk.bridge.ask(
                self, lambda office: office.tax_plan(found, wishes), planned, lambda problem: self._page.failed(problem)
            )

    # --- showing

    def _chosen(self) -> list[Row]:
        return [self.model.rows[row] for row in self.table.chosen_rows()]

    def _show(self) -> None:
        some = bool(self.model.rows)
        if some:
            words = self.tr(
                "Drafts in Alegra with lines that carry no tax: this program's, those of Hotmart's own link, and those "
                "that sell a linked product."
            )
        elif self._name in self._found:
            words = self.tr("Every draft has its tax.")
        else:
            words = self.tr("Reading the drafts in Alegra…")
        self.note.setText(words)
        for each in (self.table, self.choose, self.fix, self.fix_all, self.included, self.kept):
            each.setVisible(some)
        self._enable()

    def _enable(self) -> None:
        chosen, busy = self._chosen(), self._doing is not None
        open_ones = [row for row in chosen if not row.draft.issued]
        ready, every = len(self.model.ready(chosen)), len(self.model.ready(self.model.rows))
        self.fix_all.setText(self.tr("Fix &all %n…", "", every) if every else self.tr("Fix &all…"))
        nothing = self.tr("Choose at least one row.")
        if chosen and not open_ones:
            nothing = self.model.formats.say(self.tr("Already {issued}: {credit_note} only"))
        for each, possible, why in (
            (self.choose, bool(open_ones), nothing),
            (self.fix, bool(ready), nothing if not open_ones else self.tr("Choose the tax of each line first.")),
            (self.fix_all, bool(every), self.tr("Choose the tax of each line first.")),
        ):
            each.setEnabled(possible and not busy)
            each.setToolTip("" if possible else why)

    # --- changing

    def _include(self, included: bool) -> None:
        self.model.included = included
        self._again()

    def _again(self) -> None:
        self.model.show_plans({})
        self._show()
        self._plan()

    def choose_tax(self) -> None:
        """For the chosen lines."""
        rows, found = [row for row in self._chosen() if not row.draft.issued], self._found.get(self._name)
        if not rows or found is None:
            return

        def chosen(tax: str) -> None:
            self.model.choose(rows, tax)
            self._again()

        ChooseTax(
            self,
            self._page.formats,
            found.catalog.taxes.values(),
            [one_line(row.line.name) for row in rows],
            chosen,
            of_drafts=True,
            practice=self._desk.practice,
        ).open()

    def _ask(self, rows: Sequence[Row]) -> None:
        """How many, how much now and then: nothing is written before the answer."""
        ready = self.model.ready(rows)
        if not ready or self._doing is not None:
            return
        count, formats = len(ready), self._page.formats
        before = _sums([(wish, wish.draft.document.total) for wish, _ in ready], formats.money)
        after = _sums(ready, formats.money)
        body = self.tr("They add up to {amount} in Alegra, and to {total} afterwards. They stay drafts.")
        wishes = [TaxWish(wish.draft, wish.taxes, wish.included, total) for wish, total in ready]
        dialog = Question(
            self,
            self.tr("Give %n drafts in Alegra their tax?", "", count),
            body.format(amount=before, total=after),
            [(self.tr("Fix %n drafts", "", count), partial(self._begin, self._name, wishes))],
            practice=self._desk.practice,
        )
        listed = KeyValues()
        for wish, total in ready[:_LISTED]:
            now = self.model.money(wish.draft, wish.draft.document.total)
            name = " · ".join((formats.day(wish.draft.document.day), one_line(wish.draft.customer)))
            listed.add(name, f"{now}\xa0→ {self.model.money(wish.draft, total)}")
        if count > _LISTED:
            listed.add("…", self.tr("and %n more", "", count - _LISTED))
        dialog.setMinimumWidth(520)
        dialog.insert(listed)
        dialog.open()

    def _begin(self, name: str, wishes: Sequence[TaxWish]) -> None:
        stop = Event()
        self._doing = name, stop
        self.model.show_refused({})
        self._page.work(self.tr("Fixing %n drafts in Alegra…", "", len(wishes)), self._stop, now=True)
        self._enable()

        def over() -> None:
            self._doing = None
            self._page.worked()
            self._enable()

        def done(answer: TaxedDrafts) -> None:
            over()
            self.model.show_refused(answer.refused)
            if answer.done:
                self._desk.toast(self.tr("%n drafts have their tax.", "", len(answer.done)))
                self._desk.bridge.order(lambda schedule: schedule.changed())
            if answer.refused:
                self._desk.toast(self.tr("%n drafts stay as they are: see why beside each.", "", len(answer.refused)))
            if answer.problem is not None:
                self._page.failed(answer.problem, self.read)
            self.read()

        def failed(problem: Problem) -> None:
            over()
            self._page.failed(problem, self.read)

        self._desk.bridge.ask(
            self,
            lambda office: office.tax_drafts(name, wishes, lambda done, total: not stop.is_set()),
            done,
            failed,
        )

    def _stop(self) -> None:
        if self._doing is not None:
            self._doing[1].set()
            self._page.work(self.tr("Stopping…"), now=True)

    def _progressed(self, event: Progress) -> None:
        if self._doing is None or event.phase != "taxing" or event.integration != self._doing[0]:
            return
        if not self._doing[1].is_set():
            words = self.tr("Fixing drafts in Alegra: {done} of {total}")
            self._page.work(words.format(done=event.done, total=event.total), self._stop, now=True)


def _other_links(then: Rules, now: Rules) -> bool:
    """What was suggested, or which drafts are shown, may be something else now."""
    names = ("tax_links", "default_tax", "product_links")
    return any(getattr(then, name) != getattr(now, name) for name in names)


def _sums(amounts: Sequence[tuple[TaxWish, Decimal]], money: Callable[[Decimal, str], str]) -> str:
    """Each currency by itself."""
    sums: dict[str, Decimal] = {}
    for wish, amount in amounts:
        sums[wish.draft.currency] = sums.get(wish.draft.currency, Decimal(0)) + amount
    return " + ".join(money(amount, currency) for currency, amount in sums.items())
