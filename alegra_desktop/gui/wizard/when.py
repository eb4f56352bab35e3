"""When a sale is invoiced, and to which account its money goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from alegra_desktop.domain.catalog import Named
from alegra_desktop.domain.sale import PaymentForm, Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.widgets.buttons import button, icon_button
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.wizard.checks import Complaint, Fault
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.options import TRIGGERS

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard

_NOWHERE = "-"  # a choice of its own: the payment is recorded nowhere


class AccountCombo(QComboBox):
    """Where money goes: an account, or on purpose nowhere."""

    def offer(self, accounts: Sequence[Named], chosen: str, *, unpaid: bool) -> None:
        self.clear()
        self.addItem(self.tr("Choose account…"), "")
        for one in accounts:
            if one.active:
                self.addItem(one_line(one.name), one.id)
        self.addItem(self.tr("Do not record the payment"), _NOWHERE)
        self.setCurrentIndex(max(0, self.findData(_NOWHERE if unpaid else chosen)))

    @property
    def account(self) -> str:
        data = str(self.currentData() or "")
        return "" if data == _NOWHERE else data

    @property
    def nowhere(self) -> bool:
        return bool(self.currentData() == _NOWHERE)


class WhenPage(StepPage):
    step = Step.WHEN

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("When is it invoiced, and to which account?"))
        self.cod_enabled = QCheckBox(self.tr("&I take cash on delivery"))
        self.cod_enabled.toggled.connect(lambda _: self._show())
        self.due = {form: QComboBox() for form in PaymentForm}
        self.accounts = {form: AccountCombo() for form in PaymentForm}
        self.days = QSpinBox()
        self.days.setRange(0, 60)
        self.today, self.month, self.other = QRadioButton(), QRadioButton(), QRadioButton(self.tr("Another &day"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")  # Qt shortens some months otherwise than the lists do
        self._group = QButtonGroup(self)
        for choice in (self.today, self.month, self.other):
            self._group.addButton(choice)
        self.other.toggled.connect(self.day.setEnabled)
        self._words: list[tuple[QLineEdit, AccountCombo, QWidget]] = []
        self._accounts: Sequence[Named] = ()
        self._build()
        for form, combo in self.accounts.items():
            combo.activated.connect(lambda _, form=form: self.forgive(f"account.{form.value}"))
        self.day.dateChanged.connect(lambda _: self.forgive("since"))

    # --- the draft

    def fill(self) -> None:
        draft, rules = self.draft, self.draft.rules
        catalogue = draft.facts.catalogue
        self._accounts = catalogue.bank_accounts if catalogue else ()
        self.cod_enabled.setChecked(rules.cod_enabled)
        self._offer_triggers()
        for form, combo in self.accounts.items():
            chosen = rules.bank_accounts.get(form.value, "") or self._only_or_own(form)
            combo.offer(self._accounts, chosen, unpaid=form.value in draft.unpaid)
        self.days.setValue(rules.delivered_wait_days)
        self._fill_since(rules.since)
        for _, _, box in self._words:
            box.deleteLater()
        self._words = []
        forms = {form.value for form in PaymentForm}
        for word, account in rules.bank_accounts.items():
            if word not in forms:
                self._add_word(word, account)
        self._show()

    def first_field(self) -> QWidget:
        return self.due[PaymentForm.PREPAID] if self.draft.store is Store.HOTMART else self.due[PaymentForm.COD]

    def take(self) -> None:
        draft = self.draft
        known = PaymentForm if draft.store is Store.MASTERSHOP else (PaymentForm.PREPAID,)
        forms = {form.value: self.accounts[form] for form in known}
        accounts = {form: combo.account for form, combo in forms.items() if combo.account}
        for line, combo, _ in self._words:
            if line.text().strip() and combo.account:
                accounts[line.text().strip()] = combo.account
        draft.unpaid = tuple(form for form, combo in forms.items() if combo.nowhere)
        due = {form.value: str(self.due[form].currentData() or "") for form in PaymentForm}
        if draft.store is Store.HOTMART:
            draft.change(hotmart_trigger=due["prepaid"] or draft.rules.hotmart_trigger)
        else:
            draft.change(triggers=due, cod_enabled=self.cod_enabled.isChecked())
        draft.change(bank_accounts=accounts, delivered_wait_days=self.days.value(), since=self._since())

    def words(self, complaint: Complaint) -> str:
        match complaint.fault:
            case Fault.LATER_DAY:
                return self.tr("Choose today or an earlier date.")
            case Fault.ACCOUNT_MISSING:
                return self.tr("Choose the account, or that the payment is not recorded.")
        return ""

    # --- the fields

    def _build(self) -> None:
        self._cod, self._prepaid = Form(), Form()
        self._cod.section(self.tr("Cash on delivery"))
        self._due_rows = {PaymentForm.COD: self._cod.add(self.tr("Invoice &when"), self.due[PaymentForm.COD])}
        self._wait_row = self._cod.add(self.tr("Da&ys to wait"), self.days)
        self.rows["account.cod"] = self._cod.add(self.tr("Acc&ount"), self.accounts[PaymentForm.COD])
        self._prepaid_title = self._prepaid.section(self.tr("Prepaid"))
        self._due_rows[PaymentForm.PREPAID] = self._prepaid.add(self.tr("Invoice w&hen"), self.due[PaymentForm.PREPAID])
        self.rows["account.prepaid"] = self._prepaid.add(self.tr("Accoun&t"), self.accounts[PaymentForm.PREPAID])
        self._equivalences = QVBoxLayout()
        self._equivalences.setSpacing(8)
        self.add_word = button(self.tr("New e&quivalence"), "plus")
        self.add_word.setToolTip(self.tr("Another account for one of the store's own words, PIX for example."))
        self.add_word.clicked.connect(lambda: self._add_word("", "").setFocus())
        add = QHBoxLayout()
        add.addWidget(self.add_word)
        add.addStretch(1)
        since = Form()
        since.section(self.tr("Invoice sales from"))
        self.rows["since"] = since.add("", self._since_choice(), self.tr("Nothing before that date is touched."))
        self.body.addWidget(self.cod_enabled)
        self.body.addWidget(self._cod)
        self.body.addWidget(self._prepaid)
        self.body.addLayout(self._equivalences)
        self.body.addLayout(add)
        self.body.addWidget(since)
        self.body.addStretch(1)

    def _since_choice(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        another = QHBoxLayout()
        another.setSpacing(8)
        another.addWidget(self.other)
        another.addWidget(self.day)
        another.addStretch(1)
        column.addWidget(self.today)
        column.addWidget(self.month)
        column.addLayout(another)
        self.day.setAccessibleName(self.tr("Invoice sales from"))
        return box

    def _offer_triggers(self) -> None:
        """The recommended moment first and marked; it is the one that is selected."""
        rules = self.draft.rules
        for combo in self.due.values():
            combo.clear()
        if self.draft.store is Store.HOTMART:
            combo = self.due[PaymentForm.PREPAID]
            combo.addItem(self.tr("On approval (recommended)"), "approved")
            combo.addItem(self.tr("When the warranty ends"), "complete")
            combo.setCurrentIndex(max(0, combo.findData(rules.hotmart_trigger)))
            self._due_rows[PaymentForm.PREPAID].say("")
            return
        names = {
            "to_prepare": self.tr("To prepare"),
            "to_collect": self.tr("To collect"),
            "collected": self.tr("Collected"),
            "in_transit": self.tr("In transit"),
            "delivered": self.tr("Delivered"),
        }
        best = {PaymentForm.COD: "delivered", PaymentForm.PREPAID: "in_transit"}
        for form, combo in self.due.items():
            for trigger in TRIGGERS:
                name = names[trigger]
                if trigger == best[form]:
                    name = self.tr("{state} (recommended)").format(state=name)
                combo.addItem(name, trigger)
            combo.setCurrentIndex(max(0, combo.findData(rules.triggers.get(form.value, best[form]))))
        self._due_rows[PaymentForm.COD].say(self.tr("Recommended: on delivery you have been paid."))
        self._due_rows[PaymentForm.PREPAID].say(self.tr("Recommended: paid already, and leaving the warehouse."))

    def _only_or_own(self, form: PaymentForm) -> str:
        """Where there is nothing to choose it is chosen; MasterShop's own wallet takes what is paid on delivery."""
        active = [one for one in self._accounts if one.active]
        if len(active) == 1:
            return active[0].id
        wallets = [one.id for one in active if "mastershop" in one.name.casefold()]
        return wallets[0] if form is PaymentForm.COD and len(wallets) == 1 else ""

    def _show(self) -> None:
        mastershop = self.draft.store is Store.MASTERSHOP
        cod = mastershop and self.cod_enabled.isChecked()
        self.cod_enabled.setVisible(mastershop)
        self._cod.setVisible(cod)
        self._prepaid_title.setVisible(mastershop)

    def _add_word(self, word: str, account: str) -> QLineEdit:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        line, combo = QLineEdit(word), AccountCombo()
        line.setPlaceholderText(self.tr("Word of the store, PIX for example"))
        line.setAccessibleName(self.tr("Word of the store"))
        line.setFixedWidth(240)
        combo.offer(self._accounts, account, unpaid=False)
        combo.removeItem(combo.findData(_NOWHERE))
        combo.setAccessibleName(self.tr("Account"))
        combo.setFixedWidth(240)
        remove = icon_button("trash-can-outline", self.tr("Remove this equivalence"))
        for widget in (line, combo, remove):
            row.addWidget(widget)
        row.addStretch(1)
        entry = (line, combo, box)

        def gone() -> None:
            self._words.remove(entry)
            box.hide()
            box.deleteLater()
            self.add_word.setFocus()

        remove.clicked.connect(gone)
        self._words.append(entry)
        self._equivalences.addWidget(box)
        return line

    # --- the first day

    def _fill_since(self, since: date) -> None:
        today = self.draft.facts.today or since
        first = today.replace(day=1)
        formats = self.setup.formats
        self.today.setText(self.tr("Tod&ay, {day}").format(day=formats.short_day(today)))
        self.month.setText(self.tr("Fi&rst of the month, {day}").format(day=formats.short_day(first)))
        self.month.setVisible(first != today)
        choice = self.today if since == today else self.month if since == first else self.other
        choice.setChecked(True)
        self.day.setDate(QDate(since.year, since.month, since.day))
        self.day.setEnabled(self.other.isChecked())

    def _since(self) -> date:
        today = self.draft.facts.today or self.draft.rules.since
        if self.today.isChecked():
            return today
        if self.month.isChecked():
            return today.replace(day=1)
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())
