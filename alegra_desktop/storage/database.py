"""Opening, checking, saving and closing the one file, and running transactions in it."""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import peewee

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.storage.errors import problem, translated
from alegra_desktop.storage.files import (
    FILE,
    STAMP,
    backups,
    create_private,
    exists,
    inode,
    keep_copy,
    left_over,
    newest_backup,
    own_folder,
    problems_of_the_folder,
    to_disk,
    with_a_way_out,
)
from alegra_desktop.storage.migrations import MIGRATIONS, Migration

APPLICATION_ID = 0x414C4744  # "ALGD": tells our file from another program's
BACKUPS_KEPT = 5
#: Checked at every start, each row against each index: a page that a disk has lost shows as rows that an index lacks,
#: and what an index hides would be created again. (Of the others, only the history would be poorer.)
_DECISIVE = ("outbox", "sale")
_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100  # with the version at 60 and the application at 68, https://sqlite.org/fileformat.html
_ANOTHERS = "the file belongs to another program"

Parameters = Sequence[Any]


class Database:
    """One connection for one thread. Everything the file answers passes `errors.translated`."""

    def __init__(self, folder: Path, now: Callable[[], datetime], connection: Any, read_only: bool) -> None:
        self.folder = folder
        self.file = folder / FILE
        self.now = now
        self.read_only = read_only
        self._peewee = connection
        self._own: sqlite3.Connection = connection.connection()  # peewee would open another one for another thread
        self._depth = 0
        self._damaged = False  # met while it was open
        self._inode = inode(self.file)

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        """Run one statement; the answer is a cursor. Statements are prepared once and kept by their text."""
        with self._translated():
            return self._peewee.execute_sql(sql, parameters)

    def walk(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """The rows one by one: for more of them than are to be held at once."""
        with self._translated():
            yield from self._peewee.execute_sql(sql, parameters)

    def one(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """The first row, or None."""
        with self._translated():
            found: tuple[Any, ...] | None = self._peewee.execute_sql(sql, parameters).fetchone()
            return found

    def all(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        with self._translated():
            found: list[tuple[Any, ...]] = self._peewee.execute_sql(sql, parameters).fetchall()
            return found

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. The outermost takes the write lock at once, so that a read followed by a write never meets
        a change in between; one inside another undoes only its own part when it fails."""
        inner = self._depth > 0
        with self._translated():
            if inner:
                self._peewee.execute_sql("SAVEPOINT inside")
            else:
                self._check_place()
                self._peewee.begin()
        self._depth += 1
        try:
            yield
            with self._translated():
                if inner:
                    self._peewee.execute_sql("RELEASE inside")
                else:
                    self._peewee.commit()
        except BaseException:
            # A full disk ends the whole transaction by itself: then there is nothing left to undo.
            if self._peewee.connection().in_transaction:
                with self._translated():
                    if inner:
                        self._peewee.execute_sql("ROLLBACK TO inside")
                        self._peewee.execute_sql("RELEASE inside")
                    else:
                        self._peewee.rollback()
            raise
        finally:
            self._depth -= 1

    def _check_place(self) -> None:
        """What is written to a file that was moved or removed would be gone with this process (R1)."""
        if inode(self.file) != self._inode:
            raise problem(Kind.SETTINGS_WRONG, "moved or removed while open", self.file, code="ledger_moved")

    def backup(self, reason: str) -> Path:
        """A copy that can be opened by itself, in `backups/`, readable by its owner only; the newest five are kept.

        Never a copy of the file: what has not left the write-ahead log would be missing from it.
        """
        folder = self.folder / "backups"
        stamp = self.now().strftime(STAMP)
        name = f"ledger-{stamp}-{re.sub('[^a-z0-9]+', '-', reason.lower()).strip('-') or 'backup'}.sqlite3"
        part = folder / (name + ".part")
        with problems_of_the_folder(self.file):
            own_folder(folder)
            for left in folder.glob("*.part"):  # of a process that died while it copied
                left.unlink(missing_ok=True)
            create_private(part)
            try:
                self.execute("VACUUM INTO ?", (str(part),))
                to_disk(part)
                os.replace(part, folder / name)
            finally:
                part.unlink(missing_ok=True)
            for old in backups(self.folder)[BACKUPS_KEPT:]:
                old.unlink(missing_ok=True)
        return folder / name

    @contextmanager
    def understood(self) -> Iterator[None]:
        """For turning what was read into values: what the program cannot have written means a damaged file."""
        try:
            yield
        except (ValueError, TypeError, ArithmeticError, LookupError) as error:
            self._damaged = True
            raise problem(Kind.DATABASE_DAMAGED, str(error), self.file, **newest_backup(self.folder)) from error

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            with translated(self.file):
                yield
        except ProblemError as error:
            if error.problem.kind is not Kind.DATABASE_DAMAGED:
                raise
            self._damaged = True
            error.problem.details.update(newest_backup(self.folder))
            raise

    def interrupt(self) -> None:
        """From another thread: whatever is being read breaks off. Nothing happens while nothing is read."""
        with suppress(sqlite3.ProgrammingError):  # closed meanwhile
            self._own.interrupt()

    def close(self) -> None:
        """Close the connection; what it left in the write-ahead log stays valid if tidying up fails."""
        if self._peewee.is_closed():
            return
        if not self.read_only:
            with suppress(peewee.PeeweeException):
                self._peewee.execute_sql("PRAGMA optimize")
        with translated(self.file):
            self._peewee.close()
        if self._damaged and not self.read_only:
            # Not while it was open: closing any other handle of the file would drop SQLite's locks on it.
            with suppress(OSError):
                keep_copy(self.file)


def open_database(
    folder: Path,
    now: Callable[[], datetime],
    *,
    read_only: bool = False,
    busy_seconds: float = 5.0,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Database:
    """Open, or for writing create, the ledger of a data folder, and bring it to the newest schema.

    `now` gives aware UTC times. A read-only ledger never changes the file and must exist at the newest schema.
    Raises `ProblemError`: DATABASE_DAMAGED (not a database, damaged, another program's; a copy is kept in `damaged/`),
    DATABASE_NEWER, DATABASE_BUSY, DISK_FULL, SETTINGS_WRONG (the folder may not be used, nothing to read).
    """
    file = folder / FILE
    if read_only:
        if not exists(folder):
            raise problem(Kind.SETTINGS_WRONG, "there is no ledger", file, code="no_ledger")
    else:
        with problems_of_the_folder(file):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # one that was there may hold other things
            create_private(file)
    unclean = left_over(file)
    try:
        _check_header(file, len(migrations))
        database = Database(folder, now, _connect(file, busy_seconds, read_only), read_only)
        try:
            _check_owner(database, len(migrations))
            _prepare(database, unclean, migrations)
        except BaseException:
            database._peewee.close()
            raise
    except ProblemError as error:
        if error.problem.kind is Kind.DATABASE_DAMAGED and not read_only:
            raise with_a_way_out(error.problem.details["words"], file) from error
        raise
    return database


def _connect(file: Path, busy_seconds: float, read_only: bool) -> Any:
    # Recursive triggers: without them INSERT OR REPLACE could change an event unseen.
    pragmas: dict[str, Any] = {
        "synchronous": "FULL",
        "foreign_keys": 1,
        "temp_store": "MEMORY",
        "recursive_triggers": 1,
    }
    if sys.platform == "darwin":  # there an ordinary sync does not reach the disk
        pragmas |= {"fullfsync": 1, "checkpoint_fullfsync": 1}
    if read_only:
        pragmas["query_only"] = 1
    connection = peewee.SqliteDatabase(
        file.absolute().as_uri() + "?mode=rw",  # never create: that is done beforehand, with the right permissions
        pragmas=pragmas,
        timeout=busy_seconds,
        lock_type="IMMEDIATE",
        autoconnect=False,
        uri=True,
    )
    with translated(file):
        connection.connect()
    return connection


def _check_header(file: Path, newest: int) -> None:
    """Before SQLite touches the file: the copy of a damaged one is as it was found, and what belongs to a newer or
    another program keeps even its write-ahead log, which closing a connection would empty."""
    with problems_of_the_folder(file), file.open("rb") as opened:
        start = opened.read(_HEADER_BYTES)
    if start and not start.startswith(_HEADER):
        raise problem(Kind.DATABASE_DAMAGED, "the file is not a database", file)
    if not start and backups(file.parent):
        raise problem(Kind.DATABASE_DAMAGED, "the file is empty, though there are backups of it", file)
    if len(start) == _HEADER_BYTES:
        version, application = (int.from_bytes(start[at : at + 4], "big", signed=True) for at in (60, 68))
        if application not in (0, APPLICATION_ID):
            raise problem(Kind.DATABASE_DAMAGED, _ANOTHERS, file)
        if application == APPLICATION_ID and version > newest:
            raise _newer(version, newest, file)


def _newer(version: int, newest: int, file: Path) -> ProblemError:
    return problem(Kind.DATABASE_NEWER, f"schema {version}, this program knows {newest}", file)


def _check_owner(database: Database, newest: int) -> None:
    application = _number(database, "application_id")
    version = _number(database, "user_version")
    tables = _count(database, "SELECT count(*) FROM sqlite_master")
    if application != APPLICATION_ID and (application or version or tables):
        raise problem(Kind.DATABASE_DAMAGED, _ANOTHERS, database.file)
    if version > newest:
        raise _newer(version, newest, database.file)
    if database.read_only and version < newest:
        words = "the ledger has yet to be brought up to date by the program"
        raise problem(Kind.DATABASE_BUSY, words, database.file)


def _prepare(database: Database, unclean: bool, migrations: Sequence[Migration]) -> None:
    if database.read_only:
        return
    if unclean:
        _check(database, "quick_check(1)")
    version = _number(database, "user_version")
    for table in _DECISIVE if version else ():
        _check(database, f"integrity_check('{table}')")
    database.execute("PRAGMA journal_mode = WAL")
    for number, migration in enumerate(migrations[version:], start=version + 1):
        if version:  # a file that was just made holds nothing worth keeping
            database.backup(f"before-{number}")
        with database.transaction():
            if _number(database, "user_version") != number - 1:
                continue  # another process has just done it
            migration(database.execute)
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute(f"PRAGMA user_version = {number}")


def _check(database: Database, pragma: str) -> None:
    answer = database.one(f"PRAGMA {pragma}")
    if answer != ("ok",):
        raise problem(Kind.DATABASE_DAMAGED, str(answer[0]) if answer else "the check gave no answer", database.file)


def _number(database: Database, pragma: str) -> int:
    return _count(database, f"PRAGMA {pragma}")


def _count(database: Database, sql: str) -> int:
    found = database.one(sql)
    return int(found[0]) if found else 0
