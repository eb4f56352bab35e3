"""What the tests of several subjects do: the whole wizard with the mouse, and looking at Alegra's books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from alegra_desktop.practice import samples_hotmart
from tests.desktop.merchant import Merchant
from tests.desktop.screen import eventually

NAME = "My store"
ANA, TOKEN = "ana@tienda.example", "practice-co"
KEYS = samples_hotmart.ACCOUNT


def to_the_review(merchant: Merchant, days: int) -> None:
    """From the first page to the last one, for sales since so many days ago, with the mouse."""
    merchant.click("Next")
    merchant.fill("Name", NAME)
    merchant.fill("User", ANA)
    merchant.fill("Token", TOKEN)
    merchant.click("Next")
    merchant.fill("Client ID", KEYS.client_id)
    merchant.fill("Client Secret", KEYS.client_secret)
    merchant.click("Next")
    merchant.see("Which document do we create for each sale?")
    merchant.click("Next")
    merchant.click_cell("IVA", "Use by default")
    merchant.click("Next")
    merchant.click("Create the …")
    merchant.click("Create …", "push button")
    merchant.gone("Unit", "combo box")
    merchant.click("Next")
    merchant.pick("Account", "Banco")
    merchant.click("Another day", "radio button")
    merchant.open_calendar("Invoice sales from")
    merchant.screen.keys(*["Left"] * days, "Return")
    merchant.click("Next")
    merchant.see("Activate integration")


def one_each(merchant: Merchant, days: int) -> None:
    """Every sale that is due since so many days ago is one document in Alegra, and nothing else is."""
    expected = Counter(merchant.computer.due(days))
    assert expected
    eventually(lambda: merchant.computer.documents() == expected, f"one document for each of {len(expected)} sales")
    eventually(lambda: merchant.sees("Up to date…", "label"), "the sync at its end")


def nothing_new(merchant: Merchant, days: int, sync: Callable[[], object]) -> None:
    """One more sync: it says that there is nothing new, and Alegra holds what it held."""
    company = merchant.computer.servers.alegra.companies["co"]
    before = {name: len(company.all(name)) for name in ("invoices", "items", "contacts")}
    sync()
    merchant.see("Nothing new.", "label")
    one_each(merchant, days)
    assert {name: len(company.all(name)) for name in before} == before
