"""What of the history is shown: a text, states, kinds of documents, stores and days. Never kept: a forgotten filter
looks like lost sales."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import fold
from alegra_desktop.gui import languages
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.widgets.buttons import HEIGHT, WIDTH, button
from alegra_desktop.gui.widgets.search import SearchBox
from alegra_desktop.gui.words import GROUPS, group_word, kind_word, state_word

#: In the order in which people look for them; `CREATED` lasts moments and goes with what is under way.
_STATES = tuple(state for _, states in GROUPS.values() for state in states if state is not State.CREATED)
_NARROW = 900  # pixels; below it a button keeps its icon only
_SEARCH = 120
_WORD = 4  # letters; shorter words are in every other title


@dataclass(frozen=True, slots=True)
class Wanted:
    """One choice of filters. `rows`: only these, as those that one sync touched."""

    states: tuple[State, ...] | None = None
    kind: str = ""
    store: str = ""
    since: date | None = None
    until: date | None = None
    text: str = ""
    rows: tuple[int, ...] | None = None
    noticed: bool | None = None
    adopted: bool | None = None

    @property
    def everything(self) -> bool:
        return self == Wanted()

    def conditions(self) -> dict[str, Any]:
        """For `Ledger.history_ids`."""
        return {
            "states": self.states,
            "kinds": (self.kind,) if self.kind else None,
            "stores": (self.store,) if self.store else None,
            "since": self.since,
            "until": self.until,
            "text": self.text,
            "also": problems_called(self.text, languages.current()),
            "ids": self.rows,
            "noticed": self.noticed,
            "adopted": self.adopted,
        }


def problems_called(text: str, language: str) -> tuple[str, ...]:
    """Names of the problems whose title holds these words: the ledger keeps the names, people know the titles."""
    typed = [fold(word) for word in text.split()]
    if not any(len(word) >= _WORD for word in typed):
        return ()
    return tuple(kind for kind, title in _titles(language).items() if all(word in title for word in typed))


@cache
def _titles(language: str) -> dict[str, str]:
    return {kind.value: fold(words(Problem(kind), language).title) for kind in Kind}


class _Combo(QComboBox):
    """Choices with their Python values beside them: Qt would turn tuples of states into lists of text."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.currentTextChanged.connect(lambda text: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """As wide as what is chosen: the longest choice would take the room of the search."""
        hint = super().sizeHint()
        texts = [self.itemText(place) for place in range(self.count())]
        longest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        now = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(hint.width() - longest + now, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(super().sizeHint().width() + 16)
        super().showPopup()

    def offer(self, label: str, value: object) -> None:
        self._values.append(value)
        self.addItem(label)

    def part(self) -> None:
        """A line between what was offered and what follows."""
        self._values.append(_NO_CHOICE)
        self.insertSeparator(self.count())

    def empty(self) -> None:
        self._values.clear()
        self.clear()

    @property
    def value(self) -> Any:
        return self._values[self.currentIndex()]

    def choose(self, value: object, label: str = "") -> None:
        """The choice with this value; without one it is added under this label, or the first one is chosen."""
        if value not in self._values and label:
            self.offer(label, value)
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


_NO_CHOICE = object()


class FilterBar(QWidget):
    """The row above the table. `changed` after each choice, and after a pause of typing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rest = Wanted()  # what was asked for from another page and has no field here
        self._formats = Formats()
        self.search = SearchBox(self.tr("Customer, sale, document or problem"), self)
        self.search.searched.connect(lambda text: self.changed.emit())
        self.search.setMinimumWidth(_SEARCH)
        self.states = self._combo(self.tr("State"))
        self.kinds = self._combo(self.tr("Document"))
        self.stores = self._combo(self.tr("Store"))
        self.days = self._combo(self.tr("Days"))
        self.remove = button(self.tr("Remove &filters"), "filter-remove-outline")
        self.remove.setToolTip(self.tr("Remove filters"))
        self.remove.setAccessibleName(self.tr("Remove filters"))
        self.remove.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.states, self.kinds, self.stores, self.days, self.remove):
            row.addWidget(widget)
        self._fill()
        self.changed.connect(self._offer_removal)
        self.show_stores(())
        self._offer_removal()

    def _combo(self, name: str) -> _Combo:
        combo = _Combo(name, self)
        combo.currentIndexChanged.connect(self.changed)
        return combo

    def _fill(self) -> None:
        states = self.states
        states.offer(self.tr("State: all"), None)
        for group, (_, members) in GROUPS.items():
            states.offer(group_word(group), members)
        states.part()
        for state in _STATES:
            states.offer(state_word(state, country=self._formats.country), (state,))
        self.kinds.offer(self.tr("Document: all"), "")
        for kind in DocumentKind:
            self.kinds.offer(kind_word(kind.value), kind.value)
        self._fill_days()

    def _fill_days(self) -> None:
        today = self._formats.today()
        month = today.replace(day=1)
        before = (month - timedelta(days=1)).replace(day=1)
        self.days.offer(self.tr("Any day"), (None, None))
        self.days.offer(self.tr("Today"), (today, today))
        self.days.offer(self.tr("Last 7 days"), (today - timedelta(days=6), today))
        self.days.offer(self.tr("Last 30 days"), (today - timedelta(days=29), today))
        self.days.offer(self.tr("This month"), (month, today))
        self.days.offer(self.tr("Last month"), (before, month - timedelta(days=1)))
        self.days.offer(self.tr("Last 12 months"), (today - timedelta(days=364), today))

    # --- what may be asked of it

    def use(self, formats: Formats) -> None:
        """Words and days of this company. What is chosen stays chosen, by its place."""
        if formats.country != self._formats.country or formats.today() != self._formats.today():
            self._formats = formats
            self._fill_again()

    def _fill_again(self) -> None:
        wanted = self.wanted()
        day = self.days.currentIndex()
        with QSignalBlocker(self.states), QSignalBlocker(self.kinds), QSignalBlocker(self.days):
            for combo in (self.states, self.kinds, self.days):
                combo.empty()
            self._fill()
            self.states.choose(wanted.states)
            self.kinds.choose(wanted.kind)
            self.days.setCurrentIndex(max(0, min(day, self.days.count() - 1)))

    def show_stores(self, stores: tuple[Store, ...]) -> None:
        """Offer a choice among stores where there are several."""
        chosen = self.stores.value if self.stores.count() else ""
        with QSignalBlocker(self.stores):
            self.stores.empty()
            self.stores.offer(self.tr("Store: all"), "")
            for store in stores:
                self.stores.offer({"hotmart": "Hotmart", "mastershop": "MasterShop"}[store.value], store.value)
            self.stores.choose(chosen)
        self.stores.setVisible(len(stores) > 1)

    def wanted(self) -> Wanted:
        since, until = self.days.value
        return replace(
            self._rest,
            states=self.states.value,
            kind=self.kinds.value,
            store=self.stores.value,
            since=since,
            until=until,
            text=self.search.text().strip(),
        )

    def show_wanted(self, wanted: Wanted) -> None:
        """Choose exactly this; a choice that is not among the usual ones is added. `changed` comes once."""
        with (
            QSignalBlocker(self.states),
            QSignalBlocker(self.kinds),
            QSignalBlocker(self.stores),
            QSignalBlocker(self.days),
        ):
            self.search.setText(wanted.text)
            self.states.choose(wanted.states, self._states_word(wanted.states))
            self.kinds.choose(wanted.kind)
            self.stores.choose(wanted.store)
            self.days.choose((wanted.since, wanted.until), self._days_word(wanted))
            self._rest = Wanted(rows=wanted.rows, noticed=wanted.noticed, adopted=wanted.adopted)
        self.changed.emit()

    def clear(self) -> None:
        """Show everything."""
        self.show_wanted(Wanted())

    def _offer_removal(self) -> None:
        self.remove.setVisible(not self.wanted().everything)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the button keeps its icon, and its word as tooltip."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.remove.setText("" if narrow else self.tr("Remove &filters"))
        self.remove.setMinimumWidth(HEIGHT if narrow else WIDTH)

    # --- inside

    def _states_word(self, states: tuple[State, ...] | None) -> str:
        return ", ".join(state_word(state, country=self._formats.country) for state in states or ())

    def _days_word(self, wanted: Wanted) -> str:
        since, until = wanted.since, wanted.until
        if since is not None and until is not None:
            return f"{self._formats.short_day(since)} – {self._formats.day(until)}"
        if since is not None:
            return self.tr("Since {day}").format(day=self._formats.day(since))
        return self.tr("Until {day}").format(day=self._formats.day(until))
