"""The scene of the disk tests: two integrations with a few days of sales, and the judgement of an accountant.

Hotmart's sales become final invoices that are stamped and paid, MasterShop's become remissions: every kind of thing
that the program creates in Alegra is created in less than a second.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from alegra_desktop.domain.ledger import CONTACT, ITEM
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, calendar_of
from alegra_desktop.practice.samples_expected import Expected
from alegra_desktop.practice.samples_mastershop import API_KEY
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.practice.store_file import loads
from alegra_desktop.storage.files import FILE
from alegra_desktop.sync.report import Report
from tests.reliability.disk.apart import Fault
from tests.sync import books
from tests.virtual import VirtualClock, World

NAMES = (HOTMART_NAME, MASTERSHOP_NAME)
DAYS = 3
_RUNS = 8  # that may be needed until everything rests
#: States in which a row still owes something to Alegra.
_UNDER_WAY = (State.READY, State.SENDING, State.UNKNOWN, State.CREATED, State.ISSUING)
#: A customer or an item that is merely ready is needed by no document any more.
_PARTIES = (CONTACT, ITEM)


def new_world(folder: Path, seed: int = 1) -> World:
    """A computer with both integrations set up, which has never run."""
    clock = VirtualClock(seed)
    servers = PracticeServers(None, clock=clock, seed=seed, limit_per_minute=6000)
    world = World(folder, servers, clock)
    set_up(world)
    return world


def set_up(world: World, *, after_restore: str = "ask") -> None:
    """What the merchant does once, and again to answer the question about a restored ledger (`"create"`)."""
    calendar = calendar_of(world.servers.hotmart)
    since = f"since = {calendar.since}", f"since = {_since(world)}"
    waits = "unknown_wait_seconds = 5", f'unknown_wait_seconds = 5\nafter_restore = "{after_restore}"'
    books.set_up(world, HOTMART_NAME, **dict([since, waits, ('state = "draft"', 'state = "final"')]))
    books.set_up(world, MASTERSHOP_NAME, **dict([since, waits]))


def moved(world: World, folder: Path) -> World:
    """The same world with its data in another folder, opened; `world` is closed and its folder stays as it is."""
    shutil.copytree(world.folder, folder)
    world.folder = folder
    world.open()
    return world


def ledger_file(world: World) -> Path:
    return world.folder / FILE


# --- running ----------------------------------------------------------------------------------------------------------


def sync(world: World, *, wait: bool = True) -> list[Report]:
    """One run of every integration as the command does it: a problem of one is its report's."""
    reports = []
    for name in NAMES:
        try:
            reports += world.sync(name, wait=wait)
        except ProblemError as error:
            reports.append(Report(name, error=error.problem))
    return reports


def kinds(reports: list[Report]) -> set[Kind]:
    """The problems that ended runs."""
    return {report.error.kind for report in reports if report.error is not None}


def settle(world: World) -> list[Fault]:
    """Run until nothing is under way; what still stands in the way after that is a fault."""
    reports: list[Report] = []
    for _ in range(_RUNS):
        reports = sync(world)
        if not kinds(reports) and not any(report.busy for report in reports):
            break
    faults = [("stuck", f"{report.integration}: {report.error}") for report in reports if report.error is not None]
    rows = world.engine.ledger.rows(states=_UNDER_WAY)
    rows = [row for row in rows if row.key.role not in _PARTIES or row.state is not State.READY]
    return faults + [("stuck", f"{row.key.role} {row.key.sale_id} {row.state.value}") for row in rows]


def settle_restored(world: World) -> list[Fault]:
    """The same for a ledger older than Alegra's books: its question is answered with "create them"."""
    first = settle(world)
    if first or not any(_asks(row.problem) for row in world.engine.ledger.rows(states=(State.HELD,))):
        return first
    set_up(world, after_restore="create")
    return settle(world)


def _asks(problem: Any) -> bool:
    return problem is not None and problem.kind is Kind.HANDLED_BEFORE


# --- the truth --------------------------------------------------------------------------------------------------------


def _since(world: World) -> date:
    return calendar_of(world.servers.hotmart).today - timedelta(days=DAYS)


def due(world: World, name: str) -> dict[str, Expected]:
    """The sales of the scene's days that must be documents, told without the program."""
    calendar = calendar_of(world.servers.hotmart)
    if name == HOTMART_NAME:
        ordered = {sale_id: sale.ordered_at for sale_id, sale in world.servers.hotmart.sales.items()}
    else:
        ordered = {str(order.id_order): order.created_at for order in world.servers.mastershop.orders_of(API_KEY)}
    wanted = books.due(world, name)
    return {one.sale_id: one for one in wanted if calendar.day(ordered[one.sale_id]) >= _since(world)}


def judge(world: World, *, ever: bool = True) -> list[Fault]:
    """What an accountant finds in Alegra's books at rest. `ever`: no moment may have seen two documents of a sale."""
    faults: list[Fault] = []
    for name in NAMES:
        wanted, there = due(world, name), books.marked(world, name)
        assert len(wanted) > 5
        faults += [("twice", f"{n} documents of {sale}") for sale, n in there.items() if n > 1]
        faults += [("lost", f"{sale}: {_story(world, sale)}") for sale in wanted if not there[sale]]
        faults += [("other", f"{sale} was not due") for sale in there if sale not in wanted]
        faults += _equal(world, name, wanted, there)
        faults += _parties(world, name)
    faults += _money(world)
    if ever and world.servers.alegra.most_documents_of_a_sale > 1:
        faults.append(("twice", "two documents of one sale stood at one moment"))
    return faults


def _equal(world: World, name: str, wanted: dict[str, Expected], there: Counter[str]) -> list[Fault]:
    faults: list[Fault] = []
    for sale_id in wanted:
        for resource, record in books.documents_of(world, name, sale_id) if there[sale_id] else []:
            shown = books.company(world, name).shown(resource, record["id"])
            if resource != f"{wanted[sale_id].kind}s" or Decimal(str(shown["total"])) != wanted[sale_id].total:
                faults.append(("other", f"{sale_id} became {resource} {shown['total']}"))
    return faults


def _money(world: World) -> list[Fault]:
    """Every invoice of ours is stamped once and paid once."""
    faults: list[Fault] = []
    company = books.company(world, HOTMART_NAME)
    for record in company.all("invoices").values():
        sale = (record.get("observations") or "").split(":")
        if sale[0] != "[alegra-desktop" or record["status"] == "void":
            continue
        paid = len(company.payments_of.get(record["id"], {}))
        if record["_stamps"] > 1 or paid > 1:
            faults.append(("twice", f"{sale[2]} stamped {record['_stamps']} times, paid {paid} times"))
        if record["_stamps"] < 1 or paid < 1:
            faults.append(("lost", f"{sale[2]} stamped {record['_stamps']} times, paid {paid} times"))
    return faults


def _parties(world: World, name: str) -> list[Fault]:
    """Nobody has become a contact twice, nothing an item twice."""
    double = _double(world.servers, name) - _double_at_first(name)
    return [("twice", f"{what} {n + 1} times") for what, n in double.items()]


def _double(servers: PracticeServers, name: str) -> Counter[str]:
    """How many too many there are of each customer's number and each item's reference."""
    company = servers.alegra.companies[books.COMPANIES[name]]
    found = Counter(str(record.get("identification")) for record in company.all("contacts").values())
    found += Counter(str(record["reference"]) for record in company.all("items").values())
    return Counter({what: n - 1 for what, n in found.items() if what != "None"})


@cache
def _double_at_first(name: str) -> Counter[str]:
    """The sample data holds some, for other tests."""
    return _double(PracticeServers(None, clock=VirtualClock()), name)


def _story(world: World, sale_id: str) -> list[str]:
    return [f"{e.name} {e.state} {e.details}" for e in world.engine.ledger.events(sale_id=sale_id)]


# --- the ledger from outside ------------------------------------------------------------------------------------------


def check_whole(file: Path) -> list[Fault]:
    """No half transaction: the file is sound, and every row is in the state its last event tells."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as raw:
        faults = [("other", str(one)) for one in raw.execute("PRAGMA integrity_check").fetchall() if one != ("ok",)]
        faults += [("other", f"broken reference {one}") for one in raw.execute("PRAGMA foreign_key_check").fetchall()]
        sql = (
            "SELECT o.id, o.state, e.state FROM outbox o LEFT JOIN event e"
            " ON e.id = (SELECT max(id) FROM event WHERE row_id = o.id) WHERE o.state IS NOT e.state"
        )
        return faults + [("other", f"row {one[0]} is {one[1]}, told {one[2]}") for one in raw.execute(sql).fetchall()]


class Witness:
    """Looks into the ledger's file whenever a creation arrives at Alegra: its intent must be there already (R1)."""

    def __init__(self, world: World) -> None:
        self.faults: list[Fault] = []
        self.seen = 0
        self._world = world
        world.servers.watch("alegra", self._arrived)

    def _arrived(self, moment: str, method: str, path: str) -> None:
        if (moment, method) == ("before", "POST"):
            self.seen += 1
            self.faults += unannounced(ledger_file(self._world), *self._world.servers.alegra.log.bodies[-1])


def unannounced(file: Path, path: str, body: Any) -> list[Fault]:
    """Nothing if the ledger in this file holds the intent of a POST, as another process sees it."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as raw:
        if path == "/invoices/stamp":
            issuing = {one[0] for one in raw.execute("SELECT alegra_id FROM outbox WHERE state = 'issuing'")}
            announced = set(map(str, body["ids"])) <= issuing
        else:
            sent = raw.execute("SELECT body FROM outbox WHERE state = 'sending'").fetchall()
            announced = any(loads(one[0]) == body for one in sent)
    return [] if announced else [("other", f"POST {path} before its intent was kept")]
