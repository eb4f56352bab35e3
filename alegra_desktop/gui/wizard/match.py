"""Each store product and its Alegra item: found by reference, proposed by name, created, or left for later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from alegra_desktop.domain.catalog import EXCLUDED
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.matching import How, Match
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.products.book import ProductBook, Row, Show, match_products
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.products.model import Column
from alegra_desktop.gui.products.table import ProductsTable
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.wizard.checks import Complaint, Fault
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.step import StepPage

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class MatchPage(StepPage):
    step = Step.PRODUCTS

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("Match each product to its Alegra item"))
        self.table = ProductsTable(setup.formats)
        self.table.setMinimumHeight(220)
        self.create_missing = QCheckBox(self.tr("Create new ite&ms with each sale"))
        self.same_item = QCheckBox(self.tr("Y&es, it is the same item"))
        self._matches: dict[str, Match] = {}
        self._matched_for: object = None
        self.table.linked.connect(self._link)
        self.table.create_wanted.connect(self._create)
        self.table.tax_wanted.connect(self._tax)
        self.same_item.toggled.connect(self._allow_same)
        self.body.setContentsMargins(0, 0, 0, 0)  # the table takes all the width there is
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.create_missing)
        self.body.addWidget(self.same_item)

    def fill(self) -> None:
        self.table.model.formats = self.setup.formats
        self.create_missing.setChecked(self.draft.rules.create_missing)
        self.same_item.setChecked(self.draft.same_item_meant)
        self.same_item.setVisible(self.draft.same_item_meant)
        facts = self.draft.facts
        if facts.store is None or facts.catalogue is None:
            return
        read = (facts.store, facts.catalogue.items)
        if self._matched_for == read:
            self._show()
            return
        draft, products, items = self.draft, facts.store.products, facts.catalogue.items
        priced = any(product.price is not None for product in products)  # one column more in a narrow window
        widths = (160, 64, 134, 68, 132) if priced else (160, 0, 146, 72, 166)
        self.table.view.set_widths(*widths, stretch=Column.PRODUCT)
        linked = dict(draft.rules.product_links)
        self._matches = {}
        self._show()

        def matched(matches: dict[str, Match]) -> None:
            self._matched_for, self._matches = read, matches
            codes = {key: match.item for key, match in matches.items() if match.how is How.CODE and key not in linked}
            draft.link(product_links=codes)  # a code that agrees is a fact, as a reference is
            self._show()
            self.table.show_only(Show.UNLINKED if self.table.missing() else Show.ALL)
            self.setup.go_on()

        self.ask(
            self.tr("Matching %n products…", "", len(products)),
            lambda office: match_products(draft.store, products, items, linked),
            matched,
        )

    def first_field(self) -> QWidget:
        return self.table.view

    def take(self) -> None:
        self.draft.same_item_meant = self.same_item.isChecked()
        self.draft.change(create_missing=self.create_missing.isChecked())

    def words(self, complaint: Complaint) -> str:
        if complaint.fault is Fault.SAME_ITEM:
            return self.tr("“{item}” is chosen for two products, {one} and {other}. Is it the same item?").format(
                item=one_line(complaint.details["item"]),
                one=self._name(complaint.place),
                other=self._name(complaint.details["other"]),
            )
        if complaint.fault is Fault.PARENT_ITEM:
            return self.tr("“{item}” has variants: choose the variant that is sold as {product}.").format(
                item=one_line(complaint.details["item"]), product=self._name(complaint.place)
            )
        return ""

    def complain(self, complaints: Iterable[Complaint]) -> bool:
        """The product in question is brought to the front; "it is the same item" is an answer only if it was asked."""
        said = tuple(complaints)
        if any(one.fault is Fault.SAME_ITEM for one in said):
            self.same_item.show()
        if said:
            self.table.select(said[0].place)
        return super().complain(said)

    # --- the table

    def _show(self) -> None:
        facts, draft = self.draft.facts, self.draft
        if facts.store is None or facts.catalogue is None:
            return
        catalog = facts.catalogue.catalog
        self.table.show_book(
            ProductBook(draft.store, facts.store.products, catalog, draft.rules, self._matches, draft.planned)
        )
        left = self.table.missing()
        if left and not self.create_missing.isChecked():
            self.news.say(Role.ATTENTION, self.tr("%n unlinked: their sales will be held.", "", left))
        else:
            self.news.clear()

    def _name(self, key: str) -> str:
        return next((f"«{row.name}»" for row in self.table.model.all_rows if row.key == key), key)

    def _link(self, links: dict[str, str]) -> None:
        for key in links:
            self.draft.planned.pop(key, None)
        self.draft.link(product_links=links)
        self._show()

    def _create(self, rows: list[Row]) -> None:
        catalogue = self.draft.facts.catalogue
        if not rows or catalogue is None:
            return
        CreateItems(
            self,
            self.setup.formats,
            self.draft.store,
            rows,
            catalogue,
            self.draft.rules.default_tax,
            self.draft.rules.prices_include_tax,
            self._plan,
            practice=self.setup.desk.practice,
        ).open()

    def _plan(self, items: list[ItemPlan]) -> None:
        """Kept for the end: nothing is created before."""
        self.draft.planned |= {item.product_id: item for item in items}
        self.draft.link(product_links={item.product_id: "" for item in items})
        # an item without tax says nothing by itself: that the merchant wants none is kept with the product
        linked = self.draft.rules.tax_links
        meant = {item.product_id: "" if item.tax else EXCLUDED for item in items}
        changed = {key: tax for key, tax in meant.items() if tax or linked.get(key) == EXCLUDED}
        self.draft.link(tax_links=changed)
        self._show()

    def _tax(self, rows: list[Row]) -> None:
        catalogue = self.draft.facts.catalogue
        if not rows or catalogue is None:
            return

        def chosen(tax: str) -> None:
            self.draft.link(tax_links={row.key: tax for row in rows})
            self._show()

        ChooseTax(
            self,
            self.setup.formats,
            catalogue.taxes,
            [row.name for row in rows],
            chosen,
            practice=self.setup.desk.practice,
        ).open()

    def _allow_same(self, meant: bool) -> None:
        self.draft.same_item_meant = meant
        if meant:
            self.complain(self.own_problems())
