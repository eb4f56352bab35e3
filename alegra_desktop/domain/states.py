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


class Group(StrEnum):
    """Where a sale is, in four words: every sale is in exactly one."""

    IN_ALEGRA = "in_alegra"
    UNDER_WAY = "under_way"
    ATTENTION = "attention"
    CLOSED = "closed"  # without a document


STATES_OF: dict[Group, tuple[State, ...]] = {
    Group.IN_ALEGRA: (State.DRAFT, State.ISSUED),
    Group.UNDER_WAY: (State.WAITING, State.READY, State.SENDING, State.UNKNOWN, State.CREATED, State.ISSUING),
    Group.ATTENTION: (State.HELD, State.REJECTED, State.CONFLICT, State.DELETED),
    Group.CLOSED: (State.SKIPPED, State.CANCELLED, State.VOIDED),
}
_GROUP_OF = {state: group for group, states in STATES_OF.items() for state in states}


def group_of(state: State) -> Group:
    return _GROUP_OF[state]


#: Where reading a document in Alegra may lead: people open, stamp, void, copy and delete it as they like.
_READ = frozenset({State.DRAFT, State.ISSUING, State.ISSUED, State.HELD, State.VOIDED, State.DELETED, State.CONFLICT})
#: Where deciding a sale may lead while nothing has been sent for it.
_DECIDED = frozenset({State.WAITING, State.READY, State.HELD, State.SKIPPED, State.CANCELLED})
#: Where finding its document in Alegra leads, whatever was decided before.
_FOUND = frozenset({State.CREATED, State.CONFLICT})

MOVES: dict[State, frozenset[State]] = {
    State.WAITING: _DECIDED | _FOUND,
    State.READY: _DECIDED | _FOUND | {State.SENDING},
    State.HELD: _DECIDED | _FOUND | _READ,  # with an id (a total that differs) it moves by reading that id
    State.SKIPPED: _DECIDED | _FOUND | _READ,  # with an id: deleted in Alegra, and the merchant left it so
    State.CANCELLED: _DECIDED | _FOUND | _READ,
    State.REJECTED: _DECIDED | _FOUND,
    State.SENDING: frozenset({State.CREATED, State.REJECTED, State.READY, State.UNKNOWN}),
    State.UNKNOWN: frozenset({State.CREATED, State.CONFLICT, State.READY, State.HELD}),
    State.CREATED: _READ,
    State.DRAFT: _READ | {State.CANCELLED, State.SKIPPED},  # deleted by us: its sale, or its run, was undone
    State.ISSUING: _READ,
    State.ISSUED: _READ | {State.SKIPPED},  # a remission of an undone run, voided by us
    State.CONFLICT: _READ | {State.CREATED},
    State.VOIDED: _READ,
    State.DELETED: _READ | {State.READY, State.SKIPPED},  # READY: as the next generation and without the old id
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
