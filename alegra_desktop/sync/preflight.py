"""Before anything is created or issued: can the company, with its numbering? One cause holds everything, no sale.

An invoice needs a number only when it is issued, so drafts go on under a numbering that is over, unless Alegra takes
none. What holds finals back is looked at again in every run, so that they go out by themselves once it is mended.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import fold
from alegra_desktop.sync.answers import Numbering
from alegra_desktop.sync.numbering import electronic, missing, numberings, pace_of, used
from alegra_desktop.sync.read import moment
from alegra_desktop.sync.settle import FINAL
from alegra_desktop.sync.work import Work

log = logging.getLogger("alegra_desktop.sync")

_TOLD = "preflight"
#: Days left at which it is told again that a numbering ends.
STEPS = (7, 30, 60)

_AGAIN = timedelta(hours=1)
_SEEN, _PACE, _REFUSED = "numbering", "pace", "drafts refused for the numbering"
#: By these words a refusal is about the numbering, folded.
_WORDS = ("NUMERACION", "RESOLUCION", "NUMBERTEMPLATE", "CONSECUTIVO", "FOLIO")
_PLACES = {
    "electronic": "Configuración › Facturación › Facturación electrónica",
    "numbering": "Configuración › Facturación › Numeraciones",
}
_COMPANY = "Configuración › Empresa"


@dataclass(frozen=True, slots=True)
class _Seen:
    """The last look: when, with which settings, on which of the merchant's days, and whether all was well."""

    at: datetime
    settings: str
    day: date
    well: bool


async def look_ahead(work: Work) -> None:
    """See whether invoices can be created and issued; `work.withheld` then says why not. Remissions need no number."""
    if work.rules.kind is not DocumentKind.INVOICE:
        _tell(work, [])
        return
    if not _known(work):
        await _look(work)


async def explains(work: Work, words: str, *, issuing: bool, all_refused: bool = False) -> bool:
    """Whether a refusal is the numbering's or the company's fault: then no further invoice is tried, and this one
    waits unharmed. `words`: Alegra's own. That something lacks explains it only if nothing was taken: what we miss
    may be nothing to Alegra."""
    if work.rules.kind is not DocumentKind.INVOICE or not (issuing or _about_numbering(words)):
        return False
    async with work.locks["numbering"]:
        if work.withheld is None:
            try:
                await _look(work)
            except CallFailed:
                if issuing:
                    raise  # it is in process, and looked at again
                return False
        if work.withheld is None and work.unready is not None:
            if work.unready.kind is Kind.PREFLIGHT_INCOMPLETE and not (issuing and all_refused):
                return False
            work.withheld = work.unready
            if not issuing:
                work.remember(_REFUSED, "yes")
        return work.withheld is not None


def _about_numbering(words: str) -> bool:
    said = fold(words)
    return any(one in said for one in _WORDS)


def _known(work: Work) -> bool:
    """Was it looked at lately, and was all well?"""
    seen = work.recall(_SEEN, _read, None)
    if seen is None or not seen.well or seen.settings != _settings(work) or seen.day != work.today:
        return False
    due = bool(work.rows(State.READY)) or (work.rules.final and bool(work.rows(State.DRAFT, reason=FINAL)))
    return not due or timedelta(0) <= work.clock.now() - seen.at < _AGAIN


async def _look(work: Work) -> None:
    try:
        pace = await _pace(work)
        found = await numberings(work.alegra, work.rules, work.today, pace, most=1)
        gone = await _gone(work, found)
    except CallFailed as failure:
        if failure.failure not in (Failure.FORBIDDEN, Failure.PLAN, Failure.NOT_FOUND, Failure.REFUSED):
            raise
        # This user may never see it; Alegra itself refuses what cannot be.
        log.info("the numbering could not be looked at: %s", failure.words or failure.failure.value)
        found, pace, gone = (), 0.0, None
    _judge(work, found, pace, gone)


def _judge(work: Work, found: tuple[Numbering, ...], pace: float, gone: Problem | None) -> None:
    one = used(found)
    over = _over(one) if one is not None else None
    lacking = missing(work.the_company) if work.rules.final else []
    if work.rules.final and over is None and found and not electronic(found):
        lacking.append("electronic")
    notices = []
    if over is not None and not work.rules.final:
        lacking.append("numbering")
    if lacking:
        notices.append(_incomplete(lacking))
    if one is not None and over is None and one.soon:
        notices.append(_soon(one, pace, work.today))
    if over is None:
        work.remember(_REFUSED, "")
    stops = work.rules.final or work.memory(_REFUSED) != ""
    work.withheld = gone or (over if stops else None)
    work.unready = gone or over or (_incomplete(lacking) if lacking else None)
    _tell(work, notices)
    well = work.unready is None
    work.remember(_SEEN, json.dumps([work.clock.now().isoformat(), _settings(work), work.today.isoformat(), well]))


def _tell(work: Work, notices: list[Problem]) -> None:
    work.ledger.keep_told(work.integration.id, _TOLD, notices)


def _read(remembered: str) -> _Seen:
    at, settings, day, well = json.loads(remembered)
    return _Seen(moment(at), str(settings), date.fromisoformat(day), bool(well))


def _settings(work: Work) -> str:
    return f"{work.rules.number_template} {'final' if work.rules.final else 'draft'}"


async def _pace(work: Work) -> float:
    """Invoices a day, asked for once a day."""
    day, known = work.recall(_PACE, _read_pace, (date.min, 0.0))
    if day != work.today:
        known = await pace_of(work.alegra, work.ledger, work.integration, work.today)
        work.remember(_PACE, f"{work.today.isoformat()} {known:.4f}")
    return known


def _read_pace(remembered: str) -> tuple[date, float]:
    day, pace = remembered.split(" ")
    return date.fromisoformat(day), float(pace)


async def _gone(work: Work, found: tuple[Numbering, ...]) -> Problem | None:
    """The numbering that was chosen is not there any more: not in the list, nor by its id."""
    chosen = work.rules.number_template
    if not chosen or used(found) is not None:
        return None
    try:
        template = await work.alegra.number_template(chosen)
    except CallFailed as failure:
        if failure.failure is not Failure.NOT_FOUND:
            raise
        name = chosen
    else:
        if template.active:
            return None  # the list left it out
        name = template.prefix or template.name or chosen
    return Problem(Kind.SETTING_GONE, chosen, {"name": name, "setting": "number_template"})


# --- the problems -----------------------------------------------------------------------------------------------------


def _over(one: Numbering) -> Problem | None:
    """Why nothing can be issued under this numbering; None if something can."""
    if one.usable:
        return None
    template = one.template
    details = {"prefix": _name(one), "date": str(template.end or ""), "last": str(template.max_number or "")}
    expired = one.days is not None and one.days < 0
    return Problem(Kind.NUMBERING_EXPIRED if expired else Kind.NUMBERING_USED_UP, template.id, details)


def _soon(one: Numbering, pace: float, today: date) -> Problem:
    """`step` tells a person only when a new one is reached: 60, 30 and 7 days before the end."""
    left = one.ends_in if one.ends_in is not None else STEPS[-1] - 1
    by_pace = one.lasts is not None and one.lasts == one.ends_in
    told = {
        "prefix": _name(one),
        "numbers": one.left,
        "days": one.ends_in,
        "pace": f"{pace:.1f}" if by_pace else None,
        "date": today + timedelta(days=left) if by_pace else None,
        "ends": None if by_pace else one.template.end,
        "step": next((step for step in STEPS if left < step), STEPS[-1]),
    }
    details = {name: str(value) for name, value in told.items() if value is not None}
    return Problem(Kind.NUMBERING_SOON, one.template.id, details)


def _incomplete(items: list[str]) -> Problem:
    places = dict.fromkeys(_PLACES.get(item, _COMPANY) for item in items)
    return Problem(Kind.PREFLIGHT_INCOMPLETE, ",".join(items), {"items": ",".join(items), "path": " · ".join(places)})


def _name(one: Numbering) -> str:
    return one.template.prefix or one.template.name
