"""Hotmart's JSON to neutral sales: one row of `sales/history`, with its participants and its price details."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from alegra_desktop.domain.sale import Address, Buyer, Charge, PaymentForm, Sale, SaleLine, Store
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.stores.countries import country_code
from alegra_desktop.stores.hotmart_words import FEE_CHARGE, MAYBE_PAID, OVER, VAT_CHARGE, stage_of
from alegra_desktop.stores.values import decimal_of, from_millis, obj, rows, text_of, usable_id

Json = Mapping[str, Any]

#: Types that say what a document is; `DOCUMENT` (every country but Brazil and Spain) says nothing.
_TELLING: Final = ("CNPJ", "CPF", "CIF", "DNI", "RG")


@dataclass(frozen=True, slots=True)
class Details:
    """What was learnt beside the history. `priced` is False when the account has no access to price details at all:
    then the total is all there is to know, and nothing is missing."""

    users: Mapping[str, Json]
    prices: Mapping[str, Json]
    priced: bool = True


def transaction_of(row: object) -> str:
    """The transaction code of a history row, suffix (`C1`, `C2`) kept; "" when there is none that can be used."""
    code = text_of(obj(obj(row).get("purchase")).get("transaction"))
    return code if usable_id(code) else ""


def sale_of(row: Json, details: Details, account: str) -> Sale | None:
    """The sale of one history row, or `None` when it has no usable code or no date.

    `total` is all the buyer paid (`price.value`), in the currency he paid in; the one line carries `base`, tax
    included; VAT that Hotmart charges itself and instalment interest stand beside it as charges.
    """
    code = transaction_of(row)
    purchase = obj(row.get("purchase"))
    ordered = from_millis(purchase.get("order_date")) or from_millis(purchase.get("approved_date"))
    if not code or ordered is None:
        return None
    status = text_of(purchase.get("status")).upper()
    stage = stage_of(status)
    price = obj(purchase.get("price"))
    total = decimal_of(price.get("value"))
    currency = text_of(price.get("currency_code")).upper() or text_of(price.get("currency_value")).upper()
    missing = []
    person = _participant(details.users.get(code))
    if stage not in OVER and (person is None or not _tells_documents(person)):
        missing.append("buyer")
    detail = details.prices.get(code)
    unpriced = not _readable(detail) if detail is not None else details.priced and stage in MAYBE_PAID
    if total is None or not currency or unpriced:
        missing.append("price")
    base, charges = _split(total or Decimal(0), detail)
    product = obj(row.get("product"))
    payment = obj(purchase.get("payment"))
    return Sale(
        store=Store.HOTMART,
        account=account,
        sale_id=code,
        stage=stage,
        status=status,
        payment_form=PaymentForm.PREPAID,
        payment_word=text_of(payment.get("type")).upper(),
        ordered_at=ordered,
        approved_at=from_millis(purchase.get("approved_date")),
        currency=currency,
        total=total or Decimal(0),
        lines=(SaleLine(text_of(product.get("id")), text_of(product.get("name")), Decimal(1), base),),
        buyer=_buyer(person or {}, obj(row.get("buyer"))),
        charges=charges,
        own=text_of(purchase.get("commission_as")).upper() in {"PRODUCER", ""},
        missing=tuple(missing),
    )


def _readable(detail: Json) -> bool:
    """Whether every part of a price that is there is a number: an unreadable one is never taken for zero."""
    parts = [detail.get(key) for key in ("base", "vat", "fee")]
    if not all(part is None or isinstance(part, dict) for part in parts):
        return False
    return all(value is None or decimal_of(value) is not None for value in (obj(part).get("value") for part in parts))


def _split(total: Decimal, detail: Json | None) -> tuple[Decimal, tuple[Charge, ...]]:
    """The amount of the product line, and the charges beside it. Without VAT and interest the line is the total."""
    if detail is None:
        return total, ()
    vat, fee = _amount(detail, "vat"), _amount(detail, "fee")
    charges = tuple(Charge(name, amount) for name, amount in ((VAT_CHARGE, vat), (FEE_CHARGE, fee)) if amount > 0)
    if not charges:
        return total, ()
    base = decimal_of(obj(detail.get("base")).get("value"))
    return (total - sum((c.amount for c in charges), Decimal(0)) if base is None else base), charges


def _amount(detail: Json, key: str) -> Decimal:
    """An amount of price details; an absent one is zero, as Hotmart omits what does not apply."""
    return decimal_of(obj(detail.get(key)).get("value")) or Decimal(0)


def _participant(row: Json | None) -> Json | None:
    """The user with the role BUYER; `None` when the row, or the buyer in it, is not there (yet)."""
    for entry in rows(obj(row).get("users")):
        if text_of(obj(entry).get("role")).upper() == "BUYER" and isinstance(obj(entry).get("user"), dict):
            return obj(obj(entry).get("user"))
    return None


def _tells_documents(person: Json) -> bool:
    """Whether the documents can be read, be there any or none: what is damaged must not pass for "has none"."""
    documents = person.get("documents")
    if documents is None:
        return True
    values = [entry.get("value") if isinstance(entry, dict) else entry for entry in rows(documents)]
    known = all(value in (None, "") or text_of(value) for value in values)
    return isinstance(documents, list) and known and all(isinstance(entry, dict) for entry in documents)


def _buyer(person: Json, known: Json) -> Buyer:
    """`person` from participants, `known` from the history: the second fills what the first leaves empty."""
    number_type, number = best_document(person.get("documents"))
    address = obj(person.get("address"))
    street = " ".join(filter(None, (text_of(address.get(key)) for key in ("address", "number", "complement"))))
    quarter = text_of(address.get("neighborhood"))
    return Buyer(
        name=text_of(person.get("name")) or text_of(known.get("name")),
        email=text_of(person.get("email")) or text_of(known.get("email")),
        phone=text_of(person.get("cellphone")) or text_of(person.get("phone")),
        number=number,
        number_type=number_type,
        address=Address(
            street=", ".join(filter(None, (street, quarter))),
            city=text_of(address.get("city")),
            state=text_of(address.get("state")),
            zip_code=text_of(address.get("zip_code")),
            country=country_code(text_of(address.get("country"))),
        ),
    )


def best_document(documents: object) -> tuple[str, str]:
    """(type, value) of the most telling document: usable before empty, of a known type before `DOCUMENT`, then the
    first. The type is "" where Hotmart only says DOCUMENT, for then it may be anything."""
    found = []
    for position, entry in enumerate(rows(documents)):
        kind, value = text_of(obj(entry).get("type")).upper(), text_of(obj(entry).get("value"))
        if value:
            usable = len([ch for ch in value if ch.isalnum()]) >= 5 and any(ch.isalnum() and ch != "0" for ch in value)
            rank = _TELLING.index(kind) if kind in _TELLING else len(_TELLING) + (kind in {"", "DOCUMENT"})
            found.append((not usable, rank, position, kind, value))
    if not found:
        return "", ""
    *_, kind, value = min(found)
    return "" if kind == "DOCUMENT" else kind, value


def product_of(row: object) -> StoreProduct | None:
    """One row of `products`; Hotmart's list has no price. `None` without an id."""
    product = obj(row)
    identity = text_of(product.get("id"))
    if not identity:
        return None
    return StoreProduct(
        product_id=identity,
        name=text_of(product.get("name")),
        format=text_of(product.get("format")).upper(),
        active=text_of(product.get("status")).upper() in {"ACTIVE", "CHANGES_PENDING_ON_PRODUCT", ""},
    )
