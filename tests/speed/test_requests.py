"""The requests a sale may cost. They are counted, not timed: the same on every machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.speed.counting import DRAFT, FINAL, FINAL_LATER, NEW_BUYER, PAID, Case, count, idle

SALES = 120  # enough for the sweep and the batches to spread over


@pytest.mark.parametrize(("case", "most"), [(DRAFT, 1.1), (NEW_BUYER, 2.1)], ids=lambda value: str(value))
def test_a_draft_costs_few_requests(tmp_path: Path, case: Case, most: float) -> None:
    assert count(tmp_path, case, SALES).a_sale <= most


def test_issuing_and_paying_cost_few_requests_more(tmp_path: Path) -> None:
    cases = (DRAFT, FINAL, FINAL_LATER, PAID)
    draft, final, later, paid = (count(tmp_path / case.name, case, SALES).a_sale for case in cases)
    assert max(final, later) - draft <= 0.35
    assert paid - final <= 1.4


def test_a_run_with_nothing_new_asks_who_and_reads_one_page_of_each_list(tmp_path: Path) -> None:
    asked = idle(tmp_path, 35)["15 minutes later again, Alegra"]
    once = {"GET /company": 1, "GET /invoices": 1}
    assert asked in (once, {**once, "GET /remissions": 1})
