"""What is done to a world: which runs are struck, when, and with which signal. The same seed gives the same plan."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME

DAYS = 3  # how far back the integrations begin: eight sales are due


@dataclass(frozen=True, slots=True)
class Scenario:
    """An integration and what must become of its sales. `routes`: creations a lot of four sales surely asks for, how
    often each; the more, the likelier a blow falls on it."""

    name: str
    integration: str
    state: str  # of the documents in the history at rest
    routes: dict[str, int]
    edits: tuple[tuple[str, str], ...] = ()
    requests: int = 20  # a run with something to do makes at least so many, to all systems together

    def edit(self, setup: str) -> str:
        """The set-up file of this scenario, from that of the sample integration."""
        for old, new in self.edits:
            assert old in setup, old
            setup = setup.replace(old, new)
        return setup


_INVOICES = {"POST /contacts": 3, "POST /items": 1, "POST /invoices": 4, "GET /invoices": 2, "GET /items": 1}
_ISSUED = {**_INVOICES, "POST /invoices/stamp": 1, "POST /payments": 4}
_REMISSIONS = {"POST /contacts": 2, "POST /remissions": 4, "GET /remissions": 2, "GET /items": 1}

SCENARIOS = (
    Scenario("draft", HOTMART_NAME, "draft", _INVOICES),
    Scenario("final", HOTMART_NAME, "issued", _ISSUED, (('state = "draft"', 'state = "final"'),)),
    Scenario("remission", MASTERSHOP_NAME, "issued", _REMISSIONS),
)
FINAL = SCENARIOS[1]


@dataclass(frozen=True, slots=True)
class Blow:
    """One signal to one run: before or after the commit of the `nth` request of a `route`, in the server's thread.

    The route `POST` is every creation; without one every request counts, to whatever system. With a `delay` the signal
    comes so many seconds later from a timer (`nth` 0: after the start). `undone`: the server drops the request instead
    of doing it.
    """

    moment: str = "before"
    route: str = ""
    nth: int = 1
    delay: float | None = None
    signal: signal.Signals = signal.SIGKILL
    undone: bool = False
    computer: int = 0

    def __str__(self) -> str:
        when = f"{self.moment} {self.route or 'request'} no. {self.nth}"
        later = "" if self.delay is None else f" + {self.delay:.3f} s"
        undone = " (not done)" if self.undone else ""
        return f"{self.signal.name} of computer {self.computer} {when}{later}{undone}"


@dataclass(frozen=True, slots=True)
class Round:
    """Blows to one run after another (or, `together`, to runs of both computers at once), then rest (at once, too).

    `meddling`: after the first blow the merchant moves the date of one draft and the buyer of another is refunded.
    """

    blows: tuple[Blow, ...]
    together: bool = False
    meddling: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A world: half of its sales are there in the first round, the others come with the second."""

    family: str
    seed: int
    scenario: Scenario
    rounds: tuple[Round, ...]
    computers: int = 1

    @property
    def kills(self) -> int:
        """How many kills the plan holds; one that finds its run at the end already is none."""
        return sum(blow.signal is signal.SIGKILL for one in self.rounds for blow in one.blows)

    def __str__(self) -> str:
        rounds = "; then ".join(", ".join(map(str, one.blows)) for one in self.rounds)
        return f"seed {self.seed}, {self.scenario.name}: {rounds}"


def case_of(family: str, seed: int) -> Case:
    """The plan of a seed in one of the `FAMILIES`."""
    dice = Random(f"{family}: {seed}")
    scenario = SCENARIOS[seed % len(SCENARIOS)]
    rounds = tuple(FAMILIES[family](dice, scenario) for _ in range(2))
    return Case(family, seed, scenario, rounds, computers=2 if family == TWO else 1)


def _at_random(dice: Random, scenario: Scenario, computer: int = 0) -> Blow:
    """Anywhere in a run: after one of its requests, or (one in eight) while it starts."""
    if dice.random() < 0.125:
        return Blow("after", nth=0, delay=dice.uniform(0.0, 0.4), computer=computer)
    return Blow("after", nth=dice.randint(1, scenario.requests), delay=dice.uniform(0.0, 0.03), computer=computer)


def _at_commit(dice: Random, scenario: Scenario, moment: str, computer: int = 0) -> Blow:
    (route,) = dice.choices(list(scenario.routes), list(scenario.routes.values()))
    undone = moment == "before" and dice.random() < 0.5
    return Blow(moment, route, dice.randint(1, scenario.routes[route]), undone=undone, computer=computer)


def _anywhere(dice: Random, scenario: Scenario, computer: int = 0) -> Blow:
    moment = dice.choice(("before", "after", "random"))
    return _at_random(dice, scenario, computer) if moment == "random" else _at_commit(dice, scenario, moment, computer)


def _in_recovery(dice: Random, scenario: Scenario) -> Blow:
    """In a run that begins with what the last one left: at its first creation, or one of its first requests."""
    moment = dice.choice(("before", "after"))
    undone = moment == "before" and dice.random() < 0.5
    if dice.random() < 0.5:
        return Blow(moment, "POST", undone=undone)
    return Blow(moment, nth=dice.randint(1, scenario.requests // 2), undone=undone)


def _in_a_row(dice: Random, scenario: Scenario) -> Round:
    if scenario is FINAL and dice.random() < 0.6:
        return _with_meddling(dice)
    blows = [_anywhere(dice, scenario), *(_in_recovery(dice, scenario) for _ in range(dice.randint(1, 2)))]
    if dice.random() < 0.7:
        asked = dice.choice((signal.SIGTERM, signal.SIGINT))
        blows.insert(0, Blow(dice.choice(("before", "after")), "POST", dice.randint(1, 3), signal=asked))
    return Round(tuple(blows))


def _with_meddling(dice: Random) -> Round:
    """Killed with all drafts made and none stamped; killed again at both changes that follow those of a person."""
    stamp = Blow("before", "POST /invoices/stamp", undone=True)
    changes = ("DELETE /invoices/{id}", "PUT /invoices/{id}")
    return Round((stamp, *(Blow(dice.choice(("before", "after")), route) for route in changes)), meddling=True)


def _two_computers(dice: Random, scenario: Scenario) -> Round:
    blows = [_anywhere(dice, scenario, computer) for computer in (0, 1)]
    if dice.random() < 0.5:
        return Round(tuple(blows), together=True)
    dice.shuffle(blows)
    return Round(tuple(blows))


TWO = "kill -9 with two computers"
FAMILIES: dict[str, Callable[[Random, Scenario], Round]] = {
    "kill -9 at random": lambda dice, scenario: Round((_at_random(dice, scenario),)),
    "kill -9 before commit": lambda dice, scenario: Round((_at_commit(dice, scenario, "before"),)),
    "kill -9 after commit": lambda dice, scenario: Round((_at_commit(dice, scenario, "after"),)),
    "kill -9 twice in a row": _in_a_row,
    TWO: _two_computers,
}
