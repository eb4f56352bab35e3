"""The causes as the page lists them: one line for each thing to repair, what stops everything first. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from alegra_desktop.domain.overview import Amounts, Cause, Tab, add_up
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import Who, facts, words

#: Of the computer, not of one integration: every integration meets them, and one repair ends them for all.
COMPUTER = frozenset(
    {
        Kind.OFFLINE,
        Kind.INSECURE_CONNECTION,
        Kind.KEYRING_LOCKED,
        Kind.KEYRING_MISSING,
        Kind.DISK_FULL,
        Kind.DATABASE_BUSY,
        Kind.DATABASE_DAMAGED,
        Kind.DATABASE_NEWER,
        Kind.ALREADY_RUNNING,
    }
)
#: Their subject is the sale or the document itself. They are one line when they read the same.
SINGLE = frozenset(
    {
        Kind.OUTCOME_UNKNOWN,
        Kind.STAMPING_PENDING,
        Kind.REJECTED_AT_STAMPING,
        Kind.CHANGED_IN_ALEGRA,
        Kind.FOUND_TWICE,
        Kind.DELETED_IN_ALEGRA,
        Kind.ALREADY_INVOICED,
        Kind.TOTAL_DIFFERS,
        Kind.CREDITED_STANDS,
        Kind.CORRECTION_REFUSED,
        Kind.CORRECTION_UNANSWERED,
        Kind.REFUND_PARTIAL,
        Kind.REFUND_OF_DRAFT,
        Kind.REFUND_OF_REMISSION,
        Kind.REFUND_OF_INVOICE,
        Kind.PAID_BY_HAND,
    }
)

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One cause: who meets it, the rows it holds up, and what their sales add up to."""

    tab: Tab
    problem: Problem
    integrations: tuple[str, ...]
    integration_ids: tuple[int, ...]
    rows: tuple[int, ...] = ()
    amounts: Amounts = field(default_factory=Amounts)
    stops: bool = False

    @property
    def kind(self) -> Kind:
        return self.problem.kind

    @property
    def who(self) -> Who:
        """Who ends it. What was to end by itself and did not is in the merchant's list, and so is theirs."""
        who = facts(self.kind).who
        return Who.MERCHANT if self.tab is Tab.MINE and who is Who.NOBODY else who

    @property
    def key(self) -> Key:
        """What stays the same while sales come and go."""
        return _key(self.tab, self.problem, self.integrations[0] if self.integrations else "")


def lines_of(causes: Iterable[Cause]) -> list[Line]:
    """One line for each thing to repair: what stops everything first, then by what it holds up."""
    grouped: dict[Key, list[Cause]] = {}
    for cause in causes:
        grouped.setdefault(_key(cause.tab, cause.problem, cause.integration), []).append(cause)
    lines = [_line(group) for group in grouped.values()]
    return sorted(lines, key=lambda line: (not line.stops, bool(line.rows), -_weight(line.amounts), line.kind.value))


def in_tab(lines: Iterable[Line], tab: Tab) -> list[Line]:
    return [line for line in lines if line.tab is tab]


def badge(lines: Iterable[Line]) -> int:
    """How many causes need the merchant: the number beside the page's name."""
    return len(in_tab(lines, Tab.MINE))


def _key(tab: Tab, problem: Problem, integration: str) -> Key:
    if problem.kind in COMPUTER:
        return (tab, problem.kind)
    if problem.kind is Kind.ALREADY_INVOICED:  # one answer for many, as sure as each other
        return (tab, problem.kind, integration, "", problem.details.get("by", ""))
    if problem.subject and problem.kind not in SINGLE:
        return (tab, problem.kind, integration, problem.subject)
    spoken = words(problem, "en")
    return (tab, problem.kind, integration, "", spoken.title, spoken.cause)


def _line(group: list[Cause]) -> Line:
    first = group[0]
    rows = tuple(row for cause in group for row in cause.rows)
    problem = first.problem
    if problem.kind is Kind.ALREADY_INVOICED and len(rows) > 1:
        problem = replace(problem, details={**problem.details, "more": str(len(rows) - 1)})
    owners = {cause.integration_id: cause.integration for cause in group}
    return Line(
        first.tab,
        problem,
        tuple(owners.values()),
        tuple(owners),
        rows,
        add_up(cause.amounts for cause in group),
        any(cause.stops for cause in group),
    )


def _weight(amounts: Amounts) -> Decimal:
    """For ordering only: amounts of several currencies are simply added."""
    return sum(amounts.money.values(), Decimal(0))
