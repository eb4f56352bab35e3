"""Creating or updating an integration: the checks of the wizard, as one command (S3, S5)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import EXCLUDED, Company, NumberTemplate
from alegra_desktop.domain.customer import clean_number, same_number
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.stores.base import SalesSource
from alegra_desktop.sync.answers import MadeItems
from alegra_desktop.sync.engine import ALEGRA_TOKEN, UNFINISHED, Engine
from alegra_desktop.sync.keys import both, kept, names_of
from alegra_desktop.sync.read import load_catalog, optional, store_problem
from alegra_desktop.sync.work import problem_of


@dataclass(frozen=True, slots=True)
class SetupRequest:
    """What the merchant wants. `secrets`: by vault name, among them `token`; never stored with the rest."""

    name: str
    store: Store
    alegra_user: str
    rules: Rules
    store_settings: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class SetupResult:
    """`warnings`: things worth finishing in Alegra that stop nothing now. `added_sales`: by an earlier `since`."""

    integration: Integration
    company: Company
    updated: bool
    warnings: tuple[str, ...] = ()
    added_sales: int | None = None
    items: MadeItems | None = None  # those the request asked for


async def set_up(engine: Engine, request: SetupRequest, *, active: bool = True) -> SetupResult:
    """Check everything against Alegra and the store, then save. Nothing is saved if anything is wrong.

    Not `active`: saved, and never run until it is set up again as active.
    What the request leaves as it was may be changed by somebody else while we ask: then that stays.
    Raises `ProblemError`: SETTINGS_WRONG for an id that Alegra does not know or a name already bound to another
    company or store account; the credential, network and keyring problems otherwise.
    """
    token = request.secrets.get(ALEGRA_TOKEN, "")
    if not token:
        raise ProblemError(Problem(Kind.ALEGRA_CREDENTIALS))
    alegra = engine.connections.alegra(request.alegra_user, token)
    known = engine.ledger.integration(request.name)
    try:
        company = await alegra.company()
        if not clean_number(company.identification):
            raise ProblemError(settings_wrong("company_without_id"))
        warnings = await _check_rules(alegra, company, request.rules, known.rules if known else None)
        source = engine.connections.store(
            request.store,
            known.account if known else "",
            request.store_settings,
            _store_secrets(request),
            company.timezone,
        )
        account = await source.check()
    except CallFailed as failure:
        raise ProblemError(problem_of(failure)) from failure
    added = await _added_by(source, known, request.rules, company) if known else None
    # One transaction around the keyring too: what it refuses leaves no integration without its secrets, and an
    # integration that the ledger refuses overwrites nobody's.
    before = await kept(engine, request.name, request.store)
    with both(engine, request.name, request.store, before):
        now = engine.ledger.integration(request.name)
        wanted = rebased(request.rules, known.rules, now.rules) if known and now else request.rules
        integration = _integration(now, request, company, now.account if now and not account.id else account.id)
        saved = engine.ledger.save_integration(replace(integration, rules=wanted))
        engine.ledger.remember(saved.id, "timezone", company.timezone)
        engine.ledger.remember(saved.id, "country", company.country)
        engine.ledger.remember(saved.id, UNFINISHED, "" if active else "yes")
        engine.ledger.remember(saved.id, "currency", company.currency)
        engine.ledger.remember(saved.id, "decimals", str(company.decimals))
        _release(engine, now, saved)
        for name in names_of(request.store):
            if request.secrets.get(name):
                engine.vault.set(request.name, name, request.secrets[name])
            elif now is not None:  # one that is not given any more must not go on being used
                engine.vault.delete(request.name, name)
    return SetupResult(saved, company, now is not None, warnings, added)


async def change_rules(engine: Engine, name: str, rules: Rules, before: Rules | None = None) -> SetupResult:
    """The same checks as at set-up, with the stored secrets; an earlier first day also asks the store.

    `before`: the rules that these were made from, as the window had read them. What is equal in both stays as it is
    now, so that two windows, or new links meanwhile, do not undo each other.
    """
    known = engine.integration(name)
    alegra, source = await engine.sides(known)
    try:
        company = await alegra.company()
        if not same_number(company.identification, known.company):
            details = {"company": known.company_name, "other": company.name}
            raise ProblemError(Problem(Kind.ALEGRA_OTHER_COMPANY, details=details))
        warnings = await _check_rules(alegra, company, rules, known.rules)
    except CallFailed as failure:
        raise ProblemError(problem_of(failure)) from failure
    added = await _added_by(source, known, rules, company)
    with engine.ledger.batch():
        now = engine.current(known)
        saved = engine.ledger.save_integration(replace(now, rules=rebased(rules, before or known.rules, now.rules)))
        _release(engine, now, saved)
    return SetupResult(saved, company, True, warnings, added)


def rebased(wanted: Rules, before: Rules, now: Rules) -> Rules:
    """What somebody changed from `before` to `wanted`, changed in the rules as they are now; links one by one."""
    changes: dict[str, Any] = {}
    for each in fields(Rules):
        old, new, current = (getattr(rules, each.name) for rules in (before, wanted, now))
        if isinstance(old, dict):
            keys = dict.fromkeys((*current, *new))
            found = {key: (current if new.get(key) == old.get(key) else new).get(key) for key in keys}
            changes[each.name] = {key: value for key, value in found.items() if value is not None}
        else:
            changes[each.name] = current if new == old else new
    return Rules(**changes)


def _store_secrets(request: SetupRequest) -> dict[str, str]:
    return {name: value for name, value in request.secrets.items() if name != ALEGRA_TOKEN}


def _integration(known: Integration | None, request: SetupRequest, company: Company, account: str) -> Integration:
    return Integration(
        id=known.id if known else 0,
        name=request.name,
        store=request.store,
        account=account,
        company=clean_number(company.identification),
        company_name=company.name,
        alegra_user=request.alegra_user,
        rules=request.rules,
        store_settings=dict(request.store_settings),
        stopped=known.stopped if known else None,
    )


def _release(engine: Engine, known: Integration | None, saved: Integration) -> None:
    """A changed set-up answers what had stopped the integration."""
    if known is None or known.stopped is None:
        return
    kind = known.stopped.kind
    if kind is Kind.FIRST_SCAN_MATCHES and known.rules == saved.rules:
        return
    if kind is Kind.MARK_NOT_KEPT:
        for document in DocumentKind:
            engine.ledger.remember(saved.id, f"canary:{document.value}", "")
    engine.ledger.stop_integration(saved.id, None)


async def _check_rules(alegra: Alegra, company: Company, rules: Rules, known: Rules | None) -> tuple[str, ...]:
    """Every id must exist and be active in Alegra. Returns warnings in plain words.

    A link that stood before (`known`) and whose other end is gone from Alegra is such a warning: it holds its own sales
    and must not keep anything else from being changed.
    """
    catalog = await load_catalog(alegra, company)
    templates = {template.id: template for template in await optional(alegra.number_templates)}
    named = {
        "[documents] seller": (rules.seller, {one.id for one in await _list(alegra.sellers, rules.seller)}),
        "[documents] cost_center": (
            rules.cost_center,
            {one.id for one in await _list(alegra.cost_centers, rules.cost_center)},
        ),
        "[documents] charges_item": (rules.charges_item, {i.id for i in catalog.items.values() if i.active}),
        "[taxes] default": (rules.default_tax, {EXCLUDED, *(t.id for t in catalog.taxes.values() if t.active)}),
        "[warehouses] fallback": (
            rules.fallback_warehouse,
            {one.id for one in catalog.warehouses.values() if one.active},
        ),
        "[documents] number_template": (rules.number_template, set(templates)),
    }
    for form, account in rules.bank_accounts.items():
        named[f"[documents.bank_accounts] {form}"] = (account, set(catalog.bank_accounts))
    stood: dict[str, str] = {}
    for title, links, before, ids in (
        ("products", rules.product_links, known.product_links if known else {}, set(catalog.items)),
        ("taxes", rules.tax_links, known.tax_links if known else {}, {EXCLUDED, *catalog.taxes}),
        ("warehouses", rules.warehouse_links, known.warehouse_links if known else {}, set(catalog.warehouses)),
    ):
        for thing, target in links.items():
            if before.get(thing) != target:
                named[f'[{title}.links] "{thing}"'] = (target, ids)
            elif target not in ids:
                stood[f'[{title}.links] "{thing}"'] = target
    missing = [f"{where} = {value}" for where, (value, ids) in named.items() if value and value not in ids]
    if missing:
        raise ProblemError(settings_wrong("no_entry", entries="; ".join(missing)))
    gone = [
        f"Alegra has no entry any more for {where} = {target}: its sales are held." for where, target in stood.items()
    ]
    return (*_warnings(company, rules, templates), *gone)


async def _list(read: object, wanted: str) -> list:  # type: ignore[type-arg]
    return await optional(read) if wanted else []  # type: ignore[arg-type]


def _warnings(company: Company, rules: Rules, templates: dict[str, NumberTemplate]) -> list[str]:
    words = []
    if not company.address or not company.email:
        words.append("The company's address or e-mail is not complete in Alegra.")
    if rules.kind is DocumentKind.INVOICE:
        usable = [t for t in templates.values() if t.active and t.document_type in ("", "invoice")]
        if rules.number_template:
            usable = [t for t in usable if t.id == rules.number_template]
        if not any(template.electronic for template in usable):
            words.append("No electronic numbering for invoices was found: electronic invoicing is not active yet.")
        for template in usable:
            if template.max_number is not None and template.next_number is not None:
                left = template.max_number - template.next_number + 1
                if left < 100:
                    words.append(f"Numbering {template.prefix or template.name} has {max(left, 0)} numbers left.")
        if rules.final and not rules.default_tax:
            words.append("Final invoices without a default tax: a product without its own tax will be held.")
    if not rules.unidentified_customer:
        words.append("No number for customers without identification: their sales will be held.")
    return words


async def _added_by(source: SalesSource, known: Integration | None, rules: Rules, company: Company) -> int | None:
    """How many sales an earlier `since` adds; None if it did not move back."""
    if known is None or rules.since >= known.rules.since:
        return None
    try:
        found = await source.pull(rules.since, open_sales=frozenset(), deep=True, everything=True)
    except CallFailed as failure:
        raise ProblemError(store_problem(failure)) from failure
    days = [local_day(sale.ordered_at, company.timezone) for sale in found.sales]
    return sum(rules.since <= day < known.rules.since for day in days)
