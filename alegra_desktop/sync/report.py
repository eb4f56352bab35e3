"""What one run did and how things stand at its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from alegra_desktop.domain.documents import DocumentPlan
from alegra_desktop.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class Trouble:
    """One standing problem: `sale` is "" where it concerns the whole integration."""

    sale: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Planned:
    """A document the run would create (dry run)."""

    sale: str
    plan: DocumentPlan


@dataclass
class Report:
    """Done in this run: created, adopted, issued, corrected, requests, seconds. Standing at its end: the others.

    `sales_seen` counts distinct sales read from the store, in any state; `requests` those made to Alegra.
    """

    integration: str
    country: str = ""
    sales_seen: int = 0
    created: int = 0
    adopted: int = 0
    issued: int = 0
    corrected: int = 0
    requests: int = 0
    new_products: int = 0  # of the store, that nobody had seen
    files: int = 0  # taken from the watched folder
    seconds: float = 0.0
    waiting: int = 0
    held: int = 0
    rejected: int = 0
    conflict: int = 0
    unknown: int = 0
    skipped: int = 0
    busy: int = 0  # rows of any role still ready, sending, unknown or issuing
    incomplete: str = ""  # why the store was not read completely, "" if it was
    problems: list[Trouble] = field(default_factory=list)
    documents: list[Planned] | None = None  # only of a dry run
    recognised: int = 0  # only of a dry run: sales whose document stands in Alegra already
    halted: bool = False  # the merchant stopped it; nothing is wrong
    error: Problem | None = None  # why the integration could not run

    @property
    def exit_code(self) -> int:
        """3 could not run, 1 something needs a person, 0 otherwise."""
        if self.error is not None:
            return 3
        return 1 if self.held or self.rejected or self.conflict else 0

    def counts(self) -> dict[str, Any]:
        """The plain numbers, as the run table keeps them."""
        names = [
            "sales_seen",
            "created",
            "adopted",
            "issued",
            "corrected",
            "requests",
            "waiting",
            "held",
            "rejected",
            "conflict",
            "unknown",
            "skipped",
        ]
        counts = {name: getattr(self, name) for name in names} | {"seconds": round(self.seconds, 3)}
        rare = {name: number for name in ("files", "new_products") if (number := getattr(self, name))}
        return counts | rare | ({"halted": True} if self.halted else {})
