"""Which document each sale becomes, in which state, under which numbering and for whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from alegra_desktop.domain.catalog import Named
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.widgets.labels import hint
from alegra_desktop.gui.widgets.search import SearchCombo
from alegra_desktop.gui.wizard.checks import Complaint, Fault
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.gui.wizard.wrapped import WrappedRadio
from alegra_desktop.sync.answers import Numbering

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class DocumentsPage(StepPage):
    step = Step.DOCUMENTS

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("Which document do we create for each sale?"))
        self.invoice, self.remission = WrappedRadio(), WrappedRadio()
        self.draft_choice, self.final = WrappedRadio(), WrappedRadio()
        self._kinds, self._states = QButtonGroup(self), QButtonGroup(self)
        self._why_no_draft = hint(self.tr("Alegra saves a remission as created, not as a draft."))
        self.numbering, self.seller, self.cost_center = QComboBox(), QComboBox(), QComboBox()
        self.tax_included = QCheckBox(self.tr("Store prices already &include the tax"))
        self.with_charges = QCheckBox(self.tr("Invoice e&xtra charges with"))
        self.charges = SearchCombo(self.tr("Choose item…"))
        self.consumer = QLineEdit()
        self._build()
        for combo in (self.numbering, self.seller, self.cost_center):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(16)
        for choice in (self.invoice, self.draft_choice):
            choice.toggled.connect(lambda _: self._show())
        self.with_charges.toggled.connect(self._charge)
        self.charges.chosen.connect(lambda _: self.forgive("charges_item"))
        self.numbering.activated.connect(lambda _: self.forgive("number_template"))
        self.consumer.editingFinished.connect(lambda: self.look_again("unidentified_customer"))
        self.consumer.textEdited.connect(lambda _: self.forgive("unidentified_customer"))

    def fill(self) -> None:
        draft, rules, formats = self.draft, self.draft.rules, self.setup.formats
        self._name_choices()
        (self.invoice if rules.kind is DocumentKind.INVOICE else self.remission).setChecked(True)
        (self.final if rules.final else self.draft_choice).setChecked(True)
        catalogue, account = draft.facts.catalogue, draft.facts.account
        self.numbering.clear()
        known = account.numbering if account else ()
        usual = next((one for one in known if one.template.default), None)
        words = self.tr("Alegra's default: {name}").format(name=self._name(usual)) if usual else ""
        self.numbering.addItem(words or self.tr("Alegra's default"), "")
        for one in known:
            self.numbering.addItem(self._name(one), one.template.id)
        self.numbering.setCurrentIndex(max(0, self.numbering.findData(rules.number_template)))
        _offer(self.seller, self.tr("No seller"), catalogue.sellers if catalogue else (), rules.seller)
        _offer(self.cost_center, self.tr("None"), catalogue.cost_centers if catalogue else (), rules.cost_center)
        items = [item for item in catalogue.items if item.active and item.type != "variantParent"] if catalogue else []
        self.charges.set_choices((item.id, item.name, item.reference) for item in items)
        self.charges.choose(rules.charges_item)
        self.tax_included.setChecked(rules.prices_include_tax)
        self.with_charges.setChecked(draft.with_charges)
        self.consumer.setText(rules.unidentified_customer)
        self.rows["unidentified_customer"].say(
            formats.say(self.tr("{Final_consumer}; without a number their sales are held."))
        )
        self._show()

    def _name(self, numbering: Numbering) -> str:
        name = one_line(numbering.template.prefix or numbering.template.name)
        if not numbering.usable:
            return self.tr("{name} · expired or used up").format(name=name)
        if numbering.left is None:
            return name
        return self.tr("{name} · {n} left").format(name=name, n=self.setup.formats.number(numbering.left))

    def first_field(self) -> QWidget:
        return self.invoice if self.invoice.isChecked() else self.remission

    def take(self) -> None:
        self.draft.with_charges = self.with_charges.isChecked()
        self.draft.change(
            kind=DocumentKind.INVOICE if self.invoice.isChecked() else DocumentKind.REMISSION,
            final=self.final.isChecked(),
            number_template=str(self.numbering.currentData() or ""),
            seller=str(self.seller.currentData() or ""),
            cost_center=str(self.cost_center.currentData() or ""),
            prices_include_tax=self.tax_included.isChecked(),
            charges_item=self.charges.choice,
            unidentified_customer=self.consumer.text().strip(),
        )

    def words(self, complaint: Complaint) -> str:
        match complaint.fault:
            case Fault.NOT_READY:
                names = {
                    "electronic": self.tr("electronic invoicing"),
                    "numbering": self.tr("the numbering"),
                    "company": self.tr("the company data"),
                    "final_consumer": self.tr("the customer without ID"),
                }
                wanted = names.get(complaint.details["check"], complaint.details["check"])
                return self.tr("Complete {what} in Alegra or choose Draft.").format(what=wanted)
            case Fault.NUMBERING:
                return self.tr("This numbering is expired or used up: choose another.")
            case Fault.NO_NUMBERING:
                return self.tr("Alegra has no numbering that can be used for invoices: choose Draft.")
            case Fault.CHARGES_ITEM:
                return self.tr("Choose the item, “Freight” for example.")
            case Fault.NUMBER_SHAPE:
                return self.tr("This is no identification of the company's country.")
        return ""

    # --- the fields

    def _build(self) -> None:
        for group, choices in ((self._kinds, (self.invoice, self.remission)),
                               (self._states, (self.draft_choice, self.final))):  # fmt: skip
            for choice in choices:
                group.addButton(choice)
        self.body.addWidget(_column(self.invoice, self.remission))
        self.body.addWidget(_column(self.draft_choice, self.final, self._why_no_draft))
        form = Form()
        self.rows = {
            "number_template": form.add(self.tr("N&umbering"), self.numbering),
            "seller": form.add(self.tr("&Seller"), self.seller),
            "cost_center": form.add(self.tr("C&ost center"), self.cost_center),
        }
        form.wide(self.tax_included)
        form.wide(self.with_charges)
        self.rows |= {
            "charges_item": form.add(self.tr("It&em for charges"), self.charges),
            "unidentified_customer": form.add(self.tr("Custo&mer without ID: invoice as"), self.consumer),
        }
        for label in form.findChildren(QLabel):
            if label.buddy() is self.consumer:  # the longest by far: two lines leave more room for the fields
                label.setWordWrap(True)
        self.body.addWidget(form)
        self.body.addStretch(1)

    def _name_choices(self) -> None:
        """The words of the company's country, known only after *Validate*."""
        say = self.setup.formats.say
        self.invoice.setText(say(self.tr("Electronic sales in&voice: a legal document reported to {the_tax_office}.")))
        self.remission.setText(self.tr("&Remission: records the delivery; invoiced later."))
        self.draft_choice.setText(say(self.tr("&Draft (recommended): you review, change and decide when to {issue}.")))
        self.final.setText(say(self.tr("&Final: goes out without review, corrected only by {credit_note}.")))

    def _show(self) -> None:
        """A remission has neither draft nor numbering of its own; the reason stands beside what is greyed."""
        invoice = self.invoice.isChecked()
        for choice in (self.draft_choice, self.final, self.numbering):
            choice.setEnabled(invoice)
        self._why_no_draft.setVisible(not invoice)
        self.news.clear()
        self._charge(self.with_charges.isChecked())

    def _charge(self, wanted: bool) -> None:
        self.charges.setEnabled(wanted)
        self.rows["charges_item"].content()


def _offer(combo: QComboBox, nothing: str, choices: Iterable[Named], chosen: str) -> None:
    combo.clear()
    combo.addItem(nothing, "")
    for one in choices:
        if one.active:
            combo.addItem(one_line(one.name), one.id)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    return box
