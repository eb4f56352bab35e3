"""The one HTTP client: HTTP/1.1, certificates always verified, no redirect followed, a creation never repeated."""

from __future__ import annotations

import asyncio
import logging
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.util import find_spec
from types import TracebackType
from typing import Any

import certifi
import httpx
import msgspec

from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.outcomes import CallFailed, Failure, NotSent, Outcome
from alegra_desktop.net import outcomes
from alegra_desktop.net.addresses import is_loopback, is_safe
from alegra_desktop.net.echoes import hide, secrets_of
from alegra_desktop.net.limits import RateLimiter

CONNECT_SECONDS = 5.0
POOL_SECONDS = 30.0
# Shorter than the shortest idle time common servers grant (5 s), so that a connection is not closed under a request:
# that would leave a creation unknown for nothing.
IDLE_SECONDS = 4.0
CONNECTIONS = 64
#: Bytes of an answer, unpacked: a full page of the longest documents is not a tenth of it.
LARGEST_ANSWER = 32 * 1024 * 1024
#: Of a refusal no more is looked at: its words are short.
_LONGEST_REFUSAL = 64 * 1024
#: What we ask for, and what may come instead. One packing inside another can unpack to any size.
_ENCODINGS = frozenset({"", "identity", "gzip", "deflate"})
FIRST_PAUSE = 0.5  # seconds before a read is repeated; doubled each time, with as much again by chance

#: Failures of a read that may pass.
_PASSING = frozenset({Failure.OFFLINE, Failure.TIMEOUT, Failure.SERVER, Failure.THROTTLED, Failure.BAD_ANSWER})

log = logging.getLogger("alegra_desktop.net")
_encoder = msgspec.json.Encoder(decimal_format="number")

# httpcore looks for this optional module several times in every request. Python remembers what it has imported but not
# what it has not found: each time it would search every folder for it, a fifth of a request's whole work.
if find_spec("sniffio") is None:
    sys.modules.setdefault("sniffio", None)  # type: ignore[arg-type]  # None is how Python writes "known to be absent"

# They write addresses with queries and, in detail, headers.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `json` may hold `Decimal`, written as exact numbers; `form` is sent as a web form instead."""

    method: str
    url: str
    params: tuple[tuple[str, str], ...] = ()
    json: Any = field(default=None, repr=False)
    form: dict[str, str] | None = field(default=None, repr=False)
    headers: dict[str, str] = field(default_factory=dict, repr=False)  # may hold secrets
    read_timeout: float = 30.0  # seconds without a byte


class Network:
    """Sends requests and says what became of them. Safe to use from one event loop only.

    `transport` replaces the network (tests, simulations); `ssl_context` the trusted certificates. Any other use
    trusts those of the operating system together with Mozilla's.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        user_agent: str,
        transport: httpx.AsyncBaseTransport | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        self._clock = clock
        self._user_agent = user_agent
        self._transport = transport
        self._ssl_context = ssl_context
        self._pools: dict[bool, _Pool] = {}

    async def read(
        self,
        request: Request,
        limiter: RateLimiter | None = None,
        *,
        tries: int = 3,
        sent: Callable[[], None] | None = None,
    ) -> Any:
        """The parsed JSON of the answer, floats as `Decimal`; None for an empty answer to anything but a GET.

        For requests that may safely happen twice: up to `tries` attempts, with pauses that grow. 401, 402, 403, 404
        and other refusals are final at once. `sent` is called at every attempt. Raises `CallFailed` with the failure
        of the last attempt.
        """
        limiter = limiter or RateLimiter(self._clock)  # one of its own keeps to a 429's reset between the attempts
        for attempt in range(1, tries + 1):
            try:
                return await self._read_once(request, limiter, sent)
            except CallFailed as failed:
                if attempt >= tries or not _may_pass(failed):
                    raise
                if failed.failure is not Failure.THROTTLED:  # that pause is the limiter's
                    await self._clock.sleep(FIRST_PAUSE * 2 ** (attempt - 1) * (1 + self._clock.random()))
        raise AssertionError("tries must be at least 1")

    async def create(
        self,
        request: Request,
        limiter: RateLimiter | None = None,
        *,
        needs_id: bool = True,
        sent: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send a request that must not happen twice: exactly one attempt, and what became of it.

        `needs_id` False where the answer has no id of its own. Never raises for anything the network or the other
        side does; being cancelled passes through, and the caller must then take the outcome for unknown.
        """
        try:
            prepared = self._prepare(request)
        except CallFailed as failed:
            return NotSent(failed.failure, failed.words)
        try:
            answer = await self._send(prepared, request, limiter, sent)
        except Exception as error:
            return outcomes.of_exception(error)
        now, status = self._clock.now(), answer.status
        return outcomes.of_answer(status, answer.headers, _body(answer, request), now, needs_id=needs_id)

    async def drop_pool(self) -> None:
        """Forget the idle connections: after a wake they are dead without knowing it. Those in use go on."""
        pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            await pool.retire()

    async def close(self) -> None:
        """Close every connection. Requests still under way fail."""
        pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            await pool.client.aclose()

    async def _read_once(self, request: Request, limiter: RateLimiter, sent: Callable[[], None] | None) -> Any:
        prepared = self._prepare(request)
        try:
            answer = await self._send(prepared, request, limiter, sent)
        except Exception as error:
            raise outcomes.failed_exception(error) from None
        status = answer.status
        if not 200 <= status < 300:
            raise outcomes.failed_answer(status, _body(answer, request))
        if not answer.content and request.method != "GET":
            return None
        try:
            return outcomes.parse(answer.content)
        except ValueError:
            raise CallFailed(Failure.BAD_ANSWER, status=status, words="the answer is not JSON") from None

    def _prepare(self, request: Request) -> httpx.Request:
        """The request as httpx wants it. Raises `CallFailed` (INSECURE, OFFLINE, UNAUTHORIZED) if it must or can not
        leave."""
        own = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": self._user_agent}
        headers = {**own, **request.headers}
        content: bytes | None = None
        if request.json is not None:
            content = _encoder.encode(request.json)
            headers["Content-Type"] = "application/json"
        if not all(value.isascii() and value.isprintable() for value in headers.values()):
            # A key copied from a text with typographic quotes: no server has given out such a one.
            raise CallFailed(Failure.UNAUTHORIZED, words="the login holds characters that no login has")
        read = request.read_timeout
        timeout = {"connect": CONNECT_SECONDS, "read": read, "write": read, "pool": POOL_SECONDS}
        try:
            prepared = httpx.Request(
                request.method,
                request.url,
                params=request.params or None,
                content=content,
                data=request.form,
                headers=headers,
                extensions={"timeout": timeout},
            )
        except httpx.InvalidURL:
            raise CallFailed(Failure.OFFLINE, words="the address is not understood") from None
        if not is_safe(prepared.url.scheme, prepared.url.host):
            raise CallFailed(Failure.INSECURE, words="plain http to another computer")
        return prepared

    async def _send(
        self,
        prepared: httpx.Request,
        request: Request,
        limiter: RateLimiter | None,
        sent: Callable[[], None] | None,
    ) -> _Answer:
        """One attempt, through the limiter. Raises whatever httpx, or a transport in process, raises."""
        start = self._clock.monotonic() if limiter is None else await limiter.acquire()
        if sent is not None:
            sent()
        counted = False
        what = "cancelled"
        try:
            async with self._pool(prepared.url) as client, asyncio.timeout(_longest(request.read_timeout)):
                answer = await _whole(await client.send(prepared, stream=True, follow_redirects=False))
            what = str(answer.status)
            if limiter is not None:
                if answer.status != 401:  # the numbers of a login that is nobody's are not this user's
                    counted = limiter.learn(answer.headers, start)
                if answer.status == 429:
                    limiter.throttled(outcomes.reset_seconds(answer.headers, self._clock.now()))
            return answer
        except Exception as error:
            what = type(error).__name__
            raise
        finally:
            if limiter is not None:
                limiter.release(counted=counted)
            url = prepared.url
            spent = (self._clock.monotonic() - start) * 1000
            log.info("%s %s://%s%s %s %.0f ms", prepared.method, url.scheme, url.netloc.decode(), url.path, what, spent)

    def _pool(self, url: httpx.URL) -> _Pool:
        """The connections for this address: loopback has its own, which no proxy of the environment concerns."""
        here = is_loopback(url.host)
        pool = self._pools.get(here)
        if pool is None:
            pool = self._pools[here] = _Pool(self._client(here))
        return pool

    def _client(self, here: bool) -> httpx.AsyncClient:
        if self._ssl_context is None:
            self._ssl_context = trusted_certificates()
        return httpx.AsyncClient(
            transport=self._transport,
            verify=self._ssl_context,
            trust_env=not here and self._transport is None,
            http1=True,
            http2=False,
            limits=httpx.Limits(
                max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS, keepalive_expiry=IDLE_SECONDS
            ),
            # One client serves several logins: a session cookie of one must never go out with another's request.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        )


@dataclass(frozen=True, slots=True)
class _Answer:
    """A whole answer, unpacked."""

    status: int
    headers: httpx.Headers
    content: bytes


async def _whole(answer: httpx.Response) -> _Answer:
    """Read an answer to its end. Raises `httpx.DecodingError` for one that is too large, or packed as nobody asked."""
    try:
        if answer.headers.get("content-encoding", "").strip().lower() not in _ENCODINGS:
            raise httpx.DecodingError("an encoding nobody asked for")
        parts, size = [], 0
        async for part in answer.aiter_bytes():
            parts.append(part)
            size += len(part)
            if size > LARGEST_ANSWER:
                raise httpx.DecodingError("the answer is too large")
        return _Answer(answer.status_code, answer.headers, b"".join(parts))
    finally:
        await answer.aclose()


class _Pool:
    """A client and how many requests are using it, so that it can be replaced without cutting them."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self._users = 0
        self._retired = False

    async def __aenter__(self) -> httpx.AsyncClient:
        self._users += 1
        return self.client

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._users -= 1
        if self._retired and not self._users:
            await self.client.aclose()

    async def retire(self) -> None:
        """Take no new requests; close when the last one is done."""
        self._retired = True
        if not self._users:
            await self.client.aclose()


def _may_pass(failed: CallFailed) -> bool:
    # A redirect is a BAD_ANSWER that will not change; a 2xx that was cut or is a web page may.
    return failed.failure in _PASSING and not 300 <= failed.status < 400


def _longest(read_timeout: float) -> float:
    """Seconds for a whole attempt: an answer that trickles in, a byte at a time, must end too."""
    return CONNECT_SECONDS + POOL_SECONDS + 2 * read_timeout


def trusted_certificates() -> ssl.SSLContext:
    """The system's certificates (companies and antivirus programs add theirs there) and Mozilla's list.

    macOS and some frozen programs find no system list: Mozilla's alone is enough for the public services.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _body(answer: _Answer, request: Request) -> bytes:
    """The body; of a refusal without the login it may repeat, because its words are shown and kept."""
    if answer.status < 300:
        return answer.content
    return hide(
        answer.content[:_LONGEST_REFUSAL], secrets_of(request.headers, [*request.params, *(request.form or {}).items()])
    )
