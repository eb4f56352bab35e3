"""A table of links, as the products page writes it and people change it in a spreadsheet: read, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from alegra_desktop.stores.spreadsheet import Row, read_table
from alegra_desktop.stores.values import words

#: The columns, in the order they are written.
FIELDS = ("product", "variation", "name", "sku", "item", "reference", "tax")


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One row. `number` is the one a spreadsheet program shows; a cell that is empty, or not there, is ""."""

    number: int
    product: str
    variation: str
    name: str
    sku: str
    item: str
    reference: str
    tax: str


def read_links(path: Path, titles: Mapping[str, Sequence[str]]) -> tuple[LinkLine, ...]:
    """The rows of a CSV or XLSX. `titles`: for each of `FIELDS` what its column may be called, one of them for people.

    Raises `ProblemError` (file_not_understood) for what is no such table. Blocks; give it a thread of its own.
    """
    names = {field: tuple(words(title) for title in titles[field]) for field in FIELDS}
    table = read_table(path, frozenset(name for every in names.values() for name in every))
    at = {field: table.find(*names[field]) for field in FIELDS}
    for field in ("product", "item"):
        at[field] = table.need(titles[field][0], *names[field])
    return tuple(
        LinkLine(row.number, *(_text(row, at[field]) for field in FIELDS))
        for row in table.rows
        if _text(row, at["product"]) or _text(row, at["variation"])
    )


def _text(row: Row, column: int | None) -> str:
    """Without the ' that keeps a spreadsheet from taking the cell for a formula."""
    return row.text(column).removeprefix("'").strip()
