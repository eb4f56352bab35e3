"""Whole months: their books per day and per tax, and whether a mistake in them would be seen.

A seed is a month; in every second one the corrections are made by the program alone.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.reliability.lines import Ask, Line
from tests.reliability.month.sabotage import BREAKS, unnoticed
from tests.reliability.month.shop import Plan
from tests.reliability.month.story import Month

MONTHS = 2


def measure(ask: Ask) -> list[Line]:
    """`ask.count` months; the table of each is printed."""
    return [line for seed in range(ask.first, ask.first + (ask.count or MONTHS)) for line in _measured(seed)]


def _measured(seed: int) -> list[Line]:
    began = time.monotonic()
    plan = Plan(seed=seed, automatic=seed % 2 == 0)
    with tempfile.TemporaryDirectory() as folder:
        month = Month(Path(folder), plan)
        books = month.run()
        blind = unnoticed(month)
        month.world.close()
    facts = ", ".join(f"{name} {count}" for name, count in month.facts().items())
    print(f"{books.table()}\n{facts}\n", flush=True)
    differences = books.differences()
    return [
        Line(
            f"a month, corrections {'automatic' if plan.automatic else 'confirmed'}",
            plan.sales,
            time.monotonic() - began,
            seeds=str(seed),
            twice=sum(count > 1 for count in books.documents.values()),
            lost=sum(sale not in books.documents for sale in books.stores.sales),
            other=len(differences),
            note=f"sold {books.stores.total:,.2f}, in Alegra {books.alegra.total:,.2f}",
            failures=tuple(differences[:5]),
        ),
        Line("its books, spoiled", len(BREAKS), 0.0, seeds=str(seed), silent=len(blind), failures=tuple(blind)),
    ]
