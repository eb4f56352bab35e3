"""What every part of the reliability proof is asked, what it answers, and the table it is printed as."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ask:
    """How much to do. `count` None is the part's own full number; `first` is the first seed or case."""

    count: int | None = None
    first: int = 1
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    verbose: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: what was tried, how often, and what went wrong.

    `twice`, `lost`, `stuck` and `silent` count runs that broke one of the promises; None where the column does not
    apply. `failures` name each run that went wrong and how to repeat it alone.
    """

    what: str
    runs: int
    seconds: float
    seeds: str = ""
    twice: int | None = None
    lost: int | None = None
    stuck: int | None = None
    silent: int | None = None
    other: int = 0
    note: str = ""
    failures: tuple[str, ...] = ()

    @property
    def bad(self) -> int:
        """Everything that went wrong, of any kind."""
        return sum(n or 0 for n in (self.twice, self.lost, self.stuck, self.silent)) + self.other + len(self.failures)


_HEAD = ("what", "runs", "seeds", "seconds", "twice", "lost", "stuck", "silent", "other", "note")


def table(lines: list[Line]) -> str:
    """The lines as a Markdown table, failures below it."""
    rows = [_HEAD, *(_cells(line) for line in lines)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(_HEAD))]
    shown = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    shown.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join([*shown, *(f"  {line.what}: {failure}" for line in lines for failure in line.failures)])


def _cells(line: Line) -> tuple[str, ...]:
    columns = (line.twice, line.lost, line.stuck, line.silent)
    counts = ["-" if n is None else str(n) for n in columns]
    return (line.what, str(line.runs), line.seeds, f"{line.seconds:.1f}", *counts, str(line.other), line.note)
