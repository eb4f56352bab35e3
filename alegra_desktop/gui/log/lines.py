"""The log's files as lines: reading what was added, and the model that shows what is searched for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.icons import Look
from alegra_desktop.gui.theme import Role
from alegra_desktop.gui.widgets.pill import LookRole

FILE = "alegra_desktop.log"
_MOST = 20_000  # lines in memory; older ones are in the files, which are saved whole
_A_FEW = 200  # lines between two rests
_HEAD = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)[,.]\d+ ([A-Z]+) ([\w.]+): (.*)")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
TIME, LEVEL, TEXT = range(3)

#: Of what deserves a look; facts are plain.
LOOKS = {
    "WARNING": Look("alert-outline", Role.ATTENTION),
    "ERROR": Look("close-octagon-outline", Role.ERROR),
    "CRITICAL": Look("close-octagon-outline", Role.ERROR),
}


@dataclass(slots=True)
class LogLine:
    """One line; `rest` is what stands indented under it."""

    day: str
    time: str
    level: str
    text: str
    rest: str = ""

    @property
    def whole(self) -> str:
        return f"{self.day} {self.time} {self.level} {self.text}" + (f"\n{self.rest}" if self.rest else "")


def files(folder: Path) -> list[Path]:
    """The log's files, the oldest first."""
    older = sorted(folder.glob(FILE + ".[0-9]*"), key=lambda path: -int(path.suffix[1:]))
    return [path for path in (*older, folder / FILE) if path.is_file()]


def _without_rest() -> None:
    """Whoever reads little goes on without letting others work."""


def parse(text: str, into: list[LogLine], rest: Callable[[], None] = _without_rest) -> None:
    """Lines of a file behind those that are there; what is no line of ours belongs to the one before. `rest` is called
    now and then."""
    for number, line in enumerate(text.splitlines()):
        if number % _A_FEW == 0:
            rest()
        head = _HEAD.fullmatch(line)
        if head is not None:
            day, time, level, _, said = head.groups()
            into.append(LogLine(day, time, level if level in _LEVELS else "INFO", said))
        elif into and line.strip():
            into[-1].rest += ("\n" if into[-1].rest else "") + line


class Tail:
    """Reads what was added to the log since the last look."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._at = 0
        self._inode = 0

    def start(self, rest: Callable[[], None] = _without_rest) -> list[LogLine]:
        """The newest lines there are, of the last two files."""
        lines: list[LogLine] = []
        for path in files(self.folder)[-2:]:
            parse(self._read(path, 0), lines, rest)
        return lines[-_MOST:]

    def more(self, rest: Callable[[], None] = _without_rest) -> list[LogLine] | None:
        """What came since; None if the file was exchanged meanwhile: start anew."""
        file = self.folder / FILE
        try:
            stat = file.stat()
        except OSError:
            return []
        if stat.st_size < self._at or (self._inode and stat.st_ino != self._inode):
            return None
        lines: list[LogLine] = []
        parse(self._read(file, self._at), lines, rest)
        return lines

    def _read(self, path: Path, start: int) -> str:
        try:
            with path.open("rb") as opened:
                opened.seek(start)
                data = opened.read()
                if path.name == FILE:
                    data = data[: data.rfind(b"\n") + 1]  # the end of an unfinished line comes with the next look
                    self._at, self._inode = start + len(data), path.stat().st_ino
        except OSError:
            return ""
        return data.decode("utf-8", "replace")


class LogModel(QAbstractTableModel):
    """All lines, of which those are shown that match."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[LogLine] = []
        self._shown: list[LogLine] = []
        self._words: tuple[str, ...] = ()
        self._least = 0
        self.formats = Formats()

    def show_lines(self, lines: Iterable[LogLine]) -> None:
        self._lines = list(lines)
        self._choose()

    def add(self, lines: Sequence[LogLine]) -> None:
        """Behind the others; the oldest give way."""
        self._lines += lines
        new = [line for line in lines if self._matches(line)]
        if len(self._lines) > 2 * _MOST:
            self._lines = self._lines[-_MOST:]
            self._choose()
        elif new:
            at = len(self._shown)
            self.beginInsertRows(_ROOT, at, at + len(new) - 1)
            self._shown += new
            self.endInsertRows()

    def search(self, text: str, least: str) -> None:
        """Show lines with every word of the text, of this level or worse ("" for all)."""
        self._words = tuple(text.casefold().split())
        self._least = _LEVELS.index(least) if least else 0
        self._choose()

    def line(self, row: int) -> LogLine:
        return self._shown[row]

    @property
    def total(self) -> int:
        return len(self._lines)

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [line for line in self._lines if self._matches(line)]
        self.endResetModel()

    def _matches(self, line: LogLine) -> bool:
        if _LEVELS.index(line.level) < self._least:
            return False
        whole = line.whole.casefold() if self._words else ""
        return all(word in whole for word in self._words)

    # --- what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Time"), self.tr("Level"), self.tr("What"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LookRole:
            return LOOKS.get(line.level) if index.column() == LEVEL else None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._moment(line), level_word(line.level), line.text)[index.column()]
        return None

    def _moment(self, line: LogLine) -> str:
        return f"{self.formats.short_day(date.fromisoformat(line.day))} {line.time}"


def level_word(level: str) -> str:
    if level in ("ERROR", "CRITICAL"):
        return QCoreApplication.translate("Log", "Failure")
    if level == "WARNING":
        return QCoreApplication.translate("Log", "Notice")
    return QCoreApplication.translate("Log", "Fact")


def everything(folder: Path) -> str:
    """All that the log's files hold, the oldest first; they were written without secrets."""
    return "".join(path.read_text("utf-8", "replace") for path in files(folder))
