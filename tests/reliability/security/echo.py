"""Refusals that quote the request's login, as careless servers, gateways and firewalls do."""

from __future__ import annotations

import html
import json
from base64 import b64decode
from collections.abc import Callable
from urllib.parse import quote

from starlette.types import Scope

from alegra_desktop.practice.middleware import Answer, ErrorAnswer


def _php(text: str) -> bytes:
    return json.dumps({"message": text, "code": 1005}).replace("/", "\\/").encode()


def _unicode(text: str) -> bytes:
    escaped = "".join(char if char.isalnum() else f"\\u{ord(char):04x}" for char in text)
    return f'{{"error":{{"message":"{escaped}"}}}}'.encode()


def _entities(text: str) -> bytes:
    return ("<html><h1>403</h1><p>" + html.escape(text).replace("/", "&#x2F;") + "</p></html>").encode()


def _wrapped(text: str) -> bytes:
    return "\r\n".join(text[n : n + 19] for n in range(0, len(text), 19)).encode()


SHAPES: dict[str, Callable[[str], bytes]] = {
    "json": lambda text: json.dumps({"message": text, "code": 1005}, ensure_ascii=False).encode(),
    "as PHP writes it": _php,
    "all escaped": _unicode,
    "a page with entities": _entities,
    "wrapped": _wrapped,
    "shortened": lambda text: json.dumps({"message": text[: len(text) * 2 // 3] + "..."}).encode(),
    "url-encoded": lambda text: json.dumps({"errors": [{"detail": quote(text, safe="")}]}).encode(),
    "json in json": lambda text: json.dumps({"message": json.dumps({"headers": text})}).encode(),
}


def login_of(scope: Scope) -> list[str]:
    """Every way a request told its login: the headers as they came, decoded, and the query."""
    found = []
    for name, value in scope["headers"]:
        if name in (b"authorization", b"ms-api-key"):
            found.append(value.decode("latin-1"))
            kind, _, encoded = found[-1].partition(" ")
            if kind == "Basic":
                found.append(b64decode(encoded).decode())
    query = scope["query_string"].decode("latin-1")
    return [*found, query] if "secret" in query else found


def refusing(wanted: int, shape: str, count: list[int]) -> ErrorAnswer:
    """An answer of the `wanted` status for whatever fault strikes. Each time it quotes the next of the login's forms,
    since a long text would be cut before the last; `count` grows with every answer."""

    def refuse(status: int, scope: Scope) -> Answer:
        quoted = login_of(scope)
        count.append(1)
        body = SHAPES[shape](f"login not known: {quoted[len(count) % len(quoted)]}")
        return Answer(wanted, body, [(b"content-type", b"application/json")])

    return refuse
