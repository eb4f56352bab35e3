"""What the ledger says in sums: where every sale is, what needs a person, how many documents a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import Retry, Who, facts
from alegra_desktop.domain.states import Group, State

#: Notices of a standing document that propose to undo it, because its sale was undone.
CORRECTIONS = frozenset({Kind.REFUND_OF_DRAFT, Kind.REFUND_OF_REMISSION, Kind.REFUND_OF_INVOICE})
#: And those that leave it to a person how much of it is undone, or whether.
DOUBTS = frozenset({Kind.REFUND_PARTIAL, Kind.SALE_DISPUTED})
#: A correction that did not succeed: a person retries it, or says that it is done.
FAILED_CORRECTIONS = frozenset({Kind.CORRECTION_REFUSED, Kind.CORRECTION_UNANSWERED})


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many sales, and what they add up to in each currency."""

    count: int = 0
    money: dict[str, Decimal] = field(default_factory=dict)

    def __add__(self, other: Amounts) -> Amounts:
        money = dict(self.money)
        for currency, amount in other.money.items():
            money[currency] = money.get(currency, Decimal(0)) + amount
        return Amounts(self.count + other.count, money)


def add_up(amounts: Iterable[Amounts]) -> Amounts:
    return sum(amounts, Amounts())


@dataclass(frozen=True, slots=True)
class Totals:
    """Every sale is in one group, so that the groups add up to the sales, to the cent."""

    states: dict[State, Amounts]
    groups: dict[Group, Amounts]

    @property
    def sales(self) -> Amounts:
        return add_up(self.groups.values())


@dataclass(frozen=True, slots=True)
class DayCount:
    """What became of the sales of one day. `held`: everything that needs a person."""

    day: date
    drafts: int = 0
    issued: int = 0
    held: int = 0
    under_way: int = 0
    closed: int = 0


class Tab(StrEnum):
    """The three lists of what needs attention."""

    MINE = "mine"  # the merchant has to do something
    PROPOSALS = "proposals"  # corrections to confirm
    ITSELF = "itself"  # it ends by itself


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing to repair, with all the rows it holds up. Without rows: it stops the whole integration.

    `problem` is that of the newest row; `money` adds up the rows' sales.
    """

    integration_id: int
    integration: str
    tab: Tab
    problem: Problem
    rows: tuple[int, ...] = ()
    amounts: Amounts = Amounts()

    @property
    def kind(self) -> Kind:
        return self.problem.kind

    @property
    def subject(self) -> str:
        return self.problem.subject

    @property
    def stops(self) -> bool:
        """Nothing is created for the integration until it ends."""
        return not self.rows and facts(self.kind).stops


def tab_of(problem: Problem, *, notice: bool = False) -> Tab | None:
    """The list a problem stands in; None for a notice that asks nothing of anybody."""
    known = facts(problem.kind)
    if problem.kind in CORRECTIONS or (notice and problem.kind in DOUBTS | {Kind.FOUND_TWICE}):
        return Tab.PROPOSALS
    if known.retry is Retry.NONE:
        return None
    return Tab.ITSELF if known.who is Who.NOBODY else Tab.MINE
