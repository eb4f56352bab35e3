"""Where the practice servers keep their data: one SQLite file, written at once, or nothing but memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import RLock
from typing import Any

import msgspec

FILE_NAME = "practice.sqlite3"

_encoder = msgspec.json.Encoder(decimal_format="number")


def dumps(value: Any) -> bytes:
    """JSON with `Decimal` written as an exact number, dates as ISO text."""
    return _encoder.encode(value)


def loads(text: bytes | str) -> Any:
    """JSON whose fractions become `Decimal`; raises ValueError."""
    return json.loads(text, parse_float=Decimal)


class StoreFile:
    """JSON records by (space, key), kept in the order they were first put.

    With a folder every `put` is on disk when it returns; without one nothing is kept and `load` is empty, because the
    states hold their data in memory anyway. May be used from several threads.
    """

    def __init__(self, folder: Path | None) -> None:
        self.lock = RLock()
        self._db: sqlite3.Connection | None = None
        self._depth = 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(folder / FILE_NAME, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.execute(
                "CREATE TABLE IF NOT EXISTS record"
                " (n INTEGER PRIMARY KEY, space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,"
                " UNIQUE (space, key))"
            )

    @property
    def fresh(self) -> bool:
        """Nothing was ever kept here: sample data is to be put in."""
        if self._db is None:
            return True
        with self.lock:
            return self._db.execute("SELECT 1 FROM record LIMIT 1").fetchone() is None

    def load(self, space: str) -> list[tuple[str, Any]]:
        """All records of a space, oldest first."""
        if self._db is None:
            return []
        with self.lock:
            rows = self._db.execute("SELECT key, value FROM record WHERE space = ? ORDER BY n", (space,)).fetchall()
        return [(key, loads(value)) for key, value in rows]

    def put(self, space: str, key: str, value: Any) -> None:
        """Keeps or replaces one record."""
        if self._db is None:
            return
        with self.lock:
            self._db.execute(
                "INSERT INTO record (space, key, value) VALUES (?, ?, ?)"
                " ON CONFLICT (space, key) DO UPDATE SET value = excluded.value",
                (space, key, dumps(value).decode()),
            )

    def delete(self, space: str, key: str) -> None:
        if self._db is None:
            return
        with self.lock:
            self._db.execute("DELETE FROM record WHERE space = ? AND key = ?", (space, key))

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All puts inside become one transaction (sample data: thousands of records). Nests."""
        with self.lock:
            self._depth += 1
            if self._db is not None and self._depth == 1:
                self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                self._depth -= 1
                if self._db is not None and self._depth == 0:
                    self._db.execute("COMMIT")

    def close(self) -> None:
        with self.lock:
            if self._db is not None:
                self._db.close()
                self._db = None
