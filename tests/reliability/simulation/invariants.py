"""All promises together, told of everything that happens in a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alegra_desktop.sync.report import Report
from tests.reliability.simulation.promises import Promise
from tests.reliability.simulation.watch_books import Hands, OneEach, Proper, Totals, Twice
from tests.reliability.simulation.watch_ledger import Kept, Silent, Stuck
from tests.reliability.simulation.watch_wire import Due, EarlyPost, Intent, Rate
from tests.reliability.simulation.world import Call, Computer, Ears

if TYPE_CHECKING:
    from tests.reliability.simulation.story import Story

#: Besides these, a story itself watches that no exception leaves the engine and no error is logged.
PROMISES: tuple[type[Promise], ...] = (
    Intent, EarlyPost, Rate, Due, Twice, Totals, Hands, Kept, Silent, Stuck, OneEach, Proper,
)  # fmt: skip
NAMES = ("twice", "lost", "silent", "stuck", "early post", "intent", "totals", "rate", "due", "exception")


class Watchers(Ears):
    """One story's promises; each learns of everything, in the same order."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._promises = [promise(story) for promise in PROMISES]

    def leaving(self, call: Call) -> None:
        self._story.tell(f"{call.computer} > {call}")
        for promise in self._promises:
            promise.leaving(call)

    def back(self, call: Call) -> None:
        self._story.tell(f"{call.computer} < {call.status or 'nothing'} {call}")
        for promise in self._promises:
            promise.back(call)

    def committed(self, moment: str, method: str, path: str) -> None:
        """The practice Alegra's hook."""
        if moment == "after" and method != "GET":
            for promise in self._promises:
                promise.committed(method, path)

    def step(self, computer: Computer) -> None:
        for promise in self._promises:
            promise.step(computer)

    def reported(self, computer: Computer, report: Report) -> None:
        for promise in self._promises:
            promise.reported(computer, report)

    def forgotten(self, computer: Computer) -> None:
        for promise in self._promises:
            promise.forgotten(computer)

    def rest(self) -> None:
        for promise in self._promises:
            promise.rest()
