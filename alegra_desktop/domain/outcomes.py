"""What became of a request. `net` decides it by one table; everybody else only reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Created:
    """2xx, the body parsed and has an id."""

    id: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """400, 404, 405, 413, 415, 422: definitely not created. `words` are Alegra's own, `code` its application code."""

    status: int
    code: str
    words: str
    body: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NotSent:
    """The request never left (DNS, connect, TLS, pool). `failure` is OFFLINE or INSECURE."""

    failure: Failure
    words: str = ""


@dataclass(frozen=True, slots=True)
class Denied:
    """401, 402, 403: definitely not created; the integration pauses."""

    status: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Throttled:
    """429: definitely not created; nothing before `reset` seconds have passed."""

    reset: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """Everything else: it may have been created. `words` say what was seen, without secrets."""

    words: str


Outcome = Created | Refused | NotSent | Denied | Throttled | Unknown


class Failure(StrEnum):
    """Why a *read* (or a repeatable write) failed in the end, after its own repeats."""

    OFFLINE = "offline"  # DNS, connect
    INSECURE = "insecure"  # TLS, or plain http outside loopback
    TIMEOUT = "timeout"
    UNAUTHORIZED = "unauthorized"  # 401
    PLAN = "plan"  # 402
    FORBIDDEN = "forbidden"  # 403
    NOT_FOUND = "not_found"  # 404
    REFUSED = "refused"  # other 4xx
    THROTTLED = "throttled"  # 429 after every repeat
    SERVER = "server"  # 5xx
    BAD_ANSWER = "bad_answer"  # HTML, not JSON, not the promised shape, a page that does not fit


class CallFailed(Exception):
    """A read that failed. Carries no secret: neither headers nor a URL with credentials."""

    def __init__(self, failure: Failure, *, status: int = 0, code: str = "", words: str = "") -> None:
        super().__init__(f"{failure} {status or ''} {words}".strip())
        self.failure = failure
        self.status = status
        self.code = code
        self.words = words
