"""The model of the history: right by Qt's own tester, quick with many rows, still while sales change."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.columns import Column
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.history.model import LINE, PAGE, HistoryModel
from alegra_desktop.gui.icons import STATES
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.storage.ledger import Ledger
from tests.gui.history_rows import many, now

LOOKS = Looks(lambda name: Formats("es", now=now))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    many(tmp_path / "many", 1000)
    with Ledger.open(tmp_path / "many", now) as opened:
        yield opened


@pytest.fixture
def model(ledger: Ledger) -> HistoryModel:
    made = HistoryModel(ledger.history_lines, LOOKS)
    made.show_ids(ledger.history_ids())
    return made


def text(model: HistoryModel, row: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.data(model.index(row, column), role)


def test_it_keeps_to_the_rules_of_qt(ledger: Ledger, qtmodeltester: ModelTester) -> None:
    model = HistoryModel(ledger.history_lines, LOOKS)
    qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
    model.show_ids(ledger.history_ids(limit=40))
    qtmodeltester.check(model, force_py=False)  # type: ignore[no-untyped-call]
    model.refresh(frozenset({1, 3}))
    model.show_ids(array("q"))


def test_what_a_line_shows(model: HistoryModel) -> None:
    assert [text(model, 2, column) for column in Column] == [
        model._looks.state(model.line(2)),  # type: ignore[arg-type]
        "9\xa0oct\xa02026",
        "HP000000002",
        "Ana Gil",
        "—",
        "$\xa0119.002,00",
    ]
    assert "Curso Excel" in str(text(model, 2, Column.STATE, Qt.ItemDataRole.AccessibleTextRole))
    assert "America/Bogota" in str(text(model, 2, Column.DATE, Qt.ItemDataRole.ToolTipRole))
    assert text(model, 2, Column.STATE, LookRole) == STATES[State.HELD]
    assert text(model, 1, Column.DOCUMENT) == "SETP1001"
    assert "1000" in str(text(model, 0, Column.DOCUMENT))
    line = text(model, 2, Column.TOTAL, LINE)
    assert isinstance(line, HistoryLine)
    assert line.row_id == 3


def test_it_reads_only_the_pages_that_are_looked_at(ledger: Ledger) -> None:
    asked: list[int] = []

    def fetch(ids: Iterable[int]) -> list[HistoryLine]:
        wanted = list(ids)
        asked.append(len(wanted))
        return ledger.history_lines(wanted)

    model = HistoryModel(fetch, LOOKS)
    model.show_ids(ledger.history_ids())
    assert asked == []
    for row in (0, 1, PAGE - 1, 999, 998, 0):
        assert model.line(row) is not None
    assert asked == [PAGE, 1000 % PAGE]
    assert model.line(1000) is None
    assert model.line(-1) is None


def test_changed_rows_are_read_again_where_they_stand(model: HistoryModel, ledger: Ledger) -> None:
    repainted: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: repainted.append((first.row(), last.row())))
    before = text(model, 7, Column.STATE)
    assert text(model, 300, Column.SALE) == "HP000000300"
    ledger.move(ledger.row(8), State.SKIPPED, "skipped")
    assert model.refresh(frozenset({8}))
    assert repainted == [(7, 7)]
    assert text(model, 7, Column.STATE) != before
    assert model.refresh(frozenset({900})), "one that is here but was never shown"
    assert not model.refresh(frozenset({8, 5000})), "one that is not here"
    repainted.clear()
    assert text(model, 0, Column.SALE) == "HP000000000"
    assert model.refresh(frozenset())
    assert sorted(repainted) == [(0, PAGE - 1), (PAGE, 2 * PAGE - 1)], "all that was shown"


def test_where_a_row_stands(model: HistoryModel) -> None:
    assert model.row_of(501) == 500
    assert model.row_of(5000) == -1


def test_a_ledger_that_cannot_be_read_now_leaves_cells_empty() -> None:
    def fetch(ids: Iterable[int]) -> list[HistoryLine]:
        raise ProblemError(Problem(Kind.DATABASE_BUSY))

    model = HistoryModel(fetch, LOOKS)
    model.show_ids(array("q", [1, 2]))
    assert text(model, 0, Column.SALE) is None
    assert model.rowCount() == 2
