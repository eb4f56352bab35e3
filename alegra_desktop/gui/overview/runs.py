"""The last syncs, with what each created and what of it can still be undone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from alegra_desktop.domain.ledger import Run
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.overview.undoing import undo_run
from alegra_desktop.gui.taxes.acting import ActingDialog
from alegra_desktop.gui.widgets.labels import hint, muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.storage.ledger import Ledger

_SHOWN = 20
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
WHEN, STORE, CREATED, LEFT = range(4)


@dataclass(frozen=True)
class PastRun:
    """A run, whose it was, and how many of its documents can still be undone."""

    run: Run
    integration: str
    left: int

    @property
    def created(self) -> int:
        count = self.run.counts.get("created", 0)
        return count if isinstance(count, int) else 0


def past_runs(ledger: Ledger, names: dict[int, str]) -> list[PastRun]:
    """The last runs of these integrations that sent anything, the newest first."""
    runs = ledger.sending_runs(names, _SHOWN)
    left = ledger.undoable(run.id for run in runs)
    return [PastRun(run, names[run.integration_id], left.get(run.id, 0)) for run in runs]


class RunsModel(QAbstractTableModel):
    def __init__(self, runs: list[PastRun], formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs = runs
        self._formats = formats

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("Integration"), self.tr("Created"), self.tr("Can be undone"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self.runs[index.row()]
        return (
            self._formats.when(one.run.started_at),
            one_line(one.integration),
            self._formats.number(one.created),
            self._formats.number(one.left),
        )[index.column()]


def _alignment(column: int) -> int:
    """Numbers stand right, and so do their titles."""
    side = Qt.AlignmentFlag.AlignRight if column in (CREATED, LEFT) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


class RunsDialog(ActingDialog):
    """Choose one of them and undo it; the question itself comes next."""

    def __init__(self, desk: Desk, window: QWidget, runs: list[PastRun]) -> None:
        super().__init__(window, practice=desk.practice)
        self._desk, self._window = desk, window
        self.name(self.tr("The last syncs"), self.tr("&Undo…"))
        self.table = Table(self.tr("The last syncs"))
        self.model = RunsModel(runs, desk.formats(), self)
        self.table.setModel(self.model)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.set_widths(170, 180, 90, 152, stretch=STORE)
        self.table.setMinimumHeight(240)
        self.table.selection_changed.connect(self._judge)
        self.table.entered_row.connect(lambda index: self._undo())
        self.why = hint()
        self.body.addWidget(muted(self.tr("Their drafts are deleted and their remissions voided; your sales stay.")))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.why)
        self.act.clicked.connect(self._undo)
        self.cancel.setText(self.tr("Close"))
        self.resize(640, 420)
        if runs:
            self.table.selectRow(next((row for row, one in enumerate(runs) if one.left), 0))
        self._judge()

    def _chosen(self) -> PastRun | None:
        rows = self.table.chosen_rows()
        return self.model.runs[rows[0]] if rows else None

    def _judge(self) -> None:
        chosen = self._chosen()
        nothing = self.tr("Nothing left to undo.") if chosen is not None else self.tr("Choose at least one row.")
        possible = chosen is not None and chosen.left > 0
        self.act.button.setEnabled(possible)
        self.why.setText("" if possible else nothing)

    def _undo(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.left:
            self.accept()
            undo_run(self._desk, self._window, chosen.run)


def open_runs(desk: Desk, window: QWidget) -> RunsDialog | None:
    """The list, read now: a few indexed queries. None while the ledger cannot be read."""
    if desk.reader is None:
        return None
    try:
        runs = past_runs(desk.reader, {one.id: one.name for one in desk.chosen()})
    except ProblemError as error:
        desk.toast(one_line(words(error.problem, languages.current()).title))
        return None
    dialog = RunsDialog(desk, window, runs)
    dialog.open()
    return dialog
