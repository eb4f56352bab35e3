from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Address, PaymentForm, Sale, Stage
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import ORDER_OF_TRIGGERS, Verdict, judge, still_due, undone
from tests.domain.samples import ANA, COLOMBIA, RULES, TODAY, hotmart, mastershop


def verdict(sale: Sale, rules: Rules = RULES) -> tuple[State, str]:
    result = judge(sale, rules, COLOMBIA, TODAY)
    return result.state, result.reason


def test_a_paid_hotmart_sale_is_due() -> None:
    assert judge(hotmart(), RULES, COLOMBIA, TODAY) == Verdict(State.READY, None, "due")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ordered_at": datetime(2026, 10, 1, 4, 59, tzinfo=UTC)}, (State.SKIPPED, "before_since")),
        ({"ordered_at": datetime(2026, 10, 1, 5, 0, tzinfo=UTC)}, (State.READY, "due")),
        ({"is_test": True}, (State.SKIPPED, "test_order")),
        ({"own": False}, (State.SKIPPED, "not_own")),
        ({"total": Decimal(0)}, (State.SKIPPED, "zero_total")),
        ({"total": Decimal(-1)}, (State.SKIPPED, "zero_total")),
        ({"total": Decimal(0), "missing": ("price",)}, (State.WAITING, "missing:price")),
        ({"stage": Stage.CANCELLED}, (State.CANCELLED, "undone")),
        ({"stage": Stage.RETURNED, "missing": ("buyer",)}, (State.CANCELLED, "undone")),
        ({"missing": ("buyer",)}, (State.WAITING, "missing:buyer")),
        ({"stage": Stage.PENDING}, (State.WAITING, "not_due")),
        ({"stage": Stage.DISPUTED}, (State.HELD, "sale_disputed")),
        ({"stage": Stage.UNKNOWN, "status": "NEW_WORD"}, (State.HELD, "unknown_order_state")),
        ({"stage": Stage.IN_TRANSIT}, (State.HELD, "unknown_order_state")),
    ],
)
def test_hotmart(changes: dict[str, Any], expected: tuple[State, str]) -> None:
    assert verdict(replace(hotmart(), **changes)) == expected


def test_the_first_reason_wins_in_the_order_of_the_contract() -> None:
    sale = replace(hotmart(), is_test=True, own=False, total=Decimal(0), stage=Stage.CANCELLED, missing=("buyer",))
    assert verdict(sale)[1] == "test_order"
    assert verdict(replace(sale, is_test=False))[1] == "not_own"
    assert verdict(replace(sale, is_test=False, own=True, missing=()))[1] == "zero_total"


def test_unknown_states_name_the_store_s_word() -> None:
    problem = judge(hotmart(stage=Stage.UNKNOWN, status="NEW_WORD"), RULES, COLOMBIA, TODAY).problem
    assert problem is not None
    assert (problem.kind, problem.details["state"]) == (Kind.UNKNOWN_ORDER_STATE, "NEW_WORD")


def test_waiting_for_the_end_of_the_warranty() -> None:
    rules = replace(RULES, hotmart_trigger="complete")
    assert verdict(hotmart(), rules) == (State.WAITING, "not_due")
    assert verdict(hotmart(stage=Stage.COMPLETE), rules) == (State.READY, "due")


def test_only_the_wanted_countries_and_buyers_of_unknown_country() -> None:
    rules = replace(RULES, countries=("CO",))
    brazil = hotmart(buyer=replace(ANA, address=Address(country="BR")))
    nowhere = hotmart(buyer=replace(ANA, address=Address()))
    assert verdict(hotmart(), rules)[0] is State.READY
    assert verdict(brazil, rules) == (State.SKIPPED, "country")
    assert verdict(nowhere, rules)[0] is State.READY
    assert verdict(brazil)[0] is State.READY


@pytest.mark.parametrize("trigger", ORDER_OF_TRIGGERS)
@pytest.mark.parametrize("stage", ORDER_OF_TRIGGERS)
def test_a_trigger_is_reached_at_its_stage_or_a_later_one(trigger: Stage, stage: Stage) -> None:
    for form in PaymentForm:
        rules = replace(RULES, triggers={form.value: trigger.value})
        reached = ORDER_OF_TRIGGERS.index(stage) >= ORDER_OF_TRIGGERS.index(trigger)
        sale = mastershop(total="10", stage=stage, payment_form=form)
        assert verdict(sale, rules)[0] is (State.READY if reached else State.WAITING)


def test_defaults_prepaid_in_transit_cod_delivered() -> None:
    rules = replace(RULES, triggers={})
    for stage, prepaid, cod in (
        (Stage.COLLECTED, State.WAITING, State.WAITING),
        (Stage.IN_TRANSIT, State.READY, State.WAITING),
        (Stage.DELIVERED, State.READY, State.READY),
    ):
        sale = mastershop(total="10", stage=stage)
        assert verdict(replace(sale, payment_form=PaymentForm.PREPAID), rules)[0] is prepaid
        assert verdict(sale, rules)[0] is cod


def test_cash_on_delivery_can_be_left_out() -> None:
    rules = replace(RULES, cod_enabled=False)
    assert verdict(mastershop(total="10"), rules) == (State.SKIPPED, "cod_disabled")
    assert verdict(mastershop(total="10", payment_form=PaymentForm.PREPAID), rules)[0] is State.READY


def test_days_of_waiting_after_the_delivery() -> None:
    rules = replace(RULES, delivered_wait_days=3)
    sale = mastershop(total="10", delivered_at=datetime(2026, 10, 8, 3, tzinfo=UTC))  # the 7th in Bogotá
    assert judge(sale, rules, COLOMBIA, date(2026, 10, 9)).reason == "delivered_wait"
    assert judge(sale, rules, COLOMBIA, date(2026, 10, 10)).state is State.READY
    assert judge(replace(sale, delivered_at=None), rules, COLOMBIA, date(2026, 10, 9)).state is State.READY


def test_an_unknown_trigger_in_the_settings_holds() -> None:
    sale = mastershop(total="10", payment_form=PaymentForm.PREPAID)
    assert verdict(sale, replace(RULES, triggers={"prepaid": "soon"})) == (State.HELD, "settings_wrong")
    assert verdict(hotmart(), replace(RULES, hotmart_trigger="soon")) == (State.HELD, "settings_wrong")


def test_a_draft_stays_due_whatever_the_settings_became() -> None:
    rules = replace(RULES, since=date(2027, 1, 1), countries=("MX",))
    assert still_due(hotmart(missing=("buyer",)), rules, COLOMBIA, TODAY)
    for stage in (Stage.RETURNED, Stage.CANCELLED, Stage.DISPUTED, Stage.PENDING):
        assert not still_due(hotmart(stage=stage), rules, COLOMBIA, TODAY)
    assert not still_due(hotmart(own=False), rules, COLOMBIA, TODAY)


def test_undone_means_cancelled_or_returned() -> None:
    assert {stage for stage in Stage if undone(hotmart(stage=stage))} == {Stage.CANCELLED, Stage.RETURNED}
