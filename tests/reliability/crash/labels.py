"""Names for commits: what a transaction changes, in the ledger's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_SHOWN = 3


class Labels:
    """Listens to the statements of a transaction; as text it says what they do."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._labels: list[str] = []
        self._states: dict[int, str] = {}  # of the rows this transaction changes, as they were before

    def clear(self) -> None:
        self._labels.clear()
        self._states.clear()

    def note(self, sql: str, parameters: Sequence[Any]) -> None:
        """Look at one statement before it is executed."""
        label = ""
        if sql.startswith("UPDATE outbox SET"):
            row_id = int(parameters[-1])
            role, sale, state = self._row(row_id)
            self._states[row_id] = state
            label = f"note {role} {sale}"
        elif sql.startswith("INSERT INTO event"):
            label = self._event(parameters)
        elif sql.startswith("INSERT INTO sale "):
            label = "a new sale"
        elif sql.startswith("UPDATE sale"):
            label = "a sale seen again"
        elif sql.startswith("INSERT OR REPLACE INTO memory"):
            label = f"remember {parameters[1]}"
        elif sql.startswith(("INSERT INTO run", "UPDATE run")):
            label = "a run begins" if sql.startswith("INSERT") else "a run ends"
        elif sql.startswith(("INSERT INTO integration", "UPDATE integration")):
            label = "the integration"
        if label and label not in self._labels:
            self._labels.append(label)

    def __str__(self) -> str:
        more = len(self._labels) - _SHOWN
        return ", ".join(self._labels[:_SHOWN]) + (f" and {more} more" if more > 0 else "")

    def _event(self, parameters: Sequence[Any]) -> str:
        _, _, row_id, sale, name, state, _ = parameters
        if row_id is None:
            return f"tell «{name}»"
        role, _, _ = self._row(int(row_id))
        before = self._states.get(int(row_id), "new")
        plain = f"note {role} {sale}"
        if plain in self._labels:
            self._labels.remove(plain)
        return f"{name}: {role} {sale}" + (f" {before}→{state}" if before != state else "")

    def _row(self, row_id: int) -> tuple[str, str, str]:
        sql = "SELECT role, sale_id, state FROM outbox WHERE id = ?"
        role, sale, state = self._connection.execute_sql(sql, (row_id,)).fetchone()
        return str(role), str(sale), str(state)
