"""The stock of store and Alegra side by side, with what documents will still move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from alegra_desktop.domain.catalog import Catalog, Item
from alegra_desktop.domain.ledger import ADJUSTMENT, Integration
from alegra_desktop.domain.mapping import linked_warehouse
from alegra_desktop.domain.products import Resolver
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import SaleLine, Store
from alegra_desktop.domain.states import State
from alegra_desktop.domain.stock import Good, ItemStock, StockLine, Why, blocked_by_cost
from alegra_desktop.domain.text import fold
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.sync.decide import decide_found
from alegra_desktop.sync.read import load_catalog, pull
from alegra_desktop.sync.recognise import recognise
from alegra_desktop.sync.stock_answers import StockPicture, StockPlace
from alegra_desktop.sync.stock_moves import UNLINKED, Moves, moves_of
from alegra_desktop.sync.work import Work


@dataclass(frozen=True, slots=True)
class _Sides:
    products: Sequence[StoreProduct]
    stock: Mapping[str, ItemStock]


def keeps_stock(integration: Integration) -> bool:
    """Whether its store has stock that can be read."""
    return integration.store is Store.MASTERSHOP and integration.store_settings.get("source") != "file"


async def read_stock(work: Work, *, twice: bool) -> StockPicture:
    """Read both sides and the sales, and say for each linked item how they differ.

    Everything is recognised and decided first, as in a run: a document that the ledger does not know yet may have moved
    the stock of its sale. A sale or a document of the very moment would be in one figure and not in the other: with
    `twice` the figures are read before and after them, and an item that moved in between is not adjusted. Raises
    `ProblemError`, `Paused` and `CallFailed`.
    """
    before = await _sides(work)
    await pull(work)
    work.catalog = await load_catalog(work.alegra, work.the_company)
    found = await recognise(work)
    decide_found(work, found.strangers, found.cutoff)
    comparing = _Comparing(work, before)
    moves = await moves_of(work, comparing.main)
    lines = comparing.lines(before, moves)
    if twice:
        again = comparing.lines(await _sides(work), moves)
        lines = {place: _steady(lines[place], again[place]) for place in lines}
    waiting = (State.SENDING, State.UNKNOWN)
    rows = work.ledger.rows(integration_id=work.integration.id, states=waiting, roles=(ADJUSTMENT,))
    return StockPicture(
        work.clock.now(), comparing.places, lines, work.report.incomplete, moves.untold, verifying=len(rows)
    )


async def _sides(work: Work) -> _Sides:
    return _Sides(await work.source.products(), await work.alegra.stock())


def _steady(before: Sequence[StockLine], after: Sequence[StockLine]) -> tuple[StockLine, ...]:
    """The later figures; what differs from the earlier ones is changing right now."""
    old = {line.item: (line.store, line.alegra) for line in before}
    return tuple(
        line
        if line.why is not None or old.get(line.item) == (line.store, line.alegra)
        else _blocked(line, Why.CHANGING)
        for line in after
    )


def _blocked(line: StockLine, why: Why) -> StockLine:
    return replace(line, why=why)


def main_warehouse(catalog: Catalog) -> str:
    """The one of documents that name none; "" where it cannot be told."""
    every = list(catalog.warehouses.values())
    return next((one.id for one in every if one.default), every[0].id if len(every) == 1 else "")


class _Comparing:
    """Products grouped by the item they are, and the warehouses they are compared in."""

    def __init__(self, work: Work, sides: _Sides) -> None:
        self.work = work
        self.catalog = work.the_catalog
        self.main = main_warehouse(self.catalog)
        self.by_warehouse = any(product.stocks for product in sides.products)
        linked = dict.fromkeys(work.rules.warehouse_links.values())
        known = [one for one in linked if (found := self.catalog.warehouses.get(one)) is not None and found.active]
        fallback = self.catalog.warehouses.get(work.rules.fallback_warehouse)
        #: Orders that name no warehouse leave from the fallback, else from the main one. It is compared only where
        #: nothing else is linked: what else the merchant keeps there is not the store's.
        self.ids = tuple(known) or (fallback.id if fallback is not None and fallback.active else self.main,)
        self.places = self._places()
        self._elsewhere = sold_elsewhere(work.ledger, work.integration, self.catalog)

    def _places(self) -> tuple[StockPlace, ...]:
        names = {one: self.catalog.warehouses[one].name if one else "" for one in self.ids}
        together = () if self.by_warehouse or len(self.ids) == 1 else tuple(names.values())
        return tuple(StockPlace(one, name, together) for one, name in names.items())

    def lines(self, sides: _Sides, moves: Moves) -> dict[str, tuple[StockLine, ...]]:
        """By place; by name, so that a person finds what he looks for."""
        grouped = self._grouped(sides.products)
        found = {}
        for place in self.places:
            lines = [self._line(item, goods, place, sides, moves) for item, goods in grouped]
            found[place.id] = tuple(sorted(lines, key=lambda line: (fold(line.name), line.item)))
        return found

    def _grouped(self, products: Sequence[StoreProduct]) -> list[tuple[Item, list[StoreProduct]]]:
        resolver = Resolver(self.work.integration.store, self.work.rules, self.catalog)
        found: dict[str, tuple[Item, list[StoreProduct]]] = {}
        for one in products:
            line = SaleLine(one.product_id, one.name, Decimal(1), Decimal(0), one.variation_id, one.sku)
            item = resolver.item(line)
            if item is not None:
                found.setdefault(item.id, (item, []))[1].append(one)
        return list(found.values())

    def _line(
        self, item: Item, products: Sequence[StoreProduct], place: StockPlace, sides: _Sides, moves: Moves
    ) -> StockLine:
        stock = sides.stock.get(item.id)
        compared = (place.id,) if self.by_warehouse else self.ids
        counted = compared if self.by_warehouse else (*compared, UNLINKED)
        under_way, sales = moves.of(item.id, counted)
        in_store = [self._in_store(product, place) for product in products]
        told = [each for each in in_store if each is not None]
        line = StockLine(
            item.id,
            item.name,
            item.reference,
            tuple(
                Good(one.product_id, one.variation_id, one.sku, one.name, held)
                for one, held in zip(products, in_store, strict=True)
            ),
            sum(told, Decimal(0)) if len(told) == len(in_store) else None,
            self._in_alegra(stock, compared) if stock is not None else None,
            under_way,
            sales,
            stock.cost if stock is not None else None,
        )
        return _blocked(line, why) if (why := self._why(line, item, products, stock, moves)) else line

    def _why(
        self, line: StockLine, item: Item, products: Sequence[StoreProduct], stock: ItemStock | None, moves: Moves
    ) -> Why | None:
        reasons = {
            Why.INACTIVE: not item.active,
            Why.NO_INVENTORY: stock is None,
            Why.NOT_OWN: not all(product.own for product in products),
            Why.STORE_SILENT: line.store is None,
            Why.ALEGRA_SILENT: line.alegra is None,
            Why.SHARED: item.id in self._elsewhere,
            Why.UNANSWERED: item.id in moves.doubtful,
            Why.NO_COST: bool(line.difference) and blocked_by_cost(line.difference or Decimal(0), line.cost),
        }
        return next((why for why, so in reasons.items() if so), None)

    def _in_store(self, product: StoreProduct, place: StockPlace) -> Decimal | None:
        if not self.by_warehouse or (not product.stocks and len(self.ids) == 1):
            return product.stock
        if not product.stocks:
            return None
        here = [held for name, held in product.stocks if linked_warehouse(name, self.work.rules) == place.id]
        return sum(here, Decimal(0))

    def _in_alegra(self, stock: ItemStock, compared: Sequence[str]) -> Decimal | None:
        """None where Alegra tells only one figure for several warehouses, and not all of them are meant."""
        if "" in stock.held:
            active = {one.id for one in self.catalog.warehouses.values() if one.active}
            return stock.held[""] if active <= set(compared) or compared == ("",) else None
        if compared == ("",):
            return sum(stock.held.values(), Decimal(0))
        return sum((stock.held.get(one, Decimal(0)) for one in compared), Decimal(0))


# --- several stores of one company ------------------------------------------------------------------------------------


def _others(ledger: Ledger, integration: Integration) -> list[Integration]:
    company = integration.company
    return [one for one in ledger.integrations() if one.company == company and one.id != integration.id]


def sold_elsewhere(ledger: Ledger, integration: Integration, catalog: Catalog) -> frozenset[str]:
    """Items that another integration of the company sells too: its store counts for itself, so neither figure is what
    Alegra should hold."""
    found: set[str] = set()
    for other in _others(ledger, integration):
        found.update(other.rules.product_links.values())
        resolver = Resolver(other.store, other.rules, catalog)
        lines = {line for stored in ledger.sales(other.id) for line in stored.sale.lines}
        found.update(item.id for line in lines if (item := resolver.item(line)) is not None)
    return frozenset(found)


def warehouses_elsewhere(ledger: Ledger, integration: Integration, main: str) -> frozenset[str]:
    """Warehouses from which another store of the company ships: there nothing is adjusted without a person."""
    found: set[str] = set()
    for other in _others(ledger, integration):
        if keeps_stock(other):
            found.update(_ships_from(other.rules, main))
    return frozenset(found)


def _ships_from(rules: Rules, main: str) -> set[str]:
    return {*rules.warehouse_links.values(), rules.fallback_warehouse} - {""} or {main}
