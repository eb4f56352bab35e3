"""Fuzzing by number: `python -m tests.reliability fuzz [--count N] [--first SEED] [--jobs N] [--verbose]`.

The seed alone says which group a case belongs to and what happens in it: `--first SEED --count 1 --verbose` repeats one
case and tells its story.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from unittest import mock

from tests.reliability.fuzz import answers, files, ledgers, setups
from tests.reliability.fuzz.cases import Group, Verdict, examine
from tests.reliability.lines import Ask, Line

FULL = 10_000
#: Six cases of ten are answers: there is most to get wrong.
_GROUPS: dict[str, tuple[Group, frozenset[int]]] = {
    "answers of Alegra and the stores": (answers, frozenset({1, 2, 4, 5, 7, 8})),
    "exported files": (files, frozenset({3, 9})),
    "set-up files": (setups, frozenset({6})),
    "damaged ledgers": (ledgers, frozenset({0})),
}
_CHUNK = 10
#: Pages after which a list without end is given up: the program's own numbers would only make it last longer.
_BOUNDS = {
    "alegra_desktop.alegra.pages.MOST_PAGES": 100,
    "alegra_desktop.stores.hotmart_api.MAX_PAGES": 30,
    "alegra_desktop.stores.mastershop_api.MAX_PAGES": 30,
}


def measure(ask: Ask) -> list[Line]:
    """One line for each group."""
    started = time.perf_counter()
    seeds = range(ask.first, ask.first + (FULL if ask.count is None else ask.count))
    verdicts: dict[str, list[Verdict]] = {name: [] for name in _GROUPS}
    for verdict in _in_processes(seeds, ask.jobs) if ask.jobs > 1 and len(seeds) > 1 else _here(seeds):
        verdicts[verdict.group].append(verdict)
        if ask.verbose or verdict.promise:
            print(_told(verdict), flush=True)
    whole = time.perf_counter() - started
    worked = sum(verdict.seconds for found in verdicts.values() for verdict in found) or 1.0
    return [_line(name, found, seeds, whole / worked) for name, found in verdicts.items() if found]


def group_of(seed: int) -> tuple[str, Group]:
    return next((name, group) for name, (group, digits) in _GROUPS.items() if seed % 10 in digits)


def _here(seeds: Iterable[int]) -> Iterator[Verdict]:
    for seed in seeds:
        yield one(seed)


def one(seed: int) -> Verdict:
    """The verdict of one case."""
    name, group = group_of(seed)
    patches = [mock.patch(target, bound) for target, bound in _BOUNDS.items()]
    for patch in patches:
        patch.start()
    try:
        return examine(name, group, seed)
    finally:
        for patch in patches:
            patch.stop()


def chunk(seeds: range) -> list[Verdict]:
    return list(_here(seeds))


def _in_processes(seeds: range, jobs: int) -> Iterator[Verdict]:
    """Side by side; a process that dies is a crash of one of the cases it had."""
    parts = [seeds[n : n + _CHUNK] for n in range(0, len(seeds), _CHUNK)]
    # A new interpreter for each: forking one with threads is asking for trouble.
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for part, future in [(part, pool.submit(chunk, part)) for part in parts]:
            try:
                yield from future.result()
            except BrokenProcessPool:
                name, _ = group_of(part[0])
                yield Verdict(part[0], name, 0.0, "crash", f"a process died: one of the seeds {part[0]} to {part[-1]}")
                return


def _line(name: str, verdicts: list[Verdict], seeds: range, share: float) -> Line:
    broken = Counter(verdict.promise for verdict in verdicts if verdict.promise)
    seen: Counter[str] = sum((verdict.seen for verdict in verdicts), Counter())
    adopted = f"{seen.pop('adopted')} answers lost and adopted; " if seen["adopted"] else ""
    return Line(
        what=f"fuzz: {name}",
        runs=len(verdicts),
        seconds=sum(verdict.seconds for verdict in verdicts) * share,
        seeds=f"{seeds[0]}–{seeds[-1]}",
        twice=broken.pop("twice", 0),
        lost=broken.pop("lost", 0),
        stuck=broken.pop("hang", 0),
        silent=broken.pop("silent", 0),
        other=broken.total(),
        note=f"{adopted}{len(seen)} kinds told: {', '.join(f'{kind} {count}' for kind, count in seen.most_common(4))}",
        failures=tuple(_failure(verdict) for verdict in verdicts if verdict.promise),
    )


def _failure(verdict: Verdict) -> str:
    again = f"python -m tests.reliability fuzz --first {verdict.seed} --count 1 --verbose"
    return f"{again}: {verdict.words.splitlines()[0]}"


def _told(verdict: Verdict) -> str:
    story = "\n".join(f"    {line[:2000]}" for line in verdict.story)
    ended = f"BROKEN {verdict.words}" if verdict.promise else "kept every promise"
    return f"seed {verdict.seed}, {verdict.group}, {verdict.seconds:.2f} s: {ended}\n{story}"
