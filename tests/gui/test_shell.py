"""The program's life: its first start, a second launch, a window that is closed, and an end in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QProcess, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from alegra_desktop.app import NetConnections, SystemClock, window_plan
from alegra_desktop.gui.closing import KEY, ClosingQuestion
from alegra_desktop.gui.crash import CrashGuard
from alegra_desktop.gui.pages import PAGES
from alegra_desktop.gui.practice_band import PracticeBand
from alegra_desktop.gui.shell import Plan, Shell
from alegra_desktop.gui.state_line import Standing
from alegra_desktop.gui.tray import Tray
from alegra_desktop.gui.wizard.wizard import SetupWizard
from alegra_desktop.lock import FolderLock
from alegra_desktop.logs import Redactor
from alegra_desktop.paths import Folders
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.office import Office
from tests.gui.desks import HOTMART_NAME, PracticeDesk
from tests.gui.windows import shell_of

#: Without a desktop, showing a tray icon makes Qt complain of what the platform lacks.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
_PATIENCE = 30_000
ROOT = Path(__file__).parents[2]


def opened(shell: Shell, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(shell.standings.taken), timeout=_PATIENCE)


@contextmanager
def living(plan: Plan, qapp: QApplication, qtbot: QtBot) -> Iterator[Shell]:
    """A shell as the composition root plans it; ended at the end unless it is already."""
    settings = QSettings(str(plan.data / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("look/language", "en")
    settings.sync()
    shell = Shell(qapp, plan, CrashGuard(plan.redact))
    try:
        shell.start()
        opened(shell, qtbot)
        yield shell
    finally:
        if not shell.bridge.ended:
            shell.stop()
        shell.window.deleteLater()
        shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _wizards(shell: Shell) -> list[SetupWizard]:
    return shell.window.findChildren(SetupWizard)


# --- beginning


def test_the_first_start_begins_with_the_wizard_once(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp) as shell:
        shell.start()
        assert shell.window.isVisible()  # before the data is open
        assert shell.window.top.line.text() == "Opening your data…"
        opened(shell, qtbot)
        (wizard,) = shell.window.findChildren(SetupWizard)
        assert wizard.isVisible()
        wizard.put_aside()
        qtbot.waitUntil(lambda: not _wizards(shell))
        shell.come_forward()
        assert not _wizards(shell)
        assert shell.standings.line().standing is Standing.NOTHING  # nothing was chosen yet


def test_hidden_means_hidden_until_somebody_looks(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp, hidden=True) as shell:
        shell.tray = Tray(shell.desk, shell.standings, autostarts=True)
        shell.start()
        opened(shell, qtbot)
        assert not shell.window.isVisible()
        assert not _wizards(shell)
        shell.tray.opened.connect(shell.come_forward)
        shell.tray.opened.emit()
        assert [shell.window.isVisible(), len(_wizards(shell))] == [True, 1]


def test_practice_says_so_and_leads_out(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, list[str]]] = []
    left: list[int] = []

    def start(name: str, words: list[str]) -> bool:
        started.append((name, words))
        return True

    monkeypatch.setattr(QProcess, "startDetached", start)
    monkeypatch.setattr(QApplication, "exit", left.append)
    plan = window_plan(Folders(tmp_path), Redactor(), practice=True, hidden=False)
    with living(plan, qapp, qtbot) as shell:
        assert shell.window.windowTitle().startswith("PRACTICE · ")
        band = shell.window.findChild(PracticeBand)
        assert band is not None
        assert band.isVisible()
        assert len(shell.standings.board.known) == 2
        assert not _wizards(shell)  # the samples are set up
        assert {login.system for login in plan.sample_logins()} == {"alegra", "hotmart", "mastershop"}
        band.leave.emit()
        assert not started  # before this one has ended, the new one would find the data locked
    shell.succeed()
    ((program, words),) = started
    assert program == plan.restart[0]
    assert words == list(plan.restart[1:])  # the same data folder, and no --practice
    assert str(tmp_path) in words
    assert left == [0]


def test_another_language_is_another_window_before_the_same_engine(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """What belonged to the old window hears nothing of the run that follows."""
    plan = window_plan(Folders(tmp_path), Redactor(), practice=True, hidden=False)
    with living(plan, qapp, qtbot) as shell:
        old = shell.window
        for entry in PAGES:
            old.go(entry.key)
        shell._change_look("language", "es")
        qtbot.waitUntil(lambda: not isValid(old), timeout=_PATIENCE)
        assert shell.window.isVisible()
        assert shell.window.top.sync.button.text() == "Sincronizar ahora"
        shell.desk.choose(HOTMART_NAME)
        with qtbot.waitSignal(shell.bridge.run_ended, timeout=_PATIENCE):
            shell.window.sync_now()
        qtbot.waitUntil(lambda: shell.standings.line(HOTMART_NAME).standing is Standing.CAUSES, timeout=_PATIENCE)
        qtbot.waitUntil(lambda: shell.window.top.line.text().startswith("Al día"))


# --- closing and ending


def test_closing_asks_where_nothing_would_remain(idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    with shell_of(idle_desk, qapp) as shell:
        shell.window.show()
        shell.window.close()
        shell.window.close()
        (question,) = shell.window.findChildren(ClosingQuestion)
        question.stay.click()
        assert shell.window.isMinimized()
        assert not shell.settings.contains(KEY)
        shell.come_forward()
        assert shell.window.isVisible()
        assert not shell.window.isMinimized()


def test_a_run_in_a_closed_window_goes_on_and_quitting_cuts_it_off_in_order(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    folders = Folders(tmp_path)
    plan = window_plan(folders, Redactor(), practice=True, hidden=False)
    with living(plan, qapp, qtbot) as shell:
        shell.tray = Tray(shell.desk, shell.standings, autostarts=False)
        shell.tray.sync_wanted.connect(shell._sync_all)
        shell.window.close()
        assert not shell.window.isVisible()
        shell.tray.sync_wanted.emit()
        with qtbot.waitSignal(shell.bridge.changed, timeout=_PATIENCE):  # documents are on their way
            pass
        servers = [urlsplit(one).netloc.split(":") for one in _addresses(shell, qtbot)]
        assert all(_answers(host, port) for host, port in servers)
        shell.stop()
        assert not any(_answers(host, port) for host, port in servers)
        assert {thread.name for thread in threading.enumerate()}.isdisjoint({"engine", "practice"})
    own = folders.for_practice()
    with FolderLock(own.data), Ledger.open(own.data, SystemClock().now) as ledger:  # nobody holds either
        assert len(ledger.integrations()) == 2
        assert all(run.ended_at is not None for one in ledger.integrations() for run in ledger.runs(one.id, 5))
    assert not (own.data / "ledger.sqlite3-wal").exists()


def _addresses(shell: Shell, qtbot: QtBot) -> list[str]:
    found: list[str] = []

    async def look(office: Office) -> tuple[str, ...]:
        connections = office.engine.connections
        assert isinstance(connections, NetConnections)
        return astuple(connections._addresses)

    shell.bridge.ask(shell, look, found.extend, lambda problem: None)
    qtbot.waitUntil(lambda: bool(found), timeout=_PATIENCE)
    return found


def _answers(host: str, port: str) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


# --- as a process


@contextmanager
def program(*words: str) -> Iterator[subprocess.Popen[str]]:
    given = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":none"}
    process = subprocess.Popen(
        [sys.executable, "-m", "alegra_desktop", *words], env=given, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_one_window_for_each_folder_and_mode(tmp_path: Path, qtbot: QtBot) -> None:
    where = ("--data-dir", str(tmp_path))
    own = Folders(tmp_path).for_practice()

    def raised() -> bool:  # what the screenless platform says when a window shall come forward
        return any("does not support raise()" in log.read_text("utf-8") for log in own.logs.glob("*.log"))

    with program("--practice", *where) as first:
        qtbot.waitUntil((own.data / "ledger.sqlite3-wal").exists, timeout=_PATIENCE)
        assert not raised()
        with program("--practice", *where) as second:
            assert second.wait(30) == 0
        qtbot.waitUntil(raised, timeout=_PATIENCE)
        with program("--hidden", *where) as other:  # the real accounts are another program
            qtbot.waitUntil((tmp_path / "ledger.sqlite3-wal").exists, timeout=_PATIENCE)
            assert first.poll() is None
            for process in (first, other):
                process.send_signal(signal.SIGTERM)
                assert process.wait(30) == 0
    for folder in (tmp_path, own.data):
        assert not (folder / "ledger.sqlite3-wal").exists()  # closed in order
