"""Desks and windows for the tests of `gui`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alegra_desktop.gui import languages, theme
from alegra_desktop.gui.shell import SWITCH
from alegra_desktop.gui.watchdog import Watchdog

pytest.register_assert_rewrite("tests.gui.desks", "tests.gui.house")

from tests.gui.desks import PracticeDesk, practice  # noqa: E402


@pytest.fixture(autouse=True)
def _as_it_was(qapp: QApplication) -> Iterator[None]:
    """Every test begins in English, and one that chooses a language or a theme chooses it for itself."""
    usual = QLocale()
    languages.install(qapp, "en")
    yield
    for left in qapp.topLevelWidgets():  # one that stays open would take the keys of the next test
        left.hide()
    QLocale.setDefault(usual)
    if theme._theme is not None:
        theme._theme.choose(theme.Choice.SYSTEM)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whether a window hangs is only to be told where nothing else runs beside it."""
    for item in items:
        if "responsive" in getattr(item, "fixturenames", ()):
            item.add_marker("alone")


Responsive = Callable[[], AbstractContextManager[None]]
_LIMIT = 0.1  # seconds


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


@pytest.fixture
def responsive(qtbot: QtBot) -> Responsive:
    """`with responsive(): ...` fails if the window hangs meanwhile. What happens inside must run in Qt's loop."""

    @contextmanager
    def watched() -> Iterator[None]:
        late: list[str] = []
        usual = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH)
        try:
            with Watchdog(_LIMIT, late.append):
                yield
        finally:
            sys.setswitchinterval(usual)
        assert not late, f"the window hung for more than {_LIMIT} s:\n{late[0]}"

    return watched
