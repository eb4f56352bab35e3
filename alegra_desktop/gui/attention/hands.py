"""What a repair may do: open a page, sync, ask the engine to change rows, ask the merchant, open Alegra."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.sync.answers import Done, web_link, web_page
from alegra_desktop.sync.office import Office

Rows = Sequence[int]
Change = Callable[[Office], Awaitable[Done]]


class Hands(QObject):
    """One per page; dialogs it opens belong to `window` and are never nested."""

    worked = Signal()  # rows were changed: read them again

    def __init__(self, desk: Desk, window: QWidget, looks: Looks) -> None:
        super().__init__(window)
        self.desk = desk
        self.window = window
        self.looks = looks
        self.dialog: QDialog | None = None

    # --- going somewhere

    def go(self, key: str, **what: object) -> None:
        self.desk.open_page(key, **what)

    def browse(self, address: str) -> None:
        """Open Alegra in the browser; if there is none, the address can be copied from the message."""
        if not QDesktopServices.openUrl(QUrl(address)):
            self.desk.toast(self.tr("No browser opened. The address is {address}").format(address=address))

    def browse_row(self, rows: Rows) -> None:
        """The first of these that has a page in Alegra, else the list of documents there."""
        found = [line for line in self.lines(rows) if line.alegra_id]
        self.browse(web_link(found[0].kind, found[0].alegra_id) if found else web_page("invoices"))

    def open(self, dialog: QDialog) -> None:
        """Show a dialog beside the page, which stays usable to the engine: nothing waits in a loop of its own."""
        if self.dialog is not None:
            self.dialog.reject()
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # --- syncing

    def sync(self, line: Line, *, retry: bool = False) -> None:
        names = line.integrations
        self.desk.bridge.order(lambda schedule: schedule.sync_now(names, retry=retry))

    # --- changing rows

    def skip(self, line: Line, rows: Rows) -> None:
        wanted = tuple(rows)

        def undo() -> None:
            self.change(line, wanted, lambda office: office.unskip(wanted), lambda count: "")

        self.change(
            line,
            rows,
            lambda office: office.skip(wanted),
            lambda count: self.tr("%n sale(s) skipped.", "", count),
            undo,
        )

    def retry(self, line: Line, rows: Rows, *, issue: bool = False) -> None:
        """`issue`: these become legal documents by it, and the merchant has said so."""
        wanted = tuple(rows)
        self.change(
            line,
            rows,
            lambda office: office.issue_again(wanted) if issue else office.retry(wanted),
            lambda count: self.tr("%n sale(s) tried again now.", "", count),
            sync=True,
        )

    def answer(self, line: Line, rows: Rows, answer: str) -> None:
        wanted = tuple(rows)
        self.change(
            line,
            rows,
            lambda office: office.answer(wanted, answer),
            lambda count: self.tr("%n sale(s) answered.", "", count),
            sync=answer != "skip",
        )

    def change(
        self,
        line: Line,
        rows: Rows,
        command: Change,
        said: Callable[[int], str],
        undo: Callable[[], None] | None = None,
        *,
        sync: bool = False,
    ) -> None:
        """Ask the engine to change rows; tell how many it was, and the reason of those that it was not."""
        if not rows:
            return

        def done(answer: Done) -> None:
            if answer.rows:
                words = said(len(answer.rows))
                if words:
                    self.desk.toast(words, undo)
            if answer.refused:
                self.complain(line, answer.refused[0][1])
            if sync and answer.rows:
                self.sync(line)
            self.worked.emit()

        self.desk.bridge.ask(self, command, done, lambda problem: self.complain(line, problem))

    def complain(self, line: Line, problem: Problem) -> None:
        """In the window, in the words of the problem; Alegra's own, where it said why."""
        spoken = self.looks.words(line.integrations[0] if line.integrations else "", problem)
        explained = problem.details.get("words") or problem.kind is Kind.SETTINGS_WRONG
        remedy = f"{spoken.cause} {spoken.remedy}" if explained else spoken.remedy
        self.desk.toast(one_line(self.tr("{title}. {remedy}").format(title=spoken.title, remedy=remedy)))

    # --- reading

    def lines(self, rows: Iterable[int]) -> list[HistoryLine]:
        """The sales of these rows as the ledger has them; none while it cannot be read."""
        if self.desk.reader is None:
            return []
        try:
            return self.desk.reader.history_lines(rows)
        except ProblemError:
            return []

    def sale_ids(self, rows: Iterable[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(line.sale_id for line in self.lines(rows)))
