"""What the merchant says of a sale's buyer where the store is wrong or says nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from alegra_desktop.domain.documents import CustomerPlan
from alegra_desktop.domain.sale import Sale


@dataclass(frozen=True, slots=True)
class BuyerFix:
    """Every field that is not "" takes the place of the store's. `regime` is Alegra's key, `cfdi_use` the tax
    authority's code; both are Mexico's only."""

    number_type: str = ""
    number: str = ""
    name: str = ""
    department: str = ""
    city: str = ""
    regime: str = ""
    cfdi_use: str = ""

    def applied(self, sale: Sale) -> Sale:
        """The sale with its buyer as the merchant says; city and department only together."""
        buyer = sale.buyer
        address = buyer.address
        if self.city:
            address = replace(address, city=self.city, state=self.department)
        # a number without its type would be read under the store's, which was about another number
        kind = self.number_type if self.number else self.number_type or buyer.number_type
        corrected = replace(
            buyer, name=self.name or buyer.name, number=self.number or buyer.number, number_type=kind, address=address
        )
        return replace(sale, buyer=corrected)

    def told(self, customer: CustomerPlan) -> CustomerPlan:
        """The customer with what only the merchant can know; the shared one keeps its own."""
        if customer.unidentified:
            return customer
        return replace(customer, regime=self.regime or customer.regime, cfdi_use=self.cfdi_use)

    def written(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def read(cls, value: Any) -> BuyerFix:
        """As it was written; what is not understood is left out."""
        known = {field.name for field in fields(cls)}
        given = value if isinstance(value, dict) else {}
        return cls(**{name: text for name, text in given.items() if name in known and isinstance(text, str)})
