"""The limiter against a simulated server with a fixed window, in virtual time."""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from alegra_desktop.net.limits import RateLimiter
from tests.net.raw import FakeClock, LoopClock, run_leaping

Rounding = Callable[[float], float]


@dataclass
class Window:
    """A server's fixed window: `drifting` ones begin with the first request after the last has ended."""

    clock: FakeClock
    limit: int = 150
    period: float = 60.0
    drifting: bool = False
    rounding: Rounding = math.ceil
    begun: float = 1000.0
    used: int = 0
    passed: int = 0
    throttled: list[bool] = field(default_factory=list)
    lowest: int = 150
    per_window: Counter[float] = field(default_factory=Counter)

    def hit(self) -> tuple[int, dict[str, str]]:
        now = self.clock.monotonic()
        if now >= self.begun + self.period:
            periods = (now - self.begun) // self.period
            self.begun = now if self.drifting else self.begun + periods * self.period
            self.used = 0
        fine = self.used < self.limit
        self.throttled.append(not fine)
        if fine:
            self.used += 1
            self.passed += 1
            self.per_window[self.begun] += 1
        self.lowest = min(self.lowest, self.limit - self.used)
        headers = {
            "x-rate-limit-limit": str(self.limit),
            "x-rate-limit-remaining": str(self.limit - self.used),
            "x-rate-limit-reset": str(self.rounding(self.begun + self.period - now)),
        }
        return (200 if fine else 429), headers


@pytest.mark.parametrize("reset", ["1e30", "253402300799", "99999999999", "86400000", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_period_without_end_is_not_believed(reset: str) -> None:
    async def run() -> None:
        limiter = RateLimiter(LoopClock())
        sent = await limiter.acquire()
        limiter.release(counted=limiter.learn({"x-rate-limit-remaining": "0", "x-rate-limit-reset": reset}, sent))
        await limiter.acquire()

    _, ended = run_leaping(run())
    assert ended - 1000 < 310


@pytest.mark.parametrize("left", ["--5", "²", "9" * 5000, "0x1", "1e3", "", "  ", "٣"])
def test_a_count_that_is_no_number_says_nothing(left: str) -> None:
    limiter = RateLimiter(FakeClock())
    assert not limiter.learn({"x-rate-limit-remaining": left, "x-rate-limit-limit": left}, 1000.0)
    assert limiter.limit is None


async def call(limiter: RateLimiter, server: Window, clock: FakeClock, up: float, down: float) -> int:
    sent = await limiter.acquire()
    counted = False
    try:
        await clock.sleep(up)
        status, headers = server.hit()
        await clock.sleep(down)
        counted = limiter.learn(headers, sent)
        if status == 429:
            limiter.throttled(float(headers["x-rate-limit-reset"]))
        return status
    finally:
        limiter.release(counted=counted)


async def work(limiter: RateLimiter, server: Window, clock: FakeClock, until: float, up: float, down: float) -> None:
    while clock.monotonic() < until:
        await call(limiter, server, clock, up, down)


@pytest.mark.parametrize("rounding", [math.ceil, math.floor, float])
@pytest.mark.parametrize("drifting", [False, True])
@pytest.mark.parametrize(
    ("up", "down", "workers"), [(0.15, 0.15, 6), (3.0, 0.0, 30), (0.0, 3.0, 30), (0.0, 0.0, 6), (1.5, 1.5, 30)]
)
def test_the_whole_allowance_is_used_and_never_the_reserve(
    rounding: Rounding, drifting: bool, up: float, down: float, workers: int
) -> None:
    clock = LoopClock()
    server = Window(clock, drifting=drifting, rounding=rounding)
    limiter = RateLimiter(clock)

    async def run() -> None:
        await asyncio.gather(*(work(limiter, server, clock, 1600.0, up, down) for _ in range(workers)))

    run_leaping(run())
    assert not any(server.throttled)
    assert server.lowest >= 5
    # Ten periods; the tail of those that began inside the last one is not counted.
    full = sum(n for begun, n in server.per_window.items() if begun < 1600.0 - 1)
    assert full >= 0.95 * 145 * 10


def test_beside_another_client_that_takes_half() -> None:
    clock = LoopClock()
    server = Window(clock)
    limiter = RateLimiter(clock)

    async def other() -> None:
        while clock.monotonic() < 1600.0:
            await clock.sleep(0.8)
            if server.used < server.limit:
                server.hit()

    async def run() -> None:
        workers = (work(limiter, server, clock, 1600.0, 0.15, 0.15) for _ in range(6))
        await asyncio.gather(other(), *workers)

    run_leaping(run())
    in_a_row = [a and b for a, b in zip(server.throttled, server.throttled[1:], strict=False)]
    assert not any(in_a_row)
    assert server.passed >= 0.9 * 150 * 10


def test_the_first_request_goes_alone() -> None:
    clock = LoopClock()
    limiter = RateLimiter(clock)
    order: list[str] = []

    async def one(name: str) -> None:
        sent = await limiter.acquire()
        order.append(f"+{name}")
        await clock.sleep(1)
        limiter.release(counted=limiter.learn({"X-Rate-Limit-Remaining".lower(): "100"}, sent))
        order.append(f"-{name}")

    async def run() -> None:
        await asyncio.gather(*(one(name) for name in "abc"))

    run_leaping(run())
    assert order[:2] == ["+a", "-a"]
    assert [name for name in order if name[0] == "+"] == ["+a", "+b", "+c"]
    assert limiter.requests == 3


def test_nothing_leaves_before_the_reset_of_a_429() -> None:
    clock = LoopClock()
    limiter = RateLimiter(clock)

    async def run() -> float:
        await limiter.acquire()
        limiter.throttled(30)
        limiter.release(counted=False)
        return await limiter.acquire()

    assert run_leaping(run())[0] >= 1031


def test_a_server_without_a_limit_is_not_held_back() -> None:
    clock = LoopClock()
    limiter = RateLimiter(clock)

    async def run() -> int:
        sent = await limiter.acquire()
        limiter.release(counted=limiter.learn({}, sent))
        for _ in range(50):
            await limiter.acquire()
        return limiter.in_flight

    assert run_leaping(run()) == (50, 1000)


def test_a_first_request_without_an_answer_lets_the_next_try_alone() -> None:
    clock = LoopClock()
    limiter = RateLimiter(clock)

    async def run() -> None:
        await limiter.acquire()
        waiting = asyncio.create_task(limiter.acquire())
        await asyncio.sleep(0)
        assert limiter.in_flight == 1
        limiter.release(counted=False)
        await waiting

    run_leaping(run())
    assert limiter.in_flight == 1


def test_a_waiter_that_gives_up_leaves_the_others_their_turn() -> None:
    clock = LoopClock()
    limiter = RateLimiter(clock)

    async def run() -> None:
        await limiter.acquire()
        first, second = asyncio.create_task(limiter.acquire()), asyncio.create_task(limiter.acquire())
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        limiter.release(counted=False)
        await second

    run_leaping(run())
    assert (limiter.requests, limiter.in_flight) == (2, 1)


def test_a_very_small_limit_still_moves() -> None:
    clock = LoopClock()
    server = Window(clock, limit=4)
    limiter = RateLimiter(clock)

    async def run() -> None:
        for _ in range(9):
            assert await call(limiter, server, clock, 0.1, 0.1) == 200

    assert run_leaping(run())[1] < 1000 + 4 * 62


@pytest.mark.parametrize("text", ["100", "100, 100;w=60", " 100 ", "100;x"])
def test_forms_of_the_header(text: str) -> None:
    clock = LoopClock()
    limiter = RateLimiter(clock)

    async def run() -> bool:
        return limiter.learn({"ratelimit-remaining": text, "ratelimit-reset": "5"}, await limiter.acquire())

    assert run_leaping(run())[0]


def test_requests_lost_beside_answered_ones_are_not_forgotten() -> None:
    """An answer written before a lost request was counted does not know of it: the smaller number is not enough."""
    clock = LoopClock()
    limiter = RateLimiter(clock, reserve=5)

    def headers(left: int) -> dict[str, str]:
        return {"x-rate-limit-limit": "60", "x-rate-limit-remaining": str(left), "x-rate-limit-reset": "60"}

    async def run() -> None:
        sent = await limiter.acquire()
        limiter.release(counted=limiter.learn(headers(20), sent))
        moments = [await limiter.acquire() for _ in range(6)]
        for _ in range(3):
            limiter.release(counted=False)  # three are lost …
        for left, sent in zip((19, 18, 17), moments, strict=False):  # … and three answered before those were counted
            limiter.release(counted=limiter.learn(headers(left), sent))

    run_leaping(run())
    assert limiter._left == 14
    assert limiter.in_flight == 0
