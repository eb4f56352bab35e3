"""Every crash point of every scenario, once; and pairs of deaths, the second while the program recovers from the first.

python -m tests.reliability crash                       everything
python -m tests.reliability crash --first N --count 1   the point with this number alone
"""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from tests.reliability.crash.cases import Played, play, undisturbed
from tests.reliability.crash.scenarios import SCENARIOS, Scenario
from tests.reliability.lines import Ask, Line

TWICE_IN = "final invoices with payment"  # the scenario whose recovery dies too
PAIRS = 300
_SECOND = 120  # the second death is at one of so many first points of the recovery
_PORTION = 25


@dataclass(frozen=True, slots=True)
class Case:
    """One run: the scenario (its place in `SCENARIOS`) and the points to die at. `number` is what `--first` takes."""

    number: int
    scenario: int
    deaths: tuple[int, ...]

    @property
    def line(self) -> str:
        """What its row of the table is called."""
        return SCENARIOS[self.scenario].name + (", dying twice" if len(self.deaths) > 1 else "")


def all_cases(pairs: int = PAIRS, seed: int = 1) -> list[Case]:
    """Every point of every scenario, then pairs of points drawn by seed."""
    deaths = [(n, (at,)) for n, one in enumerate(SCENARIOS) for at in range(1, len(undisturbed(one).names) + 1)]
    twice = next(n for n, one in enumerate(SCENARIOS) if one.name == TWICE_IN)
    dice = random.Random(seed)
    points = len(undisturbed(SCENARIOS[twice]).names)
    drawn = [(twice, (dice.randint(1, points), dice.randint(1, _SECOND))) for _ in range(pairs)]
    return [Case(number, *case) for number, case in enumerate([*deaths, *drawn], start=1)]


def measure(ask: Ask) -> list[Line]:
    """Play all cases, or those from number `ask.first` on; one line for each scenario."""
    cases = all_cases()[ask.first - 1 :][: ask.count]
    portions = [cases[start : start + _PORTION] for start in range(0, len(cases), _PORTION)]
    results: dict[str, list[tuple[Case, Played, float]]] = defaultdict(list)
    for case, played, seconds in _run(portions, ask.jobs):
        results[case.line].append((case, played, seconds))
        if ask.verbose:
            print(told(case, played), flush=True)
    return [_line(name, done) for name, done in results.items()]


def _run(portions: Sequence[list[Case]], jobs: int) -> Iterator[tuple[Case, Played, float]]:
    if jobs == 1 or len(portions) == 1:
        for portion in portions:
            yield from play_all(portion)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for done in pool.map(play_all, portions):
            yield from done


def play_all(cases: Sequence[Case]) -> list[tuple[Case, Played, float]]:
    """Play cases one after another; each with its result and seconds."""
    done = []
    for case in cases:
        start = time.perf_counter()
        scenario = SCENARIOS[case.scenario]
        played = play(scenario, undisturbed(scenario), *case.deaths)
        done.append((case, played, time.perf_counter() - start))
    return done


def told(case: Case, played: Played) -> str:
    """What happened in a case and how to see it again."""
    where = ", then ".join(f"«{name}»" for name in played.died_at)
    wrong = "; ".join(f"{finding.kind}: {finding.words}" for finding in played.found) or "fine"
    return (
        f"{case.line}, died {where}: {wrong} (alone: python -m tests.reliability crash --first {case.number} --count 1)"
    )


def chosen(scenario: Scenario, seed: int) -> list[int]:
    """Fewer points that leave no world out where something was sent: of points that leave the same world one is drawn,
    and of the worlds in which nothing was on its way or just written down every fourth is taken."""
    plain, dice = undisturbed(scenario), random.Random(seed)
    same: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for at, world in enumerate(plain.worlds, start=1):
        same[world].append(at)
    close = [points for points in same.values() if any(_close(plain.names[at - 1]) for at in points)]
    rest = [points for points in same.values() if points not in close]
    return sorted(dice.choice(points) for points in [*close, *rest[dice.randrange(4) :: 4]])


def _close(name: str) -> bool:
    if "/oauth/" in name:
        return False
    return any(word in name for word in ("POST /", "PUT /", "DELETE /", "sending", "issuing", "secret"))


def _line(name: str, done: list[tuple[Case, Played, float]]) -> Line:
    def runs(kind: str) -> int:
        return sum(any(finding.kind == kind for finding in played.found) for _, played, _ in done)

    numbers = [case.number for case, _, _ in done]
    return Line(
        what=f"crash points: {name}",
        runs=len(done),
        seconds=sum(seconds for _, _, seconds in done),
        seeds=f"{min(numbers)}-{max(numbers)}",
        twice=runs("twice"),
        lost=runs("lost"),
        stuck=runs("stuck"),
        silent=runs("silent"),
        other=runs("other"),
        failures=tuple(told(case, played) for case, played, _ in done if played.found),
    )
