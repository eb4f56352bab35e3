"""The three languages say the same; JSON, tables and CSV are right in the small."""

from __future__ import annotations

import csv
import io
import json
import logging
import string
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from alegra_desktop.domain.states import State
from alegra_desktop.sync.events import Progress, RunStarted
from alegra_desktop.terminal.phrases import PHRASES, language, phase_word, state_word
from alegra_desktop.terminal.records import CSV_COLUMNS, exact_json, write_csv
from alegra_desktop.terminal.screen import Terminal

PHASES = [
    *("checking", "reading", "recognising", "sending", "verifying", "issuing", "paying", "waiting", "undoing"),
    "correcting",
]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_three_tables_hold_the_same() -> None:
    english = PHRASES["en"]
    for table in PHRASES.values():
        assert list(table) == list(english)
        for key, text in table.items():
            assert placeholders(text) == placeholders(english[key]), key
            assert text.count("|") == english[key].count("|"), key
            assert text.strip(), key


@pytest.mark.parametrize("tongue", sorted(PHRASES))
def test_every_state_and_step_has_its_own_word(tongue: str) -> None:
    assert len({state_word(tongue, state) for state in State}) == len(State)
    assert len({phase_word(tongue, phase) for phase in PHASES}) == len(PHASES)
    assert phase_word(tongue, "something new") == "something new"
    assert len(PHRASES[tongue]["columns"].split("|")) == 7


def test_every_step_the_engine_names_has_a_word() -> None:
    rooms = Path(sys.modules[Progress.__module__].__file__ or "").parent
    source = "".join(path.read_text("utf-8") for path in rooms.glob("*.py"))
    named = {part.split('"')[0] for part in source.split('.progress("')[1:]}
    assert named
    assert named <= set(PHASES)


@pytest.mark.parametrize(
    ("variables", "tongue"),
    [({}, "es"), ({"LANG": "C"}, "es"), ({"LANG": "pt_BR.UTF-8"}, "pt"), ({"LANG": "es", "LC_ALL": "en_US"}, "en")],
)
def test_the_language_of_the_session(variables: dict[str, str], tongue: str) -> None:
    assert language(variables) == tongue


def test_json_numbers_are_exact() -> None:
    value = {
        "total": Decimal("123456789012345678.10"),
        "list": [],
        "deep": [{"x": Decimal("1E+2"), "y": None, "z": "ñ"}],
    }
    text = exact_json(value)
    assert '"total": 123456789012345678.10' in text
    read = json.loads(text, parse_float=Decimal)
    assert read == value
    assert exact_json("ñ", ascii_only=True).isascii()


def test_json_steers_no_terminal() -> None:
    steering = {"\x9b31m\x1b[2K\x7f": ["\u202ecod.exe", "\u2028", "😀 ñ"]}
    text = exact_json(steering)
    assert json.loads(text) == steering
    assert text.replace("\n", "").isprintable()
    assert "😀 ñ" in text


def test_cells_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    live = {text: "'" + text for text in ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1", "  =1", '"=1', "-１２")}
    live |= {"\t=1": "' =1", "\r=1": "' =1", "\n=1": "' =1", "Ana,=1": "Ana,'=1", "Ana; -1|+2": "Ana;' -1|'+2"}
    harmless = dict.fromkeys(("-12.50", "Ana = Luis", "", "2026-10-01", "María-José, Ltda.", "a+b@c.co"))
    expected = live | {text: text for text in harmless}
    empty = dict.fromkeys(CSV_COLUMNS, "")
    file = tmp_path / "x.csv"
    assert write_csv(file, [{**empty, "customer": text} for text in expected]) == len(expected)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        cells = [row["customer"] for row in csv.DictReader(opened, delimiter=";")]
    assert cells == list(expected.values())


class _Tty(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


def test_progress_is_wiped_before_anything_else_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Tty, "fileno", lambda self: 1)
    monkeypatch.setattr("os.get_terminal_size", lambda number: type("Size", (), {"columns": 30})())
    out, err = io.StringIO(), _Tty()
    terminal = Terminal("en", out, err)
    terminal.follow(RunStarted("Shop"))
    terminal.follow(Progress("Shop with a name longer than the terminal", "sending", 1, 2))
    assert err.getvalue() == "\r\x1b[2KShop with a name longer than "
    terminal.line("done \x1b[31m")
    assert err.getvalue().endswith("\r\x1b[2K")
    assert out.getvalue() == "done  [31m\n"


def test_tracebacks_are_for_the_log() -> None:
    terminal = Terminal("en", io.StringIO(), io.StringIO())
    record = logging.LogRecord("x", logging.ERROR, "", 1, "words", (), None)
    assert terminal.lets_through(record)
    record.exc_info = (KeyError, KeyError(), None)
    assert not terminal.lets_through(record)


def test_streams_that_are_closed_or_narrow() -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    terminal = Terminal("es", narrow, io.StringIO())
    terminal.json({"name": "ñ"})
    narrow.flush()
    assert json.loads(narrow.buffer.getvalue()) == {"name": "ñ"}
