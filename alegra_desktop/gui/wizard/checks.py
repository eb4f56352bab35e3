"""What a step of a set-up still lacks: field by field, without a window. Each page words its own complaints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from alegra_desktop.domain.customer_mexico import identify as identify_rfc
from alegra_desktop.domain.identity import SHORTEST, Identity, clean_number, same_number
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Store
from alegra_desktop.gui.wizard.draft import SetupDraft, Step
from alegra_desktop.sync.answers import Check, CheckState
from alegra_desktop.sync.engine import ALEGRA_TOKEN

_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")


class Fault(StrEnum):
    NAME_MISSING = "name_missing"
    NAME_TAKEN = "name_taken"
    EMAIL_SHAPE = "email_shape"
    TOKEN_MISSING = "token_missing"
    KEY_MISSING = "key_missing"
    FILE_MISSING = "file_missing"
    NOT_CHECKED = "not_checked"  # not validated for what stands in the fields now
    ALREADY_USED = "already_used"  # another integration joins this store account to this company
    OTHER_COMPANY = "other_company"  # the integration is bound to one company for good
    NUMBERING = "numbering"
    NO_NUMBERING = "no_numbering"
    CHARGES_ITEM = "charges_item"
    NUMBER_SHAPE = "number_shape"
    NOT_READY = "not_ready"  # final documents while Alegra's own requirements are not met
    SAME_ITEM = "same_item"
    PARENT_ITEM = "parent_item"
    LATER_DAY = "later_day"
    ACCOUNT_MISSING = "account_missing"


@dataclass(frozen=True, slots=True)
class Complaint:
    """`place`: the field to correct; `details`: names for the words."""

    step: Step
    place: str
    fault: Fault
    details: dict[str, str] = field(default_factory=dict)


def problems(draft: SetupDraft, step: Step) -> tuple[Complaint, ...]:
    """Everything that keeps the step from being left, the first field first."""
    return tuple(_CHECKS[step](draft)) if step in _CHECKS and step in draft.steps else ()


def every_problem(draft: SetupDraft) -> tuple[Complaint, ...]:
    """What keeps the whole set-up from being finished."""
    return tuple(complaint for step in draft.steps for complaint in problems(draft, step))


def is_complete(draft: SetupDraft) -> bool:
    return not every_problem(draft)


def failing(draft: SetupDraft) -> tuple[Check, ...]:
    """What Alegra's own requirements lack for the documents that are wanted. Drafts need an account only."""
    if draft.facts.account is None:
        return ()
    bad = [check for check in draft.facts.account.checks if check.state is CheckState.BAD]
    wanted = draft.effective_rules()
    return tuple(check for check in bad if wanted.final or check.key == "account")


def _account(draft: SetupDraft) -> Iterator[Complaint]:
    def wrong(place: str, fault: Fault, **details: str) -> Complaint:
        return Complaint(Step.ACCOUNT, place, fault, details)

    name = draft.name.strip()
    others = {one.name.casefold() for one in draft.facts.integrations if one.name != draft.editing}
    if not name:
        yield wrong("name", Fault.NAME_MISSING)
    elif name.casefold() in others:
        yield wrong("name", Fault.NAME_TAKEN)
    if not _EMAIL.fullmatch(draft.user.strip()):
        yield wrong("user", Fault.EMAIL_SHAPE)
    if not draft.secrets.get(ALEGRA_TOKEN, "").strip() and not draft.editing:
        yield wrong("token", Fault.TOKEN_MISSING)
    if not draft.account_checked:
        yield wrong("", Fault.NOT_CHECKED)
        return
    edited = next((one for one in draft.facts.integrations if one.name == draft.editing), None)
    if edited is not None and not same_number(edited.company, draft.company):
        yield wrong("token", Fault.OTHER_COMPANY, company=edited.company_name, other=draft.company_name)


def _store(draft: SetupDraft) -> Iterator[Complaint]:
    def wrong(place: str, fault: Fault, **details: str) -> Complaint:
        return Complaint(Step.STORE, place, fault, details)

    if draft.by_file:
        if not draft.file and not draft.editing:
            yield wrong("file", Fault.FILE_MISSING)
    elif draft.store is Store.HOTMART:
        basic = draft.secrets.get("basic", "").strip()
        if not draft.client_id.strip() and not basic:
            yield wrong("client_id", Fault.KEY_MISSING)
        if not draft.secrets.get("client_secret", "").strip() and not basic and not draft.editing:
            yield wrong("client_secret", Fault.KEY_MISSING)
    elif not draft.secrets.get("api_key", "").strip() and not draft.editing:
        yield wrong("api_key", Fault.KEY_MISSING)
    if not draft.store_checked:
        yield wrong("", Fault.NOT_CHECKED)
    else:
        yield from (wrong("", Fault.ALREADY_USED, other=name) for name in _same_pair(draft))


def _same_pair(draft: SetupDraft) -> list[str]:
    """Names of other integrations of this company with this store account: every sale would be sent twice."""
    assert draft.facts.store is not None
    account = draft.facts.store.account_id
    return [
        one.name
        for one in draft.facts.integrations
        if one.name != draft.editing
        and one.store is draft.store
        and one.account == account
        and same_number(one.company, draft.company)
    ]


def _documents(draft: SetupDraft) -> Iterator[Complaint]:
    def wrong(place: str, fault: Fault, **details: str) -> Complaint:
        return Complaint(Step.DOCUMENTS, place, fault, details)

    rules, account = draft.effective_rules(), draft.facts.account
    if rules.final:
        yield from (wrong("final", Fault.NOT_READY, check=check.key) for check in failing(draft))
    if rules.kind is DocumentKind.INVOICE and account is not None:
        usable = {one.template.id for one in account.numbering if one.usable}
        if rules.number_template and rules.number_template not in usable:
            yield wrong("number_template", Fault.NUMBERING)
        elif rules.final and not usable:
            yield wrong("number_template", Fault.NO_NUMBERING)
    if draft.with_charges and not rules.charges_item:
        yield wrong("charges_item", Fault.CHARGES_ITEM)
    if not _is_consumer(rules.unidentified_customer, draft.country):
        yield wrong("unidentified_customer", Fault.NUMBER_SHAPE)


def _is_consumer(number: str, country: str) -> bool:
    """A number that sales without identification may be billed to; none means that they are held."""
    clean = clean_number(number)
    if not number.strip():
        return True
    if country == "mexico":
        return isinstance(identify_rfc(number, foreign=False), Identity)
    return len(clean) >= SHORTEST and (country != "colombia" or clean.isdigit())


def _products(draft: SetupDraft) -> Iterator[Complaint]:
    catalogue = draft.facts.catalogue
    items = catalogue.catalog.items if catalogue is not None else {}
    sold_as: dict[str, str] = {}
    for product, item in draft.rules.product_links.items():
        if item in items and items[item].type == "variantParent":
            yield Complaint(Step.PRODUCTS, product, Fault.PARENT_ITEM, {"item": items[item].name})
        elif item in sold_as and not draft.same_item_meant:
            names = {"item": items[item].name if item in items else item, "other": sold_as[item]}
            yield Complaint(Step.PRODUCTS, product, Fault.SAME_ITEM, names)
        sold_as.setdefault(item, product)


def _when(draft: SetupDraft) -> Iterator[Complaint]:
    today, catalogue = draft.facts.today, draft.facts.catalogue
    if today is not None and draft.rules.since > today:
        yield Complaint(Step.WHEN, "since", Fault.LATER_DAY)
    if catalogue is None or not catalogue.bank_accounts:
        return  # this role sees no accounts: payments stay Alegra's own business
    for form in draft.forms:
        if not draft.rules.bank_accounts.get(form.value) and form.value not in draft.unpaid:
            yield Complaint(Step.WHEN, f"account.{form.value}", Fault.ACCOUNT_MISSING)


def _review(draft: SetupDraft) -> Iterator[Complaint]:
    yield from (Complaint(Step.REVIEW, "", Fault.NOT_READY, {"check": check.key}) for check in failing(draft))


_CHECKS: dict[Step, Callable[[SetupDraft], Iterator[Complaint]]] = {
    Step.ACCOUNT: _account,
    Step.STORE: _store,
    Step.DOCUMENTS: _documents,
    Step.PRODUCTS: _products,
    Step.WHEN: _when,
    Step.REVIEW: _review,
}
