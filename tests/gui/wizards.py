"""Going through the wizard as a person does: by mouse and keyboard, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget, QWizard
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.wizard.account import AccountPage
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.gui.wizard.store import StorePage
from alegra_desktop.gui.wizard.wizard import SetupWizard
from alegra_desktop.practice import samples_hotmart, samples_mastershop
from tests.gui.desks import PracticeDesk

PATIENCE = 60_000
P = TypeVar("P", bound=StepPage)
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Visitor:
    """Somebody before the wizard."""

    def __init__(self, desk: PracticeDesk, qtbot: QtBot, resume: SetupDraft | None = None) -> None:
        self.desk = desk
        self.bot = qtbot
        self.told: list[str] = []
        desk.desk.told.connect(lambda words, undo: self.told.append(words))
        self.wizard = SetupWizard(desk.desk, resume)
        qtbot.addWidget(self.wizard)
        self.finished: list[str] = []
        self.wizard.finished_setup.connect(self.finished.append)
        self.wizard.show()
        qtbot.waitExposed(self.wizard)

    # --- the hands

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        QTest.mouseClick(button, _LEFT, _PLAIN, QPoint(8, button.height() // 2))

    def write(self, line: QLineEdit, text: str) -> None:
        """Over what stands there."""
        QTest.mouseClick(line, _LEFT)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, text)

    def pick(self, combo: QComboBox, words: str) -> None:
        """With the arrow keys, as far as the wanted entry is."""
        combo.setFocus()
        target = combo.findText(words, Qt.MatchFlag.MatchContains)
        assert target >= 0, [combo.itemText(row) for row in range(combo.count())]
        while combo.currentIndex() != target:
            down = combo.currentIndex() < target
            QTest.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def press(self, kind: QWizard.WizardButton) -> None:
        self.click(self.wizard.button(kind))

    def go_on(self) -> None:
        self.press(QWizard.WizardButton.NextButton)

    # --- the eyes

    def wait(self, true: Callable[[], bool]) -> None:
        self.bot.waitUntil(true, timeout=PATIENCE)

    def at(self, kind: type[P], step: Step) -> P:
        """The page of that step, as soon as it is there and nothing is asked any more."""
        self.wait(lambda: (self.page.step is step and self.page.isComplete()) or self.failing(step))
        page = self.page
        assert isinstance(page, kind)
        return page

    def failing(self, step: Step) -> bool:
        return self.page.step is step and bool(self.page.news.text())

    @property
    def page(self) -> StepPage:
        page = self.wizard.currentPage()
        assert isinstance(page, StepPage)
        return page

    @property
    def dialog(self) -> QWidget:
        found = QApplication.activeModalWidget()
        assert found is not None
        return found

    # --- whole pages

    def account(self, user: str, token: str, name: str = "Mi tienda") -> AccountPage:
        """From the start to an account that was validated."""
        if self.page.step is Step.START:
            self.go_on()
        page = self.at(AccountPage, Step.ACCOUNT)
        self.write(page.name, name)
        self.write(page.user, user)
        self.write(page.token.line, token)
        return page

    def hotmart(self) -> StorePage:
        """The three keys, pasted together."""
        page = self.at(StorePage, Step.STORE)
        known = samples_hotmart.ACCOUNT
        self.click(page.hotmart)
        QApplication.clipboard().setText(
            f"Client ID: {known.client_id}\nClient Secret: {known.client_secret}\nBasic: Basic {known.basic}\n"
        )
        self.click(page.paste)
        return page

    def mastershop(self) -> StorePage:
        page = self.at(StorePage, Step.STORE)
        self.click(page.mastershop)
        self.write(page.api_key.line, samples_mastershop.API_KEY)
        return page
