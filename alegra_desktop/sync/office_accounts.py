"""Looking at both sides: is the Alegra account ready, does the store let us in, what is there to choose from (H7)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TypeVar

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.alegra.units import units
from alegra_desktop.domain.catalog import AlegraUser, Company
from alegra_desktop.domain.customer import clean_number, same_number, unidentified_customer
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.stores.base import SalesSource
from alegra_desktop.sync.answers import (
    Account,
    Catalogue,
    Check,
    CheckState,
    Numbering,
    StoreCheck,
    StoreGoods,
)
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.numbering import check_company, check_electronic, check_numbering, numberings, pace_of
from alegra_desktop.sync.read import optional, store_problem
from alegra_desktop.sync.work import problem_of

T = TypeVar("T")

#: How far back the sales are that a merchant is shown before anything is set up.
LATELY = timedelta(days=30)


@contextmanager
def alegra_answers() -> Iterator[None]:
    """A read of Alegra that fails is a problem with a name."""
    try:
        yield
    except CallFailed as failure:
        raise ProblemError(problem_of(failure)) from failure


@contextmanager
def store_answers() -> Iterator[None]:
    try:
        yield
    except CallFailed as failure:
        raise ProblemError(store_problem(failure)) from failure


async def the_company(alegra: Alegra, integration: Integration) -> Company:
    """The company behind the stored token. Raises `ProblemError` if it is not the integration's any more."""
    with alegra_answers():
        company = await alegra.company()
    if not same_number(company.identification, integration.company):
        details = {"company": integration.company_name, "other": company.name}
        raise ProblemError(Problem(Kind.ALEGRA_OTHER_COMPANY, details=details))
    return company


# --- the pre-flight ---------------------------------------------------------------------------------------------------


async def check_account(engine: Engine, user: str, token: str) -> Account:
    """Whose account it is and what it still lacks. Raises `ProblemError` if it lets nobody in."""
    alegra = engine.connections.alegra(user.strip(), token.strip())
    with alegra_answers():
        company = await alegra.company()
        return await _account(engine, alegra, company, user.strip(), Rules(since=date.min), 0.0)


async def preflight(engine: Engine, name: str) -> Account:
    """The same for an integration, with its numbering and its pace."""
    integration = engine.integration(name)
    alegra = await engine.alegra(integration)
    company = await the_company(alegra, integration)
    today = local_day(engine.clock.now(), company.timezone)
    with alegra_answers():
        pace = await pace_of(alegra, engine.ledger, integration, today)
        return await _account(engine, alegra, company, integration.alegra_user, integration.rules, pace)


async def _account(engine: Engine, alegra: Alegra, company: Company, user: str, rules: Rules, pace: float) -> Account:
    today = local_day(engine.clock.now(), company.timezone)
    who = await _me(alegra, user)
    own = Check("account", CheckState.OK, {"user": who.email or user, "company": company.name})
    checks = [own, check_company(company)]
    numbering: tuple[Numbering, ...] = ()
    try:
        numbering = await numberings(alegra, rules, today, pace)
        if rules.kind is DocumentKind.INVOICE:
            checks += [check_electronic(numbering), check_numbering(numbering, company)]
    except CallFailed as failure:
        checks += [_unread(failure, key) for key in ("electronic", "numbering")]
    try:
        checks.append(await _final_consumer(alegra, rules, company))
    except CallFailed as failure:
        checks.append(_unread(failure, "final_consumer"))
    return Account(company, who, tuple(checks), numbering)


async def _me(alegra: Alegra, user: str) -> AlegraUser:
    try:
        return await alegra.me()
    except CallFailed as failure:
        if failure.failure is Failure.UNAUTHORIZED:
            raise
        return AlegraUser("", user)  # a role may not be allowed to see itself


def _unread(failure: CallFailed, key: str) -> Check:
    if failure.failure is Failure.UNAUTHORIZED:
        raise failure
    return Check(key, CheckState.UNKNOWN, {"words": failure.words or failure.failure.value})


async def _final_consumer(alegra: Alegra, rules: Rules, company: Company) -> Check:
    """It is made with the first sale that needs it; only one that is there and cannot be used is in the way."""
    plan = unidentified_customer(rules, company)
    if plan is None:
        return Check("final_consumer", CheckState.OK)
    found = await alegra.contacts_with_number(plan.number)
    details = {"number": plan.number, "name": plan.name}
    if any(contact.active and contact.client for contact in found):
        return Check("final_consumer", CheckState.OK, details)
    if found:
        return Check("final_consumer", CheckState.BAD, details | {"name": found[0].name, "id": found[0].id})
    return Check("final_consumer", CheckState.WARNING, details)


# --- the store --------------------------------------------------------------------------------------------------------


async def check_store(
    engine: Engine, store: Store, settings: dict[str, str], secrets: dict[str, str], timezone: str
) -> StoreCheck:
    """Whose store it is, what it sells, and how much it sold lately. Raises `ProblemError` if it refuses."""
    given = {name: value.strip() for name, value in secrets.items()}
    source = engine.connections.store(store, "", settings, given, timezone)
    with store_answers():
        account = await source.check()
        goods = await _goods(source)
        since = local_day(engine.clock.now(), timezone) - LATELY
        pull = await source.pull(since, open_sales=frozenset(), deep=False)
    sales = len({sale.sale_id for sale in pull.sales})
    return StoreCheck(account.id, account.name, goods.products, goods.warehouses, sales, pull.complete)


async def store_products(engine: Engine, name: str) -> StoreGoods:
    source = await engine.source(engine.integration(name))
    with store_answers():
        return await _goods(source)


async def _goods(source: SalesSource) -> StoreGoods:
    return StoreGoods(tuple(await source.products()), tuple(await source.warehouses()))


# --- the catalogue ----------------------------------------------------------------------------------------------------


async def catalogue(alegra: Alegra) -> Catalogue:
    """Every list that there is to choose from. What a role may not see is empty."""
    with alegra_answers():
        company = await alegra.company()
        return Catalogue(
            company=company,
            taxes=tuple(await alegra.taxes()),
            items=tuple(await alegra.items()),
            warehouses=await _all(alegra.warehouses),
            sellers=await _all(alegra.sellers),
            cost_centers=await _all(alegra.cost_centers),
            bank_accounts=await _all(alegra.bank_accounts),
            number_templates=await _all(alegra.number_templates),
            item_categories=await _all(alegra.item_categories),
            price_lists=await _all(alegra.price_lists),
            currencies=await _all(alegra.currencies),
            units=units(company.country),
        )


async def _all(read: Callable[[], Awaitable[list[T]]]) -> tuple[T, ...]:
    return tuple(await optional(read))


def bound_to(company: Company) -> str:
    """How rows name the company."""
    return clean_number(company.identification)
