"""A short month: at its end Alegra's sales less credit notes are the stores' net sales, per day and per tax.

`python -m tests.reliability month` plays whole ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reliability.month.sabotage import BREAKS, broken
from tests.reliability.month.shop import SHORT
from tests.reliability.month.story import Month


@pytest.fixture(scope="module", params=[False, True], ids=["confirmed", "automatic"])
def month(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Month]:
    folder: Path = tmp_path_factory.mktemp("month")
    made = Month(folder, replace(SHORT, automatic=request.param))
    made.run()
    yield made
    made.world.close()


@pytest.mark.timeout(300)
def test_the_books_agree_to_the_cent_per_day_and_per_tax(month: Month) -> None:
    books = month.books()
    assert books.differences() == [], books.table()
    assert books.stores.total > 0
    assert len(books.stores.taxes) >= 4
    assert set(books.documents.values()) == {1}


@pytest.mark.timeout(300)
def test_everything_happened_that_a_month_has(month: Month) -> None:
    facts, plan = month.facts(), month.plan
    wanted = {
        "sales": plan.sales,
        "refunds": plan.refunds,
        "returns": plan.returns,
        "chargebacks": plan.chargebacks,
        "new products": plan.new_products,
        "another numbering chosen": 1,
    }
    assert {name: facts[name] for name in wanted} == wanted
    assert facts["in the first numbering"] == plan.last_number
    assert facts["in the second"] > 0
    assert facts["stamped by hand"] > 0
    assert facts["refund_partial confirmed"] == plan.partial
    assert ("refund_of_invoice confirmed" in facts) is not plan.automatic
    notes = [note for books in month.servers.alegra.companies.values() for note in books.all("credit-notes").values()]
    assert len(notes) >= plan.partial + plan.chargebacks


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", BREAKS)
def test_wrong_books_are_noticed(month: Month, name: str) -> None:
    with broken(month, BREAKS[name]):
        assert month.books().differences()
    assert month.books().differences() == []
