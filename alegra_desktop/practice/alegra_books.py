"""The books of one practice Alegra company: its records, their ids, and how they are kept."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from alegra_desktop.domain.clock import Clock
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.practice.store_file import StoreFile

Record = dict[str, Any]  # what a resource holds; keys beginning with _ are never shown

UUID_RESOURCES = frozenset(
    {"price-lists", "warehouses", "remissions", "sellers", "terms", "inventory-adjustments", "warehouse-transfers"}
)
FIRST_IDS = {"invoices": 1001, "contacts": 101, "items": 1, "payments": 1, "credit-notes": 1}
DOCUMENTS = ("invoices", "remissions")


class UuidMaker:
    """UUID v7 that always grow, also within one millisecond and with a clock that stands still."""

    def __init__(self, clock: Clock, dice: random.Random) -> None:
        self._clock, self._dice = clock, dice
        self._last, self._count = 0, 0

    def next(self) -> str:
        moment = int(self._clock.now().timestamp() * 1000)
        self._count = self._count + 1 if moment <= self._last else 0
        self._last = max(moment, self._last)
        if self._count > 0xFFF:
            self._last, self._count = self._last + 1, 0
        value = self._last << 80 | 0x7 << 76 | self._count << 64 | 0b10 << 62 | self._dice.getrandbits(62)
        return str(uuid.UUID(int=value))

    def at_least(self, known: str) -> None:
        """Makes every later id greater than `known` (read from the store file)."""
        value = uuid.UUID(known).int
        if value >> 80 >= self._last:
            self._last, self._count = value >> 80, max(self._count, value >> 64 & 0xFFF)


class Books:
    """Records by resource and id, in the order they were made; every change is written to the store file.

    `peak_of_sale` remembers for every marked sale the most live documents (invoices and remissions, not void) that
    ever existed at once: the figure that must stay 1.
    """

    def __init__(self, key: str, info: Record, file: StoreFile, clock: Clock, dice: random.Random) -> None:
        self.key = key
        self.info = info  # GET /company
        self.file = file
        self.clock = clock
        self.random = dice
        self.records: dict[str, dict[str, Record]] = {}
        self.counters: dict[str, int] = {}
        self.item_ids = "decimal"  # or "uuid"
        self.tax_rounding = "document"  # or "line", "rate"
        self.stamp_seconds = 1.0  # from stamping to the tax authority's answer
        self.quirks = True  # answers are as inconsistent as the real ones
        self.hide_inactive_items = True  # GET /items without `status` lists active ones only
        self._uuids = UuidMaker(clock, dice)
        self.stamps_due: set[str] = set()  # invoices whose stamping has not been answered yet
        self.payments_of: dict[str, dict[str, None]] = {}  # invoice id -> ids of its payments, oldest first
        self._live: dict[tuple[str, str], set[str]] = {}  # (store, sale id) -> "resource/id"
        self.peak_of_sale: dict[tuple[str, str], int] = {}

    # --- time and place

    @property
    def country(self) -> str:
        return str(self.info["applicationVersion"])

    @property
    def electronic(self) -> bool:
        """Whether the company has electronic invoicing."""
        return bool(self.info["_electronic"])

    @property
    def decimals(self) -> int:
        return int(self.info["decimalPrecision"])

    @property
    def scale(self) -> int:
        return int(self.info["calculationScale"])

    def local_now(self) -> datetime:
        return self.clock.now().astimezone(ZoneInfo(str(self.info["timezone"])))

    def today(self) -> date:
        return self.local_now().date()

    def moment(self) -> float:
        """Seconds since 1970, for ages and waits."""
        return self.clock.now().astimezone(UTC).timestamp()

    # --- records

    def all(self, resource: str) -> dict[str, Record]:
        return self.records.setdefault(resource, {})

    def get(self, resource: str, record_id: object) -> Record | None:
        return self.all(resource).get(str(record_id))

    def each(self, resource: str, **fields: object) -> Iterator[Record]:
        """The records whose fields have these values."""
        for record in self.all(resource).values():
            if all(record.get(name) == value for name, value in fields.items()):
                yield record

    def first(self, resource: str, **fields: object) -> Record | None:
        return next(self.each(resource, **fields), None)

    def new_id(self, resource: str) -> str:
        """The next id: decimal or UUID v7 by resource; never one that was used before."""
        if resource in UUID_RESOURCES or (resource == "items" and self.item_ids == "uuid"):
            return self._uuids.next()
        return str(self.count(resource, FIRST_IDS.get(resource, 1)))

    def count(self, name: str, first: int = 1) -> int:
        """The next value of a named counter."""
        value = max(self.counters.get(name, first - 1) + 1, first)
        self._set_counter(name, value)
        return value

    def add(self, resource: str, record: Record) -> Record:
        """Keeps a new record, with an id unless it has one."""
        record_id = str(record.get("id") or self.new_id(resource))
        if record_id.isdigit() and int(record_id) > self.counters.get(resource, 0):
            self._set_counter(resource, int(record_id))
        return self.save(resource, {"id": record_id, **record, "_created": self.moment()})

    def save(self, resource: str, record: Record) -> Record:
        """Keeps a changed record. Currencies go by `code`, everything else by `id`."""
        key = str(record["code"] if resource == "currencies" else record["id"])
        self.all(resource)[key] = record
        self._follow(resource, record)
        self.file.put(f"alegra/{self.key}/{resource}", key, record)
        return record

    def remove(self, resource: str, record_id: str) -> None:
        record = self.all(resource).pop(record_id)
        self._follow(resource, record, gone=True)
        self.file.delete(f"alegra/{self.key}/{resource}", record_id)

    def save_info(self) -> None:
        self.file.put(f"alegra/{self.key}", "company", self.info)

    def load(self, resources: tuple[str, ...]) -> bool:
        """Fills the books from the store file; False if it holds nothing of this company."""
        kept = dict(self.file.load(f"alegra/{self.key}"))
        if "company" not in kept:
            return False
        self.info = kept["company"]
        self.counters = dict(kept.get("counters", {}))
        for resource in resources:
            self.records[resource] = dict(self.file.load(f"alegra/{self.key}/{resource}"))
            for key, record in self.records[resource].items():
                self._follow(resource, record)
                if len(key) == 36:
                    self._uuids.at_least(key)
        return True

    # --- what tests ask

    def of_sale(self, store: str, sale_id: str) -> list[tuple[str, Record]]:
        """The live invoices and remissions that carry a sale's mark, as (resource, record)."""
        keys = sorted(self._live.get((store, sale_id), ()))
        pairs = [key.split("/") for key in keys]
        return [(resource, self.all(resource)[record_id]) for resource, record_id in pairs]

    @property
    def most_documents_of_a_sale(self) -> int:
        """The highest number of live documents any marked sale ever had at once (0 without sales)."""
        return max(self.peak_of_sale.values(), default=0)

    def _follow(self, resource: str, record: Record, gone: bool = False) -> None:
        """Keeps the indexes: payments of an invoice, stamps due, live documents of a sale."""
        if resource == "payments":
            for part in record["invoices"]:
                payments = self.payments_of.setdefault(part["id"], {})
                payments.pop(record["id"], None) if gone else payments.setdefault(record["id"])
        if resource not in DOCUMENTS:
            return
        waits = not gone and record.get("_stamp_due") is not None
        (self.stamps_due.add if waits else self.stamps_due.discard)(record["id"])
        name = f"{resource}/{record['id']}"
        live = not gone and record.get("status") != "void"
        for mark in find_marks(record.get("observations"))[:1]:
            sale = (mark.store, mark.sale_id)
            documents = self._live.setdefault(sale, set())
            (documents.add if live else documents.discard)(name)
            self.peak_of_sale[sale] = max(self.peak_of_sale.get(sale, 0), len(documents))

    def _set_counter(self, name: str, value: int) -> None:
        self.counters[name] = value
        self.file.put(f"alegra/{self.key}", "counters", self.counters)

    # --- stock

    def stock(self, item_id: str, warehouse_id: str) -> Decimal:
        """What is on hand; 0 for an item that is not stocked."""
        item = self.get("items", item_id)
        return Decimal(0) if item is None else Decimal((item.get("_stock") or {}).get(warehouse_id, 0))

    def move_stock(self, item_id: str, warehouse_id: str, quantity: Decimal) -> None:
        """Adds to (or takes from) a stocked item; others have no stock and are left alone. May go below zero."""
        item = self.get("items", item_id)
        if item is not None and item.get("_stock") is not None:
            stock = dict(item["_stock"])
            stock[warehouse_id] = Decimal(stock.get(warehouse_id, 0)) + quantity
            self.save("items", {**item, "_stock": stock})

    def main_warehouse(self) -> str:
        found = self.first("warehouses", isDefault=True)
        return str(found["id"]) if found else ""
