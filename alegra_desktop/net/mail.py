"""Sending a letter by SMTP: encrypted, the certificate checked, within a time limit. The only place that knows how."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage
from email.policy import SMTP as MAIL
from typing import Protocol

import aiosmtplib

from alegra_desktop.domain.mail import Letter, MailFailed, MailServer, Security, Why, wrong
from alegra_desktop.domain.text import one_line
from alegra_desktop.net.client import trusted_certificates

ANSWER_SECONDS = 20.0  # of the server, each time
WHOLE_SECONDS = 60.0
WORDS_LIMIT = 300  # characters of the server's words that are kept

#: How we greet: by no name, since the computer's own is nobody's business.
_OURSELVES = "[127.0.0.1]"


class Redact(Protocol):
    """Takes known secrets out of a text, once they were named."""

    def register(self, secret: str, user: str = "") -> None: ...

    def __call__(self, text: str) -> str: ...


class _Line(aiosmtplib.SMTP):
    """Lets go at once, also when the library closes it by itself: nobody waits for the server's own goodbye."""

    def close(self) -> None:
        line = self.transport
        super().close()
        if isinstance(line, asyncio.Transport):
            line.abort()


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
        client = _Line(
            hostname=server.host.strip("[]"),
            port=server.port,
            use_tls=server.security is Security.TLS,
            start_tls=False,
            tls_context=self._certificates() if server.security is not Security.NONE else None,
            timeout=self._answer_seconds,
            local_hostname=_OURSELVES,
        )
        try:
            with self._told(Why.UNREACHABLE):
                await client.connect()
            if server.security is Security.STARTTLS:
                with self._told(Why.INSECURE):
                    await client.starttls()
            if server.user:
                with self._told(Why.LOGIN):
                    await client.login(server.user, password)
            with self._told(Why.LOST):
                refused, _ = await client.sendmail(server.sender, list(server.recipients), message)
            with suppress(aiosmtplib.SMTPException, OSError):
                await client.quit()
            return self._words(" ".join(f"{name}: {said.code} {said.message}" for name, said in refused.items()))
        finally:
            client.close()

    @contextmanager
    def _told(self, step: Why) -> Iterator[None]:
        """What goes wrong in a step, as our own exception."""
        try:
            yield
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise MailFailed(_why(error, step), self._words(_said(error))) from None

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


def _why(error: Exception, step: Why) -> Why:
    if _is_tls(error):
        return Why.INSECURE
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        codes = [one.code for one in error.recipients]
        return Why.LATER if codes and all(400 <= code < 500 for code in codes) else Why.RECIPIENT
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        return Why.LATER if 400 <= error.code < 500 and error.code != 454 else Why.LOGIN
    if isinstance(error, aiosmtplib.SMTPResponseException):
        if 400 <= error.code < 500:
            return Why.LATER
        if isinstance(error, aiosmtplib.SMTPSenderRefused):
            return Why.SENDER
        return Why.REFUSED if step in (Why.UNREACHABLE, Why.LOST) else step
    if isinstance(error, aiosmtplib.SMTPServerDisconnected | aiosmtplib.SMTPTimeoutError | OSError):
        return step if step in (Why.UNREACHABLE, Why.LOST) else Why.UNREACHABLE
    return Why.REFUSED if step is Why.LOST else step


def _said(error: Exception) -> str:
    """The server's own words with their code, or the system's."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return " ".join(f"{one.recipient}: {one.code} {one.message}" for one in error.recipients)
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return f"{error.code} {error.message}"
    return str(error) or type(error).__name__


def _is_tls(error: BaseException | None) -> bool:
    """The cause is kept in the chain of exceptions."""
    for _ in range(10):
        if error is None:
            return False
        if isinstance(error, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY_FAILED" in str(error):
            return True
        if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
            return True
        error = error.__cause__ or error.__context__
    return False
