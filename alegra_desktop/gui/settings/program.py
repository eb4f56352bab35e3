"""What belongs to the program and not to an integration: language, theme, density, starting with the computer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from alegra_desktop.gui import autostart, languages
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.settings.sections import title_of
from alegra_desktop.gui.theme import Choice
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.widgets.labels import Text, hint


class ProgramSection(QWidget):
    """Each takes effect at once: nothing here makes a document."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._autostart = autostart.of_this_system()
        form = Form()
        form.section(title_of("program"))
        named = {languages.SYSTEM: self.tr("Like the system"), **languages.LANGUAGES}
        self.language = self._choices("language", languages.SYSTEM, named)
        form.add(self.tr("Language"), self.language)
        themes = {
            Choice.SYSTEM.value: self.tr("Like the system"),
            Choice.LIGHT.value: self.tr("Light"),
            Choice.DARK.value: self.tr("Dark"),
        }
        self.theme = self._choices("theme", Choice.SYSTEM.value, themes)
        form.add(self.tr("Theme"), self.theme)
        densities = {"normal": self.tr("Normal"), "compact": self.tr("Compact")}
        self.density = self._choices("density", "normal", densities)
        form.add(self.tr("Density"), self.density, self.tr("How high the rows of tables are."))
        self.starts = QCheckBox(self.tr("Start with the computer"))
        self.starts.setChecked(self._autostart.enabled())
        self.starts.clicked.connect(self._start_with_the_computer)
        form.add("", self.starts, self.tr("It syncs in the background, where the desktop shows tray icons."))
        form.wide(hint(self.tr("These take effect at once.")))
        self._add_folder(form)
        self._add_help(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def _add_folder(self, form: Form) -> None:
        """Where everything is that the program keeps, but for keys."""
        form.section(self.tr("Your data"))
        self.folder = Text(str(self._desk.logs.parent))
        self.open_button = button(self.tr("Open folder"), "open-in-new")
        self.open_button.clicked.connect(self._open_folder)
        words = self.tr("History, backups and log. Keys and tokens are never in it.")
        form.add(self.tr("Data folder"), self.folder, words)
        form.add("", _at_left(self.open_button))

    def _add_help(self, form: Form) -> None:
        form.section(self.tr("If you need help"))
        self.report_button = button(self.tr("Save report…"), "bug-outline")
        self.report_button.clicked.connect(self._report)
        words = self.tr("What support asks for first: versions and system. No keys, no customers, no sales.")
        form.add(self.tr("Diagnosis"), _at_left(self.report_button), words)

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text())):
            self._desk.toast(
                self.tr("No file manager opened. The folder is {folder}").format(folder=self.folder.text())
            )

    def _report(self) -> None:
        """By the window, which knows what else is in it."""
        from alegra_desktop.gui.main_window import MainWindow  # it makes the pages, so only now

        window = self.window()
        if isinstance(window, MainWindow):
            window.report_wanted.emit()

    def _choices(self, name: str, usual: str, words: dict[str, str]) -> QComboBox:
        made = QComboBox()
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, word in words.items():
            made.addItem(word, value)
        chosen = str(self._desk.settings.value(f"look/{name}", usual))
        made.setCurrentIndex(max(0, made.findData(chosen)))
        made.activated.connect(partial(self._look, name, made))
        return made

    def _look(self, name: str, box: QComboBox, row: int) -> None:
        """The window changes its looks; without one (a page by itself) the choice is only kept."""
        # The window makes the pages, so it cannot be known when this module is read.
        from alegra_desktop.gui.main_window import MainWindow

        window = self.window()
        if isinstance(window, MainWindow):
            window.look(name, str(box.itemData(row)))
        else:
            self._desk.settings.setValue(f"look/{name}", box.itemData(row))

    def _start_with_the_computer(self, wanted: bool) -> None:
        """What the system refuses is told, and the tick does not pretend."""
        try:
            autostart.switch(self._autostart, wanted, self._desk.restart)
        except OSError as error:
            words = self.tr("The system did not allow it: {reason}")
            self._desk.toast(words.format(reason=error.strerror or str(error)))
        self.starts.setChecked(self._autostart.enabled())
        self._desk.autostart_changed.emit(self.starts.isChecked())


def _at_left(pressed: QPushButton) -> QWidget:
    """As wide as its word, on the fields' edge."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(pressed)
    row.addStretch(1)
    holder.setFocusProxy(pressed)
    return holder
