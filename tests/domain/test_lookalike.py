from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alegra_desktop.domain.documents import AlegraDocument, AlegraLine, DocumentPlan
from alegra_desktop.domain.lookalike import looks_invoiced, references_of
from alegra_desktop.domain.mapping import plan_document
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Charge
from tests.domain.samples import ANA, COURSE, FREIGHT, RULES, catalog, hotmart

REFERENCES = {"REF-4081003-HM"}
TWIN = AlegraDocument(
    "77",
    DocumentKind.INVOICE,
    "open",
    date(2026, 10, 8),
    Decimal(100000),
    client_number="1020304050",
    client_email="ana@correo.example",
    lines=(AlegraLine("12", Decimal("84033.61"), Decimal(1), ("4",), reference="REF-4081003-HM"),),
)
FAR = replace(TWIN, day=date(2026, 9, 1))
STRANGER = replace(FAR, client_number="52123456", client_email="otra@correo.example")


def looks(document: AlegraDocument) -> bool:
    return looks_invoiced(hotmart(), Decimal(100000), REFERENCES, document)


def test_what_hotmart_s_own_link_made_is_recognised() -> None:
    assert looks(TWIN)


@pytest.mark.parametrize(
    "document",
    [
        replace(FAR, client_email=""),  # same number
        replace(FAR, client_number="", client_email=" ANA@correo.example"),  # same e-mail
        replace(STRANGER, day=date(2026, 10, 11)),  # within three days
        replace(STRANGER, day=date(2026, 10, 5)),
    ],
)
def test_one_sign_of_the_buyer_or_the_day_is_enough(document: AlegraDocument) -> None:
    assert looks(document)


@pytest.mark.parametrize(
    "document",
    [
        STRANGER,
        replace(STRANGER, day=None),
        replace(STRANGER, day=date(2026, 10, 13)),
        replace(TWIN, status="void"),
        replace(TWIN, total=Decimal("100000.01")),
        replace(TWIN, observations="[alegra-desktop:hotmart:HP1:invoice]"),
        replace(TWIN, lines=()),
        replace(TWIN, lines=(replace(TWIN.lines[0], reference="REF-1-HM"),)),
        replace(TWIN, lines=(replace(TWIN.lines[0], reference=""),)),
    ],
)
def test_anything_else_is_another_document(document: AlegraDocument) -> None:
    assert not looks(document)


def test_a_buyer_without_number_matches_nobody_by_it() -> None:
    sale = hotmart(buyer=replace(ANA, number="0", email=""))
    assert not looks_invoiced(sale, Decimal(100000), REFERENCES, replace(STRANGER, client_number="0"))


def test_references_are_those_expected_and_those_linked_but_not_the_freight() -> None:
    linked = replace(COURSE, reference="EXCEL")
    rules = replace(RULES, product_links={"4081003": "12"}, charges_item="90")
    sale = hotmart(total="110", charges=(Charge("Flete", Decimal(10)),))
    sale = replace(sale, lines=(replace(sale.lines[0], unit_price=Decimal(100)),))
    known = catalog(linked, FREIGHT)
    plan = plan_document(sale, rules, known)
    assert isinstance(plan, DocumentPlan)
    assert references_of(sale, plan, known) == {"EXCEL", "REF-4081003-HM"}
    assert looks_invoiced(sale, plan, {"EXCEL"}, replace(TWIN, total=Decimal(110))) is False
    twin = replace(TWIN, total=Decimal(110), lines=(replace(TWIN.lines[0], reference="EXCEL"),))
    assert looks_invoiced(sale, plan, {"EXCEL"}, twin)
