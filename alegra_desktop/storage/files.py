"""The files around the ledger: where it is, its backups, copies of damaged ones, and putting a backup in its place."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.storage.errors import problem

FILE = "ledger.sqlite3"
STAMP = "%Y%m%dT%H%M%S%fZ"
_COMPANIONS = ("", "-wal", "-shm")
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WINDOWS_DISK_FULL = 112


def backups(folder: Path) -> list[Path]:
    """The backups of a data folder, newest first."""
    return sorted((folder / "backups").glob("ledger-*.sqlite3"), key=lambda path: path.name, reverse=True)


def exists(folder: Path) -> bool:
    """Whether the folder holds a ledger that has been written to."""
    file = folder / FILE
    return file.is_file() and file.stat().st_size > 0


def inode(file: Path) -> int:
    """What tells this file from another in its place; 0 if there is none."""
    try:
        return file.stat().st_ino
    except OSError:
        return 0


def left_over(file: Path) -> bool:
    """Whether the last one who wrote did not close: only then the whole file is checked."""
    log = file.with_name(file.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def own_folder(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder


def create_private(file: Path) -> None:
    """Make the file, empty, if there is none; only its owner may read it. SQLite gives its companions the same mode."""
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if os.name == "posix":
        file.chmod(0o600)


def to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def with_a_way_out(words: str, file: Path) -> ProblemError:
    """The file is damaged: keep a copy, and say of which day the newest backup is."""
    copy = ""  # the original is untouched, that is what counts
    with suppress(OSError):
        copy = str(keep_copy(file))
    return problem(Kind.DATABASE_DAMAGED, words, file, copy=copy, **newest_backup(file.parent))


def newest_backup(folder: Path) -> dict[str, str]:
    """Its day, if there is one."""
    saved = backups(folder)
    return {"date": datetime.strptime(saved[0].name.split("-")[1], STAMP).date().isoformat()} if saved else {}


def keep_copy(file: Path) -> Path:
    """Copy a file with its companions to `damaged/`, once for each state of it."""
    stat = file.stat()
    copy = own_folder(file.parent / "damaged") / f"{file.stem}-{stat.st_mtime_ns}-{stat.st_size}{file.suffix}"
    for ending in _COMPANIONS:
        source, target = file.with_name(file.name + ending), copy.with_name(copy.name + ending)
        if source.exists() and not target.exists():
            shutil.copy2(source, target)
            to_disk(target)
    return copy


def restore(folder: Path, backup: Path) -> None:
    """Put a backup in the place of the ledger, which is kept in `damaged/`.

    Nobody may have the ledger open. What was done after the backup is then missing from the ledger: the next run must
    read Alegra first (R8). Raises `ProblemError` DISK_FULL or SETTINGS_WRONG; then the ledger is as it was.
    """
    file = folder / FILE
    fresh = file.with_name(FILE + ".restoring")
    with problems_of_the_folder(file):
        try:
            fresh.unlink(missing_ok=True)
            create_private(fresh)
            shutil.copyfile(backup, fresh)
            to_disk(fresh)
            if file.exists():
                keep_copy(file)
            # The old log must not be played into the restored file.
            for ending in _COMPANIONS[1:]:
                file.with_name(FILE + ending).unlink(missing_ok=True)
            os.replace(fresh, file)
        finally:
            fresh.unlink(missing_ok=True)


@contextmanager
def problems_of_the_folder(file: Path) -> Iterator[None]:
    """A folder that may not be written, or a disk without room, as problems."""
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL or getattr(error, "winerror", 0) == _WINDOWS_DISK_FULL
        raise problem(Kind.DISK_FULL if full else Kind.SETTINGS_WRONG, str(error), file) from error
