"""Pictures of the main window: every page, empty pages, the first start, and what stands there when nothing opens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize

from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.gui.attention.page import AttentionPage
from alegra_desktop.gui.history.page import HistoryPage
from alegra_desktop.gui.main_window import MainWindow
from alegra_desktop.gui.pages import PAGES
from alegra_desktop.gui.products.book import Show
from alegra_desktop.gui.products.page import ProductsPage
from alegra_desktop.gui.standings import Standings
from alegra_desktop.gui.tray import Tray
from alegra_desktop.gui.warehouses.page import WarehousesPage
from alegra_desktop.gui.wizard.wizard import SetupWizard
from tests.gui.desks import HOTMART_NAME, MASTERSHOP_NAME, NEW, PracticeDesk
from tests.screenshots.camera import Scout, away, wait_until
from tests.screenshots.shops import news_again

#: Pages that speak of one integration, and of which one here.
_OF = {"products": HOTMART_NAME, "taxes": HOTMART_NAME, "checkup": HOTMART_NAME, "warehouses": MASTERSHOP_NAME}


@contextmanager
def window_on(shop: PracticeDesk, size: QSize) -> Iterator[MainWindow]:
    window = MainWindow(shop.desk, Standings(shop.desk))
    window.resize(size)
    window.show()
    window.activateWindow()
    wait_until(lambda: window.standings.taken)
    try:
        yield window
    finally:
        shop.desk.choose("")
        window.standings.deleteLater()
        away(window)


def every_page(camera: Scout, shop: PracticeDesk, size: QSize) -> None:
    """Of a shop at work."""
    news_again(shop)
    with window_on(shop, size) as window:
        for entry in PAGES:
            if camera.wants(entry.key):
                shop.desk.choose(_OF.get(entry.key, ""))
                window.go(entry.key)
                if entry.key == "history":
                    _choose_held(window)
                camera.take(window, entry.key)
        _more(camera, shop, window)
        _tray(camera, shop, window.standings)


def _choose_held(window: MainWindow) -> None:
    """A sale that waits for somebody, and its whole story."""
    page = window.pages.front
    assert isinstance(page, HistoryPage)
    wait_until(lambda: page.model.rowCount())
    reader = window.desk.reader
    assert reader is not None
    held = next(line for line in reader.history() if line.state is State.HELD)
    page.view.choose(held.row_id)
    page.view.setFocus()


def _more(camera: Scout, shop: PracticeDesk, window: MainWindow) -> None:
    """What a page shows besides its first sight."""
    if camera.wants("products-new"):
        news_again(shop)
        shop.desk.choose(HOTMART_NAME)
        window.go("products")
        products = window.pages.front
        assert isinstance(products, ProductsPage)
        wait_until(lambda: any(row.key == NEW for row in products.table.model.all_rows))
        products.table.show_only(Show.NEW)
        camera.take(window, "products-new")
        products.table.show_only(Show.UNLINKED)
    if camera.wants("taxes-drafts"):
        shop.desk.choose(HOTMART_NAME)
        window.go("taxes", {"tab": "drafts"})
        camera.take(window, "taxes-drafts")
        window.go("taxes")
    if camera.wants("warehouses-digital"):
        shop.desk.choose(HOTMART_NAME)
        window.go("warehouses")
        camera.take(window, "warehouses-digital")
    if camera.wants("warehouses-stock"):
        shop.desk.choose(MASTERSHOP_NAME)
        window.go("warehouses", {"tab": "stock"})
        warehouses = window.pages.front
        assert isinstance(warehouses, WarehousesPage)
        wait_until(warehouses.stock.model.rowCount)
        camera.take(window, "warehouses-stock")
        warehouses.tabs.setCurrentIndex(0)
    shop.desk.choose("")
    if camera.wants("attention-corrections"):
        window.go("attention")
        page = window.pages.front
        assert isinstance(page, AttentionPage)
        page.tabs.setCurrentIndex(1)
        wait_until(page.causes.rowCount)
        camera.take(window, "attention-corrections")
        page.tabs.setCurrentIndex(0)
    if camera.wants("history-nothing-found"):
        window.go("history", {"text": "Macondo"})
        camera.take(window, "history-nothing-found")
        window.go("history", {"text": ""})
    for section in ("when", "sync", "mail"):
        if camera.wants(f"settings-{section}"):
            window.go("settings", {"integration": HOTMART_NAME, "section": section})
            camera.take(window, f"settings-{section}")


def _tray(camera: Scout, shop: PracticeDesk, standings: Standings) -> None:
    """Its menu, with the entries of the moment."""
    if not camera.wants("tray"):
        return
    tray = Tray(shop.desk, standings, autostarts=True)
    tray.write_menu()
    tray.menu.resize(tray.menu.sizeHint())
    camera.take(tray.menu, "tray")
    tray.hide()
    away(tray.menu)
    tray.deleteLater()


def first_start(camera: Scout, shop: PracticeDesk, size: QSize) -> None:
    """Nothing is there yet: the wizard over the window, and every page behind it."""
    if not camera.nears("first-start", "empty"):
        return
    with window_on(shop, size) as window:
        window.go("overview")
        if camera.wants("first-start"):
            wizard = SetupWizard(shop.desk, None, window)
            wizard.show()
            camera.take(wizard, "first-start", titled=True, behind=window)
            away(wizard)
        for entry in PAGES:
            if camera.wants(f"empty-{entry.key}"):
                window.go(entry.key)
                camera.take(window, f"empty-{entry.key}")


def troubles(camera: Scout, shop: PracticeDesk, size: QSize) -> None:
    """The program's own data cannot be opened."""
    if not camera.wants("trouble"):
        return
    with window_on(shop, size) as window:
        file, date = "alegra_desktop.sqlite3", shop.desk.formats().when(shop.clock.now())
        window.standings.broken = Problem(Kind.DATABASE_DAMAGED, details={"file": file, "date": date})
        window.standings.changed.emit()
        camera.take(window, "trouble")
