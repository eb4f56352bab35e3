"""Closing the window: with a tray the program goes on there, without one nothing becomes unreachable."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from alegra_desktop.practice import samples_hotmart
from alegra_desktop.storage.files import FILE
from tests.desktop.merchant import Merchant
from tests.desktop.screen import PATIENCE, eventually, happens

pytestmark = pytest.mark.timeout(150)


def ready(merchant: Merchant) -> None:
    """An integration that is synced every minute, and was so a good half of one ago."""
    computer = merchant.computer
    assert computer.setup(days=1, edit=lambda text: text.replace("[sync]", "[sync]\ninterval_minutes = 1")).code == 0
    computer.sync()
    with closing(sqlite3.connect(computer.data / FILE)) as ledger, ledger:
        ledger.execute("UPDATE run SET started_at = started_at - 40000000, ended_at = ended_at - 40000000")


def open_menu(merchant: Merchant) -> None:
    """It opens at the icon, and takes the keyboard. A tray that still makes room for its icons loses a click."""

    def opened() -> list[int] | None:
        merchant.screen.click(*merchant.tray_icon(), button=3)
        return happens(merchant.windows, 2)

    [menu] = eventually(opened, "the menu of the tray")
    icon = merchant.tray_icon()
    left, top, width, height = merchant.screen.box(menu)
    assert left <= icon[0] <= left + width
    assert abs(top + height - icon[1]) < 40


def test_closed_to_the_tray_it_goes_on(merchant: Merchant) -> None:
    ready(merchant)
    program = merchant.start()
    merchant.see("Up to date…")
    merchant.close_window()
    eventually(lambda: not merchant.windows(), "the window closed")
    new = merchant.computer.servers.hotmart.surprise(samples_hotmart.CLIENT_ID)
    assert new is not None
    eventually(lambda: merchant.computer.documents()[new.transaction] == 1, "the new sale in Alegra", 80)
    assert not merchant.windows()
    assert program.poll() is None
    merchant.screen.click(*merchant.tray_icon())
    merchant.see("Up to date…")
    merchant.quit(program)


def test_the_menu_of_the_tray(merchant: Merchant) -> None:
    ready(merchant)
    program = merchant.start("--hidden")
    assert not merchant.windows()
    open_menu(merchant)
    merchant.screen.keys("o")
    merchant.see("Up to date…")
    merchant.screen.keys("ctrl+w")
    eventually(lambda: not merchant.windows(), "the window closed")
    open_menu(merchant)
    merchant.screen.keys("q")
    assert program.wait(PATIENCE) == 0


@pytest.mark.parametrize("merchant", [False], indirect=True)
def test_without_a_tray_nothing_becomes_unreachable(merchant: Merchant) -> None:
    ready(merchant)
    program = merchant.start()
    merchant.see("Up to date…")
    merchant.close_window()
    merchant.see("Keep syncing when closed?")
    merchant.click("Keep minimised")
    eventually(lambda: not merchant.windows(), "the window minimised")
    assert program.poll() is None
    again = merchant.start()
    assert again.wait(PATIENCE) == 0
    merchant.see("Up to date…")
    assert len(merchant.windows()) == 1
    merchant.close_window()
    merchant.click("Quit")
    assert program.wait(PATIENCE) == 0
