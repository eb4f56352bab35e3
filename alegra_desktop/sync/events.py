"""What the engine tells the outside while it works. Frozen, small, without secrets."""

from __future__ import annotations

from dataclasses import dataclass

from alegra_desktop.domain.problem import Problem
from alegra_desktop.sync.report import Report


@dataclass(frozen=True, slots=True)
class RunStarted:
    integration: str


@dataclass(frozen=True, slots=True)
class Progress:
    """`phase` is one of: checking, reading, recognising, sending, verifying, issuing, paying, waiting;
    of commands: creating_items, taxing."""

    integration: str
    phase: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Changed:
    """Document rows that changed; views decide whether they care."""

    integration: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The integration cannot go on by itself, or not now."""

    integration: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class RunEnded:
    """`rehearsal`: it wrote nothing, so nothing is to be shown anew."""

    report: Report
    rehearsal: bool = False


EngineEvent = RunStarted | Progress | Changed | Stopped | RunEnded
