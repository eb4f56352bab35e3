"""The migrations add up to the models, and a ledger keeps what must never change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import peewee
import pytest
from playhouse.schema_diff import diff_models

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.states import State
from alegra_desktop.storage.files import FILE
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.storage.tables import TABLES
from tests.storage.samples import key


def shape(database: Any) -> dict[str, Any]:
    """Each table's columns, foreign keys and indexes, as SQLite itself describes them."""

    def told(sql: str) -> list[tuple[Any, ...]]:
        return sorted(database.execute_sql(sql).fetchall(), key=repr)

    found: dict[str, Any] = {}
    for table in TABLES:
        name = table._meta.table_name
        indexes = told(f"SELECT name, \"unique\", partial FROM pragma_index_list('{name}') WHERE origin = 'c'")
        found[name] = {
            "columns": told(f"SELECT cid, name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{name}')"),
            "foreign": told(f'SELECT "table", "from", "to" FROM pragma_foreign_key_list(\'{name}\')'),
            "indexes": {
                index[0]: (index[1:], told(f"SELECT seqno, name FROM pragma_index_info('{index[0]}')"))
                for index in indexes
            },
        }
    return found


def test_an_empty_file_migrated_is_what_the_models_say(ledger: Ledger, folder: Path) -> None:
    models = peewee.SqliteDatabase(":memory:")
    migrated = peewee.SqliteDatabase(str(folder / FILE))
    with models.bind_ctx(TABLES), models.connection_context(), migrated.connection_context():
        models.create_tables(TABLES)
        assert shape(migrated) == shape(models)
    with migrated.bind_ctx(TABLES), migrated.connection_context():
        difference = diff_models(migrated, TABLES)
        assert not difference, str(difference)


def test_partial_indexes_have_the_conditions_of_the_models(ledger: Ledger) -> None:
    found = ledger._database.all("SELECT name, sql FROM sqlite_master WHERE sql LIKE '% WHERE %' AND type = 'index'")
    assert {name: sql.split(" WHERE ")[1] for name, sql in found} == {
        "outbox_in_alegra": "alegra_id <> ''",
        "outbox_history": "role = 'document'",
        "outbox_noticed": "notice IS NOT NULL",
        "outbox_of_run": "run_id <> 0",
    }


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET name = 'another'",
        "UPDATE event SET details = '{}' WHERE id = 1",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT 1, at, integration_id, row_id, sale_id, 'x', state, details FROM event",
        "DELETE FROM outbox",
    ],
)
def test_events_and_rows_cannot_be_changed_or_removed(ledger: Ledger, integration: Integration, sql: str) -> None:
    row = ledger.add_row(integration.id, key("HP1"), "invoice", State.WAITING, "seen", {"why": "new"})
    before = ledger.events()
    with pytest.raises(peewee.IntegrityError, match="never"):
        ledger._database.execute(sql)
    assert ledger.events() == before
    assert ledger.row(row.id) == row


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (
            "SELECT * FROM outbox WHERE company = 'a' AND kind = 'b' AND alegra_id = 'c' AND alegra_id <> ''",
            "in_alegra",
        ),
        (
            "SELECT * FROM outbox WHERE company='a' AND store='b' AND account='c' AND sale_id='d' AND role='e'",
            "company",
        ),
        ("SELECT * FROM outbox WHERE integration_id = 1 AND role = 'document'", "integration_id_role_state"),
        ("SELECT * FROM outbox WHERE state IN (SELECT value FROM json_each('[]'))", "state_integration_id"),
        ("SELECT id FROM outbox o WHERE o.role = 'document' ORDER BY o.ordered_at DESC, o.id DESC LIMIT 5", "history"),
        ("SELECT id FROM outbox WHERE integration_id = 1 AND notice IS NOT NULL", "outbox_noticed"),
        ("SELECT id FROM outbox WHERE run_id = 5 AND run_id <> 0", "outbox_of_run"),
        (
            "SELECT sale_id, currency, total FROM sale WHERE integration_id = 1 AND ordered_at >= 2",
            "COVERING INDEX sale_integration_id_ordered_at",
        ),
        ("SELECT * FROM event WHERE row_id IS 5 ORDER BY id DESC", "event_row_id"),
        ("SELECT * FROM event WHERE sale_id = '5' ORDER BY id DESC", "event_sale_id"),
    ],
)
def test_questions_asked_often_use_an_index(ledger: Ledger, sql: str, index: str) -> None:
    plan = " ".join(str(step[3]) for step in ledger._database.all("EXPLAIN QUERY PLAN " + sql))
    assert index in plan
    assert "TEMP B-TREE" not in plan
