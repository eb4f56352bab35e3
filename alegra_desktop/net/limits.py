"""How fast requests may leave, learnt from the headers of the answers (R18).

Alegra allows a number of requests per period *and user* (150 a minute) and says in every answer how many are left and
in how many seconds the period ends. The limiter spends freely until only the reserve is left, then waits for the end
of the period. Three things make that less simple than it sounds:

* Requests in flight may or may not be in the number that the last answer gave, so each counts as not yet in it. When
  it was, its own answer says so a moment later: nothing is lost but that moment.
* Somebody else may spend from the same limit. What vanishes beyond our own requests is measured and expected to go on.
* Seconds left are rounded one way or the other and are some time old when they arrive. The end of the period is kept
  as an interval that every answer narrows.

After the end of a period, as at the very beginning, one request goes alone and the others wait for what it learns.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping

from alegra_desktop.domain.clock import Clock
from alegra_desktop.net.outcomes import LONGEST_RESET, seconds_of

ROUNDING = 1.0  # seconds: how far a whole number of seconds may be from the truth, either way
AFTER_THROTTLED = 1.0  # seconds added to the reset that a 429 gives
PERIOD = 60.0  # seconds, where an answer says what is left but not until when
MOST_OTHERS = 3.0  # requests of others expected for each of ours, at most

_WHOLE = re.compile("-?[0-9]{1,9}")
_LIMIT = ("x-rate-limit-limit", "ratelimit-limit", "x-ratelimit-limit")
_REMAINING = ("x-rate-limit-remaining", "ratelimit-remaining", "x-ratelimit-remaining")
_RESET = ("x-rate-limit-reset", "ratelimit-reset", "x-ratelimit-reset")


class RateLimiter:
    """One user's limit, shared by everything that speaks for that user.

    `acquire` before every attempt, `release` after it whatever happened, `learn` between the two if there was an
    answer. `reserve` requests of each period are left to others. `requests` counts every attempt.
    """

    def __init__(self, clock: Clock, reserve: int = 5) -> None:
        self._clock = clock
        self._reserve = reserve
        self._turn = asyncio.Lock()  # wakes waiters in the order they came
        self._news = asyncio.Event()  # an answer arrived
        self._known = False  # whether the numbers below hold for the present period
        self._free = False  # the server has no limit, as far as its answers tell
        self._left = 0  # requests left in this period when the server last said, less those it was silent about
        self._first_left = 0  # the first number of this period
        self._ours = 0  # our requests since that number
        self._lost: list[float] = []  # when requests of this period ended without an answer that spoke of it
        self._end_low = 0.0  # the period ends between these two moments (monotonic)
        self._end_high = 0.0
        self._blocked_until = 0.0  # after a 429
        self.in_flight = 0
        self.requests = 0
        self.limit: int | None = None

    async def acquire(self) -> float:
        """Wait for this attempt's turn; gives the moment (monotonic seconds) it may leave, for `learn`."""
        async with self._turn:
            while True:
                wait = self._wait()
                if wait <= 0:
                    break
                await self._sleep(wait)
            self.in_flight += 1
            self.requests += 1
            return self._clock.monotonic()

    def release(self, *, counted: bool = True) -> None:
        """The attempt is over. `counted` False: no answer spoke for it, so it is taken as spent."""
        self.in_flight -= 1
        if not counted and self._known:
            self._left -= 1
            self._ours += 1
            self._lost.append(self._clock.monotonic())
        self._news.set()

    def learn(self, headers: Mapping[str, str], sent_at: float) -> bool:
        """Take in an answer's headers (lower-case names, or a mapping that ignores case) to a request of `sent_at`.

        True if they spoke of this period; pass it on to `release` as `counted`.
        """
        left = _number(headers, _REMAINING)
        if left is None:
            self._free = self._free or not self._known
            return False
        self._free = False
        limit = _number(headers, _LIMIT)
        self.limit = limit if limit is not None else self.limit
        now = self._clock.monotonic()
        reset = self._reset(headers)
        low, high = sent_at + reset - ROUNDING, now + reset + ROUNDING
        if self._known and high < self._end_low:
            return False  # a straggler from the period before
        if not self._known or low > self._end_high:
            self._known = True
            self._left = self._first_left = left
            self._ours = 0
            self._lost.clear()
            self._end_low, self._end_high = low, high
            return True
        self._ours += 1
        # A request that was lost while this one was under way may be missing from this number.
        self._left = min(self._left, left - sum(at >= sent_at for at in self._lost))
        self._end_low, self._end_high = max(self._end_low, low), min(self._end_high, high)
        return True

    def throttled(self, reset_seconds: float) -> None:
        """A 429 was answered: nothing leaves before its reset and a second more."""
        until = self._clock.monotonic() + reset_seconds + AFTER_THROTTLED
        self._blocked_until = max(self._blocked_until, until)
        self._known = self._free = False

    def _wait(self) -> float:
        """Seconds until the next attempt may leave, 0 for now. An answer may shorten it."""
        now = self._clock.monotonic()
        if now < self._blocked_until:
            return self._blocked_until - now
        if self._free:
            return 0.0
        # Every rounding of the seconds left allows two seconds between the ends of the interval, no more is needed.
        over = min(self._end_high, self._end_low + 2 * ROUNDING)
        if self._known and now >= over:
            self._known = False
        if not self._known:
            return PERIOD if self.in_flight else 0.0
        return over - now if self._spent() else 0.0

    def _spent(self) -> bool:
        """Whether one more request could eat into the reserve."""
        gone = self._first_left - self._left - self._ours - self.in_flight
        others = min(max(gone, 0) / max(self._ours, 1), MOST_OTHERS)
        # In flight already, and the one that asks; each with the others' share.
        expected = (self.in_flight + 1) * (1 + others)
        # Of a very small limit the whole reserve would leave next to nothing.
        reserve = self._reserve if self.limit is None else min(self._reserve, self.limit // 4)
        return self._left - reserve < expected

    async def _sleep(self, seconds: float) -> None:
        """Sleep, but not beyond the next answer while one is expected."""
        if not self.in_flight:
            await self._clock.sleep(seconds)
            return
        self._news.clear()
        naps = [asyncio.ensure_future(self._clock.sleep(seconds)), asyncio.ensure_future(self._news.wait())]
        try:
            await asyncio.wait(naps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for nap in naps:
                nap.cancel()
            results = await asyncio.gather(*naps, return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException) and not isinstance(result, asyncio.CancelledError):
                raise result  # a clock that fails must not be asked for ever

    def _reset(self, headers: Mapping[str, str]) -> float:
        for name in _RESET:
            seconds = seconds_of(headers.get(name), self._clock.now())
            if seconds is not None:
                return min(max(seconds, 0.0), LONGEST_RESET)
        return PERIOD


def _number(headers: Mapping[str, str], names: tuple[str, ...]) -> int | None:
    """The first of these headers as a whole number; IETF's `100, 100;w=60` counts as 100."""
    for name in names:
        digits = (headers.get(name) or "").split(",")[0].split(";")[0].strip()
        if _WHOLE.fullmatch(digits):
            return int(digits)
    return None
