"""The exact document beside its sale, before anything is written anywhere (X2)."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from alegra_desktop.domain.catalog import Catalog, Company, Tax
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.documents import AlegraDocument, DocumentLine, DocumentPlan, ItemPlan
from alegra_desktop.domain.ledger import Integration, Row
from alegra_desktop.domain.mapping import plan_document
from alegra_desktop.domain.marker import marker
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.payment import bank_account
from alegra_desktop.domain.pricing import currency_unit
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import judge
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.by_hand import FilesOnly
from alegra_desktop.sync.answers import Catalogue, FirstRun, Preview, PreviewDocument, PreviewLine
from alegra_desktop.sync.engine import ALEGRA_TOKEN, Engine
from alegra_desktop.sync.imports import import_file
from alegra_desktop.sync.keys import names_of
from alegra_desktop.sync.mexico import learn_formats
from alegra_desktop.sync.office_accounts import LATELY, alegra_answers, bound_to, catalogue, store_answers, the_company
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.run import rehearse
from alegra_desktop.sync.setup import SetupRequest
from alegra_desktop.sync.work import Work
from alegra_desktop.vault import MemoryVault

# --- before anything is saved -----------------------------------------------------------------------------------------


async def preview(
    engine: Engine, request: SetupRequest, last: int, file: Path | None, items: Sequence[ItemPlan]
) -> tuple[Preview, ...]:
    """The last sales of the store, or of a file that is not imported yet, as the rules of the request would bill them
    once these items are registered, the newest first; due or not."""
    async with _aside(engine, request, file, items) as work:
        with alegra_answers():
            known = await catalogue(work.alegra)
        since = local_day(engine.clock.now(), work.the_company.timezone) - LATELY
        with store_answers():
            pull = await work.source.pull(since, open_sales=frozenset(), deep=False)
        imported = (stored.sale for stored in work.ledger.sales(work.integration.id))
        sales = sorted((*pull.sales, *imported), key=lambda sale: (sale.ordered_at, sale.sale_id), reverse=True)
        drawn = _Drawn(work, known)
        await learn_formats(work, sales[:last])
        return tuple(drawn.preview(sale) for sale in sales[:last])


async def first_run(engine: Engine, request: SetupRequest, file: Path | None, items: Sequence[ItemPlan]) -> FirstRun:
    """What the first run would create, read completely, as in a dry run of a new integration with these items."""
    async with _aside(engine, request, file, items) as work:
        with alegra_answers():
            await rehearse(work)
        report = work.report
        return FirstRun(
            tuple(report.documents or ()),
            report.recognised,
            report.waiting,
            report.held,
            report.skipped,
            tuple(report.problems),
            report.incomplete,
        )


@asynccontextmanager
async def _aside(
    engine: Engine, request: SetupRequest, file: Path | None, items: Sequence[ItemPlan]
) -> AsyncIterator[Work]:
    """An engine of its own with a ledger in a temporary folder, which is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="alegra_desktop-", ignore_cleanup_errors=True) as folder,
        Ledger.open(Path(folder), engine.clock.now) as ledger,
    ):
        vault = MemoryVault()
        secrets = await _secrets(engine, request)
        for name, secret in secrets.items():
            vault.set(request.name, name, secret)
        aside = Engine(ledger, vault, engine.clock, engine.connections)
        alegra = engine.connections.alegra(request.alegra_user, secrets.get(ALEGRA_TOKEN, ""))
        with alegra_answers():
            company = await alegra.company()
        integration = ledger.save_integration(_unsaved(request, company))
        ledger.remember(integration.id, "timezone", company.timezone)
        if file is not None:
            import_file(aside, integration.name, file)
        work = await aside.open(integration, Report(integration.name, country=company.country))
        work.company = company
        work.planned = {item.product_id: item for item in items}
        yield work


async def _secrets(engine: Engine, request: SetupRequest) -> dict[str, str]:
    """Those of the request; of an integration that exists already, what is not given is what is stored."""
    given = {name: secret.strip() for name, secret in request.secrets.items() if secret.strip()}
    if engine.ledger.integration(request.name) is None:
        return given
    stored = await engine.stored(request.name, [name for name in names_of(request.store) if name not in given])
    return given | {name: secret for name, secret in stored.items() if secret}


def _unsaved(request: SetupRequest, company: Company) -> Integration:
    return Integration(
        id=0,
        name=request.name,
        store=request.store,
        account=FilesOnly.ACCOUNT if request.store_settings.get("source") == "file" else "",
        company=bound_to(company),
        company_name=company.name,
        alegra_user=request.alegra_user,
        rules=request.rules,
        store_settings=dict(request.store_settings),
    )


# --- of an integration ------------------------------------------------------------------------------------------------


async def preview_of(engine: Engine, name: str, sale_ids: Sequence[str]) -> tuple[Preview, ...]:
    """Sales of an integration as they would be billed now, beside what stands in Alegra already."""
    integration = engine.integration(name)
    work = await engine.open(integration, Report(name))
    work.company = await the_company(work.alegra, integration)
    with alegra_answers():
        drawn = _Drawn(work, await catalogue(work.alegra))
        stored = {one.sale.sale_id: one.sale for one in engine.ledger.sales(integration.id, sale_ids)}
        await learn_formats(work, list(stored.values()))
        previews = []
        for sale_id in sale_ids:
            if sale_id in stored:
                row = engine.ledger.find(work.key(sale_id))
                standing = await _standing(work, row) if row is not None else None
                previews.append(drawn.preview(stored[sale_id], row, standing))
        return tuple(previews)


async def simulate(engine: Engine, name: str) -> Report:
    """What a run would create now, written nowhere."""
    [report] = await engine.sync(name, dry_run=True)
    return report


async def _standing(work: Work, row: Row) -> AlegraDocument | None:
    if not row.alegra_id:
        return None
    try:
        return await work.alegra.document(DocumentKind(row.kind), row.alegra_id)
    except CallFailed as failure:
        if failure.failure is Failure.NOT_FOUND:
            return None
        raise


# --- drawing ----------------------------------------------------------------------------------------------------------


class _Drawn:
    """Draws documents with the names of one catalogue."""

    def __init__(self, work: Work, known: Catalogue) -> None:
        self._work = work
        self._known = known
        self._catalog: Catalog = known.catalog
        work.catalog = self._catalog

    def preview(self, sale: Sale, row: Row | None = None, standing: AlegraDocument | None = None) -> Preview:
        work = self._work
        rules = work.rules
        verdict = judge(sale, rules, work.the_company, work.today)
        state, reason = (verdict.state, verdict.reason) if row is None else (row.state, row.reason or verdict.reason)
        shown = Preview(
            sale,
            state,
            reason,
            rules.kind,
            rules.final and rules.kind is DocumentKind.INVOICE,
            problems=(verdict.problem,) if verdict.problem is not None else (),
            mark=marker(sale.store.value, sale.sale_id, rules.kind.value, row.generation if row else 1),
            row_id=row.id if row else 0,
            standing=standing,
        )
        if verdict.state is State.HELD or verdict.reason not in _DRAWN:
            return shown
        wishes = work.wishes
        plan = plan_document(
            sale,
            rules,
            self._catalog,
            as_unidentified=sale.sale_id in wishes.unidentified,
            formats=work.formats,
            planned=work.planned,
            fix=wishes.fix_of(sale),
            regimes=wishes.regimes,
        )
        if not isinstance(plan, DocumentPlan):
            return replace(shown, problems=plan, difference=_difference(plan))
        document = self._document(sale, plan)
        off = document.total - sale.total if rules.prices_include_tax else Decimal(0)
        return replace(shown, document=document, difference=off)

    def _document(self, sale: Sale, plan: DocumentPlan) -> PreviewDocument:
        company, rules = self._work.the_company, self._work.rules
        unit = currency_unit(plan.currency, company.currency, company.decimals)
        lines = tuple(self._line(line, unit) for line in plan.lines)
        subtotal = sum((line.price * line.quantity for line in plan.lines), Decimal(0)).quantize(unit)
        account = bank_account(sale, rules) if rules.kind is DocumentKind.INVOICE else None
        return PreviewDocument(
            day=self._work.today if rules.final and rules.kind is DocumentKind.INVOICE else plan.day,
            customer=plan.customer,
            lines=lines,
            subtotal=subtotal,
            taxes=plan.total - subtotal,
            total=plan.total,
            currency=plan.currency or company.currency,
            numbering=self._numbering(plan, rules),
            warehouse=_name(self._known.warehouses, plan.warehouse),
            seller=_name(self._known.sellers, plan.seller),
            cost_center=_name(self._known.cost_centers, plan.cost_center),
            account=_name(self._known.bank_accounts, account or ""),
            payment_method=plan.payment_method,
            note=plan.anotation,
        )

    def _line(self, line: DocumentLine, unit: Decimal) -> PreviewLine:
        item = self._catalog.items.get(line.item)
        new = line.create if item is None else None
        taxes = tuple(tax for tax in map(self._catalog.taxes.get, line.taxes) if tax is not None)
        net = line.price * line.quantity
        return PreviewLine(
            item=item.name if item else new.name if new else line.item,
            reference=item.reference if item else new.reference if new else "",
            new=new is not None,
            name=line.name,
            description=line.description,
            quantity=line.quantity,
            price=line.price,
            net=net.quantize(unit),
            taxes=taxes,
            tax_amount=(net * _rate(taxes)).quantize(unit),
        )

    def _numbering(self, plan: DocumentPlan, rules: Rules) -> str:
        """Its prefix; the default one's if the rules name none."""
        kinds = ("", rules.kind.value)
        usable = [one for one in self._known.number_templates if one.active and one.document_type in kinds]
        chosen = next((one for one in usable if one.id == plan.number_template), None)
        chosen = chosen or next((one for one in usable if one.default and not plan.number_template), None)
        return (chosen.prefix or chosen.name) if chosen is not None else ""


#: Verdicts of sales that can be shown as a document, due or not.
_DRAWN = frozenset({"due", "not_due", "delivered_wait", "before_since", "cod_disabled", "country"})


def _rate(taxes: tuple[Tax, ...]) -> Decimal:
    return sum((tax.percentage for tax in taxes), Decimal(0)) / 100


def _difference(problems: tuple[Problem, ...]) -> Decimal:
    """By how much the document would be off, if that is the problem."""
    told = next((one.details.get("difference", "0") for one in problems if one.kind is Kind.TOTAL_DIFFERS), "0")
    return Decimal(told)


def _name(things: Sequence[object], wanted: str) -> str:
    """The name of the thing with this id; the id itself if there is none."""
    return next((str(getattr(one, "name", "")) for one in things if getattr(one, "id", "") == wanted), wanted)
