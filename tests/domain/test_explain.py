"""What the merchant says of a state holds for that state, and for nothing that is a riddle of another sort."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from alegra_desktop.domain.explain import explained, stages_of, word_of
from alegra_desktop.domain.sale import Sale, SaleLine, Stage, Store
from alegra_desktop.domain.states import State
from alegra_desktop.domain.triggers import judge
from tests.domain.samples import COLOMBIA, RULES, TODAY, hotmart, mastershop

LINE = SaleLine("7001", "Organizador", Decimal(1), Decimal(100000))
WORDS = {"77": "in_transit", "En  la LUNA": "delivered", "8": "cancelled"}


def unknown(status: str) -> Sale:
    return mastershop(LINE, total="100000", stage=Stage.UNKNOWN, status=status)


@pytest.mark.parametrize(
    ("status", "stage"),
    [("77", Stage.IN_TRANSIT), (" 77 ", Stage.IN_TRANSIT), ("en la luna", Stage.DELIVERED), ("8", Stage.CANCELLED)],
)
def test_a_state_in_the_table_gets_its_stage_however_it_is_written(status: str, stage: Stage) -> None:
    sale = explained(unknown(status), WORDS)
    assert (sale.stage, sale.explained, sale.status) == (stage, True, status)
    assert explained(sale, WORDS) == sale


@pytest.mark.parametrize("status", ["78", "", "-", "77 (payment: crypto)", "77 (one value for 2 products)"])
def test_another_riddle_stays_one(status: str) -> None:
    words = WORDS | {status: "delivered"} if status != "78" else WORDS
    assert explained(unknown(status), words) == unknown(status)


def test_what_we_know_is_never_explained_away() -> None:
    sale = mastershop(LINE, total="100000", stage=Stage.DELIVERED, status="8")
    assert explained(sale, WORDS) is sale


def test_another_table_explains_anew_and_none_forgets() -> None:
    sale = explained(unknown("77"), WORDS)
    assert explained(sale, {"77": "returned"}).stage is Stage.RETURNED
    assert explained(sale, {}) == unknown("77")


def test_each_store_has_its_own_stages() -> None:
    assert explained(unknown("77"), {"77": "complete"}) == unknown("77")
    assert explained(hotmart(stage=Stage.UNKNOWN, status="X"), {"x": "complete"}).stage is Stage.COMPLETE
    assert Stage.UNKNOWN not in stages_of(Store.HOTMART) + stages_of(Store.MASTERSHOP)
    assert set(stages_of(Store.HOTMART)) | set(stages_of(Store.MASTERSHOP)) == set(Stage) - {Stage.UNKNOWN}


def test_the_judge_takes_the_merchant_s_word_and_asks_only_where_one_would_help() -> None:
    rules = replace(RULES, state_words=WORDS)
    assert judge(unknown("en la luna"), rules, COLOMBIA, TODAY).state is State.READY
    asked = judge(replace(unknown("78"), missing=("buyer",)), rules, COLOMBIA, TODAY)
    assert asked.problem is not None
    assert asked.problem.details["word"] == word_of("78") == "78"
    other = judge(unknown("77 (payment: crypto)"), rules, COLOMBIA, TODAY)
    assert other.problem is not None
    assert "word" not in other.problem.details
