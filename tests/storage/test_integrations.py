"""Integrations keep to their company and store account; small facts and runs are remembered."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.storage.ledger import Ledger
from tests.storage.samples import INTEGRATION


def test_an_integration_comes_back_as_it_was_saved(ledger: Ledger) -> None:
    saved = ledger.save_integration(INTEGRATION)
    assert saved.id > 0
    assert saved == replace(INTEGRATION, id=saved.id)
    assert ledger.integrations() == [saved]
    assert ledger.integration("Mi tienda") == saved
    assert ledger.integration("mi tienda") is None


def test_rules_name_and_settings_may_change(ledger: Ledger, integration: Integration) -> None:
    rules = replace(integration.rules, final=True, tolerance=Decimal("1.50"))
    changed = replace(integration, name="Otra", rules=rules, store_settings={})
    assert ledger.save_integration(changed) == changed
    assert ledger.integrations() == [changed]


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        (0, {"name": "Segunda"}),  # the same company and account again
        (0, {"account": "productor-2"}),  # the name is in use
        (1, {"company": "800999888"}),
        (1, {"account": "productor-2"}),
    ],
)
def test_neither_pair_nor_name_is_used_twice_and_none_moves(
    ledger: Ledger, integration: Integration, number: int, changes: dict[str, str]
) -> None:
    wrong = replace(integration, id=number and integration.id, **changes)  # type: ignore[arg-type]
    with pytest.raises(ProblemError) as caught:
        ledger.save_integration(wrong)
    assert caught.value.problem.kind is Kind.SETTINGS_WRONG
    assert caught.value.problem.details["reason_code"]
    assert ledger.integrations() == [integration]


def test_an_id_that_is_not_there_is_a_mistake(ledger: Ledger) -> None:
    with pytest.raises(KeyError):
        ledger.save_integration(replace(INTEGRATION, id=7))


def test_stopping_says_why_and_lets_go(ledger: Ledger, integration: Integration) -> None:
    problem = Problem(Kind.MARK_NOT_KEPT, "12", {"words": "número"})
    ledger.stop_integration(integration.id, problem)
    assert ledger.integrations() == [replace(integration, stopped=problem)]
    ledger.stop_integration(integration.id, None)
    assert ledger.integrations() == [integration]


def test_memory_is_apart_for_each_integration(ledger: Ledger, integration: Integration) -> None:
    ledger.remember(0, "installation", "k3")
    ledger.remember(integration.id, "installation", "of one")
    ledger.remember(integration.id, "installation", "changed")
    assert ledger.memory(0, "installation") == "k3"
    assert ledger.memory(integration.id, "installation") == "changed"
    assert ledger.memory(integration.id, "nothing") == ""


def test_runs_are_listed_newest_first(ledger: Ledger, integration: Integration) -> None:
    first, second = ledger.begin_run(integration.id), ledger.begin_run(integration.id)
    assert 0 < first < second
    ledger.end_run(first, {"created": 3, "seconds": Decimal("1.25"), "incomplete": False})
    newest, oldest = ledger.runs(integration.id, 5)
    assert (newest.id, newest.ended_at, newest.counts) == (second, None, {})
    assert oldest.counts == {"created": 3, "seconds": Decimal("1.25"), "incomplete": False}
    assert oldest.ended_at is not None
    assert oldest.ended_at > oldest.started_at
    assert [run.id for run in ledger.runs(integration.id, 1)] == [second]
