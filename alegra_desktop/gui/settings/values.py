"""An integration's settings as values by option name, and back. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from alegra_desktop.domain.catalog import EXCLUDED
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import DocumentKind, Rules
from alegra_desktop.options import OPTIONS, SECRETS
from alegra_desktop.sync.answers import Catalogue

#: Shown, but bound to the integration for ever.
FIXED = frozenset({"store", "source"})
#: Have a page of their own, so they are only counted.
LINKED = {"products.links": "products", "taxes.links": "taxes", "warehouses.links": "warehouses"}


def values_of(integration: Integration) -> dict[str, Any]:
    """What stands in each option; secrets are never read back."""
    rules = integration.rules
    values: dict[str, Any] = {
        "name": integration.name,
        "store": integration.store,
        "source": integration.store_settings.get("source", "api"),
        "alegra.user": integration.alegra_user,
        "hotmart.client_id": integration.store_settings.get("client_id", ""),
    }
    values |= {option.name: getattr(rules, option.target) for option in OPTIONS if option.target}
    values["documents.type"] = rules.kind.value
    values["documents.state"] = "final" if rules.final else "draft"
    return values | dict.fromkeys(SECRETS, "")


@dataclass(frozen=True, slots=True)
class Changes:
    """What was changed, sorted by who saves it."""

    name: str = ""
    user: str = ""
    client_id: str = ""
    secrets: dict[str, str] = field(default_factory=dict, repr=False)
    rules: Rules | None = None

    @property
    def access(self) -> bool:
        """Something that lets the program in was changed."""
        return bool(self.user or self.client_id or self.secrets)


def changes_of(integration: Integration, edited: Mapping[str, Any]) -> Changes:
    """`edited`: only the options whose value is another now."""
    fields = {option.target: edited[option.name] for option in OPTIONS if option.target and option.name in edited}
    if "documents.type" in edited:
        fields["kind"] = DocumentKind(edited["documents.type"])
    if "documents.state" in edited:
        fields["final"] = edited["documents.state"] == "final"
    return Changes(
        name=edited.get("name", ""),
        user=edited.get("alegra.user", ""),
        client_id=edited.get("hotmart.client_id", ""),
        secrets={SECRETS[name]: edited[name] for name in SECRETS if edited.get(name)},
        rules=replace(integration.rules, **fields) if fields else None,
    )


def choices_for(option: str, catalogue: Catalogue) -> list[tuple[str, str]]:
    """What Alegra has for an option that names something there."""
    match option:
        case "documents.number_template":
            found = [one for one in catalogue.number_templates if one.active]
            return [(one.id, " · ".join(part for part in (one.prefix, one.name) if part)) for one in found]
        case "documents.seller":
            return [(one.id, one.name) for one in catalogue.sellers]
        case "documents.cost_center":
            return [(one.id, one.name) for one in catalogue.cost_centers]
        case "documents.charges_item":
            return [(item.id, item.name) for item in catalogue.items if item.active]
        case "warehouses.fallback":
            return [(one.id, one.name) for one in catalogue.warehouses if one.active]
        case "documents.bank_accounts":
            return [(one.id, one.name) for one in catalogue.bank_accounts]
        case "taxes.default":
            excluded = QCoreApplication.translate("Taxes", "Excluded (no IVA on the line)")
            return [*((tax.id, tax.name) for tax in catalogue.taxes if tax.active), (EXCLUDED, excluded)]
    return []


_PLACE = re.compile(r"\[([\w.]+)\]\s+\"?([\w-]+)")


def option_meant(problem: Problem) -> str:
    """The option that a refused save names, "" if it names none."""
    said = problem.details.get("option") or problem.subject
    names = {option.name for option in OPTIONS}
    if said in names:
        return said
    for section, key in _PLACE.findall(problem.details.get("entries", "")):
        for name in (f"{section}.{key}", section):
            if name in names:
                return name
    return ""
