"""Every property of the proof, with fewer examples and a seed of its own each time."""

from __future__ import annotations

import os

import pytest

from tests.reliability.stateful.measure import GROUPS
from tests.reliability.stateful.properties import PROPERTIES, attempt

COUNT = 250
SEED = int.from_bytes(os.urandom(3), "big")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", sorted(PROPERTIES))
def test_it_holds(name: str) -> None:
    outcome = attempt(name, SEED, COUNT)
    again = f"python -m tests.reliability stateful --first {SEED} --count {COUNT}"
    assert not outcome.failure, f"repeat with: {again}\n{outcome.failure}"
    assert outcome.runs


def test_every_property_is_in_a_line_of_the_table() -> None:
    assert {one.group for one in PROPERTIES.values()} == set(GROUPS)
