"""The watchdog: says where the window hangs, and only then."""

from __future__ import annotations

import logging
import time

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.watchdog import VARIABLE, Watchdog, stacks, wanted
from tests.gui.conftest import Responsive
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.windows import settle, window_of


def hang() -> None:
    time.sleep(0.4)


def test_it_says_where_the_window_hangs_once_for_each_time(qtbot: QtBot) -> None:
    late: list[str] = []
    with Watchdog(0.1, late.append):
        qtbot.wait(150)
        assert late == []
        QTimer.singleShot(0, hang)
        qtbot.waitUntil(lambda: bool(late))
        qtbot.wait(150)
        assert len(late) == 1
        QTimer.singleShot(0, hang)
        qtbot.waitUntil(lambda: len(late) == 2)
    first = late[0].split("\n\n")[0]
    assert first.startswith("MainThread:")
    assert "in hang" in first
    assert "watchdog:" in late[0]


def test_after_its_end_it_is_still(qtbot: QtBot) -> None:
    late: list[str] = []
    with Watchdog(0.05, late.append):
        qtbot.wait(20)
    time.sleep(0.2)
    assert late == []


def test_it_watches_only_where_it_is_wanted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    parent = QObject()
    assert wanted(parent) is None
    monkeypatch.setenv(VARIABLE, "0")
    assert wanted(parent) is None
    monkeypatch.setenv(VARIABLE, "80")
    dog = wanted(parent)
    assert dog is not None
    with dog:
        QTimer.singleShot(0, hang)
        qtbot.waitUntil(lambda: bool(caplog.records))
    assert caplog.records[0].levelno == logging.WARNING
    assert "the window hangs for more than 80 ms" in caplog.records[0].getMessage()


def test_every_thread_is_in_the_stacks(practice_desk: PracticeDesk) -> None:
    assert "\nengine:\n" in "\n" + stacks(0)


def test_the_window_does_not_hang_while_the_engine_works(
    practice_desk: PracticeDesk, qtbot: QtBot, responsive: Responsive
) -> None:
    practice_desk.set_up(HOTMART_NAME, days=20)
    window = window_of(practice_desk, qtbot)
    settle(window, qtbot)
    with responsive():
        window.sync_now()
        qtbot.waitUntil(lambda: window.standings.running() is not None)
        qtbot.waitUntil(lambda: window.standings.running() is None, timeout=30_000)
