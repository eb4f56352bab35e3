"""Notices by e-mail from the command line, as cron runs it: sent once, and never a reason for another exit code."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from alegra_desktop.domain.mail import MailSettings
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.mail import OWNER, _written
from alegra_desktop.sync.mail import PASSWORD as NAME
from alegra_desktop.vault import SERVICE
from tests.cli.computer import HOTMART_NAME, Computer, Ready
from tests.net.mails import PASSWORD, Office, mail_office, server


def turn_on(computer: Computer, office: Office) -> None:
    """As the window leaves it after a test that arrived."""
    settings = replace(MailSettings(server(office), language="es"), tested=True)
    with Ledger.open(computer.data, lambda: datetime.now(UTC)) as ledger:
        ledger.remember(0, "mail", _written(settings))
    kept = json.loads(computer.keyring.read_text())
    computer.keyring.write_text(json.dumps({**kept, f"{SERVICE}/{OWNER}/{NAME}": PASSWORD}))
    computer.secrets["the e-mail's password"] = PASSWORD  # looked for in all that the program leaves


def test_a_sync_tells_by_e_mail_what_needs_the_merchant_once(ready: Ready) -> None:
    computer = ready(25)
    with mail_office() as office:
        turn_on(computer, office)
        assert computer.sync().code == 1
        [letter] = office.letters
        assert letter["Subject"].startswith(f"[{HOTMART_NAME}] ")
        assert letter["Subject"].endswith(" por atender")
        assert computer.sync().code == 1
        assert computer.sync("--dry-run").code == 1
        assert len(office.letters) == 1


def test_mail_that_fails_changes_no_exit_code_and_is_sent_later(ready: Ready) -> None:
    computer = ready(25)
    with mail_office() as office:
        turn_on(computer, office)
        office.answers = ["451 4.7.1 Greylisted, come back"]
        answer = computer.sync("--json")
        assert answer.code == 1
        assert answer.json[0]["created"] > 0
        assert "Greylisted" in answer.err
        assert office.letters == []
        answer = computer.sync("--json")
        assert answer.code == 1
        assert len(office.letters) == 1
        problems = computer.sync("--json").json[0]["problems"]
        assert "mail_failed" not in {problem["kind"] for problem in problems}
