"""The first steps of a run: who is behind the token, what the store sold, what Alegra's catalogue holds."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import TypeVar

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import Catalog, Company, index_references
from alegra_desktop.domain.customer import same_number
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.sync.work import Paused, Work, problem_of

_DEEP_EVERY = timedelta(hours=24)
_T = TypeVar("_T")


async def check_company(work: Work) -> None:
    """The token must still belong to the company this integration is bound to."""
    work.progress("checking")
    try:
        company = await work.alegra.company()
    except CallFailed as failure:
        raise Paused(problem_of(failure)) from failure
    if not same_number(company.identification, work.integration.company):
        details = {"company": work.integration.company_name, "other": company.name}
        raise Paused(Problem(Kind.ALEGRA_OTHER_COMPANY, details=details))
    work.company = company
    work.report.country = company.country


async def pull(work: Work) -> None:
    """Read the store by state (R17) and keep what it said. An incomplete read changes nothing to a lesser state."""
    work.progress("reading")
    last = work.recall("deep", moment, None)
    deep = last is None or work.clock.now() - last >= _DEEP_EVERY
    since = work.rules.since
    reached = work.recall("read_since", date.fromisoformat, None)
    everything = reached is None or since < reached
    try:
        result = await work.source.pull(since, open_sales=_unsettled(work), deep=deep, everything=everything)
    except ProblemError as error:
        raise Paused(error.problem) from error
    except CallFailed as failure:
        raise Paused(store_problem(failure)) from failure
    work.pulled = frozenset(sale.sale_id for sale in result.sales)
    work.report.sales_seen = len(work.pulled)
    with work.ledger.batch():
        changed = set(work.ledger.save_sales(work.integration.id, result.sales, lesser_ok=result.complete))
        changed |= work.recall("changed", texts, frozenset())
        if changed:  # a run that fails before it decides must not forget what was new to it
            work.remember("changed", json.dumps(sorted(changed)))
    work.changed = frozenset(changed)
    if result.complete and deep:
        work.remember("deep", work.clock.now().isoformat())
    if result.complete and everything:
        work.remember("read_since", since.isoformat())
    if not result.complete:
        work.report.incomplete = result.reason or "the store's answer was incomplete"
        work.ledger.tell(work.integration.id, "incomplete", {"why": work.report.incomplete})


def texts(remembered: str) -> frozenset[str]:
    """A remembered list of texts (ids of sales)."""
    return frozenset(str(one) for one in json.loads(remembered))


def moment(remembered: str) -> datetime:
    """A remembered moment; ValueError without its zone."""
    found = datetime.fromisoformat(remembered)
    if found.tzinfo is None:
        raise ValueError("a moment without its zone")
    return found


def _unsettled(work: Work) -> frozenset[str]:
    """Sales that must be read again whatever the lists show: not final, and without a document yet."""
    return work.ledger.open_sales(work.integration.id, without_document=work.integration)


def store_problem(failure: CallFailed) -> Problem:
    """The problem a failed read of a store means."""
    kinds = {
        Failure.OFFLINE: Kind.OFFLINE,
        Failure.INSECURE: Kind.INSECURE_CONNECTION,
        Failure.UNAUTHORIZED: Kind.STORE_CREDENTIALS,
        Failure.FORBIDDEN: Kind.STORE_REFUSES,
    }
    return Problem(kinds.get(failure.failure, Kind.STORE_DOWN), details={"words": failure.words})


async def load_catalog(alegra: Alegra, company: Company) -> Catalog:
    """Items, taxes, warehouses, currencies and bank accounts. What a role may not see counts as absent."""
    items = await alegra.items()
    taxes = await alegra.taxes()
    warehouses = await optional(alegra.warehouses)
    currencies = await optional(alegra.currencies)
    accounts = await optional(alegra.bank_accounts)
    return Catalog(
        company=company,
        taxes={tax.id: tax for tax in taxes},
        items={item.id: item for item in items},
        warehouses={warehouse.id: warehouse for warehouse in warehouses},
        currencies={currency.code: currency for currency in currencies},
        bank_accounts={account.id: account for account in accounts},
        by_reference=index_references(items),
    )


async def optional(read: Callable[[], Awaitable[list[_T]]]) -> list[_T]:
    """A catalogue that only some documents need: a role or plan without it is no reason to stop."""
    try:
        return await read()
    except CallFailed as failure:
        if failure.failure in (Failure.FORBIDDEN, Failure.NOT_FOUND, Failure.PLAN):
            return []
        raise
