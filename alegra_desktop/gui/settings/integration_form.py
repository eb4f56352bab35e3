"""The fields of one integration, a page for each section; knows what was changed and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.sale import Store
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings import wording
from alegra_desktop.gui.settings.care import IntegrationCare
from alegra_desktop.gui.settings.fields import Field, FlagField, MapField, TextField, field_for
from alegra_desktop.gui.settings.keyring import KeyringState
from alegra_desktop.gui.settings.sections import options_of, title_of
from alegra_desktop.gui.settings.values import FIXED, LINKED, choices_for, values_of
from alegra_desktop.gui.widgets.buttons import link_button
from alegra_desktop.gui.widgets.form import FieldRow, Form
from alegra_desktop.gui.widgets.labels import Text, hint
from alegra_desktop.options import PAYMENT_FORMS, Option, Type
from alegra_desktop.sync.answers import Catalogue


class IntegrationForm(QObject):
    """`changed` after every change by a person."""

    changed = Signal()

    def __init__(self, desk: Desk, integration: Integration, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.integration = integration
        self._desk = desk
        self._formats = desk.formats(integration.name)
        self._before = values_of(integration)
        self.fields: dict[str, Field[Any]] = {}
        self.rows: dict[str, FieldRow] = {}

    def options(self, section: str) -> list[Option]:
        """Those of a section that this integration has."""
        return options_of(section, self.integration, self._formats.country)

    def section(self, name: str) -> QWidget:
        """Build one section; its fields live as long as the widget."""
        form = Form()
        form.section(title_of(name))
        for option in self.options(name):
            if option.name in LINKED:
                self._add_link(form, option)
            elif option.name in FIXED:
                form.add(wording.label(option), self._fixed(option), wording.help_of(option))
            else:
                self._add_field(form, option)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(form)
        if name == "taxes":
            column.addWidget(self._accountant())
        if name in ("account", "store"):
            column.addWidget(KeyringState(self._desk, self.integration.name))
        if name == "general":
            column.addWidget(IntegrationCare(self._desk, self.integration))
        return whole

    def _add_field(self, form: Form, option: Option) -> None:
        forms = ("prepaid",) if self.integration.store is Store.HOTMART else PAYMENT_FORMS
        field = field_for(option, forms, self._formats.country)
        field.show(self._before[option.name])
        field.edited = self._noticer(option.name)
        # A tick and a list of payment forms say themselves what they are; the second list on the page does not.
        plain = isinstance(field, FlagField | MapField) and option.type not in (Type.METHODS, Type.STATES)
        caption = "" if plain else wording.label(option)
        row = form.add(caption, field.widget, self._formats.say(wording.help_of(option)))
        self.fields[option.name], self.rows[option.name] = field, row
        if isinstance(field, TextField):
            field.widget.editingFinished.connect(lambda: row.complain(self._wrong(option.name)))

    def _noticer(self, name: str) -> Callable[[], None]:
        def notice() -> None:
            if not self._wrong(name):
                self.rows[name].content()  # as soon as the value is right
            self.changed.emit()

        return notice

    def _fixed(self, option: Option) -> QWidget:
        return Text(wording.choice(option, str(self._before[option.name])))

    def _add_link(self, form: Form, option: Option) -> None:
        count = len(self._before[option.name])
        made = link_button(self.tr("%n linked. Open the page", "", count))
        made.clicked.connect(lambda: self._desk.open_page(LINKED[option.name]))
        form.add(wording.label(option), made, wording.help_of(option))

    def _accountant(self) -> QWidget:
        words = self.tr(
            "No program can decide which tax applies to your product. Confirm it with your accountant before you "
            "{issue}."
        )
        return hint(self._formats.say(words))

    # --- what stands there

    def offer(self, catalogue: Catalogue) -> None:
        for name, field in self.fields.items():
            field.offer(choices_for(name, catalogue))

    def edited(self) -> dict[str, Any]:
        """The options whose value is another now."""
        return {name: field.value() for name, field in self.fields.items() if field.value() != self._before[name]}

    def discard(self) -> None:
        for name, field in self.fields.items():
            field.show(self._before[name])
            self.rows[name].content()
        self.changed.emit()

    def wrong(self) -> str:
        """Complain under every field that cannot stay so; the answer is the first one's option."""
        first = ""
        for name in self.fields:
            message = self._wrong(name)
            self.rows[name].complain(message)
            first = first or (name if message else "")
        return first

    def _wrong(self, name: str) -> str:
        field = self.fields[name]
        others = {one.name for one in self._desk.integrations()} - {self.integration.name}
        if name == "name" and field.value() in others:
            return self.tr("That name is taken.")
        return field.wrong()

    def complain(self, name: str, message: str) -> None:
        self.rows[name].complain(message)

    def focus(self, name: str, entry: str = "") -> None:
        field = self.fields.get(name)
        if isinstance(field, MapField) and entry:
            field.focus_entry(entry)
        elif field is not None:
            field.widget.setFocus()

    def lock(self, names: tuple[str, ...], reason: str) -> None:
        """These cannot be changed now, and why; "" lets them go."""
        for name in names:
            if name in self.rows:
                self.fields[name].widget.setEnabled(not reason)
                self.rows[name].say(reason or self._formats.say(wording.help_of(self.fields[name].option)))
