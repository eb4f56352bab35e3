"""Which Alegra warehouse each of the store's is. A store that names none leaves the choice to Alegra."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        self._main = muted()
        self.mover = StockMover()
        self.mover.chosen.connect(lambda mover: self.draft.change(stock_mover=mover))
        self._mexican = muted(self.tr("Alegra Mexico calls them almacenes."))
        self.body.addWidget(self._mexican)
        self.body.addWidget(self.links)
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
        self._tell()
        self.links.focus_first(names)

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
