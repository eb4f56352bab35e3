"""Is a sale due? What to do with a sale that has no document yet, decided from the sale and the rules alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alegra_desktop.domain.catalog import Company
from alegra_desktop.domain.dates import local_day
from alegra_desktop.domain.explain import explained, word_of
from alegra_desktop.domain.problem import Kind, Problem, settings_wrong
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import PaymentForm, Sale, Stage, Store
from alegra_desktop.domain.states import State

#: MasterShop's way of an order. A trigger is reached at its own stage or at a later one of this list.
ORDER_OF_TRIGGERS = (Stage.TO_PREPARE, Stage.TO_COLLECT, Stage.COLLECTED, Stage.IN_TRANSIT, Stage.DELIVERED)

_HOTMART_DUE = {"approved": frozenset({Stage.APPROVED, Stage.COMPLETE}), "complete": frozenset({Stage.COMPLETE})}
_HOTMART_PAID = frozenset({Stage.APPROVED, Stage.COMPLETE})
_UNDONE = frozenset({Stage.CANCELLED, Stage.RETURNED})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`state`: READY, WAITING, HELD (with its problem), SKIPPED or CANCELLED; `reason`: a word for the history.

    Reasons: before_since, test_order, not_own, zero_total, undone, missing:<part>, cod_disabled, country, not_due,
    delivered_wait, due; for a held sale the kind of its problem.
    """

    state: State
    problem: Problem | None = None
    reason: str = ""


def judge(sale: Sale, rules: Rules, company: Company, today_local: date) -> Verdict:
    """What to do with a sale without a document; `today_local` is the merchant's day.

    A state that nobody can explain is held, never guessed (R16), whatever else is missing; any other sale whose data
    is not all there waits.
    """
    sale = explained(sale, rules.state_words)
    return _by_facts(sale, rules, company) or _by_stage(sale, rules, company, today_local)


def still_due(sale: Sale, rules: Rules, company: Company, today: date) -> bool:
    """May the draft of this sale still be issued, by its stage alone?

    Settings changed since (first day, countries, cash on delivery) and parts a failed page left out do not count:
    the document exists already. False asks for a closer look, not for removal; `undone` says what must go.
    """
    if sale.is_test or not sale.own or undone(sale):
        return False
    return _by_stage(sale, rules, company, today).state is State.READY


def undone(sale: Sale) -> bool:
    """Cancelled, returned, refunded or charged back."""
    return sale.stage in _UNDONE


def partly_refunded(sale: Sale) -> bool:
    """The buyer got a part of the money back; Hotmart does not say how much."""
    return sale.stage is Stage.DISPUTED and sale.status.strip().upper() == "PARTIALLY_REFUNDED"


def _by_facts(sale: Sale, rules: Rules, company: Company) -> Verdict | None:
    """Everything but the stage on its way to being due; the order of these checks is part of the contract."""
    country = sale.buyer.address.country.strip().casefold()
    if local_day(sale.ordered_at, company.timezone) < rules.since:
        return Verdict(State.SKIPPED, reason="before_since")
    if sale.is_test:
        return Verdict(State.SKIPPED, reason="test_order")
    if not sale.own:
        return Verdict(State.SKIPPED, reason="not_own")
    if sale.total <= 0 and "price" not in sale.missing:
        return Verdict(State.SKIPPED, reason="zero_total")
    if undone(sale):
        return Verdict(State.CANCELLED, reason="undone")
    if sale.missing and sale.stage is not Stage.UNKNOWN:
        return Verdict(State.WAITING, reason=f"missing:{sale.missing[0]}")
    if sale.payment_form is PaymentForm.COD and not rules.cod_enabled:
        return Verdict(State.SKIPPED, reason="cod_disabled")
    if rules.countries and country and country not in {wanted.strip().casefold() for wanted in rules.countries}:
        return Verdict(State.SKIPPED, reason="country")
    return None


def _by_stage(sale: Sale, rules: Rules, company: Company, today: date) -> Verdict:
    if sale.stage is Stage.DISPUTED:
        return _held(Kind.SALE_DISPUTED, sale)
    if sale.stage is Stage.PENDING:
        return Verdict(State.WAITING, reason="not_due")
    if sale.store is Store.HOTMART:
        return _hotmart(sale, rules)
    return _mastershop(sale, rules, company, today)


def _hotmart(sale: Sale, rules: Rules) -> Verdict:
    if sale.stage not in _HOTMART_PAID:
        return _held(Kind.UNKNOWN_ORDER_STATE, sale)
    due = _HOTMART_DUE.get(rules.hotmart_trigger)
    if due is None:
        return _wrong_trigger(rules.hotmart_trigger)
    return Verdict(State.READY, reason="due") if sale.stage in due else Verdict(State.WAITING, reason="not_due")


def _mastershop(sale: Sale, rules: Rules, company: Company, today: date) -> Verdict:
    if sale.stage not in ORDER_OF_TRIGGERS:
        return _held(Kind.UNKNOWN_ORDER_STATE, sale)
    word = rules.triggers.get(sale.payment_form.value, _DEFAULT_TRIGGERS[sale.payment_form])
    if word not in ORDER_OF_TRIGGERS:
        return _wrong_trigger(word)
    trigger = Stage(word)
    if ORDER_OF_TRIGGERS.index(sale.stage) < ORDER_OF_TRIGGERS.index(trigger):
        return Verdict(State.WAITING, reason="not_due")
    if trigger is Stage.DELIVERED and sale.delivered_at is not None:
        # A carrier may still correct "delivered" for some days; an unknown delivery day cannot be waited for.
        first = local_day(sale.delivered_at, company.timezone) + timedelta(days=rules.delivered_wait_days)
        if today < first:
            return Verdict(State.WAITING, reason="delivered_wait")
    return Verdict(State.READY, reason="due")


_DEFAULT_TRIGGERS = {PaymentForm.PREPAID: "in_transit", PaymentForm.COD: "delivered"}


def _held(kind: Kind, sale: Sale) -> Verdict:
    details = {"state": sale.status, "store": sale.store.value}
    if kind is Kind.UNKNOWN_ORDER_STATE and sale.stage is Stage.UNKNOWN and word_of(sale.status):
        details["word"] = word_of(sale.status)  # what it means can be remembered for all
    problem = Problem(kind, sale.status, details)
    return Verdict(State.HELD, problem, kind.value)


def _wrong_trigger(word: str) -> Verdict:
    problem = settings_wrong("unknown_trigger", "triggers", trigger=word)
    return Verdict(State.HELD, problem, problem.kind.value)
