"""Sales as last read from the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from alegra_desktop.domain.explain import explained
from alegra_desktop.domain.ledger import DOCUMENT, Integration, StoredSale
from alegra_desktop.domain.sale import Sale, Stage
from alegra_desktop.storage import coding, search
from alegra_desktop.storage.room import Room, Where

#: How far a sale has come, for telling a lesser stage from a later one.
ORDER = {
    Stage.UNKNOWN: 0,
    Stage.PENDING: 0,
    Stage.TO_PREPARE: 1,
    Stage.TO_COLLECT: 2,
    Stage.COLLECTED: 3,
    Stage.IN_TRANSIT: 4,
    Stage.DELIVERED: 5,
    Stage.APPROVED: 5,
    Stage.COMPLETE: 6,
    Stage.DISPUTED: 7,
    Stage.CANCELLED: 8,
    Stage.RETURNED: 9,
}
#: Nothing more is expected of a sale in these.
FINISHED = (Stage.CANCELLED, Stage.RETURNED, Stage.COMPLETE)

_NO_DOCUMENT = (
    "NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.company = ? AND outbox.store = ? AND outbox.sale_id = sale.sale_id"
    f" AND outbox.role = '{DOCUMENT}' AND outbox.alegra_id <> '')"
)
_SELECT = "SELECT body, first_seen, last_seen FROM sale"
_INSERT = (
    "INSERT INTO sale (stage, ordered_at, customer, currency, total, body, last_seen, integration_id, sale_id,"
    " first_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE = (
    "UPDATE sale SET stage = ?, ordered_at = ?, customer = ?, currency = ?, total = ?, body = ?, last_seen = ?"
    " WHERE integration_id = ? AND sale_id = ?"
)


def _stored(found: tuple[Any, ...]) -> StoredSale:
    body, first, last = found
    return StoredSale(coding.to_sale(body), coding.to_time(first), coding.to_time(last))


def keep_greater(old: Sale, new: Sale) -> Sale:
    """What an incomplete reading (`new`) may change of a stored sale: nothing to a lesser stage, no part away (R17).

    A later stage counts even if parts are missing: a cancelled sale must not be invoiced for want of its buyer.
    """
    latest = new if ORDER[new.stage] >= ORDER[old.stage] else old
    parts = old if new.missing and not old.missing else new
    return replace(
        parts,
        stage=latest.stage,
        status=latest.status,
        explained=latest.explained,
        approved_at=latest.approved_at or old.approved_at or new.approved_at,
        delivered_at=latest.delivered_at or old.delivered_at or new.delivered_at,
    )


class Sales(Room):
    def save_sales(self, integration_id: int, sales: Sequence[Sale], *, lesser_ok: bool) -> list[str]:
        """Keep what a run read; the answer is the ids that are new or changed, in the order given.

        `lesser_ok` False (the reading was incomplete): see `keep_greater`. States of the store that we do not know
        become what the merchant says of them.
        """
        changed: dict[str, None] = {}
        with self._database.transaction():
            now, words = self._moment(), self._state_words(integration_id)
            for sale in sales:
                if self._save(integration_id, explained(sale, words), now, lesser_ok):
                    changed[sale.sale_id] = None
        return list(changed)

    def explain_sales(self, integration_id: int) -> None:
        """The merchant says something else of the store's states now: all that is stored follows."""
        words = self._state_words(integration_id)
        stored = [one.sale for one in self.sales(integration_id)]
        self.save_sales(integration_id, [one for one in stored if explained(one, words) != one], lesser_ok=True)

    def _state_words(self, integration_id: int) -> dict[str, str]:
        found = self._database.one("SELECT rules FROM integration WHERE id = ?", (integration_id,))
        return self._understand(lambda one: coding.to_rules(one[0]).state_words, [found])[0] if found else {}

    def _save(self, integration_id: int, sale: Sale, now: int, lesser_ok: bool) -> bool:
        sql = "SELECT body FROM sale WHERE integration_id = ? AND sale_id = ?"
        key = (integration_id, sale.sale_id)
        found = self._database.one(sql, key)
        text = coding.from_sale(sale)
        if found and found[0] != text and not lesser_ok:
            [old] = self._understand(lambda one: coding.to_sale(one[0]), [found])
            sale = keep_greater(old, sale)
            text = coding.from_sale(sale)
        if found and found[0] == text:
            self._database.execute(
                "UPDATE sale SET last_seen = ? WHERE integration_id = ? AND sale_id = ?", (now, *key)
            )
            return False
        ordered = coding.from_time(sale.ordered_at)
        customer = sale.buyer.name or sale.buyer.email
        values = (str(sale.stage.value), ordered, customer, sale.currency, str(sale.total), text, now, *key)
        if found:
            self._database.execute(_UPDATE, values)
        else:
            self._database.execute(_INSERT, (*values, now))
        self._place_in_history(key, ordered)
        return True

    def _place_in_history(self, key: tuple[int, str], ordered: int) -> None:
        """A document may be known before its sale (adopted), and a sale's buyer may come later than its document."""
        sql = "SELECT id, ordered_at, role FROM outbox WHERE integration_id = ? AND sale_id = ?"
        for row_id, placed, role in self._database.all(sql, key):
            if placed != ordered:
                self._database.execute("UPDATE outbox SET ordered_at = ? WHERE id = ?", (ordered, row_id))
            if role == DOCUMENT:
                search.refresh(self._database, row_id)

    def sale(self, integration_id: int, sale_id: str) -> StoredSale | None:
        found = self._database.one(_SELECT + " WHERE integration_id = ? AND sale_id = ?", (integration_id, sale_id))
        return self._understand(_stored, [found])[0] if found else None

    def sales(self, integration_id: int, ids: Iterable[str] | None = None) -> list[StoredSale]:
        """The sales with these ids (None: all), the oldest order first; unknown ids are left out."""
        where = Where()
        where.add("integration_id = ?", integration_id)
        if ids is not None:
            where.among("sale_id", ids)
        found = self._database.all(f"{_SELECT}{where} ORDER BY ordered_at, sale_id", where.values)
        return self._understand(_stored, found)

    def undocumented(self, integration: Integration) -> list[StoredSale]:
        """The sales for which nothing stands in Alegra yet, as far as the ledger knows, the oldest order first."""
        sql = f"{_SELECT} WHERE integration_id = ? AND {_NO_DOCUMENT} ORDER BY ordered_at, sale_id"
        values = (integration.id, integration.company, integration.store.value)
        return self._understand(_stored, self._database.all(sql, values))

    def undone_documents(self, integration_id: int, *, disputed: bool = False) -> frozenset[str]:
        """Ids of sales cancelled or returned in the store whose document stands in Alegra, as draft or issued.

        `disputed`: of those with a claim or a partial refund instead.
        """
        sql = (
            "SELECT sale.sale_id FROM sale JOIN outbox ON outbox.integration_id = sale.integration_id"
            " AND outbox.sale_id = sale.sale_id WHERE sale.integration_id = ? AND sale.stage IN (?, ?)"
            " AND outbox.role = ? AND outbox.state IN ('draft', 'issued')"
        )
        one, two = (Stage.DISPUTED, Stage.DISPUTED) if disputed else (Stage.CANCELLED, Stage.RETURNED)
        found = self._database.all(sql, (integration_id, one.value, two.value, DOCUMENT))
        return frozenset(str(sale_id) for (sale_id,) in found)

    def open_sales(self, integration_id: int, *, without_document: Integration | None = None) -> frozenset[str]:
        """The ids of the sales that may still change: all but cancelled, returned and complete ones.

        `without_document`: of this integration, and only those for which nothing stands in Alegra.
        """
        where = Where()
        where.add("integration_id = ?", integration_id)
        where.among("stage", (stage.value for stage in Stage if stage not in FINISHED))
        if without_document is not None:
            where.add(_NO_DOCUMENT, without_document.company, without_document.store.value)
        return frozenset(str(one[0]) for one in self._database.all(f"SELECT sale_id FROM sale{where}", where.values))
