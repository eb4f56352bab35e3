"""The last sync: when, how long, what it did, and its sales."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.overview.figures import LastRun
from alegra_desktop.gui.overview.runs import open_runs
from alegra_desktop.gui.overview.undoing import UndoButtons, undo_run
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.gui.widgets.tile import Card


def _tr(text: str, count: int) -> str:
    return QCoreApplication.translate("LastRunCard", text, "", count)


class LastRunCard(Card):
    """Counts of the run; those at nought are left out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("LastRunCard", "Last sync"))
        self._desk = desk
        self._last: LastRun | None = None
        self.when = muted()
        self.counts = Text()
        self.open = button("", "history")
        self.open.clicked.connect(self._open)
        self.undoing = UndoButtons(self._undo, self._earlier)
        self.body.addWidget(self.when)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.undoing)
        self.body.addStretch(1)

    def show_run(self, last: LastRun | None, formats: Formats) -> None:
        self._last = last
        self.undoing.setVisible(last is not None)
        self.follow()
        if last is None:
            self.when.setText(self.tr("Not synced yet."))
            self.counts.setText("")
            self.open.hide()
            return
        when = _when(last.run, formats)
        self.when.setText(f"{one_line(last.of)} · {when}" if last.of else when)
        self.counts.setText("\n".join(said(last.run.counts)))
        self.open.setText(_tr("See its %n document(s)", len(last.rows)))
        self.open.setVisible(bool(last.rows))

    def follow(self) -> None:
        """While a run goes on nothing is undone."""
        left = self._last.left if self._last is not None else 0
        self.undoing.show_state(left, running=any(turn.running for turn in self._desk.bridge.agenda.turns))

    def _undo(self) -> None:
        if self._last is not None:
            undo_run(self._desk, self.window(), self._last.run)

    def _earlier(self) -> None:
        open_runs(self._desk, self.window())

    def _open(self) -> None:
        if self._last is not None:
            self._desk.open_page("history", rows=tuple(self._last.rows), title=self.tr("Last sync"))


def said(counts: Mapping[str, Any]) -> list[str]:
    """What a run did and how things stood at its end, in words."""

    def number(name: str) -> int:
        value = counts.get(name, 0)
        return value if isinstance(value, int) else 0

    found = [
        (number("sales_seen"), _tr("%n sale(s) read", number("sales_seen"))),
        (number("files"), _tr("%n file(s) imported", number("files"))),
        (number("new_products"), _tr("%n new product(s) in the store", number("new_products"))),
        (number("created"), _tr("%n document(s) created", number("created"))),
        (number("adopted"), _tr("%n already there, recognised", number("adopted"))),
        (number("issued"), _tr("%n issued", number("issued"))),
        (number("corrected"), _tr("%n corrected", number("corrected"))),
        (number("held"), _tr("%n held", number("held"))),
        (number("rejected"), _tr("%n rejected", number("rejected"))),
        (number("conflict"), _tr("%n found twice", number("conflict"))),
        (number("unknown"), _tr("%n being verified", number("unknown"))),
    ]
    told = [words for count, words in found if count]
    return told or [QCoreApplication.translate("LastRunCard", "Nothing new")]


def _when(run: Run, formats: Formats) -> str:
    words = QCoreApplication.translate("LastRunCard", "{when}, in {duration}")
    taken = float(run.counts.get("seconds", 0))  # a Decimal, as the ledger gives it
    return words.format(when=formats.when(run.ended_at), duration=formats.duration(taken))
