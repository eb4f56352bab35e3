"""MasterShop's JSON to neutral sales and products, through the field map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from decimal import Decimal
from typing import Any, Final

from alegra_desktop.domain.sale import (
    PAYMENT_UNCLEAR,
    Address,
    Buyer,
    Charge,
    PaymentForm,
    Sale,
    SaleLine,
    Stage,
    Store,
)
from alegra_desktop.stores import mastershop_fields as fields
from alegra_desktop.stores.base import StoreProduct
from alegra_desktop.stores.countries import country_code
from alegra_desktop.stores.values import (
    decimal_of,
    dig,
    first_text,
    flag_of,
    from_iso,
    obj,
    rows,
    text_of,
    usable_id,
    words,
)

CURRENCY: Final = "COP"  # MasterShop sells in Colombia; used where an order does not say

#: A sale that came to nothing needs neither lines nor a price.
OVER: Final = frozenset({Stage.CANCELLED, Stage.RETURNED})


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a list answer; `total` is how many there are in all, if it says so."""

    rows: Sequence[Any]
    total: int | None


def page_of(answer: object) -> Page | None:
    """The rows of a list in any of its wrappers, also one inside another; `None` when there is no list in it."""
    if isinstance(answer, list):
        return Page(answer, None)
    if not isinstance(answer, dict):
        return None
    total = next((int(n) for n in (decimal_of(dig(answer, path)) for path in fields.TOTALS) if n is not None), None)
    for key in fields.WRAPPERS:
        inner = answer.get(key)
        found = page_of(inner) if isinstance(inner, list | dict) else None
        if found is not None:
            return Page(found.rows, total if found.total is None else found.total)
    return None


def one_of(answer: object, id_paths: Sequence[str]) -> Mapping[str, Any] | None:
    """A single object, bare or in any wrapper, known by having an id."""
    if isinstance(answer, list):
        return one_of(answer[0], id_paths) if len(answer) == 1 else None
    if not isinstance(answer, dict):
        return None
    if first_text(answer, id_paths):
        return answer
    found = (one_of(answer.get(key), id_paths) for key in fields.WRAPPERS if key in answer)
    return next((thing for thing in found if thing is not None), None)


def order_id(order: object) -> str:
    """The order's id as text; "" when there is none that can be used."""
    code = first_text(order, fields.ORDER["id"])
    return code if usable_id(code) else ""


def has_lines(order: object) -> bool:
    return bool(_first_rows(order, fields.ORDER["lines"]))


def business_of(thing: object) -> str:
    """The business that a product or order belongs to; "" where it does not say."""
    business = first_text(thing, fields.ORDER["business"])
    return business if usable_id(business) else ""


def warehouse_of(order: object) -> str:
    return first_text(order, fields.ORDER["warehouse"])


def stage_of(order: object) -> Stage:
    return fields.stage_of(*_status(order))


def sale_of(order: Mapping[str, Any], account: str, zone: tzinfo) -> Sale | None:
    """The sale of one order, or `None` when it has no usable id or no date.

    `total` is the order's own; where it is less than lines and charges together the difference is the sale's discount,
    where it is more nothing is invented and the totals will be found to differ. Amounts are in the order's currency
    (COP unless it says otherwise); dates without a zone are in `zone`. Prices are as the store states them: it has no
    tax field anywhere.
    """
    code = order_id(order)
    ordered = from_iso(_raw(order, fields.ORDER["created"]), zone)
    if not code or ordered is None:
        return None
    number, label = _status(order)
    stage = fields.stage_of(number, label)
    updated = from_iso(_raw(order, fields.ORDER["updated"]), zone)
    delivered = from_iso(_raw(order, fields.ORDER["delivered"]), zone)
    lines = [_line(row) for row in _first_rows(order, fields.ORDER["lines"])]
    total = decimal_of(_raw(order, fields.ORDER["total"]))
    charges = [_charge(row) for row in _first_rows(order, fields.ORDER["charges"])]
    missing = []
    if stage not in OVER:
        if not lines or None in lines:
            missing.append("lines")
        if total is None or None in charges:
            missing.append("price")
        number_given = _raw(order, fields.BUYER["number"])
        if number_given is not None and not isinstance(number_given, str) and not text_of(number_given):
            missing.append("buyer")  # something that is no number must not pass for "has none"
    sale = Sale(
        store=Store.MASTERSHOP,
        account=account,
        sale_id=code,
        stage=stage,
        status=number or label,
        payment_form=PaymentForm.PREPAID,
        payment_word=first_text(order, fields.ORDER["payment"]),
        ordered_at=ordered,
        approved_at=None,
        currency=first_text(order, fields.ORDER["currency"]).upper() or CURRENCY,
        total=total or Decimal(0),
        lines=tuple(line for line in lines if line is not None),
        buyer=_buyer(order),
        warehouse=warehouse_of(order),
        is_test=flag_of(_raw(order, fields.ORDER["test"])),
        missing=tuple(missing),
        # Not every answer tells when it was delivered; the last change is never before that.
        delivered_at=delivered or (updated if stage in (Stage.DELIVERED, Stage.UNKNOWN) else None),
        notes=_notes(order),
    )
    return with_payment(with_discount(sale, [charge for charge in charges if charge is not None]))


def with_discount(sale: Sale, charges: Sequence[Charge]) -> Sale:
    """The sale with its charges, and as discount what its total lacks to the sum of lines and charges.

    A negative charge is a discount under another name. Nothing is deduced while a part is missing.
    """
    positive = tuple(charge for charge in charges if charge.amount > 0)
    sale = replace(sale, charges=positive)
    if sale.missing:
        return sale
    whole = sum((line.unit_price * line.quantity - line.discount for line in sale.lines), Decimal(0))
    whole += sum((charge.amount for charge in positive), Decimal(0))
    return replace(sale, discount=max(whole - sale.total, Decimal(0))) if sale.lines else sale


def with_payment(sale: Sale) -> Sale:
    """The sale with its payment form. A word nobody has explained could mean either, so such a sale is held: its
    stage becomes `UNKNOWN`, unless it is not due or over anyway, and its status names the word."""
    form = fields.payment_form(sale.payment_word)
    if form is not None:
        return replace(sale, payment_form=form)
    if sale.stage in OVER or sale.stage is Stage.PENDING:
        return sale
    word = sale.payment_word or "-"
    return replace(sale, stage=Stage.UNKNOWN, status=f"{sale.status}{PAYMENT_UNCLEAR}{word})")


def _status(order: object) -> tuple[str, str]:
    number = first_text(order, fields.ORDER["status"])
    label = first_text(order, fields.ORDER["status_label"])
    if label.isdigit() and not number:
        number, label = label, ""
    return (number, label) if number.isdigit() or not number else ("", number)


def _raw(value: object, paths: Sequence[str]) -> Any:
    return next((found for found in (dig(value, path) for path in paths) if found not in (None, "")), None)


def _first_rows(value: object, paths: Sequence[str]) -> Sequence[Any]:
    return next((found for found in (rows(dig(value, path)) for path in paths) if found), ())


def _line(row: object) -> SaleLine | None:
    """One line, or `None` when quantity or price cannot be read: a line is never left out in silence."""
    quantity = decimal_of(_raw(row, fields.LINE["quantity"]))
    price = decimal_of(_raw(row, fields.LINE["price"]))
    if quantity is None or price is None or quantity <= 0 or price < 0:
        return None
    return SaleLine(
        product_id=first_text(row, fields.LINE["product"]),
        name=first_text(row, fields.LINE["name"]),
        quantity=quantity,
        unit_price=price,
        variation_id=first_text(row, fields.LINE["variation"]),
        sku=first_text(row, fields.LINE["sku"]),
    )


def _charge(row: object) -> Charge | None:
    amount = decimal_of(_raw(row, fields.CHARGE["amount"]))
    return None if amount is None else Charge(first_text(row, fields.CHARGE["name"]), amount)


def _notes(order: object) -> str:
    raw = _raw(order, fields.ORDER["notes"])
    return " · ".join(filter(None, map(text_of, rows(raw)))) if isinstance(raw, list) else text_of(raw)


def _buyer(order: object) -> Buyer:
    parts = {key: first_text(order, paths) for key, paths in fields.BUYER.items()}
    name = parts["name"] or " ".join(filter(None, (parts["first_name"], parts["last_name"])))
    places = [obj(dig(order, path)) for path in fields.ADDRESSES]
    place = next((p for p in places if first_text(p, fields.ADDRESS["street"])), next(filter(None, places), {}))
    found = {key: first_text(place, paths) for key, paths in fields.ADDRESS.items()}
    return Buyer(
        name=name,
        email=parts["email"],
        phone=parts["phone"],
        number=parts["number"],
        number_type=parts["number_type"],
        address=Address(
            street=" ".join(filter(None, (found["street"], found["more"]))),
            city=found["city"],
            state=found["state"],
            zip_code=found["zip"],
            country=country_code(found["country"]),
        ),
    )


def products_of(row: object) -> list[StoreProduct]:
    """A product as one entry per variation; the lone "Default Variant" of a product without variations is the product
    itself, with that variant's SKU, price and stock. Empty without an id."""
    identity = first_text(row, fields.PRODUCT["id"])
    if not identity:
        return []
    whole = StoreProduct(
        product_id=identity,
        name=first_text(row, fields.PRODUCT["name"]),
        sku=first_text(row, fields.PRODUCT["sku"]),
        price=decimal_of(_raw(row, fields.PRODUCT["price"])),
        format=first_text(row, fields.PRODUCT["format"]),
        active=_raw(row, fields.PRODUCT["enabled"]) is not False,
        stock=decimal_of(_raw(row, fields.PRODUCT["stock"])),
        stocks=_stocks(row),
        own=not (rows(dig(row, fields.SUPPLIED)) and not rows(dig(row, fields.PRODUCT["variations"][0]))),
    )
    found = [_variation(whole, entry) for entry in _first_rows(row, fields.PRODUCT["variations"]) if obj(entry)]
    return found or [whole]


def _variation(whole: StoreProduct, row: object) -> StoreProduct:
    name = first_text(row, fields.VARIATION["name"])
    price = decimal_of(_raw(row, fields.VARIATION["price"]))
    stock = decimal_of(_raw(row, fields.VARIATION["stock"]))
    base = replace(
        whole,
        sku=first_text(row, fields.VARIATION["sku"]) or whole.sku,
        price=whole.price if price is None else price,
        stock=whole.stock if stock is None else stock,
        stocks=_stocks(row) or whole.stocks,
        active=whole.active and _raw(row, fields.VARIATION["enabled"]) not in (False, 0),
    )
    if words(name) in (fields.DEFAULT_VARIATION, ""):
        return base
    full = f"{whole.name} - {name}" if words(name) != words(whole.name) else whole.name
    return replace(base, name=full, variation_id=first_text(row, fields.VARIATION["id"]))


def _stocks(row: object) -> tuple[tuple[str, Decimal], ...]:
    """What each warehouse has; empty unless every entry of the list says where and how much."""
    entries = _first_rows(row, fields.STOCKS)
    found = [
        (first_text(entry, fields.STOCK_PLACE["name"]), decimal_of(_raw(entry, fields.STOCK_PLACE["stock"])))
        for entry in entries
    ]
    told = tuple((name, held) for name, held in found if name and held is not None)
    return told if len(told) == len(entries) else ()
