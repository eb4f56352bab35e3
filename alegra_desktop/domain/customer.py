"""Who the document is for: the buyer as a contact Alegra accepts, or why that cannot be told (S12, R16).

The rules of a country are the company's, not the buyer's: a Colombian company reports every buyer with one of the
document types of its own tax authority.
"""

from __future__ import annotations

from dataclasses import replace

from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.cfdi import WITHOUT_TAX_OBLIGATIONS
from alegra_desktop.domain.customer_colombia import identify as colombia
from alegra_desktop.domain.customer_mexico import FOREIGN_RFC, PUBLIC_RFC
from alegra_desktop.domain.customer_mexico import identify as mexico
from alegra_desktop.domain.documents import CustomerPlan
from alegra_desktop.domain.identity import Identity, clean_number, is_none, same_number
from alegra_desktop.domain.places import Place, find_place
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.text import clean_text, fold

__all__ = ["clean_number", "customer_of", "same_number", "unidentified_customer"]

#: The number each tax authority set aside for buyers without one (Colombia: Resolución DIAN 000165 of 2023; Mexico:
#: the generic RFC of the tax authority's rules), with the name that goes with it.
_FINAL_CONSUMER = {
    "colombia": ("222222222222", "CC", "Consumidor", "Final"),
    "mexico": (PUBLIC_RFC, "RFC", "PUBLICO EN", "GENERAL"),
}
_LONGEST_NUMBER = 30  # characters: no document of any country is so long
_NATIVE = {"colombia": "CO", "mexico": "MX"}
_COUNTRY_WORDS = {"COLOMBIA": "CO", "MEXICO": "MX"}


def customer_of(sale: Sale, rules: Rules, company: Company, as_unidentified: bool = False) -> CustomerPlan | Problem:
    """The customer of a sale's document.

    `as_unidentified`: the merchant chose to bill this sale without identification, whatever the buyer gave.
    Problems: CUSTOMER_ID_INVALID (details `number`; `why`: check_digit, length, rfc; `dv`: the right check digit
    where it can be computed) and CUSTOMER_DATA_INCOMPLETE (details `fields`).
    """
    if as_unidentified:
        return unidentified_customer(rules, company) or _incomplete()
    number = sale.buyer.number
    if is_none(number):
        return _without_number(sale, rules, company)
    if len(clean_number(number)) > _LONGEST_NUMBER:
        shown = number[:_LONGEST_NUMBER]
        return Problem(Kind.CUSTOMER_ID_INVALID, shown, {"number": f"{shown}…", "why": "length", "dv": ""})
    if company.country == "colombia":
        found = colombia(number, sale.buyer.number_type, _country(sale))
    elif company.country == "mexico":
        found = mexico(number, foreign=_foreign(sale, company))
    else:
        found = Identity(clean_number(number), clean_text(sale.buyer.number_type).upper())
    if isinstance(found, Problem):
        return found
    if found.generic or found.number == clean_number(rules.unidentified_customer):
        return _shared(found.number, company)
    return _buyer(sale, found, company)


def unidentified_customer(rules: Rules, company: Company) -> CustomerPlan | None:
    """The contact for buyers without identification: the merchant's number, else the country's; None if neither."""
    number = clean_number(rules.unidentified_customer) or _FINAL_CONSUMER.get(company.country, ("",))[0]
    return _shared(number, company) if number else None


def _without_number(sale: Sale, rules: Rules, company: Company) -> CustomerPlan | Problem:
    """The store answered and gave no number: the unidentified customer if the merchant set one, else held."""
    if not rules.unidentified_customer.strip():
        return _incomplete()
    if company.country == "mexico" and _foreign(sale, company):
        return _shared(FOREIGN_RFC, company)
    return _shared(clean_number(rules.unidentified_customer), company)


def _incomplete() -> Problem:
    return Problem(Kind.CUSTOMER_DATA_INCOMPLETE, "", {"fields": "number"})


def _shared(number: str, company: Company) -> CustomerPlan:
    """The one contact of all buyers without identification; nothing of a single buyer goes into it."""
    _, kind, first, last = _FINAL_CONSUMER.get(company.country, ("", "", "Consumidor", "Final"))
    if number == FOREIGN_RFC:
        first, last = "CLIENTE", "EXTRANJERO"
    mexico = company.country == "mexico"
    return CustomerPlan(
        number,
        kind,
        name=f"{first} {last}",
        first_name=first,
        last_name=last,
        zip_code=company.zip_code if mexico else "",  # the tax authority wants the place of issue there
        regime=WITHOUT_TAX_OBLIGATIONS if mexico and number in (PUBLIC_RFC, FOREIGN_RFC) else "",
        unidentified=True,
    )


def _buyer(sale: Sale, identity: Identity, company: Company) -> CustomerPlan:
    buyer, address = sale.buyer, sale.buyer.address
    email = clean_text(buyer.email)
    name = clean_text(buyer.name) or clean_text(email.partition("@")[0]) or "Cliente"
    plan = CustomerPlan(
        identity.number,
        identity.kind,
        check_digit=identity.check_digit,
        company=identity.company,
        name=name,
        email=email if "@" in email and " " not in email else "",  # one bad address would refuse the whole contact
        phone=clean_text(buyer.phone),
        street=clean_text(address.street),
        city=clean_text(address.city),
        state=clean_text(address.state),
        zip_code=clean_text(address.zip_code),
        country=_country(sale) or _NATIVE.get(company.country, ""),
        place=_place(sale, company),
    )
    return plan if identity.company else _with_names(plan)


def _place(sale: Sale, company: Company) -> Place | None:
    """Only Colombia compares city and department with a list; elsewhere they are not sent."""
    address = sale.buyer.address
    if company.country != "colombia" or _foreign(sale, company):
        return None
    return find_place(clean_text(address.city), clean_text(address.state))


def _with_names(plan: CustomerPlan) -> CustomerPlan:
    """A person's name in two parts, both of which Colombia demands: all words but the last, and the last."""
    words = plan.name.split()
    if len(words) < 2:
        return replace(plan, first_name=plan.name, last_name="-")
    return replace(plan, first_name=" ".join(words[:-1]), last_name=words[-1])


def _country(sale: Sale) -> str:
    """The buyer's country: two letters where it can be told, else the store's word, "" if it gave none."""
    word = clean_text(sale.buyer.address.country)
    return _COUNTRY_WORDS.get(fold(word), word.upper() if len(word) == 2 else word)


def _foreign(sale: Sale, company: Company) -> bool:
    return _country(sale) not in ("", _NATIVE.get(company.country, ""))
