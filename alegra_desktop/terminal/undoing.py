"""`undo`: what a sync created is taken back, after it was said and confirmed."""

from __future__ import annotations

import asyncio
import sys
from zoneinfo import ZoneInfo

from alegra_desktop.domain.ledger import Integration, Run
from alegra_desktop.domain.problem import ProblemError, settings_wrong
from alegra_desktop.domain.problems import words
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.office_undo import Undo
from alegra_desktop.terminal.screen import Terminal, money

#: How far back the newest sync that can be undone is looked for.
_LOOKED_AT = 20


async def undo(
    engine: Engine, terminal: Terminal, number: int | None, name: str | None, *, parties: bool, sure: bool
) -> int:
    """Undo the sync with this number, else the newest of which something can be undone (of one integration, if it is
    named). 0 if nothing stays, 1 if something does. Without a terminal to ask on, `sure` must be given.

    Raises `ProblemError`, SETTINGS_WRONG for what is not there or was not confirmed.
    """
    office = Office(engine)
    run = _newest(engine, name) if number is None else _known(engine, number)
    planned = await office.undo_preview(run.id) if run is not None else None
    if planned is None or not (planned.drafts or planned.remissions):
        terminal.say("nothing to undo")
        return 0
    country = engine.ledger.memory(_integration(engine, run).id, "country") if run is not None else ""
    _tell(engine, terminal, planned, country)
    if not sure and not await _agreed(terminal):
        return 0
    done = await office.undo(planned.run_id, parties=parties)
    terminal.say("undone", n=len(done.rows), contacts=done.contacts, items=done.items)
    for row, problem in done.refused:
        title = words(problem, terminal.tongue, country).title
        terminal.say("stays", sale=engine.ledger.row(row).key.sale_id, why=title)
    return 1 if done.refused else 0


def _newest(engine: Engine, name: str | None) -> Run | None:
    chosen = engine.ledger.integrations() if name is None else [engine.integration(name)]
    runs = engine.ledger.sending_runs((one.id for one in chosen), _LOOKED_AT)
    left = engine.ledger.undoable(run.id for run in runs)
    return next((run for run in runs if run.id in left), None)


def _known(engine: Engine, number: int) -> Run:
    try:
        return engine.ledger.run(number)
    except KeyError as lost:
        raise ProblemError(settings_wrong("no_sync", number=str(number))) from lost


def _integration(engine: Engine, run: Run) -> Integration:
    return next(one for one in engine.ledger.integrations() if one.id == run.integration_id)


def _tell(engine: Engine, terminal: Terminal, planned: Undo, country: str) -> None:
    run = engine.ledger.run(planned.run_id)
    one = _integration(engine, run)
    when = run.started_at.astimezone(ZoneInfo(engine.timezone(one))).strftime("%Y-%m-%d %H:%M")
    sums = ", ".join(f"{code} {money(amount, country)}".strip() for code, amount in sorted(planned.money.items()))
    terminal.say(
        "to undo",
        run=run.id,
        name=one.name,
        when=when,
        drafts=len(planned.drafts),
        remissions=len(planned.remissions),
        sum=sums,
    )
    if planned.final or planned.untouched:
        terminal.say("not undone", issued=len(planned.final), others=len(planned.untouched))
    if planned.contacts or planned.items:
        terminal.say("born", contacts=planned.contacts, items=planned.items)


async def _agreed(terminal: Terminal) -> bool:
    """Asked where somebody can answer; where nobody can it is wrong use."""
    if not sys.stdin or not sys.stdin.isatty():
        raise ProblemError(settings_wrong("not_confirmed"))
    terminal.notice("undo?")
    terminal.flush()
    answer = await asyncio.to_thread(sys.stdin.readline)
    return answer.strip().lower() in terminal.phrase("yes").split("|")
