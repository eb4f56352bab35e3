"""The last ten sales beside what they would become. Nothing is saved before *Activate integration*."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QSpinBox, QWizard

from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import autostart, icons, languages, theme
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.preview.dialog import PreviewDialog
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button, link_button
from alegra_desktop.gui.widgets.labels import Text, hint, muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.gui.wizard.checks import failing
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.review_table import PLACES, Column, Line, ReviewModel
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.gui.words import state_word
from alegra_desktop.sync.answers import FirstRun, Preview, Sent
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.setup import SetupRequest, SetupResult

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


@dataclass(frozen=True)
class _Rehearsal:
    previews: tuple[Preview, ...]
    first_run: FirstRun


class ReviewPage(StepPage):
    step = Step.REVIEW

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("This is how your last 10 sales will look"))
        self._rehearsal: _Rehearsal | None = None
        self._saved = self._saving = self._sent = False
        self._failed: Callable[[], None] = self._rehearse  # what is done once more by *Retry*
        self._summary = Text(font=theme.font(bold=True))
        self.model = ReviewModel(self)
        self.table = self._make_table()
        self._first_run = muted()
        self._why_not = hint(self.tr("None of these sales is due yet: with an earlier first day one could be sent."))
        self.by_itself = QCheckBox(self.tr("&Sync by itself every"))
        self.minutes = QSpinBox()
        self.minutes.setRange(5, 1440)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Minutes between syncs"))
        self.by_itself.toggled.connect(self.minutes.setEnabled)
        self._autostart = autostart.of_this_system()
        self.at_start_up = QCheckBox(self.tr("At start-&up"))
        self.at_start_up.setToolTip(self.tr("Start with the computer, in the tray"))
        self.at_start_up.setChecked(self._autostart.enabled())
        if setup.desk.practice:
            self.at_start_up.hide()
        self.send = button(self.tr("Send &one as a draft to see it in Alegra"))
        self.send.clicked.connect(self._send_one)
        self.open_sent = link_button(self.tr("Open it in &Alegra"))
        self.open_sent.hide()
        self._link = ""
        self.open_sent.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._link)))
        self.view = button(self.tr("Vie&w"), "eye-outline")
        self.view.clicked.connect(self._view)
        self.fix = button(self.tr("Fi&x"), "pencil-outline")
        self.fix.clicked.connect(self._fix)
        rhythm, sending = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (rhythm, (self.by_itself, self.minutes, self.at_start_up)),
            (sending, (self.view, self.fix, self.send, self.open_sent)),
        ):
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        self.body.setSpacing(10)  # so that all of it is seen in the smallest window
        self.body.addWidget(self._summary)
        self.body.addWidget(self.table, 100)
        self.body.addLayout(sending)
        self.body.addWidget(self._why_not)
        self.body.addWidget(self._first_run)
        self.body.addLayout(rhythm)
        self.body.addStretch(1)
        for widget in (self.send, self.view, self.fix):
            self.waiting.append(widget)

    # --- the draft

    def fill(self) -> None:
        minutes = self.draft.rules.interval_minutes
        self.by_itself.setChecked(minutes > 0)
        self.minutes.setValue(minutes or 15)
        self.minutes.setEnabled(minutes > 0)
        self._rehearse()

    def take(self) -> None:
        self.draft.change(interval_minutes=self.minutes.value() if self.by_itself.isChecked() else 0)

    def isComplete(self) -> bool:
        """Not before the sales were looked at, and never while Alegra lacks something that is needed."""
        return super().isComplete() and self._rehearsal is not None and not failing(self.draft)

    # --- looking at the sales

    def _rehearse(self) -> None:
        request, items, file = self.draft.request(), self.draft.items, self.draft.first_file
        self._failed = self._rehearse
        self._rehearsal = None
        self._show()

        async def work(office: Office) -> _Rehearsal:
            previews = await office.preview(request, file=file, items=items)
            return _Rehearsal(previews, await office.first_run(request, file, items=items))

        def done(found: _Rehearsal) -> None:
            self._rehearsal = found
            self._show()
            self.completeChanged.emit()
            self._focus()

        self.ask(self.tr("Reading your last sales…"), work, done)

    def try_again(self) -> None:
        """What failed and nothing more: a draft that was not sent is no reason to activate everything."""
        self._failed()

    def _finish(self) -> None:
        self.setup.button(QWizard.WizardButton.FinishButton).click()

    def _focus(self) -> None:
        """The first problem that can be mended here, else the sales: one Enter too many must activate nothing."""
        row = next((row for row, line in enumerate(self.model.lines) if line.place is not None), -1)
        if row >= 0:
            self.table.selectRow(row)
            self.fix.setFocus()
        elif self.model.lines:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self.by_itself.setFocus()

    def _make_table(self) -> Table:
        table = Table(self.tr("The last sales and their documents"))
        table.setModel(self.model)
        table.set_compact(True)
        table.show_states(Column.STATE)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.set_widths(104, 124, 120, 104, 156, stretch=Column.STATE)
        row = theme.row_height(compact=True)
        table.setMinimumHeight(row * 5 + 36)
        table.setMaximumHeight(row * 10 + 36)
        table.entered_row.connect(lambda _: self._view())
        table.selection_changed.connect(self._enable)
        return table

    def _show(self) -> None:
        found = self._rehearsal
        lines = [self._judged(preview) for preview in found.previews] if found else []
        self.model.fill(lines, self.setup.formats)
        self.table.setVisible(bool(lines) or found is None)
        self._summary.setText(self._say_summary(lines) if found else "")
        self._first_run.setText(self._say_first_run(found.first_run) if found else "")
        # Sending one saves the set-up: of an integration that works, nothing is saved before its last page says so.
        fresh = not self.draft.by_file and not self.setup.changing
        self.send.setVisible(fresh and self.draft.rules.kind is DocumentKind.INVOICE)
        self._enable()
        if failing(self.draft):
            self.news.say(
                Role.ERROR,
                self.tr("Alegra still lacks something for final documents. Complete it or choose Draft."),
                self.tr("Fix"),
                lambda: self.setup.go_to(Step.DOCUMENTS),
            )

    def _enable(self) -> None:
        """What can be done with the chosen sale."""
        rows = self.table.chosen_rows()
        chosen = self.model.lines[rows[0]] if rows else None
        self.view.setEnabled(chosen is not None)
        self.fix.setEnabled(chosen is not None and chosen.place is not None)
        self.fix.setVisible(any(line.place is not None for line in self.model.lines))
        found = self._rehearsal is not None
        self._why_not.setVisible(found and not self.send.isHidden() and self._candidate() is None)
        self.send.setEnabled(self._candidate() is not None and not self._sent and self._asked is None)

    def _say_summary(self, lines: Sequence[Line]) -> str:
        if not lines:
            return self.tr("There are no sales to show yet.")
        good, wrong = sum(line.good for line in lines), sum(line.wrong for line in lines)
        text = self.tr("%n balance to the cent", "", good)
        return f"{text} · {self.tr('%n with a problem', '', wrong)}" if wrong else text

    def _say_first_run(self, run: FirstRun) -> str:
        drafts = not self.draft.effective_rules().final and self.draft.rules.kind is DocumentKind.INVOICE
        count = len(run.documents)
        if drafts:
            text = self.tr("On activation %n drafts will be created.", "", count)
        else:
            text = self.tr("On activation %n documents will be created.", "", count)
        sums: dict[str, Decimal] = {}
        for planned in run.documents:
            sums[planned.plan.currency] = sums.get(planned.plan.currency, Decimal(0)) + planned.plan.total
        money = ", ".join(self.setup.formats.money(amount, currency) for currency, amount in sums.items())
        waits = self.tr("%n sales wait until they are due.", "", run.waiting) if run.waiting else ""
        asks = self.tr("%n sales will need attention.", "", run.held) if run.held else ""
        since = self.tr("Sales from {day}.").format(day=self.setup.formats.day(self.draft.rules.since))
        return " ".join(part for part in (text, f"{money}." if money else "", since, waits, asks) if part)

    def _judged(self, preview: Preview) -> Line:
        """What becomes of a sale, and where that can be changed."""
        attention = Look(icons.ROLES[Role.ATTENTION], Role.ATTENTION)
        if preview.problems:
            place = next((PLACES[one.kind] for one in preview.problems if one.kind in PLACES), None)
            title = one_line(words(preview.problems[0], languages.current(), self.draft.country).title)
            return Line(preview, attention, title, wrong=True, place=place if place in self.draft.steps else None)
        word = state_word(preview.state, preview.kind.value, self.draft.country)
        look = icons.STATES[preview.state]
        if preview.document is None:
            return Line(preview, look, word)
        if preview.state is State.READY:
            return Line(preview, Look("check", Role.OK), self.tr("Balances"), good=preview.balances)
        if preview.reason == "before_since":
            day = self.setup.formats.short_day(self.draft.rules.since)
            return Line(preview, look, self.tr("Before {day}").format(day=day), good=preview.balances)
        return Line(preview, look, word, good=preview.balances)

    def _fix(self) -> None:
        rows = self.table.chosen_rows()
        place = self.model.lines[rows[0]].place if rows else None
        if place is not None:
            self.setup.go_to(place)

    def _view(self) -> None:
        rows = self.table.chosen_rows()
        if self._rehearsal is not None and rows:
            dialog = PreviewDialog(
                self.setup.desk, self, "", self._rehearsal.previews, formats=self.setup.formats, may_send=False
            )
            dialog.go(rows[0])
            dialog.open()

    # --- one draft, to see it in Alegra

    def _candidate(self) -> Preview | None:
        """A due sale that balances, the newest."""
        due = (line.preview for line in self.model.lines if line.good and line.preview.state is State.READY)
        return next(due, None)

    def _send_one(self) -> None:
        """Saves the integration without starting it: the draft must be known as its own, never to be repeated."""
        candidate = self._candidate()
        if candidate is None:
            return
        self.take()
        request, sale = self.draft.request(), candidate.sale.sale_id
        new = {line.reference for line in candidate.document.lines if line.new} if candidate.document else set()
        items = tuple(item for item in self.draft.items if item.reference in new)  # the others wait for the end
        self._failed = self._send_one

        async def work(office: Office) -> Sent:
            await office.set_up(request, items=items, active=False)
            return await office.send_one_as_draft(request.name, sale)

        def done(sent: Sent) -> None:
            self.setup.note_integrations()
            if sent.problem is not None:
                self.setup.explain(self.news, sent.problem, self._rehearse)
                return
            self._sent, self._link = True, sent.link
            self.open_sent.setVisible(bool(sent.link))
            self.open_sent.setFocus()
            self._enable()
            self.news.say(
                Role.OK,
                self.tr("Draft {id} is in Alegra. It is not created again.").format(id=one_line(sent.alegra_id)),
            )

        self.ask(self.tr("Sending one draft…"), work, done)

    # --- the end

    def check(self) -> bool:
        if self._saved:
            return True
        draft, request = self.draft, self.draft.request()
        self._failed = self._finish
        items, file = draft.items, draft.first_file
        changing = self.setup.changing

        async def work(office: Office) -> SetupResult:
            result = await (_changed(office, request, items) if changing else office.set_up(request, items=items))
            if file is not None:
                await office.import_file(request.name, file)
            return result

        def done(result: SetupResult) -> None:
            self._saving = False
            left = result.items.problem if result.items is not None else None
            if left is not None and not changing:  # saved, and not active before its items are there
                self.setup.note_integrations()
                self.setup.explain(self.news, left, self.try_again)
                return
            self._saved = True
            self._tell_items(result)
            self._start_with_the_computer()
            bridge, name = self.setup.desk.bridge, request.name
            bridge.order(lambda schedule: schedule.changed())
            bridge.order(lambda schedule: schedule.sync_now((name,)))
            self.setup.complete(name)

        self.ask(self.tr("Saving…"), work, done)
        self._saving = True
        return False

    def _tell_items(self, result: SetupResult) -> None:
        made = getattr(result, "items", None)
        left = len(made.refused) + len(made.unanswered) if made is not None else 0
        if left:
            self.setup.desk.toast(
                self.tr("%n items were not created: their products are on the Products page.", "", left)
            )

    def _start_with_the_computer(self) -> None:
        """As the tick says; the practice is nothing to begin a day with. What the system refuses is told."""
        wanted, desk = self.at_start_up.isChecked(), self.setup.desk
        if desk.practice or wanted == self._autostart.enabled():
            return
        try:
            autostart.switch(self._autostart, wanted, desk.restart)
        except OSError as error:
            words = self.tr("The system did not allow it: {reason}")
            desk.toast(words.format(reason=one_line(error.strerror or str(error))))
        desk.autostart_changed.emit(self._autostart.enabled())

    def failed(self, problem: Problem) -> None:
        self._saving = False
        self.setup.note_integrations()
        self._show()
        super().failed(problem)

    def stop(self) -> None:
        """Saving may have been through already when it was stopped: then the program knows what there is."""
        saving, self._saving = self._saving, False
        super().stop()
        if saving:
            self.setup.note_integrations()
            self.setup.desk.bridge.order(lambda schedule: schedule.changed())
            self.setup.desk.integrations_changed.emit()


async def _changed(office: Office, request: SetupRequest, items: Sequence[ItemPlan]) -> SetupResult:
    """What works already keeps its keys unless others were typed."""
    if request.secrets:
        result = await office.change_secrets(
            request.name, request.secrets, request.alegra_user, request.store_settings, request.rules
        )
    else:
        result = await office.change_rules(request.name, request.rules)
    return replace(result, items=await office.create_items(request.name, items)) if items else result
