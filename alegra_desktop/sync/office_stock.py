"""Stock as a window asks for it: both sides as they are now, and an adjustment of what was looked at."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from decimal import Decimal

from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.sync.adjust import adjust
from alegra_desktop.sync.adjustments import search_rested
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.office_accounts import alegra_answers, the_company
from alegra_desktop.sync.reconcile import follow_created, recover
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.stock import keeps_stock, read_stock
from alegra_desktop.sync.stock_answers import Adjusted, StockPicture
from alegra_desktop.sync.work import STICKY, Paused, Work


async def stock(engine: Engine, name: str) -> StockPicture:
    """Both sides, read now. Nothing is adjusted; what was read and decided is kept for the next run."""
    async with _opened(engine, name) as work:
        return await read_stock(work, twice=False)


async def adjust_stock(engine: Engine, name: str, warehouse: str, changes: Mapping[str, Decimal]) -> Adjusted:
    """Adjust these items (units, negative: out) in this warehouse, each only if reading everything again, twice, gives
    exactly the difference that was shown. Raises `ProblemError` NOT_POSSIBLE if nobody is to move stock."""
    if engine.integration(name).rules.stock_mover != "document":
        raise ProblemError(not_possible("stock_nobody", name))
    async with _opened(engine, name) as work:
        picture = await read_stock(work, twice=True)
        place = picture.place(warehouse)
        if place is None or picture.incomplete:
            raise ProblemError(not_possible("stock_unread", name))
        return await adjust(work, picture, place, changes)


@asynccontextmanager
async def _opened(engine: Engine, name: str) -> AsyncIterator[Work]:
    """The integration's work, while no run creates anything, with what was left behind settled as far as it can be."""
    named = engine.integration(name)
    async with engine.turn():
        integration = engine.current(named)
        if not keeps_stock(integration):
            raise ProblemError(not_possible("stock_none", name))
        if integration.stopped is not None and integration.stopped.kind in STICKY:
            raise ProblemError(integration.stopped)
        work = await engine.open(integration, Report(integration.name))
        work.company = await the_company(work.alegra, integration)
        recover(work)
        try:
            with alegra_answers():
                await follow_created(work)
                await search_rested(work)
                yield work
        except Paused as stop:
            raise ProblemError(stop.problem) from stop
