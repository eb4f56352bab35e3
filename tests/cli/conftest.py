"""Computers with practice servers of their own in the test's process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from alegra_desktop.practice import samples
from alegra_desktop.practice.servers import PracticeServers

pytest.register_assert_rewrite("tests.cli.computer")

from tests.cli.computer import FORMULA, HOTMART_NAME, MASTERSHOP_NAME, Computer  # noqa: E402


@contextmanager
def new_computer(folder: Path) -> Iterator[Computer]:
    """What it leaves on its disk is searched for secrets at the end."""
    with PracticeServers(None, limit_per_minute=100_000, samples=False) as servers:
        samples.fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=0)
        folder.mkdir()
        computer = Computer(folder, servers)
        yield computer
        assert computer.leaked_on_disk() == []


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    with new_computer(tmp_path / "computer") as made:
        yield made


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Computer]:
    """A computer on which both integrations have run; tests only look at it. One buyer is called `FORMULA`."""
    with new_computer(tmp_path_factory.mktemp("finished") / "computer") as made:
        sale = made.servers.hotmart.sales[min(made.due(25))]
        made.servers.hotmart.change_sale(sale.transaction, buyer=replace(sale.buyer, name=FORMULA))
        for name in (HOTMART_NAME, MASTERSHOP_NAME):
            assert made.setup(name).code == 0
        assert made.sync().code == 1
        yield made
