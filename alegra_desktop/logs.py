"""The log: a rotating file for its owner only, without secrets, in which a storm of one error is one line with a count.

Redaction happens on the finished line, after formatting, so that no argument and no traceback escapes it. A message is
one line whatever it quotes; a traceback follows it indented.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import re
import threading
from collections import OrderedDict
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from urllib.parse import quote, quote_plus

from alegra_desktop.domain.text import one_line

FILE = "alegra_desktop.log"
BYTES = 1_000_000
FILES = 5
HIDDEN = "[hidden]"
_SHORTEST = 4  # a shorter "secret" would black out half the log and protect nothing
_REMEMBERED = 500  # different errors counted at once

#: Credentials nobody registered, by their shape.
_SHAPES = re.compile(
    r"(?i)(\b(?:basic|bearer)\s+)[A-Za-z0-9+/=._~-]{6,}"
    r"|(\b(?:access_token|refresh_token|client_secret|api[-_]?key|token|password)[\"']?\s*[=:]\s*[\"']?)"
    r"[^\s\"'&,;}]{4,}"
    r"|(://[^\s/:@]+:)[^\s/@]+(?=@)"
)


class Redactor:
    """Takes every known secret, in every form it travels in, out of a text."""

    def __init__(self) -> None:
        self._forms: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        self._lock = threading.Lock()

    def register(self, secret: str, user: str = "") -> None:
        """Hide this secret from now on; with `user` also the pair as it stands in an Authorization header."""
        secret = secret.strip()
        if len(secret) < _SHORTEST:
            return
        forms = {secret, quote(secret, safe=""), quote_plus(secret), *_base64(secret)}
        if user:
            forms |= _base64(f"{user.strip()}:{secret}")
        for _ in range(2):  # an exception's words may quote words that quote it
            forms |= {json.dumps(form)[1:-1] for form in forms} | {repr(form)[1:-1] for form in forms}
        forms |= {re.sub(r"%[0-9A-F]{2}", lambda code: code[0].lower(), form) for form in forms}
        with self._lock:
            self._forms |= forms
            longest_first = sorted(self._forms, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def __call__(self, text: str) -> str:
        if self._pattern is not None:
            text = self._pattern.sub(HIDDEN, text)
        return _SHAPES.sub(lambda found: (found[1] or found[2] or found[3]) + HIDDEN, text)


def _base64(text: str) -> set[str]:
    data = text.encode()
    plain, urlsafe = base64.b64encode(data).decode(), base64.urlsafe_b64encode(data).decode()
    return {plain, urlsafe, plain.rstrip("="), urlsafe.rstrip("="), quote(plain, safe="")}


class _Formatter(logging.Formatter):
    def __init__(self, redact: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self.redact = redact

    def formatMessage(self, record: logging.LogRecord) -> str:
        return one_line(super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        head, *trace = super().format(record).split("\n")
        # Indented, so that no words of an exception can pass for a line of the log.
        text = "\n    ".join([head, *map(one_line, trace)])
        times: int = getattr(record, "times", 1)
        return self.redact(text if times == 1 else f"{text} (seen {times} times)")


class _Repeats(logging.Filter):
    """Lets an identical warning or error through the 1st, 10th, 100th ... time, and says how often it was seen."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: OrderedDict[tuple[str, int, str, str], int] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING:
            return True
        cause = repr(record.exc_info[1]) if record.exc_info else ""
        key = (record.name, record.levelno, record.getMessage(), cause)
        times = self.seen.pop(key, 0) + 1
        self.seen[key] = times
        if len(self.seen) > _REMEMBERED:
            self.seen.popitem(last=False)
        record.times = times
        return str(times).strip("0") == "1"


class LogFile(RotatingFileHandler):
    """The rotating file. What goes wrong while logging (a full disk) never stops what is being logged."""

    def __init__(self, folder: Path, redact: Redactor) -> None:
        super().__init__(folder / FILE, maxBytes=BYTES, backupCount=FILES, encoding="utf-8", delay=True)
        self.setFormatter(_Formatter(redact))
        self.addFilter(_Repeats())

    def _open(self) -> TextIOWrapper:
        return TextIOWrapper(open(self.baseFilename, "ab", opener=_private), encoding=self.encoding)

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: there is nowhere left to tell it."""


def _private(path: str, flags: int) -> int:
    """A file for its owner only, also if it was open to others before; never somebody else's behind a link."""
    handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)
    if os.name == "posix":
        os.fchmod(handle, 0o600)
    return handle


def start(folder: Path, redact: Redactor, level: int = logging.INFO) -> LogFile:
    """Log to a file in `folder`, which exists. The caller closes with `stop`."""
    handler = LogFile(folder, redact)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(min(level, root.level) if root.level else level)
    # These write whole addresses, with their queries, for every request.
    for chatty in ("httpx", "httpcore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    return handler


def console(redact: Redactor, level: int = logging.WARNING) -> logging.Handler:
    """Warnings for the person at the terminal, on standard error, as bare redacted lines. Closed with `stop`."""
    handler = logging.StreamHandler()
    handler.setLevel(level)
    formatter = _Formatter(redact)
    formatter._style = logging.PercentStyle("%(message)s")
    formatter._fmt = "%(message)s"
    handler.setFormatter(formatter)
    handler.addFilter(_Repeats())
    logging.getLogger().addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    logging.getLogger().removeHandler(handler)
    handler.close()
