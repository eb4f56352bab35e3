"""Measures the program and prints tables, each figure beside its goal: `python -m tests.speed [--quick]`.

Requests and shares of the limit are counted in virtual time and are the same everywhere. CPU and seconds are this
machine's: the median of several runs, with the bare HTTP client beside them. Exits with 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.speed import counting, limits, real

SALES = 300


class Tables:
    """Prints rows under a heading and remembers whether a goal was missed."""

    def __init__(self) -> None:
        self.missed = 0

    def heading(self, title: str, *columns: str) -> None:
        print(f"\n{title}\n{'':<58}" + "".join(f"{column:>15}" for column in columns), flush=True)

    def row(self, name: str, *values: object, goal: bool | None = None) -> None:
        cells = "".join(f"{f'{value:.3f}' if isinstance(value, float) else value:>15}" for value in values)
        verdict = {None: "", True: "  ok", False: "  MISSED"}[goal]
        self.missed += goal is False
        print(f"{name:<58}{cells}{verdict}", flush=True)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="alegra-speed-") as name:
        yield Path(name) / "data"


def requests(tables: Tables) -> None:
    """(1) Requests to Alegra for each new sale."""
    found = {}
    for case in (counting.DRAFT, counting.NEW_BUYER, counting.FINAL, counting.FINAL_LATER, counting.PAID):
        with _folder() as folder:
            found[case] = counting.count(folder, case, SALES)
    known, final = found[counting.DRAFT].a_sale, found[counting.FINAL].a_sale
    tables.heading(f"Alegra requests per new sale, {SALES} sales in one run", "measured", "goal", "set-up reads")
    for case, goal, less in (
        (counting.DRAFT, 1.1, 0.0),
        (counting.NEW_BUYER, 2.1, 0.0),
        (counting.FINAL, 0.35, known),
        (counting.FINAL_LATER, 0.35, known),
        (counting.PAID, 1.4, final),
    ):
        more = found[case].a_sale - less
        name = case.name if not less else f"{case.name}: more than {'final' if case.paid else 'draft'}"
        tables.row(name, more, f"<= {goal}", found[case].set_up, goal=more <= goal)
    tables.heading("The same by route", *(route.split()[0] for route in _ROUTES))
    tables.row("", *(route.split()[1].removeprefix("/").removeprefix("invoices/") for route in _ROUTES))
    for case, counted in found.items():
        tables.row(case.name, *(counted.routes[route] for route in _ROUTES))


_ROUTES = (
    "GET /invoices",
    "POST /contacts",
    "POST /invoices",
    "PUT /invoices/{id}",
    "POST /invoices/stamp",
    "POST /payments",
)


def cpu(tables: Tables, repeats: int) -> None:
    """(2) The engine's own CPU for each sale, and httpx's for the same bodies."""
    runs = [_ran() for _ in range(repeats)]
    bare = _median(runs, lambda ran: ran.bare_cpu)
    tables.heading(
        f"Own CPU, ms for each of {SALES} drafts of known buyers, median of {repeats}",
        "engine",
        "httpx alone",
        "the rest",
        "ratio",
        "goal",
    )
    for name, seconds in (
        ("whole run: store, sweep, decisions, drafts", _median(runs, lambda ran: ran.watch.whole(0))),
        ("from the first draft to the end", _median(runs, lambda ran: ran.watch.sent(0))),
    ):
        tables.row(name, seconds, bare, seconds - bare, seconds / bare, "<= 5", goal=seconds <= 5)
        tables.row("  besides httpx's own", "", "", seconds - bare, "", "<= 1.5", goal=seconds - bare <= 1.5)
    idle = _median(runs, lambda ran: ran.idle_cpu) * SALES
    tables.row(f"a run right after, nothing new: ms in all, {2 * SALES} documents", idle)


def _ran(latency: float = 0.0) -> real.Ran:
    with _folder() as folder:
        return real.measure(folder, sales=SALES, latency=latency)


def _median(runs: Sequence[real.Ran], seconds: Callable[[real.Ran], float]) -> float:
    """Milliseconds per sale."""
    return median(seconds(ran) for ran in runs) / SALES * 1000


def seconds(tables: Tables, repeats: int) -> None:
    """(3) Seconds for a run over real HTTP at 50 ms."""
    latency = 0.05
    runs = [_ran(latency) for _ in range(repeats)]
    ideal = SALES * latency / real.IN_FLIGHT
    bare = median(ran.bare_wall for ran in runs)
    tables.heading(
        f"Seconds for {SALES} drafts, 50 ms latency, loopback HTTP, {real.IN_FLIGHT} in flight, median of {repeats}",
        "measured",
        "httpx alone",
        "ratio",
        "latency alone",
    )
    for name, wall in (
        ("whole run", median(ran.watch.whole(1) for ran in runs)),
        ("from the first draft to the end", median(ran.watch.sent(1) for ran in runs)),
    ):
        tables.row(name, wall, bare, wall / bare, ideal)


def shares(tables: Tables, sales: int) -> None:
    """(3) The share of the limit that a run uses, alone and beside another client."""
    tables.heading(
        f"Share of what the headers allow ({limits.LIMIT} a minute less {limits.RESERVE}), virtual time, {sales} sales",
        "in flight",
        "share",
        "goal",
        "429 answers",
        "in a row",
        "goal",
        "other refused",
    )
    for latency in (0.3, 3.0):
        for beside in limits.SHARES:
            for in_flight in (0, 8) if latency == 3.0 else (0,):
                with _folder() as folder:
                    used = limits.use(folder, latency=latency, in_flight=in_flight, beside=beside, sales=sales)
                alone = beside == "alone"
                most = 0 if alone else 1
                tables.row(
                    f"{latency:g} s, {beside}",
                    used.in_flight,
                    used.share,
                    ">= 0.95" if alone else "",
                    used.throttled,
                    used.most_429,
                    f"<= {most}",
                    used.refused,
                    goal=(used.share >= 0.95 or not alone) and used.most_429 <= most,
                )


def idle(tables: Tables) -> None:
    """(4) Requests of runs that find nothing new."""
    with _folder() as folder:
        found = counting.idle(folder, SALES)
    tables.heading(f"Requests of a run with nothing new, after {SALES} sales", "requests")
    for name, routes in found.items():
        tables.row(name, routes.total(), _told(routes))


def _told(routes: Counter[str]) -> str:
    return "   " + ", ".join(f"{route.rsplit('/', 1)[-1]} {count}" for route, count in sorted(routes.items()))


def window(tables: Tables, repeats: int) -> None:
    """(5) How fluid the history stays with many sales."""
    from tests.gui.history_deeds import COUNT  # Qt only for who measures the window
    from tests.speed.window import LIMIT, measure

    with _folder() as folder:
        found = measure(folder, COUNT, repeats)
    tables.heading(
        f"The history with {COUNT} sales: ms until it is shown, and ms the window's loop was late, median of {repeats}",
        "shown after",
        "late by",
        "at the worst",
        "own CPU",
        "goal",
    )
    for name, felt in found.items():
        late = median(felt.late)
        tables.row(
            name, median(felt.shown), late, max(felt.late), median(felt.own), f"<= {LIMIT:g}", goal=late <= LIMIT
        )


def main() -> int:
    """All tables, or those named."""
    parts: dict[str, Callable[[Tables, bool], None]] = {
        "requests": lambda tables, quick: requests(tables),
        "cpu": lambda tables, quick: cpu(tables, 3 if quick else 7),
        "seconds": lambda tables, quick: seconds(tables, 1 if quick else 5),
        "shares": lambda tables, quick: shares(tables, 600 if quick else 900),
        "idle": lambda tables, quick: idle(tables),
        "window": lambda tables, quick: window(tables, 3 if quick else 7),
    }
    parser = argparse.ArgumentParser(prog="python -m tests.speed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repeats: under four minutes")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"some of: {', '.join(parts)}")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(parts):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    tables = Tables()
    for name in options.parts or parts:
        parts[name](tables, options.quick)
    print(f"\n{tables.missed} goals missed" if tables.missed else "\nevery goal reached")
    return 1 if tables.missed else 0


if __name__ == "__main__":
    sys.exit(main())
