"""The taxes of an integration's company, its default, and the products and drafts that nothing taxes yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from alegra_desktop.domain.catalog import EXCLUDED, NO_TAX, Tax
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.book import Row, Standing
from alegra_desktop.gui.products.goods import Known
from alegra_desktop.gui.products.model import Column, ProductsModel, tax_name
from alegra_desktop.gui.products.sold import with_sold
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.taxes.assigning import TAX_KINDS, assign_tax
from alegra_desktop.gui.taxes.dialogs import MakeTax, two_zeros
from alegra_desktop.gui.taxes.drafts import DraftsTab
from alegra_desktop.gui.taxes.table import TaxesTable
from alegra_desktop.gui.taxes.warning import AccountantWarning
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.sync.answers import NewTax
from alegra_desktop.sync.office import Office

_OPEN = frozenset({Standing.UNTAXED, Standing.DIFFERS})


class TaxesPage(TwoSidesPage):
    key = "taxes"
    icon = "percent-outline"
    mended_here = TAX_KINDS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        subtitle = self.tr("Alegra's taxes, and the one for products without their own.")
        super().__init__(desk, subtitle, self.tr("Read again"), parent)
        self.table = TaxesTable(desk.formats())
        self.table.default_chosen.connect(self._choose)
        self.new = button(self.tr("New ta&x…"), "plus")
        self.new.clicked.connect(self._make)
        QShortcut(QKeySequence("Ctrl+Shift+N"), self, self.new.click)
        self.untaxed = ProductsModel(desk.formats(), self)
        self._wanted = ""
        self.products = Table(self.tr("Products without tax"))
        self.products.setModel(self.untaxed)
        self.products.show_states(Column.STATE)
        self.products.set_widths(200, 92, 200, 92, 152, stretch=Column.PRODUCT)
        self.products.selection_changed.connect(self._enable)
        self.products.entered_row.connect(lambda _: self._assign(self._chosen()))
        self.assign = button(self.tr("Assign &tax…"))
        self.assign.clicked.connect(lambda: self._assign(self._chosen()))
        self.assign_all = button(self.tr("Assign to &all…"))
        self.assign_all.clicked.connect(lambda: self._assign(self.untaxed.rows))
        QShortcut(QKeySequence("Ctrl+T"), self, self._assign_tax)
        self._none = muted()
        self.no_tax = muted(self.tr("Your account has no taxes. Create the first."))
        self.warning = AccountantWarning(desk.formats())
        self.tabs = QTabWidget()
        self.tabs.addTab(self._tab(self.no_tax, self.table, self.new), self.tr("Taxes"))
        self.tabs.addTab(self._tab(self._none, self.products, self.assign, self.assign_all), "")
        self.drafts = DraftsTab(self)
        self.drafts.counted.connect(self._count_drafts)
        self.tabs.addTab(self.drafts, "")
        self._count_drafts()
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.warning)
        column.addWidget(muted(two_zeros()))
        self.setFocusProxy(self.table)
        self._enable()

    def title(self) -> str:
        return self.tr("Taxes")

    def show_what(self, what: dict[str, object]) -> None:
        """`tab="products"`: those that nothing taxes, or two things; `item`: of Alegra, the one to begin with;
        `tab="drafts"`: those in Alegra that carry no tax."""
        self._wanted = str(what.get("item") or "")
        if isinstance(name := what.get("integration"), str) and name:
            self.desk.choose(name)
        self.tabs.setCurrentIndex({"products": 1, "drafts": 2}.get(str(what.get("tab")), 0))
        self._go()

    # --- showing

    def enough(self, integration: Integration, known: Known) -> bool:
        """The taxes are worth seeing whether the store answers or not."""
        return known.catalogue is not None

    def show_known(self, integration: Integration, known: Known) -> None:
        if known.catalogue is None:
            return
        self.drafts.show_of(integration)
        rules, catalogue = integration.rules, known.catalogue
        self.table.taxes.formats = self.untaxed.formats = self.formats
        self.warning.speak(self.formats)
        items = Counter(tax for item in catalogue.items for tax in item.taxes)
        items[EXCLUDED] = sum(tax == EXCLUDED for tax in rules.tax_links.values())
        self.table.show_taxes(catalogue.taxes, items, rules.default_tax)
        self.no_tax.setVisible(not any(tax.active for tax in catalogue.taxes))
        listed = known.goods.products if known.goods is not None else ()
        products = with_sold(integration, listed, self.desk.causes(integration))
        rows = self.goods.rows(integration, products)[1] if known.read else ()
        self.untaxed.fill([row for row in rows if row.standing in _OPEN])
        count = len(self.untaxed.rows)
        # Hotmart names no price of a product: a column of dashes would only take room.
        self.products.setColumnHidden(Column.PRICE, all(row.price is None for row in self.untaxed.rows))
        self.tabs.setTabText(1, self.tr("Products without tax") + (f" ({count})" if count else ""))
        self._none.setText(
            self.tr("Every linked product has its tax.") if known.read else self.tr("The store is not read yet.")
        )
        self._none.setVisible(not count)
        self.products.setVisible(bool(count))
        self._enable()
        self._go()

    def _read_again(self) -> None:
        super()._read_again()
        self.drafts.read()

    def _count_drafts(self) -> None:
        count = self.drafts.count
        self.tabs.setTabText(2, self.tr("Drafts without tax") + (f" ({count})" if count else ""))

    def _go(self) -> None:
        """To the product that was asked for, as soon as there are rows."""
        rows = [n for n, row in enumerate(self.untaxed.rows) if row.item is not None and row.item.id == self._wanted]
        if self._wanted and rows:
            self._wanted = ""
            self.products.setCurrentIndex(self.untaxed.index(rows[0], Column.PRODUCT))
            self.products.setFocus()

    def _tab(self, *widgets: QWidget) -> QWidget:
        """Lists fill the tab, buttons stand in a row under them."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            if isinstance(widget, Table):
                column.addWidget(widget, 1)
            elif isinstance(widget, QLabel):
                column.addWidget(widget)
            else:
                row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        return page

    def _chosen(self) -> list[Row]:
        return [self.untaxed.rows[row] for row in self.products.chosen_rows()]

    def _enable(self) -> None:
        self.assign.setEnabled(bool(self._chosen()))
        self.assign.setToolTip("" if self._chosen() else self.tr("Choose at least one row."))
        self.assign_all.setEnabled(bool(self.untaxed.rows))

    # --- changing

    def _choose(self, tax: str) -> None:
        one = self.one
        if one is None:
            return
        name = one.name

        async def set_default(office: Office, wanted: str) -> Rules:
            """Only this one: whatever else was changed meanwhile stays."""
            before = office.engine.integration(name).rules
            await office.change_rules(name, replace(before, default_tax=wanted))
            return before

        catalogue = self.goods.of(name).catalogue
        names = {each.id: tax_name(each, self.formats) for each in (*(catalogue.taxes if catalogue else ()), NO_TAX)}
        told = self.tr("Default tax: {tax}.").format(tax=names.get(tax, tax))
        held = self.desk.causes(one) if tax else []
        self.change(
            lambda office: set_default(office, tax),
            told if tax else self.tr("No default tax: such sales are held."),
            lambda office, before: set_default(office, before.default_tax),
            sum(len(cause.rows) for cause in held if cause.kind in TAX_KINDS),
        )

    def _assign_tax(self) -> None:
        """Of what is chosen in the tab that is in front."""
        if self.tabs.currentWidget() is self.drafts:
            self.drafts.choose_tax()
        else:
            self.assign.click()

    def _assign(self, rows: Sequence[Row]) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None or not rows:
            return
        assign_tax(self, one, catalogue, rows)

    def _make(self) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None:
            return

        def made(tax: Tax) -> None:
            self.desk.toast(self.tr("Tax created in Alegra: {tax}.").format(tax=one_line(tax.name)))
            self.goods.learn(one.name, taxes=(tax,))
            self.table.setCurrentIndex(self.table.taxes.index(self.table.taxes.row_of(tax.id), 0))

        def create(new: NewTax, done: Callable[[Tax], None], failed: Callable[[Problem], None]) -> None:
            def refused(problem: Problem) -> None:
                if isValid(dialog):
                    failed(problem)
                else:  # the dialog was closed before the answer came
                    self.failed(problem, self._make)

            self.desk.bridge.ask(self, lambda office: office.create_tax_of(one.name, new), done, refused)

        taken = [tax.name for tax in catalogue.taxes]
        dialog = MakeTax(self, self.formats, taken, create, made, practice=self.desk.practice)
        dialog.open()
