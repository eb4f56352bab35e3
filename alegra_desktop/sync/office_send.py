"""One sale sent by hand as a draft, to be looked at in Alegra before anything runs by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alegra_desktop.alegra.links import view
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.ledger import Integration, Row
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.sync.answers import Sent
from alegra_desktop.sync.decide import decide_one
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.office_accounts import LATELY, alegra_answers, store_answers, the_company
from alegra_desktop.sync.read import load_catalog
from alegra_desktop.sync.recognise import recognise
from alegra_desktop.sync.reconcile import follow_created, recover
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.send import send_only
from alegra_desktop.sync.work import Paused, Work

#: States in which nothing has been sent for a sale yet.
_OPEN = (State.WAITING, State.READY, State.HELD, State.REJECTED, State.SKIPPED)


async def send_one_as_draft(engine: Engine, name: str, sale_id: str) -> Sent:
    """Create the document of exactly this sale: as a draft whatever the settings say, and never twice.

    Everything a run does against seconds is done here too, for this sale alone. A sale before the first day may be
    sent as well; one that is not due, or held, may not. Raises `ProblemError` with what stands in the way.
    """
    named = engine.integration(name)
    async with engine.turn():
        integration = engine.current(named)
        work = await engine.open(_as_draft(integration, integration.rules.since), Report(integration.name))
        work.company = await the_company(work.alegra, integration)
        recover(work)
        with alegra_answers():
            await follow_created(work)
        known = engine.ledger.find_document(integration.company, integration.store.value, sale_id)
        if known is not None and known.state not in _OPEN:
            return _sent(known)
        sale = await _fresh(work, sale_id)
        day = local_day(sale.ordered_at, work.the_company.timezone)
        work.integration = _as_draft(integration, min(integration.rules.since, day))
        work.run_id = engine.ledger.begin_run(integration.id)
        try:
            return await _send(work, sale)
        except Paused as stop:
            raise ProblemError(stop.problem) from stop
        finally:
            engine.ledger.end_run(work.run_id, work.report.counts())


def _as_draft(integration: Integration, since: date) -> Integration:
    return replace(integration, rules=replace(integration.rules, final=False, since=since))


async def _fresh(work: Work, sale_id: str) -> Sale:
    """The sale as the store tells it now, kept in the ledger; it alone."""
    stored = work.ledger.sale(work.integration.id, sale_id)
    if work.integration.store_settings.get("source") == "file":
        if stored is None:
            raise ProblemError(not_possible("not_listed", sale_id))
        return stored.sale
    with store_answers():
        since = min(work.rules.since, work.today - LATELY)
        pull = await work.source.pull(since, open_sales=frozenset({sale_id}), deep=False)
    found = [sale for sale in pull.sales if sale.sale_id == sale_id]
    if not found:
        raise ProblemError(not_possible("not_listed", sale_id))
    work.ledger.save_sales(work.integration.id, found, lesser_ok=pull.complete)
    kept = work.ledger.sale(work.integration.id, sale_id)
    return kept.sale if kept is not None else found[-1]


async def _send(work: Work, sale: Sale) -> Sent:
    with alegra_answers():
        work.catalog = await load_catalog(work.alegra, work.the_company)
        found = await recognise(work)
        row = decide_one(work, sale, found.strangers, sale.sale_id in found.cutoff)
        if row.state is State.READY:
            await send_only(work, row)
            row = work.ledger.row(row.id)
    if work.pause is not None and row.state is State.READY:
        raise ProblemError(work.pause)
    return _sent(row)


def _sent(row: Row) -> Sent:
    kind = DocumentKind(row.kind)
    link = view(kind.value, row.alegra_id) if row.alegra_id else ""
    problem = row.problem
    if problem is None and not row.alegra_id:
        why = "verifying" if row.state in (State.SENDING, State.UNKNOWN, State.READY) else "not_due"
        problem = not_possible(why, row.key.sale_id)
    return Sent(row.id, row.state, row.alegra_id, row.number, link, problem)
