"""Killed at any point, the program makes nothing twice, loses nothing and tells the truth.

Here at one point of each kind; `python -m tests.reliability crash` dies at every one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.states import State
from alegra_desktop.storage.outbox import Outbox
from alegra_desktop.sync.work import Work
from tests.reliability.crash.cases import Played, play, undisturbed
from tests.reliability.crash.measure import PAIRS, Case, all_cases, chosen, play_all, told
from tests.reliability.crash.scenarios import SCENARIOS, Scenario

SEED = 1


def wrong(played: list[tuple[Case, Played, float]]) -> str:
    """What went wrong, and how to repeat it."""
    return "\n".join(told(case, one) for case, one, _ in played if one.found)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_death_leaves_no_trace(scenario: Scenario) -> None:
    points = set(chosen(scenario, SEED))
    cases = [one for one in all_cases() if SCENARIOS[one.scenario] is scenario and len(one.deaths) == 1]
    played = play_all([case for case in cases if case.deaths[0] in points])
    print(f"{len(played)} of {len(cases)} points, drawn with seed {SEED}")
    plain = undisturbed(scenario)
    assert [one.died_at[0] for _, one, _ in played] == [plain.names[case.deaths[0] - 1] for case, _, _ in played]
    assert not wrong(played)


@pytest.mark.timeout(600)
def test_a_second_death_while_it_recovers_leaves_no_trace() -> None:
    pairs = all_cases()[-PAIRS:][:20]
    played = play_all(pairs)
    assert sum(len(one.died_at) == 2 for _, one, _ in played) > len(pairs) / 2
    assert not wrong(played)


# --- a check that cannot fail proves nothing --------------------------------------------------------------------------


def _hasty(work: Work) -> None:
    """What was cut off counts as never sent."""
    for row in work.rows(State.SENDING):
        work.move(row, State.UNKNOWN, "cut off")
        work.move(row, State.READY, "not found")


def _forgetful(work: Work) -> None:
    """What was cut off is left as it is."""


def _weary(work: Work) -> None:
    """What was cut off is given up."""
    for row in work.rows(State.SENDING):
        work.move(row, State.UNKNOWN, "cut off")
        work.move(row, State.HELD, "held")
        work.move(row, State.SKIPPED, "given up", reason="by_merchant")


_tell = Outbox._tell


def _reticent(ledger: Outbox, row: Row, event: str, *rest: Any) -> None:
    """What was found again is not told."""
    if event != "adopted":
        _tell(ledger, row, event, *rest)


BAD = {
    "sends again at once": ("alegra_desktop.sync.run.recover", _hasty, "twice"),
    "leaves it as it is": ("alegra_desktop.sync.run.recover", _forgetful, "stuck"),
    "gives up": ("alegra_desktop.sync.run.recover", _weary, "lost"),
    "tells nobody": ("alegra_desktop.storage.outbox.Outbox._tell", _reticent, "silent"),
}


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("place", "bad", "kind"), BAD.values(), ids=BAD.keys())
def test_a_program_that_recovers_badly_is_found_out(
    place: str, bad: Callable[..., None], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = SCENARIOS[0]
    plain = undisturbed(scenario)
    monkeypatch.setattr(place, bad)
    points = [at for at, name in enumerate(plain.names, start=1) if "POST /invoices" in name]
    found = {finding.kind for at in points for finding in play(scenario, plain, at).found}
    assert kind in found
