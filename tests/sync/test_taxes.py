"""Drafts in Alegra without tax: which are shown, what becomes of them, and what is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from alegra_desktop.domain.catalog import EXCLUDED
from alegra_desktop.domain.documents import AlegraDocument
from alegra_desktop.domain.problem import Kind, Problem
from alegra_desktop.domain.states import State
from alegra_desktop.domain.taxing import Taxed
from alegra_desktop.practice.samples import HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.practice.samples_hotmart import CLIENT_ID
from alegra_desktop.sync.office_taxes import TaxedDrafts, TaxWish, UntaxedDraft, UntaxedDrafts, Whose
from tests.sync.books import company, documents_of, set_up
from tests.sync.desk import ask
from tests.sync.test_review import draft_of, keep_only, row_of
from tests.virtual import World

#: What Hotmart's own link left behind in the samples.
TOTALS = [Decimal("27900"), Decimal("129000"), Decimal("146900"), Decimal("19999.99")]
FINAL = {'state = "draft"': 'state = "final"'}


@pytest.fixture
def hotmart(world: World) -> World:
    set_up(world, HOTMART_NAME)
    return world


def suggested(draft: UntaxedDraft) -> dict[int, tuple[str, ...]]:
    return {line.place: line.suggested for line in draft.lines if line.suggested}


def find(world: World, name: str = HOTMART_NAME) -> UntaxedDrafts:
    return ask(world, lambda office: office.untaxed(name))


def wish(draft: UntaxedDraft, *, included: bool = True, tax: str = "") -> TaxWish:
    taxes = {line.place: (tax,) for line in draft.lines} if tax else suggested(draft)
    return TaxWish(draft, taxes, included)


def planned(world: World, found: UntaxedDrafts, wishes: Sequence[TaxWish]) -> list[Taxed | Problem]:
    plan = ask(world, lambda office: office.tax_plan(found, wishes))
    return [plan[each.draft.document.id] for each in wishes]


def tax(world: World, wishes: Sequence[TaxWish], progress: Any = None) -> TaxedDrafts:
    return ask(world, lambda office: office.tax_drafts(HOTMART_NAME, wishes, progress))


def record(world: World, draft: UntaxedDraft) -> dict[str, Any]:
    kept: dict[str, Any] = company(world, HOTMART_NAME).shown("invoices", draft.document.id)
    return kept


def refusal(result: TaxedDrafts, draft: UntaxedDraft) -> Problem:
    assert draft.document.id not in result.done
    return result.refused[draft.document.id]


def puts(world: World) -> int:
    return sum(method == "PUT" for method, _ in world.transport.sent)


# --- finding


def test_drafts_of_hotmarts_own_link_are_found_with_the_tax_a_sale_would_have(hotmart: World) -> None:
    found = find(hotmart).drafts
    assert [draft.document.total for draft in found] == TOTALS
    assert {draft.whose for draft in found} == {Whose.HOTMART}
    assert [dict(suggested(draft)) for draft in found] == [{0: ("4",)}, {0: ("4",)}, {0: ("4",)}, {0: ("4",)}]
    assert found[0].customer == "Marta Lucía Pardo"
    assert found[0].lines[0].product == "5400003"
    assert not any(draft.issued or draft.sale_id for draft in found)
    assert puts(hotmart) == 0


def test_the_products_own_tax_comes_before_the_default(hotmart: World) -> None:
    ask(hotmart, lambda office: office.link(HOTMART_NAME, taxes={"5400003": "2"}))
    assert [suggested(draft)[0] for draft in find(hotmart).drafts] == [("2",), ("4",), ("2",), ("2",)]


def test_what_is_excluded_is_as_it_should_be(hotmart: World) -> None:
    ask(hotmart, lambda office: office.link(HOTMART_NAME, taxes={"5400003": EXCLUDED}))
    assert [draft.document.total for draft in find(hotmart).drafts] == [TOTALS[1]]


def test_nothing_is_suggested_where_nothing_tells(world: World) -> None:
    set_up(world, HOTMART_NAME, **{'default = "4"': 'default = ""'})
    assert [dict(suggested(draft)) for draft in find(world).drafts] == [{}, {0: ("4",)}, {}, {}]


def test_drafts_of_other_goods_and_of_other_stores_are_nobodys_here(world: World) -> None:
    set_up(world, HOTMART_NAME)
    books = company(world, HOTMART_NAME)
    other = books.first("items", reference="VARIOS-01")["id"]
    other_goods, other_store = (draft.document.id for draft in find(world).drafts[:2])
    line = books.get("invoices", other_goods)["lines"][0]
    books.edit("invoices", other_goods, lines=[{**line, "id": other, "reference": "VARIOS-01"}])
    books.edit("invoices", other_store, observations="[alegra-desktop:mastershop:9:invoice]")
    assert [draft.document.total for draft in find(world).drafts] == TOTALS[2:]


def test_a_linked_item_is_enough_whatever_its_reference(world: World) -> None:
    set_up(world, HOTMART_NAME)
    books = company(world, HOTMART_NAME)
    other = books.first("items", reference="VARIOS-01")["id"]
    [first, *_] = find(world).drafts
    lines = books.get("invoices", first.document.id)["lines"]
    books.edit("invoices", first.document.id, lines=[{**lines[0], "id": other, "reference": None}])
    assert len(find(world).drafts) == 3
    ask(world, lambda office: office.link(HOTMART_NAME, products={"4713431": other}))
    assert [draft.whose for draft in find(world).drafts if draft.document.id == first.document.id] == [Whose.LINKED]


def test_a_draft_that_looks_like_a_sale_keeps_its_total_whatever_the_merchant_chose(hotmart: World) -> None:
    """The sale is held for its product's tax, so that nobody has been asked about the draft yet."""
    books, [first, *_] = company(hotmart, HOTMART_NAME), find(hotmart).drafts
    [sale] = [s for s in hotmart.servers.hotmart.sales_of(CLIENT_ID) if s.product_id == 5400003]
    contact = books.first("contacts", identification=sale.buyer.documents[0][1])
    client = contact["id"] if contact else books.add_contact(sale.buyer.name, sale.buyer.documents[0][1])
    line = books.get("invoices", first.document.id)["lines"][0]
    ask(hotmart, lambda office: office.change_rules(HOTMART_NAME, replace(_rules(hotmart), default_tax="")))
    hotmart.sync()
    day = sale.ordered_at.date().isoformat()
    books.edit(
        "invoices",
        first.document.id,
        client=client,
        date=day,
        dueDate=day,
        total=sale.value,
        lines=[{**line, "price": sale.value}],
    )
    draft = find(hotmart).drafts[0]
    assert (draft.sale_id, draft.target) == (sale.transaction, sale.value)
    result = tax(hotmart, [wish(draft, included=False, tax="4")])
    assert (result.done, result.refused) == ({draft.document.id: sale.value}, {})


def _rules(world: World) -> Any:
    return world.engine.integration(HOTMART_NAME).rules


# --- correcting


def test_all_at_once_with_the_price_kept(hotmart: World) -> None:
    found = find(hotmart)
    wishes = [wish(draft) for draft in found.drafts]
    plan = planned(hotmart, found, wishes)
    assert [one.total for one in plan if isinstance(one, Taxed)] == TOTALS
    seen: list[tuple[int, int]] = []
    result = tax(hotmart, wishes, lambda done, total: seen.append((done, total)))
    assert (list(result.done.values()), result.refused, result.problem) == (TOTALS, {}, None)
    assert seen == [(n, 4) for n in (1, 2, 3, 4)]
    for draft in found.drafts:
        kept = record(hotmart, draft)
        assert all(line["tax"] for line in kept["items"])
        assert kept["status"] == "draft"
        assert [line["name"] for line in kept["items"]] == [line.name for line in draft.document.lines]
    assert find(hotmart).drafts == ()


def test_a_tax_on_top_lets_the_total_rise_to_what_was_shown(hotmart: World) -> None:
    found = find(hotmart)
    wishes = [wish(draft, included=False) for draft in found.drafts]
    shown = [one.total for one in planned(hotmart, found, wishes) if isinstance(one, Taxed)]
    assert shown == [Decimal("33201"), Decimal("153510"), Decimal("152201"), Decimal("23799.99")]
    result = tax(hotmart, [replace(w, total=total) for w, total in zip(wishes, shown, strict=True)])
    assert list(result.done.values()) == shown


def test_another_total_than_was_shown_is_never_written(hotmart: World) -> None:
    [draft, *_] = find(hotmart).drafts
    result = tax(hotmart, [replace(wish(draft), total=Decimal(1))])
    assert refusal(result, draft).details["hindrance"] == "changed"
    assert puts(hotmart) == 0


def test_a_draft_that_changed_since_is_left_alone_and_the_others_are_done(hotmart: World) -> None:
    [first, second, *_] = find(hotmart).drafts
    line = company(hotmart, HOTMART_NAME).get("invoices", first.document.id)["lines"][0]
    company(hotmart, HOTMART_NAME).edit("invoices", first.document.id, lines=[{**line, "quantity": Decimal(2)}])
    result = tax(hotmart, [wish(first), wish(second)])
    assert refusal(result, first).details["hindrance"] == "changed"
    assert list(result.done) == [second.document.id]


def test_one_that_was_issued_meanwhile_needs_a_credit_note(hotmart: World) -> None:
    [draft, *_] = find(hotmart).drafts
    company(hotmart, HOTMART_NAME).stamp(draft.document.id)
    assert refusal(tax(hotmart, [wish(draft)]), draft).details["hindrance"] == "issued"


def test_one_that_is_gone_says_so(hotmart: World) -> None:
    [draft, *_] = find(hotmart).drafts
    company(hotmart, HOTMART_NAME).delete("invoices", draft.document.id)
    assert refusal(tax(hotmart, [wish(draft)]), draft).details["hindrance"] == "not_in_alegra"


def test_alegras_no_is_told_in_its_words(hotmart: World) -> None:
    [first, second, *_] = find(hotmart).drafts
    books = company(hotmart, HOTMART_NAME)

    def issued_at_that_moment(moment: str, method: str, path: str) -> None:
        if (moment, method, path) == ("before", "PUT", f"/invoices/{first.document.id}"):
            books.stamp(first.document.id)

    hotmart.servers.watch("alegra", issued_at_that_moment)
    result = tax(hotmart, [wish(first), wish(second)])
    problem = refusal(result, first)
    assert problem.kind is Kind.REJECTED_BY_ALEGRA
    assert problem.details["words"] == "La factura no se puede editar"
    assert list(result.done) == [second.document.id]


def test_an_answer_that_got_lost_is_read_instead_of_believed(hotmart: World) -> None:
    [draft, *_] = find(hotmart).drafts
    hotmart.servers.faults.replace("commit-then-drop=1@PUT /invoices#3")
    assert tax(hotmart, [wish(draft)]).done == {draft.document.id: TOTALS[0]}
    assert tax(hotmart, [wish(draft)]).done == {draft.document.id: TOTALS[0]}  # asked for once more: it is done


def test_what_never_arrived_ends_it_and_the_rest_stays(hotmart: World) -> None:
    found = find(hotmart).drafts
    hotmart.servers.faults.replace("http-503=1@PUT /invoices")
    result = tax(hotmart, [wish(draft) for draft in found])
    assert result.problem is not None
    assert (result.done, result.refused) == ({}, {})
    hotmart.servers.faults.replace("")
    assert [draft.document for draft in find(hotmart).drafts] == [draft.document for draft in found]


def test_a_sum_that_alegra_adds_up_otherwise_gets_its_old_lines_back(hotmart: World) -> None:
    draft = find(hotmart).drafts[3]
    hotmart.servers.faults.replace("price-2-decimals=1@PUT /invoices")
    result = tax(hotmart, [wish(draft, tax="4")])
    problem = refusal(result, draft)
    assert problem.kind is Kind.TOTAL_DIFFERS
    kept = record(hotmart, draft)
    assert (Decimal(kept["total"]), kept["items"][0]["tax"]) == (TOTALS[3], [])


def test_stopping_leaves_the_rest_as_it_is(hotmart: World) -> None:
    found = find(hotmart).drafts
    result = tax(hotmart, [wish(draft) for draft in found], lambda done, total: done < 2)
    assert len(result.done) == 2
    assert [draft.document for draft in find(hotmart).drafts] == [draft.document for draft in found[2:]]


# --- drafts of ours


def _without_tax(world: World, sale: str) -> None:
    """Somebody takes the tax off our draft; what was paid stays."""
    draft = draft_of(world, sale)
    line = {**draft["lines"][0], "tax": [], "price": draft["total"]}
    company(world, HOTMART_NAME).edit("invoices", draft["id"], lines=[line])


def test_our_own_draft_is_found_by_its_mark_and_comes_to_its_sale_again(hotmart: World) -> None:
    [sale] = keep_only(hotmart)
    hotmart.sync()
    total = row_of(hotmart, sale).total
    _without_tax(hotmart, sale)
    [draft] = [each for each in find(hotmart).drafts if each.whose is Whose.OURS]
    assert (draft.sale_id, draft.target) == (sale, total)
    assert tax(hotmart, [wish(draft, included=False)]).done == {draft.document.id: total}
    row = row_of(hotmart, sale)
    assert (row.state, row.problem) == (State.DRAFT, None)
    hotmart.clock.jump += timedelta(hours=2)
    hotmart.sync()
    assert (row_of(hotmart, sale).state, row_of(hotmart, sale).problem) == (State.DRAFT, None)


def test_a_final_invoice_held_for_its_missing_tax_goes_out_by_itself(world: World) -> None:
    """Somebody takes the tax off before it is issued: held as changed. Given back, nobody takes that for a change."""
    set_up(world, HOTMART_NAME, **FINAL)
    [sale] = keep_only(world)
    taken: list[str] = []

    def somebody(moment: str, method: str, path: str) -> None:
        if (moment, method, path) == ("after", "POST", "/invoices") and not taken:
            taken.append(sale)
            _without_tax(world, sale)

    world.servers.watch("alegra", somebody)
    world.sync()
    row = row_of(world, sale)
    assert (row.state, row.problem and row.problem.kind) == (State.HELD, Kind.CHANGED_IN_ALEGRA)
    [draft] = [each for each in find(world).drafts if each.whose is Whose.OURS]
    assert list(tax(world, [wish(draft)]).done) == [draft.document.id]
    assert row_of(world, sale).state is State.DRAFT
    world.sync(wait=True)
    row = row_of(world, sale)
    assert (row.state, row.alegra_id) == (State.ISSUED, draft.document.id)
    assert len(documents_of(world, HOTMART_NAME, sale)) == 1


def test_a_row_held_for_its_total_is_free_once_the_tax_is_there(hotmart: World) -> None:
    """The tax was taken off and the total fell by it."""
    [sale] = keep_only(hotmart)
    hotmart.sync()
    draft, row = draft_of(hotmart, sale), row_of(hotmart, sale)
    line = {**draft["lines"][0], "tax": []}
    net = Decimal(round(line["price"], 2))
    company(hotmart, HOTMART_NAME).edit("invoices", draft["id"], lines=[line], total=net)
    hotmart.engine.ledger.move(row, State.HELD, "read", problem=Problem(Kind.TOTAL_DIFFERS, draft["id"]))
    hotmart.sync()
    assert row_of(hotmart, sale).state is State.HELD
    [shown] = [each for each in find(hotmart).drafts if each.whose is Whose.OURS]
    assert tax(hotmart, [wish(shown)]).done == {draft["id"]: row.total}
    assert (row_of(hotmart, sale).state, row_of(hotmart, sale).problem) == (State.DRAFT, None)


def test_what_was_adopted_and_is_issued_without_tax_is_shown_and_left(hotmart: World) -> None:
    hotmart.sync()
    asked = [row for row in hotmart.engine.ledger.rows(states=[State.HELD]) if _asked(row)]
    number = asked[0].problem.subject if asked[0].problem else ""
    books = company(hotmart, HOTMART_NAME)
    books.edit("invoices", number, lines=[{**line, "tax": []} for line in books.get("invoices", number)["lines"]])
    ask(hotmart, lambda office: office.answer([asked[0].id], "adopt"))
    found = find(hotmart)
    [draft] = [each for each in found.drafts if each.issued]
    assert draft.document.id == number
    [problem] = planned(hotmart, found, [wish(draft)])
    assert isinstance(problem, Problem)
    assert problem.details["hindrance"] == "issued"


def test_nothing_of_hotmarts_is_shown_to_another_integration(world: World) -> None:
    set_up(world, MASTERSHOP_NAME)
    assert find(world, MASTERSHOP_NAME).drafts == ()


def _asked(row: Any) -> bool:
    return row.problem is not None and row.problem.kind is Kind.ALREADY_INVOICED


def test_the_numbers_of_a_document_are_all_that_counts_as_unchanged(hotmart: World) -> None:
    """A list may show less of a draft than the draft itself does."""
    [draft, *_] = find(hotmart).drafts
    poorer: AlegraDocument = replace(draft.document, anotation="", client_email="", warehouse="")
    result = tax(hotmart, [wish(replace(draft, document=poorer))])
    assert list(result.done) == [draft.document.id]
