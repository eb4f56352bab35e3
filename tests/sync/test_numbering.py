"""The numbering watched before each run: what is over holds finals with one cause, and frees them once it is mended."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from alegra_desktop.domain.overview import Tab
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.answers import CheckState
from alegra_desktop.sync.engine import SYNCED_AT
from tests.sync.books import check_books, company, due, one, set_up
from tests.sync.desk import ask
from tests.virtual import World

FINAL = {'state = "draft"': 'state = "final"'}
ROUTES = ("GET /number-templates", "GET /number-templates/{id}")
USED = "16"


def template(world: World, number: str = USED) -> dict[str, Any]:
    found: dict[str, Any] = company(world, HOTMART_NAME).all("number-templates")[number]
    return found


def notices(world: World) -> list[Problem]:
    return world.engine.ledger.told(world.engine.integration(HOTMART_NAME).id)


def rows(world: World, *states: State) -> int:
    return len(world.engine.ledger.rows(states=states, roles=("document",)))


def created(world: World) -> int:
    return len(world.servers.alegra.log.posted("/invoices"))


def stamps(world: World) -> list[int]:
    records = company(world, HOTMART_NAME).all("invoices").values()
    return [i["_stamps"] for i in records if "[alegra-desktop:" in (i.get("observations") or "")]


def choose(world: World, number: str) -> None:
    integration = world.engine.integration(HOTMART_NAME)
    world.engine.ledger.save_integration(replace(integration, rules=replace(integration.rules, number_template=number)))


def causes(world: World) -> list[Kind]:
    return [cause.kind for cause in world.engine.ledger.attention() if cause.tab is Tab.MINE and not cause.rows]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"endDate": "2026-11-19"}, Kind.NUMBERING_EXPIRED),
        ({"nextInvoiceNumber": "995000001"}, Kind.NUMBERING_USED_UP),
    ],
)
def test_a_numbering_that_is_over_holds_finals_with_one_cause(world: World, change: Any, kind: Kind) -> None:
    set_up(world, HOTMART_NAME, **FINAL)
    before = dict(template(world))
    template(world).update(change)
    wanted = len(due(world, HOTMART_NAME))
    report = one(world.sync())
    assert report.error is not None
    assert (report.error.kind, report.error.subject, report.error.details["prefix"]) == (kind, USED, "SETP")
    assert (created(world), rows(world, State.HELD)) == (0, report.held)
    assert rows(world, State.READY) >= wanted
    assert causes(world) == [kind]
    stopped = world.engine.integration(HOTMART_NAME).stopped
    assert stopped == report.error
    assert one(world.sync(wait=True)).error == report.error  # it does not wait for what a person must do
    template(world).update(before)
    report = one(world.sync(wait=True))
    assert (report.error, report.issued) == (None, wanted)
    assert causes(world) == []
    check_books(world, HOTMART_NAME, dates=False)
    assert set(stamps(world)) == {1}


def test_the_rest_of_a_run_goes_on_while_finals_wait(world: World) -> None:
    """The store is read and what stands in Alegra is watched; only invoices wait."""
    set_up(world, HOTMART_NAME, **FINAL)
    world.sync(wait=True)
    template(world)["endDate"] = "2026-11-19"
    integration = world.engine.integration(HOTMART_NAME)
    mine = [i for i in company(world, HOTMART_NAME).all("invoices").values() if i.get("_stamps")]
    mine[0]["status"] = "void"
    world.clock.jump += timedelta(hours=25)
    report = one(world.sync())
    assert report.error is not None
    assert report.sales_seen > 0
    assert rows(world, State.VOIDED) == 1
    assert world.engine.ledger.memory(integration.id, SYNCED_AT)


def test_drafts_need_no_number_and_go_on_with_a_notice(world: World) -> None:
    set_up(world, HOTMART_NAME)
    template(world)["endDate"] = "2026-11-19"
    report = one(world.sync(wait=True))
    assert (report.error, report.created) == (None, len(due(world, HOTMART_NAME)))
    [notice] = notices(world)
    assert (notice.kind, notice.details["items"]) == (Kind.PREFLIGHT_INCOMPLETE, "numbering")
    assert causes(world) == [Kind.PREFLIGHT_INCOMPLETE]
    assert [trouble.problem for trouble in report.problems if not trouble.sale] == [notice]
    template(world)["endDate"] = "2028-01-01"
    assert one(world.sync()).problems == [trouble for trouble in report.problems if trouble.sale]
    assert notices(world) == []


def test_drafts_that_alegra_refuses_for_the_numbering_wait_with_one_cause(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alegra_desktop.practice import alegra_documents
    from alegra_desktop.practice.alegra_rules import Refusal

    usual = alegra_documents._template

    def strict(books: Any, body: Any) -> str:
        found = usual(books, body)
        if books.all("number-templates")[found]["endDate"] < books.today().isoformat():
            raise Refusal("La resolución de la numeración está vencida")
        return found

    monkeypatch.setattr(alegra_documents, "_template", strict)
    set_up(world, HOTMART_NAME)
    template(world)["endDate"] = "2026-11-19"
    report = one(world.sync(wait=True))
    assert report.error is not None
    assert report.error.kind is Kind.NUMBERING_EXPIRED
    assert report.rejected == 0
    tried = created(world)
    assert tried >= 1
    one(world.sync())
    assert created(world) == tried, "what is known to be refused is not tried again"
    template(world)["endDate"] = "2028-01-01"
    assert one(world.sync(wait=True)).error is None
    check_books(world, HOTMART_NAME)


def test_a_numbering_runs_out_in_the_middle_of_a_run(world: World) -> None:
    set_up(world, HOTMART_NAME, **FINAL)
    wanted = len(due(world, HOTMART_NAME))
    assert wanted > 13
    template(world)["maxInvoiceNumber"] = str(int(template(world)["nextInvoiceNumber"]) + 12)  # thirteen are left
    report = one(world.sync(wait=True))
    assert report.error is not None
    assert report.error.kind is Kind.NUMBERING_USED_UP
    assert (report.issued, rows(world, State.HELD)) == (13, report.held)
    assert rows(world, State.DRAFT) == wanted - 13
    assert causes(world) == [Kind.NUMBERING_USED_UP]
    template(world)["maxInvoiceNumber"] = "995000000"
    report = one(world.sync(wait=True))
    assert (report.error, report.issued) == (None, wanted - 13)
    check_books(world, HOTMART_NAME, dates=False)
    assert set(stamps(world)) == {1}


def test_it_expires_at_midnight_where_the_merchant_is(world: World) -> None:
    """15:00 in UTC is 10:00 in Bogotá. The last day still counts; nine hours before it ends in UTC it is not over."""
    set_up(world, HOTMART_NAME, **FINAL)
    template(world)["endDate"] = "2026-11-20"
    world.clock.jump += timedelta(hours=13, minutes=30)  # 23:30 there, the next day in UTC
    report = one(world.sync(wait=True))
    assert (report.error, report.issued) == (None, len(due(world, HOTMART_NAME)))
    assert [n.kind for n in notices(world)] == [Kind.NUMBERING_SOON]
    world.clock.jump += timedelta(minutes=45)
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind is Kind.NUMBERING_EXPIRED
    assert report.error.details["date"] == "2026-11-20"
    assert notices(world) == []


def test_another_numbering_that_is_chosen_lets_it_go_on(world: World) -> None:
    set_up(world, HOTMART_NAME, **FINAL)
    template(world)["endDate"] = "2026-11-19"
    fresh = {**template(world), "id": "30", "prefix": "NEW", "endDate": "2028-01-01", "isDefault": False}
    company(world, HOTMART_NAME).add("number-templates", fresh)
    report = one(world.sync())
    assert report.error is not None
    choose(world, "30")
    report = one(world.sync(wait=True))
    assert (report.error, report.issued) == (None, len(due(world, HOTMART_NAME)))
    bodies = world.servers.alegra.log.posted("/invoices")
    assert {str(body["numberTemplate"]["id"]) for body in bodies} == {"30"}
    check_books(world, HOTMART_NAME, dates=False)


@pytest.mark.parametrize("final", [True, False])
def test_a_numbering_that_is_gone_is_asked_for_once(world: World, final: bool) -> None:
    set_up(world, HOTMART_NAME, **(FINAL if final else {}))
    choose(world, "77")
    report = one(world.sync(wait=True))
    assert report.error is not None
    assert (report.error.kind, report.error.details["setting"]) == (Kind.SETTING_GONE, "number_template")
    assert (created(world), report.rejected) == (0, 0)
    assert causes(world) == [Kind.SETTING_GONE]
    choose(world, "")
    assert one(world.sync(wait=True)).error is None
    check_books(world, HOTMART_NAME, dates=not final)


def test_one_that_ends_soon_is_told_with_days_and_numbers_at_the_present_pace(world: World) -> None:
    set_up(world, HOTMART_NAME)
    world.sync(wait=True)
    assert notices(world) == []
    made = created(world)
    now = int(template(world)["nextInvoiceNumber"])
    template(world)["maxInvoiceNumber"] = str(now + made - 1)  # a month of them at this pace, or less
    world.clock.jump += timedelta(days=1)
    world.sync()
    [notice] = notices(world)
    assert (notice.kind, notice.subject) == (Kind.NUMBERING_SOON, USED)
    assert notice.details["numbers"] == str(made)
    assert 0 < int(notice.details["days"]) <= 30
    assert notice.details["step"] in ("60", "30", "7")
    assert float(notice.details["pace"]) > 0
    assert date.fromisoformat(notice.details["date"]) > date(2026, 11, 21)
    assert causes(world) == [], "it asks nothing that holds a sale up"
    shown = ask(world, lambda office: office.preflight(HOTMART_NAME))
    [used] = [numbering for numbering in shown.numbering if numbering.in_use]
    assert str(used.left) == notice.details["numbers"]
    assert used.ends_in is not None
    assert abs(used.ends_in - int(notice.details["days"])) <= 1


@pytest.mark.parametrize(("days", "state", "steps"), [(150, "ok", []), (100, "coming", []), (59, "soon", ["60"])])
def test_between_two_and_four_months_only_the_page_says_so(
    world: World, days: int, state: str, steps: list[str]
) -> None:
    set_up(world, HOTMART_NAME)
    template(world)["endDate"] = str(date(2026, 11, 20) + timedelta(days=days))
    world.sync()
    assert [notice.details["step"] for notice in notices(world)] == steps
    account = ask(world, lambda office: office.preflight(HOTMART_NAME))
    [check] = [check for check in account.checks if check.key == "numbering"]
    assert check.state is (CheckState.WARNING if state == "soon" else CheckState.OK)
    assert ("coming" in check.details) is (state == "coming")


def test_an_internal_numbering_as_default_is_a_finding_in_colombia(world: World) -> None:
    set_up(world, HOTMART_NAME)
    choose(world, "")
    template(world)["isDefault"] = False
    template(world, "1")["isDefault"] = True
    account = ask(world, lambda office: office.preflight(HOTMART_NAME))
    [check] = [check for check in account.checks if check.key == "numbering"]
    assert (check.state, check.details.get("internal")) == (CheckState.WARNING, "yes")


def test_what_lacks_is_told_and_issuing_still_tried(world: World) -> None:
    """The address may be missing only in what Alegra shows us."""
    set_up(world, HOTMART_NAME, **FINAL)
    company(world, HOTMART_NAME).info["email"] = ""
    report = one(world.sync(wait=True))
    assert (report.error, report.issued) == (None, len(due(world, HOTMART_NAME)))
    [notice] = notices(world)
    assert (notice.kind, notice.details["items"]) == (Kind.PREFLIGHT_INCOMPLETE, "email")


def test_what_lacks_explains_that_nothing_is_stamped(world: World) -> None:
    set_up(world, HOTMART_NAME, **FINAL)
    books = company(world, HOTMART_NAME)
    books.info["address"] = {}
    books.info["_electronic"] = False
    report = one(world.sync())
    assert report.error is not None
    assert report.error.kind is Kind.PREFLIGHT_INCOMPLETE
    assert (report.issued, rows(world, State.DRAFT)) == (0, len(due(world, HOTMART_NAME)))
    assert causes(world) == [Kind.PREFLIGHT_INCOMPLETE]
    assert sum(len(body["ids"]) for body in world.servers.alegra.log.posted("/invoices/stamp")) == 2
    books.info["_electronic"] = True
    report = one(world.sync(wait=True))
    assert (report.error, report.issued) == (None, len(due(world, HOTMART_NAME)))
    check_books(world, HOTMART_NAME, dates=False)


def test_remissions_need_no_numbering(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    assert world.engine.integration(MASTERSHOP_NAME).rules.kind.value == "remission"
    world.servers.alegra.log.counts.clear()
    world.sync()
    assert not any(world.servers.alegra.log.counts[route] for route in ROUTES)


def test_it_is_looked_at_once_a_day_and_before_something_is_created(world: World) -> None:
    set_up(world, HOTMART_NAME)
    counts: Counter[str] = world.servers.alegra.log.counts
    world.sync(wait=True)
    looks = []
    for jump in (timedelta(0), timedelta(minutes=15), timedelta(hours=2), timedelta(days=1)):
        world.clock.jump += jump
        counts.clear()
        world.sync()
        looks.append(counts["GET /number-templates"] > 0)
    assert looks == [False, False, False, True]


def test_a_user_who_may_not_see_numberings_syncs(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from alegra_desktop.alegra.client import Alegra
    from alegra_desktop.domain.outcomes import CallFailed, Failure

    async def forbidden(self: Alegra) -> Any:
        raise CallFailed(Failure.FORBIDDEN, status=403, words="no permission")

    set_up(world, HOTMART_NAME)
    monkeypatch.setattr(Alegra, "number_templates", forbidden)
    assert one(world.sync(wait=True)).error is None
    check_books(world, HOTMART_NAME)
