"""Which integration the pages speak of. Each entry carries its own state's icon: nobody hunts for the culprit."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.state_line import LOOKS

STORES = {Store.HOTMART: "Hotmart", Store.MASTERSHOP: "MasterShop"}


class Switcher(QComboBox):
    """Hidden while nothing is set up. With two or more, all of them together come first."""

    def __init__(self, desk: Desk, standings: Standings) -> None:
        super().__init__()
        self._desk = desk
        self._standings = standings
        self._names: list[str] = []
        self.setAccessibleName(self.tr("Integration"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumHeight(32)
        self.setMaximumWidth(320)
        self.currentIndexChanged.connect(self._choose)
        standings.changed.connect(self.show_all)
        desk.integration_changed.connect(self.show_all)
        self.show_all()

    def show_all(self, *_: object) -> None:
        """Every integration with its present state."""
        known = [one.integration for one in self._standings.board.known.values()]
        names = [one.name for one in known]
        listed = ["", *names] if len(names) > 1 else names
        with QSignalBlocker(self):
            if listed != self._names:
                self._list(listed, known)
            for row, name in enumerate(listed):
                look = LOOKS[self._standings.line(name).standing]
                self.setItemIcon(row, icons.icon(look.icon, look.role))
        if self._desk.integration not in ("", *names):  # renamed or removed
            self._desk.choose("")
        wanted = self._desk.integration or listed[0] if listed else ""
        with QSignalBlocker(self):
            self.setCurrentIndex(listed.index(wanted) if wanted in listed else -1)
        self.setVisible(bool(listed))

    def next(self) -> None:
        """The entry after this one, and after the last the first."""
        if self.count() > 1:
            self.setCurrentIndex((self.currentIndex() + 1) % self.count())

    def _list(self, listed: list[str], known: list[Integration]) -> None:
        shown = {one.name: f"{one_line(one.name)} ({STORES[one.store]})" for one in known}
        self.clear()
        for name in listed:
            self.addItem(shown[name] if name else self.tr("All integrations"))
        self._names = listed

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._names):
            self._desk.choose(self._names[row] if len(self._names) > 1 else "")
