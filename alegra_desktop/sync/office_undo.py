"""Undoing a run (X6): its drafts are deleted, its remissions voided; what is issued or changed since stays.

The sales are left skipped, to be sent again by hand. What was there before the run, or came from elsewhere, is not
touched.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.ledger import CONTACT, ITEM, Integration, Row, Run
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.decide import UNDONE_RUN
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.events import Changed, Progress
from alegra_desktop.sync.office_accounts import alegra_answers, the_company
from alegra_desktop.sync.parties import TO_REMOVE, give_up
from alegra_desktop.sync.recognise import expected, mark_of
from alegra_desktop.sync.reconcile import by_id
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import not_possible
from alegra_desktop.sync.send import together
from alegra_desktop.sync.withdraw import delete_draft, hindrance_of, void_remission
from alegra_desktop.sync.work import Work

#: Told how many of how many are done; an answer of False ends it there.
Told = Callable[[int, int], object]

#: Why one document stays, while the others may go.
_OF_ONE = frozenset({Kind.NOT_POSSIBLE, Kind.CHANGED_IN_ALEGRA, Kind.CORRECTION_REFUSED})
_FINAL = frozenset({"issued", "paid", "invoiced"})
_UNANSWERED = (State.SENDING, State.UNKNOWN)
_IN_ALEGRA = (State.CREATED, State.DRAFT, State.ISSUING, State.ISSUED, State.HELD, State.CONFLICT)
_ENDED = (State.CANCELLED, State.DELETED, State.SKIPPED)
_RESOURCES = {CONTACT: "contacts", ITEM: "items"}


@dataclass(frozen=True, slots=True)
class Undo:
    """What undoing a run would do, by row. `final`: only a credit note corrects them. `contacts`, `items`: born in that
    run and used by nothing else that the ledger knows."""

    run_id: int
    started_at: datetime
    drafts: tuple[int, ...] = ()
    remissions: tuple[int, ...] = ()
    money: dict[str, Decimal] = field(default_factory=dict)  # of the drafts and remissions, by currency
    final: tuple[int, ...] = ()
    untouched: tuple[tuple[int, Problem], ...] = ()
    contacts: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of it. `refused`: those that stay, and why; what was stopped before it is in neither."""

    rows: tuple[int, ...]
    refused: tuple[tuple[int, Problem], ...] = ()
    contacts: int = 0
    items: int = 0


async def undo_preview(engine: Engine, run_id: int) -> Undo:
    """Read what became of the run's invoices and say what undoing it would do. Writes nothing anywhere."""
    run, work = await _opened(engine, run_id)
    sorted_out = await _sorted(work, run)
    born = _unused(work, run.id, frozenset(sorted_out.drafts))
    return Undo(
        run.id,
        run.started_at,
        tuple(sorted_out.drafts),
        tuple(sorted_out.remissions),
        engine.ledger.history_sums([*sorted_out.drafts, *sorted_out.remissions]),
        tuple(sorted_out.final),
        tuple(sorted_out.untouched),
        sum(row.kind == CONTACT for row in born),
        sum(row.kind == ITEM for row in born),
    )


async def undo(engine: Engine, run_id: int, *, parties: bool = False, progress: Told | None = None) -> Undone:
    """Take back everything of the run that may go, each after it was read again; with `parties` also the contacts and
    items born in it that Alegra lets go. Whatever ends it in the middle, each sale is either undone or as it was."""
    async with engine.turn():
        run, work = await _opened(engine, run_id)
        sorted_out = await _sorted(work, run)
        rows = [engine.ledger.row(number) for number in (*sorted_out.drafts, *sorted_out.remissions)]
        undoing = _Undoing(work, rows, progress or (lambda done, total: None))
        try:
            await undoing.take_back()
            born = _unused(work, run.id, frozenset()) if parties and undoing.goes_on else []
            gone = [row for row in born if undoing.goes_on and await _removed(work, row)]
        finally:
            if undoing.rows:
                told = {"run": str(run.id), "documents": str(len(undoing.rows))}
                engine.ledger.tell(work.integration.id, "run undone", told)
                engine.publish(Changed(work.integration.name, tuple(undoing.rows)))
    contacts, items = (sum(row.kind == kind for row in gone) for kind in (CONTACT, ITEM))
    return Undone(tuple(undoing.rows), tuple(undoing.refused), contacts, items)


async def _opened(engine: Engine, run_id: int) -> tuple[Run, Work]:
    try:
        run = engine.ledger.run(run_id)
    except KeyError as lost:
        raise ProblemError(not_possible("unknown_row", str(run_id))) from lost
    integration = _integration(engine, run)
    work = await engine.open(integration, Report(integration.name))
    work.company = await the_company(work.alegra, integration)
    return run, work


def _integration(engine: Engine, run: Run) -> Integration:
    for one in engine.ledger.integrations():
        if one.id == run.integration_id:
            return one
    raise ProblemError(not_possible("unknown_row", str(run.id)))


# --- what may go ------------------------------------------------------------------------------------------------------


@dataclass
class _Sorted:
    drafts: list[int] = field(default_factory=list)
    remissions: list[int] = field(default_factory=list)
    final: list[int] = field(default_factory=list)
    untouched: list[tuple[int, Problem]] = field(default_factory=list)


async def _sorted(work: Work, run: Run) -> _Sorted:
    """The run's documents by what can be done about them; those of which nothing stands are in no list."""
    rows = [work.ledger.row(number) for number in work.ledger.run_rows(run.id)]
    standing = [row for row in rows if row.alegra_id and row.state in _IN_ALEGRA]
    with alegra_answers():
        shown = await _shown(work, standing)
    result = _Sorted()
    result.untouched += [(row.id, not_possible("verifying", row.key.sale_id)) for row in rows if _open(row)]
    for row in standing:
        _sort(work, result, row, shown.get(row.id))
    return result


def _open(row: Row) -> bool:
    return row.state in _UNANSWERED


async def _shown(work: Work, rows: list[Row]) -> dict[int, AlegraDocument]:
    """Invoices as they are now, by row; of remissions, which are read one by one, only those that may not be ours."""
    invoices = [row for row in rows if row.kind == DocumentKind.INVOICE.value]
    found = {d.id: d for d in await work.alegra.invoices_by_id([row.alegra_id for row in invoices])}
    shown = {row.id: found[row.alegra_id] for row in invoices if row.alegra_id in found}
    for row in rows:
        document = await by_id(work, row) if row.adopted and row.kind == DocumentKind.REMISSION.value else None
        if document is not None:
            shown[row.id] = document
    return shown


def _sort(work: Work, result: _Sorted, row: Row, document: AlegraDocument | None) -> None:
    if document is not None and not document.live:
        return
    if row.state is State.CONFLICT:
        result.untouched.append((row.id, row.problem or not_possible("one_document", row.key.sale_id)))
    elif row.adopted and (document is None or not _ours(work, row, document)):
        result.untouched.append((row.id, not_possible("not_of_run", row.key.sale_id)))
    else:
        why = hindrance_of(row, document) if document is not None else None
        if why is not None and why.details.get("hindrance") in _FINAL:
            result.final.append(row.id)
        elif why is not None:
            result.untouched.append((row.id, why))
        else:
            (result.drafts if row.kind == DocumentKind.INVOICE.value else result.remissions).append(row.id)


def _ours(work: Work, row: Row, document: AlegraDocument) -> bool:
    """Found after its answer got lost: its mark bears the tag of our own attempt."""
    mark = mark_of(work, document)
    return mark is not None and expected(row, mark)


# --- taking it back ---------------------------------------------------------------------------------------------------


class _Undoing:
    """Several at once, as sending does; it ends early when Alegra is not to be had, or when the merchant says so."""

    def __init__(self, work: Work, rows: list[Row], progress: Told) -> None:
        self.rows: list[int] = []
        self.refused: list[tuple[int, Problem]] = []
        self._work = work
        self._queue = deque(rows)
        self._total = len(rows)
        self._progress = progress
        self._stopped = False
        self._cut: Problem | None = None  # why none of the others can be asked for

    @property
    def goes_on(self) -> bool:
        return self._cut is None and not self._stopped and not self._work.stopping()

    async def take_back(self) -> None:
        workers = min(self._work.rules.in_flight, self._total)
        await together([self._worker() for _ in range(workers)])
        if self._cut is not None:
            self.refused += [(row.id, self._cut) for row in self._queue]

    async def _worker(self) -> None:
        while self._queue and self.goes_on:
            row = self._queue.popleft()
            act = delete_draft if row.kind == DocumentKind.INVOICE.value else void_remission
            problem = await act(self._work, row, UNDONE_RUN)
            if problem is None:
                self.rows.append(row.id)
            else:
                self.refused.append((row.id, problem))
                await self._look_out(problem)
            self._tell()

    async def _look_out(self, problem: Problem) -> None:
        """A document that cannot be read must not keep the others; but if nothing answers, they are not asked for."""
        if problem.kind in _OF_ONE:
            return
        try:
            await self._work.alegra.company()
        except CallFailed:
            self._cut = self._cut or problem

    def _tell(self) -> None:
        done = len(self.rows) + len(self.refused)
        self._work.publish(Progress(self._work.integration.name, "undoing", done, self._total))
        if self._progress(done, self._total) is False:
            self._stopped = True


# --- contacts and items -----------------------------------------------------------------------------------------------


def _unused(work: Work, run_id: int, going: frozenset[int]) -> list[Row]:
    """Contacts and items made in a run that nothing but the documents in `going` uses, as far as the ledger knows."""
    ledger = work.ledger
    born = [row for row in ledger.rows(run_id=run_id, states=(State.ISSUED,), roles=(CONTACT, ITEM)) if not row.adopted]
    if not born:
        return []
    since = min(row.first_sent_at or row.sent_at or work.clock.now() for row in born) - timedelta(seconds=1)
    used = _chosen(ledger.integrations())
    for row in ledger.rows(company=work.integration.company, sent_after=since):
        if row.id not in going and not _is_gone(row):
            used |= _uses(row)
    return [row for row in born if not {(row.kind, row.alegra_id), (row.kind, row.key.sale_id)} & used]


def _chosen(integrations: Iterable[Integration]) -> set[tuple[str, str]]:
    """What the merchant has linked or chosen since."""
    used = set()
    for one in integrations:
        used |= {(ITEM, item) for item in (*one.rules.product_links.values(), one.rules.charges_item)}
        used.add((CONTACT, one.rules.unidentified_customer))
    return used


def _is_gone(row: Row) -> bool:
    """No document of it is in Alegra any more; a void remission still is, and points to its contact."""
    if not row.alegra_id:
        return not _open(row)
    return row.kind == DocumentKind.INVOICE.value and row.state in _ENDED


def _uses(row: Row) -> set[tuple[str, str]]:
    """What a document, as it was sent, points to."""
    body = row.body or {}
    client, items = body.get("client"), body.get("items")
    used = {(CONTACT, str(client.get("id")))} if isinstance(client, dict) else set()
    return used | {(ITEM, str(line.get("id"))) for line in items or () if isinstance(line, dict)}


async def _removed(work: Work, row: Row) -> bool:
    """Delete it unless Alegra refuses, because something points to it. A later sale makes it anew."""
    resource = _RESOURCES[row.kind]
    row = work.ledger.note(row, "to be taken back", reason=TO_REMOVE)
    with suppress(CallFailed):  # refused, or unanswered: what it is now says so
        await work.alegra.delete(resource, row.alegra_id)
    try:
        await (work.alegra.contact(row.alegra_id) if row.kind == CONTACT else work.alegra.item(row.alegra_id))
    except CallFailed as failure:
        if failure.failure is Failure.NOT_FOUND:
            give_up(work, row, "taken back")
            return True
        return False
    work.ledger.note(row, "not taken back", reason="")
    return False
