"""A refusal may repeat the login; what is kept of it must not."""

from __future__ import annotations

from base64 import b64encode

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
