"""`kill -9`: the real program struck in the middle of its runs, and the books afterwards.

Each world has one or two computers and two rounds of sales; in each round runs are struck, then the program runs to
rest and an accountant looks at everything. A seed plans the same blows every time; what a blow meets depends a little
on the machine, since the program sends several requests at once.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired

from tests.reliability.kill.audit import Finding, audit
from tests.reliability.kill.plan import FAMILIES, Case, case_of
from tests.reliability.kill.world import KilledWorld, Tally, Workshop
from tests.reliability.lines import Ask, Line

KILLS = 200
_TOLD = 4  # findings of a world that are printed
_WAITING = 2  # worlds for each job: most of a world's time is waiting, not work


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case ended."""

    case: Case
    tally: Tally
    findings: tuple[Finding, ...]

    def found(self, column: str) -> bool:
        return any(finding.column == column for finding in self.findings)


def measure(ask: Ask) -> list[Line]:
    """`ask.count` kills (or a few more), shared by the families; every family begins with seed `ask.first`.

    The families share the jobs: the seconds of each are those until its last world was done.
    """
    share = -(-(ask.count or KILLS) // len(FAMILIES))
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(ask.jobs * _WAITING) as pool,
        ThreadPoolExecutor(len(FAMILIES)) as counting,
    ):
        workshop = Workshop(Path(folder))
        # The last families have the longest worlds: they begin first.
        lines = counting.map(lambda family: _line(family, share, ask, pool, workshop), reversed(FAMILIES))
        return list(lines)[::-1]


def _line(family: str, share: int, ask: Ask, pool: Executor, workshop: Workshop) -> Line:
    began = time.monotonic()
    outcomes: list[Outcome] = []
    seed = ask.first
    while (missing := share - sum(one.tally.kills for one in outcomes)) > 0:
        cases = list(_cases(family, seed, missing))
        seed += len(cases)
        for outcome in pool.map(lambda case: run_case(case, workshop), cases):
            outcomes.append(outcome)
            if ask.verbose:
                print(f"{outcome.case} -> {outcome.tally} {len(outcome.findings)} findings", flush=True)
    polite = sum(one.tally.polite for one in outcomes)
    return Line(
        what=family,
        runs=sum(one.tally.kills for one in outcomes),
        seconds=time.monotonic() - began,
        seeds=f"{ask.first}-{seed - 1}",
        twice=sum(one.found("twice") for one in outcomes),
        lost=sum(one.found("lost") for one in outcomes),
        stuck=sum(one.found("stuck") for one in outcomes),
        silent=sum(one.found("silent") for one in outcomes),
        other=sum(one.found("other") for one in outcomes),
        note=f"{len(outcomes)} worlds" + (f", {polite} runs asked to end" if polite else ""),
        failures=tuple(_failure(one) for one in outcomes if one.findings),
    )


def _cases(family: str, seed: int, kills: int) -> Iterator[Case]:
    """Cases from this seed on whose plans hold so many kills."""
    while kills > 0:
        yield (case := case_of(family, seed))
        kills -= case.kills
        seed += 1


def run_case(case: Case, workshop: Workshop) -> Outcome:
    """One world from its beginning to its last look; it ends early when something is wrong."""
    with workshop.world(case) as world:
        try:
            findings = tuple(_live(world))
        except (AssertionError, TimeoutExpired, ValueError) as error:
            findings = (Finding("other", f"{type(error).__name__}: {error}"),)
        return Outcome(case, world.tally, findings)


def _live(world: KilledWorld) -> list[Finding]:
    for n, one in enumerate(world.case.rounds):
        if n > 0:
            world.arrive()
        world.strike(one)
        world.rest(at_once=one.together)
        if found := list(audit(world)):
            return found
    return [Finding("other", f"{route} although all was at rest") for route in world.look_again()]


def _failure(outcome: Outcome) -> str:
    words = "; ".join(f"{finding.column}: {finding.words}" for finding in outcome.findings[:_TOLD])
    seed = outcome.case.seed
    again = f"python -m tests.reliability kill --first {seed} --count {len(FAMILIES)} --verbose"
    return f"{outcome.case}: {words} (again: {again})"
