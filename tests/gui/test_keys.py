"""Keys kept for a session only are asked for at the start, and a computer without keyring is never "logged out"."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alegra_desktop.app import _practice_secrets
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.gui import keys
from alegra_desktop.gui.keys import KeysDialog
from alegra_desktop.gui.shell import Shell
from alegra_desktop.gui.state_line import Standing
from alegra_desktop.gui.tray import Mood, mood_of
from alegra_desktop.sync.office import SESSION_ONLY, Office
from alegra_desktop.vault import MemoryVault, SessionVault, VaultState
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, PracticeDesk
from tests.gui.windows import shell_of, window_of

_PATIENCE = 30_000


class NoKeyring(MemoryVault):
    """As on a computer that has none."""

    def get(self, owner: str, name: str) -> str | None:
        raise ProblemError(Problem(Kind.KEYRING_MISSING, "keyring", {"state": "missing"}))

    def set(self, owner: str, name: str, secret: str) -> None:
        self.get(owner, name)

    def state(self) -> VaultState:
        return VaultState.MISSING


@pytest.fixture
def next_day(idle_desk: PracticeDesk) -> PracticeDesk:
    """Two integrations whose keys lived until the program ended yesterday."""
    idle_desk.start()
    idle_desk.ask(Office.keep_secrets_in_session)
    idle_desk.set_up(days=3)
    idle_desk.bridge.stop()
    idle_desk.desk.close()
    return idle_desk


def dialogs(shell: Shell) -> list[KeysDialog]:
    return [one for one in shell.window.findChildren(KeysDialog) if one.isVisible()]


def paste(dialog: KeysDialog, desk: PracticeDesk, *, wrong: bool = False) -> None:
    secrets = _practice_secrets(dialog._integration, desk.servers)
    for name, field in dialog.fields.items():
        field.setText(f"  {secrets.get(name, '')}\n" if not wrong else "0123456789abcdef0123")
    dialog.use.click()


def test_they_are_asked_for_one_integration_after_the_other(
    next_day: PracticeDesk, qapp: QApplication, qtbot: QtBot
) -> None:
    next_day.vault = NoKeyring()
    with shell_of(next_day, qapp, practice=False) as shell:
        shell.start()
        qtbot.waitUntil(lambda: len(dialogs(shell)) == 1, timeout=_PATIENCE)
        (first,) = dialogs(shell)
        assert first.windowTitle() == f"Keys of “{HOTMART_NAME}”"
        assert set(first.fields) == {"token", "client_secret", "basic"}
        first.use.click()
        assert [row.message() for row in first._rows.values()] == ["Paste it here.", "Paste it here.", ""]
        paste(first, next_day, wrong=True)
        qtbot.waitUntil(first.use.isEnabled, timeout=_PATIENCE)
        assert first.news.text().startswith("Alegra does not accept the user or the token.")
        paste(first, next_day)
        qtbot.waitUntil(lambda: [one.windowTitle() for one in dialogs(shell)] == [f"Keys of “{MASTERSHOP_NAME}”"])
        (second,) = dialogs(shell)
        assert set(second.fields) == {"token", "api_key"}
        done = (Standing.CAUSES, Standing.FINE)
        qtbot.waitUntil(lambda: shell.standings.line(HOTMART_NAME).standing in done, timeout=_PATIENCE)
        second.reject()
        shell.bridge.order(lambda schedule: schedule.sync_now())
        qtbot.waitUntil(lambda: shell.standings.line(MASTERSHOP_NAME).standing is Standing.STOPPED, timeout=_PATIENCE)
        problem = shell.standings.line(MASTERSHOP_NAME).problem
        assert problem is not None
        assert problem.kind is Kind.KEYRING_MISSING  # and not "Alegra does not accept the token"
        shell.desk.open_page("keys", integration=MASTERSHOP_NAME)
        qtbot.waitUntil(lambda: len(dialogs(shell)) == 1)


def test_a_program_that_starts_hidden_asks_when_somebody_looks(
    next_day: PracticeDesk, qapp: QApplication, qtbot: QtBot
) -> None:
    with shell_of(next_day, qapp, hidden=True, practice=False) as shell:
        shell.start()
        qtbot.waitUntil(lambda: bool(shell.standings.taken), timeout=_PATIENCE)
        assert not dialogs(shell)
        shell.come_forward()
        assert len(dialogs(shell)) == 1
        shell.come_forward()
        assert len(dialogs(shell)) == 1


def test_where_there_is_a_keyring_now_it_keeps_them(next_day: PracticeDesk, qapp: QApplication, qtbot: QtBot) -> None:
    next_day.vault = MemoryVault()
    with shell_of(next_day, qapp, practice=False) as shell:
        shell.start()
        qtbot.waitUntil(lambda: len(dialogs(shell)) == 1, timeout=_PATIENCE)
        paste(dialogs(shell)[0], next_day)
        qtbot.waitUntil(lambda: bool(next_day.vault.get(HOTMART_NAME, "token")), timeout=_PATIENCE)
        reader = shell.desk.reader
        assert reader is not None
        qtbot.waitUntil(lambda: reader.memory(0, SESSION_ONLY) == "", timeout=_PATIENCE)
        assert keys.wanted(shell.desk) == []


class Locked(MemoryVault):
    """It waits for its password."""

    def get(self, owner: str, name: str) -> str | None:
        raise ProblemError(Problem(Kind.KEYRING_LOCKED, "keyring", {"state": "locked"}))


def test_a_locked_keyring_is_waited_for_and_never_means_logged_out(
    practice_desk: PracticeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice_desk.set_up(HOTMART_NAME, days=3)
    window = window_of(practice_desk, qtbot)
    monkeypatch.setattr(practice_desk.vault, "get", Locked().get)
    practice_desk.sync()
    qtbot.waitUntil(lambda: window.top.line.text() == "Waiting for the keyring. Nothing is lost.", timeout=_PATIENCE)
    assert mood_of(window.standings.line().standing) is Mood.ATTENTION
    monkeypatch.undo()
    practice_desk.sync()  # it was opened: nothing had to be pasted again
    qtbot.waitUntil(lambda: window.top.line.text().startswith("Up to date"), timeout=_PATIENCE)


def test_a_session_without_a_token_says_so() -> None:
    vault = SessionVault()
    with pytest.raises(ProblemError) as refused:
        vault.get("x", "token")
    assert refused.value.problem.kind is Kind.KEYRING_MISSING
    assert vault.get("x", "basic") is None
    vault.set("x", "token", "t")
    assert vault.get("x", "token") == "t"
