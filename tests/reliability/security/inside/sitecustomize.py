"""Loaded by the program under test as it starts: notes every process it starts and every port it opens, and makes its
log say as much as it can. It stands alone, since it runs before anything else."""

import json
import logging
import os
import sys

_STARTS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork", "os.forkpty")
_NOTES = os.environ.get("AUDIT_NOTES", "")


def _note(event: str, arguments: tuple[object, ...]) -> None:
    # pty.fork and friends: what happens, with everything that is passed on. A bind is told with its address.
    if event in _STARTS or event == "socket.bind":
        shown = arguments[1:] if event == "socket.bind" else arguments
        with open(_NOTES, "a", encoding="utf-8") as notes:
            notes.write(json.dumps([event, repr(shown)]) + "\n")


def _talk() -> None:
    """Debug level everywhere, also for those the program silences."""
    silenced = {name: logging.getLogger(name) for name in ("httpx", "httpcore", "asyncio", "keyring", "peewee")}
    logging.getLogger().setLevel(logging.DEBUG)
    original = logging.Logger.setLevel

    def louder(self: logging.Logger, level: "int | str") -> None:
        original(self, logging.DEBUG if self.name in silenced or self.name == "root" else level)

    logging.Logger.setLevel = louder  # type: ignore[method-assign]


if _NOTES:
    sys.addaudithook(_note)
    _talk()
