"""The reliability proof by command: `python -m tests.reliability [PART…] [--count N] [--first N] [--jobs N]`.

Without a part, all of them run with their full numbers. Exit code 1 if anything went wrong.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from tests.reliability.lines import Ask, Line, table

#: Each part is a module with `measure(ask: Ask) -> list[Line]`.
PARTS = {
    "simulation": "tests.reliability.simulation.measure",
    "sabotage": "tests.reliability.sabotage.measure",
    "crash": "tests.reliability.crash.measure",
    "stateful": "tests.reliability.stateful.measure",
    "kill": "tests.reliability.kill.measure",
    "fuzz": "tests.reliability.fuzz.measure",
    "disk": "tests.reliability.disk.measure",
    "security": "tests.reliability.security.measure",
    "month": "tests.reliability.month.measure",
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what to prove; all of it without a name")
    parser.add_argument("--count", type=int, help="runs, seeds or cases; each part's full number without it")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--jobs", type=int, default=Ask().jobs, help="processes side by side")
    parser.add_argument("--verbose", action="store_true", help="tell the story of each run")
    asked = parser.parse_args(arguments)
    ask = Ask(asked.count, asked.first, asked.jobs, asked.verbose)
    lines: list[Line] = []
    for name in asked.part or PARTS:
        measured = importlib.import_module(PARTS[name]).measure(ask)
        print(table(measured), flush=True)
        lines += measured
    if len(asked.part) != 1:
        print("\n" + table(lines))
    return 1 if any(line.bad for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
