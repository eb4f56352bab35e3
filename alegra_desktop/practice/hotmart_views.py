"""How the practice Hotmart writes its records as JSON: the keys, and which of them are left out."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from alegra_desktop.practice.hotmart_state import HotmartAccount, HotmartBuyer, HotmartProduct, HotmartSale, Switches

Json = dict[str, Any]

#: Roughly what one United States dollar costs; fees and commissions are paid out in dollars.
PER_DOLLAR = {
    "USD": Decimal(1),
    "COP": Decimal(4000),
    "MXN": Decimal(18),
    "BRL": Decimal("5.5"),
    "EUR": Decimal("0.9"),
}
_CENT = Decimal("0.01")


def milliseconds(moment: datetime) -> int:
    """Epoch milliseconds, the way Hotmart writes every time."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def number(value: Decimal) -> int | Decimal:
    """Whole amounts are written without decimals."""
    return int(value) if value == value.to_integral_value() else value


def price(value: Decimal, currency: str) -> Json:
    return {"value": number(value), "currency_code": currency}


def fee(sale: HotmartSale) -> Json:
    """Hotmart's own share, in dollars: a fixed part and 9.9 % of the price."""
    base = (sale.value / PER_DOLLAR.get(sale.currency, Decimal(1))).quantize(_CENT)
    total = (Decimal("0.5") + base * Decimal("0.099")).quantize(_CENT)
    return {
        "total": number(total),
        "fixed": Decimal("0.5"),
        "percentage": Decimal("9.9"),
        "base": number(base),
        "currency_code": "USD",
    }


def history_item(sale: HotmartSale, account: HotmartAccount) -> Json:
    """One row of sales/history: what was never given is left out, not null."""
    purchase: Json = {"transaction": sale.transaction, "order_date": milliseconds(sale.ordered_at)}
    if sale.approved_at is not None:
        purchase["approved_date"] = milliseconds(sale.approved_at)
        midnight = sale.approved_at.replace(hour=0, minute=0, second=0, microsecond=0)
        purchase["warranty_expire_date"] = milliseconds(midnight + timedelta(days=8))
    purchase |= {
        "status": sale.status,
        "is_subscription": sale.recurrency > 0,
        "commission_as": sale.commission_as,
        "price": price(sale.value, sale.currency),
        "payment": {
            "type": sale.payment_type,
            "method": sale.payment_method,
            "installments_number": sale.installments,
        },
        "tracking": {"source_sck": "HOTMART_PRODUCT_PAGE"},
        "offer": {"code": sale.offer, "payment_mode": sale.payment_mode},
        "hotmart_fee": fee(sale),
    }
    if sale.source:
        purchase["tracking"]["source"] = sale.source
    if sale.recurrency:
        purchase["recurrency_number"] = sale.recurrency
    return {
        "product": product_name(sale),
        "buyer": {"name": sale.buyer.name, "email": sale.buyer.email, "ucode": ucode(sale.buyer.email)},
        "producer": {"name": account.trade_name, "ucode": account.ucode},
        "purchase": purchase,
    }


def product_name(sale: HotmartSale) -> Json:
    return {"id": sale.product_id, "name": sale.product_name}


def ucode(text: str) -> str:
    """The stable identifier Hotmart gives to a user."""
    return str(uuid5(NAMESPACE_URL, text))


def users_item(sale: HotmartSale, account: HotmartAccount) -> Json:
    """One row of sales/users: the producer with the documents of firm and person, the buyer with what was asked for."""
    producer: Json = {
        "ucode": account.ucode,
        "locale": "ES",
        "name": account.name,
        "trade_name": account.trade_name,
        "email": account.email,
        "phone": "6010000000",
        "cellphone": "573000000000",
        "documents": [{"type": kind, "value": value} for kind, value in account.documents],
        "address": {"country": account.country},
    }
    users: list[Json] = [{"role": "PRODUCER", "user": producer}, {"role": "BUYER", "user": _buyer(sale.buyer)}]
    if sale.commission_as != "PRODUCER":
        users.append({"role": sale.commission_as, "user": {**producer, "documents": producer["documents"][:1]}})
    return {"transaction": sale.transaction, "product": product_name(sale), "users": users}


def _buyer(buyer: HotmartBuyer) -> Json:
    parts = {
        "country": buyer.country,
        "state": buyer.state,
        "city": buyer.city,
        "address": buyer.street,
        "number": buyer.number,
        "zip_code": buyer.zip_code,
    }
    user: Json = {
        "ucode": ucode(buyer.email),
        "locale": buyer.locale,
        "name": buyer.name,
        "email": buyer.email,
        "cellphone": buyer.cellphone,
        "phone": buyer.phone,
        "address": {key: value for key, value in parts.items() if value},
    }
    if buyer.documents:
        user["documents"] = [{"type": kind, "value": value} for kind, value in buyer.documents]
    elif buyer.phone:  # both ways of saying "none" are given, by chance of the phone
        user["documents"] = []
    return user


def commissions_item(sale: HotmartSale, account: HotmartAccount, switches: Switches) -> Json:
    rate = PER_DOLLAR.get(sale.currency, Decimal(1))
    share = (sale.value / rate - Decimal(fee(sale)["total"])).quantize(_CENT)
    return {
        "transaction": sale.transaction,
        "product": product_name(sale),
        "exchange_rate_currency_payout": number((1 / rate).quantize(Decimal("0.00000001"))),
        "commissions": [
            {
                "source": sale.commission_as,
                "commission": {"value": number(max(share, Decimal(0))), switches.commission_key: "USD"},
                "user": {"ucode": account.ucode, "name": account.name, "email": account.email},
            }
        ],
    }


def price_item(sale: HotmartSale, switches: Switches) -> Json:
    """One row of price details; `total` = `base` + `vat` + `fee`, and `fee` is left out where there is none."""
    item: Json = {
        "transaction": sale.transaction,
        "product": product_name(sale),
        "base": price(sale.value - sale.vat - sale.fee, sale.currency),
        "total": price(sale.value, sale.currency),
        "vat": price(sale.vat, sale.currency),
        "real_conversion_rate": 1,
    }
    if sale.fee or switches.zero_fee_shown:
        item["fee"] = price(sale.fee, sale.currency)
    if sale.coupon:
        item["coupon"] = {"code": sale.coupon, "value": Decimal("0.1")}
    return item


def summary_items(sales: list[HotmartSale]) -> list[Json]:
    """Number and value of sales for each currency."""
    totals: dict[str, Decimal] = defaultdict(Decimal)
    counts: dict[str, int] = defaultdict(int)
    for sale in sales:
        totals[sale.currency] += sale.value
        counts[sale.currency] += 1
    return [{"total_items": counts[code], "total_value": price(totals[code], code)} for code in sorted(totals)]


def product_item(product: HotmartProduct) -> Json:
    """The eight keys of a product; its price is not among them."""
    return {
        "id": product.id,
        "name": product.name,
        "ucode": product.ucode,
        "status": product.status,
        "created_at": milliseconds(product.created_at),
        "format": product.format,
        "is_subscription": product.is_subscription,
        "warranty_period": product.warranty_days,
    }


def offer_items(product: HotmartProduct, *, plans: bool) -> list[Json]:
    """The offers of a product, or those of them that are subscription plans."""
    items = []
    for offer in product.offers:
        if bool(offer.periodicity) is not plans:
            continue
        item: Json = {
            "code": offer.code,
            "name": offer.name,
            "description": "",
            "price": price(offer.value, offer.currency),
            "payment_mode": offer.payment_mode,
        }
        if plans:
            item |= {
                "periodicity": offer.periodicity,
                "max_installments": 1,
                "trial_period": 0,
                "is_subscription_recovery_enabled": True,
                "is_switch_plan_enabled": False,
            }
        else:
            item |= {
                "is_main_offer": offer.main,
                "is_currency_conversion_enabled": True,
                "is_smart_recovery_enabled": False,
            }
        items.append(item)
    return items
