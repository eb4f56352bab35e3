"""Stock adjustments whose answer never came. They are looked for and told, never sent again: what they should have
changed is computed anew from the stock as it is then (R12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from alegra_desktop.domain.documents import AlegraAdjustment
from alegra_desktop.domain.ledger import ADJUSTMENT, Row
from alegra_desktop.domain.states import State
from alegra_desktop.sync.work import Work


def adjustments(work: Work, *states: State) -> list[Row]:
    """This integration's."""
    return work.ledger.rows(integration_id=work.integration.id, states=states, roles=(ADJUSTMENT,))


def close(work: Work, row: Row, event: str) -> Row:
    """It had no effect, and will not be sent again: the next look at the stock shows what is left to do."""
    with work.ledger.batch():  # never ready in between: nothing may take it for something to be sent
        if row.state is not State.READY:
            row = work.move(row, State.READY, event, {"attempt": str(row.attempt)}, problem=None)
            event = ""
        work.waits.forget(row.id)
        return work.ledger.move(row, State.CANCELLED, event)


def keep(work: Work, row: Row, alegra_id: str) -> Row:
    """It stands in Alegra."""
    row = work.move(row, State.CREATED, "adopted", {"id": alegra_id}, alegra_id=alegra_id, adopted=True)
    work.waits.forget(row.id)
    return work.move(row, State.ISSUED, "kept")


def close_unsent(work: Work) -> None:
    """What a crash left before its first byte: the stock has gone on since it was computed."""
    for row in adjustments(work, State.READY):
        close(work, row, "not sent")


async def search_rested(work: Work) -> None:
    """Those that have rested long enough, whatever else is being looked for."""
    unit = work.rules.unknown_wait_seconds
    rows = adjustments(work, State.UNKNOWN)
    await search_adjustments(work, [row for row in rows if work.waits.rest(row.id, row.kind, unit) <= 0])


async def search_adjustments(work: Work, rows: list[Row]) -> None:
    """By their mark among the adjustments of their day and warehouse, read completely."""
    for row in rows:
        body = row.body or {}
        warehouse = str((body.get("warehouse") or {}).get("id") or "")
        day = row.day or date.fromisoformat(str(body["date"]))
        found = _marked(await work.alegra.inventory_adjustments(warehouse, day), row.marker)
        if found is not None:
            keep(work, row, found.id)
        else:
            close(work, row, "not found")


def _marked(listed: Iterable[AlegraAdjustment], mark: str) -> AlegraAdjustment | None:
    wanted = _bare(mark)
    return next((one for one in listed if wanted and wanted in _bare(one.observations)), None)


def _bare(text: str) -> str:
    """Alegra, or a person, may have broken the line."""
    return "".join(text.split())
