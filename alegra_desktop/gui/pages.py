"""The pages of the sidebar, in its order, and the one place that makes them."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from alegra_desktop.domain.problem import Kind
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidebar. `apart`: a gap stands above it. `mends`: what holds sales back and is mended there; the
    sidebar counts it."""

    key: str
    icon: str
    module: str
    made_by: str
    apart: bool = False
    mends: frozenset[Kind] = frozenset()

    def make(self, desk: Desk) -> Page:
        """Its module is loaded only now: nobody waits, and no memory is kept, for pages that are never visited."""
        made: Page = getattr(importlib.import_module(self.module), self.made_by)(desk)
        return made

    def title(self) -> str:
        return title_of(self.key)


_ROOM = "alegra_desktop.gui"
_LINKS = frozenset({Kind.PRODUCT_NOT_LINKED, Kind.PRODUCT_INACTIVE, Kind.PRODUCT_IS_PARENT})
_KEYS = frozenset({Kind.PRODUCT_KEY_MISSING})
_TAXES = frozenset({Kind.PRODUCT_WITHOUT_TAX, Kind.TAX_MISSING, Kind.TAX_CONTRADICTS})
_WAREHOUSES = frozenset({Kind.WAREHOUSE_NOT_LINKED})
PAGES: tuple[Entry, ...] = (
    Entry("overview", "view-dashboard-outline", f"{_ROOM}.overview.page", "OverviewPage"),
    Entry("attention", "inbox-arrow-down-outline", f"{_ROOM}.attention.page", "AttentionPage"),
    Entry("history", "history", f"{_ROOM}.history.page", "HistoryPage"),
    Entry(
        "products", "package-variant-closed", f"{_ROOM}.products.page", "ProductsPage", mends=_LINKS | _TAXES | _KEYS
    ),
    Entry("warehouses", "warehouse", f"{_ROOM}.warehouses.page", "WarehousesPage", mends=_WAREHOUSES),
    Entry("taxes", "percent-outline", f"{_ROOM}.taxes.page", "TaxesPage", mends=_TAXES),
    Entry("checkup", "clipboard-check-outline", f"{_ROOM}.checkup.page", "CheckupPage"),
    Entry("log", "text-box-outline", f"{_ROOM}.log.page", "LogPage", apart=True),
    Entry("settings", "cog-outline", f"{_ROOM}.settings.page", "SettingsPage"),
)


def title_of(key: str) -> str:
    """The name of a page in the sidebar."""
    return {
        "overview": QCoreApplication.translate("Pages", "Overview"),
        "attention": QCoreApplication.translate("Pages", "Needs attention"),
        "history": QCoreApplication.translate("Pages", "History"),
        "products": QCoreApplication.translate("Pages", "Products"),
        "warehouses": QCoreApplication.translate("Pages", "Warehouses"),
        "taxes": QCoreApplication.translate("Pages", "Taxes"),
        "checkup": QCoreApplication.translate("Pages", "Numbering and check-up"),
        "log": QCoreApplication.translate("Pages", "Log"),
        "settings": QCoreApplication.translate("Pages", "Settings"),
    }[key]


class Pages(QStackedWidget):
    """Makes a page when it is first needed, fills the one in front, and tells it what changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entries = {entry.key: entry for entry in PAGES}
        self._pages: dict[str, Page] = {}
        # Methods and not lambdas, here and in every part of a window: they end with it, and the engine goes on.
        desk.ready.connect(self.reload)
        desk.integration_changed.connect(self.reload)
        desk.integrations_changed.connect(self.reload)
        desk.bridge.changed.connect(self._refresh)
        desk.bridge.run_ended.connect(self._refresh_all)

    @property
    def front(self) -> Page | None:
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def made(self) -> dict[str, Page]:
        return dict(self._pages)

    def page(self, key: str) -> Page:
        """A page by its key; KeyError if there is none."""
        if key not in self._pages:
            made = self._entries[key].make(self._desk)
            self._pages[key] = made
            self.addWidget(made)
        return self._pages[key]

    def show_page(self, key: str, what: dict[str, object] | None = None) -> None:
        page = self.page(key)
        self.setCurrentWidget(page)
        self.reload()
        if what:
            page.show_what(what)

    def reload(self) -> None:
        """The page in front reads and shows again."""
        if self.front is not None and self._desk.reader is not None:
            self.front.load()

    def _refresh_all(self, report: object) -> None:
        self._refresh(frozenset())

    def _refresh(self, rows: frozenset[int]) -> None:
        if self.front is not None and self._desk.reader is not None:
            self.front.refresh(rows)
