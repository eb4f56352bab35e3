"""Sales as last read: exact, and never worse for an incomplete reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.sale import Address, Buyer, Charge, SaleLine, Stage
from alegra_desktop.domain.states import State
from alegra_desktop.storage import coding
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.storage.sales import ORDER, keep_greater
from tests.storage.samples import SALE, a_sale, key


def test_a_sale_comes_back_exactly(ledger: Ledger, integration: Integration) -> None:
    sale = a_sale(
        "HP1",
        total=Decimal("1234567890.1234500"),
        charges=(Charge("Envío", Decimal("0.10")),),
        lines=(SaleLine("1", "Libro «A»", Decimal("2.50"), Decimal("1E+3"), discount=Decimal("-0.00")),),
        buyer=Buyer("Zoë", address=Address(city="Bogotá")),
        ordered_at=datetime(2026, 10, 1, 3, 30, 0, 1, tzinfo=UTC),
        missing=("price",),
    )
    assert ledger.save_sales(integration.id, [sale], lesser_ok=True) == ["HP1"]
    stored = ledger.sale(integration.id, "HP1")
    assert stored is not None
    assert stored.sale == sale
    assert repr(stored.sale) == repr(sale)  # Decimal("1.0") == Decimal("1.00"): only repr tells every digit
    assert ledger.sale(integration.id, "HP2") is None


def test_only_new_and_changed_sales_are_told_and_all_are_seen(ledger: Ledger, integration: Integration) -> None:
    one, two = a_sale("HP1"), a_sale("HP2")
    assert ledger.save_sales(integration.id, [one, two], lesser_ok=True) == ["HP1", "HP2"]
    first = ledger.sale(integration.id, "HP1")
    complete = replace(two, stage=Stage.COMPLETE)
    assert ledger.save_sales(integration.id, [one, complete, two, complete], lesser_ok=True) == ["HP2"]
    again = ledger.sale(integration.id, "HP1")
    assert first is not None
    assert again is not None
    assert again.first_seen == first.first_seen
    assert again.last_seen > first.last_seen
    assert ledger.save_sales(integration.id, [], lesser_ok=True) == []


def test_a_complete_reading_may_lower_a_stage(ledger: Ledger, integration: Integration) -> None:
    ledger.save_sales(integration.id, [a_sale("HP1", stage=Stage.DISPUTED)], lesser_ok=True)
    assert ledger.save_sales(integration.id, [a_sale("HP1")], lesser_ok=True) == ["HP1"]
    stored = ledger.sale(integration.id, "HP1")
    assert stored is not None
    assert stored.sale.stage is Stage.APPROVED


def test_an_incomplete_reading_lowers_nothing(ledger: Ledger, integration: Integration) -> None:
    kept = a_sale("HP1", stage=Stage.CANCELLED, status="CANCELLED")
    ledger.save_sales(integration.id, [kept], lesser_ok=True)
    assert ledger.save_sales(integration.id, [a_sale("HP1")], lesser_ok=False) == []
    stored = ledger.sale(integration.id, "HP1")
    assert stored is not None
    assert stored.sale == kept


def test_missing_parts_take_nothing_away_but_a_later_stage_counts(ledger: Ledger, integration: Integration) -> None:
    ledger.save_sales(integration.id, [SALE], lesser_ok=True)
    poor = replace(SALE, buyer=Buyer(), lines=(), missing=("buyer",))
    assert ledger.save_sales(integration.id, [poor], lesser_ok=False) == []
    refunded = replace(poor, stage=Stage.RETURNED, status="REFUNDED")
    assert ledger.save_sales(integration.id, [refunded], lesser_ok=False) == [SALE.sale_id]
    stored = ledger.sale(integration.id, SALE.sale_id)
    assert stored is not None
    assert stored.sale == replace(SALE, stage=Stage.RETURNED, status="REFUNDED")


stages = st.sampled_from(list(Stage))
missing = st.sampled_from([(), ("buyer",), ("price",)])


@given(stages, missing, stages, missing)
def test_what_an_incomplete_reading_may_do(old_stage: Stage, old: object, new_stage: Stage, new: object) -> None:
    before = replace(SALE, stage=old_stage, missing=old)  # type: ignore[arg-type]
    read = replace(SALE, stage=new_stage, missing=new, buyer=Buyer("Otra"))  # type: ignore[arg-type]
    after = keep_greater(before, read)
    assert ORDER[after.stage] == max(ORDER[old_stage], ORDER[new_stage])
    if not before.missing:
        assert after.missing == ()
        assert after.buyer == (SALE.buyer if new else read.buyer)


def test_sales_are_listed_by_order_and_by_id(ledger: Ledger, integration: Integration) -> None:
    days = {"HP1": 5, "HP2": 3, "HP3": 4}
    read = [a_sale(name, ordered_at=datetime(2026, 10, day, tzinfo=UTC)) for name, day in days.items()]
    ledger.save_sales(integration.id, read, lesser_ok=True)
    assert [stored.sale.sale_id for stored in ledger.sales(integration.id)] == ["HP2", "HP3", "HP1"]
    wanted = (name for name in ["HP1", "HP2", "HP9", *(f"X{n}" for n in range(5000))])
    assert [stored.sale.sale_id for stored in ledger.sales(integration.id, wanted)] == ["HP2", "HP1"]
    assert ledger.sales(integration.id, []) == []
    assert ledger.sales(integration.id + 1) == []


def test_open_sales_are_those_that_may_change(ledger: Ledger, integration: Integration) -> None:
    ledger.save_sales(integration.id, [a_sale(stage.value, stage=stage) for stage in Stage], lesser_ok=True)
    assert ledger.open_sales(integration.id) == {stage.value for stage in Stage} - {"cancelled", "returned", "complete"}


def test_a_sale_read_after_its_document_takes_its_place_in_the_history(
    ledger: Ledger, integration: Integration
) -> None:
    ledger.add_row(integration.id, key("HP1"), "invoice", State.CREATED, "adopted", alegra_id="7")
    ledger.save_sales(integration.id, [a_sale("HP2")], lesser_ok=True)
    ledger.add_row(integration.id, key("HP2"), "invoice", State.WAITING, "seen")
    assert [line.sale_id for line in ledger.history()] == ["HP1", "HP2"]
    earlier = a_sale("HP1", ordered_at=datetime(2026, 9, 1, tzinfo=UTC), buyer=Buyer("Íñigo"))
    ledger.save_sales(integration.id, [earlier], lesser_ok=True)
    assert [line.sale_id for line in ledger.history()] == ["HP2", "HP1"]
    assert [line.sale_id for line in ledger.history(text="inigo")] == ["HP1"]


def test_times_need_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        coding.from_time(datetime(2026, 10, 1))
