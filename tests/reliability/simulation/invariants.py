"""What must hold, each promise under its own name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.sync.report import Report
from tests.reliability.simulation.world import Call, Computer, Ears

if TYPE_CHECKING:
    from tests.reliability.simulation.seeds import Story


class Watchers(Ears):
    def __init__(self, story: Story) -> None:
        self.story = story
        self.reports: dict[str, Report] = {}

    def leaving(self, call: Call) -> None:
        self.story.tell(f"{call.computer} > {call}")

    def back(self, call: Call) -> None:
        self.story.tell(f"{call.computer} < {call.status} {call}")

    def committed(self, moment: str, method: str, path: str) -> None:
        if moment == "before" or method == "GET":
            return
        story = self.story
        live = Counter(sale for _, _, sale in story.marked())
        if story.mode.alone:
            for sale, count in live.items():
                if count > 1:
                    story.fail("twice", f"{count} live documents of {sale}")
        stamped = Counter(sale for _, record, sale in story.marked() if record.get("_stamps"))
        for sale, count in stamped.items():
            if count > 1:
                story.fail("twice", f"{count} stamped documents of {sale}")

    def forget(self, computer: Computer) -> None: ...

    def step(self, computer: Computer) -> None: ...

    def reported(self, computer: Computer, report: Report) -> None:
        if report.error is not None and report.error.kind is Kind.INTERNAL:
            self.story.fail("exception", str(report.error.details))

    def last_report(self, computer: Computer, report: Report) -> None:
        self.reports[computer.name] = report
        if report.busy or report.error:
            self.story.fail("stuck", f"{computer.name} busy {report.busy} {report.error}")

    def rest(self) -> None:
        story = self.story
        live = Counter(sale for _, _, sale in story.marked())
        for sale in story.watchers_due():
            told = {t.problem.kind for r in self.reports.values() for t in r.problems if t.sale == sale.sale_id}
            if live[sale.sale_id] == 0 and not told and sale.sale_id not in story.touched:
                story.fail("lost", f"{sale.sale_id} has no document")
            if live[sale.sale_id] > 1 and Kind.FOUND_TWICE not in told:
                story.fail("twice", f"{live[sale.sale_id]} of {sale.sale_id} at rest")
        for computer in story.computers:
            for row in computer.engine.ledger.rows():
                if row.state in (State.SENDING, State.UNKNOWN, State.READY, State.ISSUING):
                    story.fail("stuck", f"{row.key.role} {row.key.sale_id} {row.state}")
