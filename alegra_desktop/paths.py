"""Where the program keeps its data: one folder that only its owner may read, and what is inside it."""

from __future__ import annotations

import errno
import logging
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong

VARIABLE = "ALEGRA_DESKTOP_DATA_DIR"
_OURS = ("ledger.sqlite3", "in-use.lock", "logs", "practice", "backups", "damaged", "window.ini")  # beginnings of names

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Folders:
    """`data` holds the ledger and everything below. `practice` is what the practice servers keep, as if they were out
    there; the practice mode's own ledger is `for_practice`, apart from the real one."""

    data: Path

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def practice(self) -> Path:
        return self.data / "practice"

    def for_practice(self) -> Folders:
        """The practice mode's own data: deleting it leaves the practice servers as they are."""
        return Folders(self.data / "practice-ledger")

    def create(self) -> Folders:
        """Make the folders that are missing, readable by their owner only.

        Raises `ProblemError`: disk_full, or settings_wrong if the data folder cannot be made or written to. One of
        those inside it that cannot be used stops nothing here: a log that cannot be written must not stop a sync, and
        whoever needs another one says so.
        """
        try:
            _create(self.data)
        except OSError as error:
            raise _refused(self.data, error) from error
        for folder in (self.logs, self.backups, self.practice):
            with suppress(OSError):
                _create(folder)
        return self


def folders(data_dir: Path | str | None, environment: Mapping[str, str]) -> Folders:
    """The folders by the command line's choice, else the variable's, else where this system keeps such data."""
    chosen = data_dir or environment.get(VARIABLE, "").strip()
    if chosen:
        return Folders(Path(chosen).expanduser().absolute())
    return Folders(platformdirs.user_data_path("alegra_desktop", appauthor=False))


def private_files() -> int:
    """From now on this process creates files for its owner only; returns the mask that held before."""
    return os.umask(0o077)


def resource(name: str) -> Path:
    """A file of `resources/`, beside the package in a checkout and inside it when installed.

    Raises `FileNotFoundError`.
    """
    package = Path(__file__).resolve().parent
    for base in (package / "resources", package.parent / "resources"):
        if (base / name).exists():
            return base / name
    raise FileNotFoundError(name)


def _create(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True, mode=0o700)
    if os.name != "posix":
        return
    mode = stat.S_IMODE(folder.stat().st_mode)
    # A folder the merchant pointed to and that holds other things keeps its own rights: it is not ours to close.
    if folder.name in _OURS or all(entry.name.startswith(_OURS) for entry in folder.iterdir()):
        if mode != 0o700:
            folder.chmod(0o700)
    elif mode & 0o022:
        _log.warning("others may write to %s: what is in it can be taken away or replaced", folder)


def _refused(folder: Path, error: OSError) -> ProblemError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ProblemError(Problem(Kind.DISK_FULL, str(folder), {"folder": str(folder), "mb": "50"}))
    words = error.strerror or str(error)
    return ProblemError(settings_wrong("folder_refused", "data_dir", folder=str(folder), words=words))
