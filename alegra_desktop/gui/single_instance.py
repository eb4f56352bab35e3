"""One window for each user and data folder: a second launch raises the first one and ends."""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 2000  # milliseconds for the first one to answer
_RAISE = b"show\n"


class SingleInstance(QObject):
    """`raised`: somebody started the program once more."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        who = f"{_user()}|{folder.absolute()}"
        self.name = f"alegra-desktop-{hashlib.sha256(who.encode()).hexdigest()[:16]}"
        self._lock = QLockFile(str(folder / "window.ini.instance"))
        # Only a process that is gone makes it stale: a window may stay open for weeks.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """True for the first one, which listens from now on. The lock decides, never the socket: that is only a bell.

        A folder in which nobody can lock (a full disk, no rights) does not keep the window from opening: the engine
        has its own lock, and says what is the case.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self.name)  # what a killed process left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._ring)
        self._server.listen(self.name)
        return True

    def call(self) -> bool:
        """Tell the first one to come forward; False if it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_WAIT):
            return False
        socket.write(_RAISE)
        socket.flush()
        # The first one hangs up when it has heard; it may have done so already.
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        answered = socket.state() is gone or socket.waitForDisconnected(_WAIT)
        socket.abort()
        return answered

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _ring(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.raised.emit()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return ""
