"""The one way anything is created in Alegra: intent first, one request, the outcome by one table (R1 to R3)."""

from __future__ import annotations

import asyncio
from typing import Any

from alegra_desktop.domain.catalog import Item
from alegra_desktop.domain.ledger import DOCUMENT, Row
from alegra_desktop.domain.outcomes import Created, Denied, NotSent, Outcome, Refused, Throttled, Unknown
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import fold
from alegra_desktop.sync.work import Work

_RESOURCES = {
    "invoice": "invoices",
    "remission": "remissions",
    "payment": "payments",
    "contact": "contacts",
    "item": "items",
    "credit-note": "credit-notes",
    "adjustment": "inventory-adjustments",
}


#: The floor of an attempt made when Alegra had no invoice at all; empty would be taken for "not known yet".
_LOWEST = "0"


async def create(work: Work, row: Row, body: dict[str, Any], **fields: Any) -> tuple[Row, Outcome]:
    """Commit the intent with its exact body, send it once, write down what became of it.

    A created row is left in `created` with its Alegra id; the caller says what it is from then on.
    """
    now = work.clock.now()
    row = work.move(
        row,
        State.SENDING,
        "claimed",
        {"attempt": str(row.attempt + 1)},
        body=body,
        attempt=row.attempt + 1,
        session=work.session,
        sent_at=now,
        first_sent_at=row.first_sent_at or now,
        run_id=work.run_id,
        floor=row.floor or work.floor or _LOWEST,
        problem=None,
        not_before=None,
        **fields,
    )
    work.waits.closed(row.id)  # if the answer cannot be written down, the rest counts from here at the earliest
    with work.waits.flying(row.id):
        try:
            outcome: Outcome = await work.alegra.create(_RESOURCES[row.kind], body)
            work.waits.closed(row.id)
            return _record(work, row, outcome), outcome
        except asyncio.CancelledError:
            _unknown(work, row, Unknown("stopped while the request was under way"))
            raise


def _record(work: Work, row: Row, outcome: Outcome) -> Row:
    match outcome:
        case Created(id=alegra_id):
            work.waits.forget(row.id)
            return work.move(row, State.CREATED, "created", {"id": alegra_id}, alegra_id=alegra_id)
        case Refused():
            details = {"words": outcome.words, "code": outcome.code, "status": str(outcome.status)}
            problem = _refusal(work, row, outcome, details)
            return work.move(row, State.REJECTED, "refused", details, problem=problem)
        case Denied() | NotSent() | Throttled():
            work.stop_for(outcome)
            return work.move(row, State.READY, "not created", {"why": type(outcome).__name__, "words": _words(outcome)})
        case Unknown():
            return _unknown(work, row, outcome)


def _refusal(work: Work, row: Row, outcome: Refused, details: dict[str, str]) -> Problem:
    words = outcome.words.lower()
    if not ("existencia" in words or "stock" in words or "inventario" in words):
        return Problem(Kind.REJECTED_BY_ALEGRA, row.key.sale_id, details)
    item = _missing(work, row, outcome.words)
    if item is None:
        return Problem(Kind.NO_STOCK, row.key.sale_id, details)
    return Problem(Kind.NO_STOCK, item.id, details | {"item": item.name})


def _missing(work: Work, row: Row, words: str) -> Item | None:
    """The item that is out of stock: the only one of what was sent, or the only one that Alegra's words name."""
    known = work.catalog.items if work.catalog is not None else {}
    lines = (row.body or {}).get("items")
    sent = dict.fromkeys(str(line.get("id")) for line in lines or () if isinstance(line, dict))
    if any(item not in known for item in sent):
        return None
    items = [known[item] for item in sent]
    named = items if len(items) == 1 else [item for item in items if fold(item.name) and fold(item.name) in fold(words)]
    return named[0] if len(named) == 1 else None


def _words(outcome: Denied | NotSent | Throttled) -> str:
    return f"again after {outcome.reset:.0f} s" if isinstance(outcome, Throttled) else outcome.words


def _unknown(work: Work, row: Row, outcome: Unknown) -> Row:
    work.waits.closed(row.id)
    problem = Problem(Kind.OUTCOME_UNKNOWN, subject=row.key.sale_id) if row.key.role == DOCUMENT else None
    return work.move(row, State.UNKNOWN, "unanswered", {"words": outcome.words}, problem=problem)
