"""Hotmart's exported sales report: the detailed model (Portuguese, Spanish) and the legacy `sales_history` model.

Columns come and go between versions, so they are matched by name. The legacy model has a column "Moeda" before each
group of amounts; the one that counts is the nearest before the amount. Times carry no zone: they are read in the
merchant's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Final

from alegra_desktop.domain.sale import Address, Buyer, Charge, PaymentForm, Sale, SaleLine, Stage, Store
from alegra_desktop.stores.countries import country_code
from alegra_desktop.stores.files import FileSales, build, group_rows, same
from alegra_desktop.stores.hotmart_words import FEE_CHARGE, FILE_STATUSES, STAGES, payment_of, stage_of
from alegra_desktop.stores.spreadsheet import Row, Table, read_table, texts, unreadable
from alegra_desktop.stores.values import decimal_mark_of, usable_id, words
from alegra_desktop.stores.windows import zone_of

_API_ID: Final = re.compile(r"HP\d{6,}(C\d+)?")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_CURRENCY_NAMES: Final = ("moeda", "moneda")
#: What is above the base and cannot be told apart: taxes Hotmart charges, and interest of instalments.
LOCAL_CHARGE: Final = "Local taxes and instalment interest"
VAT_CHARGE: Final = "Local taxes"

#: Our word -> (label for people, names of the column, the current model's before the legacy ones).
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "transaction": ("Código da transação", "codigo da transacao", "codigo de la transaccion", "codigo de transaccion",
                    "transacao", "transaccion"),
    "status": ("Status da transação", "status da transacao", "estatus de la transaccion", "estado de la transaccion",
               "status", "estatus"),
    "ordered": ("Data da transação", "data da transacao", "fecha de la transaccion", "data de venda",
                "fecha de venta"),
    "approved": ("Confirmação do pagamento", "confirmacao do pagamento", "confirmacion del pago",
                 "data de confirmacao", "fecha de confirmacion"),
    "product": ("Código do produto", "codigo do produto", "codigo del producto"),
    "product_name": ("Produto", "produto", "producto", "nome do produto", "nombre del producto"),
    "total": ("Valor de compra com impostos", "valor de compra com impostos", "valor de compra con impuestos",
              "preco total", "precio total"),
    "base": ("Valor de compra sem impostos", "valor de compra sem impostos", "valor de compra sin impuestos"),
    "currency": ("Moeda de compra", "moeda de compra", "moneda de compra"),
    "taxes": ("Impostos locais", "impostos locais", "impuestos locales"),
    "fee": ("Taxa de parcelamento", "taxa de parcelamento", "tasa de financiamiento", "tasa de pago en cuotas"),
    "payment": ("Método de pagamento", "metodo de pagamento", "metodo de pago", "meio de pagamento",
                "medio de pago", "tipo de pagamento", "tipo de pago"),
    "sold_as": ("Venda feita como", "venda feita como", "venta hecha como", "venta realizada como",
                "origem da comissao", "origen de la comision"),
    "name": ("Comprador(a)", "comprador a", "comprador", "nome", "nombre"),
    "email": ("Email do(a) Comprador(a)", "email do a comprador a", "email del a comprador a",
              "email del comprador a", "correo electronico del comprador a", "email", "e mail"),
    "document": ("Documento", "documento", "documento del comprador a", "documento do a comprador a",
                 "numero de documento"),
    "area_code": ("DDD", "ddd"),
    "phone": ("Telefone", "telefone", "telefono"),
    "country": ("País", "pais"),
    "zip": ("Código postal", "codigo postal", "cep"),
    "city": ("Cidade", "cidade", "ciudad"),
    "state": ("Estado / Província", "estado provincia", "provincia", "departamento"),
    "quarter": ("Bairro", "bairro", "barrio"),
    "street": ("Endereço", "endereco", "direccion"),
    "number": ("Número", "numero"),
    "more": ("Complemento", "complemento"),
}  # fmt: skip
KNOWN: Final = frozenset(name for _, *names in COLUMNS.values() for name in names) | {"estado"}
SHEET: Final = "Report"
_NEEDED: Final = ("transaction", "ordered", "product", "product_name", "total", "name", "document")


def read_hotmart(path: Path, account: str, timezone: str, *, readable_only: bool = False) -> FileSales:
    """The sales of a Hotmart report (see `files.read_file`). One transaction in several rows is one sale: rows that
    repeat each other count once, different products are its lines, anything else is a contradiction."""
    table = read_table(path, KNOWN, SHEET)
    report = _Report.of(table, account, zone_of(timezone))
    groups = group_rows(table.rows, lambda row: row.text(report.at["transaction"]))
    sales, problems = build(groups, report.sale, readable_only=readable_only)
    return FileSales(
        Store.HOTMART, sales, len(table.rows), all(_API_ID.fullmatch(sale.sale_id) for sale in sales), problems
    )


@dataclass(frozen=True, slots=True)
class _Report:
    table: Table
    at: dict[str, int]  # our word -> column, only those that are there
    decimal_mark: str
    account: str
    zone: tzinfo

    @classmethod
    def of(cls, table: Table, account: str, zone: tzinfo) -> _Report:
        for key in _NEEDED:
            table.need(*COLUMNS[key])
        found = {key: table.find(*names) for key, (_, *names) in COLUMNS.items()}
        at = {key: column for key, column in found.items() if column is not None}
        _settle_estado(table, at)
        if "currency" not in at:
            nearest = table.before(at["total"], *_CURRENCY_NAMES)
            if nearest is None:
                raise unreadable(table.file, "this column is not in the file", column=COLUMNS["currency"][0])
            at["currency"] = nearest
        amounts = [at.get(key) for key in ("total", "base", "taxes", "fee")]
        return cls(table, at, decimal_mark_of(texts(table.rows, *amounts)), account, zone)

    def sale(self, code: str, rows: list[Row]) -> Sale:
        if not usable_id(code):
            raise rows[0].wrong(self.at["transaction"], f"«{code}» is not a transaction code")
        for key, what in (("status", "the status"), ("currency", "the currency"), ("document", "the document")):
            same(rows, self.at[key], what)
        parts = list({self._key(row): self._one(code, row) for row in rows}.values())
        products = [part.lines[0].product_id for part in parts]
        if len(set(products)) < len(products):
            raise rows[-1].wrong(self.at["transaction"], "the transaction occurs twice with different contents")
        return replace(
            parts[0],
            total=sum((part.total for part in parts), Decimal(0)),
            lines=tuple(line for part in parts for line in part.lines),
            charges=tuple(charge for part in parts for charge in part.charges),
        )

    def _key(self, row: Row) -> tuple[str, ...]:
        return tuple(row.text(self.at.get(key)) for key in ("product", "total", "base", "ordered", "approved"))

    def _one(self, code: str, row: Row) -> Sale:
        text = {key: row.text(column) for key, column in self.at.items()}
        if not text["product"]:
            raise row.wrong(self.at["product"], "the cell is empty, the product's code is needed")
        currency = text["currency"].upper()
        if not _CURRENCY.fullmatch(currency):
            raise row.wrong(self.at["currency"], f"«{currency}» is not a currency")
        word = FILE_STATUSES.get(words(text["status"]), text["status"])
        total = row.amount(self.at["total"], self.decimal_mark)
        base, charges = self._split(row, total)
        role = words(text.get("sold_as", ""))
        return Sale(
            store=Store.HOTMART,
            account=self.account,
            sale_id=code,
            stage=stage_of(word) if word in STAGES else Stage.UNKNOWN,
            status=word or "-",
            payment_form=PaymentForm.PREPAID,
            payment_word=payment_of(text.get("payment", "")),
            ordered_at=row.moment(self.at["ordered"], self.zone),
            approved_at=row.moment_or_none(self.at.get("approved"), self.zone),
            currency=currency,
            total=total,
            lines=(SaleLine(text["product"], text["product_name"], Decimal(1), base),),
            buyer=_buyer(text),
            charges=charges,
            own=not role.startswith(("afiliad", "affiliate", "coprodu", "co produ")),
        )

    def _split(self, row: Row, total: Decimal) -> tuple[Decimal, tuple[Charge, ...]]:
        """The product's amount and what stands above it. Taxes and interest are told apart only where their own
        columns add up to the difference."""
        base_at = self.at.get("base")
        if base_at is None or row.cell(base_at) is None:
            return total, ()
        base = row.amount(base_at, self.decimal_mark)
        rest = total - base
        if rest <= 0:
            return total, ()
        taxes, fee = self._optional(row, "taxes"), self._optional(row, "fee")
        if taxes >= 0 and fee >= 0 and taxes + fee == rest:
            named = (Charge(VAT_CHARGE, taxes), Charge(FEE_CHARGE, fee))
            return base, tuple(charge for charge in named if charge.amount > 0)
        return base, (Charge(LOCAL_CHARGE, rest),)

    def _optional(self, row: Row, key: str) -> Decimal:
        column = self.at.get(key)
        if column is None or row.cell(column) is None:
            return Decimal(0)
        return row.amount(column, self.decimal_mark)


def _settle_estado(table: Table, at: dict[str, int]) -> None:
    """A column "Estado" is the address's state where there is another status column; else, in the Spanish legacy
    model, the status, provided that it holds status words. Raises `ProblemError` when there is no status at all."""
    columns = [column for column, name in enumerate(table.names) if name == "estado"]
    if "status" not in at:
        for column in columns:
            found = {words(text) for text in texts(table.rows, column)}
            if not table.rows or found & FILE_STATUSES.keys():
                at["status"] = column
                break
        else:
            raise unreadable(table.file, "this column is not in the file", column=COLUMNS["status"][0])
    left = [column for column in columns if column != at["status"]]
    if "state" not in at and left:
        at["state"] = left[0]


def _buyer(text: dict[str, str]) -> Buyer:
    street = " ".join(filter(None, (text.get("street"), text.get("number"), text.get("more"))))
    return Buyer(
        name=text["name"],
        email=text.get("email", ""),
        phone="".join(filter(None, (text.get("area_code"), text.get("phone")))),
        number=text["document"],
        address=Address(
            street=", ".join(filter(None, (street, text.get("quarter")))),
            city=text.get("city", ""),
            state=text.get("state", ""),
            zip_code=text.get("zip", ""),
            country=country_code(text.get("country", "")),
        ),
    )
