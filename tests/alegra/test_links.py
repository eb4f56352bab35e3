"""Addresses of Alegra's app."""

from __future__ import annotations

from alegra_desktop.alegra import links


def test_pages_of_things() -> None:
    assert links.view("invoice", "1045") == "https://app.alegra.com/invoice/view/id/1045"
    assert links.view("contact", "6/4") == "https://app.alegra.com/client/view/id/6%2F4"
    assert links.page("taxes") == "https://app.alegra.com/tax"


def test_what_has_no_known_page_opens_the_front_page() -> None:
    assert links.view("invoice", "") == links.view("planet", "1") == links.page("planets") == links.APP
