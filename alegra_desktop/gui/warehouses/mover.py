"""Who moves stock in Alegra: the one choice, its question, and the one before the program adjusts by itself."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.warehouses.table import WarehouseLinks
from alegra_desktop.gui.widgets.labels import hint, section

DOCUMENT, NOBODY = "document", "nobody"


class StockMover(QWidget):
    """`chosen`: another one than before, by a person."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = section(self.tr("Who moves stock in Alegra?"))
        self.choices = {
            DOCUMENT: QRadioButton(self.tr("The doc&ument (invoice or remission), recommended")),
            NOBODY: QRadioButton(self.tr("Nob&ody: I keep it myself")),
        }
        self._group = QButtonGroup(self)
        self._shown = DOCUMENT
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        for name, choice in self.choices.items():
            self._group.addButton(choice)
            choice.setAccessibleDescription(title.text())
            choice.clicked.connect(lambda _=False, name=name: self._choose(name))
            column.addWidget(choice)
        self._says = hint()
        column.addWidget(self._says)
        self.show_mover(DOCUMENT)

    def show_mover(self, mover: str) -> None:
        self._shown = mover if mover in self.choices else DOCUMENT
        self.choices[self._shown].setChecked(True)
        self._says.setText(
            self.tr(
                "The program adjusts nothing, and items it creates keep no inventory. Items that keep it in Alegra are "
                "still moved by their documents."
            )
            if self._shown == NOBODY
            else self.tr("Items that keep inventory in Alegra are moved once, by the document of each sale.")
        )

    def come_after(self, links: WarehouseLinks) -> None:
        """In the order of Tab too, though the lines of the links were made later."""
        before: list[QWidget] = [*links.combos.values(), *self.choices.values()]
        for one, following in pairwise(before):
            QWidget.setTabOrder(one, following)

    def _choose(self, mover: str) -> None:
        if mover != self._shown:
            self.show_mover(mover)
            self.chosen.emit(mover)


def documents_made(desk: Desk, integration_id: int) -> int:
    """How many documents of an integration stand in Alegra."""
    standing = desk.reader.standing(integration_id) if desk.reader is not None else {}
    return sum(count for state, count in standing.items() if state.value in ("draft", "issuing", "issued"))


def _nothing() -> None:
    pass


def ask_mover(
    desk: Desk, window: QWidget, existing: int, act: Callable[[], None], back: Callable[[], None] = _nothing
) -> None:
    """Before another one moves stock; `back` if the merchant thinks better of it."""
    title = QCoreApplication.translate("StockMover", "Change who moves stock?")
    body = QCoreApplication.translate(
        "StockMover", "Applies to new documents; the %n existing ones are not touched.", None, existing
    )
    _ask(desk, window, title, body, QCoreApplication.translate("StockMover", "Change"), act, back)


def ask_each_sync(desk: Desk, window: QWidget, act: Callable[[], None]) -> None:
    """Before the program writes to Alegra's stock without being told each time."""
    title = QCoreApplication.translate("StockMover", "Adjust stock by itself at each sync?")
    body = QCoreApplication.translate(
        "StockMover",
        "At the end of each sync the differences between store and Alegra are written to Alegra, with nobody looking "
        "at them first. What documents will still move is left to them.",
    )
    _ask(desk, window, title, body, QCoreApplication.translate("StockMover", "Adjust by itself"), act, _nothing)


def _ask(
    desk: Desk, window: QWidget, title: str, body: str, caption: str, act: Callable[[], None], back: Callable[[], None]
) -> None:
    question = Question(window, title, body, [(caption, act)], practice=desk.practice)
    question.rejected.connect(back)
    question.finished.connect(question.deleteLater)
    question.open()
