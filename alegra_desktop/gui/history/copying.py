"""Rows of the history for the clipboard: what is seen, parted by tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.history.columns import Column, titles
from alegra_desktop.gui.history.looks import Looks


def as_table(lines: Sequence[HistoryLine], columns: Sequence[Column], looks: Looks) -> str:
    """With a line of names above if there are several rows."""
    cells: dict[Column, Callable[[HistoryLine], str]] = {
        Column.STATE: looks.state,
        Column.DATE: looks.day,
        Column.SALE: lambda line: one_line(line.sale_id),
        Column.CUSTOMER: lambda line: one_line(line.customer),
        Column.DOCUMENT: looks.document,
        Column.TOTAL: looks.total,
    }
    rows = [[cells[column](line) for column in columns] for line in lines]
    if len(rows) > 1:
        rows.insert(0, [titles()[column] for column in columns])
    return "\n".join("\t".join(row) for row in rows)
