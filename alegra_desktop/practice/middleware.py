"""The guard in front of each practice server: counts, latency, transport faults, hooks for crash tests.

It stands outside Starlette because Starlette turns every exception into a 500, and a dropped connection must stay one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.faults import Dropped, Fault, FaultPlan
from alegra_desktop.practice.state import SystemState, route_name
from alegra_desktop.practice.store_file import loads

Hook = Callable[[str, str, str], None]  # (moment "before" | "after" the commit, method, path)

_ROUNDING = 0.001  # seconds: a loop may call a little too early

WEB_PAGE = b"<html><head><title>Error</title></head><body><h1>Bad gateway</h1></body></html>"


@dataclass(slots=True)
class Answer:
    """A whole HTTP answer."""

    status: int
    body: bytes = b""
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)


class ErrorAnswer(Protocol):
    def __call__(self, status: int, scope: Scope) -> Answer:
        """The system's own way to say 401, 429, 502, 503; headers such as rate limits included."""
        ...


def plain_error(status: int, scope: Scope) -> Answer:
    """An error as a proxy would give it."""
    if status >= 500:
        return Answer(status, WEB_PAGE, [(b"content-type", b"text/html")])
    return Answer(status, b'{"message":"error"}', [(b"content-type", b"application/json")])


def faults_of(request: Request) -> dict[str, Fault]:
    """The faults drawn for this request, by name: what a handler asks to know what to do wrong."""
    found: dict[str, Fault] = request.scope.get("practice.faults", {})
    return found


class Guard:
    """ASGI application around a system's Starlette app.

    `prefix` is the part of the path before the resources; faults, counts and hooks see paths without it. All timing
    goes through `clock`, so a simulation with virtual time may call it in process; there a drop is the exception
    `Dropped`. Commits that are late happen at their time as long as the loop runs that took the request, else before
    the next request after it, or in `settle`.
    """

    def __init__(
        self,
        app: ASGIApp,
        state: SystemState,
        faults: FaultPlan,
        clock: Clock,
        latency: float = 0.0,
        *,
        prefix: str = "",
        error: ErrorAnswer = plain_error,
    ) -> None:
        self.app = app
        self.state = state
        self.faults = faults
        self.clock = clock
        self.latency = latency
        self.prefix = prefix
        self.error = error
        self.hooks: list[Hook] = []
        self._late: list[tuple[float, Scope, bytes]] = []
        self._settling: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body = await _read_body(receive)
        status = 0  # as long as nothing was answered
        try:
            status = await self._serve(scope, body, send)
        finally:
            self.state.log.statuses[status] += 1

    async def settle(self, *, everything: bool = False) -> None:
        """Does the late commits that are due (or all of them)."""
        now = self.clock.monotonic()
        due = [late for late in self._late if everything or late[0] <= now]
        self._late = [late for late in self._late if late not in due]
        for _, scope, body in due:
            await self._commit(scope, body)

    async def _serve(self, scope: Scope, body: bytes, send: Send) -> int:
        method, path = scope["method"], self._path(scope)
        self._note(method, path, body)
        await self.settle()
        if self.latency:
            await self.clock.sleep(self.latency)
        drawn = {fault.name: fault for fault in self.faults.draw(method, path)}
        answer = await self._before(scope, body, drawn)
        if answer is None:
            answer = self._after(await self._commit({**scope, "practice.faults": drawn}, body), scope, drawn)
        await _send(answer, send, half="half-body" in drawn)
        return answer.status

    async def _before(self, scope: Scope, body: bytes, drawn: dict[str, Fault]) -> Answer | None:
        """Faults that strike before anything is done: an answer, a drop, or None to go on."""
        if self.clock.monotonic() < self.state.outage_until or "drop-before-commit" in drawn:
            raise Dropped("dropped before the commit")
        if "slow" in drawn:
            await self.clock.sleep(drawn["slow"].seconds)
        for status in (429, 401, 502, 503):
            if f"http-{status}" in drawn:
                return self.error(status, scope)
        if "commit-late" in drawn:
            self._postpone(drawn["commit-late"].seconds, scope, body)
            raise Dropped("dropped, the commit comes later")
        return None

    def _postpone(self, seconds: float, scope: Scope, body: bytes) -> None:
        """Keep the commit for later, and have the loop think of it: nobody may ask again for a long time."""
        self._late.append((self.clock.monotonic() + seconds, dict(scope), body))
        asyncio.get_running_loop().call_later(seconds + _ROUNDING, self._settle_soon)

    def _settle_soon(self) -> None:
        task = asyncio.ensure_future(self.settle())
        self._settling.add(task)  # a loop alone does not keep its tasks alive
        task.add_done_callback(self._settling.discard)

    def _after(self, answer: Answer, scope: Scope, drawn: dict[str, Fault]) -> Answer:
        """Faults that strike after the work is done: the answer as the client gets it, or a drop."""
        if "outage" in drawn:
            self.state.outage_until = self.clock.monotonic() + drawn["outage"].seconds
            raise Dropped("out of order")
        if "commit-then-drop" in drawn:
            raise Dropped("dropped after the commit")
        if "commit-then-502" in drawn:
            return self.error(502, scope)
        if "html" in drawn:
            return Answer(200, WEB_PAGE, [(b"content-type", b"text/html")])
        if "empty-object" in drawn:
            return Answer(200, b"{}", answer.headers)
        if "empty-body" in drawn:
            return Answer(200, b"", answer.headers)
        return answer

    async def _commit(self, scope: Scope, body: bytes) -> Answer:
        """Runs the system itself and collects its answer."""
        method, path = scope["method"], self._path(scope)
        self._tell("before", method, path)
        answer = Answer(500)
        given = False

        async def receive() -> Message:
            nonlocal given
            if given:
                return {"type": "http.disconnect"}
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = [(k, v) for k, v in message.get("headers", []) if k != b"content-length"]
            elif message["type"] == "http.response.body":
                answer.body += message.get("body", b"")

        await self.app(scope, receive, send)
        self._tell("after", method, path)
        return answer

    def _path(self, scope: Scope) -> str:
        path: str = scope["path"]
        return path.removeprefix(self.prefix) if self.prefix else path

    def _tell(self, moment: str, method: str, path: str) -> None:
        for hook in self.hooks:
            hook(moment, method, path)

    def _note(self, method: str, path: str, body: bytes) -> None:
        log = self.state.log
        log.counts[route_name(method, path)] += 1
        if method == "POST":
            log.bodies.append((path, _as_json(body)))


def _as_json(body: bytes) -> Any:
    try:
        return loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")


async def _read_body(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Dropped("the client left")
        body += bytes(message.get("body", b""))
        if not message.get("more_body", False):
            return body


async def _send(answer: Answer, send: Send, *, half: bool) -> None:
    length = (b"content-length", str(len(answer.body)).encode())
    await send({"type": "http.response.start", "status": answer.status, "headers": [*answer.headers, length]})
    if half:
        await send({"type": "http.response.body", "body": answer.body[: len(answer.body) // 2], "more_body": True})
        raise Dropped("dropped in the middle of the answer")
    await send({"type": "http.response.body", "body": answer.body})
