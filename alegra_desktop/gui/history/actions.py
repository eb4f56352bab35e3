"""What can be done with chosen rows of the history: open, preview, retry, skip, send again, copy, export, import."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from alegra_desktop.domain.dates import zone
from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.overview import Amounts, Tab
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention import corrections
from alegra_desktop.gui.attention.fixes import fix
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.columns import Column
from alegra_desktop.gui.history.copying import as_row, names_of
from alegra_desktop.gui.history.export import ExportJob
from alegra_desktop.gui.history.facts import Facts
from alegra_desktop.gui.history.importing import open_import, open_imports
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.icons import icon
from alegra_desktop.gui.preview.dialog import open_preview
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.words import titled
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.answers import web_link
from alegra_desktop.sync.row_rules import may

_LOOKED_AT = 50  # of more rows nobody looks what may be done; the engine says it of each
_MANY = 100  # more than are seen at once: asked before
_PAGE = 64  # lines that are written at a stretch
_PREVIEWED = 50  # that one leafs through
Sums = Callable[["array[int]", dict[str, Decimal]], None]


class Acts(QObject):
    """One per page. `choose` tells what is chosen; every action then is enabled, or says why not."""

    worked = Signal()
    written = Signal(object)  # Path of an exported file

    def __init__(self, desk: Desk, page: QWidget, looks: Looks, reading: Reading) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._looks = looks
        self._reading = reading
        self._hands = Hands(desk, page, looks)
        self._hands.worked.connect(self.worked)
        self._ids: array[int] = array("q")
        self._line: HistoryLine | None = None
        self._sum: Task[dict[str, Decimal]] | None = None
        self.browse = self._action(self.tr("Open in &Alegra"), "open-in-new", "Ctrl+L", self._browse)
        self.preview = self._action(self.tr("&Preview"), "eye-outline", "Ctrl+D", self._preview)
        self.retry = self._action(self.tr("&Retry"), "sync", "Ctrl+R", self._retry)
        self.skip = self._action(self.tr("&Skip"), "skip-next", "Del", self._skip)
        self.again = self._action(self.tr("Send a&gain"), "undo", "", self._again)
        self.correct = self._action(self.tr("C&orrect…"), "file-cancel-outline", "", self._correct)
        self.copy_id = self._action(self.tr("Copy &id"), "content-copy", "", self._copy_id)
        self.of_a_row = [
            self.browse, self.preview, self.retry, self.skip, self.again, self.correct, self.copy_id
        ]  # fmt: skip
        self.choose(array("q"), None)

    def _action(self, text: str, name: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(icon(name), text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda ticked=False: act())
        return action

    # --- what is chosen

    def choose(self, ids: array[int], line: HistoryLine | None) -> None:
        """`line`: the one with the cursor."""
        self._ids, self._line = ids, line
        allowed = self._allowed()
        nothing = self.tr("Choose at least one row.")
        verifying = line is not None and line.state in (State.UNKNOWN, State.SENDING)
        self._enable(self.browse, line is not None and bool(line.alegra_id), self.tr("Not in Alegra yet."))
        self._enable(self.preview, line is not None, nothing)
        why = self.tr("Still being verified.") if verifying else self.tr("Nothing to retry here.")
        self._enable(self.retry, "retry" in allowed, why if ids else nothing)
        self._enable(self.skip, "skip" in allowed, self.tr("Nothing to skip here.") if ids else nothing)
        self._enable(self.again, bool(allowed & {"unskip", "create_again"}), self.tr("Nothing was skipped here."))
        why = self.tr("Still being verified.") if verifying else self.tr("There is no document to correct.")
        self._enable(self.correct, bool(allowed & {"correct", "credit"}), why if ids else nothing)
        self._enable(self.copy_id, line is not None, nothing)

    def _allowed(self) -> frozenset[str]:
        """The engine's commands that fit at least one of the chosen rows."""
        if self._desk.reader is None or not self._ids:
            return frozenset()
        if len(self._ids) > _LOOKED_AT:
            return frozenset({"retry", "skip", "unskip"})
        try:
            return frozenset().union(*(may(self._desk.reader.row(row_id)) for row_id in self._ids))
        except (KeyError, ProblemError):
            return frozenset()

    @staticmethod
    def _enable(action: QAction, enabled: bool, why_not: str) -> None:
        action.setEnabled(enabled)
        words = action.text().replace("&", "")
        action.setToolTip(words if enabled else f"{words}: {why_not}")

    # --- reading of many

    def add_up(self, ids: array[int], done: Sums) -> None:
        """What these rows add up to; only the last question is answered."""
        if self._sum is not None:
            self._sum.cancel()

        def job(ledger: Ledger, task: Task[dict[str, Decimal]]) -> dict[str, Decimal]:
            return ledger.history_sums(ids)

        def told(sums: dict[str, Decimal]) -> None:
            self._sum = None
            done(ids, sums)

        self._sum = self._reading.start(job, told, lambda problem: self._forget_sum())

    def _forget_sum(self) -> None:
        self._sum = None

    def copy(self, ids: array[int], columns: Sequence[Column], done: Callable[[str], None]) -> None:
        """The text of these rows, for the clipboard: written beside the window, there may be many."""
        looks = self._looks.for_thread(one.name for one in self._desk.integrations())
        where = zone(looks.formats(self._desk.integration).timezone)

        def job(ledger: Ledger, task: Task[str]) -> str:
            rows = [names_of(columns)] if len(ids) > 1 else []
            for start in range(0, len(ids), _PAGE):
                lines = ledger.history_lines(ids[start : start + _PAGE], zone=where)
                rows += [as_row(line, columns, looks) for line in lines]
                task.breathe()
            return "\n".join(rows)

        if ids:
            self._reading.start(job, done, self._complain)

    def export(self, ids: array[int]) -> None:
        """All rows of the filter, into a file the merchant chooses."""
        if ids:
            job = ExportJob(self._desk, self._page, self._looks, ids)
            job.written.connect(self.written)
            job.ask()
        else:
            self._desk.toast(self.tr("There is nothing to export."))

    def import_file(self, *files: Path) -> None:
        """Those that were dropped, or one that is asked for."""
        if files:
            open_imports(self._desk, self._page, files)
        else:
            open_import(self._desk, self._page)

    # --- doing

    def repair(self, facts: Facts, place: int) -> None:
        """A button of the problem was pressed."""
        if facts.problem is not None:
            fix(self._desk, self._page, facts.line.integration, facts.problem, (facts.row.id,), place, self._looks)

    def _browse(self) -> None:
        if self._line is not None and self._line.alegra_id:
            self._hands.browse(web_link(self._line.kind, self._line.alegra_id))

    def _preview(self) -> None:
        if self._line is None:
            return
        ids = self._ids[:_PREVIEWED] if len(self._ids) > 1 else array("q", [self._line.row_id])
        lines = [line for line in self._hands.lines(ids) if line.integration == self._line.integration]
        open_preview(self._desk, self._page, self._line.integration, [line.sale_id for line in lines])

    def _retry(self) -> None:
        self._bulk(
            self.tr("Retry %n sale(s)?", "", len(self._ids)),
            self.tr("Retry"),
            lambda ids: self._hands.retry(self._standing_for(), ids),
        )

    def _skip(self) -> None:
        self._bulk(
            self.tr("Skip %n sale(s)?", "", len(self._ids)),
            self.tr("Skip"),
            lambda ids: self._hands.skip(self._standing_for(), ids),
        )

    def _again(self) -> None:
        ids = tuple(self._ids)
        line = self._standing_for()
        if self._line is not None and self._line.state is State.DELETED:
            fix(self._desk, self._page, self._line.integration, self._problem(), (self._line.row_id,), 1, self._looks)
            return
        self._hands.change(
            line,
            ids,
            lambda office: office.send_again(ids),
            lambda count: self.tr("%n sale(s) go out in the next sync.", "", count),
            lambda: self._hands.skip(line, ids),
        )

    def _correct(self) -> None:
        """Those of the chosen ones that can be corrected: a draft deleted, a remission voided, an invoice credited."""
        reader = self._desk.reader
        if reader is None or not self._ids:
            return
        able = [row for row in self._ids if may(reader.row(row)) & {"correct", "credit"}]
        corrections.correct(self._hands, self._standing_for(), able)

    def _problem(self) -> Problem:
        found = (self._line.problem or self._line.notice) if self._line is not None else None
        return found or Problem(Kind.DELETED_IN_ALEGRA)

    def _copy_id(self) -> None:
        if self._line is not None:
            QGuiApplication.clipboard().setText(one_line(self._line.sale_id))
            self._desk.toast(self.tr("Copied."))

    def _bulk(self, question: str, verb: str, act: Callable[[tuple[int, ...]], None]) -> None:
        """Few rows at once, since it can be undone; more than one sees only after their number and amount were told."""
        ids = tuple(self._ids)
        if len(ids) <= _MANY:
            act(ids)
            return
        self.add_up(self._ids, lambda _, sums: self._ask(question, verb, sums, lambda: act(ids)))

    def _ask(self, question: str, verb: str, sums: dict[str, Decimal], act: Callable[[], None]) -> None:
        amount = self._looks.sums(self._desk.integration, sums)
        title = titled(question, practice=self._desk.practice)
        box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=self._page)
        box.setInformativeText(self.tr("They add up to {amount}.").format(amount=amount))
        acting = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.buttonClicked.connect(lambda pressed: act() if pressed is acting else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _standing_for(self) -> Line:
        """The chosen rows as the hands take them."""
        names: Iterable[str] = (
            (self._line.integration,)
            if self._line is not None and len(self._ids) == 1
            else (one.name for one in self._desk.chosen())
        )
        return Line(Tab.MINE, self._problem(), tuple(names), (), tuple(self._ids), Amounts(len(self._ids)))

    def _complain(self, problem: Problem) -> None:
        words = self._looks.words(self._desk.integration, problem)
        self._desk.toast(one_line(words.title))
