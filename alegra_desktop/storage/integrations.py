"""Integrations, what is remembered of them, and their runs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from alegra_desktop.domain.ledger import Integration, Run
from alegra_desktop.domain.problem import Problem, ProblemError, settings_wrong
from alegra_desktop.domain.sale import Store
from alegra_desktop.storage import coding
from alegra_desktop.storage.room import Room
from alegra_desktop.storage.tables import Integration as Table
from alegra_desktop.storage.tables import columns

T = TypeVar("T")

#: How the names of memories begin that hold problems, see `Integrations.keep_told`.
TOLD = "told:"

_COLUMNS = columns(Table)[:-1]  # all but `removed_at`
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM integration"
_LIVE = "removed_at IS NULL"
_INSERT = f"INSERT INTO integration ({', '.join(_COLUMNS[1:])}) VALUES ({', '.join('?' * (len(_COLUMNS) - 1))})"
_UPDATE = f"UPDATE integration SET {', '.join(f'{column} = ?' for column in _COLUMNS[1:])} WHERE id = ?"


def _integration(found: tuple[Any, ...]) -> Integration:
    number, name, store, account, company, company_name, user, rules, settings, stopped = found
    return Integration(
        id=number,
        name=name,
        store=Store(store),
        account=account,
        company=company,
        company_name=company_name,
        alegra_user=user,
        rules=coding.to_rules(rules),
        store_settings=coding.to_texts(settings),
        stopped=coding.to_problem(stopped),
    )


def _run(found: tuple[Any, ...]) -> Run:
    number, owner, started, ended, counts = found
    return Run(number, owner, coding.to_time(started), coding.to_time_or_none(ended), coding.to_counts(counts))


def _stored(integration: Integration) -> tuple[Any, ...]:
    return (
        integration.name,
        str(integration.store.value),
        integration.account,
        integration.company,
        integration.company_name,
        integration.alegra_user,
        coding.from_rules(integration.rules),
        coding.from_texts(integration.store_settings),
        coding.from_problem(integration.stopped),
    )


def _check_binding(new: Integration, others: list[Integration]) -> None:
    """An integration belongs to one company and one store account for ever; neither pair nor name is used twice."""
    bound = (new.company, new.store, new.account)
    for other in others:
        same = bound == (other.company, other.store, other.account)
        if other.id == new.id and not same:
            raise ProblemError(settings_wrong("stays_joined", new.name, name=other.name))
        if other.id != new.id and other.name == new.name:
            raise ProblemError(settings_wrong("name_taken", new.name, name=other.name))
        if other.id != new.id and same:
            raise ProblemError(settings_wrong("joined_already", new.name, name=other.name))


def read_told(text: str) -> list[Problem]:
    """What `Integrations.keep_told` wrote."""
    return [problem for one in json.loads(text) if (problem := coding.to_problem(one)) is not None]


class Integrations(Room):
    def integrations(self) -> list[Integration]:
        """All of them but the removed ones, the oldest first."""
        return self._understand(_integration, self._database.all(f"{_SELECT} WHERE {_LIVE} ORDER BY id"))

    def integration(self, name: str) -> Integration | None:
        found = self._database.one(f"{_SELECT} WHERE name = ? AND {_LIVE}", (name,))
        return self._understand(_integration, [found])[0] if found else None

    def save_integration(self, integration: Integration) -> Integration:
        """Add (id 0) or change one; the answer carries its id.

        Raises `ProblemError` SETTINGS_WRONG for a second one on the same company and
        store account, a name in use, or a change of the company or store account of an existing one; `KeyError` for
        an id that is not there. A removed one of the same company and store account comes back to life, with its
        history.
        """
        with self._database.transaction():
            others = self.integrations()
            _check_binding(integration, others)
            if integration.id and all(other.id != integration.id for other in others):
                raise KeyError(integration.id)
            if not integration.id:
                integration = replace(integration, id=self._removed(integration))
            self._free_name(integration)
            values = _stored(integration)
            if integration.id:
                self._database.execute(_UPDATE, (*values, integration.id))
                self._database.execute("UPDATE integration SET removed_at = NULL WHERE id = ?", (integration.id,))
                return integration
            number = int(self._database.execute(_INSERT, values).lastrowid)
            return _integration((number, *values))

    def _removed(self, integration: Integration) -> int:
        """The id of a removed integration of the same company and store account; 0 if there is none."""
        sql = f"SELECT id FROM integration WHERE company = ? AND store = ? AND account = ? AND NOT ({_LIVE})"
        found = self._database.one(sql, (integration.company, integration.store.value, integration.account))
        return int(found[0]) if found else 0

    def _free_name(self, integration: Integration) -> None:
        """A removed integration gives its name up to a new one."""
        sql = f"UPDATE integration SET name = name || ' (' || id || ')' WHERE name = ? AND id <> ? AND NOT ({_LIVE})"
        self._database.execute(sql, (integration.name, integration.id))

    def remove_integration(self, integration_id: int) -> None:
        """It runs no more and is listed no more; its rows, events and runs stay."""
        with self._database.transaction():
            values = (self._moment(), integration_id)
            self._database.execute("UPDATE integration SET removed_at = ? WHERE id = ?", values)

    def stop_integration(self, integration_id: int, problem: Problem | None) -> None:
        """Say why an integration creates nothing until a person acts; None lets it go on."""
        with self._database.transaction():
            values = (coding.from_problem(problem), integration_id)
            self._database.execute("UPDATE integration SET stopped = ? WHERE id = ?", values)

    def keep_told(self, integration_id: int, what: str, problems: Sequence[Problem]) -> None:
        """What stands against an integration now and neither stops it nor belongs to a sale; `what` says of whom, whose
        earlier problems these replace."""
        text = json.dumps([coding.from_problem(problem) for problem in problems]) if problems else ""
        if self.memory(integration_id, TOLD + what) != text:
            self.remember(integration_id, TOLD + what, text)

    def told(self, integration_id: int) -> list[Problem]:
        """All that `keep_told` was told last."""
        sql = f"SELECT value FROM memory WHERE integration_id = ? AND name GLOB '{TOLD}*' AND value <> '' ORDER BY name"
        found = self._database.all(sql, (integration_id,))
        return [problem for each in self._understand(lambda one: read_told(str(one[0])), found) for problem in each]

    def memory(self, integration_id: int, name: str) -> str:
        """What was remembered under a name, "" if nothing. Integration 0 is the whole installation."""
        sql = "SELECT value FROM memory WHERE integration_id = ? AND name = ?"
        found = self._database.one(sql, (integration_id, name))
        return str(found[0]) if found else ""

    def remembered(self, integration_id: int, name: str, read: Callable[[str], T], default: T) -> T:
        """What was remembered, as `read` makes a value of it; `default` if nothing was.

        Raises `ProblemError` DATABASE_DAMAGED for what the program cannot have written.
        """
        text = self.memory(integration_id, name)
        if not text:
            return default
        with self._database.understood():
            return read(text)

    def remember(self, integration_id: int, name: str, value: str) -> None:
        with self._database.transaction():
            sql = "INSERT OR REPLACE INTO memory (integration_id, name, value) VALUES (?, ?, ?)"
            self._database.execute(sql, (integration_id, name, value))

    def begin_run(self, integration_id: int) -> int:
        """Note that a run begins; the answer is its id, never 0."""
        with self._database.transaction():
            sql = "INSERT INTO run (integration_id, started_at, counts) VALUES (?, ?, '{}')"
            return int(self._database.execute(sql, (integration_id, self._moment())).lastrowid)

    def end_run(self, run_id: int, counts: Mapping[str, Any]) -> None:
        with self._database.transaction():
            sql = "UPDATE run SET ended_at = ?, counts = ? WHERE id = ?"
            self._database.execute(sql, (self._moment(), coding.from_counts(counts), run_id))

    def run(self, run_id: int) -> Run:
        """Raises `KeyError` if there is none."""
        sql = "SELECT id, integration_id, started_at, ended_at, counts FROM run WHERE id = ?"
        found = self._database.one(sql, (run_id,))
        if found is None:
            raise KeyError(run_id)
        return self._understand(_run, [found])[0]

    def sending_runs(self, integration_ids: Iterable[int], limit: int) -> list[Run]:
        """The last runs in which something was sent, the newest first: most runs find nothing to do."""
        sql = (
            "SELECT id, integration_id, started_at, ended_at, counts FROM run"
            " WHERE integration_id IN (SELECT value FROM json_each(?))"
            " AND EXISTS (SELECT 1 FROM outbox WHERE outbox.run_id = run.id AND outbox.run_id <> 0)"
            " ORDER BY id DESC LIMIT ?"
        )
        return self._understand(_run, self._database.all(sql, (json.dumps(list(integration_ids)), limit)))

    def runs(self, integration_id: int, limit: int) -> list[Run]:
        """The last runs, the newest first."""
        sql = (
            "SELECT id, integration_id, started_at, ended_at, counts FROM run"
            " WHERE integration_id = ? ORDER BY id DESC LIMIT ?"
        )
        return self._understand(_run, self._database.all(sql, (integration_id, limit)))
