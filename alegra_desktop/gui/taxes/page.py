"""The taxes of an integration's company, its default, and the products that nothing taxes yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.catalog import Tax
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.book import ProductBook, Row, Show
from alegra_desktop.gui.products.goods import Known
from alegra_desktop.gui.products.model import Column, ProductsModel
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.taxes.dialogs import ChooseTax, MakeTax
from alegra_desktop.gui.taxes.table import TaxesTable
from alegra_desktop.gui.taxes.warning import AccountantWarning
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.sync.office import Office

_MENDED_HERE = frozenset({Kind.TAX_MISSING, Kind.PRODUCT_WITHOUT_TAX})


class TaxesPage(TwoSidesPage):
    key = "taxes"
    icon = "percent-outline"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        subtitle = self.tr("Alegra's taxes, and the one for products without their own.")
        super().__init__(desk, subtitle, self.tr("Read again"), parent)
        self.table = TaxesTable(desk.formats())
        self.table.default_chosen.connect(self._choose)
        self.new = button(self.tr("New ta&x…"), "plus")
        self.new.clicked.connect(self._make)
        QShortcut(QKeySequence("Ctrl+Shift+N"), self, self.new.click)
        self.untaxed = ProductsModel(desk.formats(), self)
        self.untaxed.show_only(Show.UNTAXED, "")
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
        QShortcut(QKeySequence("Ctrl+T"), self, self.assign.click)
        self._none = muted(self.tr("Every linked product has its tax."))
        self.warning = AccountantWarning(desk.formats())
        self.tabs = QTabWidget()
        self.tabs.addTab(self._tab(self.table, self.new), self.tr("Taxes"))
        self.tabs.addTab(self._tab(self._none, self.products, self.assign, self.assign_all), "")
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.warning)
        column.addWidget(muted(self.tr("Exempt and excluded are not the same: choose which.")))
        self._enable()

    def title(self) -> str:
        return self.tr("Taxes")

    def badge(self) -> int:
        """Products whose missing tax holds sales back."""
        reader = self.desk.reader
        causes = reader.attention() if reader is not None else []
        return len({(one.integration_id, one.subject) for one in causes if one.kind in _MENDED_HERE})

    def show_what(self, what: dict[str, object]) -> None:
        """`tab="products"`: those without a tax."""
        if isinstance(name := what.get("integration"), str) and name:
            self.desk.choose(name)
        self.tabs.setCurrentIndex(1 if what.get("tab") == "products" else 0)

    # --- showing

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        return None  # an account without taxes shows the empty list beside the button that makes the first

    def show_known(self, integration: Integration, known: Known) -> None:
        if known.catalogue is None or known.goods is None:
            return
        rules, catalogue = integration.rules, known.catalogue
        self.table.taxes.formats = self.untaxed.formats = self.formats
        self.warning.speak(self.formats)
        items = Counter(tax for item in catalogue.items for tax in item.taxes)
        self.table.show_taxes(catalogue.taxes, items, rules.default_tax)
        book = ProductBook(integration.store, known.goods.products, catalogue.catalog, rules, known.matches)
        self.untaxed.fill(book.rows())
        self.untaxed.show_only(Show.UNTAXED, "")
        count = len(self.untaxed.rows)
        self.tabs.setTabText(1, self.tr("Products without tax") + (f" ({count})" if count else ""))
        self._none.setVisible(not count)
        self.products.setVisible(bool(count))
        self._enable()

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
            elif widget is self._none:
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

        async def work(office: Office) -> Rules:
            before = office.engine.integration(name).rules
            await office.change_rules(name, replace(before, default_tax=tax))
            return before

        catalogue = self.goods.of(name).catalogue
        names = {each.id: each.name for each in catalogue.taxes} if catalogue is not None else {}
        told = self.tr("Default tax: {tax}.").format(tax=one_line(names.get(tax, tax)))
        self.change(
            work,
            told if tax else self.tr("No default tax: such sales are held."),
            lambda office, before: office.change_rules(name, before),
        )

    def _assign(self, rows: Sequence[Row]) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if catalogue is None or not rows:
            return
        keys = [row.key for row in rows]
        ChooseTax(
            self,
            self.formats,
            catalogue.taxes,
            [row.name for row in rows],
            lambda tax: self.link(
                self.tr("Tax assigned to %n products.", "", len(keys)), taxes=dict.fromkeys(keys, tax)
            ),
            practice=self.desk.practice,
        ).open()

    def _make(self) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None:
            return

        def made(tax: Tax) -> None:
            self.desk.toast(self.tr("Tax created in Alegra: {tax}.").format(tax=one_line(tax.name)))
            self.goods.look(one, again=True)

        MakeTax(
            self,
            self.formats,
            [tax.name for tax in catalogue.taxes],
            lambda new, done, failed: self.desk.bridge.ask(
                self, lambda office: office.create_tax_of(one.name, new), done, failed
            ),
            made,
            practice=self.desk.practice,
        ).open()
