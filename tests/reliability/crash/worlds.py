"""Small worlds for the crash points: the practice companies with a handful of sales, nothing else to page through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from alegra_desktop.practice.hotmart_state import HotmartSale
from alegra_desktop.practice.mastershop_state import MasterShopOrder
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, fill
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.samples_mastershop import API_KEY, WAREHOUSE
from alegra_desktop.practice.servers import PracticeServers
from tests.reliability.crash.computer import Computer
from tests.sync.books import set_up
from tests.virtual import VirtualClock

FINAL = {'state = "draft"': 'state = "final"'}
NEW_PRODUCT = 4713431  # the producer's first sale of it registers it in Alegra
NEW_ARTICLE = 7003  # has no SKU anywhere: registered with its first order


def empty(folder: Path) -> Computer:
    """A computer with an open, empty ledger, beside servers with the sample catalogues and few contacts."""
    clock = VirtualClock(1)
    servers = PracticeServers(None, clock=clock, samples=False, limit_per_minute=6000)
    fill(servers.alegra, servers.hotmart, servers.mastershop, lookalikes=0)
    for company in servers.alegra.companies.values():
        for item in list(company.all("items").values()):
            if str(item["reference"]).startswith("VARIOS-"):
                company.remove("items", item["id"])
        for contact in list(company.all("contacts")):
            company.remove("contacts", contact)
        for invoice in list(company.all("invoices")):
            company.remove("invoices", invoice)
    return Computer(folder / "computer", servers, clock)


def with_hotmart_sales(folder: Path) -> Computer:
    """Three paid sales, two of them by one buyer and two of one product, all of products new in Alegra; one unpaid."""
    computer = empty(folder)
    sales = computer.servers.hotmart.sales
    paid = [sale for sale in sales.values() if sale.client_id == CLIENT_ID and _plain(sale)]
    buyer = next(s.buyer for s in paid if s.product_id == NEW_PRODUCT)
    kept = [s for s in paid if s.buyer == buyer][:2]
    kept += [s for s in paid if s.product_id == NEW_PRODUCT and s.buyer != buyer][:1]
    kept += [s for s in sales.values() if s.client_id == CLIENT_ID and s.status == "WAITING_PAYMENT"][:1]
    _keep(sales, {sale.transaction for sale in kept}, 4)
    return computer


def with_mastershop_orders(folder: Path) -> Computer:
    """A prepaid order on its way, a delivered one of an article that is new in Alegra, and one cash on delivery that
    is still on its way."""
    computer = empty(folder)
    orders = computer.servers.mastershop.orders
    plain = [order for order in orders.values() if order.api_key == API_KEY and _ordinary(order)]
    wanted: list[Callable[[MasterShopOrder], bool]] = [
        lambda order: order.payment_method == "transfer" and order.id_status == 6 and len(order.lines) == 2,
        lambda order: order.id_status == 8 and order.lines[0].id_product == NEW_ARTICLE,
        lambda order: order.payment_method == "cod" and order.id_status == 6,
    ]
    _keep(orders, {str(next(o for o in plain if is_it(o)).id_order) for is_it in wanted}, 3)
    return computer


def hotmart(folder: Path, **changes: str) -> Computer:
    """The Hotmart integration set up, nothing synced yet."""
    computer = with_hotmart_sales(folder)
    set_up(computer, HOTMART_NAME, **changes)
    return computer


def mastershop(folder: Path) -> Computer:
    """The MasterShop integration set up, nothing synced yet."""
    computer = with_mastershop_orders(folder)
    set_up(computer, MASTERSHOP_NAME)
    return computer


def unpaid(computer: Computer) -> HotmartSale:
    """The sale that waits for its payment."""
    sales: Iterable[HotmartSale] = computer.servers.hotmart.sales.values()
    return next(sale for sale in sales if sale.status == "WAITING_PAYMENT")


def pay_for_the_unpaid(computer: Computer, *, days_ago: int = 0) -> None:
    """It is paid, now or some days ago."""
    paid = computer.clock.now() - timedelta(days=days_ago)
    computer.servers.hotmart.set_status(unpaid(computer).transaction, "APPROVED", approved_at=paid)


def deliver(computer: Computer) -> None:
    """The order that is paid on delivery arrives."""
    orders = computer.servers.mastershop.orders.values()
    order = next(o for o in orders if o.payment_method == "cod" and o.id_status == 6)
    computer.servers.mastershop.set_status(str(order.id_order), 8)


def _plain(sale: HotmartSale) -> bool:
    return sale.status in {"APPROVED", "COMPLETE"} and sale.currency == "COP" and not sale.trap and not sale.fee


def _ordinary(order: MasterShopOrder) -> bool:
    return not order.trap and not order.is_test and order.warehouse == WAREHOUSE and not order.charges


def _keep(records: dict[str, Any], keys: set[str], count: int) -> None:
    assert len(keys) == count, keys
    for key in set(records) - keys:
        del records[key]
