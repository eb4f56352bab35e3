"""The list of everything that must hold, and how one of them is tried: so many examples, from a seed.

A property is a function that raises when it does not hold, with the strategies that feed it; a machine is a random
story told step by step. Both stand in a group, which is one line of the table.
"""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from hypothesis.strategies import SearchStrategy

STEPS = 50  # of a story
#: Where ledgers are tried: in memory if the system has such a folder, for what counts here is not the disk.
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
_F = TypeVar("_F", bound=Callable[..., None])
_M = TypeVar("_M", bound=type[RuleBasedStateMachine])


@dataclass(frozen=True, slots=True)
class Property:
    """`share`: its part of the examples that are asked for, for what takes long. `tell(seed, count)` tries it and
    answers how many examples there were; it raises what the smallest counterexample raised."""

    group: str
    name: str
    share: float
    tell: Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Outcome:
    group: str
    name: str
    runs: int
    seconds: float
    failure: str = ""


PROPERTIES: dict[str, Property] = {}


def holds(group: str, *strategies: SearchStrategy[Any], share: float = 1.0) -> Callable[[_F], _F]:
    """Enter a function into the list; `strategies` are its arguments in their order."""

    def enter(function: _F) -> _F:
        def tell(first: int, count: int) -> int:
            runs = 0

            @functools.wraps(function)
            def counted(**arguments: Any) -> None:
                nonlocal runs
                runs += 1
                function(**arguments)

            seed(first)(_settings(count)(given(*strategies)(counted)))()
            return runs

        _enter(Property(group, function.__name__, share, tell))
        return function

    return enter


def told(group: str, share: float = 0.15) -> Callable[[_M], _M]:
    """Enter a machine into the list; an example of it is a story of at most `STEPS` steps."""

    def enter(machine: _M) -> _M:
        def tell(first: int, count: int) -> int:
            stories = 0

            class Counted(machine):  # type: ignore[misc, valid-type]
                def __init__(self) -> None:
                    nonlocal stories
                    stories += 1
                    super().__init__()

            run_state_machine_as_test(
                seed(first)(Counted), settings=settings(_settings(count), stateful_step_count=STEPS)
            )
            return stories

        _enter(Property(group, machine.__name__, share, tell))
        return machine

    return enter


def attempt(name: str, first: int, count: int) -> Outcome:
    """Try one property with its share of `count` examples; a failure is told with its smallest example."""
    one, start = PROPERTIES[name], perf_counter()
    failure, runs = "", 0
    try:
        runs = one.tell(first, max(1, round(count * one.share)))
    except Exception as error:
        failure = "".join(traceback.format_exception(error, limit=-2))
    return Outcome(one.group, name, runs, perf_counter() - start, failure)


def _enter(one: Property) -> None:
    if one.name in PROPERTIES:
        raise ValueError(f"two properties are called {one.name}")
    PROPERTIES[one.name] = one


def _settings(count: int) -> settings:
    return settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=False,
        report_multiple_bugs=False,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        phases=(Phase.explicit, Phase.generate, Phase.target, Phase.shrink),
    )
