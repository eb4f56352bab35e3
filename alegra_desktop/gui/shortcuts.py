"""What each page is for and which keys it knows: the words of F1 and of the list of shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from alegra_desktop.gui import theme
from alegra_desktop.gui.pages import title_of
from alegra_desktop.gui.widgets.labels import Text, page_title, section
from alegra_desktop.gui.words import titled

translate = QCoreApplication.translate


def purpose(key: str) -> str:
    """What a page is for, in a sentence or two."""
    return {
        "overview": translate("Help", "Is all well, and what comes next? Every tile opens the sales it counts."),
        "attention": translate("Help", "One line per cause; once fixed, its sales go out by themselves."),
        "history": translate("Help", "What happened to every sale, why, and what to do."),
        "products": translate("Help", "Each store product and its Alegra item."),
        "warehouses": translate("Help", "Each store warehouse and its Alegra warehouse."),
        "taxes": translate("Help", "The taxes of your Alegra account, and what has none yet."),
        "checkup": translate("Help", "What Alegra needs of your company, and how long the numbers last."),
        "log": translate("Help", "What the program did, line by line, for support. It holds no keys."),
        "settings": translate("Help", "Every choice of each integration. Nothing changes before you save."),
    }[key]


def everywhere() -> list[tuple[str, str]]:
    """Keys that work on every page."""
    return [
        ("F1", translate("Help", "Help on this page")),
        ("F5", translate("Help", "Sync now")),
        ("Shift+F5", translate("Help", "Simulate without writing")),
        ("F6", translate("Help", "Next pane")),
        ("Shift+F6", translate("Help", "Previous pane")),
        ("Ctrl+1", translate("Help", "First page; Ctrl+2 the second, and so on")),
        ("Ctrl+Tab", translate("Help", "Next integration")),
        ("Ctrl+F", translate("Help", "Find; Esc clears, then closes")),
        ("Ctrl+N", translate("Help", "New integration")),
        ("Ctrl+,", translate("Help", "Settings")),
        ("Ctrl+Shift+P", translate("Help", "Pause or resume")),
        ("Ctrl+W", translate("Help", "Close the window")),
        ("Ctrl+Q", translate("Help", "Quit")),
        ("Ctrl+/", translate("Help", "This list")),
    ]


def of_page(key: str) -> list[tuple[str, str]]:
    """Keys that work on one page only."""
    known = {
        "attention": [
            ("Return", translate("Help", "The main button of the cause")),
            ("Ctrl+R", translate("Help", "Retry")),
            ("Del", translate("Help", "Skip")),
            ("Ctrl+C", translate("Help", "Copy")),
            ("Ctrl+D", translate("Help", "Preview")),
        ],
        "history": [
            ("Return", translate("Help", "Details")),
            ("Ctrl+L", translate("Help", "Open in Alegra")),
            ("Ctrl+D", translate("Help", "Preview")),
            ("Ctrl+R", translate("Help", "Retry")),
            ("Del", translate("Help", "Skip")),
            ("Ctrl+E", translate("Help", "Export")),
            ("Ctrl+I", translate("Help", "Import a file")),
        ],
        "products": [
            ("Ctrl+Return", translate("Help", "Accept the proposal")),
            ("F2", translate("Help", "Choose the item")),
            ("Ctrl+Shift+N", translate("Help", "Create in Alegra")),
            ("Ctrl+T", translate("Help", "Assign a tax")),
            ("Del", translate("Help", "Unlink")),
            ("Ctrl+U", translate("Help", "Only unlinked ones")),
        ],
        "warehouses": [
            ("F2", translate("Help", "Choose the warehouse")),
            ("Ctrl+J", translate("Help", "Adjust stock in Alegra")),
        ],
        "taxes": [
            ("Ctrl+Shift+N", translate("Help", "New tax")),
            ("Ctrl+T", translate("Help", "Assign a tax")),
        ],
        "checkup": [("Ctrl+R", translate("Help", "Check now"))],
        "log": [("Ctrl+S", translate("Help", "Save")), ("Ctrl+C", translate("Help", "Copy"))],
        "settings": [("Ctrl+S", translate("Help", "Save changes"))],
    }
    return known.get(key, [])


class HelpDialog(QDialog):
    """The help of one page, or the list of all keys."""

    def __init__(self, parent: QWidget, keys: tuple[str, ...], *, whole: bool, practice: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Shortcuts") if whole else title_of(keys[0])
        self.setWindowTitle(titled(title, practice=practice))
        self.setMinimumSize(420, 240)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(page_title(title))
        if not whole:
            column.addWidget(Text(purpose(keys[0])))
        else:
            self._list(column, self.tr("Everywhere"), everywhere())
        for key in keys:
            self._list(column, title_of(key) if whole else self.tr("Keys of this page"), of_page(key))
        column.addStretch()
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        outer = QVBoxLayout(self)
        outer.addWidget(room)
        outer.addWidget(buttons)
        self.resize(520, 560 if whole else 420)

    def _list(self, column: QVBoxLayout, title: str, keys: list[tuple[str, str]]) -> None:
        if not keys:
            return
        column.addSpacing(8)
        column.addWidget(section(title))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        for keyed, words in keys:
            shown = QLabel(QKeySequence(keyed).toString(QKeySequence.SequenceFormat.NativeText))
            shown.setFont(theme.font(bold=True))
            form.addRow(shown, Text(words))
        column.addLayout(form)
