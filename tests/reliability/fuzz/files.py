"""Exported files, spoiled, through the way they are imported: understood as they are, or refused by name."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.storage.files import FILE
from alegra_desktop.sync.imports import import_file
from tests.reliability.fuzz import garbage, workbook
from tests.reliability.fuzz.cases import Broken, Case
from tests.reliability.fuzz.garbage import Dice
from tests.reliability.fuzz.shop import BadLine, bare_world, open_world
from tests.sync.books import marked, set_up

SAMPLES: Final = Path(__file__).parents[3] / "resources" / "samples"
#: The sample of each store that must still be imported after whatever came before.
_GOOD: Final = {HOTMART_NAME: "hotmart-detailed-pt.csv", MASTERSHOP_NAME: "reporte-historial-de-pedidos-muestra.xlsx"}
_BY_FILE: Final = {
    HOTMART_NAME: {
        'store = "hotmart"': 'store = "hotmart"\nsource = "file"',
        "since = 2026-10-26": "since = 2026-01-01",
    },
    MASTERSHOP_NAME: {
        'store = "mastershop"': 'store = "mastershop"\nsource = "file"',
        "since = 2026-10-26": "since = 2026-01-01",
    },
}
_REFUSALS: Final = frozenset({Kind.FILE_NOT_UNDERSTOOD, Kind.SETTINGS_WRONG})

Spoil = Callable[[Dice, bytes], bytes]


def run(case: Case) -> None:
    dice = case.dice()
    name = dice.choice([HOTMART_NAME, MASTERSHOP_NAME])
    sample = dice.choice(sorted(path.name for path in SAMPLES.iterdir()))
    data, said = spoil(dice, (SAMPLES / sample).read_bytes())
    case.story.append(f"{sample} into {name}: {said}")
    world = _world(case.folder)
    try:
        spoiled = case.folder / dice.choice(["x.csv", "x.xlsx", "ñ «x».txt"])
        spoiled.write_bytes(data)
        _import(case, world, name, spoiled)
        after = import_file(world.engine, name, SAMPLES / _GOOD[name])
        if not after.new + after.changed + after.same:
            raise Broken("lost", "the good file was not imported afterwards")
        if dice.random() < 0.1:
            _sync(case, world, name)
    finally:
        world.close()


def _import(case: Case, world: BadLine, name: str, file: Path) -> None:
    ledger = world.engine.ledger
    integration = ledger.integration(name)
    assert integration is not None
    before = len(ledger.sales(integration.id))
    try:
        done = import_file(world.engine, name, file)
    except ProblemError as stop:
        case.named(stop.problem, "import")
        if stop.problem.kind not in _REFUSALS:
            raise Broken("other", f"refused as {stop.problem.kind}") from stop
        if stop.problem.kind is Kind.FILE_NOT_UNDERSTOOD and not stop.problem.details.get("detail"):
            raise Broken("silent", "the refusal does not say what was not understood") from stop
        if len(ledger.sales(integration.id)) != before:
            raise Broken("other", "a refused file was imported in part") from stop
        return
    case.seen["understood"] += 1
    if done.new + done.changed + done.same != len(ledger.sales(integration.id)) - before + done.changed + done.same:
        raise Broken("other", f"the numbers told do not agree: {done}")


def _sync(case: Case, world: BadLine, name: str) -> None:
    """What was understood is turned into documents or told; nothing of it breaks the run."""
    for report in world.sync(name, wait=True):
        case.named(report.error, "sync")
        for trouble in report.problems:
            case.named(trouble.problem, f"sync, {trouble.sale}")
    for sale, count in marked(world, name).items():
        if count > 1:
            raise Broken("twice", f"{sale}: {count} documents")


# --- a world to begin with --------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _template() -> bytes:
    """A ledger with an integration of each store, both living on files."""
    with tempfile.TemporaryDirectory() as folder:
        world = open_world(Path(folder), 1, lambda servers: frozenset())
        for name in (HOTMART_NAME, MASTERSHOP_NAME):
            set_up(world, name, **_BY_FILE[name])
        world.close()
        return (Path(folder) / FILE).read_bytes()


def _world(folder: Path) -> BadLine:
    (folder / FILE).write_bytes(_template())
    world = bare_world(folder, 1)
    for integration in world.engine.ledger.integrations():
        world.vault.set(integration.name, "token", world.servers.alegra.tokens[integration.alegra_user])
    return world


# --- what may happen to a file ----------------------------------------------------------------------------------------


def spoil(dice: Dice, data: bytes) -> tuple[bytes, str]:
    if data[:2] == b"PK":
        return workbook.spoil(dice, data)
    how = dice.choice(_CSV)
    return how(dice, data), how.__name__


def _table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def _written(table: list[list[str]], mark: str = ";", encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(table)
    return out.getvalue().encode(encoding, "replace")


def other_form(dice: Dice, data: bytes) -> bytes:
    """Another separator, another encoding."""
    encoding = dice.choice(
        ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp437", "shift_jis"]
    )
    return _written(_table(data), dice.choice([";", ",", "\t", "|", ":"]), encoding)


def open_quote(dice: Dice, data: bytes) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + b'"' + data[at:] if dice.random() < 0.7 else data.replace(b";", b';"', dice.choice([1, 50]))


def nul(dice: Dice, data: bytes) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + b"\0" * dice.choice([1, 1000]) + data[at:]


_CELLS = (
    "=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1", "1e400", "NaN", "∞", "1.234", "1.234,56", "1,234.56", "$ -5", "0",
    "31/02/2026 10:00", "46295.5", "-46295", "0001-01-01", "9999-12-31 23:59:59", "01/01/0001", "31/12/9999 23:59:59",
    "\0", "\u202eabc", "²", "٣", "x" * 300, "[alegra-desktop:hotmart:x:invoice]", "../..", "a:b",
    "99999999999999999999",
    "0.0000000000001", "COP", "", "(none)", "HP1", "\r\n", '"', "12.345.678,9", "1.2.3", "'", "9" * 5000,
)  # fmt: skip


def other_cells(dice: Dice, data: bytes) -> bytes:
    """Cells of the body that hold something else; now and then a whole column."""
    table = _table(data)
    for _ in range(dice.randint(1, 4)):
        column, text = dice.randrange(len(table[0])), dice.choice(_CELLS)
        rows = range(1, len(table)) if dice.random() < 0.3 else [dice.randrange(1, len(table))]
        for row in rows:
            if column < len(table[row]):
                table[row][column] = text
    return _written(table)


def other_header(dice: Dice, data: bytes) -> bytes:
    """Names merged, empty, repeated, moved, gone; a title above; many columns."""
    table = _table(data)
    header = table[0]
    match dice.randrange(7):
        case 0:
            header[dice.randrange(len(header))] = ""
        case 1:
            header[dice.randrange(len(header))] = dice.choice(header)
        case 2:
            dice.shuffle(header)
        case 3:
            at = dice.randrange(len(header))
            for row in table:
                del row[at : at + 1]
        case 4:
            table[:0] = [["Reporte"]] * dice.choice([1, 19, 20, 500])
        case 5:
            table[0] = header + [f"columna {n}" for n in range(100_000)]
        case _:
            table[0] = [name * dice.choice([2, 1000]) for name in header]
    return _written(table)


def rows_again(dice: Dice, data: bytes) -> bytes:
    """Rows repeated, also with one cell that differs; rows that are too long."""
    table = _table(data)
    row = list(dice.choice(table[1:]))
    if dice.random() < 0.5:
        row[dice.randrange(len(row))] = dice.choice(_CELLS)
    table += [row] * dice.choice([1, 2, 500])
    if dice.random() < 0.2:
        table[-1] = [*row, *["x"] * dice.choice([1, 1000])]
    return _written(table)


def huge_cell(dice: Dice, data: bytes) -> bytes:
    table = _table(data)
    row = dice.choice(table[1:])
    row[dice.randrange(len(row))] = dice.choice(["x", "9", '"', "\n"]) * dice.choice([130_000, 140_000, 2_000_000])
    return _written(table)


def nothing(dice: Dice, data: bytes) -> bytes:
    kinds = [
        b"",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\n" * 10_000,
        b"\0" * 10_000,
        b"PK\x03\x04",
        b"PK",
        b"\xd0\xcf\x11\xe0" + data,
    ]
    return dice.choice(
        [*kinds, b"%PDF-1.7", b"<html><table><tr><td>x</td></tr></table></html>", data[:30], b";" * 100_000]
    )


_CSV: tuple[Spoil, ...] = (
    garbage.flip, garbage.flip, garbage.cut, other_form, open_quote, nul, other_cells, other_cells, other_header,
    rows_again,
    huge_cell, nothing,
)  # fmt: skip
