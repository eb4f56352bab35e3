"""Whose Alegra account: name, user and token, and what Alegra says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button, link_button
from alegra_desktop.gui.widgets.form import Form, SecretField
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.wizard.checks import Complaint, Fault, problems
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.findings import Findings
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.sync.answers import Account, Catalogue, web_page
from alegra_desktop.sync.engine import ALEGRA_TOKEN
from alegra_desktop.sync.office import Office

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class AccountPage(StepPage):
    step = Step.ACCOUNT

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("Your Alegra account"))
        self.name, self.user, self.token = QLineEdit(), QLineEdit(), SecretField()
        self.where = link_button(self.tr("W&here is it?"))
        self._path = self._where()
        self.validate = button(self.tr("&Validate"))
        self.validate.clicked.connect(self._validate)
        self.findings = Findings()
        form = Form()
        self.rows = {
            "name": form.add(self.tr("Na&me"), self.name, self.tr("A name to recognise this store by.")),
            "user": form.add(self.tr("&User"), self.user, self.tr("The e-mail you sign in to Alegra with.")),
            "token": form.add(self.tr("&Token"), self.token, self.tr("Not your password.")),
        }
        form.add("", _at_left(self.where))
        self.where.clicked.connect(lambda: self._path.setVisible(not self._path.isVisible()))
        self._samples = self._sample_choice()
        if self._samples is not None:
            self.body.addWidget(self._samples)
        self.body.addWidget(form)
        self.body.addWidget(self._path)
        self.body.addLayout(self.hold_beside(self.validate))
        self.body.addWidget(self.findings)
        self.body.addStretch(1)
        self.name.editingFinished.connect(lambda: self._left("name", self.name))
        self.user.editingFinished.connect(lambda: self._left("user", self.user))
        self.name.textEdited.connect(lambda _: self.forgive("name"))
        self.user.textEdited.connect(lambda _: self._changed("user"))
        self.token.edited.connect(lambda: self._changed("token"))

    # --- the draft

    def fill(self) -> None:
        draft = self.draft
        self.name.setText(draft.name)
        self.user.setText(draft.user)
        self.token.setText(draft.secrets.get(ALEGRA_TOKEN, ""))
        self.name.setReadOnly(bool(draft.editing))
        if draft.editing:
            self.rows["token"].say(self.tr("Leave it empty to keep the one that is stored."))
        elif self.setup.resumed_at is not None and not self.token.text():
            self.rows["token"].say(self.tr("For safety we never keep half-finished secrets. Paste it again."))
        self._show()

    def first_field(self) -> QWidget:
        """What is still missing."""
        draft = self.draft
        return self.token.line if draft.name and draft.user and not self.token.text() else self.name

    def take(self) -> None:
        self.draft.name = self.name.text().strip()
        self.draft.user = self.user.text().strip()
        self.draft.secrets[ALEGRA_TOKEN] = self.token.text()

    def words(self, complaint: Complaint) -> str:
        match complaint.fault:
            case Fault.NAME_MISSING:
                return self.tr("The name is missing.")
            case Fault.NAME_TAKEN:
                return self.tr("That name is taken.")
            case Fault.EMAIL_SHAPE:
                return self.tr("Type an e-mail like name@domain.co.")
            case Fault.TOKEN_MISSING:
                return self.tr("The token is missing.")
            case Fault.OTHER_COMPANY:
                return self.tr("This token belongs to {other}; the integration invoices for {company}.").format(
                    other=one_line(complaint.details["other"]), company=one_line(complaint.details["company"])
                )
        return ""

    # --- asking Alegra

    def check(self) -> bool:
        """Not left before Alegra has said who this is, for exactly what stands in the fields."""
        if self.draft.account_checked:
            return True
        self._ask(go_on=True)
        return False

    def _validate(self) -> None:
        self.take()
        if self.complain(self.own_problems()):
            self._ask(go_on=False)

    def _ask(self, *, go_on: bool) -> None:
        draft = self.draft
        inputs, user, token = draft.account_inputs, draft.user, draft.secrets.get(ALEGRA_TOKEN, "")
        stored = draft.editing if not token else ""

        async def work(office: Office) -> tuple[Account, Catalogue]:
            if stored:
                return await office.preflight(stored), await office.catalogue_of(stored)
            return await office.check_account(user, token), await office.catalogue(user, token)

        def done(answer: tuple[Account, Catalogue]) -> None:
            account, catalogue = answer
            today = local_day(self.setup.formats.now(), account.company.timezone)
            other = draft.take_account(inputs, account, catalogue, today)
            self._show()
            if not self.complain(one for one in problems(draft, self.step) if one.fault is not Fault.NOT_CHECKED):
                return
            if other:
                self.news.say(
                    Role.ATTENTION,
                    self.tr("This is another company than before: its links and choices begin anew."),
                )
            elif go_on:
                self.passed()

        self.ask(self.tr("Asking Alegra…"), work, done)

    def failed(self, problem: Problem) -> None:
        super().failed(problem)
        self.token.setFocus()

    def try_again(self) -> None:
        self._validate()

    # --- what stands there

    def _show(self) -> None:
        checked = self.draft.account_checked and self.draft.facts.account is not None
        self.findings.setVisible(checked)
        if checked and self.draft.facts.account is not None:
            self.findings.show_account(self.draft.facts.account, self.setup.formats)

    def _changed(self, field: str) -> None:
        """Another user or token: what was validated no longer is."""
        self.take()
        self.forgive(field)
        self.news.clear()
        self.stop()
        self._show()

    def _left(self, field: str, line: QLineEdit) -> None:
        if line.isModified():
            self.look_again(field)

    def _where(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(muted(self.tr("In Alegra: Configuración › Integraciones › Integración manual (API).")))
        row = QHBoxLayout()
        open_alegra = button(self.tr("Open Ale&gra"), "open-in-new")
        open_alegra.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(web_page("api"))))
        row.addWidget(open_alegra)
        row.addStretch(1)
        column.addLayout(row)
        box.hide()
        return box

    def _sample_choice(self) -> QWidget | None:
        """In practice mode nobody has keys: the sample companies are offered."""
        logins = [login for login in self.setup.desk.sample_logins() if login.system == "alegra"]
        if not logins:
            return None
        combo = QComboBox()
        combo.addItem(self.tr("Choose a sample account…"))
        for login in logins:
            combo.addItem(one_line(login.name))

        def choose(row: int) -> None:
            if row > 0:
                values = logins[row - 1].values
                self.user.setText(values["user"])
                self.token.setText(values["token"])
                self.name.setText(self.name.text() or one_line(logins[row - 1].name))
                self._changed("token")

        combo.activated.connect(choose)
        form = Form()
        form.add(self.tr("Sam&ple"), combo)
        return form


def _at_left(widget: QWidget) -> QWidget:
    """No wider than it wants to be."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    box.setFocusProxy(widget)
    return box
