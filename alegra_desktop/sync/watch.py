"""Reading our own documents again by id: issued by hand, voided, deleted, repaired."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.reconcile import by_id, follow, only_this_one
from alegra_desktop.sync.settle import FINAL, settle
from alegra_desktop.sync.work import Work

_EVERY = timedelta(hours=1)
_AS_LONG_AS = timedelta(days=60)
_BATCH = 30


async def watch(work: Work) -> None:
    """Once an hour: drafts waiting for the merchant, documents held with their id, and those found twice."""
    await _watch_conflicts(work)
    await _watch_copies(work)
    rows = [row for row in work.rows(State.DRAFT, State.HELD, has_id=True) if _due(work, row)]
    invoices = [row for row in rows if row.kind == DocumentKind.INVOICE.value]
    for start in range(0, len(invoices), _BATCH):
        batch = invoices[start : start + _BATCH]
        shown = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row in batch])}
        for row in batch:
            await _follow(work, row, shown.get(row.alegra_id))
    for row in rows:
        if row.kind == DocumentKind.REMISSION.value:
            await _follow(work, row)


def _due(work: Work, row: Row) -> bool:
    if row.reason == FINAL and row.state is State.DRAFT:
        return False  # issuing reads it anyway
    now = work.clock.now()
    last = row.checked_at or row.first_sent_at
    if row.state is State.HELD:
        return True  # few, and a repair should show at once
    young = now - _since(row, now) < _AS_LONG_AS
    return young and (last is None or now - last >= _EVERY)


def _since(row: Row, now: datetime) -> datetime:
    """When the document came to be, as far as the ledger knows; an adopted one is as old as its date."""
    if row.first_sent_at is not None or row.day is None:
        return row.first_sent_at or now
    return datetime.combine(row.day, time(), UTC)


async def _follow(work: Work, row: Row, shown: AlegraDocument | None = None) -> None:
    after, _ = await follow(work, row, shown)
    if after.checked_at == row.checked_at:
        work.ledger.note(after, "", checked_at=work.clock.now())


async def _watch_conflicts(work: Work) -> None:
    """A person may have removed all but one of the documents found for a sale."""
    for row in work.rows(State.CONFLICT):
        if row.problem is None or row.problem.kind is not Kind.FOUND_TWICE:
            continue
        shown = await _named(work, row, row.problem)
        if shown is None:
            continue
        if shown:
            await settle(work, row.key.sale_id, shown)
        else:
            details = {"document": row.number or row.alegra_id}
            problem = Problem(Kind.DELETED_IN_ALEGRA, subject=row.key.sale_id, details=details)
            work.move(row, State.DELETED, "deleted in Alegra", details, problem=problem)


async def _watch_copies(work: Work) -> None:
    """A notice of copies made by hand goes when a person has removed them."""
    for row in work.rows(State.DRAFT, State.ISSUED, noticed=True):
        if row.notice is None or row.notice.kind is not Kind.FOUND_TWICE:
            continue
        copies = await _named(work, row, row.notice)
        if copies is not None and not any(document.live for document in copies):
            work.ledger.note(row, "copies removed", notice=None)


async def _named(work: Work, row: Row, problem: Problem) -> list[AlegraDocument] | None:
    """The documents that a problem of seconds names, as far as they still exist; None if one cannot be read now."""
    names = [name.partition("/") for name in problem.details.get("documents", "").split(",")]
    try:
        found = [await by_id(work, replace(row, kind=kind, alegra_id=alegra_id)) for kind, _, alegra_id in names]
    except CallFailed as failure:
        await only_this_one(work, failure)
        return None
    return [document for document in found if document is not None]
