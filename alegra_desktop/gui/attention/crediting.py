"""The credit note of one invoice: all that is left of it, some units, or an amount. Seen to the cent before it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from alegra_desktop.domain.credit import CreditPlan, suggested_type
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.credit_words import type_word
from alegra_desktop.gui.formats import NOTHING, SPACE
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.form import Form, KeyValues
from alegra_desktop.gui.widgets.labels import Text
from alegra_desktop.gui.widgets.units import UnitsTable
from alegra_desktop.sync.corrections_answers import Correction, Credit

Begin = Callable[[Mapping[int, Credit]], None]


class CreditDialog(Question):
    """Reads the invoice first; nothing can be created before. `begin` gets what the merchant wants credited."""

    def __init__(self, hands: Hands, owner: str, row: int, begin: Begin, *, unsure: bool = False) -> None:
        """`unsure`: the store does not say how much was given back, so that nothing is proposed."""
        self._formats = hands.looks.formats(owner)
        say = self._formats.say
        super().__init__(
            hands.window,
            say(self.tr("Create {credit_note}?")),
            "",
            [(say(self.tr("Create {credit_note}")), self._create)],
            practice=hands.desk.practice,
        )
        self._hands = hands
        self._owner = owner
        self._row = row
        self._begin = begin
        self._unsure = unsure
        self._own_type = False
        self.correction: Correction | None = None
        self.act = self.acting()[0]
        self.act.setEnabled(False)
        self.setMinimumWidth(560)
        self.news = Banner(Role.WORKING, self.tr("Asking Alegra…"))
        self.insert(self.news)
        hands.desk.bridge.ask(self, lambda office: office.corrections((row,)), self._show, self._failed)

    # --- what Alegra says

    def _failed(self, problem: Problem) -> None:
        spoken = self._hands.looks.words(self._owner, problem)
        cause = spoken.cause if problem.details else ""
        self.news.say(Role.ATTENTION, one_line(" ".join(part for part in (f"{spoken.title}.", cause) if part)))

    def _show(self, found: tuple[Correction, ...]) -> None:
        self.news.clear()
        [correction] = found
        self.correction = correction
        self._facts(correction)
        if not correction.left:
            if correction.problem is not None:
                self._failed(correction.problem)
            return
        self._choices(correction)
        self._kinds(correction)
        self.sentence = Text()
        self.insert(self.sentence)
        self.insert(
            Banner(
                Role.ATTENTION,
                self._formats.say(
                    self.tr(
                        "It is a legal document: once {issued} it cannot be deleted. In doubt, ask your accountant."
                    )
                ),
            )
        )
        if correction.suggested and correction.suggested != correction.left:
            self.by_amount.setChecked(True)
            self.amount.setText(self._typed(correction.suggested))
        else:
            (self.by_amount if self._unsure else self.all_left).setChecked(True)
        self._follow()
        self.fit()

    def _facts(self, found: Correction) -> None:
        facts = KeyValues()
        facts.add(self.tr("Document"), one_line(found.document) or NOTHING)
        facts.add(self.tr("Customer"), one_line(found.customer) or NOTHING)
        facts.add(self.tr("Total"), self._money(found.total))
        facts.add(self.tr("Already credited"), self._money(found.credited))
        facts.add(self.tr("What is left"), self._money(found.left))
        if found.credit_note_number:
            name = self._formats.say(self.tr("Last {credit_note}"))
            facts.add(name, one_line(found.credit_note_number))
        self.insert(facts)

    # --- how much

    def _choices(self, found: Correction) -> None:
        self.all_left = QRadioButton(self.tr("&All that is left: {amount}").format(amount=self._money(found.left)))
        self.by_units = QRadioButton(self.tr("Some &units"))
        self.by_amount = QRadioButton(self.tr("An a&mount, tax included"))
        self.units = UnitsTable(self.tr("Lines of the invoice"), found.lines, self._money, self._formats.number)
        self.amount = QLineEdit()
        self.amount.setAccessibleName(self.tr("Amount to credit"))
        self.amount.setMaximumWidth(200)
        group = QButtonGroup(self)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for choice in (self.all_left, self.by_units, self.by_amount):
            group.addButton(choice)
            column.addWidget(choice)
            choice.toggled.connect(self._follow)
            if choice is self.by_units:
                column.addWidget(self.units)
        column.addWidget(self.amount)
        self.by_units.setEnabled(bool(found.lines))
        self.units.changed.connect(self._follow)
        self.amount.textChanged.connect(self._follow)
        self.insert(whole)

    def wanted(self) -> Decimal | None:
        """What would be credited now; None while it is not yet an amount that can be."""
        found = self.correction
        if found is None or not found.left:
            return None
        if self.all_left.isChecked():
            return found.left
        amount = self.units.total() if self.by_units.isChecked() else self._read_amount()
        return amount if amount is not None and 0 < amount <= found.left else None

    def _read_amount(self) -> Decimal | None:
        """As the company writes amounts: `50.000,00` in Colombia, `50,000.00` in Mexico."""
        group, point = (",", ".") if self._formats.country == "mexico" else (".", ",")
        text = self.amount.text().strip().lstrip("$").replace(SPACE, "").strip()
        written = re.compile(rf"(\d+|\d{{1,3}}(\{group}\d{{3}})+)(\{point}\d{{1,{self._formats.decimals or 1}}})?")
        if not written.fullmatch(text):
            return None  # a point that stands elsewhere than here would make a thousand times as much of it
        return Decimal(text.replace(group, "").replace(point, "."))

    def _typed(self, amount: Decimal) -> str:
        point = "." if self._formats.country == "mexico" else ","
        return f"{amount:f}".replace(".", point)

    # --- as what

    def _kinds(self, found: Correction) -> None:
        form = Form()
        self.type = QComboBox()
        for code in found.types:
            self.type.addItem(type_word(code), code)
        self.type.setCurrentIndex(max(0, self.type.findData(found.suggested_type)))
        self.cause = QLineEdit(one_line(found.cause))
        self.cause.setMaxLength(200)
        if found.types:
            form.add(self.tr("Typ&e"), self.type)
        form.add(self.tr("&Cause"), self.cause, self.tr("It stands on the document; your customer reads it."))
        self.type.activated.connect(self._type_chosen)
        self.cause.textChanged.connect(self._follow)
        self.insert(form)

    def _type_chosen(self) -> None:
        self._own_type = True
        self._follow()

    def _suggest_type(self, amount: Decimal, found: Correction) -> None:
        """What fits the amount, until the merchant chooses one himself."""
        if self._own_type:
            return
        part = CreditPlan((), amount, units=self.by_units.isChecked())
        code = found.suggested_type if amount == found.left else suggested_type(self._formats.country, part, None)
        self.type.setCurrentIndex(max(0, self.type.findData(code)))

    # --- following

    def _follow(self) -> None:
        found, amount = self.correction, self.wanted()
        assert found is not None
        before = self._shape()
        self.units.setVisible(self.by_units.isChecked())
        self.amount.setVisible(self.by_amount.isChecked())
        self.act.setEnabled(amount is not None)
        say = self._formats.say
        shown = self._money(amount) if amount is not None else ""
        title = self.tr("Create {credit_note} for {amount}?") if shown else self.tr("Create {credit_note}?")
        self.name(say(title, amount=shown))
        if amount is None:
            words = self.tr("Choose an amount above zero and up to {left}.")
            self.sentence.setText(words.format(left=self._money(found.left)))
        else:
            self._suggest_type(amount, found)
            self.sentence.setText(self._sentence(found))
        if self._shape() != before:
            self.fit()

    def _shape(self) -> tuple[bool, bool, int]:
        """What decides how high the dialog has to be."""
        lines = self.sentence.heightForWidth(self.sentence.width())
        return self.units.isVisible(), self.amount.isVisible(), lines

    def _sentence(self, found: Correction) -> str:
        kind = self.type.currentText() or self._formats.say("{Credit_note}")
        words = self.tr("Corrects {document} of {customer}: {type}, {cause}.")
        values = {"type": kind, "cause": one_line(self.cause.text()) or NOTHING}
        return words.format(document=one_line(found.document), customer=one_line(found.customer) or NOTHING, **values)

    def _create(self) -> None:
        amount = self.wanted()
        if amount is None:
            return
        kind, cause = str(self.type.currentData() or ""), self.cause.text().strip()
        if self.by_units.isChecked():
            credit = Credit(quantities=self.units.quantities(), type=kind, cause=cause)
        else:
            credit = Credit(None if self.all_left.isChecked() else amount, type=kind, cause=cause)
        self._begin({self._row: credit})

    def _money(self, amount: Decimal) -> str:
        return self._formats.money(amount, self.correction.currency if self.correction is not None else "")
