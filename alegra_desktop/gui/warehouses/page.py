"""The warehouses of an integration's store and which of Alegra's each one is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.goods import Known
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.warehouses.table import WarehouseLinks
from alegra_desktop.gui.widgets.labels import muted


class WarehousesPage(TwoSidesPage):
    key = "warehouses"
    icon = "warehouse"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        subtitle = self.tr("Each store warehouse and its Alegra warehouse.")
        super().__init__(desk, subtitle, self.tr("Read again"), parent)
        self.links = WarehouseLinks()
        self.links.linked.connect(self._link)
        self._main = muted()
        self._mexican = muted(self.tr("Alegra Mexico calls them almacenes."))
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(16)
        for widget in (self._mexican, self.links, self._main):
            column.addWidget(widget)
        column.addStretch(1)
        self._wanted = ""

    def title(self) -> str:
        return self.tr("Warehouses")

    def badge(self) -> int:
        """Warehouses that hold sales back."""
        reader = self.desk.reader
        causes = reader.attention() if reader is not None else []
        wanted = {(one.integration_id, one.subject) for one in causes if one.kind is Kind.WAREHOUSE_NOT_LINKED}
        return len(wanted)

    def show_what(self, what: dict[str, object]) -> None:
        """`warehouse`: the store's name of one."""
        if isinstance(name := what.get("integration"), str) and name:
            self.desk.choose(name)
        self._wanted = str(what.get("warehouse") or "")
        self._go()

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        if integration.store is Store.HOTMART:
            return self.icon, self.tr("Hotmart sells digital goods: no warehouses to link.")
        if known.goods is not None and (known.goods.warehouses or integration.rules.warehouse_links):
            return None
        return self.icon, self.tr("The store names no warehouses.")

    def show_known(self, integration: Integration, known: Known) -> None:
        if known.catalogue is None or known.goods is None:
            return
        warehouses = known.catalogue.warehouses
        self._mexican.setVisible(known.catalogue.company.country == "mexico")
        self.links.show_links(known.goods.warehouses, warehouses, integration.rules.warehouse_links)
        main = next((one.name for one in warehouses if one.default), "")
        words = self.tr("Orders that name no warehouse go to Alegra's main one: {name}.").format(name=one_line(main))
        self._main.setText(words if main else self.tr("Orders that name no warehouse go to Alegra's main one."))
        self._go()

    def _go(self) -> None:
        if self._wanted in self.links.combos:
            self.links.combos[self._wanted].setFocus()
            self._wanted = ""

    def _link(self, name: str, warehouse: str) -> None:
        told = self.tr("Linked: {warehouse}.") if warehouse else self.tr("Unlinked: {warehouse}.")
        self.link(told.format(warehouse=one_line(name)), warehouses={name: warehouse})
