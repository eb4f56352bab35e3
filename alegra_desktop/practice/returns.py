"""What happens afterwards in the practice stores: buyers give things back once their sale has a document.

Only for people who practise: an accountant issues some of their drafts by hand, and a little later a return of a draft,
of a remission and of an issued invoice, and a partial refund, are to be seen in the store. Each happens once, to the
oldest sale with such a document, as soon as that document has stood for a while.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alegra_desktop.domain.marker import find_marks
from alegra_desktop.practice.servers import PracticeServers

AFTER_SECONDS = 60.0  # a document stands this long before its sale is undone: the first sync is over by then
_PLACE = "practice returns"


@dataclass(frozen=True, slots=True)
class Return:
    """One thing that happens. `states`: of the document it may happen to; `issued`: a draft is issued by hand first."""

    name: str
    company: str
    resource: str
    status: str | int  # the store's own, from then on
    states: tuple[str, ...]
    issued: bool = False


RETURNS = (
    Return("draft", "co", "invoices", "REFUNDED", ("draft",)),
    Return("invoice", "co", "invoices", "CHARGEBACK", ("draft", "open"), issued=True),
    Return("part", "co", "invoices", "PARTIALLY_REFUNDED", ("draft", "open"), issued=True),
    Return("remission", "co2", "remissions", 10, ("open",)),
)


class Returns:
    """Watches the stores of some servers, from the moment it is made."""

    def __init__(self, servers: PracticeServers, after: float = AFTER_SECONDS) -> None:
        self._servers = servers
        self._after = after
        self._done = dict(servers.hotmart.file.load(_PLACE))  # name -> the sale it happened to
        for store in ("hotmart", "mastershop"):
            servers.watch(store, self._asked)

    def _asked(self, moment: str, method: str, path: str) -> None:
        """Before a store answers, what has become due happens there."""
        for one in RETURNS if moment == "before" else ():
            if one.name not in self._done:
                self._perhaps(one)

    def _perhaps(self, one: Return) -> None:
        company = self._servers.alegra.companies[one.company]
        old = company.moment() - self._after
        for record in company.snapshot(one.resource):
            mark = next(iter(find_marks(record.get("observations"))), None)
            settled = record["status"] in one.states and float(record["_created"]) <= old
            if mark is None or not settled or mark.sale_id in self._done.values():
                continue
            if one.issued and record["stamp"] is None:
                company.stamp(record["id"])
            store: Any = self._servers.hotmart if mark.store == "hotmart" else self._servers.mastershop
            store.set_status(mark.sale_id, one.status)
            self._done[one.name] = mark.sale_id
            self._servers.hotmart.file.put(_PLACE, one.name, mark.sale_id)
            return
