"""Documents of another hand (Hotmart's own link to Alegra, a person) that look like one of our sales."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal

from alegra_desktop.domain.catalog import Catalog
from alegra_desktop.domain.documents import AlegraDocument, DocumentPlan
from alegra_desktop.domain.identity import is_none, same_number
from alegra_desktop.domain.marker import find_marks
from alegra_desktop.domain.reference import line_reference
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.text import clean_text

_CENT = Decimal("0.01")


def references_of(sale: Sale, plan: DocumentPlan, catalog: Catalog) -> set[str]:
    """References under which the sale's products may stand in a document: the expected ones and those of the linked
    items. Charges are left out: freight is in everybody's invoices."""
    products = {clean_text(line.name) for line in sale.lines}
    linked = (catalog.items.get(line.item) for line in plan.lines if line.name in products)
    known = {item.reference for item in linked if item is not None}
    return {reference for reference in known | {line_reference(sale.store, line) for line in sale.lines} if reference}


def with_references(document: AlegraDocument, catalog: Catalog) -> AlegraDocument:
    """The same document; lines that do not say their reference get that of their item."""
    known = {line.item: catalog.items[line.item].reference for line in document.lines if line.item in catalog.items}
    lines = (replace(line, reference=line.reference or known.get(line.item, "")) for line in document.lines)
    return replace(document, lines=tuple(lines))


def looks_invoiced(
    sale: Sale,
    plan: DocumentPlan | Decimal,
    references: Collection[str],
    document: AlegraDocument,
    document_day_tolerance: int = 3,
) -> bool:
    """Is `document` probably this sale's, made by another hand?

    It is not void and carries no mark of ours, one of its lines has a reference of the sale, its total is the plan's
    to the cent, and buyer number, e-mail or date (within `document_day_tolerance` days) agree. `plan`: the plan or
    its total. Probably is not surely: a person confirms.
    """
    total = plan.total if isinstance(plan, DocumentPlan) else plan
    if not document.live or find_marks(document.observations) or find_marks(document.anotation):
        return False
    if abs(document.total - total) >= _CENT:
        return False
    if not any(line.reference.strip() in references for line in document.lines if line.reference.strip()):
        return False
    return _same_buyer(sale, document) or _near(sale, plan, document.day, document_day_tolerance)


def _same_buyer(sale: Sale, document: AlegraDocument) -> bool:
    buyer = sale.buyer
    if not is_none(buyer.number) and same_number(buyer.number, document.client_number):
        return True
    email = buyer.email.strip().casefold()
    return bool(email) and email == document.client_email.strip().casefold()


def _near(sale: Sale, plan: DocumentPlan | Decimal, day: date | None, tolerance: int) -> bool:
    days = [plan.day] if isinstance(plan, DocumentPlan) else []
    days += [moment.date() for moment in (sale.ordered_at, sale.approved_at) if moment is not None]
    return day is not None and any(abs((day - other).days) <= tolerance for other in days)
