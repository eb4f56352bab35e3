"""MasterShop's exported "reporte-historial-de-pedidos": the orders of a merchant as a spreadsheet.

It has neither SKU, nor unit price, nor tax, nor product id. A product is therefore known by its name: its
`product_id` is the name without accents, case and punctuation, which a product link may name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from decimal import ROUND_CEILING, Decimal
from pathlib import Path
from typing import Final

from alegra_desktop.domain.sale import VALUE_UNCLEAR, Address, Buyer, PaymentForm, Sale, SaleLine, Stage, Store
from alegra_desktop.stores import mastershop_fields as fields
from alegra_desktop.stores.files import FileSales, build, group_rows, same
from alegra_desktop.stores.mastershop_reading import CURRENCY, OVER, with_payment
from alegra_desktop.stores.spreadsheet import Row, Table, read_table, texts
from alegra_desktop.stores.values import decimal_mark_of, usable_id, words
from alegra_desktop.stores.windows import zone_of

#: Our word -> (label for people, names of the column).
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "order": ("ID Pedido", "id pedido", "reporte id pedido"),
    "ordered": ("Fecha del Pedido", "fecha del pedido", "fecha de pedido"),
    "delivered": ("Fecha de Entrega", "fecha de entrega"),
    "name": ("Cliente", "cliente"),
    "document": ("Cédula", "cedula"),
    "email": ("Correo electrónico", "correo electronico"),
    "phone": ("Teléfono", "telefono"),
    "street": ("Dirección", "direccion"),
    "city": ("Ciudad", "ciudad"),
    "state": ("Departamento", "departamento"),
    "warehouse": ("Nombre de la bodega", "nombre de la bodega"),
    "status": ("Estado del Pedido", "estado del pedido"),
    "payment": ("Método de pago", "metodo de pago"),
    "product": ("Producto", "producto"),
    "value": ("Valor del pedido", "valor del pedido"),
    "quantity": ("Cantidad", "cantidad"),
    "notes": ("Notas", "notas"),
}
KNOWN: Final = frozenset(name for _, *names in COLUMNS.values() for name in names)
_NEEDED: Final = ("order", "ordered", "name", "document", "status", "payment", "product", "value", "quantity")

_CENT: Final = Decimal("0.01")


def read_mastershop(path: Path, account: str, timezone: str, *, readable_only: bool = False) -> FileSales:
    """The orders of a MasterShop report (see `files.read_file`), one row per order or one per product of it."""
    table = read_table(path, KNOWN)
    report = _Report.of(table, account, zone_of(timezone))
    groups = group_rows(table.rows, lambda row: row.text(report.at["order"]))
    sales, problems = build(groups, report.sale, readable_only=readable_only)
    return FileSales(Store.MASTERSHOP, sales, len(table.rows), all(sale.sale_id.isdigit() for sale in sales), problems)


@dataclass(frozen=True, slots=True)
class _Report:
    at: dict[str, int]
    decimal_mark: str
    account: str
    zone: tzinfo

    @classmethod
    def of(cls, table: Table, account: str, zone: tzinfo) -> _Report:
        for key in _NEEDED:
            table.need(*COLUMNS[key])
        found = {key: table.find(*names) for key, (_, *names) in COLUMNS.items()}
        at = {key: column for key, column in found.items() if column is not None}
        # Pesos have no thousandths: where nothing says otherwise, 119.000 is a hundred and nineteen thousand.
        mark = decimal_mark_of(texts(table.rows, at["value"])) or _grouping_only(texts(table.rows, at["value"]))
        return cls(at, mark, account, zone)

    def sale(self, code: str, rows: list[Row]) -> Sale:
        first = rows[0]
        if not usable_id(code):
            raise first.wrong(self.at["order"], f"«{code}» is not an order number")
        for key, what in (("status", "the state"), ("payment", "the payment method"), ("document", "the id number")):
            same(rows, self.at[key], what)
        status = first.text(self.at["status"])
        stage = fields.LABELS.get(words(status), Stage.UNKNOWN)
        text = {key: first.text(column) for key, column in self.at.items()}
        lines, total, clear = self._lines(rows, needed=stage not in OVER)
        if not clear and stage not in OVER and stage is not Stage.PENDING:
            stage, status = Stage.UNKNOWN, f"{status}{VALUE_UNCLEAR}{len(rows)} products)"
        delivered = first.moment_or_none(self.at.get("delivered"), self.zone)
        return with_payment(
            Sale(
                store=Store.MASTERSHOP,
                account=self.account,
                sale_id=code,
                stage=stage,
                status=status or "-",
                payment_form=PaymentForm.PREPAID,
                payment_word=text["payment"],
                ordered_at=first.moment(self.at["ordered"], self.zone),
                approved_at=None,
                currency=CURRENCY,
                total=total,
                lines=lines,
                buyer=_buyer(text),
                warehouse=text.get("warehouse", ""),
                delivered_at=delivered if stage in (Stage.DELIVERED, Stage.UNKNOWN) else None,
                notes=text.get("notes", ""),
            )
        )

    def _lines(self, rows: list[Row], *, needed: bool) -> tuple[tuple[SaleLine, ...], Decimal, bool]:
        """Lines, total, and whether each line's price is certain.

        In one row, the value is the order's. In several rows with different values they are the products' own. The
        same value in every row (or in the first only) is the order's, repeated: then what each product cost is not in
        the file, the value is spread by quantity only to be shown, and the sale is not certain.
        """
        quantities = [self._quantity(row, needed=needed) for row in rows]
        values = [self._value(row, needed=needed and row is rows[0]) for row in rows]
        stated = {value for value in values if value is not None}
        if len(rows) == 1 or (len(stated) > 1 and None not in values):
            lines = [
                _line(self._name(r, needed), q, v or Decimal(0))
                for r, q, v in zip(rows, quantities, values, strict=True)
            ]
            return tuple(lines), sum((v or Decimal(0) for v in values), Decimal(0)), True
        if len(stated) > 1:
            empty = values.index(None)
            raise rows[empty].wrong(self.at["value"], "the cell is empty, other rows of the same order have values")
        total = stated.pop() if stated else Decimal(0)
        units = sum(quantities, Decimal(0)) or Decimal(1)
        shares = [(total * quantity / units).quantize(_CENT) for quantity in quantities]
        shares[-1] += total - sum(shares, Decimal(0))
        lines = [_line(self._name(r, needed), q, v) for r, q, v in zip(rows, quantities, shares, strict=True)]
        return tuple(lines), total, False

    def _name(self, row: Row, needed: bool) -> str:
        name = row.text(self.at["product"])
        if not name and needed:
            raise row.wrong(self.at["product"], "the cell is empty, the product's name is needed")
        return name

    def _quantity(self, row: Row, *, needed: bool) -> Decimal:
        if row.cell(self.at["quantity"]) is None and not needed:
            return Decimal(1)
        quantity = row.amount(self.at["quantity"], self.decimal_mark)
        if quantity <= 0:
            raise row.wrong(self.at["quantity"], f"«{row.text(self.at['quantity'])}» is not a quantity")
        return quantity

    def _value(self, row: Row, *, needed: bool) -> Decimal | None:
        if row.cell(self.at["value"]) is None and not needed:
            return None
        value = row.amount(self.at["value"], self.decimal_mark)
        if value < 0:
            raise row.wrong(self.at["value"], "the amount is negative")
        return value


def _line(name: str, quantity: Decimal, value: Decimal) -> SaleLine:
    """A line worth exactly `value`: where it does not divide into cents, the price is rounded up and the rest is a
    discount of the line."""
    price = (value / quantity).quantize(_CENT, ROUND_CEILING)
    return SaleLine(words(name), name, quantity, price, discount=price * quantity - value)


def _grouping_only(found: list[str]) -> str:
    """The decimal mark implied by amounts that only ever have three digits after a mark: the other one."""
    marks = {ch for text in found for ch in text if ch in ".,"}
    return {frozenset("."): ",", frozenset(","): "."}.get(frozenset(marks), "")


def _buyer(text: dict[str, str]) -> Buyer:
    return Buyer(
        name=text["name"],
        email=text.get("email", ""),
        phone=text.get("phone", ""),
        number=text["document"],
        address=Address(
            street=text.get("street", ""), city=text.get("city", ""), state=text.get("state", ""), country="CO"
        ),
    )
