"""What the office answers about stock. Frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.stock import StockLine


@dataclass(frozen=True, slots=True)
class StockPlace:
    """Where stock is compared. `id`: the Alegra warehouse that is adjusted, "" for the main one of a company whose
    warehouses cannot be read.

    `together`: the names of all the warehouses that are compared as one, where the store tells only one total for
    several. Which of them holds the difference nobody can know: it is not `certain`, and only a person adjusts it.
    """

    id: str
    name: str
    together: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        return not self.together


@dataclass(frozen=True, slots=True)
class StockPicture:
    """Both sides as they were read at one time. `lines`: by place id, by name.

    `incomplete`: why the store was not read completely, "" if it was; `untold`: sales of which the store has not said
    what was sold; `verifying`: adjustments whose answer got lost and that are still looked for.
    """

    read_at: datetime
    places: tuple[StockPlace, ...] = ()
    lines: Mapping[str, tuple[StockLine, ...]] = field(default_factory=dict)
    incomplete: str = ""
    untold: int = 0
    verifying: int = 0

    def of(self, place: str) -> tuple[StockLine, ...]:
        return self.lines.get(place, ())

    def place(self, place: str) -> StockPlace | None:
        return next((one for one in self.places if one.id == place), None)


@dataclass(frozen=True, slots=True)
class Adjusted:
    """What became of an adjustment, by item: what was done (units, negative: out), what Alegra refused, what was not
    answered, and what was left alone because it is not any more as it was shown. `problem`: why it ended early."""

    done: Mapping[str, Decimal] = field(default_factory=dict)
    refused: Mapping[str, Problem] = field(default_factory=dict)
    unanswered: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    problem: Problem | None = None
