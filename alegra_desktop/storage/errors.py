"""What goes wrong with the file, translated once into the problems the rest of the program knows."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong


class NotUnique(Exception):
    """A row with this key, or with this document of Alegra, is in the ledger already; nothing was written."""


# https://sqlite.org/rescode.html. The low byte is the primary code, the whole number tells more.
_ERROR = 1
_OTHER_SCHEMA = re.compile(
    "no such (table|column|index)|already exists|duplicate column|malformed database schema|unsupported file"
)
_BUSY = 5
_LOCKED = 6
_NO_PERMISSION = {3, 8, 14, 23}  # PERM, READONLY, CANTOPEN, AUTH
_IO = 10
_CORRUPT = 11
_FULL = 13
_NOT_A_DATABASE = 26
_CONSTRAINT = 19
# A write the system cut short: besides a full disk (which is FULL) a quota or the greatest file size allowed.
# 10, saying nothing more, is a journal that could not be begun; reading always says so.
_IO_WRITES = {10, 778, 1034, 1290, 1546, 4618, 4874}  # and WRITE, FSYNC, DIR_FSYNC, TRUNCATE, SHMOPEN, SHMSIZE
_UNIQUE = {1555, 2067, 2579}  # PRIMARYKEY, UNIQUE, ROWID


def _codes(error: BaseException | None) -> Iterator[tuple[int, str]]:
    """SQLite's own codes along the chain, the first cause last: a failed commit can hide behind a failed rollback."""
    while error is not None:
        found = error.args[0] if error.args and isinstance(error.args[0], sqlite3.Error) else error
        if isinstance(found, sqlite3.Error):
            # Text that is none has no code: Python finds it, not SQLite. Nor has a schema that is not ours.
            code = getattr(found, "sqlite_errorcode", _CORRUPT if "decode to UTF-8" in str(found) else 0)
            yield _CORRUPT if code == _ERROR and _OTHER_SCHEMA.search(str(found)) else code, str(found)
        elif isinstance(found, UnicodeDecodeError):  # the name of something in the file is no text
            yield _CORRUPT, str(found)
        error = error.__cause__ or error.__context__


def _kind(code: int) -> Kind | None:
    primary = code & 0xFF
    if primary in (_BUSY, _LOCKED):
        return Kind.DATABASE_BUSY
    if primary == _FULL or code in _IO_WRITES:
        return Kind.DISK_FULL
    if primary in (_CORRUPT, _NOT_A_DATABASE, _IO):
        return Kind.DATABASE_DAMAGED
    if primary in _NO_PERMISSION:
        return Kind.SETTINGS_WRONG
    return None


def translate(error: BaseException, file: Path) -> Exception | None:
    """The house's exception for one of peewee or sqlite3, or None when it is a mistake in the program."""
    for code, words in _codes(error):
        if code in _UNIQUE:
            return NotUnique(words)
        kind = _kind(code)
        if kind is not None:
            return problem(kind, words, file)
    return None


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Let everything through as it is, except what `translate` knows.

    Raises `ProblemError` (DATABASE_BUSY, DISK_FULL, DATABASE_DAMAGED, SETTINGS_WRONG for a folder that may not be
    written) and `NotUnique`.
    """
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error, UnicodeDecodeError) as error:
        known = translate(error, file)
        if known is None:
            raise
        raise known from error


def problem(kind: Kind, words: str, file: Path, **more: str) -> ProblemError:
    """A problem of the ledger's file; `words` say what was seen. SETTINGS_WRONG may give the `code` of its reason."""
    details = {"words": words, "file": str(file), "folder": str(file.parent), **more}
    if kind is Kind.SETTINGS_WRONG:
        return ProblemError(settings_wrong(**{"code": "file_refused", **details}))
    return ProblemError(Problem(kind, details={"reason": words, **details}))
