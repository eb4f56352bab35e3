"""Two windows, or a window and a run, that change the same thing at once: nothing is lost, nothing happens twice."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.problem import ProblemError
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.answers import NewTax
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.setup import rebased
from tests.sync.books import check_books, company, due, marked, set_up
from tests.sync.conftest import MakeWorld
from tests.sync.desk import item, login, request_of
from tests.virtual import World

VAT = NewTax("IVA 16 % de prueba", Decimal(16))


@pytest.fixture
def slow(make_world: MakeWorld) -> World:
    """Answers take long enough for something else to come in between."""
    return make_world(latency=0.05)


def at_once(world: World, *commands: Coroutine[Any, Any, Any]) -> list[Any]:
    """All begun at the same moment; the answers, or what was said against them."""

    async def together() -> list[Any]:
        return await asyncio.gather(*commands, return_exceptions=True)

    answers = world._run(together())
    unexpected = [a for a in answers if isinstance(a, BaseException) and not isinstance(a, ProblemError)]
    assert unexpected == []
    return answers


def test_finish_clicked_in_two_windows_is_one_integration(slow: World) -> None:
    office, request = Office(slow.engine), request_of(slow, HOTMART_NAME)
    first, second = at_once(
        slow, office.set_up(request, items=[item("REF-A")]), office.set_up(request, items=[item("REF-A")])
    )
    assert first.integration.id == second.integration.id
    assert len(slow.engine.ledger.integrations()) == 1
    assert len(slow.servers.alegra.log.posted("/items")) == 1
    slow.sync()
    check_books(slow, HOTMART_NAME)


def test_one_sale_sent_by_two_windows_and_a_run(slow: World) -> None:
    set_up(slow, HOTMART_NAME)
    office, sale = Office(slow.engine), due(slow, HOTMART_NAME)[0].sale_id
    first, second, _ = at_once(
        slow,
        office.send_one_as_draft(HOTMART_NAME, sale),
        office.send_one_as_draft(HOTMART_NAME, sale),
        slow.engine.sync(HOTMART_NAME),
    )
    assert first == second
    assert marked(slow, HOTMART_NAME)[sale] == 1
    check_books(slow, HOTMART_NAME)


def test_the_same_tax_and_items_from_two_windows(slow: World) -> None:
    set_up(slow, HOTMART_NAME)
    office, (user, token) = Office(slow.engine), login(slow, HOTMART_NAME)
    plans = [item(f"REF-{n}") for n in range(4)]
    tax, again, made, more = at_once(
        slow,
        office.create_tax(user, token, VAT),
        office.create_tax_of(HOTMART_NAME, VAT),
        office.create_items(HOTMART_NAME, plans),
        office.create_items(HOTMART_NAME, plans[::-1]),
    )
    assert tax.id == again.id
    assert {key: found.id for key, found in made.made.items()} == {key: found.id for key, found in more.made.items()}
    assert len(slow.servers.alegra.log.posted("/taxes")) == 1
    assert len(slow.servers.alegra.log.posted("/items")) == 4


def test_links_settings_keys_and_items_at_once_are_all_kept(slow: World) -> None:
    set_up(slow, MASTERSHOP_NAME)
    office = Office(slow.engine)
    before = slow.engine.integration(MASTERSHOP_NAME).rules
    known = slow._run(office.catalogue_of(MASTERSHOP_NAME))
    good = next(one for one in known.items if one.active and one.type != "variantParent")
    answers = at_once(
        slow,
        office.change_secrets(MASTERSHOP_NAME, {"token": login(slow, MASTERSHOP_NAME)[1]}),
        office.change_rules(MASTERSHOP_NAME, replace(before, interval_minutes=45)),
        office.change_rules(MASTERSHOP_NAME, replace(before, delivered_wait_days=3)),
        office.link(MASTERSHOP_NAME, products={"P1": good.id}),
        office.link(MASTERSHOP_NAME, products={"P2": good.id}),
        office.create_items(MASTERSHOP_NAME, [item("REF-N")]),
    )
    assert not any(isinstance(answer, ProblemError) for answer in answers)
    rules = slow.engine.integration(MASTERSHOP_NAME).rules
    assert (rules.interval_minutes, rules.delivered_wait_days) == (45, 3)
    assert {"P1", "P2", "P-REF-N"} | set(before.product_links) == set(rules.product_links)
    assert rules.warehouse_links == before.warehouse_links


def test_settings_read_long_ago_undo_nothing(world: World) -> None:
    """The page was opened before the links were made: only what was changed on it is changed."""
    set_up(world, HOTMART_NAME)
    office = Office(world.engine)
    seen = world.engine.integration(HOTMART_NAME).rules
    world._run(office.create_items(HOTMART_NAME, [item("REF-A")]))
    world._run(office.change_rules(HOTMART_NAME, replace(seen, interval_minutes=45), seen))
    rules = world.engine.integration(HOTMART_NAME).rules
    assert rules.interval_minutes == 45
    assert "P-REF-A" in rules.product_links


def test_links_arerebased_one_by_one() -> None:
    base = Rules(since=date(2026, 1, 1), product_links={"kept": "1", "parted": "1", "moved": "1", "both": "1"})
    wanted = replace(base, product_links={"kept": "1", "moved": "2", "both": "3", "new": "4"})
    now = replace(base, seller="9", product_links={"kept": "1", "parted": "1", "moved": "1", "both": "5", "other": "6"})
    assert rebased(wanted, base, now) == replace(
        now, product_links={"kept": "1", "moved": "2", "both": "3", "other": "6", "new": "4"}
    )
    assert rebased(base, base, now) == now
    assert rebased(wanted, base, base) == wanted


@pytest.mark.parametrize("keep", [True, False])
def test_removed_in_one_window_while_the_other_asks_for_everything(slow: World, keep: bool) -> None:
    set_up(slow, HOTMART_NAME)
    office = Office(slow.engine)
    rules = slow.engine.integration(HOTMART_NAME).rules
    sale = due(slow, HOTMART_NAME)[0].sale_id
    at_once(
        slow,
        slow.engine.sync(HOTMART_NAME),
        office.remove(HOTMART_NAME, keep),
        office.create_items(HOTMART_NAME, [item("REF-A")]),
        office.send_one_as_draft(HOTMART_NAME, sale),
        office.change_rules(HOTMART_NAME, rules),
        office.remove(HOTMART_NAME, keep),
    )
    assert slow.engine.ledger.integrations() == []
    assert slow.vault.get(HOTMART_NAME, "token") is None
    assert not slow.engine.ledger.rows(states=(State.SENDING,))
    set_up(slow, HOTMART_NAME)
    slow.sync(wait=True)
    check_books(slow, HOTMART_NAME)
    assert len(company(slow, HOTMART_NAME).all("invoices")) >= sum(marked(slow, HOTMART_NAME).values())


def test_renamed_while_the_other_window_works(slow: World) -> None:
    set_up(slow, HOTMART_NAME)
    office = Office(slow.engine)

    async def rename() -> None:
        await asyncio.sleep(0.12)
        await office.rename(HOTMART_NAME, "Otra")

    rules = slow.engine.integration(HOTMART_NAME).rules
    answers = at_once(
        slow,
        slow.engine.sync(HOTMART_NAME),
        office.create_items(HOTMART_NAME, [item("REF-A")]),
        office.change_rules(HOTMART_NAME, replace(rules, interval_minutes=45)),
        rename(),
    )
    assert not any(isinstance(answer, ProblemError) for answer in answers)
    renamed = slow.engine.integration("Otra")
    assert renamed.rules.interval_minutes == 45
    assert "P-REF-A" in renamed.rules.product_links
    assert slow.vault.get(HOTMART_NAME, "token") is None
    slow.sync(wait=True)
    check_books(slow, HOTMART_NAME)


def test_an_unfinished_integration_runs_for_nobody(world: World) -> None:
    office, request = Office(world.engine), request_of(world, HOTMART_NAME)
    world._run(office.set_up(request, active=False))
    assert world.sync() == []
    with pytest.raises(ProblemError):
        world.sync(HOTMART_NAME)
    assert world._run(office.simulate(HOTMART_NAME)).documents
    assert not world.servers.alegra.log.posted("/invoices")


def test_a_running_integration_stays_so_when_new_items_break_off(make_world: MakeWorld) -> None:
    world = make_world(faults="http-401@POST /items#1")
    set_up(world, HOTMART_NAME)
    office, request = Office(world.engine), request_of(world, HOTMART_NAME)
    result = world._run(office.set_up(request, items=[item("REF-A"), item("REF-B")]))
    assert result.items is not None
    assert result.items.problem is not None
    assert not world.engine.unfinished(result.integration)
    world._run(office.set_up(request, active=False))
    assert not world.engine.unfinished(result.integration)
