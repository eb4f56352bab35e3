"""Random stories over the real ledger, step for step beside the model: nothing forbidden, lost, doubled or silent."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import peewee
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from alegra_desktop.domain.ledger import CONTACT, DOCUMENT, PAYMENT, Key, Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Buyer, Sale, SaleLine, Stage
from alegra_desktop.domain.states import MOVES, State
from alegra_desktop.storage.files import backups, restore
from alegra_desktop.storage.ledger import Ledger
from tests.reliability.stateful.ledger_model import WITHOUT_ID, Model, changed, plain
from tests.reliability.stateful.properties import MEMORY, told
from tests.storage.samples import INTEGRATION, a_sale

GROUP = "ledger"
START = datetime(2026, 10, 1, 12, 0, 0, 123456, tzinfo=UTC)
ZONES = (UTC, ZoneInfo("America/Bogota"), ZoneInfo("Pacific/Auckland"))

#: Few of each, so that they meet. Names as buyers write them, and what a search takes for more than letters.
SALE_IDS = ("HP1", "5588_%", "Ñu")
ALEGRA_IDS = ("", "", "7", "8", "019e8675-7063-73bd-8c98-7e69cea7dab8")
NAMES = (
    "", "María José Pérez", "MARIA", "𝓜𝓪𝓻𝓲𝓪 ℌidalgo", "100%_seguro", "Straße", "İstanbul Çelik", "Łódź", "ΣΊΣΥΦΟΣ",
    "a\x00bcd", "O'Neill\"; --", "🙂🙂🙂 ok", "50%æø _1ø", "e\u0301lan", "ﬁnca", "ab",
)  # fmt: skip
names = st.one_of(st.sampled_from(NAMES), st.text(st.characters(exclude_categories=["Cs"]), max_size=6))
states = st.sampled_from(State)
problems = st.one_of(
    st.none(),
    st.builds(
        Problem, st.sampled_from(Kind), st.sampled_from(SALE_IDS), st.dictionaries(st.just("words"), names, max_size=1)
    ),
)
moments = st.datetimes(datetime(2026, 9, 1), datetime(2026, 11, 1), timezones=st.just(UTC))
days = st.dates(date(2026, 9, 1), date(2026, 11, 1))
amounts = st.decimals(0, 10**9, places=2, allow_nan=False)
which = st.integers(0, 1_000)


@st.composite
def sales(draw: st.DrawFn) -> Sale:
    total = draw(amounts)
    return a_sale(
        draw(st.sampled_from(SALE_IDS)),
        stage=draw(st.sampled_from(Stage)),
        status=draw(st.sampled_from(["a", "b"])),
        ordered_at=draw(moments),
        approved_at=draw(st.none() | moments),
        delivered_at=draw(st.none() | moments),
        missing=draw(st.sampled_from([(), (), ("buyer",), ("price",)])),
        buyer=Buyer(draw(names), draw(st.sampled_from(["", "ana@correo.example"]))),
        total=total,
        lines=(SaleLine("1", draw(names), Decimal(1), total),),
    )


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    """Some fields of a row, as the engine sets them."""
    possible: dict[str, st.SearchStrategy[Any]] = {
        "alegra_id": st.sampled_from(ALEGRA_IDS),
        "number": names,
        "generation": st.integers(1, 3),
        "problem": problems,
        "notice": problems,
        "total": st.none() | amounts,
        "day": st.none() | days,
        "attempt": st.integers(0, 3),
        "session": st.sampled_from(["s1", "s2"]),
        "body": st.none() | st.builds(lambda name, price: {"name": name, "items": [{"price": price}]}, names, amounts),
        "sent_at": st.none() | moments,
        "adopted": st.booleans(),
        "reason": st.sampled_from(["", "final"]),
        "kind": st.sampled_from(["invoice", "remission"]),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(possible)), unique=True, max_size=4))
    return {name: draw(possible[name]) for name in chosen}


class _Stop(Exception):
    """What ends a batch before its end."""


@told(GROUP)
class LedgerMachine(RuleBasedStateMachine):
    """`model` is what the writer sees, `committed` what everybody else sees and what a crash leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(dir=MEMORY))
        self.folder = self.place / "0"
        self.moment = START
        self.model = Model()
        self.committed = Model()
        self.batches: list[tuple[AbstractContextManager[None], Model]] = []
        self.saved: dict[str, Model] = {}
        self.stale: list[Row] = []
        self.crashes = 0

    def teardown(self) -> None:
        while self.batches:
            self.leave_batch(fails=True)
        self.ledger.close()
        self.reader.close()
        shutil.rmtree(self.place)

    def now(self) -> datetime:
        return self.moment

    def open(self) -> None:
        self.ledger = Ledger.open(self.folder, self.now, busy_seconds=0.05)
        self.reader = Ledger.open(self.folder, self.now, read_only=True)

    def close(self) -> None:
        self.ledger.close()
        self.reader.close()

    def did(self) -> None:
        """A step is over: it is committed unless a batch is open, and time goes on."""
        if not self.batches:
            self.committed = self.model.copy()
        self.moment += timedelta(seconds=1)

    # --- Writing

    @initialize(read=st.lists(sales(), min_size=2, max_size=4), owner=st.integers(1, 2), state=states)
    def two_integrations_of_one_company(self, read: list[Sale], owner: int, state: State) -> None:
        self.open()
        for name, account in (("one", "a"), ("two", "b")):
            stored = self.ledger.save_integration(replace(INTEGRATION, name=name, account=account))
            self.model.integrations[stored.id] = stored
        self.did()
        self.sales_are_read(owner, read, True)
        for sale in read:
            self.a_row_is_added(owner, sale.sale_id, DOCUMENT, state, {})

    @rule(owner=st.integers(1, 2), read=st.lists(sales(), min_size=1, max_size=3), lesser_ok=st.booleans())
    def sales_are_read(self, owner: int, read: list[Sale], lesser_ok: bool) -> None:
        news = self.ledger.save_sales(owner, read, lesser_ok=lesser_ok)
        expected = [sale.sale_id for sale in read if self.model.save(owner, sale, self.moment, lesser_ok)]
        assert news == list(dict.fromkeys(expected))
        self.did()

    @rule(
        owner=st.integers(1, 2),
        sale_id=st.sampled_from(SALE_IDS),
        role=st.sampled_from([DOCUMENT, DOCUMENT, PAYMENT, CONTACT]),
        state=states,
        fields=changes(),
    )
    def a_row_is_added(self, owner: int, sale_id: str, role: str, state: State, fields: dict[str, Any]) -> None:
        account = self.model.integrations[owner].account
        key = Key(INTEGRATION.company, INTEGRATION.store.value, account, sale_id, role)
        kind = fields.pop("kind", "invoice")
        new = Row(0, owner, key, kind, state, updated_at=self.moment, **fields)
        refusal = self.model.refusal(None, new, claiming=False)
        if refusal is not None:
            with pytest.raises(refusal):
                self.ledger.add_row(owner, key, kind, state, "seen", **fields)
            return self.did()
        row = self.ledger.add_row(owner, key, kind, state, "seen", {"n": 1}, **fields)
        assert row.id not in self.model.rows
        assert row == replace(new, id=row.id)
        self.model.add(row, self.moment)
        self.model.tell(self.moment, owner, row, "seen", {"n": "1"})
        self.stale.append(row)
        self.did()

    @precondition(lambda self: self.model.rows)
    @rule(n=which, walk=st.lists(st.tuples(which, st.integers(0, 9), changes()), min_size=1, max_size=4))
    def a_row_is_moved(self, n: int, walk: list[tuple[int, int, dict[str, Any]]]) -> None:
        """A few moves on end: mostly ways that exist, else a story soon stands still; now and then to where it is."""
        number = self._row(n).id
        for choice, mood, fields in walk:
            row = self.model.rows[number]
            ways = sorted(State) if mood == 0 else [row.state] if mood == 1 else sorted(MOVES[row.state])
            self._change(self._copy_of(row, n) if mood > 6 else row, ways[choice % len(ways)], "moved", fields)

    @precondition(lambda self: self.model.rows)
    @rule(n=which, told=st.booleans(), old=st.booleans(), fields=changes())
    def a_row_is_noted(self, n: int, told: bool, old: bool, fields: dict[str, Any]) -> None:
        row = self._row(n)
        self._change(self._copy_of(row, n) if old else row, None, "noted" if told else "", fields)

    def _change(self, given: Row, state: State | None, event: str, fields: dict[str, Any]) -> None:
        row = self.model.rows[given.id]
        new = changed(row, state, self.moment, fields)
        refusal = self.model.refusal(row, new, claiming=state is State.SENDING)

        def write() -> Row:
            if state is None:
                return self.ledger.note(given, event, {"why": "x"}, **fields)
            return self.ledger.move(given, state, event, {"why": "x"}, **fields)

        if refusal is not None:
            with pytest.raises(refusal):
                write()
            return self.did()
        assert write() == new
        self.model.rows[row.id] = new
        if event:
            self.model.tell(self.moment, new.integration_id, new, event, {"why": "x"})
        self.stale.append(new)
        self.did()

    @rule(owner=st.integers(0, 2), name=st.sampled_from(["floor", "rules"]), value=names)
    def something_is_remembered(self, owner: int, name: str, value: str) -> None:
        self.ledger.remember(owner, name, value)
        self.model.memory[owner, name] = value
        if owner:
            self.ledger.tell(owner, "remembered", {"kind": name})
            self.model.tell(self.moment, owner, None, "remembered", {"kind": name})
        self.did()

    # --- Batches

    @rule(enters=st.booleans(), mood=st.integers(0, 2))
    def a_batch_begins_or_ends(self, enters: bool, mood: int) -> None:
        if self.batches and not (enters and len(self.batches) < 3):
            return self.leave_batch(fails=mood == 0)
        batch = self.ledger.batch()
        batch.__enter__()
        self.batches.append((batch, self.model.copy()))
        self.did()

    def leave_batch(self, fails: bool) -> None:
        batch, before = self.batches.pop()
        if fails:
            assert not batch.__exit__(_Stop, _Stop(), None)
            self.model = before
        else:
            batch.__exit__(None, None, None)
        self.did()

    # --- The file

    @rule(what=st.sampled_from(["again", "again", "backup", "backup", "power", "restore"]), n=which)
    def something_happens_to_the_file(self, what: str, n: int) -> None:
        if what == "power":
            return self._power_is_lost()
        while self.batches:
            self.leave_batch(fails=False)
        if what == "backup":
            self.saved[self.ledger.backup("by hand").name] = self.model.copy()
        elif what == "restore" and self.saved:
            self._restore(n)
        else:
            self.close()
            self.open()
        self.did()

    def _restore(self, n: int) -> None:
        kept = backups(self.folder)
        assert [path.name for path in kept] == sorted(self.saved, reverse=True)[:5]
        chosen = kept[n % len(kept)]
        self.close()
        restore(self.folder, chosen)
        self.model = self.saved[chosen.name].copy()
        self.open()

    def _power_is_lost(self) -> None:
        """The folder as it lies on the disk in this moment; what was not committed never happened. Then another
        session finds what was being sent (R6)."""
        self.crashes += 1
        left = self.place / str(self.crashes)
        shutil.copytree(self.folder, left, ignore=shutil.ignore_patterns("*-shm"))
        while self.batches:
            self.leave_batch(fails=True)
        self.close()
        self.folder = left
        self.open()
        for row in list(self.model.rows.values()):
            if row.state is State.SENDING:
                self._change(row, State.UNKNOWN, "cut off", {})

    # --- Looking

    @rule(
        owner=st.none() | st.integers(1, 2),
        state=st.none() | states,
        since=st.none() | days,
        text=st.none() | names | st.sampled_from(["hp1", "88_", "%", "e l"]),
        zone=st.sampled_from(ZONES),
        limit=st.none() | st.integers(0, 3),
        offset=st.integers(0, 2),
    )
    def the_history_is_searched(
        self,
        owner: int | None,
        state: State | None,
        since: date | None,
        text: str | None,
        zone: tzinfo,
        limit: int | None,
        offset: int,
    ) -> None:
        self._search(limit, offset, integration_id=owner, state=state, since=since, text=text, zone=zone)

    @precondition(lambda self: self.model.documents())
    @rule(
        n=which, first=st.integers(0, 4), length=st.integers(1, 8), way=st.sampled_from([str.upper, str.lower, plain])
    )
    def somebody_is_looked_for(self, n: int, first: int, length: int, way: Callable[[str], str]) -> None:
        """By a piece of a name that is there, typed in another way."""
        found = self.model.documents()
        name = self.model.customer(found[n % len(found)])
        self._search(None, 0, text=way(name[first : first + length]))

    def _search(self, limit: int | None, offset: int, **wanted: Any) -> None:
        zone = wanted.get("zone", UTC)
        expected = self.model.history(**wanted)
        assert list(self.ledger.history_ids(**wanted)) == expected
        page = expected[offset:] if limit is None else expected[offset : offset + limit]
        lines = self.ledger.history(**wanted, limit=limit, offset=offset)
        assert [line.row_id for line in lines] == page
        for line in lines:
            row = self.model.rows[line.row_id]
            sale = self.model.sales.get((row.integration_id, row.key.sale_id))
            total = row.total if row.total is not None or sale is None else sale.sale.total
            day = row.day or self.model.places[row.id].astimezone(zone).date()
            shown = (line.state, line.total, line.day, line.customer, line.problem, line.notice, line.updated_at)
            customer = self.model.customer(row)
            assert shown == (row.state, total, day, customer, row.problem, row.notice, row.updated_at)

    @rule(change=st.sampled_from(["UPDATE event SET name = 'x'", "DELETE FROM event", "DELETE FROM outbox"]))
    def nobody_can_change_what_happened(self, change: str) -> None:
        table = "event" if "event" in change else "outbox"
        if self.ledger._database.one(f"SELECT 1 FROM {table}"):
            with pytest.raises(peewee.IntegrityError):
                self.ledger._database.execute(change)

    @invariant()
    def the_writer_sees_the_model(self) -> None:
        if self.model.integrations:
            self._compare(self.ledger, self.model)

    @invariant()
    def a_reader_sees_what_is_committed(self) -> None:
        if self.committed.integrations:
            self._compare(self.reader, self.committed)

    def _compare(self, ledger: Ledger, model: Model) -> None:
        assert ledger.rows() == [model.rows[number] for number in sorted(model.rows)]
        assert ledger.events() == model.events
        for owner, integration in model.integrations.items():
            stored = {sale.sale.sale_id: sale for sale in ledger.sales(owner)}
            assert stored == {sale_id: sale for (mine, sale_id), sale in model.sales.items() if mine == owner}
            assert ledger.standing(owner) == model.standing(owner)
            assert [one.sale.sale_id for one in ledger.undocumented(integration)] == model.undocumented(owner)
            assert ledger.open_sales(owner) == model.open_sales(owner)
            assert ledger.undone_documents(owner) == model.undone_documents(owner)
        for (owner, name), value in model.memory.items():
            assert ledger.memory(owner, name) == value

    @invariant()
    def the_promises_hold(self) -> None:
        """Said without the model: keys and ids are unique, and the events explain every state of every row."""
        if not self.model.integrations:
            return
        rows = self.ledger.rows()
        ids = [(row.key.company, row.kind, row.alegra_id) for row in rows if row.alegra_id]
        assert len({row.key for row in rows}) == len(rows)
        assert len(set(ids)) == len(ids)
        for row in rows:
            assert not (row.alegra_id and row.state in WITHOUT_ID)
            told = [State(event.state) for event in self.ledger.events(row_id=row.id)]
            assert told[-1] is row.state
            for before, after in pairwise(told):
                assert before is after or after in MOVES[before]

    def _row(self, n: int) -> Row:
        return self.model.rows[sorted(self.model.rows)[n % len(self.model.rows)]]

    def _copy_of(self, row: Row, n: int) -> Row:
        """An old copy of the row, if anybody still has one."""
        copies = [one for one in self.stale if one.id == row.id]
        return copies[n % len(copies)] if copies else row
