"""Secrets go to the keyring or nowhere; a keyring that is locked, missing or silent is told as what it is."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError, PasswordSetError

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.vault import KeyringVault, MemoryVault, Vault, VaultState, ask


class Shelf(KeyringBackend):
    """A keyring in memory; `failure` is raised by every call while it is set."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.failure: Exception | None = None

    def _check(self) -> None:
        if self.failure:
            raise self.failure

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.entries[service, username]


class Silent(Shelf):
    """A keyring that waits for a password nobody types."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answer.wait(30)
        return None


@pytest.mark.parametrize("vault", [MemoryVault(), KeyringVault({}, backend=Shelf())], ids=["memory", "keyring"])
def test_secrets_are_kept_and_forgotten(vault: Vault) -> None:
    assert vault.state() is VaultState.READY
    assert vault.get("Mi tienda", "token") is None
    vault.set("Mi tienda", "token", "t0k3n")
    vault.set("Otra", "token", "other")
    assert vault.get("Mi tienda", "token") == "t0k3n"
    assert "t0k3n" not in repr(vault) + repr(vars(vault)).replace("_secrets", "") or isinstance(vault, MemoryVault)
    vault.delete("Mi tienda", "token")
    vault.delete("Mi tienda", "token")
    assert vault.get("Mi tienda", "token") is None
    assert vault.get("Otra", "token") == "other"


def test_one_entry_for_each_secret() -> None:
    shelf = Shelf()
    vault = KeyringVault({}, backend=shelf)
    vault.set("Mi tienda", "client_secret", "a")
    vault.set("Mi tienda", "basic", "b")
    assert shelf.entries == {
        ("alegra_desktop", "Mi tienda/client_secret"): "a",
        ("alegra_desktop", "Mi tienda/basic"): "b",
    }


@pytest.mark.parametrize(
    ("failure", "kind", "state"),
    [
        (KeyringLocked("closed"), Kind.KEYRING_LOCKED, VaultState.LOCKED),
        (NoKeyringError("none"), Kind.KEYRING_MISSING, VaultState.MISSING),
        (PasswordSetError("t0k3n"), Kind.KEYRING_MISSING, VaultState.UNAVAILABLE),
        (RuntimeError("bus gone, t0k3n"), Kind.KEYRING_MISSING, VaultState.UNAVAILABLE),
    ],
)
def test_failures_become_problems_without_the_secret(failure: Exception, kind: Kind, state: VaultState) -> None:
    shelf = Shelf()
    shelf.failure = failure
    vault = KeyringVault({}, backend=shelf)
    assert vault.state() is state
    with pytest.raises(ProblemError) as caught:
        vault.set("Mi tienda", "token", "t0k3n")
    assert caught.value.problem.kind is kind
    assert "t0k3n" not in str(caught.value.problem)
    assert caught.value.__suppress_context__
    shelf.failure = None
    assert vault.state() is VaultState.READY


def test_a_keyring_that_does_not_answer_is_locked() -> None:
    silent = Silent()
    vault = KeyringVault({}, backend=silent, limit_seconds=0.05)
    with pytest.raises(ProblemError) as caught:
        vault.get("Mi tienda", "token")
    assert caught.value.problem.kind is Kind.KEYRING_LOCKED
    # The next one does not pile up behind it for ever.
    assert vault.state() is VaultState.LOCKED
    silent.answer.set()


def test_a_chosen_backend_that_does_not_encrypt_is_used_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    vault = KeyringVault({"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"})
    with caplog.at_level(logging.WARNING):
        assert vault.state() is VaultState.READY
        assert vault.get("Mi tienda", "token") is None
    assert len([record for record in caplog.records if "may not encrypt" in record.getMessage()]) == 1


@pytest.mark.parametrize("name", ["keyring.backends.fail.Keyring", "no.such.Keyring", "os.path", "x"])
def test_a_chosen_backend_that_is_none_is_missing(name: str) -> None:
    vault = KeyringVault({"PYTHON_KEYRING_BACKEND": name})
    assert vault.state() is VaultState.MISSING
    with pytest.raises(ProblemError) as caught:
        vault.get("Mi tienda", "token")
    assert caught.value.problem.kind is Kind.KEYRING_MISSING


@pytest.mark.parametrize("module", ["keyring.backends.null", "keyrings.alt.file"])
def test_nothing_weaker_is_chosen_by_itself(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    weak: Any = type("PlaintextKeyring", (Shelf,), {"__module__": module})()
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: [weak])
    assert KeyringVault({}).state() is VaultState.MISSING


def test_the_best_that_encrypts_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    weak: Any = type("PlaintextKeyring", (Shelf,), {"__module__": "x", "priority": 99.0})()
    good: Any = type("Keyring", (Shelf,), {"__module__": "keyring.backends.macOS", "priority": 5.0})()
    lesser: Any = type("Keyring", (Shelf,), {"__module__": "keyring.backends.kwallet", "priority": 4.0})()
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: [lesser, weak, good])
    KeyringVault({}).set("Mi tienda", "token", "t")
    assert good.entries
    assert not weak.entries
    assert not lesser.entries


def test_a_keyring_that_waits_for_a_person_holds_up_nobody_else() -> None:
    typed = threading.Event()

    class Waiting:
        """A backend that answers once somebody has typed the password."""

        def get_password(self, service: str, entry: str) -> str:
            assert typed.wait(30)
            return "secret"

    vault = KeyringVault({}, backend=Waiting())

    async def live() -> str | None:
        answer = asyncio.ensure_future(ask(vault, lambda one: one.get("Mi tienda", "token")))
        for _ in range(3):
            await asyncio.sleep(0)
        assert not answer.done()
        typed.set()
        return await answer

    assert asyncio.run(live()) == "secret"


def test_what_a_keyring_refuses_is_refused_beside_the_loop_too() -> None:
    vault = KeyringVault({"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"})
    with pytest.raises(ProblemError) as refused:
        asyncio.run(ask(vault, lambda one: one.get("Mi tienda", "token")))
    assert refused.value.problem.kind is Kind.KEYRING_MISSING


def test_who_stops_waiting_for_the_keyring_is_not_held_up() -> None:
    typed = threading.Event()

    class Waiting:
        def get_password(self, service: str, entry: str) -> None:
            assert typed.wait(30)

    async def live() -> None:
        answer = asyncio.ensure_future(ask(KeyringVault({}, backend=Waiting()), lambda one: one.get("Mi tienda", "a")))
        await asyncio.sleep(0)
        answer.cancel()
        with pytest.raises(asyncio.CancelledError):
            await answer

    asyncio.run(live())
    typed.set()
