"""Keyrings for the program under test, chosen with PYTHON_KEYRING_BACKEND: a file, and one that stays locked."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class Plain(KeyringBackend):
    """Keeps everything in the file that TEST_KEYRING names."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.file = Path(os.environ["TEST_KEYRING"])

    def _all(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self.file.read_text()) if self.file.exists() else {}
        return found

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.file.write_text(json.dumps({**self._all(), f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        left = self._all()
        del left[f"{service}/{username}"]
        self.file.write_text(json.dumps(left))


class EncryptedForTests(Plain):
    """The same under a name that the program trusts, so that it does not warn."""


class EncryptedLocked(EncryptedForTests):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("nobody typed the password")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("nobody typed the password")
