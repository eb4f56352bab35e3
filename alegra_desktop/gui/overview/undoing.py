"""Undoing a sync: what it would take back is said before, in counts and money; what it left, afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.overview import Amounts
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.overview.tiles import money_lines
from alegra_desktop.gui.taxes.acting import ActingDialog
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import come_last, link_button
from alegra_desktop.gui.widgets.labels import Text, hint, muted
from alegra_desktop.sync.events import Progress
from alegra_desktop.sync.office_undo import Undo, Undone

_MARGIN = 24  # pixels, the dialog's own


def _tr(text: str, count: int) -> str:
    return QCoreApplication.translate("UndoDialog", text, "", count)


class UndoDialog(ActingDialog):
    """Asks Alegra what the sync left there, shows it, and undoes it by the merchant's click; *Cancel* is the default.

    While it is undone it can be stopped, and stays until the engine has answered.
    """

    def __init__(self, desk: Desk, window: QWidget, run: Run, integration: str) -> None:
        super().__init__(window, practice=desk.practice)
        self._desk, self._run, self._integration = desk, run, integration
        self._formats = desk.formats(integration)
        self._stop: threading.Event | None = None
        self._undo: Undo | None = None
        title = self.tr("Undo the sync of {when}").format(when=self._formats.when(run.started_at))
        self.name(title, self.tr("Undo"))
        self.news = Banner()
        self.reading = muted(self.tr("Looking in Alegra at what became of its documents…"))
        self.facts = QVBoxLayout()
        self.facts.setSpacing(8)
        self.parties = QCheckBox()
        self.parties.hide()
        self.skipped = Text()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of undoing"))
        self.bar.hide()
        self.body.addWidget(self.news)
        self.body.addWidget(self.reading)
        self.body.addLayout(self.facts)
        for part in (self.parties, self.skipped, self.bar):
            self.body.addWidget(part)
        self.act.button.setDefault(False)
        self.act.button.setAutoDefault(False)
        self.act.button.setEnabled(False)
        self.act.clicked.connect(self._begin)
        self.cancel.setAutoDefault(True)
        self.cancel.setDefault(True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        desk.bridge.progressed.connect(self._progressed)
        self._look()

    # --- what it would do

    def _look(self) -> None:
        self.news.clear()
        self.reading.show()
        number = self._run.id
        self._desk.bridge.ask(self, lambda office: office.undo_preview(number), self._show, self._fail)

    def _show(self, undo: Undo) -> None:
        self._undo = undo
        self.reading.hide()
        going = len(undo.drafts) + len(undo.remissions)
        if undo.drafts:
            self._say(_tr("Deleted in Alegra: %n draft(s)", len(undo.drafts)))
        if undo.remissions:
            self._say(_tr("Voided in Alegra: %n remission(s)", len(undo.remissions)))
        if going:
            sums = ", ".join(money_lines(Amounts(going, undo.money), self._formats))
            self._say(self.tr("They add up to {amount}").format(amount=sums))
        else:
            self._say(self.tr("Nothing left to undo."))
        self._say_untouched(undo)
        self._offer_parties(undo)
        self.skipped.setText(
            _tr("The %n sale(s) stay Skipped; you can send them again whenever you like.", going) if going else ""
        )
        self.act.setText(_tr("Undo %n document(s)", going))
        self.act.setVisible(bool(going))
        self.act.button.setEnabled(bool(going))
        if not going:
            self.cancel.setText(self.tr("Close"))
        self._fit()

    def _say_untouched(self, undo: Undo) -> None:
        if undo.final:
            said = _tr("Not touched: %n {issued} invoice(s), corrected only by {credit_note}", len(undo.final))
            self._say(self._formats.say(said), self.tr("See the proposal"), undo.final)
        if undo.untouched:
            said = _tr("Not touched: %n document(s) that changed since or are not of this sync", len(undo.untouched))
            self._say(said, self.tr("See them"), [number for number, _ in undo.untouched])

    def _offer_parties(self, undo: Undo) -> None:
        found = [_tr("%n contact(s)", undo.contacts)] if undo.contacts else []
        found += [_tr("%n item(s)", undo.items)] if undo.items else []
        things = self.tr("{contacts} and {items}").format(contacts=found[0], items=found[1]) if found[1:] else None
        if found and (undo.drafts or undo.remissions):
            self.parties.setText(
                self.tr("&Also delete {things} created then and not used").format(things=things or found[0])
            )
            self.parties.show()
            self.parties.ensurePolished()
            self.setMinimumWidth(max(self.minimumWidth(), self.parties.sizeHint().width() + 2 * _MARGIN))

    def _say(self, text: str, link: str = "", rows: Sequence[int] = ()) -> None:
        """A fact, with the way to the sales it speaks of."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Text(text), 1)
        if link:
            way = link_button(link)
            way.setAccessibleName(f"{link}: {text}")
            way.clicked.connect(lambda: self._open(text, rows))
            row.addWidget(way, 0, Qt.AlignmentFlag.AlignVCenter)
        self.facts.addWidget(line)
        line.show()  # the dialog is open already: its height is asked for before Qt would show it

    def _open(self, title: str, rows: Sequence[int]) -> None:
        self.reject()
        self._desk.open_page("history", rows=tuple(rows), title=title)

    # --- doing it

    def _begin(self) -> None:
        stop = self._stop = threading.Event()
        number, parties = self._run.id, self.parties.isChecked()
        self.news.clear()
        self.parties.setEnabled(False)
        self.cancel.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.act.start(stop.set)
        self._fit()
        self._desk.bridge.ask(
            self,
            lambda office: office.undo(number, parties=parties, progress=lambda done, total: not stop.is_set()),
            self._done,
            self._fail,
        )

    def _progressed(self, event: Progress) -> None:
        if self._stop is not None and event.phase == "undoing" and event.integration == self._integration:
            self.bar.setRange(0, event.total)
            self.bar.setValue(event.done)

    def _done(self, undone: Undone) -> None:
        stopped = self._stop is not None and self._stop.is_set()
        self._rest()
        said = [_tr("%n document(s) undone.", len(undone.rows))] if undone.rows or not undone.refused else []
        if undone.contacts:
            said.append(_tr("%n contact(s) deleted.", undone.contacts))
        if undone.items:
            said.append(_tr("%n item(s) deleted.", undone.items))
        if not undone.refused and not stopped:
            self._desk.toast(" ".join(said))
            self.accept()
            return
        self._leave(said, undone)

    def _leave(self, said: list[str], undone: Undone) -> None:
        """Not everything went: what stays is said here, and the way to it."""
        _empty(self.facts)
        for line in said:
            self._say(line)
        rows = [number for number, _ in undone.refused]
        if rows:
            reason = one_line(self._words(undone.refused[0][1]))
            stays = _tr("%n document(s) stay: {reason}", len(rows)).format(reason=reason)
            self._say(stays, self.tr("See them"), rows)
            if any(problem.kind in (Kind.ALEGRA_DOWN, Kind.OFFLINE) for _, problem in undone.refused):
                self._say(self.tr("What got no answer is looked at and finished by the next sync."))
        else:
            self._say(self.tr("Stopped; the others are as they were."))
        for part in (self.parties, self.skipped, self.act):
            part.hide()
        self.cancel.setText(self.tr("Close"))
        self._fit()

    def _fail(self, problem: Problem) -> None:
        self._rest()
        self.reading.hide()
        again = self._look if self._undo is None else None
        self.news.say(Role.ERROR, one_line(self._words(problem)), self.tr("Try again") if again else "", again)
        self._fit()

    def _words(self, problem: Problem) -> str:
        spoken = words(problem, self._formats.language, self._formats.country)
        return f"{spoken.title}. {spoken.cause}"

    def _rest(self) -> None:
        self._stop = None
        self.act.finish()
        self.act.button.setEnabled(self._undo is not None)
        self.bar.hide()
        self.parties.setEnabled(True)
        self.cancel.setEnabled(True)

    def reject(self) -> None:
        """Esc while it works stops it; the answer closes it or says what stays."""
        if self._stop is None:
            super().reject()
        else:
            self._stop.set()

    def _fit(self) -> None:
        """As high as its lines need at this width."""
        come_last(self, (self.parties, self.cancel, self.act.button))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.minimumHeight(), layout.totalHeightForWidth(self.width())))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        line = item.widget()
        if line is not None:
            line.hide()
            line.deleteLater()


def undo_run(desk: Desk, window: QWidget, run: Run) -> UndoDialog | None:
    """Open the question; nothing if the integration of the run was removed."""
    name = next((one.name for one in desk.integrations() if one.id == run.integration_id), None)
    if name is None:
        return None
    dialog = UndoDialog(desk, window, run, name)
    dialog.open()
    return dialog


class UndoButtons(QWidget):
    """Undo this sync, and the way to earlier ones. What cannot be done has its reason beside it."""

    def __init__(self, undo: Callable[[], None], earlier: Callable[[], None]) -> None:
        super().__init__()
        self.undo = link_button(self.tr("&Undo this sync…"))
        self.undo.clicked.connect(undo)
        self.earlier = link_button(self.tr("&Earlier syncs…"))
        self.earlier.clicked.connect(earlier)
        self.why = hint()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.undo)
        row.addWidget(self.earlier)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.why)

    def show_state(self, left: int, *, running: bool) -> None:
        """`left`: documents of the sync that can still be undone."""
        why = self.tr("Finish the sync first.") if running else "" if left else self.tr("Nothing left to undo.")
        self.undo.setEnabled(not why)
        self.earlier.setEnabled(not running)
        self.why.setText(why)
        self.why.setVisible(bool(why))
