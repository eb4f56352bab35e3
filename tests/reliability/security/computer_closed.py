"""What others on the same computer can reach: files, ports, and a keyring that gives up."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME, PROGRAM, wait_until
from tests.reliability.security.group import Group
from tests.reliability.security.machine import Machine, new_machine
from tests.reliability.security.stories import backups_made, ended

DAYS = 2
LEDGER = "ledger.sqlite3"
_FAILING = "tests.reliability.security.keyrings.EncryptedFailing"


def files() -> Group:
    """Under every mask, and where everything stood open before."""
    group = Group("files for their owner only")
    for mask in (0o000, 0o022):
        with tempfile.TemporaryDirectory() as folder, new_machine(Path(folder) / "machine") as machine:
            machine.expect(machine.setup(days=DAYS, umask=mask), 0)
            ended(signal.SIGKILL, -signal.SIGKILL)(machine)  # leaves the write-ahead log
            _closed(group, machine, f"umask {mask:03o}, killed", LEDGER, LEDGER + "-wal", LEDGER + "-shm")
            backups_made(machine)
            machine.expect(machine.run("history", "--csv", machine.folder / "history.csv", umask=mask), 0)
            exported = stat.S_IMODE((machine.folder / "history.csv").stat().st_mode)
            group.expect(exported == 0o600, f"umask {mask:03o}: an export has {exported:o}")
            _closed(group, machine, f"umask {mask:03o}", "in-use.lock", "logs/alegra_desktop.log")
            if mask == 0o000:
                _open_everything(machine)
                machine.expect(machine.sync(umask=mask), 0, 1)
                _closed_again(group, machine)
                _links(group, machine)
            else:
                _beside_others(group, machine)
    return group


def _closed(group: Group, machine: Machine, when: str, *there: str) -> None:
    for name in there:
        group.expect((machine.data / name).exists(), f"{when}: {name} is not there, so its rights prove nothing")
    for path in (machine.data, *machine.data.rglob("*")):
        mode, wanted = stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600
        group.expect(mode == wanted, f"{when}: {path.relative_to(machine.folder)} has {mode:o}")


def _open_everything(machine: Machine) -> None:
    for path in (machine.data, *machine.data.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


def _closed_again(group: Group, machine: Machine) -> None:
    """Nobody gets through the folder any more, and what holds the most is shut once more by itself."""
    for name in ("", "logs", "backups", LEDGER, "logs/alegra_desktop.log"):
        mode = stat.S_IMODE((machine.data / name).stat().st_mode)
        group.expect(not mode & 0o077, f"stood open and still does: {name or 'the folder'} has {mode:o}")


def _links(group: Group, machine: Machine) -> None:
    """Links in the place of our files: what they lead to is not written."""
    stranger = machine.folder / "stranger"
    for name in ("logs/alegra_desktop.log", LEDGER):
        stranger.write_text("as it was\n")
        place = machine.data / name
        place.unlink()
        place.symlink_to(stranger)
        machine.expect(machine.sync(), 0, 1, 3)
        group.expect(stranger.read_text() == "as it was\n", f"{name} was a link, and what it led to was written")


def _beside_others(group: Group, machine: Machine) -> None:
    """A folder that holds other people's things is left as it is, what is ours in it is closed."""
    shared = machine.folder / "shared"
    shared.mkdir()
    (shared / "holiday.jpg").touch()
    shared.chmod(0o1777)
    for _ in range(2):
        answer = machine.expect(machine.sync("--data-dir", shared), 0)
        group.expect(str(shared) in answer.err, "nobody said that others may write to the folder")
        mode = stat.S_IMODE(shared.stat().st_mode)
        group.expect(mode == 0o1777, f"a folder of others was given {mode:o}")
    for path in shared.iterdir():
        open_to_all = stat.S_IMODE(path.stat().st_mode) & 0o077
        group.expect(not open_to_all or path.name == "holiday.jpg", f"beside others: {path.name} stands open")


# --- ports ------------------------------------------------------------------------------------------------------------


def listening(process: int) -> set[str]:
    """The addresses on which a process waits for connections, told by the kernel."""
    own = set()
    for entry in Path(f"/proc/{process}/fd").iterdir():
        try:
            own.add(os.readlink(entry))
        except FileNotFoundError:  # closed meanwhile
            continue
    return {address for inode, address in _waiting(process) if f"socket:[{inode}]" in own}


def _waiting(process: int) -> Iterator[tuple[str, str]]:
    for kind, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in Path(f"/proc/{process}/net/{kind}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A":
                words = bytes.fromhex(fields[1].partition(":")[0])
                order = b"".join(words[n : n + 4][::-1] for n in range(0, len(words), 4))
                yield fields[9], socket.inet_ntop(family, order)


def ports() -> Group:
    """A run opens none; the practice servers are on loopback, and what they keep is as private as the rest."""
    group = Group("ports on loopback only")
    with tempfile.TemporaryDirectory() as folder, new_machine(Path(folder) / "machine") as machine:
        _none_in_a_run(group, machine)
        _practice_server(group, machine)
        process = machine.start("--practice", "sync", "--json", stdout=subprocess.DEVNULL, umask=0)
        wait_until(lambda: listening(process.pid) or process.poll() is not None)
        _three_on_loopback(group, "sync --practice", process.pid)
        process.send_signal(signal.SIGTERM)
        machine.expect(machine.finish(process), 3)
        _closed(group, machine, "practice, umask 000", "practice/practice.sqlite3", "practice-ledger/ledger.sqlite3")
        bound = machine.noted("socket.bind")
        group.expect(bound and all("'127.0.0.1'" in one for one in bound), f"bound: {bound}")
    return group


def _none_in_a_run(group: Group, machine: Machine) -> None:
    seen: list[set[str]] = []
    running: list[subprocess.Popen[str]] = []

    def look(moment: str, method: str, path: str) -> None:
        if running and running[0].poll() is None:
            seen.append(listening(running[0].pid))

    machine.expect(machine.setup(days=DAYS), 0)
    machine.servers.watch("alegra", look)
    running.append(machine.start("sync"))
    machine.expect(machine.finish(running[0]), 0, 1)
    group.expect(len(seen) > 10, "nobody looked while it ran")
    group.expect(not any(seen), f"a run waits for connections on {seen}")
    group.expect(machine.noted("socket.bind") == [], "a run binds a port")


def _practice_server(group: Group, machine: Machine) -> None:
    server = machine.start(program=(sys.executable, "-m", "alegra_desktop.practice"))
    assert server.stdout is not None
    for line in server.stdout:
        if line.startswith("Ctrl-C"):
            break
    _three_on_loopback(group, "the practice servers", server.pid)
    server.send_signal(signal.SIGINT)
    machine.expect(machine.finish(server), 0)


def _three_on_loopback(group: Group, what: str, process: int) -> None:
    group.expect(listening(process) == {"127.0.0.1"}, f"{what} waits on {listening(process)}")


# --- a keyring that gives up in the middle ----------------------------------------------------------------------------


def keyring() -> Group:
    """It locks itself between two secrets: the program says so, and writes them nowhere else."""
    group = Group("keyring failing in the middle")
    with tempfile.TemporaryDirectory() as folder, new_machine(Path(folder) / "machine") as machine:
        patience = machine.folder / "patience"
        failing = {"PYTHON_KEYRING_BACKEND": _FAILING, "KEYRING_PATIENCE": str(patience)}
        patience.write_text("4")  # three are looked for; the first secret is kept, the second is not
        answer = machine.setup(days=DAYS, environment=failing)
        group.expect(answer.code == 3, f"set-up ended with {answer.code}")
        group.expect("llavero" in answer.err, f"set-up does not say why: {answer.err}")
        group.wrong += map(str, machine.search("set-up, the keyring fails"))
        for name in (HOTMART_NAME, MASTERSHOP_NAME):
            machine.expect(machine.setup(name, days=DAYS), 0)
        patience.write_text("4")  # enough for the first integration
        answer = machine.sync("--json", environment=failing, program=PROGRAM)
        errors = [one.get("error", {}).get("kind") for one in answer.json]
        group.expect((answer.code, errors) == (3, [None, "keyring_locked"]), f"the run: {answer.code}, {errors}")
        group.wrong += map(str, machine.search("run, the keyring fails"))
        group.checks += machine.searched
    return group
