"""Taxes and items made in Alegra by the merchant's word, never blindly twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from alegra_desktop.alegra.bodies import tax_body
from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import EXCLUDED, Company, Item, Tax
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed, Created, Denied, Failure, NotSent, Refused, Throttled
from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong
from alegra_desktop.domain.products import plan_item
from alegra_desktop.domain.sale import SaleLine, Store
from alegra_desktop.domain.text import clean_text, fold
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.sync.answers import MadeItems, NewTax, RefusedItem
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import Progress
from alegra_desktop.sync.office_accounts import alegra_answers, bound_to, the_company
from alegra_desktop.sync.parties import CannotServe, NotNow, item_for
from alegra_desktop.sync.read import load_catalog, moment
from alegra_desktop.sync.reconcile import recover, settle_known_items
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.work import Work, problem_of, problem_of_denial

#: Told how many of how many are done; an answer of False ends it there.
Told = Callable[[int, int], object]

_KEY_LENGTH = 8
_REST = 180.0  # seconds until a tax without an answer may be sent again


# --- taxes ------------------------------------------------------------------------------------------------------------


async def create_tax(engine: Engine, alegra: Alegra, tax: NewTax) -> Tax:
    """The tax of this name and percentage: the one that is there, else a new one.

    There may be no integration yet, so the intent is kept beside them, for the whole installation: an answer that got
    lost is looked for, and only after its rest the tax is sent again.
    """
    name = clean_text(tax.name)
    if not name or not 0 <= tax.percentage <= 100:
        raise ProblemError(settings_wrong("tax_incomplete"))
    async with engine.turn():
        with alegra_answers():
            company = await alegra.company()
            found = await _known_tax(alegra, name, tax.percentage)
        intent = f"tax:{bound_to(company)}:{fold(name)}:{tax.percentage.normalize():f}"
        if found is not None:
            engine.ledger.remember(0, intent, "")
            return found
        _look_before(engine, intent)
        engine.ledger.remember(0, intent, json.dumps([engine.clock.now().isoformat(), engine.session]))
        outcome = await alegra.create("taxes", tax_body(name, tax.percentage, tax.type, clean_text(tax.description)))
        if isinstance(outcome, Created):
            engine.ledger.remember(0, intent, "")
            return Tax(outcome.id, name, tax.percentage, tax.type)
        if isinstance(outcome, Refused | Denied | NotSent | Throttled):
            engine.ledger.remember(0, intent, "")
            raise ProblemError(_why(outcome))
        with alegra_answers():
            found = await _known_tax(alegra, name, tax.percentage)
        if found is None:
            raise ProblemError(not_possible("verifying", name))
        engine.ledger.remember(0, intent, "")
        return found


async def _known_tax(alegra: Alegra, name: str, percentage: Decimal) -> Tax | None:
    same = [one for one in await alegra.taxes() if one.active and fold(one.name) == fold(name)]
    return next((one for one in same if one.percentage == percentage), None)


def _look_before(engine: Engine, intent: str) -> None:
    """An earlier attempt without an answer may still take effect."""
    sent = engine.ledger.remembered(0, intent, lambda text: moment(str(json.loads(text)[0])), None)
    if sent is not None and abs((engine.clock.now() - sent).total_seconds()) < _REST:
        raise ProblemError(not_possible("verifying", intent))


def _why(outcome: Refused | Denied | NotSent | Throttled) -> Problem:
    if isinstance(outcome, Refused):
        return Problem(Kind.REJECTED_BY_ALEGRA, details={"words": outcome.words, "code": outcome.code})
    if isinstance(outcome, Throttled):
        return Problem(Kind.THROTTLED)
    return problem_of_denial(outcome)


# --- items ------------------------------------------------------------------------------------------------------------


def new_item(
    store: Store, product: StoreProduct, company: Company, tax: Tax, *, prices_include_tax: bool = True
) -> ItemPlan:
    """The item suggested for a product of the store: reference, price without tax, unit and, in Mexico, product key."""
    price = product.price or Decimal(0)
    line = SaleLine(product.product_id, product.name, Decimal(1), price, product.variation_id, product.sku)
    return plan_item(line, store, company, tax, prices_include_tax=prices_include_tax, product_format=product.format)


async def create_items(engine: Engine, name: str, items: Sequence[ItemPlan], progress: Told | None = None) -> MadeItems:
    """Register items one after the other, each through its row of the ledger, and link the products to them.

    An item with the same exact reference is taken instead of made. An answer that got lost is looked for at the next
    run; asking for the item again before that changes nothing. What `progress` stopped it before is not in the answer.
    """
    named = engine.integration(name)
    if not all(plan.reference.strip() and plan.name.strip() for plan in items):
        raise ProblemError(settings_wrong("item_incomplete"))
    made: dict[str, Item] = {}
    async with engine.turn():
        integration = engine.current(named)
        work = await engine.open(integration, Report(integration.name))
        work.company = await the_company(work.alegra, integration)
        with alegra_answers():
            work.catalog = await load_catalog(work.alegra, work.company)
        recover(work)
        settle_known_items(work)
        try:
            return await _make(work, items, made, progress or (lambda done, total: None))
        finally:
            _link_items(engine, integration, items, made)  # those that were made, however it ended


async def set_product_keys(engine: Engine, name: str, keys: Mapping[str, str]) -> tuple[Item, ...]:
    """Give items their Mexican product key (item id -> key of eight digits), and nothing else; as Alegra then shows
    them. The same again changes nothing."""
    if not all(len(key) == _KEY_LENGTH and key.isdecimal() for key in keys.values()):
        raise ProblemError(settings_wrong("product_key"))
    async with engine.turn():
        integration = engine.integration(name)
        alegra = await engine.alegra(integration)
        await the_company(alegra, integration)
        changed = []
        for item, key in keys.items():
            try:
                await alegra.update("items", item, {"productKey": key})
                changed.append(await alegra.item(item))
            except CallFailed as failure:
                raise ProblemError(_refused_key(failure, item)) from failure
        return tuple(changed)


def _refused_key(failure: CallFailed, item: str) -> Problem:
    if failure.failure is Failure.REFUSED:
        return Problem(Kind.REJECTED_BY_ALEGRA, item, {"words": failure.words})
    return problem_of(failure)


async def _make(work: Work, items: Sequence[ItemPlan], made: dict[str, Item], progress: Told) -> MadeItems:
    refused: list[RefusedItem] = []
    unanswered: list[ItemPlan] = []
    for number, plan in enumerate(items):
        if not await _ready(work):
            unanswered += items[number:]
            break
        try:
            made[plan.product_id] = await item_for(work, plan)
        except CannotServe as error:
            refused.append(RefusedItem(plan, error.problem))
        except NotNow:
            unanswered.append(plan)
        work.publish(Progress(work.integration.name, "creating_items", number + 1, len(items)))
        if progress(number + 1, len(items)) is False:
            break
    return MadeItems(made, tuple(refused), tuple(unanswered), work.pause)


async def _ready(work: Work) -> bool:
    """A throttled user's reset is waited out; whatever else pauses the work ends it."""
    held_back = work.resume_at - work.clock.monotonic()
    if held_back > 0:
        await work.clock.sleep(held_back)
    return work.may_create()


def _link_items(engine: Engine, integration: Integration, plans: Sequence[ItemPlan], made: Mapping[str, Item]) -> None:
    """That an item was to have no tax is kept as the merchant's word, or its sales would be held for want of one."""
    links = {product: item.id for product, item in made.items() if product}
    if links:
        excluded = {plan.product_id: EXCLUDED for plan in plans if not plan.tax and plan.product_id in links}
        one = engine.current(integration)  # its rules may have changed while we were at it
        taxes = {**one.rules.tax_links, **excluded}
        rules = replace(one.rules, product_links={**one.rules.product_links, **links}, tax_links=taxes)
        engine.ledger.save_integration(replace(one, rules=rules))
