"""Giving products a tax, from the page of the products and from that of the taxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind
from alegra_desktop.gui.products.book import Row
from alegra_desktop.gui.taxes.dialogs import ChooseTax
from alegra_desktop.sync.answers import Catalogue

if TYPE_CHECKING:
    from alegra_desktop.gui.products.two_sides import TwoSidesPage

#: Causes of held sales that a tax mends.
TAX_KINDS = frozenset({Kind.PRODUCT_WITHOUT_TAX, Kind.TAX_MISSING, Kind.TAX_CONTRADICTS})


def assign_tax(page: TwoSidesPage, one: Integration, catalogue: Catalogue, rows: Sequence[Row]) -> None:
    """Ask which; products that were given one before may also go back to the tax of their item."""
    keys = [row.key for row in rows]
    subjects = {*keys, *(row.product.product_id for row in rows), *(row.item.id for row in rows if row.item)}
    given = {key for row in rows for key in (row.key, row.product.product_id) if one.rules.tax_links.get(key)}

    def assign(tax: str) -> None:
        words = QCoreApplication.translate("AssignTax", "Tax assigned to %n products.", "", len(keys))
        back = QCoreApplication.translate("AssignTax", "%n products take the tax of their item.", "", len(keys))
        links = dict.fromkeys(keys if tax else given, tax)
        page.link(words if tax else back, page.freed_by(subjects, TAX_KINDS), taxes=links)

    names = [row.name for row in rows]
    practice = page.desk.practice
    ChooseTax(page, page.formats, catalogue.taxes, names, assign, of_item=bool(given), practice=practice).open()
