"""Keys that were kept for a session only: where there is no keyring, the program asks for them at every start."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.form import FieldRow, Form, SecretField
from alegra_desktop.gui.widgets.labels import Text, section
from alegra_desktop.gui.words import titled
from alegra_desktop.sync.engine import ALEGRA_TOKEN
from alegra_desktop.sync.office import SESSION_ONLY
from alegra_desktop.sync.setup import SetupResult


def wanted(desk: Desk) -> list[Integration]:
    """The integrations whose keys nobody kept; none in practice mode, where they are worthless and always there."""
    if desk.practice or desk.reader is None or not desk.reader.memory(0, SESSION_ONLY):
        return []
    return desk.integrations()


class KeysDialog(QDialog):
    """The keys of one integration. Closed without them, it waits: nothing is lost, and it is asked again."""

    def __init__(self, desk: Desk, integration: Integration, given: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._integration = integration
        self._given = given
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        title = self.tr("Keys of “{name}”").format(name=one_line(integration.name))
        self.setWindowTitle(titled(title, practice=desk.practice))
        self.news = Banner()
        self.fields: dict[str, SecretField] = {}
        self._rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(section(title))
        column.addWidget(
            Text(
                self.tr(
                    "This computer has no keyring, so your keys were forgotten when the program ended. Paste them once "
                    "more; your sales wait meanwhile and nothing is lost."
                )
            )
        )
        column.addWidget(self._form())
        column.addWidget(self.news)
        column.addStretch()
        column.addWidget(self._buttons())

    def _form(self) -> Form:
        form = Form()
        form.section("Alegra")
        self._add(form, ALEGRA_TOKEN, self.tr("&Token"), one_line(self._integration.alegra_user))
        if self._integration.store_settings.get("source") == "file":
            return form
        if self._integration.store is Store.HOTMART:
            form.section("Hotmart")
            hint = one_line(self._integration.store_settings.get("client_id", ""))
            self._add(form, "client_secret", "Client &Secret", hint and f"Client ID {hint}")
            self._add(form, "basic", self.tr("&Basic (optional)"))
        else:
            form.section("MasterShop")
            self._add(form, "api_key", self.tr("&API key"))
        return form

    def _add(self, form: Form, name: str, label: str, words: str = "") -> None:
        field = SecretField()
        row = form.add(label, field, words)
        field.edited.connect(row.content)
        self.fields[name], self._rows[name] = field, row

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.use = box.addButton(self.tr("&Use these keys"), QDialogButtonBox.ButtonRole.AcceptRole)
        later = box.addButton(self.tr("&Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        self.use.setDefault(True)
        later.setAutoDefault(False)
        box.accepted.connect(self._send)
        box.rejected.connect(self.reject)
        return box

    def _send(self) -> None:
        missing = [name for name, field in self.fields.items() if name != "basic" and not field.text()]
        for name in missing:
            self._rows[name].complain(self.tr("Paste it here."))
        if missing:
            self.fields[missing[0]].setFocus()
            return
        name, secrets = self._integration.name, {key: field.text() for key, field in self.fields.items()}
        self.use.setEnabled(False)
        self.news.say(Role.WORKING, self.tr("Asking Alegra and the store…"))
        self._desk.bridge.ask(self, lambda office: office.give_secrets(name, secrets), self._done, self._refused)

    def _done(self, result: SetupResult) -> None:
        name = self._integration.name
        self._desk.bridge.order(lambda schedule: schedule.sync_now([name]))
        self._desk.integrations_changed.emit()
        self.accept()
        self._given()

    def _refused(self, problem: Problem) -> None:
        self.use.setEnabled(True)
        formats = self._desk.formats(self._integration.name)
        said = words(problem, formats.language, formats.country)
        self.news.say(Role.ERROR, f"{one_line(said.title)}. {one_line(said.remedy)}")


def ask(desk: Desk, window: QWidget, integrations: Sequence[Integration]) -> None:
    """For one after the other; the next is asked for when the one before has its keys."""
    if integrations:
        KeysDialog(desk, integrations[0], lambda: ask(desk, window, integrations[1:]), window).open()
