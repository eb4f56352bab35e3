"""Answers spoiled on their way: what stands between the program and the practice servers in a fuzzed world."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import httpx

from alegra_desktop.practice.servers import PracticeServers
from tests.reliability.fuzz import garbage
from tests.reliability.fuzz.garbage import Dice
from tests.virtual import InProcess, VirtualClock

MOST_REQUESTS = 6000  # of one case: far more than any honest run of a few sales
MOST_BYTES = 160 * 1024 * 1024  # unpacked, of one answer: more must not be taken in
PIECE = 16 * 1024


class TooMuch(BaseException):
    """A bound of the harness was passed: the program asks or reads without end."""


@dataclass(slots=True)
class Answer:
    """A whole answer. `cut`: the connection breaks after the last byte; `weight`: bytes that one byte unpacks to."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    cut: bool = False
    endless: bool = False
    weight: float = 1.0

    def put(self, name: str, text: str) -> None:
        self.headers = [(key, old) for key, old in self.headers if key.lower() != name.lower()] + [(name, text)]


class Pieces(httpx.AsyncByteStream):
    """The body as it comes from a socket, piece by piece; counts what was taken."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        body, taken = self._answer.body, 0.0
        while True:
            for start in range(0, len(body), PIECE):
                piece = body[start : start + PIECE]
                yield piece
                taken += len(piece) * self._answer.weight
                if taken > MOST_BYTES:
                    raise TooMuch(f"more than {MOST_BYTES >> 20} MiB of one answer were taken in")
            if not self._answer.endless:
                break
        if self._answer.cut:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


# --- what may happen to an answer -------------------------------------------------------------------------------------

Spoil = Callable[[Dice, Answer], str]  # changes the answer, says what was done


def fields(dice: Dice, answer: Answer) -> str:
    """Values, keys and rows of the JSON itself."""
    try:
        box = [garbage.read_json(answer.body)]
    except ValueError:
        return structure(dice, answer)
    said = garbage.garble_tree(dice, box[0] if isinstance(box[0], dict | list) and box[0] else box)
    answer.body = garbage.write_json(box[0]).encode("utf-8", "surrogatepass")
    return said


def structure(dice: Dice, answer: Answer) -> str:
    how = dice.choice([garbage.cut, garbage.cut, garbage.break_structure, garbage.recode])
    answer.body = how(dice, answer.body)
    return f"{how.__name__}: {answer.body[:60]!r}"


def whole(dice: Dice, answer: Answer) -> str:
    """Something else altogether, with a good status."""
    made = dice.choice(
        [b"", b" ", b"null", b"true", b"0", b'""', b"[]", b"{}", b"[[]]", b"[null]", b"NaN", b"\xff\xfe", b"ok",
        b'{"id":',
         b"<html><body><h1>Welcome</h1></body></html>", b'{"error":{"code":500,"message":"oops"}}', b'{"data":[]}',
         None, None, None]
    )  # fmt: skip
    if made is None:
        made = str(dice.choice([garbage.nested, garbage.huge_text])(dice)).encode()
    answer.body = made
    if dice.random() < 0.3:
        answer.put("Content-Type", dice.choice(["text/html", "image/png", "application/xml; charset=utf-16", "\x7f"]))
    return f"whole: {made[:40]!r} ({len(made)} bytes)"


def status(dice: Dice, answer: Answer) -> str:
    answer.status = dice.choice([dice.randrange(100, 600), 100, 199, 204, 205, 206, 226, 299, 304, 409, 418, 599])
    if dice.random() < 0.5:
        said = whole(dice, answer)
        return f"status {answer.status}, {said}"
    return f"status {answer.status}"


def redirect(dice: Dice, answer: Answer) -> str:
    answer.status = dice.choice([300, 301, 302, 303, 305, 307, 308])
    to = dice.choice(["https://evil.invalid/", "//evil.invalid", "/", "", "http://[", "file:///etc/passwd", "\x7f"])
    answer.put("Location", to)
    return f"status {answer.status} to {to!r}"


_LIMITS = ("X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset", "Retry-After", "RateLimit-Reset")
_HEADER_TEXTS = (
    "-1", "0", "-99999", "NaN", "inf", "-inf", "1e30", "1e400", "1e308", "9" * 5000, "--5", "²", "1.5", "", "  ", "x",
    "253402300799", "99999999999999", "100000", "86400000", "Fri, 31 Dec 9999 23:59:59 GMT", "1, 2, 3", "5;w=60",
    "Mon, 99 Foo 99999 99:99:99 GMT", "Thu, 01 Jan 0001 00:00:00 +2359", "Fri, 31 Dec 9999 23:59:59 -2359", "０",
)  # fmt: skip


def limits(dice: Dice, answer: Answer) -> str:
    """Headers of the rate limit, odd or malicious."""
    said = []
    for name in dice.sample(_LIMITS, dice.randint(1, 3)):
        text = dice.choice(_HEADER_TEXTS)
        answer.put(name, text)
        said.append(f"{name}: {text[:40]}")
    if dice.random() < 0.3:
        answer.status = 429
    return f"{answer.status} {'; '.join(said)}"


def packing(dice: Dice, answer: Answer) -> str:
    """Wrong content-encoding, wrong length, bombs, and answers that never end."""
    match dice.randrange(7):
        case 0:
            answer.put("Content-Encoding", dice.choice(["gzip", "deflate", "gzip, gzip"]))
            said = "not packed as it says"
        case 1:
            answer.body = garbage.flip(dice, gzip.compress(answer.body))
            answer.put("Content-Encoding", "gzip")
            said = "gzip, damaged"
        case 2:
            answer.body = gzip.compress(answer.body)[: -dice.randint(1, 20)]
            answer.put("Content-Encoding", "gzip")
            said = "gzip, cut"
        case 3:
            answer.body, answer.weight = bomb()
            answer.put("Content-Encoding", "gzip")
            said = "gzip bomb"
        case 4:
            answer.endless = True
            answer.body = (answer.body or b" ") * (PIECE * 4 // max(len(answer.body), 1) + 1)
            said = "an answer without end"
        case 5:
            answer.body, answer.cut = garbage.cut(dice, answer.body), True
            said = "shorter than its Content-Length"
        case _:
            answer.put("Content-Encoding", dice.choice(["br", "zstd", "x", ",", "identity, gzip"]))
            said = "an encoding nobody asked for"
    return said


@lru_cache(maxsize=1)
def bomb() -> tuple[bytes, float]:
    """A small answer that unpacks to 256 MiB, and how much each of its bytes weighs."""
    size = 256 * 1024 * 1024
    packed = gzip.compress(bytes(size), 4)
    return packed, size / len(packed)


_LISTS = ("data", "items", "results", "result", "rows", "orders")


def pages(dice: Dice, answer: Answer) -> str:
    """Lists that lie about themselves: totals, tokens, pages that never end."""
    try:
        tree = garbage.read_json(answer.body)
    except ValueError:
        return structure(dice, answer)
    if not isinstance(tree, dict | list):
        return whole(dice, answer)
    said = _lie(dice, tree)
    answer.body = garbage.write_json(tree).encode("utf-8", "surrogatepass")
    return said


def _lie(dice: Dice, tree: Any) -> str:
    if isinstance(tree, dict) and dice.random() < 0.7:
        lie = garbage.Raw(dice.choice(["0", "-1", "1e400", "1e999999999", '"x"', "99999999", "null", "{}", "NaN", "1"]))
        told = tree.get("metadata")
        if isinstance(told, dict):
            told["total"] = lie
            return f"total {lie}"
        info = tree.setdefault("page_info", {})
        if isinstance(info, dict):
            info["next_page_token"] = dice.choice(["again", str(dice.random()), lie])
        tree["total"] = lie
        return f"a next page for ever; total {lie}"
    rows = tree if isinstance(tree, list) else next((tree[k] for k in _LISTS if isinstance(tree.get(k), list)), None)
    if not rows or not isinstance(rows[0], dict):
        return garbage.garble_tree(dice, tree)
    if isinstance(tree, dict) and isinstance(tree.get("metadata"), dict):
        tree["metadata"] = {}
    start = dice.randrange(10**6, 10**9)
    # An order that was never made must not be due: nobody could tell it from a true one.
    other = ("id_order", {"id_status": 9, "order_status": "Cancelada"}) if "id_order" in rows[0] else ("id", {})
    rows[:] = [*rows, *({**rows[0], other[0]: str(start + n), **other[1]} for n in range(max(50 - len(rows), 1)))]
    return "a full page, always of other rows"


SPOILS: dict[str, Spoil] = {
    "fields": fields, "structure": structure, "whole": whole, "status": status, "redirect": redirect,
    "limits": limits, "packing": packing, "pages": pages,
}  # fmt: skip
WEIGHTS = {
    "fields": 12, "structure": 4, "whole": 3, "status": 3, "redirect": 1, "limits": 2, "packing": 1, "pages": 2,
}  # fmt: skip


# --- where and when ---------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Mutation:
    """Spoils answers of one route. `strikes`: how many at most; `rate`: how likely each is."""

    route: str  # a pattern of "system METHOD path"
    how: str
    seed: int
    strikes: int
    rate: float
    told: list[str] = field(default_factory=list)
    _dice: Dice = field(init=False)

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)

    def concerns(self, route: str) -> bool:
        return len(self.told) < self.strikes and bool(re.match(self.route, route)) and self._dice.random() < self.rate

    def spoil(self, route: str, answer: Answer) -> None:
        self.told.append(f"{route}: {SPOILS[self.how](self._dice, answer)}")

    def refuses(self, route: str) -> Answer | None:
        """For a creation: an answer that says "not created" must be true, so it is given before anything is done."""
        if self.how not in ("status", "limits"):
            return None
        answer = Answer(201, [], b'{"message":"no"}')
        before = len(self.told)
        self.spoil(route, answer)
        if answer.status in _NOT_CREATED:
            return answer
        del self.told[before:]
        return None

    def __str__(self) -> str:
        return f"{self.how} @ {self.route} (seed {self.seed}, {self.strikes} times, rate {self.rate})"


_NOT_CREATED = frozenset({400, 401, 402, 403, 404, 405, 413, 415, 422, 429})


class Spoiled(InProcess):
    """The practice servers behind a bad line. `mutations` may be replaced at any time; without any the line is good."""

    def __init__(self, servers: PracticeServers, clock: VirtualClock, latency: Callable[[], float]) -> None:
        super().__init__(servers, clock, latency)
        self.mutations: tuple[Mutation, ...] = ()
        self.spent: tuple[Mutation, ...] = ()  # what was spoiled while the line was bad

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if len(self.sent) > MOST_REQUESTS:
            raise TooMuch(f"more than {MOST_REQUESTS} requests")
        if request.url.host.split(".")[0] not in self._routes:
            raise TooMuch(f"a request to {request.url.host}")
        system = request.url.host.split(".")[0]
        route = f"{system} {request.method} {request.url.path}"
        striking = [mutation for mutation in self.mutations if mutation.concerns(route)]
        creation = system == "alegra" and request.method == "POST"
        for mutation in striking:
            refusal = mutation.refuses(route) if creation else None
            if refusal is not None:
                return _response(refusal, request)
        response = await super().handle_async_request(request)
        if not striking:
            return response
        headers = [(k, v) for k, v in response.headers.items() if k.lower() != "content-length"]
        answer = Answer(response.status_code, headers, response.content)
        for mutation in striking:
            before = answer.status
            mutation.spoil(route, answer)
            if creation and answer.status in _NOT_CREATED and before not in _NOT_CREATED:
                answer.status = before
        return _response(answer, request)


def _response(answer: Answer, request: httpx.Request) -> httpx.Response:
    headers = [(name.encode("latin-1", "replace"), text.encode("utf-8")) for name, text in answer.headers]
    return httpx.Response(answer.status, headers=headers, stream=Pieces(answer), request=request)
