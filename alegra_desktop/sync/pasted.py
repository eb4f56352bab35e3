"""Keys as people paste them: all of a store's values in one go, with or without their labels."""

from __future__ import annotations

import base64
import binascii
import re

from alegra_desktop.stores.hotmart_login import parse_pasted

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z0-9+/=_.-]{8,}")


def hotmart_keys(text: str) -> dict[str, str]:
    """Client ID, Client Secret and Basic (`client_id`, `client_secret`, `basic`) out of what was pasted; those that
    cannot be told are left out. A single value without a label tells nothing."""
    named = parse_pasted(text)
    if named:
        return _completed(named)
    words = [word for word in _WORD.findall(text) if word.casefold() != "basic"]
    ids = _UUID.findall(text)
    basic = next((word for word in words if _decoded(word) is not None), "")
    if len(ids) < 2 and not basic:
        return {}
    found = dict(zip(("client_id", "client_secret"), ids, strict=False))
    return _completed(found | ({"basic": basic} if basic else {}))


def _completed(found: dict[str, str]) -> dict[str, str]:
    """Basic holds the other two: what was not pasted is read from it, and their order without labels is checked."""
    pair = _decoded(found.get("basic", ""))
    if pair is None:
        return found
    return {"client_id": pair[0], "client_secret": pair[1]} | _unless_swapped(found, pair)


def _unless_swapped(found: dict[str, str], pair: tuple[str, str]) -> dict[str, str]:
    swapped = (found.get("client_secret"), found.get("client_id")) == pair
    return {"basic": found["basic"]} if swapped else found


def _decoded(basic: str) -> tuple[str, str] | None:
    try:
        text = base64.b64decode(basic + "=" * (-len(basic) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
    first, colon, second = text.partition(":")
    return (first, second) if colon and first.strip() and second.strip() and text.isprintable() else None
