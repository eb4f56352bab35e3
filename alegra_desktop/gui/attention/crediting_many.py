"""Several invoices credited in full, with one question: how many, how much, and which of them cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.crediting import Begin
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.form import KeyValues
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.sync.corrections_answers import Correction, Credit, Way

_SHOWN = 12  # more are counted, not named


class CreditMany(Question):
    """Reads them first. What Alegra will not let be credited is named with its reason and left out."""

    def __init__(self, hands: Hands, owner: str, rows: Sequence[int], begin: Begin) -> None:
        self._formats = hands.looks.formats(owner)
        say = self._formats.say
        super().__init__(
            hands.window,
            say(self.tr("Create %n {credit_notes}?", "", len(rows))),
            "",
            [(say(self.tr("Create {credit_notes}")), self._create)],
            practice=hands.desk.practice,
        )
        self._hands = hands
        self._owner = owner
        self._begin = begin
        self.possible: list[Correction] = []
        self.act = self.acting()[0]
        self.act.setEnabled(False)
        self.news = Banner(Role.WORKING, self.tr("Asking Alegra…"))
        self.insert(self.news)
        wanted = tuple(rows)
        hands.desk.bridge.ask(self, lambda office: office.corrections(wanted), self._show, self._failed)

    def _failed(self, problem: Problem) -> None:
        self.news.say(Role.ATTENTION, one_line(self._hands.looks.words(self._owner, problem).title))

    def _show(self, found: tuple[Correction, ...]) -> None:
        self.news.clear()
        self.possible = [one for one in found if one.way is Way.CREDIT and one.suggested]
        others = [one for one in found if one not in self.possible]
        sums: dict[str, list[Correction]] = {}
        for one in self.possible:
            sums.setdefault(one.currency, []).append(one)
        amounts = [
            self._formats.money(sum((one.suggested for one in several), start=several[0].suggested * 0), currency)
            for currency, several in sorted(sums.items())
        ]
        say = self._formats.say
        if self.possible:
            title = self.tr("Create %n {credit_notes} for {amount}?", "", len(self.possible))
            self.name(say(title, amount=" + ".join(amounts)))
            self.act.setText(say(self.tr("Create %n {credit_notes}", "", len(self.possible))))
            words = self.tr("Each corrects its invoice as proposed. Once {issued} they cannot be deleted.")
            self.insert(Text(say(words)))
            self.insert(self._named(self.possible))
        if others:
            self.insert(muted(self.tr("%n of them cannot be credited like this:", "", len(others))))
            self.insert(self._named(others))
        self.act.setEnabled(bool(self.possible))
        self.fit()

    def _named(self, several: Sequence[Correction]) -> KeyValues:
        facts = KeyValues()
        for one in several[:_SHOWN]:
            amount = self._formats.money(one.suggested, one.currency) if one in self.possible else self._why_not(one)
            said = " · ".join(part for part in (one_line(one.customer), amount) if part)
            facts.add(one_line(one.document) or one_line(one.sale_id), said)
        if len(several) > _SHOWN:
            facts.add("", self.tr("and %n more", "", len(several) - _SHOWN))
        return facts

    def _why_not(self, one: Correction) -> str:
        """Where nothing hinders, the store did not say how much: that is chosen one by one."""
        if one.problem is None:
            return self.tr("The amount is not known: choose it for this one alone.")
        return one_line(self._hands.looks.words(self._owner, one.problem).title)

    def _create(self) -> None:
        """Each by the amount that the merchant saw, never by one that grew meanwhile."""
        whole = {one.row_id: one.suggested == one.left for one in self.possible}
        self._begin({one.row_id: Credit(None if whole[one.row_id] else one.suggested) for one in self.possible})
