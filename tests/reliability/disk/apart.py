"""Cases, each in a forked copy of this process: it may spoil everything, servers included, and the next one starts
from the same moment."""

from __future__ import annotations

import os
import pickle
import resource
import shutil
import signal
import tempfile
import time
import traceback
import warnings
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeVar, cast

from tests.reliability.lines import Ask, Line

#: The column of the table it belongs to (twice, lost, stuck, silent, other) and what was seen.
Fault = tuple[str, str]
T = TypeVar("T")

_SECONDS = 100  # after which a case counts as stuck


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to try; `run` gets an empty folder. `inline`: it has threads or children of its own, so no fork."""

    name: str
    run: Callable[[Path], list[Fault]]
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Cases that share a beginning: `prepare` makes it in an empty folder and lists them. `every`: the step by which
    CI goes through them; every one of them runs by command."""

    what: str
    prepare: Callable[[Path], list[Case]]
    every: int = 1
    note: str = ""


def measure_group(group: Group, ask: Ask, numbers: Callable[[int], Iterable[int]]) -> Line:
    """Run the cases with these numbers (the first is 1; `numbers` is told how many there are)."""
    started = time.monotonic()
    found: dict[str, list[Fault]] = {}
    with tempfile.TemporaryDirectory(prefix="disk-") as made:
        folder = Path(made)
        (folder / "shared").mkdir()
        cases = group.prepare(folder / "shared")
        chosen = [(number, cases[number - 1]) for number in numbers(len(cases)) if 0 < number <= len(cases)]
        waiting: deque[tuple[str, Path, int, int]] = deque()
        for number, case in chosen:
            name, own = f"case {number}, {case.name}", folder / str(number)
            if case.inline:
                found[name] = _inline(case, own)
                continue
            if len(waiting) >= ask.jobs:
                _finish(waiting, found)
            waiting.append((name, own, *_start(partial(_run, case, own))))
        while waiting:
            _finish(waiting, found)
    return _line(group, found, len(cases), time.monotonic() - started, ask.verbose)


def aside(work: Callable[[], T]) -> T:
    """What `work` returns when done in a forked copy: nothing of it happens here. Raises if it failed there."""
    value, failure = _take(*_start(lambda: (work(), "")))
    if failure:
        raise AssertionError(failure)
    return cast(T, value)


def _start(work: Callable[[], tuple[object, str]]) -> tuple[int, int]:
    """A forked child that does it; its process id and the end of a pipe that gives the outcome."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # threads that an earlier test left alive are idle
        child = os.fork()
    if child == 0:
        os.close(reading)
        _in_child(work, writing)
    os.close(writing)
    return child, reading


def _in_child(work: Callable[[], tuple[object, str]], writing: int) -> NoReturn:
    """Never returns, whatever happens: what the parent wants done at its end is not ours to do."""
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(_SECONDS)
        try:
            outcome = work()
        except Exception:
            outcome = None, traceback.format_exc()
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(outcome, pipe)
    finally:
        os._exit(0)


def _take(child: int, reading: int) -> tuple[object, str]:
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    if not told:
        return None, "it never ended"
    outcome: tuple[object, str] = pickle.loads(told)
    return outcome


def _finish(waiting: deque[tuple[str, Path, int, int]], found: dict[str, list[Fault]]) -> None:
    """Wait for the first of them. Its folder goes at once: thousands of them would fill the disk."""
    name, own, *running = waiting.popleft()
    found[name] = _faults(_take(*running))
    shutil.rmtree(own, ignore_errors=True)


def _inline(case: Case, folder: Path) -> list[Fault]:
    try:
        return _faults(_run(case, folder))
    except Exception:
        return [("other", traceback.format_exc())]


def _run(case: Case, folder: Path) -> tuple[object, str]:
    folder.mkdir()
    return case.run(folder), ""


def _faults(outcome: tuple[object, str]) -> list[Fault]:
    value, failure = outcome
    return [("stuck" if failure == "it never ended" else "other", failure)] if failure else cast(list[Fault], value)


def _line(group: Group, found: dict[str, list[Fault]], of: int, seconds: float, verbose: bool) -> Line:
    columns = Counter(column for faults in found.values() for column in {column for column, _ in faults})
    failures = [f"{name}: {faults if verbose else faults[:1]}" for name, faults in found.items() if faults]
    return Line(
        what=group.what,
        runs=len(found),
        seconds=seconds,
        twice=columns["twice"],
        lost=columns["lost"],
        stuck=columns["stuck"],
        silent=columns["silent"],
        other=columns["other"],
        note=f"of {of} cases{'; ' + group.note if group.note else ''}",
        failures=tuple(failures),
    )
