"""Secrets that an answer repeats: an error body may quote the request's login, and its words are shown and kept."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from contextlib import suppress
from html import unescape
from itertools import groupby
from typing import Any
from urllib.parse import quote

import msgspec

from alegra_desktop.net.outcomes import parse

#: Headers that carry a login, in lower case.
_LOGINS = frozenset({"authorization", "ms-api-key", "proxy-authorization"})
_FORM_SECRETS = frozenset({"client_secret"})
_SHORTEST = 4
#: So many characters of a secret, from any place in it, are hidden: servers shorten and wrap what they quote.
_PIECE = 8
_LONGEST_TEXT = 16_000  # bytes of a page that is no JSON: more than is ever shown of it
HIDDEN = "***"

_encoder = msgspec.json.Encoder(decimal_format="number")


def secrets_of(headers: dict[str, str], fields: Iterable[tuple[str, str]]) -> set[str]:
    """Every form in which the secrets of a request may come back: as sent, without its scheme, decoded, quoted."""
    found: set[str] = set()
    for name, value in headers.items():
        if name.lower() in _LOGINS:
            bare = value.partition(" ")[2] or value
            found.add(bare)
            with suppress(ValueError):
                # Only the part after the colon is secret, and a refusal may well name the user.
                decoded = b64decode(bare, validate=True).decode()
                found.add(decoded.partition(":")[2] or decoded)
    found |= {value for name, value in fields if name in _FORM_SECRETS}
    for value in list(found):
        quoted = quote(value, safe="")
        found |= {quoted, quoted.replace("%2F", "/"), json.dumps(value)[1:-1], b64encode(value.encode()).decode()}
    found |= {value.lower() for value in found if "%" in value}
    return {value for value in found if len(value) >= _SHORTEST}


def hide(body: bytes, secrets: set[str]) -> bytes:
    """The body without them and without pieces of them, however it escapes its characters.

    JSON stays JSON; of anything else only the beginning is kept.
    """
    if not secrets:
        return body
    pieces = {secret[n : n + _PIECE] for secret in secrets for n in range(max(len(secret) - _PIECE, 0) + 1)}
    try:
        answer = parse(body)
    except ValueError:
        return _cleared(body[:_LONGEST_TEXT].decode("utf-8", "replace"), pieces).encode()
    return _encoder.encode(_walked(answer, pieces))


def _walked(value: Any, pieces: set[str]) -> Any:
    if isinstance(value, str):
        return _cleared(value, pieces)
    if isinstance(value, dict):
        return {_cleared(str(key), pieces): _walked(one, pieces) for key, one in value.items()}
    return [_walked(one, pieces) for one in value] if isinstance(value, list) else value


def _cleared(text: str, pieces: set[str]) -> str:
    """The text as it came; as a browser would show it, if only that brings a secret to light."""
    shown = unescape(text)
    return _covered(text if _covered(shown, pieces) == shown else shown, pieces)


def _covered(text: str, pieces: set[str]) -> str:
    hidden = bytearray(len(text))
    for length in {len(piece) for piece in pieces}:
        for start in range(len(text) - length + 1):
            if text[start : start + length] in pieces:
                hidden[start : start + length] = b"\1" * length
    runs = groupby(zip(text, hidden, strict=True), key=lambda pair: pair[1])
    return "".join(HIDDEN if secret else "".join(char for char, _ in run) for secret, run in runs)
