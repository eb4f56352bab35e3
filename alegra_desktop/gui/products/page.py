"""The products of an integration and their Alegra items: linked, proposed, created, at any time after the set-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QVBoxLayout, QWidget

from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.desk import Desk
from alegra_desktop.gui.products.book import ProductBook, Row, Show, key_of
from alegra_desktop.gui.products.create import CreateItems
from alegra_desktop.gui.products.goods import Known
from alegra_desktop.gui.products.keying import KEY_KINDS, choose_key
from alegra_desktop.gui.products.link_dialog import LinksDialog, titles
from alegra_desktop.gui.products.linking import LinkFile, written
from alegra_desktop.gui.products.sold import with_sold
from alegra_desktop.gui.products.table import ProductsTable
from alegra_desktop.gui.products.two_sides import TwoSidesPage
from alegra_desktop.gui.table_file import TableFile, file_name, tell_where
from alegra_desktop.gui.taxes.assigning import TAX_KINDS, assign_tax
from alegra_desktop.gui.widgets.banner import Banner
from alegra_desktop.gui.widgets.buttons import icon_button
from alegra_desktop.sync.answers import MadeItems, StoreGoods, StoreProduct
from alegra_desktop.sync.events import Progress
from alegra_desktop.sync.notice import GOODS, News, Product, news, read_goods

_LINK_KINDS = frozenset({Kind.PRODUCT_NOT_LINKED, Kind.PRODUCT_INACTIVE, Kind.PRODUCT_IS_PARENT})


class ProductsPage(TwoSidesPage):
    key = "products"
    icon = "package-variant-closed"
    mended_here = _LINK_KINDS | TAX_KINDS | KEY_KINDS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        subtitle = self.tr("Each store product and its Alegra item.")
        super().__init__(desk, subtitle, self.tr("Bring from the store"), parent)
        self.table = ProductsTable(desk.formats())
        self.table.linked.connect(self._link)
        self.table.create_wanted.connect(self._create)
        self.table.tax_wanted.connect(self._tax)
        self.table.key_wanted.connect(self._key)
        desk.bridge.progressed.connect(self._progressed)
        self.setFocusProxy(self.table)
        self.import_button = icon_button("file-import-outline", self.tr("Import links from a file…"))
        self.export_button = icon_button("file-export-outline", self.tr("Export links to a file…"))
        self.import_button.clicked.connect(lambda: self.import_links())
        self.export_button.clicked.connect(self.export_links)
        for one in (self.import_button, self.export_button):
            self.top.insertWidget(self.top.count() - 1, one)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 8, 0, 0)
        self.told = Banner()
        column.addWidget(self.told)
        column.addWidget(self.table)
        self._wanted: dict[str, object] = {}
        self.saving: TableFile | None = None
        self._memory: tuple[str, Mapping[str, Product]] = "", {}
        self._missed: frozenset[str] = frozenset()  # new products for which the store was asked again
        self._news: dict[str, News] = {}  # by integration, what has been new since the page came to the front
        self._seen: str = ""  # the integration whose first look is over
        self._creating: tuple[str, Event] | None = None  # for which integration, and what ends it

    def title(self) -> str:
        return self.tr("Products")

    def show_what(self, what: dict[str, object]) -> None:
        """`product`: a store product; `item`: an item of Alegra; `do`: "tax" or "key", to be chosen at once."""
        self._wanted = what
        if isinstance(name := what.get("integration"), str) and name:
            self.desk.choose(name)
        self._go()

    # --- showing

    def load(self) -> None:
        self._news.clear()
        super().load()

    def _products(self, integration: Integration, goods: StoreGoods) -> tuple[StoreProduct, ...]:
        """What the store lists, and what else is known."""
        told = self._news.get(integration.name, News())
        return with_sold(integration, goods.products, self.desk.causes(integration), self._known(integration), told)

    def _known(self, integration: Integration) -> Mapping[str, Product]:
        """Every product that was ever seen; read again only when it is another text, for there may be thousands."""
        reader = self.desk.reader
        text = reader.memory(integration.id, GOODS) if reader is not None else ""
        if text != self._memory[0]:
            self._memory = text, read_goods(text).products
        return self._memory[1]

    def _look_at(self, integration: Integration) -> News:
        """What is new, as long as the page is in front; from then on somebody has seen it."""
        reader = self.desk.reader
        now = news(reader, integration) if reader is not None else News()
        first = integration.name not in self._news
        before = self._news.get(integration.name, News())
        shown = self._news[integration.name] = before.and_then(now)
        if first and now and self.isVisible():
            self.desk.bridge.ask(
                self,
                lambda office: office.seen_goods(integration.name, now),
                lambda _: self.desk.noted.emit(),
                lambda problem: None,  # then it is new the next time too
            )
        return shown

    def nothing(self, integration: Integration, known: Known) -> tuple[str, str] | None:
        if not known.read or known.goods is None or self._products(integration, known.goods):
            return None
        if integration.store_settings.get("source") == "file":
            return self.icon, self.tr("A file lists no products: they are shown here once one of them is sold.")
        return self.icon, self.tr("No products yet. Bring them from the store.")

    def show_known(self, integration: Integration, known: Known) -> None:
        if known.goods is None:
            return
        self.table.model.formats = self.formats
        self.table.offer_keys(self.formats.country == "mexico")
        seen = self._look_at(integration)
        products = self._products(integration, known.goods)
        self.table.show_book(*self.goods.rows(integration, products, seen))
        if not known.asking and seen.products - {key_of(one) for one in known.goods.products} - self._missed:
            self._missed |= seen.products  # the lists may be older than these; once is enough
            self.goods.look(integration, again=True)
        if self._seen != integration.name and not known.asking:
            # A filter is the page's suggestion once, then the merchant's choice.
            self._seen = integration.name
            self.table.show_only(Show.UNLINKED if self.table.missing() else Show.ALL)
        self._go()

    def _go(self) -> None:
        """To the row that was asked for, as soon as there are rows."""
        one = self.one
        if one is None or not self._wanted or self.stack.currentWidget() is not self.content:
            return
        if self.goods.of(one.name).asking:
            return
        wanted, self._wanted = self._wanted, {}
        key, item = str(wanted.get("product") or ""), str(wanted.get("item") or "")
        do = wanted.get("do")
        catalog = self.goods.of(one.name).catalog
        if do == "key" and catalog is not None and item in catalog.items:
            key = ""  # the problem may mean either; an id of both sides is the item's
        rows = self.table.model.all_rows
        found = next((row for row in rows if key and key in (row.key, row.product.product_id)), None)
        if found is None and item:
            found = next((row for row in rows if item in (row.linked, row.item.id if row.item else "")), None)
        if found is not None:
            self.table.select(found.key, edit=do is None)
            if do == "tax":
                self._tax([found])
        if do == "key":
            self._missing_key(one, item, found)

    # --- linking

    def _rows(self, keys: dict[str, str]) -> list[Row]:
        return [row for row in self.table.model.all_rows if row.key in keys or row.product.product_id in keys]

    def _link(self, links: dict[str, str]) -> None:
        one = self.one
        if one is None or not links:
            return
        rows = self._rows(links)
        subjects = {*links, *(row.product.product_id for row in rows), *(row.linked for row in rows)}
        subjects |= {row.item.id for row in rows if row.item}
        freed = self.freed_by(subjects, _LINK_KINDS) if any(links.values()) else 0
        self.link(self._told(one, links, freed), freed, products=links)

    def _told(self, one: Integration, links: dict[str, str], freed: int) -> str:
        linked = sum(bool(item) for item in links.values())
        if len(links) > 1:
            return (
                self.tr("%n products linked.", "", linked)
                if linked
                else self.tr("%n products unlinked.", "", len(links))
            )
        key, item = next(iter(links.items()))
        name = next((row.name for row in self.table.model.all_rows if row.key == key), key)
        if not item:
            return self.tr("Unlinked: {product}.").format(product=name)
        catalogue = self.goods.of(one.name).catalogue
        items = {each.id: each.name for each in catalogue.items} if catalogue is not None else {}
        words = self.tr("Linked: {product} → {item}.")
        if freed:
            by_itself = self.tr("Linked: {product} → {item}. %n sales go out.", "", freed)
            by_hand = self.tr("Linked: {product} → {item}. %n sales go out with the next sync.", "", freed)
            words = by_itself if self.releasing.by_itself(one.name) else by_hand
        return words.format(product=name, item=one_line(items.get(item, item)))

    # --- links in a file

    def show_all(self) -> None:
        super().show_all()
        shown = self.stack.currentWidget() is self.content
        self.import_button.setVisible(shown)
        self.export_button.setVisible(shown)

    def import_links(self, file: Path | None = None) -> LinksDialog | None:
        """Look into a file of links (asked for, unless it is given) and show what it would change."""
        one = self.one
        if one is None or self.stack.currentWidget() is not self.content:
            return None
        dialog = LinksDialog(self.desk, self, partial(self._book_of, one), self.formats)
        dialog.wanted.connect(self._link_all)
        dialog.open()
        if file is None:
            dialog.choose_file()
        else:
            dialog.look_into(file)
        return dialog

    def _book_of(self, one: Integration) -> tuple[ProductBook, Sequence[Row]]:
        known = self.goods.of(one.name)
        assert known.goods is not None
        return self.goods.rows(one, self._products(one, known.goods), self._news.get(one.name, News()))

    def _link_all(self, file: LinkFile) -> None:
        products, taxes = file.products, file.taxes
        rows = self._rows({**products, **taxes})
        subjects = {key for row in rows for key in (row.key, row.product.product_id, row.linked)}
        subjects |= {row.item.id for row in rows if row.item}
        freed = self.freed_by(subjects, self.mended_here)
        self.link(self.tr("%n products linked.", "", file.changes), freed, products=products, taxes=taxes)

    def export_links(self) -> None:
        """Every product and its link, for a spreadsheet."""
        one = self.one
        if one is None or self.stack.currentWidget() is not self.content:
            return
        book, rows = self._book_of(one)
        cells = written(book, rows)
        self.saving = TableFile(self.desk, self, self.tr("Export links"), titles(), cells, self.formats)
        self.saving.written.connect(lambda file: tell_where(self.told, file))
        self.saving.ask(self.tr("links {name}").format(name=file_name(one.name)))

    # --- taxes

    def _tax(self, rows: list[Row]) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None or not rows:
            return
        assign_tax(self, one, catalogue, rows)

    # --- product keys

    def _missing_key(self, one: Integration, item: str, row: Row | None) -> None:
        """Of an item, whether a product is linked to it or not; of a product that is to become one, by creating it."""
        catalog = self.goods.of(one.name).catalog
        known = catalog.items.get(item) if catalog is not None else None
        if known is not None:
            choose_key(self, one, [known], [row] if row is not None else [])
        elif row is not None:
            self._create([row])

    def _key(self, rows: list[Row]) -> None:
        if self.one is not None:
            choose_key(self, self.one, [row.item for row in rows if row.item is not None], rows)

    # --- creating

    def _create(self, rows: list[Row]) -> None:
        one = self.one
        catalogue = self.goods.of(one.name).catalogue if one is not None else None
        if one is None or catalogue is None or not rows or self._creating is not None:
            return
        CreateItems(
            self,
            self.formats,
            one.store,
            rows,
            catalogue,
            one.rules.default_tax,
            one.rules.prices_include_tax,
            partial(self._make, one),
            practice=self.desk.practice,
        ).open()

    def _make(self, one: Integration, items: list[ItemPlan]) -> None:
        """In Alegra, one after the other, then linked. *Stop* lets the one that is under way end."""
        stop = Event()
        self._creating = one.name, stop
        self.table.hold_creation(True)
        self.work(self.tr("Creating %n items in Alegra…", "", len(items)), self._stop_creating, now=True)
        freed = self.freed_by((item.product_id for item in items), _LINK_KINDS)

        def over() -> None:
            self._creating = None
            self.table.hold_creation(False)

        def made(answer: MadeItems) -> None:
            over()
            self.goods.learn(one.name, items=answer.made.values())
            self._done()
            if answer.made and freed:
                self.releasing.release(one.name)
            if answer.made:
                self.desk.toast(self.tr("%n items created and linked.", "", len(answer.made)))
            left = [refused.item for refused in answer.refused] + list(answer.unanswered)
            problem = answer.problem or next((each.problem for each in answer.refused), None)
            if problem is not None:
                self.failed(problem, partial(self._make, one, left))
            elif left:
                self.desk.toast(self.tr("%n items without an answer: the next sync looks for them.", "", len(left)))

        def failed(problem: Problem) -> None:
            over()
            self.failed(problem, partial(self._make, one, items))

        self.desk.bridge.ask(
            self,
            lambda office: office.create_items(one.name, items, lambda done, total: not stop.is_set()),
            made,
            failed,
        )

    def _stop_creating(self) -> None:
        if self._creating is not None:
            self._creating[1].set()
            self.work(self.tr("Stopping…"), now=True)

    def _progressed(self, event: Progress) -> None:
        if self._creating is None or event.phase != "creating_items" or event.integration != self._creating[0]:
            return
        if not self._creating[1].is_set():
            words = self.tr("Creating items in Alegra: {done} of {total}")
            self.work(words.format(done=event.done, total=event.total), self._stop_creating, now=True)
