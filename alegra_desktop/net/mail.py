"""Sending a letter by SMTP: encrypted, the certificate checked, within a time limit. `smtp.py` talks to the server."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP as MAIL
from typing import Protocol

from alegra_desktop.domain.mail import Letter, MailFailed, MailServer, Security, Why, wrong
from alegra_desktop.domain.text import one_line
from alegra_desktop.net.client import trusted_certificates

ANSWER_SECONDS = 20.0  # of the server, each time
WHOLE_SECONDS = 60.0
WORDS_LIMIT = 300  # characters of the server's words that are kept


class Redact(Protocol):
    """Takes known secrets out of a text, once they were named."""

    def register(self, secret: str, user: str = "") -> None: ...

    def __call__(self, text: str) -> str: ...


class Smtp:
    """`certificates`: whom to believe; the system's and Mozilla's list unless a test says otherwise."""

    def __init__(
        self,
        redact: Redact,
        certificates: Callable[[], ssl.SSLContext] = trusted_certificates,
        *,
        answer_seconds: float = ANSWER_SECONDS,
        whole_seconds: float = WHOLE_SECONDS,
    ) -> None:
        self._redact = redact
        self._certificates = certificates
        self._answer_seconds = answer_seconds
        self._whole_seconds = whole_seconds

    async def send(self, server: MailServer, password: str, letter: Letter) -> str:
        """Send it once. The answer holds the server's words about recipients it did not take, "" if it took them all.

        Raises `MailFailed`; after its LOST nobody knows whether the letter went out.
        """
        if wrong(server):
            raise MailFailed(Why.INSECURE if wrong(server) == "security" else Why.REFUSED, wrong(server))
        if password:
            self._redact.register(password, server.user)
            self._redact.register(f"\0{server.user}\0{password}")  # as AUTH PLAIN sends it
        message = message_of(server, letter).as_bytes()
        try:
            async with asyncio.timeout(self._whole_seconds):
                return await self._deliver(server, password, message)
        except TimeoutError:
            raise MailFailed(Why.UNREACHABLE) from None

    async def _deliver(self, server: MailServer, password: str, message: bytes) -> str:
        from alegra_desktop.net.smtp import deliver  # three MiB, and most windows never send a letter

        tls = self._certificates() if server.security is not Security.NONE else None
        return await deliver(server, password, message, tls, self._answer_seconds, self._words)

    def _words(self, text: str) -> str:
        return one_line(self._redact(text)).strip()[:WORDS_LIMIT]


def message_of(server: MailServer, letter: Letter) -> EmailMessage:
    """The letter as it travels. Headers hold one line each, whatever stood in the names."""
    message = EmailMessage(policy=MAIL)
    message["From"] = server.sender
    message["To"] = ", ".join(server.recipients)
    message["Subject"] = " ".join(one_line(letter.subject).split())
    message["Date"] = letter.date
    digest = hashlib.sha256(letter.key.encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{digest}@{server.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    # Both parts in base64: no line can be too long, none begins with a dot, and every server takes it.
    message.set_content(letter.plain, cte="base64")
    message.add_alternative(letter.html, subtype="html", cte="base64")
    return message
