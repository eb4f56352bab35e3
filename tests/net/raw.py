"""For the tests of `net`: a raw loopback server that misbehaves on order, and time that passes only in sleep."""

from __future__ import annotations

import asyncio
import contextlib
import selectors
import ssl
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


class FakeClock:
    """Time that passes only in `sleep`, at once."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return datetime(2026, 10, 8, tzinfo=UTC) + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return self.time

    def random(self) -> float:
        return 0.5

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += max(seconds, 0.0)
        await asyncio.sleep(0)


class _Leaping(selectors.DefaultSelector):
    """A selector that never waits: with nothing to read, the loop's time leaps to the next timer."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 1000.0

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready and timeout is not None:
            self.time += max(timeout, 0.0)
        return ready


class LeapingLoop(asyncio.SelectorEventLoop):
    """An event loop in virtual time, for tasks that wait for each other and for the clock only."""

    def __init__(self) -> None:
        self.leaping = _Leaping()
        super().__init__(self.leaping)

    def time(self) -> float:
        return self.leaping.time


class LoopClock(FakeClock):
    """The time of the running `LeapingLoop`."""

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(seconds, 0.0))


def run_leaping(main: Coroutine[Any, Any, T]) -> tuple[T, float]:
    """Run in virtual time; what it gives, and the time (it begins at 1000) when it was done."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        result = runner.run(main)
        return result, runner.get_loop().time()


@dataclass
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int


def answer(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> bytes:
    """The bytes of an HTTP answer."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


#: What the server does instead of answering: close without a byte, or wait until the client leaves.
DROP = b""
SILENCE = None


@dataclass
class RawServer:
    """Plays one reply after the other; the last one for ever. A reply shorter than its length closes the connection."""

    replies: list[bytes | None]
    url: str = ""
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        number = self.connections
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while await self._one(reader, writer, number):
                pass
        writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ")
        headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        reply = self.replies[min(len(self.seen), len(self.replies) - 1)]
        self.seen.append(Seen(method, path, headers, body, number))
        if reply is None:
            await reader.read()  # until the client leaves
            return False
        writer.write(reply)
        await writer.drain()
        whole = reply.partition(b"\r\n\r\n")
        return bool(reply) and f"Content-Length: {len(whole[2])}\r\n".encode() in reply


@contextlib.asynccontextmanager
async def raw_server(*replies: bytes | None, tls: ssl.SSLContext | None = None) -> AsyncIterator[RawServer]:
    """Serve on a free loopback port for the length of the block."""
    raw = RawServer(list(replies))
    server = await asyncio.start_server(raw.serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    raw.url = f"http{'s' if tls else ''}://127.0.0.1:{port}"
    try:
        yield raw
    finally:
        server.close()
        # Connections end when their client leaves, which is before the end of the block in every test.
        for _ in range(20):
            await asyncio.sleep(0)
