"""One run of one integration, from the first read to the last document, and how it ends (S4)."""

from __future__ import annotations

from collections import Counter

from alegra_desktop.domain.catalog import Catalog
from alegra_desktop.domain.ledger import (
    ADJUSTMENT,
    CONTACT,
    CREDIT_NOTE,
    DOCUMENT,
    ITEM,
    PAYMENT,
    Integration,
    Row,
)
from alegra_desktop.domain.outcomes import CallFailed
from alegra_desktop.domain.overview import CORRECTIONS, DOUBTS, FAILED_CORRECTIONS
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import BUSY, State
from alegra_desktop.domain.triggers import judge
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync import credit
from alegra_desktop.sync.adjust import adjust_by_itself
from alegra_desktop.sync.correct import correct_all
from alegra_desktop.sync.credit import settle_notes
from alegra_desktop.sync.decide import (
    Decision,
    Twin,
    ask_about_twin,
    decide_found,
    decide_sale,
    still_stuck,
    twins_of,
    undecided,
)
from alegra_desktop.sync.issue import issue_all, rechecks
from alegra_desktop.sync.mexico import learn_formats, look_at_regimes
from alegra_desktop.sync.notice import notice
from alegra_desktop.sync.parties import look_again
from alegra_desktop.sync.pay import pay_all
from alegra_desktop.sync.preflight import look_ahead
from alegra_desktop.sync.propose import propose_corrections
from alegra_desktop.sync.read import check_company, load_catalog, pull
from alegra_desktop.sync.recognise import catch_up, recognise, remembered_strangers, sort_documents, sweep
from alegra_desktop.sync.reconcile import follow_created, mine, reconcile, recover, resting, settle_known_items
from alegra_desktop.sync.report import Planned, Report, Trouble
from alegra_desktop.sync.send import send_all
from alegra_desktop.sync.settle import FINAL, given_up
from alegra_desktop.sync.twins import drop_gone
from alegra_desktop.sync.watch import watch
from alegra_desktop.sync.watched import take_files
from alegra_desktop.sync.withdraw import finish
from alegra_desktop.sync.work import STICKY, Paused, Work, problem_of

#: What passes by itself: `--wait` waits for the end of it.
PASSING = frozenset({Kind.OFFLINE, Kind.THROTTLED, Kind.ALEGRA_DOWN, Kind.STORE_DOWN})

_GIVE_UP_BASE = 600.0  # seconds without progress, on top of ten waits
#: Notices of a standing document that ask a person for something.
PROPOSALS = CORRECTIONS | DOUBTS | FAILED_CORRECTIONS | {Kind.FOUND_TWICE, Kind.CHANGED_IN_ALEGRA}
_OF_CREDITED = frozenset({Kind.CREDITED_STANDS})
_SHORTEST = 0.02


async def run(work: Work, *, wait: bool = False) -> None:
    """Do everything that can be done now; with `wait`, until nothing is under way. The outcome is in `work.report`."""
    patience = _Patience(work)
    while True:
        try:
            await _once(work, wait, patience)
            return
        except (Paused, CallFailed) as stop:
            problem = stop.problem if isinstance(stop, Paused) else problem_of(stop)
            if not wait or problem.kind not in PASSING or patience.over:
                raise Paused(problem) from stop
            await work.clock.sleep(_pause_length(work))
            work.pause = None


def _pause_length(work: Work) -> float:
    until_reset = work.resume_at - work.clock.monotonic()
    return max(until_reset, min(work.rules.unknown_wait_seconds, 30.0) * (0.5 + work.clock.random() / 2))


async def _once(work: Work, wait: bool, patience: _Patience) -> None:
    await _notice_sleep(work)
    stopped = work.integration.stopped
    if stopped is not None and stopped.kind in STICKY:
        raise Paused(stopped)
    await check_company(work)
    recover(work)
    await follow_created(work)
    await take_in(work)
    await pull(work)
    await finish(work)
    await _prepare_catalog(work)
    await notice(work)
    found = await recognise(work)
    await look_again(work)
    await look_at_regimes(work)
    gone = await drop_gone(work)
    strangers = [document for document in found.strangers if document.id not in gone]
    decide_found(work, strangers, found.cutoff, gone)
    propose_corrections(work)
    await watch(work)
    await correct_all(work)
    await look_ahead(work)
    await _passes(work, wait, patience)
    propose_corrections(work)  # also for documents that were only found now
    if await adjust_by_itself(work) and wait:
        await _passes(work, wait, patience)  # one of them was not answered
    if work.withheld is not None:
        raise Paused(work.withheld)


async def take_in(work: Work) -> None:
    """Files that were put into the integration's folder."""
    if work.rules.watch_folder:
        work.progress("reading")
    taken = await take_files(work.ledger, work.clock, work.integration, work.stopping)
    work.report.files = len(taken.imported)


async def _notice_sleep(work: Work) -> None:
    if work.waits.notice_sleep():
        work.ledger.tell(work.integration.id, "woke", {})
        await work.woke()


async def _prepare_catalog(work: Work) -> None:
    """Read the catalogue only if something is to be decided, sent or paid with it."""
    due = [
        stored.sale
        for stored, _ in undecided(work)
        if judge(stored.sale, work.rules, work.the_company, work.today).state is State.READY
    ]
    if due or work.rows(State.READY, State.UNKNOWN):
        work.catalog = await load_catalog(work.alegra, work.the_company)
        settle_known_items(work)
        await learn_formats(work, due)
    elif work.catalog is None:
        work.catalog = Catalog(work.the_company)


async def _passes(work: Work, wait: bool, patience: _Patience) -> None:
    while True:
        work.not_now.clear()
        await _notice_sleep(work)
        steps = work.steps
        moved = await reconcile(work)
        await follow_created(work)
        moved += await send_all(work)
        moved += await issue_all(work)
        moved += await pay_all(work)
        moved += await settle_notes(work)
        if work.pause is not None:
            raise Paused(work.pause)
        if work.steps != steps:
            patience.renew()
        elif patience.over:
            raise Paused(Problem(Kind.ALEGRA_DOWN, details={"words": "no progress"}))
        if moved:
            continue
        if not wait or not (busy(work) if work.withheld is None else _unanswered(work)):
            return
        work.progress("waiting")
        await work.clock.sleep(max(_SHORTEST, _next_due(work)))


def busy(work: Work) -> list[Row]:
    """Rows of this integration that still owe something to Alegra."""
    rows = work.rows(*BUSY) + [row for row in work.rows(*BUSY, role=PAYMENT) if _payable(work, row)]
    rows += [row for role in (CONTACT, ITEM, ADJUSTMENT) for row in mine(work, role, State.UNKNOWN, State.SENDING)]
    rows += work.credit_notes(*BUSY)
    if not work.rules.final:
        return rows
    return rows + [row for row in work.rows(State.DRAFT, reason=FINAL) if row.notice is None]


def _unanswered(work: Work) -> list[Row]:
    """Those of them that end though no invoice is created."""
    return [row for row in busy(work) if row.state in (State.SENDING, State.UNKNOWN, State.ISSUING)]


def _payable(work: Work, payment: Row) -> bool:
    """One that waits to be sent waits for its invoice too: nobody pays what is not issued any more."""
    document = work.ledger.find(work.key(payment.key.sale_id))
    return payment.state is not State.READY or (document is not None and document.state is State.ISSUED)


def _next_due(work: Work) -> float:
    unit = work.rules.unknown_wait_seconds
    waits = [rest for _, rest in resting(work)] + rechecks(work) + credit.rechecks(work)
    held_back = work.resume_at - work.clock.monotonic()
    if held_back > 0:
        waits.append(held_back)
    return min([wait for wait in waits if wait > 0], default=unit)


class _Patience:
    """Gives up after ten waits and ten minutes without progress."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._last = work.clock.monotonic()

    def renew(self) -> None:
        self._last = self._work.clock.monotonic()

    @property
    def over(self) -> bool:
        limit = 10 * self._work.rules.unknown_wait_seconds + _GIVE_UP_BASE
        return self._work.clock.monotonic() - self._last > limit


# --- dry run ----------------------------------------------------------------------------------------------------------


async def rehearse(work: Work) -> None:
    """Read the store and Alegra, write nothing anywhere, and report the documents a run would create."""
    await check_company(work)
    open_sales = work.ledger.open_sales(work.integration.id)
    last = await work.source.pull(work.rules.since, open_sales=open_sales, deep=True, everything=True)
    work.report.sales_seen = len({sale.sale_id for sale in last.sales})
    work.report.incomplete = "" if last.complete else last.reason
    work.catalog = await load_catalog(work.alegra, work.the_company)
    new = work.memory("caught_since") == ""
    documents = await catch_up(work, keep=False) if new else await sweep(work, keep=False)
    rows = {row.key.sale_id: row for row in work.rows()}
    marked, strangers = sort_documents(work, documents)
    known = {sale for sale, found in marked.items() if not all(given_up(rows.get(sale), each) for each in found)}
    sales = {stored.sale.sale_id: stored.sale for stored in work.ledger.sales(work.integration.id)}
    sales |= {sale.sale_id: sale for sale in last.sales}
    await learn_formats(work, list(sales.values()))
    decisions: list[tuple[Sale, Row | None, Decision]] = [
        (sale, rows.get(sale.sale_id), decide_sale(work, sale))
        for sale in sorted(sales.values(), key=lambda s: (s.ordered_at, s.sale_id))
        if sale.sale_id not in known and not _settled(work, rows.get(sale.sale_id))
    ]
    work.report.recognised = sum(sale_id in known for sale_id in sales)
    twins = twins_of(work, decisions, [*strangers, *remembered_strangers(work)])
    take_stock(work.ledger, work.integration, work.report)
    _tell_rehearsal(work.report, decisions, twins)


def _settled(work: Work, row: Row | None) -> bool:
    """Something was sent for it, or deciding it anew would change nothing."""
    if row is None:
        return False
    stuck = row.state is State.HELD and still_stuck(work, row)
    sent = bool(row.alegra_id) or row.state in (State.UNKNOWN, State.SENDING, State.REJECTED)
    return sent or stuck or row.reason == "by_merchant"


def _tell_rehearsal(report: Report, decisions: list[tuple[Sale, Row | None, Decision]], twins: dict[str, Twin]) -> None:
    report.documents = []
    anew = {sale.sale_id for sale, _, _ in decisions}
    report.problems = [trouble for trouble in report.problems if trouble.sale not in anew]
    before = Counter(row.state for _, row, _ in decisions if row is not None)
    report.waiting -= before[State.WAITING]
    report.held -= before[State.HELD]
    report.rejected -= before[State.REJECTED]
    report.skipped -= before[State.SKIPPED]
    for sale, _, decision in decisions:
        twin = twins.get(sale.sale_id)
        if twin is not None:
            decision = ask_about_twin(twin)
        if decision.plan is not None:
            report.documents.append(Planned(sale.sale_id, decision.plan))
        elif decision.problem is not None:
            report.problems.append(Trouble(sale.sale_id, decision.problem))
        report.waiting += decision.state is State.WAITING
        report.held += decision.state is State.HELD
        report.skipped += decision.state is State.SKIPPED


# --- how things stand -------------------------------------------------------------------------------------------------


def take_stock(ledger: Ledger, integration: Integration, report: Report) -> None:
    """Fill the standing counts and the problems from the ledger."""

    def rows(*states: State, role: str = DOCUMENT, noticed: bool = False) -> list[Row]:
        return ledger.rows(integration_id=integration.id, states=states, roles=(role,), noticed=noticed)

    standing = ledger.standing(integration.id)
    beside = rows(State.HELD, State.REJECTED, role=PAYMENT)
    beside += ledger.rows(
        integration_id=integration.id, states=(State.HELD, State.REJECTED), role_prefix=f"{CREDIT_NOTE}-"
    )
    others = Counter(row.state for row in beside)
    report.waiting = standing.get(State.WAITING, 0)
    report.held = standing.get(State.HELD, 0) + others[State.HELD]
    report.rejected = standing.get(State.REJECTED, 0) + others[State.REJECTED]
    report.conflict = standing.get(State.CONFLICT, 0)
    report.skipped = standing.get(State.SKIPPED, 0)
    report.unknown = ledger.count_all_roles(integration.id, (State.UNKNOWN,))
    report.problems = [
        Trouble(row.key.sale_id, row.problem)
        for role in (DOCUMENT, PAYMENT)
        for row in rows(State.HELD, State.REJECTED, State.CONFLICT, State.DELETED, role=role)
        if row.problem is not None
    ]
    report.problems += [Trouble("", problem) for problem in ledger.told(integration.id)]
    report.problems += [
        Trouble(row.key.sale_id, row.notice)
        for row in rows(State.DRAFT, State.ISSUED, State.VOIDED, noticed=True)
        if row.notice is not None and row.notice.kind in (PROPOSALS if row.state is not State.VOIDED else _OF_CREDITED)
    ]
