"""Several documents in Alegra for one sale: which is the good one?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.formats import NOTHING
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.form import KeyValues
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.tile import Card
from alegra_desktop.gui.words import kind_word
from alegra_desktop.sync.answers import web_link


class ChooseDocument(Question):
    """Asks Alegra for the documents that carry the sale's mark and shows them side by side."""

    def __init__(self, hands: Hands, line: Line, row: int) -> None:
        owner = line.integrations[0] if line.integrations else ""
        spoken = hands.looks.words(owner, line.problem)
        super().__init__(hands.window, one_line(spoken.title), spoken.remedy, [], practice=hands.desk.practice)
        self._hands = hands
        self._line = line
        self._row = row
        self._formats = hands.looks.formats(owner)
        self.news = Banner(Role.WORKING, self.tr("Asking Alegra…"))
        self.insert(self.news)
        self._side_by_side = QHBoxLayout()
        self._side_by_side.setSpacing(16)
        holder = QWidget()
        holder.setLayout(self._side_by_side)
        self.insert(holder)
        hands.desk.bridge.ask(self, lambda office: office.documents_of(row), self._show, self._failed)

    def _show(self, found: tuple[AlegraDocument, ...]) -> None:
        self.news.clear()
        if not found:
            self.news.say(Role.NEUTRAL, self.tr("Alegra holds none of them any more. Sync to bring this up to date."))
        for document in found:
            self._side_by_side.addWidget(self._card(document), 1, Qt.AlignmentFlag.AlignTop)
        self.fit()

    def _failed(self, problem: Problem) -> None:
        spoken = self._hands.looks.words(self._line.integrations[0], problem)
        self.news.say(Role.ATTENTION, one_line(spoken.title))

    def _card(self, document: AlegraDocument) -> Card:
        card = Card(one_line(document.number) or self.tr("Draft {id}").format(id=one_line(document.id)))
        facts = KeyValues()
        facts.add(self.tr("Document"), kind_word(document.kind.value))
        facts.add(self.tr("Date"), self._formats.day(document.day))
        facts.add(self.tr("Customer's number"), one_line(document.client_number) or NOTHING)
        facts.add(self.tr("Total"), self._formats.money(document.total))
        card.body.addWidget(facts)
        card.body.addWidget(muted(self.tr("Number in Alegra: {id}").format(id=one_line(document.id))))
        look = button(self.tr("Open in Alegra"), "open-in-new")
        look.clicked.connect(partial(self._hands.browse, web_link(document.kind.value, document.id)))
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(look)
        if self._line.tab is Tab.MINE:  # otherwise it is chosen, and the others only have to go
            choose = button(self.tr("This is the right one"), "check-circle-outline")
            choose.clicked.connect(partial(self._choose, document))
            buttons.addWidget(choose)
        card.body.addLayout(buttons)
        return card

    def _choose(self, document: AlegraDocument) -> None:
        self.accept()
        row, kind, number = self._row, document.kind.value, document.id
        self._hands.change(
            self._line,
            (row,),
            lambda office: office.choose_document(row, kind, number),
            lambda count: self.tr("Chosen: {document}.").format(document=document.number or document.id),
            sync=True,
        )
