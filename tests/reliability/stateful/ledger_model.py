"""What the ledger must hold and answer, kept in plain dictionaries: the other side of the comparison."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from alegra_desktop.domain.ledger import DOCUMENT, Event, Integration, Row, StoredSale
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.sale import Sale, Stage
from alegra_desktop.domain.states import MOVES, ForbiddenMove, State
from alegra_desktop.storage.errors import NotUnique

#: How far a sale has come. Written down once more, so that a change in the ledger's own list is noticed.
STEPS = (
    {Stage.UNKNOWN, Stage.PENDING},
    {Stage.TO_PREPARE},
    {Stage.TO_COLLECT},
    {Stage.COLLECTED},
    {Stage.IN_TRANSIT},
    {Stage.DELIVERED, Stage.APPROVED},
    {Stage.COMPLETE},
    {Stage.DISPUTED},
    {Stage.CANCELLED},
    {Stage.RETURNED},
)
WITHOUT_ID = {State.READY, State.UNKNOWN, State.SENDING, State.WAITING, State.REJECTED}
OVER = {Stage.CANCELLED, Stage.RETURNED, Stage.COMPLETE}


def step_of(stage: Stage) -> int:
    return next(n for n, stages in enumerate(STEPS) if stage in stages)


def plain(text: str) -> str:
    """What a person means by a text: no accents, no capitals, no fancy letters, nothing that nobody can type."""
    for _ in range(3):
        text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in text if not unicodedata.combining(c) and c != "\0")


@dataclass
class Model:
    """`places`: the row's place in the history. Everything inside is frozen, so a shallow copy is a snapshot."""

    integrations: dict[int, Integration] = field(default_factory=dict)
    rows: dict[int, Row] = field(default_factory=dict)
    places: dict[int, datetime] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    sales: dict[tuple[int, str], StoredSale] = field(default_factory=dict)
    memory: dict[tuple[int, str], str] = field(default_factory=dict)

    def copy(self) -> Model:
        return Model(
            dict(self.integrations),
            dict(self.rows),
            dict(self.places),
            list(self.events),
            dict(self.sales),
            dict(self.memory),
        )

    # --- Rows

    def refusal(self, old: Row | None, new: Row, claiming: bool) -> type[Exception] | None:
        """What the ledger must raise instead of turning `old` (None: nothing) into `new`."""
        if new.alegra_id and new.state in WITHOUT_ID:
            return ForbiddenMove
        if old is not None:
            forgotten = bool(old.alegra_id) and not new.alegra_id and new.generation <= old.generation
            known = old.state is new.state or new.state in MOVES[old.state]
            if forgotten or not known or (claiming and old.state is State.SENDING):
                return ForbiddenMove
        for other in self.rows.values():
            if old is not None and other.id == old.id:
                continue
            here = (other.key.company, other.kind, other.alegra_id) == (new.key.company, new.kind, new.alegra_id)
            if other.key == new.key or (new.alegra_id and here):
                return NotUnique
        return None

    def add(self, row: Row, now: datetime) -> None:
        sale = self.sales.get((row.integration_id, row.key.sale_id))
        day = now if row.day is None else datetime.combine(row.day, time(), UTC)
        self.rows[row.id] = row
        self.places[row.id] = day if sale is None else sale.sale.ordered_at

    def tell(self, at: datetime, integration_id: int, row: Row | None, name: str, details: dict[str, str]) -> None:
        number, sale_id, state = (row.id, row.key.sale_id, row.state.value) if row else (0, "", "")
        self.events.append(Event(len(self.events) + 1, at, integration_id, number, sale_id, name, state, details))

    # --- Sales

    def save(self, integration_id: int, sale: Sale, now: datetime, lesser_ok: bool) -> bool:
        """Is it news?"""
        key = (integration_id, sale.sale_id)
        stored = self.sales.get(key)
        kept = sale if stored is None or lesser_ok else self._kept(stored.sale, sale)
        self.sales[key] = StoredSale(kept, now if stored is None else stored.first_seen, now)
        for row in self.rows.values():
            if (row.integration_id, row.key.sale_id) == key and (stored is None or stored.sale != kept):
                self.places[row.id] = kept.ordered_at
        return stored is None or stored.sale != kept

    @staticmethod
    def _kept(old: Sale, new: Sale) -> Sale:
        """What an incomplete reading may change (R17): neither a step back nor a part away."""
        body = old if new.missing and not old.missing else new
        further = new if step_of(new.stage) >= step_of(old.stage) else old
        dates = {
            name: getattr(further, name) or getattr(old, name) or getattr(new, name)
            for name in ("approved_at", "delivered_at")
        }
        return replace(body, stage=further.stage, status=further.status, **dates)

    # --- What the ledger answers

    def standing(self, integration_id: int) -> dict[State, int]:
        counted = Counter(row.state for row in self.documents(integration_id))
        return {state: counted[state] for state in State}

    def documents(self, integration_id: int | None = None) -> list[Row]:
        return [
            row
            for row in self.rows.values()
            if row.key.role == DOCUMENT and integration_id in (None, row.integration_id)
        ]

    def customer(self, row: Row) -> str:
        sale = self.sales.get((row.integration_id, row.key.sale_id))
        return (sale.sale.buyer.name or sale.sale.buyer.email) if sale else ""

    def history(
        self,
        integration_id: int | None = None,
        state: State | None = None,
        since: date | None = None,
        text: str | None = None,
        zone: tzinfo = UTC,
    ) -> list[int]:
        """Row ids, the newest sale first."""
        found = [
            row
            for row in self.documents(integration_id)
            if state in (None, row.state)
            and (since is None or self.places[row.id].astimezone(zone).date() >= since)
            and self._says(row, text or "")
        ]
        return [row.id for row in sorted(found, key=lambda row: (self.places[row.id], row.id), reverse=True)]

    def _says(self, row: Row, text: str) -> bool:
        parts = [self.customer(row), row.key.sale_id, row.alegra_id, row.number]
        parts += [*_words(row.problem), *_words(row.notice)]
        whole = "\n".join(plain(part) for part in parts)
        return all(word in whole for word in plain(text).split())

    def undocumented(self, integration_id: int) -> list[str]:
        """Sales without a document in Alegra, the oldest order first."""
        mine = self.integrations[integration_id]
        documented = {
            row.key.sale_id
            for row in self.documents()
            if row.alegra_id and (row.key.company, row.key.store) == (mine.company, mine.store)
        }
        left = [s.sale for (owner, sale_id), s in self.sales.items() if owner == integration_id]
        return [s.sale_id for s in sorted(left, key=_by_order) if s.sale_id not in documented]

    def open_sales(self, integration_id: int) -> set[str]:
        return {
            sale_id
            for (owner, sale_id), stored in self.sales.items()
            if owner == integration_id and stored.sale.stage not in OVER
        }

    def undone_documents(self, integration_id: int) -> set[str]:
        undone = {Stage.CANCELLED, Stage.RETURNED}
        return {
            row.key.sale_id
            for row in self.documents(integration_id)
            if row.state in (State.DRAFT, State.ISSUED)
            and (sale := self.sales.get((integration_id, row.key.sale_id))) is not None
            and sale.sale.stage in undone
        }


def changed(row: Row, state: State | None, now: datetime, fields: dict[str, Any]) -> Row:
    """The row as it must stand after a move (or, with `state` None, a note)."""
    return replace(row, state=row.state if state is None else state, updated_at=now, **fields)


def _by_order(sale: Sale) -> tuple[datetime, bytes]:
    return sale.ordered_at, sale.sale_id.encode()


def _words(problem: Problem | None) -> list[str]:
    return [] if problem is None else [problem.kind.value, problem.subject, *problem.details.values()]
