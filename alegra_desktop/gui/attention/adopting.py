"""Sales that seem to have a document of another hand: both sides beside each other, and one answer for many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from alegra_desktop.domain.identity import is_none, same_number
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import theme
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands, Rows
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.gui.words import kind_word
from alegra_desktop.sync.twins import Pair


@dataclass(frozen=True)
class Act:
    """An answer: its caption for so many chosen sales, and what is done with them. `of_chosen` False: there need be
    none."""

    caption: Callable[[int], str]
    do: Callable[[Rows], None]
    of_chosen: bool = True


_SAME = Look("check", Role.OK)
_LESS = Look("not-equal-variant", Role.ATTENTION)
_GONE = Look("alert-outline", Role.ATTENTION)
_STATE = 6


class CompareTwins(Question):
    """Asks Alegra for the documents. `acts` concern the chosen rows; those that may be a sale's document are chosen."""

    def __init__(
        self, hands: Hands, line: Line, rows: Rows, title: str, body: str, acts: Sequence[Act], *, every: bool = False
    ) -> None:
        super().__init__(hands.window, title, body, [], practice=hands.desk.practice)
        self._hands, self._line, self._acts, self._every = hands, line, acts, every
        self._formats = hands.looks.formats(line.integrations[0] if line.integrations else "")
        self._pairs: Sequence[Pair] = ()
        self.setMinimumWidth(1020)
        self.news = Banner(Role.WORKING, self.tr("Asking Alegra…"))
        self.insert(self.news)
        self.model = QStandardItemModel(0, _STATE + 1, self)
        self.table = Table(self.tr("Sales and the documents they seem to have"))
        self.table.setModel(self.model)
        self.table.show_states(_STATE)
        self.table.set_widths(100, 100, 100, 100, 124, 100, 136, stretch=1)
        self.table.setVisible(False)
        self.table.selection_changed.connect(self._chosen_changed)
        self.insert(self.table)
        wanted = tuple(rows)
        hands.desk.bridge.ask(self, lambda office: office.twins(wanted), self._show, self._failed)

    def _failed(self, problem: Problem) -> None:
        spoken = self._hands.looks.words(self._line.integrations[0] if self._line.integrations else "", problem)
        self.news.say(Role.ATTENTION, one_line(spoken.title))

    def _show(self, pairs: tuple[Pair, ...]) -> None:
        self.news.clear()
        self._pairs = pairs
        if not pairs:
            self.news.say(Role.NEUTRAL, self.tr("Nothing of this is open any more. Sync to bring it up to date."))
            self._offer([act for act in self._acts if not act.of_chosen])
            return
        self.model.setHorizontalHeaderLabels(
            [
                self.tr("Sale"),
                self.tr("Customer"),
                self.tr("Total"),
                self.tr("Document in Alegra"),
                self.tr("Its customer"),
                self.tr("Its total"),
                self.tr("Comparison"),
            ]
        )
        for pair in pairs:
            self.model.appendRow(self._row(pair))
        for column in (0, 2, 3, 5):  # what is compared is seen whole; names give way
            self.table.resizeColumnToContents(column)
        self.table.setVisible(True)
        shown = min(len(pairs), 8)
        self.table.setMinimumHeight(self.table.horizontalHeader().height() + (shown + 1) * theme.row_height())
        for number, pair in enumerate(pairs):
            if pair.holds or self._every:
                self.table.selectionModel().select(
                    self.model.index(number, 0),
                    self.table.selectionModel().SelectionFlag.Select | self.table.selectionModel().SelectionFlag.Rows,
                )
        self._offer(self._acts)
        self.adjustSize()

    def _offer(self, acts: Sequence[Act]) -> None:
        self._acts = acts
        for act in acts:
            self._add(act.caption(0), partial(self._act, act))
        self._chosen_changed()

    def _act(self, act: Act) -> None:
        act.do(self.chosen())

    def chosen(self) -> tuple[int, ...]:
        """The rows of the chosen sales."""
        return tuple(self._pairs[row].row_id for row in self.table.chosen_rows())

    def _chosen_changed(self) -> None:
        """Every answer says how many it is for."""
        count = len(self.table.chosen_rows())
        for made, act in zip(self.acting(), self._acts, strict=False):  # there are none before Alegra has answered
            made.setText(act.caption(count))
            made.setEnabled(count > 0 or not act.of_chosen)

    def _row(self, pair: Pair) -> list[QStandardItem]:
        document, sale = pair.document, pair.sale
        moment: datetime = sale.approved_at or sale.ordered_at
        day = self._formats.day(pair.day or moment.date())
        currency = sale.currency
        cells = [
            self._cell(f"{one_line(sale.sale_id)} · {day}"),
            self._cell(one_line(sale.buyer.name)),
            self._cell(self._formats.money(pair.total if pair.total is not None else sale.total, currency), right=True),
        ]
        if document is None:
            cells += [self._cell("—") for _ in range(3)]
        else:
            number = one_line(document.number) or self.tr("Draft {id}").format(id=one_line(document.id))
            if document.kind is DocumentKind.REMISSION:
                number = f"{kind_word(document.kind.value)} {number}"
            cells += [
                self._cell(f"{number} · {self._formats.day(document.day)}"),
                self._cell(one_line(pair.customer) or one_line(document.client_number) or "—"),
                self._cell(self._formats.money(document.total, currency), right=True),
            ]
        words, look = self._compared(pair)
        state = self._cell(words)
        state.setData(look, LookRole)
        return [*cells, state]

    def _compared(self, pair: Pair) -> tuple[str, Look]:
        document = pair.document
        if document is None:
            return self.tr("Gone from Alegra"), _GONE
        if not document.live:
            return self.tr("Voided"), _GONE
        if pair.corrected:
            return self.tr("Credited"), _GONE
        number, email = pair.sale.buyer.number, pair.sale.buyer.email.strip().casefold()
        by_number = not is_none(number) and same_number(number, document.client_number)
        if by_number or (email and email == document.client_email.strip().casefold()):
            return self.tr("Same customer"), _SAME
        return self.tr("Another customer"), _LESS

    def _cell(self, words: str, *, right: bool = False) -> QStandardItem:
        cell = QStandardItem(words)
        cell.setEditable(False)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return cell
