"""One process per data folder, by a kernel lock that dies with the process (R6). A PID file would outlive a crash."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType

from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong

#: How a kernel says that another process holds the lock; anything else means that it cannot lock here at all.
_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, getattr(errno, "EDEADLOCK", errno.EAGAIN)})


class FolderLock:
    """`with FolderLock(folder):` holds the folder, which exists, for this process.

    Raises `ProblemError`: ALREADY_RUNNING, or SETTINGS_WRONG where the folder cannot be written or locked.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "in-use.lock"
        self._file: int | None = None

    def __enter__(self) -> FolderLock:
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise self._unusable(error) from error
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            if error.errno not in _TAKEN:
                raise self._unusable(error) from error
            raise ProblemError(Problem(Kind.ALREADY_RUNNING, details={"folder": str(self._path.parent)})) from error
        self._file = file
        return self

    def _unusable(self, error: OSError) -> ProblemError:
        folder = str(self._path.parent)
        words = error.strerror or str(error)
        return ProblemError(settings_wrong("folder_not_locked", "data_dir", folder=folder, words=words))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            os.close(self._file)  # the kernel lets go of the lock
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
