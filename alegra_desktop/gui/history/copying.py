"""Rows of the history for the clipboard: what is seen, parted by tabs."""

from __future__ import annotations

from collections.abc import Sequence

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.history.columns import Column, titles
from alegra_desktop.gui.history.looks import Looks


def names_of(columns: Sequence[Column]) -> str:
    """What stands above several rows."""
    names = titles()
    return "\t".join(names[column] for column in columns)


def as_row(line: HistoryLine, columns: Sequence[Column], looks: Looks) -> str:
    return "\t".join(_cell(line, column, looks) for column in columns)


def _cell(line: HistoryLine, column: Column, looks: Looks) -> str:
    match column:
        case Column.STATE:
            return looks.state(line)
        case Column.DATE:
            return looks.day(line)
        case Column.SALE:
            return one_line(line.sale_id)
        case Column.CUSTOMER:
            return one_line(line.customer)
        case Column.DOCUMENT:
            return looks.document(line)
        case Column.TOTAL:
            return looks.total(line)
