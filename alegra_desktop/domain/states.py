"""The states of an outbox row and the only moves between them (see the diagram in ARCHITECTURE.md)."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    WAITING = "waiting"
    READY = "ready"
    SENDING = "sending"
    UNKNOWN = "unknown"
    CREATED = "created"  # its id is known; what follows depends on kind
    DRAFT = "draft"
    ISSUING = "issuing"
    ISSUED = "issued"
    HELD = "held"
    REJECTED = "rejected"
    CONFLICT = "conflict"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    VOIDED = "voided"
    DELETED = "deleted"


#: Rows in these states still owe something to Alegra; `sync --wait` waits for them.
BUSY = frozenset({State.READY, State.SENDING, State.UNKNOWN, State.CREATED, State.ISSUING})

#: Rows in these states need a person.
NEEDS_PERSON = frozenset({State.HELD, State.REJECTED, State.CONFLICT, State.DELETED})

#: Nothing has left for Alegra: the sale may be decided anew at every run.
UNDECIDED = frozenset({State.WAITING, State.READY, State.HELD})

MOVES: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.READY, State.HELD, State.SKIPPED, State.CANCELLED, State.CREATED, State.CONFLICT}),
    State.HELD: frozenset(
        {State.WAITING, State.READY, State.SKIPPED, State.CANCELLED, State.CREATED, State.CONFLICT}
        # with an id (a total that differs): it moves by reading that id
        | {State.DRAFT, State.ISSUING, State.ISSUED, State.VOIDED, State.DELETED}
    ),
    State.READY: frozenset(
        {State.SENDING, State.WAITING, State.HELD, State.SKIPPED, State.CANCELLED, State.CREATED, State.CONFLICT}
    ),
    State.SENDING: frozenset({State.CREATED, State.REJECTED, State.READY, State.UNKNOWN}),
    State.UNKNOWN: frozenset({State.CREATED, State.CONFLICT, State.READY, State.HELD}),
    State.REJECTED: frozenset(
        {State.READY, State.WAITING, State.HELD, State.SKIPPED, State.CANCELLED, State.CREATED, State.CONFLICT}
    ),
    State.CREATED: frozenset(
        {State.DRAFT, State.ISSUED, State.ISSUING, State.HELD, State.VOIDED, State.DELETED, State.CONFLICT}
    ),
    State.DRAFT: frozenset(
        {State.ISSUING, State.ISSUED, State.HELD, State.VOIDED, State.DELETED, State.CANCELLED, State.CONFLICT}
    ),
    State.ISSUING: frozenset({State.ISSUED, State.HELD, State.DRAFT, State.VOIDED, State.DELETED, State.CONFLICT}),
    State.ISSUED: frozenset({State.VOIDED, State.DELETED, State.CONFLICT, State.HELD}),
    State.CONFLICT: frozenset({State.CREATED, State.DRAFT, State.ISSUED, State.VOIDED, State.DELETED}),
    State.SKIPPED: frozenset({State.WAITING, State.READY, State.CREATED, State.CONFLICT}),
    State.CANCELLED: frozenset({State.CREATED, State.CONFLICT, State.WAITING, State.READY}),
    State.VOIDED: frozenset({State.ISSUED, State.DRAFT, State.CONFLICT, State.DELETED}),
    State.DELETED: frozenset({State.DRAFT, State.ISSUED, State.VOIDED, State.CONFLICT}),
}

#: A row that has an Alegra id never returns to these.
FORBIDDEN_WITH_ID = frozenset({State.READY, State.UNKNOWN, State.SENDING, State.WAITING, State.REJECTED})


class ForbiddenMove(Exception):
    """A programming mistake, never the merchant's: the ledger refuses it and nothing changes."""


def check_move(old: State, new: State, has_id: bool) -> None:
    """Raise `ForbiddenMove` unless a row may go from `old` to `new`; staying in place is always allowed."""
    if old is not new and new not in MOVES[old]:
        raise ForbiddenMove(f"{old} -> {new}")
    if has_id and new in FORBIDDEN_WITH_ID:
        raise ForbiddenMove(f"{old} -> {new} with an id in Alegra")
