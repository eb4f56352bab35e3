"""The look before Alegra's stock is adjusted: what enters and what leaves, item by item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from alegra_desktop.domain.stock import StockLine
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.table import Table
from alegra_desktop.sync.stock_answers import Adjusted, StockPlace

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_ROWS = 10  # that the dialog shows at once


class Column(IntEnum):
    ITEM = 0
    IN = 1
    OUT = 2
    AFTER = 3


class ChangesModel(QAbstractTableModel):
    """Lines that differ; none of them changes while it is looked at."""

    def __init__(self, lines: Sequence[StockLine], formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._formats = formats

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Item"), self.tr("In"), self.tr("Out"), self.tr("Afterwards"))[section]

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        change, held = line.difference or Decimal(0), line.alegra or Decimal(0)
        match Column(index.column()):
            case Column.ITEM:
                return " · ".join(filter(None, (one_line(line.name), one_line(line.reference))))
            case Column.IN:
                return self._formats.number(change) if change > 0 else ""
            case Column.OUT:
                return self._formats.number(-change) if change < 0 else ""
            case Column.AFTER:
                return self._formats.number(held + change)


class AdjustQuestion(Question):
    """Open it; `act` happens only by its button."""

    def __init__(
        self,
        window: QWidget,
        lines: Sequence[StockLine],
        place: StockPlace,
        formats: Formats,
        act: Callable[[], None],
        *,
        practice: bool,
    ) -> None:
        title = QCoreApplication.translate("AdjustQuestion", "Adjust %n item(s) in {warehouse}?", None, len(lines))
        body = QCoreApplication.translate(
            "AdjustQuestion", "{entering} units in and {leaving} out in Alegra. The store does not change."
        )
        changes = [line.difference or Decimal(0) for line in lines]
        entering = sum((change for change in changes if change > 0), Decimal(0))
        leaving = -sum((change for change in changes if change < 0), Decimal(0))
        super().__init__(
            window,
            title.format(warehouse=called(place)),
            body.format(entering=formats.number(entering), leaving=formats.number(leaving)),
            [(QCoreApplication.translate("AdjustQuestion", "Adjust stock"), act)],
            practice=practice,
        )
        table = Table(self.tr("What enters and what leaves"))
        table.setModel(ChangesModel(lines, formats, table))
        table.set_widths(220, 72, 72, 128, stretch=Column.ITEM)
        row = table.verticalHeader().defaultSectionSize()
        table.setMinimumHeight(min(len(lines), _ROWS) * row + table.horizontalHeader().height() + 4)
        self.insert(table)
        self.insert(muted(self.tr("Everything is read once more first. What is not as shown is left alone.")))
        self.setMinimumWidth(620)
        self.finished.connect(self.deleteLater)


def called(place: StockPlace) -> str:
    """Its name; Alegra's main one where no warehouse can be read."""
    return one_line(place.name) or QCoreApplication.translate("AdjustQuestion", "the main warehouse")


def told(adjusted: Adjusted, place: StockPlace) -> list[str]:
    """What became of it, sentence by sentence."""
    said = []
    if done := len(adjusted.done):
        words = QCoreApplication.translate("AdjustQuestion", "%n item(s) adjusted in {warehouse}.", None, done)
        said.append(words.format(warehouse=called(place)))
    if changed := len(adjusted.changed):
        said.append(
            QCoreApplication.translate("AdjustQuestion", "%n changed meanwhile and were left alone.", None, changed)
        )
    if lost := len(adjusted.unanswered):
        said.append(
            QCoreApplication.translate(
                "AdjustQuestion", "%n got no answer: the next sync looks for them in Alegra.", None, lost
            )
        )
    if refused := len(adjusted.refused):
        words = QCoreApplication.translate("AdjustQuestion", "Alegra refused %n: “{words}”", None, refused)
        first = next(iter(adjusted.refused.values()))
        said.append(words.format(words=one_line(first.details.get("words", ""))))
    return said or [QCoreApplication.translate("AdjustQuestion", "Nothing was left to adjust.")]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == Column.ITEM else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
