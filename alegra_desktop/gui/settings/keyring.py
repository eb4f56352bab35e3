"""Where the keys are kept, whether the system lets us at them, and the way out where it does not."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.buttons import BusyButton
from alegra_desktop.gui.widgets.labels import IconLabel, muted
from alegra_desktop.sync.engine import ALEGRA_TOKEN
from alegra_desktop.sync.office import SESSION_ONLY, Office
from alegra_desktop.vault import VaultState, ask


class Keeping(Enum):
    """How the keys are kept now: the vault's states, and by choice nowhere."""

    READY = VaultState.READY
    LOCKED = VaultState.LOCKED
    MISSING = VaultState.MISSING
    UNAVAILABLE = VaultState.UNAVAILABLE
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class _Said:
    icon: str
    role: Role
    words: str
    way: str = ""  # the caption of the button that leads out


_SAID: dict[Keeping, _Said] = {
    Keeping.READY: _Said(
        "check-circle-outline",
        Role.OK,
        str(QT_TRANSLATE_NOOP("KeyringState", "The keys are kept in this computer's keyring, and nowhere else.")),
    ),
    Keeping.LOCKED: _Said(
        "lock-outline",
        Role.ATTENTION,
        str(QT_TRANSLATE_NOOP("KeyringState", "The system keyring is locked. Open it with your computer's password.")),
        str(QT_TRANSLATE_NOOP("KeyringState", "Unlock…")),
    ),
    Keeping.MISSING: _Said(
        "lock-alert-outline",
        Role.ERROR,
        str(QT_TRANSLATE_NOOP("KeyringState", "This computer has no keyring for secrets.")),
        str(QT_TRANSLATE_NOOP("KeyringState", "This session only…")),
    ),
    Keeping.UNAVAILABLE: _Said(
        "lock-alert-outline",
        Role.ERROR,
        str(QT_TRANSLATE_NOOP("KeyringState", "The system's keyring does not answer.")),
        str(QT_TRANSLATE_NOOP("KeyringState", "Try again")),
    ),
    Keeping.SESSION: _Said(
        "clock-outline",
        Role.ATTENTION,
        str(
            QT_TRANSLATE_NOOP(
                "KeyringState", "The keys are kept for this session only; they are asked for at every start."
            )
        ),
        str(QT_TRANSLATE_NOOP("KeyringState", "Give the keys…")),
    ),
}


class KeyringState(QWidget):
    """Asked when it is made; nobody is asked for a password before the button is pressed."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._name = name
        self._keeping = Keeping.READY
        self._icon = IconLabel("lock-outline", Role.NEUTRAL)
        self.words = muted(self.tr("Looking at the keyring…"))
        self.words.setMaximumWidth(16_777_215)  # its row is as wide as the page
        self.way = BusyButton("")
        self.way.clicked.connect(self._go)
        self.way.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.way)
        if desk.practice:
            self.words.setText(self.tr("In practice mode the keys are samples; they are kept nowhere."))
        else:
            self.look()

    def look(self) -> None:
        """Ask how it stands now."""
        self._desk.bridge.ask(self, _state, self.show_state, self._fail)

    def show_state(self, keeping: Keeping) -> None:
        if self.way.busy:
            self.way.finish()
        self._keeping = keeping
        said = _SAID[keeping]
        self._icon.show_icon(said.icon, said.role)
        self.words.setText(QCoreApplication.translate("KeyringState", said.words))
        self.way.setText(QCoreApplication.translate("KeyringState", said.way) if said.way else "")
        self.way.setVisible(bool(said.way))

    def _go(self) -> None:
        name = self._name
        match self._keeping:
            case Keeping.LOCKED:
                self.way.start()
                self._desk.bridge.ask(self, lambda office: _unlock(office, name), self.show_state, self._fail)
            case Keeping.MISSING:
                self.way.start()
                self._desk.bridge.ask(self, lambda office: office.keep_secrets_in_session(), self._paste, self._fail)
            case Keeping.SESSION:
                self._desk.open_page("keys", integration=name)
            case _:
                self.way.start()
                self.look()

    def _paste(self, kept: object) -> None:
        """There is no place for them: they are pasted now, and at every start."""
        self.show_state(Keeping.SESSION)
        self._desk.open_page("keys", integration=self._name)

    def _fail(self, problem: Problem) -> None:
        self.show_state(Keeping.UNAVAILABLE)


async def _state(office: Office) -> Keeping:
    if office.engine.ledger.memory(0, SESSION_ONLY):
        return Keeping.SESSION
    return Keeping(await ask(office.engine.vault, lambda vault: vault.state()))


async def _unlock(office: Office, name: str) -> Keeping:
    """Reading a key is what makes the system ask for its password."""
    with suppress(ProblemError):  # how it stands then is told by the state
        await office.engine.stored(name, [ALEGRA_TOKEN])
    return await _state(office)
