"""Giving items their Mexican product key, at any time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.catalog import Item
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.products import product_key
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.products.book import Row
from alegra_desktop.gui.products.key_choice import ChooseKey

if TYPE_CHECKING:
    from alegra_desktop.gui.products.page import ProductsPage

#: Causes of held sales that a key mends.
KEY_KINDS = frozenset({Kind.PRODUCT_KEY_MISSING})


def choose_key(page: ProductsPage, one: Integration, items: Sequence[Item], rows: Sequence[Row] = ()) -> None:
    """Ask which, with what the items have now or what the kind of their product tells."""
    unique = {item.id: item for item in items}
    if not unique:
        return
    known = {item.product_key for item in unique.values()} | {product_key(row.product.format) for row in rows}
    suggested = next(iter(known - {""}), "") if len(known - {""}) == 1 else ""
    names = [one_line(item.name) for item in unique.values()]
    give = partial(_give, page, one, tuple(unique))
    ChooseKey(page, page.formats, names, suggested, give, practice=page.desk.practice).open()


def _give(page: ProductsPage, one: Integration, items: tuple[str, ...], key: str) -> None:
    words = QCoreApplication.translate("AssignKey", "Product key {key} given to %n items.", "", len(items))
    freed = page.freed_by(items, KEY_KINDS)

    def given(changed: tuple[Item, ...]) -> None:
        page.goods.learn(one.name, items=changed)
        page.worked()
        if freed:
            page.releasing.release(one.name)
        page.desk.toast(words.format(key=key))

    def begin() -> None:
        page.work(QCoreApplication.translate("AssignKey", "Saving in Alegra…"))
        keys = dict.fromkeys(items, key)
        page.desk.bridge.ask(
            page, lambda office: office.set_product_keys(one.name, keys), given, partial(page.failed, again=begin)
        )

    begin()
