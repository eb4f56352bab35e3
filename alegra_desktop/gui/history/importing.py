"""Importing a file that the merchant exported from the store: looked into first, imported only when told to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QStandardPaths,
    Qt,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.sale import STORE_NAMES
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons
from alegra_desktop.gui.bridge import Asked
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.table_file import TableFile, tell_where
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import BusyButton, button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.gui.words import titled
from alegra_desktop.sync.files import Fit
from alegra_desktop.sync.imports import Imported, SeenFile
from alegra_desktop.sync.office import Office

_FOLDER = "import/folder"
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
FATE, DAY, SALE, CUSTOMER, TOTAL = range(5)
_LOOKS = {
    "new": Look("plus", Role.OK),
    "changed": Look("pencil-outline", Role.WORKING),
    "same": Look("check-circle-outline", Role.NEUTRAL),
}


def open_import(desk: Desk, parent: QWidget, file: Path | None = None) -> ImportDialog:
    """Ask for a file (unless one was dropped), and show what importing it would do."""
    dialog = ImportDialog(desk, parent)
    dialog.open()
    if file is None:
        dialog.choose_file()
    else:
        dialog.look_into(file)
    return dialog


def open_imports(desk: Desk, parent: QWidget, files: Sequence[Path]) -> None:
    """One file after the other, each with its own question."""
    if files:
        dialog = open_import(desk, parent, files[0])
        dialog.finished.connect(lambda result: open_imports(desk, parent, files[1:]))


class SeenModel(QAbstractTableModel):
    """The sales of a file that was only looked into."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen: SeenFile | None = None
        self._formats = Formats()

    def show_file(self, seen: SeenFile | None, formats: Formats) -> None:
        self.beginResetModel()
        self._seen, self._formats = seen, formats
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._seen is None else len(self._seen.sales)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Sale is"), self.tr("Date"), self.tr("Sale"), self.tr("Customer"), self.tr("Total"))
            return names[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._seen is None:
            return None
        sale = self._seen.sales[index.row()]
        if role == LookRole:
            return _LOOKS[sale.fate] if index.column() == FATE else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self._fate(sale.fate),
            self._formats.day(sale.ordered_at),
            one_line(sale.sale_id),
            one_line(sale.customer),
            self._formats.money(sale.total, sale.currency),
        )[index.column()]

    def _fate(self, fate: str) -> str:
        if fate == "new":
            return self.tr("New")
        return self.tr("Changed") if fate == "changed" else self.tr("Known")


class ImportDialog(QDialog):
    """Nothing is imported until *Import* is pressed; rows that cannot be read are named."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._file: Path | None = None
        self._seen: SeenFile | None = None
        self._looking: Asked | None = None
        title = self.tr("Import sales from a file")
        self.setWindowTitle(titled(title, practice=desk.practice))
        self.owner = QComboBox()
        self.owner.setAccessibleName(self.tr("Integration the file belongs to"))
        self.owner.setPlaceholderText(self.tr("Choose integration…"))
        for one in desk.integrations():
            self.owner.addItem(one_line(one.name), one.name)
        self._of(desk.integration if desk.integration or self.owner.count() > 1 else str(self.owner.itemData(0) or ""))
        self.owner.setVisible(self.owner.count() > 1)
        self._told = False  # the merchant said whose file it is
        self.choose = button(self.tr("Choose another &file…"), "file-import-outline")
        self.name = muted(self.tr("CSV or XLSX, as it was downloaded from the store."))
        self.counts = Text()
        self.banner = Banner()
        self.model = SeenModel(self)
        self.table = Table(self.tr("Sales of the file"))
        self.table.setModel(self.model)
        self.table.show_states(FATE)
        self.table.set_widths(120, 96, 140, 160, 124, stretch=CUSTOMER)
        self.empty = EmptyState("file-import-outline", self.tr("Choose a file to see what is in it."))
        self.stack = QStackedWidget()
        self.only_readable = QCheckBox(self.tr("Import only the &readable ones"))
        self.save = button(self.tr("&Save these rows…"), "file-export-outline")
        self.saving: TableFile | None = None
        self.cancel = button(self.tr("Cancel"))
        self.act = BusyButton(self.tr("&Import"), "file-import-outline", default=True)
        self.dialog: QFileDialog | None = None
        self._lay_out()
        self._connect()
        self._show(None)

    # --- looking

    def choose_file(self) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        folder = str(self._desk.settings.value(_FOLDER, usual))
        dialog = QFileDialog(self, self.tr("File of sales"), folder, self.tr("Sales (*.csv *.xlsx)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.open()
        self.dialog = dialog

    def look_into(self, file: Path) -> None:
        """Show what the file holds; the ledger is not changed."""
        self._file = file
        self._desk.settings.setValue(_FOLDER, str(file.parent))
        self.name.setText(one_line(file.name))
        self._begin()
        if self.owner.count() < 2 or self._told:
            self._look()
            return

        async def whose(office: Office) -> Fit:
            return await office.fitting(file)

        self._looking = self._desk.bridge.ask(self, whose, self._place, self._failed)

    def _place(self, fit: Fit) -> None:
        """Of several integrations the one that is in front, or the only one of its store; else the merchant says."""
        chosen = self._desk.integration
        if fit.store is None or chosen in fit.names or len(fit.names) == 1:
            name = chosen if fit.store is None or chosen in fit.names else fit.names[0]
            self._of(name or str(self.owner.itemData(0)))
            self._look()
            return
        self._of("")
        store = STORE_NAMES[fit.store]
        if fit.names:
            words = self.tr("Several integrations are of {store}: choose the one this file belongs to.")
        else:
            words = self.tr("It is a file of {store}, and none of your integrations is of {store}.")
        self.banner.say(Role.ATTENTION, words.format(store=store))
        self.empty.say("file-question-outline", self.tr("Nothing is imported yet."))

    def _of(self, name: str) -> None:
        """Whose file it is; "" for not known."""
        with QSignalBlocker(self.owner):
            self.owner.setCurrentIndex(self.owner.findData(name) if name else -1)

    def _whose(self) -> str:
        return str(self.owner.currentData() or "")

    def _begin(self) -> None:
        self.banner.clear()
        self._show(None)
        self.empty.say("file-import-outline", self.tr("Reading the file…"), self.tr("Stop"), self._stop)
        if self._looking is not None:  # into another file, or for another integration: nobody waits for that now
            self._looking.cancel()

    def _look(self) -> None:
        file, owner = self._file, self._whose()
        if file is None or not owner:
            return
        self._begin()

        async def look(office: Office) -> SeenFile:
            return await office.look_into_file(owner, file)

        self._looking = self._desk.bridge.ask(self, look, self._show, self._failed)

    def _stop(self) -> None:
        """Nothing was imported; the file may be looked into once more."""
        if self._looking is not None:
            self._looking.cancel()
        self.act.finish()
        self._show(None)
        words, again = self.tr("Stopped. Nothing was imported."), self.tr("Read it again")
        self.empty.say("file-import-outline", words, again, self._again)

    def _again(self) -> None:
        if self._file is not None:
            self.look_into(self._file)

    def _chosen(self) -> None:
        self._told = True
        self._look()

    def _show(self, seen: SeenFile | None) -> None:
        self._seen = seen
        self.model.show_file(seen, self._desk.formats(self._whose()))
        there = seen is not None and bool(seen.sales)
        self.stack.setCurrentWidget(self.table if there else self.empty)
        if seen is not None and not seen.sales:
            self.empty.say("file-question-outline", self.tr("The file holds no sales."))
        self.counts.setText(self._counted(seen) if seen is not None else "")
        unreadable = seen.unreadable if seen is not None else ()
        self.only_readable.setChecked(False)
        self.only_readable.setVisible(bool(unreadable) and there)
        self.save.setVisible(bool(unreadable))
        if unreadable:
            more = self.tr("%n order(s) cannot be read.", "", len(unreadable))
            self.banner.say(Role.ATTENTION, f"{more} {self._cause(unreadable[0])}")
        self._allow()

    def _counted(self, seen: SeenFile) -> str:
        parts = (
            self.tr("%n new", "", seen.count("new")),
            self.tr("%n changed", "", seen.count("changed")),
            self.tr("%n known already", "", seen.count("same")),
            self.tr("%n unreadable", "", len(seen.unreadable)),
        )
        return " · ".join(parts)

    def _save(self) -> None:
        """The rows that cannot be read, with the reason of each."""
        if self._seen is None:
            return
        cells = [
            (problem.details.get("row", ""), problem.details.get("column", ""), problem.details.get("detail", ""))
            for problem in self._seen.unreadable
        ]
        columns = (self.tr("Row"), self.tr("Column"), self.tr("Reason"))
        self.saving = TableFile(
            self._desk, self, self.tr("Save these rows"), columns, cells, self._desk.formats(self._whose())
        )
        self.saving.written.connect(lambda file: tell_where(self.banner, file))
        self.saving.ask(self.tr("rows not readable"))

    def _cause(self, problem: Problem) -> str:
        formats = self._desk.formats(self._whose())
        return one_line(words(problem, formats.language, formats.country).cause)

    def _failed(self, problem: Problem) -> None:
        self.act.finish()
        formats = self._desk.formats(self._whose())
        spoken = words(problem, formats.language, formats.country)
        self.banner.say(Role.ERROR, one_line(f"{spoken.title}. {spoken.cause}"))
        self.empty.say(icons.KINDS[problem.kind], one_line(spoken.remedy), self.choose.text(), self.choose_file)
        self._seen = None
        self.stack.setCurrentWidget(self.empty)
        self._allow()

    # --- importing

    def _allow(self) -> None:
        seen = self._seen
        fresh = seen.count("new") + seen.count("changed") if seen is not None else 0
        readable = seen is not None and (not seen.unreadable or self.only_readable.isChecked())
        self.act.setText(self.tr("&Import %n sale(s)", "", fresh) if fresh else self.tr("&Import"))
        self.act.button.setEnabled(fresh > 0 and readable)

    def _import(self) -> None:
        file, owner, some = self._file, self._whose(), self.only_readable.isChecked()
        if file is None or self._seen is None:
            return
        self.act.start(self._stop)

        async def bring(office: Office) -> Imported:
            return await office.import_file(owner, file, readable_only=some)

        self._looking = self._desk.bridge.ask(self, bring, self._imported, self._failed)

    def _imported(self, done: Imported) -> None:
        self._desk.toast(self.tr("%n sale(s) imported. The next sync decides about them.", "", done.new + done.changed))
        self._desk.integrations_changed.emit()
        self.accept()

    # --- building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.owner)
        head.addWidget(self.name, 1)
        head.addWidget(self.choose)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.table)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.only_readable)
        below.addWidget(self.save)
        below.addStretch(1)
        below.addWidget(self.cancel)
        below.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.counts)
        column.addWidget(self.stack, 1)
        column.addWidget(muted(self.tr("Nothing is imported until you press Import.")))
        column.addLayout(below)
        self.resize(760, 520)
        self.setMinimumSize(480, 320)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choose_file)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._import)
        self.owner.activated.connect(lambda place: self._chosen())
        self.save.clicked.connect(self._save)
        self.only_readable.toggled.connect(lambda ticked: self._allow())


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == TOTAL else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
