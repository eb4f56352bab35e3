"""One seed is one story: some sales, one or two computers, and everything that may go wrong; the same every time."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from alegra_desktop.domain.ledger import DOCUMENT
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice.alegra_stamping import NEVER, settle_stamps
from alegra_desktop.sync import office_corrections
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.row_rules import may
from tests.reliability.simulation import actions
from tests.reliability.simulation.modes import mode_of
from tests.reliability.simulation.story import Endless, Story
from tests.reliability.simulation.world import Computer, Dead

MEMORY = Path("/dev/shm")  # a file system in memory, where there is one
#: How a computer runs, and how often: cut is a polite stop; kill ends the process at any await, fuse between any two
#: statements of the ledger, doom as a request of a certain kind is about to leave.
RUNS = {
    "sync": 6,
    "wait": 5,
    "dry": 1,
    "retry": 1,
    "cut": 3,
    "kill": 4,
    "fuse": 3,
    "doom": 3,
    "both": 5,
    "restore": 7,
    "click": 5,
}
DOOMS = (
    "POST /invoices/stamp",
    "POST /invoices/stamp",
    "POST /payments",
    "POST /contacts",
    "POST /remissions",
    "POST /credit-notes",
    "DELETE",
)


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
            story.clock.run(_Play(story).play())
        except Endless:
            story.log.append("and so on, without an end")
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
    """Errors of the log, with the place they come from; what the dead leave behind does not count."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, Dead):
            return
        where = ""
        if error is not None and (trace := error.__traceback__) is not None:
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


class _Play:
    """Takes a story through its steps to its rest."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._dice = story.dice
        self._clock = story.clock

    async def play(self) -> None:
        story = self._story
        await story.set_up(story.add_computer("one"))
        if not story.mode.alone and self._dice.random() < 0.6:
            await story.set_up(story.add_computer("two"))
        for _ in range(self._dice.randint(2, 6)):
            await self._step()
        await self._rest()

    async def _step(self) -> None:
        story = self._story
        story.begin_step(actions.fault_plan(story))
        story.tell(f"faults {story.plan}")
        for _ in range(self._dice.choice((0, 1, 1, 2))):
            actions.something(story)
        if self._dice.random() < 0.15:
            await self._change_settings()
        meddling = asyncio.ensure_future(self._meddle())
        story.run_started = self._clock.monotonic()
        await self._runs()
        meddling.cancel()
        await asyncio.gather(meddling, return_exceptions=True)
        story.counts.update(story.servers.faults.struck)
        await self._clock.sleep(self._dice.choice((0.0, 0.1, 1.1, 3.5)) * story.wait)

    async def _meddle(self) -> None:
        """People do not wait until a run is over."""
        for _ in range(self._dice.choice((0, 0, 1, 2))):
            await self._clock.sleep(self._story.pace * self._dice.uniform(1, 150))
            actions.something(self._story)

    async def _runs(self) -> None:
        computer = self._dice.choice(self._story.computers)
        [kind] = self._dice.choices(list(RUNS), list(RUNS.values()))
        if kind == "both":
            await asyncio.gather(*(self._run(one, "sync") for one in self._story.computers))
            return
        if kind == "restore":
            if not self._story.mode.alone:
                await self._backup_or_restore(computer)
            kind = "sync"
        await self._run(computer, kind)

    async def _run(self, computer: Computer, kind: str) -> None:
        story = self._story
        story.tell(f"{computer.name} {kind}")
        story.counts[kind] += 1
        after = 40.0 * story.wait
        if kind in ("cut", "kill"):
            after = story.pace * self._dice.choice((30, 150, 400)) * self._dice.random()
        if kind == "fuse":
            computer.life.fuse = self._dice.randint(1, 400)
        if kind == "doom":
            computer.life.doom = self._dice.choice(DOOMS)
        before = computer.everything() if kind == "dry" else []
        if kind == "dry":
            story.rehearsing.add(computer.name)
        wait = kind == "wait" or (kind in ("cut", "kill", "fuse") and self._dice.random() < 0.5)
        if kind == "click":
            errand: Coroutine[Any, Any, list[Report]] = self._click(computer)
        else:
            errand = computer.engine.sync(wait=wait, dry_run=kind == "dry", retry=kind == "retry")
        task: asyncio.Task[list[Report]] = asyncio.ensure_future(errand)
        story.running += 1
        done, _ = await asyncio.wait({task}, timeout=after)
        if not done:
            if kind == "kill":
                computer.life.dead = True
            task.cancel()
        [result] = await asyncio.gather(task, return_exceptions=True)
        story.running -= 1
        await self._ended(computer, result, cut=not done)
        if kind == "doom":
            for action in self._dice.sample((actions.edit_draft, actions.undo_sale, actions.clone_document), 2):
                actions.do(story, action)
        if kind == "dry":
            story.rehearsing.discard(computer.name)
            if computer.everything() != before:
                story.fail("silent", f"{computer.name}: a dry run changed the ledger")

    async def _click(self, computer: Computer) -> list[Report]:
        """The merchant confirms some of the corrections that are proposed, some of them over a part only."""
        story, ledger = self._story, computer.engine.ledger
        noticed = ledger.rows(states=(State.DRAFT, State.ISSUED), roles=(DOCUMENT,), noticed=True)
        open_ones = [row for row in noticed if "correct" in may(row)]
        rows = self._dice.sample(open_ones, min(len(open_ones), 2))
        credits: dict[int, Credit] = {}
        for row in rows:
            if row.kind == "invoice" and row.total and self._dice.random() < 0.4:
                credits[row.id] = Credit(row.total // self._dice.choice((2, 3)))
            story.confirmed.add(row.key.sale_id)
            if row.state is State.DRAFT:
                story.touch(row.key.sale_id, "deleted")  # as it is: he saw what somebody made of it
            story.tell(f"{computer.name} clicks {row.kind} of {row.key.sale_id} {credits.get(row.id)}")
        with suppress(ProblemError):
            await office_corrections.correct(computer.engine, [row.id for row in rows], credits)
        return []

    async def _ended(self, computer: Computer, result: Any, *, cut: bool) -> None:
        story = self._story
        computer.life.fuse, computer.life.doom = -1, ""
        if computer.life.dead:
            story.tell(f"{computer.name} was killed")
            story.counts["killed"] += 1
            story.spoilt_limit = True
            await self._clock.sleep(self._dice.choice((0, 0, 0.2, 2)) * story.wait)
            computer.begin_again()
        elif isinstance(result, BaseException):
            if not (cut and isinstance(result, asyncio.CancelledError)):
                story.fail("exception", f"{type(result).__name__}: {result}")
        elif result:
            [report] = result
            self._told(computer, report)
        story.watchers.step(computer)

    def _told(self, computer: Computer, report: Report) -> None:
        problems = sorted(f"{t.sale}:{t.problem.kind.value}" for t in report.problems)
        error = report.error.kind.value if report.error else "fine"
        counts = f"created {report.created} adopted {report.adopted} issued {report.issued} busy {report.busy}"
        self._story.tell(f"{computer.name} ended: {error}, {counts} {problems}")
        if computer.name not in self._story.rehearsing:
            self._story.reports[computer.name] = report
            self._story.watchers.reported(computer, report)

    # --- between runs

    async def _undisturbed(self, computer: Computer) -> None:
        """Set it up as the story's settings say, in a quiet moment."""
        story = self._story
        story.servers.faults.replace("")
        while True:
            actions.give_access_back(story)  # each time: people do not wait until it is done
            actions.mend_parties(story)
            computer.offline_until = 0.0
            for state in story.servers.states:
                state.outage_until = 0.0
            try:
                await story.set_up(computer)
                break
            except ProblemError as error:
                story.tell(f"{computer.name} could not be set up: {error}")
                await self._clock.sleep(30)
        story.servers.faults.replace(story.plan)

    async def _change_settings(self) -> None:
        story = self._story
        change = actions.changed_settings(story)
        story.settings |= change
        story.counts["settings changed"] += 1
        story.tell(f"settings {change}")
        for computer in story.computers:
            await self._undisturbed(computer)

    async def _backup_or_restore(self, computer: Computer) -> None:
        story = self._story
        copies = sorted(story.folder.glob("copy-*"))
        story.spoilt_limit = True  # the next process does not know what this one spent
        what = self._dice.choices(("backup", "restore", "loss"), (3, 5, 2) if copies else (6, 0, 4))[0]
        if what == "backup":
            computer.copy_to(story.folder / f"copy-{computer.name}-{len(copies)}")
            story.tell(f"{computer.name} backed up")
            return
        old = self._dice.choice(copies) if what == "restore" else None
        computer.restore_from(old)
        story.watchers.forgotten(computer)
        story.restored = True
        story.counts["restored" if old else "lost ledger"] += 1
        story.tell(f"{computer.name} {f'restored from {old.name}' if old else 'lost its ledger'}")
        await self._undisturbed(computer)
        for _ in range(self._dice.choice((0, 1, 3))):
            actions.advance_sale(story)

    # --- the end

    async def _rest(self) -> None:
        """Everything works again: all computers run in turns until nothing is left to do."""
        story = self._story
        story.tell("quiet")
        story.begin_step("")
        await self._clock.sleep(4.5 * story.wait)
        await story.servers.settle()
        self._answer_stamps()
        story.servers.alegra.limit_per_minute = 100_000
        story.servers.alegra.windows.clear()
        story.clock.jump += timedelta(minutes=20)  # past a midnight that a clock set back would meet again
        for computer in story.computers:
            await self._undisturbed(computer)
        for turn in range(3):
            for computer in story.computers:
                await self._quiet_run(computer, retry=turn == 0)
        if not story.broken:
            story.watchers.rest()

    async def _quiet_run(self, computer: Computer, *, retry: bool) -> None:
        """`retry`: the merchant presses the button for what a suspended account had refused."""
        story = self._story
        story.run_started = self._clock.monotonic()
        task = asyncio.ensure_future(computer.engine.sync(wait=True, retry=retry))
        done, _ = await asyncio.wait({task}, timeout=10 * story.wait + 60)
        if not done:
            rows = computer.engine.ledger.rows()
            busy = [f"{row.key.role} {row.key.sale_id} {row.state}" for row in rows if row.state != "issued"]
            story.fail("stuck", f"{computer.name} after ten waits: {busy}")
            task.cancel()
        [result] = await asyncio.gather(task, return_exceptions=True)
        await self._ended(computer, result, cut=not done)

    def _answer_stamps(self) -> None:
        """A tax authority that would never have answered does."""
        books = self._story.books
        for invoice in sorted(books.stamps_due):
            record = books.all("invoices")[invoice]
            if record["_stamp_due"] == NEVER:
                books.save("invoices", {**record, "_stamp_due": 0})
        settle_stamps(books)
