"""Going through the wizard as a person does: by mouse and keyboard, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget, QWizard
from pytestqt.qtbot import QtBot

from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.wizard.account import AccountPage
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.match import MatchPage
from alegra_desktop.gui.wizard.step import StepPage
from alegra_desktop.gui.wizard.store import StorePage
from alegra_desktop.gui.wizard.taxes import TaxesStep
from alegra_desktop.gui.wizard.warehouses import WarehousesStep
from alegra_desktop.gui.wizard.when import WhenPage
from alegra_desktop.gui.wizard.wizard import SetupWizard
from alegra_desktop.practice import samples_hotmart, samples_mastershop, samples_mexico
from tests.gui.desks import PracticeDesk

PATIENCE = 60_000
P = TypeVar("P", bound=StepPage)
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Merchant:
    """`store` "file": sales come from `file` alone."""

    user: str
    token: str
    store: str = "hotmart"
    name: str = "Mi tienda"
    keys: tuple[str, str, str] = ("", "", "")
    file: Path = Path()


_OWN = samples_hotmart.ACCOUNT
_COURSES = "86111500"  # Mexico's key of courses
ANA = Merchant("ana@tienda.example", "practice-co", keys=(_OWN.client_id, _OWN.client_secret, _OWN.basic))
CARO = Merchant("caro@tienda.example", "practice-co2", "mastershop", "Envios")
_HERS = samples_mexico.ACCOUNT
LUIS = Merchant(
    "luis@tienda.example", "practice-mx", name="Mexico", keys=(_HERS.client_id, _HERS.client_secret, _HERS.basic)
)
BY_FILE = Merchant(
    ANA.user,
    ANA.token,
    "file",
    "Archivo",
    file=Path(__file__).parents[2] / "resources" / "samples" / "hotmart-detailed-es.csv",
)


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
        QApplication.processEvents()  # nobody hits what has no place yet
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
        QApplication.processEvents()  # the cursor comes to the page after the page
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

    def account(self, who: Merchant) -> AccountPage:
        """From the start to an account whose fields are filled."""
        if self.page.step is Step.START:
            self.go_on()
        page = self.at(AccountPage, Step.ACCOUNT)
        self.write(page.name, who.name)
        self.write(page.user, who.user)
        self.write(page.token.line, who.token)
        return page

    def store(self, who: Merchant) -> StorePage:
        """Hotmart's three keys are pasted together."""
        page = self.at(StorePage, Step.STORE)
        self.click({"hotmart": page.hotmart, "mastershop": page.mastershop, "file": page.file}[who.store])
        if who.store == "hotmart":
            first, second, third = who.keys
            QApplication.clipboard().setText(f"Client ID: {first}\nClient Secret: {second}\nBasic: Basic {third}\n")
            self.click(page.paste)
        elif who.store == "mastershop":
            self.write(page.api_key.line, samples_mastershop.API_KEY)
        else:
            self.pick(page.file_store, "Hotmart")
            self.write(page.path, str(who.file))
        return page

    def walk(
        self, who: Merchant, until: Step = Step.REVIEW, see: Callable[[StepPage], object] = lambda page: None
    ) -> StepPage:
        """From the first page to `until` with the usual choices; everything that is missing in Alegra is made."""
        if self.page.step is Step.START:
            see(self.page)
        while True:
            page = self._fill(who)
            see(page)
            if page.step is until:
                return page
            self.go_on()
            before = page.step
            self.wait(lambda before=before: self.page.step is not before)  # type: ignore[misc]

    def _fill(self, who: Merchant) -> StepPage:
        step = self.page.step
        match step:
            case Step.START | Step.ACCOUNT:
                return self.account(who)
            case Step.STORE:
                return self.store(who)
            case Step.TAXES:
                self._choose_tax(self.at(TaxesStep, step))
            case Step.PRODUCTS:
                self._create_items(self.at(MatchPage, step))
            case Step.WAREHOUSES:
                for combo in self.at(WarehousesStep, step).links.combos.values():
                    self._anything(combo)
            case Step.WHEN:
                for combo in self.at(WhenPage, step).accounts.values():
                    self._anything(combo)
        return self.at(StepPage, step)

    def _anything(self, combo: QComboBox) -> None:
        if combo.isVisible() and not combo.currentData():
            combo.setFocus()
            QTest.keyClick(combo, Qt.Key.Key_Down)

    def _choose_tax(self, page: TaxesStep) -> None:
        self.wait(page.table.hasFocus)
        page.table.setCurrentIndex(page.table.taxes.index(0, 0))
        QTest.keyClick(page.table, Qt.Key.Key_Space)

    def _create_items(self, page: MatchPage) -> None:
        self.wait(lambda: bool(page.table.model.all_rows))
        if page.table.create_all_button.isVisible():
            self.click(page.table.create_all_button)
            dialog = self.dialog
            assert isinstance(dialog, CreateItems)
            if dialog.keys is not None:
                dialog.keys.field.choose(_COURSES)  # the kind of some products tells none
            self.click(dialog.act.button)
