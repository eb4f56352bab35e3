"""How a line of the history reads: its state, day, document and total, in the words and figures of its company."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import Words, words
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import NOTHING, Formats
from alegra_desktop.gui.icons import STATES, Look
from alegra_desktop.gui.words import state_word


class Looks:
    """`formats` gives those of an integration by its name; they are kept until `forget`."""

    def __init__(self, formats: Callable[[str], Formats]) -> None:
        self._read = formats
        self._known: dict[str, Formats] = {}
        #: Companies of several currencies stand beside each other: a sign alone would not tell them apart.
        self.mixed = False

    def show_of(self, names: Iterable[str]) -> None:
        """These integrations' sales stand beside each other."""
        self.mixed = len({self.formats(name).currency for name in names}) > 1

    def forget(self) -> None:
        """Integrations were set up anew, or the language changed."""
        self._known.clear()

    def for_thread(self, names: Iterable[str]) -> Looks:
        """A copy that knows these integrations already and reads nothing: for another thread."""
        known = {name: self.formats(name) for name in ("", *names)}
        return Looks(lambda name: known.get(name, known[""]))

    def formats(self, integration: str) -> Formats:
        if integration not in self._known:
            self._known[integration] = self._read(integration)
        return self._known[integration]

    def look(self, line: HistoryLine) -> Look:
        return STATES[State.ISSUED if line.state is State.CREATED and line.kind == "remission" else line.state]

    def state(self, line: HistoryLine) -> str:
        return state_word(line.state, line.kind, self.formats(line.integration).country)

    def state_in_words(self, line: HistoryLine) -> str:
        """With what is the matter, as it is read out: "Held: “Excel course” is not linked"."""
        problem = line.problem or line.notice
        if problem is None and line.adopted:
            return QCoreApplication.translate(
                "Looks", "{state}. Already there: recognised in Alegra and not repeated."
            ).format(state=self.state(line))
        if problem is None:
            return self.state(line)
        title = one_line(self.words(line.integration, problem).title)
        return QCoreApplication.translate("Looks", "{state}: {problem}").format(state=self.state(line), problem=title)

    def words(self, integration: str, problem: Problem) -> Words:
        formats = self.formats(integration)
        return words(_with_amount(problem, formats), formats.language, formats.country)

    def day(self, line: HistoryLine) -> str:
        return self.formats(line.integration).day(line.sold_on or line.day)

    def moment(self, line: HistoryLine) -> str:
        formats = self.formats(line.integration)
        return formats.exact(line.ordered_at) if line.ordered_at is not None else formats.day(line.sold_on)

    def document(self, line: HistoryLine) -> str:
        """Its number; a draft has none yet and goes by its id."""
        if line.number:
            return one_line(line.number)
        if not line.alegra_id:
            return NOTHING
        if line.state is State.DRAFT:
            return QCoreApplication.translate("Looks", "Draft {id}").format(id=one_line(line.alegra_id))
        return one_line(line.alegra_id)

    def total(self, line: HistoryLine) -> str:
        return self.formats(line.integration).money(line.total, line.currency, named=self.mixed)

    def sums(self, integration: str, sums: Mapping[str, Decimal]) -> str:
        """Amounts of several currencies, the company's own first."""
        formats = self.formats(integration)
        ordered = sorted(sums.items(), key=lambda one: (one[0] not in ("", formats.currency), one[0]))
        return " + ".join(formats.money(amount, currency) for currency, amount in ordered)


def _with_amount(problem: Problem, formats: Formats) -> Problem:
    """With its amount as the company writes amounts."""
    said = problem.details.get("amount", "")
    try:
        shown = formats.money(Decimal(said), problem.details.get("currency", ""))
    except InvalidOperation:
        return problem
    return replace(problem, details=problem.details | {"amount": shown})
