"""Drafts in Alegra whose lines name no tax: found, and corrected by the merchant's word (H6).

Hotmart's own link makes items and drafts without tax. Only drafts are touched that are the program's, or that sell
something the merchant sells with it; what is issued already is shown, and nothing but a credit note corrects it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from alegra_desktop.alegra.bodies import lines_body
from alegra_desktop.alegra.values import part, text
from alegra_desktop.domain.catalog import EXCLUDED, Catalog
from alegra_desktop.domain.documents import AlegraDocument, AlegraLine, Stamp
from alegra_desktop.domain.ledger import DOCUMENT, Integration, Row
from alegra_desktop.domain.lookalike import looks_invoiced, with_references
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.pricing import Money, currency_unit, total_differs
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.reference import hotmart_product, line_reference
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.domain.states import State
from alegra_desktop.domain.taxing import Taxed, Taxes, give_taxes
from alegra_desktop.sync.decide import ANOTHER_HAND
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import Changed, Progress
from alegra_desktop.sync.office_accounts import alegra_answers, the_company
from alegra_desktop.sync.read import load_catalog
from alegra_desktop.sync.recognise import mark_of
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.settle import expected_total, refresh
from alegra_desktop.sync.work import Work, problem_of

#: Told how many of how many are done; an answer of False ends it there.
Told = Callable[[int, int], object]

_ISSUED_DAYS, _ISSUED_MOST = timedelta(days=30), 90
#: Failures that say something of one draft only; every other one ends the whole.
_OF_ONE = frozenset({Failure.REFUSED, Failure.NOT_FOUND, Failure.BAD_ANSWER})


class Whose(StrEnum):
    """Why a draft is shown."""

    OURS = "ours"  # by its mark, or because the merchant said that it is a sale's
    HOTMART = "hotmart"  # of an item as Hotmart's own link registers it
    LINKED = "linked"  # of an item that a product is linked to


@dataclass(frozen=True, slots=True)
class UntaxedLine:
    """`place`: in the document; `suggested`: ids of taxes, none if nothing tells; `product`: the store's, "" if it
    is none of them."""

    place: int
    name: str
    product: str = ""
    suggested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UntaxedDraft:
    """`target`: the total of the sale it is of, which stays; None where the merchant says whether prices hold the
    tax. `issued`: it is no draft any more."""

    document: AlegraDocument
    whose: Whose
    lines: tuple[UntaxedLine, ...]
    customer: str = ""
    currency: str = ""
    sale_id: str = ""
    target: Decimal | None = None

    @property
    def issued(self) -> bool:
        return self.document.status != "draft" or self.document.stamp is not Stamp.NONE


@dataclass(frozen=True, slots=True)
class UntaxedDrafts:
    drafts: tuple[UntaxedDraft, ...]
    catalog: Catalog
    rules: Rules


@dataclass(frozen=True, slots=True)
class TaxWish:
    """What one draft is to become. `total`: what the merchant was shown it comes to."""

    draft: UntaxedDraft
    taxes: Taxes
    included: bool = True
    total: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TaxedDrafts:
    """`done`: by the invoice's id, its total in Alegra now. `problem`: why it ended before the last."""

    done: dict[str, Decimal] = field(default_factory=dict)
    refused: dict[str, Problem] = field(default_factory=dict)
    problem: Problem | None = None


# --- finding them -----------------------------------------------------------------------------------------------------


async def untaxed(engine: Engine, name: str) -> UntaxedDrafts:
    """Every draft of this integration with a line that names no tax, the oldest first; and what was recognised as a
    sale's document in the last days and is issued without."""
    work = await _open(engine, engine.integration(name))
    with alegra_answers():
        listed = await work.alegra.invoices_with_status("draft")
        issued = await work.alegra.invoices_by_id(_issued_by_others(work))
    found = _Finding(work)
    drafts = [found.draft(document) for document in listed if document.status == "draft"]
    drafts += [found.draft(document) for document in issued if document.live and document.status != "draft"]
    shown = [draft for draft in drafts if draft is not None]
    return UntaxedDrafts(tuple(shown), work.the_catalog, work.rules)


def _issued_by_others(work: Work) -> list[str]:
    first = work.today - _ISSUED_DAYS
    rows = [row for row in work.rows(State.ISSUED, reason=ANOTHER_HAND) if row.kind == DocumentKind.INVOICE.value]
    return [row.alegra_id for row in rows if row.day is not None and row.day >= first][-_ISSUED_MOST:]


class _Finding:
    """Knows which items are sold by the store and which sales still lack a document."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._products = {item: product for product, item in work.rules.product_links.items()}
        held = [row for row in work.rows(State.HELD) if row.problem and row.problem.kind is Kind.ALREADY_INVOICED]
        self._asked = {row.problem.subject: row for row in held if row.problem}
        self._sales: dict[Decimal, list[Sale]] = {}
        for stored in work.ledger.undocumented(work.integration):
            self._sales.setdefault(stored.sale.total, []).append(stored.sale)

    def draft(self, document: AlegraDocument) -> UntaxedDraft | None:
        """None for a draft that is nobody's here, or whose lines are as they should be."""
        row = self._work.ledger.row_with_id(self._work.integration.company, document.kind.value, document.id)
        whose = self._whose(document, row)
        lines = tuple(self._lines(document))
        if whose is None or not lines:
            return None
        client, money = part(document.raw, "client"), part(document.raw, "currency")
        currency = text(money.get("code")) or text(document.raw.get("currency"))
        sale_id, target = self._sale(document, row)
        return UntaxedDraft(document, whose, lines, text(client.get("name")), currency, sale_id, target)

    def _whose(self, document: AlegraDocument, row: Row | None) -> Whose | None:
        if row is not None:
            return Whose.OURS if row.key.role == DOCUMENT and row.key.store == self._work.integration.store else None
        if find_marks(document.observations):
            return Whose.OURS if mark_of(self._work, document) is not None else None
        hotmart = self._work.integration.store is Store.HOTMART
        if hotmart and any(hotmart_product(self._reference(line)) for line in document.lines):
            return Whose.HOTMART
        return Whose.LINKED if any(line.item in self._products for line in document.lines) else None

    def _reference(self, line: AlegraLine) -> str:
        item = self._work.the_catalog.items.get(line.item)
        return line.reference or (item.reference if item is not None else "")

    def _lines(self, document: AlegraDocument) -> Iterator[UntaxedLine]:
        for place, line in enumerate(document.lines):
            product = self._products.get(line.item) or hotmart_product(self._reference(line))
            suggested = self._suggested(line, product)
            if not line.taxes and suggested != (EXCLUDED,):  # excluded lines are as they should be
                yield UntaxedLine(place, line.name or self._reference(line) or line.item, product, suggested)

    def _suggested(self, line: AlegraLine, product: str) -> tuple[str, ...]:
        """The tax linked to the product, else those of the item, else the default: as a sale would be taxed."""
        rules, catalog = self._work.rules, self._work.the_catalog
        linked = rules.tax_links.get(product, "")
        item = catalog.items.get(line.item)
        own = item.taxes if item is not None and not linked else ()
        for choice in ((linked,), own, (rules.default_tax,)):
            known = [tax for tax in map(catalog.tax, choice) if tax is not None and tax.active]
            if known:
                return tuple(tax.id for tax in known)
        return ()

    def _sale(self, document: AlegraDocument, row: Row | None) -> tuple[str, Decimal | None]:
        """The sale a draft is of, or seems to be of, and what it must come to."""
        row = row or self._asked.get(document.id)
        if row is not None:
            return row.key.sale_id, row.total
        mark = mark_of(self._work, document)
        if mark is not None:
            return mark.sale_id, expected_total(self._work, mark.sale_id)
        if self._work.rules.prices_include_tax:
            shown = with_references(document, self._work.the_catalog)
            for sale in self._sales.get(document.total, ()):
                if looks_invoiced(sale, sale.total, self._references(sale), shown):
                    return sale.sale_id, sale.total
        return "", None

    def _references(self, sale: Sale) -> set[str]:
        """Of its products, and of the items these are linked to."""
        links, items = self._work.rules.product_links, self._work.the_catalog.items
        linked = [links.get(line.variation_id) or links.get(line.product_id, "") for line in sale.lines]
        known = {items[one].reference for one in linked if one in items}
        return (known | {line_reference(sale.store, line) for line in sale.lines}) - {""}


# --- what they would become -------------------------------------------------------------------------------------------


async def tax_plan(engine: Engine, found: UntaxedDrafts, wishes: Sequence[TaxWish]) -> dict[str, Taxed | Problem]:
    """By the invoice's id, what each wish makes of its draft; asks nothing of Alegra."""
    plan = {}
    for wish in wishes:
        plan[wish.draft.document.id] = _planned(wish, found.catalog, found.rules)
        await engine.clock.sleep(0)  # there may be hundreds, and other questions wait
    return plan


def _planned(wish: TaxWish, catalog: Catalog, rules: Rules) -> Taxed | Problem:
    draft = wish.draft
    if draft.issued:
        return not_possible("issued", draft.document.id)
    company = catalog.company
    unit = currency_unit(draft.currency, company.currency, company.decimals)
    money = Money(unit, company.scale, rules.tolerance, wish.included)
    return give_taxes(draft.document, wish.taxes, catalog, money, draft.target)


# --- correcting them --------------------------------------------------------------------------------------------------


async def tax_drafts(engine: Engine, name: str, wishes: Sequence[TaxWish], progress: Told | None = None) -> TaxedDrafts:
    """Put the taxes into these drafts, one after the other, each read before and after.

    A draft that is not as it was shown, is issued, or would come to another total than was shown is left alone. One
    that Alegra then adds up otherwise gets its old lines back.
    """
    told = progress or (lambda done, total: None)
    done: dict[str, Decimal] = {}
    refused: dict[str, Problem] = {}
    rows: list[int] = []
    stopped: Problem | None = None
    async with engine.turn():
        work = await _open(engine, engine.current(engine.integration(name)))
        for number, wish in enumerate(wishes):
            draft = wish.draft.document
            try:
                now = await _tax_one(work, wish)
                done[draft.id] = now.total
                rows += _settled(work, draft, now)
            except ProblemError as error:
                refused[draft.id] = error.problem
            except CallFailed as failure:
                if failure.failure not in _OF_ONE:
                    stopped = problem_of(failure)
                    break
                refused[draft.id] = _refusal(failure, draft.id)
            work.publish(Progress(work.integration.name, "taxing", number + 1, len(wishes)))
            if told(number + 1, len(wishes)) is False:
                break
    if rows:
        engine.publish(Changed(name, tuple(rows)))
    return TaxedDrafts(done, refused, stopped)


def _refusal(failure: CallFailed, alegra_id: str) -> Problem:
    if failure.failure is Failure.NOT_FOUND:
        return not_possible("not_in_alegra", alegra_id)
    return Problem(Kind.REJECTED_BY_ALEGRA, alegra_id, {"words": failure.words, "code": failure.code})


async def _tax_one(work: Work, wish: TaxWish) -> AlegraDocument:
    """The draft as it is afterwards. Raises `ProblemError` if it was left alone, `CallFailed` if Alegra did not let."""
    shown = wish.draft.document
    plan = _planned(wish, work.the_catalog, work.rules)
    if isinstance(plan, Problem):
        raise ProblemError(plan)
    if wish.total is not None and plan.total != wish.total:
        raise ProblemError(not_possible("changed", shown.id))
    now = await work.alegra.document(DocumentKind.INVOICE, shown.id)
    if _says(now, plan):
        return now  # an earlier attempt, whose answer was lost, did it
    if now.status != "draft" or now.stamp is not Stamp.NONE:
        raise ProblemError(not_possible("issued", shown.id))
    if _lines_of(now) != _lines_of(shown) or (now.client, now.total) != (shown.client, shown.total):
        raise ProblemError(not_possible("changed", shown.id))
    shown = now
    try:
        await work.alegra.update_invoice(shown.id, lines_body(shown, plan.lines))
    except CallFailed as failure:
        now = await work.alegra.document(DocumentKind.INVOICE, shown.id)
        if not _says(now, plan):
            raise failure
    else:
        now = await work.alegra.document(DocumentKind.INVOICE, shown.id)
    if not _says(now, plan):
        await work.alegra.update_invoice(shown.id, lines_body(shown, enumerate(shown.lines)))
        unit = Decimal(1).scaleb(-work.the_company.decimals)
        raise ProblemError(replace(total_differs(plan.total, now.total, unit), subject=shown.id))
    return now


def _lines_of(document: AlegraDocument) -> list[tuple[object, ...]]:
    """What a list shows of the lines as well as the document itself."""
    return [(line.item, line.price, line.quantity, line.taxes, line.discount) for line in document.lines]


def _says(document: AlegraDocument, plan: Taxed) -> bool:
    """It has the taxes and the total of the plan, and is still a draft."""
    meant = sorted((line.item, line.quantity, sorted(line.taxes)) for _, line in plan.lines)
    kept = sorted((line.item, line.quantity, sorted(line.taxes)) for line in document.lines)
    drafted = document.status == "draft" and document.stamp is Stamp.NONE
    return drafted and meant == kept and document.total == plan.total


def _settled(work: Work, before: AlegraDocument, now: AlegraDocument) -> list[int]:
    """The ledger knows the new lines as the program's own: no run takes them for somebody's change, and a row that was
    held for what is mended now is free."""
    details = {"id": now.id, "before": str(before.total), "total": str(now.total)}
    row = work.ledger.row_with_id(work.integration.company, now.kind.value, now.id)
    if row is None:
        work.ledger.tell(work.integration.id, "taxed by the merchant", details)
        return []
    with work.ledger.batch():
        body = {**row.body, **lines_body(now, enumerate(now.lines))} if row.body else row.body
        row = work.ledger.note(row, "taxed by the merchant", details, body=body)
        if row.state is State.HELD and row.problem is not None and row.problem.kind is Kind.CHANGED_IN_ALEGRA:
            row = work.move(row, State.DRAFT, "again, by the merchant", problem=None)
        if row.state in (State.DRAFT, State.HELD):
            refresh(work, row, now, new=True)
    return [row.id]


async def _open(engine: Engine, integration: Integration) -> Work:
    """With the company and its catalogue as they are now."""
    work = await engine.open(integration, Report(integration.name))
    work.company = await the_company(work.alegra, integration)
    with alegra_answers():
        work.catalog = await load_catalog(work.alegra, work.company)
    return work
