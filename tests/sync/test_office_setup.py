"""Integrations as a whole, things made in Alegra by the merchant's word, and one sale as a draft."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from alegra_desktop.domain.ledger import ITEM
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME
from alegra_desktop.sync.answers import NewTax
from alegra_desktop.sync.engine import UNFINISHED
from alegra_desktop.sync.events import Progress, RunStarted
from alegra_desktop.sync.office import Office
from alegra_desktop.sync.office_goods import new_item
from alegra_desktop.sync.report import Report
from tests.sync.books import check_books, company, documents_of, due, marked, one, set_up
from tests.sync.conftest import MakeWorld
from tests.sync.desk import ask, item, login, refused, request_of
from tests.virtual import World

VAT = NewTax("IVA 16 % de prueba", Decimal(16))


# --- taxes ------------------------------------------------------------------------------------------------------------


def test_a_tax_is_made_once_and_then_found(world: World) -> None:
    user, token = login(world, HOTMART_NAME)
    made = ask(world, lambda office: office.create_tax(user, token, VAT))
    again = ask(world, lambda office: office.create_tax(user, token, replace(VAT, name="  iva 16 % DE prueba ")))
    assert (made.id, made.percentage) == (again.id, Decimal(16))
    assert len(world.servers.alegra.log.posted("/taxes")) == 1


@pytest.mark.parametrize("fault", ["commit-then-drop", "commit-late=1:20", "drop-before-commit"])
def test_a_tax_whose_answer_got_lost_is_never_made_twice(make_world: MakeWorld, fault: str) -> None:
    world = make_world(faults=f"{fault}@POST /taxes#1")
    user, token = login(world, HOTMART_NAME)
    if fault == "commit-then-drop":  # it shows at once
        ask(world, lambda office: office.create_tax(user, token, VAT))
    else:
        for _ in range(2):  # however often he clicks
            problem = refused(world, lambda office: office.create_tax(user, token, VAT))
            assert problem.details["hindrance"] == "verifying"
        world.clock.run(asyncio.sleep(200))
        ask(world, lambda office: office.create_tax(user, token, VAT))
    names = [tax["name"] for tax in company(world, HOTMART_NAME).all("taxes").values()]
    assert names.count(VAT.name) == 1


def test_a_tax_needs_a_name_and_a_percentage(world: World) -> None:
    user, token = login(world, HOTMART_NAME)
    for tax in (NewTax(" ", Decimal(5)), NewTax("IVA", Decimal(101)), NewTax("IVA", Decimal(-1))):
        assert refused(world, lambda office, tax=tax: office.create_tax(user, token, tax)).kind is Kind.SETTINGS_WRONG  # type: ignore[misc]
    assert not world.servers.alegra.log.posted("/taxes")


# --- items ------------------------------------------------------------------------------------------------------------


def test_items_are_made_and_linked_in_bulk(world: World) -> None:
    set_up(world, HOTMART_NAME)
    steps: list[tuple[int, int]] = []
    plans = [item(f"REF-{n}") for n in range(5)]
    made = ask(
        world, lambda office: office.create_items(HOTMART_NAME, plans, lambda done, total: steps.append((done, total)))
    )
    assert (len(made.made), made.refused, made.unanswered, made.problem) == (5, (), (), None)
    assert steps == [(n, 5) for n in range(1, 6)]
    assert [e.phase for e in world.events if isinstance(e, Progress)].count("creating_items") == 5
    links = world.engine.integration(HOTMART_NAME).rules.product_links
    assert {links[plan.product_id] for plan in plans} == {made.made[plan.product_id].id for plan in plans}
    again = ask(world, lambda office: office.create_items(HOTMART_NAME, plans))
    assert {key: found.id for key, found in again.made.items()} == {key: found.id for key, found in made.made.items()}
    assert len(world.servers.alegra.log.posted("/items")) == 5


def test_an_item_that_is_refused_stops_none_of_the_others(world: World) -> None:
    set_up(world, HOTMART_NAME)
    plans = [item("REF-A"), item("REF-B", tax="9999"), item("REF-C")]
    made = ask(world, lambda office: office.create_items(HOTMART_NAME, plans))
    assert set(made.made) == {"P-REF-A", "P-REF-C"}
    [told] = made.refused
    assert (told.item.reference, told.problem.kind) == ("REF-B", Kind.REJECTED_BY_ALEGRA)
    assert refused(world, lambda o: o.create_items(HOTMART_NAME, [item(" ")])).kind is Kind.SETTINGS_WRONG


def test_an_item_whose_answer_got_lost_is_not_made_twice(make_world: MakeWorld) -> None:
    world = make_world(faults="commit-then-drop@POST /items#1")
    set_up(world, HOTMART_NAME)
    plans = [item("REF-A"), item("REF-B")]
    made = ask(world, lambda office: office.create_items(HOTMART_NAME, plans))
    assert set(made.made) == {"P-REF-B"}
    assert [plan.reference for plan in made.unanswered] == ["REF-A"]
    again = ask(world, lambda office: office.create_items(HOTMART_NAME, plans))  # its list shows it by now
    assert set(again.made) == {"P-REF-A", "P-REF-B"}
    references = [record["reference"] for record in company(world, HOTMART_NAME).all("items").values()]
    assert references.count("REF-A") == 1
    assert not world.engine.ledger.rows(roles=(ITEM,), states=(State.UNKNOWN,))


def test_a_suggested_item_has_everything(world: World) -> None:
    request = request_of(world, MEXICO_NAME)
    store = ask(world, lambda office: office.check_store(request.store, request.store_settings, request.secrets))
    known = ask(world, lambda office: office.catalogue(request.alegra_user, request.secrets["token"]))
    product = replace(store.products[0], price=Decimal("116"), format="EBOOK")
    tax = next(tax for tax in known.taxes if tax.percentage == 16)
    plan = new_item(request.store, product, known.company, tax)
    assert (plan.price, plan.tax, plan.product_key) == (Decimal("100.000000"), tax.id, "60102300")
    assert plan.reference == f"REF-{product.product_id}-HM"


# --- set up, once -----------------------------------------------------------------------------------------------------


def test_the_wizard_ends_in_one_command_with_new_items_and_links(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    result = ask(world, lambda office: office.set_up(request, items=[item("REF-NEW")]))
    assert result.items is not None
    assert result.integration.rules.product_links["P-REF-NEW"] == result.items.made["P-REF-NEW"].id
    assert world.engine.ledger.memory(result.integration.id, UNFINISHED) == ""
    assert one(world.sync()).created > 0


def test_a_set_up_is_finished_with_the_keys_that_were_saved_before(world: World) -> None:
    """The merchant comes back another day: nobody types a key twice."""
    request = request_of(world, HOTMART_NAME)
    ask(world, lambda office: office.set_up(request, active=False))
    result = ask(world, lambda office: office.set_up(replace(request, secrets={})))
    assert world.engine.ledger.memory(result.integration.id, UNFINISHED) == ""
    assert world._run(world.engine.secrets(result.integration)) == {"client_secret": "", "basic": "", **request.secrets}
    stranger = replace(request, name="Otra", secrets={})
    assert refused(world, lambda office: office.set_up(stranger)).kind is Kind.ALEGRA_CREDENTIALS


def test_a_set_up_that_breaks_off_stays_unfinished_and_goes_on(make_world: MakeWorld) -> None:
    world = make_world(faults="http-401@POST /items#1")
    request = request_of(world, HOTMART_NAME)
    plans = [item("REF-A"), item("REF-B")]
    result = ask(world, lambda office: office.set_up(request, items=plans))
    assert result.items is not None
    assert result.items.problem is not None
    assert world.engine.ledger.memory(result.integration.id, UNFINISHED) == "yes"
    result = ask(world, lambda office: office.set_up(request, items=plans))
    assert result.items is not None
    assert len(result.items.made) == 2
    assert world.engine.ledger.memory(result.integration.id, UNFINISHED) == ""


# --- one as a draft ---------------------------------------------------------------------------------------------------


def test_one_sale_is_sent_as_a_draft_and_never_twice(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    final = replace(request, rules=replace(request.rules, final=True))
    ask(world, lambda office: office.set_up(final, active=False))
    sale = due(world, HOTMART_NAME)[3].sale_id
    sent = ask(world, lambda office: office.send_one_as_draft(HOTMART_NAME, sale))
    assert (sent.state, sent.problem) == (State.DRAFT, None)
    assert sent.link.endswith(sent.alegra_id)
    assert ask(world, lambda office: office.send_one_as_draft(HOTMART_NAME, sale)) == sent
    assert sum(marked(world, HOTMART_NAME).values()) == 1
    ask(world, lambda office: office.set_up(replace(final, rules=request.rules)))
    world.sync()
    check_books(world, HOTMART_NAME)
    [(_, record)] = documents_of(world, HOTMART_NAME, sale)
    assert record["id"] == sent.alegra_id


def test_a_final_integration_does_not_issue_the_draft_that_was_looked_at(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    final = replace(request, rules=replace(request.rules, final=True))
    ask(world, lambda office: office.set_up(final))
    sale = due(world, HOTMART_NAME)[0].sale_id
    sent = ask(world, lambda office: office.send_one_as_draft(HOTMART_NAME, sale))
    world.sync(wait=True)
    assert world.engine.ledger.row(sent.row_id).state is State.DRAFT


def test_a_sale_before_the_first_day_may_be_looked_at_too(world: World) -> None:
    request = request_of(world, HOTMART_NAME)
    today = world.clock.now().date()
    late = replace(request, rules=replace(request.rules, since=today))
    ask(world, lambda office: office.set_up(late))
    sale = max((s for s in due(world, HOTMART_NAME) if s.day < today), key=lambda s: s.day).sale_id
    sent = ask(world, lambda office: office.send_one_as_draft(HOTMART_NAME, sale))
    assert sent.state is State.DRAFT
    world.sync()
    assert world.engine.ledger.row(sent.row_id).state is State.DRAFT
    assert marked(world, HOTMART_NAME)[sale] == 1


def test_what_is_not_due_or_held_is_not_sent(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    made = sum(marked(world, HOTMART_NAME).values())
    for state in (State.WAITING, State.HELD):
        row = world.engine.ledger.rows(states=(state,), roles=("document",))[0]
        sent = ask(world, lambda office, row=row: office.send_one_as_draft(HOTMART_NAME, row.key.sale_id))  # type: ignore[misc]
        assert (sent.alegra_id, sent.state) == ("", state)
        assert sent.problem is not None
    assert sum(marked(world, HOTMART_NAME).values()) == made
    assert refused(world, lambda o: o.send_one_as_draft(HOTMART_NAME, "HP-NO")).details["hindrance"] == "not_listed"


def test_a_lost_answer_of_the_one_draft_is_looked_for_and_not_sent_again(make_world: MakeWorld) -> None:
    world = make_world(faults="commit-then-drop@POST /invoices#1")
    ask(world, lambda office: office.set_up(request_of(world, HOTMART_NAME)))
    sale = due(world, HOTMART_NAME)[0].sale_id
    for _ in range(2):
        sent = ask(world, lambda office: office.send_one_as_draft(HOTMART_NAME, sale))
        assert sent.state is State.UNKNOWN
        assert sent.problem is not None
    world.sync(wait=True)
    assert world.engine.ledger.row(sent.row_id).state is State.DRAFT
    check_books(world, HOTMART_NAME)


# --- changes ----------------------------------------------------------------------------------------------------------


def test_rules_are_checked_like_at_set_up_and_without_the_token(world: World) -> None:
    set_up(world, HOTMART_NAME)
    rules = world.engine.integration(HOTMART_NAME).rules
    wrong = replace(rules, seller="9999")
    assert refused(world, lambda office: office.change_rules(HOTMART_NAME, wrong)).kind is Kind.SETTINGS_WRONG
    assert world.engine.integration(HOTMART_NAME).rules == rules
    changed = ask(world, lambda office: office.change_rules(HOTMART_NAME, replace(rules, interval_minutes=30)))
    assert changed.integration.rules.interval_minutes == 30
    earlier = replace(rules, since=rules.since.replace(year=rules.since.year - 1))
    assert ask(world, lambda office: office.change_rules(HOTMART_NAME, earlier)).added_sales is not None


def test_links_are_made_at_once_and_taken_back(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    before = world.engine.integration(MASTERSHOP_NAME).rules
    known = ask(world, lambda office: office.catalogue_of(MASTERSHOP_NAME))
    good = next(one for one in known.items if one.active and one.type != "variantParent")
    old = ask(world, lambda office: office.link(MASTERSHOP_NAME, products={"P1": good.id}))
    assert old == before
    assert world.engine.integration(MASTERSHOP_NAME).rules.product_links["P1"] == good.id
    ask(world, lambda office: office.link(MASTERSHOP_NAME, products={"P2": good.id}))
    ask(world, lambda office: office.restore_links(MASTERSHOP_NAME, old, products=["P1"]))
    kept = {**before.product_links, "P2": good.id}  # linked by another window meanwhile
    assert world.engine.integration(MASTERSHOP_NAME).rules == replace(before, product_links=kept)
    ask(world, lambda office: office.link(MASTERSHOP_NAME, products={"P2": ""}))
    for links in ({"products": {"P": "99999"}}, {"taxes": {"P": "999"}}, {"warehouses": {"B": "999"}}):
        refused(world, lambda office, links=links: office.link(MASTERSHOP_NAME, **links))  # type: ignore[misc]
    warehouse = next(iter(before.warehouse_links))
    ask(world, lambda office: office.link(MASTERSHOP_NAME, warehouses={warehouse: ""}))
    assert warehouse not in world.engine.integration(MASTERSHOP_NAME).rules.warehouse_links


def test_new_keys_are_checked_before_they_are_kept(world: World) -> None:
    set_up(world, HOTMART_NAME)
    kept = world.vault.get(HOTMART_NAME, "token")
    assert refused(world, lambda o: o.change_secrets(HOTMART_NAME, {"token": "wrong"})).kind is Kind.ALEGRA_CREDENTIALS
    assert world.vault.get(HOTMART_NAME, "token") == kept
    world.vault.set(HOTMART_NAME, "token", "revoked")
    report = one(world.sync())
    assert report.error is not None
    assert world.engine.integration(HOTMART_NAME).stopped is not None
    ask(world, lambda office: office.change_secrets(HOTMART_NAME, {"token": f" {kept}\n", "client_secret": ""}))
    assert world.vault.get(HOTMART_NAME, "token") == kept
    assert world.vault.get(HOTMART_NAME, "client_secret")
    assert world.engine.integration(HOTMART_NAME).stopped is None
    assert one(world.sync()).created > 0


def test_keys_and_rules_are_changed_together_or_not_at_all(world: World) -> None:
    set_up(world, HOTMART_NAME)
    before = world.engine.integration(HOTMART_NAME).rules
    kept = world.vault.get(HOTMART_NAME, "token") or ""
    wanted = replace(before, interval_minutes=45)
    give = {"token": "wrong"}
    problem = refused(world, lambda o: o.change_secrets(HOTMART_NAME, give, rules=wanted, before=before))
    assert problem.kind is Kind.ALEGRA_CREDENTIALS
    wrong = replace(before, seller="9999")
    problem = refused(world, lambda o: o.change_secrets(HOTMART_NAME, {"token": kept}, rules=wrong, before=before))
    assert problem.kind is Kind.SETTINGS_WRONG
    assert world.engine.integration(HOTMART_NAME).rules == before
    assert world.vault.get(HOTMART_NAME, "token") == kept
    ask(world, lambda o: o.change_rules(HOTMART_NAME, replace(before, in_flight=2)))  # by another window
    ask(world, lambda o: o.change_secrets(HOTMART_NAME, {"token": kept}, rules=wanted, before=before))
    assert world.engine.integration(HOTMART_NAME).rules == replace(before, interval_minutes=45, in_flight=2)


def test_a_link_whose_item_is_gone_keeps_nothing_else_from_being_changed(world: World) -> None:
    set_up(world, HOTMART_NAME)
    books = company(world, HOTMART_NAME)
    item = books.add_item("Efímero", reference="REF-GONE", price=100)
    ask(world, lambda office: office.link(HOTMART_NAME, products={"P1": item}))
    books.delete("items", item)
    rules = world.engine.integration(HOTMART_NAME).rules
    done = ask(world, lambda office: office.change_rules(HOTMART_NAME, replace(rules, interval_minutes=30), rules))
    assert any(item in warning for warning in done.warnings)
    token = world.vault.get(HOTMART_NAME, "token") or ""
    ask(world, lambda office: office.change_secrets(HOTMART_NAME, {"token": token}))
    new = replace(rules, product_links={**rules.product_links, "P2": item})
    assert refused(world, lambda office: office.change_rules(HOTMART_NAME, new, rules)).kind is Kind.SETTINGS_WRONG


@pytest.mark.parametrize("keep_history", [True, False])
def test_removing_one_while_another_syncs_leaves_that_alone(world: World, keep_history: bool) -> None:
    set_up(world, HOTMART_NAME)
    set_up(world, MASTERSHOP_NAME)
    office = Office(world.engine)

    async def both() -> tuple[Report, bool]:
        running = asyncio.ensure_future(world.engine.sync(HOTMART_NAME))
        while not any(isinstance(event, RunStarted) for event in world.events):
            await world.clock.sleep(0.01)
        await office.remove(MASTERSHOP_NAME, keep_history)
        waited = running.done()
        return (await running)[0], waited

    report, waited = world._run(both())
    assert waited is not keep_history  # without its history nobody may be at work beside it
    assert (report.error, report.halted, report.created > 0) == (None, False, True)
    assert [one.name for one in world.engine.ledger.integrations()] == [HOTMART_NAME]
    assert world.vault.get(MASTERSHOP_NAME, "api_key") is None


def test_removing_the_one_that_syncs_ends_its_run_first(world: World) -> None:
    set_up(world, HOTMART_NAME)
    office = Office(world.engine)

    async def both() -> Report:
        running = asyncio.ensure_future(world.engine.sync(HOTMART_NAME))
        while not any(isinstance(event, RunStarted) for event in world.events):
            await world.clock.sleep(0.01)
        await office.remove(HOTMART_NAME)
        return (await running)[0]

    assert world._run(both()).halted
    assert world.engine.ledger.integrations() == []


def test_renamed_with_its_secrets(world: World) -> None:
    set_up(world, HOTMART_NAME)
    set_up(world, MASTERSHOP_NAME)
    for name in ("", "  ", MASTERSHOP_NAME):
        assert refused(world, lambda office, name=name: office.rename(HOTMART_NAME, name)).kind is Kind.NOT_POSSIBLE  # type: ignore[misc]
    ask(world, lambda office: office.rename(HOTMART_NAME, " Mi tienda "))
    assert world.vault.get(HOTMART_NAME, "token") is None
    assert one(world.sync("Mi tienda")).error is None
    assert refused(world, lambda office: office.rename(HOTMART_NAME, "x")).kind is Kind.SETTINGS_WRONG


def test_removed_with_its_history_kept_nothing_is_repeated_afterwards(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    ask(world, lambda office: office.remove(HOTMART_NAME))
    assert world.engine.ledger.integrations() == []
    assert world.vault.get(HOTMART_NAME, "token") is None
    assert world.engine.ledger.history(limit=1)
    set_up(world, HOTMART_NAME)
    assert (one(world.sync()).created, one(world.sync()).adopted) == (0, 0)
    check_books(world, HOTMART_NAME)


def test_removed_with_its_history_everything_is_recognised_again(world: World) -> None:
    set_up(world, HOTMART_NAME)
    made = one(world.sync()).created
    ask(world, lambda office: office.remove(HOTMART_NAME, keep_history=False))
    assert world.engine.ledger.history(limit=1) == []
    set_up(world, HOTMART_NAME)
    report = one(world.sync())
    assert (report.created, report.adopted) == (0, made)
    check_books(world, HOTMART_NAME)


def test_a_history_with_an_open_question_to_alegra_is_not_thrown_away(make_world: MakeWorld) -> None:
    world = make_world(faults="commit-then-drop@POST /invoices#1")
    set_up(world, HOTMART_NAME)
    world.sync()
    problem = refused(world, lambda office: office.remove(HOTMART_NAME, keep_history=False))
    assert problem.details["hindrance"] == "verifying"
    assert world.vault.get(HOTMART_NAME, "token")
    world.sync(wait=True)
    ask(world, lambda office: office.remove(HOTMART_NAME, keep_history=False))


def test_removing_stops_the_run_first(world: World) -> None:
    set_up(world, HOTMART_NAME)

    async def both() -> None:
        running = asyncio.ensure_future(world.engine.sync())
        while not world.engine.ledger.rows(states=(State.DRAFT,)):
            await asyncio.sleep(0.01)
        await Office(world.engine).remove(HOTMART_NAME)
        [report] = await running
        assert report.halted

    world._run(both())
    assert not world.engine.ledger.rows(states=(State.SENDING, State.UNKNOWN))


def test_a_backup_by_hand(world: World) -> None:
    set_up(world, HOTMART_NAME)
    assert ask(world, lambda office: office.back_up()).exists()
