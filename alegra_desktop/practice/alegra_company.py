"""A practice company with what people do in it by hand: sample data is put in, documents are stamped, edited, cloned.

These helpers do not pass Alegra's validations and do not count as requests. They may be called from any thread while
the server runs.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from threading import RLock
from typing import Any

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.alegra_base import check_digit, company_info, fill_base
from alegra_desktop.practice.alegra_books import Books, Record
from alegra_desktop.practice.alegra_catalog import CATALOGUES, create_in_catalogue
from alegra_desktop.practice.alegra_documents import (
    balance,
    create_invoice,
    create_remission,
    open_invoice,
    set_remission_status,
    void_invoice,
)
from alegra_desktop.practice.alegra_money import create_credit_note, create_payment, delete_credit_note
from alegra_desktop.practice.alegra_shape import shape
from alegra_desktop.practice.alegra_stamping import settle_stamps, stamp_one
from alegra_desktop.practice.faults import Fault
from alegra_desktop.practice.store_file import StoreFile

RESOURCES = (
    *CATALOGUES,
    "items",
    "contacts",
    "invoices",
    "remissions",
    "payments",
    "credit-notes",
    "inventory-adjustments",
    "warehouse-transfers",
)
Number = Decimal | int | str


class Company(Books):
    """The books of one company, filled with its base catalogue or read back from the store file."""

    def __init__(self, key: str, file: StoreFile, clock: Clock, dice: random.Random, lock: RLock) -> None:
        super().__init__(key, company_info(key), file, clock, dice)
        self.lock = lock
        if not self.load(RESOURCES):
            fill_base(self)

    # --- ids by name

    def tax_id(self, percentage: Number, kind: str = "IVA") -> str:
        """The active tax of this percentage and type; KeyError if there is none."""
        for tax in self.each("taxes", type=kind, status="active"):
            if Decimal(str(tax["percentage"])) == Decimal(percentage):
                return str(tax["id"])
        raise KeyError(f"{kind} {percentage}")

    def id_of(self, resource: str, name: str) -> str:
        """The id of a warehouse, bank account, seller ... by its name; KeyError if there is none."""
        found = self.first(resource, name=name)
        if found is None:
            raise KeyError(f"{resource} {name}")
        return str(found["id"])

    # --- sample data

    def add_item(
        self,
        name: str,
        *,
        reference: str = "",
        price: Number = 0,
        tax: str | Sequence[str] = (),
        kind: str = "product",
        stock: Mapping[str, Number] | None = None,
        unit: str = "unit",
        status: str = "active",
        product_key: str | None = None,
        description: str | None = None,
        category: str | None = None,
    ) -> str:
        """A new item's id. `tax`: tax ids; `stock`: quantity by warehouse *name* (None: not stocked); `price` net.

        `kind` may also be what Alegra only shows and never accepts: `simple`, `variant`; `category`: a category's id.
        """
        taxes = [tax] if isinstance(tax, str) else list(tax)
        main = self.first("price-lists", main=True)
        with self.lock:
            quantities = stock and {self.id_of("warehouses", place): Decimal(n) for place, n in stock.items()}
            record = {
                "name": name,
                "reference": reference or None,
                "description": description,
                "status": status,
                "type": kind,
                "prices": {str(main["id"]) if main else "1": Decimal(price)},
                "inventory": {"unit": unit} if stock is None else {"unit": unit, "unitCost": 1000},
                "tax": [{"id": tax_id} for tax_id in taxes if tax_id],
                "productKey": product_key,
                "itemCategory": category,
                "_stock": quantities,
            }
            return str(self.add("items", record)["id"])

    def add_contact(
        self,
        name: str,
        number: str,
        *,
        number_type: str = "CC",
        company: bool = False,
        email: str | None = None,
        phone: str | None = None,
        status: str = "active",
        types: Iterable[str] = ("client",),
        address: Mapping[str, str] | None = None,
    ) -> str:
        """A new contact's id; `company` makes it a LEGAL_ENTITY. Duplicated numbers are let in."""
        first, _, last = name.partition(" ")
        person = None if company else {"firstName": first, "secondName": None, "lastName": last or "-"}
        mexico = self.country == "mexico"
        kind = "RFC" if mexico else number_type
        digit = check_digit(number) if kind == "NIT" else None
        keys = ("zipCode", "department", "country", "address", "city")
        moment = self.local_now().strftime("%Y-%m-%d %H:%M:%S")
        record: Record = {
            "name": name,
            "nameObject": None if person is None else {**person, "secondLastName": None},
            "identification": number or None,
            "identificationObject": {"type": kind, "number": number, "dv": digit} if number else None,
            "kindOfPerson": "LEGAL_ENTITY" if company else "PERSON_ENTITY",
            "regime": "COMMON_REGIME" if company and not mexico else "SIMPLIFIED_REGIME",
            "address": {key: (address or {}).get(key) for key in keys},
            "type": list(types),
            "status": status,
            "email": email,
            "phonePrimary": phone,
            "created_at": moment,
            "updated_at": moment,
        }
        for field in ("emailSecondary", "phoneSecondary", "mobile", "fax", "observations"):
            record[field] = None
        with self.lock:
            return str(self.add("contacts", record)["id"])

    def add_invoice(
        self,
        client: str,
        lines: Sequence[Mapping[str, Any]],
        day: date,
        *,
        status: str = "draft",
        observations: str = "",
        anotation: str = "",
        stamped: bool = False,
        **fields: Any,
    ) -> str:
        """A new invoice's id. Lines: `{"id", "price", "quantity"}` and optionally `"tax": [{"id"}]` (else the item's).

        `fields` are further keys of a POST body (`warehouse={"id": …}`, `numberTemplate`, `currency` …).
        """
        with self.lock:
            body = self._body(client, lines, day, observations, anotation, fields)
            if self.country == "mexico":
                body = {"paymentType": "PUE", "paymentMethod": "electronic-transfer", **body}
            else:
                body = {"paymentForm": "CASH", "paymentMethod": "CASH", **body}
            record = create_invoice(self, {**body, "status": "open" if stamped else status})
            if stamped:
                self.stamp(record["id"])
            return str(record["id"])

    def add_remission(
        self,
        client: str,
        lines: Sequence[Mapping[str, Any]],
        day: date,
        *,
        status: str = "open",
        observations: str = "",
        anotation: str = "",
        **fields: Any,
    ) -> str:
        """A new remission's id; lines and `fields` as for `add_invoice`."""
        with self.lock:
            record = create_remission(self, self._body(client, lines, day, observations, anotation, fields))
            if status == "void":
                set_remission_status(self, record, "void")
            return str(record["id"])

    def add_to(self, resource: str, **fields: Any) -> str:
        """A new record of a small catalogue (taxes, warehouses, sellers, …), with the fields of a POST body."""
        with self.lock:
            record = create_in_catalogue(self, resource, fields)
            return str(record.get("id", record.get("code")))

    # --- what the merchant does by hand

    def edit(self, resource: str, record_id: str, **fields: Any) -> None:
        """Changes kept fields as they are (`status="inactive"`, `observations=""`, `nextInvoiceNumber="9"` …)."""
        with self.lock:
            self.save(resource, {**self.all(resource)[record_id], **fields})

    def delete(self, resource: str, record_id: str) -> None:
        """Removes a record whatever its state."""
        with self.lock:
            self.remove(resource, record_id)

    def open(self, invoice_id: str) -> None:
        with self.lock:
            open_invoice(self, self.all("invoices")[invoice_id])

    def stamp(self, invoice_id: str, *, result: str = "STAMPED_AND_ACCEPTED") -> None:
        """Issues an invoice; the authority's answer `result` is there at once."""
        with self.lock:
            stamp_one(self, self.all("invoices")[invoice_id], {"stamp-pending": Fault("stamp-pending")})
            record = self.all("invoices")[invoice_id]
            self.save("invoices", {**record, "_stamp_due": 0, "_stamp_result": result})
            settle_stamps(self)

    def void(self, resource: str, record_id: str) -> None:
        """Annuls an invoice or a remission."""
        with self.lock:
            record = self.all(resource)[record_id]
            if resource == "remissions":
                set_remission_status(self, record, "void")
            else:
                void_invoice(self, record)

    def clone(self, resource: str, record_id: str) -> str:
        """A second document with the same texts, as Alegra's own "duplicate" makes it; the new id."""
        with self.lock:
            record = self.all(resource)[record_id]
            copy = {key: value for key, value in record.items() if key not in ("id", "_created")}
            if resource == "remissions":
                copy["number"] = str(self.count("remission-number"))
            else:
                copy.update(status="draft", number=None, stamp=None, _stamp_due=None, _stamps=0)
                copy.update(totalPaid=Decimal(0), credited=Decimal(0))
            return str(self.add(resource, copy)["id"])

    def pay(self, invoice_id: str, *, amount: Number | None = None, observations: str = "") -> str:
        """Registers a payment on the first bank account; the whole balance unless told. The payment's id."""
        with self.lock:
            paid = balance(self.all("invoices")[invoice_id]) if amount is None else Decimal(amount)
            body = {
                "date": self.today().isoformat(),
                "bankAccount": {"id": next(iter(self.all("bank-accounts")))},
                "paymentMethod": "cash",
                "invoices": [{"id": invoice_id, "amount": paid}],
                "observations": observations,
            }
            return str(create_payment(self, body)["id"])

    def credit(self, invoice_id: str, *, amount: Number | None = None, observations: str = "") -> str:
        """A credit note made by hand, in one line of the invoice's first item; all that is left unless told. Its id."""
        with self.lock:
            invoice = self.all("invoices")[invoice_id]
            total = Decimal(invoice["total"]) - invoice["credited"] if amount is None else Decimal(amount)
            body = {
                "date": self.today().isoformat(),
                "client": {"id": invoice["client"]},
                "items": [{"id": invoice["lines"][0]["id"], "price": total, "quantity": 1, "tax": []}],
                "invoices": [{"id": invoice_id, "amount": total}],
                "observations": observations,
                "type": "01" if self.country == "mexico" else "OTHER",
                "cause": "A mano",
            }
            return str(create_credit_note(self, body)["id"])

    def remove_credit(self, note_id: str) -> None:
        """The merchant deletes a credit note: its invoice owes the amount again."""
        with self.lock:
            delete_credit_note(self, self.all("credit-notes")[note_id])

    # --- what tests look at

    def shown(self, resource: str, record_id: str) -> Record:
        """A record as GET by id shows it."""
        with self.lock:
            settle_stamps(self)
            return shape(self, resource, self.all(resource)[record_id], detail=True)

    def snapshot(self, resource: str) -> list[Record]:
        """Copies of all kept records of a resource (inner form: `lines`, `client` as id, amounts as Decimal)."""
        with self.lock:
            settle_stamps(self)
            return [dict(record) for record in self.all(resource).values()]

    def _body(
        self,
        client: str,
        lines: Sequence[Mapping[str, Any]],
        day: date,
        observations: str,
        anotation: str,
        fields: Mapping[str, Any],
    ) -> Record:
        items = [{"quantity": 1, "tax": self.all("items")[str(line["id"])]["tax"], **line} for line in lines]
        texts = {"observations": observations or None, "anotation": anotation or None}
        days = {"date": day.isoformat(), "dueDate": day.isoformat()}
        return {"client": {"id": client}, "items": items, **days, **texts, **fields}
