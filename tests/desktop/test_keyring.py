"""The secrets of a merchant in GNOME's own keyring: open, locked, and not there at all."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.desktop.merchant import Merchant, files_with
from tests.desktop.screen import SERVICES, eventually
from tests.desktop.ways import ANA, KEYS, NAME, TOKEN, nothing_new, one_each, to_the_review

PASSWORD = "correcthorse"
PROMPTER = SERVICES / "org.gnome.keyring.SystemPrompter.service"
DAYS = 1
pytestmark = [
    pytest.mark.real_keyring,
    pytest.mark.timeout(100),
    pytest.mark.skipif(
        shutil.which("gnome-keyring-daemon") is None or not PROMPTER.exists(),
        reason="no keyring service to start: gnome-keyring and gcr are not installed",
    ),
]


@pytest.fixture(autouse=True)
def _clean(merchant: Merchant) -> Iterator[None]:
    """Whatever happened, nothing that lets anybody in is left on the disk, plain or as it travels."""
    yield
    pairs = (f"{ANA}:{TOKEN}", f"{KEYS.client_id}:{KEYS.client_secret}")
    secrets = [TOKEN.encode(), KEYS.client_secret.encode()]
    secrets += [base64.b64encode(pair.encode()).rstrip(b"=") for pair in pairs]
    for folder in (merchant.computer.folder, merchant.screen.home):
        assert files_with(folder, *secrets) == []


def keyring(merchant: Merchant, *, locked: bool = False) -> subprocess.Popen[str]:
    """GNOME's keyring, opened as logging in does it, or not opened."""
    way = "--start" if locked else "--unlock"
    made = merchant.screen.start(
        "gnome-keyring-daemon", way, "--foreground", "--components=secrets",
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert made.stdin is not None
    made.stdin.write("" if locked else PASSWORD)
    made.stdin.close()
    made.stdin = None
    return made


def test_kept_and_read_again_then_locked(merchant: Merchant) -> None:
    daemon = keyring(merchant)
    program = merchant.start(keyring=True)
    to_the_review(merchant, DAYS)
    merchant.click("Activate integration")
    one_each(merchant, DAYS)
    merchant.quit(program)

    program = merchant.start(keyring=True)
    nothing_new(merchant, DAYS, lambda: merchant.click("Sync now"))
    merchant.quit(program)
    assert list(merchant.screen.home.rglob("*.keyring"))  # there it is, encrypted

    daemon.terminate()
    daemon.wait(10)
    keyring(merchant, locked=True)
    program = merchant.start(keyring=True)
    answer_the_system(merchant, "Escape")  # the check-up at the start wanted the token
    merchant.click("Sync now")
    answer_the_system(merchant, "Escape")
    merchant.see("Waiting for the keyring. Nothing is lost.", "label")
    merchant.click("Needs attention…", "list item")
    merchant.see("The system keyring is locked…")
    assert not merchant.sees("Alegra does not accept…")  # nobody is logged out
    merchant.click("Unlock…", "push button")
    nothing_new(merchant, DAYS, lambda: answer_the_system(merchant, *PASSWORD, "Return"))
    merchant.quit(program)


def answer_the_system(merchant: Merchant, *keys: str) -> None:
    """In the system's own window, which asks for the password of the keyring and takes the keyboard."""
    [window] = eventually(lambda: merchant.screen.windows("--class", "prompter"), "the system asks for the password")
    merchant.screen.click(*merchant.screen.middle(window))
    merchant.screen.keys(*keys)
    eventually(lambda: window not in merchant.screen.windows("--class", "prompter"), "the system has its answer")


def test_without_a_keyring_for_this_session_only(merchant: Merchant) -> None:
    program = merchant.start(keyring=True)
    to_the_review(merchant, DAYS)
    merchant.click("Activate integration")
    merchant.see("This computer has no keyring…", "label")
    merchant.click("This session only")
    one_each(merchant, DAYS)
    merchant.quit(program)
    merchant.start(keyring=True)
    merchant.see(f"Keys of “{NAME}”")
    merchant.fill("Token", TOKEN)
    merchant.fill("Client Secret", KEYS.client_secret)
    nothing_new(merchant, DAYS, lambda: merchant.click("Use these keys"))
