"""Welcome: the language, real accounts or practice, and a set-up that was left unfinished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QRadioButton, QVBoxLayout

from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import link_button
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.gui.wizard.step import StepPage

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard


class StartPage(StepPage):
    step = Step.START

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__(setup)
        practice = setup.desk.practice
        self.setTitle(self.tr("Connect your store to Alegra"))
        self.unfinished = Banner(Role.WORKING)
        self.over = link_button(self.tr("Start &over"))
        self.over.hide()
        self.over.clicked.connect(self._start_over)
        self.language = QComboBox()
        for code, name in languages.LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(languages.current()))
        self.language.activated.connect(lambda row: setup.speak(str(self.language.itemData(row))))
        self.real = QRadioButton(self.tr("&Use my accounts"))
        self.practice = QRadioButton(self.tr("Try &practice mode (sample data)"))
        (self.practice if practice else self.real).setChecked(True)
        form = Form()
        form.add(self.tr("Lan&guage"), self.language)
        choices = QVBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.real)
        choices.addWidget(self.practice)
        self.body.addWidget(self.unfinished)
        self.body.addWidget(self.over)
        self.body.addWidget(Text(self.tr("About 10 minutes. Nothing is written to Alegra until the end.")))
        self.body.addWidget(form)
        self.body.addLayout(choices)
        self.body.addWidget(
            muted(
                self.tr(
                    "Have at hand: Alegra's token and your store's keys. With MasterShop also warehouses, cost centers "
                    "and accounts, already created in Alegra."
                )
            )
        )
        self.body.addStretch(1)

    def fill(self) -> None:
        kept = self.setup.shelf.kept() if not self.setup.draft.editing else None
        self.over.setVisible(kept is not None)
        if kept is None:
            self.unfinished.clear()
            return
        words = self.tr("You left “{name}” at step {n} of {m}.").format(
            name=one_line(kept.name) or self.tr("your store"),
            n=kept.steps.index(kept.step) + 1,
            m=len(kept.steps),
        )
        self.unfinished.say(Role.WORKING, words, self.tr("Continue"), lambda: self.setup.begin_with(kept))

    def check(self) -> bool:
        """The other mode is another run of the program: whoever opened the wizard sees to it."""
        if self.practice.isChecked() and not self.setup.desk.practice:
            self.setup.leave_for(self.setup.practice_wanted.emit)
            return False
        if self.real.isChecked() and self.setup.desk.practice:
            self.setup.leave_for(self.setup.account_wanted.emit)
            return False
        return True

    def _start_over(self) -> None:
        self.setup.shelf.forget()
        self.setup.draft = SetupDraft()
        self.setup.restart()
