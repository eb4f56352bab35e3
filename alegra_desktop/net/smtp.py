"""The conversation with a mail server: the only place that knows how. Loaded when the first letter is sent."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import aiosmtplib

from alegra_desktop.domain.mail import MailFailed, MailServer, Security, Why

#: How we greet: by no name, since the computer's own is nobody's business.
_OURSELVES = "[127.0.0.1]"


class _Line(aiosmtplib.SMTP):
    """Lets go at once, also when the library closes it by itself: nobody waits for the server's own goodbye."""

    def close(self) -> None:
        line = self.transport
        super().close()
        if isinstance(line, asyncio.Transport):
            line.abort()


async def deliver(
    server: MailServer,
    password: str,
    message: bytes,
    tls: ssl.SSLContext | None,
    answer_seconds: float,
    clean: Callable[[str], str],
) -> str:
    """Hand it over once; the answer holds the server's words about recipients it did not take, "" if it took them all.

    `tls`: whom to believe, None without encryption. `clean` takes secrets out of the server's words. Raises
    `MailFailed`.
    """
    client = _Line(
        hostname=server.host.strip("[]"),
        port=server.port,
        use_tls=server.security is Security.TLS,
        start_tls=False,
        tls_context=tls,
        timeout=answer_seconds,
        local_hostname=_OURSELVES,
    )
    try:
        with _told(Why.UNREACHABLE, clean):
            await client.connect()
        if server.security is Security.STARTTLS:
            with _told(Why.INSECURE, clean):
                await client.starttls()
        if server.user:
            with _told(Why.LOGIN, clean):
                await client.login(server.user, password)
        with _told(Why.LOST, clean):
            refused, _ = await client.sendmail(server.sender, list(server.recipients), message)
        with suppress(aiosmtplib.SMTPException, OSError):
            await client.quit()
        return clean(" ".join(f"{name}: {said.code} {said.message}" for name, said in refused.items()))
    finally:
        client.close()


@contextmanager
def _told(step: Why, clean: Callable[[str], str]) -> Iterator[None]:
    """What goes wrong in a step, as our own exception."""
    try:
        yield
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        raise MailFailed(_why(error, step), clean(_said(error))) from None


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
