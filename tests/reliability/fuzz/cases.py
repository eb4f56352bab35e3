"""What every fuzzed case has: dice, a bound for time, an ear for the log, and a verdict that can be repeated alone."""

from __future__ import annotations

import faulthandler
import logging
import multiprocessing
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from tests.reliability.fuzz.wire import TooMuch

#: Seconds of processor time one case may take; most take a tenth of one.
CPU_SECONDS = 20.0
#: Seconds of any kind, however many share the machine.
WALL_SECONDS = 400.0


class Broken(Exception):
    """A promise was not kept: `promise` is a column of the table."""

    def __init__(self, promise: str, words: str) -> None:
        super().__init__(f"{promise}: {words}")
        self.promise = promise


class TooLong(KeyboardInterrupt):
    """The case hangs. Not an `Exception`: nothing may swallow it."""


@dataclass(slots=True)
class Case:
    """One case while it runs. `edits` are what can be left out when it is made smaller; None: all of them."""

    seed: int
    folder: Path
    edits: frozenset[int] | None = None
    story: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)  # kinds of problems, and what else is worth counting
    size: int = 0  # how many edits there were to choose from

    def dice(self, what: str = "") -> random.Random:
        return random.Random(f"{self.seed}:{what}")

    def choose(self, edits: Sequence[Any]) -> list[Any]:
        """Those edits that this attempt is to make."""
        self.size = len(edits)
        return [edit for n, edit in enumerate(edits) if self.edits is None or n in self.edits]

    def named(self, problem: Problem | None, where: str) -> None:
        """A problem told: it must have a name of its own."""
        if problem is None:
            return
        self.seen[problem.kind.value] += 1
        self.story.append(f"{where}: {problem.kind.value} {str(problem.details)[:300]}")
        if problem.kind is Kind.INTERNAL:
            raise Broken("crash", f"{where}: internal, {problem.details.get('words', '')}")


class Group(Protocol):
    """A module of cases."""

    def run(self, case: Case) -> None:
        """Raises `Broken` where a promise is not kept, anything else where the program crashed."""
        ...


@dataclass(frozen=True, slots=True)
class Verdict:
    seed: int
    group: str
    seconds: float
    promise: str = ""  # that was broken; "" if none was
    words: str = ""
    story: tuple[str, ...] = ()
    seen: Counter[str] = field(default_factory=Counter)


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.exc_info and record.exc_info[1] is not None:
            text += "\n" + "".join(traceback.format_exception(record.exc_info[1])[-6:])
        self.heard.append(f"{record.name}: {text}")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Every error of the log."""
    ear, root = _Ear(), logging.getLogger()
    root.addHandler(ear)
    try:
        yield ear.heard
    finally:
        root.removeHandler(ear)


def _ring(number: int, frame: FrameType | None) -> None:
    where = "".join(traceback.format_stack(frame)[-4:])
    raise TooLong(f"{CPU_SECONDS:.0f} s of processor time\n{where}")


@contextmanager
def _bounded() -> Iterator[None]:
    """Processor time is what counts: other programs may share the machine."""
    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def attempt(name: str, group: Group, seed: int, edits: frozenset[int] | None = None) -> tuple[Verdict, int]:
    """Run one case in a folder of its own; gives its verdict, and how many edits it had."""
    if multiprocessing.parent_process() is not None:  # inside C nothing hears the bell: the whole process must go
        faulthandler.dump_traceback_later(WALL_SECONDS, exit=True)
    folder = Path(tempfile.mkdtemp(prefix="fuzz-", dir=_quick_folder()))
    case, started = Case(seed, folder, edits), time.perf_counter()
    promise = words = ""
    try:
        with _listening() as heard, _bounded():
            group.run(case)
        if heard:
            promise, words = "crash", "the log has an error: " + heard[0]
    except Broken as broken:
        promise, words = broken.promise, str(broken)
        if heard:
            words += "\n" + heard[0]
    except TooLong as long:
        promise, words = "hang", str(long)
    except TooMuch as much:
        promise, words = "hang", str(much)
    except ProblemError as told:
        promise, words = "crash", f"not caught: {told.problem}"
    except Exception as error:
        promise, words = "crash", f"{type(error).__name__}: {error}\n" + "".join(traceback.format_exception(error)[-8:])
    finally:
        faulthandler.cancel_dump_traceback_later()
        shutil.rmtree(folder, ignore_errors=True)
    spent = time.perf_counter() - started
    return Verdict(seed, name, spent, promise, words, tuple(case.story), case.seen), case.size


def _quick_folder() -> str | None:
    """Memory instead of a disk where there is such a folder: thousands of ledgers are written."""
    quick = Path("/dev/shm")
    return str(quick) if quick.is_dir() else None


def examine(name: str, group: Group, seed: int) -> Verdict:
    """The verdict of a case; a broken one is made as small as leaving out edits can make it."""
    verdict, size = attempt(name, group, seed)
    if not verdict.promise or size < 2:
        return verdict
    kept = list(range(size))
    for edit in range(size):
        fewer = frozenset(kept) - {edit}
        smaller, _ = attempt(name, group, seed, fewer)
        if smaller.promise == verdict.promise:
            verdict, kept = smaller, sorted(fewer)
    return verdict
