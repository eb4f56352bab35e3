"""A disk without room, at every single write of a run, by two means: pages (SQLite's own limit), and bytes (the
system refuses to let the file grow, also in the middle of a write)."""

from __future__ import annotations

import resource
import struct
from collections.abc import Callable

from alegra_desktop.domain.problem import Kind
from alegra_desktop.storage.database import Database
from alegra_desktop.storage.files import FILE
from tests.reliability.disk.moments import Trouble, group
from tests.reliability.disk.stage import ledger_file
from tests.virtual import World

_MANY = 1_000_000_000
_FRAME = 24 + 4096  # a page in the write-ahead log, with its header
_TORN = 3000  # bytes of the failing write that still find room


class Pages:
    """No page can be added to the ledger; what changes within its pages still fits."""

    def __init__(self, world: World) -> None:
        self._world = world

    def begin(self) -> None:
        (count,) = self._database.one("PRAGMA page_count") or (0,)
        self._database.execute(f"PRAGMA max_page_count = {count}")

    def end(self) -> None:
        self._database.execute(f"PRAGMA max_page_count = {_MANY}")

    @property
    def _database(self) -> Database:
        return self._world.engine.ledger._database


class Bytes:
    """No file grows beyond where the write-ahead log is written to next, but for `torn` bytes."""

    def __init__(self, world: World, torn: int = 0) -> None:
        self._world, self._torn = world, torn

    def begin(self) -> None:
        index = ledger_file(self._world).with_name(FILE + "-shm").read_bytes()
        (frames,) = struct.unpack_from("=I", index, 16)  # mxFrame, https://sqlite.org/walformat.html
        room = 32 + frames * _FRAME + self._torn if frames else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))

    def end(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


_DISKS: dict[str, Callable[[World], Trouble]] = {
    "no page": Pages,
    "no byte": Bytes,
    "half a write": lambda world: Bytes(world, _TORN),
}

GROUPS = [
    # While no page can be added, what changes within the pages there are still fits.
    group("disk full at a write", "write", Kind.DISK_FULL, _DISKS, 83, unsure="no page"),
    group("disk full when an answer is to be kept", "answer", Kind.DISK_FULL, _DISKS, 17, unsure="no page"),
]
