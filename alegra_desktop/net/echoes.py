"""Secrets that an answer repeats: an error body may quote the request's login, and its words are shown and kept."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable
from contextlib import suppress
from urllib.parse import quote

#: Headers that carry a login, in lower case.
_LOGINS = frozenset({"authorization", "ms-api-key", "proxy-authorization"})
_FORM_SECRETS = frozenset({"client_secret"})
_SHORTEST = 4
HIDDEN = b"***"


def secrets_of(headers: dict[str, str], fields: Iterable[tuple[str, str]]) -> set[str]:
    """Every form in which the secrets of a request may come back: as sent, without its scheme, decoded, quoted."""
    found: set[str] = set()
    for name, value in headers.items():
        if name.lower() in _LOGINS:
            bare = value.partition(" ")[2] or value
            found |= {value, bare}
            with suppress(ValueError):
                decoded = b64decode(bare, validate=True).decode()
                found |= {decoded, decoded.partition(":")[2]}
    found |= {value for name, value in fields if name in _FORM_SECRETS}
    found |= {form for value in list(found) for form in (quote(value, safe=""), json.dumps(value)[1:-1])}
    return {value for value in found if len(value) >= _SHORTEST}


def hide(body: bytes, secrets: set[str]) -> bytes:
    """The body without any of them; the longest first, so that no half is left."""
    for secret in sorted(secrets, key=len, reverse=True):
        body = body.replace(secret.encode(), HIDDEN)
    return body
