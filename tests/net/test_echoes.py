"""A refusal may repeat the login; what is kept of it must not."""

from __future__ import annotations

import json
from base64 import b64encode
from urllib.parse import quote

import pytest

from alegra_desktop.net.echoes import hide, secrets_of

LOGIN = b64encode(b"ana@tienda.example:s3cr3t+/=token").decode()


def test_every_form_of_a_login_is_hidden() -> None:
    secrets = secrets_of({"Authorization": f"Basic {LOGIN}", "Accept": "application/json"}, [])
    for form in (
        LOGIN,
        f"Basic {LOGIN}",
        "ana@tienda.example:s3cr3t+/=token",
        "s3cr3t+/=token",
        "s3cr3t%2B%2F%3Dtoken",
    ):
        hidden = hide(f'{{"message":"bad login {form}"}}'.encode(), secrets)
        assert b"s3cr3t" not in hidden
        assert LOGIN.encode() not in hidden
        assert b"bad login" in hidden


def test_keys_and_form_secrets_are_hidden() -> None:
    secrets = secrets_of(
        {"ms-api-key": "key-12345"}, [("client_secret", "abcdef"), ("grant_type", "client_credentials")]
    )
    assert hide(b"key-12345 abcdef client_credentials", secrets) == b"*** *** client_credentials"


LONG = b64encode(b"ana@tienda.example:zq/ab+cd??>>>?xy/z1234567890").decode()


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"message": f"bad {LONG}"}).replace("/", "\\/"),
        json.dumps({"errors": [{"detail": {f"bad {LONG}": [LONG]}}]}),
        "".join(f"\\u{ord(char):04x}" for char in LONG).join(['{"message":"bad ', '"}']),
        "<p>bad " + LONG.replace("/", "&#x2F;").replace("+", "&#43;") + "</p>",
        json.dumps({"message": "bad &quot;" + LONG.replace("=", "&equals;")}),
        f"bad {LONG[:30]}\n{LONG[30:]}",
        f"bad {LONG[:24]}...",
        "bad " + quote("zq/ab+cd??>>>?xy/z1234567890", safe="").lower(),
        "bad " + quote("zq/ab+cd??>>>?xy/z1234567890"),
        "bad " + b64encode(b"zq/ab+cd??>>>?xy/z1234567890").decode(),
    ],
)
def test_escaped_wrapped_and_shortened_logins_are_hidden(body: str) -> None:
    hidden = hide(body.encode(), secrets_of({"Authorization": f"Basic {LONG}"}, [])).decode()
    assert "bad" in hidden
    assert "***" in hidden
    for secret in (LONG, "zq/ab+cd??>>>?xy/z1234567890"):
        assert not [n for n in range(len(secret) - 8) if secret[n : n + 8] in hidden]


@pytest.mark.parametrize("body", ['{"message":"El total no puede ser &lt; 0","code":1.10}', "<h1>502 &amp; more</h1>"])
def test_other_words_stay_as_they_came(body: str) -> None:
    assert hide(body.encode(), secrets_of({"Authorization": f"Basic {LONG}"}, [])).decode() == body
