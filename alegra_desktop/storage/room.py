"""What the parts of the ledger share: the open file and the time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from alegra_desktop.storage import coding
from alegra_desktop.storage.database import Database

T = TypeVar("T")


class Room:
    def __init__(self, database: Database) -> None:
        self._database = database

    def _moment(self) -> int:
        return coding.from_time(self._database.now())

    def _understand(self, decode: Callable[[tuple[Any, ...]], T], found: Iterable[tuple[Any, ...]]) -> list[T]:
        """Rows as they were read, as values. Raises `ProblemError` DATABASE_DAMAGED for what nobody wrote so."""
        with self._database.understood():
            return [decode(one) for one in found]


class Where:
    """Conditions of a query, joined by AND."""

    def __init__(self) -> None:
        self._terms: list[str] = []
        self.values: list[Any] = []

    def add(self, term: str, *values: Any) -> None:
        self._terms.append(term)
        self.values.extend(values)

    def among(self, column: str, values: Iterable[object]) -> None:
        """One JSON list instead of many placeholders: SQLite allows only so many, and the statement stays the same."""
        self.add(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(list(values)))

    def __str__(self) -> str:
        return " WHERE " + " AND ".join(self._terms) if self._terms else ""
