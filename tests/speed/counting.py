"""How many requests a sale costs, counted by the practice Alegra in virtual time. Nothing here depends on the machine.

Every case has a first run that brings the buyers into the ledger (or does not), then, some hours later, one run over
the new sales. That run is counted whole: the sweep, the hourly look at the drafts of the first run, everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from alegra_desktop.practice.servers import PracticeServers
from tests.speed import shop
from tests.virtual import VirtualClock, World

#: Reads of a run that do not depend on how many sales there are: who, the catalogue and the numbering.
SET_UP_READS = (
    "GET /company",
    "GET /items",
    "GET /taxes",
    "GET /warehouses",
    "GET /currencies",
    "GET /bank-accounts",
    "GET /number-templates",
    "GET /number-templates/{id}",
)
LATER = timedelta(hours=2)  # between the two runs: late enough for every hourly look to be due


@dataclass(frozen=True)
class Case:
    """`final` and `paid` as in the set-up file; `known`: the buyers bought before; `days_ago`: age of the sales."""

    name: str
    known: bool = True
    final: bool = False
    paid: bool = False
    days_ago: int = 0


DRAFT = Case("draft, known buyer")
NEW_BUYER = Case("draft, new buyer", known=False)
FINAL = Case("final, known buyer", final=True)
FINAL_LATER = Case("final, known buyer, sold the day before", final=True, days_ago=1)
PAID = Case("final and paid, known buyer", final=True, paid=True)


@dataclass(frozen=True)
class Counted:
    """Requests to Alegra by route, of one run that created `sales` documents."""

    case: Case
    sales: int
    routes: Counter[str]

    @property
    def set_up(self) -> int:
        return sum(self.routes[route] for route in SET_UP_READS)

    @property
    def a_sale(self) -> float:
        """Requests per sale, set-up reads apart."""
        return (self.routes.total() - self.set_up) / self.sales


@contextmanager
def simple_world(folder: Path, *, limit: int = 1_000_000, latency: float = 0.05) -> Iterator[World]:
    """A fresh shop, without sales, and one computer; virtual time."""
    clock = VirtualClock()
    servers = PracticeServers(None, clock=clock, limit_per_minute=limit, samples=False)
    shop.open_shop(servers, clock.now())
    world = World(folder, servers, clock, lambda: latency)
    try:
        yield world
    finally:
        world.close()
        servers.stop()


def count(folder: Path, case: Case, sales: int = 300) -> Counted:
    """The requests of one run over `sales` new sales. Raises AssertionError if any did not become its document."""
    with simple_world(folder) as world:
        token = world.servers.alegra.tokens[shop.USER]
        state = "final" if case.final else "draft"
        world.set_up(shop.integration(token, world.clock.now(), state=state, paid=case.paid))
        earlier = sales if case.known else 1
        shop.sell(world.servers, world.clock.now(), earlier, days_ago=case.days_ago, buyers=sales if case.known else 0)
        world.sync(wait=True)
        world.clock.seconds += LATER.total_seconds()
        shop.sell(
            world.servers,
            world.clock.now(),
            sales,
            first=earlier + 1,
            days_ago=case.days_ago,
            buyers=sales if case.known else 0,
        )
        routes = world.servers.alegra.log.counts
        routes.clear()
        [report] = world.sync(wait=True)
        done = report.issued if case.final else report.created
        assert (done, report.error, report.exit_code) == (sales, None, 0), report
        payments = len(world.servers.alegra.companies[shop.COMPANY].all("payments"))
        assert payments == (earlier + sales if case.paid else 0)
        return Counted(case, sales, Counter(routes))


def idle(folder: Path, sales: int = 300) -> dict[str, Counter[str]]:
    """The requests, by system and route, of runs that find nothing new: at once, an hour and two days later."""
    found: dict[str, Counter[str]] = {}
    with simple_world(folder) as world:
        token = world.servers.alegra.tokens[shop.USER]
        world.set_up(shop.integration(token, world.clock.now()))
        shop.sell(world.servers, world.clock.now(), sales)
        world.sync(wait=True)
        for name, pause in (
            ("at once", timedelta(0)),
            ("15 minutes later", timedelta(minutes=15)),
            ("15 minutes later again", timedelta(minutes=15)),
            ("an hour later", timedelta(hours=1)),
            ("two days later", timedelta(days=2)),
        ):
            world.clock.seconds += pause.total_seconds()
            for system in world.servers.states:
                system.log.counts.clear()
            [report] = world.sync()
            assert (report.created, report.error) == (0, None), report
            systems = (("Alegra", world.servers.alegra), ("Hotmart", world.servers.hotmart))
            found |= {f"{name}, {system}": Counter(state.log.counts) for system, state in systems}
    return found
