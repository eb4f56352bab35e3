"""The schema, step by step. A step that has been published is never edited: a change is a new step at the end.

Step n brings the file from `user_version` n - 1 to n, inside one transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Execute = Callable[[str], Any]
Migration = Callable[[Execute], None]

_FIRST = (
    """CREATE TABLE integration (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        store TEXT NOT NULL,
        account TEXT NOT NULL,
        company TEXT NOT NULL,
        company_name TEXT NOT NULL,
        alegra_user TEXT NOT NULL,
        rules TEXT NOT NULL,
        store_settings TEXT NOT NULL,
        stopped TEXT)""",
    "CREATE UNIQUE INDEX integration_name ON integration (name)",
    "CREATE UNIQUE INDEX integration_company_store_account ON integration (company, store, account)",
    """CREATE TABLE memory (
        integration_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (integration_id, name)) WITHOUT ROWID""",
    """CREATE TABLE sale (
        id INTEGER NOT NULL PRIMARY KEY,
        integration_id INTEGER NOT NULL REFERENCES integration (id),
        sale_id TEXT NOT NULL,
        stage TEXT NOT NULL,
        ordered_at INTEGER NOT NULL,
        customer TEXT NOT NULL,
        currency TEXT NOT NULL,
        total TEXT NOT NULL,
        body TEXT NOT NULL,
        first_seen INTEGER NOT NULL,
        last_seen INTEGER NOT NULL)""",
    "CREATE UNIQUE INDEX sale_integration_id_sale_id ON sale (integration_id, sale_id)",
    "CREATE INDEX sale_integration_id_stage ON sale (integration_id, stage)",
    """CREATE TABLE outbox (
        id INTEGER NOT NULL PRIMARY KEY,
        integration_id INTEGER NOT NULL REFERENCES integration (id),
        company TEXT NOT NULL,
        store TEXT NOT NULL,
        account TEXT NOT NULL,
        sale_id TEXT NOT NULL,
        role TEXT NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        generation INTEGER NOT NULL,
        body TEXT,
        marker TEXT NOT NULL,
        attempt INTEGER NOT NULL,
        session TEXT NOT NULL,
        sent_at INTEGER,
        floor TEXT NOT NULL,
        alegra_id TEXT NOT NULL,
        number TEXT NOT NULL,
        total TEXT,
        day TEXT,
        problem TEXT,
        not_before INTEGER,
        adopted INTEGER NOT NULL,
        run_id INTEGER NOT NULL,
        first_sent_at INTEGER,
        checked_at INTEGER,
        notice TEXT,
        reason TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        ordered_at INTEGER NOT NULL)""",
    # The sale before the account: a mark in Alegra names store and sale only, and finding its row must not take a walk
    # through every sale of the company.
    "CREATE UNIQUE INDEX outbox_company_store_sale_id_role_account ON outbox (company, store, sale_id, role, account)",
    "CREATE UNIQUE INDEX outbox_in_alegra ON outbox (company, kind, alegra_id) WHERE alegra_id <> ''",
    "CREATE INDEX outbox_integration_id_sale_id ON outbox (integration_id, sale_id)",
    "CREATE INDEX outbox_integration_id_role_state ON outbox (integration_id, role, state)",
    "CREATE INDEX outbox_state_integration_id ON outbox (state, integration_id)",
    "CREATE INDEX outbox_history ON outbox (ordered_at, id, state, integration_id) WHERE role = 'document'",
    """CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY,
        at INTEGER NOT NULL,
        integration_id INTEGER NOT NULL REFERENCES integration (id),
        row_id INTEGER REFERENCES outbox (id),
        sale_id TEXT NOT NULL,
        name TEXT NOT NULL,
        state TEXT NOT NULL,
        details TEXT NOT NULL)""",
    "CREATE INDEX event_integration_id ON event (integration_id)",
    "CREATE INDEX event_row_id ON event (row_id)",
    "CREATE INDEX event_sale_id ON event (sale_id)",
    """CREATE TABLE run (
        id INTEGER NOT NULL PRIMARY KEY,
        integration_id INTEGER NOT NULL REFERENCES integration (id),
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        counts TEXT NOT NULL)""",
    "CREATE INDEX run_integration_id ON run (integration_id)",
    "CREATE TABLE search_text (id INTEGER NOT NULL PRIMARY KEY REFERENCES outbox (id), body TEXT NOT NULL)",
    # The index of what the history is searched by, already without accents and capitals. Trigrams find a text in the
    # middle of a word; without positions ("none") the index is a third as big, and LIKE works all the same.
    "CREATE VIRTUAL TABLE search USING fts5(body, content = 'search_text', content_rowid = 'id',"
    " tokenize = 'trigram', detail = 'none')",
    "CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event"
    " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
    "CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event"
    " BEGIN SELECT RAISE(ABORT, 'events are never removed'); END",
    "CREATE TRIGGER outbox_is_not_removed BEFORE DELETE ON outbox"
    " BEGIN SELECT RAISE(ABORT, 'rows of the outbox are never removed'); END",
)


def first(execute: Execute) -> None:
    """Everything of the first published version."""
    for statement in _FIRST:
        execute(statement)


_SECOND = (
    "ALTER TABLE integration ADD COLUMN removed_at INTEGER",
    "CREATE INDEX sale_integration_id_ordered_at_sale_id_currency_total"
    " ON sale (integration_id, ordered_at, sale_id, currency, total)",
    "CREATE INDEX outbox_noticed ON outbox (integration_id) WHERE notice IS NOT NULL",
    "CREATE INDEX outbox_of_run ON outbox (run_id) WHERE run_id <> 0",
)


def second(execute: Execute) -> None:
    """What the window adds up and lists, and integrations that were removed and keep their history."""
    for statement in _SECOND:
        execute(statement)


MIGRATIONS: tuple[Migration, ...] = (first, second)
