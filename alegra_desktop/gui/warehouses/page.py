"""The warehouses of an integration's store: which of Alegra's each one is, who moves stock, and the stock itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.overview import Cause
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.goods import Known
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.warehouses.mover import NOBODY, StockMover, ask_mover, documents_made
from alegra_desktop.gui.warehouses.stock_tab import StockTab
from alegra_desktop.gui.warehouses.table import WarehouseLinks
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.sync.office import Office

_KINDS = frozenset({Kind.WAREHOUSE_NOT_LINKED})


class WarehousesPage(TwoSidesPage):
    key = "warehouses"
    icon = "warehouse"
    mended_here = _KINDS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        subtitle = self.tr("Each store warehouse and its Alegra warehouse.")
        super().__init__(desk, subtitle, self.tr("Read again"), parent)
        self.links = WarehouseLinks()
        self.links.linked.connect(self._link)
        self._none = muted(self.tr("The store names no warehouses."))
        self._main = muted()
        self.mover = StockMover()
        self.mover.chosen.connect(self._ask_mover)
        self._mexican = muted(self.tr("Alegra Mexico calls them almacenes."))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(16)
        for widget in (self._mexican, self._none, self.links, self._main, self.mover):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        self.stock = StockTab(desk, self.icon)
        self.tabs = QTabWidget()
        self.tabs.addTab(area, self.tr("Links"))
        self.tabs.addTab(self.stock, self.tr("Stock"))
        self.tabs.currentChanged.connect(lambda tab: self.stock.look() if tab else None)
        whole = QVBoxLayout(self.content)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.tabs)
        self._wanted = ""
        QShortcut(QKeySequence("F2"), self, self.links.choose)

    def title(self) -> str:
        return self.tr("Warehouses")

    def show_what(self, what: dict[str, object]) -> None:
        """`warehouse`: the store's name of one; `tab="stock"`: the stock, with `items` of Alegra to begin with."""
        self._wanted = str(what.get("warehouse") or "")
        if isinstance(name := what.get("integration"), str) and name:
            self.desk.choose(name)
        self.tabs.setCurrentIndex(1 if what.get("tab") == "stock" else 0)
        items = what.get("items")
        if isinstance(items, tuple | list):
            self.stock.go_to(map(str, items))
        self._go()

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        if integration.store is Store.HOTMART:
            return self.icon, self.tr("Hotmart sells digital goods: no warehouses to link.")
        return None

    def show_known(self, integration: Integration, known: Known) -> None:
        if known.catalogue is None:
            return
        warehouses = known.catalogue.warehouses
        self._mexican.setVisible(known.catalogue.company.country == "mexico")
        names = self._names(integration, known)
        self._none.setVisible(not names)
        self.links.setVisible(bool(names))
        self.links.show_links(names, warehouses, integration.rules.warehouse_links)
        self.mover.come_after(self.links)
        self.mover.show_mover(integration.rules.stock_mover)
        self.stock.show_integration(integration, self.formats)
        main = next((one.name for one in warehouses if one.default), "")
        words = self.tr("Orders that name no warehouse go to Alegra's main one: {name}.").format(name=one_line(main))
        self._main.setText(words if main else self.tr("Orders that name no warehouse go to Alegra's main one."))
        self._go()

    def _names(self, integration: Integration, known: Known) -> list[str]:
        """What the store names, what held sales name, and what is linked."""
        listed = known.goods.warehouses if known.goods is not None else ()
        return list(dict.fromkeys((*listed, *_held_for(self.desk.causes(integration)), *_linked(integration))))

    def _go(self) -> None:
        if self._wanted in self.links.combos:
            combo = self.links.combos[self._wanted]
            QTimer.singleShot(0, combo, combo.setFocus)  # a line that was just made is shown in the loop's next turn
            self._wanted = ""

    def _read_again(self) -> None:
        super()._read_again()
        if self.tabs.currentIndex() == 1:
            self.stock.read()

    def _ask_mover(self, mover: str) -> None:
        one = self.one
        if one is None:
            return
        name, before = one.name, one.rules.stock_mover

        async def move_by(office: Office, mover: str) -> Rules:
            """Only this one: whatever else was changed meanwhile stays."""
            rules = office.engine.integration(name).rules
            await office.change_rules(name, replace(rules, stock_mover=mover))
            return rules

        def change() -> None:
            self.change(
                lambda office: move_by(office, mover),
                self.tr("Nobody moves stock any more.") if mover == NOBODY else self.tr("The document moves stock."),
                lambda office, rules: move_by(office, rules.stock_mover),
            )

        existing = documents_made(self.desk, one.id)
        ask_mover(self.desk, self, existing, change, lambda: self.mover.show_mover(before))

    def _link(self, name: str, warehouse: str) -> None:
        freed = self.freed_by((name,), _KINDS) if warehouse else 0
        told = self.tr("Linked: {warehouse}.") if warehouse else self.tr("Unlinked: {warehouse}.")
        if freed:
            told = self.tr("Linked: {warehouse}. %n sales go out.", "", freed)
            one = self.one
            if one is None or not self.releasing.by_itself(one.name):
                told = self.tr("Linked: {warehouse}. %n sales go out with the next sync.", "", freed)
        self.link(told.format(warehouse=one_line(name)), freed, warehouses={name: warehouse})


def _held_for(causes: Sequence[Cause]) -> list[str]:
    return [cause.subject for cause in causes if cause.kind in _KINDS and cause.subject]


def _linked(integration: Integration) -> list[str]:
    return list(integration.rules.warehouse_links)
