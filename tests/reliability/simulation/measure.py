"""Ten thousand stories: how many broke a promise, in which scope and mode, and what people were asked."""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from tests.reliability.lines import Ask, Line
from tests.reliability.simulation.invariants import NAMES
from tests.reliability.simulation.modes import MODES
from tests.reliability.simulation.seeds import Outcome, run_seed

SEEDS = 10_000
_COLUMNS = ("twice", "lost", "stuck", "silent")
_CHUNK = 20
#: What the program asks because of what went wrong, not because of the sale itself; counted at rest.
_QUESTIONS = ("handled_before", "found_twice", "changed_in_alegra", "already_invoiced", "total_differs")


@dataclass
class Tally:
    """What a number of seeds came to, by mode."""

    runs: Counter[str] = field(default_factory=Counter)
    broken: dict[str, Counter[str]] = field(default_factory=dict)  # mode -> invariant -> seeds
    counts: dict[str, Counter[str]] = field(default_factory=dict)  # mode -> what happened how often
    failures: dict[str, list[str]] = field(default_factory=dict)
    digests: dict[int, str] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        mode = outcome.mode
        self.runs[mode] += 1
        self.digests[outcome.seed] = outcome.digest
        self.counts.setdefault(mode, Counter()).update(outcome.counts)
        self.broken.setdefault(mode, Counter()).update(name for name, _ in outcome.broken)
        if outcome.broken:
            self.failures.setdefault(mode, []).append(story_of(outcome))

    def join(self, other: Tally) -> None:
        self.runs += other.runs
        self.digests |= other.digests
        for mode in other.runs:
            self.counts.setdefault(mode, Counter()).update(other.counts[mode])
            self.broken.setdefault(mode, Counter()).update(other.broken[mode])
            self.failures.setdefault(mode, []).extend(other.failures.get(mode, ()))

    @property
    def happened(self) -> Counter[str]:
        """How often each thing happened, in all modes."""
        return sum(self.counts.values(), Counter())


def story_of(outcome: Outcome) -> str:
    """What a seed broke, and how to see it again."""
    promises = "; ".join(f"{name}: {words}" for name, words in outcome.broken)
    command = f"python -m tests.reliability simulation --first {outcome.seed} --count 1 --verbose"
    return f"seed {outcome.seed} ({outcome.mode}) broke {promises}\n    {command}"


def play(seeds: Iterable[int]) -> Tally:
    """These seeds, in this process."""
    tally = Tally()
    for seed in seeds:
        try:
            tally.add(run_seed(seed))
        except Exception as error:
            raise RuntimeError(f"the simulation itself failed in seed {seed}") from error
    return tally


def play_all(first: int, count: int, jobs: int) -> Tally:
    """So many seeds from the first on, in so many processes."""
    chunks = [range(start, min(start + _CHUNK, first + count)) for start in range(first, first + count, _CHUNK)]
    tally = Tally()
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for part in pool.map(play, chunks):
            tally.join(part)
    return tally


def measure(ask: Ask) -> list[Line]:
    """One line for each scope and mode. `verbose` tells each story, and plays it twice to see that it is the same."""
    count, started = ask.count or SEEDS, time.monotonic()
    tally = _told(ask.first, count) if ask.verbose else play_all(ask.first, count, ask.jobs)
    spent = time.monotonic() - started
    seeds = f"{ask.first}-{ask.first + count - 1}"
    names = dict.fromkeys(mode.name for mode in MODES)
    return [_line(tally, name, seeds, spent * tally.runs[name] / count) for name in names if tally.runs[name]]


def _told(first: int, count: int) -> Tally:
    tally = Tally()
    for seed in range(first, first + count):
        outcome, again = run_seed(seed), run_seed(seed)
        print("\n".join(outcome.log))
        if again.digest != outcome.digest:
            raise AssertionError(f"seed {seed} told another story the second time")
        tally.add(outcome)
    return tally


def _line(tally: Tally, mode: str, seeds: str, seconds: float) -> Line:
    broken = tally.broken[mode]
    asked = {name[6:]: n for name, n in sorted(tally.counts[mode].items()) if name[6:] in _QUESTIONS}
    return Line(
        f"simulation {mode}",
        tally.runs[mode],
        seconds,
        seeds,
        **{name: broken[name] for name in _COLUMNS},
        other=sum(broken[name] for name in NAMES if name not in _COLUMNS),
        note=", ".join(f"{name} {n}" for name, n in asked.items()),
        failures=tuple(tally.failures.get(mode, ())),
    )
