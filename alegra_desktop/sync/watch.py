"""Reading our own documents again by id: issued by hand, voided, deleted, repaired."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.reconcile import by_id, gone
from alegra_desktop.sync.settle import FINAL, refresh, settle
from alegra_desktop.sync.work import Work

_EVERY = timedelta(hours=1)
_AS_LONG_AS = timedelta(days=60)
_BATCH = 30


async def watch(work: Work) -> None:
    """Once an hour: drafts waiting for the merchant, documents held with their id, and those found twice."""
    await _watch_conflicts(work)
    rows = [row for row in work.rows(State.DRAFT, State.HELD, has_id=True) if _due(work, row)]
    invoices = [row for row in rows if row.kind == DocumentKind.INVOICE.value]
    for start in range(0, len(invoices), _BATCH):
        batch = invoices[start : start + _BATCH]
        shown = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row in batch])}
        for row in batch:
            document = shown.get(row.alegra_id) or await by_id(work, row)
            await _follow(work, row, document)
    for row in rows:
        if row.kind == DocumentKind.REMISSION.value:
            await _follow(work, row, await by_id(work, row))


def _due(work: Work, row: Row) -> bool:
    if row.reason == FINAL and row.state is State.DRAFT:
        return False  # issuing reads it anyway
    now = work.clock.now()
    last = row.checked_at or row.first_sent_at
    if row.state is State.HELD:
        return True  # few, and a repair should show at once
    young = row.first_sent_at is None or now - row.first_sent_at < _AS_LONG_AS
    return young and (last is None or now - last >= _EVERY)


async def _follow(work: Work, row: Row, document: AlegraDocument | None) -> None:
    if document is None:
        await gone(work, row)
        return
    after = refresh(work, row, document)
    if after.checked_at == row.checked_at:
        work.ledger.note(after, "", checked_at=work.clock.now())


async def _watch_conflicts(work: Work) -> None:
    """A person may have removed all but one of the documents found for a sale."""
    for row in work.rows(State.CONFLICT):
        if row.problem is None or row.problem.kind is not Kind.FOUND_TWICE:
            continue
        shown = []
        for name in row.problem.details.get("documents", "").split(","):
            kind, _, alegra_id = name.partition("/")
            document = await by_id(work, replace(row, kind=kind, alegra_id=alegra_id)) if alegra_id else None
            if document is not None:
                shown.append(document)
        if shown:
            await settle(work, row.key.sale_id, shown)
        else:
            details = {"document": row.number or row.alegra_id}
            problem = Problem(Kind.DELETED_IN_ALEGRA, subject=row.key.sale_id, details=details)
            work.move(row, State.DELETED, "deleted in Alegra", details, problem=problem)
