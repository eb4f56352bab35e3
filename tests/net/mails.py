"""A real SMTP server in a thread on loopback, which does what a test wants."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from alegra_desktop.domain.mail import MailServer, Security

ENDS_SECONDS = 20.0

USER, PASSWORD = "ana@tienda.example", "s3cr3t-app-passw0rd"
OWN, OTHER = "avisos@tienda.example", "contador@libros.example"


@dataclass
class Office:
    """What the server does and what it got. `answers`: what the next letters are answered, then "250 OK"."""

    host: str = "127.0.0.1"
    port: int = 0
    answers: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)  # recipient -> answer
    echo: bool = False  # repeat the login in its refusal
    cut: bool = False  # close the connection in place of an answer to the next letter
    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)

    # --- hooks of aiosmtpd

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("2"):
            self.letters.append(message_from_bytes(envelope.original_content or b"", policy=default))
            self.recipients.append(list(envelope.rcpt_tos))
        if self.cut:
            self.cut = False
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return answer

    def let_in(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append(mechanism)
        good = (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
        if good:
            return AuthResult(success=True)
        words = f"535 5.7.8 not accepted: {data.password.decode()}" if self.echo else "535 5.7.8 Not accepted"
        return AuthResult(success=False, handled=False, message=words)


@cache
def authority() -> trustme.CA:
    return trustme.CA()


def trusted() -> ssl.SSLContext:
    """Whoever believes the test's own authority."""
    context = ssl.create_default_context()
    authority().configure_trust(context)
    return context


def _certificate(host: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert(host).configure_cert(context)
    return context


@contextmanager
def mail_office(
    security: Security = Security.NONE,
    *,
    mechanisms: tuple[str, ...] = ("PLAIN", "LOGIN"),
    named: str = "127.0.0.1",
    offers_tls: bool = True,
) -> Iterator[Office]:
    """A server with that security. `named`: for whom its certificate is."""
    office = Office()
    context = _certificate(named) if security is not Security.NONE else None
    starttls = security is Security.STARTTLS and offers_tls
    with socket.socket() as free:
        free.bind((office.host, 0))
        office.port = free.getsockname()[1]

    class Server(Controller):
        def factory(self) -> SMTP:
            return SMTP(
                self.handler,
                hostname="mail.example",
                authenticator=office.let_in,
                auth_require_tls=False,
                auth_exclude_mechanism={"PLAIN", "LOGIN"} - set(mechanisms),
                tls_context=context if starttls else None,
                require_starttls=starttls,
            )

    running = Server(
        office,
        hostname=office.host,
        port=office.port,
        ssl_context=context if security is Security.TLS else None,
    )
    said = logging.getLogger("mail.log")  # what the server thinks of its own classes is no failure of ours
    level = said.level
    said.setLevel(logging.CRITICAL)
    running.start()
    try:
        yield office
    finally:
        asyncio.run_coroutine_threadsafe(_all_gone(running.server), running.loop).result(ENDS_SECONDS)
        running.stop()
        said.setLevel(level)


async def _all_gone(listening: asyncio.AbstractServer | None) -> None:
    """Takes nobody any more, and waits until the last connection is closed on this side too."""
    assert listening is not None
    gone = asyncio.ensure_future(listening.wait_closed())
    await asyncio.sleep(0)  # asked before it closes: Python 3.11 would not wait afterwards
    listening.close()
    await gone


def server(office: Office, security: Security = Security.NONE, **changes: Any) -> MailServer:
    values: dict[str, Any] = {
        "host": office.host,
        "port": office.port,
        "security": security,
        "user": USER,
        "sender": OWN,
        "recipients": (OTHER,),
    }
    return MailServer(**{**values, **changes})
