"""`setup`: what it accepts, what it refuses, and what it says about both."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

import pytest

from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME, PROGRAM, Computer
from tests.test_vault_real import NEEDED, SESSION


def test_an_integration_is_created_then_updated(computer: Computer) -> None:
    first = computer.setup(days=2)
    assert first.code == 0
    assert first.out.startswith(f"Integración «{HOTMART_NAME}» creada: ")
    assert first.err == ""
    again = computer.setup(days=2)
    assert again.code == 0
    assert f"«{HOTMART_NAME}» actualizada" in again.out
    assert "Ventas que agrega" not in again.out


def test_an_earlier_day_says_how_many_sales_it_adds(computer: Computer) -> None:
    computer.setup(days=2)
    sales = computer.servers.hotmart.sales_of(CLIENT_ID)
    first, last = computer.day(9).isoformat(), computer.day(2).isoformat()
    expected = sum(first <= computer.local_day(sale.ordered_at) < last for sale in sales)
    assert expected > 5
    assert f"Ventas que agrega la nueva fecha inicial: {expected}\n" in computer.setup(days=9).out
    assert "Ventas que agrega" not in computer.setup(days=4).out


WRONG_FILES: dict[str, tuple[Callable[[str], str], str]] = {
    "unknown key": (lambda text: text.replace("seller =", "saler ="), 'línea 15: opción desconocida "saler"'),
    "not TOML": (lambda text: text.replace('state = "draft"', "state = draft"), "línea 13"),
    "no such variable": (lambda text: text.replace("PRACTICE_ALEGRA_CO", "NOBODY"), "NOBODY no está definida"),
    "no such seller": (lambda text: text.replace('seller = "1"', 'seller = "987654"'), "[documents] seller = 987654"),
    "no such tax": (lambda text: text.replace('default = "4"', 'default = "987654"'), "[taxes] default = 987654"),
    "no such account": (lambda text: text.replace('PIX = "1"', 'PIX = "98"'), "[documents.bank_accounts] PIX = 98"),
}


def test_a_wrong_file_changes_nothing_and_names_the_place(computer: Computer) -> None:
    for case, (edit, words) in WRONG_FILES.items():
        answer = computer.setup(edit=edit)
        assert (case, answer.code, answer.out) == (case, 2, "")
        assert words in answer.err
        assert len(answer.err.splitlines()) == 1
    assert computer.sync("--json").json == []


def test_a_file_that_is_not_there_is_wrong_use(computer: Computer) -> None:
    answer = computer.run("setup", "nowhere.toml")
    assert answer.code == 2
    assert "nowhere.toml" in answer.err


def test_wrong_tokens_and_no_network_are_told_apart(computer: Computer) -> None:
    assert "Alegra" in _could_not(computer, {"PRACTICE_ALEGRA_CO": "wrong-token"})
    assert "Hotmart" in _could_not(
        computer, {"PRACTICE_HOTMART_CO": "wrong-secret", "PRACTICE_HOTMART_BASIC_CO": "x" * 9}
    )
    assert "conexión" in _could_not(computer, {"ALEGRA_DESKTOP_ALEGRA_URL": "http://127.0.0.1:1/api"})


def _could_not(computer: Computer, environment: dict[str, str]) -> str:
    answer = computer.setup(environment=environment)
    assert answer.code == 3
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    return answer.err


def test_one_integration_for_a_pair_and_one_pair_for_a_name(computer: Computer) -> None:
    computer.setup()
    second = computer.setup(edit=lambda text: text.replace(HOTMART_NAME, "Otra"))
    assert second.code == 2
    assert HOTMART_NAME in second.err
    other = computer.samples[MASTERSHOP_NAME]
    moved = computer.setup(
        edit=lambda text: _login_of(other.setup_toml, text),
        environment={"PRACTICE_ALEGRA_CO2": other.secrets["PRACTICE_ALEGRA_CO2"]},
    )
    assert moved.code == 2
    assert HOTMART_NAME in moved.err
    assert [one["integration"] for one in computer.sync("--dry-run", "--json").json] == [HOTMART_NAME]


def _login_of(other: str, text: str) -> str:
    """The set-up file with the Alegra login of another one, and without ids of the first company."""
    section = other[other.index("[alegra]") : other.index("[mastershop]")]
    kept = text[: text.index("[alegra]")] + section + text[text.index("[hotmart]") :]
    return "\n".join(
        line for line in kept.splitlines() if not line.startswith(("seller", "charges", "number_t", "PIX"))
    )


def test_a_keyring_that_does_not_encrypt_is_used_with_a_warning(computer: Computer) -> None:
    plain = {"PYTHON_KEYRING_BACKEND": "tests.cli.keyrings.Plain"}
    answer = computer.setup(environment=plain)
    assert answer.code == 0
    assert "may not encrypt" in answer.err
    assert "encrypt" not in answer.out


def test_without_a_keyring_nothing_is_kept_elsewhere(computer: Computer) -> None:
    for backend in ("keyring.backends.fail.Keyring", "tests.cli.keyrings.EncryptedLocked", "no.such.Backend"):
        answer = computer.setup(environment={"PYTHON_KEYRING_BACKEND": backend})
        assert (backend, answer.code) == (backend, 3)
        assert "llavero" in answer.err
        assert len(answer.err.splitlines()) == 1


BOTH = """
import subprocess, sys
for arguments in (["setup", {file!r}], ["sync", "--json"]):
    code = subprocess.run([*{program!r}, *arguments]).returncode
    if code > 1:
        break
sys.exit(code)
"""


@pytest.mark.real_keyring
@pytest.mark.skipif(any(shutil.which(name) is None for name in NEEDED), reason="no keyring service to start")
def test_secrets_live_in_a_real_keyring(computer: Computer) -> None:
    sample = computer.samples[HOTMART_NAME]
    file = computer.folder / "setup.toml"
    file.write_text(computer.file_of(sample, days=2), "utf-8")
    code = BOTH.format(file=str(file), program=PROGRAM)
    program = ("dbus-run-session", "--", "bash", "-c", SESSION, "bash", "unlocked", sys.executable, code)
    own = {**sample.secrets, "PYTHON_KEYRING_BACKEND": ""}
    answer = computer.run(program=program, environment=own)
    assert answer.code in (0, 1)
    assert set(computer.documents()) == computer.due(2)
    assert (computer.folder / ".local/share/keyrings").exists()


def test_help_and_wrong_words(computer: Computer) -> None:
    bare = computer.run()
    assert bare.code == 2
    assert bare.out == ""
    assert "setup,sync,undo,import,history" in bare.err
    assert computer.run("--version").out.startswith("alegra-desktop ")
    for wrong in (
        ["setup"],
        ["sync", "--what"],
        ["history", "--since", "x"],
        ["history", "--state", "x"],
        ["--data-dir="],
    ):
        answer = computer.run(*wrong)
        assert (answer.code, answer.out) == (2, "")
    assert not computer.data.exists()


def test_an_insecure_address_is_refused_before_anything(computer: Computer) -> None:
    for command in (["sync"], ["setup", "x.toml"]):
        answer = computer.run(*command, environment={"ALEGRA_DESKTOP_ALEGRA_URL": "http://alegra.invalid/api/v1"})
        assert answer.code == 2
        assert "alegra.invalid" in answer.err
    assert not computer.data.exists()
