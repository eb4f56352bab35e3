"""The main job, told as a merchant would: first sync, second sync, lost ledger, old backup, two computers."""

from __future__ import annotations

import shutil

from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME, MEXICO_NAME
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.samples_mastershop import API_KEY
from tests.sync.books import check_books, company, documents_of, due, marked, one, set_up, set_up_both
from tests.sync.conftest import MakeWorld
from tests.virtual import World


def test_every_due_sale_becomes_exactly_one_document(world: World) -> None:
    set_up_both(world)
    first = {report.integration: report for report in world.sync()}
    assert first[HOTMART_NAME].created == len(due(world, HOTMART_NAME)) >= 25
    assert first[MASTERSHOP_NAME].created == len(due(world, MASTERSHOP_NAME)) >= 25
    assert first[MASTERSHOP_NAME].issued == first[MASTERSHOP_NAME].created
    invoices = check_books(world, HOTMART_NAME)
    assert {invoice["status"] for invoice in invoices} == {"draft"}
    check_books(world, MASTERSHOP_NAME)
    assert [(report.created, report.adopted, report.error) for report in world.sync()] == [(0, 0, None)] * 2
    assert world.servers.alegra.most_documents_of_a_sale == 1


def test_remissions_go_to_the_linked_warehouse(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    names = {key: record["name"] for key, record in company(world, MASTERSHOP_NAME).all("warehouses").items()}
    links = world.engine.ledger.integrations()[0].rules.warehouse_links
    seen = set()
    for sale in due(world, MASTERSHOP_NAME):
        [(resource, record)] = documents_of(world, MASTERSHOP_NAME, sale.sale_id)
        shown = company(world, MASTERSHOP_NAME).shown(resource, record["id"])
        if sale.warehouse:
            assert shown["warehouse"]["id"] == links[sale.warehouse]
            seen.add(names[shown["warehouse"]["id"]])
    assert len(seen) > 1


def test_cash_on_delivery_waits_for_delivery_and_prepaid_for_transit(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    stages: dict[tuple[str, int], list[int]] = {}
    for order in world.servers.mastershop.orders_of(API_KEY):
        stages.setdefault((order.payment_method, order.id_status), []).append(order.id_order)
    counts = marked(world, MASTERSHOP_NAME)
    assert any(method == "cod" and status == 6 for method, status in stages)
    for (method, status), orders in stages.items():
        for number in orders:
            if method == "cod" and status != 8:
                assert counts[str(number)] == 0
            if method in ("transfer", "prepaid", "bank") and status < 6:
                assert counts[str(number)] == 0


def test_a_mexican_company_is_served_too(world: World) -> None:
    set_up(world, MEXICO_NAME)
    report = one(world.sync())
    assert report.created == len(due(world, MEXICO_NAME)) > 0
    check_books(world, MEXICO_NAME)


def test_a_lost_ledger_is_rebuilt_from_alegra(world: World) -> None:
    set_up_both(world)
    made = sum(report.created for report in world.sync())
    world.close()
    shutil.rmtree(world.folder)
    world.folder.mkdir()
    world.open()
    set_up_both(world)
    again = world.sync()
    assert sum(report.created for report in again) == 0
    assert sum(report.adopted for report in again) == made
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)


def test_an_old_backup_creates_nothing_again(world: World) -> None:
    set_up_both(world)
    copy = world.folder.with_name("an-hour-ago")
    world.close()
    shutil.copytree(world.folder, copy)
    world.open()
    world.sync()
    world.close()
    shutil.rmtree(world.folder)
    shutil.copytree(copy, world.folder)
    world.open()
    assert sum(report.created for report in world.sync()) == 0
    check_books(world, HOTMART_NAME)
    check_books(world, MASTERSHOP_NAME)


def test_a_backup_taken_midway_adopts_the_rest(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    copy = world.folder.with_name("midway")
    world.close()
    shutil.copytree(world.folder, copy)
    world.open()
    hotmart = world.servers.hotmart
    late = [sale for sale in hotmart.sales_of(CLIENT_ID) if sale.status == "WAITING_PAYMENT"][:2]
    for sale in late:
        hotmart.set_status(sale.transaction, "APPROVED", approved_at=world.clock.now())
    assert one(world.sync()).created == len(late)
    world.close()
    shutil.rmtree(world.folder)
    shutil.copytree(copy, world.folder)
    world.open()
    report = one(world.sync())
    assert (report.created, report.adopted) == (0, len(late))
    check_books(world, HOTMART_NAME)


def test_a_dry_run_writes_nothing_and_tells_the_documents(world: World) -> None:
    set_up_both(world)
    world.servers.alegra.log.clear()
    reports = world.sync(dry_run=True)
    assert not any(name.startswith(("POST", "PUT", "DELETE")) for name in world.servers.alegra.log.counts)
    assert world.engine.ledger.rows() == []
    for report in reports:
        wanted = {sale.sale_id: sale for sale in due(world, report.integration)}
        assert report.documents is not None
        told = {planned.sale: planned.plan for planned in report.documents}
        assert wanted.keys() <= told.keys()
        for sale_id, sale in wanted.items():
            assert (told[sale_id].total, told[sale_id].day) == (sale.total, sale.day)
    world.sync()
    assert [report.documents for report in world.sync(dry_run=True)] == [[], []]


def test_two_computers_end_with_one_document_per_sale(make_world: MakeWorld) -> None:
    one_computer = make_world()
    other = make_world(beside=one_computer)
    set_up_both(one_computer)
    set_up_both(other)

    async def together() -> None:
        import asyncio

        await asyncio.gather(one_computer.engine.sync(), other.engine.sync())

    one_computer.clock.run(together())
    assert one_computer.servers.alegra.most_documents_of_a_sale == 2  # they really met
    one_computer.sync()
    other.sync()
    for name in (HOTMART_NAME, MASTERSHOP_NAME):
        check_books(one_computer, name)
    assert sum(report.created for report in one_computer.sync() + other.sync()) == 0


def test_a_sale_that_becomes_due_later_is_sent_then(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    sale = next(s for s in world.servers.hotmart.sales_of(CLIENT_ID) if s.status == "PRINTED_BILLET")
    world.servers.hotmart.set_status(sale.transaction, "APPROVED", approved_at=world.clock.now())
    assert one(world.sync()).created == 1
    check_books(world, HOTMART_NAME)


def test_a_refund_of_a_documented_sale_is_proposed_not_done(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [sale, *_] = due(world, HOTMART_NAME)
    world.servers.hotmart.set_status(sale.sale_id, "REFUNDED")
    report = one(world.sync())
    assert [t.problem.kind.value for t in report.problems if t.sale == sale.sale_id] == ["refund_of_draft"]
    assert len(documents_of(world, HOTMART_NAME, sale.sale_id)) == 1
