"""Finding our documents in Alegra: the sweep before every run (R7), the catch-up of a ledger that lacks things (R8)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from alegra_desktop.alegra.pages import OrderNotKept
from alegra_desktop.domain.catalog import id_order
from alegra_desktop.domain.documents import AlegraDocument, AlegraLine
from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.mapping import document_day
from alegra_desktop.domain.marker import Mark, find_marks
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.decide import ASKED, CUTOFF
from alegra_desktop.sync.read import moment, texts
from alegra_desktop.sync.settle import settle
from alegra_desktop.sync.waits import SLOW_KINDS
from alegra_desktop.sync.work import Work, newest

#: A sale sent more than once may still get a late second document; it is looked for this long.
RESENT_WATCH = timedelta(hours=24)
_STRANGERS_KEPT = timedelta(days=90)
_REMISSION_DAYS = 3
AROUND = timedelta(days=3)
#: Another computer may be sending the same sale at the same time: a remission's day is listed until this has passed.
_TWIN_WATCH = timedelta(hours=1)


@dataclass
class Recognised:
    """What a look at Alegra showed. `cutoff`: sales to ask about instead of creating them."""

    strangers: list[AlegraDocument] = field(default_factory=list)
    first_scan: bool = False
    cutoff: frozenset[str] = frozenset()


def mark_of(work: Work, document: AlegraDocument) -> Mark | None:
    """Our mark for this integration's store, or None. The first mark of a text is the document's own."""
    marks = [m for m in find_marks(document.observations) if m.store == work.integration.store.value]
    return next((m for m in marks if m.kind in ("invoice", "remission")), None)


async def recognise(work: Work) -> Recognised:
    """Bring the ledger up to what Alegra shows, before anything is created."""
    reached = work.recall("caught_since", date.fromisoformat, None)
    new = reached is None
    earlier = reached is not None and work.rules.since < reached
    documents = [] if new else await sweep(work)
    lost = new or earlier or _lacking(work, documents)
    if lost:
        work.progress("recognising")
        documents = _merge(documents, await catch_up(work))
    by_sale, strangers = sort_documents(work, documents)
    restored = lost and (new or _own_unknown(work, by_sale) or (earlier and _rowless(work, by_sale)))
    # Kept before anything is settled: a run that ends here must ask all the same, and the next sees nothing lacking.
    cutoff = _remember_cutoff(work, _older_than_newest(work, by_sale) if restored else frozenset())
    for sale_id, found in by_sale.items():
        await settle(work, sale_id, found)
    if by_sale:
        _prove_canaries(work, by_sale)
    if lost:
        work.remember("caught_since", work.rules.since.isoformat())
    # only now: what a look has shown counts as seen once all of it is settled
    _remember_floor(work)
    _remember_days(work)
    return Recognised(_remember_strangers(work, strangers), new, cutoff)


async def sweep(work: Work, *, low: str | None = None, keep: bool = True) -> list[AlegraDocument]:
    """Invoices newest first down to the highest id of an earlier sweep, and the remissions of the days in question."""
    bound = sweep_bound(work) if low is None else low
    documents = await newest_down_to(work, bound, *_days_in_question(work))
    work.know(newest(documents))
    if work.rules.kind is DocumentKind.REMISSION or work.memory("remissions") == "yes":
        return documents + await _recent_remissions(work)
    return documents + (await _remissions_of_others(work, keep=keep) if low is None else [])


async def _remissions_of_others(work: Work, *, keep: bool) -> list[AlegraDocument]:
    """An integration of invoices glances at the newest remissions: another computer may be set up otherwise."""
    try:
        found = await work.alegra.remissions_since(work.today - timedelta(days=_REMISSION_DAYS - 1))
    except CallFailed as failure:
        if failure.failure in (Failure.FORBIDDEN, Failure.NOT_FOUND, Failure.PLAN):
            return []
        raise
    if not any(mark_of(work, document) for document in found):
        return found
    if keep:
        work.remember("remissions", "yes")
    return await _recent_remissions(work)


async def look_before_remissions(work: Work, rows: list[Row]) -> bool:
    """Remissions have no range filter: the days of those about to be created are listed first; True if any was (R7)."""
    days = {row.day for row in rows if row.day is not None and row.kind in SLOW_KINDS} - work.days_listed
    documents: list[AlegraDocument] = []
    for day in sorted(days):
        documents += await work.alegra.remissions_on(day)
        work.days_listed.add(day)
    by_sale, _ = sort_documents(work, documents)
    for sale_id, found in by_sale.items():
        await settle(work, sale_id, found)
    return bool(days)


async def newest_down_to(work: Work, low: str, first: date, last: date) -> list[AlegraDocument]:
    """Invoices from the newest down to the id `low` ("" for all); if Alegra does not keep the order of ids, those dated
    within three days of `first` to `last`."""
    try:
        return await work.alegra.newest_invoices(lambda d: bool(low) and id_order(d.id) <= id_order(low))
    except OrderNotKept:
        return await work.alegra.invoices_between(first - AROUND, last + AROUND)


async def catch_up(work: Work, *, keep: bool = True) -> list[AlegraDocument]:
    """Every invoice and remission dated from the day before `since` on, void ones too."""
    first = work.rules.since - timedelta(days=1)
    with suppress(OrderNotKept):  # then every sweep goes by dates
        work.know(newest(await work.alegra.newest_invoices(lambda _: True)))
    remissions = await work.alegra.remissions_since(first)
    if remissions and keep:
        work.remember("remissions", "yes")
    return [*await work.alegra.invoices_between(first, None), *remissions]


def sort_documents(
    work: Work, documents: list[AlegraDocument]
) -> tuple[dict[str, list[AlegraDocument]], list[AlegraDocument]]:
    """Documents with our mark by sale, and those without any mark of ours."""
    by_sale: dict[str, list[AlegraDocument]] = defaultdict(list)
    strangers = []
    for document in documents:
        mark = mark_of(work, document)
        if mark is not None:
            by_sale[mark.sale_id].append(document)
        elif not find_marks(document.observations) and document.live:
            strangers.append(document)
    return dict(by_sale), strangers


def _merge(one: list[AlegraDocument], two: list[AlegraDocument]) -> list[AlegraDocument]:
    return list({(d.kind, d.id): d for d in [*one, *two]}.values())


def expected(row: Row | None, mark: Mark) -> bool:
    """The ledger knows that it (and no other ledger) sent a document with this mark."""
    return row is not None and f"{{{mark.installation}-{mark.run}}}" in row.marker


def _lacking(work: Work, documents: list[AlegraDocument]) -> bool:
    """A mark of ours without a row, or one that another ledger wrote and ours does not point to."""
    for document in documents:
        mark = mark_of(work, document)
        if mark is None:
            continue
        row = work.ledger.find_document(work.integration.company, mark.store, mark.sale_id)
        if row is None or (row.alegra_id != document.id and not expected(row, mark)):
            return True
    return False


def _own_unknown(work: Work, by_sale: dict[str, list[AlegraDocument]]) -> bool:
    """This very installation wrote a mark its ledger does not know: the ledger is an older copy of itself."""
    for sale_id, documents in by_sale.items():
        row = work.ledger.find_document(work.integration.company, work.integration.store.value, sale_id)
        for document in documents:
            mark = mark_of(work, document)
            own = mark is not None and mark.installation == work.installation
            if own and mark is not None and not expected(row, mark) and (row is None or row.alegra_id != document.id):
                return True
    return False


def _rowless(work: Work, by_sale: dict[str, list[AlegraDocument]]) -> bool:
    """Documents of sales this ledger never sent: another one did, and it is not here any more."""
    one = work.integration
    return any(work.ledger.find_document(one.company, one.store.value, sale_id) is None for sale_id in by_sale)


def _older_than_newest(work: Work, by_sale: dict[str, list[AlegraDocument]]) -> frozenset[str]:
    """Stored sales without a document whose day is before the newest document found: handled before?"""
    days = [d.day for found in by_sale.values() for d in found if d.day is not None]
    if not days:
        return frozenset()
    last = max(days)
    return frozenset(
        stored.sale.sale_id
        for stored in work.ledger.sales(work.integration.id)
        if stored.sale.sale_id not in by_sale and document_day(stored.sale, work.the_company) < last
    )


def _remember_cutoff(work: Work, found: frozenset[str]) -> frozenset[str]:
    """The sales to ask about: those found now, and those that an earlier run had no time to ask about."""
    nothing: frozenset[str] = frozenset()
    asked = found | work.recall(CUTOFF, texts, nothing)
    if found:
        work.remember(CUTOFF, json.dumps(sorted(asked)))
    return asked


def _prove_canaries(work: Work, by_sale: dict[str, list[AlegraDocument]]) -> None:
    """A mark read back from a list proves that Alegra keeps marks of that kind (R14)."""
    for kind in {document.kind.value for found in by_sale.values() for document in found}:
        if work.memory(f"canary:{kind}") != "kept":
            work.remember(f"canary:{kind}", "kept")


# --- how far back -----------------------------------------------------------------------------------------------------


def sweep_bound(work: Work) -> str:
    """The id the sweep may stop at: that of an earlier sweep, lower while an answer is missing or a sale was resent."""
    open_rows = [*work.rows(State.UNKNOWN), *_resent(work)]
    floors = [_earlier_floor(work), *(row.floor for row in open_rows if row.kind == DocumentKind.INVOICE.value)]
    return min(floors, key=lambda floor: id_order(floor) if floor else (-1, 0, ""))


def _resent(work: Work) -> list[Row]:
    """Documents sent more than once within the last day."""
    return work.rows(sent_after=work.clock.now() - RESENT_WATCH, attempts=2)


def _floors(work: Work) -> list[tuple[datetime, str]]:
    return work.recall("floors", lambda text: [(moment(at), str(top)) for at, top in json.loads(text)], [])


def _earlier_floor(work: Work) -> str:
    """The highest id of the last sweep that is old enough for every document below it to be visible by now."""
    rest = timedelta(seconds=3 * work.rules.unknown_wait_seconds)
    known = _floors(work)
    old = [top for at, top in known if at <= work.clock.now() - rest]
    return old[-1] if old else (known[0][1] if known else "")


def _remember_floor(work: Work) -> None:
    rest = timedelta(seconds=3 * work.rules.unknown_wait_seconds)
    now = work.clock.now()
    known = _floors(work)
    old = [entry for entry in known if entry[0] <= now - rest]
    kept = [*old[-1:], *[entry for entry in known if entry[0] > now - rest], (now, work.floor)]
    work.remember("floors", json.dumps([(at.isoformat(), top) for at, top in kept]))


def _days_in_question(work: Work) -> tuple[date, date]:
    days = [row.day for row in work.rows(State.READY, State.UNKNOWN, State.SENDING, State.DRAFT) if row.day]
    days += [
        document_day(stored.sale, work.the_company)
        for stored in work.ledger.sales(work.integration.id, sorted(work.changed))
    ]
    return min(days, default=work.today), max([*days, work.today])


async def _recent_remissions(work: Work) -> list[AlegraDocument]:
    """The last three days and the days of this run's sales: remissions have no other filter than one date."""
    days = {work.today - timedelta(days=back) for back in range(_REMISSION_DAYS)}
    now, listed = work.clock.now(), _listed_days(work)
    wanted = [*work.rows(State.READY, State.UNKNOWN), *_resent(work)]
    wanted += [row for row in work.rows(State.HELD, has_id=False) if row.problem and row.problem.kind in ASKED]
    for row in work.rows(sent_after=now - _STRANGERS_KEPT, attempts=1):
        seen = listed.get(row.day.isoformat()) if row.day else None
        if row.sent_at is not None and (seen is None or seen < row.sent_at + _TWIN_WATCH):
            wanted.append(row)
    days |= {row.day for row in wanted if row.day is not None and row.kind in SLOW_KINDS}
    for stored in work.ledger.sales(work.integration.id, sorted(work.changed)):
        days.add(document_day(stored.sale, work.the_company))
    found: list[AlegraDocument] = []
    for day in sorted(days):
        found += await work.alegra.remissions_on(day)
        work.days_listed.add(day)
    return found


def _remember_days(work: Work) -> None:
    if work.days_listed:
        now = work.clock.now()
        kept = {day: at for day, at in _listed_days(work).items() if at > now - _STRANGERS_KEPT}
        kept |= {day.isoformat(): now for day in work.days_listed}
        work.remember("listed_days", json.dumps({day: at.isoformat() for day, at in kept.items()}))


def _listed_days(work: Work) -> dict[str, datetime]:
    """When the remissions of each day were last listed."""
    return work.recall("listed_days", lambda text: {day: moment(at) for day, at in dict(json.loads(text)).items()}, {})


# --- documents of another hand ----------------------------------------------------------------------------------------


def _remember_strangers(work: Work, seen: list[AlegraDocument]) -> list[AlegraDocument]:
    """Keep what is needed to recognise a sale that only comes later (Hotmart's own link may be faster than we)."""
    oldest = work.today - _STRANGERS_KEPT
    known = {d.id: d for d in remembered_strangers(work)}
    known |= {d.id: d for d in seen}
    kept = [d for d in known.values() if d.day is not None and d.day >= oldest]
    if kept or known:
        work.remember("strangers", json.dumps([_freeze(d) for d in kept]))
    return kept


def forget_strangers(work: Work, ids: Collection[str]) -> None:
    """Documents that are no sale's any more."""
    if ids:
        kept = [_freeze(document) for document in remembered_strangers(work) if document.id not in ids]
        work.remember("strangers", json.dumps(kept))


def remembered_strangers(work: Work) -> list[AlegraDocument]:
    """Documents of another hand seen in the last ninety days."""
    return work.recall("strangers", lambda text: [_thaw(entry) for entry in json.loads(text)], [])


def _freeze(document: AlegraDocument) -> dict[str, object]:
    return {
        "id": document.id,
        "kind": document.kind.value,
        "status": document.status,
        "day": document.day.isoformat() if document.day else "",
        "total": str(document.total),
        "number": document.number,
        "client_number": document.client_number,
        "client_email": document.client_email,
        "lines": [[line.item, line.reference] for line in document.lines],
    }


def _thaw(entry: dict[str, object]) -> AlegraDocument:
    lines = entry["lines"]
    if not isinstance(lines, list):
        raise TypeError("the lines of a document are a list")
    return AlegraDocument(
        id=str(entry["id"]),
        kind=DocumentKind(str(entry["kind"])),
        status=str(entry["status"]),
        day=date.fromisoformat(str(entry["day"])) if entry["day"] else None,
        total=Decimal(str(entry["total"])),
        number=str(entry["number"]),
        client_number=str(entry["client_number"]),
        client_email=str(entry["client_email"]),
        lines=tuple(
            AlegraLine(item=str(item), price=Decimal(0), quantity=Decimal(1), reference=str(reference))
            for item, reference in lines
        ),
    )
