"""How SQLite answers the window's questions: by an index, in a ledger it has counted and in one it never has."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest

from alegra_desktop.domain.states import State
from alegra_desktop.storage.database import Database
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.history import Sort
from alegra_desktop.storage.ledger import Ledger
from tests.gui.history_rows import NOW, many, now

DAY = NOW.date()
Ask = Callable[[Ledger], object]
#: A whole table read row by row: never to be seen, but for the few integrations and for lists that were given.
_WALK = re.compile(
    r"^SCAN (?!(o|outbox|s|t|i) USING (COVERING )?INDEX|json_each|integration|search VIRTUAL|search_text)"
)
_SORTED = "TEMP B-TREE FOR ORDER BY"


@pytest.fixture(params=[False, True], ids=["never counted", "counted"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    many(tmp_path / "many", 2000)
    if request.param:
        connection = sqlite3.connect(tmp_path / "many" / FILE)
        connection.execute("ANALYZE")
        connection.close()
    with Ledger.open(tmp_path / "many", now, read_only=True) as opened:
        yield opened


def plans(ledger: Ledger, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every step of every query this question takes."""
    asked: list[tuple[str, Any]] = []
    whole = Database.all

    def noted(database: Database, sql: str, parameters: Any = ()) -> Any:
        asked.append((sql, parameters))
        return whole(database, sql, parameters)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "all", noted)
        patch.setattr(Database, "walk", noted)
        ask(ledger)
    assert asked
    return [str(step[3]) for sql, given in asked for step in ledger._database.all(f"EXPLAIN QUERY PLAN {sql}", given)]


HISTORY: dict[str, Ask] = {
    "everything": lambda ledger: ledger.history_ids(),
    "of an integration": lambda ledger: ledger.history_ids(integration_ids=[1]),
    "states": lambda ledger: ledger.history_ids(states=[State.HELD, State.REJECTED]),
    "kind": lambda ledger: ledger.history_ids(kinds=["invoice"]),
    "store": lambda ledger: ledger.history_ids(stores=["hotmart"]),
    "days": lambda ledger: ledger.history_ids(since=DAY - timedelta(days=1), until=DAY),
    "noticed": lambda ledger: ledger.history_ids(noticed=True),
    "adopted": lambda ledger: ledger.history_ids(adopted=True),
    "all of them, of an integration": lambda ledger: ledger.history_ids(
        integration_ids=[1], states=[State.HELD], kinds=["invoice"], since=DAY, until=DAY
    ),
}


@pytest.mark.parametrize("ask", HISTORY.values(), ids=HISTORY)
@pytest.mark.parametrize("descending", [True, False], ids=["newest first", "oldest first"])
def test_filters_walk_along_the_index_of_the_history(
    ledger: Ledger, ask: Ask, descending: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def directed(ledger: Ledger) -> object:
        whole = ledger.history_ids
        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "history_ids", lambda self, **given: whole(**given, descending=descending))
            return ask(ledger)

    steps = plans(ledger, directed, monkeypatch)
    assert any("o USING" in step and "INDEX outbox_history" in step for step in steps), steps
    assert not any(_SORTED in step for step in steps), steps


OTHERS: dict[str, Ask] = {
    "text in few": lambda ledger: ledger.history_ids(text="HP000000123"),
    "text in many": lambda ledger: ledger.history_ids(text="ana gil"),
    "a short text": lambda ledger: ledger.history_ids(text="gi"),
    "text and state": lambda ledger: ledger.history_ids(text="curso", states=[State.HELD]),
    "text and problems": lambda ledger: ledger.history_ids(text="vinculado", also=["product_not_linked"]),
    "rows": lambda ledger: ledger.history_ids(ids=range(1, 200)),
    **{
        f"by {sort.value}": lambda ledger, sort=sort: ledger.history_ids(sort=sort)  # type: ignore[misc]
        for sort in Sort
    },
    "a page of lines": lambda ledger: ledger.history_lines(range(1, 257)),
    "sums": lambda ledger: ledger.history_sums(range(1, 2001)),
    "the story of a sale": lambda ledger: ledger.story(5),
    "where every sale is": lambda ledger: ledger.totals([1], since=DAY, until=DAY + timedelta(days=1)),
    "where every sale ever was": lambda ledger: ledger.totals(),
    "documents per day": lambda ledger: ledger.documents_per_day([1], DAY - timedelta(days=30), DAY, zone=UTC),
    "what needs attention": lambda ledger: ledger.attention(),
    "the rows of a run": lambda ledger: ledger.run_rows(3),
}


@pytest.mark.parametrize("ask", OTHERS.values(), ids=OTHERS)
def test_no_question_reads_a_whole_table_row_by_row(ledger: Ledger, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = plans(ledger, ask, monkeypatch)
    assert not [step for step in steps if _WALK.search(step)], steps


def test_each_sale_meets_its_own_rows_only(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """By any other index every sale would meet all documents of its integration: minutes, with a hundred thousand."""
    steps = plans(ledger, lambda ledger: ledger.totals(), monkeypatch)
    joined = [step for step in steps if step.endswith("LEFT-JOIN")]
    assert joined
    assert all("sale_id=?" in step for step in joined), joined
