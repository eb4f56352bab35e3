"""Asking the office of a world, as a window does."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.problem import Problem, ProblemError
from alegra_desktop.practice.samples import mexico_integration, sample_integrations
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.setup import SetupRequest
from tests.virtual import World

T = TypeVar("T")
Command = Callable[[Office], Coroutine[Any, Any, T]]


def ask(world: World, command: Command[T]) -> T:
    return world._run(command(Office(world.engine)))


def refused(world: World, command: Command[Any]) -> Problem:
    """What the office says against it."""
    with pytest.raises(ProblemError) as caught:
        ask(world, command)
    return caught.value.problem


def request_of(world: World, name: str) -> SetupRequest:
    """What the wizard would ask for, for a sample integration."""
    samples = {s.name: s for s in [*sample_integrations(world.servers), mexico_integration(world.servers)]}
    return world.setup_request(samples[name].setup_toml, samples[name].secrets)


def login(world: World, name: str) -> tuple[str, str]:
    request = request_of(world, name)
    return request.alegra_user, request.secrets["token"]


def item(reference: str, tax: str = "", **changes: object) -> ItemPlan:
    plan = ItemPlan(reference, f"Ítem {reference}", Decimal("1000"), tax, True, product_id=f"P-{reference}")
    return replace(plan, **changes)  # type: ignore[arg-type]
