"""Creating the items of products that Alegra does not have: unit, tax, and for Mexico the product key by kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QWidget

from alegra_desktop.domain.catalog import NO_TAX, Company, Tax
from alegra_desktop.domain.documents import ItemPlan
from alegra_desktop.domain.products import plan_item
from alegra_desktop.domain.sale import SaleLine, Store
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.book import Row
from alegra_desktop.gui.products.key_choice import KeyRows
from alegra_desktop.gui.products.key_field import KeyField
from alegra_desktop.gui.products.sat_files import unit_keys
from alegra_desktop.gui.taxes.acting import ActingDialog
from alegra_desktop.gui.taxes.dialogs import offer_taxes, two_zeros
from alegra_desktop.gui.taxes.warning import AccountantWarning
from alegra_desktop.gui.widgets.form import Form
from alegra_desktop.gui.widgets.labels import Text, muted
from alegra_desktop.sync.answers import Catalogue, StoreProduct


def planned_item(store: Store, product: StoreProduct, company: Company, tax: Tax, prices_include_tax: bool) -> ItemPlan:
    """The item the engine itself would register with the product's first sale, at the store's price."""
    line = SaleLine(
        product.product_id,
        product.name,
        Decimal(1),
        product.price or Decimal(0),
        variation_id=product.variation_id,
        sku=product.sku,
    )
    return plan_item(line, store, company, tax, prices_include_tax=prices_include_tax, product_format=product.format)


class CreateItems(ActingDialog):
    """Asks once for all of them; `wanted` gets the items, ready to be created. Prices are those of the store."""

    def __init__(
        self,
        parent: QWidget,
        formats: Formats,
        store: Store,
        rows: Sequence[Row],
        catalogue: Catalogue,
        default_tax: str,
        prices_include_tax: bool,
        wanted: Callable[[list[ItemPlan]], None],
        *,
        practice: bool,
    ) -> None:
        super().__init__(parent, practice=practice)
        self.name(self.tr("Create %n items in Alegra", "", len(rows)), self.tr("Create %n items", "", len(rows)))
        self._store, self._rows, self._catalogue = store, rows, catalogue
        self._prices_include_tax, self._wanted = prices_include_tax, wanted
        alike = len({row.name for row in rows}) < len(rows)
        said = [f"{row.name} ({row.reference or row.key})" if alike else row.name for row in rows[:4]]
        names = ", ".join(said) + ("…" if len(rows) > 4 else "")
        self.body.addWidget(Text(names))
        form = Form()
        self.unit = self._units()
        form.add(self.tr("&Unit"), self.unit)
        self.tax = QComboBox()
        self.tax.addItem(self.tr("Choose tax…"), "")
        offer_taxes(self.tax, catalogue.taxes, formats)
        self.tax.setCurrentIndex(max(0, self.tax.findData(default_tax)))
        self._tax_row = form.add(self.tr("&Tax"), self.tax)
        self.tax.currentIndexChanged.connect(lambda row: self._tax_row.complain("") if row > 0 else None)
        self.keys = self._keys(form) if catalogue.company.country == "mexico" else None
        self.body.addWidget(form)
        self.body.addWidget(AccountantWarning(formats))
        self.body.addWidget(muted(two_zeros()))
        self.act.clicked.connect(self._begin)

    def _units(self) -> QComboBox | KeyField:
        """Alegra's own words; the store's usual one first, as recommended. Mexico has thousands, found by word."""
        usual = planned_item(self._store, self._rows[0].product, self._catalogue.company, NO_TAX, True).unit
        if self._catalogue.company.country == "mexico":
            field = KeyField(unit_keys)
            field.choose(usual)
            return field
        combo = QComboBox()
        for unit in (usual, *(unit for unit in self._catalogue.units if unit != usual)):
            combo.addItem(self._unit_word(unit), unit)
        return combo

    def _unit_word(self, unit: str) -> str:
        return {"service": self.tr("Service"), "unit": self.tr("Unit")}.get(unit, unit)

    def _keys(self, form: Form) -> KeyRows:
        """By kind, one for all of them, or one for those whose kind tells none."""
        hint = self.tr("SAT key, searched by word, for products whose kind tells none.")
        return KeyRows(form, hint, own=self.tr("By the kind of each product (recommended)"))

    def _begin(self) -> None:
        tax = str(self.tax.currentData())
        if not tax:
            self._tax_row.complain(self.tr("Choose a tax."))
            self.tax.setFocus()
            self.fit()
            return
        known = next(one for one in (*self._catalogue.taxes, NO_TAX) if one.id == tax)
        items = [self._item(row, known) for row in self._rows]
        if self.keys is not None and not all(item.product_key for item in items):
            self.keys.row.complain(self.tr("The kind of some of these products tells no key: choose one."))
            self.keys.field.setFocus()
            self.fit()
            return
        self._wanted(items)
        self.accept()

    def _item(self, row: Row, tax: Tax) -> ItemPlan:
        suggested = planned_item(self._store, row.product, self._catalogue.company, tax, self._prices_include_tax)
        key = suggested.product_key
        if self.keys is not None and (self.keys.for_all or not key):
            key = self.keys.field.key
        unit = self.unit.key if isinstance(self.unit, KeyField) else str(self.unit.currentData())
        return replace(suggested, unit=unit or suggested.unit, product_key=key)
