"""Where the keys are kept, and whether the system lets us at them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from alegra_desktop.domain.problem import Problem
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.labels import IconLabel, muted
from alegra_desktop.sync.office import Office
from alegra_desktop.vault import VaultState

_SAID: dict[VaultState, tuple[str, Role, str]] = {
    VaultState.READY: (
        "check-circle-outline",
        Role.OK,
        str(QT_TRANSLATE_NOOP("KeyringState", "The keys are kept in this computer's keyring, and nowhere else.")),
    ),
    VaultState.LOCKED: (
        "lock-outline",
        Role.ATTENTION,
        str(QT_TRANSLATE_NOOP("KeyringState", "The system keyring is locked. Open it with your computer's password.")),
    ),
    VaultState.MISSING: (
        "lock-alert-outline",
        Role.ERROR,
        str(QT_TRANSLATE_NOOP("KeyringState", "This computer has no keyring for secrets.")),
    ),
    VaultState.UNAVAILABLE: (
        "lock-alert-outline",
        Role.ERROR,
        str(QT_TRANSLATE_NOOP("KeyringState", "The system's keyring does not answer.")),
    ),
}


class KeyringState(QWidget):
    """Asked once, when it is made; nobody is asked for a password because of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._icon = IconLabel("lock-outline", Role.NEUTRAL)
        self.words = muted(self.tr("Looking at the keyring…"))
        self.words.setMaximumWidth(16_777_215)  # its row is as wide as the page
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        if desk.practice:
            self.words.setText(self.tr("In practice mode the keys are samples; they are kept nowhere."))
        else:
            desk.bridge.ask(self, _state, self.show_state, self._fail)

    def show_state(self, state: VaultState) -> None:
        icon, role, words = _SAID[state]
        self._icon.show_icon(icon, role)
        self.words.setText(QCoreApplication.translate("KeyringState", words))

    def _fail(self, problem: Problem) -> None:
        self.show_state(VaultState.UNAVAILABLE)


async def _state(office: Office) -> VaultState:
    return office.engine.vault.state()
