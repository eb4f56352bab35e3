"""One group of checks: counted, the violations named."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from tests.reliability.lines import Line


@dataclass
class Group:
    """`checks` counts places searched and things tried; `wrong` says in words what broke a rule."""

    what: str
    checks: int = 0
    wrong: list[str] = field(default_factory=list)
    note: str = ""
    started: float = field(default_factory=time.monotonic)

    def expect(self, holds: object, words: str) -> None:
        """One check: `words` say what went wrong if it does not hold."""
        self.checks += 1
        if not holds:
            self.wrong.append(words)

    def line(self) -> Line:
        """The row of the table; each violation is a failure below it."""
        seconds = time.monotonic() - self.started
        return Line(self.what, self.checks, seconds, note=self.note, failures=tuple(self.wrong))
