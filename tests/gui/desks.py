"""A desk for the tests of the window: the real bridge and engine, before practice servers on this computer."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from alegra_desktop.app import SystemClock, request_of, running_engine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.gui.bridge import Bridge
from alegra_desktop.gui.desk import Desk
from alegra_desktop.logs import Redactor
from alegra_desktop.paths import Folders
from alegra_desktop.practice.samples import (
    HOTMART_NAME,
    MASTERSHOP_NAME,
    MEXICO_NAME,
    calendar_of,
    mexico_integration,
    sample_integrations,
)
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.settings import addresses, read_setup
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.events import EngineEvent
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import SetupResult, set_up
from alegra_desktop.vault import MemoryVault

__all__ = ["HOTMART_NAME", "MASTERSHOP_NAME", "MEXICO_NAME", "NEW", "PracticeDesk", "practice"]
NEW = "888001"  # the product of `sell_something_new`
T = TypeVar("T")
_PATIENCE = 30_000  # milliseconds: two cores may be shared by many


class PracticeDesk:
    """`desk` and `bridge` as the window has them, and the servers behind them. Nothing is set up until it is asked for.

    Integrations set up here run only when they are told to, and wait one second before they look for an answer.
    """

    def __init__(self, folder: Path, qtbot: QtBot, servers: PracticeServers) -> None:
        self.folders = Folders(folder)
        self.servers = servers
        self.redact = Redactor()
        self.vault = MemoryVault()
        self.clock = SystemClock()
        self.folders.create()
        self.bridge = Bridge(self._open)
        self.desk = Desk(self.bridge, self._read, practice=True, logs=self.folders.logs)
        self._qtbot = qtbot
        self._owner = QObject(self.bridge)

    def start(self) -> None:
        with self._qtbot.waitSignal(self.desk.ready, timeout=_PATIENCE):
            self.bridge.start()

    def stop(self) -> None:
        """In the window's own order: no new work, the engine ended, the reader closed."""
        self.bridge.stop()
        self.desk.close()
        self.bridge.deleteLater()

    def ask(self, command: Callable[[Office], Awaitable[T]]) -> T:
        """Ask the office and wait for its answer; a problem fails the test."""
        answers: list[T] = []
        problems: list[Problem] = []
        self.bridge.ask(self._owner, command, answers.append, problems.append)
        self._qtbot.waitUntil(lambda: bool(answers or problems), timeout=_PATIENCE)
        assert not problems, problems
        return answers[0]

    def set_up(self, *names: str, days: int = 0, edit: Callable[[str], str] = lambda text: text) -> list[SetupResult]:
        """Set up sample integrations (the practice mode's two without names); `days` keeps to the sales of the last
        ones, 0 takes all."""
        results = []
        for sample in (*sample_integrations(self.servers), mexico_integration(self.servers)):
            if not names and sample.name == MEXICO_NAME:
                continue
            if names and sample.name not in names:
                continue
            text = sample.setup_toml.replace(
                "unknown_wait_seconds = 5", "unknown_wait_seconds = 1\ninterval_minutes = 0"
            )
            if days:
                calendar = calendar_of(self.servers.hotmart)
                text = text.replace(str(calendar.since), str(calendar.today - timedelta(days=days - 1)))
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "setup.toml"
                file.write_text(edit(text), "utf-8")
                request = request_of(read_setup(file, sample.secrets))

            async def work(office: Office, request: object = request) -> SetupResult:
                return await set_up(office.engine, request)  # type: ignore[arg-type]

            results.append(self.ask(work))
        self.bridge.order(lambda schedule: schedule.changed())
        self.desk.integrations_changed.emit()
        return results

    def sync(self, *names: str) -> list[Report]:
        """Sync these integrations (all without names) and wait for their reports."""

        async def work(office: Office) -> list[Report]:
            if not names:
                return await office.engine.sync()
            return [report for name in names for report in await office.engine.sync(name)]

        return self.ask(work)

    def sell_something_new(self) -> None:
        """A product that Hotmart lists since today (`NEW`), and a sale of it."""
        store = self.servers.hotmart
        known = next(iter(store.products.values()))
        name, now = "Curso recién publicado", store.clock.now()
        store.add_product(replace(known, id=int(NEW), name=name, ucode="new", listed=True))
        sale = next(one for one in store.sales.values() if one.status == "APPROVED" and not one.trap)
        new = replace(sale, transaction=f"HP{NEW}", product_id=int(NEW), product_name=name)
        store.add_sale(replace(new, ordered_at=now, approved_at=now))

    @asynccontextmanager
    async def _open(self, publish: Callable[[EngineEvent], None]) -> AsyncIterator[Office]:
        where = addresses(self.servers.environment())
        async with running_engine(self.folders, self.vault, where, self.redact, publish) as engine:
            yield Office(engine)

    def _read(self) -> Ledger:
        return Ledger.open(self.folders.data, self.clock.now, read_only=True)


@contextmanager
def practice(folder: Path, qtbot: QtBot, faults: str = "", *, start: bool = True) -> Iterator[PracticeDesk]:
    """A running desk (or one that still is to be started), stopped in order at the end."""
    with PracticeServers(None, limit_per_minute=100_000, faults=faults) as servers:
        made = PracticeDesk(folder, qtbot, servers)
        if start:
            made.start()
        try:
            yield made
        finally:
            made.stop()
            shutil.rmtree(folder, ignore_errors=True)
