"""Notices by e-mail: who sends them to whom, a test, and only then the rest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from alegra_desktop.domain.mail import PORTS, MailServer, MailSettings, Security, Why, service_of, wrong
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.bridge import Asked
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.sections import title_of
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.toasts import announce
from alegra_desktop.gui.widgets.buttons import BusyButton, button
from alegra_desktop.gui.widgets.form import FieldRow, Form, SecretField
from alegra_desktop.gui.widgets.labels import IconLabel, Text, muted
from alegra_desktop.sync.office_mail import MailState

_WIDE = 16_777_215


class MailSection(QWidget):
    """Nothing is kept before *Save e-mail settings*. `shown` follows every reading of what is kept."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._state = MailState(MailSettings())
        self._asked: Asked | None = None
        self._read = self._proved = False  # the state was read; a test went out with what stands here
        self.rows: dict[str, FieldRow] = {}
        self._icon = IconLabel("email-outline", Role.NEUTRAL)
        self.standing = muted(self.tr("Looking at the e-mail settings…"))
        self.standing.setMaximumWidth(_WIDE)
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._show(self._state.settings)
        self._enable()
        self._ask_for_state()

    # --- building

    def _make_fields(self) -> None:
        self.address = self._line(self.tr("name@domain.co"))
        self.address.editingFinished.connect(self._suggest)
        self.password = SecretField()
        self.password.edited.connect(self._changed)
        self.user, self.host, self.recipients = self._line(), self._line(self.tr("smtp.domain.co")), self._line()
        self.port = QSpinBox()
        self.port.setRange(1, 65535)
        self.port.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.port.valueChanged.connect(self._changed)
        self.security = QComboBox()
        self.security.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, name in (
            (Security.TLS, self.tr("TLS from the first byte (usually port 465)")),
            (Security.STARTTLS, self.tr("STARTTLS (usually port 587)")),
            (Security.NONE, self.tr("None: only for a server on this computer")),
        ):
            self.security.addItem(name, value.value)
        self.security.activated.connect(self._take_port)
        self.problems = QCheckBox(self.tr("What needs me, once for each cause"))
        self.daily = QCheckBox(self.tr("A summary of the day before, at 08:00"))
        for tick in (self.problems, self.daily):
            tick.toggled.connect(self._changed)

    def _line(self, example: str = "") -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(example)
        made.textEdited.connect(self._changed)
        made.editingFinished.connect(self._look_again)
        return made

    def _make_buttons(self) -> None:
        self.test_button = BusyButton(self.tr("Send &test"), "email-fast-outline")
        self.test_button.clicked.connect(self.test)
        self.save_button = BusyButton(self.tr("Save &e-mail settings"), default=True)
        self.save_button.clicked.connect(self.save)
        self.undo_button = button(self.tr("D&iscard"), "undo")
        self.undo_button.clicked.connect(self.discard)
        self._result_icon = IconLabel("information-outline", Role.NEUTRAL)
        self._result_icon.hide()
        self.result = Text()
        self.result.setMaximumWidth(_WIDE)

    def _lay_out(self) -> None:
        form = Form()
        form.section(title_of("mail"))
        told = Text(
            self.tr("What the program tells on the desktop it can tell by e-mail too. It sends with your own mailbox.")
        )
        told.setMaximumWidth(_WIDE)
        form.wide(told)
        form.wide(_beside(self._icon, self.standing))
        for name, label, field, hint in (
            ("sender", self.tr("Your e-mail"), self.address, ""),
            ("password", self.tr("Password"), self.password, ""),
            ("recipients", self.tr("Send to"), self.recipients, self.tr("Several are separated by commas.")),
            ("host", self.tr("Outgoing server (SMTP)"), self.host, ""),
            ("security", self.tr("Security"), self.security, ""),
            ("port", self.tr("Port"), self.port, ""),
            ("user", self.tr("User"), self.user, self.tr("Nearly always the e-mail itself.")),
        ):
            self.rows[name] = form.add(label, field, hint)
        form.section(self.tr("What is sent"))
        form.add("", self.problems, self.tr("At most one e-mail per sync."))
        form.add("", self.daily)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.test_button, self.undo_button, self.save_button):
            buttons.addWidget(made)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(form)
        column.addWidget(_beside(self._result_icon, self.result))
        column.addLayout(buttons)

    # --- what is kept

    def _ask_for_state(self) -> None:
        self._desk.bridge.ask(self, lambda office: office.mail_settings(), self._take, self._fail_to_read)

    def _take(self, state: MailState) -> None:
        self._state, self._read, self._proved = state, True, False
        self.password.clear()
        self._show(state.settings)
        self._tell_standing()
        self._enable()
        self._speak(state.settings)
        self.shown.emit()

    def _speak(self, settings: MailSettings) -> None:
        """Letters speak the window's language, also after it was changed."""
        now = languages.current()
        if settings.tested and settings.language != now:
            again = replace(settings, language=now)
            self._desk.bridge.ask(self, lambda office: office.set_mail(again), lambda state: None, lambda problem: None)

    def _fail_to_read(self, problem: Problem) -> None:
        self._say(Role.ERROR, one_line(words(problem, languages.current()).title))

    def _show(self, settings: MailSettings) -> None:
        server = settings.server
        self.address.setText(server.sender)
        self.user.setText(server.user)
        self.host.setText(server.host)
        self.recipients.setText(", ".join(server.recipients))
        self.port.setValue(server.port)
        self.security.setCurrentIndex(self.security.findData(server.security.value))
        self.problems.setChecked(settings.problems)
        self.daily.setChecked(settings.daily)
        kept = self.tr("Kept in the keyring; type another to change it") if self._state.password else ""
        self.password.line.setPlaceholderText(kept)
        self._hint_password()
        for row in self.rows.values():
            row.content()

    def _tell_standing(self) -> None:
        settings = self._state.settings
        if not self._state.possible:
            self._icon.show_icon("email-outline", Role.NEUTRAL)
            self.standing.setText(self.tr("In practice mode no e-mail is sent."))
        elif settings.tested and (settings.problems or settings.daily):
            self._icon.show_icon("check-circle-outline", Role.OK)
            names = one_line(", ".join(settings.server.recipients))
            self.standing.setText(self.tr("On: e-mails go to {names}.").format(names=names))
        else:
            self._icon.show_icon("email-outline", Role.NEUTRAL)
            self.standing.setText(self.tr("Off until a test e-mail has gone out with these very settings."))

    # --- typing

    def server(self) -> MailServer:
        """What stands in the fields."""
        names = [name.strip() for name in self.recipients.text().replace(";", ",").split(",")]
        return MailServer(
            self.host.text().strip(),
            self.port.value(),
            Security(self.security.currentData()),
            self.user.text().strip(),
            self.address.text().strip(),
            tuple(name for name in names if name),
        )

    def settings(self) -> MailSettings:
        return MailSettings(self.server(), self.problems.isChecked(), self.daily.isChecked(), languages.current())

    def edited(self) -> bool:
        kept = self._state.settings
        same = replace(self.settings(), language=kept.language, tested=kept.tested) == kept
        return self._read and (not same or bool(self.password.text()))

    def _changed(self) -> None:
        self._proved = False
        self._enable()

    def _enable(self) -> None:
        busy = self.test_button.busy or self.save_button.busy
        self.test_button.button.setEnabled(self._read and self._state.possible and not busy)
        self.save_button.button.setEnabled(self._savable() and self._state.possible and not busy)
        self.undo_button.setEnabled(self.edited() and not busy)

    def _savable(self) -> bool:
        return self.edited() or (self._proved and not self._state.settings.tested)

    def _suggest(self) -> None:
        """An address says who sends for it, and that one's usual way in; nothing typed is written over."""
        address = self.address.text().strip()
        known = service_of(address)
        if known is not None and not self.host.text().strip():
            self.host.setText(known.host)
            self.security.setCurrentIndex(self.security.findData(known.security.value))
            self.port.setValue(known.port)
        for field in (self.user, self.recipients):
            if address and not field.text().strip():
                field.setText(address)
        self._hint_password()
        self._enable()

    def _hint_password(self) -> None:
        known = service_of(self.address.text())
        text = self.tr(
            "Your mail service takes an app password here, not your usual one: make it in your account's security"
            " settings."
        )
        self.rows["password"].say(text if known is not None and known.app_password else "")

    def _take_port(self) -> None:
        self.port.setValue(PORTS[Security(self.security.currentData())])
        self._enable()

    def _look_again(self) -> None:
        """A message goes as soon as it is no longer true."""
        field = wrong(self.server())
        for name, row in self.rows.items():
            if name != field:
                row.content()

    def _wrong(self) -> bool:
        """Whether a field cannot be as it is; it then says so and has the focus."""
        field = wrong(self.server())
        for name, row in self.rows.items():
            row.complain(self._complaint(name) if name == field else "")
        if field:
            self.rows[field].setFocus()
        return bool(field)

    def _complaint(self, field: str) -> str:
        return {
            "host": self.tr("Type the name of a server like smtp.domain.co."),
            "security": self.tr("Without protection the password could be read on its way: choose TLS or STARTTLS."),
            "port": self.tr("Type a port from 1 to 65535."),
        }.get(field, self.tr("Type an e-mail like name@domain.co."))

    # --- doing

    def test(self) -> None:
        """Send a letter with what stands in the fields, kept or not."""
        if self.test_button.busy or self._wrong():
            return
        settings, password = self.settings(), self._typed()
        self._say(Role.NEUTRAL, "")
        self.test_button.start(self._cancel)
        self._enable()
        self._asked = self._desk.bridge.ask(
            self, lambda office: office.test_mail(settings, password), self._sent, self._not_sent
        )

    def save(self) -> None:
        if self.save_button.busy or not self._savable() or self._wrong():
            return
        settings, password = self.settings(), self._typed()
        self.save_button.start()
        self._enable()
        self._desk.bridge.ask(self, lambda office: office.set_mail(settings, password), self._saved, self._not_saved)

    def discard(self) -> None:
        self.password.clear()
        self._show(self._state.settings)
        self._say(Role.NEUTRAL, "")
        self._enable()

    def _typed(self) -> str | None:
        """None: the one that is kept."""
        return self.password.text() or None

    def _cancel(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self.test_button.finish()
        self._say(Role.NEUTRAL, self.tr("Stopped. The test may have gone out all the same."))
        self._enable()

    def _sent(self, refused: str) -> None:
        self.test_button.finish()
        self._proved = True
        if refused:
            self._say(Role.ATTENTION, self.tr("It went out, but not to all: “{words}”").format(words=one_line(refused)))
        elif self._savable():
            self._say(Role.OK, self.tr("The test e-mail went out. Save, and notices are sent from now on."))
        else:
            self._say(Role.OK, self.tr("The test e-mail went out."))
        self._enable()

    def _not_sent(self, problem: Problem) -> None:
        self.test_button.finish()
        self._say(Role.ERROR, self._why(problem))
        self._enable()

    def _saved(self, state: MailState) -> None:
        self.save_button.finish()
        self._say(Role.NEUTRAL, "")
        self._take(state)
        self._desk.toast(self.tr("Changes saved."))
        self._desk.bridge.order(lambda schedule: schedule.changed())

    def _not_saved(self, problem: Problem) -> None:
        self.save_button.finish()
        title = one_line(words(problem, languages.current()).title)
        self._say(Role.ERROR, self.tr("Nothing was saved. {reason}").format(reason=title))
        self._enable()

    def _why(self, problem: Problem) -> str:
        """In words, with the server's own in quotes."""
        if problem.kind is not Kind.MAIL_FAILED:
            return one_line(words(problem, languages.current()).title)
        why, host = problem.details.get("why", ""), one_line(problem.details.get("host", ""))
        said = one_line(problem.details.get("words", ""))
        sentence = self._sentences().get(why, self.tr("{host} did not take the e-mail.")).format(host=host)
        return f"{sentence} “{said}”" if said and said != why else sentence

    def _sentences(self) -> dict[str, str]:
        return {
            Why.UNREACHABLE: self.tr("{host} does not answer. Check server and port."),
            Why.INSECURE: self.tr("{host} offers no protected connection that can be trusted. Nothing was sent to it."),
            Why.LOGIN: self.tr("{host} does not accept the user or the password."),
            Why.SENDER: self.tr("{host} does not send for this address."),
            Why.RECIPIENT: self.tr("{host} does not take e-mail for this recipient."),
            Why.LATER: self.tr("{host} asks to try again in a while."),
            Why.LOST: self.tr("{host} did not answer at the end: the test may have arrived."),
        }

    def _say(self, role: Role, sentence: str) -> None:
        icons: dict[Role, str] = {Role.OK: "check-circle-outline", Role.ERROR: "close-octagon-outline"}
        self._result_icon.show_icon(icons.get(role, "information-outline"), role)
        self._result_icon.setVisible(bool(sentence))
        self.result.setText(sentence)
        if sentence:
            announce(self.result, sentence)


def _beside(icon: QWidget, text: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return made
