"""Products that the store does not list (any more) and that are known all the same: by a held sale, or by a link."""

from __future__ import annotations

from collections.abc import Sequence

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.overview import Cause
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.sale import Store
from alegra_desktop.gui.products.book import key_of
from alegra_desktop.sync.answers import StoreProduct

_KINDS = frozenset({Kind.PRODUCT_NOT_LINKED, Kind.TAX_MISSING})


def with_sold(
    integration: Integration, products: Sequence[StoreProduct], causes: Sequence[Cause]
) -> tuple[StoreProduct, ...]:
    """What the store lists, and after it what only sales and links know."""
    listed = {key for product in products for key in (key_of(product), product.product_id)}
    more: dict[str, StoreProduct] = {}
    for cause in causes:
        if cause.kind in _KINDS and cause.subject and cause.subject not in listed:
            details = cause.problem.details
            # MasterShop's reference is the article's code; Hotmart's follows from the product itself.
            code = details.get("reference", "") if integration.store is Store.MASTERSHOP else ""
            more[cause.subject] = StoreProduct(cause.subject, details.get("product", ""), sku=code)
    for key in integration.rules.product_links:
        if key not in listed:
            more.setdefault(key, StoreProduct(key, "", active=False))
    return (*products, *more.values())
