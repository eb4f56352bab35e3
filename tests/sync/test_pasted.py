"""Hotmart's three values land in their fields however they were copied."""

from __future__ import annotations

import base64

import pytest

from alegra_desktop.sync.pasted import hotmart_keys

IDENTITY, SECRET = "5b1f2c3d-0c01-4a6b-9c1d-0123456789ab", "0f5e7a91-7d42-4c1e-8e51-3b6c0d9a4f10"
BASIC = base64.b64encode(f"{IDENTITY}:{SECRET}".encode()).decode()
ALL = {"client_id": IDENTITY, "client_secret": SECRET, "basic": BASIC}


@pytest.mark.parametrize(
    "pasted",
    [
        f"Client ID: {IDENTITY}\nClient Secret: {SECRET}\nBasic: Basic {BASIC}",
        f"client_id={IDENTITY} client_secret={SECRET} basic={BASIC}",
        f"{IDENTITY}\n{SECRET}\nBasic {BASIC}\n",
        f"  {IDENTITY} , {SECRET} , {BASIC}",
        f"{BASIC}\n{IDENTITY}\n{SECRET}",
        f"{SECRET}\n{IDENTITY}\n{BASIC}",
        f"Basic {BASIC}",
        BASIC,
    ],
)
def test_all_three_in_any_order_with_or_without_labels(pasted: str) -> None:
    assert hotmart_keys(pasted) == ALL


def test_two_without_labels_are_taken_in_their_order() -> None:
    assert hotmart_keys(f"{IDENTITY}\n{SECRET}") == {"client_id": IDENTITY, "client_secret": SECRET}


@pytest.mark.parametrize("pasted", ["", IDENTITY, "hola", "Basic", "una frase cualquiera que alguien pegó"])
def test_what_tells_nothing_fills_nothing(pasted: str) -> None:
    assert hotmart_keys(pasted) == {}
