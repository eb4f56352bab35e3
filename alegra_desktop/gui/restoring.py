"""A backup in the place of data that cannot be opened. The engine is not open then, so the window may do it itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.labels import Text, section
from alegra_desktop.storage.database import backups, restore


class RestoreDialog(QDialog):
    """The backups there are, the newest first. `restored` is called when one stands in the ledger's place."""

    def __init__(self, parent: QWidget, folder: Path, formats: Formats, restored: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = folder
        self._formats = formats
        self._restored = restored
        self.setMinimumSize(460, 320)
        self._title = section()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.trouble = Banner(Role.ERROR)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(self.tr("&Restore backup"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(
            Text(
                self.tr("Today's data is kept aside. What was created later is recognised in Alegra and not repeated.")
            )
        )
        for part in (self.list, self.trouble, self.buttons):
            column.addWidget(part)
        for file in backups(folder):
            item = QListWidgetItem(self._date(file))
            item.setData(Qt.ItemDataRole.UserRole, str(file))
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._ask)
        self.list.setCurrentRow(0)
        self._ask()

    def _date(self, file: Path) -> str:
        return self._formats.when(datetime.fromtimestamp(file.stat().st_mtime, UTC))

    def _ask(self) -> None:
        chosen = self.list.currentRow() >= 0
        self.act.setEnabled(chosen)
        if chosen:
            title = self.tr("Restore the backup of {date}?").format(date=self.list.currentItem().text())
        else:
            title = self.tr("There is no backup yet.")
        self._title.setText(title)
        self.setWindowTitle(title)

    def _restore(self) -> None:
        try:
            restore(self._folder, Path(self.list.currentItem().data(Qt.ItemDataRole.UserRole)))
        except ProblemError as error:
            said = words(error.problem, self._formats.language, self._formats.country)
            self.trouble.say(Role.ERROR, one_line(f"{said.title}. {said.remedy}"))
            return
        self.accept()
        self._restored()
