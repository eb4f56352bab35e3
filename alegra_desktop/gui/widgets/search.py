"""Search: a box that waits for the fingers to rest, and a combo for hundreds of things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
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


class Choices:
    """What a combo offers, made ready once for as many combos as show it: `(id, text)` or `(id, text, detail)`."""

    def __init__(self, choices: Iterable[tuple[str, ...]] = ()) -> None:
        self.all = [(one[0], one_line(one[1]), one_line(one[2]) if len(one) > 2 else "") for one in choices]

    @cached_property
    def folded(self) -> list[str]:
        """As they are searched; made with the first key, for there may be thousands."""
        return [fold(f"{text} {detail}") for _, text, detail in self.all]


class _Found(QAbstractListModel):
    """The choices in which every word that was typed occurs; accents and capitals do not matter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices = Choices()
        self._rows: Sequence[int] = range(0)
        self._words: list[str] = []

    def fill(self, choices: Choices) -> None:
        self.beginResetModel()
        self.choices, self._rows, self._words = choices, range(len(choices.all)), []
        self.endResetModel()

    def search(self, text: str) -> None:
        words = [fold(word) for word in text.split()]
        if words == self._words:
            return
        self.beginResetModel()
        self._words, self._rows = words, range(len(self.choices.all))
        if words:
            self._rows = [n for n, said in enumerate(self.choices.folded) if all(word in said for word in words)]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        number, text, detail = self.choices.all[self._rows[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{text} · {detail}" if detail else text
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.UserRole:
                return number
        return None


class SearchCombo(QComboBox):
    """A combo one types into: the list shrinks to what matches. What is typed and matches nothing is taken back.

    Choices are `(id, text)` or `(id, text, detail)`; the detail (a reference, a percentage) is searched too.
    """

    chosen = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = _Found(self)  # never searched: the list behind the arrow is whole
        self._matching = _Found(self)
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

    def set_choices(self, choices: Choices | Iterable[tuple[str, ...]]) -> None:
        """Fill the list; what was chosen stays chosen if it is still there."""
        filled = choices if isinstance(choices, Choices) else Choices(choices)
        self._choices.fill(filled)
        self._matching.fill(filled)
        self.choose(self._choice)

    def choose(self, number: str) -> None:
        """Show this choice, without the signal; nothing if it is not in the list."""
        row = next((row for row, one in enumerate(self._all) if one[0] == number), -1)
        self._choice = number if row >= 0 else ""
        self._show(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._line.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change what a product is linked to

    @property
    def _all(self) -> list[tuple[str, str, str]]:
        return self._choices.choices.all

    def _complete(self, index: QModelIndex) -> None:
        self._take(str(index.data(Qt.ItemDataRole.UserRole)))

    def _activate(self, row: int) -> None:
        if 0 <= row < len(self._all):
            self._take(self._all[row][0])

    def _settle(self) -> None:
        row = self.currentIndex()
        if row >= 0 and self._all[row][0] == self._choice and self._all[row][1] == self._line.text():
            return
        typed = fold(self._line.text())
        matching = [one for one in self._all if fold(one[1]) == typed] if typed else []
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
        text = self._all[row][1] if row >= 0 else ""
        self._line.setText(text)
        self._line.setCursorPosition(0)
        self._matching.search("")
