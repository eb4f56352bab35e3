"""The stage of one seed: the servers, the computers, what people did, what was seen, and what was told of it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alegra_desktop.domain.customer import clean_number
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import Rules
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, mexico_integration, sample_integrations
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.samples_mexico import CLIENT_ID as MEXICAN_ID
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import set_up
from tests.reliability.simulation import oracle
from tests.reliability.simulation.invariants import Watchers
from tests.reliability.simulation.modes import Mode, with_settings
from tests.reliability.simulation.world import Computer
from tests.sync.books import COMPANIES, STORES
from tests.virtual import VirtualClock

#: Faults that make what a store says about its sales incomplete.
_STORE_DOUBT = ("@GET /", "repeated-token", "new-sale")
_PRICE_DOUBT = ("price-2-decimals", "tax-per-")


#: Far more than any story takes.
_LONGEST = 30_000


class Endless(BaseException):
    """The story goes round in circles."""


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
    reports: dict[str, Report] = field(default_factory=dict)  # the latest of each computer
    # what people did
    touched: dict[str, set[str]] = field(default_factory=dict)  # sale -> what was done by hand to its documents
    clones: set[str] = field(default_factory=set)  # "resource/id" of copies made by hand, as long as they stand
    copies: dict[str, set[str]] = field(default_factory=dict)  # the same by sale, also those removed since
    stamped_by_hand: set[str] = field(default_factory=set)
    edited: dict[str, tuple[float, str, dict[str, Any]]] = field(default_factory=dict)
    spoilt: list[tuple[str, str]] = field(default_factory=list)  # contacts and items switched off
    confirmed: set[str] = field(default_factory=set)  # sales whose correction the merchant asked for
    undone: set[str] = field(default_factory=set)  # sales refunded, returned or cancelled
    changed_at: dict[str, float] = field(default_factory=dict)  # when the store last changed a sale
    # what happened
    plan: str = ""
    run_started: float = 0.0
    running: int = 0  # computers at work
    wakes: list[float] = field(default_factory=list)  # when they woke, none of them at work
    rehearsing: set[str] = field(default_factory=set)  # computers in a dry run
    spoilt_limit: bool = False  # a fault, a late commit or another process has spent from the rate limit
    restored: bool = False  # a ledger was lost, or replaced by an older copy
    odd_prices: bool = False  # Alegra has computed otherwise for a while

    def __post_init__(self) -> None:
        self.dice = random.Random(f"{self.seed}:{self.mode.name}")
        self.clock = VirtualClock(self.seed)
        self.wait = self.dice.choice((5, 5, 20, 180))
        limit = self.dice.choice((60, 150, 600))
        self.servers = PracticeServers(None, clock=self.clock, seed=self.seed, limit_per_minute=limit)
        self.client_id = CLIENT_ID if self.mode.integration == HOTMART_NAME else MEXICAN_ID
        self.store = STORES[self.mode.integration]
        self.books = self.servers.alegra.companies[COMPANIES[self.mode.integration]]
        self.company = clean_number(str(self.books.info["identification"]))
        self.user = next(u for u, a in self.servers.alegra.accounts.items() if a.company == self.books.key)
        self.token = self.servers.alegra.tokens[self.user]
        self.settings = {**self.mode.settings, "sync.unknown_wait_seconds": str(self.wait)}
        self.settings["sync.in_flight"] = str(self.dice.choice((1, 2, 6)))
        self.settings["sync.corrections"] = self.dice.choice(('"ask"', '"ask"', '"automatic"'))
        if not self.mode.alone:
            self.settings["sync.after_restore"] = self.dice.choice(('"ask"', '"create"'))
        self.pace = self.wait * self.dice.choice((0.001, 0.005, 0.02))
        samples = [*sample_integrations(self.servers), mexico_integration(self.servers)]
        self.sample = next(sample for sample in samples if sample.name == self.mode.integration)
        self._thin_out()
        self.watchers = Watchers(self)
        self.servers.watch("alegra", self.watchers.committed)

    def _thin_out(self) -> None:
        """Some of the sample sales, most of them due, and none that another hand has invoiced already."""
        shop = (
            self.servers.mastershop.orders if self.mode.integration == MASTERSHOP_NAME else self.servers.hotmart.sales
        )
        kept: dict[str, Any] = shop
        everything, due = sorted(oracle.truths(self)), sorted(oracle.due(self))
        chosen = self.dice.sample(due, self.dice.randint(2, 6)) + self.dice.sample(everything, self.dice.randint(1, 4))
        for sale in everything:
            if sale not in chosen:
                del kept[sale]
        for record in list(self.books.all("invoices").values()):
            self.books.delete("invoices", record["id"])

    # --- computers

    def add_computer(self, name: str) -> Computer:
        computer = Computer(self.folder / name, self.servers, self.clock, self._travel, name=name, ears=self.watchers)
        self.computers.append(computer)
        return computer

    def _travel(self) -> float:
        return self.pace * self.dice.uniform(0.2, 3)

    async def set_up(self, computer: Computer) -> None:
        request = computer.setup_request(with_settings(self.sample.setup_toml, self.settings), self.sample.secrets)
        await set_up(computer.engine, request)

    def computer(self, name: str) -> Computer:
        return next(computer for computer in self.computers if computer.name == name)

    def rules(self, name: str) -> Rules:
        """The rules a computer works by."""
        [integration] = self.computer(name).engine.ledger.integrations()
        return integration.rules

    def close(self) -> None:
        for computer in self.computers:
            computer.close()

    # --- telling

    def tell(self, words: str) -> None:
        self.log.append(f"{self.clock.monotonic():10.2f} {words}")
        if len(self.log) > _LONGEST:
            self.broken.setdefault("stuck", f"no end after {_LONGEST} lines")
            raise Endless

    def fail(self, invariant: str, words: str) -> None:
        if invariant not in self.broken:
            self.tell(f"BROKEN {invariant}: {words}")
            self.broken[invariant] = words

    def told(self, sale: str, computer: str | None = None) -> set[Kind]:
        """What the latest reports say about a sale: of one computer, or of all."""
        reports = [self.reports[computer]] if computer else self.reports.values()
        return {trouble.problem.kind for report in reports for trouble in report.problems if trouble.sale == sale}

    # --- what is known

    def touch(self, sale: str, how: str) -> None:
        self.touched.setdefault(sale, set()).add(how)

    def changed(self, sale: str) -> None:
        self.changed_at[sale] = self.clock.monotonic()

    def begin_step(self, plan: str) -> None:
        self.plan = plan
        self.servers.faults.replace(plan)
        self.spoilt_limit = self.spoilt_limit or "429" in plan or "commit-late" in plan
        self.odd_prices = self.odd_prices or any(fault in plan for fault in _PRICE_DOUBT)

    def lately(self, sale: str) -> bool:
        """The run under way need not know yet how this sale stands."""
        parts = [part for part in self.plan.split(",") if part]
        doubt = any("@" not in part or any(fault in part for fault in _STORE_DOUBT) for part in parts)
        if self.mode.integration == MASTERSHOP_NAME:  # whose orders are asked for by POST
            doubt = doubt or any(part.endswith("@POST /") for part in parts)
        return doubt or self.changed_at.get(sale, -1.0) >= self.run_started

    @property
    def may_ask(self) -> bool:
        """Whether sales may have been handled before the ledger began (R8)."""
        return self.restored or len(self.computers) > 1

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

    def may_differ(self, sale: str) -> bool:
        """Whether a sale's live documents are not mere repetitions of each other, so that only a person may choose."""
        documents = [(resource, record) for resource, record, of in self.marked() if of == sale]
        contents = {(resource, record["client"], record["total"]) for resource, record in documents}
        prices = {
            tuple((line["reference"], line["price"], line["quantity"]) for line in r["lines"]) for _, r in documents
        }
        fixed = [r for where, r in documents if where == "invoices" and r["status"] != "draft"]
        old = [r for where, r in documents if where == "remissions" and self.books.moment() - r["_created"] > 86000]
        return len(contents) > 1 or len(prices) > 1 or len(fixed) > 1 or bool(old)
