"""What an integration's store sells and what its Alegra company holds, read once for all pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.matching import Match
from alegra_desktop.domain.problem import Problem
from alegra_desktop.gui.bridge import Asked
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.book import match_products
from alegra_desktop.sync.answers import Catalogue, StoreGoods
from alegra_desktop.sync.office import Office


@dataclass(frozen=True)
class Known:
    """`problem`: why it could not be read this time; the rest is then that of the time before, if any."""

    catalogue: Catalogue | None = None
    goods: StoreGoods | None = None
    matches: Mapping[str, Match] = field(default_factory=dict)
    problem: Problem | None = None
    asking: bool = False

    @property
    def read(self) -> bool:
        return self.catalogue is not None and self.goods is not None


class Goods(QObject):
    """One per desk: `of_desk` finds it. Nothing is asked before a page wants to know."""

    changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._known: dict[str, Known] = {}
        self._asked: dict[str, Asked] = {}
        desk.integrations_changed.connect(self._forget)

    @classmethod
    def of_desk(cls, desk: Desk) -> Goods:
        found = desk.findChild(cls)
        return found if found is not None else cls(desk)

    def of(self, name: str) -> Known:
        return self._known.get(name, Known())

    def look(self, integration: Integration, *, again: bool = False) -> None:
        """Read both sides, unless that was done already."""
        name, known = integration.name, self.of(integration.name)
        if known.asking or ((known.read or known.problem is not None) and not again):
            return
        self._set(name, replace(known, problem=None, asking=True))
        linked = dict(integration.rules.product_links)

        async def work(office: Office) -> Known:
            catalogue = await office.catalogue_of(name)
            goods = await office.store_products(name)
            matches = await match_products(integration.store, goods.products, catalogue.items, linked)
            return Known(catalogue, goods, matches)

        def failed(problem: Problem) -> None:
            self._set(name, replace(self.of(name), problem=problem, asking=False))

        self._asked[name] = self._desk.bridge.ask(self, work, lambda read: self._set(name, read), failed)

    def stop(self, name: str) -> None:
        """Nobody waits for it any more."""
        if self.of(name).asking:
            self._asked.pop(name).cancel()
            self._set(name, replace(self.of(name), asking=False))

    def _set(self, name: str, known: Known) -> None:
        self._known[name] = known
        self.changed.emit(name)

    def _forget(self) -> None:
        for name in list(self._known):
            self.stop(name)
        self._known.clear()
