"""Computers with practice servers of their own in the test's process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from alegra_desktop.practice import samples
from alegra_desktop.practice.servers import PracticeServers
from tests.cli.computer import FORMULA, HOTMART_NAME, MASTERSHOP_NAME, Computer


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
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Computer]:
    """`set_up_once(days, *names)`: a computer with these integrations, the same one each time. It is for copying."""

    @cache
    def make(days: int, *names: str) -> Computer:
        with new_computer(tmp_path_factory.mktemp("template") / "computer") as made:
            for name in names:
                assert made.setup(name, days=days).code == 0
        return made

    return make


@pytest.fixture
def ready(computer: Computer, set_up_once: Callable[..., Computer]) -> Callable[..., Computer]:
    """`ready(days, *names)`: the computer with these integrations (Hotmart's unless told), set up and never run."""

    def make(days: int, *names: str) -> Computer:
        template = set_up_once(days, *(names or (HOTMART_NAME,)))
        shutil.copytree(template.data, computer.data)
        shutil.copy(template.keyring, computer.keyring)
        if MASTERSHOP_NAME in names:  # the ids of its warehouses are the servers' own
            assert computer.setup(MASTERSHOP_NAME, days=days).code == 0
        return computer

    return make


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
