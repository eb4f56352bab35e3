"""Reading exported tables, CSV or XLSX, into rows of cells with their place in the file.

CSV: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252 (what Excel saves); separator `;`, `,` or tab.
XLSX: every cell that is there is read, whatever the sheet says about its own size (some exports say it wrongly).
Header names are compared without accents, case and punctuation, never by position; a name may occur several times.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import python_calamine

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.stores.values import amount_of_text, decimal_of, from_iso, plain, words

Cell = str | Decimal | datetime | None

#: Larger files are no export of one account.
MAX_BYTES: Final = 100 * 1024 * 1024
MAX_UNPACKED: Final = 500 * 1024 * 1024
MAX_CELLS: Final = 8_000_000
MAX_ROWS: Final = 1_048_576  # no spreadsheet program has more
#: Rows from the top among which the header may be (some exports begin with a title or a summary).
HEADER_ROWS: Final = 20
SEPARATORS: Final = (";", ",", "\t")
#: The place of a cell or row in a sheet's XML.
_PLACE: Final = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)([0-9]+)["']""")
#: How exports write an empty cell.
EMPTY: Final = frozenset({"", "(none)", "none", "null", "nan", "-", "n/a"})
#: Day first, as both stores write it, and the same with dashes.
_DAY_FIRST: Final = (
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%d-%m-%Y",
    "%d/%m/%Y, %H:%M:%S",
    "%d/%m/%Y %I:%M:%S %p",
    "%d/%m/%Y %I:%M %p",
)


def unreadable(file: str, detail: str, *, row: int = 0, column: str = "") -> ProblemError:
    """The problem of a file: `row` is the number a spreadsheet program shows (0: the file as a whole)."""
    details = {"file": file, "row": str(row or "-"), "column": column or "-", "detail": detail}
    return ProblemError(Problem(Kind.FILE_NOT_UNDERSTOOD, file, details))


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `number` counts from 1 as spreadsheet programs do."""

    table: Table
    number: int
    cells: Sequence[Cell]

    def cell(self, column: int | None) -> Cell:
        return None if column is None or column >= len(self.cells) else self.cells[column]

    def text(self, column: int | None) -> str:
        """The cell as text; "" for an empty one or a column that is not there."""
        value = self.cell(column)
        if isinstance(value, Decimal):
            return plain(value)
        if isinstance(value, datetime):
            return value.isoformat(sep=" ")
        return value or ""

    def amount(self, column: int, decimal_mark: str = "") -> Decimal:
        """The cell as an amount. Raises `ProblemError` when it is empty, no number, or can be read in two ways."""
        value = self.cell(column)
        number = amount_of_text(value, decimal_mark) if isinstance(value, str) else value
        if isinstance(number, Decimal):
            return number
        if value is None:
            raise self.wrong(column, "the cell is empty, an amount is needed")
        raise self.wrong(column, f"«{self.text(column)}» is not an amount, or it can be read in two ways")

    def moment(self, column: int, zone: tzinfo) -> datetime:
        """The cell as a moment in UTC; without a zone of its own it is in `zone`. Raises `ProblemError`."""
        found = self.moment_or_none(column, zone)
        if found is None:
            raise self.wrong(column, "the cell is empty, a date is needed")
        return found

    def moment_or_none(self, column: int | None, zone: tzinfo) -> datetime | None:
        """As `moment`, but an empty cell or a column that is not there is `None`."""
        value = self.cell(column)
        if column is None or value is None:
            return None
        found = _moment(value, zone)
        if found is None:
            raise self.wrong(column, f"«{self.text(column)}» is not a date")
        return found

    def wrong(self, column: int | None, detail: str) -> ProblemError:
        name = self.table.headers[column] if column is not None else ""
        return unreadable(self.table.file, detail, row=self.number, column=name)


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it. `headers` are as written, `names` as compared."""

    file: str
    headers: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[Row, ...]

    def find(self, *names: str) -> int | None:
        """The first column with the first of `names` that any column has."""
        return next((self.names.index(name) for name in names if name in self.names), None)

    def need(self, label: str, *names: str) -> int:
        """As `find`; raises `ProblemError` naming `label` when there is no such column."""
        column = self.find(*names)
        if column is None:
            raise unreadable(self.file, "this column is not in the file", column=label)
        return column

    def before(self, column: int, *names: str) -> int | None:
        """The nearest column left of `column` with one of `names`: for headers that occur several times."""
        return next((at for at in range(column - 1, -1, -1) if self.names[at] in names), None)


def read_table(path: Path, known: frozenset[str], sheet: str = "") -> Table:
    """The table of a file: the row with the most `known` header names (at least three), and what follows it.

    `sheet`: a sheet looked at first. Raises `ProblemError` (file_not_understood) for anything that is no such table,
    including a file that is damaged, protected, too large or of another kind.
    """
    name = path.name
    try:
        if path.stat().st_size > MAX_BYTES:
            raise unreadable(name, "the file is too large")
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(name, f"the file cannot be opened ({type(error).__name__})") from error
    if not data.strip(b"\x00 \r\n\t"):
        raise unreadable(name, "the file is empty")
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise unreadable(name, "it is an old or a protected workbook: save it as XLSX or CSV")
    sheets = _workbook(name, data, sheet) if data[:2] == b"PK" else [_csv(name, data)]
    if not sheets:
        raise unreadable(name, "the workbook has no sheet")
    best, grid = max(((_header_row(grid, known), grid) for grid in sheets), key=lambda pair: pair[0][0])
    if best[0] < 3:
        raise unreadable(name, "no row has the column names of this store's export")
    return _table(name, grid, best[1])


def _header_row(grid: list[list[Cell]], known: frozenset[str]) -> tuple[int, int]:
    """(how many known names, row index) of the most likely header."""
    scores = [
        (len({words(cell) for cell in row if isinstance(cell, str)} & known), -at)
        for at, row in enumerate(grid[:HEADER_ROWS])
    ]
    count, at = max(scores, default=(0, 0))
    return count, -at


def _table(file: str, grid: list[list[Cell]], header: int) -> Table:
    headers = tuple(cell.strip() if isinstance(cell, str) else "" for cell in grid[header])
    rows: list[Row] = []
    table = Table(file, headers, tuple(words(h) for h in headers), ())
    for at, cells in enumerate(grid[header + 1 :], header + 2):
        if all(cell is None for cell in cells):
            continue
        if any(cell is not None for cell in cells[len(headers) :]):
            raise unreadable(file, "the row has more cells than there are columns", row=at)
        rows.append(Row(table, at, cells))
    return Table(file, headers, table.names, tuple(rows))


def _csv(file: str, data: bytes) -> list[list[Cell]]:
    text = _decode(file, data)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):  # a hint for Excel that some programs leave
        text = rest
    sample = text[:20_000].splitlines()[:HEADER_ROWS]
    separator = max(SEPARATORS, key=lambda mark: max((line.count(mark) for line in sample), default=0))
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        grid: list[list[Cell]] = []
        for cells in reader:
            # Cells may hold line breaks; numbers of rows stay those that a spreadsheet program shows.
            grid.append([_csv_cell(cell) for cell in cells])
    except csv.Error as error:
        raise unreadable(file, f"the text is damaged ({error})", row=reader.line_num) from error
    return grid


def _csv_cell(text: str) -> Cell:
    stripped = text.strip()
    return None if stripped.lower() in EMPTY else stripped


def _decode(file: str, data: bytes) -> str:
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    encodings = ("utf-16",) if marked else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise unreadable(file, "it is neither a text table nor a spreadsheet")


def _workbook(file: str, data: bytes, preferred: str) -> list[list[list[Cell]]]:
    """Every sheet as a grid, the preferred one first."""
    try:
        _check_size(file, data)
        book = python_calamine.load_workbook(io.BytesIO(data))
        names = sorted(book.sheet_names, key=lambda name: words(name) != words(preferred))
        return [_grid(book.get_sheet_by_name(name)) for name in names]
    except ProblemError:
        raise
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a damaged file may make the reader panic, which is no `Exception`
        raise unreadable(file, f"the spreadsheet cannot be read ({type(error).__name__})") from error


def _check_size(file: str, data: bytes) -> None:
    """Refuse a workbook whose cells lie absurdly far apart, or that unpacks to absurdly much: the reader takes memory
    for the whole rectangle at once, and one damaged cell name would end the program."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > MAX_UNPACKED:
            raise unreadable(file, "the workbook is too large")
        for entry in packed.infolist():
            if not entry.filename.lower().endswith(".xml"):
                continue
            columns, rows = b"", 0
            for letters, digits in _PLACE.findall(packed.read(entry)):
                columns = max(columns, letters.upper(), key=lambda name: (len(name), name))
                rows = max(rows, int(digits[:9]))
            if rows > MAX_ROWS or len(columns) > 3 or max(1, _column_number(columns)) * rows > MAX_CELLS:
                raise unreadable(file, "a cell lies far outside the table")


def _column_number(letters: bytes) -> int:
    """ "A" -> 1, "AB" -> 28."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _grid(sheet: Any) -> list[list[Cell]]:
    """The sheet's cells from its first row and column on, so that row numbers are those a program shows."""
    return [[_xlsx_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def _xlsx_cell(value: object) -> Cell:
    if isinstance(value, str):
        return _csv_cell(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return decimal_of(value)
    if isinstance(value, float):
        # Fifteen digits are what a spreadsheet shows; the rest is binary dust.
        return decimal_of(f"{value:.15g}") if abs(value) < 1e15 else None
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time.min)
    if isinstance(value, time | timedelta):
        return str(value)
    return None


def _moment(value: Cell, zone: tzinfo) -> datetime | None:
    if isinstance(value, Decimal) or value is None:
        return None
    if isinstance(value, datetime):
        try:
            return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
        except (ValueError, OverflowError):
            return None
    text = " ".join(value.replace("a. m.", "AM").replace("p. m.", "PM").split())
    for pattern in _DAY_FIRST:
        try:
            parsed = datetime.strptime(text, pattern)
        except ValueError:
            continue
        return from_iso(parsed.isoformat(), zone)
    return from_iso(text, zone) if "-" in text else None


def texts(rows: Iterable[Row], *columns: int | None) -> list[str]:
    """The text cells of these columns, for finding out how the file writes decimals."""
    return [
        cell for row in rows for column in columns if column is not None and isinstance(cell := row.cell(column), str)
    ]
