"""Pages of Alegra's own app, to open in the browser.

Alegra does not publish these addresses. The page of an invoice is the one many integrations link to; the others follow
the same pattern. Where none is known the app's front page opens, and the path through its menus is shown in words
beside the button anyway.
"""

from __future__ import annotations

from urllib.parse import quote

APP = "https://app.alegra.com"

_VIEWS = {
    "invoice": "invoice",
    "remission": "remission",
    "credit-note": "credit-note",
    "payment": "payment",
    "contact": "client",
    "item": "item",
}
_PAGES = {
    "invoices": "invoice",
    "remissions": "remission",
    "items": "item",
    "contacts": "client",
    "taxes": "tax",
}


def view(kind: str, alegra_id: str) -> str:
    """The page of one thing; the app's front page for a kind without a known page, or without an id."""
    name = _VIEWS.get(kind)
    return f"{APP}/{name}/view/id/{quote(alegra_id, safe='')}" if name and alegra_id else APP


def page(name: str) -> str:
    """The page of a list or setting (`invoices`, `items`, `taxes`, ...); the front page for an unknown one."""
    return f"{APP}/{_PAGES[name]}" if name in _PAGES else APP
