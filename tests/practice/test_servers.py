"""The three servers on loopback, their data file and their command line."""

from __future__ import annotations

import threading
import time
from decimal import Decimal
from pathlib import Path

import httpx
import pytest

from alegra_desktop.practice import __main__ as command
from alegra_desktop.practice.alegra_state import AlegraState
from alegra_desktop.practice.servers import PracticeServers, RealClock
from alegra_desktop.practice.store_file import StoreFile
from tests.practice.alegra_desk import ANA, TODAY, Desk, money


def test_servers_answer_on_loopback_and_drop_connections() -> None:
    faults = "commit-then-drop@GET /terms#1,half-body@GET /sellers#1"
    with PracticeServers(None, faults=faults, samples=False) as servers, httpx.Client(trust_env=False, auth=ANA) as web:
        base = servers.urls.alegra
        assert base.startswith("http://127.0.0.1:")
        for path in ("/terms", "/sellers"):
            with pytest.raises(httpx.TransportError):
                web.get(base + path)
            assert web.get(base + path).status_code == 200
        assert web.get(base + "/company").json()["applicationVersion"] == "colombia"
        assert set(servers.environment()) == {
            "ALEGRA_DESKTOP_ALEGRA_URL",
            "ALEGRA_DESKTOP_HOTMART_URL",
            "ALEGRA_DESKTOP_HOTMART_AUTH_URL",
            "ALEGRA_DESKTOP_MASTERSHOP_URL",
        }
        seen: list[str] = []
        servers.watch("alegra", lambda moment, method, path: seen.append(moment))
        web.get(base + "/items")
        assert seen == ["before", "after"]


def test_servers_that_stop_leave_the_connections_of_others_alone() -> None:
    with (
        PracticeServers(None, samples=False) as staying,
        httpx.Client(trust_env=False, auth=ANA) as web,
    ):
        address = staying.urls.alegra + "/company"
        own = web.get(address).extensions["network_stream"].get_extra_info("client_addr")
        PracticeServers(None, samples=False).start().stop()
        assert web.get(address).extensions["network_stream"].get_extra_info("client_addr") == own


def test_samples_fill_all_three_systems() -> None:
    servers = PracticeServers(None)
    assert {login.system for login in servers.logins()} == {"alegra", "hotmart", "mastershop"}
    assert all(company.all("items") for company in servers.alegra.companies.values())
    servers.stop()


def test_addresses_exist_only_while_running() -> None:
    servers = PracticeServers(None, samples=False)
    with pytest.raises(RuntimeError):
        _ = servers.urls
    servers.stop()


def test_ports_are_consecutive_and_a_taken_one_is_an_error() -> None:
    with PracticeServers(None, samples=False) as servers:
        taken = int(servers.urls.mastershop.split(":")[2].split("/")[0])
        other = PracticeServers(None, samples=False, port=taken)
        with pytest.raises(OSError, match=f"port {taken} cannot be used"):
            other.start()
        other.stop()


def test_a_second_start_finds_everything(tmp_path: Path) -> None:
    desk = Desk(folder=tmp_path)
    company = desk.company
    item = company.add_item("Camiseta", price="10.5", tax="4", stock={"Principal": 4})
    line = {"id": item, "price": Decimal("84033.613445"), "quantity": 1}
    client = desk.client()
    company.item_ids = "decimal"
    deleted = company.add_invoice(client, [line], TODAY)
    kept = company.add_invoice(client, [line], TODAY, stamped=True, observations="[alegra-desktop:hotmart:HP1:invoice]")
    company.pay(kept, amount=10)
    remission = company.add_remission(client, [line], TODAY)
    last = company.add_invoice(client, [line], TODAY)
    company.delete("invoices", deleted)
    company.delete("invoices", last)
    before = company.shown("invoices", kept)
    desk.file.close()

    again = Desk(folder=tmp_path)
    assert not again.file.fresh
    assert again.company.shown("invoices", kept) == before
    assert again.company.stock(item, again.company.main_warehouse()) == 2
    assert len(again.company.of_sale("hotmart", "HP1")) == 1
    assert money(again.get(f"/invoices/{kept}")["balance"]) == money(before["total"]) - 10
    made = again.made("/invoices", again.invoice_body(client=client))
    assert int(made["id"]) > int(last), "ids of deleted documents are not used again"
    assert again.company.add_remission(client, [line], TODAY) > remission
    again.made(
        "/payments",
        {
            "date": "2026-10-08",
            "bankAccount": 1,
            "paymentMethod": "cash",
            "invoices": [{"id": kept, "amount": 5}],
        },
    )
    again.file.close()


def test_batches_roll_into_one_transaction(tmp_path: Path) -> None:
    file = StoreFile(tmp_path)
    with file.batch(), file.batch():
        file.put("a", "1", {"price": Decimal("1.10")})
        file.put("a", "2", None)
        file.delete("a", "2")
    assert file.load("a") == [("1", {"price": Decimal("1.10")})]
    file.close()
    memory = StoreFile(None)
    memory.put("a", "1", 1)
    memory.delete("a", "1")
    assert memory.fresh
    assert memory.load("a") == []


def test_logins_name_every_company() -> None:
    state = AlegraState(StoreFile(None), RealClock(), 1)
    assert [login.values["token"] for login in state.logins()] == ["practice-co", "practice-co2", "practice-mx"]


def test_command_prints_addresses_and_runs_until_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    stop = threading.Event()
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(command.main(["--data-dir", str(tmp_path)], stop)))
    thread.start()
    deadline = time.monotonic() + 60
    text = ""
    while "Ctrl-C" not in text and thread.is_alive() and time.monotonic() < deadline:
        stop.wait(0.01)
        text += capsys.readouterr().out
    stop.set()
    thread.join(30)
    assert codes == [0]
    assert "ALEGRA_DESKTOP_ALEGRA_URL=http://127.0.0.1:" in text
    assert "token=practice-co2" in text
    assert (tmp_path / "practice.sqlite3").exists()


def test_command_refuses_a_wrong_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--faults", "nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err
