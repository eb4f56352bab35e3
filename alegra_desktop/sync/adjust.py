"""Adjusting Alegra's stock: what no document will ever put right, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from alegra_desktop.alegra.bodies import adjustment_body
from alegra_desktop.domain.ledger import ADJUSTMENT, Key, Row
from alegra_desktop.domain.marker import stock_mark, tag
from alegra_desktop.domain.outcomes import CallFailed, Created, Refused, Unknown
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.domain.stock import StockLine
from alegra_desktop.sync.adjustments import close
from alegra_desktop.sync.claim import create
from alegra_desktop.sync.stock import keeps_stock, main_warehouse, read_stock, warehouses_elsewhere
from alegra_desktop.sync.stock_answers import Adjusted, StockPicture, StockPlace
from alegra_desktop.sync.work import Paused, Work

#: Items in one adjustment. Alegra publishes no limit; a small one keeps a refusal, or a lost answer, small.
ITEMS_AT_ONCE = 40
#: The ledger's memory of what Alegra refused when nobody was asked: it is not tried again the same day.
_REFUSED = "stock_refused"


@dataclass
class _Result:
    done: dict[str, Decimal] = field(default_factory=dict)
    refused: dict[str, Problem] = field(default_factory=dict)
    unanswered: list[str] = field(default_factory=list)
    problem: Problem | None = None


async def adjust(
    work: Work, picture: StockPicture, place: StockPlace, changes: Mapping[str, Decimal] | None = None
) -> Adjusted:
    """Bring Alegra to what the picture, read twice, says it should hold; with `changes` (item id, units) only those,
    and each only if it still is exactly what the picture says."""
    lines = [line for line in picture.of(place.id) if line.adjustable and _wanted(line, changes)]
    changed = sorted(set(changes or ()) - {line.item for line in lines})
    result = _Result()
    for start in range(0, len(lines), ITEMS_AT_ONCE):
        await _send(work, place, lines[start : start + ITEMS_AT_ONCE], result)
    return Adjusted(result.done, result.refused, tuple(result.unanswered), tuple(changed), result.problem)


def _wanted(line: StockLine, changes: Mapping[str, Decimal] | None) -> bool:
    return changes is None or changes.get(line.item) == line.difference


async def _send(work: Work, place: StockPlace, lines: Sequence[StockLine], result: _Result) -> None:
    """One adjustment. If Alegra refuses it, its halves: one item that it does not take holds up no other."""
    if result.problem is not None:
        return
    if not work.may_create():
        result.problem = work.pause or Problem(Kind.THROTTLED)
        return
    row = _claimable(work, place, lines)
    changes = [(line.item, line.difference or Decimal(0), line.cost or Decimal(0)) for line in lines]
    row, outcome = await create(work, row, adjustment_body(work.today, place.id, row.marker, changes))
    match outcome:
        case Created():
            work.move(row, State.ISSUED, "kept")
            result.done |= {line.item: line.difference or Decimal(0) for line in lines}
        case Unknown():
            result.unanswered += [line.item for line in lines]
        case Refused() if len(lines) > 1:
            middle = len(lines) // 2
            await _send(work, place, lines[:middle], result)
            await _send(work, place, lines[middle:], result)
        case Refused():
            result.refused[lines[0].item] = row.problem or Problem(Kind.REJECTED_BY_ALEGRA)
        case _:
            close(work, row, "not sent")
            result.problem = work.pause or Problem(Kind.THROTTLED)


def _claimable(work: Work, place: StockPlace, lines: Sequence[StockLine]) -> Row:
    """Its own row, under the first number of the day and warehouse that was never used: no mark names two."""
    one, day = work.integration, work.today
    number = 1
    while work.ledger.find(key := _key(one.company, f"stock/{day}/{place.id or 'main'}/{number}")) is not None:
        number += 1
    mark = stock_mark(day, place.id or "main", number) + tag(work.installation, work.run_token)
    details = {"items": str(len(lines)), "warehouse": place.name}
    return work.ledger.add_row(one.id, key, ADJUSTMENT, State.READY, "decided", details, marker=mark, day=day)


def _key(company: str, sale_id: str) -> Key:
    return Key(company, "", "", sale_id, ADJUSTMENT)


# --- by itself --------------------------------------------------------------------------------------------------------


async def adjust_by_itself(work: Work) -> bool:
    """At the end of a run whose merchant chose so; True if an answer has to be looked for.

    Only what is beyond doubt: everything was read completely in this run, before and after its documents, the
    warehouse is known, and no other store of the company ships from it.
    """
    rules = work.rules
    chosen = rules.stock_mover == "document" and rules.stock_adjust == "each_sync" and keeps_stock(work.integration)
    if not chosen or work.report.incomplete or not work.may_create():
        return False
    try:
        picture = await read_stock(work, twice=True)
    except (CallFailed, Paused, ProblemError) as failure:
        work.ledger.tell(work.integration.id, "stock not read", {"why": str(failure)})
        return False
    if picture.incomplete or picture.untold:
        return False
    elsewhere = warehouses_elsewhere(work.ledger, work.integration, main_warehouse(work.the_catalog))
    unanswered = False
    for place in picture.places:
        if place.certain and place.id not in elsewhere:
            unanswered |= await _adjust_place(work, picture, place)
    return unanswered


async def _adjust_place(work: Work, picture: StockPicture, place: StockPlace) -> bool:
    refused = _refused_today(work)
    changes = {
        line.item: line.difference
        for line in picture.of(place.id)
        if line.adjustable and line.difference is not None and _name(place, line.item, line.difference) not in refused
    }
    if not changes:
        return False
    pause = work.pause
    adjusted = await adjust(work, picture, place, changes)
    work.pause = pause  # a role that may not adjust stock may still create documents
    no = adjusted.refused if adjusted.problem is None else dict.fromkeys(changes, adjusted.problem)
    if no:
        names = refused | {_name(place, item, changes[item]) for item in no}
        work.remember(_REFUSED, json.dumps([work.today.isoformat(), sorted(names)]))
    details = {"warehouse": place.name, "items": str(len(adjusted.done)), "refused": str(len(no))}
    work.ledger.tell(work.integration.id, "stock adjusted", details)
    return bool(adjusted.unanswered)


def _name(place: StockPlace, item: str, units: Decimal) -> str:
    return f"{place.id}/{item}/{units}"


def _refused_today(work: Work) -> frozenset[str]:
    def read(text: str) -> frozenset[str]:
        day, names = json.loads(text)
        return frozenset(map(str, names)) if day == work.today.isoformat() else frozenset()

    nothing: frozenset[str] = frozenset()
    reading: Callable[[str], frozenset[str]] = read
    return work.recall(_REFUSED, reading, nothing)
