"""What the merchant said about single sales, kept in the ledger so that every later run goes by it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from alegra_desktop.storage.ledger import Ledger

UNIDENTIFIED = "unidentified"  # to be billed to the customer without identification
OTHERS = "others"  # "<sale>/<document>": that document is not this sale's
CORRECTED = "corrected"  # the document of an undone sale has been put right by hand


def wish(ledger: Ledger, integration_id: int, name: str, entries: Iterable[str], *, off: bool = False) -> None:
    """Keep, or with `off` forget, what was said about some sales."""
    known = _known(ledger, integration_id, name)
    now = known - set(entries) if off else known | set(entries)
    ledger.remember(integration_id, name, json.dumps(sorted(now)) if now else "")


def _known(ledger: Ledger, integration_id: int, name: str) -> frozenset[str]:
    nothing: frozenset[str] = frozenset()
    return ledger.remembered(integration_id, name, lambda text: frozenset(map(str, json.loads(text))), nothing)


class Wishes:
    """As they stood when a run began."""

    def __init__(self, ledger: Ledger, integration_id: int) -> None:
        self.unidentified = _known(ledger, integration_id, UNIDENTIFIED)
        self.corrected = _known(ledger, integration_id, CORRECTED)
        self._others = _known(ledger, integration_id, OTHERS)

    def is_another(self, sale_id: str, document_id: str) -> bool:
        """The merchant was asked whether this document is the sale's, and said no."""
        return pair(sale_id, document_id) in self._others


def pair(sale_id: str, document_id: str) -> str:
    return f"{sale_id}/{document_id}"
