"""The contacts and items a document needs: known, found or created, each by one task while the others wait (R13)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from alegra_desktop.alegra.bodies import contact_body, item_body
from alegra_desktop.domain.catalog import Contact, Item
from alegra_desktop.domain.customer import clean_number, same_number
from alegra_desktop.domain.documents import CustomerPlan, ItemPlan
from alegra_desktop.domain.ledger import CONTACT, ITEM, Key, Row
from alegra_desktop.domain.outcomes import CallFailed, Created, Failure, Refused
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.products import made_item
from alegra_desktop.domain.states import State
from alegra_desktop.sync.claim import create
from alegra_desktop.sync.work import Work

_DUPLICATE_CONTACT = "2006"

#: Row.reason of a contact or item that is being deleted in Alegra because its run was undone.
TO_REMOVE = "to_remove"
_CITY = "2112"  # a city without its department, or one that Alegra does not know
_CITY_WORDS = ("ciudad", "departamento", "municipio")


class NotNow(Exception):
    """What the document needs is under way or unanswered; the document waits, nothing is wrong with it."""


class CannotServe(Exception):
    """The contact or item is not to be had: the sale is held with this problem.

    A type of its own, for what the ledger raises (a full disk) says nothing about the sale.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.value)
        self.problem = problem


def party_key(work: Work, role: str, identity: str) -> Key:
    """Contacts and items belong to the Alegra company, not to one store."""
    return Key(work.integration.company, "", "", identity, role)


async def contact_id(work: Work, customer: CustomerPlan) -> str:
    """The Alegra id of the customer. Raises `NotNow`, or `CannotServe` when the sale must be held."""
    number = clean_number(customer.number)
    async with work.locks[f"contact:{number}"]:
        row = work.ledger.find(party_key(work, CONTACT, number))
        if row is not None and row.state is State.ISSUED:
            return row.alegra_id
        if row is not None and row.state in (State.SENDING, State.UNKNOWN):
            raise NotNow
        if row is None:
            row = work.ledger.add_row(
                work.integration.id, party_key(work, CONTACT, number), CONTACT, State.READY, "needed"
            )
        return await _make_contact(work, row, customer)


async def _make_contact(work: Work, row: Row, customer: CustomerPlan) -> str:
    if customer.unidentified or row.state in (State.REJECTED, State.HELD):
        # the shared contact usually exists, and a refused one may have been repaired by hand: look before creating
        found = await _contacts(work, customer.number)
        if found:
            usable = [contact for contact in found if contact.active and contact.client]
            return _use_contact(work, row, customer, (usable or found)[0])
    if not work.may_create():
        raise NotNow
    if row.state in (State.REJECTED, State.HELD):
        row = work.move(row, State.READY, "again", problem=None)
    row, outcome = await create(work, row, contact_body(customer, work.the_company))
    if isinstance(outcome, Refused) and _about_city(outcome) and customer.place is not None and work.may_create():
        # Alegra spells that city in another way: without it the address is a note, and the sale goes on
        row = work.move(row, State.READY, "without city", {"city": customer.place.city, "words": outcome.words})
        row, outcome = await create(work, row, contact_body(replace(customer, place=None), work.the_company))
    if isinstance(outcome, Created):
        return work.move(row, State.ISSUED, "kept", problem=None).alegra_id
    if not isinstance(outcome, Refused):
        raise NotNow
    known = str(outcome.body.get("contactId") or "")
    if outcome.code == _DUPLICATE_CONTACT and known:
        return _use_contact(work, row, customer, await _contact(work, known))
    if _about_city(outcome):
        details = {"city": customer.city, "state": customer.state, "words": outcome.words}
        raise CannotServe(Problem(Kind.CUSTOMER_CITY_UNKNOWN, subject=customer.number, details=details))
    fields = {"fields": outcome.words, "words": outcome.words}
    raise CannotServe(Problem(Kind.CUSTOMER_DATA_INCOMPLETE, subject=customer.number, details=fields))


def _about_city(outcome: Refused) -> bool:
    words = outcome.words.lower()
    return outcome.code == _CITY or any(word in words for word in _CITY_WORDS)


async def _contact(work: Work, alegra_id: str) -> Contact:
    try:
        return await work.alegra.contact(alegra_id)
    except CallFailed as failure:
        raise NotNow from failure


async def _contacts(work: Work, number: str) -> list[Contact]:
    try:
        return await work.alegra.contacts_with_number(number)
    except CallFailed as failure:
        if failure.failure in (Failure.FORBIDDEN, Failure.NOT_FOUND):
            return []
        raise NotNow from failure


def _use_contact(work: Work, row: Row, customer: CustomerPlan, contact: Contact) -> str:
    """An existing contact serves if number, activity and role agree. Another name on the number is no problem."""
    usable = same_number(contact.number, customer.number) and contact.active and contact.client
    if not usable:
        kind = Kind.FINAL_CONSUMER_MISSING if customer.unidentified else Kind.CUSTOMER_NOT_CLIENT
        details = {"name": contact.name, "number": customer.number, "id": contact.id}
        problem = Problem(kind, subject=customer.number, details=details)
        if row.state is not State.REJECTED:
            row = work.move(row, State.HELD, "not usable", details, problem=problem)
        raise CannotServe(problem)
    return _adopt(work, row, contact)


def _adopt(work: Work, row: Row, contact: Contact) -> str:
    details = {"id": contact.id, "name": contact.name}
    row = work.move(row, State.CREATED, "adopted", details, alegra_id=contact.id, adopted=True, problem=None)
    return work.move(row, State.ISSUED, "kept").alegra_id


async def forget_lost_contact(work: Work, customer: CustomerPlan, client: str) -> bool:
    """After a refusal: was the contact deleted in Alegra? Then it is made again, as the next generation of its row."""
    row = work.ledger.find(party_key(work, CONTACT, clean_number(customer.number)))
    if row is None or row.alegra_id != client:
        return False
    try:
        await work.alegra.contact(client)
    except CallFailed as failure:
        if failure.failure is not Failure.NOT_FOUND:
            return False
        give_up(work, row, "deleted in Alegra")
        return True
    return False


def give_up(work: Work, row: Row, event: str) -> None:
    """The contact or item of a row is gone: the next sale that needs it makes another one, as its next generation."""
    with work.ledger.batch():  # a row left deleted could never be sent again
        row = work.move(row, State.DELETED, event, {"id": row.alegra_id})
        work.move(row, State.READY, "again", alegra_id="", generation=row.generation + 1, adopted=False, reason="")


async def look_again(work: Work) -> None:
    """Contacts that could not be used are read once a run: a person may have repaired them in Alegra."""
    held = {clean_number(row.problem.subject) for row in work.rows(State.HELD) if row.problem is not None}
    for row in work.ledger.rows(
        company=work.integration.company, states=(State.REJECTED, State.HELD), roles=(CONTACT,)
    ):
        if row.key.sale_id in held:
            with suppress(NotNow):
                found = [c for c in await _contacts(work, row.key.sale_id) if c.active and c.client]
                if found:
                    _adopt(work, row, found[0])


async def item_for(work: Work, plan: ItemPlan) -> Item:
    """The item registered for a product sold without one. Raises `NotNow`, or `CannotServe` when refused."""
    async with work.locks[f"item:{plan.reference}"]:
        known = work.the_catalog.by_reference.get(plan.reference)
        if known:
            return known[0]
        row = work.ledger.find(party_key(work, ITEM, plan.reference))
        if row is not None and row.state in (State.SENDING, State.UNKNOWN):
            raise NotNow
        if row is not None and row.state is State.ISSUED and row.reason == TO_REMOVE:
            give_up(work, row, "taken back")  # the program ended before it could say so
            row = work.ledger.row(row.id)
        if row is not None and row.state is State.ISSUED:
            # created once and gone from the complete list since: a person removed it
            details = {"item": plan.name, "product": plan.name}
            raise CannotServe(Problem(Kind.PRODUCT_INACTIVE, subject=plan.reference, details=details))
        return await _make_item(work, row, plan)


async def _make_item(work: Work, row: Row | None, plan: ItemPlan) -> Item:
    if not work.may_create():
        raise NotNow
    if row is None:
        row = work.ledger.add_row(
            work.integration.id, party_key(work, ITEM, plan.reference), ITEM, State.READY, "needed", {"name": plan.name}
        )
    elif row.state is State.REJECTED:
        row = work.move(row, State.READY, "again")
    row, outcome = await create(work, row, item_body(plan, work.the_company))
    if isinstance(outcome, Created):
        row = work.move(row, State.ISSUED, "kept")
        item = made_item(row.alegra_id, plan)
        work.catalog = work.the_catalog.with_items([item])
        return item
    if isinstance(outcome, Refused):
        details = {"words": outcome.words, "item": plan.name, "product": plan.name}
        raise CannotServe(Problem(Kind.REJECTED_BY_ALEGRA, subject=plan.reference, details=details))
    raise NotNow
