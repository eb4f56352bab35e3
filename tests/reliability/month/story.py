"""The month itself: the stores sell, the program syncs four times a day, the merchant works in Alegra every evening.

Everything he does to our documents by hand he does in Alegra; what the program proposes he confirms through the office,
as the window does.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from alegra_desktop.domain.ledger import DOCUMENT, Row
from alegra_desktop.domain.overview import CORRECTIONS
from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice.mastershop_state import MasterShopAccount
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, SampleIntegration, fill, sample_integrations
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.sync.corrections_answers import Credit
from alegra_desktop.sync.office import Office
from tests.reliability.month.accounts import COMPANIES, Books, read_books
from tests.reliability.month.shop import SECOND_KEY, Plan, Shop
from tests.virtual import VirtualClock, World

SECOND_NAME = "Segunda tienda"
SECOND_NUMBERING = "20"
Command = Callable[[Office], Coroutine[Any, Any, Any]]
_HOURS = (6, 11, 16, 21)  # when the program syncs, in Colombia
_NUMBERING = (Kind.NUMBERING_USED_UP, Kind.NUMBERING_EXPIRED)


class Month:
    """Play it with `run()`; `told` is what the merchant did, in words."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        self.plan = plan
        self.first = datetime(2026, 11, 1, 10, 0, tzinfo=UTC)  # five in the morning in Colombia
        self.shop = Shop(plan, self.first)
        self.told: dict[str, int] = {}
        clock = VirtualClock(plan.seed, self.first)
        self.servers = PracticeServers(None, clock=clock, seed=plan.seed, samples=False, limit_per_minute=6000)
        self.world = World(folder / "computer", self.servers, clock)
        self._dice = random.Random(f"merchant:{plan.seed}")
        self._until = self.first
        self._stock()
        self._set_up()

    # --- before the first day

    def _stock(self) -> None:
        """The companies' catalogues without any document, and the items the merchant had registered himself."""
        servers = self.servers
        fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=0)
        servers.hotmart.sales.clear()
        servers.mastershop.orders.clear()
        servers.mastershop.add_account(MasterShopAccount(SECOND_KEY, id_business=20418, id_user=31882, name="Segunda"))
        for order in self.shop.before():
            servers.mastershop.add_sale(order)
        for key in COMPANIES:
            books = servers.alegra.companies[key]
            for resource in ("invoices", "remissions"):
                for number in list(books.all(resource)):
                    books.remove(resource, number)
        co, co2 = (servers.alegra.companies[key] for key in COMPANIES)
        for product in self.shop.courses:
            if not product.since:
                co.add_item(
                    product.name, reference=f"REF-{product.number}-HM", tax=co.tax_id(product.rate), kind="service"
                )
        for product in self.shop.articles:
            if not product.since:
                co2.add_item(product.name, reference=product.sku, tax=co2.tax_id(product.rate))
        template = co2.all("number-templates")["16"]
        last = int(template["nextInvoiceNumber"]) + self.plan.last_number - 1
        following = {"prefix": "MSN", "nextInvoiceNumber": "1", "minInvoiceNumber": "1", "maxInvoiceNumber": "5000"}
        co2.add("number-templates", {**template, **following, "id": SECOND_NUMBERING, "isDefault": False})
        co2.save("number-templates", {**template, "maxInvoiceNumber": str(last)})

    def _set_up(self) -> None:
        hotmart, mastershop = sample_integrations(self.servers)
        since = self.first.date().isoformat()
        invoices = 'type = "invoice"\nstate = "final"\nnumber_template = "16"'
        for sample, changes in (
            (hotmart, {}),
            (mastershop, {'type = "remission"': invoices}),
            (_second(mastershop), {}),
        ):
            text = _replaced(sample.setup_toml, changes)
            lines = [f"since = {since}" if line.startswith("since =") else line for line in text.splitlines()]
            lines += ['corrections = "automatic"'] if self.plan.automatic else []  # the last section is [sync]
            self.world.set_up(SampleIntegration(sample.name, "\n".join(lines) + "\n", sample.secrets))

    # --- day by day

    def run(self) -> Books:
        """The month and the days it takes to close its books; both sides at the end."""
        for day in range(self.plan.days + 3):
            for hour in _HOURS:
                self._go_on(self.first + timedelta(days=day, hours=hour - 5))
                self.world.sync()
            self._evening(last=day >= self.plan.days)
        for _ in range(3):
            self._go_on(self._until + timedelta(hours=2))
            self.world.sync()
            self._confirm()
        return self.books()

    def books(self) -> Books:
        return read_books(self.servers, self.shop)

    def facts(self) -> dict[str, int]:
        """What the month had in it, as the servers show it at its end."""
        courses = Counter(sale.status for sale in self.servers.hotmart.sales.values())
        orders = [one for one in self.servers.mastershop.orders.values() if one.created_at >= self.first]
        states = Counter(order.id_status for order in orders)
        sold = {sale.product_id for sale in self.servers.hotmart.sales.values()}
        sold |= {line.id_product for order in orders for line in order.lines}
        numbers = [str(self.servers.alegra.companies["co2"].shown("invoices", record["id"])["numberTemplate"]["prefix"])
                   for record in self.servers.alegra.companies["co2"].snapshot("invoices")]  # fmt: skip
        return {
            "sales": courses.total() + len(orders) - states[9],
            "refunds": courses["REFUNDED"] + courses["PARTIALLY_REFUNDED"],
            "returns": states[10],
            "chargebacks": courses["CHARGEBACK"],
            "new products": sum(one.since > 0 and one.number in sold for one in self.shop.products),
            "in the first numbering": numbers.count("MSFE"),
            "in the second": numbers.count("MSN"),
            **self.told,
        }

    def _go_on(self, moment: datetime) -> None:
        """Let time pass, and what happens in the stores until then."""
        for do in self.shop.due(self._until, moment):
            do(self.servers)
        self._until = moment
        self.world.clock.seconds = max(self.world.clock.seconds, (moment - self.first).total_seconds())

    def _evening(self, *, last: bool) -> None:
        self._stamp_by_hand(all_of_them=last)
        self._choose_numbering()
        self._confirm()

    def _tell(self, what: str, count: int = 1) -> None:
        self.told[what] = self.told.get(what, 0) + count

    def _stamp_by_hand(self, *, all_of_them: bool) -> None:
        """Most drafts are issued a day or two after their sale; the last ones when the books are closed."""
        books = self.servers.alegra.companies["co"]
        for record in books.snapshot("invoices"):
            now = record["status"] == "draft" and (all_of_them or self._dice.random() < 0.5)
            if now and not self._undone_in_the_store(record):
                books.stamp(record["id"])
                self._tell("stamped by hand")

    def _undone_in_the_store(self, record: dict[str, object]) -> bool:
        """He looks before he issues: a sale that was refunded is left to the program's proposal."""
        row = self.world.engine.ledger.row_with_id(self._company("co"), "invoice", str(record["id"]))
        return row is not None and row.notice is not None and row.notice.kind in CORRECTIONS

    def _company(self, key: str) -> str:
        name = HOTMART_NAME if key == "co" else MASTERSHOP_NAME
        return self.world.engine.integration(name).company

    def _choose_numbering(self) -> None:
        """The numbering ran out: he takes the new one."""
        integration = self.world.engine.integration(MASTERSHOP_NAME)
        if integration.rules.number_template == SECOND_NUMBERING or not self._out_of_numbers():
            return
        rules = replace(integration.rules, number_template=SECOND_NUMBERING)
        self._ask(lambda office: office.change_rules(MASTERSHOP_NAME, rules))
        self._tell("another numbering chosen")
        held = [row.id for row in self._rows(MASTERSHOP_NAME, State.HELD)]
        if held:  # what was refused a stamp is issued again by his click
            self._try(lambda office: office.issue_again(held))

    def _out_of_numbers(self) -> bool:
        integration = self.world.engine.integration(MASTERSHOP_NAME)
        problems = [row.problem for row in self._rows(MASTERSHOP_NAME, State.HELD, State.DRAFT)]
        problems += [row.notice for row in self._rows(MASTERSHOP_NAME, State.DRAFT)]
        problems.append(integration.stopped)
        kinds = {problem.kind for problem in problems if problem is not None}
        return bool(kinds & {*_NUMBERING, Kind.REJECTED_AT_STAMPING})

    def _confirm(self) -> None:
        """Every correction that is proposed; of a sale refunded in part he says how much it was."""
        for name in (HOTMART_NAME, MASTERSHOP_NAME, SECOND_NAME):
            for row in self._rows(name, State.DRAFT, State.ISSUED):
                proposed = row.notice.kind if row.notice is not None else None
                if proposed is not None and proposed in {*CORRECTIONS, Kind.REFUND_PARTIAL}:
                    self._correct(row, proposed)

    def _correct(self, row: Row, proposed: Kind) -> None:
        part = self.shop.refunded.get(row.key.sale_id)
        credits = {row.id: Credit(amount=part)} if part is not None else {}
        if self._try(lambda office: office.correct([row.id], credits)):
            self._tell(f"{proposed.value} confirmed")

    # --- asking

    def _rows(self, name: str, *states: State) -> list[Row]:
        integration = self.world.engine.integration(name)
        return self.world.engine.ledger.rows(integration_id=integration.id, states=states, roles=(DOCUMENT,))

    def _ask(self, command: Command) -> None:
        self.world._run(command(Office(self.world.engine)))

    def _try(self, command: Command) -> bool:
        try:
            self._ask(command)
        except ProblemError as refused:
            self._tell(f"refused: {refused.problem.kind.value} {refused.problem.details.get('hindrance', '')}".strip())
            return False
        return True


def _second(sample: SampleIntegration) -> SampleIntegration:
    """The same company's second shop, which gives its goods out on remissions."""
    text = sample.setup_toml.replace(MASTERSHOP_NAME, SECOND_NAME)
    return SampleIntegration(SECOND_NAME, text, {**sample.secrets, "PRACTICE_MASTERSHOP": SECOND_KEY})


def _replaced(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text
