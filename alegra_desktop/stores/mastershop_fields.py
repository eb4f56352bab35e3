"""Where MasterShop keeps what: the field map, as data.

Only part of the read answers is documented by public code, and spellings differ between endpoints (webhook, list,
single order, creation body). Each of our words therefore has several dotted paths; the first that holds a value counts.
A new spelling is added here and nowhere else.
"""

from __future__ import annotations

from typing import Final

from alegra_desktop.domain.sale import PaymentForm, Stage
from alegra_desktop.stores.values import words

Paths = tuple[str, ...]

#: Where a list of rows may hang in an answer; a bare array is a list too. The same keys wrap single objects.
WRAPPERS: Final[Paths] = ("results", "result", "data", "orders", "products", "order", "product", "items", "rows")

#: How many rows there are in all, if the answer says so.
TOTALS: Final[Paths] = (
    "resultsCount.totalOrders",
    "resultsCount.totalProducts",
    "resultsCount.totalResults",
    "resultsCount.total",
    "pagination.total",
    "meta.total",
    "totalOrders",
    "totalResults",
    "totalCount",
    "total",
)

ORDER: Final[dict[str, Paths]] = {
    "id": ("id_order", "idOrder", "orderId", "id"),
    "business": ("id_business", "idBusiness", "business.id_business", "business.id"),
    "status": ("id_status", "idStatus", "status.id_status", "status.id", "order_status.id", "id_order_status"),
    "status_label": ("status_name", "statusName", "order_status_name", "orderStatus", "order_status.name",
                     "status.name", "order_status", "status"),
    "created": ("date_created_order", "dateCreatedOrder", "created_at", "createdAt", "date_created"),
    "updated": ("date_update_order", "dateUpdateOrder", "date_updated_order", "updated_at", "updatedAt"),
    "delivered": ("date_delivered_order", "date_delivered", "delivered_at", "deliveredAt",
                  "order_logistics.date_delivered", "order_logistics.delivered_at"),
    "test": ("is_test", "isTest"),
    "total": ("order_transaction.total", "orderTransaction.total", "transaction.total", "total"),
    "currency": ("order_transaction.currency", "orderTransaction.currency", "transaction.currency", "currency"),
    "payment": ("order_transaction.payment_method", "order_transaction.paymentMethod",
                "orderTransaction.paymentMethod", "orderTransaction.payment_method", "transaction.payment_method",
                "payment_method", "paymentMethod"),
    "lines": ("order_items", "order_Items", "orderItems", "order_products", "items", "products"),
    "charges": ("additional_charge", "additional_charges", "additionalCharge", "additionalCharges",
                "order_transaction.additional_charge"),
    "warehouse": ("warehouse.name", "warehouse.warehouse_name", "warehouse.nombre", "warehouse", "warehouse_name",
                  "warehouseName", "bodega.name", "bodega.nombre", "bodega", "nombre_bodega", "name_warehouse",
                  "order_logistics.warehouse.name", "order_logistics.warehouse", "order_logistics.warehouse_name",
                  "origin_address.warehouse_name", "origin_address.warehouse.name", "origin_address.warehouse"),
    "notes": ("notes", "note", "observations"),
}  # fmt: skip

LINE: Final[dict[str, Paths]] = {
    "product": ("id_product", "idProduct", "product_id", "productId", "product.idProduct", "product.id_product",
                "product.id"),
    "variation": ("id_variant", "idVariant", "variant_id", "variantId", "id_variation", "variation.idVariant",
                  "variant.idVariant"),
    "name": ("name", "product_name", "productName", "product.name", "title"),
    "sku": ("sku", "SKU", "variant.sku", "variation.sku", "product.sku"),
    "quantity": ("quantity", "qty", "units", "cantidad"),
    "price": ("price", "unit_price", "unitPrice", "sale_price", "salePrice"),
}  # fmt: skip

CHARGE: Final[dict[str, Paths]] = {
    "name": ("type_charge", "typeCharge", "type", "name", "description"),
    "amount": ("value", "amount", "price"),
}

#: The buyer: his own record first, then where the bill goes, then the parcel.
BUYER: Final[dict[str, Paths]] = {
    "name": ("customer.full_name", "customer.fullName", "customer.name", "billing_address.full_name",
             "shipping_address.full_name"),
    "first_name": ("customer.first_name", "customer.firstName", "billing_address.first_name",
                   "shipping_address.first_name"),
    "last_name": ("customer.last_name", "customer.lastName", "billing_address.last_name",
                  "shipping_address.last_name"),
    "email": ("customer.email", "billing_address.email", "shipping_address.email", "email"),
    "phone": ("customer.phone", "billing_address.phone", "shipping_address.phone"),
    "number": ("customer.documentNumber", "customer.document_number", "customer.document", "customer.identification",
               "billing_address.documentNumber", "billing_address.document_number",
               "shipping_address.documentNumber", "shipping_address.document_number", "documentNumber",
               "document_number"),
    "number_type": ("customer.documentType", "customer.document_type", "billing_address.documentType",
                    "billing_address.document_type", "shipping_address.documentType",
                    "shipping_address.document_type", "documentType", "document_type"),
}  # fmt: skip

#: Addresses in the order of trust: the first that has a street is used whole, so that no two are mixed.
ADDRESSES: Final[Paths] = ("billing_address", "shipping_address", "customer.default_address", "customer.address")
ADDRESS: Final[dict[str, Paths]] = {
    "street": ("address1", "address", "address_1", "street"),
    "more": ("address2", "address_2", "complement"),
    "city": ("city",),
    "state": ("state", "province", "department"),
    "zip": ("zip", "zip_code", "postal_code"),
    "country": ("country", "country_code"),
}

PRODUCT: Final[dict[str, Paths]] = {
    "id": ("idProduct", "id_product", "productId", "id"),
    "name": ("name", "product_name"),
    "price": ("suggestedPrice", "suggested_price", "basePrice", "base_price", "price"),
    "sku": ("sku",),
    "stock": ("stockTotal", "stock_total", "stock"),
    "variations": ("variation", "variants", "variations"),
    "format": ("prodFormatName", "category"),
    "enabled": ("isEnable", "is_enable", "isEnabled", "enabled"),
}
VARIATION: Final[dict[str, Paths]] = {
    "id": ("idVariant", "id_variant", "idVariation", "id"),
    "name": ("name", "title"),
    "sku": ("sku",),
    "price": ("price", "suggestedPrice", "suggested_price"),
    "stock": ("stock", "stockTotal"),
    "enabled": ("isEnable", "is_enable", "isEnabled", "enabled"),
}
#: Where a product or variation may say what each warehouse has. Nobody has published it: without it only totals count.
STOCKS: Final[Paths] = ("stockByWarehouse", "stock_by_warehouse", "warehouses", "stocks", "inventory", "bodegas")
STOCK_PLACE: Final[dict[str, Paths]] = {
    "name": ("warehouse.name", "warehouse_name", "warehouseName", "warehouse", "bodega.name", "bodega", "name"),
    "stock": ("stock", "quantity", "available", "cantidad"),
}
#: The marketplace's key for variations: somebody else's product.
SUPPLIED: Final = "variants"
#: The name of the only variation of a product that has none.
DEFAULT_VARIATION: Final = "default variant"

#: 7 is followed by the platform's own jobs but explained nowhere; any other number is new to us: both `UNKNOWN`.
STAGES: Final[dict[str, Stage]] = {
    "1": Stage.PENDING,
    "2": Stage.PENDING,
    "3": Stage.TO_PREPARE,
    "4": Stage.TO_COLLECT,
    "5": Stage.COLLECTED,
    "6": Stage.IN_TRANSIT,
    "8": Stage.DELIVERED,
    "9": Stage.CANCELLED,
    "10": Stage.RETURNED,
    "11": Stage.DISPUTED,
}
_LABELS: Final = {
    Stage.PENDING: "por confirmar|pendiente",
    Stage.TO_PREPARE: "por alistar|generada|guia generada",
    Stage.TO_COLLECT: "por recolectar",
    Stage.COLLECTED: "recolectada|recolectado|en bodega|centro acopio|en centro acopio|en terminal origen",
    Stage.IN_TRANSIT: "en transito|en transporte|en reparto|en distribucion|en terminal destino|intento de entrega|"
    "en oficina|reclame en oficina|novedad|con novedad",
    Stage.DELIVERED: "entregada|entregado|entregada digitalizada",
    Stage.CANCELLED: "cancelada|cancelado",
    Stage.RETURNED: "devuelta|devuelto|devolucion",
    Stage.DISPUTED: "reclamaciones|reclamacion|en devolucion",
}
#: State texts of the API's labels and of the exported report. A final state is never guessed from similar words.
LABELS: Final = {label: stage for stage, labels in _LABELS.items() for label in labels.split("|")}

#: Groups of states as the list's filter wants them, in the order an order passes through them: read in this order, an
#: order that moves on meanwhile is seen twice at worst, never missed.
OPEN_GROUPS: Final[Paths] = ("Por preparar", "En preparación", "En tránsito")
FINAL_GROUP: Final = "Finalizadas"

_PAYMENTS: Final = {
    PaymentForm.COD: "cod|contraentrega|contra entrega|pago contraentrega|pago contra entrega|con recaudo",
    PaymentForm.PREPAID: "prepaid|transfer|bank|transferencia|transferencia bancaria|prepago|prepagado|prepagada|"
    "pago anticipado|anticipado|sin recaudo|pagado",
}
PAYMENTS: Final = {word: form for form, found in _PAYMENTS.items() for word in found.split("|")}


def stage_of(number: str, label: str = "") -> Stage:
    """The stage of a state number, else of its label; `UNKNOWN` for anything new."""
    if number:
        return STAGES.get(number, Stage.UNKNOWN)
    return LABELS.get(words(label), Stage.UNKNOWN)


def payment_form(word: str) -> PaymentForm | None:
    """Cash on delivery or prepaid; `None` for a word nobody has explained."""
    return PAYMENTS.get(words(word))
