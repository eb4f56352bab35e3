"""The history as a file for spreadsheets: all rows of the filter, written beside the window, with progress."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from alegra_desktop.domain.dates import zone
from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.history.columns import Column, titles
from alegra_desktop.gui.history.looks import Looks
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.words import kind_word, titled
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.exports import write_csv

_PAGE = 64
_FOLDER = "history/folder"
Cells = tuple[str | Decimal | date | None, ...]


class ExportJob(QObject):
    """Asks for a file, writes it, says where it is. It removes itself at the end."""

    written = Signal(object)  # Path

    def __init__(self, desk: Desk, page: QWidget, looks: Looks, ids: array[int]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._looks = looks
        self._ids = ids
        self._reading = Reading(desk.new_reader, self)
        self.progress: QProgressDialog | None = None
        self.dialog: QFileDialog | None = None

    def ask(self) -> None:
        """For the file; the dialog is the system's own where there is one."""
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._desk.settings.value(_FOLDER, usual))
        dialog = QFileDialog(self._page, self.tr("Export history"), folder, self.tr("Spreadsheet (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        today = self._looks.formats(self._desk.integration).today()
        dialog.selectFile(self.tr("history {day}").format(day=today.isoformat()) + ".csv")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.rejected.connect(self.deleteLater)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.dialog = dialog

    def write(self, file: Path) -> None:
        """Write all rows to this file; what stood in it is replaced only at the end."""
        self._desk.settings.setValue(_FOLDER, str(file.parent))
        formats = self._looks.formats(self._desk.integration)
        ids, looks = self._ids, self._looks.for_thread(one.name for one in self._desk.integrations())

        def job(ledger: Ledger, task: Task[str]) -> str:
            return write(ledger, task, file, ids, looks, formats)

        task = self._reading.start(job, lambda failure: self._written(file, failure), self._failed)
        progress = QProgressDialog(self.tr("Exporting…"), self.tr("Stop"), 0, len(ids), self._page)
        progress.setWindowTitle(titled(self.tr("Export history"), practice=self._desk.practice))
        progress.setMinimumDuration(1000)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.canceled.connect(task.cancel)
        progress.canceled.connect(self._end)
        task.progressed.connect(progress.setValue)
        self.progress = progress

    def _written(self, file: Path, failure: str) -> None:
        if failure:
            self._desk.toast(one_line(self.tr("The file could not be written. {reason}").format(reason=failure)))
        else:
            self.written.emit(file)
        self._end()

    def _failed(self, problem: Problem) -> None:
        words = self._looks.words(self._desk.integration, problem)
        self._desk.toast(one_line(self.tr("The history could not be read. {reason}").format(reason=words.cause)))
        self._end()

    def _end(self) -> None:
        if self.progress is not None:
            self.progress.deleteLater()
            self.progress = None
        self.deleteLater()


def write(ledger: Ledger, task: Task[str], file: Path, ids: array[int], looks: Looks, formats: Formats) -> str:
    """In the reading thread. The answer says why the file could not be written, "" if it was."""
    mexican = formats.country == "mexico"
    part = file.with_name(file.name + ".part")
    try:
        rows = _rows(ledger, task, ids, looks, formats)
        write_csv(part, _columns(), rows, separator="," if mexican else ";", point="." if mexican else ",")
        part.replace(file)
    except OSError as refused:
        return str(refused.strerror or refused)
    finally:
        part.unlink(missing_ok=True)
    return ""


def _rows(ledger: Ledger, task: Task[str], ids: array[int], looks: Looks, formats: Formats) -> Iterator[Cells]:
    for start in range(0, len(ids), _PAGE):
        for line in ledger.history_lines(ids[start : start + _PAGE], zone=zone(formats.timezone)):
            yield _cells(line, looks)
        task.breathe(start)


def _cells(line: HistoryLine, looks: Looks) -> Cells:
    problem = line.problem or line.notice
    return (
        line.integration, line.store, looks.state(line), line.sold_on, line.sale_id, line.customer,
        kind_word(line.kind), line.number or line.alegra_id, line.day if line.alegra_id else None, line.total,
        line.currency, looks.words(line.integration, problem).title if problem else "",
    )  # fmt: skip


def _columns() -> tuple[str, ...]:
    names = titles()
    return (
        QCoreApplication.translate("Export", "Integration"),
        QCoreApplication.translate("Export", "Store"),
        names[Column.STATE],
        names[Column.DATE],
        names[Column.SALE],
        names[Column.CUSTOMER],
        QCoreApplication.translate("Export", "Kind"),
        names[Column.DOCUMENT],
        QCoreApplication.translate("Export", "Document date"),
        names[Column.TOTAL],
        QCoreApplication.translate("Export", "Currency"),
        QCoreApplication.translate("Export", "Problem"),
    )
