"""The whole way over a real socket: client, network, practice server."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from alegra_desktop.alegra import bodies
from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.outcomes import Created, Outcome, Unknown
from alegra_desktop.net.client import Network
from alegra_desktop.net.limits import RateLimiter
from alegra_desktop.practice.servers import PracticeServers, RealClock


def create_tax(faults: str) -> tuple[Outcome, int, int]:
    """(outcome, requests sent, taxes made) of one creation against servers with these faults."""

    async def run(url: str) -> tuple[Outcome, int]:
        network = Network(RealClock(), user_agent="t")
        alegra = Alegra(network, url, "ana@tienda.example", "practice-co", RateLimiter(RealClock()))
        outcome = await alegra.create("taxes", bodies.tax_body("INC 8", Decimal(8), "INC"))
        await network.close()
        return outcome, alegra.requests

    with PracticeServers(None, faults=faults, samples=False) as servers:
        outcome, requests = asyncio.run(run(servers.urls.alegra))
        made = len(list(servers.alegra.companies["co"].each("taxes", name="INC 8")))
    return outcome, requests, made


def test_a_creation_over_a_socket() -> None:
    outcome, requests, made = create_tax("")
    assert isinstance(outcome, Created)
    assert (requests, made) == (1, 1)


@pytest.mark.parametrize("fault", ["commit-then-drop", "half-body", "commit-then-502", "empty-object"])
def test_a_creation_whose_answer_is_lost_is_unknown_and_sent_once(fault: str) -> None:
    outcome, requests, made = create_tax(f"{fault}@POST /taxes")
    assert isinstance(outcome, Unknown)
    assert (requests, made) == (1, 1)
