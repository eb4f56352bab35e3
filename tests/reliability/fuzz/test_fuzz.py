"""Five hundred fuzzed cases, and that the harness sees what it must see."""

from __future__ import annotations

from pathlib import Path

import pytest

from alegra_desktop.domain.problem import Kind, Problem
from tests.reliability.fuzz import measure
from tests.reliability.fuzz.cases import Broken, Case, attempt, examine
from tests.reliability.fuzz.measure import one
from tests.reliability.lines import Ask, table

COUNT = 500


@pytest.mark.timeout(600)
def test_no_garbage_breaks_a_promise() -> None:
    lines = measure.measure(Ask(COUNT))
    print(table(lines))
    assert sum(line.runs for line in lines) == COUNT
    assert [failure for line in lines for failure in line.failures] == []
    assert all(line.bad == 0 for line in lines)
    assert "lost and adopted" in lines[0].note, "no creation was ever spoiled after it was done"


def test_the_same_seed_tells_the_same_story() -> None:
    for seed in (1, 3, 6, 10):
        assert one(seed).story == one(seed).story


class Bad:
    """A group that breaks a promise as long as two of its edits are there."""

    def run(self, case: Case) -> None:
        kept = case.choose(range(7))
        case.story.append(str(kept))
        if {2, 5} <= set(kept):
            raise Broken("twice", f"with {kept}")


def test_a_broken_case_is_made_small() -> None:
    verdict = examine("bad", Bad(), 1)
    assert (verdict.promise, verdict.words) == ("twice", "twice: with [2, 5]")


class Crash:
    def __init__(self, error: BaseException) -> None:
        self.error = error

    def run(self, case: Case) -> None:
        raise self.error


def test_an_exception_nobody_named_is_a_crash() -> None:
    verdict, _ = attempt("crash", Crash(KeyError("x")), 1)
    assert verdict.promise == "crash"
    assert "KeyError" in verdict.words


def test_the_problem_without_a_name_is_a_crash(tmp_path: Path) -> None:
    with pytest.raises(Broken, match="crash"):
        Case(1, tmp_path).named(Problem(Kind.INTERNAL, details={"words": "TypeError"}), "run")
