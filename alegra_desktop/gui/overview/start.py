"""A set-up that was left half-way: where to go on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import Text
from alegra_desktop.gui.widgets.tile import Card
from alegra_desktop.gui.wizard.keeping import Shelf


class StartCard(Card):
    """Hidden while nothing is unfinished."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("StartCard", "First steps"))
        self._desk = desk
        self.words = Text()
        self.button = button(self.tr("Continue set-up"), "pencil-outline")
        self.button.clicked.connect(lambda: desk.open_page("wizard", integration="", step=""))
        self.body.addWidget(self.words)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def look(self) -> None:
        """Read whether a set-up waits: one small file."""
        draft = Shelf(self._desk).kept()
        self.setVisible(draft is not None)
        if draft is not None:
            name = one_line(draft.name) or self.tr("your store")
            step = draft.steps.index(draft.step) + 1 if draft.step in draft.steps else 1
            words = self.tr(
                "The set-up of {name} waits at step {step} of {steps}. Nothing is sent until it is finished."
            )
            self.words.setText(words.format(name=name, step=step, steps=len(draft.steps)))
