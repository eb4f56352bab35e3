"""Fault plans, and every transport fault as a client sees it."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.practice.faults import NAMES, Dropped, Fault, FaultPlan
from alegra_desktop.practice.servers import PracticeServers
from alegra_desktop.practice.state import route_name
from tests.practice.alegra_desk import ANA, Desk
from tests.virtual import VirtualClock


def test_plans_are_parsed() -> None:
    plan = FaultPlan.parse(
        "commit-then-drop=0.33, late-visibility=1:4@GET /invoices,http-429=0.1#3,slow=:2,html@POST /items$#1"
    )
    assert plan.faults == (
        Fault("commit-then-drop", 0.33),
        Fault("late-visibility", 1.0, 4.0, "GET /invoices"),
        Fault("http-429", 0.1, times=3),
        Fault("slow", 1.0, 2.0),
        Fault("html", route="POST /items$", times=1),
    )
    assert FaultPlan.parse("").faults == ()


@pytest.mark.parametrize("text", ["nonsense", "slow=x", "slow=2", "slow=1:-1", "html#x"])
def test_wrong_plans_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.partition("=")[0].partition("#")[0]):
        FaultPlan.parse(text)


def test_routes_times_and_replacement() -> None:
    plan = FaultPlan.parse("html@POST /invoices#2,slow@GET /items$")
    assert plan.draw("GET", "/invoices") == []
    assert plan.draw("GET", "/items/1") == []
    assert [fault.name for fault in plan.draw("GET", "/items")] == ["slow"]
    struck = [len(plan.draw("POST", path)) for path in ("/invoices", "/invoices/stamp", "/invoices")]
    assert struck == [1, 1, 0]
    assert plan.struck == {"html": 2, "slow": 1}
    plan.replace("")
    assert plan.draw("GET", "/items") == []


@given(st.integers(), st.sampled_from(sorted(NAMES)), st.floats(0.2, 0.8))
def test_same_seed_same_faults(seed: int, name: str, rate: float) -> None:
    plans = [FaultPlan((Fault(name, rate),), seed) for _ in range(2)]
    draws = [[bool(plan.draw("GET", "/x")) for _ in range(60)] for plan in plans]
    assert draws[0] == draws[1]
    assert len(set(draws[0])) == 2


def test_route_names_leave_ids_out() -> None:
    assert route_name("GET", "/invoices/12/open") == "GET /invoices/{id}/open"
    assert route_name("GET", "/items/01a11c75-1e80-7000-aafd-ce1d9db41637") == "GET /items/{id}"


def body_of(desk: Desk) -> dict[str, Any]:
    return desk.invoice_body()


@pytest.mark.parametrize(
    ("fault", "made"),
    [("commit-then-drop", 1), ("drop-before-commit", 0), ("half-body", 1), ("outage=1:5", 1), ("commit-late=1:20", 0)],
)
def test_dropped_connections(fault: str, made: int) -> None:
    desk = Desk(f"{fault}@POST /invoices#1")
    with pytest.raises(Dropped):
        desk.ask("POST", "/invoices", body_of(desk))
    assert len(desk.company.all("invoices")) == made
    assert desk.state.log.statuses == {0: 1}


@pytest.mark.parametrize(
    ("fault", "made", "status"),
    [
        ("commit-then-502", 1, 502),
        ("http-502", 0, 502),
        ("http-503", 0, 503),
        ("http-401", 0, 401),
        ("html", 1, 200),
        ("empty-object", 1, 200),
        ("empty-body", 1, 200),
    ],
)
def test_wrong_answers(fault: str, made: int, status: int) -> None:
    desk = Desk(f"{fault}@POST /invoices#1")
    answer = desk.ask("POST", "/invoices", body_of(desk))
    assert answer.status_code == status
    assert "id" not in answer.text[:5]
    assert len(desk.company.all("invoices")) == made
    content = {"html": "<html>", "empty-object": "{}", "empty-body": "", "http-502": "<html>"}
    assert answer.text.startswith(content.get(fault, ""))


def test_outage_drops_everything_for_its_time() -> None:
    desk = Desk("outage=1:30@POST /invoices#1")
    for method, path in (("POST", "/invoices"), ("GET", "/company")):
        with pytest.raises(Dropped):
            desk.ask(method, path, body_of(desk))
    desk.clock.passed += 31
    assert len(desk.get("/invoices")) == 1


def test_commits_that_come_late() -> None:
    desk = Desk("commit-late=1:20@POST /invoices")
    for _ in range(2):
        with pytest.raises(Dropped):
            desk.ask("POST", "/invoices", body_of(desk))
        desk.clock.passed += 15
    assert len(desk.get("/invoices")) == 1
    asyncio.run(desk.app.settle(everything=True))
    assert len(desk.company.all("invoices")) == 2


def test_late_commits_keep_their_time_though_nobody_asks() -> None:
    clock = VirtualClock()
    servers = PracticeServers(None, clock=clock, faults="commit-late=1:20@POST /contacts")
    moments: list[float] = []
    servers.watch("alegra", lambda moment, method, path: moments.append(clock.monotonic()))
    login = httpx.BasicAuth(*ANA)

    async def play() -> None:
        transport = httpx.ASGITransport(app=servers.apps["alegra"])
        async with httpx.AsyncClient(transport=transport, base_url="http://alegra", auth=login) as client:
            for number in ("52000001", "52000002"):
                with pytest.raises(Dropped):
                    await client.post("/api/v1/contacts", json={"name": "Ana", "identification": number})
                await clock.sleep(5)
        await clock.sleep(60)

    clock.run(play())
    assert moments == pytest.approx([20, 20, 25, 25], abs=0.01)


def test_late_commits_of_a_real_server() -> None:
    done = threading.Event()
    with PracticeServers(None, faults="commit-late=1:0.05@POST /contacts") as servers:
        servers.watch("alegra", lambda moment, method, path: done.set() if moment == "after" else None)
        with httpx.Client(base_url=servers.urls.alegra, auth=ANA, trust_env=False) as client:
            with pytest.raises(httpx.TransportError):
                client.post("/contacts", json={"name": "Ana", "identification": "52000001"})
            assert done.wait(20)


def test_a_429_means_that_the_period_is_used_up() -> None:
    desk = Desk("http-429@GET /items#1")
    answer = desk.ask("GET", "/items")
    assert answer.status_code == 429
    assert answer.headers["X-Rate-Limit-Remaining"] == "0"
    assert desk.ask("GET", "/items").status_code == 429
    desk.clock.passed += int(answer.headers["X-Rate-Limit-Reset"])
    assert desk.ask("GET", "/items").status_code == 200


def test_slow_answers_and_latency_use_the_clock() -> None:
    desk = Desk("slow=1:40@GET /items")
    desk.app.latency = 0.3
    desk.get("/items")
    assert desk.clock.passed == pytest.approx(40.3)


def test_late_visibility_hides_young_rows_from_lists_only() -> None:
    desk = Desk("late-visibility=1:4@GET /invoices")
    made = desk.made("/invoices", body_of(desk))["id"]
    assert desk.get("/invoices") == desk.get("/invoices", id=made) == []
    assert desk.get("/invoices", metadata="true")["metadata"]["total"] == 0
    assert desk.get(f"/invoices/{made}")["id"] == made
    desk.clock.passed += 4
    assert len(desk.get("/invoices")) == 1


def test_incomplete_pages_keep_their_total() -> None:
    desk = Desk("incomplete-page@GET /contacts")
    for n in range(10):
        desk.client(str(10000 + n))
    page = desk.get("/contacts", metadata="true")
    assert (page["metadata"]["total"], len(page["data"])) == (10, 5)


@pytest.mark.parametrize(
    ("fault", "after", "status"),
    [
        ("stamp-pending=1:60", 30, None),
        ("stamp-pending=1:60", 61, "STAMPED_AND_ACCEPTED"),
        ("stamp-pending", 1_000_000, None),
        ("stamp-rejected", 5, "STAMPED_AND_REJECTED"),
    ],
)
def test_stamping_faults(fault: str, after: float, status: str | None) -> None:
    desk = Desk(fault)
    draft = desk.made("/invoices", body_of(desk))["id"]
    desk.made("/invoices/stamp", {"ids": [draft]})
    desk.clock.passed += after
    shown = desk.get(f"/invoices/{draft}")["stamp"]["legalStatus"]
    assert shown.startswith(status) if status else shown in ("PENDING", "STAMPED_AND_WAITING_RESPONSE")


def test_stamping_partly_refused() -> None:
    desk = Desk("stamp-partly-refused")
    ids = [desk.made("/invoices", body_of(desk))["id"] for _ in range(3)]
    desk.made("/invoices/stamp", {"ids": ids})
    assert [row["status"] for row in desk.get("/invoices")] == ["open", "draft", "open"]


def test_hooks_see_every_commit() -> None:
    desk = Desk()
    seen: list[tuple[str, str, str]] = []
    desk.app.hooks.append(lambda *moment: seen.append(moment))
    desk.get("/items")
    assert seen == [("before", "GET", "/items"), ("after", "GET", "/items")]
