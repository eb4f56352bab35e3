"""What must become of each sale, told from the shops' raw data and the settings, without the program's own rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from alegra_desktop.practice.hotmart_state import HotmartBuyer, HotmartSale
from alegra_desktop.practice.mastershop_state import MasterShopOrder
from alegra_desktop.practice.samples import FINAL_CONSUMER, MASTERSHOP_NAME, MEXICO_NAME, MEXICO_ZONE, calendar_of
from alegra_desktop.practice.samples_common import Calendar
from alegra_desktop.practice.samples_expected import why_not_on_hotmart, why_not_on_mastershop
from alegra_desktop.practice.samples_mastershop import API_KEY
from alegra_desktop.practice.samples_mexico import FOREIGN, GENERIC

if TYPE_CHECKING:
    from tests.reliability.simulation.story import Story

#: MasterShop's states in which a trigger is reached.
REACHED = {"to_prepare": {3, 4, 5, 6, 8}, "in_transit": {6, 8}, "delivered": {8}}


@dataclass(frozen=True, slots=True)
class Truth:
    """A sale as it is now. `why_not`: why it must not become a document, "" if it must."""

    sale_id: str
    why_not: str
    total: Decimal
    day: date
    warehouse: str
    client: str  # the identification the document's client must have
    form: str  # prepaid | cod
    undone: bool


def calendar(story: Story) -> Calendar:
    zone = MEXICO_ZONE if story.mode.integration == MEXICO_NAME else "America/Bogota"
    return calendar_of(story.servers.hotmart, zone)


def truths(story: Story) -> dict[str, Truth]:
    """Every sale of the shop."""
    days = calendar(story)
    if story.mode.integration == MASTERSHOP_NAME:
        orders = story.servers.mastershop.orders_of(API_KEY)
        return {str(order.id_order): _order(order, story.settings, days) for order in orders}
    sales = story.servers.hotmart.sales_of(story.client_id)
    number = _mexican if story.mode.integration == MEXICO_NAME else _identified
    return {sale.transaction: _sale(sale, days, number(sale.buyer)) for sale in sales}


def due(story: Story) -> dict[str, Truth]:
    """The sales that must be exactly one document now."""
    return {sale: truth for sale, truth in truths(story).items() if not truth.why_not}


def _identified(buyer: HotmartBuyer) -> str:
    return _number(buyer.documents[0][1] if buyer.documents else None) or FINAL_CONSUMER


def _mexican(buyer: HotmartBuyer) -> str:
    """A buyer from elsewhere whose number is no RFC is invoiced under the one that stands for all of them."""
    number = _number(buyer.documents[0][1] if buyer.documents else None)
    if number and buyer.country != "México" and not _RFC.fullmatch(number):
        return FOREIGN
    return number or GENERIC


def _sale(sale: HotmartSale, days: Calendar, client: str) -> Truth:
    return Truth(
        sale.transaction,
        why_not_on_hotmart(sale, days),
        sale.value,
        days.day(sale.approved_at or sale.ordered_at),
        "",
        client,
        "prepaid",
        sale.status in {"REFUNDED", "CANCELLED", "CHARGEBACK"},
    )


def _order(order: MasterShopOrder, settings: Mapping[str, str], days: Calendar) -> Truth:
    form = "cod" if order.payment_method == "cod" else "prepaid"
    why = why_not_on_mastershop(order, days)
    if why in ("", "not_due"):
        reached = order.id_status in REACHED[settings.get(f"documents.triggers.{form}", _TRIGGERS[form]).strip('"')]
        why = order.trap if reached else "not_due"
        if reached and order.warehouse == "Bodega Cali":
            why = "warehouse_not_linked"
    return Truth(
        str(order.id_order),
        why,
        order.total,
        days.day(order.created_at),
        order.warehouse,
        _number(order.customer.document_number) or FINAL_CONSUMER,
        form,
        order.id_status in {9, 10},
    )


_RFC = re.compile(r"[A-Z]{3,4}\d{6}[A-Z0-9]{3}")
_TRIGGERS = {"prepaid": "in_transit", "cod": "delivered"}


def _number(text: str | None) -> str:
    """Letters and digits of a number, "" where it says nothing."""
    cleaned = re.sub(r"[^0-9A-Za-z]", "", text or "").upper()
    return cleaned if cleaned.strip("0") else ""


def same_client(wanted: str, kept: str) -> bool:
    """The same number, perhaps without its check digit."""
    kept = _number(kept)
    return kept == wanted or (len(kept) >= 9 and wanted.startswith(kept) and len(wanted) == len(kept) + 1)
