"""One window for each data folder: the second launch raises the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.single_instance import SingleInstance

_HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from alegra_desktop.gui.single_instance import SingleInstance
app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]))
assert one.first()
one.raised.connect(lambda: print("raised", flush=True))
print("ready", flush=True)
app.exec()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


def test_the_second_raises_the_first_and_ends(folder: Path, qtbot: QtBot) -> None:
    process = subprocess.Popen([sys.executable, "-c", _HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        second = SingleInstance(folder)
        assert not second.first()
        assert second.call()
        assert process.stdout.readline() == "raised\n"
        other = SingleInstance(folder.parent)
        assert other.first()  # another data folder is another program
        other.close()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
    # Killed, it left lock and socket behind: they bind nobody.
    third = SingleInstance(folder)
    assert third.first()
    with qtbot.waitSignal(third.raised):
        # From this very process the bell is rung without waiting for the answer, which nobody could give.
        _ring(third.name)
    third.close()


def _ring(name: str) -> None:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    socket.disconnectFromServer()


def test_after_its_end_the_next_is_first(folder: Path, qtbot: QtBot) -> None:
    first = SingleInstance(folder)
    assert first.first()
    first.close()
    second = SingleInstance(folder)
    assert second.first()
    second.close()


def test_nobody_answers(folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alegra_desktop.gui.single_instance._WAIT", 50)
    assert not SingleInstance(folder).call()


def test_a_folder_in_which_nobody_can_lock_keeps_no_window_from_opening(tmp_path: Path, qtbot: QtBot) -> None:
    one = SingleInstance(tmp_path / "missing" / "folder")
    assert one.first()
    one.close()
