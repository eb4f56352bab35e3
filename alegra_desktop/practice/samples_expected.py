"""What must become of the sample sales, told from the raw sample data alone.

Nothing here uses the program's own rules: it is the second opinion that tests compare the program with. It speaks for
the sample integrations (see `samples`): due when paid on Hotmart, cash on delivery when delivered, prepaid when on its
way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alegra_desktop.practice import samples_mastershop
from alegra_desktop.practice.hotmart_state import HotmartSale, HotmartState
from alegra_desktop.practice.mastershop_state import MasterShopOrder, MasterShopState
from alegra_desktop.practice.samples_common import Calendar


@dataclass(frozen=True, slots=True)
class Expected:
    """A sale that must be exactly one document. `total` is in `currency`; `day` is the merchant's; `warehouse` is the
    store's name of it ("" for none); `number` is the buyer's identification as the store gave it ("" for none)."""

    sale_id: str
    total: Decimal
    currency: str
    day: date
    kind: str  # invoice | remission
    warehouse: str = ""
    number: str = ""


def due_on_hotmart(state: HotmartState, client_id: str, calendar: Calendar, already: frozenset[str]) -> list[Expected]:
    """The sales of a producer that must become invoices now. `already`: sales with somebody else's invoice."""
    return [
        Expected(
            sale_id=sale.transaction,
            total=sale.value,
            currency=sale.currency,
            day=calendar.day(sale.approved_at or sale.ordered_at),
            kind="invoice",
            number=_number(sale.buyer.documents[0][1] if sale.buyer.documents else None),
        )
        for sale in state.sales_of(client_id)
        if why_not_on_hotmart(sale, calendar) == "" and sale.transaction not in already
    ]


def why_not_on_hotmart(sale: HotmartSale, calendar: Calendar) -> str:
    """Why a sale must not become a document now, or "" if it must."""
    if calendar.day(sale.ordered_at) < calendar.since:
        return "before_since"
    if sale.commission_as != "PRODUCER":
        return "not_own"
    if sale.value <= 0:
        return "zero_total"
    if sale.status in {"PROTESTED", "PARTIALLY_REFUNDED"}:
        return "sale_disputed"
    if sale.found_as:
        return "unknown_order_state"
    if sale.status not in {"APPROVED", "COMPLETE"}:
        return "not_paid"
    return sale.trap


def due_on_mastershop(state: MasterShopState, api_key: str, calendar: Calendar) -> list[Expected]:
    """The orders of a merchant that must become remissions now."""
    return [
        Expected(
            sale_id=str(order.id_order),
            total=order.total,
            currency="COP",
            day=calendar.day(order.created_at),
            kind="remission",
            warehouse=order.warehouse,
            number=_number(order.customer.document_number),
        )
        for order in state.orders_of(api_key)
        if why_not_on_mastershop(order, calendar) == ""
    ]


def why_not_on_mastershop(order: MasterShopOrder, calendar: Calendar) -> str:
    """Why an order must not become a document now, or "" if it must."""
    if calendar.day(order.created_at) < calendar.since:
        return "before_since"
    if order.is_test:
        return "test_order"
    if order.total <= 0:
        return "zero_total"
    if order.id_status in {9, 10}:
        return "undone"
    if order.id_status == 11:
        return "sale_disputed"
    if order.id_status not in {1, 2, 3, 4, 5, 6, 8}:
        return "unknown_order_state"
    due = {8} if order.payment_method == "cod" else {6, 8}
    if order.id_status not in due:
        return "not_due"
    if order.warehouse == samples_mastershop.UNLINKED_WAREHOUSE:
        return "warehouse_not_linked"
    return order.trap


def _number(text: str | None) -> str:
    """The number as given, or "" where it says nothing."""
    return "" if text is None or not text.strip("0 .-") else text
