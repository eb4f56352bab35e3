"""From the first start through the whole wizard to documents in Alegra, by mouse and keyboard and nothing else."""

from __future__ import annotations

import pytest

from tests.desktop.merchant import Merchant
from tests.desktop.screen import eventually
from tests.desktop.ways import ANA, KEYS, NAME, TOKEN, nothing_new, one_each, to_the_review

pytestmark = pytest.mark.timeout(100)


def test_with_the_mouse(merchant: Merchant) -> None:
    merchant.start()
    to_the_review(merchant, 6)
    assert merchant.computer.documents() == {}  # nothing is written before the end
    merchant.click("Activate integration")
    one_each(merchant, 6)
    nothing_new(merchant, 6, lambda: merchant.click("Sync now"))


def test_with_the_keyboard_alone(merchant: Merchant) -> None:
    """Tab and Shift+Tab, arrows, the space bar, Enter, and the letters that are underlined."""
    keys = merchant.screen.keys
    merchant.computer.servers.hotmart.surprise(KEYS.client_id)  # so that even the first of a month has a sale
    days = min(6, merchant.computer.day(0).day - 1)
    merchant.start()
    merchant.press("Next")
    merchant.enter("Name", NAME)
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
    nothing_new(merchant, days, lambda: keys("F5"))
