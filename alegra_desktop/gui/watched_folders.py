"""Files that are put into an integration's folder while the program is open: imported within seconds.

The system tells when a folder changes; nobody looks again and again. What it does not tell (a folder on a network), the
next sync finds.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.releasing import Releasing
from alegra_desktop.sync.watched import Taken

_QUIET = 1500  # milliseconds after the last sign before a folder is looked into
_SOON = 1.0  # seconds until what was imported is synced: several files make one sync


class WatchedFolders(QObject):
    """One for the program's life."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._of: dict[str, str] = {}  # integration -> its folder, as written in its settings
        self._asked: set[str] = set()  # integrations whose folders are being looked into
        self._stirred: set[str] = set()  # and those to be looked into once more
        self._releasing = Releasing(desk, self, _SOON)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stir)
        self._watcher.fileChanged.connect(self._stir)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._soon.timeout.connect(self._look)
        desk.ready.connect(self.follow)
        desk.integrations_changed.connect(self.follow)
        desk.bridge.run_ended.connect(self.follow)
        if desk.reader is not None:
            self.follow()

    @property
    def watched(self) -> list[str]:
        """What the system tells about."""
        return [*self._watcher.directories(), *self._watcher.files()]

    def follow(self, *_: object) -> None:
        """Settings may have changed, and a folder that was gone may be back."""
        wanted = {one.name: one.rules.watch_folder for one in self._desk.integrations() if one.rules.watch_folder}
        changed = {name for name, folder in wanted.items() if self._of.get(name) != folder}
        self._of = wanted
        there = {str(_place(folder)) for folder in wanted.values()}
        stale = [path for path in self.watched if path not in there and str(Path(path).parent) not in there]
        if stale:
            self._watcher.removePaths(stale)
        back = {name for name, folder in wanted.items() if str(_place(folder)) not in self._watcher.directories()}
        self._stirred |= changed | back
        if self._stirred:
            self._soon.start()

    def _stir(self, path: str) -> None:
        """Something happened there; once it is quiet it is looked at."""
        for name, folder in self._of.items():
            if Path(path) == _place(folder) or Path(path).parent == _place(folder):
                self._stirred.add(name)
        self._soon.start()

    def _look(self) -> None:
        for name in sorted(self._stirred - self._asked):
            self._asked.add(name)
            self._stirred.discard(name)
            self._ask(name)

    def _ask(self, name: str) -> None:
        def done(taken: Taken) -> None:
            self._asked.discard(name)
            self._take(name, taken)

        def failed(problem: Problem) -> None:
            self._asked.discard(name)  # the next run says why

        self._desk.bridge.ask(self, lambda office: office.take_files(name), done, failed)

    def _take(self, name: str, taken: Taken) -> None:
        folder = self._of.get(name)
        if folder is None:
            return
        if taken.reached:  # only then: asking for one that hangs would hang the window
            self._watcher.addPaths([str(_place(folder)), *(str(_place(folder) / file) for file in taken.growing)])
        if taken.growing:
            self._stirred.add(name)
        if self._stirred:
            self._soon.start()
        brought = [done for done in taken.imported if done.new + done.changed]
        if brought:
            sales = sum(done.new + done.changed for done in brought)
            words = self.tr("%n sale(s) imported from {files}.", "", sales)
            self._desk.toast(words.format(files=one_line(", ".join(done.file for done in brought[:3]))))
            self._releasing.release(name)
        self._desk.noted.emit()  # a trouble may have come or gone


def _place(folder: str) -> Path:
    return Path(folder).expanduser()
