"""Hotmart's credentials as people paste them, and the access token they buy."""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.net.client import Network, Request
from alegra_desktop.stores.values import decimal_of, obj

TOKEN_PATH: Final = "/security/oauth/token"

#: Part of a token's life after which a new one is asked for (it lives 48 hours).
USED_LIFE: Final = 0.8

_LABEL: Final = re.compile(
    r"\b(?P<label>client[\s_-]*id|id\s+de(?:l)?\s+cliente|client[\s_-]*secret|secreto\s+de(?:l)?\s+cliente|basic)\s*[:=]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """The three values of a Hotmart credential, complete and clean. `basic` is without the word Basic."""

    client_id: str
    client_secret: str = field(repr=False)
    basic: str = field(repr=False)


def parse_pasted(text: str) -> dict[str, str]:
    """The values a pasted text names: keys `client_id`, `client_secret`, `basic`; empty when it has no labels.

    Hotmart's screen prints all three with labels, the last as `Basic: Basic xxxxx==`.
    """
    found: dict[str, str] = {}
    labels = list(_LABEL.finditer(text))
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for here, end in zip(labels, ends, strict=False):
        label = here["label"].lower()
        key = "basic" if label == "basic" else "client_secret" if "secre" in label else "client_id"
        value = _bare(text[here.end() : end])
        if value:
            found[key] = value
    return found


def clean_credentials(client_id: str, client_secret: str, basic: str = "") -> Credentials:
    """Credentials from whatever was typed or pasted: labels, the word Basic, blanks and line breaks are removed.

    A missing Basic is built from the other two; missing ones are decoded from Basic (it is the base64 of
    `id:secret`). Raises `ProblemError` (store_credentials) when that is not possible.
    """
    values: dict[str, str] = {}
    for key, text in (("client_id", client_id), ("client_secret", client_secret), ("basic", basic)):
        named = parse_pasted(text)
        values.update(named or ({key: _bare(text)} if _bare(text) else {}))
    identity, secret, header = (values.get(key, "") for key in ("client_id", "client_secret", "basic"))
    if header and not (identity and secret):
        decoded_id, decoded_secret = _decode(header)
        identity, secret = identity or decoded_id, secret or decoded_secret
    if not identity or not secret:
        raise _refused("the client id, the client secret or the Basic value is missing")
    return Credentials(identity, secret, header or _encode(identity, secret))


def _bare(text: str) -> str:
    stripped = text.strip().strip("\"'")
    return "".join(re.sub(r"^(?:basic\s+)+", "", stripped, flags=re.IGNORECASE).split())


def _encode(client_id: str, client_secret: str) -> str:
    return base64.b64encode(f"{client_id}:{client_secret}".encode()).decode()


def _decode(basic: str) -> tuple[str, str]:
    try:
        text = base64.b64decode(basic + "=" * (-len(basic) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise _refused("the Basic value is damaged") from error
    client_id, colon, secret = text.partition(":")
    if not colon or not client_id or not secret:
        raise _refused("the Basic value is damaged")
    return client_id, secret


def _refused(words: str) -> ProblemError:
    return ProblemError(Problem(Kind.STORE_CREDENTIALS, "hotmart", {"store": "Hotmart", "words": words, "status": ""}))


class Tokens:
    """Keeps one access token and renews it early. Safe for several readers at once: only one asks."""

    def __init__(
        self,
        network: Network,
        clock: Clock,
        credentials: Credentials,
        auth_url: str,
        learned: Callable[[str], None] = lambda secret: None,
    ) -> None:
        self._learned = learned
        self._network = network
        self._clock = clock
        self._credentials = credentials
        self._url = auth_url.rstrip("/") + TOKEN_PATH
        self._token = ""
        self._renew_at: datetime | None = None
        self._lock = asyncio.Lock()

    async def token(self, refused: str = "") -> str:
        """A token to use now. `refused`: one the API has just answered 401 to, never returned again.

        Raises `CallFailed` (unauthorized: the credentials are wrong).
        """
        async with self._lock:
            if self._token and self._token != refused and self._renew_at and self._clock.now() < self._renew_at:
                return self._token
            answer = obj(await self._ask())
            token = answer.get("access_token")
            if not isinstance(token, str) or not token.strip():
                raise CallFailed(Failure.BAD_ANSWER, words="the token answer has no access_token")
            life = decimal_of(answer.get("expires_in"))
            seconds = min(float(life), 30 * 86_400.0) if life and life > 0 else 3600.0
            self._learned(token)
            self._token = token  # byte for byte: it is opaque, and holds % and + signs
            self._renew_at = self._clock.now() + timedelta(seconds=seconds * USED_LIFE)
            return token

    async def _ask(self) -> Any:
        """The form body keeps the secrets out of every URL; the documented form, with them in the query, is only the
        second choice, for a server that refuses the first."""
        header = {"Authorization": f"Basic {self._credentials.basic}", "Accept": "application/json"}
        try:
            return await self._network.read(
                Request("POST", self._url, form={"grant_type": "client_credentials"}, headers=header)
            )
        except CallFailed as failed:
            if failed.failure is Failure.UNAUTHORIZED or not 400 <= failed.status < 500 or failed.status == 429:
                raise
        query = (
            ("grant_type", "client_credentials"),
            ("client_id", self._credentials.client_id),
            ("client_secret", self._credentials.client_secret),
        )
        return await self._network.read(Request("POST", self._url, params=query, headers=header))


def bearer(token: str) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {token}", "Accept": "application/json"}
