"""The text the history is searched by, kept beside each document row."""

from __future__ import annotations

from alegra_desktop.domain.problem import Problem
from alegra_desktop.storage import coding
from alegra_desktop.storage.database import Database

#: Row fields whose change changes the text.
FIELDS = frozenset({"key", "alegra_id", "number", "problem", "notice"})

_SELECT = (
    "SELECT coalesce(s.customer, ''), o.sale_id, o.alegra_id, o.number, o.problem, o.notice FROM outbox o"
    " LEFT JOIN sale s ON s.integration_id = o.integration_id AND s.sale_id = o.sale_id WHERE o.id = ?"
)


def _words(problem: Problem | None) -> list[str]:
    return [] if problem is None else [problem.kind.value, problem.subject, *problem.details.values()]


def refresh(database: Database, row_id: int) -> None:
    """Write the text of one document row anew. Only inside a transaction."""
    found = database.one(_SELECT, (row_id,))
    if found is None:
        return
    problems = _words(coding.to_problem(found[4])) + _words(coding.to_problem(found[5]))
    text = coding.for_search([*found[:4], *problems])
    old = database.one("SELECT body FROM search WHERE rowid = ?", (row_id,))
    if old is None:
        database.execute("INSERT INTO search (rowid, body) VALUES (?, ?)", (row_id, text))
    elif old[0] != text:
        database.execute("UPDATE search SET body = ? WHERE rowid = ?", (text, row_id))


def forget(database: Database, row_id: int) -> None:
    """For a row that is no longer the document of its sale."""
    database.execute("DELETE FROM search WHERE rowid = ?", (row_id,))
