"""A folder of exported files, one for each integration that wants it: what is put there is imported once.

Files are only read, never moved or deleted. One is taken when it stopped growing; by its content it is known again,
whatever it is called. What cannot be read is told once, as a problem that stops nothing, until the file changes or
goes away.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.stores.files import FileSales
from alegra_desktop.stores.spreadsheet import MAX_BYTES, unreadable
from alegra_desktop.sync.files import Imported, keep_sales, read_for

#: Seconds for which a file must stay as it is to be taken for whole.
STILL = 2.0
_MEMORY = _TOLD = "watched"
_ENDINGS = (".csv", ".xlsx", ".xls")  # the last cannot be read, which is said
_KEPT = 20_000  # contents to remember: those of years

_Place = tuple[int, int]  # size in bytes, moment of the last change in nanoseconds


@dataclass(frozen=True, slots=True)
class Taken:
    """`imported`: one for each file that was taken now. `growing`: those still being written. `troubles`: what
    stands against the folder or its files now."""

    imported: tuple[Imported, ...] = ()
    growing: tuple[str, ...] = ()
    troubles: tuple[Problem, ...] = ()
    reached: bool = False  # there is a folder, and it can be read


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was looked at last. `wrong`: why it was not imported."""

    place: _Place
    wrong: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Memory:
    """What is known of the folder: its files by name, and every content that was imported."""

    files: Mapping[str, _Seen] = field(default_factory=dict)
    contents: tuple[str, ...] = ()


async def take_files(
    ledger: Ledger, clock: Clock, integration: Integration, stopping: Callable[[], bool] = lambda: False
) -> Taken:
    """Import what is new in the integration's folder, the oldest first; `stopping` ends it between two files."""
    folder = integration.rules.watch_folder
    if not folder:
        ledger.keep_told(integration.id, _TOLD, ())
        return Taken()
    try:
        there = await asyncio.to_thread(_look, folder)
    except (OSError, RuntimeError) as error:  # the latter: "~somebody" who has no folder here
        gone = Problem(
            Kind.WATCH_FOLDER_GONE, folder, {"folder": folder, "words": getattr(error, "strerror", "") or ""}
        )
        ledger.keep_told(integration.id, _TOLD, (gone,))
        return Taken(troubles=(gone,))
    known = _recall(ledger, integration)
    fresh = [name for name, place in there.items() if name not in known.files or known.files[name].place != place]
    if fresh:
        await clock.sleep(STILL)
    imported: list[Imported] = []
    growing: list[str] = []
    for name in sorted(fresh, key=lambda name: (there[name][1], name)):
        if stopping():
            break
        try:
            imported += await _take(ledger, integration, Path(folder).expanduser() / name, there[name])
        except _Growing:
            growing.append(name)
    return Taken(tuple(imported), tuple(growing), _tidy(ledger, integration, there), reached=True)


class _Growing(Exception):
    """It is not the file any more that it was a moment ago."""


def _look(folder: str) -> dict[str, _Place]:
    """In a thread: the files that may be exports, by name. Raises OSError when the folder cannot be read."""
    found = {}
    with os.scandir(Path(folder).expanduser()) as entries:
        for entry in entries:
            if not entry.name.startswith((".", "~$")) and entry.name.lower().endswith(_ENDINGS):
                place = _place(entry)
                if place is not None:
                    found[entry.name] = place
    return found


def _place(file: os.DirEntry[str] | Path) -> _Place | None:
    """None for what is no file, is gone, or holds nothing: browsers make the file first and fill it at the end."""
    try:
        about = file.stat()
        return (about.st_size, about.st_mtime_ns) if about.st_size and file.is_file() else None
    except OSError:
        return None


async def _take(ledger: Ledger, integration: Integration, file: Path, place: _Place) -> list[Imported]:
    """Import one file unless its content was imported before. Raises `_Growing`."""
    read, known = read_for(ledger, integration), frozenset(_recall(ledger, integration).contents)

    def look() -> tuple[str, FileSales | None]:
        if _place(file) != place:
            raise _Growing
        content = _content(file) if place[0] <= MAX_BYTES else ""
        try:
            sales = None if content in known else read(file, readable_only=False)
        finally:
            if _place(file) != place:  # what was read, or could not be, was half of it
                raise _Growing
        return content, sales

    try:
        content, sales = await asyncio.to_thread(look)
    except ProblemError as error:
        _note(ledger, integration, file.name, _Seen(place, _named(error.problem, file, integration)))
        return []
    except OSError as error:  # closed to us now; nothing tells when it is open, so it is tried again
        wrong = unreadable(file.name, f"the file cannot be opened ({type(error).__name__})").problem
        _note(ledger, integration, file.name, _Seen((-1, -1), _named(wrong, file, integration)))
        return []
    with ledger.batch():
        again = sales is None or content in _recall(ledger, integration).contents  # by the window, at the same time
        done = [] if again or sales is None else [keep_sales(ledger, integration, sales, file.name)]
        _note(ledger, integration, file.name, _Seen(place), content)
    return done


def _content(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:32]


def _named(problem: Problem, file: Path, integration: Integration) -> Problem:
    """Of this file, whatever was wrong with it."""
    if problem.kind is not Kind.FILE_NOT_UNDERSTOOD:
        problem = unreadable(file.name, problem.details.get("words", "")).problem
    return Problem(problem.kind, file.name, {**problem.details, "store": integration.store.value})


# --- what is remembered -----------------------------------------------------------------------------------------------


def _tidy(ledger: Ledger, integration: Integration, there: Mapping[str, _Place]) -> tuple[Problem, ...]:
    """Forget the files that are gone, and tell what stands against the others."""
    known = _recall(ledger, integration)
    files = {name: seen for name, seen in known.files.items() if name in there}
    troubles = tuple(files[name].wrong for name in sorted(files))
    standing = tuple(problem for problem in troubles if problem is not None)
    with ledger.batch():
        if len(files) < len(known.files):
            _remember(ledger, integration, files, known.contents)
        ledger.keep_told(integration.id, _TOLD, standing)
    return standing


def _note(ledger: Ledger, integration: Integration, name: str, seen: _Seen, content: str = "") -> None:
    known = _recall(ledger, integration)
    new = (content,) if content and content not in known.contents else ()
    _remember(ledger, integration, {**known.files, name: seen}, (*known.contents, *new))


def _remember(ledger: Ledger, integration: Integration, files: Mapping[str, _Seen], contents: tuple[str, ...]) -> None:
    kept = {
        "folder": integration.rules.watch_folder,
        "files": {name: [*seen.place, *_written(seen.wrong)] for name, seen in files.items()},
        "contents": contents[-_KEPT:],
    }
    ledger.remember(integration.id, _MEMORY, json.dumps(kept))


def _recall(ledger: Ledger, integration: Integration) -> _Memory:
    """Of another folder only what was in its files counts."""

    def read(text: str) -> _Memory:
        kept = json.loads(text)
        same = kept["folder"] == integration.rules.watch_folder
        files = {
            str(name): _Seen((int(size), int(changed)), _problem(wrong))
            for name, (size, changed, *wrong) in (kept["files"].items() if same else ())
        }
        return _Memory(files, tuple(str(one) for one in kept["contents"]))

    return ledger.remembered(integration.id, _MEMORY, read, _Memory())


def _written(problem: Problem | None) -> list[object]:
    return [] if problem is None else [problem.details]


def _problem(written: list[dict[str, str]]) -> Problem | None:
    """Files have but one kind of problem."""
    if not written:
        return None
    return Problem(Kind.FILE_NOT_UNDERSTOOD, written[0]["file"], dict(written[0]))
