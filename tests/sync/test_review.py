"""Found by a second pair of eyes: legal sequences that broke a promise. One test for each; see the names."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.ledger import CONTACT, DOCUMENT, PAYMENT
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.problem import Kind, Problem, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice import alegra_lists
from alegra_desktop.practice.hotmart_state import HotmartSale
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.practice.samples_mastershop import API_KEY
from alegra_desktop.sync.propose import propose_corrections
from alegra_desktop.sync.report import Report
from tests.sync.books import check_books, company, documents_of, due, marked, one, set_up
from tests.sync.conftest import MakeWorld
from tests.virtual import World

FINAL = {'state = "draft"': 'state = "final"'}
UNPAID = {"[documents]": "[documents]\npay_when_issued_by_hand = false"}
COD_OFF = {"cod_enabled = true": "cod_enabled = false"}


def sync_for(world: World, hours: float) -> Report:
    """`sync --wait`, which must end by itself within these (virtual) hours."""

    async def bounded() -> list[Report]:
        return await asyncio.wait_for(world.engine.sync(wait=True), hours * 3600)

    try:
        return one(world.clock.run(bounded()))
    except TimeoutError:
        pytest.fail(f"sync --wait still runs after {hours} hours")


def keep_copy(world: World, name: str = "copy") -> Path:
    copy = world.folder.with_name(f"{world.folder.name}-{name}")
    world.close()
    shutil.copytree(world.folder, copy)
    world.open()
    return copy


def restore(world: World, copy: Path) -> None:
    world.close()
    shutil.rmtree(world.folder)
    shutil.copytree(copy, world.folder)
    world.open()


def lose_ledger(world: World) -> None:
    world.close()
    shutil.rmtree(world.folder)
    world.folder.mkdir()
    world.open()


def keep_only(world: World, wanted: int = 1) -> list[str]:
    """Leave the practice Hotmart with a few plain due sales and nothing else; their ids."""
    state = world.servers.hotmart
    plain = [s for s in state.sales_of(CLIENT_ID) if s.status == "APPROVED" and s.product_id == 4081003]
    ids = {sale.sale_id for sale in due(world, HOTMART_NAME)}
    kept = [s for s in plain if s.transaction in ids and s.currency == "COP" and not s.fee and s.buyer.documents]
    kept = kept[:wanted]
    assert len(kept) == wanted
    for sale in state.sales_of(CLIENT_ID):
        if sale not in kept:
            del state.sales[sale.transaction]
    return [sale.transaction for sale in kept]


def more(world: World, like: str, code: str, **fields: Any) -> HotmartSale:
    """One more sale like another."""
    model = world.servers.hotmart.sales[like]
    return world.servers.hotmart.add_sale(replace(model, transaction=code, **fields))


def row_of(world: World, sale_id: str, role: str = DOCUMENT) -> Any:
    [row] = [r for r in world.engine.ledger.rows(roles=(role,)) if r.key.sale_id == sale_id]
    return row


def draft_of(world: World, sale_id: str) -> dict[str, Any]:
    [(_, record)] = documents_of(world, HOTMART_NAME, sale_id)
    return record


def kinds(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for trouble in report.problems:
        found.setdefault(trouble.sale, []).append(trouble.problem.kind.value)
    return found


# --- moves that the ledger refuses ------------------------------------------------------------------------------------


def test_a_later_first_day_is_no_crash_for_cancelled_sales(world: World) -> None:
    """CANCELLED -> SKIPPED (before_since)."""
    set_up(world, HOTMART_NAME)
    world.sync()
    since = world.engine.ledger.integrations()[0].rules.since
    set_up(world, HOTMART_NAME, **{f"since = {since}": f"since = {since + timedelta(days=20)}"})
    assert one(world.sync()).error is None


def test_enabling_cash_on_delivery_is_no_crash(world: World) -> None:
    """SKIPPED (cod_disabled) -> HELD (customer, product, warehouse)."""
    set_up(world, MASTERSHOP_NAME, **COD_OFF)
    world.sync()
    set_up(world, MASTERSHOP_NAME)
    assert one(world.sync()).error is None
    check_books(world, MASTERSHOP_NAME)


def test_a_skipped_order_may_be_cancelled(world: World) -> None:
    """SKIPPED (cod_disabled) -> CANCELLED: every cancelled COD order of a shop that leaves them out."""
    set_up(world, MASTERSHOP_NAME, **COD_OFF)
    world.sync()
    skipped = next(r for r in world.engine.ledger.rows(states=(State.SKIPPED,)) if r.reason == "cod_disabled")
    world.servers.mastershop.set_status(skipped.key.sale_id, 9)
    assert one(world.sync()).error is None


def test_a_cancelled_sale_may_be_disputed(world: World) -> None:
    """CANCELLED -> HELD."""
    set_up(world, HOTMART_NAME)
    world.sync()
    sale = next(s for s in world.servers.hotmart.sales_of(CLIENT_ID) if s.status == "REFUNDED" and not s.trap)
    world.servers.hotmart.set_status(sale.transaction, "PROTESTED")
    assert one(world.sync()).error is None


def test_a_stamped_invoice_annulled_and_cloned_by_hand(world: World) -> None:
    """ISSUED -> DRAFT: annul, "duplicate", correct - the ordinary way to repair a document."""
    set_up(world, HOTMART_NAME, **UNPAID)
    [sale] = keep_only(world)
    world.sync()
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    books.open(draft["id"])
    world.clock.jump += timedelta(hours=2)
    world.sync()
    assert row_of(world, sale).state is State.ISSUED
    books.void("invoices", draft["id"])
    books.clone("invoices", draft["id"])
    assert one(world.sync()).error is None


def test_an_invoice_opened_first_and_stamped_later(world: World) -> None:
    """ISSUED -> ISSUING: "save" today, "emit" tomorrow, while the tax office takes its time."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    books.open(draft["id"])
    world.clock.jump += timedelta(hours=2)
    world.sync()
    assert row_of(world, sale).state is State.ISSUED
    books.stamp(draft["id"], result="STAMPED_AND_WAITING_RESPONSE")
    assert one(world.sync()).error is None


def test_a_cancelled_draft_whose_lost_twin_appears(world: World) -> None:
    """CANCELLED (with an id) -> DRAFT: the first attempt commits after the second was deleted with its sale."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    world.servers.faults.replace("http-401=1@POST /invoices/stamp")
    world.sync()
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    late = {key: value for key, value in draft.items() if key not in ("id", "_created")}
    world.servers.hotmart.set_status(sale, "REFUNDED")
    world.servers.faults.replace("")
    assert one(world.sync()).corrected == 1
    books.add("invoices", late)
    report = one(world.sync())
    assert report.error is None
    assert report.exit_code == 1 or kinds(report) or report.corrected  # and somebody is told about it


@pytest.mark.parametrize("result", ["STAMPED_AND_REJECTED", "STAMPED_AND_WAITING_RESPONSE"])
def test_an_annulled_invoice_whose_clone_is_at_the_tax_office(world: World, result: str) -> None:
    """VOIDED -> HELD / ISSUING (and DELETED likewise): annul, "duplicate", correct, emit."""
    set_up(world, HOTMART_NAME, **UNPAID)
    [sale] = keep_only(world)
    world.sync()
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    books.open(draft["id"])
    books.void("invoices", draft["id"])
    world.clock.jump += timedelta(hours=2)
    world.sync()
    assert row_of(world, sale).state is State.VOIDED
    books.stamp(books.clone("invoices", draft["id"]), result=result)
    assert one(world.sync()).error is None


@pytest.mark.parametrize("result", ["STAMPED_AND_REJECTED", "STAMPED_AND_WAITING_RESPONSE"])
def test_a_conflict_settled_by_hand_whose_rest_is_at_the_tax_office(world: World, result: str) -> None:
    """CONFLICT -> HELD / ISSUING."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    twin = books.clone("invoices", draft["id"])
    books.open(twin)
    books.edit("invoices", draft["id"], lines=[{**draft["lines"][0], "quantity": 2}])
    assert one(world.sync()).conflict == 1
    books.delete("invoices", draft["id"])
    books.stamp(twin, result=result)
    assert one(world.sync()).error is None


def test_one_integration_that_breaks_leaves_the_others_running(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever breaks inside one run is that integration's report (`internal`), not the end of `sync`."""
    set_up(world, HOTMART_NAME)
    set_up(world, MASTERSHOP_NAME)

    def broken(work: Any) -> None:
        if work.integration.name == HOTMART_NAME:
            raise AssertionError("a mistake of ours")
        propose_corrections(work)

    monkeypatch.setattr("alegra_desktop.sync.run.propose_corrections", broken)
    first, second = world.sync()
    assert first.exit_code == 3
    assert second.created > 0
    assert "a mistake of ours" in caplog.text


# --- lost or silent ---------------------------------------------------------------------------------------------------


def test_a_sale_paid_after_all_is_not_lost_when_that_run_fails(world: World) -> None:
    """`work.changed` lives in memory: a run that fails after its pull forgets which sales were new to it."""
    set_up(world, HOTMART_NAME)
    world.sync()
    sale = next(s for s in world.servers.hotmart.sales_of(CLIENT_ID) if s.status == "EXPIRED")
    world.servers.hotmart.set_status(sale.transaction, "APPROVED")
    world.servers.faults.replace("http-503=1@GET /invoices")
    assert one(world.sync()).error is not None
    world.servers.faults.replace("")
    assert one(world.sync()).created == 1


def test_a_refund_is_told_though_the_run_that_read_it_failed(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync()
    [sale, *_] = due(world, HOTMART_NAME)
    world.servers.hotmart.set_status(sale.sale_id, "REFUNDED")
    world.servers.faults.replace("http-503=1@GET /invoices")
    assert one(world.sync()).error is not None
    world.servers.faults.replace("")
    assert kinds(one(world.sync())).get(sale.sale_id) == ["refund_of_draft"]


def test_a_refund_is_told_though_the_document_was_unknown_when_it_came(world: World) -> None:
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.servers.faults.replace("commit-late=1:4@POST /invoices#1")
    world.sync()
    world.servers.hotmart.set_status(sale, "REFUNDED")
    world.sync()  # too early to look for the document
    assert row_of(world, sale).state is State.UNKNOWN
    world.sync(wait=True)
    assert draft_of(world, sale)
    assert kinds(one(world.sync())).get(sale) == ["refund_of_draft"]


def test_a_refund_is_told_though_the_invoice_was_at_the_tax_office(world: World) -> None:
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    company(world, HOTMART_NAME).stamp_seconds = 60.0
    world.sync()
    assert row_of(world, sale).state is State.ISSUING
    world.servers.hotmart.set_status(sale, "REFUNDED")
    world.sync()
    world.sync(wait=True)
    assert row_of(world, sale).state is State.ISSUED
    assert kinds(one(world.sync())).get(sale) == ["refund_of_invoice"]


def test_a_final_draft_deleted_before_it_was_issued_is_told(world: World) -> None:
    """The sweep does not show it: "not to be seen yet" for ever, and `watch` leaves final drafts to issuing."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    world.servers.faults.replace("http-401=1@POST /invoices/stamp")
    world.sync()
    assert row_of(world, sale).state is State.DRAFT
    company(world, HOTMART_NAME).delete("invoices", draft_of(world, sale)["id"])
    world.servers.faults.replace("")
    report = sync_for(world, 3)
    assert (report.error, kinds(report).get(sale)) == (None, ["deleted_in_alegra"])


@pytest.mark.parametrize("by_hand", ["deleted", "stamped"])
def test_a_final_draft_settled_by_hand_the_day_before(world: World, by_hand: str) -> None:
    """The date cannot be put on it any more (404 or 400), and below the sweep's bound nothing looks at it again."""
    set_up(world, HOTMART_NAME, **FINAL)
    keep_only(world, 2)
    world.servers.faults.replace("http-401=1@POST /invoices/stamp")
    for _ in range(3):
        world.sync()
        world.clock.run(asyncio.sleep(60))
    first = min(world.engine.ledger.rows(states=(State.DRAFT,)), key=lambda row: int(row.alegra_id))
    books = company(world, HOTMART_NAME)
    books.delete("invoices", first.alegra_id) if by_hand == "deleted" else books.stamp(first.alegra_id)
    world.servers.faults.replace("")
    world.clock.jump += timedelta(days=3)
    report = sync_for(world, 3)
    assert report.error is None
    assert world.engine.ledger.row(first.id).state is (State.DELETED if by_hand == "deleted" else State.ISSUED)


def test_final_drafts_of_a_lost_ledger_are_not_left_in_silence(world: World) -> None:
    """They are adopted without their body, so they are never stamped; somebody must be told."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    world.servers.faults.replace("http-401=1@POST /invoices/stamp")
    world.sync()
    world.servers.faults.replace("")
    lose_ledger(world)
    set_up(world, HOTMART_NAME, **FINAL)
    report = one(world.sync(wait=True))
    stamped = draft_of(world, sale)["_stamps"] == 1
    assert stamped or row_of(world, sale).notice is not None or kinds(report).get(sale)


def test_settled_payments_that_failed_are_told_by_the_exit_code(world: World) -> None:
    """S3: *any* row standing held or rejected. Payments are rows."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    company(world, HOTMART_NAME).remove("bank-accounts", "2")
    report = one(world.sync(wait=True))
    assert row_of(world, sale, PAYMENT).state in (State.HELD, State.REJECTED)
    assert report.exit_code == 1


def test_a_contact_deleted_in_alegra_does_not_refuse_its_buyer_for_ever(world: World) -> None:
    """The ledger's contact row stays `issued` with a dead id; with the shared contact that is every later sale."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    contact = draft["client"]
    books.delete("invoices", draft["id"])
    books.delete("contacts", contact)
    for n in range(3):
        more(world, sale, f"HP77000000{n}")
        world.sync(wait=True)
    world.sync(wait=True)
    assert marked(world, HOTMART_NAME)["HP770000002"] == 1


def test_a_lost_creation_that_is_the_only_work_is_sent_again(world: World) -> None:
    """No sale is due, so the catalogue is empty; the released row is then planned with it: "setting gone: tax"."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.servers.faults.replace("drop-before-commit=1@POST /invoices#1")
    world.sync()
    report = one(world.sync(wait=True))
    assert (report.held, report.exit_code) == (0, 0)
    assert marked(world, HOTMART_NAME)[sale] == 1


@pytest.mark.parametrize(("role", "kind"), [(DOCUMENT, Kind.DISK_FULL), (CONTACT, Kind.DATABASE_BUSY)])
def test_a_row_left_sending_by_the_ledger_is_looked_for(
    world: World, monkeypatch: pytest.MonkeyPatch, role: str, kind: Kind
) -> None:
    """The answer cannot be written down. Same process, same session: `recover` took only other sessions' rows."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    ledger, move = world.engine.ledger, type(world.engine.ledger).move

    def failing(row: Any, state: State, event: str, *rest: Any, **fields: Any) -> Any:
        if event == "created" and row.key.role == role:
            raise ProblemError(Problem(kind))
        return move(ledger, row, state, event, *rest, **fields)

    monkeypatch.setattr(ledger, "move", failing)
    world.sync()
    monkeypatch.undo()
    report = sync_for(world, 3)
    assert (report.error, report.busy) == (None, 0)
    assert row_of(world, sale).state is State.DRAFT
    assert marked(world, HOTMART_NAME)[sale] == 1


# --- twice ------------------------------------------------------------------------------------------------------------


def test_an_older_first_day_after_a_lost_ledger_makes_nothing_twice(world: World) -> None:
    """The catch-up read only from the later first day; the older documents are below every sweep."""
    set_up(world, HOTMART_NAME)
    world.sync()
    since = world.engine.ledger.integrations()[0].rules.since
    lose_ledger(world)
    set_up(world, HOTMART_NAME, **{f"since = {since}": f"since = {since + timedelta(days=15)}"})
    world.sync()
    set_up(world, HOTMART_NAME)
    world.sync()
    assert {sale: n for sale, n in marked(world, HOTMART_NAME).items() if n > 1} == {}


def test_a_restored_ledger_does_not_repeat_a_remission_that_had_been_held(world: World) -> None:
    """The remission bears the sale's old day; the sweep reads three days and those of *changed* sales only."""
    set_up(world, MASTERSHOP_NAME)
    [held] = [t for t in one(world.sync()).problems if t.problem.kind.value == "product_inactive"]
    copy = keep_copy(world)
    books = company(world, MASTERSHOP_NAME)
    inactive = next(i for i in books.all("items").values() if i["name"] == held.problem.details["item"])
    books.edit("items", inactive["id"], status="active")
    assert one(world.sync()).created == 1
    restore(world, copy)
    world.sync()
    assert marked(world, MASTERSHOP_NAME)[held.sale] == 1


def test_two_computers_and_a_remission_that_only_time_made_due(make_world: MakeWorld) -> None:
    """`delivered_wait_days`: nothing in the store changes on the day the remission becomes due."""
    wait = {"cod_enabled = true": "cod_enabled = true\ndelivered_wait_days = 3"}
    here = make_world()
    there = make_world(beside=here)
    state = here.servers.mastershop
    ids = {sale.sale_id for sale in due(here, MASTERSHOP_NAME)}
    cod = [o for o in state.orders_of(API_KEY) if o.payment_method == "cod" and str(o.id_order) in ids]
    order = next(o for o in cod if (here.clock.now() - o.created_at).days >= 9)
    for other in state.orders_of(API_KEY):
        if other is not order:
            del state.orders[str(other.id_order)]
    state.change_sale(str(order.id_order), updated_at=here.clock.now())  # delivered just now
    for world in (here, there):
        set_up(world, MASTERSHOP_NAME, **wait)
        world.sync()
    assert marked(here, MASTERSHOP_NAME)[str(order.id_order)] == 0
    here.clock.jump += timedelta(days=4)
    here.sync()
    assert marked(here, MASTERSHOP_NAME)[str(order.id_order)] == 1
    there.sync()
    assert marked(here, MASTERSHOP_NAME)[str(order.id_order)] == 1


def test_another_computer_that_makes_remissions_is_seen(make_world: MakeWorld) -> None:
    """R7, R14: invoices *and* remissions, whatever this computer's settings say."""
    here = make_world()
    there = make_world(beside=here)
    set_up(here, HOTMART_NAME)
    set_up(there, HOTMART_NAME, **{'type = "invoice"': 'type = "remission"'})
    [sale] = keep_only(here)
    here.sync()
    there.sync()
    more(here, sale, "HP7700000001", ordered_at=here.clock.now(), approved_at=here.clock.now())
    there.sync()
    here.sync()
    assert set(marked(here, HOTMART_NAME).values()) == {1}


def test_an_unrelated_setting_does_not_answer_handled_before(world: World) -> None:
    """Every `held` "handled before?" became a document because a waiting time was changed."""
    set_up(world, HOTMART_NAME)
    world.sync()
    [old, *_] = sorted(due(world, HOTMART_NAME), key=lambda sale: sale.day)
    company(world, HOTMART_NAME).delete("invoices", draft_of(world, old.sale_id)["id"])
    lose_ledger(world)
    set_up(world, HOTMART_NAME)
    assert "handled_before" in kinds(one(world.sync())).get(old.sale_id, [])
    set_up(world, HOTMART_NAME, **{"[sync]": "[sync]\nin_flight = 3"})
    assert one(world.sync()).created == 0


def test_a_sale_completed_later_does_not_answer_handled_before(world: World) -> None:
    """Hotmart moves every sale from APPROVED to COMPLETE by itself."""
    set_up(world, HOTMART_NAME)
    world.sync()
    approved = {s.transaction for s in world.servers.hotmart.sales_of(CLIENT_ID) if s.status == "APPROVED"}
    old = next(s for s in sorted(due(world, HOTMART_NAME), key=lambda sale: sale.day) if s.sale_id in approved)
    company(world, HOTMART_NAME).delete("invoices", draft_of(world, old.sale_id)["id"])
    lose_ledger(world)
    set_up(world, HOTMART_NAME)
    assert "handled_before" in kinds(one(world.sync())).get(old.sale_id, [])
    world.servers.hotmart.set_status(old.sale_id, "COMPLETE")
    assert one(world.sync()).created == 0


def test_a_draft_is_not_stamped_after_the_merchant_went_back_to_drafts(world: World) -> None:
    """A stamp cannot be taken back; the setting of today counts."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    world.servers.faults.replace("http-401=1@POST /invoices/stamp")
    world.sync()
    world.servers.faults.replace("")
    set_up(world, HOTMART_NAME)
    report = sync_for(world, 3)
    assert (report.error, draft_of(world, sale)["_stamps"]) == (None, 0)


def test_an_invoice_of_another_hand_is_not_paid_by_the_program(world: World) -> None:
    """R11: invoices the program issued, and its own drafts issued by hand. An adopted look-alike is neither."""
    set_up(world, HOTMART_NAME, **{"[sync]": '[sync]\nalready_invoiced = "adopt"'})
    report = one(world.sync(wait=True))
    assert report.adopted == 1
    assert not world.servers.alegra.log.posted("/payments")


def test_a_renewal_does_not_take_an_invoice_that_is_spoken_for(world: World) -> None:
    """Same buyer, product and amount every month: the adopted look-alike of the first is adopted again (NotUnique)."""
    set_up(world, HOTMART_NAME, **{"[sync]": '[sync]\nalready_invoiced = "adopt"'})
    assert one(world.sync()).adopted == 1
    [adopted] = [r for r in world.engine.ledger.rows(has_id=True, roles=(DOCUMENT,)) if r.adopted]
    now = world.clock.now()
    more(world, adopted.key.sale_id, "HP7700000001", ordered_at=now, approved_at=now, status="APPROVED", recurrency=2)
    report = one(world.sync())
    assert (report.error, report.created) == (None, 1)


def test_a_renewal_is_not_held_for_the_invoice_of_another_sale(world: World) -> None:
    """One stranger, one sale: the question stands for the first sale already."""
    set_up(world, HOTMART_NAME)
    [asked] = [t.sale for t in one(world.sync()).problems if t.problem.kind.value == "already_invoiced"]
    now = world.clock.now()
    more(world, asked, "HP7700000001", ordered_at=now, approved_at=now, status="APPROVED", recurrency=2)
    report = one(world.sync())
    assert [t.sale for t in report.problems if t.problem.kind.value == "already_invoiced"] == [asked]
    assert report.created == 1


def test_a_remission_copied_by_hand_is_not_annulled(world: World) -> None:
    """The merchant repeats a delivery: the copy bears our mark, and the program voids it."""
    set_up(world, MASTERSHOP_NAME)
    world.sync()
    books = company(world, MASTERSHOP_NAME)
    today = world.clock.now().date()
    sale = max(due(world, MASTERSHOP_NAME), key=lambda one: one.day)
    assert (today - sale.day).days <= 2
    [(_, remission)] = documents_of(world, MASTERSHOP_NAME, sale.sale_id)
    twin = books.clone("remissions", remission["id"])
    world.sync()
    assert books.get("remissions", twin)["status"] == "open"


def test_a_conflict_of_an_invoice_and_a_remission_stays_one(world: World) -> None:
    """The remission's id is looked for among the invoices, is "gone", and the conflict settles itself."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    set_up(world, HOTMART_NAME, **{'type = "invoice"': 'type = "remission"'})
    books, draft = company(world, HOTMART_NAME), draft_of(world, sale)
    lines = [{"id": x["id"], "price": x["price"], "quantity": 1} for x in draft["lines"]]
    books.add_remission(draft["client"], lines, books.today(), observations=draft["observations"])
    report = one(world.sync())
    assert report.conflict == 1


def test_a_late_second_document_is_no_restored_ledger(world: World) -> None:
    """The tag of our own earlier attempt made the ledger look restored: due sales were held "handled before?"."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.servers.faults.replace("commit-late=1:40@POST /invoices#1")
    world.sync()
    more(world, sale, "HP7700000000")
    world.sync(wait=True)
    assert row_of(world, sale).attempt == 2
    world.clock.run(asyncio.sleep(60))  # the first attempt commits after all
    day = world.clock.now() - timedelta(days=8)
    more(world, sale, "HP7700000001", ordered_at=day, approved_at=day)
    report = one(world.sync())
    assert "handled_before" not in kinds(report).get("HP7700000001", [])
    assert marked(world, HOTMART_NAME) == {sale: 1, "HP7700000000": 1, "HP7700000001": 1}


# --- the day of a final invoice ---------------------------------------------------------------------------------------


def test_invoices_issued_across_midnight_bear_the_day_they_are_stamped(make_world: MakeWorld) -> None:
    """Dated in one long loop, stamped in another; midnight (05:00 UTC) falls between."""
    world = make_world(latency=3.0)
    set_up(world, HOTMART_NAME, **FINAL)
    keep_only(world, 6)
    world.servers.faults.replace("http-401=1@POST /invoices/stamp")
    world.sync()
    world.servers.faults.replace("")
    books = company(world, HOTMART_NAME)
    midnight = world.clock.now().replace(hour=5, minute=0, second=0) + timedelta(days=2)
    world.clock.jump += midnight - timedelta(minutes=5) - world.clock.now()
    seen: list[tuple[str, str]] = []

    def look(moment: str, method: str, path: str) -> None:
        if moment == "before" and path == "/invoices/stamp":
            ids = world.servers.alegra.log.posted("/invoices/stamp")[-1]["ids"]
            seen.extend((books.get("invoices", i)["date"], books.today().isoformat()) for i in ids)

    world.servers.watch("alegra", look)
    puts = 0

    def count(moment: str, method: str, path: str) -> None:
        nonlocal puts
        if moment == "after" and method == "PUT":
            puts += 1
            if puts == 3:  # the clock strikes twelve
                world.clock.jump += midnight - world.clock.now()

    world.servers.watch("alegra", count)
    world.sync(wait=True)
    assert seen
    assert [pair for pair in seen if pair[0] != pair[1]] == []


# --- never ending, or ending badly ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plan",
    [
        "http-503=1@POST /invoices$",
        "http-503=1@POST /invoices/stamp",
        "http-503=1@POST /contacts",
        "http-503=1@POST /payments",
    ],
)
def test_wait_gives_up_when_creations_stay_down(world: World, plan: str) -> None:
    """S4: ten waits and ten minutes without progress. Sending the same again is no progress."""
    set_up(world, HOTMART_NAME, **FINAL)
    keep_only(world)
    world.servers.faults.replace(plan)
    assert sync_for(world, 3).exit_code == 3


def test_a_server_that_does_not_sort_is_no_crash(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """R7: then the days are listed. `catch_up` and the canary do not expect `OrderNotKept`."""
    set_up(world, HOTMART_NAME)
    real = alegra_lists._sorted

    def unsorted(resource: str, records: list[Any], query: Any) -> list[Any]:
        if resource == "invoices":
            query = {key: value for key, value in query.items() if not key.startswith("order_")}
        return real(resource, records, query)

    monkeypatch.setattr(alegra_lists, "_sorted", unsorted)
    assert one(world.sync()).error is None
    check_books(world, HOTMART_NAME)


def test_no_second_document_before_the_canary_though_the_first_answer_was_lost(world: World) -> None:
    """R14: "before the second". An unanswered first one is a first one."""
    set_up(world, HOTMART_NAME)
    keep_only(world, 4)
    world.servers.faults.replace("commit-then-drop=1@POST /invoices$")
    world.sync()
    assert len(world.servers.alegra.log.posted("/invoices")) == 1


def test_contacts_that_a_role_may_not_list_do_not_stop_everything(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One held contact, and `look_again` ends every run of the integration with 403."""
    set_up(world, HOTMART_NAME)
    world.sync()
    assert world.engine.ledger.rows(states=(State.REJECTED, State.HELD), roles=(CONTACT,))

    async def forbidden(alegra: Alegra, number: str) -> Any:
        raise CallFailed(Failure.FORBIDDEN, status=403)

    monkeypatch.setattr(Alegra, "contacts_with_number", forbidden)
    assert one(world.sync()).error is None


# --- a look at Alegra that is cut short, or does not reach far enough -------------------------------------------------


def test_a_restored_ledger_whose_first_run_fails_makes_nothing_twice(world: World) -> None:
    """The sweep wrote down how far it had come before anything of it was settled; the next one begins above that."""
    set_up(world, HOTMART_NAME)
    [sale] = keep_only(world)
    world.sync()
    copy = keep_copy(world)
    late = [f"HP770000000{n}" for n in range(3)]
    for code in late:
        more(world, sale, code, ordered_at=world.clock.now(), approved_at=world.clock.now())
    assert one(world.sync()).created == 3
    draft = draft_of(world, late[0])
    line = draft["lines"][0]
    books = company(world, HOTMART_NAME)
    books.add_invoice(
        draft["client"], [{"id": line["id"], "price": 5}], books.today()
    )  # the merchant's own, the newest
    restore(world, copy)
    world.servers.faults.replace("http-503=1@GET /remissions")  # in the catch-up, after the sweep
    assert one(world.sync()).error is not None
    world.servers.faults.replace("")
    world.clock.jump += timedelta(minutes=15)
    world.sync()
    assert {sale: n for sale, n in marked(world, HOTMART_NAME).items() if n > 1} == {}


def test_what_the_sweep_before_issuing_shows_of_other_sales_is_not_lost(world: World) -> None:
    """Another computer drafts a sale while this one creates; this one's second sweep raises the bound over it, looks
    only at its own rows, and a run later makes *and stamps* a second invoice."""
    set_up(world, HOTMART_NAME, **FINAL)
    model = world.servers.hotmart.sales[keep_only(world, 3)[0]]
    books = company(world, HOTMART_NAME)
    done: list[str] = []

    def other_computer(moment: str, method: str, path: str) -> None:
        if (moment, method, path) == ("after", "POST", "/invoices") and not done:
            done.append("")
            [draft] = [i for i in books.all("invoices").values() if "[alegra-desktop:" in (i["observations"] or "")]
            copy = books.clone("invoices", draft["id"])
            text = "[alegra-desktop:hotmart:HP7700000001:invoice]{other9-abcde}"
            books.edit("invoices", copy, observations=text)
            done[0] = copy

    world.servers.watch("alegra", other_computer)
    world.sync(wait=True)
    books.stamp(done[0])  # the other computer issues it
    now = world.clock.now()
    more(world, model.transaction, "HP7700000001", ordered_at=now, approved_at=now)
    world.clock.jump += timedelta(minutes=15)
    world.sync(wait=True)
    live = documents_of(world, HOTMART_NAME, "HP7700000001")
    assert [(record["id"], record["_stamps"]) for _, record in live] == [(done[0], 1)]


def test_a_payment_refused_because_somebody_paid_meanwhile_is_done(world: World) -> None:
    """Thirty invoices are read, then paid one after the other: another computer or the merchant may be faster."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    books = company(world, HOTMART_NAME)

    def faster(moment: str, method: str, path: str) -> None:
        if (moment, method, path) == ("before", "POST", "/payments"):
            books.pay(draft_of(world, sale)["id"])

    world.servers.watch("alegra", faster)
    report = one(world.sync(wait=True))
    report = one(world.sync(wait=True))
    assert kinds(report).get(sale, []) == []
    assert row_of(world, sale, PAYMENT).state is State.SKIPPED


def test_issuing_looks_below_ids_that_were_known_while_others_were_not_shown_yet(world: World) -> None:
    """`row.floor` is the highest id *known* at the claim: our own last answer. A document that another computer made
    a moment before the run has a lower id and is listed later; the sweep before stamping never reaches it."""
    set_up(world, HOTMART_NAME, **FINAL)
    first = keep_only(world)[0]
    world.sync(wait=True)  # the canary has sung
    world.clock.jump += timedelta(minutes=15)
    books, model = company(world, HOTMART_NAME), world.servers.hotmart.sales[first]
    more(world, first, "HP7700000001")
    somebody = replace(model.buyer, name="Otra Persona", documents=(("DOCUMENT", "52123987"),))
    more(world, first, "HP7700000002", buyer=somebody)
    other = books.clone("invoices", draft_of(world, first)["id"])
    books.edit("invoices", other, observations="[alegra-desktop:hotmart:HP7700000002:invoice]{other9-abcde}")
    books.stamp(other)
    books.edit("invoices", other, _created=books.moment() + 4)  # listed in four seconds
    world.servers.faults.replace("late-visibility=1:0.01@GET /invoices,drop-before-commit=1@POST /contacts#1")
    world.sync(wait=True)
    world.sync(wait=True)
    issued = [i for i in books.all("invoices").values() if i["_stamps"] and "HP7700000002:" in i["observations"]]
    assert [invoice["id"] for invoice in issued] == [other]


def test_a_row_led_to_an_older_draft_is_issued_all_the_same(world: World) -> None:
    """The kept document (lowest id) is below the floor of this computer's own attempt: "not seen yet" for ever."""
    set_up(world, HOTMART_NAME, **FINAL)
    first = keep_only(world)[0]
    world.sync(wait=True)
    world.clock.jump += timedelta(minutes=15)
    books = company(world, HOTMART_NAME)
    more(world, first, "HP7700000001")
    other = books.clone("invoices", draft_of(world, first)["id"])
    books.edit("invoices", other, observations="[alegra-desktop:hotmart:HP7700000001:invoice]{other9-abcde}")
    books.edit("invoices", other, _created=books.moment() + 4)
    draft = books.get("invoices", other)
    own = books.add_invoice(draft["client"], [{"id": draft["lines"][0]["id"], "price": 5}], books.today())
    books.edit("invoices", own, _created=books.moment() - 60)  # the merchant's, newer than the other computer's
    world.servers.faults.replace("late-visibility=1:0.01@GET /invoices,http-401=1@POST /invoices/stamp")
    world.sync()
    world.clock.run(asyncio.sleep(8))
    world.servers.faults.replace("")
    for _ in range(2):
        report = one(world.sync(wait=True))
    assert (report.error, report.busy) == (None, 0)
    assert row_of(world, "HP7700000001").state is State.ISSUED


def test_handled_before_is_answered_by_the_other_computer_s_remission(make_world: MakeWorld) -> None:
    """Its day is neither recent nor that of a changed sale, so the held row never learns of it: exit 1 for ever."""
    here = make_world()
    there = make_world(beside=here)
    set_up(there, MASTERSHOP_NAME, **COD_OFF)
    there.sync()
    set_up(here, MASTERSHOP_NAME)
    asked = [sale for sale, found in kinds(one(here.sync())).items() if "handled_before" in found]
    assert asked
    set_up(there, MASTERSHOP_NAME)
    there.sync()
    answered = {sale for sale in asked if marked(here, MASTERSHOP_NAME)[sale] == 1}
    assert len(answered) > 20
    here.clock.jump += timedelta(hours=2)
    here.sync()
    left = {sale for sale, found in kinds(one(here.sync())).items() if "handled_before" in found}
    assert left & answered == set()
