"""From the first start through the whole wizard to documents in Alegra, by mouse and keyboard and nothing else."""

from __future__ import annotations

from collections import Counter

import pytest

from alegra_desktop.practice import samples_hotmart
from tests.desktop.merchant import Merchant
from tests.desktop.screen import eventually

ANA, TOKEN = "ana@tienda.example", "practice-co"
KEYS = samples_hotmart.ACCOUNT
pytestmark = pytest.mark.timeout(100)


def one_each(merchant: Merchant, days: int) -> None:
    """Every sale that is due since so many days ago is one document in Alegra, and nothing else is."""
    expected = Counter(merchant.computer.due(days))
    assert expected
    eventually(lambda: merchant.computer.documents() == expected, f"one document for each of {len(expected)} sales")
    eventually(lambda: merchant.sees("Up to date…", "label"), "the sync at its end")


def nothing_new(merchant: Merchant, days: int) -> None:
    """What Alegra holds is the same after the sync that goes on now."""
    company = merchant.computer.servers.alegra.companies["co"]
    before = {name: len(company.all(name)) for name in ("invoices", "items", "contacts")}
    merchant.see("Nothing new.", "label")
    one_each(merchant, days)
    assert {name: len(company.all(name)) for name in before} == before


def test_with_the_mouse(merchant: Merchant) -> None:
    days = 6
    merchant.start()
    merchant.click("Next")
    merchant.fill("Name", "My store")
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
    assert merchant.computer.documents() == {}  # nothing is written before the end
    merchant.click("Activate integration")
    one_each(merchant, days)
    merchant.click("Sync now")
    nothing_new(merchant, days)


def test_with_the_keyboard_alone(merchant: Merchant) -> None:
    """Tab and Shift+Tab, arrows, the space bar, Enter, and the letters that are underlined."""
    keys = merchant.screen.keys
    merchant.computer.servers.hotmart.surprise(KEYS.client_id)  # so that even the first of a month has a sale
    days = min(6, merchant.computer.day(0).day - 1)
    merchant.start()
    merchant.press("Next")
    merchant.enter("Name", "My store")
    merchant.enter("User", ANA)
    merchant.enter("Token", TOKEN)
    keys("Return")
    merchant.enter("Client ID", KEYS.client_id)
    merchant.enter("Client Secret", KEYS.client_secret)
    keys("Return")
    merchant.see("Which document do we create for each sale?")
    keys("alt+n")
    merchant.reach("Taxes in Alegra", "table")
    keys("ctrl+Home", "space")
    row = merchant.see("IVA", "cell").box[1]
    eventually(lambda: merchant.see("By default", "cell").box[1] == row, "the tax is the default")
    keys("alt+n")
    merchant.press("Create the …")
    merchant.press("Create 2 items", "push button")
    merchant.gone("Unit", "combo box")
    keys("alt+n")
    merchant.reach("Account", "combo box")
    merchant.screen.write("Banco")
    merchant.reach("Today…", "radio button")
    keys("Down", "Down")
    merchant.reach("Invoice sales from", "spin box")
    merchant.screen.write(f"{merchant.computer.day(days).day:02}")
    keys("alt+n")
    merchant.reach("Activate integration")
    keys("Return")
    one_each(merchant, days)
    keys("F5")
    nothing_new(merchant, days)
