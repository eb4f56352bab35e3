"""What all pages of the wizard have in common: they fill from the draft, complain beside the field, and hold while
something is asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget, QWizard, QWizardPage
from shiboken6 import isValid

from alegra_desktop.domain.problem import Problem
from alegra_desktop.gui.bridge import Asked
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import Spinner, button
from alegra_desktop.gui.widgets.form import FieldRow
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.wizard.checks import Complaint, Fault, problems
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.sync.office import Office

if TYPE_CHECKING:
    from alegra_desktop.gui.wizard.wizard import SetupWizard

T = TypeVar("T")
_PATIENCE = 300  # milliseconds before a spinner shows


class Holding(QWidget):
    """Says that something is being asked, with *Stop* beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spinner = Spinner()
        self._words = muted()
        self._words.setWordWrap(False)
        self.stop = button(self.tr("Stop"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._appear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._spinner)
        row.addWidget(self._words)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.hide()

    def begin(self, words: str) -> None:
        self._words.setText(words)
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        self._spinner.stop()
        self.hide()

    def _appear(self) -> None:
        self._spinner.start()
        self.show()


class _Content(QWidget):
    """What scrolls on a page: as high as its texts are at its width, not as they would be at the narrowest."""

    def __init__(self) -> None:
        super().__init__()
        # QWizard paints its pages on the colour of fields; labels would then take the fields' colour too.
        self.setBackgroundRole(QPalette.ColorRole.Window)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        hint = super().minimumSizeHint()
        if layout is None or not layout.hasHeightForWidth() or self.width() < hint.width():
            return hint
        return QSize(hint.width(), layout.totalMinimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class StepPage(QWizardPage):
    """One page. Subclasses build their fields in `__init__`, fill them in `fill`, and put them into the draft in
    `take`; `rows` are the fields that complaints can name."""

    step = Step.START

    def __init__(self, setup: SetupWizard) -> None:
        super().__init__()
        self.setup = setup
        self.rows: dict[str, FieldRow] = {}
        self.waiting: list[QWidget] = []  # cannot be used while something is asked
        self._asked: Asked | None = None
        self._generation = 0
        self._focused: QWidget | None = None
        self.news = Banner(Role.ATTENTION)
        self.holding = Holding()
        self.holding.stop.clicked.connect(self.stop)
        self.content = _Content()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(16)
        self.area = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.content)
        scroll.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)  # which the scroll area had switched on
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 16, 8)
        column.setSpacing(8)
        if setup.desk.practice:
            words = self.tr("PRACTICE MODE · Nothing here is real: Alegra and the store are samples on this computer.")
            column.addWidget(Banner(Role.PRACTICE, words))
        column.addWidget(scroll, 1)
        column.addWidget(self.holding)
        column.addWidget(self.news)

    @property
    def draft(self) -> SetupDraft:
        return self.setup.draft

    def hold_beside(self, pressed: QWidget) -> QHBoxLayout:
        """A line with a button and, while it works, the words and *Stop* beside it."""
        self.waiting.append(pressed)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(pressed)
        row.addWidget(self.holding, 1)
        row.addStretch(1)
        return row

    # --- what subclasses say

    def fill(self) -> None:
        """Show the draft."""

    def take(self) -> None:
        """Put the fields into the draft."""

    def first_field(self) -> QWidget | None:
        """Where the cursor stands when the page comes."""
        return None

    def words(self, complaint: Complaint) -> str:
        """What to say beside the field."""
        return ""

    def check(self) -> bool:
        """Ask what has to be asked before the page is left: True if nothing has. Otherwise ends with `passed`."""
        return True

    # --- how Qt goes through it

    def initializePage(self) -> None:
        self.complain(())
        self.news.clear()
        self.fill()

    def cleanupPage(self) -> None:
        """Going back: what was typed is kept, what was asked is not waited for."""
        self.stop()
        self.take()

    def isComplete(self) -> bool:
        return self._asked is None

    def nextId(self) -> int:
        return self.setup.after(self.step)

    def validatePage(self) -> bool:
        if self._asked is not None:
            return False
        self.take()
        return self.complain(self.own_problems()) and self.check()

    def own_problems(self) -> tuple[Complaint, ...]:
        """What can be said without asking anybody."""
        return tuple(one for one in problems(self.draft, self.step) if one.fault is not Fault.NOT_CHECKED)

    def complain(self, complaints: Iterable[Complaint]) -> bool:
        """Each message under its field, the first field focused; True if there is nothing to say."""
        said: dict[str, str] = {}
        for complaint in complaints:
            said.setdefault(complaint.place, self.words(complaint))
        for name, row in self.rows.items():
            row.complain(said.get(name, ""))
        general = [words for name, words in said.items() if name not in self.rows and words]
        self.news.say(Role.ATTENTION, general[0] if general else "")
        first = next((row for name, row in self.rows.items() if name in said), None)
        if first is not None:
            first.field.setFocus()
        return not said

    def look_again(self, place: str) -> None:
        """A field was left: say what is wrong with it, or that nothing is any more."""
        self.take()
        wrong = next((one for one in self.own_problems() if one.place == place), None)
        self.rows[place].complain(self.words(wrong) if wrong is not None else "")

    def forgive(self, place: str) -> None:
        """The message goes as soon as the value is right, and never comes at a keystroke."""
        if self.rows[place].message():
            self.look_again(place)

    # --- asking

    def ask(self, words: str, command: Callable[[Office], Awaitable[T]], done: Callable[[T], None]) -> None:
        """Hold the page until the answer is there. What arrives after *Stop* or another question is dropped."""
        self.stop()
        self._generation += 1
        generation = self._generation

        def answered(answer: T) -> None:
            if generation == self._generation:
                self._release()
                done(answer)

        def refused(problem: Problem) -> None:
            if generation == self._generation:
                self._release()
                self.failed(problem)

        self.news.clear()
        self._focused = self.setup.focusWidget()
        self._asked = self.setup.desk.bridge.ask(self, command, answered, refused)
        self.holding.begin(words)
        for widget in self.waiting:
            widget.setEnabled(False)
        self.completeChanged.emit()

    def failed(self, problem: Problem) -> None:
        """Its own words and its own way out."""
        self.setup.explain(self.news, problem, self.try_again)

    def try_again(self) -> None:
        self.setup.button(QWizard.WizardButton.NextButton).click()

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        if self._asked is not None:
            self._asked.cancel()
            self._generation += 1
            self._release()

    def passed(self) -> None:
        """What was asked was answered well: go on."""
        self.setup.next()

    def _release(self) -> None:
        self._asked = None
        self.holding.end()
        for widget in self.waiting:
            widget.setEnabled(True)
        self.completeChanged.emit()
        if self._focused is not None and isValid(self._focused) and self.setup.currentPage() is self:
            self._focused.setFocus()  # what was greyed meanwhile had to let it go
        self._focused = None
