"""Set-up: the wizard at the first start and later, and what the window says of a set-up left half-way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.wizard.draft import SetupDraft
from alegra_desktop.gui.wizard.keeping import Shelf

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class Guide(QObject):
    """`changed`: a set-up was finished, put aside or given up. `mode_wanted`: practice, or the real accounts."""

    changed = Signal()
    mode_wanted = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.wizard: SetupWizard | None = None
        self._desk = desk
        self._shelf = Shelf(desk)
        self._kept = self._shelf.kept()

    def unfinished(self) -> tuple[int, int] | None:
        """At which step, of how many, a set-up was left."""
        if self._kept is None:
            return None
        steps = self._kept.steps
        return (steps.index(self._kept.step) + 1 if self._kept.step in steps else 1), len(steps)

    def begin(self, window: QWidget) -> None:
        """At the first start the wizard comes by itself; a set-up left half-way waits until somebody goes on."""
        if not self._desk.integrations() and self._kept is None:
            self.open(window)

    def open(self, window: QWidget, integration: str = "") -> SetupWizard:
        """The wizard, for a new integration or to go through one again; the one that is open already comes forward."""
        from alegra_desktop.gui.wizard.wizard import SetupWizard

        if self.wizard is None:
            known = {one.name: one for one in self._desk.integrations()}
            editing = SetupDraft.of(known[integration]) if integration in known else None
            self.wizard = SetupWizard(self._desk, editing, window)
            self.wizard.setWindowModality(Qt.WindowModality.WindowModal)
            self.wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.wizard.practice_wanted.connect(lambda: self.mode_wanted.emit(True))
            self.wizard.account_wanted.connect(lambda: self.mode_wanted.emit(False))
            self.wizard.finished.connect(self._closed)
        self.wizard.show()
        self.wizard.raise_()
        self.wizard.activateWindow()
        return self.wizard

    def _closed(self) -> None:
        self.wizard = None
        self._kept = self._shelf.kept()
        self.changed.emit()
