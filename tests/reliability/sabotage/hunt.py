"""Looking for the first seed that shows that a rule is switched off."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tests.reliability.sabotage.patches import switched_off
from tests.reliability.simulation.seeds import run_seed

Broken = tuple[tuple[str, str], ...]  # (invariant, words)

#: A run that broke off inside the program: a stand-in's own mistake would look like this, so it proves nothing.
_PROVES_NOTHING = "exception"


@dataclass(frozen=True, slots=True)
class Hunt:
    """What became of it. `seed` None: no seed showed anything. `tried`: seeds played, the last one is `seed`."""

    rules: tuple[str, ...]
    tried: int
    seconds: float
    seed: int | None = None
    broken: Broken = ()

    @property
    def name(self) -> str:
        return name_of(self.rules)


def name_of(rules: Iterable[str]) -> str:
    return " and ".join(rules)


def hunt(rules: tuple[str, ...], seeds: Iterable[int]) -> Hunt:
    """Play the seeds one after the other until one breaks an invariant that is whole as soon as `rules[0]` is kept.

    So the last rule of a pair alone does not count for the pair.
    """
    started, tried = time.monotonic(), 0
    for seed in seeds:
        tried += 1
        broken = broken_by(rules, seed)
        if broken and is_clean(seed) and is_clean(seed, rules[1:]):
            return Hunt(rules, tried, time.monotonic() - started, seed, broken)
    return Hunt(rules, tried, time.monotonic() - started)


def broken_by(rules: tuple[str, ...], seed: int) -> Broken:
    """The invariants that a seed breaks without these rules."""
    with switched_off(*rules):
        outcome = run_seed(seed)
    return tuple(one for one in outcome.broken if one[0] != _PROVES_NOTHING)


@cache
def is_clean(seed: int, rules: tuple[str, ...] = ()) -> bool:
    """Whether the seed breaks nothing without these rules; by default every rule is kept."""
    with switched_off(*rules):
        return not run_seed(seed).broken
