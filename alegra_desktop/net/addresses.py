"""Which addresses the program may talk to: https anywhere, plain http on this computer only."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from urllib.parse import urlsplit

from alegra_desktop.domain.problem import Kind, Problem, ProblemError


def is_loopback(host: str) -> bool:
    """Whether `host` is this computer: 127.0.0.0/8, ::1 or the name `localhost`. Nothing is looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@lru_cache(maxsize=256)
def check_url(url: str) -> str:
    """The address without spaces around it and without a final slash.

    Raises `ProblemError`: INSECURE_CONNECTION for plain http to another computer, SETTINGS_WRONG for anything that is
    no usable address (another scheme, no host, a login inside it, a query or a fragment).
    """
    text = url.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _wrong("the address is not understood") from None
    after_brackets = parts.netloc.rpartition("]")[2] if "]" in parts.netloc else ""
    if not text.isprintable() or after_brackets.strip("0123456789") not in ("", ":"):
        raise _wrong("the address is not understood")  # urlsplit takes "[::1].example" for the computer ::1
    if parts.scheme not in ("http", "https") or not host:
        raise _wrong("an address begins with https:// and names a computer")
    if parts.username is not None or parts.password is not None:
        raise _wrong("an address must not hold a login")
    if parts.query or parts.fragment:
        raise _wrong("an address must not hold a query")
    if parts.scheme == "http" and not is_loopback(host):
        raise ProblemError(Problem(Kind.INSECURE_CONNECTION, host, {"host": host}))
    return text.rstrip("/")


@lru_cache(maxsize=256)
def is_safe(scheme: str, host: str) -> bool:
    """The same rule for a request about to leave: https, or plain http to this computer."""
    return scheme == "https" or (scheme == "http" and is_loopback(host))


def _wrong(reason: str) -> ProblemError:
    # The address itself is left out: it may hold a password.
    return ProblemError(Problem(Kind.SETTINGS_WRONG, "", {"reason": reason}))
