"""Another name for an integration, and taking one away: both asked for, never done in passing."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui import languages
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.widgets.labels import Text, hint


class NameQuestion(Question):
    """Another name; the button works as soon as there is one."""

    def __init__(self, desk: Desk, window: QWidget, integration: Integration) -> None:
        self._desk, self._name = desk, integration.name
        self.field = QLineEdit(integration.name)
        title = self.tr("Rename “{integration}”").format(integration=one_line(integration.name))
        super().__init__(window, title, "", [(self.tr("Rename"), self._rename)], practice=desk.practice)
        self.field.setAccessibleName(self.tr("Name"))
        self.insert(self.field)
        self.insert(hint(self.tr("A name to recognise this store by.")))
        self.field.textChanged.connect(self._judge)
        self._judge()
        self.field.setFocus()
        self.field.selectAll()

    def _wanted(self) -> str:
        return " ".join(self.field.text().split())

    def _judge(self) -> None:
        taken = {one.name for one in self._desk.integrations()}
        self.acting()[0].setEnabled(bool(self._wanted()) and self._wanted() not in taken)

    def _rename(self) -> None:
        old, new, desk = self._name, self._wanted(), self._desk
        desk.bridge.ask(
            desk, lambda office: office.rename(old, new), lambda answer: _changed(desk, new), partial(_tell, desk)
        )


class RemovalQuestion(Question):
    """The history stays unless its loss is confirmed by typing the name."""

    def __init__(self, desk: Desk, window: QWidget, integration: Integration) -> None:
        self._desk, self._name = desk, integration.name
        shown = one_line(integration.name)
        title = self.tr("Remove “{integration}”").format(integration=shown)
        body = self.tr("Its documents stay in Alegra. Its keys are deleted from the keyring.")
        super().__init__(window, title, body, [(self.tr("Remove integration"), self._remove)], practice=desk.practice)
        self.keep = QRadioButton(self.tr("Keep the history on this computer (recommended)"))
        self.forget = QRadioButton(self.tr("Delete the history too"))
        self.keep.setChecked(True)
        group = QButtonGroup(self)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        for choice in (self.keep, self.forget):
            group.addButton(choice)
            column.addWidget(choice)
        loss = self.tr("Without it, a new integration must recognise everything in Alegra.")
        self._typed = Text(f"{loss} " + self.tr("To delete it, type: {name}").format(name=shown))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Name"))
        for part in (holder, self._typed, self.field):
            self.insert(part)
        group.buttonToggled.connect(self._judge)
        self.field.textChanged.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        deleting = self.forget.isChecked()
        self._typed.setVisible(deleting)
        self.field.setVisible(deleting)
        self.acting()[0].setEnabled(not deleting or self.field.text().strip() == self._name)

    def _remove(self) -> None:
        name, keep, desk = self._name, self.keep.isChecked(), self._desk
        desk.bridge.ask(
            desk,
            lambda office: office.remove(name, keep_history=keep),
            lambda answer: _changed(desk, ""),
            partial(_tell, desk),
        )


def ask_name(desk: Desk, window: QWidget, integration: Integration) -> NameQuestion:
    dialog = NameQuestion(desk, window, integration)
    dialog.open()
    return dialog


def ask_removal(desk: Desk, window: QWidget, integration: Integration) -> RemovalQuestion:
    dialog = RemovalQuestion(desk, window, integration)
    dialog.open()
    return dialog


def _changed(desk: Desk, chosen: str) -> None:
    """The window follows: another name is chosen, or all integrations if the chosen one is gone."""
    if desk.integration:
        desk.choose(chosen)
    desk.bridge.order(lambda schedule: schedule.changed())
    desk.integrations_changed.emit()


def _tell(desk: Desk, problem: Problem) -> None:
    spoken = words(problem, languages.current())
    own = spoken.cause if problem.kind is Kind.SETTINGS_WRONG else problem.details.get("words", "")
    desk.toast(one_line(own) or one_line(spoken.title))
