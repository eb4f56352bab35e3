"""Sums over the ledger: every sale is somewhere, one line for each thing to repair, the whole story of a sale."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from alegra_desktop.domain.ledger import Integration, Key
from alegra_desktop.domain.overview import Amounts, DayCount, Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import STATES_OF, Group, State
from alegra_desktop.storage.ledger import Ledger
from tests.storage.samples import INTEGRATION, a_sale, key

BOGOTA = ZoneInfo("America/Bogota")
START = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)  # 22:00 of the day before in Bogotá
COURSE = Problem(Kind.PRODUCT_NOT_LINKED, "4081003", {"product": "Curso"})
ASKED = Problem(Kind.HANDLED_BEFORE)


def add(
    ledger: Ledger, owner: Integration, sale_id: str, state: State | None, total: str, *, day: int = 0, **fields: Any
) -> int:
    """A sale, `day` days after the start, and its row."""
    sale = a_sale(sale_id, total=Decimal(total), ordered_at=START + timedelta(days=day))
    ledger.save_sales(owner.id, [sale], lesser_ok=True)
    if state is None:
        return 0
    document = replace(key(sale_id), company=owner.company, account=owner.account)
    return ledger.add_row(owner.id, document, "invoice", state, "decided", **fields).id


@pytest.fixture
def other(ledger: Ledger, integration: Integration) -> Integration:
    return ledger.save_integration(replace(INTEGRATION, name="Otra", account="productor-2"))


def test_groups_hold_every_state_once() -> None:
    assert sorted(state for states in STATES_OF.values() for state in states) == sorted(State)


def test_the_groups_add_up_to_the_sales_to_the_cent(ledger: Ledger, integration: Integration) -> None:
    for number, state in enumerate(State):
        add(ledger, integration, f"HP{number}", state, f"{number}.01", day=number)
    add(ledger, integration, "NEW", None, "0.10")
    totals = ledger.totals()
    count = len(State) + 1
    everything = sum((Decimal(f"{number}.01") for number in range(len(State))), Decimal("0.10"))
    assert totals.sales == Amounts(count, {"COP": everything})
    assert totals.states[State.WAITING].count == 2  # the one nobody has decided about yet
    assert sum(amounts.count for amounts in totals.groups.values()) == count
    assert totals.groups[Group.ATTENTION].count == 4
    assert ledger.totals([]).sales == Amounts()


def test_totals_of_a_month_end_at_the_merchants_midnight(ledger: Ledger, integration: Integration) -> None:
    add(ledger, integration, "HP0", State.DRAFT, "10")  # of the 30th in Bogotá
    add(ledger, integration, "HP1", State.DRAFT, "20", day=1)
    october = ledger.totals(since=date(2026, 10, 1), until=date(2026, 11, 1), zone=BOGOTA)
    assert october.sales == Amounts(1, {"COP": Decimal(20)})
    september = ledger.totals(since=date(2026, 9, 1), until=date(2026, 10, 1), zone=BOGOTA)
    assert september.groups[Group.IN_ALEGRA] == Amounts(1, {"COP": Decimal(10)})


def test_a_document_without_its_sale_counts_too(ledger: Ledger, integration: Integration) -> None:
    ledger.add_row(
        integration.id, key("LOST"), "invoice", State.DRAFT, "recognised", alegra_id="7", total=Decimal("1.50")
    )
    assert ledger.totals().sales == Amounts(1, {"": Decimal("1.50")})


def test_every_day_is_there(ledger: Ledger, integration: Integration) -> None:
    states = (State.DRAFT, State.ISSUED, State.HELD, State.REJECTED, State.SKIPPED, State.READY)
    for number, state in enumerate(states):
        add(ledger, integration, f"HP{number}", state, "1", day=0 if number < 4 else 2)
    days = ledger.documents_per_day(None, date(2026, 9, 30), date(2026, 10, 2), zone=BOGOTA)
    assert days == [
        DayCount(date(2026, 9, 30), drafts=1, issued=1, held=2),
        DayCount(date(2026, 10, 1)),
        DayCount(date(2026, 10, 2), under_way=1, closed=1),
    ]


def test_one_cause_for_each_thing_to_repair(ledger: Ledger, integration: Integration, other: Integration) -> None:
    first = add(ledger, integration, "HP1", State.HELD, "100", problem=COURSE)
    second = add(ledger, integration, "HP2", State.HELD, "50", problem=COURSE)
    elsewhere = add(ledger, other, "HP3", State.HELD, "60", problem=COURSE)
    asked = add(ledger, integration, "HP4", State.HELD, "500", problem=ASKED)
    unknown = add(ledger, integration, "HP5", State.UNKNOWN, "7", problem=Problem(Kind.OUTCOME_UNKNOWN, "HP5"))
    add(ledger, integration, "HP6", State.SKIPPED, "9", problem=ASKED, reason="by_merchant")
    surplus = Problem(Kind.REFUND_OF_DRAFT, "12", {"document": "12"})
    proposed = add(ledger, integration, "HP7", State.DRAFT, "20", alegra_id="12", notice=surplus)
    paid = Problem(Kind.PAID_BY_HAND, "13")
    add(ledger, integration, "HP8", State.ISSUED, "20", alegra_id="13", notice=paid)
    ledger.stop_integration(other.id, Problem(Kind.ALEGRA_CREDENTIALS))
    causes = ledger.attention()
    assert [(cause.kind, cause.rows, cause.tab) for cause in causes] == [
        (Kind.ALEGRA_CREDENTIALS, (), Tab.MINE),
        (Kind.HANDLED_BEFORE, (asked,), Tab.MINE),
        (Kind.PRODUCT_NOT_LINKED, (first, second), Tab.MINE),
        (Kind.PRODUCT_NOT_LINKED, (elsewhere,), Tab.MINE),
        (Kind.REFUND_OF_DRAFT, (proposed,), Tab.PROPOSALS),
        (Kind.OUTCOME_UNKNOWN, (unknown,), Tab.ITSELF),
    ]
    assert causes[0].stops
    assert causes[2].amounts == Amounts(2, {"COP": Decimal(150)})
    assert (causes[3].integration, causes[3].stops) == ("Otra", False)
    assert {cause.integration for cause in ledger.attention([integration.id])} == {"Mi tienda"}


def test_the_story_of_a_sale_tells_of_its_customer_payment_and_items(ledger: Ledger, integration: Integration) -> None:
    row_id = add(ledger, integration, "HP1", State.READY, "100")
    add(ledger, integration, "HP2", State.READY, "100")
    ledger.add_row(integration.id, key("HP1", "payment"), "payment", State.READY, "needed")
    for role, identity in (("contact", "1020304050"), ("item", "REF-4081003-HM"), ("item", "REF-1-HM")):
        party = Key(integration.company, "", "", identity, role)
        ledger.add_row(integration.id, party, role, State.READY, f"needed {identity}")
    names = [event.name for event in ledger.story(row_id)]
    assert names == ["decided", "needed", "needed 1020304050", "needed REF-4081003-HM"]
    assert ledger.story(999) == []


def test_the_rows_of_a_run(ledger: Ledger, integration: Integration) -> None:
    run = ledger.begin_run(integration.id)
    row_id = add(ledger, integration, "HP1", State.DRAFT, "100", run_id=run)
    add(ledger, integration, "HP2", State.READY, "100")
    assert list(ledger.run_rows(run)) == [row_id]
    assert list(ledger.run_rows(0)) == []


def test_runs_that_sent_something_and_what_of_them_can_be_undone(ledger: Ledger, integration: Integration) -> None:
    first, idle, last = (ledger.begin_run(integration.id) for _ in range(3))
    add(ledger, integration, "HP1", State.DRAFT, "100", run_id=first, alegra_id="1")
    add(ledger, integration, "HP2", State.HELD, "100", run_id=first, alegra_id="2")
    add(ledger, integration, "HP3", State.ISSUED, "100", run_id=first, alegra_id="3")
    add(ledger, integration, "HP4", State.HELD, "100", run_id=first)
    add(ledger, integration, "HP5", State.SKIPPED, "100", run_id=last, alegra_id="5")
    assert [run.id for run in ledger.sending_runs([integration.id], 5)] == [last, first]
    assert [run.id for run in ledger.sending_runs([integration.id], 1)] == [last]
    assert ledger.sending_runs([], 5) == []
    assert ledger.undoable([first, idle, last]) == {first: 2}
    assert ledger.run(first).id == first
    with pytest.raises(KeyError):
        ledger.run(999)
    assert {row.key.sale_id for row in ledger.rows(run_id=last)} == {"HP5"}


# --- removed integrations ---------------------------------------------------------------------------------------------


def test_a_removed_integration_keeps_its_history_and_comes_back_with_it(
    ledger: Ledger, integration: Integration
) -> None:
    row_id = add(ledger, integration, "HP1", State.DRAFT, "100")
    ledger.remove_integration(integration.id)
    assert ledger.integrations() == []
    assert ledger.integration(INTEGRATION.name) is None
    assert [line.row_id for line in ledger.history()] == [row_id]
    assert ledger.totals().sales.count == 0
    stranger = ledger.save_integration(replace(INTEGRATION, account="another"))  # takes its name
    assert stranger.id != integration.id
    back = ledger.save_integration(replace(INTEGRATION, name="Otra vez"))
    assert (back.id, back.name) == (integration.id, "Otra vez")
    assert [one.name for one in ledger.integrations()] == ["Otra vez", "Mi tienda"]
    assert ledger.totals([back.id]).sales.count == 1


def test_an_integration_is_forgotten_with_all_it_did(
    ledger: Ledger, integration: Integration, other: Integration
) -> None:
    add(ledger, integration, "HP1", State.DRAFT, "100")
    kept = add(ledger, other, "HP2", State.DRAFT, "100")
    shared = ledger.add_row(integration.id, Key("900123456", "", "", "1", "contact"), "contact", State.READY, "needed")
    ledger.remember(integration.id, "deep", "x")
    ledger.end_run(ledger.begin_run(integration.id), {})
    ledger.forget_integration(integration.id)
    assert [one.name for one in ledger.integrations()] == ["Otra"]
    assert [line.row_id for line in ledger.history()] == [kept]
    assert ledger.history(text="HP1") == []
    assert ledger.row(shared.id).integration_id == other.id
    assert {event.integration_id for event in ledger.events()} == {other.id}
    assert ledger.memory(integration.id, "deep") == ""
    assert ledger.runs(integration.id, 5) == []
    assert ledger._database.one("PRAGMA foreign_key_check") is None
    assert ledger._database.one("INSERT INTO search (search) VALUES ('integrity-check')") is None
    with pytest.raises(Exception, match="never"):  # the guards are back
        ledger._database.execute("DELETE FROM outbox")
