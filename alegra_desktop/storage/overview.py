"""What is added up over many rows: where every sale is, what needs a person, and the whole story of one sale."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.identity import clean_number
from alegra_desktop.domain.ledger import CONTACT, DOCUMENT, ITEM, PAYMENT, Event
from alegra_desktop.domain.overview import Amounts, Cause, DayCount, Tab, Totals, add_up, tab_of
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.reference import line_reference
from alegra_desktop.domain.states import STATES_OF, Group, State, group_of
from alegra_desktop.storage import coding
from alegra_desktop.storage.integrations import TOLD, read_told
from alegra_desktop.storage.outbox import EVENTS, read_event
from alegra_desktop.storage.room import Room, Where

# The plus keeps SQLite to the index of a sale's rows: before it has counted a young ledger it takes the one by role,
# and would walk through all documents once for each sale.
_SALES = (
    f"FROM sale s LEFT JOIN outbox o ON o.integration_id = s.integration_id AND o.sale_id = s.sale_id"
    f" AND +o.role = '{DOCUMENT}'"
)
#: Documents recognised in Alegra before their sale was read.
_WITHOUT_SALE = (
    f"FROM outbox o WHERE o.role = '{DOCUMENT}' AND NOT EXISTS"
    " (SELECT 1 FROM sale s WHERE s.integration_id = o.integration_id AND s.sale_id = o.sale_id)"
)
_TROUBLED = (
    "SELECT o.id, o.integration_id, o.state, o.problem, o.notice, coalesce(s.total, o.total), coalesce(s.currency, '')"
    " FROM outbox o INDEXED BY {index}"
    " LEFT JOIN sale s ON s.integration_id = o.integration_id AND s.sale_id = o.sale_id"
)
#: Named, since SQLite knows how many states there are but not that few sales are in these: it would read every row.
_BY_STATE, _BY_NOTICE = (
    _TROUBLED.format(index=name) for name in ("outbox_integration_id_role_state", "outbox_noticed")
)
#: Rows with these may hold a problem that somebody, or time, has to settle.
_SHOWN = (*STATES_OF[Group.ATTENTION], State.UNKNOWN, State.ISSUING)
_QUARTER = 900_000_000  # microseconds: every time zone is whole quarters of an hour away from UTC


def _moment(day: date, zone: tzinfo) -> int:
    return coding.from_time(datetime.combine(day, time(), zone))


class Overview(Room):
    """A mixin of the ledger. `integration_ids` None: all that were not removed."""

    def totals(
        self,
        integration_ids: Iterable[int] | None = None,
        *,
        since: date | None = None,
        until: date | None = None,
        zone: tzinfo = UTC,
    ) -> Totals:
        """Every sale ordered from `since` on and before `until` (that day excluded, in `zone`), by what became of it.

        The money is the sales'; a sale that nothing has been decided about yet counts as waiting.
        """
        owners = self._owners(integration_ids)
        sales = _between("s", owners, since, until, zone)
        alone = _between("o", owners, since, until, zone)
        sql = (
            f"SELECT coalesce(o.state, 'waiting'), s.currency, s.total, count(*) {_SALES}{sales} GROUP BY 1, 2, 3"
            f" UNION ALL SELECT o.state, '', coalesce(o.total, '0'), count(*) {_WITHOUT_SALE}"
            f" AND {str(alone).removeprefix(' WHERE ')} GROUP BY 1, 2, 3"
        )
        states = {state: Amounts() for state in State}
        with self._database.understood():
            for state, currency, total, times in self._database.all(sql, (*sales.values, *alone.values)):
                states[State(state)] += Amounts(times, {currency: Decimal(total) * times})
        groups = {group: add_up(states[state] for state in of_group) for group, of_group in STATES_OF.items()}
        return Totals(states, groups)

    def documents_per_day(
        self, integration_ids: Iterable[int] | None, first: date, last: date, *, zone: tzinfo = UTC
    ) -> list[DayCount]:
        """What became of the sales of each day, from `first` to `last`, both included; every day is there."""
        where = _between("o", self._owners(integration_ids), first, last + timedelta(days=1), zone)
        where.add(f"o.role = '{DOCUMENT}'")
        sql = f"SELECT o.ordered_at / {_QUARTER}, o.state, count(*) FROM outbox o{where} GROUP BY 1, 2"
        counts: dict[date, dict[str, int]] = {}
        for quarter, state, times in self._database.all(sql, where.values):
            day = coding.to_time(quarter * _QUARTER).astimezone(zone).date()
            of_day = counts.setdefault(day, {})
            name = _column(State(state))
            of_day[name] = of_day.get(name, 0) + times
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        return [DayCount(day, **counts.get(day, {})) for day in days]

    # --- what needs attention

    def attention(self, integration_ids: Iterable[int] | None = None) -> list[Cause]:
        """Everything somebody, or time, has to settle: one cause for each thing to repair, its rows oldest first.

        What stops everything comes first, then by the amount it holds up.
        """
        owners = self._owners(integration_ids)
        stops = list(self._stops(owners))
        known = {(cause.integration_id, cause.kind) for cause in stops}
        told = (cause for cause in self._told(owners) if (cause.integration_id, cause.kind) not in known)
        causes = [*stops, *told, *self._causes(owners)]
        return sorted(causes, key=_place)

    def _stops(self, owners: list[int]) -> Iterator[Cause]:
        where = Where()
        where.among("id", owners)
        where.add("stopped IS NOT NULL")
        for number, name, stopped in self._database.all(
            f"SELECT id, name, stopped FROM integration{where}", where.values
        ):
            [problem] = self._understand(lambda one: coding.to_problem(one[0]), [(stopped,)])
            tab = tab_of(problem) if problem is not None else None
            if problem is not None and tab is not None:
                yield Cause(number, name, tab, problem)

    def _told(self, owners: list[int]) -> Iterator[Cause]:
        where = Where()
        where.among("m.integration_id", owners)
        where.add(f"m.name GLOB '{TOLD}*' AND m.value <> ''")
        sql = f"SELECT i.id, i.name, m.value FROM memory m JOIN integration i ON i.id = m.integration_id{where}"
        for number, name, text in self._database.all(sql, where.values):
            with self._database.understood():
                problems = read_told(text)
            for problem in problems:
                tab = tab_of(problem)
                if tab is not None:
                    yield Cause(number, name, tab, problem)

    def _causes(self, owners: list[int]) -> list[Cause]:
        held, noticed = Where(), Where()
        held.among("o.integration_id", owners)
        held.among("o.role", (DOCUMENT, PAYMENT))
        held.among("o.state", (state.value for state in _SHOWN))
        held.add("o.problem IS NOT NULL")
        noticed.among("o.integration_id", owners)
        noticed.add("o.notice IS NOT NULL AND o.state IN ('draft', 'issued', 'voided')")
        found = self._database.all(_BY_STATE + str(held), held.values)
        found += self._database.all(_BY_NOTICE + str(noticed), noticed.values)
        names = dict(self._database.all("SELECT id, name FROM integration"))
        with self._database.understood():
            return [one.cause(names) for one in _gathered(found)]

    # --- one sale, one run

    def story(self, row_id: int) -> list[Event]:
        """Everything that happened about the sale of a document: to its document, its payment, its customer and items.

        The oldest first. Empty for a row that is not there.
        """
        sql = "SELECT integration_id, company, store, account, sale_id FROM outbox WHERE id = ?"
        found = self._database.one(sql, (row_id,))
        if found is None:
            return []
        owner, company, store, account, sale_id = found
        rows = Where()
        rows.add("company = ? AND store = ? AND sale_id = ? AND account = ?", company, store, sale_id, account)
        ids = [one[0] for one in self._database.all(f"SELECT id FROM outbox{rows}", rows.values)]
        ids += [number for key in self._parties(owner, sale_id) for number in self._party(company, key)]
        where = Where()
        where.among("row_id", ids)
        return self._understand(read_event, self._database.all(f"{EVENTS}{where} ORDER BY id", where.values))

    def _parties(self, owner: int, sale_id: str) -> list[tuple[str, str]]:
        """Role and identity of the customer and the items of a sale."""
        sql = "SELECT body FROM sale WHERE integration_id = ? AND sale_id = ?"
        found = self._database.one(sql, (owner, sale_id))
        if found is None:
            return []
        [sale] = self._understand(lambda one: coding.to_sale(one[0]), [found])
        number = clean_number(sale.buyer.number)
        references = {line_reference(sale.store, line) for line in sale.lines}
        return [(CONTACT, number)] * bool(number) + [(ITEM, each) for each in sorted(references) if each]

    def _party(self, company: str, key: tuple[str, str]) -> list[int]:
        role, identity = key
        sql = "SELECT id FROM outbox WHERE company = ? AND store = '' AND sale_id = ? AND role = ? AND account = ''"
        return [one[0] for one in self._database.all(sql, (company, identity, role))]

    def run_rows(self, run_id: int) -> array[int]:
        """The documents that were last sent in a run, the oldest first."""
        sql = f"SELECT id FROM outbox WHERE run_id = ? AND run_id <> 0 AND role = '{DOCUMENT}' ORDER BY id"
        return array("q", (one[0] for one in self._database.all(sql, (run_id,))))

    def undoable(self, run_ids: Iterable[int]) -> dict[int, int]:
        """By run, how many of its documents may still be taken back as far as the ledger knows; those without any are
        left out."""
        where = Where()
        where.among("run_id", run_ids)
        where.add(f"run_id <> 0 AND role = '{DOCUMENT}' AND alegra_id <> ''")
        where.add(
            "(kind = 'invoice' AND state IN ('draft', 'held') OR kind = 'remission' AND state IN ('issued', 'held'))"
        )
        return dict(self._database.all(f"SELECT run_id, count(*) FROM outbox{where} GROUP BY run_id", where.values))

    def _owners(self, integration_ids: Iterable[int] | None) -> list[int]:
        if integration_ids is not None:
            return list(integration_ids)
        return [one[0] for one in self._database.all("SELECT id FROM integration WHERE removed_at IS NULL")]


def _between(table: str, owners: list[int], since: date | None, until: date | None, zone: tzinfo) -> Where:
    where = Where()
    # Outbox rows are found by time, sales by integration and time.
    column = "s.integration_id" if table == "s" else "+o.integration_id"
    where.add(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(owners))
    if since is not None:
        where.add(f"{table}.ordered_at >= ?", _moment(since, zone))
    if until is not None:
        where.add(f"{table}.ordered_at < ?", _moment(until, zone))
    return where


def _column(state: State) -> str:
    """The field of `DayCount` a state is counted in."""
    if state is State.DRAFT:
        return "drafts"
    if state is State.ISSUED:
        return "issued"
    return {Group.ATTENTION: "held", Group.CLOSED: "closed"}.get(group_of(state), "under_way")


@dataclass(slots=True)
class _Gathering:
    """One cause while its rows are gathered: there may be very many."""

    owner: int
    tab: Tab
    problem: Problem
    rows: list[int] = field(default_factory=list)
    money: dict[str, Decimal] = field(default_factory=dict)

    def add(self, row_id: int, total: str | None, currency: str) -> None:
        self.rows.append(row_id)
        if total is not None:
            self.money[currency] = self.money.get(currency, Decimal(0)) + Decimal(total)

    def cause(self, names: Mapping[int, str]) -> Cause:
        amounts = Amounts(len(self.rows), self.money)
        return Cause(self.owner, names[self.owner], self.tab, self.problem, tuple(self.rows), amounts)


def _gathered(found: Iterable[tuple[Any, ...]]) -> Iterable[_Gathering]:
    """Rows as `_TROUBLED` gives them, by what is to be repaired."""
    causes: dict[tuple[int, Tab, str, str], _Gathering] = {}
    read: dict[tuple[bool, str], tuple[Problem, Tab | None]] = {}  # many rows have the same one, word for word
    for row_id, owner, state, problem, notice, total, currency in found:
        standing = State(state) in (State.DRAFT, State.ISSUED, State.VOIDED)
        text = notice if standing else problem
        if (standing, text) not in read:
            shown = coding.to_problem(text)
            if shown is None:
                raise ValueError("a row without the problem it was chosen for")
            read[standing, text] = shown, tab_of(shown, notice=standing)
        shown, tab = read[standing, text]
        if State(state) is State.VOIDED and shown.kind is not Kind.CREDITED_STANDS:
            continue  # what was said of it while it stood
        if tab is not None:
            key = (owner, tab, shown.kind.value, shown.subject)
            cause = causes.setdefault(key, _Gathering(owner, tab, shown))
            cause.problem = shown
            cause.add(row_id, total, currency)
    return causes.values()


def _place(cause: Cause) -> tuple[bool, bool, Decimal, str]:
    return (not cause.stops, bool(cause.rows), -_weight(cause.amounts), cause.kind.value)


def _weight(amounts: Amounts) -> Decimal:
    """For ordering only: amounts of several currencies are simply added."""
    return sum(amounts.money.values(), Decimal(0))
