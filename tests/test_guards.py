"""The guards of conftest really guard."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest


@pytest.mark.outside_network
def test_the_network_outside_this_computer_is_refused() -> None:
    with pytest.raises(OSError, match="may not reach"):
        socket.create_connection(("api.alegra.com", 443), timeout=1)
    with socket.socket() as plain, pytest.raises(OSError, match="may not reach"):
        plain.connect(("192.0.2.1", 80))


def test_loopback_is_allowed() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(("localhost", server.getsockname()[1]), timeout=5) as client,
    ):
        assert client.getpeername()[0] == "127.0.0.1"


def test_folders_are_the_tests_own(tmp_path: Path) -> None:
    assert Path.home() == tmp_path / "home"
    assert os.environ["ALEGRA_DESKTOP_DATA_DIR"] == str(tmp_path / "data")
