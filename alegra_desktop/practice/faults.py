"""Faults on demand: what a practice server does wrong, how often, and on which requests.

A plan is text such as `commit-then-drop=0.33,late-visibility=1:4@GET /invoices,http-429=0.1#3`. The grammar of one
fault is `name[=rate[:seconds]][@METHOD /path][#times]`: `rate` between 0 and 1 (1 unless told), `seconds` where the
fault has a duration, a route that must begin the request's `METHOD /path` (a final `$` asks for the whole path), and
how many times it may strike at most.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

# Done by the guard in front of every server.
TRANSPORT_FAULTS = frozenset(
    {
        "outage",  # commits, drops the answer, then drops every request for `seconds`
        "commit-then-drop",
        "commit-then-502",
        "commit-late",  # drops at once, commits `seconds` later
        "drop-before-commit",
        "http-429",
        "http-401",
        "http-502",  # without having committed
        "http-503",
        "slow",  # waits `seconds` before it does anything
        "half-body",  # the right answer, cut in the middle
        "html",  # commits, then a 200 that is a web page
        "empty-object",  # commits, then a 200 whose body is {}
        "empty-body",  # commits, then a 200 without body
    }
)
# Done by the server that knows what they mean.
SYSTEM_FAULTS = frozenset(
    {
        "late-visibility",  # lists leave out documents younger than `seconds`
        "incomplete-page",  # a list page lacks its last rows
        "stamp-pending",  # the tax authority has not answered for `seconds` (for ever if 0)
        "stamp-rejected",
        "stamp-partly-refused",  # every second invoice of a stamping call is refused
        "price-2-decimals",  # line prices are rounded to two decimals before anything is computed
        "tax-per-document",  # tax rounded once, on the sum
        "tax-per-line",
        "tax-per-rate",
        "repeated-token",  # a page token that was already given
        "new-sale-between-pages",
    }
)
NAMES = TRANSPORT_FAULTS | SYSTEM_FAULTS


class Dropped(ConnectionError):
    """The connection ends without an answer. In process, callers turn it into their own connection error."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One line of a plan. `seconds` means what the fault's name says; `times` None is without end."""

    name: str
    rate: float = 1.0
    seconds: float = 0.0
    route: str = ""
    times: int | None = None

    def concerns(self, method: str, path: str) -> bool:
        """Whether a request is on this fault's route."""
        asked = f"{method} {path}"
        if self.route.endswith("$"):
            return asked == self.route[:-1]
        return asked.startswith(self.route)


@dataclass(slots=True)
class FaultPlan:
    """Seeded draws: the same plan, seed and requests give the same faults. Every fault has its own dice."""

    faults: tuple[Fault, ...] = ()
    seed: int = 1
    _dice: list[random.Random] = field(init=False, repr=False)
    _struck: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._dice = [random.Random(f"{self.seed}:{n}:{fault.name}") for n, fault in enumerate(self.faults)]
        self._struck = [0] * len(self.faults)

    @classmethod
    def parse(cls, text: str, seed: int = 1) -> FaultPlan:
        """The plan written in `text` (see the module); raises ValueError naming the part that is wrong."""
        parts = (part.strip() for part in text.split(","))
        return cls(tuple(_parse_fault(part) for part in parts if part), seed)

    def draw(self, method: str, path: str) -> list[Fault]:
        """The faults that strike this request; each is drawn by itself and counts as used."""
        struck = []
        for n, fault in enumerate(self.faults):
            used_up = fault.times is not None and self._struck[n] >= fault.times
            if not used_up and fault.concerns(method, path) and self._dice[n].random() < fault.rate:
                self._struck[n] += 1
                struck.append(fault)
        return struck

    def replace(self, text: str) -> None:
        """Swaps in another plan while the server runs (tests: "now it fails, now it is well again")."""
        other = FaultPlan.parse(text, self.seed)
        self.faults, self._dice, self._struck = other.faults, other._dice, other._struck

    @property
    def struck(self) -> dict[str, int]:
        """How often each fault has struck so far, by name."""
        totals: dict[str, int] = {}
        for fault, count in zip(self.faults, self._struck, strict=True):
            totals[fault.name] = totals.get(fault.name, 0) + count
        return totals


def _parse_fault(part: str) -> Fault:
    rest, _, times = part.partition("#")
    rest, _, route = rest.partition("@")
    name, _, numbers = rest.strip().partition("=")
    rate, _, seconds = numbers.partition(":")
    if name not in NAMES:
        raise ValueError(f"unknown fault {name!r} in {part!r}")
    try:
        fault = Fault(name, float(rate or 1), float(seconds or 0), route.strip(), int(times) if times.strip() else None)
    except ValueError:
        raise ValueError(f"numbers not understood in {part!r}") from None
    if not 0 <= fault.rate <= 1 or fault.seconds < 0:
        raise ValueError(f"rate must be 0 to 1 and seconds not negative in {part!r}")
    return fault
