"""Products that the store does not list (any more) and that are known all the same: by a held sale, a link, a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.overview import Cause
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.sale import Store
from alegra_desktop.gui.products.book import NOTHING_NEW, key_of
from alegra_desktop.sync.answers import StoreProduct
from alegra_desktop.sync.notice import News, Product

_KINDS = frozenset({Kind.PRODUCT_NOT_LINKED, Kind.TAX_MISSING})


def with_sold(
    integration: Integration,
    products: Sequence[StoreProduct],
    causes: Sequence[Cause],
    remembered: Mapping[str, Product] | None = None,
    news: News = NOTHING_NEW,
) -> tuple[StoreProduct, ...]:
    """What the store lists, and after it what only sales, links and the ledger know. Of what was ever `remembered` the
    page shows what is new, and everything where only files tell what is sold."""
    known = remembered or {}
    by_file = integration.store_settings.get("source") == "file"
    listed = {key for product in products for key in (key_of(product), product.product_id)}
    more: dict[str, StoreProduct] = {}
    for cause in causes:
        if cause.kind in _KINDS and cause.subject and cause.subject not in listed:
            details = cause.problem.details
            # MasterShop's reference is the article's code; Hotmart's follows from the product itself.
            code = details.get("reference", "") if integration.store is Store.MASTERSHOP else ""
            more[cause.subject] = StoreProduct(cause.subject, details.get("product", ""), sku=code)
    wanted = (*integration.rules.product_links, *(known if by_file else ()), *sorted(news.things & known.keys()))
    for key in wanted:
        if key not in listed and key not in more:
            more[key] = _of_memory(key, known.get(key), sold=by_file)
    return (*products, *more.values())


def _of_memory(key: str, product: Product | None, *, sold: bool) -> StoreProduct:
    if product is None:
        return StoreProduct(key, "", active=False)
    variation = key if key != product.product_id else ""
    return StoreProduct(product.product_id, product.name, variation, product.sku, active=sold or product.listed)
