"""The log keeps no secret in any form, stays private and small, and counts instead of repeating."""

from __future__ import annotations

import base64
import json
import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop import logs
from alegra_desktop.logs import HIDDEN, Redactor

USER, TOKEN = "ana@tienda.example", "tok+en/4711=="

# These tests cause warnings on purpose and read them in the file.
pytestmark = pytest.mark.usefixtures("caplog")


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    redact = Redactor()
    redact.register(TOKEN, USER)
    handler = logs.start(tmp_path, redact)
    yield tmp_path / logs.FILE
    logs.stop(handler)


def test_no_form_of_a_secret_is_written(log_file: Path) -> None:
    pair = base64.b64encode(f"{USER}:{TOKEN}".encode()).decode()
    log = logging.getLogger("anything")
    log.info("plain %s, encoded %s, header %s", TOKEN, quote(TOKEN, safe=""), pair)
    log.info("lower case %s", quote(TOKEN, safe="").lower())
    try:
        raise ValueError(f"refused {TOKEN}")
    except ValueError:
        log.exception("while asking")
    text = log_file.read_text("utf-8")
    assert TOKEN not in text
    assert pair.rstrip("=") not in text
    assert quote(TOKEN, safe="").lower() not in text.lower()
    assert text.count(HIDDEN) >= 5
    assert "Traceback" in text


@given(st.text(st.characters(codec="ascii", exclude_categories=["C", "Z"]), min_size=8, max_size=40))
def test_any_registered_secret_disappears(secret: str) -> None:
    redact = Redactor()
    redact.register(secret, USER)
    for form in (secret, quote(secret, safe=""), base64.b64encode(secret.encode()).decode()):
        hidden = redact(f"<<{form}>>")
        assert form not in hidden


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Basic YW5hOnRva2Vu", "YW5hOnRva2Vu"),
        ("authorization: bearer eyJhbGciOi.J9", "eyJhbGciOi"),
        ('{"access_token": "abcdef123"}', "abcdef123"),
        ("client_secret=abcdef123&x=1", "abcdef123"),
        ("https://ana:geheim99@proxy.example", "geheim99"),
    ],
)
def test_unregistered_credentials_are_hidden_by_their_shape(text: str, secret: str) -> None:
    assert secret not in Redactor()(text)


def test_an_escaped_secret_disappears() -> None:
    redact = Redactor()
    secret = "to\"k\\en'4711"
    redact.register(secret)
    assert redact(f"{json.dumps(secret)} {secret!r}") == f"\"{HIDDEN}\" '{HIDDEN}'"
    assert "4711" not in redact(repr(KeyError(repr(secret))))


def test_nobody_forges_a_line(log_file: Path) -> None:
    forged = "Ana\n2026-10-01 ERROR forged: \x1b[2K\u202e\x9b"
    logging.getLogger("any").info("buyer %s", forged)
    try:
        raise ValueError(forged)
    except ValueError:
        logging.getLogger("any").exception("broken")
    text = log_file.read_text("utf-8")
    assert [line for line in text.split("\n") if " forged: " in line and not line.startswith("    ")] == [
        line for line in text.split("\n") if "buyer Ana 2026-10-01 ERROR forged:" in line
    ]
    assert text.replace("\n", "").isprintable()


@pytest.mark.skipif(os.name != "posix", reason="rights and links are another matter there")
def test_an_open_log_is_closed_and_a_link_is_not_followed(tmp_path: Path) -> None:
    strangers = tmp_path / "strangers"
    strangers.write_text("as it was")
    for place in ("open", "linked"):
        (tmp_path / place).mkdir()
    (tmp_path / "linked" / logs.FILE).symlink_to(strangers)
    (tmp_path / "open" / logs.FILE).touch(0o666)
    for place in ("open", "linked"):
        handler = logs.start(tmp_path / place, Redactor())
        logging.getLogger("any").info("hello")
        logs.stop(handler)
    assert strangers.read_text() == "as it was"
    assert stat.S_IMODE((tmp_path / "open" / logs.FILE).stat().st_mode) == 0o600


def test_ordinary_text_is_left_alone() -> None:
    redact = Redactor()
    redact.register("abc")  # too short to be a secret
    text = "POST /invoices 201 340 ms abc HP012345678"
    assert redact(text) == text


def test_the_same_error_is_counted(log_file: Path) -> None:
    log = logging.getLogger("storm")
    for _ in range(250):
        log.error("the disk is full")
    log.error("something else")
    lines = log_file.read_text("utf-8").splitlines()
    assert [line.split(": ", 1)[1] for line in lines] == [
        "the disk is full",
        "the disk is full (seen 10 times)",
        "the disk is full (seen 100 times)",
        "something else",
    ]


def test_it_rotates_and_stays_private(log_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handler = next(one for one in logging.getLogger().handlers if isinstance(one, logs.LogFile))
    monkeypatch.setattr(handler, "maxBytes", 2_000)
    for number in range(400):
        logging.getLogger("many").info("line %s", number)
    files = sorted(log_file.parent.glob(logs.FILE + "*"))
    assert len(files) == logs.FILES + 1
    assert all(file.stat().st_size <= 2_000 for file in files)
    if os.name == "posix":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_log_that_cannot_be_written_stops_nothing(log_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log_file.mkdir()  # a folder where the file should be
    logging.getLogger("any").warning("still going")
    assert capsys.readouterr().err == ""


def test_requests_are_not_logged_by_the_library(log_file: Path) -> None:
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)


def test_the_terminal_gets_bare_redacted_lines(capsys: pytest.CaptureFixture[str]) -> None:
    redact = Redactor()
    redact.register(TOKEN)
    handler = logs.console(redact)
    try:
        logging.getLogger("any").warning("careful with %s", TOKEN)
    finally:
        logs.stop(handler)
    assert capsys.readouterr().err == f"careful with {HIDDEN}\n"
