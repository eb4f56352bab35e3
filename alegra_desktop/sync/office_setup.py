"""Integrations as a whole: set up, linked, renamed, given other keys, removed."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import EXCLUDED, Item
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.states import State
from alegra_desktop.sync.engine import ALEGRA_TOKEN, UNFINISHED, Engine
from alegra_desktop.sync.keys import both, forget, kept, names_of
from alegra_desktop.sync.office_accounts import alegra_answers, the_company
from alegra_desktop.sync.office_goods import Told, create_items
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.setup import SetupRequest, SetupResult, rebased, set_up

log = logging.getLogger("alegra_desktop.sync")

_ONE_BY_ONE = 20  # items; for more the whole list is read

#: Stops that the merchant lifts by saying so.
_LIFTED = frozenset({Kind.FIRST_SCAN_MATCHES, Kind.MARK_NOT_KEPT})


async def finish(
    engine: Engine, request: SetupRequest, items: Sequence[ItemPlan], active: bool, progress: Told | None
) -> SetupResult:
    """The wizard's last click: check and save everything, register the new items, link them, let it run.

    Should registering break off, the integration stays unfinished: finishing again goes on where it ended, with the
    keys that were saved then.
    """
    request = replace(request, secrets=await _with_stored(engine, request.name, request.store, request.secrets))
    # One that runs already goes on running, whatever becomes of the items.
    result = await set_up(engine, request, active=(active and not items) or _in_use(engine, request.name))
    if not items:
        return result
    made = await create_items(engine, request.name, items, progress)
    if active and made.problem is None:
        engine.ledger.remember(result.integration.id, UNFINISHED, "")
    return replace(result, integration=engine.current(result.integration), items=made)


def _in_use(engine: Engine, name: str) -> bool:
    known = engine.ledger.integration(name)
    return known is not None and not engine.unfinished(known)


async def link(
    engine: Engine, name: str, products: Mapping[str, str], taxes: Mapping[str, str], warehouses: Mapping[str, str]
) -> Rules:
    """Join things of the store to things of Alegra ("" parts them again). The answer is the rules as they were."""
    integration = engine.integration(name)
    alegra = await engine.alegra(integration)
    await the_company(alegra, integration)
    with alegra_answers():
        await _check_items(alegra, {one for one in products.values() if one})
        if {*taxes.values()} - {"", EXCLUDED}:
            _check_known("tax", taxes, {EXCLUDED, *(tax.id for tax in await alegra.taxes() if tax.active)})
        if any(warehouses.values()):
            _check_known("warehouse", warehouses, {one.id for one in await alegra.warehouses() if one.active})
    with engine.ledger.batch():
        integration = engine.current(integration)
        rules = integration.rules
        changed = replace(
            rules,
            product_links=_linked(rules.product_links, products),
            tax_links=_linked(rules.tax_links, taxes),
            warehouse_links=_linked(rules.warehouse_links, warehouses),
        )
        engine.ledger.save_integration(replace(integration, rules=changed))
    return rules


def restore_links(
    engine: Engine,
    name: str,
    rules: Rules,
    products: Iterable[str],
    taxes: Iterable[str],
    warehouses: Iterable[str],
) -> None:
    """Undo `link`: these things of the store are linked as they were in `rules`, everything else is as it is now."""
    with engine.ledger.batch():
        integration = engine.integration(name)
        now = integration.rules
        before = replace(
            now,
            product_links=_linked(now.product_links, {each: rules.product_links.get(each, "") for each in products}),
            tax_links=_linked(now.tax_links, {each: rules.tax_links.get(each, "") for each in taxes}),
            warehouse_links=_linked(
                now.warehouse_links, {each: rules.warehouse_links.get(each, "") for each in warehouses}
            ),
        )
        engine.ledger.save_integration(replace(integration, rules=before))


def _linked(known: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    return {thing: target for thing, target in {**known, **new}.items() if target}


async def _check_items(alegra: Alegra, wanted: set[str]) -> None:
    """One by one, or by the list of all where that asks less."""
    known = {item.id: item for item in await alegra.items()} if len(wanted) > _ONE_BY_ONE else {}
    for item_id in wanted:
        if item_id in known:
            _usable(known[item_id])
        else:
            await _check_item(alegra, item_id)


async def _check_item(alegra: Alegra, item_id: str) -> None:
    try:
        item = await alegra.item(item_id)
    except CallFailed as failure:
        if failure.failure is not Failure.NOT_FOUND:
            raise
        raise ProblemError(Problem(Kind.PRODUCT_INACTIVE, item_id, {"item": item_id})) from failure
    _usable(item)


def _usable(item: Item) -> None:
    if not item.active:
        raise ProblemError(Problem(Kind.PRODUCT_INACTIVE, item.id, {"item": item.name}))
    if item.type == "variantParent":
        raise ProblemError(Problem(Kind.PRODUCT_IS_PARENT, item.id, {"item": item.name}))


def _check_known(setting: str, wanted: Mapping[str, str], known: set[str]) -> None:
    for thing, target in wanted.items():
        if target and target not in known:
            raise ProblemError(Problem(Kind.SETTING_GONE, target, {"name": thing, "setting": setting}))


async def change_secrets(
    engine: Engine,
    name: str,
    secrets: Mapping[str, str],
    user: str,
    store_settings: Mapping[str, str] | None,
    rules: Rules | None = None,
    before: Rules | None = None,
) -> SetupResult:
    """Other keys for the same company and store account, and with them other `rules` (made from those of `before`).

    What is not given stays. Everything is checked as at set-up, and saved together or not at all.

    What had stopped the integration for want of them is over then.
    """
    known = engine.integration(name)
    request = SetupRequest(
        name,
        known.store,
        user.strip() or known.alegra_user,
        rebased(rules, before or known.rules, known.rules) if rules is not None else known.rules,
        {**known.store_settings, **(store_settings or {})},
        await _with_stored(engine, name, known.store, secrets),
    )
    return await set_up(engine, request, active=not engine.unfinished(known))


async def _with_stored(engine: Engine, name: str, store: Store, secrets: Mapping[str, str]) -> dict[str, str]:
    """The given secrets; what is not given stays as it is stored. Raises `ProblemError` without a token."""
    given = {each: secret.strip() for each, secret in secrets.items() if secret.strip()}
    if engine.ledger.integration(name) is not None:
        stored = await engine.stored(name, [each for each in names_of(store) if each not in given])
        given |= {each: secret for each, secret in stored.items() if secret}
    if not given.get(ALEGRA_TOKEN):
        raise ProblemError(Problem(Kind.ALEGRA_CREDENTIALS))
    return given


async def rename(engine: Engine, name: str, new: str) -> Integration:
    """Its secrets go with it: first under the new name, and only then away from the old."""
    integration = engine.integration(name)
    new = new.strip()
    if new == name:
        return integration
    if not new or engine.ledger.integration(new) is not None:
        raise ProblemError(not_possible("name", new))
    secrets = await kept(engine, name, integration.store)
    with both(engine, new, integration.store, {}):
        renamed = engine.ledger.save_integration(replace(integration, name=new))
        for each, secret in secrets.items():
            engine.vault.set(new, each, secret)
    try:
        forget(engine, name, integration.store)
    except ProblemError as error:  # it has its new name and everything it needs
        log.warning("secrets stayed under the old name too: %s", error.problem.kind.value)
    return renamed


async def remove(engine: Engine, name: str, keep_history: bool) -> None:
    """It runs no more and its secrets are gone; nothing changes in Alegra.

    Without its history, what it did is known to Alegra only: refused while an answer is still missing. A backup is
    made first.
    """
    named = engine.integration(name)
    await kept(engine, named.name, named.store)  # asks for the keyring's password where that is needed
    # What others of its company found and made may stand in its history: then nobody may be at work with it.
    async with engine.without_runs_of(named, alone=not keep_history):
        one = engine.current(named)
        if not keep_history:
            if engine.ledger.count_all_roles(one.id, (State.SENDING, State.UNKNOWN)):
                raise ProblemError(not_possible("verifying", one.name))
            engine.ledger.backup("before-removing")
        with engine.ledger.batch():  # a locked keyring keeps the integration: nobody would find its secrets again
            if keep_history:
                engine.ledger.remove_integration(one.id)
            else:
                engine.ledger.forget_integration(one.id)
            forget(engine, one.name, one.store)


def lift(engine: Engine, name: str) -> None:
    """The merchant has looked at what stopped the integration: it may go on."""
    integration = engine.integration(name)
    stopped = integration.stopped
    if stopped is None or stopped.kind not in _LIFTED:
        raise ProblemError(not_possible("not_stopped", name))
    with engine.ledger.batch():
        if stopped.kind is Kind.FIRST_SCAN_MATCHES:
            engine.ledger.remember(integration.id, "first_scan", "passed")
        else:
            for kind in DocumentKind:
                engine.ledger.remember(integration.id, f"canary:{kind.value}", "")
        engine.ledger.stop_integration(integration.id, None)
        engine.ledger.tell(integration.id, "goes on, by the merchant", {"kind": stopped.kind.value})
