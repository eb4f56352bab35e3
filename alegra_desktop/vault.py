"""Secrets, in the operating system's keyring: one short entry for each, none anywhere else.

The keyring may be locked, missing, or wait for a person who is not there; every call therefore runs in a thread of its
own with a time limit. The program never chooses a weaker place by itself: a backend that does not encrypt is used only
if `PYTHON_KEYRING_BACKEND` names it, and then with a warning.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from alegra_desktop.domain.problem import Kind, Problem, ProblemError

SERVICE = "alegra_desktop"
VARIABLE = "PYTHON_KEYRING_BACKEND"
LIMIT_SECONDS = 60.0  # long enough for a person to type the keyring's password

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

#: Modules of backends known to encrypt; any other that was chosen by name gets the warning.
_ENCRYPTED = ("keyring.backends.SecretService", "keyring.backends.libsecret", "keyring.backends.kwallet",
              "keyring.backends.macOS", "keyring.backends.Windows")  # fmt: skip


class VaultState(StrEnum):
    READY = "ready"
    LOCKED = "locked"  # there, and waiting for its password
    MISSING = "missing"  # this computer has none
    UNAVAILABLE = "unavailable"  # there, and refusing


class Vault(Protocol):
    """`owner` is the integration's name, `name` the secret's: token, client_secret, basic, api_key.

    Every method may raise `ProblemError` (keyring_locked, keyring_missing).
    """

    def get(self, owner: str, name: str) -> str | None:
        """The secret, or None if it was never kept."""
        ...

    def set(self, owner: str, name: str, secret: str) -> None: ...

    def delete(self, owner: str, name: str) -> None:
        """Forget the secret; nothing happens if there is none."""
        ...

    def state(self) -> VaultState:
        """How the vault stands now. Never raises, and asks nobody for a password where that can be avoided."""
        ...


class MemoryVault:
    """Secrets for this session only: practice mode, tests, and the merchant without a keyring."""

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, str], str] = {}

    def get(self, owner: str, name: str) -> str | None:
        return self._secrets.get((owner, name))

    def set(self, owner: str, name: str, secret: str) -> None:
        self._secrets[owner, name] = secret

    def delete(self, owner: str, name: str) -> None:
        self._secrets.pop((owner, name), None)

    def state(self) -> VaultState:
        return VaultState.READY


class SessionVault(MemoryVault):
    """The merchant's choice where there is no keyring. A token nobody has pasted yet is none that Alegra refused."""

    def get(self, owner: str, name: str) -> str | None:
        secret = super().get(owner, name)
        if secret is None and name == "token":
            raise _problem(Kind.KEYRING_MISSING, VaultState.MISSING, "not given in this session")
        return secret


class KeyringVault:
    """The operating system's keyring, reached at the first use: looking for it can take long."""

    def __init__(
        self,
        environment: Mapping[str, str] | None = None,
        *,
        service: str = SERVICE,
        limit_seconds: float = LIMIT_SECONDS,
        backend: Any = None,
    ) -> None:
        """`backend`: a `keyring` backend to use as it is, for tests."""
        self._environment = os.environ if environment is None else environment
        self._service = service
        self._limit = limit_seconds
        self._backend = backend
        self._turn = threading.Lock()

    def get(self, owner: str, name: str) -> str | None:
        value = self._call(lambda backend: backend.get_password(self._service, _entry(owner, name)))
        return value if isinstance(value, str) else None

    def set(self, owner: str, name: str, secret: str) -> None:
        self._call(lambda backend: backend.set_password(self._service, _entry(owner, name), secret))

    def delete(self, owner: str, name: str) -> None:
        def forget(backend: Any) -> None:
            # Backends differ in what they raise for an entry that is not there; looking first avoids asking which.
            if backend.get_password(self._service, _entry(owner, name)) is not None:
                backend.delete_password(self._service, _entry(owner, name))

        self._call(forget)

    def state(self) -> VaultState:
        try:
            locked = self._call(_locked)
            if locked is None:
                self._call(lambda backend: backend.get_password(self._service, "state"))
        except ProblemError as error:
            if error.problem.kind is Kind.KEYRING_LOCKED:
                return VaultState.LOCKED
            return VaultState(error.problem.details.get("state", VaultState.MISSING))
        return VaultState.LOCKED if locked else VaultState.READY

    def _call(self, work: Callable[[Any], _T]) -> _T:
        """Run `work(backend)` in a thread, one at a time, at most `limit_seconds` long.

        A call that hangs is left behind: nothing can end it, and the thread does not keep the process alive.
        """
        if not self._turn.acquire(timeout=self._limit):
            raise _problem(Kind.KEYRING_LOCKED, VaultState.LOCKED, "an earlier request still waits")
        results: list[_T] = []
        failures: list[BaseException] = []
        done = threading.Event()

        def run() -> None:
            try:
                results.append(work(self._reach()))
            except BaseException as error:
                failures.append(error)
            finally:
                self._turn.release()
                done.set()

        threading.Thread(target=run, name="keyring", daemon=True).start()
        if not done.wait(self._limit):
            raise _problem(Kind.KEYRING_LOCKED, VaultState.LOCKED, "no answer in time")
        if failures:
            raise _translated(failures[0]) from None
        return results[0]

    def _reach(self) -> Any:
        if self._backend is None:
            self._backend = _choose(self._environment.get(VARIABLE, "").strip())
        return self._backend


async def ask(vault: Vault, work: Callable[[Vault], _T]) -> _T:
    """`work(vault)`, while the loop goes on with other things: a keyring may wait for a person to type its password.

    Raises what `work` raises. Cancelled, it leaves its thread behind, which keeps nothing alive.
    """
    if isinstance(vault, MemoryVault):
        return work(vault)
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[_T] = loop.create_future()

    def settle(set_it: Callable[[Any], None], value: Any) -> None:
        if not answer.done():
            set_it(value)

    def run() -> None:
        try:
            found: tuple[Callable[[Any], None], Any] = (answer.set_result, work(vault))
        except Exception as error:
            found = (answer.set_exception, error)
        with suppress(RuntimeError):  # the loop has ended: nobody waits any more
            loop.call_soon_threadsafe(settle, *found)

    threading.Thread(target=run, name="ask-keyring", daemon=True).start()
    return await answer


def _entry(owner: str, name: str) -> str:
    return f"{owner}/{name}"


def _choose(chosen: str) -> Any:
    """The backend named by the variable, or the best one that encrypts. Raises `ProblemError` (keyring_missing)."""
    try:
        import keyring
        import keyring.core
        from keyring.backend import get_all_keyring

        backend = keyring.core.load_keyring(chosen) if chosen else None
    except Exception as error:  # an unknown name shows as any of several exceptions
        raise _problem(
            Kind.KEYRING_MISSING, VaultState.MISSING, f"backend not usable: {type(error).__name__}"
        ) from None
    if backend is not None:
        return _checked(backend)
    try:
        found = [one for one in get_all_keyring() if _encrypts(one)]
    except Exception as error:
        raise _problem(Kind.KEYRING_MISSING, VaultState.UNAVAILABLE, type(error).__name__) from None
    if not found:
        raise _problem(Kind.KEYRING_MISSING, VaultState.MISSING, "no keyring that encrypts")
    return max(found, key=lambda one: float(one.priority))


def _checked(backend: Any) -> Any:
    module = type(backend).__module__
    if module == "keyring.backends.fail":
        raise _problem(Kind.KEYRING_MISSING, VaultState.MISSING, "the chosen backend refuses everything")
    if not _encrypts(backend):
        _log.warning("%s names a keyring that may not encrypt (%s): secrets can be read there", VARIABLE, module)
    return backend


def _encrypts(backend: Any) -> bool:
    kind = type(backend)
    return kind.__module__.startswith(_ENCRYPTED) or "Encrypted" in kind.__name__ or "Crypt" in kind.__name__


def _locked(backend: Any) -> bool | None:
    """Whether a Secret Service keyring is locked, asked without opening its password window; None if unknown."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return None
    try:
        secretstorage = importlib.import_module("secretstorage")
        with closing(secretstorage.dbus_init()) as connection:
            return bool(secretstorage.get_default_collection(connection).is_locked())
    except Exception:  # the session bus may fail in any way; "unknown" lets the real call tell what is wrong
        return None


def _translated(error: BaseException) -> BaseException:
    """Our problem for an exception of `keyring`; by name, so that this module need not import it to know them."""
    if isinstance(error, ProblemError) or not isinstance(error, Exception):
        return error
    names = {kind.__name__ for kind in (*type(error).__mro__, type(error.__cause__))}
    # A new user's keyring has no collection yet; making it asks for a password, which nobody typed.
    if names & {"KeyringLocked", "PromptDismissedException"}:
        return _problem(Kind.KEYRING_LOCKED, VaultState.LOCKED, "locked")
    if "NoKeyringError" in names:
        return _problem(Kind.KEYRING_MISSING, VaultState.MISSING, "none found")
    # Only the kind of failure is told: its text could repeat what was to be kept.
    return _problem(Kind.KEYRING_MISSING, VaultState.UNAVAILABLE, type(error).__name__)


def _problem(kind: Kind, state: VaultState, reason: str) -> ProblemError:
    return ProblemError(Problem(kind, "keyring", {"state": state.value, "reason": reason}))
