from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alegra_desktop.domain.after import choose_live, same_content, same_documents
from alegra_desktop.domain.documents import AlegraDocument, AlegraLine, Stamp
from alegra_desktop.domain.rules import DocumentKind

LINES = (
    AlegraLine("12", Decimal("84033.613445"), Decimal(1), ("4",)),
    AlegraLine("13", Decimal(10), Decimal("2.0"), ()),
)
DRAFT = AlegraDocument(
    "9", DocumentKind.INVOICE, "draft", date(2026, 10, 8), Decimal(100020), client="641", lines=LINES
)
BODY = {
    "client": {"id": 641},
    "items": [
        {"id": "13", "price": 10, "quantity": 2, "tax": []},
        {"id": 12, "price": "84033.613445", "quantity": Decimal(1), "tax": [{"id": 4}]},
    ],
}


def test_the_same_document_whatever_the_writing_and_the_order_of_lines() -> None:
    assert same_content(DRAFT, BODY)
    assert same_content(DRAFT, {**BODY, "client": "641"}, Decimal("100020.00"))


@pytest.mark.parametrize(
    "changed",
    [
        replace(DRAFT, client="642"),
        replace(DRAFT, lines=LINES[:1]),
        replace(DRAFT, lines=(LINES[0], LINES[0])),
        replace(DRAFT, lines=(LINES[0], replace(LINES[1], price=Decimal("10.01")))),
        replace(DRAFT, lines=(LINES[0], replace(LINES[1], quantity=Decimal(3)))),
        replace(DRAFT, lines=(LINES[0], replace(LINES[1], taxes=("4",)))),
        replace(DRAFT, lines=(LINES[0], replace(LINES[1], item="14"))),
        replace(DRAFT, lines=(LINES[0], replace(LINES[1], discount=Decimal(5)))),
    ],
)
def test_every_change_of_content_is_seen(changed: AlegraDocument) -> None:
    assert not same_content(changed, BODY)
    assert not same_documents(changed, DRAFT)


def test_the_total_is_compared_where_it_is_known() -> None:
    assert not same_content(DRAFT, BODY, Decimal(100021))
    assert not same_documents(DRAFT, replace(DRAFT, total=Decimal(1)))
    assert same_documents(DRAFT, replace(DRAFT, id="10"))


def test_a_price_may_be_kept_with_fewer_decimals() -> None:
    def kept(price: str) -> AlegraDocument:
        return replace(DRAFT, lines=(replace(LINES[0], price=Decimal(price)), LINES[1]))

    assert same_content(kept("84033.61"), BODY, Decimal(100020))
    assert same_content(kept("84033.6134"), BODY)
    assert not same_content(kept("84033.61"), BODY, Decimal("100020.01"))
    assert not same_content(kept("84033.62"), BODY)
    assert not same_content(kept("84033.6"), BODY)  # that is 84033.60
    assert not same_content(kept("84034"), BODY)
    assert not same_content(kept("84033.613446"), BODY)
    assert not same_content(kept("NaN"), BODY)


@pytest.mark.parametrize("price", ["10.12", "10.13"])
def test_a_half_may_be_kept_either_way(price: str) -> None:
    line = AlegraLine("1", Decimal(price), Decimal(1))
    body = {"client": 641, "items": [{"id": 1, "price": "10.125", "quantity": 1}]}
    assert same_content(replace(DRAFT, lines=(line,)), body)
    whole = {"client": 641, "items": [{"id": 1, "price": "10.1", "quantity": 1}]}
    assert same_content(replace(DRAFT, lines=(replace(line, price=Decimal("10.10")),)), whole)


def test_lines_kept_exactly_are_no_counterparts_of_rounded_ones() -> None:
    lines = (AlegraLine("1", Decimal("10.00"), Decimal(1)), AlegraLine("1", Decimal("10.004"), Decimal(1)))
    items = [{"id": 1, "price": price, "quantity": 1} for price in ("10.004", "10.001")]
    assert same_content(replace(DRAFT, lines=lines), {"client": 641, "items": items})
    assert not same_content(replace(DRAFT, lines=lines[:1]), {"client": 641, "items": items})
    assert not same_content(replace(DRAFT, lines=lines), {"client": 641, "items": items[:1]})


def test_an_item_that_two_computers_registered_is_one_by_its_reference() -> None:
    mine, theirs = (replace(LINES[0], item=item, reference="REF-1-HM") for item in ("70", "71"))
    one, other = replace(DRAFT, lines=(mine, LINES[1])), replace(DRAFT, id="10", lines=(LINES[1], theirs))
    assert same_documents(one, other)
    assert same_documents(other, one)
    assert not same_documents(one, replace(other, lines=(replace(theirs, reference="REF-2-HM"), LINES[1])))
    assert not same_documents(one, replace(other, lines=(replace(theirs, price=Decimal(1)), LINES[1])))
    assert not same_documents(one, replace(other, lines=(replace(theirs, taxes=()), LINES[1])))
    without = replace(other, lines=(replace(theirs, reference=""), LINES[1]))
    assert not same_documents(replace(one, lines=(replace(mine, reference=""), LINES[1])), without)
    assert same_documents(replace(one, lines=(replace(mine, item="71", reference=""), LINES[1])), without)


@pytest.mark.parametrize("items", [None, "x", 3, ["x"], [{}], [{"id": 1, "price": "dear", "quantity": 1}]])
def test_a_body_that_cannot_be_read_differs(items: object) -> None:
    assert not same_content(DRAFT, {"client": {"id": 641}, "items": items})


def test_stamped_before_open_before_draft_then_the_lowest_id() -> None:
    stamped = replace(DRAFT, id="12", status="open", stamp=Stamp.ACCEPTED)
    pending = replace(DRAFT, id="13", stamp=Stamp.PENDING)
    opened = replace(DRAFT, id="8", status="open")
    void = replace(DRAFT, id="1", status="void")
    older = replace(DRAFT, id="2")
    everything = [DRAFT, void, opened, pending, older, stamped]
    kept, others = choose_live(everything)
    assert kept is stamped
    assert [other.id for other in others] == ["13", "8", "2", "9", "1"]
    assert choose_live(list(reversed(everything))) == (kept, others)
    with pytest.raises(ValueError, match="no documents"):
        choose_live([])


def test_ids_compare_by_age_not_as_text() -> None:
    assert choose_live([replace(DRAFT, id="10"), replace(DRAFT, id="9")])[0].id == "9"


def test_documents_of_one_number_are_chosen_alike_in_any_order() -> None:
    """Invoices and remissions are numbered apart, so that both may have the same id; and "²" is no number."""
    invoice = replace(DRAFT, status="open")
    remission = replace(invoice, kind=DocumentKind.REMISSION)
    odd = [replace(invoice, id=name) for name in ("²", "009", "٩")]
    everything = [remission, *odd, invoice]
    assert choose_live(everything)[0] == odd[1]
    assert choose_live([remission, invoice])[0] == choose_live([invoice, remission])[0] == invoice
    assert choose_live(everything) == choose_live(everything[::-1])
