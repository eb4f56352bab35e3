"""What keeps the program from running: each ends as one clear sentence, an exit code, and an object in JSON."""

from __future__ import annotations

import json
import resource
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME, Answer, Computer, Ready

LEDGER = "ledger.sqlite3"


def failed(computer: Computer, kind: str, **more: object) -> Answer:
    """The answer of a `sync --json` that could not run, for this reason."""
    answer = computer.sync("--json", **more)
    assert answer.code == 3
    (report,) = answer.json
    assert list(report["error"]) == ["kind", "title"]
    assert report["error"]["kind"] == kind
    assert report["error"]["title"] in answer.err
    assert len(answer.err.splitlines()) == 1
    return answer


def test_no_network(ready: Ready) -> None:
    computer = ready(2)
    answer = failed(computer, "offline", environment={"ALEGRA_DESKTOP_ALEGRA_URL": "http://127.0.0.1:1/api"})
    assert answer.json[0]["integration"] == HOTMART_NAME
    assert answer.err.startswith(f"{HOTMART_NAME} no pudo sincronizar: ")


def test_a_token_that_was_changed(ready: Ready) -> None:
    computer = ready(2)
    entries = json.loads(computer.keyring.read_text())
    computer.keyring.write_text(
        json.dumps({name: "wrong" if name.endswith("/token") else v for name, v in entries.items()})
    )
    failed(computer, "alegra_credentials")
    plain = computer.sync()
    assert (plain.code, plain.out) == (3, "")
    assert len(plain.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("backend", "kind"),
    [("keyring.backends.fail.Keyring", "keyring_missing"), ("tests.cli.keyrings.EncryptedLocked", "keyring_locked")],
)
def test_no_keyring(ready: Ready, backend: str, kind: str) -> None:
    computer = ready(2)
    failed(computer, kind, environment={"PYTHON_KEYRING_BACKEND": backend})


def _damage(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.write(b"not a database at all")


def _tear(file: Path) -> None:
    """Pages in the middle are gone, and somebody did not close the file."""
    content = file.read_bytes()
    file.write_bytes(content[:4096] + bytes(len(content) - 4096))


def _from_the_future(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 999")
    database.close()


@pytest.mark.parametrize(
    ("change", "kind"),
    [(_damage, "database_damaged"), (_tear, "database_damaged"), (_from_the_future, "database_newer")],
)
def test_a_ledger_that_cannot_be_used_is_left_as_it_is(ready: Ready, change: Callable[[Path], None], kind: str) -> None:
    computer = ready(2)
    ledger = computer.data / LEDGER
    change(ledger)
    before = ledger.read_bytes()
    failed(computer, kind)
    assert ledger.read_bytes() == before
    history = computer.run("history")
    assert (history.code, history.out) == (3, "")
    if kind == "database_damaged":
        copies = [path.read_bytes() for path in (computer.data / "damaged").glob("*.sqlite3")]
        assert before in copies


def test_a_full_disk_stops_it_and_nothing_is_lost(ready: Ready) -> None:
    computer = ready(6)
    room = max(path.stat().st_size for path in computer.data.rglob("*")) + 60_000
    answer = failed(computer, "disk_full", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
    assert answer.json[0]["integration"] == HOTMART_NAME
    assert computer.sync("--wait").code in (0, 1)
    assert set(computer.documents()) == computer.due(6)
    assert set(computer.documents().values()) == {1}


def test_a_folder_that_cannot_be_used(computer: Computer) -> None:
    file = computer.folder / "file"
    file.write_text("")
    answer = computer.sync("--data-dir", file)
    assert answer.code == 2
    assert str(file) in answer.err


BROKEN = """
import sys
from alegra_desktop import cli
from alegra_desktop.{where} import {what} as owner
def broken(*arguments, **more):
    raise KeyError("access_token=0123456789abcdef")
setattr(owner, "{name}", broken)
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "place",
    [
        {"where": "sync", "what": "engine", "name": "take_stock"},
        {"where": "sync", "what": "engine", "name": "run"},
        {"where": "storage.ledger", "what": "Ledger", "name": "integrations"},
        {"where": "vault", "what": "KeyringVault", "name": "__init__"},
    ],
    ids=lambda place: place["name"],
)
def test_what_nobody_foresaw_is_a_sentence_and_its_traceback_is_in_the_log(ready: Ready, place: dict[str, str]) -> None:
    computer = ready(-1)
    program = (sys.executable, "-c", BROKEN.format(**place))
    answer = failed(computer, "internal", program=program)
    assert answer.err.startswith(("Algo no salió bien", HOTMART_NAME)), answer.err
    log = (computer.data / "logs" / "alegra_desktop.log").read_text("utf-8")
    assert "Traceback (most recent call last)" in log
    assert "access_token=[hidden]" in log
    assert "0123456789abcdef" not in log + answer.out + answer.err


def test_one_broken_integration_does_not_stop_the_others(ready: Ready) -> None:
    computer = ready(-1, HOTMART_NAME, MASTERSHOP_NAME)
    code = BROKEN.format(where="sync", what="engine", name="run").replace(
        "    raise", "    if arguments[0].integration.store.value == 'hotmart':\n        raise"
    )
    code = code.replace("def broken", "async def broken")
    answer = computer.sync("--json", program=(sys.executable, "-c", code))
    assert answer.code == 3
    assert ["error" in one for one in answer.json] == [True, False]


def test_secrets_are_nowhere_but_in_the_keyring(finished: Computer) -> None:
    kept = finished.keyring.read_text()
    assert sorted(finished.leaked(kept)) == sorted(finished.secrets)
    assert finished.leaked_on_disk() == []
    modes = {path.stat().st_mode & 0o077 for path in finished.data.rglob("*")}
    assert modes == {0}
