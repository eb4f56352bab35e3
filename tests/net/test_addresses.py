"""https anywhere, plain http on this computer only."""

from __future__ import annotations

import pytest

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.net.addresses import check_url, is_loopback


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://api.alegra.com/api/v1", "https://api.alegra.com/api/v1"),
        (" https://api.alegra.com/api/v1/ ", "https://api.alegra.com/api/v1"),
        ("http://127.0.0.1:8000/api", "http://127.0.0.1:8000/api"),
        ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:9/x", "http://[::1]:9/x"),
        ("https://sandbox.alegra.com:26967/api/v1", "https://sandbox.alegra.com:26967/api/v1"),
    ],
)
def test_usable_addresses_come_back_clean(url: str, clean: str) -> None:
    assert check_url(url) == clean


@pytest.mark.parametrize(
    "url",
    ["http://api.alegra.com", "http://localhost.example.com", "http://127.0.0.1.example.com", "http://192.168.1.4:80"],
)
def test_plain_http_to_another_computer_is_insecure(url: str) -> None:
    with pytest.raises(ProblemError) as caught:
        check_url(url)
    assert caught.value.problem.kind is Kind.INSECURE_CONNECTION
    assert caught.value.problem.details["host"] in url


@pytest.mark.parametrize(
    "url",
    ["", "api.alegra.com", "ftp://api.alegra.com", "https://", "https://ana:secreto@api.alegra.com", "https://h/?a=b",
     "https://h:99999", "file:///etc/passwd", "https://[::1", "http://[::1].example.com", "https://h\n.example.com"],
)  # fmt: skip
def test_other_addresses_are_wrong_settings_and_are_not_repeated(url: str) -> None:
    with pytest.raises(ProblemError) as caught:
        check_url(url)
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG
    assert "secreto" not in repr(caught.value.problem)


def test_loopback_names() -> None:
    assert [host for host in ("LOCALHOST", "127.0.0.1", "::1", "0.0.0.0", "10.0.0.1", "host") if is_loopback(host)] == [
        "LOCALHOST",
        "127.0.0.1",
        "::1",
    ]
