"""A table as all pages have it: rows of one height, whole rows chosen, cells cut with their full text as tooltip."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from alegra_desktop.gui import theme
from alegra_desktop.gui.widgets.pill import PADDING, CellDelegate, PillDelegate

HEADER = 30


class Table(QTableView):
    """Give it an accessible name, a model, and the columns that show states.

    `entered_row`: Enter or a double click on a row. Ctrl+C copies the chosen rows as people see them.
    """

    entered_row = Signal(QModelIndex)
    selection_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab goes on to the next control, arrows move inside
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(CellDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setFixedHeight(max(HEADER, header.sizeHint().height()))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(48)
        self._compact = False
        self.set_compact(False)
        self.doubleClicked.connect(self.entered_row)

    def set_compact(self, compact: bool) -> None:
        """The density of the View menu."""
        self._compact = compact
        self.verticalHeader().setDefaultSectionSize(theme.row_height(compact=compact))

    def show_states(self, *columns: int) -> None:
        """These columns hold pills."""
        for column in columns:
            self.setItemDelegateForColumn(column, PillDelegate(self))

    def set_widths(self, *widths: int, stretch: int = -1) -> None:
        """Widths of the columns from the left, at the usual font; one of them takes the rest."""
        header = self.horizontalHeader()
        scale = max(1.0, theme.row_height() / 32)
        for column, width in enumerate(widths):
            header.resizeSection(column, round(width * scale))
        if stretch >= 0:
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def chosen_rows(self) -> list[int]:
        """Numbers of the chosen rows, from the top."""
        model: QItemSelectionModel | None = self.selectionModel()  # None before there is a model
        if model is None:
            return []
        # By ranges, not by cells: all of some thousand rows must not hold the window up.
        chosen = model.selection()
        ranges = (chosen.at(number) for number in range(chosen.size()))
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def copy_selection(self) -> None:
        """The chosen rows' visible cells, parted by tabs; with the header if there are several."""
        rows = self.chosen_rows()
        model = self.model()
        if not rows:
            return
        header = self.horizontalHeader()
        visual = [header.logicalIndex(position) for position in range(header.count())]
        columns = [column for column in visual if not self.isColumnHidden(column)]
        lines = [[_cell(model, model.index(row, column)) for column in columns] for row in rows]
        if len(rows) > 1:
            lines.insert(0, [_flat(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns])
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            # Titles are not chosen. Qt would ask for every cell of a column whether it is, each time it paints them.
            header = self.horizontalHeader()
            header.setSelectionModel(QItemSelectionModel(model, header))
        self.set_compact(self._compact)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if index.isValid() and index.data(Qt.ItemDataRole.ToolTipRole) is None:
                self._tell_whole_text(event, index)
                return True
        return super().viewportEvent(event)

    def _tell_whole_text(self, event: QHelpEvent, index: QModelIndex) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = self.visualRect(index).width() - 2 * PADDING
        if self.fontMetrics().horizontalAdvance(text) > room:
            QToolTip.showText(event.globalPos(), as_plain(text), self.viewport())
        else:
            QToolTip.hideText()


def as_plain(text: str) -> str:
    """For tooltips, which otherwise guess whether a text is HTML: somebody's name must stay a name."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br/>")
    return f"<qt>{escaped}</qt>" if escaped != text else text


def _cell(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> str:
    return _flat(model.data(index, Qt.ItemDataRole.DisplayRole))


def _flat(value: object) -> str:
    return " ".join(str(value or "").split())
