"""Which Alegra warehouse each of the store's is. Sales that name none go where the merchant says, or Alegra."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout

from alegra_desktop.domain.catalog import Warehouse
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.warehouses.mover import StockMover
from alegra_desktop.gui.warehouses.table import WarehouseLinks, same_names
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.wizard.draft import Step
from alegra_desktop.gui.wizard.step import StepPage

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class WarehousesStep(StepPage):
    step = Step.WAREHOUSES

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        self.setTitle(self.tr("Which Alegra warehouse is each one?"))
        self.links = WarehouseLinks()
        self.links.linked.connect(self._link)
        self.falls = QCheckBox(self.tr("Us&e"))
        self.falls.setAccessibleName(self.tr("Use a warehouse if the store does not say which"))
        self.fallback = QComboBox()
        self.fallback.setAccessibleName(self.tr("Warehouse if the store does not say which"))
        self.falls.clicked.connect(lambda _: self._fall())
        self.fallback.activated.connect(lambda _: self._fall())
        self._main = muted()
        self.mover = StockMover()
        self.mover.chosen.connect(lambda mover: self.draft.change(stock_mover=mover))
        self._mexican = muted(self.tr("Alegra Mexico calls them almacenes."))
        self.body.addWidget(self._mexican)
        self.body.addWidget(self.links)
        falling = QHBoxLayout()
        falling.setSpacing(8)
        falling.addWidget(self.falls)
        falling.addWidget(self.fallback)
        falling.addWidget(muted(self.tr("if the store does not say which")), 1)
        self.body.addLayout(falling)
        self.body.addWidget(self._main)
        self.body.addWidget(self.mover)
        self.body.addStretch(1)

    def fill(self) -> None:
        facts, draft = self.draft.facts, self.draft
        self._mexican.setVisible(draft.country == "mexico")
        self.mover.show_mover(draft.rules.stock_mover)
        if facts.store is None or facts.catalogue is None:
            return
        names, warehouses = facts.store.warehouses, facts.catalogue.warehouses
        alike = same_names(names, warehouses)
        draft.link(warehouse_links={name: alike[name] for name in alike if name not in draft.rules.warehouse_links})
        self.links.show_links(names, warehouses, draft.rules.warehouse_links)
        self.mover.come_after(self.links)
        main = next((one.name for one in warehouses if one.default), "")
        words = self.tr("Orders that name no warehouse go to Alegra's main one: {name}.").format(name=one_line(main))
        self._main.setText(words if main else self.tr("Orders that name no warehouse go to Alegra's main one."))
        self._offer([one for one in warehouses if one.active])
        self._tell()
        self.links.focus_first(names)

    def _offer(self, warehouses: Sequence[Warehouse]) -> None:
        """Alegra's main one until another is chosen; one that is gone is not kept."""
        chosen = self.draft.rules.fallback_warehouse
        main = next((one.id for one in warehouses if one.default), "")
        self.fallback.clear()
        for one in warehouses:
            self.fallback.addItem(one_line(one.name), one.id)
        self.fallback.setCurrentIndex(max(0, self.fallback.findData(chosen or main)))
        self.falls.setChecked(bool(chosen) and self.fallback.findData(chosen) >= 0)
        self.falls.setEnabled(bool(warehouses))
        self._fall()

    def _fall(self) -> None:
        """What is chosen is the rule; without a tick Alegra decides, and the sentence says where."""
        used = self.falls.isChecked()
        self.fallback.setEnabled(used)
        self._main.setVisible(not used)
        self.draft.change(fallback_warehouse=str(self.fallback.currentData() or "") if used else "")

    def _link(self, name: str, warehouse: str) -> None:
        self.draft.link(warehouse_links={name: warehouse})
        self._tell()

    def _tell(self) -> None:
        """Announced, never in the way."""
        names = self.draft.facts.store.warehouses if self.draft.facts.store else ()
        left = sum(name not in self.draft.rules.warehouse_links for name in names)
        if left:
            self.news.say(Role.ATTENTION, self.tr("%n unlinked: their sales will be held.", "", left))
        elif not names:
            self.news.say(Role.NEUTRAL, self.tr("The store names no warehouses."))
        else:
            self.news.clear()
