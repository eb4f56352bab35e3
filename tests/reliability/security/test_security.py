"""The security part of the proof, with the smaller numbers.

A group alone: `python -m pytest tests/reliability/security -k "nowhere"`; all of it, with every shape:
`python -m tests.reliability security`.
"""

from __future__ import annotations

import pytest

from tests.reliability.lines import Ask
from tests.reliability.security.measure import GROUPS, SHORT


@pytest.mark.timeout(300)  # many processes, which take their time on a busy computer
@pytest.mark.parametrize("name", GROUPS)
def test_nothing_leaks_and_nobody_is_let_in(name: str) -> None:
    group = GROUPS[name](Ask(count=SHORT))
    assert group.checks > 0
    assert group.wrong == [], "\n".join(["", *group.wrong])
