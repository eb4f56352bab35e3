"""Search: a box that waits for the fingers to rest, and a combo for hundreds of things."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from alegra_desktop.domain.text import fold, one_line
from alegra_desktop.gui import icons

_PAUSE = 200  # milliseconds after the last key


class SearchBox(QLineEdit):
    """Ctrl+F brings the cursor here from anywhere in the window, Esc clears. `searched` comes after a short pause."""

    searched = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(200)
        self.addAction(icons.icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._tell)
        self._told = ""
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self._tell)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        self._shortcut.activated.connect(self._take_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _tell(self) -> None:
        self._timer.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)


class _Choices(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: list[tuple[str, str, str]] = []
        self.folded: list[str] = []

    def fill(self, choices: list[tuple[str, str, str]]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.folded = [fold(f"{text} {detail}") for _, text, detail in choices]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        number, text, detail = self.choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{text} · {detail}" if detail else text
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.UserRole:
                return number
        return None


class _Matching(QSortFilterProxyModel):
    """Every word that was typed must occur; accents and capitals do not matter."""

    def __init__(self, source: _Choices) -> None:
        super().__init__(source)
        self._source = source
        self._words: list[str] = []
        self.setSourceModel(source)

    def search(self, text: str) -> None:
        self.beginFilterChange()
        self._words = [fold(word) for word in text.split()]
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return all(word in self._source.folded[row] for word in self._words)


class SearchCombo(QComboBox):
    """A combo one types into: the list shrinks to what matches. What is typed and matches nothing is taken back.

    Choices are `(id, text)` or `(id, text, detail)`; the detail (a reference, a percentage) is searched too.
    """

    chosen = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = _Choices(self)
        self._matching = _Matching(self._choices)
        self._choice = ""
        self.setModel(self._choices)
        self._line = QLineEdit(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(placeholder)
        self._line.setPlaceholderText(placeholder)
        completer = QCompleter(self._matching, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(int(Qt.ItemDataRole.DisplayRole))
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(self._complete)  # type: ignore[index]
        self._line.textEdited.connect(self._matching.search)
        self._line.editingFinished.connect(self._settle)
        self.activated.connect(self._activate)
        self.setCurrentIndex(-1)

    @property
    def choice(self) -> str:
        """Id of what is chosen, "" for nothing."""
        return self._choice

    def set_choices(self, choices: Iterable[tuple[str, ...]]) -> None:
        """Fill the list; what was chosen stays chosen if it is still there."""
        filled = [(one[0], one_line(one[1]), one_line(one[2]) if len(one) > 2 else "") for one in choices]
        self._choices.fill(filled)
        self.choose(self._choice)

    def choose(self, number: str) -> None:
        """Show this choice, without the signal; nothing if it is not in the list."""
        row = next((row for row, one in enumerate(self._choices.choices) if one[0] == number), -1)
        self._choice = number if row >= 0 else ""
        self._show(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._line.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change what a product is linked to

    def _complete(self, index: QModelIndex) -> None:
        self._take(str(index.data(Qt.ItemDataRole.UserRole)))

    def _activate(self, row: int) -> None:
        if 0 <= row < len(self._choices.choices):
            self._take(self._choices.choices[row][0])

    def _settle(self) -> None:
        typed = fold(self._line.text())
        matching = [one for one in self._choices.choices if fold(one[1]) == typed]
        if not typed:
            self._take("")
        elif len(matching) == 1:
            self._take(matching[0][0])
        else:
            self.choose(self._choice)

    def _take(self, number: str) -> None:
        before = self._choice
        self.choose(number)
        if self._choice != before:
            self.chosen.emit(self._choice)

    def _show(self, row: int) -> None:
        self.setCurrentIndex(row)
        text = self._choices.choices[row][1] if row >= 0 else ""
        self._line.setText(text)
        self._line.setCursorPosition(0)
        self._matching.search("")
