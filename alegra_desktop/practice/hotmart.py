"""The practice Hotmart: token, sales and products of the public REST API, read-only.

Whatever would change a sale (a refund, a new boleto) is refused with 403 and counted in `HotmartState.writes`, so that
a test can show that nobody ever tries.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Scope

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice import hotmart_subscriptions as more
from alegra_desktop.practice import hotmart_views as views
from alegra_desktop.practice.faults import FaultPlan
from alegra_desktop.practice.hotmart_pages import BadParameter, page_of, sales_asked_for
from alegra_desktop.practice.hotmart_state import (
    PRICE_STATUSES,
    STATUSES,
    TOKEN_SECONDS,
    HotmartAccount,
    HotmartProduct,
    HotmartSale,
    HotmartState,
)
from alegra_desktop.practice.middleware import WEB_PAGE, Answer, Guard, faults_of
from alegra_desktop.practice.store_file import dumps

__all__ = ["HotmartState", "make_app"]

ERROR_URI = "https://developers.hotmart.com/docs/en/start/http-response-codes/"
WORDS = {
    "unauthorized": "Full authentication is required to access this resource.",
    "token_expired": "The access token expired.",
    "invalid_token": "The access token is invalid.",
    "invalid_client": "Bad client credentials",
    "unauthorized_client": "The client is not authorized to perform this request.",
    "not_found": "The requested resource was not found.",
    "method_not_allowed": "The method is not allowed for this resource.",
    "too_many_requests": "The rate limit was exceeded.",
    "internal_server_error": "An unexpected error happened.",
}
_JSON = (b"content-type", b"application/json")
_STATUS_WORDS = {401: "unauthorized", 403: "unauthorized_client", 404: "not_found", 429: "too_many_requests"}

Handler = Callable[[Request], Awaitable[Response]]


def make_app(state: HotmartState, faults: FaultPlan, clock: Clock, latency: float = 0.0) -> Guard:
    """The server as an ASGI application; its resources stand directly under the root."""
    server = _Server(state, clock)
    sales = "/payments/api/v1/sales"
    paths: list[tuple[str, Handler]] = [
        (f"{sales}/history", server.reads(server.history)),
        (f"{sales}/users", server.reads(server.users)),
        (f"{sales}/commissions", server.reads(server.commissions)),
        (f"{sales}/price/details", server.reads(server.price_details)),
        (f"{sales}/summary", server.reads(server.summary)),
        ("/products/api/v1/products", server.reads(server.products)),
        ("/products/api/v1/products/{ucode}/offers", server.reads(server.offers)),
        ("/products/api/v1/products/{ucode}/plans", server.reads(server.plans)),
        ("/user/api/v1/me", server.reads(server.me)),
        ("/payments/api/v1/subscriptions", server.reads(server.subscriptions)),
        ("/payments/api/v1/subscriptions/summary", server.reads(server.subscriptions)),
        ("/payments/api/v1/subscriptions/{code}/purchases", server.reads(server.charges)),
        ("/payments/api/v1/coupon/{rest:path}", server.reads(server.silence)),
        ("/products/api/v1/coupon/product/{product}", server.reads(server.coupons)),
        ("/club/api/v1/modules", server.reads(server.club)),
        ("/club/api/v1/pages", server.reads(server.club)),
        ("/club/api/v1/users", server.reads(server.club)),
    ]
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    routes = [Route("/security/oauth/token", server.token, methods=methods)]
    routes += [Route(path, handler, methods=methods) for path, handler in paths]
    routes.append(Route("/{rest:path}", server.reads(server.elsewhere), methods=methods))
    return Guard(Starlette(routes=routes), state, faults, clock, latency, error=_error_answer)


class _Refusal(Exception):
    """An answer other than 200 that ends the request."""

    def __init__(self, status: int, error: str, words: str = "") -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.words = words


class _Server:
    def __init__(self, state: HotmartState, clock: Clock) -> None:
        self.state = state
        self.clock = clock

    # -- getting in ---------------------------------------------------------------------------------------------

    async def token(self, request: Request) -> Response:
        """Client credentials in any of the three ways that work: all in the query, half in the query, or as a form."""
        if self.state.switches.token_blocked:
            return Response(WEB_PAGE, 403, media_type="text/html")
        if request.method != "POST":
            return _error(405, "method_not_allowed")
        given = {key: values[0] for key, values in parse_qs((await request.body()).decode("utf-8", "replace")).items()}
        asked = given | dict(request.query_params)
        client_id = self._client_of(request.headers.get("authorization", ""))
        account = self.state.accounts.get(client_id)
        if account is None or asked.get("client_id", account.client_id) != account.client_id:
            return _error(401, "invalid_client")
        if asked.get("client_secret", account.client_secret) != account.client_secret:
            return _error(401, "invalid_client")
        if asked.get("grant_type") != "client_credentials":
            return _error(400, "invalid_parameter", "unsupported grant_type")
        token = self.state.new_token(client_id)
        return _json(
            {
                "access_token": token,
                "token_type": "bearer",
                "expires_in": TOKEN_SECONDS,
                "scope": "read write",
                "jti": views.ucode(token),
            }
        )

    def _client_of(self, header: str) -> str:
        """The account whose Basic header this is, or ""."""
        kind, _, value = header.partition(" ")
        if kind.lower() != "basic":
            return ""
        try:
            client_id, _, secret = base64.b64decode(value.strip(), validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return ""
        account = self.state.accounts.get(client_id)
        return client_id if account is not None and account.client_secret == secret else ""

    def reads(self, view: Callable[[Request, HotmartAccount], Response]) -> Handler:
        """What every call goes through: the token, the limit, and no writing."""

        async def handle(request: Request) -> Response:
            if request.method != "GET":
                self.state.note_write(request.method, request.url.path)
                return _error(403, "unauthorized_client")
            client_id, headers = "", {}
            try:
                client_id = self._caller(request)
                headers = self._limit(client_id)
                answer = view(request, self.state.accounts[client_id])
            except _Refusal as refusal:
                answer = _error(refusal.status, refusal.error, refusal.words)
                if refusal.status == 429:
                    headers = self._limit_headers(0, client_id)
            except BadParameter as wrong:
                answer = _error(400, wrong.error, wrong.words)
            answer.headers.update(headers)
            return answer

        return handle

    def _caller(self, request: Request) -> str:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise _Refusal(401, "unauthorized")
        owner = self.state.owner_of(token)
        if owner.startswith("!"):
            raise _Refusal(401, owner[1:])
        return owner

    def _limit(self, client_id: str) -> dict[str, str]:
        limit = self.state.calls_per_minute
        allowed, left, _ = self.state.calls.take(client_id, self.clock.monotonic(), limit)
        if not allowed:
            raise _Refusal(429, "too_many_requests")
        return self._limit_headers(left, client_id)

    def _limit_headers(self, left: int, client_id: str) -> dict[str, str]:
        limit = self.state.calls_per_minute
        ends = self.state.calls.windows[client_id].ends
        return {
            "RateLimit-Limit": str(limit),
            "RateLimit-Remaining": str(left),
            "RateLimit-Reset": str(max(round(ends - self.clock.monotonic()), 0)),
            "X-RateLimit-Limit-Minute": str(limit),
            "X-RateLimit-Remaining-Minute": str(left),
        }

    # -- sales --------------------------------------------------------------------------------------------------

    def history(self, request: Request, account: HotmartAccount) -> Response:
        answer = self._sales(request, account, lambda sale: views.history_item(sale, account))
        if "new-sale-between-pages" in faults_of(request):  # made while the client looks at this page
            self.state.surprise(account.client_id)
        return answer

    def users(self, request: Request, account: HotmartAccount) -> Response:
        return self._sales(
            request, account, lambda sale: views.users_item(sale, account), shown=lambda sale: sale.in_users
        )

    def commissions(self, request: Request, account: HotmartAccount) -> Response:
        return self._sales(request, account, lambda sale: views.commissions_item(sale, account, self.state.switches))

    def price_details(self, request: Request, account: HotmartAccount) -> Response:
        return self._sales(
            request, account, lambda sale: views.price_item(sale, self.state.switches), statuses=PRICE_STATUSES
        )

    def summary(self, request: Request, account: HotmartAccount) -> Response:
        sales = sales_asked_for(self.state, account.client_id, request.query_params, STATUSES, self.clock.now())
        return _json(page_of(views.summary_items(sales), request.query_params, self.state.switches))

    def _sales(
        self,
        request: Request,
        account: HotmartAccount,
        item: Callable[[HotmartSale], dict[str, Any]],
        *,
        statuses: tuple[str, ...] = STATUSES,
        shown: Callable[[HotmartSale], bool] = lambda sale: True,
    ) -> Response:
        asked = request.query_params
        sales = sales_asked_for(self.state, account.client_id, asked, statuses, self.clock.now())
        stuck = "repeated-token" in faults_of(request)
        rows = [item(sale) for sale in sales if shown(sale)]
        return _json(page_of(rows, asked, self.state.switches, repeat_token=stuck))

    # -- products and the account -------------------------------------------------------------------------------

    def products(self, request: Request, account: HotmartAccount) -> Response:
        asked = request.query_params
        found = [
            product
            for product in self.state.products_of(account.client_id)
            if asked.get("id", str(product.id)) == str(product.id)
            and asked.get("status", product.status) == product.status
            and asked.get("format", product.format) == product.format
        ]
        switches = replace(self.state.switches, default_rows=50)
        return _json(page_of([views.product_item(p) for p in found], asked, switches, most=50))

    def offers(self, request: Request, account: HotmartAccount) -> Response:
        return self._offers(request, views.offer_items(self._product(request, account), plans=False))

    def plans(self, request: Request, account: HotmartAccount) -> Response:
        items = views.offer_items(self._product(request, account), plans=True)
        if not items and self.state.switches.no_plans == "refuse":
            raise _Refusal(400, "invalid_parameter", "The product has no plans.")
        return self._offers(request, items)

    def _offers(self, request: Request, items: list[dict[str, Any]]) -> Response:
        """An empty list of offers or plans is answered as an empty object."""
        return _json(page_of(items, request.query_params, self.state.switches) if items else {})

    def _product(self, request: Request, account: HotmartAccount) -> HotmartProduct:
        for product in self.state.products_of(account.client_id):
            if product.ucode == request.path_params["ucode"]:
                return product
        raise _Refusal(404, "not_found")

    def me(self, request: Request, account: HotmartAccount) -> Response:
        return _json({"name": account.trade_name, "email": account.email, "ucode": account.ucode, "locale": "ES"})

    # -- what invoicing does not need, and other clients ask for ----------------------------------------------------

    def subscriptions(self, request: Request, account: HotmartAccount) -> Response:
        """Both lists of subscriptions, of the last thirty days and before."""
        item = more.summary_item if request.url.path.endswith("/summary") else more.subscription_item
        found = more.by_subscriber(self.state.sales_of(account.client_id))
        products = self.state.products_of(account.client_id)
        rows = [item(code, charges, products) for code, charges in found.items()]
        return _json(page_of(rows, request.query_params, self.state.switches))

    def charges(self, request: Request, account: HotmartAccount) -> Response:
        """The charges of one subscription: a bare array, unlike everything else."""
        found = more.by_subscriber(self.state.sales_of(account.client_id)).get(request.path_params["code"], [])
        return _json([more.purchase_item(sale) for sale in found])

    def coupons(self, request: Request, account: HotmartAccount) -> Response:
        return _json(page_of([], request.query_params, self.state.switches))

    def club(self, request: Request, account: HotmartAccount) -> Response:
        """Modules, pages and users of a members' area: there is none here. Without a subdomain it is refused."""
        if "subdomain" not in request.query_params:
            raise BadParameter
        return _json([])

    def silence(self, request: Request, account: HotmartAccount) -> Response:
        """A path that looks right and is not: 200 without a body, as has been seen."""
        return Response(b"", 200)

    def elsewhere(self, request: Request, account: HotmartAccount) -> Response:
        """Unknown paths: 404 where the API lives, the documentation's web page everywhere else."""
        if "/api/v" in request.url.path:
            raise _Refusal(404, "not_found")
        return Response(WEB_PAGE, 200, media_type="text/html")


def _json(value: object, status: int = 200) -> Response:
    return Response(dumps(value), status, media_type="application/json")


def _envelope(error: str, words: str = "") -> dict[str, str]:
    return {"error": error, "error_description": words or WORDS.get(error, ""), "error_uri": ERROR_URI}


def _error(status: int, error: str, words: str = "") -> Response:
    return _json(_envelope(error, words), status)


def _error_answer(status: int, scope: Scope) -> Answer:
    """Errors on demand, in Hotmart's envelope; a 429 names the end of a minute as Hotmart does."""
    word = _STATUS_WORDS.get(status, "internal_server_error")
    headers = [_JSON]
    if status == 429:
        headers += [(b"ratelimit-limit", b"500"), (b"ratelimit-remaining", b"0"), (b"ratelimit-reset", b"1")]
        headers += [(b"x-ratelimit-limit-minute", b"500"), (b"x-ratelimit-remaining-minute", b"0")]
    return Answer(status, dumps(_envelope(word)), headers)
