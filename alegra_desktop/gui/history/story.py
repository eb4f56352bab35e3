"""The story of a sale in sentences: what the store said, and every event of its document and its payment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from alegra_desktop.domain.ledger import CONTACT, CREDIT_NOTE, DOCUMENT, ITEM, PAYMENT, Event, Row, StoredSale
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.problems import words
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.domain.sale import Sale, Store
from alegra_desktop.domain.states import State
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.formats import Formats

STORES = {Store.HOTMART: "Hotmart", Store.MASTERSHOP: "MasterShop"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the story."""

    at: datetime
    text: str


#: Event of a document -> its sentence. `{...}` come from the event's details and from the country's terms.
_DOCUMENT: dict[str, str] = {
    "recognised": str(QT_TRANSLATE_NOOP("Story", "Found in Alegra by its mark")),
    "adopted": str(QT_TRANSLATE_NOOP("Story", "Recognised in Alegra and not repeated")),
    "claimed": str(QT_TRANSLATE_NOOP("Story", "Sent to Alegra")),
    "created": str(QT_TRANSLATE_NOOP("Story", "Created in Alegra")),
    "refused": str(QT_TRANSLATE_NOOP("Story", "Alegra said no: “{words}”")),
    "not created": str(QT_TRANSLATE_NOOP("Story", "Not created; it goes out in the next sync")),
    "unanswered": str(QT_TRANSLATE_NOOP("Story", "The answer was cut off; being verified")),
    "cut off": str(QT_TRANSLATE_NOOP("Story", "The program ended while it was being sent; being verified")),
    "search failed": str(QT_TRANSLATE_NOOP("Story", "Alegra could not be searched; we look again")),
    "could not be read": str(QT_TRANSLATE_NOOP("Story", "It could not be read in Alegra; we look again")),
    "not found": str(QT_TRANSLATE_NOOP("Story", "Searched completely: not in Alegra. It is sent again")),
    "found twice": str(QT_TRANSLATE_NOOP("Story", "Alegra holds several documents for this sale")),
    "copied in Alegra": str(QT_TRANSLATE_NOOP("Story", "Someone copied it in Alegra")),
    "copies removed": str(QT_TRANSLATE_NOOP("Story", "Its copies are gone from Alegra")),
    "repointed": str(QT_TRANSLATE_NOOP("Story", "Another document of this sale counts now")),
    "dated": str(QT_TRANSLATE_NOOP("Story", "Dated {date}, the day it is {issued}")),
    "dated otherwise": str(QT_TRANSLATE_NOOP("Story", "Dated {date} by someone in Alegra")),
    "issuing": str(QT_TRANSLATE_NOOP("Story", "Sent to {the_tax_office}")),
    "not issued": str(QT_TRANSLATE_NOOP("Story", "Not {issued} yet")),
    "not stamped": str(QT_TRANSLATE_NOOP("Story", "{The_tax_office} has not received it; it is sent again")),
    "draft deleted": str(QT_TRANSLATE_NOOP("Story", "The draft was deleted: the sale was undone in the store")),
    "to be taken back": str(QT_TRANSLATE_NOOP("Story", "To be taken out of Alegra")),
    "taken back": str(QT_TRANSLATE_NOOP("Story", "Taken out of Alegra")),
    "not taken back": str(QT_TRANSLATE_NOOP("Story", "Not taken out of Alegra: it stays as it is")),
    "deleted in Alegra": str(QT_TRANSLATE_NOOP("Story", "Someone deleted it in Alegra")),
    "sale undone": str(QT_TRANSLATE_NOOP("Story", "Undone in the store; a correction is proposed")),
    "credited": str(QT_TRANSLATE_NOOP("Story", "Corrected by {credit_note} {note}")),
    "credited in part": str(QT_TRANSLATE_NOOP("Story", "Corrected in part by {credit_note} {note}")),
    "corrected in Alegra": str(QT_TRANSLATE_NOOP("Story", "Corrected in Alegra by {credit_note} {note}")),
    "correction refused": str(QT_TRANSLATE_NOOP("Story", "Alegra did not allow the correction: “{words}”")),
    "sale stands again": str(QT_TRANSLATE_NOOP("Story", "The store takes the sale back; nothing to correct")),
    "its contact was gone": str(QT_TRANSLATE_NOOP("Story", "Its customer was gone from Alegra; created again")),
    "without city": str(QT_TRANSLATE_NOOP("Story", "Alegra does not know the city; sent without it: {words}")),
    "again": str(QT_TRANSLATE_NOOP("Story", "Goes out again")),
    "needed": str(QT_TRANSLATE_NOOP("Story", "To be created in Alegra")),
    "paid by hand": str(QT_TRANSLATE_NOOP("Story", "Already paid by hand in Alegra")),
    "not usable": str(QT_TRANSLATE_NOOP("Story", "Found in Alegra, but it cannot be used as it is")),
    "skipped by the merchant": str(QT_TRANSLATE_NOOP("Story", "Skipped by you")),
    "not skipped any more": str(QT_TRANSLATE_NOOP("Story", "Not skipped any more")),
    "again, by the merchant": str(QT_TRANSLATE_NOOP("Story", "You asked to try again")),
    "billed without identification, by the merchant": str(
        QT_TRANSLATE_NOOP("Story", "You asked to invoice it without the customer's number")
    ),
    "taxed by the merchant": str(QT_TRANSLATE_NOOP("Story", "You gave the draft its tax")),
    "customer corrected, by the merchant": str(QT_TRANSLATE_NOOP("Story", "You corrected the customer's data")),
    "corrected by the merchant": str(QT_TRANSLATE_NOOP("Story", "You said that it is corrected")),
    "chosen by the merchant": str(QT_TRANSLATE_NOOP("Story", "You chose the document that counts")),
    "to be created, by the merchant": str(QT_TRANSLATE_NOOP("Story", "You asked to create its document")),
    "to be created again, by the merchant": str(QT_TRANSLATE_NOOP("Story", "You asked to create its document again")),
}

#: The same of a payment, where it reads differently.
_PAYMENT: dict[str, str] = {
    "needed": str(QT_TRANSLATE_NOOP("Story", "Its payment is to be recorded")),
    "claimed": str(QT_TRANSLATE_NOOP("Story", "Payment sent to Alegra")),
    "created": str(QT_TRANSLATE_NOOP("Story", "Payment recorded in Alegra")),
    "adopted": str(QT_TRANSLATE_NOOP("Story", "Payment recognised in Alegra and not repeated")),
    "refused": str(QT_TRANSLATE_NOOP("Story", "Alegra did not take the payment: “{words}”")),
    "unanswered": str(QT_TRANSLATE_NOOP("Story", "The payment's answer was cut off; being verified")),
    "not found": str(QT_TRANSLATE_NOOP("Story", "The payment is not in Alegra; it is sent again")),
    "paid by hand": str(QT_TRANSLATE_NOOP("Story", "Already paid by hand in Alegra")),
    "not owed in full": str(QT_TRANSLATE_NOOP("Story", "Not recorded: the invoice does not owe its whole total")),
}

#: The same of a credit note.
_CREDIT: dict[str, str] = {
    "needed": str(QT_TRANSLATE_NOOP("Story", "A {credit_note} is to be created")),
    "recognised": str(QT_TRANSLATE_NOOP("Story", "A {credit_note} was found in Alegra: {number}")),
    "claimed": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} was sent to Alegra")),
    "created": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} was created in Alegra")),
    "adopted": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} was recognised in Alegra and not repeated")),
    "refused": str(QT_TRANSLATE_NOOP("Story", "Alegra did not take the {credit_note}: “{words}”")),
    "not created": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} was not created; it goes out in the next sync")),
    "unanswered": str(QT_TRANSLATE_NOOP("Story", "The answer about the {credit_note} was cut off; being verified")),
    "cut off": str(QT_TRANSLATE_NOOP("Story", "The program ended while the {credit_note} was being sent")),
    "not found": str(QT_TRANSLATE_NOOP("Story", "Searched completely: the {credit_note} is not in Alegra")),
    "read": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} has the number {number}")),
    "voided in Alegra": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} was voided in Alegra")),
    "accepted by the merchant": str(QT_TRANSLATE_NOOP("Story", "You said that the {credit_note} is right")),
    "not needed any more": str(QT_TRANSLATE_NOOP("Story", "The {credit_note} is not needed any more")),
}

#: What an event without a sentence of its own leaves a row in; also what "decided" and "read" mean.
_STATES: dict[State, str] = {
    State.WAITING: str(QT_TRANSLATE_NOOP("Story", "Not due yet")),
    State.READY: str(QT_TRANSLATE_NOOP("Story", "Due: goes out in the next sync")),
    State.SENDING: str(QT_TRANSLATE_NOOP("Story", "Being created in Alegra")),
    State.UNKNOWN: str(QT_TRANSLATE_NOOP("Story", "The answer was cut off; being verified")),
    State.CREATED: str(QT_TRANSLATE_NOOP("Story", "Created in Alegra")),
    State.DRAFT: str(QT_TRANSLATE_NOOP("Story", "A draft in Alegra")),
    State.ISSUING: str(QT_TRANSLATE_NOOP("Story", "In process at {the_tax_office}")),
    State.ISSUED: str(QT_TRANSLATE_NOOP("Story", "{Issued} in Alegra")),
    State.HELD: str(QT_TRANSLATE_NOOP("Story", "Held")),
    State.REJECTED: str(QT_TRANSLATE_NOOP("Story", "Not accepted by Alegra")),
    State.CONFLICT: str(QT_TRANSLATE_NOOP("Story", "Alegra holds several documents for this sale")),
    State.SKIPPED: str(QT_TRANSLATE_NOOP("Story", "Skipped")),
    State.CANCELLED: str(QT_TRANSLATE_NOOP("Story", "Cancelled in the store")),
    State.VOIDED: str(QT_TRANSLATE_NOOP("Story", "Voided in Alegra")),
    State.DELETED: str(QT_TRANSLATE_NOOP("Story", "Deleted in Alegra")),
}

#: Why a sale waits or is skipped, by `Row.reason`; a whole sentence each.
_REASONS: dict[str, str] = {
    "by_merchant": str(QT_TRANSLATE_NOOP("Story", "Skipped by you")),
    "undone_run": str(QT_TRANSLATE_NOOP("Story", "Skipped: that sync was undone")),
    "before_since": str(QT_TRANSLATE_NOOP("Story", "Skipped: sold before the first day you chose")),
    "test_order": str(QT_TRANSLATE_NOOP("Story", "Skipped: a test order")),
    "not_own": str(QT_TRANSLATE_NOOP("Story", "Skipped: sold as affiliate or co-producer")),
    "zero_total": str(QT_TRANSLATE_NOOP("Story", "Skipped: its amount is zero")),
    "cod_disabled": str(QT_TRANSLATE_NOOP("Story", "Skipped: cash on delivery is switched off")),
    "country": str(QT_TRANSLATE_NOOP("Story", "Skipped: the buyer's country is not invoiced")),
    "not_due": str(QT_TRANSLATE_NOOP("Story", "Not due yet: the sale has not come far enough")),
    "delivered_wait": str(QT_TRANSLATE_NOOP("Story", "Delivered; the days you chose to wait are running")),
    "missing:buyer": str(QT_TRANSLATE_NOOP("Story", "Waiting: the store has not given the buyer yet")),
    "missing:price": str(QT_TRANSLATE_NOOP("Story", "Waiting: the store has not given the price yet")),
    "undone": str(QT_TRANSLATE_NOOP("Story", "Cancelled in the store before it was documented")),
}

#: Customers and items: only what a merchant would ask about.
_CUSTOMER: dict[str, str] = {
    "created": str(QT_TRANSLATE_NOOP("Story", "Customer created in Alegra")),
    "adopted": str(QT_TRANSLATE_NOOP("Story", "Customer found in Alegra")),
    "refused": str(QT_TRANSLATE_NOOP("Story", "Alegra did not take the customer: “{words}”")),
    "unanswered": str(QT_TRANSLATE_NOOP("Story", "The customer's answer was cut off; being verified")),
}
_ITEM: dict[str, str] = {
    "created": str(QT_TRANSLATE_NOOP("Story", "Item created in Alegra")),
    "adopted": str(QT_TRANSLATE_NOOP("Story", "Item found in Alegra")),
    "refused": str(QT_TRANSLATE_NOOP("Story", "Alegra did not take the item: “{words}”")),
    "unanswered": str(QT_TRANSLATE_NOOP("Story", "The item's answer was cut off; being verified")),
}

_TABLES = {DOCUMENT: _DOCUMENT, PAYMENT: _PAYMENT, CONTACT: _CUSTOMER, ITEM: _ITEM}

#: These repeat what the line before them says.
_SILENT = frozenset({"kept"})


def reason_words(reason: str) -> str:
    """Why a sale waits or is skipped; "" for a reason that says nothing to a person."""
    source = _REASONS.get(reason, _REASONS["missing:buyer"] if reason.startswith("missing:") else "")
    return QCoreApplication.translate("Story", source) if source else ""


def story(
    events: Sequence[Event],
    roles: Mapping[int, str],
    stored: StoredSale | None,
    formats: Formats,
    kind: str = DocumentKind.INVOICE.value,
) -> list[Sentence]:
    """Everything that happened, the newest first. `roles`: what each row of the events is; `kind`: the document's."""
    lines = _of_the_store(stored) if stored is not None else []
    before = ""
    for event in _of_this_sale(events, roles):
        role = roles.get(event.row_id, DOCUMENT)
        table = _CREDIT if role.startswith(CREDIT_NOTE) else _TABLES.get(role, _DOCUMENT)
        if event.name in _SILENT or (table is not _DOCUMENT and event.name not in table):
            continue
        text = _sentence(event, table, formats, kind)
        if text != before:
            lines.append(Sentence(event.at, text))
        before = text
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _of_the_store(stored: StoredSale) -> list[Sentence]:
    sale = stored.sale
    store = STORES[sale.store]
    known: list[tuple[datetime | None, str]] = [
        (sale.ordered_at, QCoreApplication.translate("Story", "Ordered at {store}")),
        (sale.approved_at, QCoreApplication.translate("Story", "Approved at {store}")),
        (sale.delivered_at, QCoreApplication.translate("Story", "Delivered, says {store}")),
        (stored.first_seen, QCoreApplication.translate("Story", "Read from {store}")),
    ]
    return [Sentence(at, text.format(store=store)) for at, text in known if at is not None]


def _of_this_sale(events: Sequence[Event], roles: Mapping[int, str]) -> Iterator[Event]:
    """Customers and items serve many sales: only what was done for them while this one was under way belongs here."""
    own = [event for event in events if roles.get(event.row_id, DOCUMENT) == DOCUMENT]
    sent = [event.at for event in own if event.name == "claimed"]
    for event in events:
        role = roles.get(event.row_id, DOCUMENT)
        if role in (DOCUMENT, PAYMENT) or role.startswith(CREDIT_NOTE) or (sent and own[0].at <= event.at <= sent[-1]):
            yield event


def _sentence(event: Event, table: Mapping[str, str], formats: Formats, kind: str) -> str:
    if event.name in ("decided", "held") or event.name not in table:
        return _decided(event, formats, kind)
    return formats.say(QCoreApplication.translate("Story", table[event.name]), **_shown(event, formats))


def _decided(event: Event, formats: Formats, kind: str) -> str:
    problem = _problem(event)
    if problem is not None:
        title = one_line(words(problem, formats.language, formats.country).title)
        return QCoreApplication.translate("Story", "Held: {problem}").format(problem=title)
    reason = reason_words(event.details.get("reason", ""))
    if reason and event.state in (State.WAITING, State.SKIPPED, State.CANCELLED):
        return reason
    if event.state not in tuple(State):
        return one_line(event.name)
    state = State(event.state)
    if state is State.ISSUED and kind == DocumentKind.REMISSION.value:  # nobody issues a remission
        state = State.CREATED
    return formats.say(QCoreApplication.translate("Story", _STATES[state])) + _at_zero(event)


def _at_zero(event: Event) -> str:
    """Which products were to go out without tax to pay, and why that is so."""
    excluded = QCoreApplication.translate("Story", "Excluded, no IVA on the line: {names}")
    exempt = QCoreApplication.translate("Story", "Exempt, taxed at 0 %: {names}")
    ways = (("excluded", excluded), ("exempt", exempt))
    said = [words.format(names=one_line(event.details[way])) for way, words in ways if event.details.get(way)]
    return "".join(f". {each}" for each in said)


def _problem(event: Event) -> Problem | None:
    kind = event.details.get("problem", "")
    if event.state != State.HELD or kind not in tuple(Kind):
        return None
    return Problem(Kind(kind), "", {name: value for name, value in event.details.items() if name != "problem"})


def _shown(event: Event, formats: Formats) -> dict[str, str]:
    """An event's details as a person reads them."""
    shown = {"words": "…", "date": "…"} | {name: one_line(value) for name, value in event.details.items()}
    with suppress(ValueError):
        shown["date"] = formats.day(date.fromisoformat(shown["date"]))
    return shown


# --- the first line: where a sale stands now

_NOW: dict[State, str] = {
    State.WAITING: str(QT_TRANSLATE_NOOP("Story", "Not due yet: documented once it is “{trigger}”.")),
    State.READY: str(QT_TRANSLATE_NOOP("Story", "Goes out in the next sync.")),
    State.SENDING: str(QT_TRANSLATE_NOOP("Story", "Being created in Alegra.")),
    State.UNKNOWN: str(
        QT_TRANSLATE_NOOP("Story", "The answer was cut off. We look for it in Alegra; do not create it by hand.")
    ),
    State.CREATED: str(QT_TRANSLATE_NOOP("Story", "Created in Alegra.")),
    State.DRAFT: str(QT_TRANSLATE_NOOP("Story", "Draft {id} in Alegra. Review it and {issue} it whenever you like.")),
    State.ISSUING: str(QT_TRANSLATE_NOOP("Story", "Sent to {the_tax_office}; waiting for the answer.")),
    State.ISSUED: str(QT_TRANSLATE_NOOP("Story", "{number}, {date}.")),
    State.HELD: str(QT_TRANSLATE_NOOP("Story", "Not sent.")),
    State.REJECTED: str(QT_TRANSLATE_NOOP("Story", "Alegra said no.")),
    State.CONFLICT: str(QT_TRANSLATE_NOOP("Story", "Alegra holds several documents for this sale. You choose.")),
    State.SKIPPED: str(QT_TRANSLATE_NOOP("Story", "Not documented.")),
    State.CANCELLED: str(QT_TRANSLATE_NOOP("Story", "Cancelled in the store before it was documented.")),
    State.VOIDED: str(QT_TRANSLATE_NOOP("Story", "Voided in Alegra on {date}.")),
    State.DELETED: str(QT_TRANSLATE_NOOP("Story", "Someone deleted it in Alegra. It is not created again by itself.")),
}

#: The states of a sale that make its document due, as both stores' merchants call them.
_TRIGGERS: dict[str, str] = {
    "approved": str(QT_TRANSLATE_NOOP("Story", "Approved")),
    "complete": str(QT_TRANSLATE_NOOP("Story", "Complete")),
    "to_prepare": str(QT_TRANSLATE_NOOP("Story", "To prepare")),
    "to_collect": str(QT_TRANSLATE_NOOP("Story", "To collect")),
    "collected": str(QT_TRANSLATE_NOOP("Story", "Collected")),
    "in_transit": str(QT_TRANSLATE_NOOP("Story", "In transit")),
    "delivered": str(QT_TRANSLATE_NOOP("Story", "Delivered")),
}


_CREDITED = str(QT_TRANSLATE_NOOP("Story", "Corrected by {credit_note} {number} on {date}."))


def standing(row: Row, sale: Sale | None, rules: Rules | None, formats: Formats, note: Row | None = None) -> str:
    """Where a sale stands now and what comes next, in one sentence. `note`: the last credit note of its invoice."""
    if row.state is State.VOIDED:
        source = _CREDITED if note is not None else _NOW[State.VOIDED]
        number, day = (note.number or note.alegra_id, note.day) if note is not None else ("", row.updated_at)
        said = QCoreApplication.translate("Story", source)
        return formats.say(said, number=one_line(number), date=formats.day(day or row.updated_at))
    reason = reason_words(row.reason)
    if reason and (row.state is State.SKIPPED or (row.state is State.WAITING and row.reason != "not_due")):
        return f"{reason}."
    if row.state is State.WAITING and (sale is None or rules is None):
        return f"{QCoreApplication.translate('Story', _STATES[State.WAITING])}."
    trigger = _trigger(sale, rules) if sale is not None and rules is not None else ""
    return formats.say(
        QCoreApplication.translate("Story", _NOW[row.state]),
        id=row.alegra_id,
        number=row.number or row.alegra_id,
        date=formats.day(row.day),
        trigger=QCoreApplication.translate("Story", _TRIGGERS.get(trigger, "")) or trigger,
    )


def _trigger(sale: Sale, rules: Rules) -> str:
    if sale.store is Store.HOTMART:
        return rules.hotmart_trigger
    return rules.triggers.get(sale.payment_form.value, "")
