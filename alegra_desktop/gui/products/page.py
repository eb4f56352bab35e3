"""The products of an integration and their Alegra items: linked, proposed, created, at any time after the set-up."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.book import ProductBook, Row, Show
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.products.goods import Known
from alegra_desktop.gui.products.table import ProductsTable
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.gui.theme import Role
from alegra_desktop.sync.answers import MadeItems

#: Causes of held sales that are mended on this page.
MENDED_HERE = frozenset(
    {Kind.PRODUCT_NOT_LINKED, Kind.PRODUCT_INACTIVE, Kind.PRODUCT_IS_PARENT, Kind.PRODUCT_WITHOUT_TAX}
)


class ProductsPage(TwoSidesPage):
    key = "products"
    icon = "package-variant-closed"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        subtitle = self.tr("Each store product and its Alegra item.")
        super().__init__(desk, subtitle, self.tr("Bring from the store"), parent)
        self.table = ProductsTable(desk.formats())
        self.table.linked.connect(self._link)
        self.table.create_wanted.connect(self._create)
        self.table.tax_wanted.connect(self._tax)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.table)
        self._wanted: dict[str, object] = {}
        self._seen: str = ""  # the integration whose first look is over

    def title(self) -> str:
        return self.tr("Products")

    def badge(self) -> int:
        """Products that hold sales back, over all integrations: told by the ledger, whatever was read of the store."""
        reader = self.desk.reader
        causes = reader.attention() if reader is not None else []
        return len({(one.integration_id, one.subject) for one in causes if one.kind in MENDED_HERE})

    def show_what(self, what: dict[str, object]) -> None:
        """`product`: a store product; `item`: an item of Alegra; `do="tax"`: choose its tax at once."""
        if isinstance(name := what.get("integration"), str) and name:
            self.desk.choose(name)
        self._wanted = what
        self._go()

    # --- showing

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        if known.goods is not None and known.goods.products:
            return None
        return self.icon, self.tr("No products yet. Bring them from the store.")

    def show_known(self, integration: Integration, known: Known) -> None:
        if known.catalogue is None or known.goods is None:
            return
        self.table.model.formats = self.formats
        rules = integration.rules
        self.table.show_book(
            ProductBook(integration.store, known.goods.products, known.catalogue.catalog, rules, known.matches)
        )
        if self._seen != integration.name:  # a filter is the page's suggestion once, then the merchant's choice
            self._seen = integration.name
            self.table.show_only(Show.UNLINKED if self.table.missing() else Show.ALL)
        self._go()

    def _go(self) -> None:
        """To the row that was asked for, as soon as there are rows."""
        if not self._wanted or not self.table.model.all_rows:
            return
        wanted, self._wanted = self._wanted, {}
        key, item = str(wanted.get("product") or ""), str(wanted.get("item") or "")
        rows = self.table.model.all_rows
        found = next((row for row in rows if key and key in (row.key, row.product.product_id)), None)
        found = found or next((row for row in rows if item and row.item is not None and row.item.id == item), None)
        if found is not None:
            tax = wanted.get("do") == "tax"
            self.table.select(found.key, edit=not tax)
            if tax:
                self._tax([found])

    # --- changing

    def _name(self, key: str) -> str:
        return next((row.name for row in self.table.model.all_rows if row.key == key), key)

    def _link(self, links: dict[str, str]) -> None:
        one = self.one
        if one is None or not links:
            return
        self.link(self._told(one, links), products=links)

    def _told(self, one: Integration, links: dict[str, str]) -> str:
        catalogue = self.goods.of(one.name).catalogue
        names = {item.id: item.name for item in catalogue.items} if catalogue is not None else {}
        if len(links) > 1:
            linked = sum(bool(item) for item in links.values())
            return (
                self.tr("%n products linked.", "", linked)
                if linked
                else self.tr("%n products unlinked.", "", len(links))
            )
        key, item = next(iter(links.items()))
        if not item:
            return self.tr("Unlinked: {product}.").format(product=self._name(key))
        return self.tr("Linked: {product} → {item}.").format(
            product=self._name(key), item=one_line(names.get(item, item))
        )

    def _tax(self, rows: list[Row]) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None or not rows:
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

    def _create(self, rows: list[Row]) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None or not rows:
            return
        CreateItems(
            self,
            self.formats,
            one.store,
            rows,
            catalogue,
            one.rules.default_tax,
            one.rules.prices_include_tax,
            self._make,
            practice=self.desk.practice,
        ).open()

    def _make(self, items: list[ItemPlan]) -> None:
        """In Alegra, one after the other; each product is linked as soon as its item exists."""
        one = self.one
        if one is None:
            return
        self.news.say(Role.WORKING, self.tr("Creating %n items in Alegra…", "", len(items)))

        def made(answer: MadeItems) -> None:
            self.news.clear()
            self.desk.bridge.order(lambda schedule: schedule.changed())
            self.desk.toast(self.tr("%n items created and linked.", "", len(answer.made)))
            if self.one is not None:
                self.goods.look(self.one, again=True)
            problem = answer.problem or next((one.problem for one in answer.refused), None)
            if problem is not None:
                self.failed(problem)

        self.desk.bridge.ask(self, lambda office: office.create_items(one.name, items), made, self.failed)
