"""Files for spreadsheets: what the history shows, so that no cell of a stranger runs and no amount loses a cent."""

from __future__ import annotations

import csv
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from alegra_desktop.domain.text import one_line

#: What makes a spreadsheet take a cell for a formula, in narrow and in full width: at the beginning, also behind blanks
#: and quotes that it may take away, and behind what separates cells where another list separator is set.
_LIVE = re.compile(r"""(^|[,;|])([\s"']*)(?=[=+\-@＝＋－＠])""")
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")


def write_csv(
    file: Path, columns: Sequence[str], rows: Iterable[Iterable[object]], *, separator: str = ";", point: str = "."
) -> int:
    """Rows as a CSV: UTF-8 with BOM, readable by its owner only. `point` is the sign before the cents.

    Every cell is one line. A ' stands before whatever a spreadsheet would take for a formula; numbers stay numbers,
    days are ISO dates. Returns the number of rows. Raises OSError.
    """
    count = 0
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(handle, "w", encoding="utf-8-sig", errors="replace", newline="") as out:
        if os.name == "posix" and stat.S_ISREG(os.fstat(handle).st_mode):
            os.fchmod(handle, 0o600)  # an older file of this name may have been open to others
        writer = csv.writer(out, delimiter=separator)
        writer.writerow(columns)
        for row in rows:
            writer.writerow(_cells(row, point))
            count += 1
    return count


def _cells(row: Iterable[object], point: str) -> Iterator[str]:
    for value in row:
        if isinstance(value, Decimal):
            yield f"{value:f}".replace(".", point)
        elif isinstance(value, date):
            yield value.isoformat()
        else:
            text = one_line("" if value is None else str(value))
            yield text if _is_number(text, point) else _LIVE.sub(r"\1'\2", text)


def _is_number(text: str, point: str) -> bool:
    """Only what is one whatever the spreadsheet's own sign is: with the other sign "-1.5" would be a text or a date."""
    return _NUMBER.fullmatch(text) is not None and ("." if point == "," else ",") not in text
