"""Links from a file: looked into first, linked only when told to, taken back like any other link."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import icons, languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.products.book import ProductBook, Row
from alegra_desktop.gui.products.linking import Fate, Judged, LinkFile, Why, judge
from alegra_desktop.gui.table_file import TableFile, tell_where
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.empty import EmptyState
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.gui.widgets.pill import LookRole
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.gui.words import titled
from alegra_desktop.sync.link_file import FIELDS, LinkLine, read_links
from alegra_desktop.sync.office import Office

_FOLDER = "import/folder"
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
FATE, NUMBER, PRODUCT, ITEM, WHY = range(5)
_ICON = "link-variant"
_LOOKS = {
    Fate.LINK: Look("link-variant", Role.OK),
    Fate.CHANGE: Look("pencil-outline", Role.WORKING),
    Fate.UNLINK: Look("link-variant-off", Role.ATTENTION),
    Fate.TAX: Look("percent-outline", Role.WORKING),
    Fate.SAME: Look("check-circle-outline", Role.NEUTRAL),
    Fate.WRONG: Look("alert-outline", Role.ERROR),
}


def titles() -> tuple[str, ...]:
    """The columns of the file, in the order of `FIELDS` and the window's language."""
    return (
        QCoreApplication.translate("Links", "Store product id"),
        QCoreApplication.translate("Links", "Variation id"),
        QCoreApplication.translate("Links", "Product in the store"),
        QCoreApplication.translate("Links", "SKU"),
        QCoreApplication.translate("Links", "Alegra item id"),
        QCoreApplication.translate("Links", "Alegra reference"),
        QCoreApplication.translate("Links", "Tax of the link"),
    )


#: As files of any language may call them.
_ENGLISH = (
    "Store product id",
    "Variation id",
    "Product in the store",
    "SKU",
    "Alegra item id",
    "Alegra reference",
    "Tax of the link",
)


class JudgedModel(QAbstractTableModel):
    """The rows of a file, what does not fit first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Judged] = ()
        self._book: ProductBook | None = None

    def show_file(self, file: LinkFile, book: ProductBook | None) -> None:
        self.beginResetModel()
        self._rows = sorted(file.rows, key=lambda one: (one.fate is not Fate.WRONG, one.fate is Fate.SAME))
        self._book = book
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("The row"),
            self.tr("Line"),
            self.tr("Product in the store"),
            self.tr("Item in Alegra"),
            self.tr("Note"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, column = self._rows[index.row()], index.column()
        if role == LookRole:
            return _LOOKS[one.fate] if column == FATE else None
        return self._text(one, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, one: Judged, column: int) -> str:
        return (
            self.fate_of(one.fate),
            str(one.line.number),
            one.row.name if one.row is not None else one_line(one.line.name or one.line.product),
            self._item(one.item) or one_line(one.line.item or one.line.reference),
            self.note_of(one),
        )[column]

    def _item(self, item: str) -> str:
        found = self._book.catalog.items.get(item) if self._book is not None else None
        return one_line(found.name) if found is not None else ""

    def fate_of(self, fate: Fate) -> str:
        return {
            Fate.LINK: self.tr("Links"),
            Fate.CHANGE: self.tr("Links another item"),
            Fate.UNLINK: self.tr("Unlinks"),
            Fate.TAX: self.tr("Another tax"),
            Fate.SAME: self.tr("Changes nothing"),
            Fate.WRONG: self.tr("Not usable"),
        }[fate]

    def note_of(self, one: Judged) -> str:
        """Why a row is not usable; what a change takes away."""
        if one.why is not None:
            return self._why(one.why)
        if one.fate in (Fate.CHANGE, Fate.UNLINK) and one.row is not None and one.row.item is not None:
            return self.tr("Now: {item}").format(item=one_line(one.row.item.name))
        return ""

    def _why(self, why: Why) -> str:
        return {
            Why.UNKNOWN_PRODUCT: self.tr("The store has no such product."),
            Why.TWICE: self.tr("The product stands in the file twice."),
            Why.UNKNOWN_ITEM: self.tr("Alegra has no such item."),
            Why.SEVERAL_ITEMS: self.tr("Several items have this reference: write the id."),
            Why.OTHER_REFERENCE: self.tr("The item of this id has another reference."),
            Why.INACTIVE: self.tr("The item is inactive in Alegra."),
            Why.PARENT: self.tr("The item has variants: write the id of one."),
            Why.UNKNOWN_TAX: self.tr("Alegra has no such tax."),
        }[why]


class LinksDialog(QDialog):
    """`wanted`: the links and taxes of a file, once the merchant said so."""

    wanted = Signal(object)  # LinkFile

    def __init__(
        self, desk: Desk, parent: QWidget, known: Callable[[], tuple[ProductBook, Sequence[Row]]], formats: Formats
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(titled(self.tr("Import links from a file"), practice=desk.practice))
        self._desk = desk
        self._known = known
        self._formats = formats
        self._looked: LinkFile = LinkFile()
        self.dialog: QFileDialog | None = None
        self.saving: TableFile | None = None
        self.name = muted(self.tr("CSV or XLSX with the columns of an export of this page."))
        self.choose = button(self.tr("Choose another &file…"), "file-import-outline")
        self.banner = Banner()
        self.counts = Text()
        self.model = JudgedModel(self)
        self.table = Table(self.tr("Rows of the file"))
        self.table.setModel(self.model)
        self.table.show_states(FATE)
        self.table.set_widths(160, 48, 180, 180, 200, stretch=WHY)
        self.empty = EmptyState(_ICON, self.tr("Choose a file to see what is in it."))
        self.stack = QStackedWidget()
        self.only_usable = QCheckBox(self.tr("Leave out the &rows that are not usable"))
        self.save = button(self.tr("&Save these rows…"), "file-export-outline")
        self.cancel = button(self.tr("Cancel"))
        self.act = button(self.tr("&Link"), _ICON)
        self.act.setDefault(True)
        self._lay_out()
        self._connect()
        self._show(LinkFile(), None)

    def choose_file(self) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._desk.settings.value(_FOLDER, usual))
        dialog = QFileDialog(self, self.tr("File of links"), folder, self.tr("Tables (*.csv *.xlsx)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.open()
        self.dialog = dialog

    def look_into(self, file: Path) -> None:
        """Show what linking as the file says would change; nothing is changed."""
        self._desk.settings.setValue(_FOLDER, str(file.parent))
        self.name.setText(one_line(file.name))
        self.banner.clear()
        self._show(LinkFile(), None)
        self.empty.say(_ICON, self.tr("Reading the file…"))
        named = {field: names for field, *names in zip(FIELDS, titles(), _ENGLISH, strict=True)}

        async def look(office: Office) -> tuple[LinkLine, ...]:
            return await asyncio.to_thread(read_links, file, named)

        self._desk.bridge.ask(self, look, self._judge, self._failed)

    def _judge(self, lines: tuple[LinkLine, ...]) -> None:
        book, rows = self._known()
        self._show(judge(lines, book, rows), book)
        if not lines:
            self.empty.say(_ICON, self.tr("The file holds no products."))

    def _failed(self, problem: Problem) -> None:
        said = words(problem, languages.current(), self._formats.country)
        self.banner.say(Role.ERROR, one_line(f"{said.title}. {said.cause}"))
        self.empty.say(icons.KINDS[problem.kind], self.tr("Nothing was linked."), self.choose.text(), self.choose_file)

    def _show(self, looked: LinkFile, book: ProductBook | None) -> None:
        self._looked = looked
        self.model.show_file(looked, book)
        self.stack.setCurrentWidget(self.table if looked.rows else self.empty)
        wrong = looked.counts[Fate.WRONG]
        self.only_usable.setChecked(False)
        self.only_usable.setVisible(wrong > 0)
        self.save.setVisible(wrong > 0)
        self.counts.setText(" · ".join(self._counted(looked)))
        self._allow()

    def _counted(self, looked: LinkFile) -> list[str]:
        """What the rows do; what none does is left out."""
        found = looked.counts
        words = {
            Fate.LINK: self.tr("%n new link(s)", "", found[Fate.LINK]),
            Fate.CHANGE: self.tr("%n link(s) to another item", "", found[Fate.CHANGE]),
            Fate.UNLINK: self.tr("%n unlinked", "", found[Fate.UNLINK]),
            Fate.TAX: self.tr("%n with another tax", "", found[Fate.TAX]),
            Fate.SAME: self.tr("%n as they are", "", found[Fate.SAME]),
            Fate.WRONG: self.tr("%n not usable", "", found[Fate.WRONG]),
        }
        return [said for fate, said in words.items() if found[fate]]

    def _allow(self) -> None:
        changes = self._looked.changes
        fits = self.only_usable.isChecked() or not self._looked.counts[Fate.WRONG]
        self.act.setEnabled(changes > 0 and fits)
        self.act.setText(self.tr("&Link %n product(s)", "", changes) if changes else self.tr("&Link"))

    def _link(self) -> None:
        self.wanted.emit(self._looked)
        self.accept()

    def _save(self) -> None:
        """The rows that are not usable, as they stood in the file, with the reason."""
        wrong = [one for one in self._looked.rows if one.fate is Fate.WRONG]
        cells = [
            (one.line.number, *(getattr(one.line, field) for field in FIELDS), self.model.note_of(one)) for one in wrong
        ]
        columns = (self.tr("Row"), *titles(), self.tr("Note"))
        self.saving = TableFile(self._desk, self, self.tr("Save these rows"), columns, cells, self._formats)
        self.saving.written.connect(lambda file: tell_where(self.banner, file))
        self.saving.ask(self.tr("rows not usable"))

    def _lay_out(self) -> None:
        head, below = QHBoxLayout(), QHBoxLayout()
        for row in (head, below):
            row.setSpacing(8)
        head.addWidget(self.name, 1)
        head.addWidget(self.choose)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.table)
        below.addWidget(self.only_usable)
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
        column.addWidget(
            muted(self.tr("Nothing is linked until you press Link. A product the file does not name stays."))
        )
        column.addLayout(below)
        self.resize(860, 520)
        self.setMinimumSize(480, 320)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choose_file)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._link)
        self.save.clicked.connect(self._save)
        self.only_usable.toggled.connect(lambda ticked: self._allow())
