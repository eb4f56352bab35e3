"""Forms: labels and fields on two edges, a hint and a message under the field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import Text, hint, muted, section

FIELD_WIDTH = 420
_FIRST_LINE = 32  # pixels: the label of a field of several lines stands beside the first


class FieldRow(QWidget):
    """A field with what is said about it. The message is gone as soon as it is no longer true."""

    def __init__(self, field: QWidget, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._words = words
        self._hint = hint(words)
        self._message = Text(font=theme.small_font(), colour=lambda: theme.role_text(Role.ERROR))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(self._hint)
        column.addWidget(self._message)
        if field.maximumWidth() > FIELD_WIDTH:
            field.setMaximumWidth(FIELD_WIDTH)
        self.content()
        self.setFocusProxy(field)

    def complain(self, message: str) -> None:
        """Say what the field needs. Screen readers find it in the field's description."""
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self._hint.setVisible(bool(self._words) and not message)
        self.field.setAccessibleDescription(message or self._words)

    def content(self) -> None:
        """Nothing is missing any more."""
        self.complain("")

    def say(self, words: str) -> None:
        """Another hint."""
        self._words = words
        self._hint.setText(words)
        self.complain(self._message.text())

    def message(self) -> str:
        return self._message.text()


class Form(QWidget):
    """Rows of label and field; labels carry mnemonics (`&Name`) that lead to their field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.rows: list[FieldRow] = []

    def add(self, label: str, field: QWidget, words: str = "") -> FieldRow:
        """Another row; an empty label puts the field (a tick, a choice) on the fields' edge."""
        row = FieldRow(field, words)
        line = self._grid.rowCount()
        if label:
            beside = QLabel(label)
            beside.setTextFormat(Qt.TextFormat.PlainText)
            beside.setBuddy(field)
            beside.setMinimumHeight(min(field.sizeHint().height(), _FIRST_LINE))
            self._grid.addWidget(beside, line, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            if not field.accessibleName():
                field.setAccessibleName(label.replace("&", ""))
        self._grid.addWidget(row, line, 1, Qt.AlignmentFlag.AlignTop)
        self.rows.append(row)
        return row

    def section(self, title: str) -> Text:
        """A heading over the rows that follow."""
        made = section(title)
        made.setContentsMargins(0, 8 if self.rows else 0, 0, 0)
        self._grid.addWidget(made, self._grid.rowCount(), 0, 1, 2)
        return made

    def wide(self, widget: QWidget) -> None:
        """Something across both edges."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)


class KeyValues(QWidget):
    """Names and values to read and copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, value: str) -> Text:
        line = self._grid.rowCount()
        said, shown = muted(name), Text(value)
        said.setWordWrap(False)
        shown.setAccessibleName(f"{name}: {value}")
        self._grid.addWidget(said, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, line, 1, Qt.AlignmentFlag.AlignTop)
        return shown

    def clear(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class SecretField(QWidget):
    """A key or token: hidden, with *Show* beside it. Nothing copies it out while it is hidden."""

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(placeholder)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._trim)
        self.show_button: QPushButton = button(self.tr("Show"), "eye-outline")
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._reveal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What was typed or pasted; whoever copies a key copies spaces and line ends too, they are taken away."""
        return "".join(c for c in self.line.text() if c.isprintable()).strip()

    def setText(self, text: str) -> None:
        self.line.setText(text)

    def clear(self) -> None:
        self.line.clear()
        self.show_button.setChecked(False)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was shown for a look is hidden again when its page is left."""
        self.show_button.setChecked(False)
        super().hideEvent(event)

    def _trim(self) -> None:
        if self.line.text() != self.text():
            self.line.setText(self.text())

    def _reveal(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.show_button.setIcon(icons.icon("eye-off-outline" if shown else "eye-outline"))
