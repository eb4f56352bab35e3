"""Letters by a real SMTP server: every kind of connection, refusals, lost answers, and nothing secret anywhere."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest

from alegra_desktop.domain.mail import Letter, MailFailed, MailServer, Security, Why, is_address, service_of, wrong
from alegra_desktop.logs import Redactor
from alegra_desktop.net.mail import Smtp, message_of
from tests.net.mails import OTHER, OWN, PASSWORD, Office, mail_office, server, trusted

LETTER = Letter(
    "run 1",
    "[Tienda Ñandú] 3 ventas por atender",
    "Curso «Excel» — 3 ventas\n.\nfin ✔\n",
    "<p>Curso «Excel»</p>",
    datetime(2026, 11, 20, 15, 0, tzinfo=UTC),
)


def send(where: MailServer, letter: Letter = LETTER, password: str = PASSWORD, **times: Any) -> str:
    return asyncio.run(Smtp(Redactor(), trusted, **times).send(where, password, letter))


def failed(where: MailServer, letter: Letter = LETTER, password: str = PASSWORD, **times: Any) -> MailFailed:
    with pytest.raises(MailFailed) as caught:
        send(where, letter, password, **times)
    return caught.value


def part(letter: EmailMessage, kind: str) -> str:
    body = letter.get_body((kind,))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize("security", Security)
@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_a_letter_arrives_as_it_was_written(security: Security, mechanism: str) -> None:
    with mail_office(security, mechanisms=(mechanism,)) as office:
        assert send(server(office, security)) == ""
    [letter] = office.letters
    assert office.logins == [mechanism]
    assert office.recipients == [[OTHER]]
    assert (letter["From"], letter["To"], letter["Subject"]) == (OWN, OTHER, LETTER.subject)
    assert part(letter, "plain").replace("\r\n", "\n") == LETTER.plain
    assert part(letter, "html").strip() == LETTER.html


def test_the_same_letter_bears_the_same_name() -> None:
    where = MailServer(sender=OWN, recipients=(OTHER,))
    first, again = message_of(where, LETTER)["Message-ID"], message_of(where, LETTER)["Message-ID"]
    assert first == again
    assert message_of(where, replace(LETTER, key="run 2"))["Message-ID"] != first
    assert first.endswith("@tienda.example>")


def test_who_sends_no_letter_does_not_load_what_sends_it() -> None:
    look = "import sys, alegra_desktop.app; sys.exit('aiosmtplib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


def test_without_a_user_nobody_signs_in() -> None:
    with mail_office() as office:
        send(server(office, user=""), password="")
    assert office.logins == []
    assert len(office.letters) == 1


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_nobody_vouches_for_is_refused(security: Security) -> None:
    with mail_office(security) as office:
        with pytest.raises(MailFailed) as caught:
            asyncio.run(Smtp(Redactor()).send(server(office, security), PASSWORD, LETTER))
        assert caught.value.why is Why.INSECURE
    assert (office.logins, office.letters) == ([], [])


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_another_name_is_refused(security: Security) -> None:
    with mail_office(security, named="mail.example") as office:
        assert failed(server(office, security)).why is Why.INSECURE
    assert office.logins == []


def test_a_server_without_starttls_gets_no_password() -> None:
    with mail_office() as office:
        assert failed(server(office, Security.STARTTLS)).why is Why.INSECURE
    assert office.logins == []


def test_no_encryption_is_for_this_computer_only() -> None:
    where = MailServer("mail.example", 25, Security.NONE, "", OWN, (OTHER,))
    assert wrong(where) == "security"
    assert failed(where).why is Why.INSECURE


def test_a_refused_login_is_told_without_the_password() -> None:
    pair = b64encode(f"\0ana@tienda.example\0{PASSWORD}".encode()).decode()
    with mail_office() as office:
        office.echo = True
        problem = failed(server(office), password=PASSWORD + "x")
    assert problem.why is Why.LOGIN
    assert "535" in problem.words
    assert PASSWORD not in problem.words + repr(problem) + str(problem.__cause__)
    assert pair not in problem.words


def test_a_refused_recipient_is_named() -> None:
    with mail_office() as office:
        office.refused = {OTHER: "550 5.1.1 No such user"}
        problem = failed(server(office))
        assert (problem.why, "No such user" in problem.words) == (Why.RECIPIENT, True)
        # One of two: the letter is on its way, and the other one is told of.
        words = send(server(office, recipients=(OWN, OTHER)))
    assert OTHER in words
    assert office.recipients == [[OWN]]


def test_greylisting_means_later() -> None:
    with mail_office() as office:
        office.answers = ["451 4.7.1 Greylisted, try again later"]
        problem = failed(server(office))
        assert (problem.why, "Greylisted" in problem.words) == (Why.LATER, True)
        office.refused = {OTHER: "450 4.2.0 Greylisted"}
        assert failed(server(office)).why is Why.LATER
        office.refused = {}
        assert send(server(office)) == ""
    assert len(office.letters) == 1


def test_a_letter_that_is_refused_says_why() -> None:
    with mail_office() as office:
        office.answers = ["554 5.6.0 Spam\x1b[31m words"]
        problem = failed(server(office))
    assert problem.why is Why.REFUSED
    assert problem.words.isprintable()


def test_an_answer_that_is_lost_leaves_open_whether_it_went_out() -> None:
    with mail_office() as office:
        office.cut = True
        assert failed(server(office)).why is Why.LOST
        assert send(server(office)) == ""
    first, second = office.letters
    assert first["Message-ID"] == second["Message-ID"]


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and not listening
        where = server(Office(port=taken.getsockname()[1]))
        assert failed(where).why is Why.UNREACHABLE


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        where = server(Office(port=silent.getsockname()[1]))
        assert failed(where, answer_seconds=0.1).why is Why.UNREACHABLE
        assert failed(where, whole_seconds=0.1).why is Why.UNREACHABLE


def test_it_can_be_called_off() -> None:
    async def story(where: MailServer) -> bool:
        task = asyncio.ensure_future(Smtp(Redactor(), trusted).send(where, PASSWORD, LETTER))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return task.cancelled()

    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        assert asyncio.run(story(server(Office(port=silent.getsockname()[1]))))


@pytest.mark.parametrize("name", ["Shop\r\nBcc: thief@evil.example", "Shop\nX: y", "Shop\x00\u2028\x0bend", "🛒" * 400])
def test_no_name_can_add_a_header_or_a_recipient(name: str) -> None:
    with mail_office() as office:
        send(server(office), replace(LETTER, subject=f"[{name}] 1 sale", plain=f"{name}\r\n.\r\nQUIT\r\n"))
    [letter] = office.letters
    assert letter["Bcc"] is None
    assert letter["X"] is None
    assert office.recipients == [[OTHER]]
    assert "QUIT" in part(letter, "plain")


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("ana@tienda.co", True),
        ("ana+avisos@mail.tienda.com.co", True),
        ("ana@tienda", False),
        ("ana", False),
        ("a b@tienda.co", False),
        ("ana@tienda.co\r\nBcc: x@y.zz", False),
        ("Ana <ana@tienda.co>", False),
        ("ana@tienda.co,otra@tienda.co", False),
        ("", False),
    ],
)
def test_an_address_is_one_address(address: str, good: bool) -> None:
    assert is_address(address) is good


def test_well_known_services_are_suggested() -> None:
    gmail = service_of(" Ana@Gmail.com ")
    assert gmail is not None
    assert (gmail.host, gmail.port, gmail.security, gmail.app_password) == ("smtp.gmail.com", 465, Security.TLS, True)
    mexico = service_of("ana@yahoo.com.mx")
    assert mexico is not None
    assert mexico.host == "smtp.mail.yahoo.com"
    assert service_of("ana@tienda.co") is None
    assert service_of("") is None
