"""Subscriptions of the practice Hotmart, told from the sales that belong to them. Not needed for invoicing: other
clients of the API ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from alegra_desktop.practice.hotmart_state import HotmartProduct, HotmartSale
from alegra_desktop.practice.hotmart_views import milliseconds, price, ucode

Json = dict[str, Any]


def subscriber_code(sale: HotmartSale) -> str:
    """The code of a buyer's subscription to a product."""
    return ucode(f"{sale.buyer.email}/{sale.product_id}")[:8].upper()


def by_subscriber(sales: Iterable[HotmartSale]) -> dict[str, list[HotmartSale]]:
    """The charges of each subscription, the first one first."""
    found: dict[str, list[HotmartSale]] = {}
    for sale in sorted((s for s in sales if s.recurrency), key=lambda s: s.ordered_at):
        found.setdefault(subscriber_code(sale), []).append(sale)
    return found


def subscription_item(code: str, charges: list[HotmartSale], products: Iterable[HotmartProduct]) -> Json:
    """One row of the list of subscriptions."""
    first, last = charges[0], charges[-1]
    product = next((p for p in products if p.id == first.product_id), None)
    return {
        "subscriber_code": code,
        "subscription_id": int(code, 16),
        "status": "ACTIVE",
        "accession_date": milliseconds(first.ordered_at),
        "request_date": milliseconds(first.ordered_at),
        "trial": False,
        "transaction": last.transaction,
        "plan": {"name": "Mensual", "id": first.product_id % 10_000, "recurrency_period": 30, "max_charge_cycles": 0},
        "product": {"id": first.product_id, "name": first.product_name, "ucode": product.ucode if product else ""},
        "price": price(last.value, last.currency),
        "subscriber": {"name": first.buyer.name, "email": first.buyer.email, "ucode": ucode(first.buyer.email)},
    }


def summary_item(code: str, charges: list[HotmartSale], products: Iterable[HotmartProduct]) -> Json:
    """One row of the summary of subscriptions."""
    whole, last = subscription_item(code, charges, products), charges[-1]
    kept = ("subscriber_code", "subscription_id", "status", "accession_date", "trial", "plan", "product", "subscriber")
    recurrency = {"number": last.recurrency, "request_date": milliseconds(last.ordered_at), "status": "PAID"}
    return {key: whole[key] for key in kept} | {"lifetime": len(charges), "last_recurrency": recurrency}


def purchase_item(sale: HotmartSale) -> Json:
    """One charge of a subscription."""
    return {
        "transaction": sale.transaction,
        "approved_date": milliseconds(sale.approved_at or sale.ordered_at),
        "status": sale.status,
        "price": price(sale.value, sale.currency),
        "payment_type": sale.payment_type,
        "payment_method": sale.payment_method,
        "recurrency_number": sale.recurrency,
        "under_warranty": sale.status == "APPROVED",
        "purchase_subscription": sale.recurrency == 1,
    }
