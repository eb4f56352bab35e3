"""The engine's rules switched off one by one, as somebody would have written the program who did not know them.

Each is a context manager whose text says exactly what is switched off; everything else stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from alegra_desktop import lock
from alegra_desktop.alegra import pages
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import PAYMENT, Row
from alegra_desktop.domain.outcomes import CallFailed, Failure, NotSent, Outcome, Unknown
from alegra_desktop.domain.states import State
from alegra_desktop.net import outcomes
from alegra_desktop.stores.base import Pull, SalesSource
from alegra_desktop.sync import claim, issue, pay, read, recognise, reconcile, settle, waits
from alegra_desktop.sync.settle import FINAL
from alegra_desktop.sync.work import Work
from tests.reliability.sabotage.switching import switched

# --- R1: intent first -------------------------------------------------------------------------------------------------


class _WritesLater:
    """A run that keeps the claim of a row in memory until something became of the request."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._claims: list[Callable[[], object]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def move(self, row: Row, state: State, event: str, details: dict[str, str] | None = None, **fields: Any) -> Row:
        if state is State.SENDING:
            self._claims.append(lambda: self._work.move(row, state, event, details, **fields))
            return row
        while self._claims:
            self._claims.pop()()
        return self._work.move(row, state, event, details, **fields)


@contextmanager
def without_intent() -> Iterator[None]:
    """R1: the request leaves first; that the row is `sending`, and with what body, is written with the answer."""
    honest = claim.create

    async def create(work: Work, row: Row, body: dict[str, Any], **fields: Any) -> tuple[Row, Outcome]:
        return await honest(cast(Work, _WritesLater(work)), row, body, **fields)

    with switched(claim, "create", create):
        yield


# --- R3: one table of outcomes ----------------------------------------------------------------------------------------


def _hoped(outcome: Outcome) -> Outcome:
    return NotSent(Failure.OFFLINE, outcome.words) if isinstance(outcome, Unknown) else outcome


@contextmanager
def without_unknown() -> Iterator[None]:
    """R3: nothing is ever unknown. A time-out, a lost connection, a 5xx, a 2xx without an id: it "was not sent"."""
    by_exception, by_answer = outcomes.of_exception, outcomes.of_answer

    def of_exception(error: Exception) -> Outcome:
        return _hoped(by_exception(error))

    def of_answer(status: int, headers: Mapping[str, str], body: bytes, now: datetime, *, needs_id: bool) -> Outcome:
        return _hoped(by_answer(status, headers, body, now, needs_id=needs_id))

    with switched(outcomes, "of_exception", of_exception), switched(outcomes, "of_answer", of_answer):
        yield


# --- R4: wait before looking ------------------------------------------------------------------------------------------


@contextmanager
def without_waiting() -> Iterator[None]:
    """R4: an unanswered creation is searched for at once: the rest of W, or 3 W, is 0."""

    def rest(self: waits.Waits, row_id: int, kind: str, unit: float) -> float:
        return 0.0

    with switched(waits.Waits, "rest", rest):
        yield


# --- R5: a search is complete or it is none ---------------------------------------------------------------------------

_SEARCHING = ContextVar("_SEARCHING", default=False)


async def _careless(fetch: pages.Fetch, limit: int) -> list[pages.Row]:
    """Page after page, as long as they are full and nothing fails."""
    rows: list[pages.Row] = []
    while True:
        try:
            page = pages.read_page(await fetch(len(rows), limit))
        except CallFailed:
            return rows
        rows += page.rows
        if len(page.rows) < limit:
            return rows


@contextmanager
def without_whole_searches() -> Iterator[None]:
    """R5: the search for an unanswered creation takes a failed page, and a short one, for the end of the list."""
    honest_complete, honest_until, honest_reconcile = pages.complete, pages.until, reconcile.reconcile

    async def complete(fetch: pages.Fetch, limit: int = pages.LIMIT) -> list[pages.Row]:
        return await (_careless if _SEARCHING.get() else honest_complete)(fetch, limit)

    async def until(fetch: pages.Fetch, stop: pages.Stop, key: pages.Key, limit: int = pages.LIMIT) -> list[pages.Row]:
        if not _SEARCHING.get():
            return await honest_until(fetch, stop, key, limit)
        rows = await _careless(fetch, limit)
        last = next((n for n, row in enumerate(rows) if stop(row)), len(rows))
        return rows[: last + 1]

    async def search(work: Work) -> int:
        token = _SEARCHING.set(True)
        try:
            return await honest_reconcile(work)
        finally:
            _SEARCHING.reset(token)

    with (
        switched(pages, "complete", complete),
        switched(pages, "until", until),
        switched(reconcile, "reconcile", search),
    ):
        yield


# --- R6: one process for each data folder -----------------------------------------------------------------------------


@contextmanager
def without_recovery() -> Iterator[None]:
    """R6: the folder is not locked; rows that another session left as `sending` are nobody's business."""

    def recover(work: Work) -> None:
        """Whoever sent them will know."""

    def take(file: int) -> None:
        """Everybody may have the folder."""

    with switched(reconcile, "recover", recover), switched(lock, "_lock", take):
        yield


# --- R7: the sweep ----------------------------------------------------------------------------------------------------


@contextmanager
def without_sweep() -> Iterator[None]:
    """R7: no run begins by looking at what is new in Alegra; before stamping our own drafts are read, no others."""

    async def sweep(work: Work, *, low: str | None = None, keep: bool = True) -> list[AlegraDocument]:
        if low is None:
            return []
        return await work.alegra.invoices_by_id([row.alegra_id for row in work.rows(State.DRAFT, reason=FINAL)])

    async def look_before_remissions(work: Work, rows: list[Row]) -> bool:
        return False

    with (
        switched(recognise, "sweep", sweep),
        switched(recognise, "look_before_remissions", look_before_remissions),
    ):
        yield


# --- R9: seconds ------------------------------------------------------------------------------------------------------


@contextmanager
def without_sorting_out() -> Iterator[None]:
    """R9: of several documents of a sale each computer keeps its own, or takes the last; none is removed or told."""

    async def settle_seconds(work: Work, row: Row | None, sale_id: str, live: list[AlegraDocument]) -> bool:
        own = next((d for d in live if row is not None and d.id == row.alegra_id), None)
        settle._point(work, row, sale_id, own or live[-1])
        return False

    with switched(settle, "_settle_seconds", settle_seconds):
        yield


# --- R10: draft first, then stamp by id -------------------------------------------------------------------------------


@contextmanager
def without_look_before_stamping() -> Iterator[None]:
    """R10: drafts are stamped as the ledger knows them, without a sweep that shows each as the only, unchanged one."""

    async def only_live_ones(work: Work, rows: list[Row]) -> tuple[list[Row], bool]:
        return rows, False

    with switched(issue, "_only_live_ones", only_live_ones):
        yield


# --- R11: payments ----------------------------------------------------------------------------------------------------


@contextmanager
def without_look_before_paying() -> Iterator[None]:
    """R11: an issued invoice is paid in full whatever it owes; an unanswered payment is sent again at once."""
    honest = claim._unknown

    async def pay_unseen(work: Work, row: Row, account: str, invoice: AlegraDocument) -> int:
        return await pay._send(work, row, pay._payment_row(work, row), account, replace(invoice, balance=invoice.total))

    def unknown(work: Work, row: Row, outcome: Unknown) -> Row:
        if row.key.role != PAYMENT:
            return honest(work, row, outcome)
        return work.move(row, State.READY, "again", {"words": outcome.words})

    with switched(pay, "_pay", pay_unseen), switched(claim, "_unknown", unknown):
        yield


# --- R17: nothing lost ------------------------------------------------------------------------------------------------


class _Cursor:
    """A store read from the newest sale seen on. A page that failed is not noticed."""

    def __init__(self, source: SalesSource, work: Work) -> None:
        self._source = source
        self._work = work

    def __getattr__(self, name: str) -> Any:
        return getattr(self._source, name)

    async def pull(self, since: date, *, open_sales: frozenset[str], deep: bool, everything: bool = False) -> Pull:
        found = await self._source.pull(since, open_sales=frozenset(), deep=deep, everything=everything)
        last = self._work.memory("cursor")
        fresh = [sale for sale in found.sales if sale.ordered_at.isoformat() > last]
        self._work.remember("cursor", max([sale.ordered_at.isoformat() for sale in fresh], default=last))
        return Pull(tuple(fresh))


@contextmanager
def without_windows() -> Iterator[None]:
    """R17: a moving cursor. Only sales ordered after the newest one seen are taken; a failed page counts as read."""
    honest = read.pull

    async def pull(work: Work) -> None:
        source = work.source
        work.source = cast(SalesSource, _Cursor(source, work))
        try:
            await honest(work)
        finally:
            work.source = source

    with switched(read, "pull", pull):
        yield


#: Every rule that can be switched off.
PATCHES: dict[str, Callable[[], AbstractContextManager[None]]] = {
    "R1": without_intent,
    "R3": without_unknown,
    "R4": without_waiting,
    "R5": without_whole_searches,
    "R6": without_recovery,
    "R7": without_sweep,
    "R9": without_sorting_out,
    "R10": without_look_before_stamping,
    "R11": without_look_before_paying,
    "R17": without_windows,
}

#: Each rule alone, and each with the sweep off as well: the net behind the others may hide what they would do.
VARIANTS: tuple[tuple[str, ...], ...] = (
    *((rule,) for rule in PATCHES),
    *((rule, "R7") for rule in PATCHES if rule != "R7"),
)


@contextmanager
def switched_off(*rules: str) -> Iterator[None]:
    """The program without these rules."""
    with ExitStack() as stack:
        for rule in rules:
            stack.enter_context(PATCHES[rule]())
        yield
