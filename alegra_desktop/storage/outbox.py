"""The outbox: one row for each thing created in Alegra, moved only along the allowed ways, each move with its event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from alegra_desktop.domain.ledger import CREDIT_NOTE, DOCUMENT, Event, Key, Row
from alegra_desktop.domain.states import ForbiddenMove, State, check_move
from alegra_desktop.storage import coding, search
from alegra_desktop.storage.room import Room, Where
from alegra_desktop.storage.tables import Outbox as Table
from alegra_desktop.storage.tables import columns

_COLUMNS = columns(Table)
_ROW = _COLUMNS[:-1]  # all but `ordered_at`, which only the history needs
_SELECT = f"SELECT {', '.join(_ROW)} FROM outbox"
_INSERT = f"INSERT INTO outbox ({', '.join(_COLUMNS[1:])}) VALUES ({', '.join('?' * (len(_COLUMNS) - 1))})"
#: What `read_event` reads.
EVENTS = "SELECT id, at, integration_id, row_id, sale_id, name, state, details FROM event"
_EVENT = "INSERT INTO event (at, integration_id, row_id, sale_id, name, state, details) VALUES (?, ?, ?, ?, ?, ?, ?)"


def _same(value: Any) -> Any:
    return value


#: How each field a caller may set is written; `key` is five columns and stands apart.
_WRITE: dict[str, Callable[[Any], Any]] = {
    "integration_id": _same,
    "kind": str,
    "generation": _same,
    "body": coding.from_body,
    "marker": _same,
    "attempt": _same,
    "session": _same,
    "sent_at": coding.from_time_or_none,
    "floor": _same,
    "alegra_id": _same,
    "number": _same,
    "total": coding.from_decimal,
    "day": coding.from_day,
    "problem": coding.from_problem,
    "not_before": coding.from_time_or_none,
    "adopted": int,
    "run_id": _same,
    "first_sent_at": coding.from_time_or_none,
    "checked_at": coding.from_time_or_none,
    "notice": coding.from_problem,
    "reason": _same,
}
_KEY = ("company", "store", "account", "sale_id", "role")


def read_row(found: tuple[Any, ...]) -> Row:
    """A row out of the columns of `_SELECT`, in their order."""
    (number, integration, company, store, account, sale_id, role, kind, state, generation, body, marker, attempt,
     session, sent, floor, alegra_id, shown, total, day, problem, not_before, adopted, run_id, first_sent, checked,
     notice, reason, updated) = found  # fmt: skip
    return Row(
        id=number,
        integration_id=integration,
        key=Key(company, store, account, sale_id, role),
        kind=kind,
        state=State(state),
        generation=generation,
        body=coding.to_body(body),
        marker=marker,
        attempt=attempt,
        session=session,
        sent_at=coding.to_time_or_none(sent),
        floor=floor,
        alegra_id=alegra_id,
        number=shown,
        total=coding.to_decimal(total),
        day=coding.to_day(day),
        problem=coding.to_problem(problem),
        not_before=coding.to_time_or_none(not_before),
        adopted=bool(adopted),
        run_id=run_id,
        first_sent_at=coding.to_time_or_none(first_sent),
        checked_at=coding.to_time_or_none(checked),
        notice=coding.to_problem(notice),
        reason=reason,
        updated_at=coding.to_time(updated),
    )


def read_event(found: tuple[Any, ...]) -> Event:
    number, at, integration, row, sale, name, state, details = found
    return Event(number, coding.to_time(at), integration, row or 0, sale, name, state, coding.to_texts(details))


def _key_values(key: Key) -> tuple[str, ...]:
    return (key.company, str(key.store), key.account, key.sale_id, key.role)


def _written(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Columns and their values for the fields of a row."""
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "key":
            values.update(zip(_KEY, _key_values(value), strict=True))
        elif name in _WRITE:
            values[name] = _WRITE[name](value)
        else:
            raise TypeError(f"{name} is not a field that can be set")
    return values


def _check(old: Row, new: Row, entering: bool) -> None:
    """Raise `ForbiddenMove` for what `check_move` refuses, and for the two ways around it."""
    if old.alegra_id and not new.alegra_id and new.generation <= old.generation:
        raise ForbiddenMove("an id in Alegra is forgotten only for the next generation")
    if entering and old.state is new.state is State.SENDING:
        raise ForbiddenMove("claimed already: it may be on its way")
    check_move(old.state, new.state, bool(new.alegra_id))


def _beginning(prefix: str) -> tuple[str, str]:
    """The texts that begin with a prefix lie from the first of these on, and before the second."""
    return prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1)


class Outbox(Room):
    def row(self, row_id: int) -> Row:
        """Raises `KeyError` if there is none."""
        found = self._database.one(_SELECT + " WHERE id = ?", (row_id,))
        if found is None:
            raise KeyError(row_id)
        return self._understand(read_row, [found])[0]

    def find(self, key: Key) -> Row | None:
        sql = _SELECT + " WHERE company = ? AND store = ? AND account = ? AND sale_id = ? AND role = ?"
        found = self._database.one(sql, _key_values(key))
        return self._understand(read_row, [found])[0] if found else None

    def find_document(self, company: str, store: str, sale_id: str) -> Row | None:
        """The document row of a sale, of whichever account of the store (a mark names the store only)."""
        sql = f"{_SELECT} WHERE company = ? AND store = ? AND sale_id = ? AND role = '{DOCUMENT}' ORDER BY id"
        found = self._database.one(sql, (company, str(store), sale_id))
        return self._understand(read_row, [found])[0] if found else None

    def row_with_id(self, company: str, kind: str, alegra_id: str) -> Row | None:
        """The row of a document of Alegra; "" finds nothing."""
        sql = _SELECT + " WHERE company = ? AND kind = ? AND alegra_id = ? AND alegra_id <> ''"
        found = self._database.one(sql, (company, str(kind), alegra_id))
        return self._understand(read_row, [found])[0] if found else None

    def rows(
        self,
        *,
        integration_id: int | None = None,
        company: str | None = None,
        states: Iterable[State] | None = None,
        roles: Iterable[str] | None = None,
        role_prefix: str = "",
        has_id: bool | None = None,
        sent_after: datetime | None = None,
        attempts: int = 0,
        reason: str | None = None,
        noticed: bool = False,
        run_id: int = 0,
    ) -> list[Row]:
        """The rows that meet every condition given, the oldest first.

        `role_prefix`: of every role that begins with it. `attempts`: at least so many. `noticed`: only those with a
        notice. `run_id`: last sent in this run.
        """
        where = Where()
        if integration_id is not None:
            where.add("integration_id = ?", integration_id)
        if company is not None:
            where.add("company = ?", company)
        if states is not None:
            where.among("state", (str(State(state).value) for state in states))
        if roles is not None:
            where.among("role", roles)
        if role_prefix:
            where.add("role >= ? AND role < ?", *_beginning(role_prefix))
        if has_id is not None:
            where.add("alegra_id <> ''" if has_id else "alegra_id = ''")
        if sent_after is not None:
            where.add("sent_at > ?", coding.from_time(sent_after))
        if attempts:
            where.add("attempt >= ?", attempts)
        if reason is not None:
            where.add("reason = ?", reason)
        if noticed:
            where.add("notice IS NOT NULL")
        if run_id:
            where.add("run_id = ? AND run_id <> 0", run_id)  # the second half is what its index is made for
        return self._understand(read_row, self._database.all(f"{_SELECT}{where} ORDER BY id", where.values))

    def credit_notes(self, key: Key) -> list[Row]:
        """Every credit note of a sale's invoice, the oldest first; `key` may be that of any row of the sale."""
        sql = f"{_SELECT} WHERE company = ? AND store = ? AND sale_id = ? AND role >= ? AND role < ? ORDER BY id"
        values = (key.company, str(key.store), key.sale_id, *_beginning(f"{CREDIT_NOTE}-"))
        return self._understand(read_row, self._database.all(sql, values))

    def add_row(
        self,
        integration_id: int,
        key: Key,
        kind: str,
        state: State,
        event: str,
        details: Mapping[str, object] | None = None,
        **fields: Any,
    ) -> Row:
        """A new row with its first event; `fields` are further fields of `Row`.

        Raises `NotUnique` if the key, or the id in Alegra, is taken, and `ForbiddenMove` for a state that a row with
        an id may not have. Nothing is written then.
        """
        now = self._database.now()
        row = Row(0, integration_id, key, str(kind), state, updated_at=now, **fields)
        check_move(state, state, bool(row.alegra_id))
        values = _written({name: getattr(row, name) for name in ("key", *_WRITE)})
        values |= {"state": str(state.value), "updated_at": coding.from_time(now)}
        with self._database.transaction():
            values["ordered_at"] = self._ordered_at(row, now)
            cursor = self._database.execute(_INSERT, [values[column] for column in _COLUMNS[1:]])
            row = replace(row, id=int(cursor.lastrowid))
            self._tell(row, event, details, now)
            if key.role == DOCUMENT:
                search.refresh(self._database, row.id)
        return row

    def move(
        self, row: Row, state: State, event: str, details: Mapping[str, object] | None = None, **fields: Any
    ) -> Row:
        """Bring a row to a state and change `fields` of it, with the event that says why, in one commit.

        The row is read again first, so `row` may be old; the answer is as it stands now. Raises `ForbiddenMove` (see
        `domain.states`; also for claiming what is claimed and for forgetting an id within a generation), `NotUnique`
        for an id another row has, `KeyError` for no such row. Nothing is written then.
        """
        return self._change(row.id, state, event, details, fields)

    def note(self, row: Row, event: str, details: Mapping[str, object] | None = None, **fields: Any) -> Row:
        """The same without a change of state; no event if `event` is ""."""
        return self._change(row.id, None, event, details, fields)

    def _change(
        self, row_id: int, state: State | None, event: str, details: Mapping[str, object] | None, fields: dict[str, Any]
    ) -> Row:
        now = self._database.now()
        values = _written(fields)
        with self._database.transaction():
            old = self.row(row_id)
            new = replace(old, state=old.state if state is None else state, updated_at=now, **fields)
            _check(old, new, state is not None)
            if new.state is not old.state:
                values["state"] = str(new.state.value)
            values["updated_at"] = coding.from_time(now)
            changes = ", ".join(f"{column} = ?" for column in values)
            self._database.execute(f"UPDATE outbox SET {changes} WHERE id = ?", (*values.values(), row_id))
            if event:
                self._tell(new, event, details, now)
            self._keep_found(old, new)
        return new

    def _keep_found(self, old: Row, new: Row) -> None:
        """Bring the text for searching after the row."""
        if new.key.role == DOCUMENT:
            if any(getattr(old, name) != getattr(new, name) for name in search.FIELDS):
                search.refresh(self._database, new.id)
        elif old.key.role == DOCUMENT:
            search.forget(self._database, new.id)

    def _ordered_at(self, row: Row, now: datetime) -> int:
        """The sale's order, else the document's day, else now."""
        sql = "SELECT ordered_at FROM sale WHERE integration_id = ? AND sale_id = ?"
        found = self._database.one(sql, (row.integration_id, row.key.sale_id))
        if found:
            return int(found[0])
        return coding.from_time(now if row.day is None else datetime.combine(row.day, time(), UTC))

    def _tell(self, row: Row, event: str, details: Mapping[str, object] | None, now: datetime) -> None:
        values = (
            coding.from_time(now),
            row.integration_id,
            row.id,
            row.key.sale_id,
            event,
            str(row.state.value),
            coding.from_texts(details),
        )
        self._database.execute(_EVENT, values)

    def tell(self, integration_id: int, event: str, details: Mapping[str, object] | None = None) -> None:
        """An event of the integration itself."""
        with self._database.transaction():
            values = (self._moment(), integration_id, None, "", event, "", coding.from_texts(details))
            self._database.execute(_EVENT, values)

    def events(
        self,
        *,
        row_id: int | None = None,
        sale_id: str | None = None,
        integration_id: int | None = None,
        limit: int | None = None,
    ) -> list[Event]:
        """What happened, the oldest first; with a limit the newest ones. `row_id` 0: of integrations themselves."""
        where = Where()
        if row_id is not None:
            where.add("row_id IS ?", row_id or None)
        if sale_id is not None:
            where.add("sale_id = ?", sale_id)
        if integration_id is not None:
            where.add("integration_id = ?", integration_id)
        found = self._database.all(
            f"{EVENTS}{where} ORDER BY id DESC LIMIT ?", (*where.values, -1 if limit is None else limit)
        )
        return self._understand(read_event, reversed(found))
