"""Promises that the ledger keeps: nothing disappears from it, nothing happens in it without a word."""

from __future__ import annotations

from typing import Any

from alegra_desktop.domain.ledger import CREDIT_NOTE, DOCUMENT, PAYMENT
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import FORBIDDEN_WITH_ID, State
from alegra_desktop.sync.report import Report
from tests.reliability.simulation import oracle
from tests.reliability.simulation.promises import Promise
from tests.reliability.simulation.world import Computer

_TOLD = (State.HELD, State.REJECTED, State.CONFLICT, State.DELETED)
_BUSY = (State.READY, State.SENDING, State.UNKNOWN, State.CREATED, State.ISSUING)


class Kept(Promise):
    """No sale and no event disappears, no row forgets its id."""

    name = "lost"

    def __init__(self, story: Any) -> None:
        super().__init__(story)
        self._sales: dict[str, set[str]] = {}
        self._rows: dict[str, dict[int, tuple[str, int]]] = {}
        self._events: dict[str, list[tuple[Any, ...]]] = {}

    def forgotten(self, computer: Computer) -> None:
        for known in (self._sales, self._rows, self._events):
            known.pop(computer.name, None)

    def step(self, computer: Computer) -> None:
        self._keep_sales(computer)
        self._keep_rows(computer)
        self._keep_events(computer)

    def _keep_sales(self, computer: Computer) -> None:
        sales = {str(sale) for (sale,) in computer.committed("SELECT sale_id FROM sale")}
        gone = self._sales.get(computer.name, set()) - sales
        if gone:
            self.broken(f"{computer.name}: sales {sorted(gone)} are gone from the ledger")
        self._sales[computer.name] = sales
        documents = {str(s) for (s,) in computer.committed("SELECT sale_id FROM outbox WHERE role = 'document'")}
        shown = {line.sale_id for line in computer.engine.ledger.history()}
        if documents != shown:
            self.broken(f"{computer.name}: {sorted(documents ^ shown)} are not in both ledger and history")

    def _keep_rows(self, computer: Computer) -> None:
        before, now = self._rows.get(computer.name, {}), {}
        for number, alegra_id, generation, state, sale in computer.committed(
            "SELECT id, alegra_id, generation, state, sale_id FROM outbox"
        ):
            now[number] = (alegra_id, generation)
            known, known_generation = before.get(number, ("", generation))
            if known and not alegra_id and generation == known_generation:
                self.broken(f"{computer.name}: the row of {sale} forgot its id {known}")
            if alegra_id and State(state) in FORBIDDEN_WITH_ID:
                self.broken(f"{computer.name}: the row of {sale} has an id and is {state}")
        if set(before) - set(now):
            self.broken(f"{computer.name}: rows {sorted(set(before) - set(now))} are gone")
        self._rows[computer.name] = now

    def _keep_events(self, computer: Computer) -> None:
        events = computer.committed("SELECT id, at, row_id, name, state, details FROM event ORDER BY id")
        before = self._events.get(computer.name, [])
        if events[: len(before)] != before:
            self.story.fail("silent", f"{computer.name}: events were changed or removed")
        for event in events[len(before) :]:
            self.story.tell(f"{computer.name} . {event[2] or ''} {event[3]} {event[4]} {event[5]}")
            self.story.counts[f"event {event[3]}"] += 1
        self._events[computer.name] = events


class Silent(Promise):
    """Every state has the event that led to it; every problem is in the report; a refund is told."""

    name = "silent"

    def step(self, computer: Computer) -> None:
        sql = (
            "SELECT outbox.sale_id, outbox.role, outbox.state, event.name, event.state FROM outbox LEFT JOIN event"
            " ON event.id = (SELECT max(id) FROM event WHERE event.row_id = outbox.id)"
        )
        for sale, role, state, name, after in computer.committed(sql):
            if state != after:
                self.broken(f"{computer.name}: {role} of {sale} is {state}, its last event {name} left it {after}")

    def reported(self, computer: Computer, report: Report) -> None:
        told = {(trouble.sale, trouble.problem.kind) for trouble in report.problems}
        for row in computer.engine.ledger.rows(states=_TOLD, roles=(DOCUMENT, PAYMENT)):
            if row.problem is None:
                self.broken(f"{computer.name}: {row.key.role} of {row.key.sale_id} is {row.state} without a problem")
            elif (row.key.sale_id, row.problem.kind) not in told:
                self.broken(f"{computer.name}: {row.problem.kind} of {row.key.sale_id} is not in the report")
        if report.error is not None and report.error.kind is Kind.INTERNAL:
            self.story.fail("exception", f"{computer.name}: {report.error.details}")

    def rest(self) -> None:
        story, truths = self.story, oracle.truths(self.story)
        for resource, record, sale in story.marked():
            if sale not in truths or not truths[sale].undone or sale in story.touched:
                continue
            if record.get("credited") and (record["credited"] == record["total"] or sale in story.confirmed):
                continue
            for computer in story.computers:
                kinds = story.told(sale, computer.name)
                row = computer.engine.ledger.find_document(story.company, story.store, sale)
                if row is not None and not kinds:
                    self.broken(f"{computer.name}: {sale} is undone, {resource}/{record['id']} stands, nobody is told")


class Stuck(Promise):
    """At rest nothing is under way any more."""

    name = "stuck"

    def rest(self) -> None:
        for computer in self.story.computers:
            report = self.story.reports[computer.name]
            if report.error is not None or report.busy:
                self.broken(f"{computer.name}: busy {report.busy}, error {report.error}")
            for row in computer.engine.ledger.rows(states=_BUSY):
                needed = row.key.role in (DOCUMENT, PAYMENT) or row.kind == CREDIT_NOTE or row.state is not State.READY
                if needed:
                    self.broken(f"{computer.name}: {row.key.role} of {row.key.sale_id} is {row.state}")
