"""Links as a table in a file: what is written of each product, and what a file that comes back would change.

Knows no window. A file decides only about the products it names; what it says is taken as it stands or not at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from alegra_desktop.domain.catalog import EXCLUDED, Catalog, Item
from alegra_desktop.domain.text import fold, one_line
from alegra_desktop.gui.products.book import ProductBook, Row, Standing
from alegra_desktop.sync.link_file import LinkLine


class Fate(StrEnum):
    """What a row of the file does."""

    LINK = "link"
    CHANGE = "change"
    UNLINK = "unlink"
    TAX = "tax"  # only the tax
    SAME = "same"
    WRONG = "wrong"


class Why(StrEnum):
    """Why a row is not usable."""

    UNKNOWN_PRODUCT = "unknown_product"
    TWICE = "twice"
    UNKNOWN_ITEM = "unknown_item"
    SEVERAL_ITEMS = "several_items"
    OTHER_REFERENCE = "other_reference"
    INACTIVE = "inactive"
    PARENT = "parent"
    UNKNOWN_TAX = "unknown_tax"


@dataclass(frozen=True, slots=True)
class Judged:
    """A row of the file. `row`: its product; `item` and `tax`: what it would be linked to, "" for nothing."""

    line: LinkLine
    fate: Fate
    row: Row | None = None
    item: str = ""
    tax: str = ""
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class LinkFile:
    """A file that was looked into."""

    rows: tuple[Judged, ...] = ()
    counts: Counter[Fate] = field(default_factory=Counter)

    @property
    def products(self) -> dict[str, str]:
        """Links to make and ("") to part."""
        told = (Fate.LINK, Fate.CHANGE, Fate.UNLINK)
        return {one.row.key: one.item for one in self.rows if one.row is not None and one.fate in told}

    @property
    def taxes(self) -> dict[str, str]:
        """Taxes of products that are to be others."""
        return {
            one.row.key: one.tax
            for one in self.rows
            if one.row is not None and one.fate not in (Fate.SAME, Fate.WRONG) and one.tax != _Keep
        }

    @property
    def changes(self) -> int:
        return len(self.products.keys() | self.taxes.keys())


#: A tax that stays as it is.
_Keep = "\0keep"


def written(book: ProductBook, rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """The cells of each product, in the order of `FIELDS`: its link, else the item found by its reference. A proposal
    is no link yet."""
    names = _names_of_taxes(book.catalog)
    for row in rows:
        item = row.item if row.linked or row.standing is not Standing.BROKEN else None
        item = item if row.standing is not Standing.PROPOSED else None
        tax = book.linked_tax(row.key, row.product)
        yield (
            row.product.product_id,
            row.product.variation_id,
            row.product.name,
            row.product.sku,
            item.id if item is not None else row.linked,
            item.reference if item is not None else "",
            next((name for name, ids in names.items() if ids == [tax]), tax),
        )


def _names_of_taxes(catalog: Catalog) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for tax in catalog.taxes.values():
        if tax.active:
            names.setdefault(one_line(tax.name), []).append(tax.id)
    return names


def judge(lines: Sequence[LinkLine], book: ProductBook, rows: Sequence[Row]) -> LinkFile:
    """What linking as the file says would change."""
    judging = _Judging(book, rows)
    judged = tuple(judging.one(line) for line in lines)
    return LinkFile(judged, Counter(one.fate for one in judged))


class _Judging:
    def __init__(self, book: ProductBook, rows: Sequence[Row]) -> None:
        self._book = book
        self._rows = {row.key: row for row in rows}
        self._taken: set[str] = set()
        self._taxes = {fold(name): ids for name, ids in _names_of_taxes(book.catalog).items()}

    def one(self, line: LinkLine) -> Judged:
        row = self._rows.get(line.variation or line.product)
        if row is None or (line.variation and line.product and line.product != row.product.product_id):
            return Judged(line, Fate.WRONG, why=Why.UNKNOWN_PRODUCT)
        if row.key in self._taken:
            return Judged(line, Fate.WRONG, row, why=Why.TWICE)
        self._taken.add(row.key)
        kept = line.item != "" and line.item == row.linked  # as it is, whatever became of the item
        item = self._book.catalog.items.get(line.item) if kept else self._item(line)
        if isinstance(item, Why):
            return Judged(line, Fate.WRONG, row, why=item)
        tax = self._tax(line)
        if tax is None:
            return Judged(line, Fate.WRONG, row, why=Why.UNKNOWN_TAX)
        linked, new = row.linked, row.linked if kept else item.id if item is not None else ""
        if tax == self._book.linked_tax(row.key, row.product):
            tax = _Keep
        fate = self._fate(row, linked, new)
        if fate is Fate.SAME and tax != _Keep:
            fate = Fate.TAX
        return Judged(line, fate, row, new, tax)

    def _fate(self, row: Row, linked: str, new: str) -> Fate:
        found = row.item.id if row.standing is not Standing.PROPOSED and row.item is not None else ""
        if new in (linked, found):  # found by its reference: there is nothing to link
            return Fate.SAME
        if not new:
            return Fate.UNLINK if linked else Fate.SAME
        return Fate.CHANGE if linked or found else Fate.LINK

    def _item(self, line: LinkLine) -> Item | Why | None:
        """By its id, else by its exact reference; None where both are empty."""
        catalog = self._book.catalog
        if line.item:
            item = catalog.items.get(line.item)
            if item is None:
                return Why.UNKNOWN_ITEM
            if line.reference and line.reference != item.reference:
                return Why.OTHER_REFERENCE
            return _usable(item)
        if not line.reference:
            return None
        usable = [item for item in catalog.by_reference.get(line.reference, ()) if isinstance(_usable(item), Item)]
        if len(usable) > 1:
            return Why.SEVERAL_ITEMS
        return usable[0] if usable else Why.UNKNOWN_ITEM

    def _tax(self, line: LinkLine) -> str | None:
        """Its id, by id or by name; "" for none, None for one that nobody knows."""
        if not line.tax or line.tax == EXCLUDED:
            return line.tax
        known = self._book.catalog.taxes.get(line.tax)
        if known is not None and known.active:
            return known.id
        ids = self._taxes.get(fold(line.tax), [])
        return ids[0] if len(ids) == 1 else None


def _usable(item: Item) -> Item | Why:
    if not item.active:
        return Why.INACTIVE
    return Why.PARENT if item.type == "variantParent" else item
