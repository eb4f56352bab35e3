"""What Mexico asks of a document beyond its lines: the kind of a new product, the regime of its customer."""

from __future__ import annotations

from dataclasses import replace

from alegra_desktop.domain.documents import DocumentPlan
from alegra_desktop.domain.mapping import cfdi_use
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.domain.reference import line_reference
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.sync.parties import CannotServe, NotNow
from alegra_desktop.sync.wishes import REGIMES, write
from alegra_desktop.sync.work import Work


async def learn_formats(work: Work, sales: list[Sale]) -> None:
    """The kinds of Hotmart's products, from which the keys of new items are told; asked only if one is to be made.

    A store that does not answer is no reason to stop: what has no key is held with that.
    """
    wanted = work.the_company.country == "mexico" and work.integration.store is Store.HOTMART
    if not wanted or not work.rules.create_missing or work.formats or not _new_products(work, sales):
        return
    try:
        work.formats = {one.product_id: one.format for one in await work.source.products() if one.format}
    except (ProblemError, CallFailed):
        return


def _new_products(work: Work, sales: list[Sale]) -> bool:
    links, known = work.rules.product_links, work.the_catalog.by_reference
    return any(
        not links.get(line.product_id) and line_reference(sale.store, line) not in known
        for sale in sales
        for line in sale.lines
    )


async def with_regime(work: Work, plan: DocumentPlan, client: str) -> DocumentPlan:
    """The plan with the regime that Alegra holds for its customer, and a use that it allows.

    Raises `CannotServe` (CUSTOMER_USE_REGIME) if the merchant's choice is not allowed, `NotNow` if Alegra cannot be
    read.
    """
    customer = plan.customer
    if work.the_company.country != "mexico" or plan.kind is not DocumentKind.INVOICE or customer.unidentified:
        return plan
    if customer.regime and customer.regime != work.wishes.regimes.get(customer.number):
        return plan  # the merchant said it
    regime = await _regime(work, client)
    known = replace(customer, regime=regime)
    use = cfdi_use(known, work.rules, work.the_company)
    if isinstance(use, Problem):
        write(work.ledger, work.integration.id, REGIMES, {customer.number: regime})
        raise CannotServe(use)
    return replace(plan, customer=known, cfdi_use=use)


async def _regime(work: Work, client: str) -> str:
    if client not in work.regimes:
        try:
            work.regimes[client] = (await work.alegra.contact(client)).regime
        except CallFailed as failure:
            raise NotNow from failure
    return work.regimes[client]


async def look_at_regimes(work: Work) -> None:
    """Regimes that forbade an invoice are read once a run: a person may have put them right in Alegra."""
    for number, before in work.wishes.regimes.items():
        try:
            found = await work.alegra.contacts_with_number(number)
        except CallFailed:
            continue
        now = next((contact.regime for contact in found if contact.active and contact.client), "")
        if now != before:
            write(work.ledger, work.integration.id, REGIMES, {number: now})
    if work.wishes.regimes:
        del work.wishes  # read again with what was just written
