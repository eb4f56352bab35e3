"""One seed is one story: some sales, one or two computers, and everything that may go wrong; the same every time."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alegra_desktop.domain.marker import find_marks
from alegra_desktop.practice.alegra_stamping import NEVER, settle_stamps
from alegra_desktop.practice.samples import (
    MASTERSHOP_NAME,
    SampleIntegration,
    lookalikes_of,
    mexico_integration,
    sample_integrations,
)
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import set_up
from tests.reliability.simulation import actions
from tests.reliability.simulation.invariants import Watchers
from tests.reliability.simulation.modes import Mode, mode_of, with_settings
from tests.reliability.simulation.world import Computer, Dead
from tests.sync.books import COMPANIES, STORES
from tests.virtual import VirtualClock

MEMORY = Path("/dev/shm")  # a file system in memory, where there is one


@dataclass(frozen=True)
class Outcome:
    """What became of a seed. `broken`: (invariant, words); equal digests mean equal stories."""

    seed: int
    mode: str
    broken: tuple[tuple[str, str], ...]
    log: tuple[str, ...]
    counts: Counter[str]
    digest: str


def run_seed(seed: int, mode: str | None = None) -> Outcome:
    """Play the story of a seed to its end; without a `mode` the seed's own. Never raises for what the engine does."""
    chosen = mode_of(seed, mode)
    with _folder() as folder, _errors_logged() as errors:
        story = Story(seed, chosen, folder)
        try:
            story.clock.run(story.play())
        finally:
            story.close()
    for words in errors:
        story.fail("exception", words)
    digest = hashlib.sha256("\n".join(story.log).encode()).hexdigest()
    return Outcome(seed, chosen.name, tuple(sorted(story.broken.items())), tuple(story.log), story.counts, digest)


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="simulation", dir=MEMORY if MEMORY.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, Dead):
            return
        where = ""
        if error is not None and error.__traceback__ is not None:
            trace = error.__traceback__
            while trace.tb_next is not None:
                trace = trace.tb_next
            where = f" {type(error).__name__}: {error} at {trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}"
        self.words.append(f"log: {record.getMessage()}{where}")


@contextmanager
def _errors_logged() -> Iterator[list[str]]:
    handler = _Errors()
    logging.getLogger().addHandler(handler)
    try:
        yield handler.words
    finally:
        logging.getLogger().removeHandler(handler)


@dataclass
class Story:
    """Everything about a seed while it is played."""

    seed: int
    mode: Mode
    folder: Path
    log: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    broken: dict[str, str] = field(default_factory=dict)
    computers: list[Computer] = field(default_factory=list)
    # what people did
    touched: dict[str, set[str]] = field(default_factory=dict)  # sale -> what was done by hand to its documents
    clones: set[str] = field(default_factory=set)  # "resource/id" of copies made by hand
    stamped_by_hand: set[str] = field(default_factory=set)
    edited: dict[str, tuple[float, str, dict[str, Any]]] = field(default_factory=dict)
    undone: dict[str, float] = field(default_factory=dict)  # sale -> since when

    def __post_init__(self) -> None:
        self.dice = random.Random(f"{self.seed}:{self.mode.name}")
        self.clock = VirtualClock(self.seed)
        self.wait = self.dice.choice((5, 5, 20, 180))
        self.servers = PracticeServers(
            None, clock=self.clock, seed=self.seed, limit_per_minute=self.dice.choice((60, 150, 600))
        )
        self.client_id = actions.client_id_of(self.mode.integration)
        self.store = STORES[self.mode.integration]
        self.books = self.servers.alegra.companies[COMPANIES[self.mode.integration]]
        self.user = next(u for u, a in self.servers.alegra.accounts.items() if a.company == self.books.key)
        self.token = self.servers.alegra.tokens[self.user]
        self.settings = {**self.mode.settings, "unknown_wait_seconds": str(self.wait)}
        if not self.mode.alone:
            self.settings["after_restore"] = self.dice.choice(('"ask"', '"create"'))
        self.pace = self.wait * self.dice.choice((0.001, 0.005, 0.02))
        self._thin_out()
        self.watchers = Watchers(self)
        self.servers.watch("alegra", self.watchers.committed)

    # --- the stage

    def _thin_out(self) -> None:
        """Some of the sample sales, half of them due."""
        if self.mode.integration == MASTERSHOP_NAME:
            kept: dict[str, Any] = self.servers.mastershop.orders
            ids = sorted(kept)
        else:
            kept = self.servers.hotmart.sales
            ids = sorted(sale.transaction for sale in self.servers.hotmart.sales_of(self.client_id))
        due = [sale.sale_id for sale in self.watchers_due()]
        some = self.dice.sample(due, min(len(due), self.dice.randint(2, 6))) + self.dice.sample(ids, 3)
        for sale in ids:
            if sale not in some:
                del kept[sale]

    def watchers_due(self) -> list[Any]:
        from alegra_desktop.practice.samples import due_sales

        return due_sales(self.servers, self.mode.integration)

    @property
    def lookalikes(self) -> frozenset[str]:
        return lookalikes_of(self.servers.hotmart)

    def _travel(self) -> float:
        return self.pace * self.dice.uniform(0.2, 3)

    def _computer(self, name: str) -> Computer:
        return Computer(
            self.folder / name,
            self.servers,
            self.clock,
            self._travel,
            name=name,
            ears=self.watchers,
            dice=random.Random(f"{self.seed}:{name}"),
        )

    def sample(self) -> SampleIntegration:
        samples = [*sample_integrations(self.servers), mexico_integration(self.servers)]
        return next(sample for sample in samples if sample.name == self.mode.integration)

    async def set_up(self, computer: Computer) -> None:
        sample = self._sample
        text = with_settings(sample.setup_toml, self.settings)
        await set_up(computer.engine, computer.setup_request(text, sample.secrets))

    def close(self) -> None:
        for computer in self.computers:
            computer.close()

    # --- telling

    def tell(self, words: str) -> None:
        self.log.append(f"{self.clock.monotonic():10.2f} {words}")

    def fail(self, invariant: str, words: str) -> None:
        if invariant not in self.broken:
            self.tell(f"BROKEN {invariant}: {words}")
            self.broken[invariant] = words

    def touch(self, sale: str, how: str) -> None:
        self.touched.setdefault(sale, set()).add(how)

    def woke(self) -> None:
        for computer in self.computers:
            computer.life.woke = self.clock.monotonic()

    def marked(self) -> list[tuple[str, dict[str, Any], str]]:
        """Live documents with our mark that are no copies made by hand: (resource, record, sale)."""
        found = []
        for resource in ("invoices", "remissions"):
            for record in self.books.all(resource).values():
                marks = find_marks(record.get("observations"))
                name = f"{resource}/{record['id']}"
                if marks and marks[0].store == self.store and record["status"] != "void" and name not in self.clones:
                    found.append((resource, record, marks[0].sale_id))
        return found

    # --- the play

    async def play(self) -> None:
        self._sample = self.sample()
        self.computers = [self._computer("one")]
        await self.set_up(self.computers[0])
        if not self.mode.alone and self.dice.random() < 0.6:
            self.computers.append(self._computer("two"))
            await self.set_up(self.computers[1])
        for _ in range(self.dice.randint(2, 6)):
            await self._step()
        await self._rest()

    async def _step(self) -> None:
        plan = actions.fault_plan(self)
        self.servers.faults.replace(plan)
        self.tell(f"faults {plan}")
        for _ in range(self.dice.choice((0, 1, 1, 2))):
            actions.something(self)
        meddling = asyncio.ensure_future(self._meddle())
        await self._runs()
        meddling.cancel()
        await asyncio.gather(meddling, return_exceptions=True)
        for name, times in self.servers.faults.struck.items():
            self.counts[name] += times
        await self.clock.sleep(self.dice.choice((0.0, 0.1, 1.1, 3.5)) * self.wait)

    async def _meddle(self) -> None:
        """People do not wait until a run is over."""
        for _ in range(self.dice.choice((0, 0, 1, 2))):
            await self.clock.sleep(self.pace * self.dice.uniform(1, 150))
            actions.something(self)

    async def _runs(self) -> None:
        computer = self.dice.choice(self.computers)
        kind = self.dice.choices(
            ("sync", "wait", "dry", "retry", "cut", "kill", "fuse", "both", "restore"), (6, 5, 1, 1, 3, 4, 3, 4, 4)
        )[0]
        if kind == "both":
            await asyncio.gather(*(self._run(one, "sync") for one in self.computers))
        elif kind == "restore":
            if not self.mode.alone:
                await self._backup_or_restore(computer)
            await self._run(computer, "sync")
        else:
            await self._run(computer, kind)

    async def _run(self, computer: Computer, kind: str) -> None:
        self.tell(f"{computer.name} {kind}")
        self.counts[kind] += 1
        after = 40 * self.wait
        if kind in ("cut", "kill"):
            after = self.pace * self.dice.choice((30, 150, 400)) * self.dice.random()
        if kind == "fuse":
            computer.life.fuse = self.dice.randint(1, 400)
        wait = kind == "wait" or (kind in ("cut", "kill", "fuse") and self.dice.random() < 0.5)
        task = asyncio.ensure_future(computer.engine.sync(wait=wait, dry_run=kind == "dry", retry=kind == "retry"))
        done, _ = await asyncio.wait({task}, timeout=after)
        if not done:
            if kind == "kill":
                computer.kill()
            task.cancel()
        [result] = await asyncio.gather(task, return_exceptions=True)
        await self._ended(computer, result, cut=not done)

    async def _ended(self, computer: Computer, result: Any, *, cut: bool) -> None:
        if computer.life.dead:
            self.tell(f"{computer.name} was killed")
            await self.clock.sleep(self.dice.choice((0, 0, 0.2, 2)) * self.wait)
            computer.begin_again()
        elif isinstance(result, BaseException):
            if not (cut and isinstance(result, asyncio.CancelledError)):
                self.fail("exception", f"{type(result).__name__}: {result}")
        else:
            [report] = result
            self._told(computer, report)
        computer.life.fuse = -1
        self.watchers.step(computer)

    def _told(self, computer: Computer, report: Report) -> None:
        problems = sorted(f"{t.sale}:{t.problem.kind.value}" for t in report.problems)
        error = report.error.kind.value if report.error else "-"
        counts = f"created {report.created} adopted {report.adopted} issued {report.issued} busy {report.busy}"
        self.tell(f"{computer.name} ended: {error} {counts} {problems}")
        if report.documents is None:
            self.watchers.reported(computer, report)

    async def _backup_or_restore(self, computer: Computer) -> None:
        copies = sorted(self.folder.glob(f"copy-{computer.name}-*"))
        chance = self.dice.random()
        if chance < 0.4 or (chance < 0.75 and not copies):
            computer.copy_to(self.folder / f"copy-{computer.name}-{len(copies)}")
            self.tell(f"{computer.name} backed up")
            return
        old = self.dice.choice(copies) if copies and chance < 0.75 else None
        computer.restore_from(old)
        self.watchers.forget(computer)
        self.counts["restored" if old else "lost ledger"] += 1
        self.tell(f"{computer.name} {f'restored from {old.name}' if old else 'lost its ledger'}")
        if old is None:
            self.servers.faults.replace("")
            actions.give_access_back(self)
            computer.offline_until = 0.0
            await self.set_up(computer)

    async def _rest(self) -> None:
        """Everything works again: all computers run until nothing is left to do."""
        self.servers.faults.replace("")
        actions.give_access_back(self)
        self.servers.alegra.limit_per_minute = 6000
        self.tell("quiet")
        await self.clock.sleep(60.0)
        await self.servers.settle()
        self._answer_stamps()
        for computer in self.computers:
            computer.offline_until = 0.0
        for number in range(3):
            for computer in self.computers:
                await self._quiet_run(computer, last=number == 2)
        self.watchers.rest()

    async def _quiet_run(self, computer: Computer, *, last: bool) -> None:
        task = asyncio.ensure_future(computer.engine.sync(wait=True))
        done, _ = await asyncio.wait({task}, timeout=10 * self.wait + 60)
        if not done:
            rows = [f"{r.key.role} {r.key.sale_id} {r.state}" for r in computer.engine.ledger.rows() if r.body]
            self.fail("stuck", f"{computer.name} after ten waits: {rows}")
            task.cancel()
        [result] = await asyncio.gather(task, return_exceptions=True)
        await self._ended(computer, result, cut=not done)
        if last and done and not isinstance(result, BaseException):
            self.watchers.last_report(computer, result[0])

    def _answer_stamps(self) -> None:
        """A tax authority that would never have answered does."""
        for invoice in sorted(self.books.stamps_due):
            record = self.books.all("invoices")[invoice]
            if record["_stamp_due"] == NEVER:
                self.books.save("invoices", {**record, "_stamp_due": 0})
        settle_stamps(self.books)
