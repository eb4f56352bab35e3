"""Forgetting an integration with its whole history, by the merchant's word only."""

from __future__ import annotations

from alegra_desktop.domain.ledger import CONTACT, ITEM
from alegra_desktop.storage.room import Room

_GUARDS = ("event_is_not_changed", "event_is_not_removed", "outbox_is_not_removed")
_MINE = "SELECT id FROM outbox WHERE integration_id = ?"


class Removal(Room):
    """A mixin of the ledger."""

    def forget_integration(self, integration_id: int) -> None:
        """Remove an integration and everything known of its sales. Customers and items that another integration of
        the same company uses stay, as that one's. Nothing else in the program ever removes a row: the triggers that
        keep rows and events are set aside for this, and are back before it is written."""
        with self._database.transaction():
            guards = dict(
                self._database.all(
                    f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN {_GUARDS!r}"
                )
            )
            for name in guards:
                self._database.execute(f"DROP TRIGGER {name}")
            self._hand_over_parties(integration_id)
            self._drop(integration_id)
            for sql in guards.values():
                self._database.execute(sql)

    def _hand_over_parties(self, integration_id: int) -> None:
        heir = self._database.one(
            "SELECT other.id FROM integration other JOIN integration mine ON mine.company = other.company"
            " WHERE mine.id = ? AND other.id <> mine.id ORDER BY other.removed_at IS NOT NULL, other.id",
            (integration_id,),
        )
        if heir is None:
            return
        parties = f"SELECT id FROM outbox WHERE integration_id = ? AND role IN ('{CONTACT}', '{ITEM}')"
        for table, column in (("event", "row_id"), ("outbox", "id")):
            sql = f"UPDATE {table} SET integration_id = ? WHERE {column} IN ({parties})"
            self._database.execute(sql, (heir[0], integration_id))

    def _drop(self, integration_id: int) -> None:
        texts = self._database.all(f"SELECT id, body FROM search_text WHERE id IN ({_MINE})", (integration_id,))
        for number, body in texts:
            self._database.execute("INSERT INTO search (search, rowid, body) VALUES ('delete', ?, ?)", (number, body))
        mine = (integration_id,)
        self._database.execute(f"DELETE FROM search_text WHERE id IN ({_MINE})", mine)
        self._database.execute(f"DELETE FROM event WHERE integration_id = ? OR row_id IN ({_MINE})", (*mine, *mine))
        for table in ("outbox", "run", "sale", "memory"):
            self._database.execute(f"DELETE FROM {table} WHERE integration_id = ?", mine)
        self._database.execute("DELETE FROM integration WHERE id = ?", mine)
