"""A state that nobody knew, explained once by the merchant: for what is stored, for what comes, and for that alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from alegra_desktop.domain.ledger import Row
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.sale import Stage
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME
from alegra_desktop.sync.imports import import_file, look_into_file
from tests.sync.books import documents_of, marked, one, set_up
from tests.sync.desk import ask, refused
from tests.virtual import World

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def in_state(world: World, status: str) -> list[Row]:
    """The rows of the sales in this state of their store."""
    ledger = world.engine.ledger
    found = ledger.rows(roles=("document",))
    stored = {(one.id, s.sale.sale_id): s.sale for one in ledger.integrations() for s in ledger.sales(one.id)}
    return [row for row in found if stored[row.integration_id, row.key.sale_id].status == status]


def classify(world: World, name: str, word: str, stage: str) -> None:
    ask(world, lambda office: office.classify(name, word, stage))


def after(world: World) -> None:
    world.clock.jump += timedelta(hours=1)
    assert one(world.sync()).error is None


@pytest.mark.parametrize(
    ("name", "word", "stage", "state"),
    [
        (HOTMART_NAME, "PARTNER_REVIEW", "approved", State.DRAFT),
        (HOTMART_NAME, "partner_review", "pending", State.WAITING),
        (HOTMART_NAME, "PARTNER_REVIEW", "returned", State.CANCELLED),
        (HOTMART_NAME, "PARTNER_REVIEW", "disputed", State.HELD),
        (MASTERSHOP_NAME, "77", "delivered", State.ISSUED),
        (MASTERSHOP_NAME, "77", "to_prepare", State.WAITING),
        (MASTERSHOP_NAME, "77", "cancelled", State.CANCELLED),
    ],
)
def test_the_held_ones_are_decided_by_it_at_the_next_run(
    world: World, name: str, word: str, stage: str, state: State
) -> None:
    set_up(world, name)
    world.sync()
    rows = in_state(world, word.upper())
    assert rows
    assert {row.problem.kind for row in rows if row.problem} == {Kind.UNKNOWN_ORDER_STATE}
    before = marked(world, name)
    classify(world, name, word, stage)
    for _ in range(2):
        after(world)
    now = [world.engine.ledger.row(row.id) for row in rows]
    assert {row.state for row in now} == {state}
    added = marked(world, name) - before
    created = state in (State.DRAFT, State.ISSUED)
    assert added == ({row.key.sale_id: 1 for row in rows} if created else {})
    assert {row.problem.kind for row in now if row.problem} == ({Kind.SALE_DISPUTED} if stage == "disputed" else set())


def test_a_later_sale_in_it_goes_out_without_a_question(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    classify(world, MASTERSHOP_NAME, "77", "delivered")
    after(world)
    waiting = next(row for row in in_state(world, "3") if row.state is State.WAITING)
    world.servers.mastershop.set_status(waiting.key.sale_id, 77)
    after(world)
    assert world.engine.ledger.row(waiting.id).state is State.ISSUED
    assert len(documents_of(world, MASTERSHOP_NAME, waiting.key.sale_id)) == 1


def test_states_that_we_know_and_other_riddles_stay_as_they_are(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    ledger = world.engine.ledger
    [integration] = ledger.integrations()
    others = {s.sale.sale_id: s.sale for s in ledger.sales(integration.id) if s.sale.status != "77"}
    assert any("(payment: " in sale.status for sale in others.values())
    before = {row.id: (row.state, row.problem) for row in ledger.rows(roles=("document",))}
    mine = {row.id for row in in_state(world, "77")}
    classify(world, MASTERSHOP_NAME, "8", "cancelled")  # delivered, as everybody knows
    classify(world, MASTERSHOP_NAME, "77", "delivered")
    after(world)
    assert {s.sale.sale_id: s.sale for s in ledger.sales(integration.id) if s.sale.status != "77"} == others
    now = {row.id: (row.state, row.problem) for row in ledger.rows(roles=("document",))}
    assert {number: now[number] for number in before if number not in mine} == {
        number: was for number, was in before.items() if number not in mine
    }


def test_forgotten_it_is_asked_about_again(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [row] = in_state(world, "PARTNER_REVIEW")
    classify(world, HOTMART_NAME, "PARTNER_REVIEW", "cancelled")
    after(world)
    assert world.engine.ledger.row(row.id).state is State.CANCELLED
    [integration] = world.engine.ledger.integrations()
    rules = replace(integration.rules, state_words={})
    ask(world, lambda office: office.change_rules(HOTMART_NAME, rules, integration.rules))
    after(world)
    again = world.engine.ledger.row(row.id)
    assert (again.state, again.problem and again.problem.kind) == (State.HELD, Kind.UNKNOWN_ORDER_STATE)


def test_a_document_that_stands_is_proposed_to_be_taken_back(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    row = next(r for r in world.engine.ledger.rows(states=(State.DRAFT,), roles=("document",)))
    world.servers.hotmart.change_sale(row.key.sale_id, status="PARTNER_REVIEW", found_as="APPROVED")
    after(world)
    assert world.engine.ledger.row(row.id).notice is None
    classify(world, HOTMART_NAME, "PARTNER_REVIEW", "returned")
    after(world)
    notice = world.engine.ledger.row(row.id).notice
    assert notice is not None
    assert notice.kind is Kind.REFUND_OF_DRAFT


def test_another_integration_is_not_affected(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_up(world, MEXICO_NAME)
    world.sync()
    ledger = world.engine.ledger
    first, second = (ledger.integration(name) for name in (HOTMART_NAME, MEXICO_NAME))
    assert first is not None
    assert second is not None
    [sale] = [s.sale for s in ledger.sales(first.id) if s.sale.status == "PARTNER_REVIEW"]
    ledger.save_sales(second.id, [replace(sale, sale_id="HP1")], lesser_ok=True)
    classify(world, HOTMART_NAME, "PARTNER_REVIEW", "approved")
    theirs = ledger.sale(second.id, "HP1")
    assert theirs is not None
    assert theirs.sale.stage is Stage.UNKNOWN
    ours = ledger.sale(first.id, sale.sale_id)
    assert ours is not None
    assert ours.sale.stage is Stage.APPROVED


def test_sales_of_a_file_follow_though_it_is_never_read_again(world: World, tmp_path: Path) -> None:
    changes = {'store = "hotmart"': 'store = "hotmart"\nsource = "file"', "since = 2026-10-26": "since = 2026-01-01"}
    set_up(world, HOTMART_NAME, **changes)
    file = tmp_path / "sales.csv"
    text = (SAMPLES / "hotmart-detailed-pt.csv").read_text("utf-8-sig")
    assert "Aprovado" in text
    file.write_text(text.replace("Aprovado", "Em órbita"), "utf-8")
    import_file(world.engine, HOTMART_NAME, file)
    after(world)
    held = [row for row in in_state(world, "Em órbita") if row.state is State.HELD]
    assert held
    classify(world, HOTMART_NAME, "Em órbita", "approved")
    after(world)
    now = [world.engine.ledger.row(row.id) for row in held]
    assert any(row.state is State.DRAFT for row in now)
    assert not any(row.problem is not None and row.problem.kind is Kind.UNKNOWN_ORDER_STATE for row in now)
    seen = look_into_file(world.engine, HOTMART_NAME, file)
    assert seen.count("same") == len(seen.sales)
    after(world)
    assert set(marked(world, HOTMART_NAME).values()) == {1}


@pytest.mark.parametrize(
    ("word", "stage"),
    [("", "approved"), ("8 (payment: crypto)", "approved"), ("X", "delivered"), ("X", "unknown"), ("X", "nonsense")],
)
def test_nonsense_is_refused(world: World, word: str, stage: str) -> None:
    set_up(world, HOTMART_NAME)
    assert refused(world, lambda office: office.classify(HOTMART_NAME, word, stage)).kind is Kind.SETTINGS_WRONG
    [integration] = world.engine.ledger.integrations()
    assert integration.rules.state_words == {}
