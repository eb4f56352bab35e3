"""The field of an option that is a folder of this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from alegra_desktop.gui.settings import wording
from alegra_desktop.gui.settings.fields import Field
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.options import Option


def _tr(text: str) -> str:
    return QCoreApplication.translate("Fields", text)


class FolderField(Field[QWidget]):
    """A whole path, written or chosen."""

    def __init__(self, option: Option) -> None:
        super().__init__(option, QWidget())
        self.line = QLineEdit()
        self.line.setAccessibleName(wording.label(option))
        self.line.textEdited.connect(self._tell)
        self.choose = button(_tr("Choose folder…"))
        self.choose.clicked.connect(self._ask)
        self.dialog: QFileDialog | None = None
        row = QHBoxLayout(self.widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.widget.setFocusProxy(self.line)

    def value(self) -> Any:
        return self.line.text().strip()

    def show(self, value: Any) -> None:
        self.line.setText(str(value))

    def wrong(self) -> str:
        try:
            whole = not self.value() or Path(self.value()).expanduser().is_absolute()
        except RuntimeError:  # "~somebody" who has no folder here
            whole = False
        return "" if whole else _tr("Type the whole path, such as ~/Downloads.")

    def _ask(self) -> None:
        dialog = QFileDialog(self.widget, wording.label(self.option), self.value())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()
        self.dialog = dialog

    def _take(self, folder: str) -> None:
        self.line.setText(folder)
        self._tell()
