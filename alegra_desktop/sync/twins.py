"""Documents of another hand that look like a sale's, as they stand in Alegra now: for the question, and its answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alegra_desktop.alegra.values import part, text
from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.sync.recognise import forget_strangers, remembered_strangers
from alegra_desktop.sync.reconcile import only_this_one
from alegra_desktop.sync.work import Work


@dataclass(frozen=True, slots=True)
class Pair:
    """A sale and the document it seems to have. `document` is None where Alegra has it no more."""

    row_id: int
    sale: Sale
    total: Decimal | None
    day: date | None
    document: AlegraDocument | None
    customer: str = ""

    @property
    def corrected(self) -> bool:
        """Nothing is owed and nothing was paid: a credit note took the whole invoice back."""
        one = self.document
        return one is not None and one.total > 0 and one.balance == 0 and not one.payments and one.status != "draft"

    @property
    def holds(self) -> bool:
        """It may be the sale's document."""
        one = self.document
        return one is not None and one.live and one.stamp is not Stamp.CANCELLED and not self.corrected


def asked_about(work: Work) -> list[Row]:
    """The sales whose question is still open."""
    return [row for row in work.rows(State.HELD, has_id=False) if row.problem and _asks(row)]


def _asks(row: Row) -> bool:
    return row.problem is not None and row.problem.kind is Kind.ALREADY_INVOICED


async def twins_in_alegra(work: Work, rows: Iterable[Row]) -> dict[int, AlegraDocument]:
    """By row, the document its question names, read now; left out where Alegra has none."""
    known = {document.id: document.kind for document in remembered_strangers(work)}
    named = {row.id: row.problem.subject for row in rows if row.problem is not None and _asks(row)}
    remissions = {one for one in named.values() if known.get(one, work.rules.kind) is DocumentKind.REMISSION}
    invoices = await work.alegra.invoices_by_id(one for one in named.values() if one not in remissions)
    found = {document.id: document for document in invoices}
    for one in sorted(remissions):
        document = await _read(work, DocumentKind.REMISSION, one)
        if document is not None:
            found[one] = document
    return {row_id: found[one] for row_id, one in named.items() if one in found}


async def pairs_of(work: Work, rows: Iterable[Row]) -> list[Pair]:
    """Both sides of each question."""
    asked = [row for row in rows if _asks(row)]
    found = await twins_in_alegra(work, asked)
    stored = {one.sale.sale_id: one.sale for one in work.ledger.sales(work.integration.id, _sale_ids(asked))}
    pairs = []
    for row in asked:
        sale, document = stored.get(row.key.sale_id), found.get(row.id)
        if sale is not None:
            name = text(part(document.raw, "client").get("name")) if document is not None else ""
            pairs.append(Pair(row.id, sale, row.total, row.day, document, name))
    return pairs


def _sale_ids(rows: Iterable[Row]) -> list[str]:
    return [row.key.sale_id for row in rows]


async def drop_gone(work: Work) -> frozenset[str]:
    """Documents asked about that somebody annulled or deleted: they are no sale's any more, and nobody need answer."""
    asked = asked_about(work)
    if not asked:
        return frozenset()
    try:
        found = await twins_in_alegra(work, asked)
        gone = {document.id for document in found.values() if not document.live or document.stamp is Stamp.CANCELLED}
        for row in asked:
            if row.id not in found and row.problem is not None and await _deleted(work, row.problem.subject):
                gone.add(row.problem.subject)
    except CallFailed as failure:
        await only_this_one(work, failure)
        return frozenset()
    forget_strangers(work, gone)
    return frozenset(gone)


async def _deleted(work: Work, invoice: str) -> bool:
    """A 404 by id counts only if a good list of its day lacks it too."""
    stranger = next((one for one in remembered_strangers(work) if one.id == invoice), None)
    if stranger is None or stranger.day is None or stranger.kind is not DocumentKind.INVOICE:
        return False
    listed = await work.alegra.invoices_between(stranger.day, stranger.day)
    return not any(one.id == invoice for one in listed) and await _read(work, stranger.kind, invoice) is None


async def _read(work: Work, kind: DocumentKind, alegra_id: str) -> AlegraDocument | None:
    try:
        return await work.alegra.document(kind, alegra_id)
    except CallFailed as failure:
        if failure.failure is Failure.NOT_FOUND:
            return None
        raise
