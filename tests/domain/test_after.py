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
