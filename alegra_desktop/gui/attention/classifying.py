"""A state of the store that we do not know: the merchant says what it means, once for all its sales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QGroupBox, QRadioButton, QVBoxLayout

from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.explain import stages_of
from alegra_desktop.domain.ledger import HistoryLine, Integration
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import STORE_NAMES, Stage
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.domain.triggers import judge
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands, Rows
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.settings import wording
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.options import OPTIONS
from alegra_desktop.sync.office import Office

_OPTION = next(option for option in OPTIONS if option.name == "documents.states")


class ClassifyState(Question):
    """Nothing is chosen at first. What the choice would create is said before it is made.

    `owners`: the integrations that hold such sales, all of one store; `rows`: the sales that may be skipped instead.
    """

    def __init__(self, hands: Hands, line: Line, owners: Sequence[Integration], rows: Rows) -> None:
        self._hands, self._line, self._owners = hands, line, tuple(owners)
        self._word = line.problem.details.get("state", line.problem.subject)
        self._formats = hands.looks.formats(owners[0].name)
        self._store = STORE_NAMES[owners[0].store]
        wanted = tuple(rows)
        super().__init__(
            hands.window,
            self.tr("What does “{state}” mean in {store}?").format(state=one_line(self._word), store=self._store),
            self.tr(
                "%n sale(s) are in this state. What you say is remembered for them and for all that come; Settings › "
                "When to invoice takes it back.",
                "",
                len(line.rows),
            ),
            [
                (self.tr("Remember"), self._remember),
                (self.tr("Do not invoice these"), partial(hands.skip, line, wanted)),
            ],
            practice=hands.desk.practice,
        )
        self.meanings = QButtonGroup(self)
        box = QGroupBox(self.tr("It means"))
        column = QVBoxLayout(box)
        self.stages = stages_of(owners[0].store)
        for number, stage in enumerate(self.stages):
            radio = QRadioButton(wording.choice(_OPTION, stage.value))
            self.meanings.addButton(radio, number)
            column.addWidget(radio)
        self.insert(box)
        self.follows = Banner()
        self.insert(self.follows)
        self.remember = self.acting()[0]
        self.remember.setEnabled(False)
        self.meanings.idToggled.connect(self._chosen)

    @property
    def stage(self) -> Stage | None:
        """What is chosen."""
        number = self.meanings.checkedId()
        return self.stages[number] if number >= 0 else None

    def _chosen(self, number: int, on: bool) -> None:
        if not on or self.stage is None:
            return
        self.remember.setEnabled(True)
        due = [line for one in self._owners for line in self._due(one, self.stage)]
        final = {one.name for one in self._owners if one.rules.final and one.rules.kind is DocumentKind.INVOICE}
        legal = [line for line in due if line.integration in final]
        if legal:
            words = self.tr(
                "%n sale(s) for {amount} go out at once as final invoices. Once {issued}, an invoice cannot be "
                "deleted, only corrected by {credit_note}.",
                "",
                len(legal),
            )
            self.follows.say(Role.ATTENTION, self._formats.say(words, amount=self._amount(legal)))
        elif due:
            words = self.tr("%n document(s) for {amount} are created at once.", "", len(due))
            self.follows.say(Role.NEUTRAL, words.format(amount=self._amount(due)))
        else:
            self.follows.say(Role.NEUTRAL, self.tr("No document is created by this."))
        self.fit()

    def _due(self, one: Integration, stage: Stage) -> list[HistoryLine]:
        """The sales of an integration that this meaning makes due, as far as they and its settings say."""
        reader = self._hands.desk.reader
        lines = {line.sale_id: line for line in self._hands.lines(self._line.rows) if line.integration == one.name}
        if reader is None:
            return []
        try:
            stored = reader.sales(one.id, lines)
        except ProblemError:
            return []
        formats = self._hands.looks.formats(one.name)
        company = Company(one.company, one.company_name, formats.country, timezone=formats.timezone)
        rules = replace(one.rules, state_words={self._word: stage.value})
        verdicts = {each.sale.sale_id: judge(each.sale, rules, company, formats.today()) for each in stored}
        return [lines[sale_id] for sale_id, verdict in verdicts.items() if verdict.state is State.READY]

    def _amount(self, lines: Sequence[HistoryLine]) -> str:
        from alegra_desktop.gui.attention.repairs import add_up  # which opens this dialog

        return add_up(self._hands, self._owners[0].name, lines)

    def _remember(self) -> None:
        assert self.stage is not None, "the button waits for a choice"
        hands, line, word = self._hands, self._line, self._word
        said = self.tr("Remembered: “{state}” is “{meaning}”.").format(
            state=one_line(word), meaning=wording.choice(_OPTION, self.stage.value)
        )
        undo = partial(_say, hands, line, self._owners, word, "", "")
        _say(hands, line, self._owners, word, self.stage.value, said, undo)


def _say(
    hands: Hands,
    line: Line,
    owners: Sequence[Integration],
    word: str,
    stage: str,
    said: str,
    undo: partial[None] | None = None,
) -> None:
    """Tell the engine, for each integration; then what it frees goes out."""

    async def command(office: Office) -> None:
        for one in owners:
            await office.classify(one.name, word, stage)

    def done(answer: None) -> None:
        if said:
            hands.desk.toast(said, undo)
        hands.desk.integrations_changed.emit()
        hands.sync(line)
        hands.worked.emit()

    hands.desk.bridge.ask(hands, command, done, lambda problem: hands.complain(line, problem))
