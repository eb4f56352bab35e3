"""Which sabotage is seen by which invariant, and at which seed: a check that cannot fail proves nothing."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from textwrap import shorten

from tests.reliability.lines import Ask, Line
from tests.reliability.sabotage.hunt import Hunt, hunt
from tests.reliability.sabotage.patches import VARIANTS

#: A sabotage must be seen within so many seeds.
SEEDS = 200
_WORDS = 110  # characters of what was broken that the table shows


def measure(ask: Ask) -> list[Line]:
    """One line for each variant; `other` is 1 for one that was not seen."""
    seeds = range(ask.first, ask.first + (ask.count or SEEDS))
    with ProcessPoolExecutor(ask.jobs) as pool:
        return [line_of(found, seeds) for found in pool.map(partial(_hunt, seeds=seeds), VARIANTS)]


def _hunt(rules: tuple[str, ...], seeds: range) -> Hunt:
    return hunt(rules, seeds)


def line_of(found: Hunt, seeds: range) -> Line:
    """`runs`: seeds played until it was seen. The note says what saw it, where, in its own words."""
    asked = f"{seeds.start}-{seeds.stop - 1}"
    if found.seed is None:
        return Line(f"without {found.name}", found.tried, found.seconds, asked, other=1, note="NOT SEEN")
    told = "; ".join(f"{invariant}: {words}" for invariant, words in found.broken)
    return Line(
        f"without {found.name}", found.tried, found.seconds, asked, note=f"seed {found.seed}, {shorten(told, _WORDS)}"
    )
