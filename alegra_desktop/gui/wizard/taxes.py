"""Which tax products without their own are sold with, or none: then their sales are held and the merchant is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from alegra_desktop.domain.catalog import EXCLUDED, Tax
from alegra_desktop.gui.taxes.dialogs import MakeTax, two_zeros
from alegra_desktop.gui.taxes.table import TaxesTable
from alegra_desktop.gui.taxes.warning import AccountantWarning
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.sync.engine import ALEGRA_TOKEN

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class TaxesStep(StepPage):
    step = Step.TAXES

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("Which tax do you sell with?"))
        self.table = TaxesTable(setup.formats)
        self.table.setMinimumHeight(180)
        self.table.default_chosen.connect(lambda tax: self.draft.change(default_tax=tax))
        self.new = button(self.tr("New ta&x…"), "plus")
        self.new.clicked.connect(self._make)
        actions = QHBoxLayout()
        actions.addWidget(self.new)
        actions.addStretch(1)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(actions)
        self._warning = AccountantWarning(setup.formats)
        self.body.addWidget(self._warning)
        self.body.addWidget(muted(two_zeros()))

    def fill(self) -> None:
        catalogue = self.draft.facts.catalogue
        self.table.taxes.formats = self.setup.formats
        self._warning.speak(self.setup.formats)
        if catalogue is not None:
            items = Counter(tax for item in catalogue.items for tax in item.taxes)
            items[EXCLUDED] = sum(tax == EXCLUDED for tax in self.draft.rules.tax_links.values())
            self.table.show_taxes(catalogue.taxes, items, self.draft.rules.default_tax)
            default = self.table.taxes.default
            row = self.table.taxes.row_of(default) if default else 0
            self.table.setCurrentIndex(self.table.taxes.index(row, 0))  # Space chooses without looking for the cursor

    def first_field(self) -> QWidget:
        return self.table

    def take(self) -> None:
        self.draft.change(default_tax=self.table.taxes.default)

    def _make(self) -> None:
        catalogue, draft = self.draft.facts.catalogue, self.draft
        token = draft.secrets.get(ALEGRA_TOKEN, "")
        MakeTax(
            self,
            self.setup.formats,
            [tax.name for tax in catalogue.taxes] if catalogue else [],
            lambda new, done, failed: self.setup.desk.bridge.ask(
                self,
                lambda office: (
                    office.create_tax(draft.user, token, new) if token else office.create_tax_of(draft.editing, new)
                ),
                done,
                failed,
            ),
            self._made,
            practice=self.setup.desk.practice,
        ).open()

    def _made(self, tax: Tax) -> None:
        """It is offered at once; whether it becomes the default is the merchant's choice."""
        facts = self.draft.facts
        if facts.catalogue is not None:
            others = tuple(one for one in facts.catalogue.taxes if one.id != tax.id)
            facts.catalogue = replace(facts.catalogue, taxes=(*others, tax))
        self.fill()
        self.table.setCurrentIndex(self.table.taxes.index(self.table.taxes.row_of(tax.id), 0))
