"""E-mail as the program knows it: which server sends it for whom, what a letter is, and why one did not go out."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Security(StrEnum):
    """How the connection is protected. NONE is for a server on this computer only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


#: The port each of them usually has.
PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Who takes our letters, from whom and for whom. Without `user` nobody signs in; the password is never in here."""

    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MailSettings:
    """`tested`: a test letter went out with this very server; nothing is sent before. `language`: es, en or pt."""

    server: MailServer = MailServer()
    problems: bool = True
    daily: bool = False
    language: str = "es"
    tested: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """The same in plain text and in HTML. Sent twice, it bears the same `key`: whoever gets both can tell."""

    key: str
    subject: str
    plain: str
    html: str
    date: datetime


class Why(StrEnum):
    """What kept a letter from going out."""

    UNREACHABLE = "unreachable"
    INSECURE = "insecure"  # no TLS, or a certificate that is not accepted
    LOGIN = "login"
    SENDER = "sender"
    RECIPIENT = "recipient"
    LATER = "later"  # the server is busy, or wants to see a second attempt
    REFUSED = "refused"
    LOST = "lost"  # no answer to the letter itself: it may have gone out


class MailFailed(Exception):
    """`words`: the server's own in one line, without secrets; "" if it said nothing."""

    def __init__(self, why: Why, words: str = "") -> None:
        super().__init__(why.value)
        self.why = why
        self.words = words


@dataclass(frozen=True, slots=True)
class Known:
    """A mail service that many use. `app_password`: it takes no usual password from programs."""

    host: str
    port: int
    security: Security
    app_password: bool = False


_GMAIL = Known("smtp.gmail.com", 465, Security.TLS, app_password=True)
_OUTLOOK = Known("smtp-mail.outlook.com", 587, Security.STARTTLS, app_password=True)
_YAHOO = Known("smtp.mail.yahoo.com", 465, Security.TLS, app_password=True)
_ICLOUD = Known("smtp.mail.me.com", 587, Security.STARTTLS, app_password=True)
_KNOWN = {
    "gmail": _GMAIL,
    "googlemail": _GMAIL,
    "outlook": _OUTLOOK,
    "hotmail": _OUTLOOK,
    "live": _OUTLOOK,
    "msn": _OUTLOOK,
    "yahoo": _YAHOO,
    "ymail": _YAHOO,
    "icloud": _ICLOUD,
    "me": _ICLOUD,
}

_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[?[0-9A-Fa-f:.]+\]?")
_LONGEST = 254


def is_address(text: str) -> bool:
    """Whether this is one plain e-mail address, and nothing else."""
    return len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None


def service_of(address: str) -> Known | None:
    """The mail service behind an address, by its domain (`ana@gmail.com`, `ana@yahoo.com.mx`)."""
    _, _, domain = address.strip().lower().rpartition("@")
    return _KNOWN.get(domain.partition(".")[0])


def is_here(host: str) -> bool:
    """Whether `host` is this computer. Nothing is looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def wrong(server: MailServer) -> str:
    """The first field that cannot be as it is: host, port, security, sender, recipients; "" if all can."""
    if not _HOST.fullmatch(server.host):
        return "host"
    if not 1 <= server.port <= 65535:
        return "port"
    if server.security is Security.NONE and not is_here(server.host):
        return "security"
    if not is_address(server.sender):
        return "sender"
    if not server.recipients or not all(map(is_address, server.recipients)):
        return "recipients"
    return ""
