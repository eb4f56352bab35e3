"""Three hundred stories in which everything goes wrong, and what must hold in each."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from alegra_desktop.practice.faults import NAMES as FAULT_NAMES
from tests.reliability.simulation.actions import BY_CHANCE
from tests.reliability.simulation.measure import Tally, play, play_all
from tests.reliability.simulation.modes import MODES
from tests.reliability.simulation.seeds import RUNS

SEEDS = 300
#: Without these the stories would prove little.
MUST_HAPPEN = (
    "killed", "restored", "lost ledger", "settings changed", "event unanswered", "event not found", "event adopted",
    "event cut off", "event woke", "event second removed", "event repointed", "event incomplete", "event refused",
    "event sale undone", "event found twice", "event copied in Alegra", "event deleted in Alegra",
    "event draft deleted", "event not created", "event dated", "event not stamped", "event held", "event paid by hand",
    "asked handled_before", "asked changed_in_alegra", "asked refund_of_invoice", "asked rejected_at_stamping",
)  # fmt: skip


@pytest.fixture(scope="module")
def tally() -> Tally:
    return play_all(1, SEEDS, 2)


@pytest.mark.timeout(900)
def test_every_promise_is_kept(tally: Tally) -> None:
    failures = [failure for mode in tally.failures.values() for failure in mode]
    assert not failures, "\n" + "\n".join(failures)
    assert sum(tally.runs.values()) == SEEDS
    assert set(tally.runs) == {mode.name for mode in MODES}


@pytest.mark.timeout(900)
def test_everything_that_can_go_wrong_did(tally: Tally) -> None:
    wanted = [
        *FAULT_NAMES,
        *(action.__name__ for action in BY_CHANCE),
        *(RUNS.keys() - {"restore", "both"}),
        *MUST_HAPPEN,
    ]
    happened = tally.happened
    assert not [name for name in sorted(wanted) if not happened[name]]


@pytest.mark.timeout(900)
def test_a_seed_tells_the_same_story_twice(tally: Tally) -> None:
    """In a process of its own, in another order, with other hashes: nothing leaks in but the seed."""
    seeds = range(SEEDS, 0, -13)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        again = pool.submit(play, seeds).result()
    assert again.digests == {seed: tally.digests[seed] for seed in seeds}
