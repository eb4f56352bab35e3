"""The history: newest sale first, filtered and searched as a merchant would."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.sale import Buyer
from alegra_desktop.domain.states import State
from alegra_desktop.storage import history
from alegra_desktop.storage.history import Filters, Sort
from alegra_desktop.storage.ledger import Ledger
from tests.storage.samples import INTEGRATION, a_sale, key

BOGOTA = ZoneInfo("America/Bogota")
BUYERS = ["María José Pérez", "Jose Luis Ñáñez", "Straße GmbH", "100%_real [sic] *", "Ana"]


@pytest.fixture
def told(ledger: Ledger, integration: Integration) -> Integration:
    """Five sales, one a day from the first of October at 03:00 UTC, so 22:00 of the day before in Bogotá."""
    start = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)
    sales = [
        a_sale(f"HP{n}", ordered_at=start + timedelta(days=n), buyer=Buyer(buyer, f"b{n}@correo.example"))
        for n, buyer in enumerate(BUYERS)
    ]
    ledger.save_sales(integration.id, sales, lesser_ok=True)
    for n in range(5):
        ledger.add_row(integration.id, key(f"HP{n}"), "invoice", State.READY, "decided")
    ledger.add_row(integration.id, key("HP4", "payment"), "payment", State.READY, "decided")
    return integration


def ids(ledger: Ledger, text: str) -> list[str]:
    return [line.sale_id for line in ledger.history(text=text)]


def test_documents_only_newest_first_in_windows(ledger: Ledger, told: Integration) -> None:
    assert [line.sale_id for line in ledger.history()] == ["HP4", "HP3", "HP2", "HP1", "HP0"]
    assert [line.sale_id for line in ledger.history(limit=2)] == ["HP4", "HP3"]
    assert [line.sale_id for line in ledger.history(limit=2, offset=3)] == ["HP1", "HP0"]
    assert [line.sale_id for line in ledger.history(offset=4)] == ["HP0"]
    found = ledger.history_ids()
    assert [line.row_id for line in ledger.history_lines(found[1:3])] == list(found[1:3])
    assert ledger.history_lines([99]) == []


def test_a_line_shows_the_sale_until_there_is_a_document(ledger: Ledger, told: Integration) -> None:
    line = ledger.history(limit=1, zone=BOGOTA)[0]
    assert (line.integration, line.store, line.customer, line.currency) == ("Mi tienda", "hotmart", "Ana", "COP")
    assert (line.day, line.total, line.state, line.kind) == (
        date(2026, 10, 4),
        Decimal("119.00"),
        State.READY,
        "invoice",
    )
    row = ledger.row(line.row_id)
    problem = Problem(Kind.TOTAL_DIFFERS, "HP4", {"words": "120"})
    row = ledger.move(row, State.SENDING, "claimed", total=Decimal("120.50"), day=date(2026, 10, 9))
    row = ledger.move(row, State.CREATED, "created", alegra_id="41", number="FE-7", adopted=True)
    row = ledger.move(row, State.HELD, "held", problem=problem, notice=Problem(Kind.NUMBERING_SOON))
    line = ledger.history(limit=1)[0]
    assert (line.total, line.day, line.alegra_id, line.number) == (
        Decimal("120.50"),
        date(2026, 10, 9),
        "41",
        "FE-7",
    )
    assert (line.problem, line.notice, line.adopted, line.updated_at) == (
        problem,
        Problem(Kind.NUMBERING_SOON),
        True,
        row.updated_at,
    )


def test_a_document_without_its_sale_is_shown_too(ledger: Ledger, integration: Integration) -> None:
    ledger.add_row(integration.id, key("HP9"), "remission", State.ISSUED, "adopted", day=date(2026, 1, 2))
    line = ledger.history()[0]
    assert (line.customer, line.currency, line.total, line.day) == ("", "", None, date(2026, 1, 2))


def test_filters_join(ledger: Ledger, told: Integration) -> None:
    other = ledger.save_integration(
        Integration(0, "Otra", INTEGRATION.store, "productor-2", "900123456", "", "", INTEGRATION.rules)
    )
    ledger.add_row(other.id, key("X1", account="productor-2"), "invoice", State.WAITING, "seen")
    assert [line.sale_id for line in ledger.history(integration_id=other.id)] == ["X1"]
    assert [line.integration for line in ledger.history(state=State.WAITING)] == ["Otra"]
    assert ledger.history(integration_id=told.id, state=State.WAITING) == []
    assert ledger.history(integration_id=told.id, state=State.READY, text="perez", since=date(2026, 10, 2)) == []
    assert len(ledger.history(integration_id=told.id, state=State.READY, text="perez")) == 1


def test_since_is_a_day_of_the_merchant(ledger: Ledger, told: Integration) -> None:
    assert len(ledger.history(since=date(2026, 10, 3), zone=UTC)) == 3
    assert len(ledger.history(since=date(2026, 10, 3), zone=BOGOTA)) == 2
    assert len(ledger.history(since=datetime(2026, 10, 5, 3, tzinfo=UTC))) == 1


@pytest.mark.parametrize("few", [20_000, 0])
def test_text_is_found_in_customer_sale_document_and_problem(
    ledger: Ledger, told: Integration, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both ways of searching (a few hits looked up, many hits walked through) find the same."""
    monkeypatch.setattr(history, "_FEW", few)
    row = ledger.find(key("HP2"))
    assert row is not None
    row = ledger.move(row, State.SENDING, "claimed")
    row = ledger.move(
        row,
        State.REJECTED,
        "refused",
        number="SETP-990",
        problem=Problem(Kind.REJECTED_BY_ALEGRA, "", {"words": "Ñoño"}),
    )
    assert ids(ledger, "JOSE") == ["HP1", "HP0"]
    assert ids(ledger, "maría perez") == ["HP0"]
    assert ids(ledger, "ñañez") == ["HP1"]
    assert ids(ledger, "STRASSE") == ["HP2"]
    assert ids(ledger, "hp3") == ["HP3"]
    assert ids(ledger, "p-99") == ["HP2"]
    assert ids(ledger, "nono") == ["HP2"]
    assert ids(ledger, "rejected_by") == ["HP2"]
    assert ids(ledger, "%_r") == ["HP3"]
    assert ids(ledger, "0%_") == ["HP3"]
    assert ids(ledger, "a_a") == []
    assert ids(ledger, "[sic] *") == ["HP3"]
    assert ids(ledger, "an") == ["HP4", "HP1"]
    assert ids(ledger, '"') == []
    assert ids(ledger, "' OR 1=1 --") == []
    assert ids(ledger, "  ") == ["HP4", "HP3", "HP2", "HP1", "HP0"]
    ledger.move(row, State.READY, "again", problem=None)
    assert ids(ledger, "nono") == []
    ledger._database.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")  # raises if they differ


def test_a_row_that_is_the_document_no_longer_leaves_the_history(ledger: Ledger, told: Integration) -> None:
    row = ledger.find(key("HP0"))
    assert row is not None
    ledger.note(row, "set aside", key=key("HP0", "document-1"))
    assert "HP0" not in [line.sale_id for line in ledger.history()]
    assert ids(ledger, "perez") == []
    ledger._database.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def test_standing_counts_documents_and_the_other_count_everything(ledger: Ledger, told: Integration) -> None:
    standing = ledger.standing(told.id)
    assert standing[State.READY] == 5
    assert set(standing) == set(State)
    assert sum(standing.values()) == 5
    assert ledger.count_all_roles(told.id, [State.READY, State.UNKNOWN]) == 6
    assert ledger.count_all_roles(told.id, []) == 0
    assert ledger.count_all_roles(99, list(State)) == 0


def test_a_name_in_fancy_letters_is_found_by_plain_ones(ledger: Ledger, told: Integration) -> None:
    ledger.save_sales(told.id, [a_sale("HP1", buyer=Buyer("𝓩𝓸𝓮 ℌidalgo"))], lesser_ok=True)
    assert ids(ledger, "zoe") == ids(ledger, "HIDALGO zo") == ids(ledger, "𝓩𝓸") == ["HP1"]


def test_a_nul_in_a_name_hides_nothing_after_it(ledger: Ledger, told: Integration) -> None:
    ledger.save_sales(told.id, [a_sale("HP1", buyer=Buyer("Zoe\0 Hidalgo"))], lesser_ok=True)
    assert ids(ledger, "hidalgo") == ids(ledger, "zoe HP1") == ids(ledger, "Zoe\0") == ["HP1"]


def test_half_a_character_finds_nothing_and_breaks_nothing(ledger: Ledger, told: Integration) -> None:
    assert ids(ledger, "hp1\udcff") == ids(ledger, "\ud800") == []


def test_wildcards_beside_letters_with_accents_are_letters_like_others(ledger: Ledger, told: Integration) -> None:
    ledger.save_sales(told.id, [a_sale("HP1", buyer=Buyer("50%æø _1ø x"))], lesser_ok=True)
    assert ids(ledger, "%æø") == ids(ledger, "_1ø") == ids(ledger, "0%æ") == ["HP1"]
    assert ids(ledger, "%1ø") == ids(ledger, "0_æø") == []


def in_order(ledger: Ledger, sort: Sort, descending: bool = False) -> list[str]:
    found = ledger.history_lines(ledger.history_ids(sort=sort, descending=descending))
    return [line.sale_id for line in found]


def test_it_may_be_ordered_by_each_column(ledger: Ledger, told: Integration) -> None:
    for sale_id, state, fields in (
        ("HP0", State.HELD, {"total": Decimal("20"), "number": "9"}),
        ("HP1", State.WAITING, {"total": Decimal("3.5"), "number": "10"}),
        ("HP2", State.SKIPPED, {"total": Decimal("100")}),
    ):
        row = ledger.find(key(sale_id))
        assert row is not None
        ledger.move(row, state, "decided", **fields)
    assert in_order(ledger, Sort.DAY) == ["HP0", "HP1", "HP2", "HP3", "HP4"]
    assert in_order(ledger, Sort.DAY, True) == ["HP4", "HP3", "HP2", "HP1", "HP0"]
    assert in_order(ledger, Sort.SALE, True) == ["HP4", "HP3", "HP2", "HP1", "HP0"]
    assert in_order(ledger, Sort.STATE) == ["HP1", "HP4", "HP3", "HP0", "HP2"]
    assert in_order(ledger, Sort.TOTAL) == ["HP1", "HP0", "HP2", "HP4", "HP3"], "sales of 119 without a document last"
    assert in_order(ledger, Sort.DOCUMENT) == ["HP0", "HP1", "HP4", "HP3", "HP2"], "9 before 10, none at the end"
    assert in_order(ledger, Sort.DOCUMENT, True)[:2] == ["HP1", "HP0"]
    # 100%_real, Ana, Jose, María, Straße: as a person would look for them.
    assert in_order(ledger, Sort.CUSTOMER) == ["HP3", "HP4", "HP1", "HP0", "HP2"]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("few", [20_000, 0])
def test_filters_and_text_hold_in_every_order(
    ledger: Ledger, told: Integration, sort: Sort, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_FEW", few)
    found = ledger.history_ids(
        integration_ids=[told.id, 77], states=[State.READY, State.HELD], kinds=["invoice"], stores=["hotmart"],
        text="a", sort=sort, since=date(2026, 10, 2), until=date(2026, 10, 4), noticed=False, adopted=False,
    )  # fmt: skip
    assert {line.sale_id for line in ledger.history_lines(found)} == {"HP1", "HP2", "HP3"}
    assert not ledger.history_ids(integration_ids=[77], sort=sort)
    assert not ledger.history_ids(states=[State.HELD], sort=sort)
    assert not ledger.history_ids(kinds=["remission"], sort=sort)
    assert not ledger.history_ids(stores=["mastershop"], sort=sort)
    assert not ledger.history_ids(noticed=True, sort=sort)
    assert not ledger.history_ids(adopted=True, sort=sort)
    assert list(ledger.history_ids(ids=found[:1], sort=sort)) == list(found[:1])
    assert ledger.history_count(Filters(kinds=["invoice"], until=date(2026, 10, 4)), "a") == 4


def test_a_line_knows_the_day_of_its_sale(ledger: Ledger, told: Integration) -> None:
    row = ledger.find(key("HP4"))
    assert row is not None
    ledger.move(row, State.SENDING, "claimed", day=date(2026, 10, 9))
    ledger.add_row(told.id, key("HP9"), "invoice", State.ISSUED, "adopted", day=date(2026, 1, 2))
    lines = {line.sale_id: line for line in ledger.history(zone=BOGOTA)}
    assert (lines["HP4"].day, lines["HP4"].sold_on) == (date(2026, 10, 9), date(2026, 10, 4))
    assert (lines["HP9"].day, lines["HP9"].sold_on) == (date(2026, 1, 2), date(2026, 1, 2))


def test_totals_add_up_to_the_cent_by_currency(ledger: Ledger, told: Integration) -> None:
    ledger.save_sales(told.id, [a_sale("US1", currency="USD", total=Decimal("0.10"))], lesser_ok=True)
    ledger.add_row(told.id, key("US1"), "invoice", State.READY, "decided")
    ledger.add_row(told.id, key("HP9"), "invoice", State.ISSUED, "adopted", total=Decimal("0.30"))
    ledger.add_row(told.id, key("HP8"), "invoice", State.ISSUED, "adopted")
    assert ledger.history_sums(ledger.history_ids()) == {
        "COP": Decimal("595.00"),
        "USD": Decimal("0.10"),
        "": Decimal("0.30"),
    }
    assert ledger.history_sums([]) == {}


@pytest.mark.parametrize("few", [20_000, 0])
def test_other_words_may_count_as_hits(
    ledger: Ledger, told: Integration, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_FEW", few)
    row = ledger.find(key("HP2"))
    assert row is not None
    ledger.move(row, State.HELD, "decided", problem=Problem(Kind.TAX_MISSING))
    found = ledger.history_lines(ledger.history_ids(text="ANA", also=["tax_missing", "no_stock"]))
    assert [line.sale_id for line in found] == ["HP4", "HP2"]
    assert not ledger.history_ids(text="nobody", also=["no_stock"])
    assert len(ledger.history_ids(text="", also=["no_stock"])) == 5
