"""The other direction: what the store would have to say, as a file to enter there. Its interface takes no stock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.stock import StockLine
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.exports import write_csv

_FOLDER = "stock/folder"
Cells = tuple[str | Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class StoreFile:
    """The lines to write, and what the store calls the warehouse they are for."""

    lines: tuple[StockLine, ...]
    warehouse: str


class StoreFileJob(QObject):
    """Asks for a file, writes it beside the window, says where it is. It removes itself at the end."""

    written = Signal(object)  # Path

    def __init__(self, desk: Desk, page: QWidget, content: StoreFile, formats: Formats) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._content = content
        self._formats = formats
        self._reading = Reading(desk.new_reader, self)
        self.dialog: QFileDialog | None = None

    def ask(self) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._desk.settings.value(_FOLDER, usual))
        dialog = QFileDialog(self._page, self.tr("File for the store"), folder, self.tr("Spreadsheet (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("stock {day}").format(day=self._formats.today().isoformat()) + ".csv")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.rejected.connect(self.deleteLater)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.dialog = dialog

    def write(self, file: Path) -> None:
        self._desk.settings.setValue(_FOLDER, str(file.parent))
        content, mexican = self._content, self._formats.country == "mexico"
        columns = self._columns()

        def job(ledger: Ledger, task: Task[str]) -> str:
            return write(file, columns, content, mexican=mexican)

        self._reading.start(job, lambda failure: self._written(file, failure), self._broke)

    def _written(self, file: Path, failure: str) -> None:
        if failure:
            self._say(failure)
        else:
            self._desk.toast(one_line(self.tr("Saved in {file}.").format(file=file.name)))
            self.written.emit(file)
        self.deleteLater()

    def _broke(self, problem: Problem) -> None:
        self._say(problem.details.get("words", ""))
        self.deleteLater()

    def _say(self, reason: str) -> None:
        self._desk.toast(one_line(self.tr("The file could not be written. {reason}").format(reason=reason)))

    def _columns(self) -> tuple[str, ...]:
        return (
            self.tr("SKU"),
            self.tr("Product id"),
            self.tr("Variation id"),
            self.tr("Name"),
            self.tr("Warehouse"),
            self.tr("Stock in the store"),
            self.tr("Stock to enter"),
        )


def write(file: Path, columns: Sequence[str], content: StoreFile, *, mexican: bool) -> str:
    """In the reading thread. The answer says why the file could not be written, "" if it was."""
    part = file.with_name(file.name + ".part")
    try:
        write_csv(part, columns, _rows(content), separator="," if mexican else ";", point="." if mexican else ",")
        part.replace(file)
    except OSError as refused:
        return str(refused.strerror or refused)
    finally:
        part.unlink(missing_ok=True)
    return ""


def _rows(content: StoreFile) -> Iterator[Cells]:
    """One for each product. What several products of one item have together, nobody can share out: that stays empty."""
    for line in content.lines:
        wanted = line.for_store if len(line.goods) == 1 else None
        for good in line.goods:
            yield good.sku, good.product_id, good.variation_id, good.name, content.warehouse, good.stock, wanted


def writable(lines: Sequence[StockLine]) -> tuple[StockLine, ...]:
    """Those for which Alegra's figure says something about the store's."""
    return tuple(line for line in lines if line.alegra is not None and line.why is None)
