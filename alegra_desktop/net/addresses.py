"""Which addresses the program may talk to: https anywhere, plain http on this computer only."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from urllib.parse import urlsplit

from alegra_desktop.domain.problem import Kind, Problem, ProblemError, settings_wrong


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
    text = url.strip()  # no refusal repeats it: it may hold a password
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ProblemError(settings_wrong("address_unclear")) from None
    after_brackets = parts.netloc.rpartition("]")[2] if "]" in parts.netloc else ""
    if not text.isprintable() or after_brackets.strip("0123456789") not in ("", ":"):
        raise ProblemError(settings_wrong("address_unclear"))  # urlsplit takes "[::1].example" for the computer ::1
    if parts.scheme not in ("http", "https") or not host:
        raise ProblemError(settings_wrong("address_form"))
    if parts.username is not None or parts.password is not None:
        raise ProblemError(settings_wrong("address_login"))
    if parts.query or parts.fragment:
        raise ProblemError(settings_wrong("address_query"))
    if parts.scheme == "http" and not is_loopback(host):
        raise ProblemError(Problem(Kind.INSECURE_CONNECTION, host, {"host": host}))
    return text.rstrip("/")


@lru_cache(maxsize=256)
def is_safe(scheme: str, host: str) -> bool:
    """The same rule for a request about to leave: https, or plain http to this computer."""
    return scheme == "https" or (scheme == "http" and is_loopback(host))
