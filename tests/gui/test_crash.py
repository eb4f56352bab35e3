"""What nobody foresaw: logged, told once without secrets or customers, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.crash import CrashDialog, CrashGuard, log_message, save_report
from alegra_desktop.gui.report import report
from alegra_desktop.logs import HIDDEN, Redactor
from tests.gui.desks import PracticeDesk
from tests.gui.windows import shell_of

SECRET = "s3cr3t-token-value"


@pytest.fixture
def redact() -> Redactor:
    made = Redactor()
    made.register(SECRET)
    return made


@pytest.fixture
def guard(redact: Redactor, qtbot: QtBot) -> Iterator[CrashGuard]:
    """Installed in the hooks' place; Qt's own messages stay with the tests' own listener."""
    made = CrashGuard(redact)
    before = sys.excepthook, threading.excepthook
    made.install(qt=False)
    try:
        yield made
    finally:
        made.remove(qt=False)
        assert (sys.excepthook, threading.excepthook) == before


def failed() -> Exception:
    try:
        try:
            raise KeyError(f"Luisa Ramírez, 1020304050, luisa@example.com, {SECRET}")
        except KeyError as inner:
            raise ValueError(f"token={SECRET}") from inner
    except ValueError as error:
        return error


def test_the_report_says_where_and_nothing_private(redact: Redactor, qtbot: QtBot) -> None:
    text = report(failed(), redact, "engine")
    assert "alegra_desktop " in text
    assert "PySide6 " in text
    assert "in engine" in text
    assert "builtins.ValueError: " in text
    assert "builtins.KeyError: […]" in text
    assert "gui/test_crash.py:" in text
    for private in (SECRET, "Luisa", "1020304050", "luisa@", str(Path.home())):
        assert private not in text
    assert HIDDEN in text
    assert report(None, redact).count("\n") == 4


def test_the_hooks_tell_it_once_at_a_time(guard: CrashGuard, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    guard.broke.connect(told.append)
    error = failed()
    sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(told) == 1
    assert len([record for record in caplog.records if record.levelno == logging.CRITICAL]) == 2
    guard.quiet = False

    def ends() -> None:
        raise LookupError("in a thread")

    thread = threading.Thread(target=ends, name="reading")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert "in reading" in told[1]


def test_being_interrupted_is_no_crash(redact: Redactor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: passed.append(kind))
    guard = CrashGuard(redact)
    guard.install(qt=False)
    try:
        with qtbot.assertNotEmitted(guard.broke):
            sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        guard.remove(qt=False)
    assert passed == [KeyboardInterrupt]


def test_qt_speaks_to_the_log(caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    log_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "a plugin\nis missing")
    log_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), "worse")
    assert [(one.levelname, one.getMessage()) for one in caplog.records] == [
        ("WARNING", "Qt: a plugin is missing"),
        ("ERROR", "Qt: worse"),
    ]


def test_the_dialog_copies_saves_and_lets_go_on(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("the report\n", practice=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle().startswith("PRACTICE · ")
    assert not dialog.details.isVisible()
    dialog._show_details(True)
    assert dialog.details.isVisible()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "the report\n"
    file = tmp_path / "report.txt"
    dialog._save()
    assert dialog.saving is not None
    dialog.saving.fileSelected.emit(str(file))
    dialog.saving.reject()
    assert file.read_text("utf-8") == "the report\n"
    with qtbot.waitSignal(dialog.restart):
        dialog._restart()


def test_a_report_that_cannot_be_saved(qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = save_report(parent, "x")
    assert asked.isVisible()
    asked.fileSelected.emit(str(tmp_path / "no" / "way"))
    assert "the report was not saved" in caplog.text
    asked.reject()
    assert not (tmp_path / "no").exists()


def test_the_program_goes_on_and_the_engine_is_left_alone(
    idle_desk: PracticeDesk, qapp: QApplication, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with shell_of(idle_desk, qapp) as shell:
        shell._guard.install(qt=False)
        try:
            shell.start()
            qtbot.waitUntil(lambda: bool(shell.standings.taken))
            with qtbot.captureExceptions() as caught:
                QTimer.singleShot(0, lambda: 1 / 0)
                qtbot.waitUntil(lambda: bool(caught))
            kind, error, trace = caught[0]
            shell._guard._of_window(kind, error, trace)
            qtbot.waitUntil(lambda: bool(shell.window.findChildren(CrashDialog)))
            (dialog,) = shell.window.findChildren(CrashDialog)
            assert dialog.isVisible()
            answers: list[int] = []
            shell.bridge.ask(shell, _count, answers.append, lambda problem: None)
            qtbot.waitUntil(lambda: answers == [0])
            dialog.accept()
            assert not shell._guard.quiet
        finally:
            shell._guard.remove(qt=False)


async def _count(office: object) -> int:
    return len(office.engine.ledger.integrations())  # type: ignore[attr-defined]
