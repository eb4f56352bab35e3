"""Keyrings that fail: saying what they were to keep, and in the middle of a run."""

from __future__ import annotations

import os
from pathlib import Path

from keyring.errors import KeyringLocked, PasswordSetError

from tests.cli.keyrings import EncryptedForTests


class EncryptedChatty(EncryptedForTests):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"could not keep {password!r} for {username}") from ValueError(password)

    def get_password(self, service: str, username: str) -> str | None:
        known = super().get_password(service, username)
        raise RuntimeError(f"could not read {known!r} of {username}") from KeyError(known)


class EncryptedFailing(EncryptedForTests):
    """Works as often as the file KEYRING_PATIENCE says, then stays locked."""

    def _tire(self) -> None:
        file = Path(os.environ["KEYRING_PATIENCE"])
        left = int(file.read_text())
        if left <= 0:
            raise KeyringLocked("it locked itself")
        file.write_text(str(left - 1))

    def get_password(self, service: str, username: str) -> str | None:
        self._tire()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._tire()
        super().set_password(service, username, password)
