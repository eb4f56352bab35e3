"""What the states of the three practice systems have in common, and what they remember for tests."""

from __future__ import annotations

import random
import re
from abc import ABC, abstractmethod
from collections import Counter
from dataclasses import dataclass, field
from threading import RLock
from typing import Any

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.store_file import StoreFile

_ID = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)


def route_name(method: str, path: str) -> str:
    """`GET /invoices/1045` -> `GET /invoices/{id}`: numbers and UUIDs are one route."""
    parts = ["{id}" if _ID.fullmatch(part) else part for part in path.split("/")]
    return f"{method} {'/'.join(parts)}"


@dataclass(frozen=True, slots=True)
class Login:
    """How to get into one account of a practice system; everything in it is worthless outside practice."""

    system: str  # alegra, hotmart, mastershop
    name: str  # whose it is
    values: dict[str, str] = field(default_factory=dict)  # what to type: user, token, client_id, ...


@dataclass(slots=True)
class RequestLog:
    """Every request that arrived, in order. `bodies` are the JSON bodies of POST requests with their path."""

    counts: Counter[str] = field(default_factory=Counter)  # by route_name
    bodies: list[tuple[str, Any]] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)  # of the answers; 0 = connection dropped

    def clear(self) -> None:
        self.counts.clear()
        self.bodies.clear()
        self.statuses.clear()

    @property
    def total(self) -> int:
        return self.counts.total()

    def posted(self, path: str) -> list[Any]:
        """The bodies sent to POST `path`, in order."""
        return [body for sent_to, body in self.bodies if sent_to == path]


class SystemState(ABC):
    """Base of AlegraState, HotmartState, MasterShopState. Readers and writers hold `lock`."""

    def __init__(self, file: StoreFile, clock: Clock, seed: int) -> None:
        self.file = file
        self.clock = clock
        self.random = random.Random(seed)
        self.lock = RLock()
        self.log = RequestLog()
        self.outage_until = 0.0  # monotonic seconds of `clock`

    @abstractmethod
    def logins(self) -> list[Login]:
        """The accounts that exist, for people and tests."""
