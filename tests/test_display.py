"""Whether a window can open: told in words before Qt, which would only abort."""

from __future__ import annotations

import importlib.util
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from alegra_desktop.display import NONE, obstacle

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")


def test_nothing_names_a_display() -> None:
    assert obstacle({}) == NONE
    assert obstacle({"DISPLAY": "", "QT_QPA_PLATFORM": "offscreen"}) == NONE


def test_nobody_answers_at_the_display() -> None:
    assert obstacle({"DISPLAY": ":987"}) in ("DISPLAY=:987", "libxcb-cursor.so.0")


def test_a_platform_that_was_chosen_is_not_doubted() -> None:
    assert obstacle({"DISPLAY": ":987", "QT_QPA_PLATFORM": "offscreen"}) == ""


def test_a_library_that_cannot_be_loaded_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = tmp_path / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    plugin.parent.mkdir(parents=True)
    plugin.write_bytes(b"no library")
    package = ModuleSpec("PySide6", None, is_package=True)
    package.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: package)
    assert obstacle({"DISPLAY": ":0"}) == str(plugin)
