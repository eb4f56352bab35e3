"""From nothing to an integration that works: nine pages, checked one by one, saved in one command at the end."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget, QWizard

from alegra_desktop.domain.identity import same_number
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.wizard.account import AccountPage
from alegra_desktop.gui.wizard.documents import DocumentsPage
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.keeping import Shelf
from alegra_desktop.gui.wizard.match import MatchPage
from alegra_desktop.gui.wizard.review import ReviewPage
from alegra_desktop.gui.wizard.side import StepList
from alegra_desktop.gui.wizard.start import StartPage
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.gui.wizard.store import StorePage
from alegra_desktop.gui.wizard.taxes import TaxesStep
from alegra_desktop.gui.wizard.warehouses import WarehousesStep
from alegra_desktop.gui.wizard.when import WhenPage
from alegra_desktop.gui.words import titled
from alegra_desktop.sync.engine import UNFINISHED

_log = logging.getLogger("alegra_desktop.gui")
_PAGES: tuple[type[StepPage], ...] = (
    StartPage, AccountPage, StorePage, DocumentsPage, TaxesStep, MatchPage, WarehousesStep, WhenPage, ReviewPage,
)  # fmt: skip
_NUMBERS = {step: number for number, step in enumerate(Step)}
_KEYS = {Kind.ALEGRA_CREDENTIALS: Step.ACCOUNT, Kind.STORE_CREDENTIALS: Step.STORE}  # where keys are typed anew
_Button = QWizard.WizardButton


class SetupWizard(QWizard):
    """`resume`: a set-up that was put aside, or `SetupDraft.of(integration)` to go through one again. Without it, one
    that lies in the data folder is offered on the first page."""

    finished_setup = Signal(str)  # the integration's name
    practice_wanted = Signal()  # the merchant would rather practise first
    account_wanted = Signal()  # in practice mode: the merchant wants to connect the real account

    def __init__(self, desk: Desk, resume: SetupDraft | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.shelf = Shelf(desk)
        self.draft = resume or SetupDraft()
        self.resumed_at: Step | None = resume.step if resume is not None else None
        self._over = False
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOptions(QWizard.WizardOption.NoBackButtonOnStartPage | QWizard.WizardOption.HaveCustomButton1)
        self.setMinimumSize(860, 560)
        self.resize(QSize(900, 700).boundedTo(self.screen().availableGeometry().size()))  # little is left to scroll
        self.steps = StepList()
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.steps)
        self.setSideWidget(self._side)
        self.customButtonClicked.connect(lambda _: self.put_aside())
        self.currentIdChanged.connect(self._here)
        self._build()

    # --- the way

    def after(self, step: Step) -> int:
        """The number of the page after this one, -1 after the last."""
        steps = self.draft.steps
        place = steps.index(step) + 1
        return _NUMBERS[steps[place]] if place < len(steps) else -1

    def go_to(self, step: Step) -> None:
        """Back to an earlier page, to mend something there."""
        while self.currentId() > _NUMBERS[step] and self.visitedIds()[:-1]:
            self.back()

    def go_on(self) -> None:
        """Onwards to the page where the set-up had been left, as far as nothing holds it. A page that is asking calls
        again when it has its answer."""
        target, page = self.resumed_at, self.currentPage()
        while target is not None and self.currentId() < _NUMBERS[target]:
            self.next()
            if self.currentPage() is page:
                break
            page = self.currentPage()
        if page.isComplete():
            self.resumed_at = None

    def later(self, what: Callable[[], None]) -> None:
        """After Qt has finished what it is doing now."""
        QTimer.singleShot(0, self, what)

    def show_steps(self) -> None:
        """The list beside the page, as the store chosen now makes it."""
        page = self.currentPage()
        if isinstance(page, StepPage):
            self.steps.show_steps(self.draft.steps, page.step)

    def page_of(self, step: Step) -> StepPage:
        page = self.page(_NUMBERS[step])
        assert isinstance(page, StepPage)
        return page

    def begin_with(self, draft: SetupDraft) -> None:
        """Go on with a set-up that was put aside."""
        self.draft = draft
        self.resumed_at = draft.step
        self.note_integrations()
        self.restart()
        self.next()

    def speak(self, language: str) -> None:
        """Another language, at once and for the whole program. The pages come anew as soon as Qt is done with this one:
        the list that was clicked is on it."""
        app = QApplication.instance()
        assert app is not None
        languages.install(app, language)
        self.desk.settings.setValue("look/language", language)
        self.later(self._build)

    def note_integrations(self) -> None:
        """What there is by now. One that was saved without being finished is gone on with, not begun again."""
        draft, reader = self.draft, self.desk.reader
        known = tuple(self.desk.integrations())
        draft.facts.integrations = known
        own = next((one for one in known if one.name == draft.name.strip()), None)
        if own is None or reader is None or not reader.memory(own.id, UNFINISHED):
            return
        if same_number(own.company, draft.company) and own.store is draft.store:
            draft.editing, draft.begun = own.name, True

    # --- what the pages need

    @property
    def changing(self) -> bool:
        """An integration that works already is gone through again."""
        return bool(self.draft.editing) and not self.draft.begun

    @property
    def formats(self) -> Formats:
        """As this company writes; before it is known, as Colombia does."""
        account = self.draft.facts.account
        if account is None:
            return Formats(languages.current())
        company = account.company
        return Formats(languages.current(), company.country, company.currency, company.decimals, company.timezone)

    def explain(self, banner: Banner, problem: Problem, retry: Callable[[], object]) -> None:
        """A problem in its own words, with the way out it has here."""
        said = words(problem, languages.current(), self.draft.country)
        text = f"{one_line(said.title)}. {one_line(said.cause)} {one_line(said.remedy)}"
        page = self.currentPage()
        elsewhere = _KEYS.get(problem.kind)
        if problem.kind is Kind.ALEGRA_CREDENTIALS:
            text = self.tr(
                "Alegra does not accept this user and token. Most common: the password instead of the token, or a "
                "token renewed elsewhere."
            )
        if isinstance(page, StepPage) and page.step is elsewhere:
            banner.say(Role.ERROR, text)  # the field is on this very page
        elif elsewhere is not None:
            banner.say(Role.ERROR, text, self.tr("Fix"), lambda: self.go_to(elsewhere))
        elif problem.kind is Kind.KEYRING_MISSING:
            banner.say(Role.ATTENTION, text, self.tr("This session only"), lambda: self._session_only(banner, retry))
        else:
            banner.say(Role.ATTENTION, text, self.tr("Retry"), retry)

    def _session_only(self, banner: Banner, retry: Callable[[], object]) -> None:
        """Without a keyring the secrets stay in memory; the program asks for them at every start."""

        def kept(_: None) -> None:
            banner.clear()
            retry()

        self.desk.bridge.ask(
            self,
            lambda office: office.keep_secrets_in_session(),
            kept,
            lambda problem: self.explain(banner, problem, retry),
        )

    # --- the end

    def put_aside(self) -> None:
        """Keep what was chosen, without secrets, and close."""
        if self._keep():
            self.desk.toast(self.tr("Set-up kept. You may go on whenever you like."))
        self._close()

    def done(self, result: int) -> None:
        """Closing never throws away what was typed."""
        if not self._over and result != QWizard.DialogCode.Accepted:
            self._keep()
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over:
            self._keep()
        self._stop()
        super().closeEvent(event)

    def complete(self, name: str) -> None:
        """Everything is saved and works."""
        self._over = True
        if not self.changing:
            self.shelf.forget()
        self.desk.integrations_changed.emit()
        self.desk.choose(name)
        self.finished_setup.emit(name)
        self.accept()

    def leave_for(self, wanted: Callable[[], None]) -> None:
        """Another mode was chosen: nothing of this set-up is kept."""
        self._over = True
        self.reject()
        wanted()

    def _close(self) -> None:
        self._over = True
        self.reject()

    def _keep(self) -> bool:
        page = self.currentPage()
        if not isinstance(page, StepPage) or page.step is Step.START or self.changing:
            return False
        page.take()
        self.draft.step = page.step
        try:
            self.shelf.keep(self.draft)
        except OSError as error:
            _log.warning("the unfinished set-up was not kept: %s", error.strerror)
            self.desk.toast(self.tr("The set-up could not be kept: {reason}").format(reason=error.strerror))
            return False
        return True

    def _stop(self) -> None:
        for number in self.pageIds():
            page = self.page(number)
            if isinstance(page, StepPage):
                page.stop()

    # --- building

    def _build(self) -> None:
        """All pages anew: at the start, and in another language."""
        self.note_integrations()
        for number in reversed(self.pageIds()):  # the one that is shown last: no other comes forward meanwhile
            page = self.page(number)
            self.removePage(number)
            if page is not None:
                page.deleteLater()
        title = self.tr("Edit {name}").format(name=one_line(self.draft.editing)) if self.draft.editing else ""
        title = title or self.tr("New integration")
        self.setWindowTitle(titled(title, practice=self.desk.practice))
        self.setButtonText(_Button.BackButton, self.tr("&Back"))
        self.setButtonText(_Button.NextButton, self.tr("&Next"))
        self.setButtonText(_Button.CancelButton, self.tr("Cancel"))
        self.setButtonText(_Button.CustomButton1, self.tr("Save and continue &later"))
        self.setButtonText(
            _Button.FinishButton, self.tr("Sa&ve changes") if self.changing else self.tr("&Activate integration")
        )
        for number, kind in enumerate(_PAGES):
            self.setPage(number, kind(self))
        self.restart()

    def _focus(self) -> None:
        """After Qt has put the focus where it would."""
        page = self.currentPage()
        field = page.first_field() if isinstance(page, StepPage) else None
        if field is not None:
            field.setFocus()

    def _here(self, number: int) -> None:
        page = self.page(number)
        if not isinstance(page, StepPage):
            return
        self.show_steps()
        self.later(self._focus)
        first = page.step is Step.START or self.changing
        leave = _Button.CancelButton if first else _Button.CustomButton1
        self.setButtonLayout([leave, _Button.Stretch, _Button.BackButton, _Button.NextButton, _Button.FinishButton])
        for kind in (leave, _Button.BackButton):  # Enter goes on, wherever the focus is
            made = self.button(kind)
            if isinstance(made, QPushButton):
                made.setAutoDefault(False)
