"""Stock: what the store's figure means for Alegra's while documents are still under way.

One sale must lower Alegra's stock once: its document does it, and nothing else. The store takes the units out when it
is sold, Alegra when its document takes effect. In between, Alegra rightly holds more than the store: those units are
*under way* and are no drift. Drift, which an adjustment repairs, is only what is left after them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from alegra_desktop.domain.documents import AlegraDocument, Stamp
from alegra_desktop.domain.rules import DocumentKind
from alegra_desktop.domain.sale import Stage

#: Whether a draft invoice lowers Alegra's stock. Its documentation says of drafts that they are not yet a sale, and
#: people who sync stock with it found the same; nobody has proven it.
DRAFTS_MOVE_STOCK = False
#: Whether a remission does. In Alegra's product it is the delivery of the goods; its own texts do not agree about it.
REMISSIONS_MOVE_STOCK = True
#: Sales whose units the store's own figure holds (again). MasterShop publishes nothing about it; shops that feed it
#: take units out with the order and put them back when it is cancelled or returned.
IN_STORE = frozenset({Stage.CANCELLED, Stage.RETURNED})


class Why(StrEnum):
    """Why the difference of an item is not adjusted."""

    NO_INVENTORY = "no_inventory"  # Alegra keeps no stock of it: that is not zero
    INACTIVE = "inactive"  # or gone
    STORE_SILENT = "store_silent"  # the store does not say how much it has (there)
    ALEGRA_SILENT = "alegra_silent"  # Alegra does not say it by warehouse
    NOT_OWN = "not_own"  # a supplier's product: what the store shows is the supplier's stock
    SHARED = "shared"  # another integration of the company sells it too
    UNANSWERED = "unanswered"  # something that moves it is being verified, or needs a person
    CHANGING = "changing"  # it moved while it was read
    NO_COST = "no_cost"  # it would come in at a cost nobody knows


@dataclass(frozen=True, slots=True)
class ItemStock:
    """An item with inventory, as Alegra shows it. `held`: by warehouse id ("" where warehouses are not told); `cost`:
    of one, in the company's currency, None where Alegra shows none."""

    held: dict[str, Decimal]
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Good:
    """A product of the store, or one variation of it."""

    product_id: str
    variation_id: str
    sku: str
    name: str
    stock: Decimal | None


@dataclass(frozen=True, slots=True)
class StockLine:
    """One item in one place. Quantities in units; None where that side keeps or tells none.

    `under_way`: units that documents will still take out of Alegra (negative: that will still come back).
    """

    item: str
    name: str
    reference: str
    goods: tuple[Good, ...]
    store: Decimal | None
    alegra: Decimal | None
    under_way: Decimal = Decimal(0)
    sales: int = 0  # that `under_way` belongs to
    cost: Decimal | None = None
    why: Why | None = None

    @property
    def difference(self) -> Decimal | None:
        """What has to enter Alegra (negative: to leave) so that both agree once everything under way has arrived."""
        if self.store is None or self.alegra is None:
            return None
        return self.store + self.under_way - self.alegra

    @property
    def adjustable(self) -> bool:
        return bool(self.difference) and self.why is None

    @property
    def for_store(self) -> Decimal | None:
        """What the store would have to say if Alegra were right. A store has no less than nothing."""
        return None if self.alegra is None else max(Decimal(0), self.alegra - self.under_way)


def moved(document: AlegraDocument) -> bool:
    """Whether Alegra's stock is lower by this document now."""
    if not document.live or document.stamp is Stamp.CANCELLED:
        return False
    if document.kind is DocumentKind.REMISSION:
        return REMISSIONS_MOVE_STOCK
    return DRAFTS_MOVE_STOCK or document.status != "draft"


def still_to_move(stage: Stage, *, moved: bool, due: bool) -> int:
    """Of each unit of a sale: 1 has still to leave Alegra, -1 has still to come back, 0 neither.

    `moved`: its document has taken effect; `due`: without an effect yet, it will have one.
    """
    if stage in IN_STORE:
        return -1 if moved else 0
    return 1 if due and not moved else 0


def blocked_by_cost(difference: Decimal, cost: Decimal | None) -> bool:
    """What leaves goes at the cost Alegra shows. What enters at no cost would falsify the value of the inventory."""
    return cost is None or (difference > 0 and cost <= 0)
