"""What the merchant said about single sales, kept in the ledger so that every later run goes by it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.sale import Sale
from alegra_desktop.domain.text import fold
from alegra_desktop.storage.ledger import Ledger

UNIDENTIFIED = "unidentified"  # to be billed to the customer without identification
OTHERS = "others"  # "<sale>/<document>": that document is not this sale's
CORRECTED = "corrected"  # the document of an undone sale has been put right by hand
BUYERS = "buyers"  # sale -> what the merchant said of its buyer
PLACES = "places"  # the store's words for a place -> the place they mean
REGIMES = "regimes"  # Mexico: customer's number -> the tax regime that forbade an invoice, as Alegra held it


def wish(ledger: Ledger, integration_id: int, name: str, entries: Iterable[str], *, off: bool = False) -> None:
    """Keep, or with `off` forget, what was said about some sales."""
    known = _known(ledger, integration_id, name)
    now = known - set(entries) if off else known | set(entries)
    ledger.remember(integration_id, name, json.dumps(sorted(now)) if now else "")


def _known(ledger: Ledger, integration_id: int, name: str) -> frozenset[str]:
    nothing: frozenset[str] = frozenset()
    return ledger.remembered(integration_id, name, lambda text: frozenset(map(str, json.loads(text))), nothing)


def written(ledger: Ledger, integration_id: int, name: str) -> dict[str, Any]:
    """One of the tables among the wishes."""
    found: dict[str, Any] = ledger.remembered(integration_id, name, lambda text: dict(json.loads(text)), {})
    return found


def write(ledger: Ledger, integration_id: int, name: str, entries: Mapping[str, Any]) -> None:
    """Add to one of the tables; an entry of nothing is forgotten."""
    now = {key: value for key, value in {**written(ledger, integration_id, name), **entries}.items() if value}
    ledger.remember(integration_id, name, json.dumps(now, ensure_ascii=False) if now else "")


def place_words(sale: Sale) -> str:
    """How the store names the buyer's place, "" if it does not."""
    address = sale.buyer.address
    return f"{fold(address.city)}|{fold(address.state)}" if address.city.strip() else ""


class Wishes:
    """As they stood when a run began."""

    def __init__(self, ledger: Ledger, integration_id: int) -> None:
        self.unidentified = _known(ledger, integration_id, UNIDENTIFIED)
        self.corrected = _known(ledger, integration_id, CORRECTED)
        self._others = _known(ledger, integration_id, OTHERS)
        self._buyers = written(ledger, integration_id, BUYERS)
        self._places = written(ledger, integration_id, PLACES)
        self.regimes: dict[str, str] = written(ledger, integration_id, REGIMES)

    def fix_of(self, sale: Sale) -> BuyerFix | None:
        """What the merchant said of this buyer, and of the place the store's words mean."""
        fix = BuyerFix.read(self._buyers.get(sale.sale_id))
        place = self._places.get(place_words(sale))
        if not fix.city and isinstance(place, list) and len(place) == 2:
            fix = replace(fix, department=str(place[0]), city=str(place[1]))
        return fix if fix != BuyerFix() else None

    def is_another(self, sale_id: str, document_id: str) -> bool:
        """The merchant was asked whether this document is the sale's, and said no."""
        return pair(sale_id, document_id) in self._others


def pair(sale_id: str, document_id: str) -> str:
    return f"{sale_id}/{document_id}"
