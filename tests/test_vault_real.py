"""The vault against a real keyring service on a message bus of its own, where this computer has one to start."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NEEDED = ("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "bash")

pytestmark = [
    pytest.mark.real_keyring,
    pytest.mark.skipif(any(shutil.which(name) is None for name in NEEDED), reason="no keyring service to start"),
]

# What the service says on the bus goes to stderr; the daemon leaves its group, so it is ended by the bus's own word.
SESSION = """
end() {
    answer=$(dbus-send --session --print-reply --dest=org.freedesktop.DBus / \\
        org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null) || return 0
    kill "${answer##*uint32 }" 2>/dev/null || true
}
trap end EXIT
case $1 in
    unlocked) printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null ;;
    locked) gnome-keyring-daemon --start --components=secrets >/dev/null ;;
esac
"$2" -c "$3"
"""

PROBE = """
import json
from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.vault import KeyringVault
vault = KeyringVault({}, limit_seconds=20)
seen = [vault.state().value]
try:
    vault.set("Mi tienda", "token", "t0k3n")
    seen.append(vault.get("Mi tienda", "token"))
    vault.delete("Mi tienda", "token")
    seen.append(vault.get("Mi tienda", "token"))
except ProblemError as error:
    seen.append(error.problem.kind.value)
print(json.dumps(seen))
"""


def in_session(way: str, home: Path) -> list[str | None]:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    command = ["dbus-run-session", "--", "bash", "-c", SESSION, "bash", way, sys.executable, PROBE]
    # The service's socket stands there; names of sockets may not be long.
    with tempfile.TemporaryDirectory() as environment["XDG_RUNTIME_DIR"]:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100)
    answer: list[str | None] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_an_open_keyring_keeps_and_forgets(tmp_path: Path) -> None:
    assert in_session("unlocked", tmp_path) == ["ready", "t0k3n", None]


def test_a_locked_keyring_is_told(tmp_path: Path) -> None:
    assert in_session("unlocked", tmp_path)[0] == "ready"  # makes the keyring
    assert in_session("locked", tmp_path) == ["locked", "keyring_locked"]


def test_a_keyring_nobody_ever_opened_is_locked(tmp_path: Path) -> None:
    assert in_session("locked", tmp_path) == ["locked", "keyring_locked"]
