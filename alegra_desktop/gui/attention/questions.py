"""A question before anything that becomes legal or disappears: what, how many, how much. The safe answer is default."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from alegra_desktop.gui.widgets.buttons import come_last
from alegra_desktop.gui.widgets.labels import Text, section
from alegra_desktop.gui.words import titled


class Question(QDialog):
    """`acts` are the answers that change something, each with its caption; Esc and Enter choose none of them."""

    def __init__(
        self,
        window: QWidget,
        title: str,
        body: str,
        acts: Sequence[tuple[str, Callable[[], None]]],
        *,
        practice: bool = False,
    ) -> None:
        super().__init__(window)
        self._practice = practice
        self.heading = section()
        self.name(title)
        self.setMinimumSize(420, 0)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 24, 24, 16)
        self.body.setSpacing(16)
        self.body.addWidget(self.heading)
        if body:
            self.body.addWidget(Text(body))
        self.buttons = QDialogButtonBox(self)
        cancel = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for caption, act in acts:
            self._add(caption, act)
        cancel.setDefault(True)
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.buttons.rejected.connect(self.reject)
        self.body.addStretch(1)
        self.body.addWidget(self.buttons)

    def name(self, title: str) -> None:
        """The question itself, above the window and in it."""
        self.setWindowTitle(titled(title, practice=self._practice))
        self.heading.setText(title)

    def insert(self, widget: QWidget) -> None:
        """Something to look at or fill in, between the words and the buttons."""
        self.body.insertWidget(self.body.count() - 2, widget)

    def fit(self) -> None:
        """Soon, when what was put in is shown: as high as it wants at its width. Breaking lines make Qt's own guess
        too high."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        come_last(self, self.buttons.buttons())
        self.body.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumHeight(0)
        width = max(self.minimumWidth(), self.sizeHint().width())
        self.resize(width, self.body.totalHeightForWidth(width))
        room = self.screen().availableGeometry()
        over = self.frameGeometry().bottom() - room.bottom()
        if over > 0:  # it grew downwards from where it was shown
            self.move(self.x(), max(room.top(), self.y() - over))

    def acting(self) -> list[QPushButton]:
        """The buttons that change something."""
        role = QDialogButtonBox.ButtonRole.AcceptRole
        found = [button for button in self.buttons.buttons() if self.buttons.buttonRole(button) is role]
        return [button for button in found if isinstance(button, QPushButton)]

    def _add(self, caption: str, act: Callable[[], None]) -> None:
        button = self.buttons.addButton(caption, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setAutoDefault(False)
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())  # the style's own least width would cut the words

        def chosen() -> None:
            self.accept()
            act()

        button.clicked.connect(chosen)
