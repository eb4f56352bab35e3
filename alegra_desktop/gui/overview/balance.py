"""The sum that shows that no sale is missing: sales = in Alegra + under way + needs attention + closed, to the cent."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.domain.overview import Amounts, add_up
from alegra_desktop.domain.states import STATES_OF, Group
from alegra_desktop.gui import icons
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.overview.figures import Figures, month_after
from alegra_desktop.gui.overview.flow import Flow
from alegra_desktop.gui.overview.tiles import money_lines
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import LinkButton, link_button
from alegra_desktop.gui.widgets.labels import IconLabel, Text
from alegra_desktop.gui.widgets.tile import Card

_ORDER = (Group.IN_ALEGRA, Group.UNDER_WAY, Group.ATTENTION, Group.CLOSED)


class Balance(Card):
    """Two lines, counts above and money below; each term opens its sales."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("Balance", "Where every sale is"))
        self._desk = desk
        self._figures: Figures | None = None
        self._flow = Flow(gap=12)
        self._holder = QWidget()
        self._holder.setLayout(self._flow)
        self._verdict_icon = IconLabel("check-circle-outline", Role.OK)
        self._verdict = Text(wrap=False)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._verdict_icon)
        row.addWidget(self._verdict)
        row.addStretch(1)
        self.body.addWidget(self._holder)
        self.body.addLayout(row)
        self.terms: dict[Group | None, LinkButton] = {}

    def show_month(self, figures: Figures, formats: Formats) -> None:
        self._figures = figures
        focused = next((group for group, term in self.terms.items() if term.hasFocus()), False)
        self._clear()
        month = figures.month
        self._term(None, self.tr("%n sale(s)", "", month.sales.count), month.sales, formats)
        for place, group in enumerate(_ORDER):
            self._flow.addWidget(_sign("=" if place == 0 else "+"))
            self._term(group, _words(group, month.groups[group].count), month.groups[group], formats)
        self._say(month.sales, add_up(month.states.values()), formats)
        if focused is not False and focused in self.terms:
            self.terms[focused].setFocus()

    def verdict(self) -> str:
        return self._verdict.text()

    def _say(self, sales: Amounts, groups: Amounts, formats: Formats) -> None:
        balances = sales == groups
        month = formats.month(self._figures.question.month) if self._figures is not None else ""
        words = (
            self.tr("It adds up for {month}, to the cent.") if balances else self.tr("It does not add up for {month}.")
        )
        self._verdict.setText(words.format(month=month))
        self._verdict_icon.show_icon(
            icons.ROLES[Role.OK if balances else Role.ERROR], Role.OK if balances else Role.ERROR
        )

    def _term(self, group: Group | None, words: str, amounts: Amounts, formats: Formats) -> None:
        term = link_button(words)
        term.clicked.connect(partial(self._open, group))
        money = money_lines(amounts, formats)
        term.setAccessibleName(", ".join((words, *money)))
        self.terms[group] = term
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(term, 0, Qt.AlignmentFlag.AlignRight)
        for line in money:
            column.addWidget(Text(line, wrap=False), 0, Qt.AlignmentFlag.AlignRight)
        self._flow.addWidget(holder)

    def _open(self, group: Group | None) -> None:
        assert self._figures is not None
        month = self._figures.question.month
        states = STATES_OF[group] if group is not None else ()
        self._desk.open_page("history", states=states, since=month, until=month_after(month))

    def _clear(self) -> None:
        self.terms = {}
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _sign(sign: str) -> Text:
    made = Text(sign, wrap=False)
    made.setContentsMargins(0, 4, 0, 0)
    return made


def _words(group: Group, count: int) -> str:
    match group:
        case Group.IN_ALEGRA:
            return QCoreApplication.translate("Balance", "%n in Alegra", "", count)
        case Group.UNDER_WAY:
            return QCoreApplication.translate("Balance", "%n under way", "", count)
        case Group.ATTENTION:
            return QCoreApplication.translate("Balance", "%n need(s) attention", "", count)
        case Group.CLOSED:
            return QCoreApplication.translate("Balance", "%n closed without document", "", count)
