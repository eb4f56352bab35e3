"""Where the sales come from: a store's keys with the same care as Alegra's, or a file exported by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.form import FieldRow, Form, SecretField
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.gui.wizard.checks import Complaint, Fault, problems
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.findings import Findings, Line
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.sync.answers import StoreCheck
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.pasted import hotmart_keys

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard

_STORES = {Store.HOTMART: "Hotmart", Store.MASTERSHOP: "MasterShop"}
_KEYS_PAGES = {
    Store.HOTMART: "https://app.hotmart.com/tools/credentials",
    Store.MASTERSHOP: "https://app.mastershop.com",
}
_SANDBOX = "sandbox"
_KEY = 40  # letters: more than one key has


class StorePage(StepPage):
    step = Step.STORE

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("Where do your sales come from?"))
        self.hotmart, self.mastershop = QRadioButton("&Hotmart"), QRadioButton("&MasterShop")
        self.file = QRadioButton(self.tr("A &file"))
        choices = QHBoxLayout()
        choices.setSpacing(24)
        for choice in (self.hotmart, self.mastershop, self.file):
            choices.addWidget(choice)
            choice.toggled.connect(lambda _: self._changed())
            self.waiting.append(choice)
        choices.addStretch(1)
        self.client_id, self.api_key = QLineEdit(), SecretField()
        self.client_secret, self.basic = SecretField(), SecretField(self.tr("optional"))
        self.path, self.file_store = QLineEdit(), QComboBox()
        self._length = 0  # of the key that is being typed
        self._hotmart_form, self._mastershop_form, self._file_form = self._forms()
        self.validate = button(self.tr("&Validate"))
        self.validate.clicked.connect(self._validate)
        self.findings = Findings()
        self.body.addLayout(choices)
        self._samples = self._sample_choice()
        for form in (self._samples, self._hotmart_form, self._mastershop_form, self._file_form):
            if form is not None:
                self.body.addWidget(form)
        self.body.addLayout(self.hold_beside(self.validate))
        self.body.addWidget(self.findings)
        self.body.addStretch(1)

    # --- the draft

    def fill(self) -> None:
        draft = self.draft
        self.client_id.setText(draft.client_id)
        for name, field in (("client_secret", self.client_secret), ("basic", self.basic), ("api_key", self.api_key)):
            field.setText(draft.secrets.get(name, ""))
        self.path.setText(draft.file)
        self.file_store.setCurrentIndex(self.file_store.findData(draft.store))
        choice = self.file if draft.by_file else self.hotmart if draft.store is Store.HOTMART else self.mastershop
        choice.setChecked(True)  # after the fields: what is shown is taken into the draft
        words = self._why_again()
        for name in ("client_secret", "api_key"):
            self.rows[name].say(words)
        for choice in (self.hotmart, self.mastershop, self.file):
            choice.setEnabled(not draft.editing)
        self._show()

    def _why_again(self) -> str:
        if self.draft.editing:
            return self.tr("Leave it empty to keep the one that is stored.")
        if self.setup.resumed_at is not None:
            return self.tr("For safety we never keep half-finished secrets. Paste it again.")
        return ""

    def first_field(self) -> QWidget:
        return (
            self.client_id
            if self.hotmart.isChecked()
            else self.api_key.line
            if self.mastershop.isChecked()
            else self.path
        )

    def take(self) -> None:
        draft = self.draft
        draft.by_file = self.file.isChecked()
        if draft.by_file:
            draft.store = Store(self.file_store.currentData())
        else:
            draft.store = Store.MASTERSHOP if self.mastershop.isChecked() else Store.HOTMART
        draft.client_id = self.client_id.text().strip()
        draft.file = self.path.text().strip()
        draft.secrets |= {
            "client_secret": self.client_secret.text(),
            "basic": self.basic.text(),
            "api_key": self.api_key.text(),
        }

    def words(self, complaint: Complaint) -> str:
        match complaint.fault:
            case Fault.KEY_MISSING:
                return self.tr("This key is missing.")
            case Fault.FILE_MISSING:
                return self.tr("Choose the file that you exported.")
            case Fault.ALREADY_USED:
                return self.tr("“{other}” already joins this store account to this company.").format(
                    other=one_line(complaint.details["other"])
                )
        return ""

    # --- asking the store

    def check(self) -> bool:
        if not self.draft.store_checked:
            self._ask(go_on=True)
            return False
        if self.setup.resumed_at is not None:
            self.setup.later(self.setup.go_on)
        return True

    def _validate(self) -> None:
        self.take()
        if self.complain(self.own_problems()):
            self._ask(go_on=False)

    def _ask(self, *, go_on: bool) -> None:
        draft = self.draft
        if self._is_sandbox():
            self.news.say(Role.ATTENTION, self.tr("This is a Sandbox credential. Create a production one."))
            return
        inputs, request = draft.store_inputs, draft.request()
        secrets = {name: value for name, value in request.secrets.items() if name != "token"}
        stored = draft.editing if not secrets and not draft.by_file else ""
        edited = next((one for one in draft.facts.integrations if one.name == draft.editing), None)
        zone = draft.facts.account.company.timezone if draft.facts.account else "America/Bogota"

        async def work(office: Office) -> StoreCheck:
            if request.store_settings.get("source") == "file" and draft.file:
                return await office.check_file(request.store, Path(draft.file), zone)
            if stored and edited is not None:
                goods = await office.store_products(stored)
                return StoreCheck(edited.account, "", goods.products, goods.warehouses, -1)
            return await office.check_store(request.store, request.store_settings, secrets, zone)

        def done(found: StoreCheck) -> None:
            draft.take_store(inputs, found)
            self._show()
            left = [one for one in problems(draft, self.step) if one.fault is not Fault.NOT_CHECKED]
            if self.complain(left) and go_on:
                self.passed()

        asking = self.tr("Reading the file…") if draft.by_file else self.tr("Asking {store}…")
        self.ask(asking.format(store=self._name()), work, done)

    def failed(self, problem: Problem) -> None:
        super().failed(problem)
        if problem.kind is Kind.STORE_CREDENTIALS:
            (self.client_secret if self.draft.store is Store.HOTMART else self.api_key).setFocus()

    def try_again(self) -> None:
        self._validate()

    def _is_sandbox(self) -> bool:
        """Hotmart names its trial credentials so; they see no sales."""
        return _SANDBOX in self.client_id.text().casefold() or _SANDBOX in self.basic.text().casefold()

    def _name(self) -> str:
        return _STORES[self.draft.store]

    # --- what stands there

    def _changed(self) -> None:
        self.take()
        for row in self.rows.values():
            row.content()
        self.news.clear()
        self.stop()
        self._show()
        if self.setup.currentPage() is self:
            self.setup.show_steps()

    def _show(self) -> None:
        draft = self.draft
        self._hotmart_form.setVisible(draft.store is Store.HOTMART and not draft.by_file)
        self._mastershop_form.setVisible(draft.store is Store.MASTERSHOP and not draft.by_file)
        self._file_form.setVisible(draft.by_file)
        if self._samples is not None:
            self._samples.setVisible(not draft.by_file)
        found = draft.facts.store if draft.store_checked else None
        self.findings.setVisible(found is not None)
        if found is not None:
            self.findings.show_lines(self._lines(found))

    def _lines(self, found: StoreCheck) -> list[Line]:
        name = one_line(found.name) or self._name()
        lines = [(Role.OK, name), (Role.OK, self.tr("%n products", "", len(found.products)))]
        if self.draft.by_file:
            if self.draft.file:
                lines.append(
                    (Role.OK, self.tr("%n sales; they are imported when you finish.", "", found.sales_30_days))
                )
            return lines
        if found.sales_30_days >= 0:
            lines.append((Role.OK, self.tr("%n sales in 30 days", "", found.sales_30_days)))
        if found.warehouses:
            lines.append((Role.OK, self.tr("%n warehouses", "", len(found.warehouses))))
        if not found.complete:
            lines.append((Role.ATTENTION, self.tr("Some of the sales could not be read now; they come with the sync.")))
        return lines

    # --- the fields

    def _forms(self) -> tuple[QWidget, QWidget, QWidget]:
        hotmart, mastershop, file = Form(), Form(), Form()
        self.paste = paste = button(self.tr("&Paste the three keys together"), "content-copy")
        paste.clicked.connect(lambda: self._spread(QGuiApplication.clipboard().text()))
        hotmart.add("", paste)
        self.rows = {
            "client_id": hotmart.add("Client I&D", self.client_id),
            "client_secret": hotmart.add("Client Se&cret", self.client_secret),
            "basic": hotmart.add("Bas&ic", self.basic),
            "api_key": mastershop.add(self.tr("&API key"), self.api_key),
            "file": self._file_row(file),
        }
        hotmart.wide(self._where(Store.HOTMART, self.tr(
            "Where are they? Hotmart › Herramientas › Credenciales Hotmart › Crear credencial › API Hotmart"
        )))  # fmt: skip
        mastershop.wide(self._where(Store.MASTERSHOP, self.tr(
            "Where is it? MasterShop › Configuraciones › Integraciones"
        )))  # fmt: skip
        self.client_id.textEdited.connect(self._typed)
        for field in (self.client_secret, self.basic, self.api_key):
            field.edited.connect(lambda field=field: self._typed(field.line.text()))
        return hotmart, mastershop, file

    def _file_row(self, form: Form) -> FieldRow:
        for store, name in _STORES.items():
            self.file_store.addItem(name, store)
        self.file_store.activated.connect(lambda _: self._changed())
        form.add(self.tr("E&xported from"), self.file_store)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        choose = button(self.tr("C&hoose…"))
        choose.clicked.connect(self._choose_file)
        self.path.textEdited.connect(lambda _: self._changed())
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        box.setFocusProxy(self.path)
        self.path.setAccessibleName(self.tr("File"))
        made = form.add(self.tr("Fi&le"), box, self.tr("CSV or Excel, as the store exports it."))
        form.wide(Text(self.tr("A file needs no keys. New sales come with each file that you import.")))
        return made

    def _choose_file(self) -> None:
        home = str(Path(self.path.text()).parent) if self.path.text() else str(Path.home())
        kinds = self.tr("Sales (*.csv *.xlsx);;All files (*)")
        self.dialog = QFileDialog(self, self.tr("File with sales"), home, kinds)
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.fileSelected.connect(self._take_file)
        self.dialog.open()

    def _take_file(self, name: str) -> None:
        self.path.setText(name)
        self._changed()

    def _typed(self, text: str) -> None:
        """Whoever pastes everything into one field meant all of them; a key typed letter by letter is one key."""
        pasted = len(text) - self._length
        self._length = len(text)
        if pasted > _KEY and len(hotmart_keys(text)) > 1:
            self._spread(text)
        else:
            self._changed()

    def _spread(self, text: str) -> None:
        found = hotmart_keys(text)
        if len(found) < 2:
            self.news.say(
                Role.ATTENTION, self.tr("The clipboard does not hold the three keys. Copy them all together.")
            )
            return
        self.client_id.setText(found.get("client_id", ""))
        self.client_secret.setText(found.get("client_secret", ""))
        self.basic.setText(found.get("basic", ""))
        self._changed()
        self.validate.setFocus()

    def _where(self, store: Store, words: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(muted(words))
        row = QHBoxLayout()
        there = button(self.tr("&Open {store}").format(store=_STORES[store]), "open-in-new")
        there.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(_KEYS_PAGES[store])))
        row.addWidget(there)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _sample_choice(self) -> QWidget | None:
        """In practice mode the sample stores are offered."""
        logins = [login for login in self.setup.desk.sample_logins() if login.system in set(Store)]
        if not logins:
            return None
        combo = QComboBox()
        combo.addItem(self.tr("Choose a sample account…"))
        for login in logins:
            combo.addItem(f"{_STORES[Store(login.system)]} · {one_line(login.name)}")

        def choose(row: int) -> None:
            if row > 0:
                login = logins[row - 1]
                (self.hotmart if login.system == Store.HOTMART else self.mastershop).setChecked(True)
                self.client_id.setText(login.values.get("client_id", ""))
                self.client_secret.setText(login.values.get("client_secret", ""))
                self.basic.setText(login.values.get("basic", ""))
                self.api_key.setText(login.values.get("api_key", ""))
                self._changed()

        combo.activated.connect(choose)
        form = Form()
        form.add(self.tr("Sampl&e"), combo)
        return form
