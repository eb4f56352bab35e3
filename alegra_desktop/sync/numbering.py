"""How the company's numbering and data stand: the same figures for the check-up, the first page and every run."""

from __future__ import annotations

from datetime import date, timedelta

from alegra_desktop.alegra.client import Alegra
from alegra_desktop.domain.catalog import Company, NumberTemplate
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.outcomes import CallFailed, Failure
from alegra_desktop.domain.rules import Rules
from alegra_desktop.storage.ledger import Ledger
from alegra_desktop.sync.answers import Check, CheckState, Numbering

#: Over how many days the pace is taken.
PACE_DAYS = 30
_LOOKED_AT = 5  # numberings whose dates are asked for one by one
_NEEDED = ("identification", "address", "email")


async def numberings(
    alegra: Alegra, rules: Rules, today: date, pace: float, *, most: int = _LOOKED_AT
) -> tuple[Numbering, ...]:
    """Numberings for invoices, the one in use first. `pace`: invoices a day; `most`: how many are read one by one
    for the dates that the list leaves out."""
    found = [one for one in await alegra.number_templates() if one.active and one.document_type in ("", "invoice")]
    chosen = rules.number_template
    in_use = next((one.id for one in found if one.id == chosen or (not chosen and one.default)), chosen)
    found.sort(key=lambda one: (one.id != in_use, not one.electronic))
    whole = [await _whole(alegra, one) for one in found[:most]] + found[most:]
    return tuple(reckoned(one, today, pace, one.id == in_use) for one in whole)


async def _whole(alegra: Alegra, template: NumberTemplate) -> NumberTemplate:
    """The list may leave out dates."""
    if template.end is not None or not template.electronic:
        return template
    try:
        return await alegra.number_template(template.id)
    except CallFailed as failure:
        if failure.failure in (Failure.FORBIDDEN, Failure.NOT_FOUND):
            return template
        raise


def reckoned(template: NumberTemplate, today: date, pace: float, in_use: bool) -> Numbering:
    """What is left of a numbering on that day."""
    left = None
    if template.max_number is not None and template.next_number is not None:
        left = max(0, template.max_number - template.next_number + 1)
    days = None if template.end is None else (template.end - today).days
    lasts = int(left / pace) if left is not None and pace > 0 else None
    return Numbering(template, left, days, lasts, in_use)


async def pace_of(alegra: Alegra, ledger: Ledger, integration: Integration, today: date) -> float:
    """Invoices a day of the last days: of the whole company if Alegra counts them, else of this integration."""
    first = today - timedelta(days=PACE_DAYS - 1)
    try:
        counted = await alegra.invoice_count(first, today)
    except CallFailed as failure:
        if failure.failure in (Failure.UNAUTHORIZED, Failure.THROTTLED, Failure.OFFLINE):
            raise
        counted = None
    own = sum(day.drafts + day.issued for day in ledger.documents_per_day([integration.id], first, today))
    return max(own, counted or 0) / PACE_DAYS


def used(found: tuple[Numbering, ...]) -> Numbering | None:
    """The one that documents take their numbers from."""
    return next((one for one in found if one.in_use), None)


def missing(company: Company) -> list[str]:
    """What a company's data lacks to issue."""
    return [name for name in _NEEDED if not getattr(company, name).strip()]


def electronic(found: tuple[Numbering, ...]) -> bool:
    """Is there a numbering under which the tax office takes invoices?"""
    return any(one.usable and one.template.electronic for one in found)


def internal(one: Numbering, company: Company) -> bool:
    """In Colombia a numbering without resolution, dates and end is the company's own, without legal backing."""
    template = one.template
    backed = template.electronic or template.resolution or template.end or template.max_number
    return company.country == "colombia" and not backed


# --- as lines of the check-up -----------------------------------------------------------------------------------------


def check_company(company: Company) -> Check:
    """Without its number no document can be told from another company's; the rest is needed to issue."""
    lacking = missing(company)
    if not lacking:
        return Check("company", CheckState.OK, {"company": company.name})
    state = CheckState.BAD if "identification" in lacking else CheckState.WARNING
    return Check("company", state, {"company": company.name, "missing": ",".join(lacking)})


def check_electronic(found: tuple[Numbering, ...]) -> Check:
    count = sum(one.template.electronic for one in found)
    return Check("electronic", CheckState.OK if electronic(found) else CheckState.WARNING, {"n": str(count)})


def check_numbering(found: tuple[Numbering, ...], company: Company) -> Check:
    """Of the numbering in use: expired or used up, soon so, without legal backing, or good for a while."""
    one = used(found)
    if one is None:
        return Check("numbering", CheckState.WARNING, {"n": str(len(found))})
    told = {
        "prefix": one.template.prefix or one.template.name,
        "numbers": one.left,
        "days": one.days,
        "lasts": one.lasts,
        "date": one.template.end,
    }
    details = {name: str(value) for name, value in told.items() if value is not None}
    if not one.usable:
        return Check("numbering", CheckState.BAD, details)
    if internal(one, company):
        return Check("numbering", CheckState.WARNING, details | {"internal": "yes"})
    if one.soon:
        return Check("numbering", CheckState.WARNING, details)
    return Check("numbering", CheckState.OK, details | ({"coming": "yes"} if one.coming else {}))
