"""A file that is put into the folder while the window is open is there within seconds; nothing is asked in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from alegra_desktop.domain.problem import Kind
from alegra_desktop.gui.settings.fields import field_for
from alegra_desktop.gui.settings.folder_field import FolderField
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.watched_folders import WatchedFolders
from alegra_desktop.options import OPTIONS
from tests.gui.desks import HOTMART_NAME, PracticeDesk

_PATIENCE = 30_000
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
EXPORT = SAMPLES / "hotmart-detailed-pt.csv"
Made = Callable[..., WatchedFolders]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


@pytest.fixture
def watching(practice_desk: PracticeDesk, qtbot: QtBot, folder: Path) -> WatchedFolders:
    """Looked into once, and watched since."""

    def edit(text: str) -> str:
        text = text.replace('store = "hotmart"', 'store = "hotmart"\nsource = "file"')
        return text.replace("[sync]", f'[sync]\nwatch_folder = "{folder}"')

    practice_desk.set_up(HOTMART_NAME, days=300, edit=edit)
    made = WatchedFolders(practice_desk.desk)
    qtbot.waitUntil(lambda: str(folder) in made.watched, timeout=_PATIENCE)
    return made


def _sales(desk: PracticeDesk) -> int:
    assert desk.desk.reader is not None
    return len(desk.desk.reader.sales(desk.desk.integrations()[0].id))


def test_a_file_is_imported_and_told(
    watching: WatchedFolders, practice_desk: PracticeDesk, qtbot: QtBot, folder: Path
) -> None:
    told: list[str] = []
    practice_desk.desk.told.connect(lambda words, undo: told.append(words))
    shutil.copy(EXPORT, folder)
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    assert EXPORT.name in told[0]
    assert _sales(practice_desk) > 0
    assert (folder / EXPORT.name).exists()


def test_a_file_that_is_written_slowly_is_taken_when_it_is_whole(
    watching: WatchedFolders, practice_desk: PracticeDesk, qtbot: QtBot, folder: Path
) -> None:
    told: list[str] = []
    practice_desk.desk.told.connect(lambda words, undo: told.append(words))
    text = EXPORT.read_text("utf-8-sig")
    file = folder / "slow.csv"
    lines = text.splitlines(keepends=True)
    with file.open("w", encoding="utf-8") as out:
        for line in lines:
            out.write(line[: len(line) // 2])
            out.flush()
            qtbot.wait(300)
            out.write(line[len(line) // 2 :])
            out.flush()
    qtbot.waitUntil(lambda: bool(told), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: _sales(practice_desk) > 0, timeout=_PATIENCE)
    assert practice_desk.desk.reader is not None
    assert practice_desk.desk.reader.told(practice_desk.desk.integrations()[0].id) == []


def test_idle_means_idle(
    watching: WatchedFolders, practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(practice_desk.bridge, "ask", lambda *question: asked.append(question))
    qtbot.wait(2500)
    assert asked == []
    assert not watching._soon.isActive()


def test_what_cannot_be_read_is_a_cause_at_once(
    watching: WatchedFolders, practice_desk: PracticeDesk, qtbot: QtBot, folder: Path
) -> None:
    standings = Standings(practice_desk.desk)
    (folder / "letter.csv").write_text("Dear Ana,\n", "utf-8")

    def causes() -> list[tuple[Kind, str]]:
        return [(cause.kind, cause.subject) for cause in standings.board.causes]

    qtbot.waitUntil(lambda: causes() == [(Kind.FILE_NOT_UNDERSTOOD, "letter.csv")], timeout=_PATIENCE)
    (folder / "letter.csv").unlink()
    qtbot.waitUntil(lambda: causes() == [], timeout=_PATIENCE)


def test_a_folder_that_goes_and_comes_back_is_watched_again(
    watching: WatchedFolders, practice_desk: PracticeDesk, qtbot: QtBot, folder: Path
) -> None:
    standings = Standings(practice_desk.desk)
    folder.rmdir()
    gone = Kind.WATCH_FOLDER_GONE
    qtbot.waitUntil(lambda: [cause.kind for cause in standings.board.causes] == [gone], timeout=_PATIENCE)
    assert watching.watched == []
    folder.mkdir()
    practice_desk.sync()  # nobody tells that it is back: the next run looks
    qtbot.waitUntil(lambda: str(folder) in watching.watched, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: standings.board.causes == [], timeout=_PATIENCE)


def test_a_folder_nobody_wants_any_more_is_let_go(
    watching: WatchedFolders, practice_desk: PracticeDesk, qtbot: QtBot
) -> None:
    rules = practice_desk.desk.integrations()[0].rules
    practice_desk.ask(lambda office: office.change_rules(HOTMART_NAME, replace(rules, watch_folder="")))
    practice_desk.desk.integrations_changed.emit()
    assert watching.watched == []


def test_the_field_of_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    field = field_for(next(option for option in OPTIONS if option.name == "sync.watch_folder"))
    assert isinstance(field, FolderField)
    qtbot.addWidget(field.widget)
    field.widget.show()
    edited: list[int] = []
    field.edited = lambda: edited.append(1)
    field.show("")
    assert (field.value(), field.wrong()) == ("", "")
    field.show("sales")
    assert field.wrong() == "Type the whole path, such as ~/Downloads."
    field.show("~/Downloads")
    assert field.wrong() == ""
    assert not edited
    field.choose.click()
    assert isinstance(field.dialog, QFileDialog)
    field.dialog.fileSelected.emit(str(tmp_path))
    assert (field.value(), edited) == (str(tmp_path), [1])
    field.dialog.close()
