"""What the history shows: document rows with their sales, in any order, the newest sale first unless asked."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from typing import Any

from alegra_desktop.domain.ledger import DOCUMENT, HistoryLine
from alegra_desktop.domain.states import State
from alegra_desktop.storage import coding
from alegra_desktop.storage.room import Room, Where

# Up to so many hits of a text are sorted; with more of them it is quicker to walk from the newest row on, because
# one in fifty of a million rows or more is a hit.
_FEW = 20_000
_TRIGRAM = 3
_DAY = timedelta(days=1)
_SALE = " LEFT JOIN sale s ON s.integration_id = o.integration_id AND s.sale_id = o.sale_id"
_TEXT = " LEFT JOIN search_text t ON t.id = o.id"
_LINES = (
    "SELECT o.id, i.name, o.store, o.sale_id, o.day, o.ordered_at, coalesce(s.customer, ''), o.kind, o.state,"
    " coalesce(o.total, s.total), coalesce(s.currency, ''), o.alegra_id, o.number, o.problem, o.notice, o.adopted,"
    f" o.updated_at, s.ordered_at FROM outbox o JOIN integration i ON i.id = o.integration_id{_SALE}"
    " WHERE o.id IN (SELECT value FROM json_each(?))"
)
# Equal amounts are counted by SQLite, which keeps them as text; only their product and sum is left to do, exactly.
_SUMS = (
    f"SELECT coalesce(s.currency, ''), coalesce(o.total, s.total) AS amount, count(*) FROM outbox o{_SALE}"
    " WHERE o.id IN (SELECT value FROM json_each(?)) AND amount IS NOT NULL GROUP BY 1, 2"
)


class Sort(StrEnum):
    """What the history may be ordered by. Equal ones: the newest sale first."""

    DAY = "day"
    STATE = "state"  # in the order of `State`
    SALE = "sale"
    CUSTOMER = "customer"
    DOCUMENT = "document"
    TOTAL = "total"


def _number(text: str) -> str:
    """SQL that orders numbers behind equal letters as numbers: 9 before 10."""
    return f"length({text}) @, {text} @"


_SHOWN = "iif(o.number <> '', o.number, o.alegra_id)"
#: The tables beside the outbox and the terms to order by; @ stands for the direction. What is empty comes last.
_ORDERS: dict[Sort, tuple[str, str]] = {
    Sort.STATE: ("", f"instr(',{','.join(State)},', ',' || o.state || ',') @"),
    Sort.SALE: ("", _number("o.sale_id")),
    # The text for searching begins with the customer's name, without accents and capitals.
    Sort.CUSTOMER: (_SALE + _TEXT, "coalesce(s.customer, '') = '', t.body @"),
    Sort.DOCUMENT: ("", f"{_SHOWN} = '', {_number(_SHOWN)}"),
    Sort.TOTAL: (_SALE, "coalesce(o.total, s.total) IS NULL, CAST(coalesce(o.total, s.total) AS REAL) @"),
}


def _order(sort: Sort, descending: bool) -> tuple[str, str]:
    """The tables that an order needs, and the order."""
    if sort is Sort.DAY:
        way = "DESC" if descending else "ASC"
        return "", f" ORDER BY o.ordered_at {way}, o.id {way}"
    tables, terms = _ORDERS[sort]
    return tables, f" ORDER BY {terms.replace('@', 'DESC' if descending else 'ASC')}, o.ordered_at DESC, o.id DESC"


def _line(found: tuple[Any, ...], zone: tzinfo) -> HistoryLine:
    (number, integration, store, sale_id, day, ordered, customer, kind, state, total, currency, alegra_id, shown,
     problem, notice, adopted, updated, sold) = found  # fmt: skip
    written = coding.to_day(day)
    sold_on = coding.to_time(ordered if sold is None else sold).astimezone(zone).date()
    return HistoryLine(
        row_id=number,
        integration=integration,
        store=store,
        sale_id=sale_id,
        day=written or sold_on,
        customer=customer,
        kind=kind,
        state=State(state),
        total=coding.to_decimal(total),
        currency=currency,
        alegra_id=alegra_id,
        number=shown,
        problem=coding.to_problem(problem),
        notice=coding.to_problem(notice),
        adopted=bool(adopted),
        updated_at=coding.to_time(updated),
        # Without its sale a document is placed by its own day, at midnight UTC: in the merchant's zone the day before.
        sold_on=written if sold is None and written is not None else sold_on,
        ordered_at=coding.to_time_or_none(sold),
    )


def _moment(day: date, zone: tzinfo) -> int:
    """The start of a day of the merchant, or an aware moment as it is."""
    return coding.from_time(day if isinstance(day, datetime) else datetime.combine(day, time(), zone))


@dataclass(frozen=True, slots=True)
class Filters:
    """What `History.history_ids` takes beside the text; None is no condition."""

    integration_ids: Iterable[int] | None = None
    states: Iterable[State] | None = None
    kinds: Iterable[str] | None = None
    stores: Iterable[str] | None = None
    since: date | None = None
    until: date | None = None
    noticed: bool | None = None
    adopted: bool | None = None
    ids: Iterable[int] | None = None


def _conditions(filters: Filters, zone: tzinfo) -> Where:
    where = Where()
    where.add(f"o.role = '{DOCUMENT}'")
    # The plus signs keep SQLite to the index of the history: by another it would have to sort what it found.
    if filters.integration_ids is not None:
        where.among("+o.integration_id", filters.integration_ids)
    if filters.states is not None:
        where.among("+o.state", (str(State(state).value) for state in filters.states))
    if filters.kinds is not None:
        where.among("o.kind", map(str, filters.kinds))
    if filters.stores is not None:
        where.among("o.store", map(str, filters.stores))
    if filters.since is not None:
        where.add("o.ordered_at >= ?", _moment(filters.since, zone))
    if filters.until is not None:
        until = filters.until
        where.add("o.ordered_at < ?", _moment(until if isinstance(until, datetime) else until + _DAY, zone))
    if filters.noticed is not None:
        where.add(f"o.notice IS {'NOT ' if filters.noticed else ''}NULL")
    if filters.ids is not None:
        where.among("o.id", filters.ids)
    if filters.adopted is not None:
        where.add("o.adopted = ?", int(filters.adopted))
    return where


class History(Room):
    def history(
        self,
        *,
        integration_id: int | None = None,
        state: State | None = None,
        since: date | None = None,
        text: str | None = None,
        limit: int | None = None,
        offset: int = 0,
        zone: tzinfo = UTC,
    ) -> list[HistoryLine]:
        """The document rows that meet every condition, the newest sale first.

        `since`: sales ordered on this day or later, in the merchant's `zone` (or from this aware moment on). `text`:
        every word of it somewhere in customer, sale, document or problem, accents and capitals apart. A row without a
        document yet shows its sale's day, in `zone`, and its sale's total.
        """
        ids = self.history_ids(
            integration_id=integration_id, state=state, since=since, text=text, limit=limit, offset=offset, zone=zone
        )
        return self.history_lines(ids, zone=zone)

    def history_ids(
        self,
        *,
        integration_id: int | None = None,
        integration_ids: Iterable[int] | None = None,
        state: State | None = None,
        states: Iterable[State] | None = None,
        kinds: Iterable[str] | None = None,
        stores: Iterable[str] | None = None,
        since: date | None = None,
        until: date | None = None,
        noticed: bool | None = None,
        adopted: bool | None = None,
        ids: Iterable[int] | None = None,
        text: str | None = None,
        also: Iterable[str] = (),
        sort: Sort = Sort.DAY,
        descending: bool = True,
        limit: int | None = None,
        offset: int = 0,
        zone: tzinfo = UTC,
    ) -> array[int]:
        """The row ids of the same lines in the same order: eight bytes each, for a table that fetches what it shows.

        Besides: several integrations, states, kinds or stores; `until`, that day included (or before that moment);
        with or without a notice; recognised in Alegra or not; only of these `ids`. `also`: what counts as a hit of the
        text too, as the names of problems whose words hold it.
        """
        filters = Filters(
            integration_ids if integration_id is None else (integration_id,),
            states if state is None else (state,),
            kinds, stores, since, until, noticed, adopted, ids,
        )  # fmt: skip
        tables, order = _order(sort, descending)
        source, where = self._found_by(text, also, _conditions(filters, zone))
        sql = f"SELECT o.id FROM {source}{tables}{where}{order} LIMIT ? OFFSET ?"
        found = self._database.walk(sql, (*where.values, -1 if limit is None else limit, offset))
        return array("q", chain.from_iterable(found))

    def history_count(self, filters: Filters, text: str | None = None, *, zone: tzinfo = UTC) -> int:
        """How many lines meet every condition."""
        source, where = self._found_by(text, (), _conditions(filters, zone))
        found = self._database.one(f"SELECT count(*) FROM {source}{where}", where.values)
        return int(found[0]) if found else 0

    def _found_by(self, text: str | None, also: Iterable[str], where: Where) -> tuple[str, Where]:
        """Where to look for a text (or one of the others), with its conditions added to those there are."""
        words = sorted(coding.fold(text or "").split(), key=len, reverse=True)
        if not words:
            return "outbox o", where
        ways = [words, *([coding.fold(one)] for one in also)]
        hits = [self._few_hits(way) for way in ways]
        few = [hit for hit in hits if hit is not None]
        if len(few) == len(ways):
            where.among("o.id", sorted({row_id for hit in few for row_id in hit}))
            return "outbox o", where
        terms = " OR ".join(f"({' AND '.join('instr(f.body, ?)' for _ in way)})" for way in ways)
        where.add(f"({terms})", *(word for way in ways for word in way))
        return "outbox o CROSS JOIN search_text f ON f.id = o.id", where  # CROSS keeps this order of reading

    def _few_hits(self, words: Sequence[str]) -> list[int] | None:
        """The rows whose text holds every word (the longest first), or None if they are many."""
        where = Where()
        source = "search_text"
        for word in words:
            # LIKE finds the rows by trigrams, `instr` has the last word. LIKE is given no "_" and "%": it takes them
            # for any character, and SQLite measures what stands between them in bytes: "æø" would pass for a trigram.
            run = max(re.split("[%_]", word), key=len)
            if len(run) >= _TRIGRAM:
                where.add("body LIKE ?", f"%{run}%")
                source = "search"
            where.add("instr(body, ?)", word)
        found = self._database.all(f"SELECT rowid FROM {source}{where} LIMIT ?", (*where.values, _FEW + 1))
        return [int(one[0]) for one in found] if len(found) <= _FEW else None

    def history_lines(self, ids: Iterable[int], *, zone: tzinfo = UTC) -> list[HistoryLine]:
        """The lines of these row ids, in their order."""
        wanted = list(ids)
        found = {one[0]: one for one in self._database.all(_LINES, (json.dumps(wanted),))}
        return self._understand(lambda one: _line(one, zone), [found[number] for number in wanted if number in found])

    def history_sums(self, ids: Iterable[int]) -> dict[str, Decimal]:
        """What the totals of these rows add up to, by currency ("" for documents without their sale)."""
        sums: dict[str, Decimal] = {}
        with self._database.understood():
            for currency, amount, times in self._database.all(_SUMS, (json.dumps(list(ids)),)):
                sums[currency] = sums.get(currency, Decimal(0)) + Decimal(amount) * times
        return sums

    def standing(self, integration_id: int) -> dict[State, int]:
        """How many documents are in each state; every state is there."""
        sql = "SELECT state, count(*) FROM outbox WHERE integration_id = ? AND role = ? GROUP BY state"
        counted = dict(self._database.all(sql, (integration_id, DOCUMENT)))
        return {state: int(counted.get(state.value, 0)) for state in State}

    def count_all_roles(self, integration_id: int, states: Iterable[State]) -> int:
        """How many rows of any role are in one of these states."""
        where = Where()
        where.add("integration_id = ?", integration_id)
        where.among("state", (str(State(state).value) for state in states))
        found = self._database.one(f"SELECT count(*) FROM outbox{where}", where.values)
        return int(found[0]) if found else 0
