"""Stateful and plain properties of the domain, the ledger, complete lists and stored records.

`count` is the examples of each property (2,000 by itself); a machine tells 15 stories for every 100. The same seed
and count give the same examples.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.reliability.lines import Ask, Line
from tests.reliability.stateful import customers, days, ledger_machine, life, lists, money, records
from tests.reliability.stateful.properties import PROPERTIES, Outcome, attempt

FULL = 2_000
#: In the order of the table.
GROUPS = {
    ledger_machine.GROUP: "the ledger against a model, story by story",
    life.GROUP: "a document's life, seconds, marks",
    money.GROUP: "prices and totals against exact fractions",
    customers.GROUP: "numbers, customers, triggers",
    days.GROUP: "local days and windows",
    lists.GROUP: "lists that change while they are read",
    records.GROUP: "records written and read again",
}


def measure(ask: Ask) -> list[Line]:
    """One line for each group of properties."""
    count = FULL if ask.count is None else ask.count
    outcomes = list(_attempts(ask, count))
    lines = []
    for group, what in GROUPS.items():
        of_group = [one for one in outcomes if one.group == group]
        failures = tuple(_failure(one, ask.first, count) for one in of_group if one.failure)
        seconds, runs = sum(one.seconds for one in of_group), sum(one.runs for one in of_group)
        note = f"properties: {len(of_group)}"
        lines.append(Line(what, runs, seconds, seeds=str(ask.first), note=note, failures=failures))
    return lines


def _attempts(ask: Ask, count: int) -> Iterator[Outcome]:
    jobs = [(name, ask.first, count) for name in sorted(PROPERTIES, key=lambda name: PROPERTIES[name].share)]
    if ask.jobs <= 1:
        found = (attempt(*job) for job in jobs)
        yield from (_told(one, ask) for one in found)
        return
    with ProcessPoolExecutor(ask.jobs) as pool:
        for started in [pool.submit(attempt, *job) for job in jobs]:
            yield _told(started.result(), ask)


def _told(one: Outcome, ask: Ask) -> Outcome:
    if ask.verbose:
        print(f"{one.group:10} {one.name:60} {one.runs:6} {one.seconds:7.1f} s", flush=True)
    return one


def _failure(one: Outcome, first: int, count: int) -> str:
    again = f"python -m tests.reliability stateful --first {first} --count {count} --jobs 1"
    return f"{one.name} (seed {first}; again: {again})\n{one.failure}"
