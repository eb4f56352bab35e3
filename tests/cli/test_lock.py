"""One process per data folder."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from alegra_desktop import lock
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.lock import FolderLock


def refused(folder: Path) -> Kind:
    with pytest.raises(ProblemError) as caught, FolderLock(folder):
        pass
    assert str(folder) in str(caught.value.problem.details)
    return caught.value.problem.kind


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    with FolderLock(tmp_path):
        assert refused(tmp_path) is Kind.ALREADY_RUNNING
        assert refused(tmp_path) is Kind.ALREADY_RUNNING
    with FolderLock(tmp_path):
        assert (tmp_path / "in-use.lock").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_locked_is_not_a_second_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(tmp_path / "nowhere") is Kind.SETTINGS_WRONG

    def unable(file: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(lock, "_lock", unable)
    assert refused(tmp_path) is Kind.SETTINGS_WRONG
