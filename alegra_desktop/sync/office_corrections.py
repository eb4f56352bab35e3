"""Corrections as a window asks for them: what can be done about a document now, and doing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from alegra_desktop.domain.catalog import Tax
from alegra_desktop.domain.credit import (
    TYPES,
    CreditPlan,
    credit_plan,
    currency_of,
    gross_price,
    money_of,
    net_price,
    rates_of,
    suggested_cause,
    suggested_type,
    units_left,
)
from alegra_desktop.domain.documents import AlegraCreditNote, AlegraDocument, Stamp
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.triggers import undone
from alegra_desktop.sync.answers import Done
from alegra_desktop.sync.correct import correct as put_right
from alegra_desktop.sync.corrections_answers import Correction, Credit, CreditLine, Way
from alegra_desktop.sync.credit import taxes_of
from alegra_desktop.sync.credit_notes import all_notes, of_invoice, part_of
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import Changed
from alegra_desktop.sync.office_accounts import alegra_answers, the_company
from alegra_desktop.sync.propose import proposal
from alegra_desktop.sync.reconcile import by_id, recover
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import hindrance, not_possible
from alegra_desktop.sync.work import Work


async def corrections(engine: Engine, ids: Sequence[int]) -> tuple[Correction, ...]:
    """What can be done about each document, as Alegra shows it now. Writes nothing; raises `ProblemError` if Alegra
    cannot be read."""
    desks: dict[int, _Desk] = {}
    found = []
    for number in dict.fromkeys(ids):
        row = _row(engine, number)
        if row is None:
            found.append(Correction(number, "", None, "", problem=not_possible("unknown_row", str(number))))
            continue
        if row.integration_id not in desks:
            desks[row.integration_id] = _Desk(await _work(engine, row))
        with alegra_answers():
            found.append(await desks[row.integration_id].correction(row))
    return tuple(found)


async def correct(engine: Engine, ids: Sequence[int], credits: Mapping[int, Credit]) -> Done:
    """Delete, void or credit each after reading it again. `credits`: what to credit, by row; all that is left of the
    others. Raises `ProblemError` if it is possible for none."""
    done: list[int] = []
    refused: list[tuple[int, Problem]] = []
    desks: dict[int, Work] = {}
    async with engine.turn():
        for number in dict.fromkeys(ids):
            row = _row(engine, number)
            problem = _hindrance(row, number)
            if problem is None and row is not None:
                if row.integration_id not in desks:
                    desks[row.integration_id] = await _work(engine, row)
                    recover(desks[row.integration_id])
                problem = await _correct(desks[row.integration_id], row, credits.get(number, Credit()))
            if problem is None:
                done.append(number)
            else:
                refused.append((number, problem))
    if ids:
        engine.publish(Changed("", tuple(dict.fromkeys(ids))))
    if refused and not done:
        raise ProblemError(refused[0][1])
    return Done(tuple(done), tuple(refused))


async def _correct(work: Work, row: Row, wanted: Credit) -> Problem | None:
    try:
        with alegra_answers():
            return await put_right(work, row, wanted, seen=True)
    except ProblemError as failed:
        return failed.problem


def _hindrance(row: Row | None, number: int) -> Problem | None:
    if row is None:
        return not_possible("unknown_row", str(number))
    return hindrance("correct", row) and hindrance("credit", row)


def _row(engine: Engine, number: int) -> Row | None:
    try:
        return engine.ledger.row(number)
    except KeyError:
        return None


async def _work(engine: Engine, row: Row) -> Work:
    integration = next((one for one in engine.ledger.integrations() if one.id == row.integration_id), None)
    if integration is None:
        raise ProblemError(not_possible("unknown_row", row.key.sale_id))
    work = await engine.open(integration, Report(integration.name))
    work.company = await the_company(work.alegra, integration)
    return work


@dataclass(slots=True)
class _Desk:
    """One company while its documents are looked at: credit notes and taxes are read once."""

    work: Work
    _notes: list[AlegraCreditNote] | None = None
    _taxes: Mapping[str, Tax] = field(default_factory=dict)

    async def correction(self, row: Row) -> Correction:
        stored = self.work.ledger.sale(row.integration_id, row.key.sale_id)
        sale = stored.sale if stored is not None else None
        notes = self.work.ledger.credit_notes(row.key)
        base = Correction(
            row.id,
            row.key.sale_id,
            None,
            row.number or row.alegra_id,
            customer=sale.buyer.name if sale is not None else "",
            credit_note_number=next((note.number for note in reversed(notes) if note.number), ""),
        )
        document = await self._document(row) if row.alegra_id else None
        if document is None or not document.live:
            return replace(base, problem=row.problem or not_possible("not_in_alegra", row.key.sale_id))
        currency = currency_of(document, self.work.the_company)
        base = replace(
            base,
            document=document.number or base.document,
            total=document.total,
            left=document.total,
            currency=currency,
            suggested=document.total,
        )
        if document.kind is DocumentKind.INVOICE and document.status != "draft":
            return await self._credit(row, document, sale, base)
        offer = proposal(row, sale) if sale is not None else None
        if offer is not None and offer.kind is Kind.REFUND_PARTIAL:
            return replace(base, problem=not_possible("partial", row.key.sale_id))
        return replace(base, way=Way.VOID if document.kind is DocumentKind.REMISSION else Way.DELETE)

    async def _document(self, row: Row) -> AlegraDocument | None:
        try:
            return await by_id(self.work, row)
        except CallFailed as failure:
            if failure.failure is Failure.NOT_FOUND:
                return None
            raise

    async def _credit(self, row: Row, invoice: AlegraDocument, sale: Sale | None, base: Correction) -> Correction:
        if invoice.stamp is Stamp.PENDING:
            return replace(base, problem=Problem(Kind.STAMPING_PENDING, invoice.id, {"number": base.document}))
        if invoice.stamp is Stamp.REJECTED:
            details = {"number": base.document, "words": invoice.stamp_words}
            return replace(base, problem=Problem(Kind.REJECTED_AT_STAMPING, invoice.id, details))
        live = of_invoice(row, await self._all_notes())
        credited = sum((part_of(note, row) for note in live), Decimal(0))
        left = max(invoice.total - credited, Decimal(0))
        taxes = await self._all_taxes()
        country = self.work.the_company.country
        suggested = _suggested(invoice, left, sale)
        money = money_of(invoice, self.work.the_company)
        plan = credit_plan(invoice, left, taxes, money, amount=suggested or None) if left else None
        shape = plan if isinstance(plan, CreditPlan) else CreditPlan((), left)
        partial = sale is not None and not undone(sale) and proposal(row, sale) is not None
        problem = plan if isinstance(plan, Problem) else None
        if not left:
            problem = not_possible("amount", row.key.sale_id)
        return replace(
            base,
            way=Way.CREDIT if left else None,
            credited=credited,
            left=left,
            suggested=suggested,
            lines=_lines(invoice, units_left(invoice, live), taxes, money.unit),
            types=TYPES.get(country, ()),
            suggested_type=suggested_type(country, CreditPlan((), left) if partial else shape, sale),
            cause=suggested_cause(row.key.sale_id, row.key.store, sale, whole=shape.whole and not partial),
            problem=problem,
        )

    async def _all_notes(self) -> list[AlegraCreditNote]:
        if self._notes is None:
            self._notes = await all_notes(self.work)
        return self._notes

    async def _all_taxes(self) -> Mapping[str, Tax]:
        if not self._taxes:
            self._taxes = await taxes_of(self.work)
        return self._taxes


def _suggested(invoice: AlegraDocument, left: Decimal, sale: Sale | None) -> Decimal:
    """All that is left of an undone sale. Of one refunded in part what the store now says less than the invoice, else
    nothing: how much is not ours to guess."""
    if sale is None or undone(sale):
        return left
    less = invoice.total - sale.total if 0 < sale.total < invoice.total else Decimal(0)
    return min(less, left)


def _lines(
    invoice: AlegraDocument, units: Sequence[Decimal], taxes: Mapping[str, Tax], unit: Decimal
) -> tuple[CreditLine, ...]:
    lines = []
    for line, quantity in zip(invoice.lines, units, strict=True):
        rates = rates_of(line, taxes)
        gross = gross_price(line, () if isinstance(rates, Problem) else rates).quantize(unit)
        lines.append(CreditLine(line.item, line.name or line.item, quantity, net_price(line), line.taxes, gross))
    return tuple(lines)
