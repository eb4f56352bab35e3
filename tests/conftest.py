"""What holds for every test: it speaks to this computer only, writes to its own folder, and warns about nothing."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What several rooms check their worlds with; before any of them is imported.
for helper in ("tests.sync.books", "tests.cli.computer"):
    pytest.register_assert_rewrite(helper)

# Two cores may be shared by many: a deadline per example would fail for reasons that have nothing to do with the code.
hypothesis.settings.register_profile("house", deadline=None, database=None)
hypothesis.settings.load_profile("house")

_attempts: list[str] = []


def _stays_here(host: object) -> bool:
    """True for loopback addresses and names, and for the addresses servers listen on."""
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(text.split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _refuse(host: object) -> NoReturn:
    name = str(host)
    # `.invalid` can never exist: a test that needs a name without an address may use it freely.
    if not name.endswith(".invalid"):
        _attempts.append(name)
    raise socket.gaierror(socket.EAI_NONAME, f"tests may not reach {name}")


def _guard(name: str) -> Any:
    original = getattr(socket.socket, name)

    def guarded(self: socket.socket, *arguments: Any) -> Any:
        address = arguments[-1]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _stays_here(address[0]):
            _refuse(address[0])
        return original(self, *arguments)

    return guarded


def pytest_configure(config: pytest.Config) -> None:
    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, _guard(name))
    resolve = socket.getaddrinfo

    def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
        if not _stays_here(host):
            _refuse(host)
        return resolve(host, *arguments, **options)

    socket.getaddrinfo = getaddrinfo


@pytest.fixture(autouse=True)
def _only_this_computer(request: pytest.FixtureRequest) -> Iterator[None]:
    """Refused attempts fail the test even if the code under test took them for a lost connection."""
    _attempts.clear()
    yield
    if _attempts and request.node.get_closest_marker("outside_network") is None:
        pytest.fail(f"tried to reach {', '.join(sorted(set(_attempts)))}")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home, data and settings folders are the test's own; no proxy, no keyring, no address from outside."""
    for name in list(os.environ):
        if name.startswith(("ALEGRA_DESKTOP_", "XDG_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("ALEGRA_DESKTOP_DATA_DIR", str(tmp_path / "data"))
    # The backend that refuses everything: a test that forgot to bring a vault finds out at once.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_log_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that expects warnings in the log asks for `caplog` and looks at them; any other must cause none."""
    if "caplog" in request.fixturenames:
        yield
        return
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
    if handler.lines:
        pytest.fail("the log warned:\n" + "\n".join(handler.lines))
