"""The ledger's records: integrations, outbox rows, events, runs. `storage` keeps them, `sync` moves them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.domain.states import State

DOCUMENT = "document"
PAYMENT = "payment"
CONTACT = "contact"
ITEM = "item"
CREDIT_NOTE = "credit-note"
ADJUSTMENT = "adjustment"


def credit_note_role(number: int) -> str:
    """The role of the first, second, ... credit note of a sale's invoice; its row has the kind `CREDIT_NOTE`."""
    return f"{CREDIT_NOTE}-{number}"


@dataclass(frozen=True, slots=True)
class Integration:
    """One store account bound to one Alegra company, with its rules. Secrets are in the vault, under `name`."""

    id: int
    name: str
    store: Store
    account: str  # the store account, as the store names it
    company: str  # Alegra company identification (R: key of every row)
    company_name: str
    alegra_user: str
    rules: Rules
    store_settings: dict[str, str] = field(default_factory=dict)  # client_id and the like; never a secret
    stopped: Problem | None = None  # why it does not create, until a person acts


@dataclass(frozen=True, slots=True)
class Key:
    """What makes a row unique. Contacts and items belong to the company: `store` and `account` are "" there, and
    `sale_id` is the number or the reference."""

    company: str
    store: str
    account: str
    sale_id: str
    role: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing created, or to be created, in Alegra."""

    id: int
    integration_id: int
    key: Key
    kind: str  # invoice | remission | payment | contact | item | credit-note | adjustment
    state: State
    generation: int = 1
    body: dict[str, Any] | None = None  # frozen from the claim until the outcome is known
    marker: str = ""
    attempt: int = 0
    session: str = ""
    sent_at: datetime | None = None  # the last attempt
    floor: str = ""  # the highest Alegra id known when the first attempt was claimed
    alegra_id: str = ""
    number: str = ""
    total: Decimal | None = None  # what the answer must say
    day: date | None = None  # the body's date
    problem: Problem | None = None
    not_before: datetime | None = None
    adopted: bool = False
    run_id: int = 0  # the run that created it
    first_sent_at: datetime | None = None
    checked_at: datetime | None = None  # last read by id
    notice: Problem | None = None  # worth telling, stops nothing
    reason: str = ""  # why it waits or was skipped; "final" for an invoice the program is to issue
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One fact, never changed: what happened to a row and why. `details` holds text only."""

    id: int
    at: datetime
    integration_id: int
    row_id: int  # 0: of the integration
    sale_id: str
    name: str  # seen, decided, claimed, created, adopted, unknown, searched, stamped, ...
    state: str  # the row's state afterwards, "" for integration events
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredSale:
    sale: Sale
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class Run:
    """One sync of one integration. `ended_at` is None while it runs, and for ever if the program was killed."""

    id: int
    integration_id: int
    started_at: datetime
    ended_at: datetime | None
    counts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What the history shows of one document row."""

    row_id: int
    integration: str
    store: str
    sale_id: str
    day: date | None
    customer: str
    kind: str
    state: State
    total: Decimal | None
    currency: str
    alegra_id: str
    number: str
    problem: Problem | None
    notice: Problem | None
    adopted: bool
    updated_at: datetime | None
    sold_on: date | None = None  # the sale's day; `day` is the document's where there is one
    ordered_at: datetime | None = None  # None: its sale was never read
