"""Sales from a file exported by hand: the way in when there is no API, or when it refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.stores.spreadsheet import Row, read_table


@dataclass(frozen=True, slots=True)
class FileSales:
    """What a file holds. `rows`: rows of data, whatever became of them. `api_ids`: every sale id looks like those of
    the store's API, so that the file may be imported into an integration that also has the API. `unreadable`: rows
    left out because the caller asked for the readable ones only."""

    store: Store
    sales: tuple[Sale, ...]
    rows: int
    api_ids: bool
    unreadable: tuple[Problem, ...] = ()


def read_file(path: Path, store: Store, account: str, timezone: str, *, readable_only: bool = False) -> FileSales:
    """All sales of a CSV or XLSX file exported from `store`; dates without a zone are in `timezone`.

    Raises `ProblemError` (file_not_understood: file, row, column, detail) for the first cell that is needed and cannot
    be read; with `readable_only` the orders concerned are left out and named in `unreadable` instead. A file that is
    no such export at all raises either way. Nothing is ever imported in part.
    """
    from alegra_desktop.stores.hotmart_file import read_hotmart
    from alegra_desktop.stores.mastershop_file import read_mastershop

    reader = read_hotmart if store is Store.HOTMART else read_mastershop
    return reader(path, account, timezone, readable_only=readable_only)


def store_of(path: Path) -> Store | None:
    """Whose export a file is, by the names of its columns; None for one that is nobody's or cannot be read."""
    from alegra_desktop.stores import hotmart_file, mastershop_file

    def hits(known: frozenset[str], sheet: str) -> int:
        try:
            return len(set(read_table(path, known, sheet).names) & known)
        except ProblemError:
            return 0

    scores = {
        Store.HOTMART: hits(hotmart_file.KNOWN, hotmart_file.SHEET),
        Store.MASTERSHOP: hits(mastershop_file.KNOWN, ""),
    }
    best, other = sorted(scores, key=lambda store: -scores[store])
    return best if scores[best] > scores[other] else None


def group_rows(rows: Iterable[Row], identity: Callable[[Row], str]) -> dict[str, list[Row]]:
    """Rows by sale id, in the order of the file."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(identity(row), []).append(row)
    return groups


def build(
    groups: dict[str, list[Row]], make: Callable[[str, list[Row]], Sale], *, readable_only: bool
) -> tuple[tuple[Sale, ...], tuple[Problem, ...]]:
    """A sale of each group of rows; problems are raised, or collected when only readable ones are wanted."""
    sales: list[Sale] = []
    problems: list[Problem] = []
    for sale_id, rows in groups.items():
        try:
            sales.append(make(sale_id, rows))
        except ProblemError as error:
            if not readable_only:
                raise
            problems.append(error.problem)
    return tuple(sales), tuple(problems)


def same(rows: list[Row], column: int | None, what: str) -> None:
    """Raise `ProblemError` unless all rows of one sale agree in `column`."""
    for row in rows[1:]:
        if row.text(column) != rows[0].text(column):
            raise row.wrong(column, f"{what} differs from row {rows[0].number} of the same sale")
