"""What is written to Alegra, exactly: every body a creation sends, as JSON values with `Decimal` amounts.

Source of the fields: Alegra's public API reference. A spelling mistake would be silent, because unknown keys are
ignored; the tests therefore compare whole bodies.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from alegra_desktop.alegra import mexico
from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.cfdi import DEFERRED_PAYMENT, SINGLE_PAYMENT
from alegra_desktop.domain.documents import (
    AlegraDocument,
    AlegraLine,
    CustomerPlan,
    DocumentLine,
    DocumentPlan,
    ItemPlan,
    Stamp,
)
from alegra_desktop.domain.payment import NOT_DEFINED
from alegra_desktop.domain.places import Place
from alegra_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, clean_text

Body = dict[str, Any]

#: Words of POST /payments, which has a vocabulary of its own, for the invoice's words in upper case.
_PAYMENT_WORDS = {
    "CASH": "cash",
    "CREDIT_CARD": "credit-card",
    "DEBIT_CARD": "debit-card",
    "CREDIT_TRANSFER_BANK": "transfer",
    "BANK_DEPOSIT": "deposit",
    "CHECK": "check",
}
_OWN_PAYMENT_WORDS = frozenset(_PAYMENT_WORDS.values())


def exact(amount: Decimal) -> Decimal | int:
    """The same number in its plainest writing: no exponent where it is whole, no zeros at the end."""
    return int(amount) if amount == amount.to_integral_value() else amount.normalize()


def invoice_body(plan: DocumentPlan, client_id: str, observations: str, company: Company) -> Body:
    """POST /invoices: always a draft, never stamped, opened or paid by the same request."""
    return {
        **_document(plan, client_id, observations),
        "status": "draft",
        **_payment_form(plan, company),
    }


def remission_body(plan: DocumentPlan, client_id: str, observations: str, company: Company) -> Body:
    """POST /remissions. Remissions have neither draft nor payment form; `company` is not needed for any country yet."""
    return _document(plan, client_id, observations)


def _document(plan: DocumentPlan, client_id: str, observations: str) -> Body:
    """What invoices and remissions share. `dueDate` = `date`: sales are paid or collected on delivery."""
    body: Body = {
        "date": plan.day.isoformat(),
        "dueDate": plan.day.isoformat(),
        "client": {"id": client_id},
        "items": [_line(line) for line in plan.lines],
        "observations": observations,
    }
    if plan.anotation:
        body["anotation"] = plan.anotation[:NOTE_LIMIT]
    for field, value in (
        ("numberTemplate", plan.number_template),
        ("seller", plan.seller),
        ("costCenter", plan.cost_center),
        ("warehouse", plan.warehouse),
    ):
        if value:
            body[field] = {"id": value}
    if plan.currency:
        body["currency"] = {"code": plan.currency}
        if plan.exchange_rate is not None:
            body["currency"]["exchangeRate"] = exact(plan.exchange_rate)
    return body


def _line(line: DocumentLine) -> Body:
    """`tax` is always sent, empty too: sources disagree on what a line without it is charged."""
    body: Body = {
        "id": line.item,
        "price": exact(line.price),
        "quantity": exact(line.quantity),
        "tax": [{"id": tax} for tax in line.taxes],
    }
    if line.description:
        body["description"] = line.description[:NOTE_LIMIT]
    return body


def lines_body(invoice: AlegraDocument, lines: Iterable[tuple[int, AlegraLine]]) -> Body:
    """PUT /invoices/{id} with these lines and nothing else. Each comes with the place of the one it was made from,
    whose words it keeps: name, description and reference as Alegra shows them."""
    shown = invoice.raw.get("items") or []
    items = []
    for place, line in lines:
        words = {name: shown[place].get(name) for name in ("name", "description", "reference")}
        body: Body = {"id": line.item, **{name: word for name, word in words.items() if isinstance(word, str) and word}}
        body |= {"price": exact(line.price), "quantity": exact(line.quantity)}
        if line.discount:
            body["discount"] = exact(line.discount)
        items.append(body | {"tax": [{"id": tax} for tax in line.taxes]})
    return {"items": items}


def _payment_form(plan: DocumentPlan, company: Company) -> Body:
    method = plan.payment_method or NOT_DEFINED
    if company.country != "mexico":
        return {"paymentForm": "CASH", "paymentMethod": method}
    deferred = plan.payment_type == DEFERRED_PAYMENT
    known = mexico.PAYMENT_METHODS.get(method, mexico.OTHER_PAYMENT_METHOD)
    body: Body = {
        "paymentType": plan.payment_type or SINGLE_PAYMENT,
        "paymentMethod": mexico.TO_BE_DEFINED if deferred else known,
    }
    if plan.cfdi_use:
        body["cfdiUse"] = plan.cfdi_use
    if plan.customer.regime:
        body["regimeClient"] = plan.customer.regime
    return body


def contact_body(customer: CustomerPlan, company: Company) -> Body:
    """POST /contacts.

    In Colombia a city needs its department, both spelled as in Alegra's own list, or the whole contact is refused
    (code 2112). Where the store's words are no place of that list the address goes in the contact's internal notes.
    """
    body: Body = {"type": ["client"]}
    if company.country == "colombia":
        body.update(_colombian(customer))
    else:
        body.update(_elsewhere(customer, company))
    if customer.email:
        body["email"] = customer.email
    if customer.phone:
        body["phonePrimary"] = customer.phone
    if company.country != "mexico" and not customer.unidentified:
        places = (customer.street, customer.city, customer.state, customer.zip_code, customer.country)
        if customer.place is not None:
            body["address"] = _address(customer, customer.place)
        elif customer.street or customer.city:
            body["observations"] = ", ".join(place for place in places if place)[:NOTE_LIMIT]
    return body


def _address(customer: CustomerPlan, place: Place) -> Body:
    known = {"address": customer.street, "city": place.city, "department": place.department}
    return {key: value for key, value in (known | {"zipCode": customer.zip_code}).items() if value}


def _colombian(customer: CustomerPlan) -> Body:
    identity: Body = {"type": customer.number_type, "number": customer.number}
    if customer.check_digit:
        identity["dv"] = customer.check_digit
    body: Body = {
        "identificationObject": identity,
        "kindOfPerson": "LEGAL_ENTITY" if customer.company else "PERSON_ENTITY",
        "regime": "COMMON_REGIME" if customer.company else "SIMPLIFIED_REGIME",
    }
    # Either a name or its parts, never both (code 2039).
    if customer.company:
        return {"name": customer.name[:NAME_LIMIT], **body}
    first, last = _first_and_last(customer)
    return {"nameObject": {"firstName": first, "lastName": last}, **body}


def _first_and_last(customer: CustomerPlan) -> tuple[str, str]:
    """Both parts are demanded; a name of one word gets a dash."""
    if customer.first_name and customer.last_name:
        return customer.first_name, customer.last_name
    words = customer.name.split() or [customer.number]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (words[0], "-")


def _elsewhere(customer: CustomerPlan, company: Company) -> Body:
    name = customer.name or f"{customer.first_name} {customer.last_name}".strip() or customer.number
    body: Body = {"name": name[:NAME_LIMIT], "identification": customer.number}
    if company.country != "mexico":
        if customer.number_type:
            body["identificationObject"] = {"type": customer.number_type, "number": customer.number}
        return body
    body["thirdType"] = "FOREIGN" if customer.number == mexico.FOREIGN_RFC else "NATIONAL"
    if customer.regime:
        body["regime"] = customer.regime
    if customer.zip_code:
        body["address"] = {"zipCode": customer.zip_code}
    return body


def item_body(plan: ItemPlan, company: Company) -> Body:
    """POST /items: an item without stock (a unit alone keeps no inventory), registered with the sale that needs it."""
    unit = plan.unit if plan.service or plan.unit != "service" else "unit"
    if company.country == "mexico":
        unit = mexico.UNITS.get(unit, unit)
    body: Body = {
        "name": clean_text(plan.name) or plan.reference,
        "reference": plan.reference,
        "price": exact(plan.price),
        "type": "service" if plan.service else "product",
        "inventory": {"unit": unit},
        "tax": [{"id": plan.tax}] if plan.tax else [],
    }
    if plan.product_key:
        body["productKey"] = plan.product_key
    return body


def payment_body(invoice: AlegraDocument, bank_account: str, day: date, observations: str, method: str) -> Body:
    """POST /payments for all that an open invoice still owes. `method`: an upper-case word of the invoice, or one of
    this resource's own lower-case words; anything else is a transfer, which is how stores pay out."""
    amount = exact(invoice.total if invoice.balance is None else invoice.balance)
    word = method if method in _OWN_PAYMENT_WORDS else _PAYMENT_WORDS.get(method, "transfer")
    return {
        "type": "in",
        "date": day.isoformat(),
        "bankAccount": {"id": bank_account},
        "paymentMethod": word,
        "client": {"id": invoice.client},
        "invoices": [{"id": invoice.id, "amount": amount}],
        "observations": observations,
    }


def credit_note_body(
    invoice: AlegraDocument,
    day: date,
    observations: str,
    company: Company,
    *,
    lines: tuple[AlegraLine, ...] | None = None,
    amount: Decimal | None = None,
    kind: str = "",
    cause: str = "",
    number_template: str = "",
) -> Body:
    """POST /credit-notes applied to an invoice. Without `lines` and `amount` it annuls the whole of it.

    `kind`: Alegra's type (Colombia) or relation (Mexico). There is no request that stamps a credit note later, so that
    the note of an invoice that the tax authority accepted is handed to it by its creation.
    """
    body: Body = {
        "date": day.isoformat(),
        "client": {"id": invoice.client},
        "items": [_credit_line(line) for line in (invoice.lines if lines is None else lines)],
        "invoices": [{"id": invoice.id, "amount": exact(invoice.total if amount is None else amount)}],
        "observations": observations,
    }
    if company.country == "colombia":
        # Demanded on electronic numbering (code 9070).
        body["type"] = kind or "VOID_ELECTRONIC_INVOICE"
        body["cause"] = (cause or "Anulación de la factura")[:NOTE_LIMIT]
    elif company.country == "mexico":
        body["type"] = kind or "01"
    if invoice.stamp is Stamp.ACCEPTED:
        body["stamp"] = {"generateStamp": True}
    if number_template:
        body["numberTemplate"] = {"id": number_template}
    if invoice.warehouse:
        body["warehouse"] = {"id": invoice.warehouse}
    currency = invoice.raw.get("currency")
    if isinstance(currency, dict) and currency.get("code") not in (None, "", company.currency):
        body["currency"] = {key: currency[key] for key in ("code", "exchangeRate") if currency.get(key) is not None}
    return body


def _credit_line(line: AlegraLine) -> Body:
    body: Body = {
        "id": line.item,
        "price": exact(line.price),
        "quantity": exact(line.quantity),
        "tax": [{"id": tax} for tax in line.taxes],
    }
    if line.discount:
        body["discount"] = exact(line.discount)
    return body


def adjustment_body(day: date, warehouse: str, observations: str, changes: list[tuple[str, Decimal, Decimal]]) -> Body:
    """POST /inventory-adjustments. `changes`: item id, quantity (negative: leaves), cost of one in the company's
    currency. `warehouse` "": Alegra's main one."""
    return {
        "date": day.isoformat(),
        **({"warehouse": {"id": warehouse}} if warehouse else {}),
        "observations": observations,
        "items": [
            {
                "id": item,
                "type": "in" if quantity > 0 else "out",
                "quantity": exact(abs(quantity)),
                "unitCost": exact(cost),
            }
            for item, quantity, cost in changes
            if quantity
        ],
    }


def tax_body(name: str, percentage: Decimal, kind: str, description: str = "") -> Body:
    """POST /taxes. `kind`: IVA, INC, ..."""
    body: Body = {"name": name, "percentage": exact(percentage), "type": kind, "status": "active"}
    if description:
        body["description"] = description
    return body
