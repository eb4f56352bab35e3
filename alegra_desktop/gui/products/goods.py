"""What an integration's store sells and what its Alegra company holds, read once for all pages that show it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from alegra_desktop.domain.catalog import Catalog, Item, Tax
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.matching import Match
from alegra_desktop.domain.problem import Problem
from alegra_desktop.gui.bridge import Asked
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.book import NOTHING_NEW, ProductBook, Row, match_products
from alegra_desktop.sync.answers import Catalogue, StoreGoods, StoreProduct
from alegra_desktop.sync.notice import News
from alegra_desktop.sync.office import Office

T = TypeVar("T")


class Stage(Enum):
    """What is being read now, in this order."""

    NOTHING = auto()
    ALEGRA = auto()
    STORE = auto()
    NAMES = auto()  # nothing is read any more: products are compared with items


@dataclass(frozen=True)
class Known:
    """`problem`: why it could not be read this time; the rest is then that of the time before, if any."""

    catalogue: Catalogue | None = None
    goods: StoreGoods | None = None
    matches: Mapping[str, Match] = field(default_factory=dict)
    problem: Problem | None = None
    #: How every product stands, made when they were read; `Goods.rows` brings it up to date.
    book: ProductBook | None = None
    rows: Sequence[Row] = ()
    stage: Stage = Stage.NOTHING
    #: Whose it is: the same name may come to stand for another company or store.
    owner: tuple[str, ...] = ()
    #: Links to items that Alegra's list did not hold when it was read.
    missed: frozenset[str] = frozenset()

    @property
    def catalog(self) -> Catalog | None:
        """The lists by ids; the same one until something else is read."""
        return _by_ids(self.catalogue) if self.catalogue is not None else None

    @property
    def asking(self) -> bool:
        return self.stage is not Stage.NOTHING

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
        """Read both sides, unless that was done already and nothing came since that the lists do not hold."""
        known = self.of(integration.name)
        again = again or bool(known.read and _unknown(integration, known.catalogue) - known.missed)
        if known.asking or ((known.read or known.problem is not None) and not again):
            return
        self._set(integration.name, replace(known, problem=None, owner=_owner(integration), stage=Stage.ALEGRA))
        self._ask(integration.name, lambda office: office.catalogue_of(integration.name), self._read_store, integration)

    def stop(self, name: str) -> None:
        """Nobody waits for it any more; what was read until now stays."""
        if self.of(name).asking:
            self._asked.pop(name).cancel()
            self._set(name, replace(self.of(name), stage=Stage.NOTHING))

    def learn(self, name: str, *, taxes: Iterable[Tax] = (), items: Iterable[Item] = ()) -> None:
        """These were just made in Alegra: there is no need to read everything again."""
        known = self.of(name)
        if known.catalogue is None:
            return
        all_taxes = {tax.id: tax for tax in (*known.catalogue.taxes, *taxes)}
        all_items = {item.id: item for item in (*known.catalogue.items, *items)}
        catalogue = replace(known.catalogue, taxes=tuple(all_taxes.values()), items=tuple(all_items.values()))
        self._set(name, replace(known, catalogue=catalogue))

    def rows(
        self, integration: Integration, products: Sequence[StoreProduct], news: News = NOTHING_NEW
    ) -> tuple[ProductBook, Sequence[Row]]:
        """How these products stand under the rules of now. Only what changed is looked at."""
        known = self.of(integration.name)
        assert known.catalog is not None
        book = ProductBook(integration.store, products, known.catalog, integration.rules, known.matches, news=news)
        rows = book.rows(known.book, known.rows)
        self._known[integration.name] = replace(known, book=book, rows=rows)
        return book, rows

    # --- reading, one thing after the other

    def _read_store(self, integration: Integration, catalogue: Catalogue) -> None:
        known = replace(self.of(integration.name), stage=Stage.STORE)
        if known.catalogue is None:  # what was read before stays whole until all of it is read again
            known = replace(known, catalogue=catalogue)
        self._set(integration.name, known)
        then = partial(self._compare, catalogue)
        self._ask(integration.name, lambda office: office.store_products(integration.name), then, integration)

    def _compare(self, catalogue: Catalogue, integration: Integration, goods: StoreGoods) -> None:
        """In the engine's thread, for there may be thousands of products."""
        self._set(integration.name, replace(self.of(integration.name), stage=Stage.NAMES))
        missed = frozenset(_unknown(integration, catalogue))
        fresh = Known(catalogue, goods, owner=_owner(integration), missed=missed)

        async def work(office: Office) -> Known:
            linked, catalog = integration.rules.product_links, _by_ids(catalogue)
            matches = await match_products(integration.store, goods.products, catalogue.items, linked)
            book = ProductBook(integration.store, goods.products, catalog, integration.rules, matches)
            return replace(fresh, matches=matches, book=book, rows=await book.rows_in_turns())

        self._ask(integration.name, work, self._end, integration)

    def _end(self, integration: Integration, read: Known) -> None:
        self._set(integration.name, read)

    def _ask(
        self,
        name: str,
        command: Callable[[Office], Awaitable[T]],
        then: Callable[[Integration, T], None],
        integration: Integration,
    ) -> None:
        def failed(problem: Problem) -> None:
            self._set(name, replace(self.of(name), problem=problem, stage=Stage.NOTHING))

        self._asked[name] = self._desk.bridge.ask(self, command, partial(then, integration), failed)

    def _set(self, name: str, known: Known) -> None:
        self._known[name] = known
        self.changed.emit(name)

    def _forget(self) -> None:
        """What belongs to an integration that is gone, or is another company's or store's now."""
        owners = {one.name: _owner(one) for one in self._desk.integrations()}
        for name in [name for name, known in self._known.items() if owners.get(name) != known.owner]:
            self.stop(name)
            del self._known[name]


_catalogs: dict[int, tuple[Catalogue, Catalog]] = {}
_KEPT = 8


def _by_ids(catalogue: Catalogue) -> Catalog:
    """Made once for each catalogue, for it may hold thousands of items; told apart by identity, never compared."""
    kept = _catalogs.get(id(catalogue))
    if kept is None or kept[0] is not catalogue:
        kept = _catalogs[id(catalogue)] = (catalogue, catalogue.catalog)
        while len(_catalogs) > _KEPT:
            _catalogs.pop(next(iter(_catalogs)))
    return kept[1]


def _owner(integration: Integration) -> tuple[str, ...]:
    return integration.company, integration.store.value, integration.account, integration.alegra_user


def _unknown(integration: Integration, catalogue: Catalogue | None) -> set[str]:
    items = {item.id for item in catalogue.items} if catalogue is not None else set()
    return set(integration.rules.product_links.values()) - items
