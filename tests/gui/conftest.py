"""Desks and windows for the tests of `gui`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

pytest.register_assert_rewrite("tests.gui.desks")

from tests.gui.desks import PracticeDesk, practice  # noqa: E402


@pytest.fixture
def practice_desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PracticeDesk]:
    """Bridge, engine, practice servers and desk, running; `practice_desk.set_up()` and `.sync()` fill it."""
    with practice(tmp_path / "desk", qtbot) as made:
        yield made


@pytest.fixture
def idle_desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PracticeDesk]:
    """The same, with its engine not opened: for tests that open it themselves."""
    with practice(tmp_path / "desk", qtbot, start=False) as made:
        yield made
