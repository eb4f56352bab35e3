"""What happens to a merchant, told with real processes: each story writes something, and all of it is searched."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME, ROOT, wait_until
from tests.reliability.security.echo import SHAPES, refusing
from tests.reliability.security.forms import Secret
from tests.reliability.security.machine import Machine
from tests.reliability.security.recorder import answer, recorder

Story = Callable[[Machine], None]
DAYS = 2
CSV = ROOT / "resources" / "samples" / "hotmart-detailed-pt.csv"
PROXY_SECRET = Secret("the proxy's password", "px-5Rt9Kd2Wq8Lm", ("merchant",))


# --- setting up -------------------------------------------------------------------------------------------------------


def wrong_tokens(machine: Machine) -> None:
    """Tokens of elsewhere are secrets too, and the servers refuse them with their words."""
    wrong = {
        "PRACTICE_ALEGRA_CO": "elsewhere-Zt4Qw8Er2Ty6",
        "PRACTICE_HOTMART_CO": "elsewhere-Ui5Op1As9Df3",
        "PRACTICE_MASTERSHOP": "elsewhere-Gh7Jk2Lz6Xc4",
    }
    for name, value in wrong.items():
        machine.searcher.add(Secret(f"wrong {name}", value, tuple(machine.servers.alegra.tokens)))
        integration = MASTERSHOP_NAME if name == "PRACTICE_MASTERSHOP" else HOTMART_NAME
        other = {"PRACTICE_HOTMART_BASIC_CO": value} if name == "PRACTICE_HOTMART_CO" else {}
        machine.expect(machine.setup(integration, days=DAYS, environment={name: value, **other}), 3)


def broken_files(machine: Machine) -> None:
    """The secret itself pasted into the file, in every way that is refused; the file is the merchant's own."""
    token = machine.secrets["PRACTICE_ALEGRA_CO2"].replace("'", "")
    edits: list[Callable[[str], str]] = [
        lambda text: text.replace('token_env = "PRACTICE_ALEGRA_CO"', f"token_env = '{token}'"),
        lambda text: text.replace('token_env = "PRACTICE_ALEGRA_CO"', f"token = '{token}'"),
        lambda text: text.replace('token_env = "PRACTICE_ALEGRA_CO"', f"token_env = '{token}"),
        lambda text: text.replace('token_env = "PRACTICE_ALEGRA_CO"', f"token_env = {token}"),
        lambda text: text.replace('token_env = "PRACTICE_ALEGRA_CO"', "token_env = ['" + token + "']"),
        lambda text: text.replace('basic_env = "PRACTICE_HOTMART_BASIC_CO"', f"basic = '{token}'"),
    ]
    for edit in edits:
        machine.expect(machine.setup(days=DAYS, edit=edit), 2)
        (machine.folder / "setup.toml").unlink()


def keyring_says_too_much(machine: Machine) -> None:
    """A keyring whose refusals repeat what it was to keep, or keeps."""
    chatty = {"PYTHON_KEYRING_BACKEND": "tests.reliability.security.keyrings.EncryptedChatty"}
    machine.expect(machine.setup(days=DAYS, environment=chatty), 3)
    machine.expect(machine.setup(days=DAYS), 0)
    machine.expect(machine.sync("--json", environment=chatty), 3)


def set_up(machine: Machine) -> None:
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        machine.expect(machine.setup(name, days=DAYS), 0)


# --- running ----------------------------------------------------------------------------------------------------------


def rehearsed(machine: Machine) -> None:
    machine.expect(machine.sync("--dry-run"), 0, 1)
    machine.expect(machine.sync("--dry-run", "--json"), 0, 1)


def refused_by_echo(shape: str, number: int) -> Story:
    """Alegra refuses every document, and both stores refuse as well, all by quoting the login."""

    def story(machine: Machine) -> None:
        alegra: list[int] = []
        stores: list[int] = []
        machine.servers.faults.replace("http-401=1@POST /invoices,http-401=1@POST /remissions")
        machine.servers.apps["alegra"].error = refusing((400, 422)[number % 2], shape, alegra)
        machine.expect(machine.sync("--json", "--retry"), 1)
        status, path = ((400, "POST /security"), (403, "GET /payments"))[number % 2]
        machine.servers.faults.replace(f"http-401=1@{path},http-401=1@POST /orders")
        for name in ("hotmart", "mastershop"):
            machine.servers.apps[name].error = refusing(status, shape, stores)
        machine.expect(machine.sync(), 3)
        machine.servers.faults.replace("")
        assert len(alegra) > 2, "Alegra refused nothing"
        assert len(stores) > 2, "the stores refused nothing"

    return story


def login_refused_by_echo(machine: Machine) -> None:
    count: list[int] = []
    for status, shape in ((401, "as PHP writes it"), (403, "a page with entities")):
        machine.servers.apps["alegra"].error = refusing(status, shape, count)
        machine.servers.faults.replace("http-401=1@GET /company")
        machine.expect(machine.sync("--json"), 3)
        machine.expect(machine.setup(days=DAYS), 3)
    machine.servers.faults.replace("")
    assert len(count) > 3


def offline(machine: Machine) -> None:
    nowhere = {"ALEGRA_DESKTOP_ALEGRA_URL": "http://127.0.0.1:1/api"}
    machine.expect(machine.sync("--json", "--integration", MASTERSHOP_NAME, environment=nowhere), 3)
    nowhere = {"ALEGRA_DESKTOP_HOTMART_AUTH_URL": "http://127.0.0.1:1"}
    machine.expect(machine.sync("--integration", HOTMART_NAME, environment=nowhere), 3)


def through_a_proxy(machine: Machine) -> None:
    """It sees names of computers only, and what it knows itself is told nobody."""
    machine.searcher.add(PROXY_SECRET)

    def refuse(head: bytes) -> bytes:
        return answer(407, b"refused: " + head, "Proxy-Authenticate: Basic")

    with recorder(refuse) as proxy:
        url = f"http://merchant:{PROXY_SECRET.value}@127.0.0.1:{proxy.port}"
        away = {"https_proxy": url, "HTTP_PROXY": url, "ALEGRA_DESKTOP_ALEGRA_URL": "https://alegra.invalid/api/v1"}
        machine.expect(machine.sync("--integration", HOTMART_NAME, environment=away), 3)
    assert b"CONNECT alegra.invalid:443" in proxy.everything
    own = proxy.everything.replace(b"Proxy-Authorization", b"").split(b"\r\n")
    machine.texts += [("what the proxy got", line) for line in own if not line.startswith(b": Basic")]


def led_elsewhere(machine: Machine) -> None:
    """A redirect whose address and words hold the login."""

    def redirect(head: bytes) -> bytes:
        login = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"authorization"))[15:]
        place = f"Location: http://127.0.0.1:1/{login.decode('latin-1')}?login={login.decode('latin-1')}"
        return answer(302, b"moved to " + login, place, f"X-Login: {login.decode('latin-1')}")

    with recorder(redirect) as server:
        url = f"http://127.0.0.1:{server.port}"
        moved = {"ALEGRA_DESKTOP_ALEGRA_URL": url}
        machine.expect(machine.sync("--json", environment=moved), 3)
        machine.expect(machine.setup(days=DAYS, environment=moved), 3)
    assert b"uthorization: Basic" in server.everything


def _sending(machine: Machine) -> subprocess.Popen[str]:
    """In the middle of a document. `--wait`: behind one whose answer was lost the others wait, however fast we are."""
    posted = len(machine.servers.alegra.log.posted("/invoices"))
    machine.servers.faults.replace("slow=1:1@POST /invoices$")
    process = machine.start("sync", "--json", "--retry", "--wait")
    try:
        wait_until(lambda: process.poll() is not None or len(machine.servers.alegra.log.posted("/invoices")) > posted)
        assert process.poll() is None, "it ended without sending anything"
        machine.look_at(process)
    except BaseException:
        process.kill()
        machine.finish(process)
        raise
    return process


def ended(number: signal.Signals, code: int) -> Story:
    def story(machine: Machine) -> None:
        process = _sending(machine)
        process.send_signal(number)
        machine.expect(machine.finish(process), code)
        machine.servers.faults.replace("")

    return story


def to_the_end(machine: Machine) -> None:
    """Everything in its place, with the interpreter itself at its most talkative."""
    loud = {"PYTHONASYNCIODEBUG": "1", "PYTHONDEVMODE": "1", "PYTHONFAULTHANDLER": "1"}
    machine.expect(machine.sync("--wait", "--json", "--retry", environment=loud), 0, 1)
    assert set(machine.documents()) == machine.due(DAYS)
    machine.expect(machine.sync("--wait"), 0, 1)


# --- looking ----------------------------------------------------------------------------------------------------------


def looked_at(machine: Machine) -> None:
    machine.expect(machine.run("history"), 0)
    machine.expect(machine.run("history", "--json"), 0)
    machine.expect(machine.run("history", "--csv", machine.folder / "history.csv"), 0)
    machine.expect(machine.run("import", CSV, "--integration", HOTMART_NAME), 0, 2)
    machine.expect(machine.run("import", machine.folder / "history.csv", "--integration", HOTMART_NAME), 2)


def practised(machine: Machine) -> None:
    """The practice mode beside the real one: it keeps its servers' own logins in their folder, and nothing of ours."""
    machine.expect(machine.run("--practice", "sync", "--json", environment=machine.secrets), 0, 1)


# --- breaking ---------------------------------------------------------------------------------------------------------

_BROKEN = """
import sys
from alegra_desktop import cli
from alegra_desktop.{where} import {what} as owner
{kind} broken(*arguments, **more):
    secret = {secret}
    try:
        raise ValueError({{secret: secret}})
    except ValueError as cause:
        raise KeyError(secret, repr(secret), secret.encode()) from cause
setattr(owner, "{name}", broken)
sys.exit(cli.main(sys.argv[1:]))
"""
BREAKS = {
    "alegra's login": ("alegra.transport", "Transport", "get", "async def", "arguments[0]._headers['Authorization']"),
    "hotmart's access token": ("stores.hotmart_api", "HotmartApi", "_read", "async def", "arguments[3]"),
    "hotmart's secret": (
        "stores.hotmart_login", "Tokens", "_ask", "async def", "arguments[0]._credentials.client_secret",
    ),
    "mastershop's key": (
        "stores.mastershop_api", "MasterShopApi", "_send", "async def", "arguments[0]._headers['ms-api-key']",
    ),
}  # fmt: skip


def broken(where: str, what: str, name: str, kind: str, secret: str) -> Story:
    """An exception nobody foresaw, whose words and cause hold the secret that was at hand."""

    def story(machine: Machine) -> None:
        code = _BROKEN.format(where=where, what=what, name=name, kind=kind, secret=secret)
        machine.expect(machine.sync("--json", program=(sys.executable, "-c", code)), 3)

    return story


def broken_setup(machine: Machine) -> None:
    for name in ("token", "client_secret"):
        secret = f"sys._getframe(1).f_locals['request'].secrets['{name}']"
        code = _BROKEN.format(where="sync", what="setup", name="_check_rules", kind="async def", secret=secret)
        machine.expect(machine.setup(days=DAYS, program=(sys.executable, "-c", code)), 3)


def backups_made(machine: Machine) -> None:
    """A backup as the program makes it, of the ledger as it stands."""
    code = (
        "import sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from alegra_desktop.storage.database import open_database\n"
        "open_database(Path(sys.argv[1]), lambda: datetime.now(UTC)).backup('test')\n"
    )
    machine.expect(machine.run(machine.data, program=(sys.executable, "-c", code)), 0)
    assert list(Path(machine.data / "backups").glob("*.sqlite3"))


# --- three lives, each on a computer of its own -----------------------------------------------------------------------

BEGINNING: dict[str, Story] = {
    "wrong tokens": wrong_tokens,
    "secrets in the set-up file": broken_files,
    "a keyring that repeats them": keyring_says_too_much,
    "set-up": set_up,
    "login refused by quoting it": login_refused_by_echo,
    "offline": offline,
    "a proxy with a password": through_a_proxy,
    "led elsewhere": led_elsewhere,
    "broken set-up": broken_setup,
}
WORK: dict[str, Story] = {
    "set-up": set_up,
    "rehearsal": rehearsed,
    "killed": ended(signal.SIGKILL, -signal.SIGKILL),
    "asked to end": ended(signal.SIGTERM, 3),
    "to the end": to_the_end,
    "backup": backups_made,
    "looked at": looked_at,
    "practice": practised,
}


def troubles(count: int) -> dict[str, Story]:
    """The third life: refusals in the first `count` shapes, and everything that can break."""
    found: dict[str, Story] = {"set-up": set_up}
    found |= {f"refused by quoting: {shape}": refused_by_echo(shape, n) for n, shape in enumerate(list(SHAPES)[:count])}
    return found | {f"broken with {what}": broken(*where) for what, where in BREAKS.items()}
