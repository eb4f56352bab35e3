"""One process per data folder, by a kernel lock that dies with the process (R6). A PID file would outlive a crash."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from alegra_desktop.domain.problem import Kind, Problem, ProblemError


class FolderLock:
    """`with FolderLock(folder):` holds the folder for this process. Raises `ProblemError` ALREADY_RUNNING."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "in-use.lock"
        self._file: int | None = None

    def __enter__(self) -> FolderLock:
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            raise ProblemError(Problem(Kind.ALREADY_RUNNING, details={"folder": str(self._path.parent)})) from error
        self._file = file
        return self

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
