"""Opening, checking, saving and closing the one file, and running transactions in it."""

from __future__ import annotations

import errno
import os
import re
import shutil
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
from alegra_desktop.storage.migrations import MIGRATIONS, Migration

FILE = "ledger.sqlite3"
APPLICATION_ID = 0x414C4744  # "ALGD": tells our file from another program's
BACKUPS_KEPT = 5
_STAMP = "%Y%m%dT%H%M%S%fZ"
_COMPANIONS = ("", "-wal", "-shm")
#: Checked at every start, each row against each index: a page that a disk has lost shows as rows that an index lacks,
#: and what an index hides would be created again. (Of the others, only the history would be poorer.)
_DECISIVE = ("outbox", "sale")
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WINDOWS_DISK_FULL = 112
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
        self._inode = _inode(self.file)

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
        if _inode(self.file) != self._inode:
            raise problem(Kind.SETTINGS_WRONG, f"{self.file} was moved or removed while it was open", self.file)

    def backup(self, reason: str) -> Path:
        """A copy that can be opened by itself, in `backups/`, readable by its owner only; the newest five are kept.

        Never a copy of the file: what has not left the write-ahead log would be missing from it.
        """
        folder = self.folder / "backups"
        stamp = self.now().strftime(_STAMP)
        name = f"ledger-{stamp}-{re.sub('[^a-z0-9]+', '-', reason.lower()).strip('-') or 'backup'}.sqlite3"
        part = folder / (name + ".part")
        with _problems_of_the_folder(self.file):
            _own_folder(folder)
            for left in folder.glob("*.part"):  # of a process that died while it copied
                left.unlink(missing_ok=True)
            _create_private(part)
            try:
                self.execute("VACUUM INTO ?", (str(part),))
                _to_disk(part)
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
            raise problem(Kind.DATABASE_DAMAGED, str(error), self.file, **_newest_backup(self.folder)) from error

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            with translated(self.file):
                yield
        except ProblemError as error:
            if error.problem.kind is not Kind.DATABASE_DAMAGED:
                raise
            self._damaged = True
            error.problem.details.update(_newest_backup(self.folder))
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
                _keep_copy(self.file)


def backups(folder: Path) -> list[Path]:
    """The backups of a data folder, newest first."""
    return sorted((folder / "backups").glob("ledger-*.sqlite3"), key=lambda path: path.name, reverse=True)


def exists(folder: Path) -> bool:
    """Whether the folder holds a ledger that has been written to."""
    file = folder / FILE
    return file.is_file() and file.stat().st_size > 0


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
            raise problem(Kind.SETTINGS_WRONG, f"there is no ledger in {folder}", file)
    else:
        with _problems_of_the_folder(file):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # one that was there may hold other things
            _create_private(file)
    unclean = _left_over(file)
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
            raise _with_a_way_out(error.problem.details["words"], file) from error
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
    with _problems_of_the_folder(file), file.open("rb") as opened:
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


def _inode(file: Path) -> int:
    """What tells this file from another in its place; 0 if there is none."""
    try:
        return file.stat().st_ino
    except OSError:
        return 0


def _left_over(file: Path) -> bool:
    """Whether the last one who wrote did not close: only then the whole file is checked."""
    log = file.with_name(file.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _own_folder(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder


def _create_private(file: Path) -> None:
    """Make the file, empty, if there is none; only its owner may read it. SQLite gives its companions the same mode."""
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if os.name == "posix":
        file.chmod(0o600)


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _with_a_way_out(words: str, file: Path) -> ProblemError:
    """The file is damaged: keep a copy, and say of which day the newest backup is."""
    copy = ""  # the original is untouched, that is what counts
    with suppress(OSError):
        copy = str(_keep_copy(file))
    return problem(Kind.DATABASE_DAMAGED, words, file, copy=copy, **_newest_backup(file.parent))


def _newest_backup(folder: Path) -> dict[str, str]:
    """Its day, if there is one."""
    saved = backups(folder)
    return {"date": datetime.strptime(saved[0].name.split("-")[1], _STAMP).date().isoformat()} if saved else {}


def _keep_copy(file: Path) -> Path:
    """Copy a file with its companions to `damaged/`, once for each state of it."""
    stat = file.stat()
    copy = _own_folder(file.parent / "damaged") / f"{file.stem}-{stat.st_mtime_ns}-{stat.st_size}{file.suffix}"
    for ending in _COMPANIONS:
        source, target = file.with_name(file.name + ending), copy.with_name(copy.name + ending)
        if source.exists() and not target.exists():
            shutil.copy2(source, target)
            _to_disk(target)
    return copy


def restore(folder: Path, backup: Path) -> None:
    """Put a backup in the place of the ledger, which is kept in `damaged/`.

    Nobody may have the ledger open. What was done after the backup is then missing from the ledger: the next run must
    read Alegra first (R8). Raises `ProblemError` DISK_FULL or SETTINGS_WRONG; then the ledger is as it was.
    """
    file = folder / FILE
    fresh = file.with_name(FILE + ".restoring")
    with _problems_of_the_folder(file):
        try:
            fresh.unlink(missing_ok=True)
            _create_private(fresh)
            shutil.copyfile(backup, fresh)
            _to_disk(fresh)
            if file.exists():
                _keep_copy(file)
            # The old log must not be played into the restored file.
            for ending in _COMPANIONS[1:]:
                file.with_name(FILE + ending).unlink(missing_ok=True)
            os.replace(fresh, file)
        finally:
            fresh.unlink(missing_ok=True)


@contextmanager
def _problems_of_the_folder(file: Path) -> Iterator[None]:
    """A folder that may not be written, or a disk without room, as problems."""
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL or getattr(error, "winerror", 0) == _WINDOWS_DISK_FULL
        raise problem(Kind.DISK_FULL if full else Kind.SETTINGS_WRONG, str(error), file) from error
