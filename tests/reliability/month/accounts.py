"""Both sides of the books, told from the servers alone: what the stores sold net, and what stands in Alegra for it.

The program's ledger is not asked. Every amount is tax included; a day is the day of the sale in Colombia, also of a
credit note, so that what was corrected later meets the sale it corrects.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from alegra_desktop.domain.marker import find_marks
from alegra_desktop.practice.servers import PracticeServers
from tests.reliability.month.shop import Shop

_ZONE = ZoneInfo("America/Bogota")
COMPANIES = ("co", "co2")
NOTHING = Decimal(0)


@dataclass
class Side:
    """Sums of one side. `sales`: by store and sale; `loose`: documents that are of no sale."""

    days: dict[date, Decimal] = field(default_factory=dict)
    taxes: dict[str, Decimal] = field(default_factory=dict)
    sales: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)

    def add(self, sale: tuple[str, str], day: date, tax: str, amount: Decimal) -> None:
        self.days[day] = self.days.get(day, NOTHING) + amount
        self.taxes[tax] = self.taxes.get(tax, NOTHING) + amount
        self.sales[sale] = self.sales.get(sale, NOTHING) + amount

    @property
    def total(self) -> Decimal:
        return sum(self.taxes.values(), NOTHING)


@dataclass(frozen=True)
class Books:
    """Both sides at the end, and how many live documents each sale has."""

    stores: Side
    alegra: Side
    documents: Counter[tuple[str, str]]

    def differences(self) -> list[str]:
        """Everything in which the sides do not agree, to the cent."""
        found = [f"{number} is of no sale" for number in self.alegra.loose]
        found += [f"{n} documents of {sale}" for sale, n in self.documents.items() if n > 1]
        for what in ("days", "taxes", "sales"):
            one, other = getattr(self.stores, what), getattr(self.alegra, what)
            for key in sorted({*one, *other}, key=str):
                sold, billed = one.get(key, NOTHING), other.get(key, NOTHING)
                if sold != billed:
                    found.append(f"{what} {key}: sold {sold}, in Alegra {billed}")
        return found

    def table(self) -> str:
        """Per day and per tax: what the stores sold net, what stands in Alegra, and the difference."""
        rows = [("day or tax", "stores, net", "Alegra, net", "difference")]
        for name in ("days", "taxes"):
            one, other = getattr(self.stores, name), getattr(self.alegra, name)
            rows += [_row(str(key), one.get(key, NOTHING), other.get(key, NOTHING)) for key in sorted({*one, *other})]
        rows.append(_row("all", self.stores.total, self.alegra.total))
        widths = [max(len(row[n]) for row in rows) for n in range(4)]
        lines = [
            "| " + " | ".join((c.ljust if n == 0 else c.rjust)(widths[n]) for n, c in enumerate(row)) + " |"
            for row in rows
        ]
        lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        return "\n".join(lines)


def _row(name: str, sold: Decimal, billed: Decimal) -> tuple[str, str, str, str]:
    return name, f"{sold:,.2f}", f"{billed:,.2f}", f"{billed - sold:,.2f}"


def read_books(servers: PracticeServers, shop: Shop) -> Books:
    stores, days = _sold(servers, shop)
    alegra, documents = _billed(servers, days)
    return Books(stores, alegra, documents)


# --- the stores


def _sold(servers: PracticeServers, shop: Shop) -> tuple[Side, dict[tuple[str, str], date]]:
    side, days = Side(), dict[tuple[str, str], date]()
    for sale in servers.hotmart.sales.values():
        key = ("hotmart", sale.transaction)
        days[key] = _day(sale.ordered_at)
        kept = {"APPROVED": sale.value, "COMPLETE": sale.value}
        kept["PARTIALLY_REFUNDED"] = sale.value - shop.refunded.get(sale.transaction, NOTHING)
        if kept.get(sale.status):
            side.add(key, days[key], _rate(shop.rate_of(sale.product_id)), kept[sale.status])
    for order in servers.mastershop.orders.values():
        if order.created_at < shop.first:
            continue
        key = ("mastershop", str(order.id_order))
        days[key] = _day(order.created_at)
        due = {8} if order.payment_method == "cod" else {6, 8}
        if order.id_status in due:
            side.add(key, days[key], _rate(shop.rate_of(order.lines[0].id_product)), order.total)
    return side, days


def _day(moment: datetime) -> date:
    return moment.astimezone(_ZONE).date()


def _rate(rate: Decimal) -> str:
    return f"IVA {rate.normalize():f} %"


# --- Alegra


def _billed(servers: PracticeServers, days: dict[tuple[str, str], date]) -> tuple[Side, Counter[tuple[str, str]]]:
    """Issued invoices and open remissions, less credit notes. A draft is no sale yet."""
    side, documents = Side(), Counter[tuple[str, str]]()
    for key in COMPANIES:
        books = servers.alegra.companies[key]
        sales: dict[str, tuple[str, str]] = {}
        for resource, standing in (("invoices", ("open", "closed")), ("remissions", ("open", "closed"))):
            for record in books.snapshot(resource):
                sale = _sale_of(record)
                if record["status"] == "void":
                    continue
                if sale not in days:
                    side.loose.append(f"{key}/{resource}/{record['id']}")
                    continue
                documents[sale] += 1
                sales[record["id"]] = sale
                if record["status"] in standing:
                    _add(side, books, record, sale, days[sale], 1)
        for note in books.snapshot("credit-notes"):
            of = [sales[part["id"]] for part in note["invoices"] if part["id"] in sales]
            if note["status"] == "void":
                continue
            if len(of) != 1:
                side.loose.append(f"{key}/credit-notes/{note['id']}")
            else:
                _add(side, books, note, of[0], days[of[0]], -1)
    return side, documents


def _sale_of(record: dict[str, Any]) -> tuple[str, str]:
    marks = find_marks(record.get("observations"))
    return (marks[0].store, marks[0].sale_id) if marks else ("", "")


def _add(side: Side, books: Any, record: dict[str, Any], sale: tuple[str, str], day: date, sign: int) -> None:
    """By line, so that a document of several rates is spread over them; what rounding leaves goes to the last line."""
    left = Decimal(record["total"])
    for place, line in enumerate(record["lines"], start=1):
        amount = left if place == len(record["lines"]) else Decimal(line["total"])
        left -= amount
        rates = [Decimal(str(books.all("taxes")[tax]["percentage"])) for tax in line["tax"]]
        side.add(sale, day, _rate(rates[0]) if rates else "no tax", sign * amount)
