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
    old = _indexed(database, row_id)
    if old == text:
        return
    if old is None:
        database.execute("INSERT INTO search_text (id, body) VALUES (?, ?)", (row_id, text))
    else:
        _drop_from_index(database, row_id, old)
        database.execute("UPDATE search_text SET body = ? WHERE id = ?", (text, row_id))
    database.execute("INSERT INTO search (rowid, body) VALUES (?, ?)", (row_id, text))


def forget(database: Database, row_id: int) -> None:
    """For a row that is no longer the document of its sale."""
    old = _indexed(database, row_id)
    if old is not None:
        _drop_from_index(database, row_id, old)
        database.execute("DELETE FROM search_text WHERE id = ?", (row_id,))


def _indexed(database: Database, row_id: int) -> str | None:
    found = database.one("SELECT body FROM search_text WHERE id = ?", (row_id,))
    return str(found[0]) if found else None


def _drop_from_index(database: Database, row_id: int, old: str) -> None:
    """The index keeps no text of its own: to forget a row it must be told what it had been given."""
    database.execute("INSERT INTO search (search, rowid, body) VALUES ('delete', ?, ?)", (row_id, old))
