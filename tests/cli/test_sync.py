"""`sync`: once, twice, in JSON, as a rehearsal, for one integration, and until the end with faults."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from alegra_desktop.terminal.phrases import PHRASES
from tests.cli.computer import HOTMART_NAME, MASTERSHOP_NAME, Computer, Ready, wait_until

KEYS = [
    "integration", "sales_seen", "created", "adopted", "issued", "waiting", "held", "rejected", "unknown", "skipped",
    "corrected", "requests", "seconds", "problems",
]  # fmt: skip


def test_nothing_set_up(computer: Computer) -> None:
    answer = computer.sync("--json")
    assert (answer.code, answer.json) == (0, [])
    assert "setup" in answer.err
    plain = computer.sync()
    assert (plain.code, plain.out) == (0, "")


def test_both_integrations_then_nothing_more(finished: Computer) -> None:
    assert set(finished.documents()) == finished.due(25)
    assert set(finished.documents().values()) == {1}
    answer = finished.sync("--json")
    assert answer.code == 1
    assert [one["integration"] for one in answer.json] == [HOTMART_NAME, MASTERSHOP_NAME]
    for one in answer.json:
        assert list(one) == KEYS
        assert (one["created"], one["adopted"], one["issued"]) == (0, 0, 0)
        assert one["held"] > 0
        assert all(list(problem) == ["sale", "kind", "title"] for problem in one["problems"])
    assert answer.err == ""


def test_a_rehearsal_shows_documents_and_writes_nothing(ready: Ready) -> None:
    computer = ready(3)
    computer.servers.alegra.log.clear()
    answer = computer.sync("--dry-run", "--json")
    (report,) = answer.json
    assert list(report) == [*KEYS, "documents"]
    assert {one["sale"] for one in report["documents"]} == computer.due(3)
    for one in report["documents"]:
        assert list(one) == ["sale", "kind", "date", "client", "lines", "total"]
        assert all(list(line) == ["item", "quantity", "price", "tax"] for line in one["lines"])
        sale = computer.servers.hotmart.sales[one["sale"]]
        assert one["total"] == float(sale.value)
    assert {name.split()[0] for name in computer.servers.alegra.log.counts} == {"GET"}
    assert computer.run("history", "--json").json == []
    plain = computer.sync("--dry-run")
    assert f"se crearían {len(report['documents'])} documentos" in plain.out
    assert computer.documents() == {}


def test_one_integration_by_name(ready: Ready) -> None:
    computer = ready(2, HOTMART_NAME, MASTERSHOP_NAME)
    (report,) = computer.sync("--integration", HOTMART_NAME, "--json").json
    assert report["integration"] == HOTMART_NAME
    assert report["created"] == len(computer.due(2)) > 0
    assert computer.documents(MASTERSHOP_NAME) == {}
    unknown = computer.sync("--integration", "Nadie", "--json")
    assert unknown.code == 2
    assert "Nadie" in unknown.err
    assert [one["error"]["kind"] for one in unknown.json] == ["settings_wrong"]


def test_nothing_to_do_is_fine(ready: Ready) -> None:
    computer = ready(-1)
    answer = computer.sync()
    assert answer.code == 0
    assert answer.err == ""
    assert answer.out.startswith(f"{HOTMART_NAME}: ")


@pytest.mark.parametrize(
    ("lang", "words"), [("es_MX.UTF-8", "ventas leídas"), ("en_GB", "sales read"), ("pt_BR", "vendas lidas")]
)
def test_it_speaks_the_language_of_the_session(finished: Computer, lang: str, words: str) -> None:
    assert words in finished.sync(environment={"LANG": lang}).out


def test_until_the_end_with_faults(ready: Ready) -> None:
    computer = ready(6, HOTMART_NAME, MASTERSHOP_NAME)
    computer.servers.faults.replace(
        "commit-then-drop=0.2@POST /invoices,drop-before-commit=0.2@POST /invoices,commit-then-502=0.2@POST /contacts,"
        "half-body=1@POST /items#1,commit-then-drop=1@POST /remissions#1,http-503=1@GET /invoices#1"
    )
    answer = computer.sync("--wait", "--json")
    assert answer.code in (0, 1)
    assert [one["unknown"] for one in answer.json] == [0, 0]
    assert set(computer.documents()) == computer.due(6)
    assert len(computer.documents(MASTERSHOP_NAME)) > 3
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        assert set(computer.documents(name).values()) == {1}
    assert min(computer.servers.faults.struck.values()) > 0


# --- stopped in the middle --------------------------------------------------------------------------------------------


def _sending(computer: Computer, faults: str = "slow=1:0.7@POST /invoices$") -> subprocess.Popen[str]:
    """A run that has some requests for invoices under way."""
    computer.servers.faults.replace(faults)
    process = computer.start("sync", "--json")
    wait_until(lambda: len(computer.servers.alegra.log.posted("/invoices")) > 4)
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_by_a_signal_it_writes_down_what_was_under_way(ready: Ready, number: signal.Signals) -> None:
    computer = ready(6)
    process = _sending(computer)
    process.send_signal(number)
    out, err = process.communicate(timeout=10)
    assert process.returncode == 3
    assert [line for line in err.splitlines() if line] == [PHRASES["es"]["interrupted"]]
    assert '"kind": "interrupted"' in out
    states = {one["state"] for one in computer.run("history", "--json").json}
    assert "unknown" in states
    assert "sending" not in states
    _ends_well(computer)


def _ends_well(computer: Computer) -> None:
    computer.servers.faults.replace("")
    assert computer.sync("--wait").code in (0, 1)
    assert set(computer.documents()) == computer.due(6)
    assert set(computer.documents().values()) == {1}


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_a_commit(ready: Ready, moment: str) -> None:
    computer = ready(6)
    started: list[subprocess.Popen[str]] = []

    def kill(when: str, method: str, path: str) -> None:
        if (when, method, path) == (moment, "POST", "/invoices") and len(computer.documents()) > 3 and started:
            started.pop().kill()

    computer.servers.watch("alegra", kill)
    process = computer.start("sync")
    started.append(process)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    _ends_well(computer)


def test_two_programs_on_one_folder(ready: Ready) -> None:
    computer = ready(6)
    first = _sending(computer, "slow=1:1@POST /invoices$")
    second = computer.sync("--json")
    assert second.code == 3
    assert [one["error"]["kind"] for one in second.json] == ["already_running"]
    assert str(computer.data) in second.err
    first.send_signal(signal.SIGINT)
    first.communicate(timeout=10)


def test_a_reader_that_leaves_early_changes_nothing(finished: Computer) -> None:
    for command in (["sync"], ["history", "--json"]):
        process = finished.start(*command)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read()
        assert (process.wait(30), err) == (1 if command[0] == "sync" else 0, "")
        process.stderr.close()


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_results_that_cannot_be_written_are_no_success(finished: Computer) -> None:
    with open("/dev/full", "w") as full:
        answer = finished.run("history", stdout=full)
    assert answer.code == 3
    assert answer.err.startswith("El disco está lleno.")
