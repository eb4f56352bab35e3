"""A backup in the place of the data: of data that cannot be opened, or of some that somebody wants back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.labels import Text, section
from alegra_desktop.gui.words import titled
from alegra_desktop.storage.files import backups


class RestoreDialog(QDialog):
    """The backups there are, the newest first. Whatever is open is closed before, and opened again afterwards.

    Not while an answer of Alegra is missing: the restored data would know nothing of that document, and it could be
    created twice.
    """

    def __init__(
        self, parent: QWidget, folder: Path, restore: Callable[[Path], None], desk: Desk, standings: Standings
    ) -> None:
        """`restore` puts a backup in the ledger's place, and raises `ProblemError` if it cannot."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._put_back = restore
        self._desk = desk
        self._standings = standings
        self._formats = desk.formats()
        self._refused: Problem | None = None
        self._working = False
        desk.bridge.opened.connect(self._opened)
        desk.bridge.broke.connect(self._broke)
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
        self.setWindowTitle(titled(title, practice=self._desk.practice))

    def _restore(self) -> None:
        file = Path(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
        why = self._hindrance()
        if why or self._working:
            self.trouble.say(Role.ATTENTION, why)
            return

        def put_back() -> None:
            try:
                self._put_back(file)
            except ProblemError as error:
                self._refused = error.problem

        self._working, self._refused = True, None
        self.act.setEnabled(False)
        self.trouble.clear()
        self._standings.reopening()
        self._desk.close()
        self._desk.bridge.reopen(put_back)

    def _hindrance(self) -> str:
        if self._standings.running() is not None:
            return self.tr("Finish the sync first.")
        if self._standings.broken is None and any(one.unknown for one in self._standings.board.known.values()):
            return self.tr("Some documents are still being verified. Restore when that is done.")
        return ""

    def reject(self) -> None:
        """Not while it is being done: what became of it is to be seen."""
        if not self._working:
            super().reject()

    def _opened(self) -> None:
        if not self._working:
            return
        self._working = False
        if self._refused is None:
            self.accept()
            return
        said = words(self._refused, self._formats.language, self._formats.country)
        self.trouble.say(Role.ERROR, one_line(f"{said.title}. {said.remedy}"))
        self._ask()

    def _broke(self, problem: Problem) -> None:
        """The window itself says what is the matter with it."""
        if self._working:
            self._working = False
            self.accept()
