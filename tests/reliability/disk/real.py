"""The real program as a child process whose disk, folder or ledger fails it: one sentence, an exit code, and after
the failure has passed exactly one document for each sale that is due."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from alegra_desktop.lock import FolderLock
from alegra_desktop.practice import samples
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.storage.files import FILE
from tests.cli.computer import HOTMART_NAME, Computer
from tests.reliability.disk.apart import Case, Fault, Group

DAYS = 3
_SOMEBODY = 65534  # whoever that is: not the one who runs the program
_ROOM = 60_000  # bytes for what is not the ledger: its index, the log
_CAPBSET_DROP, _CAPABILITIES = 24, (1, 2, 3)  # prctl: overriding and searching what is shut, acting as the owner
Failure = Callable[[Computer], list[Fault]]


@contextmanager
def _new_computer(folder: Path) -> Iterator[Computer]:
    with PracticeServers(None, limit_per_minute=100_000, samples=False) as servers:
        samples.fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=0)
        folder.mkdir()
        yield Computer(folder, servers)


def _template(folder: Path) -> Path:
    """The data and the keyring of a computer on which Hotmart is set up and never ran."""
    with _new_computer(folder / "computer") as computer:
        assert computer.setup(days=DAYS).code == 0
    return computer.folder


def _case(template: Path, fail: Failure) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        with _new_computer(folder / "computer") as computer:
            shutil.copytree(template / "data", computer.data)
            shutil.copy(template / "keyring.json", computer.keyring)
            return fail(computer) + _to_rest(computer)

    return run


def _to_rest(computer: Computer) -> list[Fault]:
    """Nothing stands in the way any more."""
    for _ in range(5):
        answer = computer.sync("--wait", "--json")
        if answer.code in (0, 1):
            break
    faults: list[Fault] = [] if answer.code in (0, 1) else [("stuck", answer.out + answer.err)]
    there, due = computer.documents(), computer.due(DAYS)
    faults += [("twice", f"{sale} {n} times") for sale, n in there.items() if n > 1]
    faults += [("lost", sale) for sale in sorted(due - set(there))]
    faults += [("other", f"{sale} was not due") for sale in sorted(set(there) - due)]
    if computer.servers.alegra.most_documents_of_a_sale > 1:
        faults.append(("twice", "two documents of one sale stood at one moment"))
    return faults


def _told(computer: Computer, kind: str, code: int = 3, **more: Any) -> list[Fault]:
    """Run `sync --json`; nothing is wrong if it ends with this code, this kind, and one sentence."""
    answer = computer.sync("--json", **more)
    found = [report.get("error", {}).get("kind") for report in answer.json]
    faults: list[Fault] = [] if found == [kind] else [("silent", f"{found} {answer.err}")]
    if answer.code != code or len(answer.err.splitlines()) != 1:
        faults.append(("other", f"exit code {answer.code}: {answer.err}"))
    return faults


def _works(computer: Computer, **more: Any) -> list[Fault]:
    answer = computer.sync("--json", **more)
    return [] if answer.code in (0, 1) and not answer.err else [("other", f"{answer.code}: {answer.out} {answer.err}")]


# --- no room ----------------------------------------------------------------------------------------------------------


def _no_room(computer: Computer, room: int) -> list[Fault]:
    """No file may become longer than the longest one is now and so many bytes."""
    most = max(path.stat().st_size for path in computer.data.rglob("*")) + room
    return _told(computer, "disk_full", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))


def can_mount() -> bool:
    """Whether we may make a small disk of our own."""
    try:
        tried = subprocess.run(
            ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False, capture_output=True
        )
    except OSError:
        return False
    return os.geteuid() == 0 and tried.returncode == 0


@contextmanager
def _small_disk(computer: Computer, kilobytes: int) -> Iterator[Path]:
    """The data folder on a disk with so much room left; the file in it is what fills the rest."""
    kept = computer.data.rename(computer.folder / "kept")
    computer.data.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m,mode=0700", "tmpfs", computer.data], check=True)
    try:
        shutil.copytree(kept, computer.data, dirs_exist_ok=True)
        free = shutil.disk_usage(computer.data).free
        ballast = computer.data / "ballast"
        ballast.write_bytes(bytes(max(0, free - kilobytes * 1024)))
        yield ballast
    finally:
        shutil.copytree(computer.data, kept, dirs_exist_ok=True)
        subprocess.run(["umount", computer.data], check=True)
        computer.data.rmdir()
        kept.rename(computer.data)
        (computer.data / "ballast").unlink(missing_ok=True)


def _full_disk(computer: Computer, kilobytes: int) -> list[Fault]:
    with _small_disk(computer, kilobytes) as ballast:
        faults = _told(computer, "disk_full")
        ballast.unlink()
        return faults + _to_rest(computer)


# --- in another hand --------------------------------------------------------------------------------------------------


def _folder_in_use(computer: Computer) -> list[Fault]:
    with FolderLock(computer.data):
        return _told(computer, "already_running")


def _locked(computer: Computer, nth: int) -> list[Fault]:
    """From the n-th answer on another process is in the middle of a transaction, longer than the program waits."""
    count = 0
    with closing(sqlite3.connect(computer.data / FILE, isolation_level=None, check_same_thread=False)) as other:

        def answered(moment: str, method: str, path: str) -> None:
            nonlocal count
            if (moment, method) == ("after", "POST"):
                count += 1
                if count == nth:
                    other.execute("BEGIN IMMEDIATE")

        computer.servers.watch("alegra", answered)
        return _told(computer, "database_busy")


# --- rights -----------------------------------------------------------------------------------------------------------


def _without_rights() -> None:
    """In the child, before the program: root keeps its name and loses its right to pass over other people's."""
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    for capability in _CAPABILITIES:
        prctl(_CAPBSET_DROP, capability, 0, 0, 0)


@contextmanager
def _somebody_elses(path: Path, mode: int) -> Iterator[None]:
    """The path belongs to somebody else, if we may give it away, and has these rights."""
    before, root = path.stat(), os.geteuid() == 0
    path.chmod(mode)
    if root:
        os.chown(path, _SOMEBODY, _SOMEBODY)
    try:
        yield
    finally:
        if root:
            os.chown(path, before.st_uid, before.st_gid)
        path.chmod(before.st_mode & 0o777)


def _refused(computer: Computer, name: str, mode: int) -> list[Fault]:
    """Something the ledger needs is somebody else's: said with its place, code 2 (settings). Our own is mended."""
    path = computer.data / name
    with _somebody_elses(path, mode):
        if os.geteuid() != 0:
            answer = computer.sync("--json")
            return [] if answer.code in (0, 1, 2) else [("other", f"{answer.code} {answer.err}")]
        return _told(computer, "settings_wrong", 2, preexec_fn=_without_rights)


def _no_parent(computer: Computer) -> list[Fault]:
    """The data folder would have to be made where nothing may be made."""
    shut = computer.folder / "shut"
    shut.mkdir(mode=0o500)
    environment = {"ALEGRA_DESKTOP_DATA_DIR": str(shut / "data")}
    return _told(computer, "settings_wrong", 2, preexec_fn=_without_rights, environment=environment)


def _no_log(computer: Computer, mode: int) -> list[Fault]:
    """A log that cannot be written, nor read, stops nothing."""
    (computer.data / "logs").mkdir(exist_ok=True)
    with _somebody_elses(computer.data / "logs", mode):
        return _works(computer, preexec_fn=_without_rights)


def _no_log_file(computer: Computer) -> list[Fault]:
    file = computer.data / "logs" / "alegra_desktop.log"
    file.touch()
    with _somebody_elses(file, 0o400):
        return _works(computer, preexec_fn=_without_rights)


def _file_for_a_folder(computer: Computer, name: str) -> list[Fault]:
    folder = computer.data / name
    kept = folder.rename(computer.folder / "kept")
    folder.touch()
    faults = _works(computer)
    folder.unlink()
    kept.rename(folder)
    return faults


def _no_backups(computer: Computer, name: str) -> list[Fault]:
    with _somebody_elses(computer.data / name, 0o500):
        return _works(computer, preexec_fn=_without_rights)


# --- gone -------------------------------------------------------------------------------------------------------------


def _vanishes(computer: Computer, nth: int) -> list[Fault]:
    """At the n-th answer the data folder is removed. It is said; the merchant sets up again."""
    count = 0

    def answered(moment: str, method: str, path: str) -> None:
        nonlocal count
        count += (moment, method) == ("after", "POST")
        if count == nth:
            shutil.rmtree(computer.data)

    computer.servers.watch("alegra", answered)
    faults = _told(computer, "settings_wrong")
    computer.servers.apps["alegra"].hooks.clear()
    setup = computer.setup(HOTMART_NAME, days=DAYS, edit=_create_after_restore)
    return faults if setup.code == 0 else [*faults, ("stuck", setup.err)]


def _create_after_restore(text: str) -> str:
    return text.replace("[sync]", '[sync]\nafter_restore = "create"')


def _cases(folder: Path) -> list[Case]:
    template = _template(folder)
    failures: dict[str, Failure] = {
        "room for 60 kB": partial(_no_room, room=_ROOM),
        "the folder is in use": _folder_in_use,
        "locked from the 3rd answer on": partial(_locked, nth=3),
        "the ledger's folder is somebody else's": partial(_refused, name=".", mode=0o555),
        "the ledger may not be written": partial(_refused, name=FILE, mode=0o444),
        "the ledger may not be read": partial(_refused, name=FILE, mode=0o400),
        "the data folder may not be made": _no_parent,
        "the log folder may not be written": partial(_no_log, mode=0o555),
        "the log folder may not be read": partial(_no_log, mode=0o700),
        "the log may not be written": _no_log_file,
        "the log folder is a file": partial(_file_for_a_folder, name="logs"),
        "the backups' folder is a file": partial(_file_for_a_folder, name="backups"),
        "the backups' folder may not be written": partial(_no_backups, name="backups"),
        "the folder vanishes at the 4th answer": partial(_vanishes, nth=4),
        "locked from the 9th answer on": partial(_locked, nth=9),
    }
    for kilobytes in range(0, 600, 40):
        failures[f"room for {kilobytes} kB"] = partial(_no_room, room=kilobytes * 1000)
    if can_mount():
        for kilobytes in range(0, 900, 60):
            failures[f"a disk with {kilobytes} kB left"] = partial(_full_disk, kilobytes=kilobytes)
    return [Case(name, _case(template, failure), inline=True) for name, failure in failures.items()]


GROUPS = [Group("the real program", _cases, 7, "" if can_mount() else "no disk of our own may be mounted here")]
