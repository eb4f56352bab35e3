"""A world that is struck: the practice servers here, every run of the real program a process of its own."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Timer
from typing import Any

from alegra_desktop.practice import samples, samples_hotmart, samples_mastershop
from alegra_desktop.practice.faults import Dropped
from alegra_desktop.practice.hotmart_state import HotmartSale
from alegra_desktop.practice.mastershop_state import MasterShopOrder
from alegra_desktop.practice.samples_common import Calendar
from alegra_desktop.practice.samples_expected import Expected
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.practice.state import route_name
from tests.cli.computer import HOTMART_NAME, Answer, Computer
from tests.reliability.kill.plan import DAYS, SCENARIOS, Blow, Case, Round, Scenario

LATENCY = 0.004  # seconds added to every answer
STAMPING = 0.3  # seconds until the tax authority answers
DUE_AT_FIRST = 4
_SYSTEMS = ("alegra", "hotmart", "mastershop")


@contextmanager
def practice_servers(folder: Path) -> Iterator[PracticeServers]:
    """Servers that keep their data in `folder`, answer fast and limit nobody."""
    with PracticeServers(folder, limit_per_minute=100_000, samples=False, latency=LATENCY) as servers:
        for company in servers.alegra.companies.values():
            company.stamp_seconds = STAMPING
        yield servers


class Workshop:
    """Servers full of sales, and computers on which the real `setup` was run: made once, to be copied."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with practice_servers(folder / "servers") as servers:
            samples.fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=0)
            for scenario in SCENARIOS:
                self._set_up(scenario, servers)

    def _set_up(self, scenario: Scenario, servers: PracticeServers) -> None:
        (self.folder / scenario.name).mkdir()
        computer = Computer(self.folder / scenario.name, servers)
        answer = computer.setup(scenario.integration, days=DAYS, edit=scenario.edit)
        assert answer.code == 0, answer.err

    @contextmanager
    def world(self, case: Case) -> Iterator[KilledWorld]:
        """A new world with its own servers and computers; nothing has run in it yet."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(self.folder / "servers", folder / "servers")
            with practice_servers(folder / "servers") as servers:
                computers = [
                    self._computer(case.scenario, servers, folder / f"computer {n}") for n in range(case.computers)
                ]
                yield KilledWorld(case, servers, computers)

    def _computer(self, scenario: Scenario, servers: PracticeServers, folder: Path) -> Computer:
        folder.mkdir()
        made, template = Computer(folder, servers), self.folder / scenario.name
        shutil.copytree(template / "data", made.data)
        shutil.copy(template / "keyring.json", made.keyring)
        return made


@dataclass
class _Aim:
    """A blow and the run it is meant for."""

    blow: Blow
    process: subprocess.Popen[str]
    seen: int = 0
    timer: Timer | None = None

    def begin(self) -> None:
        if self.blow.nth == 0:
            self._strike()

    def tell(self, moment: str, names: tuple[str, ...]) -> None:
        """The server is before or after a commit of these names. Raises `Dropped` if it is not to do it."""
        if moment != self.blow.moment or self.blow.route not in names:
            return
        self.seen += 1
        if self.seen == self.blow.nth:
            self._strike()
            if self.blow.undone:
                raise Dropped("its client was struck")

    def _strike(self) -> None:
        if self.blow.delay is None:
            self.process.send_signal(self.blow.signal)
        else:
            self.timer = Timer(self.blow.delay, self.process.send_signal, (self.blow.signal,))
            self.timer.start()

    def end(self) -> None:
        if self.timer is not None:
            self.timer.cancel()
        if self.process.poll() is None:
            self.process.kill()


@dataclass
class Tally:
    """What became of the blows."""

    kills: int = 0
    polite: int = 0
    missed: int = 0  # the run ended before


@dataclass
class KilledWorld:
    """Servers, computers and the sales. `rest` leaves the last report of each computer in `reports`."""

    case: Case
    servers: PracticeServers
    computers: list[Computer]
    tally: Tally = field(default_factory=Tally)
    reports: list[Answer] = field(default_factory=list)
    held_back: list[HotmartSale] | list[MasterShopOrder] = field(default_factory=list)
    before: dict[str, list[str]] = field(default_factory=dict)
    _aims: list[_Aim] = field(default_factory=list)

    def __post_init__(self) -> None:
        for system in _SYSTEMS:
            self.servers.watch(system, partial(self._tell, system))
        self.before = {resource: list(self.company.all(resource)) for resource in ("contacts", "items")}
        self._hold_back()

    def _tell(self, system: str, moment: str, method: str, path: str) -> None:
        """In the servers' thread: a commit comes, or is done."""
        names = ("", method, route_name(method, path)) if system == "alegra" else ("",)
        for aim in self._aims:
            aim.tell(moment, names)

    # --- the truth

    @property
    def scenario(self) -> Scenario:
        return self.case.scenario

    @property
    def on_hotmart(self) -> bool:
        return self.scenario.integration == HOTMART_NAME

    @property
    def company(self) -> Any:
        return self.servers.alegra.companies["co" if self.on_hotmart else "co2"]

    @property
    def store(self) -> str:
        return "hotmart" if self.on_hotmart else "mastershop"

    def sales(self) -> set[str]:
        """The ids of all sales since the first day, in any state."""
        first, calendar = self.computers[0].day(DAYS), self._calendar
        if self.on_hotmart:
            sales = self.servers.hotmart.sales_of(samples_hotmart.CLIENT_ID)
            return {sale.transaction for sale in sales if calendar.day(sale.ordered_at) >= first}
        orders = self.servers.mastershop.orders_of(samples_mastershop.API_KEY)
        return {str(order.id_order) for order in orders if calendar.day(order.created_at) >= first}

    def due(self) -> dict[str, Expected]:
        """The sales that must be documents now, told without the program."""
        there = self.sales()
        return {
            sale.sale_id: sale
            for sale in samples.due_sales(self.servers, self.scenario.integration)
            if sale.sale_id in there
        }

    @property
    def _calendar(self) -> Calendar:
        return samples.calendar_of(self.servers.hotmart)

    # --- what happens

    def _hold_back(self) -> None:
        """Half of the due sales are not paid yet (or have not left) when the world begins."""
        late = sorted(self.due())[DUE_AT_FIRST:]
        if self.on_hotmart:
            self.held_back = [self.servers.hotmart.sales[sale_id] for sale_id in late]
            for sale_id in late:
                self.servers.hotmart.change_sale(sale_id, status="WAITING_PAYMENT", approved_at=None)
        else:
            self.held_back = [self.servers.mastershop.orders[sale_id] for sale_id in late]
            for sale_id in late:
                self.servers.mastershop.change_sale(sale_id, id_status=2)

    def arrive(self) -> None:
        """What was held back is due from now on."""
        for sale in self.held_back:
            if isinstance(sale, HotmartSale):
                self.servers.hotmart.add_sale(sale)
            else:
                self.servers.mastershop.add_sale(sale)

    def strike(self, one: Round) -> None:
        """Run and strike, without rest."""
        if one.together:
            self._end([self._begin(blow) for blow in one.blows])
            return
        for n, blow in enumerate(one.blows):
            self._end([self._begin(blow)])
            if one.meddling and n == 0:
                self._meddle()

    def _begin(self, blow: Blow) -> _Aim:
        aim = _Aim(blow, self._start(blow.computer))
        self._aims.append(aim)
        aim.begin()
        return aim

    def _start(self, computer: int) -> subprocess.Popen[str]:
        return self.computers[computer].start("sync", "--wait", "--json")

    def _end(self, aims: list[_Aim]) -> None:
        try:
            for aim in aims:
                self._count(aim.blow, self.computers[aim.blow.computer].finish(aim.process))
        finally:
            for aim in aims:
                aim.end()
                self._aims.remove(aim)

    def _count(self, blow: Blow, answer: Answer) -> None:
        if answer.code == -signal.SIGKILL:
            self.tally.kills += 1
        elif answer.code == 3 and blow.signal is not signal.SIGKILL:
            assert [one["error"]["kind"] for one in answer.json] == ["interrupted"], answer.out
            self.tally.polite += 1
        else:
            assert answer.code in (0, 1), f"a run that was to be struck ended with {answer.code}: {answer.err}"
            self.tally.missed += 1

    def _meddle(self) -> None:
        """By hand: one draft is given an earlier date, the sale of another is refunded."""
        drafts = [one for one in self.company.each("invoices", status="draft") if sale_of(one) in self.due()]
        dated, refunded = drafts[:2]
        day = self.computers[0].day(1).isoformat()
        self.company.edit("invoices", dated["id"], date=day, dueDate=day)
        self.servers.hotmart.set_status(sale_of(refunded), "REFUNDED")

    def rest(self, *, at_once: bool = False) -> None:
        """Run every computer until nothing is under way; with two, once more, for each must see what the other did."""
        if at_once:
            self._finish_all([self._start(n) for n in range(len(self.computers))])
        for _ in self.computers:
            self.reports = self._run_all()

    def look_again(self) -> list[str]:
        """One more run of each: the changes it makes in Alegra, by route. At rest there are none."""
        self.servers.alegra.log.clear()
        self.reports = self._run_all()
        return sorted(route for route in self.servers.alegra.log.counts if not route.startswith("GET"))

    def _run_all(self) -> list[Answer]:
        return [answer for n in range(len(self.computers)) for answer in self._finish_all([self._start(n)])]

    def _finish_all(self, processes: list[subprocess.Popen[str]]) -> list[Answer]:
        try:
            return [self.computers[0].finish(process) for process in processes]
        finally:
            for process in processes:
                process.kill()  # none is left behind when one of them failed


def sale_of(record: dict[str, Any]) -> str:
    """The sale in a document's mark, "" if it bears none of ours."""
    text = str(record.get("observations") or "")
    return text.split(":")[2] if text.startswith("[alegra-desktop:") else ""
