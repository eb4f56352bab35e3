"""The data folder: where it is, and that only its owner may look into it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.paths import Folders, folders, private_files, resource


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_command_line_wins_over_the_variable(tmp_path: Path) -> None:
    environment = {"ALEGRA_DESKTOP_DATA_DIR": str(tmp_path / "variable")}
    assert folders(tmp_path / "line", environment).data == tmp_path / "line"
    assert folders(None, environment).data == tmp_path / "variable"
    assert folders("", environment).data == tmp_path / "variable"


def test_without_a_choice_it_is_in_the_home(tmp_path: Path) -> None:
    assert folders(None, {}).data.is_relative_to(tmp_path / "home")


def test_everything_is_inside_and_private(tmp_path: Path) -> None:
    own = Folders(tmp_path / "deep" / "data").create()
    for folder in (own.data, own.logs, own.backups, own.practice):
        assert folder.is_dir()
        assert folder.is_relative_to(own.data)
        if os.name == "posix":
            assert mode(folder) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="rights are another matter there")
def test_a_folder_that_was_ours_is_closed_again_and_a_strangers_is_left(tmp_path: Path) -> None:
    ours, strangers = tmp_path / "ours", tmp_path / "strangers"
    for folder, file in ((ours, "ledger.sqlite3"), (strangers, "holiday.jpg")):
        folder.mkdir(mode=0o755)
        (folder / file).touch()
        Folders(folder).create()
    assert mode(ours) == 0o700
    for _ in range(2):  # also when it has become ours too
        Folders(strangers).create()
        assert mode(strangers) == 0o755
    assert mode(strangers / "logs") == 0o700


@pytest.mark.skipif(os.name != "posix", reason="rights are another matter there")
def test_a_strangers_folder_that_all_may_write_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "holiday.jpg").touch()
    tmp_path.chmod(0o1777)
    Folders(tmp_path).create()
    assert mode(tmp_path) == 0o1777
    assert str(tmp_path) in caplog.text


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(ProblemError) as caught:
        Folders(tmp_path / "data").create()
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG
    assert str(tmp_path / "data") in caught.value.problem.details["folder"]


@pytest.mark.parametrize("name", ["logs", "backups", "practice"])
def test_what_is_in_the_way_inside_stops_nothing(tmp_path: Path, name: str) -> None:
    own = Folders(tmp_path / "data")
    own.data.mkdir()
    (own.data / name).touch()
    own.create()
    assert [folder.name for folder in (own.logs, own.backups, own.practice) if not folder.is_dir()] == [name]


@pytest.mark.skipif(os.name != "posix", reason="rights are another matter there")
def test_new_files_are_private(tmp_path: Path) -> None:
    before = private_files()
    try:
        (tmp_path / "new").touch()
    finally:
        os.umask(before)
    assert mode(tmp_path / "new") == 0o600


def test_resources_are_found() -> None:
    assert "since" in resource("setup-example.toml").read_text("utf-8")
    with pytest.raises(FileNotFoundError):
        resource("nothing.txt")
