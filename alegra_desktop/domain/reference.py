"""References of items: how a store's product is recognised among Alegra's items.

Hotmart's own guide registers a product under `REF-<product id>-HM`; a MasterShop product is known by its SKU, and
where it has none we register it under `REF-<variation or product id>-MS`.
"""

from __future__ import annotations

import re

from alegra_desktop.domain.sale import SaleLine, Store

_HOTMART = re.compile(r"\s*REF\s*-\s*(\d+)\s*-\s*HM\s*", re.IGNORECASE)


def hotmart_reference(product_id: str) -> str:
    """`REF-4081003-HM`; "" if the store named no product."""
    product = product_id.strip()
    return f"REF-{product}-HM" if product else ""


def hotmart_product(reference: str) -> str:
    """The product id inside a Hotmart reference, however it was typed (case, spaces); "" if it is none."""
    found = _HOTMART.fullmatch(reference)
    return found[1] if found else ""


def mastershop_reference(sku: str, variation_id: str, product_id: str) -> str:
    """The SKU, else `REF-<variation or product id>-MS`, else ""."""
    if sku.strip():
        return sku.strip()
    known = variation_id.strip() or product_id.strip()
    return f"REF-{known}-MS" if known else ""


def line_reference(store: Store, line: SaleLine) -> str:
    """The reference under which the product of a sale line is expected in Alegra; "" if the line names nothing."""
    if store is Store.HOTMART:
        return hotmart_reference(line.product_id)
    return mastershop_reference(line.sku, line.variation_id, line.product_id)
