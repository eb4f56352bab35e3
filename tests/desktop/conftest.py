"""The desktop of each test, and a picture of it where a test fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import new_computer
from tests.desktop.merchant import Merchant
from tests.desktop.screen import Screen, missing

_failed = pytest.StashKey[bool]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A merchant with mouse and keyboard needs the computer for himself."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker("alone")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    if report.when == "call":
        item.stash[_failed] = report.failed
    return report


@contextmanager
def desktop(folder: Path, failed: Callable[[], bool], *, tray: bool) -> Iterator[Merchant]:
    with ExitStack() as stack:
        computer = stack.enter_context(new_computer(folder / "computer"))
        screen = Screen(folder, tray=tray)
        stack.callback(screen.close)
        merchant = Merchant(screen, computer)
        stack.callback(merchant.end)
        try:
            yield merchant
        finally:
            if failed():
                file = folder / "screen.png"
                screen.picture().save(str(file))
                shown = [f"{one.role} «{one.name}» {one.box}" for one in merchant.sight.controls() if one.name]
                print(f"the screen as it was: {file}", *shown, *merchant.done, merchant.said(), sep="\n")


@pytest.fixture
def merchant(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Merchant]:
    """Somebody at a desktop with a tray; with `indirect=True` and `False` at one without."""
    if lacks := missing():
        pytest.skip(f"no desktop to try the program on: {', '.join(lacks)} not installed")
    tray = getattr(request, "param", True)
    with desktop(tmp_path, lambda: request.node.stash.get(_failed, False), tray=tray) as made:
        yield made
