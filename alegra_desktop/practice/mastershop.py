"""The practice MasterShop: orders and catalogue, read with a key, nothing to be written.

Only part of the real answers is known from public code; where readings differ, `Switches` chooses, and single objects
come in all the wrappers that have been seen.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Scope

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.faults import FaultPlan
from alegra_desktop.practice.mastershop_state import (
    STATES,
    MasterShopAccount,
    MasterShopOrder,
    MasterShopProduct,
    MasterShopState,
)
from alegra_desktop.practice.middleware import WEB_PAGE, Answer, Guard, faults_of
from alegra_desktop.practice.store_file import dumps, loads

__all__ = ["MasterShopState", "make_app"]

PREFIX = "/api"
MOST_ROWS = 50
COLOMBIA = timezone(timedelta(hours=-5))
_FILTERS = frozenset(
    {
        "orderStatusParent", "orderStatus", "paymentMethod", "idOrder", "externalOrderId", "carrierTrackingCode",
        "customerText", "customerPhone", "clientText", "clientPhone", "startDate", "finalDate",
    }
)  # fmt: skip

Json = dict[str, Any]
Handler = Callable[[Request], Awaitable[Response]]
View = Callable[[Request, MasterShopAccount], Awaitable[Response]]


def make_app(state: MasterShopState, faults: FaultPlan, clock: Clock, latency: float = 0.0) -> Guard:
    """The server as an ASGI application; its resources stand under `/api`."""
    server = _Server(state, clock)
    every = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    routes = [
        Route(f"{PREFIX}/orders/list", server.guarded(server.list_orders, "POST"), methods=every),
        Route(f"{PREFIX}/orders/{{id_order:int}}", server.guarded(server.one_order, "GET"), methods=every),
        Route(f"{PREFIX}/products", server.guarded(server.list_products, "GET"), methods=every),
        Route(f"{PREFIX}/products/{{id_product:int}}", server.guarded(server.one_product, "GET"), methods=every),
        Route("/{rest:path}", server.guarded(server.elsewhere, "GET"), methods=every),
    ]
    return Guard(Starlette(routes=routes), state, faults, clock, latency, prefix=PREFIX, error=_error_answer)


class _Server:
    def __init__(self, state: MasterShopState, clock: Clock) -> None:
        self.state = state
        self.clock = clock

    def guarded(self, view: View, method: str) -> Handler:
        """What every call goes through: firewall, key, limit, and no writing."""

        async def handle(request: Request) -> Response:
            if self.state.switches.firewall:
                return Response(WEB_PAGE, 403, media_type="text/html")
            account = self.state.accounts.get(request.headers.get("ms-api-key", ""))
            if account is None:
                return _json({"message": "Unauthorized"}, self.state.switches.wrong_key)
            limit = self.state.calls_per_minute
            left, reset = self.state.calls.take(account.api_key, self.clock.monotonic(), limit)
            if left < 0:
                answer = _json({"message": "Too many requests"}, 429)
            elif request.method != method:
                self.state.note_write(request.method, request.url.path)
                answer = _json({"message": "Forbidden resource"}, 403)
            else:
                answer = await view(request, account)
            answer.headers.update(_limit_headers(limit, max(left, 0), reset))
            return answer

        return handle

    async def list_orders(self, request: Request, account: MasterShopAccount) -> Response:
        """POST /orders/list?page&limit with a filter body; newest first."""
        place = self._place(request)
        if isinstance(place, Response):
            return place
        page, size = place
        try:
            wanted = loads(await request.body() or b"{}")
        except ValueError:
            return _json({"message": "Unexpected token in JSON"}, 400)
        if not isinstance(wanted, dict):
            return _json({"message": ["body must be an object"]}, 400)
        if unknown := sorted(set(wanted) - _FILTERS):
            return _json({"message": [f"property {name} should not exist" for name in unknown]}, 400)
        orders = [order for order in self.state.orders_of(account.api_key) if _fits(order, wanted)]
        rows = [order_json(order, account, short=self.state.switches.short_lists) for order in orders]
        if "repeated-token" in faults_of(request):
            page = max(page - 1, 1)
        part = rows[(page - 1) * size : page * size]
        if "new-sale-between-pages" in faults_of(request):  # made while the client looks at this page
            self.state.surprise(account.api_key)
        return _json({"results": part, "resultsCount": {"totalOrders": len(rows)}})

    async def one_order(self, request: Request, account: MasterShopAccount) -> Response:
        order = self.state.orders.get(str(request.path_params["id_order"]))
        if order is None or order.api_key != account.api_key:
            return _json({"message": "Order not found"}, 404)
        return _json(self._wrapped(order.id_order, order_json(order, account)))

    async def list_products(self, request: Request, account: MasterShopAccount) -> Response:
        if self.state.switches.products_forbidden:
            return Response(WEB_PAGE, 403, media_type="text/html")
        place = self._place(request)
        if isinstance(place, Response):
            return place
        page, size = place
        text = request.query_params.get("search", "").lower()
        rows = [product_json(p) for p in self.state.products_of(account.api_key) if text in p.name.lower()]
        part = rows[(page - 1) * size : page * size]
        return _json({"results": part, "resultsCount": {"totalProducts": len(rows)}})

    async def one_product(self, request: Request, account: MasterShopAccount) -> Response:
        if self.state.switches.products_forbidden:
            return Response(WEB_PAGE, 403, media_type="text/html")
        product = self.state.products.get(str(request.path_params["id_product"]))
        if product is None or product.api_key != account.api_key:
            return _json({"message": "Product not found"}, 404)
        return _json(self._wrapped(product.id_product, product_json(product)))

    async def elsewhere(self, request: Request, account: MasterShopAccount) -> Response:
        return _json({"message": f"Cannot {request.method} {request.url.path}"}, 404)

    def _place(self, request: Request) -> tuple[int, int] | Response:
        """Page (from 1) and rows a page, or the refusal."""
        asked = request.query_params
        page, size = asked.get("page", "1"), asked.get("limit", "10")
        if not page.isdigit() or not size.isdigit() or int(page) < 1 or int(size) < 1:
            return _json({"message": "page and limit must be positive numbers"}, 400)
        if int(size) > MOST_ROWS and self.state.switches.over_limit == "refuse":
            return _json({"message": [f"limit must not be greater than {MOST_ROWS}"]}, 400)
        return int(page), min(int(size), MOST_ROWS)

    def _wrapped(self, number: int, thing: Json) -> Json:
        """One object in one of its wrappers; mixed, each object keeps its own."""
        kinds = ("results", "result", "data", "bare")
        choice = self.state.switches.wrappers
        kind = kinds[number % 4] if choice == "mixed" else choice
        if kind == "bare":
            return thing
        return {kind: [thing] if kind == "results" else thing}


def _fits(order: MasterShopOrder, wanted: Json) -> bool:
    """Whether an order passes every filter that was sent; empty ones let everything through."""
    label, group = STATES.get(order.id_status, (f"Estado {order.id_status}", ""))
    day = order.created_at.astimezone(COLOMBIA).date().isoformat()
    checks = {
        "orderStatusParent": group,
        "orderStatus": label,
        "paymentMethod": order.payment_method,
        "idOrder": str(order.id_order),
        "externalOrderId": f"#{order.id_order % 10_000}",
        "carrierTrackingCode": _tracking(order),
    }
    for name, have in checks.items():
        asked = str(wanted.get(name) or "")
        if asked and asked != have:
            return False
    texts = [str(wanted.get(name) or "").lower() for name in ("customerText", "clientText")]
    if any(text not in order.customer.full_name.lower() for text in texts):
        return False
    phones = [str(wanted.get(name) or "") for name in ("customerPhone", "clientPhone")]
    if any(phone not in str(order.customer.phone) for phone in phones):
        return False
    first, last = str(wanted.get("startDate") or "")[:10], str(wanted.get("finalDate") or "")[:10]
    return (not first or day >= first) and (not last or day <= last)


def _tracking(order: MasterShopOrder) -> str:
    return f"58{order.id_order}" if order.id_status >= 3 else ""


def order_json(order: MasterShopOrder, account: MasterShopAccount, *, short: bool = False) -> Json:
    """An order as the store sends it; `short` leaves the lines out."""
    customer, place = order.customer, _address(order)
    body: Json = {
        "id_order": order.id_order,
        "external_order_id": f"#{order.id_order % 10_000}",
        "id_user": account.id_user,
        "id_business": account.id_business,
        "id_status": order.id_status,
        "confirmation_status_name": "Confirmada" if order.id_status >= 3 else "Pendiente",
        "is_test": order.is_test,
        "date_created_order": _time(order.created_at),
        "date_update_order": _time(order.updated_at),
        "shipping_address": place,
        "billing_address": place,
        "package": {"weight": Decimal("0.5") * len(order.lines), "units": sum(line.quantity for line in order.lines)},
        "order_transaction": {
            "payment_method": order.payment_method,
            "total": _number(order.total),
            "currency": "COP",
        },
        "order_logistics": {"carrier_name": order.carrier, "carrier_tracking_code": _tracking(order) or None},
        "customer": {
            "full_name": customer.full_name,
            "email": customer.email,
            "phone": customer.phone,
            "documentType": customer.document_type,
            "documentNumber": customer.document_number,
            "default_address": {key: place[key] for key in ("city", "state", "address1", "address2", "zip")},
        },
        "additional_charge": [{"type_charge": kind, "value": _number(value)} for kind, value in order.charges],
        "notes": list(order.notes),
        "tags": [],
    }
    if order.warehouse:
        body["warehouse"] = {"id": sum(order.warehouse.encode()) % 997, "name": order.warehouse}
    if not short:
        body["order_Items" if order.upper_items else "order_items"] = [
            {
                "id_product": line.id_product,
                "id_variant": line.id_variant,
                "quantity": line.quantity,
                "sku": line.sku,
                "name": line.name,
                "weight": line.weight,
                "price": _number(line.price),
            }
            for line in order.lines
        ]
    return body


def _address(order: MasterShopOrder) -> Json:
    customer = order.customer
    first, _, last = customer.full_name.strip().partition(" ")
    return {
        "country": "CO",
        "state": customer.state,
        "city": customer.city,
        "address1": customer.address,
        "address2": None,
        "company": None,
        "zip": customer.zip_code,
        "full_name": customer.full_name,
        "first_name": first,
        "last_name": last,
        "phone": customer.phone,
    }


def product_json(product: MasterShopProduct) -> Json:
    """A product with its variations, under `variation` for own products and `variants` for the marketplace's."""
    variations = [
        {
            "idVariant": v.id_variant,
            "name": v.name,
            "sku": v.sku,
            "price": _number(v.price),
            "stock": v.stock,
            "isEnable": v.enabled,
            **({"stockByWarehouse": [{"warehouse": w, "stock": n} for w, n in v.stocks]} if v.stocks else {}),
        }
        for v in product.variations
    ]
    return {
        "idProduct": product.id_product,
        "name": product.name,
        "description": "",
        "basePrice": _number(product.price),
        "suggestedPrice": _number(product.price),
        "urlImageProduct": "",
        "prodFormatName": product.category,
        "stockTotal": sum(v.stock for v in product.variations),
        "variants" if product.marketplace else "variation": variations,
    }


def _number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def _time(moment: datetime) -> str:
    """ISO date and time in UTC, to the millisecond."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def _json(value: object, status: int = 200) -> Response:
    return Response(dumps(value), status, media_type="application/json")


def _limit_headers(limit: int, left: int, reset: int) -> dict[str, str]:
    return {
        "ratelimit-limit": str(limit),
        "ratelimit-remaining": str(left),
        "ratelimit-reset": str(reset),
        "ratelimit-policy": f"{limit};w=60",
    }


def _error_answer(status: int, scope: Scope) -> Answer:
    """Errors on demand; a 429 says when the minute ends."""
    if status >= 500:
        return Answer(status, WEB_PAGE, [(b"content-type", b"text/html")])
    words = {401: "Unauthorized", 429: "Too many requests"}.get(status, "error")
    headers = [(b"content-type", b"application/json")]
    if status == 429:
        headers += [(b"ratelimit-limit", b"600"), (b"ratelimit-remaining", b"0"), (b"ratelimit-reset", b"1")]
    return Answer(status, dumps({"message": words}), headers)
