"""A hundred thousand sales: whatever one does with them, the window's loop is never late by more than its limit."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from alegra_desktop.gui.history.page import HistoryPage
from tests.gui.conftest import Responsive
from tests.gui.history_deeds import COUNT, DEEDS, Deed, come_back, open_history, wait
from tests.gui.history_desk import reading_desk

_TRIES = 3  # what the window does too long it does too long each time; a machine that is busy elsewhere does not


def test_the_window_never_hangs(tmp_path: Path, qtbot: QtBot, responsive: Responsive) -> None:
    """Open, filter, search while typing, order, scroll, choose, copy, export."""
    with reading_desk(tmp_path / "many", COUNT) as desk, open_history(desk) as page:
        hung = [late for deed in DEEDS if (late := _hangs(page, deed, responsive, tmp_path))]
    assert not hung, "\n".join(hung)


def _hangs(page: HistoryPage, deed: Deed, responsive: Responsive, folder: Path) -> str:
    """Where the window hangs while this is done, "" if it does not."""
    late = ""
    for _ in range(_TRIES):
        try:
            with responsive():
                wait(deed.act(page, folder))
                come_back(page)
        except AssertionError as found:
            late = f"{deed.name}: {found}"
        else:
            late = ""
        assert page.model.rowCount() == COUNT, deed.name
        if not late:
            break
    return late
