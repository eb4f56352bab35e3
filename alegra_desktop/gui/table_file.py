"""A table for a spreadsheet: asks where, writes it beside the window, says when it is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.reading import Reading, Task
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.exports import write_csv

_FOLDER = "history/folder"  # where everything is exported to


class TableFile(QObject):
    """`rows` are walked through in another thread: they ask nothing of the window. It removes itself at the end."""

    written = Signal(object)  # Path

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        columns: Sequence[str],
        rows: Iterable[Iterable[object]],
        formats: Formats,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._title = title
        self._columns = tuple(columns)
        self._rows = rows
        self._mexican = formats.country == "mexico"
        self._reading = Reading(desk.new_reader, self)
        self.dialog: QFileDialog | None = None

    def ask(self, name: str) -> None:
        """For the file; `name` without its ending is proposed."""
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._desk.settings.value(_FOLDER, usual))
        dialog = QFileDialog(self._parent, self._title, folder, self.tr("Spreadsheet (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{name}.csv")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.rejected.connect(self.deleteLater)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.dialog = dialog

    def write(self, file: Path) -> None:
        """What stood in the file is replaced only at the end."""
        self._desk.settings.setValue(_FOLDER, str(file.parent))

        def job(ledger: Ledger, task: Task[str]) -> str:
            part = file.with_name(file.name + ".part")
            try:
                separator, point = (",", ".") if self._mexican else (";", ",")
                write_csv(part, self._columns, self._rows, separator=separator, point=point)
                part.replace(file)
            except OSError as refused:
                return str(refused.strerror or refused)
            finally:
                part.unlink(missing_ok=True)
            return ""

        self._reading.start(job, lambda failure: self._end(file, failure), self._failed)

    def _end(self, file: Path, failure: str) -> None:
        if failure:
            self._desk.toast(one_line(self.tr("The file could not be written. {reason}").format(reason=failure)))
        else:
            self.written.emit(file)
        self.deleteLater()

    def _failed(self, problem: Problem) -> None:
        self._end(Path(), problem.kind.value)


def tell_where(banner: Banner, file: Path) -> None:
    """A file was written: where, and the way there."""
    folder = QUrl.fromLocalFile(str(file.parent))
    text = one_line(QCoreApplication.translate("TableFile", "Saved to {file}.").format(file=file))
    way = QCoreApplication.translate("TableFile", "Open folder")
    banner.say(Role.OK, text, way, lambda: QDesktopServices.openUrl(folder), closable=True)


def file_name(text: str) -> str:
    """A name as part of a file's."""
    return "".join(ch if ch.isalnum() or ch in " -_" else "_" for ch in one_line(text))[:60].strip() or "_"
