"""Closing the window where no tray would show that the program goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from alegra_desktop.gui import icons, theme
from alegra_desktop.gui.words import titled

KEY = "window/without_tray"
MINIMISE, QUIT = "minimise", "quit"


class ClosingQuestion(QMessageBox):
    """Keeps on or quits; the answer is remembered if the merchant says so. Esc keeps on: nothing stops by accident."""

    def __init__(self, window: QWidget, decided: Callable[[str], None], *, practice: bool) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ratio = self.devicePixelRatioF()
        self.setIconPixmap(icons.pixmap("help-circle-outline", icons.LARGE, theme.secondary(), ratio))
        title = self.tr("Keep syncing when closed?")
        self.setWindowTitle(titled(title, practice=practice))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(title)
        self.setInformativeText(self.tr("This desktop shows no tray icons; the window would stay minimised."))
        self.stay = self.addButton(self.tr("&Keep minimised"), QMessageBox.ButtonRole.RejectRole)
        self.leave = self.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)
        self.always = QCheckBox(self.tr("Do not ask &again"))
        self.setCheckBox(self.always)
        self._decided = decided
        self.buttonClicked.connect(self._decide)

    def _decide(self) -> None:
        self._decided(QUIT if self.clickedButton() is self.leave else MINIMISE)


def decide_closing(
    window: QWidget, settings: QSettings, act: Callable[[str], None], *, practice: bool
) -> ClosingQuestion | None:
    """Call `act` with what is kept, else with the answer to a question that opens now (and is returned)."""
    kept = str(settings.value(KEY, ""))
    if kept in (MINIMISE, QUIT):
        act(kept)
        return None

    def decided(answer: str) -> None:
        if question.always.isChecked():
            settings.setValue(KEY, answer)
        act(answer)

    question = ClosingQuestion(window, decided, practice=practice)
    question.open()
    return question
