"""Power that goes away: what is on the disk then is the ledger's file and a write-ahead log that ends anywhere.

First as it happens: while a transaction is written, with its last writes half done, and Alegra as it is at that
moment. Then as it must not happen: a disk that lied loses transactions it had confirmed, and Alegra knows more than
the ledger. The first must be as if nothing had been; the second is a restored ledger, whose question is answered.
"""

from __future__ import annotations

import asyncio
import shutil
import struct
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from alegra_desktop.practice.faults import Dropped
from alegra_desktop.storage.files import FILE
from tests.reliability.disk.apart import Case, Fault, Group, aside
from tests.reliability.disk.stage import (
    NAMES,
    check_whole,
    judge,
    ledger_file,
    moved,
    new_world,
    settle,
    settle_restored,
    sync,
    unannounced,
)
from tests.virtual import World

HEADER, FRAME = 32, 24 + 4096  # of a write-ahead log with pages of 4096 bytes
LOG = FILE + "-wal"


def frames(folder: Path) -> int:
    """How many frames of the write-ahead log are valid, as the ledger that is open in this folder sees it."""
    (valid,) = struct.unpack_from("=I", (folder / (FILE + "-shm")).read_bytes(), 16)  # mxFrame
    return int(valid)


def cut_log(folder: Path, frame: int, how: str) -> None:
    """Let the log end after so many frames. `how`: there, in the middle of the next, or that is rubbish or zeros."""
    log = folder / LOG
    whole = log.read_bytes()
    end = HEADER + frame * FRAME
    rest = len(whole) - end
    tail = {
        "end": b"",
        "half": whole[end : end + FRAME // 2],
        "rubbish": whole[end : end + 24] + b"\xa5" * max(0, rest - 24),
        "zeros": bytes(rest),
    }[how]
    log.write_bytes(whole[:end] + tail)


HOW = ("end", "half", "rubbish", "zeros")


def kept(world: World, folder: Path) -> None:
    """What the disk holds at this moment; the index beside the log is memory only."""
    folder.mkdir()
    for name in (FILE, LOG):
        shutil.copyfile(world.folder / name, folder / name)


def without_checkpoints(world: World) -> None:
    """Let everything stay in the log, so that it can be cut anywhere."""
    world.engine.ledger._database.execute("PRAGMA wal_autocheckpoint = 0")


def again(world: World, folder: Path) -> World:
    """The computer is switched on again, with this folder's files and the servers as they are."""
    for app in world.servers.apps.values():
        app.hooks.clear()
    world.folder = folder
    world.open()
    return world


def on_commit(world: World, look: Callable[[int], None]) -> None:
    """`look(n)` is called just after the n-th commit."""
    connection, count = world.engine.ledger._database._peewee, 0
    commit = connection.commit

    def counted() -> None:
        nonlocal count
        commit()
        count += 1
        look(count)

    connection.commit = counted


class Power:
    """The power of a world's computer. `cut` takes what is on the disk to `folder`; nothing of the run that is cut
    short reaches Alegra after that, and what it still writes is in the folder that nobody opens again."""

    def __init__(self, world: World, folder: Path) -> None:
        self._world, self._folder = world, folder
        self._dark = False
        self._run: asyncio.Task[object] | None = None
        world.servers.watch("alegra", lambda *_: self._stay_dark())

    def cut(self) -> None:
        if not self._dark:
            kept(self._world, self._folder)
            self._dark = True
            assert self._run is not None
            self._run.cancel()

    def sync(self) -> None:
        """A run that ends with the power."""
        for name in NAMES:
            if not self._dark:
                with suppress(asyncio.CancelledError):
                    self._world.clock.run(self._until_cut(name))
        assert self._dark, "the power never went away"

    async def _until_cut(self, name: str) -> None:
        self._run = asyncio.ensure_future(self._world.engine.sync(name, wait=True))
        await self._run

    def _stay_dark(self) -> None:
        if self._dark:
            raise Dropped("no power")


# --- while a transaction is written -----------------------------------------------------------------------------------


def _commits(world: World, folder: Path) -> list[int]:
    """The frames in the log after each commit of a run that nothing disturbs."""
    moved(world, folder)
    without_checkpoints(world)
    counted = [frames(world.folder)]
    on_commit(world, lambda n: counted.append(frames(world.folder)))
    sync(world)
    return counted


def _at_commit(world: World, nth: int, frame: int, how: str) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "before")
        without_checkpoints(world)
        power = Power(world, folder / "after")
        on_commit(world, lambda n: power.cut() if n == nth else None)
        power.sync()
        cut_log(folder / "after", frame, how)
        return _to_rest(again(world, folder / "after"))

    return run


def _to_rest(world: World) -> list[Fault]:
    faults = check_whole(ledger_file(world))
    return faults + settle(world) + judge(world) + check_whole(ledger_file(world))


def _commit_cases(folder: Path) -> list[Case]:
    world = new_world(folder / "computer")
    world.close()
    counted = aside(lambda: _commits(world, folder / "counted"))
    return [
        Case(f"commit {n}, frame {frame}, {how}", _at_commit(world, n, frame, how))
        for n, (low, high) in enumerate(pairwise(counted), start=1)
        for frame in range(low, high + 1)
        for how in (HOW if frame < high else ("end",))
    ]


# --- while a request is under way -------------------------------------------------------------------------------------


def _at_post(world: World, nth: int, when: str) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        moved(world, folder / "before")
        power, seen = Power(world, folder / "after"), 0
        log = world.servers.alegra.log

        def arrived(moment: str, method: str, path: str) -> None:
            nonlocal seen
            if (moment, method) == (when, "POST"):
                seen += 1
                if seen == nth:
                    power.cut()
                    raise Dropped("no power")

        world.servers.watch("alegra", arrived)
        power.sync()
        copy = shutil.copytree(folder / "after", folder / "looked into")
        faults = unannounced(copy / FILE, *log.bodies[-1])
        return faults + _to_rest(again(world, folder / "after"))

    return run


def _posts(world: World, folder: Path) -> int:
    moved(world, folder)
    sync(world)
    return len(world.servers.alegra.log.bodies)


def _post_cases(folder: Path) -> list[Case]:
    world = new_world(folder / "computer")
    world.close()
    count = aside(lambda: _posts(world, folder / "counted"))
    return [
        Case(f"POST {nth}, {when} Alegra did it", _at_post(world, nth, when))
        for nth in range(1, count + 1)
        for when in ("before", "after")
    ]


# --- a disk that lied -------------------------------------------------------------------------------------------------


def _older(world: World, recorded: Path, frame: int, how: str) -> Callable[[Path], list[Fault]]:
    def run(folder: Path) -> list[Fault]:
        after = shutil.copytree(recorded, folder / "after")
        cut_log(after, frame, how)
        again(world, after)
        faults = check_whole(ledger_file(world)) + settle_restored(world)
        return faults + judge(world, ever=False) + check_whole(ledger_file(world))

    return run


def _lied_cases(folder: Path, *, midway: bool) -> list[Case]:
    """The log is cut anywhere since the set-up, while Alegra is at the end of the run, or in the middle of it."""
    world = new_world(folder / "computer")
    count = aside(lambda: _posts(world, folder / "counted"))
    without_checkpoints(world)
    first = frames(world.folder)  # before it there are no integrations yet
    recorded = folder / "recorded"
    if midway:
        power, seen = Power(world, recorded), 0

        def arrived(moment: str, method: str, path: str) -> None:
            nonlocal seen
            seen += (moment, method) == ("after", "POST")
            if seen == count // 2:
                power.cut()

        world.servers.watch("alegra", arrived)
        power.sync()
    else:
        sync(world)
        kept(world, recorded)
    world.close()
    last = ((recorded / LOG).stat().st_size - HEADER) // FRAME
    return [
        Case(f"frame {frame} of {last}, {how}", _older(world, recorded, frame, how))
        for frame in range(first, last)
        for how in HOW
    ]


GROUPS = [
    Group("power lost while a transaction is written", _commit_cases, 661),
    Group("power lost while a request is under way", _post_cases, 13),
    Group("transactions lost, Alegra done", lambda folder: _lied_cases(folder, midway=False), 911),
    Group("transactions lost, Alegra half done", lambda folder: _lied_cases(folder, midway=True), 571),
]
