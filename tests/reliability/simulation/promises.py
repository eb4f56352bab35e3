"""The form of a promise: it listens to a story and says when it was broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alegra_desktop.sync.report import Report
from tests.reliability.simulation.world import Computer, Ears

if TYPE_CHECKING:
    from tests.reliability.simulation.story import Story


class Promise(Ears):
    """Override what matters; call `broken` with words that name the sale."""

    name = ""

    def __init__(self, story: Story) -> None:
        self.story = story

    def broken(self, words: str) -> None:
        self.story.fail(self.name, words)

    def committed(self, method: str, path: str) -> None:
        """Alegra has just done something that changes its books."""

    def step(self, computer: Computer) -> None:
        """A run of this computer is over, whatever became of it; its program is open."""

    def reported(self, computer: Computer, report: Report) -> None:
        """It ended with this report; not after dry runs."""

    def forgotten(self, computer: Computer) -> None:
        """Its ledger was lost, or replaced by an older copy."""

    def rest(self) -> None:
        """Nothing is wrong any more and every computer has nothing left to do."""
