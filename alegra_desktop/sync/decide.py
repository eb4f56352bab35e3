"""What every sale without a document should become now: waiting, ready, held, skipped or cancelled."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from typing import Any

from alegra_desktop.domain.customer import clean_number
from alegra_desktop.domain.documents import AlegraDocument, DocumentPlan
from alegra_desktop.domain.ledger import CONTACT, Row, StoredSale
from alegra_desktop.domain.lookalike import looks_invoiced, references_of, with_references
from alegra_desktop.domain.mapping import plan_document
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import judge
from alegra_desktop.sync.notice import named
from alegra_desktop.sync.parties import party_key
from alegra_desktop.sync.work import Paused, Work

#: Held rows with these problems wait for a person's word; nothing the program reads can free them.
ASKED = frozenset({Kind.HANDLED_BEFORE, Kind.ALREADY_INVOICED})


#: The ledger's memory of sales to ask about, from the look that found the loss until they are asked about.
CUTOFF = "cutoff"

#: Row.reason of a document that somebody else made for the sale: it is not ours to issue or to pay.
ANOTHER_HAND = "another_hand"

#: Row.reason of a document that is being taken back, and afterwards of a row whose document was (`withdraw.py`): the
#: store undid its sale, or the merchant undid the run that created it.
SALE_UNDONE = "sale_undone"
UNDONE_RUN = "undone_run"
TAKEN_BACK = frozenset({SALE_UNDONE, UNDONE_RUN})


@dataclass(frozen=True, slots=True)
class Decision:
    state: State
    problem: Problem | None = None
    reason: str = ""
    plan: DocumentPlan | None = None
    others: tuple[Problem, ...] = ()


def decide_sale(work: Work, sale: Sale) -> Decision:
    """The decision for one sale that has no document, from what is known now. Touches nothing."""
    verdict = judge(sale, work.rules, work.the_company, work.today)
    if verdict.state is not State.READY:
        return Decision(verdict.state, verdict.problem, verdict.reason)
    wishes = work.wishes
    plan = plan_document(
        sale,
        work.rules,
        work.the_catalog,
        as_unidentified=sale.sale_id in wishes.unidentified,
        formats=work.formats,
        planned=work.planned,
        fix=wishes.fix_of(sale),
        regimes=wishes.regimes,
    )
    if not isinstance(plan, DocumentPlan):
        first, *others = (named(work.ledger, work.integration, problem) for problem in plan)
        return Decision(State.HELD, first, others=tuple(others))
    return Decision(State.READY, plan=plan)


def expected_plan(work: Work, sale_id: str) -> DocumentPlan | None:
    """What a stored sale would become now; None if it is not known or would not become a document."""
    stored = work.ledger.sale(work.integration.id, sale_id)
    if stored is None or work.catalog is None:
        return None
    return decide_sale(work, stored.sale).plan


def rules_print(work: Work) -> str:
    """A fingerprint of the rules: when it changes, skipped and rejected sales are looked at again."""
    return hashlib.sha256(repr(sorted(asdict(work.rules).items())).encode()).hexdigest()[:16]


def undecided(work: Work) -> list[tuple[StoredSale, Row | None]]:
    """Sales that nothing has been sent for, with their row if they have one."""
    fresh_rules = work.memory("rules") != rules_print(work)
    company, store = work.integration.company, work.integration.store.value
    rows = {row.key.sale_id: row for row in work.rows(has_id=False)}
    result: list[tuple[StoredSale, Row | None]] = []
    for stored in work.ledger.undocumented(work.integration):
        row = rows.get(stored.sale.sale_id)
        if row is None and work.ledger.find_document(company, store, stored.sale.sale_id) is not None:
            continue  # another integration of the same company and store answers for it
        if row is None or _open_to_change(work, row, fresh_rules):
            result.append((stored, row))
    return result


def _open_to_change(work: Work, row: Row, fresh_rules: bool) -> bool:
    if row.alegra_id:
        return False
    if row.state in (State.WAITING, State.READY):
        return True
    changed = fresh_rules or row.key.sale_id in work.changed
    if row.state is State.HELD:
        asked = row.problem is not None and row.problem.kind in ASKED
        return asked or changed or not still_stuck(work, row)
    if row.state is State.REJECTED:
        return changed or work.retry
    if row.state in (State.SKIPPED, State.CANCELLED):
        return changed and row.reason != "by_merchant"
    return False


def still_stuck(work: Work, row: Row) -> bool:
    """A held row that deciding again cannot free: a person was asked, or Alegra refused what the document needs."""
    problem = row.problem
    if problem is None:
        return False
    if problem.kind in ASKED:
        return True
    if work.retry:
        return False  # the merchant says that the cause is gone
    if problem.kind is Kind.REJECTED_BY_ALEGRA:  # of an item to be registered: its subject is the reference
        return work.catalog is not None and problem.subject not in work.catalog.by_reference
    contact = work.ledger.find(party_key(work, CONTACT, clean_number(problem.subject)))
    return contact is not None and contact.state is not State.ISSUED


def apply(work: Work, sale: Sale, row: Row | None, decision: Decision) -> Row:
    """Write a decision into the ledger; a decision that changes nothing writes nothing."""
    details = _details(work, decision)
    fields: dict[str, Any] = {"problem": decision.problem, "reason": decision.reason}
    if decision.plan is not None:
        work.plans[sale.sale_id] = (work.catalog, decision.plan)
        fields |= {"total": decision.plan.total, "day": decision.plan.day, "kind": decision.plan.kind.value}
    if row is None:
        kind = work.rules.kind.value
        fields.setdefault("kind", kind)
        kind = str(fields.pop("kind"))
        return work.ledger.add_row(
            work.integration.id, work.key(sale.sale_id), kind, decision.state, "decided", details, **fields
        )
    same = row.state is decision.state and row.problem == decision.problem and row.reason == decision.reason
    if same and (decision.plan is None or _planned(row, decision.plan)):
        return row
    return work.move(row, decision.state, "decided", details, **fields)


def _planned(row: Row, plan: DocumentPlan) -> bool:
    """The row already says what the plan says; one without its day was freed by the merchant."""
    return row.day is not None and row.total == plan.total and row.kind == plan.kind.value


def _details(work: Work, decision: Decision) -> dict[str, str]:
    details = {"reason": decision.reason} if decision.reason else {}
    if decision.problem is not None:
        details["problem"] = decision.problem.kind.value
        details |= {name: value for name, value in decision.problem.details.items() if name != "reason"}
    if decision.others:
        details["also"] = ", ".join(problem.kind.value for problem in decision.others)
    for number, notice in enumerate(decision.plan.notices if decision.plan else ()):
        details[f"notice{number or ''}"] = notice
    return details | (_at_zero(work, decision.plan) if decision.plan is not None else {})


def _at_zero(work: Work, plan: DocumentPlan) -> dict[str, str]:
    """The products that go out without tax to pay, and which of the two ways it is."""
    found: dict[str, list[str]] = {"excluded": [], "exempt": []}
    for line in plan.lines:
        if not any(work.the_catalog.taxes[tax].percentage for tax in line.taxes):
            found["exempt" if line.taxes else "excluded"].append(line.name)
    return {way: ", ".join(dict.fromkeys(names)) for way, names in found.items() if names}


def decide_all(
    work: Work,
    strangers: list[AlegraDocument],
    *,
    first_scan: bool,
    cutoff: frozenset[str],
    gone: frozenset[str] = frozenset(),
) -> None:
    """Decide every open sale. `strangers`: documents without our mark that may be the same sale (already invoiced?).

    `cutoff`: sales a restored or new ledger must ask about instead of creating (R8). In the first scan more than one
    stranger that looks like a sale stops the integration before it creates anything. `gone`: strangers asked about
    that are not there any more; the question has its answer.
    """
    decisions = [(stored.sale, row, decide_sale(work, stored.sale)) for stored, row in undecided(work)]
    twins = twins_of(work, decisions, strangers)
    if first_scan and len(twins) > 1 and work.rules.already_invoiced == "ask":
        names = ", ".join(sorted(twins)[:5])
        work.stop_integration(Problem(Kind.FIRST_SCAN_MATCHES, details={"n": str(len(twins)), "sales": names}))
    with work.ledger.batch():
        for sale, row, decision in decisions:
            freed = row is not None and row.problem is not None and row.problem.subject in gone
            before_loss = sale.sale_id in cutoff
            _apply_or_ask(work, sale, row, decision, twins.get(sale.sale_id), before_loss, freed=freed)
        if cutoff:
            work.remember(CUTOFF, "")
    if work.pause is None:
        work.remember("rules", rules_print(work))


def decide_found(
    work: Work, strangers: list[AlegraDocument], cutoff: frozenset[str], gone: frozenset[str] = frozenset()
) -> None:
    """`decide_all` after a whole look at both sides. Raises `Paused` where a person must say something first."""
    decide_all(work, strangers, first_scan=work.memory("first_scan") != "passed", cutoff=cutoff, gone=gone)
    if work.pause is not None:
        raise Paused(work.pause)
    work.remember("first_scan", "passed")
    work.remember("changed", "")


def decide_one(work: Work, sale: Sale, strangers: list[AlegraDocument], before_loss: bool) -> Row:
    """Decide a single sale by the merchant's word, with the questions a run would ask; the answer is its row."""
    row = work.ledger.find_document(work.integration.company, work.integration.store.value, sale.sale_id)
    if row is not None and (row.alegra_id or row.state is State.UNKNOWN):
        return row
    decision = decide_sale(work, sale)
    twin = twins_of(work, [(sale, row, decision)], strangers).get(sale.sale_id)
    with work.ledger.batch():
        _apply_or_ask(work, sale, row, decision, twin, before_loss)
    found = work.ledger.find(work.key(sale.sale_id))
    assert found is not None, "deciding leaves a row"
    return found


def _apply_or_ask(
    work: Work,
    sale: Sale,
    row: Row | None,
    decision: Decision,
    twin: Twin | None,
    before_loss: bool,
    *,
    freed: bool = False,
) -> None:
    """Write the decision down, unless a person must be asked first; a question stands until it is answered, or
    `freed` of what it asked about."""
    question = row.problem if row is not None and row.problem is not None and row.problem.kind in ASKED else None
    if decision.state in (State.SKIPPED, State.CANCELLED):
        apply(work, sale, row, decision)
    elif twin is not None and work.rules.already_invoiced == "adopt":
        adopt_twin(work, apply(work, sale, row, decision), twin.document)
    elif question is not None and not freed and not _answered(work, question):
        return
    elif twin is not None:
        apply(work, sale, row, replace(ask_about_twin(twin), plan=decision.plan))
    elif decision.state is State.READY and before_loss and work.rules.after_restore == "ask":
        apply(work, sale, row, Decision(State.HELD, Problem(Kind.HANDLED_BEFORE), plan=decision.plan))
    else:
        apply(work, sale, row, decision)


def _answered(work: Work, question: Problem) -> bool:
    return question.kind is Kind.HANDLED_BEFORE and work.rules.after_restore == "create"


@dataclass(frozen=True, slots=True)
class Twin:
    """A document of another hand that looks like a sale's; of the same buyer, or only of about the same day."""

    document: AlegraDocument
    same_buyer: bool


def ask_about_twin(twin: Twin) -> Decision:
    """Held until a person says whether this document is the sale's."""
    document = twin.document
    by = "buyer" if twin.same_buyer else "day"
    details = {"document": document.number or document.id, "id": document.id, "by": by}
    return Decision(State.HELD, Problem(Kind.ALREADY_INVOICED, subject=document.id, details=details))


def twins_of(
    work: Work, decisions: list[tuple[Sale, Row | None, Decision]], strangers: list[AlegraDocument]
) -> dict[str, Twin]:
    """Sales about to be created whose twin, without our mark, already stands in Alegra. One stranger, one sale.

    Those of the same buyer come first; a question that only the day suggested gives way to them.
    """
    company = work.integration.company
    unknown = (d for d in strangers if work.ledger.row_with_id(company, d.kind.value, d.id) is None)
    free = [with_references(document, work.the_catalog) for document in unknown]
    taken: set[str] = set()
    twins: dict[str, Twin] = {}
    asked = [row for row in work.rows(State.HELD) if row.problem and row.problem.kind is Kind.ALREADY_INVOICED]
    spoken_for = {(row.problem.subject, row.problem.details.get("by")): row.key.sale_id for row in asked if row.problem}
    for same_buyer in (True, False):
        for sale, _, decision in decisions:
            if decision.plan is None or sale.sale_id in twins:
                continue
            references = references_of(sale, decision.plan, work.the_catalog)
            for document in free:
                holder = spoken_for.get((document.id, "buyer"))
                holder = holder or (None if same_buyer else spoken_for.get((document.id, "day")))
                if work.wishes.is_another(sale.sale_id, document.id):
                    continue
                if document.id in taken or holder not in (None, sale.sale_id):
                    continue
                if looks_invoiced(sale, decision.plan, references, document, -1 if same_buyer else 3):
                    twins[sale.sale_id] = Twin(document, same_buyer)
                    taken.add(document.id)
                    break
    return twins


def adopt_twin(work: Work, row: Row, twin: AlegraDocument) -> None:
    """The merchant said: what looks like the sale's document is its document."""
    if row.state not in (State.READY, State.HELD):
        return
    created = work.move(
        row,
        State.CREATED,
        "adopted",
        {"id": twin.id, "by": "likeness"},
        alegra_id=twin.id,
        adopted=True,
        number=twin.number,
        kind=twin.kind.value,
        problem=None,
        total=twin.total,
        day=twin.day,
        reason=ANOTHER_HAND,
    )
    work.report.adopted += 1
    drafted = twin.kind is DocumentKind.INVOICE and twin.status == "draft"
    work.move(created, State.DRAFT if drafted else State.ISSUED, "read", {"status": twin.status})
