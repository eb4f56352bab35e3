"""The tables as peewee models: what the migrations must add up to (a test compares them).

Times are whole microseconds since 1970 in UTC, days are ISO dates, money is decimal text, and sales, rules, bodies
and problems are JSON text. Models are not bound to a database: several ledgers may be open at once.
"""

from __future__ import annotations

from typing import Any

import peewee


class Table(peewee.Model):
    class Meta:
        legacy_table_names = False


class Integration(Table):
    name = peewee.TextField(unique=True)
    store = peewee.TextField()
    account = peewee.TextField()
    company = peewee.TextField()
    company_name = peewee.TextField()
    alegra_user = peewee.TextField()
    rules = peewee.TextField()
    store_settings = peewee.TextField()
    stopped = peewee.TextField(null=True)
    removed_at = peewee.IntegerField(null=True)  # its history is kept, it runs no more

    class Meta:
        table_name = "integration"
        indexes = ((("company", "store", "account"), True),)


class Memory(Table):
    """Small facts by name; integration 0 is the whole installation, so it is no foreign key."""

    integration_id = peewee.IntegerField()
    name = peewee.TextField()
    value = peewee.TextField()

    class Meta:
        table_name = "memory"
        primary_key = peewee.CompositeKey("integration_id", "name")
        without_rowid = True


class Sale(Table):
    """The whole sale is `body`; the other columns repeat what is searched or listed."""

    integration = peewee.ForeignKeyField(Integration, index=False)
    sale_id = peewee.TextField()
    stage = peewee.TextField()
    ordered_at = peewee.IntegerField()
    customer = peewee.TextField()
    currency = peewee.TextField()
    total = peewee.TextField()
    body = peewee.TextField()
    first_seen = peewee.IntegerField()
    last_seen = peewee.IntegerField()

    class Meta:
        table_name = "sale"
        indexes = (
            (("integration", "sale_id"), True),
            (("integration", "stage"), False),
            (("integration", "ordered_at", "sale_id", "currency", "total"), False),  # to add up without reading sales
        )


class Outbox(Table):
    """One row for each thing created, or to be created, in Alegra. `ordered_at` is its place in the history."""

    integration = peewee.ForeignKeyField(Integration, index=False)
    company = peewee.TextField()
    store = peewee.TextField()
    account = peewee.TextField()
    sale_id = peewee.TextField()
    role = peewee.TextField()
    kind = peewee.TextField()
    state = peewee.TextField()
    generation = peewee.IntegerField()
    body = peewee.TextField(null=True)
    marker = peewee.TextField()
    attempt = peewee.IntegerField()
    session = peewee.TextField()
    sent_at = peewee.IntegerField(null=True)
    floor = peewee.TextField()
    alegra_id = peewee.TextField()
    number = peewee.TextField()
    total = peewee.TextField(null=True)
    day = peewee.TextField(null=True)
    problem = peewee.TextField(null=True)
    not_before = peewee.IntegerField(null=True)
    adopted = peewee.IntegerField()
    run_id = peewee.IntegerField()
    first_sent_at = peewee.IntegerField(null=True)
    checked_at = peewee.IntegerField(null=True)
    notice = peewee.TextField(null=True)
    reason = peewee.TextField()
    updated_at = peewee.IntegerField()
    ordered_at = peewee.IntegerField()

    class Meta:
        table_name = "outbox"
        indexes = (
            (("company", "store", "sale_id", "role", "account"), True),
            (("integration", "sale_id"), False),
            (("integration", "role", "state"), False),
            (("state", "integration"), False),
        )


Outbox.add_index(
    Outbox.company,
    Outbox.kind,
    Outbox.alegra_id,
    unique=True,
    name="outbox_in_alegra",
    where=peewee.SQL("alegra_id <> ''"),
)
Outbox.add_index(
    # Everything a page of the history is chosen by, so that choosing reads this index alone.
    Outbox.ordered_at,
    peewee.SQL("id"),
    Outbox.state,
    Outbox.integration,
    name="outbox_history",
    where=peewee.SQL("role = 'document'"),
)
Outbox.add_index(Outbox.integration, name="outbox_noticed", where=peewee.SQL("notice IS NOT NULL"))
Outbox.add_index(Outbox.run_id, name="outbox_of_run", where=peewee.SQL("run_id <> 0"))


class Event(Table):
    """Append-only: triggers refuse to change or remove one."""

    at = peewee.IntegerField()
    integration = peewee.ForeignKeyField(Integration)
    row = peewee.ForeignKeyField(Outbox, null=True)
    sale_id = peewee.TextField(index=True)
    name = peewee.TextField()
    state = peewee.TextField()
    details = peewee.TextField()

    class Meta:
        table_name = "event"


class Run(Table):
    integration = peewee.ForeignKeyField(Integration)
    started_at = peewee.IntegerField()
    ended_at = peewee.IntegerField(null=True)
    counts = peewee.TextField()

    class Meta:
        table_name = "run"


class SearchText(Table):
    """What one document row is searched by, folded. The full-text table `search` indexes it (see migrations.py)."""

    row = peewee.ForeignKeyField(Outbox, column_name="id", primary_key=True)
    body = peewee.TextField()

    class Meta:
        table_name = "search_text"


#: In the order of creation.
TABLES: tuple[type[Table], ...] = (Integration, Memory, Sale, Outbox, Event, Run, SearchText)


def columns(table: Any) -> tuple[str, ...]:
    """The column names of a model, in its order."""
    return tuple(field.column_name for field in table._meta.sorted_fields)
