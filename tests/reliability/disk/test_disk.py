"""Nothing twice, lost or silent when the disk or the ledger's file fails: a part of the cases of each group."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.disk.apart import Group, measure_group
from tests.reliability.disk.measure import GROUPS
from tests.reliability.disk.stage import new_world
from tests.reliability.lines import Ask


@pytest.mark.timeout(300)  # two cores may be shared by many
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.what)
def test_nothing_twice_lost_or_silent(group: Group) -> None:
    line = measure_group(group, Ask(), lambda of: range(1, of + 1, group.every))
    again = "one case of each group alone: python -m tests.reliability disk --first NUMBER --count 1"
    assert line.runs > 0
    assert line.bad == 0, "\n".join([*line.failures, again])


def test_a_commit_is_on_the_disk_before_it_returns(tmp_path: Path) -> None:
    world = new_world(tmp_path / "computer")
    database = world.engine.ledger._database
    assert database.one("PRAGMA synchronous") == (2,)  # FULL: in WAL mode every commit waits for the disk
    assert database.one("PRAGMA journal_mode") == ("wal",)
    world.close()
